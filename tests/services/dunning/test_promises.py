"""Ninety days of anything: the firm's promises about reminders hold, whoever pays, blocks, archives or loses mail.

No reminder while an advance covers the balance, none of a small remainder, no step lost without staff having been told,
no client told of a delivery that did not happen, and no word to staff that nobody received.
"""

import asyncio
import shutil
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, Contact, Delivery, Invoice, Reminder
from db.unit_of_work import TenantDatabase
from services.delivery.second_way import AWAITS_ANSWER, NEVER_PASSED_ON
from services.domain.errors import DomainError
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.threadless_sqlite import make_direct
from tests.support.worlds.promises import PromisingWorld

pytestmark = pytest.mark.long

DAYS = 90
UNDER_WAY = {"queued", "sending", "unconfirmed"}


@pytest.mark.parametrize(
    "seed", [2, 3, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(4, 14))]
)
def test_promises_hold_for_ninety_days(sqlite_template: Path, seed: int) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(live(sqlite_template, Path(folder), Random(seed)))


async def live(template: Path, folder: Path, random: Random) -> None:
    for part in template.parent.glob(f"{template.name}*"):
        shutil.copy(part, folder / part.name.replace("template", "test"))
    database = Database(f"sqlite+aiosqlite:///{folder / 'test.db'}")
    make_direct(database)
    clock = FakeClock()
    services = factories.make_services(database, clock, FakeTokens())
    try:
        owner = await factories.found_firm(services)
        world = PromisingWorld(database, services, owner, clock, random)
        await world.populate(6, 14)
        for _ in range(DAYS // 3):
            clock.advance(hours=random.randint(18, 30))
            for _ in range(random.randint(0, 3)):
                with suppress(DomainError):  # not possible at this moment: people try such things too
                    await random.choice(world.acts())()
            for _ in range(3):
                await world.tick()
                clock.advance(hours=random.randint(4, 12))
        world.set_mail(on=True)
        for _ in range(20):
            clock.advance(hours=7)
            await world.tick()
        await check(world)
    finally:
        await database.close()


async def check(world: PromisingWorld) -> None:
    """`world.wrong` is what the judge of each reminder saw: an advance, a small sum, a hold, an archive."""
    assert world.wrong == []
    async with AsyncSession(world.database.reader) as session:
        deliveries = {row.id: row for row in await session.scalars(select(Delivery))}
        reminders = list(await session.scalars(select(Reminder)))
        invoices = {row.id: row for row in await session.scalars(select(Invoice))}
        contacts = list(await session.scalars(select(Contact)))
        clients = {row.id: row for row in await session.scalars(select(Client))}
        unheard = {
            (entry.after or {}).get("delivery_id")
            for entry in await session.scalars(select(AuditEntry).where(AuditEntry.action == "unheard"))
        }
    told = {row.act_key.rsplit(":m", 1)[0] for row in deliveries.values() if row.act_key}
    troubles = {(row.payload.get("delivery_id"), row.payload.get("why")) for row in deliveries.values()}

    # What is called sent has arrived, and what arrived of unknown outcome is not called lost.
    for row in deliveries.values():
        if row.state == "sent" and row.channel != "hand":
            assert row.id in world.delivered, f"{row.kind} {row.id} is called sent and never left"

    # No step is lost without staff having been told.
    for row in reminders:
        if row.state == "failed" and row.recipient == "nobody":
            is_told = f"nobody:{row.invoice_id}:{row.step}" in told or is_in_alert(row, deliveries.values())
            assert is_told, f"{row.step} was lost in silence"
    for row in deliveries.values():
        if row.audience == "client" and row.state in ("failed", "blocked", "unconfirmed"):
            assert any(delivery_id == row.id for delivery_id, _ in troubles), (
                f"{row.kind} {row.id} {row.state}"
            )
    await check_nothing_waits_for_ever(world, reminders, invoices, clients, contacts)

    # A word to staff reaches somebody, or is shown as not heard; the client who waits for an answer is told so.
    acts: dict[str, list[Delivery]] = defaultdict(list)
    for row in deliveries.values():
        if row.audience == "staff" and row.member_id and row.kind not in NEVER_PASSED_ON and row.act_key:
            acts[row.act_key.rsplit(":m", 1)[0]].append(row)
    said = {row.act_key for row in deliveries.values() if row.payload.get("text") == "portal-push-unheard"}
    for act, rows in acts.items():
        if any(row.state in UNDER_WAY | {"cancelled"} or row.id in world.delivered for row in rows):
            continue
        assert any(row.id in unheard for row in rows), f"{act}: nobody heard it, and nobody knows"
        if rows[0].kind in AWAITS_ANSWER:
            assert any(f"unheard:{row.id}" in said for row in rows), f"{act}: the client believes to be heard"


def is_in_alert(reminder: Reminder, deliveries: Iterable[Delivery]) -> bool:
    """The alert of that day says that nobody can be reminded."""
    return any(
        row.kind == "alert"
        and reminder.invoice_id in [*row.payload.get("invoices", []), row.invoice_id]
        and row.created_at.date() == reminder.created_at.date()
        for row in deliveries
    )


async def check_nothing_waits_for_ever(
    world: PromisingWorld,
    reminders: list[Reminder],
    invoices: dict[int, Invoice],
    clients: dict[int, Client],
    contacts: list[Contact],
) -> None:
    """The latest step that was held has gone out once nothing holds it any more, and somebody can be written to."""
    workplace = TenantDatabase(world.database)
    for invoice in invoices.values():
        client = clients[invoice.client_id]
        steps = [row for row in reminders if row.invoice_id == invoice.id and row.recipient == "all"]
        if not steps or client.reminder_mode == "off":
            continue
        latest = max(steps, key=lambda row: row.due_at)
        owed = invoice.total_minor - invoice.paid_minor - invoice.written_off_minor
        later = [
            row
            for row in reminders
            if row.invoice_id == invoice.id
            and not row.recipient.startswith("member:")
            and row.created_at >= latest.created_at
            and row.state != "held"
        ]
        own = [row for row in contacts if row.client_id == client.id and row.state == "confirmed"]
        reachable = any(row.muted_at is None and row.unreachable_at is None for row in own)
        muted = any(row.muted_at is not None for row in own)
        by_mail = bool(client.email) and client.email_failed_at is None and not muted
        async with workplace.read(world.owner.firm_id) as uow:
            held = await uow.holds.in_force(client.id, world.today())
        advance = await world.advance_of(invoice)
        covered = advance >= owed and advance > world.declined.get(invoice.id, 0)
        if latest.state == "held" and not later and owed >= 100 and not held and not covered:
            can_be_reached = reachable or by_mail
            assert not can_be_reached, f"{latest.step} of invoice {invoice.id} waits for ever"
