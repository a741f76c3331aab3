"""What records and takes back money, inside a unit of work that somebody else has opened: a form's act is one of these
in a transaction of its own, a bank's statement many of them in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from db.models import Allocation, AuditEntry, Contract, Invoice, Issuer, Payment
from db.repositories import Surroundings
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, PaymentKind
from services.contacts.replies import settle_claims
from services.core.deposits import watch_deposits
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.payments.allocations import allocate, distribute, put_on
from services.payments.builder import build_recorded_payment, load_recorded_payment
from services.payments.receipts import void_papers, with_papers
from services.payments.received import audit_payment, build_received, entry_of_payment
from services.payments.views import NewAdvance, NewPayment, RecordedPayment
from services.reminders.client_notices import Told
from services.reminders.wakeup import replan_moved_money, replan_purses, wake_paid
from services.tasks.notifications import close_payment_controls_of

LOOKED_AROUND = 1
"""So many payments at once are looked around before they are recorded."""


async def record_payment(uow: UnitOfWork, clock: Clock, actor: Actor, new: NewPayment) -> RecordedPayment:
    """Put it on its invoice, on those that `also` names, and with `cover_others` on the client's other open invoices of
    the same issuer and currency, oldest due first; the rest is the client's advance. The same `act_key` again returns
    the first payment, as it lies now.

    Raises `NotFound`, `BadInput`, `Conflict`; `error-changed-meanwhile` where `expected_balance` is no longer true.
    """
    (recorded,) = await record_many(uow, clock, actor, [new])
    return recorded


async def record_advance(uow: UnitOfWork, clock: Clock, actor: Actor, new: NewAdvance) -> RecordedPayment:
    """Save money of a client that lies on no invoice. Raises `NotFound`, `BadInput`."""
    (recorded,) = await record_many(uow, clock, actor, [new])
    return recorded


async def record_many(
    uow: UnitOfWork, clock: Clock, actor: Actor, news: Sequence[NewPayment | NewAdvance]
) -> list[RecordedPayment]:
    """The same for several, one after the other, each on what those before it have left; in as many statements as for
    one. What follows from them (controls, reminders, thanks) is looked at once, when all of them lie there: a client
    is thanked for what has come on an invoice in all."""
    ledger = await _open_ledger(uow, news)
    uow.undo.note_held(ledger.invoices.values())
    keys = [new.act_key for new in news]
    around = await _look_around(uow, ledger, news)
    before = await uow.payments.by_act_keys(keys) if around.known else {}
    fresh = [new for new in news if new.act_key not in before]
    received = [build_received(clock, actor, *await ledger.admit(new), new) for new in fresh]
    made = {**before, **await uow.payments.add_received(received)}
    found: list[tuple[RecordedPayment, list[Invoice]]] = []
    came: dict[int, int] = {}
    placed: list[Allocation] = []
    acts: list[AuditEntry] = []
    for new in news:
        invoice = ledger.invoices[new.invoice_id] if isinstance(new, NewPayment) else None
        payment = made[new.act_key]
        if new.act_key in before:
            found.append((await load_recorded_payment(uow, invoice, payment), []))
            continue
        parts = await ledger.distribute(new)
        for target, minor in parts:
            placed.append(put_on(clock, payment, target, minor))
            acts.append(entry_of_payment(clock, actor, AuditAction.PAID, payment, minor, target))
            came[target.id] = came.get(target.id, 0) + minor
        if not parts:  # all of it is the client's advance
            acts.append(entry_of_payment(clock, actor, AuditAction.PAID, payment, new.amount.minor))
        said = build_recorded_payment(payment, invoice, parts, new.amount.minor, 0)
        found.append((said, [target for target, _ in parts]))
    targets = {target.id: target for _, on in found for target in on}
    for_advance = [target for target in targets.values() if target.is_for_advance]
    is_all_placed = sum(came.values()) == sum(payment.amount_minor for payment in received)
    is_plain = is_all_placed and not (around.advanced or around.declined or for_advance)
    if is_plain:
        wake_paid(clock, targets.values())  # before the invoices are written
    await uow.payments.add_many(placed)
    await uow.audit.add_many(acts)
    is_beyond = not targets.keys() <= ledger.invoices.keys()  # nobody has looked around those
    closed: dict[int, int] = {}
    if around.controlled or is_beyond:
        closed = await close_payment_controls_of(uow, clock, list(targets.values()))
    await watch_deposits(uow, clock, for_advance)
    if around.reminded and not is_plain:
        await replan_purses(uow, clock, _moved([made[new.act_key] for new in fresh], found))
    if around.claimed or is_beyond:
        paid = [(one, Money(came[one.id], Currency(one.currency))) for one in targets.values()]
        await settle_claims(uow, clock, paid)
    return [
        replace(said, controls_closed=sum(closed.pop(target.id, 0) for target in on)) for said, on in found
    ]


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What payments are recorded on: the clients are locked, their invoices and issuers as they are now."""

    uow: UnitOfWork
    invoices: dict[int, Invoice]
    issuers: dict[int, Issuer]

    async def admit(self, new: NewPayment | NewAdvance) -> tuple[int, Issuer]:
        """Whose money it is, and with whom. Raises what `record_payment` and `record_advance` do."""
        if isinstance(new, NewPayment):
            invoice = self.invoices[new.invoice_id]
            if not invoice.is_counted:
                raise Conflict("error-invoice-void", number=invoice.number or "")
            if new.expected_balance is not None and new.expected_balance.minor != invoice.balance_minor:
                raise Conflict("error-changed-meanwhile")
            for invoice_id in new.also:
                self._require_beside(invoice, invoice_id)
            return invoice.client_id, self.issuers[invoice.issuer_id]
        issuer = self.issuers[new.issuer_id]
        if new.amount.minor <= 0:
            raise BadInput("error-amount-zero")
        currency = new.amount.currency.value
        if issuer.archived_at is not None or not await self.uow.issuers.account_for(issuer.id, currency):
            raise BadInput("error-advance-account", currency=currency)
        return new.client_id, issuer

    def _require_beside(self, invoice: Invoice, invoice_id: int) -> None:
        other = self.invoices.get(invoice_id)
        if other is None:
            raise NotFound
        if purse(other) != purse(invoice) or not other.is_counted:
            raise Conflict("error-changed-meanwhile")

    async def distribute(self, new: NewPayment | NewAdvance) -> list[tuple[Invoice, int]]:
        if isinstance(new, NewAdvance):
            return []
        named = [self.invoices[invoice_id] for invoice_id in (new.invoice_id, *new.also)]
        others = await other_open(self.uow, named) if new.cover_others else []
        return distribute(new.amount.minor, [*named, *others])


async def _look_around(
    uow: UnitOfWork, ledger: _Ledger, news: Sequence[NewPayment | NewAdvance]
) -> Surroundings:
    """Of many nobody asks: something of it is always true of them."""
    if len(news) > LOOKED_AROUND:
        return Surroundings(*[True] * len(fields(Surroundings)))
    (new,) = news
    client_id = ledger.invoices[new.invoice_id].client_id if isinstance(new, NewPayment) else new.client_id
    return await uow.surroundings.of(ledger.invoices, client_id, new.act_key)


async def _open_ledger(uow: UnitOfWork, news: Sequence[NewPayment | NewAdvance]) -> _Ledger:
    """Locks clients, then invoices, as everybody does. Raises `NotFound`, `BadInput`, `Conflict`."""
    if len(news) == 1 and isinstance(news[0], NewPayment):
        return await _open_ledger_of_one(uow, news[0])
    payments = [new for new in news if isinstance(new, NewPayment)]
    advances = [new for new in news if isinstance(new, NewAdvance)]
    named = sorted({invoice_id for new in payments for invoice_id in (new.invoice_id, *new.also)})
    invoices = await uow.invoices.get_many(named) if named else {}
    for new in payments:
        require_payable(invoices.get(new.invoice_id), new.amount)
    whose = {invoices[new.invoice_id].client_id for new in payments} | {new.client_id for new in advances}
    clients = await uow.clients.lock_ledgers(whose)
    if named:
        invoices = await uow.invoices.get_many(named, lock=True)
    with_whom = {invoices[new.invoice_id].issuer_id for new in payments} | {new.issuer_id for new in advances}
    issuers = await uow.issuers.get_many(with_whom)
    if with_whom - issuers.keys() or {int(new.client_id) for new in advances} - clients.keys():
        raise NotFound
    return _Ledger(uow, invoices, issuers)


async def _open_ledger_of_one(uow: UnitOfWork, new: NewPayment) -> _Ledger:
    """The same for one payment, in one statement."""
    rows = await uow.invoices.lock_with_ledger((new.invoice_id, *new.also))
    invoices = {invoice.id: invoice for invoice, _ in rows}
    require_payable(invoices.get(new.invoice_id), new.amount)
    return _Ledger(uow, invoices, {issuer.id: issuer for _, issuer in rows})


def _moved(
    payments: Iterable[Payment], found: Sequence[tuple[RecordedPayment, list[Invoice]]]
) -> dict[tuple[int, int, str], set[int] | None]:
    """By purse: the invoices that were paid, or None where an advance came. Staff are asked about that one before
    anybody is reminded again."""
    on = {int(said.id): {target.id for target in targets} for said, targets in found}
    moved: dict[tuple[int, int, str], set[int] | None] = {}
    for payment in payments:
        paid, whose = on[payment.id], purse(payment)
        known = moved.setdefault(whose, set())
        moved[whose] = known | paid if paid and known is not None else None
    return moved


async def reverse_payment(
    uow: UnitOfWork, clock: Clock, actor: Actor, payment: Payment, text: str, *, mail_on: bool
) -> Told | None:
    """Storno: an opposite entry, and the money leaves the invoices, also those that its advance was used on. Papers
    that confirm it are void: who of the client hears of it is returned. A payment is reversed once; again is fine.

    Raises `Conflict` when a part of it was returned to the client: that refund is reversed first.
    """
    await uow.clients.lock_ledger(payment.client_id)
    if payment.kind == PaymentKind.REVERSAL:
        raise Conflict("error-payment-is-reversal")
    if await uow.payments.reversed_by(payment.id) is not None:
        return None
    if payment.kind == PaymentKind.RECEIVED and await uow.payments.has_refunds(payment.id):
        raise Conflict("error-payment-refunded")
    invoices = await enter_reversal(uow, clock, actor, payment, text)
    told = await void_papers(uow, clock, actor, payment, invoices, text, mail_on=mail_on)
    await uow.statements.free([payment.id])
    await uow.flush()
    await watch_deposits(uow, clock, invoices)
    await replan_moved_money(uow, clock, *purse(payment))
    return told


async def enter_reversal(
    uow: UnitOfWork, clock: Clock, actor: Actor, payment: Payment, text: str | None
) -> list[Invoice]:
    """Adds the opposite entries, in a unit of work that holds the client's lock. Returns the invoices whose money they
    took; nothing that follows from it is done here."""
    uow.payments.add(_storno(clock, actor, payment, text))
    await uow.flush()
    on = await uow.payments.allocations(payment.id)
    used = await uow.contract_advances.used_of_payment(payment.id)
    about = {*on, *(invoice_id for pair in used for invoice_id in pair)}
    if payment.advance_invoice_id is not None:
        about.add(payment.advance_invoice_id)
    invoices = await uow.invoices.get_many(sorted(about), lock=True)
    reversed_ = AuditAction.PAYMENT_REVERSED
    # Where its money was used as an advance, it never came either: those invoices are owed again.
    for (advance_id, invoice_id), minor in used.items():
        allocate(uow, clock, payment, invoices[invoice_id], -minor, None, advance_id)
        audit_payment(uow, clock, actor, reversed_, payment, minor, invoices[invoice_id], text)
    for invoice_id, minor in on.items():
        allocate(uow, clock, payment, invoices[invoice_id], -minor)
        audit_payment(uow, clock, actor, reversed_, payment, minor, invoices[invoice_id], text)
    if not on:
        audit_payment(uow, clock, actor, reversed_, payment, payment.amount_minor, None, text)
    await uow.flush()
    return list(invoices.values())


async def reverse_many(
    uow: UnitOfWork, clock: Clock, actor: Actor, payments: Sequence[Payment], text: str, *, mail_on: bool
) -> None:
    """`reverse_payment` for several received payments that stand as they came, in as many statements as for one: none
    is reversed, and nothing of them was returned or used as an advance. Their clients are locked."""
    if not payments:
        return
    await uow.payments.add_many([_storno(clock, actor, payment, text) for payment in payments])
    on = await uow.payments.allocations_of([payment.id for payment in payments])
    about = sorted({invoice_id for parts in on.values() for invoice_id in parts})
    invoices = await uow.invoices.get_many(about, lock=True)
    reversed_ = AuditAction.PAYMENT_REVERSED
    placed: list[Allocation] = []
    acts: list[AuditEntry] = []
    for payment in payments:
        for invoice_id, minor in on.get(payment.id, {}).items():
            invoice = invoices[invoice_id]
            placed.append(put_on(clock, payment, invoice, -minor))
            acts.append(entry_of_payment(clock, actor, reversed_, payment, minor, invoice, text))
        if payment.id not in on:
            acts.append(entry_of_payment(clock, actor, reversed_, payment, payment.amount_minor, None, text))
    await uow.payments.add_many(placed)
    await uow.audit.add_many(acts)
    for payment in await with_papers(uow, payments, on):
        lay_on = [invoices[invoice_id] for invoice_id in on.get(payment.id, {})]
        await void_papers(uow, clock, actor, payment, lay_on, text, mail_on=mail_on)
    await uow.statements.free([payment.id for payment in payments])
    await uow.flush()
    await watch_deposits(uow, clock, invoices.values())
    await replan_purses(uow, clock, dict.fromkeys(map(purse, payments)))


def _storno(clock: Clock, actor: Actor, payment: Payment, text: str | None) -> Payment:
    return Payment(
        client_id=payment.client_id,
        issuer_id=payment.issuer_id,
        kind=PaymentKind.REVERSAL.value,
        currency=payment.currency,
        amount_minor=-payment.amount_minor,
        received_on=local_date(clock.now(), actor.timezone),
        method=payment.method,
        reason=text,
        reverses_id=payment.id,
        refunds_id=payment.refunds_id,
        advance_invoice_id=payment.advance_invoice_id,
        recorded_by=actor.member_id,
        act_key=f"reversal:{payment.id}",
        created_at=clock.now(),
    )


def purse(row: Invoice | Payment | Contract) -> tuple[int, int, str]:
    """Whose advance it is, with which issuer, in which currency."""
    return row.client_id, row.issuer_id, row.currency


async def payable(uow: UnitOfWork, invoice_id: InvoiceId, amount: Money) -> Invoice:
    """An issued invoice that money of this currency may go on. Raises `NotFound`, `Conflict`, `BadInput`."""
    return require_payable(await uow.invoices.get(invoice_id), amount)


def require_payable(invoice: Invoice | None, amount: Money) -> Invoice:
    """The same of what was found."""
    if invoice is None:
        raise NotFound
    if invoice.status == InvoiceState.DRAFT:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    if amount.currency != invoice.currency:
        raise BadInput("error-payment-currency", currency=invoice.currency)
    if amount.minor <= 0:
        raise BadInput("error-amount-zero")
    return invoice


async def other_open(uow: UnitOfWork, named: list[Invoice]) -> list[Invoice]:
    """Open invoices of the same client, issuer and currency that the same money may settle, oldest due first."""
    found = await uow.invoices.open_of(*purse(named[0]))
    known = {invoice.id for invoice in named}
    return [other for other in found if other.id not in known]
