"""Opens units of work the way an actor may see them."""

from contextlib import AbstractAsyncContextManager

from db.repositories import PersonRepository
from db.uow import UnitOfWork, Workplace
from services.access import Actor


class Work:
    """`write` and `read` are one transaction each, inside the actor's firm and what the role sees of it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def write(self, actor: Actor) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._workplace.write(actor.firm_id, _narrow(actor))

    def read(self, actor: Actor) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._workplace.read(actor.firm_id, _narrow(actor))

    def outside(self, *, write: bool = False) -> AbstractAsyncContextManager[PersonRepository]:
        """Before a firm is known: resolving a person, founding, joining by a link. Nothing else uses it."""
        return self._workplace.outside(write=write)


def _narrow(actor: Actor) -> int | None:
    return None if actor.sees_all_clients else actor.member_id
