"""Opens units of work that are restricted to what an actor sees."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TypeVar

from db.models import Contact
from db.repositories import PeopleEraser, PersonRepository
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import ContactState
from services.core.read_memo import forget_reads
from services.domain.access import Actor, ContactActor
from services.domain.errors import Forbidden
from services.domain.ids import FirmId

CONTACT_NOT_CONFIRMED = "error-portal-closed"

T = TypeVar("T")


class UnitOfWorkFactory:
    """`write` and `read` are one transaction each, inside the actor's firm and what the role sees of it.

    Every write ends with `forget_reads`.
    """

    def __init__(self, database: TenantDatabase) -> None:
        self._database = database

    def write(self, actor: Actor) -> AbstractAsyncContextManager[UnitOfWork]:
        return _writing(self._database.write(actor.firm_id, _restricting_member_id(actor)))

    def read(self, actor: Actor, *, anew: bool = False) -> AbstractAsyncContextManager[UnitOfWork]:
        """`anew`: as the books are now, and not as they were when the update of now first looked."""
        return self._database.read(actor.firm_id, _restricting_member_id(actor), anew=anew)

    @asynccontextmanager
    async def write_as(self, contact: ContactActor) -> AsyncIterator[tuple[UnitOfWork, Contact]]:
        """Opens a transaction for a client's contact, restricted to that client; locks the contact's row.

        Raises `Forbidden` unless the contact is confirmed.
        """
        async with _writing(self._database.write(contact.firm_id, client_id=contact.client_id)) as uow:
            yield uow, _require_confirmed(await uow.contacts.lock(contact.contact_id), contact)

    @asynccontextmanager
    async def read_as(self, contact: ContactActor) -> AsyncIterator[tuple[UnitOfWork, Contact]]:
        """The same, read-only."""
        async with self._database.read(contact.firm_id, client_id=contact.client_id) as uow:
            yield uow, _require_confirmed(await uow.contacts.get(contact.contact_id), contact)

    def write_of_firm(self, firm_id: FirmId) -> AbstractAsyncContextManager[UnitOfWork]:
        """Opens a transaction in a firm without an actor: for somebody who opens a link of this firm."""
        return _writing(self._database.write(firm_id))

    def read_of_firm(self, firm_id: FirmId) -> AbstractAsyncContextManager[UnitOfWork]:
        """Opens a read-only transaction in a firm without an actor: for rules that are right for one client only when
        they know all. What they find is narrowed to the actor's clients before anybody sees it."""
        return self._database.read(firm_id)

    def erase(self, firm_id: FirmId) -> AbstractAsyncContextManager[tuple[UnitOfWork, PeopleEraser]]:
        """Opens a transaction over a firm and over people outside of firms: for the erasing of somebody's data."""
        return _writing(self._database.erase(firm_id))

    def outside(self, *, write: bool = False) -> AbstractAsyncContextManager[PersonRepository]:
        """Opens a transaction outside any firm: to resolve a person, found a firm, or join by a link."""
        work = self._database.outside(write=write)
        return _writing(work) if write else work


@asynccontextmanager
async def _writing(work: AbstractAsyncContextManager[T]) -> AsyncIterator[T]:
    try:
        async with work as opened:
            yield opened
    finally:
        forget_reads()


def _restricting_member_id(actor: Actor) -> int | None:
    return None if actor.sees_all_clients else actor.member_id


def _require_confirmed(row: Contact | None, contact: ContactActor) -> Contact:
    if row is None or row.state != ContactState.CONFIRMED or row.user_id != contact.user_id:
        raise Forbidden(CONTACT_NOT_CONFIRMED)
    return row
