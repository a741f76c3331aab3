"""In whose name a message to a client goes, and where replies go."""

from db.models import Client, Issuer, Member
from db.unit_of_work import UnitOfWork
from services.domain.requisites.contacts import format_phone
from services.domain.requisites.model import Requisites
from services.notifications.facts import Mailbox, Sender


async def load_sender(uow: UnitOfWork, client: Client, issuer: Issuer) -> Sender:
    firm = await uow.firms.firm()
    lawyer = await _load_active_lawyer(uow, client)
    card = Requisites.from_dict(issuer.requisites)
    return Sender(
        firm.name,
        creditor_name(issuer),
        format_phone(card.phone) if card.phone else None,
        card.email,
        lawyer.name if lawyer else None,
        _build_mailboxes(lawyer, card.email, firm.name),
    )


async def load_reply_mailboxes(
    uow: UnitOfWork, client_id: int | None, invoice_id: int | None
) -> tuple[Mailbox, ...]:
    """Loads where replies to an e-mail go; without an invoice there is no issuer's address."""
    client = await uow.clients.get(client_id) if client_id else None
    invoice = await uow.invoices.get(invoice_id) if invoice_id else None
    if client is None:
        return ()
    if invoice is not None:
        return (await load_sender(uow, client, (await uow.invoices.parties(invoice))[1])).reply_to
    return _build_mailboxes(await _load_active_lawyer(uow, client), None, "")


def creditor_name(issuer: Issuer) -> str:
    return Requisites.from_dict(issuer.requisites).display_name or issuer.name


async def _load_active_lawyer(uow: UnitOfWork, client: Client) -> Member | None:
    """Returns the responsible member while active."""
    member = await uow.firms.member(client.responsible_id)
    return member if member is not None and member.active else None


def _build_mailboxes(lawyer: Member | None, common: str | None, firm: str) -> tuple[Mailbox, ...]:
    """Lists the lawyer's own address before the common one."""
    found = [Mailbox(lawyer.name, lawyer.email)] if lawyer is not None and lawyer.email else []
    return (*found, Mailbox(firm, common)) if common else tuple(found)
