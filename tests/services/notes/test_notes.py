"""The staff's notes on cards: one a card, read and written by whoever sees the card, and by nobody else."""

import asyncio

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, StaffNote
from db.tenancy import TenancyError
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import AuditAction, ObjectType
from services.container import Services
from services.core.undoable import collecting_offers, latest_offer
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import InvoiceId
from tests.support.factories import (
    add_client,
    add_contact,
    draft_invoice,
    found_firm,
    issued_invoice,
    make_team,
    stages_contract,
)

pytestmark = pytest.mark.alone


async def stored(database: Database) -> list[str]:
    async with AsyncSession(database.reader) as session:
        return sorted(await session.scalars(select(StaffNote.text)))


@pytest.mark.at_once
async def test_a_card_has_one_note_of_whoever_sees_it(services: Services, database: Database) -> None:
    team = await make_team(services)
    client = await add_client(services, team.lawyer)
    contract = await stages_contract(services, team.lawyer, client.id)
    invoice = await issued_invoice(services, team.lawyer, client.id)
    cards = [
        (ObjectType.CLIENT, client.id),
        (ObjectType.CONTRACT, contract.row.id),
        (ObjectType.INVOICE, invoice.row.id),
    ]
    for about in cards:
        assert (await services.notes.of(team.owner, *about)).text == ""
        text = f" Звонить  после обеда\n\n{about[0]} "
        await asyncio.gather(*(services.notes.write(team.lawyer, *about, text, None) for _ in range(5)))
        view = await services.notes.of(team.accountant, *about)
        assert (view.text, view.member_name) == (f"Звонить после обеда\n{about[0]}", "Пётр")
        for stranger in (team.assistant, await found_firm(services, 7000 + about[1])):
            for act in (
                services.notes.of(stranger, *about),
                services.notes.write(stranger, *about, "х", None),
            ):
                with pytest.raises(NotFound):
                    await act
            with pytest.raises(NotFound):
                await services.notes.delete(stranger, *about, None)
    assert len(await stored(database)) == 3
    about = cards[2]
    with pytest.raises(BadInput):
        await services.notes.write(team.lawyer, *about, "х" * 1001, None)
    with pytest.raises(NotFound):
        await services.notes.of(team.owner, ObjectType.INVOICE, 404)

    # A colleague's later text is not replaced unseen; one's own is.
    with pytest.raises(Conflict) as changed:
        await services.notes.write(team.owner, *about, "Другое", None)
    assert changed.value.params["name"] == "Пётр"
    with pytest.raises(Conflict):
        await services.notes.delete(team.owner, *about, None)
    seen = (await services.notes.of(team.owner, *about)).changed_at
    with collecting_offers():
        await services.notes.write(team.owner, *about, "Сумму сверил Пётр", seen)
        offer = latest_offer()
    assert offer is not None
    assert (await services.notes.of(team.lawyer, *about)).text == "Сумму сверил Пётр"
    await services.undo.undo(team.owner, offer.id)
    assert (await services.notes.of(team.lawyer, *about)).text.startswith("Звонить после обеда")

    # An invoice that is made meanwhile does not stand in the way of undoing a note on its client.
    with collecting_offers():
        await services.notes.delete(team.lawyer, *cards[0], None)
        offer = latest_offer()
    await issued_invoice(services, team.lawyer, client.id)
    assert offer is not None
    assert (await services.notes.of(team.owner, *cards[0])).text == ""
    await services.undo.undo(team.lawyer, offer.id)
    assert (await services.notes.of(team.owner, *cards[0])).text.startswith("Звонить")

    async with AsyncSession(database.reader) as session:
        acts = select(AuditEntry.after).where(
            AuditEntry.action == AuditAction.NOTED, AuditEntry.object_type == ObjectType.INVOICE
        )
        said = [after["staff_note"] for after in await session.scalars(acts.order_by(AuditEntry.id))]
    assert said == ["Звонить после обеда\ninvoice", "Сумму сверил Пётр"]


async def test_it_is_found_and_taken_away_and_no_client_can_read_it(
    services: Services, database: Database
) -> None:
    team = await make_team(services)
    client = await add_client(services, team.lawyer)
    draft = await draft_invoice(services, team.lawyer, client.id)
    await services.notes.write(
        team.lawyer, ObjectType.CLIENT, client.id, "Бухгалтер — Ёлкина, после обеда", None
    )
    await services.notes.write(team.lawyer, ObjectType.INVOICE, draft.row.id, "Согласовать с Ёлкиной", None)
    found = await services.search.find(team.owner, "елкин")
    assert found.is_noted
    assert [hit.name for hit in found.clients.items] == ["ООО «Ромашка»"]
    assert [row.id for row in found.invoices.items] == [draft.row.id]
    assert not (await services.search.find(team.assistant, "елкин")).total
    assert not (await services.search.find(team.owner, "%")).total
    assert not (await services.search.find(team.owner, "ромашка")).is_noted

    # With a draft its note goes, and comes back with it.
    with collecting_offers():
        await services.drafts.discard(team.lawyer, draft.row.id)
        offer = latest_offer()
    assert len(await stored(database)) == 1
    assert offer is not None
    back = InvoiceId((await services.undo.undo(team.lawyer, offer.id)).draft_id or 0)
    note = await services.notes.of(team.lawyer, ObjectType.INVOICE, back)
    assert note.text == "Согласовать с Ёлкиной"

    await add_contact(services, team.owner, client.id)
    async with TenantDatabase(database).read(team.owner.firm_id, client_id=client.id) as uow:
        for asked in (uow.notes.of_client(client.id), uow.notes.saying("елкин", 5)):
            with pytest.raises(TenancyError):
                await asked

    await services.drafts.discard(team.lawyer, back)
    await services.erasure.erase_client(team.owner, client.id)
    assert await stored(database) == []
    with pytest.raises(Conflict):
        await services.notes.write(team.owner, ObjectType.CLIENT, client.id, "Ещё", None)
