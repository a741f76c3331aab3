"""A moment that is put back is the whole database of then, whatever was done since."""

import sqlite3

import pytest

from db.vocabulary.enums import Role
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room
from tests.handlers.moments import all_rows
from tests.support.factories import act_key, paid

pytestmark = pytest.mark.e2e

OWNER = hostile_data.USERS[Role.OWNER]


async def test_what_was_done_is_undone_and_done_again(room: Room, tmp_path) -> None:
    file = sqlite3.connect(tmp_path / "room.db")
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.say(OWNER, "/start")
    first = room.keep(OWNER)
    before = all_rows(file)

    owner = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    assert owner is not None
    client = room.rows("SELECT min(id) FROM clients WHERE name LIKE '%Соседи%'")[0][0]
    open_one = "SELECT max(id) FROM invoices WHERE status = 'issued' AND paid_minor = 0 AND firm_id = 1"
    invoice = await room.services.invoices.view(owner, room.rows(open_one)[0][0])
    await paid(room.services, owner, invoice, "0.30")
    await room.services.drafts.for_client(owner, client, act_key())
    draft = room.rows("SELECT max(id) FROM invoices WHERE status = 'draft' AND number IS NULL")[0][0]
    await room.services.drafts.discard(owner, draft)  # its lines go with it
    room.rows("UPDATE members SET role = 'assistant' WHERE user_id = 1002")
    room.rows("DELETE FROM tasks")
    await room.say(OWNER, "/clients")
    second = room.keep(OWNER)
    after = all_rows(file)
    assert after != before

    for kept, rows in ((first, before), (second, after), (first, before)):
        room.put_back(OWNER, kept)
        assert all_rows(file) == rows
        await room.say(OWNER, "/new")
        assert all_rows(file) != rows
