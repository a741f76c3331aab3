"""Writes a checked plan, all of it in the transaction that is open. Nothing is sent to anybody, and nothing is planned
to be: an invoice that came from elsewhere was never sent from here, so that no reminder can follow until somebody
decides so."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from db.models import Allocation, Client, Contract, Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, PaymentKind
from services.bring_in.checking import Plan
from services.bring_in.money import NewMoney
from services.core.audit import record
from services.domain.access import Actor
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.firms.series import go_on_after_numbers
from services.reminders.wakeup import replan_moved_money
from services.tasks.notifications import close_payment_controls

T = TypeVar("T")

_PIECE = 100
"""Rows in one flush: between two of them others have their turn."""


class Writer:
    def __init__(self, uow: UnitOfWork, clock: Clock, actor: Actor, plan: Plan, file_name: str) -> None:
        self._uow = uow
        self._clock = clock
        self._actor = actor
        self._plan = plan
        self._file = file_name[:120]
        self._payments: list[int] = []

    async def write(self) -> tuple[str, ...]:
        """Returns the next number of each issuer whose series goes on after those that came.

        Raises RuntimeError when the books do not come to the sums of the file; nothing stays then."""
        after = {"source": self._file, "count": sum(self._plan.report.new.values())}
        record(
            self._uow,
            self._clock,
            self._actor,
            AuditAction.BROUGHT_IN,
            ObjectType.FIRM,
            self._actor.firm_id,
            None,
            after,
        )
        await self._write_clients()
        await self._write_contracts()
        await self._write_invoices()
        await self._write_money()
        await self._uow.flush()
        await self._prove()
        return await self._go_on()

    async def _write_clients(self) -> None:
        people = self._plan.people
        names = {member.id: member.name for member in self._plan.book.members}
        for piece in self._pieces(list(zip(people.new, people.rows, strict=True))):
            for entry, _ in piece:
                entry.row.created_at = self._clock.now()
                self._uow.clients.add(entry.row)
            await self._uow.flush()
            for entry, number in piece:
                row: Client = entry.row
                entry.id = row.id
                responsible = names.get(row.responsible_id, self._actor.name)
                after = {"name": row.name, "tax_id": row.tax_id, "responsible": responsible}
                self._record(AuditAction.CREATED, ObjectType.CLIENT, row.id, after, number)

    async def _write_contracts(self) -> None:
        papers = self._plan.papers
        for piece in self._pieces(list(zip(papers.new_contracts, papers.contract_rows, strict=True))):
            for entry, _ in piece:
                entry.row.client_id = _id(entry.client.id)
                self._uow.contracts.add(entry.row)
            await self._uow.flush()
            for entry, number in piece:
                row: Contract = entry.row
                entry.id = row.id
                self._record(AuditAction.CREATED, ObjectType.CONTRACT, row.id, {"number": row.number}, number)

    async def _write_invoices(self) -> None:
        papers = self._plan.papers
        rows = list(zip(papers.new_invoices, papers.lines, papers.invoice_rows, strict=True))
        for piece in self._pieces(rows):
            for entry, _, _ in piece:
                invoice = _row(entry.row)
                invoice.client_id = _id(entry.client.id)
                if entry.contract is not None:
                    invoice.contract_id = _id(entry.contract.id)
                self._uow.invoices.add(invoice)
            await self._uow.flush()
            for entry, line, number in piece:
                invoice = _row(entry.row)
                entry.id = line.invoice_id = invoice.id
                self._uow.invoices.add(line)
                total = Money(invoice.total_minor, entry.currency)
                after = {"number": invoice.number, "total": total}
                self._record(AuditAction.ISSUED, ObjectType.INVOICE, invoice.id, after, number)
            await self._uow.flush()

    async def _write_money(self) -> None:
        known = {one.invoice.id for one in self._plan.ledger.new if one.invoice and one.invoice.row is None}
        invoices = await self._uow.invoices.get_many(sorted(map(_id, known)), lock=True) if known else {}
        for piece in self._pieces(self._plan.ledger.new):
            rows = [self._payment(one) for one in piece]
            for row in rows:
                self._uow.payments.add(row)
            await self._uow.flush()
            for one, row in zip(piece, rows, strict=True):
                self._payments.append(row.id)
                self._place(one, row, invoices)
            await self._uow.flush()
        for invoice in invoices.values():
            await close_payment_controls(self._uow, self._clock, invoice)
        old = {
            (one.client.id, one.issuer_id, one.amount.currency.value)
            for one in self._plan.ledger.new
            if one.client.row.created_at != self._clock.now() and one.client.id is not None
        }
        for client_id, issuer_id, currency in sorted(old):
            await replan_moved_money(self._uow, self._clock, client_id, issuer_id, currency)

    def _payment(self, one: NewMoney) -> Payment:
        return Payment(
            client_id=_id(one.client.id),
            issuer_id=one.issuer_id,
            kind=PaymentKind.RECEIVED.value,
            currency=one.amount.currency.value,
            amount_minor=one.amount.minor,
            received_on=one.day,
            method=one.method.value,
            reference=one.reference,
            recorded_by=self._actor.member_id,
            act_key=one.key,
            created_at=self._clock.now(),
        )

    def _place(self, one: NewMoney, row: Payment, invoices: dict[int, Invoice]) -> None:
        invoice = None
        if one.invoice is not None:
            invoice = one.invoice.row or invoices[_id(one.invoice.id)]
            if one.amount.minor > invoice.balance_minor:
                raise Conflict("error-bring-in-changed")
            self._uow.payments.add(
                Allocation(
                    client_id=row.client_id,
                    payment_id=row.id,
                    invoice_id=invoice.id,
                    amount_minor=one.amount.minor,
                    created_at=self._clock.now(),
                )
            )
            invoice.paid_minor += one.amount.minor
        after = {"amount": one.amount, "of": one.amount, "on": one.day, "method": one.method}
        self._record(
            AuditAction.PAID,
            ObjectType.PAYMENT,
            row.id,
            after,
            one.number,
            invoice.id if invoice is not None else None,
        )

    async def _prove(self) -> None:
        """The books, asked anew, against the sums of the plan."""
        ids = [_row(entry.row).id for entry in self._plan.papers.new_invoices]
        invoices = await self._uow.bring_in.invoice_sums(ids)
        payments = await self._uow.bring_in.payment_sums(self._payments)
        for total in self._plan.report.totals:
            currency: Currency = total.currency
            billed = invoices.get(currency.value, (0, 0))[0]
            received = payments.get(currency.value, (0, 0))[0]
            if (billed, received) != (total.invoiced.minor, total.paid.minor + total.advances.minor):
                raise RuntimeError(f"the books do not come to the sums of the file in {currency.value}")

    async def _go_on(self) -> tuple[str, ...]:
        issuers = {entry.issuer_id for entry in self._plan.papers.new_invoices}
        day, numbers = self._plan.papers.today, []
        for issuer_id in sorted(issuers):
            issuer = await self._uow.issuers.get(issuer_id)
            number = await go_on_after_numbers(self._uow, issuer, day) if issuer is not None else None
            if issuer is not None and number is not None:
                after = {"template": issuer.number_template, "next": number, "source": self._file}
                record(
                    self._uow,
                    self._clock,
                    self._actor,
                    AuditAction.NUMBERING,
                    ObjectType.ISSUER,
                    issuer_id,
                    None,
                    after,
                )
                numbers.append(number)
        return tuple(numbers)

    def _record(
        self,
        action: AuditAction,
        kind: ObjectType,
        object_id: int,
        after: dict[str, Any],
        number: int,
        invoice_id: int | None = None,
    ) -> None:
        """With where it came from: the file and the row."""
        source = {"source": self._file, "row": number}
        record(self._uow, self._clock, self._actor, action, kind, object_id, None, after | source, invoice_id)

    def _pieces(self, rows: Sequence[T]) -> Iterator[Sequence[T]]:
        for start in range(0, len(rows), _PIECE):
            yield rows[start : start + _PIECE]


def _id(value: int | None) -> int:
    if value is None:
        raise RuntimeError("it was not written before what refers to it")
    return value


def _row(row: Invoice | None) -> Invoice:
    if row is None:
        raise RuntimeError("a known invoice is not written")
    return row
