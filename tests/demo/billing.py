"""Plays the bills: drafts, issues, payments, and what went otherwise."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from db.vocabulary.enums import PaymentMethod, ReminderMode
from services.domain.access import Actor
from services.domain.ids import InvoiceId, PaymentId
from services.domain.money.money import Currency, Money
from services.invoices.drafts.service import Discount
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView, LineEdit
from services.payments.views import NewPayment
from tests.demo.bills import Bill, Corrected, Paid, Refunded, Step, Voided, WrittenOff, bills
from tests.demo.cast import CLIENTS, MARIA
from tests.demo.contracts import DEALS
from tests.demo.history import History

FIRST_REMINDER = 75
"""Days ago; everything older was paid in time or is remembered by one reminder."""


def plan_bills(history: History) -> None:
    history.every_morning(days_ago=FIRST_REMINDER)
    for bill in bills(history.today):
        course = Course(history, bill)
        moment = history.at(bill.day, course.begin)
        for step in bill.then:
            moment = history.at(bill.day - step.after, lambda c=course, s=step: c.go_on(s), after=moment)
            if isinstance(step, Paid) and step.undone is not None:
                days_ago = bill.day - step.after - step.undone
                history.at(days_ago, lambda c=course, s=step: c.undo(s), after=moment)


@dataclass(slots=True)
class Course:
    """One bill from its draft to where it stands today."""

    history: History
    bill: Bill
    invoice_id: InvoiceId | None = None
    payment_id: PaymentId | None = None

    async def begin(self) -> None:
        history, bill = self.history, self.bill
        client = self._client
        lawyer = history.actors[CLIENTS[client].responsible]
        author = history.actors[bill.by] if bill.by else lawyer
        drafts = history.services.drafts
        if bill.contract:
            view = await drafts.from_contract(author, history.contracts[bill.contract], history.key())
        else:
            issuer = history.cabinet_issuer if bill.cabinet else history.firm_issuer
            view = await drafts.for_client(author, history.clients[client], history.key(), issuer)
        self.invoice_id = view.row.id
        history.pause()
        await self._fill(author, view)
        if bill.issued:
            history.pause()
            await history.services.invoices.issue(lawyer, view.row.id)
            await self._send(lawyer, client, view.row.id)

    async def go_on(self, step: Step) -> None:
        """What Maria did about it."""
        invoices, maria, invoice_id = self.history.services.invoices, self.history.actors[MARIA], self._id
        match step:
            case Paid():
                await self._pay(step)
            case Voided():
                await invoices.void(maria, invoice_id, step.why)
            case WrittenOff():
                await invoices.write_off(maria, invoice_id, step.why)
            case Refunded():
                await self._refund(step)
            case Corrected():
                await self._correct(step)

    async def undo(self, step: Paid) -> None:
        assert self.payment_id is not None
        await self.history.services.payments.reverse(self.history.actors[MARIA], self.payment_id, step.why)

    @property
    def _client(self) -> str:
        return self.bill.client or DEALS[self.bill.contract or ""].client

    @property
    def _id(self) -> InvoiceId:
        assert self.invoice_id is not None
        return self.invoice_id

    async def _send(self, lawyer: Actor, client: str, invoice_id: InvoiceId) -> None:
        """To the client's person in Telegram; on paper where nobody is known."""
        history = self.history
        history.pause()
        contact = history.contacts.get(client)
        ways = SendTargets(contacts=(contact,)) if contact else SendTargets(hand=True)
        reachable = contact or CLIENTS[client].requisites.email
        mode = ReminderMode.AUTO if reachable else ReminderMode.OFF
        await history.services.sending.send(lawyer, invoice_id, ways, history.key(), mode)
        await history.deliver()

    async def _fill(self, author: Actor, view: InvoiceView) -> None:
        drafts, bill, invoice_id = self.history.services.drafts, self.bill, self._id
        if bill.english:
            view = await drafts.set_language(author, invoice_id, "en")
            if bill.client:
                view = await drafts.set_currency(author, invoice_id, Currency.EUR)
        for line in bill.lines:
            price = Money.of(line.price, view.currency)
            await drafts.add_line(
                author, invoice_id, LineEdit(line.text, Decimal(line.quantity), line.unit, price)
            )
        if bill.hours or bill.amount:
            await self._change_line(author, view, bill.hours, bill.amount)
        if bill.discount_bp:
            await drafts.set_discount(author, invoice_id, Discount(percent_bp=bill.discount_bp))
        if bill.due is not None:
            day = self.history.today + timedelta(bill.due)
            await drafts.set_due_date(author, invoice_id, day)

    async def _change_line(
        self, actor: Actor, view: InvoiceView, hours: str | None, amount: str | None
    ) -> None:
        line = view.lines[0]
        edit = LineEdit(
            line.description,
            Decimal(hours) if hours else line.quantity,
            line.unit,
            Money.of(amount, view.currency) if amount else line.price,
        )
        await self.history.services.drafts.set_line(actor, view.row.id, line.id, edit)

    async def _pay(self, step: Paid) -> None:
        services, maria = self.history.services, self.history.actors[MARIA]
        row = (await services.invoices.view(maria, self._id)).row
        day = self.history.day()
        amount = row.balance if step.amount is None else Money.of(step.amount, row.balance.currency)
        reference = f"п/п {100 + row.id} от {day:%d.%m}" if step.method is PaymentMethod.BANK else None
        payment = await services.payments.record(
            maria,
            NewPayment(
                row.id, amount, day, step.method, self.history.key(), reference, cover_others=step.covers
            ),
        )
        self.payment_id = payment.id

    async def _refund(self, step: Refunded) -> None:
        services, maria = self.history.services, self.history.actors[MARIA]
        view = await services.invoices.view(maria, self._id)
        await services.payments.refund(
            maria,
            view.row.client_id,
            view.issuer_id,
            Money.of(step.amount, view.currency),
            self.history.day(),
            PaymentMethod.BANK,
            step.why,
            self.history.key(),
        )

    async def _correct(self, step: Corrected) -> None:
        services, maria = self.history.services, self.history.actors[MARIA]
        draft = await services.invoices.correct(maria, self._id, step.why, True, self.history.key())
        self.history.pause()
        await self._change_line(maria, draft, None, step.price)
        await services.invoices.issue(maria, draft.row.id)
        await self._send(maria, self._client, draft.row.id)
