"""Why nobody of a client can be reminded: each reason has its own cure, so it is named."""

from enum import StrEnum

from db.models import Client
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import ContactState


class Unreachable(StrEnum):
    MUTED = "muted"  # the contacts have switched reminders off
    MAIL_OFF = "mail_off"  # there is an address, but the installation has no mail server
    REFUSED = "refused"  # the address was refused for good
    BLOCKED = "blocked"  # the contacts have stopped the bot, and there is no address
    NOBODY = "nobody"  # neither a contact nor an address


async def find_unreachable_reason(uow: UnitOfWork, client: Client) -> Unreachable:
    """Call it when `load_recipients` found nobody."""
    if await uow.contacts.any_muted(client.id):
        return Unreachable.MUTED
    if client.email:
        return Unreachable.REFUSED if client.email_failed_at is not None else Unreachable.MAIL_OFF
    contacts = await uow.contacts.of_client(client.id)
    if any(row.state == ContactState.CONFIRMED and row.unreachable_at is not None for row in contacts):
        return Unreachable.BLOCKED
    return Unreachable.NOBODY
