"""What rows of reports are called, in tables, pictures and lists."""

from db.vocabulary.filters import GroupBy
from handlers.ui.names import short_name
from handlers.ui.texts import Texts
from services.reports.views import Age, BreakdownRow


def age_key(age: Age) -> str:
    """As the texts call it: their choices can't begin with a digit."""
    return f"age_{age.value}"


def cut_name(texts: Texts, row: BreakdownRow, by: GroupBy) -> str:
    """What a row of a cut is called; of invoices without a matter or a contract too."""
    if row.name is None:
        return texts.plain("report-cut-none", by=by.value)
    if by is GroupBy.CONTRACT:
        return texts.plain("report-cut-contract", number=row.name, client=short_name(row.client_name))
    if by is GroupBy.MATTER:
        return texts.plain("report-cut-matter", name=row.name, client=short_name(row.client_name))
    return short_name(row.name)
