"""Print jobs: a press is one job, one claim sends it, and what is not known is called so."""

import asyncio
from typing import Any
from unittest.mock import Mock

import pytest
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe

from db.engine import Database
from db.unit_of_work import TenantDatabase
from db.vocabulary.printing import PrintReason, PrintState
from handlers.printing.actions import PendingPrint, PrintRun
from handlers.printing.documents import PrintedDocument, PrintedFile
from handlers.ui.texts import Texts
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError, NotFound
from services.domain.ids import ClientId
from services.printing.service import LEASE, LostPrintJob
from services.printing.views import NewPrint, PrintOutcome, PrintView
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

PRINTED = PrintOutcome(PrintState.PRINTED)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services, 1001, "Анна Иванова")


@pytest.fixture
async def job(services: Services, owner: Actor) -> PrintView:
    client = await factories.add_client(services, owner, "ООО «Роза»")
    return await services.printing.ask(owner, NewPrint("press", client.id, "Счёт № 1", 2))


async def test_the_same_press_is_the_same_job(services: Services, owner: Actor, job: PrintView) -> None:
    client = await factories.add_client(services, owner, "ООО «Лотос»")
    again = await services.printing.ask(owner, NewPrint("press", client.id, "Счёт № 2", 5))
    assert again == job
    assert (await services.printing.ask(owner, NewPrint("other", client.id, "Счёт № 1"))).id != job.id


async def test_of_many_who_claim_one_sends(services: Services, owner: Actor, job: PrintView) -> None:
    claims = [services.printing.claim(owner, job.id) for _ in range(6)]
    assert sorted(await asyncio.gather(*claims)) == [False] * 5 + [True]


async def test_an_outcome_stays(services: Services, owner: Actor, job: PrintView) -> None:
    assert await services.printing.claim(owner, job.id)
    await services.printing.take(owner, job.id, 7)
    await services.printing.finish(owner, job.id, PRINTED)
    await services.printing.finish(owner, job.id, PrintOutcome(PrintState.FAILED, PrintReason.BUSY))
    assert (await services.printing.settle(owner, job.id)).outcome == PRINTED
    assert not await services.printing.claim(owner, job.id)


@pytest.mark.parametrize("sent", [False, True])
async def test_what_nobody_looks_after_is_found_when_its_lease_ends(
    services: Services, owner: Actor, job: PrintView, database: Database, clock: FakeClock, sent: bool
) -> None:
    if sent:
        await services.printing.claim(owner, job.id)
    lost = LostPrintJob(TenantDatabase(database), clock)
    assert await lost.find() == []
    clock.set(clock.now() + LEASE * 2)
    (found,) = await lost.find()
    state = PrintState.UNKNOWN if sent else PrintState.FAILED
    assert (found.user_id, found.document, found.outcome.state) == (1001, "Счёт № 1", state)
    await lost.settle(found)
    assert await lost.find() == []
    assert (await services.printing.settle(owner, job.id)).outcome == found.outcome
    assert not await services.printing.claim(owner, job.id), "never sent by itself"


class Cut:
    """A bot whose way to Telegram is cut, as it is when the office's line is down and its printer is not."""

    async def send_message(self, *_: object) -> None:
        raise TelegramNetworkError(GetMe(), "cut")


class Willing:
    async def print(self, _paper: object, claim: Any, taken: Any) -> PrintOutcome:
        assert await claim()
        await taken(7)
        return PRINTED


async def test_what_could_not_be_told_is_told_later(
    services: Services, owner: Actor, job: PrintView, database: Database, clock: FakeClock
) -> None:
    async def make() -> PrintedFile:
        return PrintedFile("Счёт.pdf", b"%PDF")

    document = PrintedDocument(ClientId(1), "Счёт № 1", make)
    run = PrintRun(services, owner, Willing(), document, job)
    pending = PendingPrint(Cut(), Texts(TRANSLATOR, "ru"), run, None, Mock())
    outcome = await run.go()
    with pytest.raises(TelegramNetworkError):
        await pending.done(outcome)
    with pytest.raises(TelegramNetworkError):
        await pending.failed(DomainError("error-incident"))
    clock.set(clock.now() + LEASE * 2)
    (found,) = await LostPrintJob(TenantDatabase(database), clock).find()
    assert (found.user_id, found.outcome.state) == (1001, PrintState.UNKNOWN)
    await run.finish(outcome)
    assert await LostPrintJob(TenantDatabase(database), clock).find() == []
    assert (await services.printing.settle(owner, job.id)).outcome == PRINTED


async def test_copies_and_clients_are_those_that_there_are(
    services: Services, owner: Actor, job: PrintView
) -> None:
    client = await factories.add_client(services, owner, "ООО «Лотос»")
    for copies in (0, -1, 100):
        with pytest.raises(BadInput, match="error-print-copies"):
            await services.printing.ask(owner, NewPrint(f"c{copies}", client.id, "Счёт № 1", copies))
    with pytest.raises(NotFound):
        await services.printing.ask(owner, NewPrint("none", ClientId(999_999), "Счёт № 1"))
