"""What rows of reports are called, in tables, pictures and lists."""

from datetime import date, timedelta

from db.vocabulary.filters import GroupBy
from handlers.ui.names import short_name
from handlers.ui.texts import Texts, day_month
from services.reports.forecast import LATER, UNCLEAR
from services.reports.views import Age, BreakdownRow


def age_key(age: Age) -> str:
    """As the texts call it: their choices can't begin with a digit."""
    return f"age_{age.value}"


def week_text(texts: Texts, week: str) -> str:
    """«24.11–30.11», or what has no week."""
    if week in (LATER, UNCLEAR):
        return texts.plain("report-week", week=week)
    first = date.fromisoformat(week)
    return "–".join(day_month(day, texts.language) for day in (first, first + timedelta(6)))


def cut_name(texts: Texts, row: BreakdownRow, by: GroupBy) -> str:
    """What a row of a cut is called; of invoices without a matter or a contract too."""
    if row.name is None:
        return texts.plain("report-cut-none", by=by.value)
    if by is GroupBy.CONTRACT:
        return texts.plain("report-cut-contract", number=row.name, client=short_name(row.client_name))
    if by is GroupBy.MATTER:
        return texts.plain("report-cut-matter", name=row.name, client=short_name(row.client_name))
    return short_name(row.name)
