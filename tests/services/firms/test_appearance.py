"""How an issuer's documents look: what is kept, what is frozen, what goes for good."""

from hashlib import sha256

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Invoice, Issuer, PrintedImage
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ObjectType, Role
from services.container import Services
from services.documents.appearance import Appearance
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.access import Actor
from services.domain.errors import Ambiguous, BadInput, Conflict, Forbidden, NotFound
from services.firms.issuers import IssuerView
from services.undo.job import UndoJob
from tests.support.factories import (
    VAT,
    add_client,
    add_member,
    default_issuer,
    draft_invoice,
    found_firm,
    issued_invoice,
    kazakh_firm,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

RED, BLUE = CleanedImage(b"\x89PNG red", 40, 20), CleanedImage(b"\x89PNG blue", 30, 30)


def digest(image: CleanedImage) -> str:
    return sha256(image.png).hexdigest()


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def issuer(services: Services, owner: Actor) -> IssuerView:
    return await default_issuer(services, owner)


async def kept(database: Database, clock: FakeClock | None = None) -> set[str]:
    """With `clock`: once nothing can be undone any more."""
    if clock is not None:
        clock.advance(minutes=20)
        await UndoJob(TenantDatabase(database), clock).tick()
    async with AsyncSession(database.reader) as session:
        return set(await session.scalars(select(PrintedImage.sha256)))


async def test_without_a_choice_nothing_changes(services: Services, owner: Actor, issuer: IssuerView) -> None:
    view = await services.appearances.get(owner, issuer.id)
    assert view.appearance == Appearance()
    client = await add_client(services, owner)
    draft = await draft_invoice(services, owner, client.id)
    page = await services.invoices.page(owner, draft.row.id)
    assert (page.document.appearance, page.images) == (Appearance(), {})
    assert "appearance" not in page.document.to_snapshot()


async def test_a_draft_shows_the_look_and_an_invoice_keeps_it(
    services: Services, database: Database, owner: Actor, issuer: IssuerView
) -> None:
    client = await add_client(services, owner)
    before = await issued_invoice(services, owner, client.id)
    await services.appearances.set_accent(owner, issuer.id, "#0f5c63")
    await services.appearances.set_image(owner, issuer.id, ImageRole.LOGO, RED)
    await services.appearances.set_image(owner, issuer.id, ImageRole.STAMP, BLUE)
    look = Appearance("#0f5c63", logo=digest(RED), stamp=digest(BLUE))
    draft = await draft_invoice(services, owner, client.id)
    page = await services.invoices.page(owner, draft.row.id)
    assert page.document.appearance == look
    assert page.images == {digest(RED): RED.png, digest(BLUE): BLUE.png}
    issued = await services.invoices.issue(owner, draft.row.id)
    await services.appearances.set_accent(owner, issuer.id, "")
    await services.appearances.remove_image(owner, issuer.id, ImageRole.LOGO)
    await services.appearances.set_image(owner, issuer.id, ImageRole.STAMP, RED)
    frozen = await services.invoices.page(owner, issued.row.id)
    assert frozen.document.appearance == look
    assert frozen.images == page.images
    assert await services.invoices.document(owner, issued.row.id) == frozen.document
    assert (await services.invoices.page(owner, before.row.id)).document.appearance == Appearance()
    assert await kept(database) == {digest(RED), digest(BLUE)}


async def test_what_no_issued_document_prints_is_gone_for_good(
    services: Services, database: Database, clock: FakeClock, owner: Actor, issuer: IssuerView
) -> None:
    await services.appearances.set_image(owner, issuer.id, ImageRole.SIGNATURE, RED)
    await services.appearances.set_image(owner, issuer.id, ImageRole.SIGNATURE, BLUE)
    assert await kept(database, clock) == {digest(BLUE)}
    await services.appearances.remove_image(owner, issuer.id, ImageRole.SIGNATURE)
    assert await kept(database, clock) == set()


async def test_an_image_that_something_else_prints_stays(
    services: Services, database: Database, clock: FakeClock, owner: Actor, issuer: IssuerView
) -> None:
    other = await services.issuers.create(owner, kazakh_firm(), VAT)
    await services.appearances.set_image(owner, issuer.id, ImageRole.LOGO, RED)
    await services.appearances.set_image(owner, issuer.id, ImageRole.STAMP, RED)
    await services.appearances.set_image(owner, other.id, ImageRole.LOGO, RED)
    await services.appearances.remove_image(owner, issuer.id, ImageRole.LOGO)
    await services.appearances.remove_image(owner, issuer.id, ImageRole.STAMP)
    assert await kept(database, clock) == {digest(RED)}
    await services.appearances.remove_image(owner, other.id, ImageRole.LOGO)
    assert await kept(database, clock) == set()


async def test_the_same_again_changes_nothing(
    services: Services, database: Database, owner: Actor, issuer: IssuerView
) -> None:
    for _ in range(2):
        await services.appearances.set_image(owner, issuer.id, ImageRole.LOGO, RED)
        await services.appearances.set_accent(owner, issuer.id, "синий")
    assert await kept(database) == {digest(RED)}
    entries = await services.audit.timeline(owner, ObjectType.ISSUER, issuer.id)
    changes = [entry for entry in entries if entry.action == "changed"]
    assert [(entry.before, entry.after) for entry in changes] == [
        ({"accent": None}, {"accent": "#1f4e79"}),
        ({"logo": None}, {"logo": digest(RED)}),
    ]


async def test_an_image_that_is_gone_keeps_a_draft_from_being_issued(
    services: Services, database: Database, owner: Actor, issuer: IssuerView
) -> None:
    """It went between the reading of the issuer and the freezing of the page: nothing is issued without it."""
    client = await add_client(services, owner)
    draft = await draft_invoice(services, owner, client.id)
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Issuer).values(stamp=digest(BLUE)))
    with pytest.raises(Conflict, match="error-changed-meanwhile"):
        await services.invoices.issue(owner, draft.row.id)
    async with AsyncSession(database.reader) as session:
        issued = select(func.count(AuditEntry.id)).where(AuditEntry.action == "issued")
        assert await session.scalar(issued) == 0


async def test_a_colour_is_checked(services: Services, owner: Actor, issuer: IssuerView) -> None:
    with pytest.raises(BadInput, match="error-colour"):
        await services.appearances.set_accent(owner, issuer.id, "какой-то")
    with pytest.raises(Ambiguous, match="error-colour-light"):
        await services.appearances.set_accent(owner, issuer.id, "#ffee00")
    assert (await services.appearances.get(owner, issuer.id)).appearance.accent == ""


@pytest.mark.parametrize("role", [Role.ACCOUNTANT, Role.LAWYER, Role.ASSISTANT])
async def test_only_an_owner_changes_it(
    services: Services, owner: Actor, issuer: IssuerView, role: Role
) -> None:
    member = await add_member(services, owner, role, 2001)
    for attempt in (
        services.appearances.set_accent(member, issuer.id, "#1f4e79"),
        services.appearances.set_image(member, issuer.id, ImageRole.LOGO, RED),
        services.appearances.remove_image(member, issuer.id, ImageRole.LOGO),
    ):
        with pytest.raises(Forbidden):
            await attempt


async def test_another_firm_sees_nothing_of_it(
    services: Services, database: Database, owner: Actor, issuer: IssuerView
) -> None:
    stranger = await found_firm(services, user_id=77)
    await services.appearances.set_image(owner, issuer.id, ImageRole.STAMP, RED)
    with pytest.raises(NotFound):
        await services.appearances.get(stranger, issuer.id)
    with pytest.raises(NotFound):
        await services.appearances.remove_image(stranger, issuer.id, ImageRole.STAMP)
    own = await default_issuer(services, stranger)
    await services.appearances.set_image(stranger, own.id, ImageRole.STAMP, RED)
    await services.appearances.remove_image(stranger, own.id, ImageRole.STAMP)
    assert await kept(database) == {digest(RED)}, "that of the first firm"
    client = await add_client(services, owner)
    page = await services.invoices.page(owner, (await draft_invoice(services, owner, client.id)).row.id)
    assert page.images == {digest(RED): RED.png}


async def test_a_sample_shows_the_look_of_every_issuer(
    services: Services, database: Database, owner: Actor, issuer: IssuerView
) -> None:
    await services.appearances.set_image(owner, issuer.id, ImageRole.LOGO, RED)
    other = await services.issuers.create(owner, kazakh_firm(), VAT)
    page = await services.invoices.sample(owner, issuer.id)
    assert page.images == {digest(RED): RED.png}
    assert (page.document.number, page.document.draft, page.document.total.minor) == (
        "number",
        False,
        12_000_000,
    )
    assert page.document.issuer.name == issuer.name
    kazakh = (await services.invoices.sample(owner, other.id)).document
    assert (kazakh.layout.value, kazakh.language) == ("kz", "ru+kk")
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(func.count(Invoice.id))) == 0, "nothing was stored"
