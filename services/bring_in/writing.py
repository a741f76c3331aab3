"""Writes a checked plan, all of it in the transaction that is open. Nothing is sent to anybody, and nothing is planned
to be: an invoice that came from elsewhere was never sent from here, so that no reminder can follow until somebody
decides so."""

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.bring_in.checking import Plan
from services.bring_in.prepared import MODELS, Prepared
from services.core.audit import record
from services.domain.access import Actor
from services.domain.errors import Conflict
from services.domain.money.money import Currency
from services.domain.ports import Clock
from services.firms.series import go_on_after_numbers
from services.reminders.wakeup import replan_moved_money
from services.tasks.notifications import close_payment_controls

_PIECE = 1000
"""Rows in one statement: between two of them the loop turns."""


class Writer:
    def __init__(
        self, uow: UnitOfWork, clock: Clock, actor: Actor, plan: Plan, prepared: Prepared, file: str
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._actor = actor
        self._plan = plan
        self._prepared = prepared
        self._file = file

    async def write(self) -> tuple[str, ...]:
        """Returns the next number of each issuer whose series goes on after those that came.

        Raises RuntimeError when the books do not come to the sums of the file; nothing stays then."""
        for model in MODELS:
            rows = self._prepared.rows[model]
            for start in range(0, len(rows), _PIECE):
                await self._uow.session.insert_rows(model, rows[start : start + _PIECE])
        self._uow.undo.note_made(self._prepared.made, self._prepared.act_ids)
        await self._put_on_known()
        await self._uow.flush()
        await self._prove()
        return await self._go_on()

    async def _put_on_known(self) -> None:
        """Money on invoices of the books; the advance of a known client may cover another one now."""
        onto = self._prepared.onto_known
        ids = sorted({one.invoice.id for one, _ in onto if one.invoice and one.invoice.id is not None})
        invoices = await self._uow.invoices.get_many(ids, lock=True) if ids else {}
        for one, _ in onto:
            invoice = _known(invoices, one.invoice.id if one.invoice else None)
            if one.amount.minor > invoice.balance_minor:
                raise Conflict("error-bring-in-changed")
            invoice.paid_minor += one.amount.minor
        await self._uow.flush()
        for invoice in invoices.values():
            await close_payment_controls(self._uow, self._clock, invoice)
        moved = {
            (one.client.id, one.issuer_id, one.amount.currency.value)
            for one in self._plan.ledger.new
            if one.client.id is not None
        }
        for client_id, issuer_id, currency in sorted(moved):
            await replan_moved_money(self._uow, self._clock, client_id, issuer_id, currency)

    async def _prove(self) -> None:
        """The books, asked anew, against the sums of the plan."""
        invoices = await self._uow.bring_in.invoice_sums(self._prepared.invoice_ids)
        payments = await self._uow.bring_in.payment_sums(self._prepared.payment_ids)
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


def _known(invoices: dict[int, Invoice], invoice_id: int | None) -> Invoice:
    found = invoices.get(invoice_id or 0)
    if found is None:  # it was there when the plan was made
        raise Conflict("error-bring-in-changed")
    return found
