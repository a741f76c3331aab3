"""A member's chat has the staff's commands: sent when it changes, again after a failure, taken back at the end."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import DeleteMyCommands

from bot.i18n import FluentTranslator
from bot.telegram.command_menu import COMMANDS, StaffCommandLists
from db.engine import Database
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Role
from services.container import build
from services.firms.command_lists import CommandListJob
from tests.bot.chat import Recorder
from tests.support.factories import add_member, found_firm
from tests.support.fakes import FakeClock, FakeTokens


async def test_a_members_list_is_sent_once_and_again_until_it_is_taken(
    bot: Bot,
    session: Recorder,
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
    translator: FluentTranslator,
) -> None:
    services = build(database, clock, tokens, translator)
    owner = await found_firm(services)
    lawyer = await add_member(services, owner, Role.LAWYER, 50)
    told: list[Any] = []

    async def take(_bot: Bot, method: Any, timeout: int | None = None) -> bool:  # noqa: ASYNC109 (the base's)
        session.refuse(method)
        told.append(method)
        return True

    def refuse(method: Any) -> None:
        raise TelegramNetworkError(method=method, message="no network")

    session.make_request = take  # type: ignore[method-assign]
    lists = StaffCommandLists(bot, CommandListJob(TenantDatabase(database)), translator)
    session.refuse = refuse
    assert await lists.tick() == 0
    session.refuse = lambda _: None
    assert (await lists.tick(), await lists.tick()) == (2, 0)
    assert {method.scope.chat_id for method in told} == {50, 1001}
    assert all([each.command for each in method.commands] == list(COMMANDS) for method in told)

    told.clear()
    await services.identity.set_language(50, "Человек 50", None, "en")
    assert (await lists.tick(), await lists.tick()) == (1, 0)
    assert told[0].commands[0].description == "Main menu"

    told.clear()
    await services.staff.deactivate(owner, lawyer.member_id)
    assert (await lists.tick(), await lists.tick()) == (1, 0)
    assert isinstance(told[0], DeleteMyCommands)
    assert told[0].scope.chat_id == 50
