"""Makes the rows of a checked plan before any transaction is open, with the ids that they will have: what then holds
the database is their insertion alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import inspect

from db.models import Allocation, AuditEntry, Client, Contract, Invoice, InvoiceLine, Payment, TenantOwned
from db.row_changes import ChangedRow, made_row, usual_value
from db.vocabulary.enums import AuditAction, ObjectType, PaymentKind
from services.bring_in.checking import Plan
from services.bring_in.money import NewMoney
from services.core.audit import build_entry
from services.domain.access import Actor
from services.domain.money.money import Money
from services.domain.ports import Clock

Row = dict[str, Any]
MODELS: tuple[type[TenantOwned], ...] = (
    Client,
    Contract,
    Invoice,
    InvoiceLine,
    Payment,
    Allocation,
    AuditEntry,
)
"""In the order in which they are written: what is named comes before what names it."""


def count_rows(plan: Plan) -> dict[type[TenantOwned], int]:
    """How many new rows of each table there will be."""
    clients, contracts = len(plan.people.new), len(plan.papers.new_contracts)
    invoices, payments = len(plan.papers.new_invoices), len(plan.ledger.new)
    placed = sum(one.invoice is not None for one in plan.ledger.new)
    acts = 1 + clients + contracts + invoices + payments
    return dict(zip(MODELS, (clients, contracts, invoices, invoices, payments, placed, acts), strict=True))


@dataclass(slots=True)
class Prepared:
    rows: dict[type[TenantOwned], list[Row]]
    made: list[ChangedRow]
    """The same for the undoing, acts beside."""
    invoice_ids: list[int]
    payment_ids: list[int]
    act_ids: list[int]
    onto_known: list[tuple[NewMoney, int]] = field(default_factory=list)
    """Money put on an invoice of the books, with its payment's id."""


def prepare(
    plan: Plan,
    ids: Mapping[type[TenantOwned], Sequence[int]],
    clock: Clock,
    actor: Actor,
    file: str,
    firm_id: int,
) -> Prepared:
    """Slow: thousands of rows take a second. `ids` are as many of each table as `count_rows` has said."""
    return _Preparing(plan, ids, clock, actor, file, firm_id).prepare()


class _Preparing:
    def __init__(
        self,
        plan: Plan,
        ids: Mapping[type[TenantOwned], Sequence[int]],
        clock: Clock,
        actor: Actor,
        file: str,
        firm_id: int,
    ) -> None:
        self._plan = plan
        self._clock = clock
        self._actor = actor
        self._file = file
        self._firm_id = firm_id
        self._ids = {model: iter(some) for model, some in ids.items()}
        self._rows: dict[type[TenantOwned], list[Row]] = {model: [] for model in MODELS}
        self._clients: dict[int, int] = {}
        self._contracts: dict[int, int] = {}
        self._invoices: dict[int, int] = {}
        """By the identity of their entries: entries of the books have ids of their own."""

    def prepare(self) -> Prepared:
        after = {"source": self._file, "count": sum(self._plan.report.new.values())}
        self._act(AuditAction.BROUGHT_IN, ObjectType.FIRM, self._actor.firm_id, after)
        self._prepare_clients()
        self._prepare_contracts()
        self._prepare_invoices()
        onto_known = self._prepare_money()
        made = [
            made_row(model, {**row, "firm_id": self._firm_id})
            for model in MODELS
            if model is not AuditEntry
            for row in self._rows[model]
        ]
        return Prepared(
            rows={model: _alike(model, rows) for model, rows in self._rows.items()},
            made=made,
            invoice_ids=[row["id"] for row in self._rows[Invoice]],
            payment_ids=[row["id"] for row in self._rows[Payment]],
            act_ids=[row["id"] for row in self._rows[AuditEntry]],
            onto_known=onto_known,
        )

    def _prepare_clients(self) -> None:
        people = self._plan.people
        names = {member.id: member.name for member in self._plan.book.members}
        for entry, number in zip(people.new, people.rows, strict=True):
            row: Client = entry.row
            made = self._add(Client, row, created_at=self._clock.now())
            self._clients[id(entry)] = made
            responsible = names.get(row.responsible_id, self._actor.name)
            after = {"name": row.name, "tax_id": row.tax_id, "responsible": responsible}
            self._came(AuditAction.CREATED, ObjectType.CLIENT, made, after, number)

    def _prepare_contracts(self) -> None:
        papers = self._plan.papers
        for entry, number in zip(papers.new_contracts, papers.contract_rows, strict=True):
            made = self._add(Contract, entry.row, client_id=_id(entry.client, self._clients))
            self._contracts[id(entry)] = made
            self._came(AuditAction.CREATED, ObjectType.CONTRACT, made, {"number": entry.row.number}, number)

    def _prepare_invoices(self) -> None:
        papers = self._plan.papers
        paid: dict[int, int] = {}
        for one in self._plan.ledger.new:
            if one.invoice is not None:
                paid[id(one.invoice)] = paid.get(id(one.invoice), 0) + one.amount.minor
        rows = zip(papers.new_invoices, papers.lines, papers.invoice_rows, strict=True)
        for entry, line, number in rows:
            if entry.row is None:
                raise RuntimeError("a known invoice is not written")
            names: Row = {"client_id": _id(entry.client, self._clients)}
            if entry.contract is not None:
                names["contract_id"] = _id(entry.contract, self._contracts)
            if id(entry) in paid:
                names["paid_minor"] = paid[id(entry)]
            made = self._add(Invoice, entry.row, **names)
            self._invoices[id(entry)] = made
            self._add(InvoiceLine, line, invoice_id=made)
            total = Money(entry.row.total_minor, entry.currency)
            after = {"number": entry.row.number, "total": total}
            self._came(AuditAction.ISSUED, ObjectType.INVOICE, made, after, number)

    def _prepare_money(self) -> list[tuple[NewMoney, int]]:
        onto_known = []
        for one in self._plan.ledger.new:
            client_id = _id(one.client, self._clients)
            invoice_id = None if one.invoice is None else _id(one.invoice, self._invoices)
            payment = Payment(
                issuer_id=one.issuer_id,
                kind=PaymentKind.RECEIVED.value,
                currency=one.amount.currency.value,
                amount_minor=one.amount.minor,
                received_on=one.day,
                method=one.method.value,
                reference=one.reference,
                recorded_by=self._actor.member_id,
                act_key=one.key_of(client_id if invoice_id is None else invoice_id),
                created_at=self._clock.now(),
            )
            made = self._add(Payment, payment, client_id=client_id)
            if invoice_id is not None and one.invoice is not None:
                placed = Allocation(
                    payment_id=made,
                    invoice_id=invoice_id,
                    amount_minor=one.amount.minor,
                    created_at=self._clock.now(),
                )
                self._add(Allocation, placed, client_id=client_id)
                if one.invoice.row is None:
                    onto_known.append((one, made))
            after = {"amount": one.amount, "of": one.amount, "on": one.day, "method": one.method}
            self._came(AuditAction.PAID, ObjectType.PAYMENT, made, after, one.number, invoice_id)
        return onto_known

    def _add(self, model: type[TenantOwned], row: TenantOwned, **values: Any) -> int:
        """`row` stays as it is: prepared again, it gets another id."""
        made = next(self._ids[model])
        self._rows[model].append({**_values(row), **values, "id": made})
        return made

    def _came(
        self,
        action: AuditAction,
        kind: ObjectType,
        object_id: int,
        after: Row,
        number: int,
        invoice_id: int | None = None,
    ) -> None:
        """With where it came from: the file and the row."""
        self._act(action, kind, object_id, after | {"source": self._file, "row": number}, invoice_id)

    def _act(
        self, action: AuditAction, kind: ObjectType, object_id: int, after: Row, invoice_id: int | None = None
    ) -> None:
        entry = build_entry(self._clock, self._actor, action, kind, object_id, None, after, invoice_id)
        self._add(AuditEntry, entry)


def _values(row: TenantOwned) -> Row:
    """What is set of a new object, by column."""
    names = {one.key for one in inspect(type(row)).column_attrs}
    return {name: value for name, value in inspect(row).dict.items() if name in names}


def _alike(model: type[TenantOwned], rows: Sequence[Row]) -> list[Row]:
    """With the same columns each, as one statement of very many rows wants them."""
    usual = {name: usual_value(model, name) for row in rows for name in row}
    return [{**usual, **row} for row in rows]


def _id(entry: Any, made: Mapping[int, int]) -> int:
    found = made.get(id(entry), entry.id)
    if found is None:
        raise RuntimeError("it was not prepared before what refers to it")
    return int(found)
