"""The client's side of advances: what the client has paid ahead, and what used it."""

from services.core.advance_uses import load_advance_uses, load_lying
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import ContactActor, for_contact
from services.portal.views import PortalAdvance


class PortalAdvanceService:
    def __init__(self, work: UnitOfWorkFactory) -> None:
        self._work = work

    @for_contact
    async def load(self, contact: ContactActor) -> PortalAdvance:
        """Restricted to the contact's client, as all of the client's side."""
        async with self._work.read_as(contact) as (uow, _):
            return PortalAdvance(
                tuple(await load_lying(uow, contact.client_id)),
                await load_advance_uses(uow, contact.client_id, contact.timezone),
            )
