"""Words of staff that name a former sum: they don't leave, and whoever wrote them is told."""

from db.models import Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.dunning.precheck import DunningSnapshot
from services.outbox.queue import tell_staff
from services.outbox.wording import BY, reminder_words, without_reminder_words


async def drop_stale_words(uow: UnitOfWork, clock: Clock, row: Delivery, snapshot: DunningSnapshot) -> None:
    """The balance has changed while the message waited: the usual text goes in their place, with the true sum."""
    for invoice_id, words in reminder_words(row.payload).items():
        invoice = snapshot.invoices.get(invoice_id)
        client = snapshot.clients.get(row.client_id or 0)
        if invoice is None or client is None or invoice.balance_minor == words.balance:
            continue
        row.payload = without_reminder_words(row.payload, invoice_id)
        members = [one for one in await uow.firms.members() if one.user_id == row.payload.get(BY)]
        await tell_staff(
            uow,
            clock,
            MessageKind.TROUBLE,
            members or list(await uow.firms.active_owners()),
            act_key=f"stale:{row.id}:{invoice_id}",
            payload={
                "text": "pushed-words-stale",
                "params": {
                    "client": client.name,
                    "number": invoice.number or "",
                    "balance": Money(invoice.balance_minor, Currency(invoice.currency)),
                },
                "buttons": [["pushed-open", "open", invoice.id]],
            },
            client_id=client.id,
            invoice_id=invoice.id,
        )
