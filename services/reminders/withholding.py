"""Why a client is not reminded of an open invoice: the firm holds its advance, or the remainder is too small.

Staff are asked instead, once for each state of the money.
"""

from collections.abc import Mapping
from enum import StrEnum

from db.models import Firm, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind, Role
from services.domain.access import GRANTS, Permission
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff

Advances = Mapping[tuple[int, int, str], int]
"""By client, issuer and currency, in minor units: see `PaymentRepository.advances`."""


class Withheld(StrEnum):
    ADVANCE = "advance"
    SMALL = "small"


def usable_advance(invoice: Invoice, advances: Advances) -> int:
    """The client's advance that may be put on the invoice; nothing when staff declined to and it has not grown."""
    advance = max(0, advances.get((invoice.client_id, invoice.issuer_id, invoice.currency), 0))
    declined = invoice.advance_declined_minor
    return 0 if declined is not None and advance <= declined else advance


def reason_to_withhold(invoice: Invoice, firm: Firm, advances: Advances) -> Withheld | None:
    balance = invoice.balance_minor
    # Only what is left of a payment is a remainder: a small invoice is a debt like any other.
    if 0 < balance < min(firm.small_sum_minor, invoice.total_minor):
        return Withheld.SMALL
    return Withheld.ADVANCE if 0 < balance <= usable_advance(invoice, advances) else None


async def ask_staff(
    uow: UnitOfWork,
    clock: Clock,
    invoice: Invoice,
    reason: Withheld,
    advances: Advances,
    responsible: Member | None,
    client_name: str,
) -> None:
    """Asks the responsible member, or the owners where that member may not decide it."""
    currency = Currency(invoice.currency)
    balance, advance = invoice.balance_minor, usable_advance(invoice, advances)
    permission = Permission.PAYMENT_RECORD if reason is Withheld.ADVANCE else Permission.INVOICE_WRITE_OFF
    if responsible is not None and responsible.active and Role(responsible.role) in GRANTS[permission]:
        members = [responsible]
    else:
        members = list(await uow.firms.active_owners())
    if reason is Withheld.ADVANCE:
        question = "pushed-advance-ask"
        key = f"advance:{invoice.id}:{balance}:{advance}"
        buttons = [
            ["pushed-advance-use", "advance_use", invoice.id],
            ["pushed-advance-no", "advance_no", invoice.id],
        ]
    else:
        question = "pushed-small-ask"
        key = f"small:{invoice.id}:{balance}"
        buttons = [["pushed-small-write-off", "small_off", invoice.id, balance]]
    await tell_staff(
        uow,
        clock,
        MessageKind.ASK,
        members,
        act_key=key,
        payload={
            "text": question,
            "params": {
                "client": client_name,
                "number": invoice.number or "",
                "balance": Money(balance, currency),
                "used": Money(min(balance, advance), currency),
            },
            "buttons": [*buttons, ["pushed-open", "open", invoice.id]],
        },
        client_id=invoice.client_id,
        invoice_id=invoice.id,
    )
