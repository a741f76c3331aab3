"""What a client's «I have paid» does to reminders, and what staff are asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from db.models import Client, Hold, Invoice
from db.unit_of_work import UnitOfWork
from services.domain.ports import Clock
from services.reminders.forecast import load_forecast
from services.reminders.holds import claim_may_hold, held_nothing, hold_nothing


@dataclass(frozen=True, slots=True)
class ClaimQuestion:
    """What staff are told about a claim or a promise."""

    text: str
    outlook: str
    buttons: list[list[object]] = field(default_factory=list)


def find_open_claim(claims: Sequence[Hold], day: date) -> Hold | None:
    """The claim that staff are still asked about on this day."""
    return next(
        (
            claim
            for claim in claims
            if (claim.ended_at is None or held_nothing(claim))
            and claim.until is not None
            and claim.until >= day
        ),
        None,
    )


async def hold_unless_repeated(uow: UnitOfWork, hold: Hold, former: Sequence[Hold]) -> None:
    """Lets the claim hold nothing when several before it came to nothing."""
    if not await claim_may_hold(uow, former):
        hold_nothing(hold)


async def build_question(
    uow: UnitOfWork, clock: Clock, hold: Hold, invoice: Invoice, client: Client, *, mail_on: bool
) -> ClaimQuestion:
    """Of a claim that holds nothing it says truly whether reminders go on, and offers one when none is planned."""
    asked: list[list[object]] = [
        ["contacts-claim-yes", "claim_yes", hold.id],
        ["contacts-claim-no", "claim_no", hold.id],
    ]
    if not held_nothing(hold):
        return ClaimQuestion("contacts-push-claim", "held", asked)
    forecast = await load_forecast(uow, clock, invoice, client, mail_on=mail_on)
    if forecast.goes_on:
        return ClaimQuestion("contacts-push-claim-again", "goes_on", asked)
    return ClaimQuestion(
        "contacts-push-claim-again", "nothing", [*asked, ["pushed-remind", "remind", invoice.id]]
    )


async def build_promise_word(
    uow: UnitOfWork,
    clock: Clock,
    hold: Hold,
    invoice: Invoice,
    client: Client,
    contact_id: int,
    words: str,
    *,
    mail_on: bool,
) -> ClaimQuestion:
    """The same of a promised day: one that holds nothing says what comes of reminders."""
    buttons: list[list[object]] = [
        ["contacts-answer", "answer", contact_id, invoice.id],
        ["pushed-pay", "pay", invoice.id],
        ["pushed-open", "open", invoice.id],
    ]
    if not held_nothing(hold):
        text = "contacts-push-promise-words" if words else "contacts-push-promise"
        return ClaimQuestion(text, "held", buttons)
    forecast = await load_forecast(uow, clock, invoice, client, mail_on=mail_on)
    if forecast.goes_on:
        return ClaimQuestion("contacts-push-promise-words", "goes_on", buttons)
    return ClaimQuestion(
        "contacts-push-promise-words", "nothing", [["pushed-remind", "remind", invoice.id], *buttons]
    )
