"""What stands in the columns of each export, and how its rows are read, a piece at a time."""

from collections.abc import Callable
from decimal import Decimal

from db.models import Client, Invoice, Payment
from db.queries.export import After, ClientMoney
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceStatus, PaymentKind, VatMode
from services.contracts.builder import remaining_amount
from services.core.invoice_row import invoice_status, overdue_days
from services.domain.money.money import Currency, Money
from services.export import audit_rows
from services.export.files import Cell, SheetRow
from services.export.layout import Batch, ExportContext, ExportKind, SheetLayout, to_local_naive


async def _read_invoices(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    found = await uow.exports.invoices(reading.query, after, limit)
    days = await uow.exports.last_money([row[0].id for row in found])
    rows = []
    for invoice, client, issuer, contract, matter, lawyer in found:
        status = invoice_status(invoice)
        money = _money_in(invoice.currency)
        rows.append(
            SheetRow(
                (
                    invoice.number,
                    invoice.invoice_date,
                    client.name,
                    client.tax_id,
                    _kpp(client),
                    issuer,
                    contract.number if contract is not None else None,
                    contract.signed_on if contract is not None else None,
                    matter,
                    money(invoice.net_minor),
                    _vat_rate_text(invoice, reading),
                    money(invoice.vat_minor),
                    money(invoice.total_minor),
                    invoice.currency,
                    money(invoice.paid_minor),
                    money(invoice.written_off_minor),
                    money(_balance_minor(invoice)),
                    invoice.due_date,
                    overdue_days(invoice, reading.query.today) or None,
                    reading.translate_value("status", status.value),
                    days.get(invoice.id) if status is InvoiceStatus.PAID else None,
                    lawyer,
                    invoice.void_reason or invoice.write_off_reason or invoice.note,
                ),
                in_totals=invoice.is_counted,
            )
        )
    return rows, (found[-1][0].invoice_date, found[-1][0].id) if len(found) == limit else None


async def _read_payments(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    query = reading.query
    found = await uow.exports.payments(
        reading.scope, query.since, query.until, query.currencies, after, limit
    )
    numbers = await uow.payments.numbers_of([row[0].id for row in found])
    left = await uow.payments.left([row[0] for row in found if row[0].kind == PaymentKind.RECEIVED])
    rows = [
        SheetRow(
            (
                payment.received_on,
                reading.translate_value("entry", payment.kind),
                client.name,
                client.tax_id,
                issuer,
                ", ".join(numbers.get(payment.id, ())) or None,
                _money_in(payment.currency)(payment.amount_minor),
                payment.currency,
                _unallocated(payment, left),
                reading.translate_value("method", payment.method),
                payment.reference,
                payment.reason,
                member,
                to_local_naive(payment.created_at, reading.zone),
            )
        )
        for payment, client, issuer, member in found
    ]
    return rows, (found[-1][0].received_on, found[-1][0].id) if len(found) == limit else None


async def _read_clients(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    """A row a client and currency: sums of several currencies have no common column."""
    found = await uow.exports.clients(reading.clients, reading.scope.client_id, after, limit)
    sums = await uow.exports.money_of([row[0].id for row in found], reading.query.today)
    rows = []
    for client, lawyer in found:
        who: tuple[Cell, ...] = (
            client.name,
            reading.translate_value("party", client.kind),
            client.country,
            client.tax_id,
            _kpp(client),
            client.email,
            client.phone,
            lawyer,
        )
        known: dict[str, ClientMoney] = sums.get(client.id, {})
        if not known:
            rows.append(SheetRow((*who, *[None] * 6)))
        for code, of in known.items():
            money = _money_in(code)
            minor = (of.issued, of.paid, of.balance, of.overdue, of.advance)
            rows.append(SheetRow((*who, code, *map(money, minor))))
    return rows, (found[-1][0].name_norm, found[-1][0].id) if len(found) == limit else None


async def _read_contracts(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    found = await uow.exports.contracts(reading.contracts, after, limit)
    sums = await uow.contracts.sums([row[0].id for row in found])
    rows = []
    for contract, client, issuer in found:
        known = sums.get(contract.id, ContractSums())
        money = _money_in(contract.currency)
        rows.append(
            SheetRow(
                (
                    contract.number,
                    contract.signed_on,
                    contract.ends_on,
                    client.name,
                    client.tax_id,
                    issuer,
                    contract.subject,
                    reading.translate_value("contract", contract.state),
                    reading.translate_value("billing", contract.billing),
                    money(contract.amount_minor) if contract.amount_minor is not None else None,
                    money(contract.fee_minor) if contract.fee_minor is not None else None,
                    contract.currency,
                    money(known.total),
                    money(known.paid),
                    remaining_amount(contract, known),
                )
            )
        )
    return rows, (found[-1][0].signed_on, found[-1][0].id) if len(found) == limit else None


async def _read_matters(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    found = await uow.exports.matters(reading.matters, after, limit)
    rows = [
        SheetRow((matter.name, client.name, client.tax_id, matter.opened_on, matter.closed_on, matter.note))
        for matter, client in found
    ]
    return rows, (found[-1][0].opened_on, found[-1][0].id) if len(found) == limit else None


async def _read_tasks(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    found = await uow.exports.tasks(reading.scope.client_id, after, limit)
    rows = [
        SheetRow(
            (
                reading.translate_value("task", task.kind),
                number,
                client,
                to_local_naive(task.due_at, reading.zone),
                assignee,
                reading.translate_value("task_state", task.state),
                to_local_naive(task.closed_at, reading.zone) if task.closed_at is not None else None,
                task.note,
                author,
            )
        )
        for task, number, client, assignee, author in found
    ]
    return rows, (found[-1][0].due_at, found[-1][0].id) if len(found) == limit else None


LAYOUTS: dict[ExportKind, SheetLayout] = {
    ExportKind.INVOICES: SheetLayout(
        (
            "number",
            "date",
            "client",
            "tax_id",
            "kpp",
            "issuer",
            "contract",
            "contract_date",
            "matter",
            "net",
            "vat_rate",
            "vat",
            "total",
            "currency",
            "paid",
            "written_off",
            "balance",
            "due",
            "overdue_days",
            "status",
            "paid_on",
            "lawyer",
            "comment",
        ),
        ("net", "vat", "total", "paid", "written_off", "balance"),
        _read_invoices,
    ),
    ExportKind.PAYMENTS: SheetLayout(
        (
            "date",
            "entry",
            "client",
            "tax_id",
            "issuer",
            "invoices",
            "amount",
            "currency",
            "left",
            "method",
            "reference",
            "reason",
            "recorded_by",
            "recorded_at",
        ),
        ("amount", "left"),
        _read_payments,
    ),
    ExportKind.CLIENTS: SheetLayout(
        (
            "client",
            "party",
            "country",
            "tax_id",
            "kpp",
            "email",
            "phone",
            "lawyer",
            "currency",
            "issued",
            "paid",
            "balance",
            "overdue",
            "advance",
        ),
        ("issued", "paid", "balance", "overdue", "advance"),
        _read_clients,
    ),
    ExportKind.CONTRACTS: SheetLayout(
        (
            "number",
            "date",
            "ends",
            "client",
            "tax_id",
            "issuer",
            "subject",
            "contract_state",
            "billing",
            "price",
            "fee",
            "currency",
            "issued",
            "paid",
            "remaining",
        ),
        ("issued", "paid"),
        _read_contracts,
    ),
    ExportKind.MATTERS: SheetLayout(
        ("matter", "client", "tax_id", "opened", "closed", "comment"), (), _read_matters
    ),
    ExportKind.TASKS: SheetLayout(
        ("task", "number", "client", "due_at", "assignee", "task_state", "closed_at", "comment", "author"),
        (),
        _read_tasks,
    ),
    ExportKind.AUDIT: SheetLayout(audit_rows.COLUMNS, (), audit_rows.read_audit),
}


def _money_in(code: str) -> Callable[[int], Money]:
    currency = Currency(code)
    return lambda minor: Money(minor, currency)


def _balance_minor(invoice: Invoice) -> int:
    """Nothing is owed on a draft or a void invoice."""
    return invoice.balance_minor if invoice.is_counted else 0


def _unallocated(payment: Payment, left: dict[int, int]) -> Money | None:
    minor = left.get(payment.id)
    return None if minor is None else Money(minor, Currency(payment.currency))


def _vat_rate_text(invoice: Invoice, reading: ExportContext) -> str:
    if invoice.vat_mode == VatMode.NONE or invoice.vat_rate_bp is None:
        return reading.translate_value("vat", "none")
    return f"{(Decimal(invoice.vat_rate_bp) / 100).normalize():f}%"


def _kpp(client: Client) -> str | None:
    value = client.requisites.get("kpp")
    return str(value) if value else None
