"""A list that takes a while to read: what is in it is said once, where the person looks."""

import asyncio

import pytest

from db.vocabulary.enums import Role
from handlers.bring_in import actions
from services.documents.bring_in.model import Sheet
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room
from tests.support.bring_in_files import filled

OWNER = hostile_data.USERS[Role.OWNER]
READY = "Будет перенесено: 1 клиент"


@pytest.mark.parametrize("stays", [True, False])
async def test_what_comes_late_is_said_once(
    room: Room, monkeypatch: pytest.MonkeyPatch, *, stays: bool
) -> None:
    ready, read = asyncio.Event(), actions.read_tables_apart

    async def slowly(data: bytes, name: str) -> object:
        await ready.wait()
        return await read(data, name)

    monkeypatch.setattr(actions, "read_tables_apart", slowly)
    jobs = room.dispatcher["jobs"]
    jobs.patience = 0
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.say(OWNER, "/start")
    data = filled({Sheet.CLIENTS: [{"name": "ООО «Новый»"}]})
    room.world.upload(OWNER, data, "данные.xlsx")
    await room.handle()
    assert room.where(OWNER) == "BringIn:report"
    if not stays:
        await room.say(OWNER, "/menu")
    ready.set()
    await asyncio.wait(jobs._follows)
    said = [message.text or "" for message in room.world.chat(OWNER).messages if message.from_bot]
    assert sum(READY in text for text in said) == 1, room.transcript(OWNER)
    assert (READY in (room.live(OWNER).text or "")) is stays
    assert room.where(OWNER) == ("BringIn:report" if stays else "Menu:home")
    assert room.incidents.found == []
