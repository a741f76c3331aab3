"""What a client hears without asking: the due date after an act that staff have entered, a document that is void."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import ClientDocument
from db.vocabulary.documents import DocumentKind, DocumentState
from handlers.notifications import letter, render
from handlers.ui.texts import without_tags
from services.delivery.content import MessageContent
from services.domain.ids import DocumentId, InvoiceId
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from services.outbox.queue import Outgoing
from tests.services.client_documents.test_acts import contract, due_of, invoice_after_act, sent_act
from tests.support.factories import act_key, paid
from tests.support.texts import TRANSLATOR
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def said(dunning: Dunning, sent: list[Outgoing]) -> list[tuple[str, str, list[str]]]:
    """(recipient, text, labels of the buttons) of each message."""
    facts = await MessageContent(dunning.workplace, dunning.clock).load_facts(sent)
    told = []
    for message, fact in zip(sent, facts, strict=True):
        assert fact is not None
        assert not isinstance(fact, Exception)
        if message.channel == "email":
            written = letter(TRANSLATOR, fact)
            assert written is not None
            told.append((message.recipient, written.text.replace("\xa0", " "), []))
            continue
        shown = render(TRANSLATOR, fact)
        rows = shown.buttons.inline_keyboard if shown.buttons else []
        text = without_tags(shown.text).replace("\xa0", " ")
        told.append((message.recipient, text, [one.text for row in rows for one in row]))
    return told


async def words(dunning: Dunning) -> list[tuple[str, str, list[str]]]:
    """Of the short messages that leave to clients now."""
    return await said(dunning, [one for one in await dunning.send() if one.kind == "word"])


async def paper(dunning: Dunning, invoice: InvoiceId) -> DocumentId:
    """An accepted act on paper, of today."""
    act = await sent_act(dunning, invoice)
    await dunning.services.document_answers.accept_on_paper(dunning.owner, act, date(2026, 11, 24))
    return act


async def test_the_due_date_after_an_act_that_staff_have_entered(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    muted = await dunning.contact(name="Анна Белова")
    await dunning.change_contact(muted, muted_at=dunning.clock.now())
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    done = await services.document_answers.accept_on_paper(owner, act, date(2026, 11, 24))
    assert done.told is not None
    assert (done.told.names, done.told.is_later) == (("Иван Петров", "Анна Белова"), False)
    assert (await services.document_answers.accept_on_paper(owner, act, date(2026, 11, 24))).told is None
    told = await words(dunning)
    assert [recipient for recipient, _, _ in told] == ["9001", "9002"]
    assert "Акт № 2026-0001 подписан 24.11.2026. Счёт № 2026-0001 нужно оплатить до 08.12.2026." in told[0][1]
    assert told[0][2] == ["🧾 Открыть счёт", "💬 Вопрос юристу"]
    view = await services.client_documents.view(owner, act)
    assert [event.action for event in view.timeline[:2]] == ["delivered", "delivered"]
    assert await words(dunning) == []

    # By silence, late in the evening: in the morning, and of a day that is right then.
    second = await contract(dunning, number="8/2026")
    draft = await services.drafts.from_contract(owner, second, act_key())
    other = (await services.invoices.issue(owner, draft.row.id)).row
    await dunning.mark_sent(other.id)
    silent = await sent_act(dunning, other.id)
    dunning.clock.set(datetime(2026, 11, 24, 18, tzinfo=UTC))
    done = await services.document_answers.count_as_accepted(owner, silent)
    assert done.told is not None
    assert done.told.is_later
    assert await words(dunning) == []
    dunning.clock.set(done.told.at)
    (first, _) = await words(dunning)
    assert "На акт № 2026-0002 ответа не было, он считается принятым 24.11.2026." in first[1]

    # The day is entered on the invoice and corrected before the message leaves: the right one is told.
    dunning.clock.set(datetime(2026, 11, 25, 18, tzinfo=UTC))
    draft = await services.drafts.from_contract(owner, await contract(dunning, number="9/2026"), act_key())
    third = (await services.invoices.issue(owner, draft.row.id)).row
    assert (await services.invoices.set_act_date(owner, third.id, date(2026, 11, 23))).told is None
    await dunning.mark_sent(third.id)
    for day in (24, 25, 25):
        view_ = await services.invoices.set_act_date(owner, third.id, date(2026, 11, day))
    assert view_.told is None
    dunning.clock.set(datetime(2026, 11, 26, 7, tzinfo=UTC))
    due = await due_of(dunning, third.id)
    batch = await MessageContent(dunning.workplace, dunning.clock).load_facts(
        [one for one in await dunning.send() if one.kind == "word"]
    )
    right = [
        render(TRANSLATOR, fact).text
        for fact in batch
        if fact is not None and not isinstance(fact, Exception)
    ]
    assert len(right) == 2
    assert all(f"{due:%d.%m.%Y}" in text for text in right)
    # Paid before it leaves, there is nothing to tell.
    assert due is not None


async def test_a_client_without_telegram_is_written_to_and_nobody_is_said_to_be_told(
    dunning: Dunning,
) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    done = await services.document_answers.accept_on_paper(owner, act, date(2026, 11, 24))
    assert done.told is not None
    assert done.told.names == ()
    assert await dunning.send() == []
    await services.clients.set_email(owner, dunning.client, "info@romashka.example")
    void = await services.client_documents.void(owner, act, "Ошибка в сумме")
    assert void.told is not None
    assert void.told.names == ("info@romashka.example",)
    ((to, text, _),) = await words(dunning)
    assert to == "info@romashka.example"
    assert "Акт № 2026-0001 от 24.11.2026 аннулирован и больше не действует." in text
    assert "Срок оплаты, который шёл от этого акта, отменён." in text
    assert "Ошибка в сумме" not in text  # a reason is the firm's own


async def test_papers_that_a_reversal_makes_void(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    invoice = await services.invoices.view(owner, await dunning.invoice(amount="1000.00"))
    wrong = (await paid(services, owner, invoice, "300.00")).id
    receipt = await services.settlements.make_receipt(owner, wrong)
    early = await services.settlements.make_certificate(owner, invoice.row.id, act_key())
    dunning.clock.set(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    twin = (await paid(services, owner, invoice, "300.00")).id
    late = await services.settlements.make_certificate(owner, invoice.row.id, act_key())
    for document in (receipt, early, late):
        await services.document_sending.send(owner, document, SendTargets(hand=True), act_key())

    async def states() -> list[str]:
        async with AsyncSession(dunning.database.reader) as session:
            rows = {row.id: row.state for row in await session.scalars(select(ClientDocument))}
        return [rows[document] for document in (receipt, early, late)]

    # Of two equal payments the later one stands in the later certificate only.
    papers = await services.settlements.papers_of_payment(owner, twin)
    assert [(each.kind, each.number, each.is_sent) for each in papers] == [
        (DocumentKind.CERTIFICATE, "2026-0002", True)
    ]
    done = await services.payments.reverse(owner, twin, "записана дважды")
    assert done.told is not None
    assert await states() == [DocumentState.ISSUED, DocumentState.ISSUED, DocumentState.VOID]
    ((to, text, labels),) = await words(dunning)
    assert (to, labels) == ("9001", ["💬 Вопрос юристу"])
    assert "Справка об оплате № 2026-0002 от 24.11.2026 аннулирована и больше не действует." in text
    await services.payments.reverse(owner, twin, "записана дважды")
    assert await words(dunning) == []
    await services.payments.reverse(owner, wrong, "не та фирма")
    assert await states() == [DocumentState.VOID] * 3
    assert len(await words(dunning)) == 2
    # One that the client has not got is void in silence.
    again = (await paid(services, owner, invoice, "50.00")).id
    unsent = await services.settlements.make_receipt(owner, again)
    assert (await services.payments.reverse(owner, again, "ошибка")).told is None
    assert (await services.client_documents.view(owner, unsent)).row.state is DocumentState.VOID
    assert (await services.client_documents.void(owner, unsent, "ещё раз")).told is None
    assert await words(dunning) == []
    assert Money.of("1000", Currency.RUB) == (await services.invoices.view(owner, invoice.row.id)).row.balance
