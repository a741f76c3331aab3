"""Who may call what, and on whose rows: tried on every method of every service.

Methods are found and their arguments made by `tests.support.service_surface`, so that a new method is tried without
being named here.
"""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Contact
from db.vocabulary.enums import Role
from services.container import Services
from services.domain.access import CONTACT, GRANTS, Actor, ContactActor, Permission
from services.domain.errors import DomainError, Forbidden, NotFound
from services.domain.ports import SystemTokens
from tests.handlers.moments import Moments
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.service_surface import (
    Operation,
    Slot,
    arguments,
    guarded,
    of_clients,
    operations,
    slots,
)
from tests.support.threadless_sqlite import make_direct
from tests.support.worlds.two_firms import MISSING, Rows, World, dump, make_world

pytestmark = pytest.mark.alone

Try = Callable[[Operation, Actor | ContactActor], Awaitable[str]]
"""What comes of the act."""

OPEN = {
    "identity.chosen_language",
    "identity.resolve",
    "identity.stored_person",
    "identity.set_language",
    "identity.switch_firm",
    "firms.ensure_owner_claim",
    "firms.is_owner_claim_valid",
    "firms.firm_founded_by",
    "firms.create",
    "staff.join",
    "invitations.is_contact_link",
    "invitations.open",
    "invitations.share_phone",
    "groups.find_speaker",
    "groups.handle_chat_moved",
    "groups.handle_contact_present",
    "groups.handle_bot_removed",
}
"""What somebody without a role in a firm may call. A new name here is a decision, not a formality."""

REFUSED_BY_A_RULE = {
    "approvals.send": "error-approval-off",
    "approvals.give_back": "error-approval-changed",
    "issuers.archive": "error-issuer-last",
    "staff.deactivate": "error-member-has-work",
    "write_downs.give_reason": "error-write-down-none",
    "groups.set_notifications": "error-group-none",
    "settlements.make_certificate": "error-paper-unpaid",
    "late_papers.make": "error-late-nothing",
    "payments.refund": "error-refund-too-big",  # nothing lies on the advance of the sample contract
    "invoices.copy_with_balance": "error-no-balance-copy",
    "demand_drafts.start": "error-demand-not-overdue",
    "demand_drafts.set_text": "error-not-found",
    "demand_wordings.set": "error-demand-debt",
    # The sample document is an act.
    "demand_drafts.open": "error-not-found",
    "demand_drafts.view": "error-not-found",
    "demand_drafts.issue": "error-not-found",
    "demand_drafts.claim_all": "error-not-found",
    "demand_drafts.set_claimed": "error-not-found",
    "demand_drafts.set_charged": "error-not-found",
    "demand_drafts.set_term": "error-not-found",
    "demand_drafts.set_language": "error-not-found",
    "demand_drafts.restore_text": "error-not-found",
    "demands.view": "error-not-found",
    "demands.note_posted": "error-not-found",
    "demands.begin_anew": "error-not-found",
    "demands.hold_reminders": "error-not-found",
    "erasure.erase_client": "error-erase-open",
    "erasure.erase_member": "error-erase-open",
    "statement_posting.post_matched": "error-statement-nothing",
    "statement_decisions.take_as_known": "error-statement-changed",
    "statement_decisions.take_as_recorded": "error-statement-changed",
    "esf.data": "error-esf-none",
    "esf.set_number": "error-esf-none",
    "esf.clear_number": "error-esf-none",
    "electronic_invoices.form": "error-einvoice-none",
    "electronic_invoices.parts": "error-einvoice-none",
    "electronic_invoices.answer": "error-einvoice-none",
}
"""Methods that say no to the sample rows for a reason that has nothing to do with access."""

OF_WHO_DID_IT = {"undo.undo"}
"""Only whoever did the act takes it back, whatever the role; those of the sample are the owner's."""


def test_every_method_states_its_permission() -> None:
    silent = [each.name for each in operations() if not hasattr(each.function, "permission")]
    assert silent == []
    assert {each.name for each in operations() if each.permission is None} == OPEN


def test_the_table_knows_every_permission_and_every_permission_is_used() -> None:
    assert set(GRANTS) == set(Permission)
    assert {each.permission for each in operations()} == {*Permission, CONTACT, None}
    assert all(Role.OWNER in roles for roles in GRANTS.values())


async def outcome(
    services: Services, operation: Operation, actor: Actor | ContactActor, values: dict[str, Any]
) -> str:
    """`done`, or the name and key of the error; what is not a domain error is a fault and goes through."""
    try:
        await operation.bind(services)(actor, **values)
    except DomainError as error:
        return f"{type(error).__name__} {error.key}"
    return "done"


def rows(of: Rows, changed: Slot | None = None, to: int = 0) -> Callable[[Slot], int]:
    """Chooses the ids: from `of`, but for one slot."""
    return lambda slot: to if slot == changed else of[slot.kind]


NOT_FOUND = f"{NotFound.__name__} error-not-found"


async def test_ids_of_another_firm_are_like_ids_of_nothing(services: Services, database: Database) -> None:
    world = await make_world(services, database)
    before = await dump(database)
    wrong = []
    tried = 0
    for operation in guarded():
        for slot in slots(operation):
            for row in (world.foreign[slot.kind], MISSING):
                values = arguments(operation, rows(world.mine, slot, row))
                result = await outcome(services, operation, world.team.owner, values)
                tried += 1
                if result != NOT_FOUND:
                    wrong.append(f"{operation.name} {slot.path}={row}: {result}")
    assert not wrong, "\n".join(wrong)
    assert await dump(database) == before
    assert tried > 100


async def test_rows_of_a_colleagues_client_are_like_ids_of_nothing(
    services: Services, database: Database
) -> None:
    world = await make_world(services, database)
    before = await dump(database)
    wrong = []
    for operation in guarded():
        for slot in slots(operation):
            if slot.kind not in world.hidden:
                continue
            for actor in (world.team.lawyer, world.team.assistant):
                if not actor.may(Permission(operation.permission or "")):
                    continue
                values = arguments(operation, rows(world.mine, slot, world.hidden[slot.kind]))
                result = await outcome(services, operation, actor, values)
                if result != NOT_FOUND:
                    wrong.append(f"{actor.role} {operation.name} {slot.path}: {result}")
    assert not wrong, "\n".join(wrong)
    assert await dump(database) == before


async def test_a_client_reaches_nothing_of_another(services: Services, database: Database) -> None:
    world = await make_world(services, database)
    before = await dump(database)
    wrong = []
    for operation in of_clients():
        for slot in slots(operation):
            for row in (world.hidden[slot.kind], world.foreign[slot.kind], MISSING):
                values = arguments(operation, rows(world.mine, slot, row))
                result = await outcome(services, operation, world.contact, values)
                if result != NOT_FOUND:
                    wrong.append(f"{operation.name} {slot.path}={row}: {result}")
    assert not wrong, "\n".join(wrong)
    assert await dump(database) == before


async def test_a_client_reaches_nothing_unless_staff_have_confirmed(
    services: Services, database: Database
) -> None:
    """Also with an actor that was resolved before: the unit of work asks again."""
    world = await make_world(services, database)

    async def refused_everything(contact: ContactActor) -> None:
        before = await dump(database)
        results = {
            operation.name: await outcome(
                services, operation, contact, arguments(operation, rows(world.mine))
            )
            for operation in of_clients()
        }
        assert set(results.values()) == {f"{Forbidden.__name__} error-portal-closed"}, results
        assert await dump(database) == before

    await refused_everything(replace(world.contact, user_id=world.contact.user_id + 1))
    for state in ("waiting", "declined", "revoked"):
        async with AsyncSession(database.writer) as session, session.begin():
            change = update(Contact).where(Contact.id == world.contact.contact_id).values(state=state)
            await session.execute(change)
        await refused_everything(world.contact)


async def test_a_client_reaches_own_rows(prepared: Path) -> None:
    async with tried_on(prepared) as (world, tried):
        results = {operation.name: await tried(operation, world.contact) for operation in of_clients()}
    assert {name: result for name, result in results.items() if result != "done"} == {}


async def test_what_a_role_may_not_do_it_can_not_do(services: Services, database: Database) -> None:
    world = await make_world(services, database)
    before = await dump(database)
    wrong = []
    for operation in guarded():
        for role in Role:
            if role in GRANTS[Permission(operation.permission or "")]:
                continue
            values = arguments(operation, rows(world.mine))
            result = await outcome(services, operation, world.team.of(role), values)
            if result != f"{Forbidden.__name__} error-forbidden":
                wrong.append(f"{role} {operation.name}: {result}")
    assert not wrong, "\n".join(wrong)
    assert await dump(database) == before


@asynccontextmanager
async def tried_on(file: Path) -> AsyncIterator[tuple[World, Try]]:
    """A world in `file`, and how to try an act on it; what the act has written is taken back."""
    database = Database(f"sqlite+aiosqlite:///{file}")
    make_direct(database)
    own = sqlite3.connect(file)
    try:
        world = await make_world(make_services(database, FakeClock(), FakeTokens()), database)
        moments = Moments(database, own)
        before = moments.keep()

        async def tried(operation: Operation, actor: Actor | ContactActor) -> str:
            services = make_services(database, FakeClock(), SystemTokens())
            result = await outcome(services, operation, actor, arguments(operation, rows(world.mine)))
            moments.put_back(before)
            return result

        yield world, tried
    finally:
        own.close()
        await database.close()


@pytest.fixture
def prepared(tmp_path: Path, sqlite_template: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "world.db"))


async def test_what_a_role_may_do_it_can_do(prepared: Path) -> None:
    """Also shows that the arguments above are good ones, so that «not found» is about the id."""
    wrong = []
    async with tried_on(prepared) as (world, tried):
        for operation in guarded():
            for role in sorted(GRANTS[Permission(operation.permission or "")]):
                expected = REFUSED_BY_A_RULE.get(operation.name)
                if operation.name in OF_WHO_DID_IT and role != Role.OWNER:
                    expected = NOT_FOUND
                result = await tried(operation, world.team.of(role))
                if not (result == "done" if expected is None else result.endswith(expected)):
                    wrong.append(f"{role} {operation.name}: {result}")
    assert not wrong, "\n".join(wrong)
