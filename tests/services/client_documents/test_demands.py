"""Demands: what they claim, what they say, when their term is over, and that none goes out that is not true."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import AuditEntry, ClientDocument, Delivery, Demand, Invoice, Member
from db.vocabulary.documents import DemandWay, DocumentKind
from db.vocabulary.enums import Channel, MessageKind, Role
from handlers.notifications import letter, render
from services.client_documents.demands.term import DemandTermJob
from services.delivery.content import MessageContent
from services.documents.demand.model import DemandPage
from services.documents.demand.wording import DemandBlock, standard_wording
from services.documents.registry import page_file_name, render_page
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import DocumentId, InvoiceId
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from tests.documents.pdf.reading import text_of
from tests.support import factories
from tests.support.texts import TRANSLATOR
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)
LATE = date(2026, 11, 10)
BY_HAND = SendTargets(hand=True)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


async def overdue(dunning: Dunning, due: date = LATE, amount: str = "100000.00") -> InvoiceId:
    dunning.clock.set(datetime(2026, 10, 27, 9, tzinfo=UTC))
    made = await dunning.invoice(due, amount)
    dunning.clock.set(datetime(2026, 11, 24, 9, tzinfo=UTC))
    return made


async def drafted(dunning: Dunning, *invoices: InvoiceId) -> DocumentId:
    return await dunning.services.demand_drafts.start(dunning.owner, invoices, factories.act_key())


async def issued(dunning: Dunning, *invoices: InvoiceId) -> DocumentId:
    demand = await drafted(dunning, *invoices)
    return (await dunning.services.demand_drafts.issue(dunning.owner, demand)).row.id


async def pay(dunning: Dunning, invoice: InvoiceId, amount: str) -> None:
    view = await dunning.services.invoices.view(dunning.owner, invoice)
    await factories.paid(dunning.services, dunning.owner, view, amount, TODAY)


async def hand(dunning: Dunning, demand: DocumentId, way: SendTargets = BY_HAND) -> None:
    await dunning.services.document_sending.send(dunning.owner, demand, way, factories.act_key())


async def page_of(dunning: Dunning, demand: DocumentId) -> DemandPage:
    page = (await dunning.services.client_documents.page(dunning.owner, demand)).document
    assert isinstance(page, DemandPage)
    return page


async def told(dunning: Dunning) -> list[tuple[str, str]]:
    """Role and text of each word to staff about demands."""
    async with AsyncSession(dunning.database.reader) as session:
        query = select(Member.role, Delivery.payload).join(Delivery, Delivery.member_id == Member.id)
        found = await session.execute(query.where(Delivery.kind == MessageKind.DEMAND).order_by(Delivery.id))
        return [(role, payload["text"]) for role, payload in found]


async def trail(dunning: Dunning) -> list[str]:
    async with AsyncSession(dunning.database.reader) as session:
        query = select(AuditEntry.action).where(AuditEntry.object_type == "document").order_by(AuditEntry.id)
        return list(await session.scalars(query))


async def test_a_demand_claims_what_is_overdue(dunning: Dunning) -> None:
    """From one invoice, with the other overdue ones of the same contract at a tap; what is not late stays out."""
    services, owner = dunning.services, dunning.owner
    first = await overdue(dunning)
    second, third = await overdue(dunning, date(2026, 11, 12), "245000.00"), await overdue(dunning)
    await overdue(dunning, date(2026, 12, 20))
    await pay(dunning, first, "40000.00")
    key = factories.act_key()
    demand = await services.demand_drafts.start(owner, (first,), key)
    assert await services.demand_drafts.start(owner, (first,), key) == demand
    assert await drafted(dunning, first) == demand  # the one that waits is offered again
    view = await services.demand_drafts.view(owner, demand)
    assert (view.debt, view.further, view.term_days) == (rub("60000"), 2, 30)
    await services.demand_drafts.claim_all(owner, demand)
    await services.demand_drafts.set_claimed(owner, demand, third, claimed=False)
    await services.demand_drafts.set_term(owner, demand, 15)
    view = await services.demand_drafts.view(owner, demand)
    assert (view.debt, view.further) == (rub("305000"), 1)
    assert view.document.next_number == "2026-0001"
    row = (await services.demand_drafts.issue(owner, demand)).row
    assert (row.kind, row.number, row.total) == (DocumentKind.DEMAND, "2026-0001", rub("305000"))
    again = (await services.demand_drafts.issue(owner, demand)).row
    assert (again.id, again.number) == (row.id, row.number)
    page = await page_of(dunning, demand)
    assert page == DemandPage.from_snapshot(page.to_snapshot())
    assert [(each.paid, each.left) for each in page.invoices] == [
        (rub("40000"), rub("60000")),
        (rub("0"), rub("245000")),
    ]
    assert page_file_name(page) == "Претензия № 2026-0001 от 24.11.2026.pdf"
    text = " ".join(text_of(render_page(page)).split())
    for said in (
        "Задолженность составляет 305 000,00 руб. (Триста пять тысяч рублей 00 копеек).",
        "в течение 15 календарных дней со дня направления",
        "40702 810",
        "Приложения:",
    ):
        assert said in text
    for unsaid in ("Основание:", "Услуги приняты", "С начислениями", "Расчёт:"):
        assert unsaid not in text  # there is no contract, no act, no calculation
    # What comes later changes the next one: that one begins with the term that was chosen.
    await pay(dunning, second, "1000.00")
    assert await page_of(dunning, demand) == page
    other = await services.demand_drafts.view(owner, await drafted(dunning, second))
    assert other.term_days == 15
    assert [(each.covered_by, each.is_in) for each in other.invoices] == [
        ("2026-0001", False),
        (None, False),
        ("2026-0001", True),
    ]
    with pytest.raises(BadInput):
        await services.demand_drafts.set_claimed(owner, other.document.row.id, second, claimed=False)


async def test_the_term_runs_from_sending_and_is_told_of_once(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    job = DemandTermJob(dunning.workplace, dunning.clock)
    invoice, paid = await overdue(dunning), await overdue(dunning, amount="500.00")
    demand, settled = await issued(dunning, invoice), await issued(dunning, paid)
    view = await services.demands.view(owner, demand)
    assert (view.sent_on, view.until, view.reminded) == (None, None, True)
    with pytest.raises(Conflict):
        await services.demands.hold_reminders(owner, demand, "Отправлена претензия", factories.act_key())
    await hand(dunning, demand)
    await hand(dunning, settled)
    view = await services.demands.view(owner, demand)
    assert (view.sent_on, view.way, view.until) == (TODAY, DemandWay.HAND, date(2026, 12, 24))
    out = await services.demands.of_invoice(owner, invoice)
    assert out is not None
    assert (out.number, out.until) == ("2026-0001", date(2026, 12, 24))
    key = factories.act_key()
    until = await services.demands.hold_reminders(owner, demand, "Отправлена претензия", key)
    assert until == date(2026, 12, 24)
    assert not (await services.demands.view(owner, demand)).reminded
    assert [each.until for each in await services.holds.of_invoice(owner, invoice)] == [until]
    # Posting it as well is noted, and begins no second term.
    posted = await services.demands.note_posted(owner, demand, TODAY)
    assert (posted.posted_on, posted.until, posted.way) == (TODAY, until, DemandWay.HAND)
    await pay(dunning, paid, "500.00")
    assert (await services.demands.view(owner, settled)).is_settled
    dunning.clock.set(datetime(2026, 12, 25, 6, tzinfo=UTC))
    assert await job.tick() == 0
    dunning.clock.set(datetime(2026, 12, 25, 7, 30, tzinfo=UTC))
    assert (await job.tick(), await job.tick()) == (1, 0)
    assert await told(dunning) == [("lawyer", "pushed-demand-over")]
    timeline = (await services.invoices.view(owner, invoice)).timeline
    assert {"issued", "delivered", "demand_sent", "demand_posted", "demand_over", "hold"} <= {
        each.action for each in timeline
    }
    (sent,) = [each.after for each in timeline if each.action == "demand_sent"]
    assert sent is not None
    assert (sent["number"], sent["way"], sent["until"]) == ("2026-0001", "hand", "2026-12-24")


async def test_registered_post_begins_the_term_on_its_day(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    demand = await issued(dunning, await overdue(dunning))
    for day in (date(2026, 11, 23), date(2026, 11, 25)):
        with pytest.raises(BadInput):
            await services.demands.note_posted(owner, demand, day)
    dunning.clock.set(datetime(2026, 11, 27, 9, tzinfo=UTC))
    for day in (date(2026, 11, 27), date(2026, 11, 26), date(2026, 11, 26)):  # noted again, it is corrected
        view = await services.demands.note_posted(owner, demand, day)
    assert (view.way, view.sent_on, view.until) == (
        DemandWay.POST,
        date(2026, 11, 26),
        date(2026, 12, 26),
    )
    assert (await trail(dunning)).count("demand_sent") == 2
    assert (await services.client_documents.view(owner, demand)).row.is_sent


async def test_no_demand_goes_out_that_is_not_true(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    first, second = await overdue(dunning), await overdue(dunning, amount="500.00")
    demand, small = await issued(dunning, first), await issued(dunning, second)
    await pay(dunning, first, "40000.00")
    view = await services.demands.view(owner, demand)
    assert [(each.was, each.now) for each in view.changed] == [(rub("100000"), rub("60000"))]
    for way in (lambda: hand(dunning, demand), lambda: services.demands.note_posted(owner, demand, TODAY)):
        with pytest.raises(Conflict) as refused:
            await way()
        assert refused.value.key == "error-demand-changed"
    anew = await services.demands.begin_anew(owner, demand, factories.act_key())
    assert (await services.demand_drafts.view(owner, anew)).debt == rub("60000")
    # Queued, and paid before it left: it stays, and the lawyer hears of it.
    contact = (await services.document_sending.options(owner, small)).contacts[0].id
    await hand(dunning, small, SendTargets((contact,)))
    await pay(dunning, second, "500.00")
    assert MessageKind.DOCUMENT not in {each.kind for each in await dunning.send()}
    assert await told(dunning) == [("lawyer", "pushed-demand-stopped")]
    assert (await services.demands.view(owner, small)).sent_on is None
    with pytest.raises(Conflict) as refused:
        await hand(dunning, small)
    assert refused.value.key == "error-demand-settled"
    # A draft leaves out what was paid while it waited, and says so; of nothing there is no demand.
    await pay(dunning, first, "60000.00")
    assert (await services.demand_drafts.view(owner, anew)).settled == (view.changed[0].number,)
    with pytest.raises(Conflict) as refused:
        await services.demand_drafts.issue(owner, anew)
    assert refused.value.key == "error-demand-paid"
    with pytest.raises(Conflict):
        await drafted(dunning, first)
    await services.client_documents.discard(owner, anew)
    async with AsyncSession(dunning.database.reader) as session:
        assert len(list(await session.scalars(select(Demand)))) == 2


async def test_a_demand_reaches_people_and_begins_its_term(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    invoice = await overdue(dunning)
    demand = await issued(dunning, invoice)
    contact = (await services.document_sending.options(owner, demand)).contacts[0].id
    await hand(dunning, demand, SendTargets((contact,)))
    assert (await services.demands.view(owner, demand)).sent_on is None  # not before it has arrived
    (left,) = [each for each in await dunning.send() if each.kind is MessageKind.DOCUMENT]
    view = await services.demands.view(owner, demand)
    assert (view.way, view.until) == (DemandWay.TELEGRAM, date(2026, 12, 24))
    content = MessageContent(dunning.workplace, dunning.clock)
    (facts,) = await content.load_facts([left])
    assert "Направляем претензию №\u00a02026-0001" in render(TRANSLATOR, facts).text
    written = letter(TRANSLATOR, facts)
    assert written is not None
    assert written.subject.startswith("Претензия № 2026-0001 от 24.11.2026")
    assert written.page is not None
    assert written.enclosures == ()
    # By e-mail its enclosures go along: the invoice, and an act only if the letter lists it.
    (mailed,) = await content.load_facts(
        [replace(left, channel=Channel.EMAIL, recipient="a@example.com", contact_id=None)]
    )
    written = letter(TRANSLATOR, mailed)
    assert written is not None
    assert [page_file_name(page.document) for page in written.pages] == [
        "Претензия № 2026-0001 от 24.11.2026.pdf",
        "Счёт № 2026-0001 от 27.10.2026.pdf",
    ]


async def test_the_language_of_a_letter_is_chosen_on_its_draft(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    demand = await drafted(dunning, await overdue(dunning))
    view = await services.demand_drafts.view(owner, demand)
    assert (view.language, view.languages) == ("ru", ("ru", "en", "ru+en"))
    await services.demand_drafts.set_text(owner, demand, "ru", "Только {всего}.")
    for language, wordings in (("en", ["en"]), ("ru+en", ["ru", "en"]), ("ru", ["ru"])):
        await services.demand_drafts.set_language(owner, demand, language)
        view = await services.demand_drafts.view(owner, demand)
        assert (view.language, [each.language for each in view.wordings]) == (language, wordings)
    assert view.parts[0].text.startswith("Только 100"), "own words were lost on the way"
    with pytest.raises(BadInput, match="error-invoice-language"):
        await services.demand_drafts.set_language(owner, demand, "kk")
    await services.demand_drafts.set_language(owner, demand, "en")
    await services.demand_drafts.issue(owner, demand)
    assert (await page_of(dunning, demand)).language == "en"
    with pytest.raises(Conflict):
        await services.demand_drafts.set_language(owner, demand, "ru")


async def test_the_firm_words_its_demands(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    good = "Долг {долг}.\n\n  Срок: { СРОК }. Договор: {договор}.\n{счета}\nЖдём.\n"
    for text, key in (
        ("Просим оплатить {долк} рублей", "error-demand-place"),
        ("Просим оплатить {долг", "error-demand-brace"),
        ("Просим оплатить {долг} по счетам {счета}", "error-demand-table"),
        ("Просим оплатить всё", "error-demand-debt"),
        ("{долг}" + "а" * 3000, "error-demand-long"),
    ):
        with pytest.raises(BadInput) as refused:
            await services.demand_wordings.set(owner, "ru", text)
        assert refused.value.key == key
    assert (await services.demand_wordings.get(owner, "ru")).text == standard_wording("ru")
    await services.demand_wordings.set(owner, "ru", good)
    assert [(each.language, each.is_own) for each in await services.demand_wordings.all(owner)] == [
        ("ru", True),
        ("en", False),
    ]
    demand = await drafted(dunning, await overdue(dunning))
    view = await services.demand_drafts.view(owner, demand)
    said = [(part.block, part.text) for part in view.parts]
    assert said[:3] == [
        (DemandBlock.TEXT, "Долг 100\u00a0000,00\u00a0руб.."),
        (DemandBlock.INVOICES, ""),
        (DemandBlock.TEXT, "Ждём."),
    ]  # there is no contract: its line is not printed
    assert [block for block, _ in said[3:]] == [
        DemandBlock.CALCULATION,
        DemandBlock.DETAILS,
        DemandBlock.ENCLOSURES,
    ]  # a table that the firm forgot is printed all the same
    await services.demand_drafts.set_text(owner, demand, "ru", "Только {всего}.")
    assert (await services.demand_drafts.view(owner, demand)).parts[0].text.startswith("Только 100")
    await services.demand_drafts.restore_text(owner, demand, "ru")
    assert (await services.demand_drafts.view(owner, demand)).parts[0].text.startswith("Долг 100")
    await services.demand_wordings.restore(owner, "ru")
    assert (await services.demand_drafts.view(owner, demand)).wordings[0].text == standard_wording("ru")


async def test_demands_are_for_those_who_see_the_client_and_may_issue(dunning: Dunning) -> None:
    services, team = dunning.services, dunning.team
    invoice = await overdue(dunning)
    demand = await issued(dunning, invoice)
    stranger = await factories.found_firm(services, 9900)
    other = await factories.add_member(services, team.owner, Role.LAWYER, 9901, "Пётр Чужой")
    for actor, error in ((team.assistant, Forbidden), (other, NotFound), (stranger, NotFound)):
        for refused in (
            services.demand_drafts.start(actor, (invoice,), factories.act_key()),
            services.demand_drafts.groups(actor, dunning.client),
            services.demand_drafts.issue(actor, demand),
            services.demands.view(actor, demand),
            services.demands.note_posted(actor, demand, TODAY),
            services.demands.begin_anew(actor, demand, factories.act_key()),
        ):
            with pytest.raises(error):
                await refused
    with pytest.raises(Forbidden):
        await services.demand_wordings.set(team.lawyer, "ru", "{долг}")
    async with AsyncSession(dunning.database.reader) as session:
        assert len(list(await session.scalars(select(ClientDocument)))) == 1


async def test_charges_are_claimed_when_the_lawyer_wants_them(dunning: Dunning) -> None:
    """By the contract, with its cap; where a rate is not known nothing is guessed."""
    services, owner = dunning.services, dunning.owner
    contract = (
        await factories.stages_contract(services, owner, dunning.client, signed_on=date(2026, 10, 1))
    ).row.id
    await services.late_money.set_penalty_terms(
        owner, contract, PenaltyTerms(Decimal("0.1"), cap_percent=Decimal(1))
    )
    invoice = await overdue(dunning)
    async with AsyncSession(dunning.database.writer) as session, session.begin():
        (await session.get_one(Invoice, invoice)).contract_id = contract
    demand = await drafted(dunning, invoice)
    view = await services.demand_drafts.view(owner, demand)
    # Fourteen days of 100 roubles, and not more than a hundredth of the debt.
    assert (view.charges, view.is_charged, view.total) == (rub("1000"), False, rub("100000"))
    await services.demand_drafts.set_charged(owner, demand, charged=True)
    view = await services.demand_drafts.view(owner, demand)
    assert (view.is_charged, view.total, view.document.row.total) == (True, rub("101000"), rub("101000"))
    await services.demand_drafts.issue(owner, demand)
    page = await page_of(dunning, demand)
    assert page == DemandPage.from_snapshot(page.to_snapshot())
    assert [(row.days, row.rate, row.amount) for row in page.calculation] == [
        (14, "0,1% в день", rub("1400"))
    ]
    assert [each.amount for each in page.adjustments] == [rub("-400")]
    text = " ".join(text_of(render_page(page)).split())
    for said in (
        "Основание: contract 7/2026 01.10.2026.",
        "Расчёт: неустойка по договору",
        "С начислениями за просрочку 1 000,00 руб. к оплате 101 000,00 руб.",
        "перечислить 101 000,00 руб.",
    ):
        assert said in text
    # By the law, a year for which nobody has entered a rate.
    late = await drafted(dunning, await overdue(dunning))
    dunning.clock.set(datetime(2027, 11, 24, 9, tzinfo=UTC))
    await services.demand_drafts.open(owner, late)
    view = await services.demand_drafts.view(owner, late)
    assert view.missing_rate is not None
    assert not view.charges
    with pytest.raises(Conflict) as refused:
        await services.demand_drafts.set_charged(owner, late, charged=True)
    assert refused.value.key == "error-demand-no-rate"
