"""Deferred models are the models of aiogram, only later."""

import json
import subprocess
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bot.telegram.lazy_models import TRIED

ROOT = Path(__file__).parents[3]


def python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def said(mode: str, *what: str) -> dict[str, Any]:
    return json.loads(python("-m", "tests.bot.models", mode, *what))


def made(mode: str, what: str) -> dict[str, Any]:
    if mode == "usual":  # all is built when it begins: one process has the time for everything
        return said(mode, "schema", "samples", "threads")[what]
    return said(mode, what)[what]


def test_the_installed_versions_were_tried() -> None:
    """When this fails: run this file with the new versions added to TRIED, and `make bench`."""
    assert all(version(name).startswith(known) for name, known in TRIED.items())


def test_every_type_and_method_has_the_same_schema() -> None:
    """One test, since another worker would build both again, which takes half a minute."""
    later, usual = made("deferred", "schema"), made("usual", "schema")
    assert later["complete"]
    assert later["count"] > 550
    assert len(later["built"]) < 10
    assert len(usual["built"]) == usual["count"]
    for what in ("count", "complete", "models", "definitions", "signatures"):
        assert later[what] == usual[what], what


def test_samples_become_the_same() -> None:
    later, usual = made("deferred", "samples"), made("usual", "samples")
    assert later.keys() == usual.keys()
    for kind, values in usual.items():
        assert later[kind] == values, kind


def test_samples_are_understood() -> None:
    """What is compared above is more than two equal failures."""
    later = made("deferred", "samples")
    first, reply = (each["message"] for each in later["updates"][:2])
    assert first["reply_markup"]["inline_keyboard"][0][1]["class"] == "InlineKeyboardButton"
    assert reply["reply_to_message"]["from_user"]["first_name"] == "'Анна'"
    assert later["member"]["class"] == "ChatMemberLeft"
    assert later["answers"][4]["result"][0]["class"] == "Update"
    assert "frozen" in later["frozen"]
    assert "accepted" not in later["refused"]


def test_threads_may_meet_a_model_together() -> None:
    later = made("deferred", "threads")
    assert later["count"] == 8
    assert later["alike"]
    assert later["at_once"] == 1
    assert later["first"] == made("usual", "threads")["first"]


def test_other_versions_are_left_alone_and_an_imported_aiogram_too() -> None:
    script = """
import sys
from bot.telegram import lazy_models
for library, known in list(lazy_models.TRIED.items()):
    lazy_models.TRIED[library] = "0."
    assert not lazy_models.load_aiogram(), library
    assert "aiogram" not in sys.modules
    lazy_models.TRIED[library] = known
from aiogram.types import Update
assert Update.__pydantic_complete__
assert not lazy_models.load_aiogram()
"""
    python("-c", script)


def test_pydantic_is_as_it_was() -> None:
    script = """
from pydantic import BaseModel
before = BaseModel.__dict__["model_rebuild"], dict(BaseModel.model_config)
from bot.telegram.lazy_models import load_aiogram
assert load_aiogram()
assert (BaseModel.__dict__["model_rebuild"], dict(BaseModel.model_config)) == before
"""
    python("-c", script)


def test_a_model_of_ones_own_may_hold_one_of_telegram() -> None:
    """Nothing but pydantic's own ways: neither the list of names nor this module is asked."""
    script = """
from bot.telegram.lazy_models import load_aiogram
assert load_aiogram()
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Chat, Message, TelegramObject
from pydantic import BaseModel, TypeAdapter

def build():
    datetime = Chat = None  # names of a caller must not be taken for those of a field
    class Note(TelegramObject):
        message: "Message"
    return Note

class Box(BaseModel):
    chat: Chat

class Data(CallbackData, prefix="d"):
    id: int

assert Box(chat={"id": 1, "type": "private"}).chat.id == 1
assert Data.unpack(Data(id=5).pack()).id == 5
note = build()(message={"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}})
assert note.message.chat.id == 1 and note.message.date.year == 1970
assert TypeAdapter(list[Message]).validate_python([note.message])[0] is note.message
"""
    python("-c", script)
