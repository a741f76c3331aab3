"""Takes over what a firm had before: a dry run that says all, then all in one transaction, or nothing."""

import asyncio
from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.bring_in.book import Book, load_book
from services.bring_in.checking import Plan, check_rows
from services.bring_in.prepared import count_rows, prepare
from services.bring_in.template import make_template
from services.bring_in.views import BringInReport
from services.bring_in.writing import Writer
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.bring_in.model import ReadTables
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.countries import default_currency
from services.domain.errors import Conflict, DomainError
from services.domain.money.money import Currency
from services.domain.ports import Clock, Translator

TRIES = 3
"""Of finding ids that nobody takes meanwhile."""


class _Taken(Exception):
    """Very many rows have come since ids were chosen."""


class BringInService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.BRING_IN)
    async def template(self, actor: Actor) -> bytes:
        """A workbook to fill in, in the actor's language."""
        day = local_date(self._clock.now(), actor.timezone)
        return await make_template(self._work, self._translator, actor, day)

    @permitted(Permission.BRING_IN)
    async def check(self, actor: Actor, read: ReadTables) -> BringInReport:
        """The dry run: says what the rows would add and what is wrong with them, and writes nothing."""
        return (await self._plan(actor, read)).report

    @permitted(Permission.BRING_IN)
    async def write(self, actor: Actor, read: ReadTables, file_name: str, shown: str) -> BringInReport:
        """Writes what the window has shown, `shown` being the `key` of its report: all of it in one transaction. Rows
        that are in the books by now are left as they are: done again, it adds nothing, and the report says so.

        Raises `error-bring-in-rows` while a row has a problem, and `error-bring-in-changed` when the rows would add
        something else than was shown.
        """
        plan = await self._plan(actor, read)
        if plan.report.problems:
            raise DomainError("error-bring-in-rows", count=plan.report.bad_rows)
        if not plan.report.adds:
            return plan.report
        if plan.report.key != shown:
            raise Conflict("error-bring-in-changed")
        numbers = await self._write(actor, plan, file_name[:120])
        return replace(plan.report, numbers_go_on=numbers)

    async def _write(self, actor: Actor, plan: Plan, file: str) -> tuple[str, ...]:
        """All that takes long is done before the transaction is open, ids included."""
        about = (AuditAction.BROUGHT_IN, ObjectType.FIRM, int(actor.firm_id))
        wanted = count_rows(plan)
        for _ in range(TRIES):
            async with self._work.write(actor) as uow:
                ids = {model: await uow.session.reserve_ids(model, count) for model, count in wanted.items()}
            prepared = await asyncio.to_thread(
                prepare, plan, ids, self._clock, actor, file, int(actor.firm_id)
            )
            try:
                async with undoable(self._work, self._clock, actor, Permission.BRING_IN, about) as uow:
                    await self._require_unchanged(uow, plan)
                    for model, some in ids.items():
                        if not await uow.session.are_free(model, some):
                            raise _Taken
                    return await Writer(uow, self._clock, actor, plan, prepared, file).write()
            except _Taken:
                continue
            except IntegrityError as error:  # somebody has issued one of the numbers at this moment
                raise Conflict("error-bring-in-changed") from error
        raise Conflict("error-bring-in-changed")

    async def _plan(self, actor: Actor, read: ReadTables) -> Plan:
        async with self._work.read(actor) as uow:
            book = await load_book(uow)
        if not book.issuers:
            raise DomainError("error-bring-in-no-issuer")
        today = local_date(self._clock.now(), actor.timezone)
        home = _home(book)
        return await asyncio.to_thread(
            check_rows, read, book, home, self._clock.now(), today, actor.member_id, self._translator
        )

    async def _require_unchanged(self, uow: UnitOfWork, plan: Plan) -> None:
        """Who brings in, and who issues or changes numbers, waits for the issuers' rows; then nothing may have moved
        since the plan was made: the plan is made outside, for it takes long."""
        await uow.issuers.lock_active()
        await uow.clients.lock_ledgers(plan.touched)
        if (await load_book(uow)).mark != plan.book.mark:
            raise Conflict("error-bring-in-changed")


def _home(book: Book) -> Currency:
    """That of the usual issuer's main account."""
    usual = book.usual_issuer
    main = next((account for account in usual.accounts if account.is_default), None)
    return Currency(main.currency) if main is not None else default_currency(usual.requisites)
