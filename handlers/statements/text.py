"""How a line of a statement, and why it needs a hint, are said."""

from handlers.ui.names import short_name
from handlers.ui.texts import Markup, Texts
from services.statements.views import CandidateView, LineView, StatementView

LONGEST_PURPOSE = 300
SPENT_TOO = "spent_too"
"""An answer: some of the sums went out."""


def candidate_lines(texts: Texts, line: LineView) -> Markup:
    """Numbered as the buttons below are."""
    tax_name = texts.plain("bank-tax-name", country=line.country.value)
    return texts.join(
        texts(
            "bank-candidate",
            place=place,
            what=_parts(texts, one),
            client=one.client_name,
            why=texts.join(
                [texts("bank-evidence", evidence=each, tax_name=tax_name) for each in one.evidence], ", "
            ),
            surplus=one.advance,
            has_parts="yes" if one.parts else "no",
            has_surplus="yes" if one.advance and one.parts else "no",
        )
        for place, one in enumerate(line.candidates, 1)
    )


def _parts(texts: Texts, one: CandidateView) -> Markup:
    return texts.join(
        [
            texts(
                "bank-part",
                number=part.number,
                amount=part.amount,
                whole="yes" if part.settles else "no",
            )
            for part in one.parts
        ],
        ", ",
    )


def reasons_text(texts: Texts, line: LineView) -> Markup:
    return texts.join(texts("bank-reason", reason=reason) for reason in line.reasons[:2])


def recorded_text(texts: Texts, line: LineView) -> Markup:
    """The payment that the line takes back."""
    found = line.recorded
    if found is None:
        return texts.join(())
    return texts(
        "bank-line-taken",
        amount=found.amount,
        day=found.received_on,
        client=found.client_name,
        numbers=list(found.numbers),
        has_numbers="yes" if found.numbers else "no",
    )


def remarks_text(texts: Texts, view: StatementView) -> Markup:
    return texts.join(texts(one.key, **dict(one.params)) for one in view.remarks)


def payer_of(line: LineView) -> str:
    """For a row: who paid, or the client, whichever is known."""
    return short_name(line.client_name or line.payer_name or line.payee_name)
