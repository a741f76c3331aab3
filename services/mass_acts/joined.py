"""Lets a service of a single act work inside the transaction of an item, so that the act and its mark are one."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from typing_extensions import override

from db.unit_of_work import UnitOfWork
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor


class JoinedWork(UnitOfWorkFactory):
    """As the actor's own units of work, over one that is open already and restricted to the same actor. What a service
    writes before it raises is taken back to where its own transaction would have begun."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @override
    def write(self, actor: Actor) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._inside()

    @override
    def read(self, actor: Actor, *, anew: bool = False) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._inside()

    @asynccontextmanager
    async def _inside(self) -> AsyncIterator[UnitOfWork]:
        async with self._uow.session.begin_nested():
            yield self._uow
