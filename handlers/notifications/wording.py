"""What messages and letters are worded with."""

from datetime import date

from handlers.ui.texts import Markup, TextCatalogue, Texts
from services.documents.reconciliation.model import ReconciliationPage
from services.notifications.facts import DocumentMessageFacts, Facts, OverdueLine, TextFacts


def texts_for(translator: TextCatalogue, facts: Facts) -> Texts:
    return Texts(translator, facts.recipient.language, facts.recipient.timezone)


def message_text(texts: Texts, facts: TextFacts) -> Markup:
    """Only the parameters that the text uses: the payload may hold more."""
    known = texts.variables(facts.key)
    given = {"firm": facts.firm, **facts.params}
    return texts(facts.key, **{name: value for name, value in given.items() if name in known})


def what_is_left(texts: Texts, due: OverdueLine) -> dict[str, Markup | str]:
    """How much of the invoice is open, and its sum in these words: one that is sent again may be paid by now."""
    left = "none" if not due.balance else "part" if due.balance < due.total else "all"
    said = (
        texts("pushed-sum-of", balance=due.balance, total=due.total)
        if left == "part"
        else texts("pushed-sum", balance=due.total)
    )
    return {"left": left, "sum": said}


def period_values(facts: DocumentMessageFacts) -> dict[str, date | str]:
    """The days of a statement of account; other kinds name none."""
    page = facts.attachment.document
    if isinstance(page, ReconciliationPage):
        return {"since": page.first, "until": page.last}
    return {"since": "", "until": ""}
