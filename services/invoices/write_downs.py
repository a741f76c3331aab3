"""Why an invoice asks for less than was agreed: a line below its contract, fewer hours than were worked, a discount.
Kept for the firm itself; pages say nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.models import Invoice, WriteDown
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, NotFound
from services.domain.ids import InvoiceId, LineId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.domain.text_input import parse_line
from services.invoices.drafts.copying import locked_draft
from services.invoices.parts import InvoiceParts, load_parts
from services.invoices.write_down_counts import agreed_sums, sum_now

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Reduction:
    """`line_id` is empty for the discount on the whole invoice; `name` is the line's text then, too."""

    line_id: LineId | None
    name: str
    agreed: Money
    now: Money
    reason: str
    """Empty while nobody has said it, and after it was erased."""

    @property
    def amount(self) -> Money:
        return self.agreed - self.now


class WriteDownService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> tuple[Reduction, ...]:
        """What asks for less than was agreed, the lines first. Of a draft also what has no reason yet, as far as the
        contract says what was agreed, and its discount."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            said = {row.line_id: row for row in await uow.write_downs.of_invoice(invoice.id)}
            if not said and invoice.status != InvoiceState.DRAFT:
                return ()
            return await _reductions(uow, invoice, said)

    @permitted(Permission.INVOICE_DRAFT)
    async def give_reason(
        self,
        actor: Actor,
        invoice_id: InvoiceId,
        line_id: LineId | None,
        reason: str,
        before: Money | None = None,
    ) -> Reduction:
        """Says why this line of a draft, or its discount, is lower. `before` is what the line came to before somebody
        lowered it; the contract's own sum goes first. The same again changes nothing.

        Raises `error-write-down-reason`, and `error-write-down-none` for what is not lower than anything; as the acts
        of a draft for what is none.
        """
        text = parse_line(reason, REASON_LIMIT, "error-write-down-reason")
        about = AuditAction.CHANGED, ObjectType.INVOICE, int(invoice_id)
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_DRAFT, about) as uow:
            invoice = await locked_draft(uow, invoice_id)
            parts = await load_parts(uow, invoice)
            known = {row.line_id: row for row in await uow.write_downs.of_invoice(invoice.id)}
            row = known.get(line_id)
            now, agreed = sum_now(parts, line_id), (await agreed_sums(uow, parts)).get(line_id)
            if now is None:
                raise NotFound
            agreed = agreed or (row.agreed_minor if row else None) or (before.minor if before else None)
            if agreed is None or agreed <= now:
                raise BadInput("error-write-down-none")
            if row is None:
                row = WriteDown(
                    client_id=invoice.client_id,
                    invoice_id=invoice.id,
                    line_id=line_id,
                    created_at=self._clock.now(),
                    member_id=actor.member_id,
                )
                uow.write_downs.add(row)
            row.agreed_minor, row.amount_minor = agreed, agreed - now
            row.reason, row.member_id = text, actor.member_id
            await uow.flush()
            currency = Currency(invoice.currency)
            return Reduction(
                line_id, _name(parts, line_id), Money(agreed, currency), Money(now, currency), text
            )


async def _reductions(
    uow: UnitOfWork, invoice: Invoice, said: Mapping[int | None, WriteDown]
) -> tuple[Reduction, ...]:
    parts, currency = await load_parts(uow, invoice), Currency(invoice.currency)
    agreed = await agreed_sums(uow, parts) if invoice.status == InvoiceState.DRAFT else {}
    found = []
    for line_id in (*(line.id for line in parts.lines), None):
        row, now = said.get(line_id), sum_now(parts, line_id)
        whole = row.agreed_minor if row else agreed.get(line_id)
        if whole is None or now is None or whole <= now:
            continue
        found.append(
            Reduction(
                None if line_id is None else LineId(line_id),
                _name(parts, line_id),
                Money(whole, currency),
                Money(now, currency),
                (row.reason or "") if row else "",
            )
        )
    return tuple(found)


def _name(parts: InvoiceParts, line_id: int | None) -> str:
    return next((line.description for line in parts.lines if line.id == line_id), "")
