"""What takes a bot longest when it is done for the first time, done once for all bots that are forked afterwards.

Statements are compiled, models of Telegram built and the libraries of the page loaded: a quarter of what a bot of one
module of tests works. A firm in a file that is gone when this ends sees to all of it, and nothing else is kept.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine

from db.models import Base
from services.documents.pdf.render import render_invoice
from tests.handlers.in_process_bot import Room
from tests.support import factories
from tests.support.fakes import FakeClock

OWNER = 1001
WORDS = (
    "/start",
    "/new",
    "/invoices",
    "/clients",
    "Ромашка",
    "/tasks",
    "/settings",
    "/overdue",
    "/help",
    "/start",
)


def play() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rehearsal.db"
        engine = create_engine(f"sqlite:///{path}")
        Base.metadata.create_all(engine)
        engine.dispose()
        asyncio.run(_play(path))


async def _play(path: Path) -> None:
    room = Room(path, FakeClock())
    try:
        owner = await factories.found_firm(room.services, OWNER)
        client = await factories.add_client(room.services, owner)
        await factories.add_contact(room.services, owner, client.id)
        await factories.stages_contract(room.services, owner, client.id)
        draft = await factories.draft_invoice(room.services, owner, client.id)
        render_invoice(await room.services.invoices.document(owner, draft.row.id))
        invoice = await room.services.invoices.issue(owner, draft.row.id)
        await factories.paid(room.services, owner, invoice, "1000.00")
        room.world.add_person(OWNER, "Анна", language_code="ru")
        for words in WORDS:
            await room.say(OWNER, words)
    finally:
        await room.close()
