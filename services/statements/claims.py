"""A client said «I have paid», and statement after statement comes without the money: staff learn of it."""

from collections.abc import Sequence
from typing import Any

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.domain.statements.model import OWN_EXPORT_KEY
from services.outbox.queue import tell_staff
from services.statements.planning import load_placed
from services.statements.stored import verdict_from_json

MISSED = 3
"""So many statements that reach beyond the day of the claim, and do not contain it."""


def _is_own_export(remarks: Sequence[dict[str, Any]]) -> bool:
    return any(one["key"] == OWN_EXPORT_KEY for one in remarks)


async def tell_of_missed_claims(uow: UnitOfWork, clock: Clock, statement_id: int) -> None:
    """Once for each claim, to who is responsible for the client, or else to the owners."""
    statement = await uow.statements.get(statement_id)
    if statement is None or statement.period_to is None or _is_own_export(statement.remarks):
        return
    claims = [row for row in await uow.statement_book.claims() if row.issuer_id == statement.issuer_id]
    if not claims:
        return
    answered = await uow.statement_book.answered_claims([row.id for row in claims])
    zone = (await uow.firms.firm()).timezone
    maybe = {
        invoice_id
        for line in await load_placed(uow, statement_id)
        if line.is_undecided
        for one in verdict_from_json(line.root.verdict).candidates
        for invoice_id in one.invoice_ids
    }
    for row in claims:
        claimed_on = local_date(row.created_at, zone)
        if row.id in answered or row.invoice_id in maybe or statement.period_to < claimed_on:
            continue
        since = await uow.statement_book.statements_since(row.issuer_id, row.created_at, claimed_on)
        # A file that was sent twice, or one of the same period, counts once; our own export says nothing of the bank.
        found = len({period_to for period_to, told in since if not _is_own_export(told)})
        if found < MISSED:
            continue
        invoice = await uow.invoices.get(row.invoice_id)
        client = await uow.clients.get(row.client_id)
        if invoice is None or client is None:
            continue
        responsible = await uow.firms.member(client.responsible_id)
        await tell_staff(
            uow,
            clock,
            MessageKind.TASK,
            [responsible] if responsible and responsible.active else list(await uow.firms.active_owners()),
            act_key=f"claim-missed:{row.id}",
            payload={
                "text": "bank-push-claim-missed",
                "params": {
                    "number": invoice.number or "",
                    "client": client.name,
                    "date": {"date": claimed_on.isoformat()},
                    "count": found,
                    "balance": Money(invoice.balance_minor, Currency(invoice.currency)),
                },
                "buttons": [["task-open-invoice", "open", invoice.id]],
            },
            client_id=client.id,
            invoice_id=invoice.id,
        )
