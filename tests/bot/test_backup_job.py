"""The bot's own backups: when one is due, what owners hear of failures, which old ones go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.backup_files import list_backups, name_at, prune
from bot.backup_job import BackupJob, BackupPlan, last_turn
from bot.i18n import FluentTranslator
from db.backup.records import look_through
from db.engine import Database
from db.models import Delivery
from db.unit_of_work import TenantDatabase
from handlers.notifications.render import render
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.outbox.backup_notices import BackupNotices
from tests.support.factories import found_firm, make_services
from tests.support.fakes import FakeClock, FakeTokens

KEY = "a key of many letters"


class Woken:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def job(database: Database, folder: Path, clock: FakeClock, wake: Woken, keep: int = 14) -> BackupJob:
    told = {"DATABASE_URL": database.url, "BACKUP_KEY": KEY}
    return BackupJob(BackupPlan(folder, keep, 3, told), database, clock, wake)


def block(folder: Path) -> None:
    """A file where the folder should be: a disk that is gone looks like that."""
    folder.rename(folder.with_suffix(".away"))
    folder.write_text("")


def unblock(folder: Path) -> None:
    folder.unlink()
    folder.with_suffix(".away").rename(folder)


async def heard(database: Database) -> list[str]:
    async with AsyncSession(database.reader) as session:
        rows = await session.scalars(select(Delivery).where(Delivery.kind == "backup").order_by(Delivery.id))
        return [str(row.payload["text"]) for row in rows]


async def test_one_a_night_and_owners_hear_of_failures_once(
    database: Database, clock: FakeClock, tokens: FakeTokens, tmp_path: Path
) -> None:
    folder, wake = tmp_path / "kept", Woken()
    backups = job(database, folder, clock, wake)
    await backups.tick()
    assert list_backups(folder) == {}  # no firm, nothing to save

    await found_firm(make_services(database, clock, tokens))
    await backups.tick()
    await backups.tick()
    (first,) = list_backups(folder).values()
    assert look_through(first, KEY).rows > 5
    assert first.name == name_at(clock.now())

    clock.advance(days=1)
    block(folder)
    await backups.tick()
    assert await heard(database) == ["pushed-backup-fails-first"]  # what is in the folder can't be seen
    clock.advance(minutes=5)
    unblock(folder)
    await backups.tick()
    assert list(list_backups(folder).values()) == [first]  # an hour has not passed
    block(folder)
    clock.advance(hours=1)
    await job(database, folder, clock, wake).tick()  # started again: it says nothing anew
    assert await heard(database) == ["pushed-backup-fails-first"]
    unblock(folder)
    await job(database, folder, clock, wake).tick()
    assert await heard(database) == ["pushed-backup-fails-first", "pushed-backup-works"]
    assert len(list_backups(folder)) == 2
    assert wake.times == 2

    clock.advance(days=1)
    await job(database, folder, clock, wake, keep=1).tick()
    (kept,) = list_backups(folder).values()
    assert kept.name == name_at(clock.now())
    assert await heard(database) == ["pushed-backup-fails-first", "pushed-backup-works"]


async def test_what_owners_hear_of_it(database: Database, clock: FakeClock, tokens: FakeTokens) -> None:
    actor = await found_firm(make_services(database, clock, tokens))
    notices = BackupNotices(TenantDatabase(database), clock)
    firm = await notices.first_firm()
    assert firm is not None
    assert firm.id == actor.firm_id
    assert not await notices.tell_working(firm)
    assert await notices.tell_failing(firm, clock.now(), no_room=True)
    clock.advance(hours=1)
    assert not await notices.tell_failing(firm, None, no_room=False)
    assert await notices.tell_working(firm)
    clock.advance(hours=1)
    assert await notices.tell_failing(firm, None, no_room=False)
    clock.advance(hours=1)
    await notices.tell_restored(clock.now() - timedelta(days=3))
    claims = DeliveryClaims(TenantDatabase(database), clock, tokens)
    content = MessageContent(TenantDatabase(database), clock)
    messages = [each for each in await claims.begin(await claims.claim()) if each is not None]
    said = [str(render(FluentTranslator(), facts).text) for facts in await content.load_facts(messages)]
    whom = "Пусть тот, кто установил бота, посмотрит."
    assert said == [
        "⚠️ Резервная копия книг не сделана, последняя от 24.11.2026. На диске нет места."
        f" {whom} Когда копии снова пойдут, я скажу.",
        "✅ Резервные копии книг снова делаются.",
        "⚠️ Резервная копия книг не сделана, и в папке для копий ни одной нет. Причина записана в журнале бота."
        f" {whom} Когда копии пойдут, я скажу.",
        "📦 Книги восстановлены из копии от 21.11.2026. Чего с тех пор не хватает (счета, оплаты), внесите снова."
        " Сутки клиентам я не напоминаю.",
    ]


@pytest.mark.parametrize(
    ("now", "turn"),
    [
        ("2026-03-02T00:00", "2026-03-02T00:00"),  # 3:00 in Moscow
        ("2026-03-01T23:59", "2026-03-01T00:00"),
        ("2026-03-02T12:00", "2026-03-02T00:00"),
    ],
)
def test_the_hour_is_the_firms(now: str, turn: str) -> None:
    moment, expected = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (now, turn))
    assert last_turn(moment, 3, "Europe/Moscow") == expected


def test_only_our_own_files_go(tmp_path: Path) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for day in range(5):
        (tmp_path / name_at(start + timedelta(days=day))).write_text("")
    for other in ("letter.backup", "schetovod-1.backup", ".schetovod-x.part", "books"):
        (tmp_path / other).write_text("")
    prune(tmp_path, 2)
    assert list(list_backups(tmp_path)) == [start + timedelta(days=3), start + timedelta(days=4)]
    assert len(list(tmp_path.iterdir())) == 6
