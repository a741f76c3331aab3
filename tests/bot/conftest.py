from types import SimpleNamespace
from typing import Any

import pytest
from aiogram import Bot

from bot.i18n import FluentTranslator
from bot.telegram import live_message
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.factory import make_bot, make_dispatcher
from db.engine import Database
from db.runtime_store import RuntimeStore
from tests.bot import flow
from tests.bot.chat import Recorder, Visitor, services
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

TOKEN = "42:test-token"


@pytest.fixture(scope="session")
def translator() -> FluentTranslator:
    return TRANSLATOR


@pytest.fixture
def store(database: Database) -> RuntimeStore:
    return RuntimeStore(database)


@pytest.fixture
def session() -> Recorder:
    return Recorder()


@pytest.fixture
def bot(session: Recorder) -> Bot:
    return make_bot(TOKEN, session)


@pytest.fixture(autouse=True)
def clean_flow() -> None:
    for remembered in (flow.ACTS, flow.ANSWER, flow.BROKEN, flow.JUMP, flow.ODD, flow.ONCE):
        remembered.clear()


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_message, "AGAIN", [0, 0])


@pytest.fixture
def world() -> SimpleNamespace:
    return services()


@pytest.fixture
def build(store: RuntimeStore, clock: FakeClock, translator: FluentTranslator, world: SimpleNamespace) -> Any:
    """A fresh dispatcher on the same database: what a restart gives."""

    def make(**options: Any) -> LaneDispatcher:
        return make_dispatcher(
            store, clock, translator, flow.include, flow.open_home, services=world, **options
        )

    return make


@pytest.fixture
def visitor(build: Any, bot: Bot, session: Recorder) -> Visitor:
    return Visitor(build(), bot, session)
