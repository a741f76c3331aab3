"""What a client sees of own invoices, says about them, and what staff do about it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Contact, Delivery, Hold, Invoice
from services.contacts.views import Attachment, AttachmentKind, ClaimState
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.errors import BadInput, Conflict, DomainError, NotFound
from services.domain.ids import ClientId, ContactId, HoldId, InvoiceId
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.portal.views import OwedSum, PortalStatus
from tests.support.factories import (
    VAT,
    act_key,
    add_client,
    add_contact,
    contact_actor,
    found_firm,
    issued_invoice,
    paid,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

FILE = Attachment(AttachmentKind.DOCUMENT, "file-1")


@dataclass(frozen=True, slots=True)
class Side:
    """One contact of one client, and the firm across the table."""

    owner: Actor
    client_id: ClientId
    contact: ContactActor


@pytest.fixture
async def side(services: Services) -> Side:
    owner = await found_firm(services, vat=VAT)
    client = await add_client(services, owner)
    await add_contact(services, owner, client.id)
    return Side(owner, client.id, await contact_actor(services))


async def sent(services: Services, database: Database, side: Side, amount: str = "100000.00") -> InvoiceView:
    """An invoice that has reached the client."""
    invoice = await issued_invoice(services, side.owner, side.client_id, amount)
    await put(database, invoice.row.id, sent_at=FakeClock().now())
    return invoice


async def put(database: Database, invoice_id: InvoiceId, **values: object) -> None:
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Invoice).where(Invoice.id == invoice_id).values(**values))


async def told(database: Database, text: str) -> Sequence[Delivery]:
    async with AsyncSession(database.reader) as session:
        rows = (await session.scalars(select(Delivery).order_by(Delivery.id))).all()
    return [row for row in rows if row.payload.get("text") == text]


async def holds(database: Database, kind: str) -> Sequence[Hold]:
    async with AsyncSession(database.reader) as session:
        return (await session.scalars(select(Hold).where(Hold.kind == kind).order_by(Hold.id))).all()


async def history(database: Database, action: str) -> Sequence[AuditEntry]:
    async with AsyncSession(database.reader) as session:
        return (await session.scalars(select(AuditEntry).where(AuditEntry.action == action))).all()


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


# What is shown


async def test_only_what_was_sent_and_stands_is_shown(
    services: Services, database: Database, side: Side
) -> None:
    unsent = await issued_invoice(services, side.owner, side.client_id)
    shown = await sent(services, database, side)
    void, gone = await sent(services, database, side), await sent(services, database, side)
    await services.invoices.void(side.owner, void.row.id, "Ошибка")
    await services.invoices.write_off(side.owner, gone.row.id, "Безнадёжно")
    page = await services.portal.invoices(side.contact)
    assert [(row.id, row.number) for row in page.items] == [(shown.row.id, shown.row.number)]
    assert page.total == 1
    for hidden in (unsent, void, gone):
        for look in (services.portal.invoice, services.portal.pdf, services.portal.payment_details):
            with pytest.raises(NotFound):
                await look(side.contact, hidden.row.id)


@pytest.mark.parametrize("state", ["queued", "sending", "unconfirmed", "failed"])
async def test_what_may_have_arrived_is_shown(
    services: Services, database: Database, side: Side, state: str
) -> None:
    """The person may hold a message with buttons although its outcome is not recorded."""
    invoice = await issued_invoice(services, side.owner, side.client_id)
    ways = SendTargets(contacts=(side.contact.contact_id,))
    await services.sending.send(side.owner, invoice.row.id, ways, act_key())
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(
            update(Delivery).where(Delivery.invoice_id == invoice.row.id).values(state=state)
        )
    shown = state in ("sending", "unconfirmed")
    assert (await services.portal.invoices(side.contact)).total == int(shown)
    if shown:
        await services.portal.claim(side.contact, invoice.row.id, act_key())


async def test_open_ones_come_first_by_due_date_then_paid_ones(
    services: Services, database: Database, side: Side
) -> None:
    invoices = [await sent(services, database, side, f"{n}000.00") for n in (1, 2, 3, 4)]
    first, second, third, fourth = (invoice.row.id for invoice in invoices)
    await paid(services, side.owner, invoices[0], "1000.00")
    await put(database, third, due_date=date(2026, 11, 1))
    await put(database, fourth, due_date=date(2026, 12, 30))
    page = await services.portal.invoices(side.contact, 0, 3)
    assert ([row.id for row in page.items], page.total) == ([third, second, fourth], 4)
    assert [row.id for row in (await services.portal.invoices(side.contact, 3, 3)).items] == [first]
    home = await services.portal.home(side.contact)
    assert (home.owed, home.invoices) == ((OwedSum(3, rub("9000")),), 4)


async def test_three_statuses_and_the_balance(services: Services, database: Database, side: Side) -> None:
    invoice = await sent(services, database, side)
    await put(database, invoice.row.id, due_date=date(2026, 11, 1))
    seen = [(await services.portal.invoice(side.contact, invoice.row.id)).row]
    for amount in ("40000.00", "60000.00"):
        await paid(services, side.owner, invoice, amount)
        seen.append((await services.portal.invoice(side.contact, invoice.row.id)).row)
    assert [row.status for row in seen] == [
        PortalStatus.AWAITING,
        PortalStatus.PARTIAL,
        PortalStatus.PAID,
    ]
    assert [row.balance for row in seen] == [rub("100000"), rub("60000"), rub("0")]


async def test_two_clients_of_one_person_stay_apart(
    services: Services, database: Database, side: Side
) -> None:
    mine = await sent(services, database, side)
    second = await add_client(services, side.owner, "АО «Вега»")
    await add_contact(services, side.owner, second.id)
    other_side = Side(side.owner, second.id, await contact_actor(services))
    theirs = await sent(services, database, other_side)
    assert [row.id for row in (await services.portal.invoices(side.contact)).items] == [mine.row.id]
    assert [row.id for row in (await services.portal.invoices(other_side.contact)).items] == [theirs.row.id]
    with pytest.raises(NotFound):
        await services.portal.invoice(side.contact, theirs.row.id)


async def test_taking_the_page_is_seen_once(services: Services, database: Database, side: Side) -> None:
    invoice = await sent(services, database, side)
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(
            update(Delivery)
            .where(Delivery.contact_id == side.contact.contact_id)
            .values(invoice_id=invoice.row.id, kind="invoice", state="sent")
        )
    for _ in range(3):
        page = await services.portal.pdf(side.contact, invoice.row.id)
    assert (page.document.number, page.file_id) == (invoice.row.number, None)
    (entry,) = await history(database, "opened")
    assert (entry.object_id, entry.member_id, entry.member_name) == (invoice.row.id, None, "Иван Петров")
    async with AsyncSession(database.reader) as session:
        seen = select(Delivery.opened_at).where(Delivery.invoice_id == invoice.row.id)
        assert (await session.scalars(seen)).all() == [FakeClock().now()]
    await services.portal.remember_file(side.contact, invoice.row.id, "file-9", page.document)
    assert (await services.portal.pdf(side.contact, invoice.row.id)).file_id == "file-9"


async def test_details_are_of_the_balance(services: Services, database: Database, side: Side) -> None:
    invoice = await sent(services, database, side, "122000.00")
    whole = await services.portal.payment_details(side.contact, invoice.row.id)
    assert (whole.balance, whole.payee.account) == (rub("122000"), "40702810000000000777")
    assert "НДС 22% - 22000.00" in whole.purpose
    assert "Sum=12200000" in (whole.code or "")
    await paid(services, side.owner, invoice, "61000.00")
    half = await services.portal.payment_details(side.contact, invoice.row.id)
    assert half.balance == rub("61000")
    assert "НДС 22% - 11000.00" in half.purpose
    assert "Sum=6100000" in (half.code or "")
    assert half.purpose in (half.code or "")
    await paid(services, side.owner, invoice, "61000.00")
    with pytest.raises(Conflict, match="error-portal-paid"):
        await services.portal.payment_details(side.contact, invoice.row.id)


# «I have paid»


async def test_a_claim_rests_reminders_for_three_working_days_and_asks_staff(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    key = act_key()
    said = await services.portal.claim(side.contact, invoice.row.id, key, FILE)
    assert (said.until, said.is_repeat) == (date(2026, 11, 27), False)
    assert (await services.portal.claim(side.contact, invoice.row.id, key, FILE)).is_repeat is False
    (hold,) = await holds(database, "claim")
    assert (hold.invoice_id, hold.until, hold.created_by) == (
        invoice.row.id,
        date(2026, 11, 27),
        f"contact:{side.contact.contact_id}",
    )
    (asked,) = await told(database, "contacts-push-claim")
    assert asked.payload["file"] == {"kind": "document", "file_id": "file-1"}
    assert [button[1:] for button in asked.payload["buttons"]] == [
        ["claim_yes", hold.id],
        ["claim_no", hold.id],
    ]
    assert (await services.portal.invoice(side.contact, invoice.row.id)).has_claim


@pytest.mark.at_once
async def test_twenty_taps_on_paid_are_one_claim(services: Services, database: Database, side: Side) -> None:
    invoice = await sent(services, database, side)
    await asyncio.gather(
        *(services.portal.claim(side.contact, invoice.row.id, f"tap {n}") for n in range(20))
    )
    assert len(await holds(database, "claim")) == 1
    assert len(await told(database, "contacts-push-claim")) == 1


async def test_a_file_that_comes_later_is_passed_on(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    await services.portal.claim(side.contact, invoice.row.id, act_key())
    said = await services.portal.claim(side.contact, invoice.row.id, act_key(), FILE)
    assert said.is_repeat
    assert len(await holds(database, "claim")) == 1
    assert ["file" in row.payload for row in await told(database, "contacts-push-claim")] == [False, True]


async def claim_of(services: Services, database: Database, side: Side, invoice: InvoiceView) -> HoldId:
    await services.portal.claim(side.contact, invoice.row.id, act_key())
    return HoldId((await holds(database, "claim"))[-1].id)


async def test_money_that_came_is_thanked_for_once(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    hold_id = await claim_of(services, database, side, invoice)
    claim = await services.replies.get_claim(side.owner, hold_id)
    assert (claim.state, claim.balance, claim.contact_name) == (
        ClaimState.OPEN,
        rub("100000"),
        "Иван Петров",
    )
    await paid(services, side.owner, invoice, "60000.00")
    await paid(services, side.owner, invoice, "40000.00")
    (thanks,) = await told(database, "portal-push-thanks")
    assert thanks.payload["params"]["amount"] == {"minor": 6_000_000, "currency": "RUB"}
    assert thanks.payload["params"]["left"] == "yes"
    assert (thanks.recipient, thanks.contact_id) == ("5001", side.contact.contact_id)
    (hold,) = await holds(database, "claim")
    assert hold.ended_at is not None
    assert (await services.replies.get_claim(side.owner, hold_id)).state is ClaimState.PAID


async def test_without_a_claim_nobody_is_thanked(services: Services, database: Database, side: Side) -> None:
    invoice = await sent(services, database, side)
    await paid(services, side.owner, invoice, "100000.00")
    assert await told(database, "portal-push-thanks") == []


@pytest.mark.at_once
async def test_money_that_did_not_come_is_said_once(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    hold_id = await claim_of(services, database, side, invoice)
    decisions = await asyncio.gather(
        *(services.replies.decline_claim(side.owner, hold_id) for _ in range(10))
    )
    assert sum(decision.changed for decision in decisions) == 1
    assert {decision.claim.state for decision in decisions} == {ClaimState.DECLINED}
    assert len(await told(database, "portal-push-unpaid")) == 1
    assert not (await services.portal.invoice(side.contact, invoice.row.id)).has_claim
    # What comes later was not claimed any more; a new claim is a new one.
    await paid(services, side.owner, invoice, "1000.00")
    assert await told(database, "portal-push-thanks") == []
    assert not (await services.portal.claim(side.contact, invoice.row.id, act_key())).is_repeat


async def test_a_claim_that_nobody_answered_is_over_and_can_be_said_again(
    services: Services, database: Database, side: Side, clock: FakeClock
) -> None:
    invoice = await sent(services, database, side)
    hold_id = await claim_of(services, database, side, invoice)
    clock.advance(days=6)
    assert not (await services.portal.invoice(side.contact, invoice.row.id)).has_claim
    assert (await services.replies.get_claim(side.owner, hold_id)).state is ClaimState.OVER
    assert not (await services.portal.claim(side.contact, invoice.row.id, act_key())).is_repeat


# When it will be paid


async def test_a_promise_rests_reminders_and_a_new_one_replaces_it(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    key = act_key()
    first, second = date(2026, 12, 1), date(2026, 12, 15)
    for again in (False, True):
        said = await services.portal.promise(side.contact, invoice.row.id, first, key)
        assert (said.until, said.is_repeat) == (first, again)
    await services.portal.promise(side.contact, invoice.row.id, second, act_key())
    assert [(hold.until, hold.ended_at is None) for hold in await holds(database, "promise")] == [
        (first, False),
        (second, True),
    ]
    assert (await services.portal.invoice(side.contact, invoice.row.id)).promised_on == second
    assert [row.payload["params"]["day"] for row in await told(database, "contacts-push-promise")] == [
        {"date": "2026-12-01"},
        {"date": "2026-12-15"},
    ]


@pytest.mark.parametrize("days", [-1, 91])
async def test_a_promise_is_for_the_next_ninety_days(
    services: Services, database: Database, side: Side, days: int
) -> None:
    invoice = await sent(services, database, side)
    with pytest.raises(BadInput, match="error-portal-promise"):
        await services.portal.promise(
            side.contact, invoice.row.id, date(2026, 11, 24) + timedelta(days), act_key()
        )
    assert await holds(database, "promise") == []


# No reminders


async def test_muting_is_told_once_and_taken_back(services: Services, database: Database, side: Side) -> None:
    for on in (True, True, False, False):
        await services.portal.mute(side.contact, on)
        assert (await services.portal.home(side.contact)).muted is on
    assert len(await told(database, "contacts-push-muted")) == 1
    assert len(await told(database, "contacts-push-unmuted")) == 1
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(Contact.muted_at)) is None


async def test_who_writes_again_can_be_reached_again(
    services: Services, database: Database, side: Side
) -> None:
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Contact).values(unreachable_at=FakeClock().now()))
    back = await contact_actor(services)
    assert not back.reachable
    await services.portal.mark_reachable(back)
    assert (await contact_actor(services)).reachable


# Questions and answers


async def test_a_text_too_long_for_its_file_goes_before_it(
    services: Services, database: Database, side: Side
) -> None:
    """Telegram lets people write more under a file than a bot may pass on with it."""
    for _ in range(2):
        await services.portal.ask(side.contact, "а" * 1000, "q1", None, FILE)
    first, second = await told(database, "contacts-push-question")
    assert (first.payload["params"]["question"], "file" in first.payload) == ("а" * 1000, False)
    assert (second.payload["params"]["question"], "file" in second.payload) == ("", True)


async def test_a_question_goes_to_the_lawyer_and_the_answer_to_that_person_alone(
    services: Services, database: Database, side: Side
) -> None:
    invoice = await sent(services, database, side)
    await add_contact(services, side.owner, side.client_id, 5002, "Пётр Сидоров")
    key = act_key()
    for _ in range(2):
        await services.portal.ask(side.contact, "Можно двумя частями?", key, invoice.row.id)
    (asked,) = await told(database, "contacts-push-question")
    assert asked.payload["params"]["question"] == "Можно двумя частями?"
    assert asked.payload["buttons"] == [
        ["contacts-answer", "answer", side.contact.contact_id, invoice.row.id]
    ]
    for _ in range(2):
        name = await services.replies.answer(
            side.owner, side.contact.contact_id, "Да", "reply", invoice.row.id, FILE
        )
    (answered,) = await told(database, "portal-push-answer")
    assert (name, answered.recipient, answered.invoice_id) == ("Иван Петров", "5001", invoice.row.id)
    assert answered.payload["file"]["file_id"] == "file-1"
    timeline = (await services.invoices.view(side.owner, invoice.row.id)).timeline
    assert [entry.action for entry in timeline[:2]] == ["answered", "asked"]


async def test_a_file_needs_no_words_but_a_question_does(
    services: Services, database: Database, side: Side
) -> None:
    await services.portal.ask(side.contact, "", act_key(), attachment=FILE)
    assert len(await told(database, "contacts-push-question")) == 1
    for text in ("", " \n", "я" * 3001):
        with pytest.raises(BadInput, match="error-portal-question"):
            await services.portal.ask(side.contact, text, act_key())


async def test_an_answer_never_reaches_another_client(
    services: Services, database: Database, side: Side
) -> None:
    second = await add_client(services, side.owner, "АО «Вега»")
    theirs = await issued_invoice(services, side.owner, second.id)
    with pytest.raises(NotFound):
        await services.replies.answer(side.owner, side.contact.contact_id, "Да", act_key(), theirs.row.id)
    await services.contacts.revoke(side.owner, ContactId(side.contact.contact_id))
    with pytest.raises(DomainError, match="error-contact-gone"):
        await services.replies.answer(side.owner, side.contact.contact_id, "Да", act_key())
    assert await told(database, "portal-push-answer") == []
