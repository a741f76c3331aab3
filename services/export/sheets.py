"""What stands in the columns of each export, and how its rows are read, a piece at a time."""

from collections.abc import Callable
from decimal import Decimal

from db.models import Client, Invoice, Payment
from db.queries.export import After, ClientMoney
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceStatus, PaymentKind, VatMode
from services.contracts.builder import remaining
from services.core.invoice_row import overdue_days, status_of
from services.domain.money.money import Currency, Money
from services.export import audit_rows
from services.export.files import Cell, Row
from services.export.layout import ExportKind, Layout, Piece, Reading, local


async def _invoices(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    found = await uow.exports.invoices(reading.query, after, limit)
    days = await uow.exports.last_money([row[0].id for row in found])
    rows = []
    for invoice, client, issuer, contract, matter, lawyer in found:
        status = status_of(invoice)
        money = _money_of(invoice.currency)
        rows.append(
            Row(
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
                    _rate(invoice, reading),
                    money(invoice.vat_minor),
                    money(invoice.total_minor),
                    invoice.currency,
                    money(invoice.paid_minor),
                    money(invoice.written_off_minor),
                    money(_owed(invoice)),
                    invoice.due_date,
                    overdue_days(invoice, reading.query.today) or None,
                    reading.word("status", status.value),
                    days.get(invoice.id) if status is InvoiceStatus.PAID else None,
                    lawyer,
                    invoice.void_reason or invoice.write_off_reason or invoice.note,
                ),
                counts=invoice.is_counted,
            )
        )
    return rows, (found[-1][0].invoice_date, found[-1][0].id) if len(found) == limit else None


async def _payments(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    query = reading.query
    found = await uow.exports.payments(
        reading.scope, query.since, query.until, query.currencies, after, limit
    )
    numbers = await uow.payments.numbers_of([row[0].id for row in found])
    left = await uow.payments.left([row[0] for row in found if row[0].kind == PaymentKind.RECEIVED])
    rows = [
        Row(
            (
                payment.received_on,
                reading.word("entry", payment.kind),
                client.name,
                client.tax_id,
                issuer,
                ", ".join(numbers.get(payment.id, ())) or None,
                _money_of(payment.currency)(payment.amount_minor),
                payment.currency,
                _left(payment, left),
                reading.word("method", payment.method),
                payment.reference,
                payment.reason,
                member,
                local(payment.created_at, reading.zone),
            )
        )
        for payment, client, issuer, member in found
    ]
    return rows, (found[-1][0].received_on, found[-1][0].id) if len(found) == limit else None


async def _clients(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    """A row a client and currency: sums of several currencies have no common column."""
    found = await uow.exports.clients(reading.clients, reading.scope.client_id, after, limit)
    sums = await uow.exports.money_of([row[0].id for row in found], reading.query.today)
    rows = []
    for client, lawyer in found:
        who: tuple[Cell, ...] = (
            client.name,
            reading.word("party", client.kind),
            client.country,
            client.tax_id,
            _kpp(client),
            client.email,
            client.phone,
            lawyer,
        )
        known: dict[str, ClientMoney] = sums.get(client.id, {})
        if not known:
            rows.append(Row((*who, *[None] * 6)))
        for code, of in known.items():
            money = _money_of(code)
            minor = (of.issued, of.paid, of.balance, of.overdue, of.advance)
            rows.append(Row((*who, code, *map(money, minor))))
    return rows, (found[-1][0].name_norm, found[-1][0].id) if len(found) == limit else None


async def _contracts(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    found = await uow.exports.contracts(reading.contracts, after, limit)
    sums = await uow.contracts.sums([row[0].id for row in found])
    rows = []
    for contract, client, issuer in found:
        known = sums.get(contract.id, ContractSums())
        money = _money_of(contract.currency)
        rows.append(
            Row(
                (
                    contract.number,
                    contract.signed_on,
                    contract.ends_on,
                    client.name,
                    client.tax_id,
                    issuer,
                    contract.subject,
                    reading.word("contract", contract.state),
                    reading.word("billing", contract.billing),
                    money(contract.amount_minor) if contract.amount_minor is not None else None,
                    money(contract.fee_minor) if contract.fee_minor is not None else None,
                    contract.currency,
                    money(known.total),
                    money(known.paid),
                    remaining(contract, known),
                )
            )
        )
    return rows, (found[-1][0].signed_on, found[-1][0].id) if len(found) == limit else None


async def _matters(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    found = await uow.exports.matters(reading.matters, after, limit)
    rows = [
        Row((matter.name, client.name, client.tax_id, matter.opened_on, matter.closed_on, matter.note))
        for matter, client in found
    ]
    return rows, (found[-1][0].opened_on, found[-1][0].id) if len(found) == limit else None


async def _tasks(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    found = await uow.exports.tasks(reading.scope.client_id, after, limit)
    rows = [
        Row(
            (
                reading.word("task", task.kind),
                number,
                client,
                local(task.due_at, reading.zone),
                assignee,
                reading.word("task_state", task.state),
                local(task.closed_at, reading.zone) if task.closed_at is not None else None,
                task.note,
                author,
            )
        )
        for task, number, client, assignee, author in found
    ]
    return rows, (found[-1][0].due_at, found[-1][0].id) if len(found) == limit else None


LAYOUTS: dict[ExportKind, Layout] = {
    ExportKind.INVOICES: Layout(
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
        _invoices,
    ),
    ExportKind.PAYMENTS: Layout(
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
        _payments,
    ),
    ExportKind.CLIENTS: Layout(
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
        _clients,
    ),
    ExportKind.CONTRACTS: Layout(
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
        _contracts,
    ),
    ExportKind.MATTERS: Layout(("matter", "client", "tax_id", "opened", "closed", "comment"), (), _matters),
    ExportKind.TASKS: Layout(
        ("task", "number", "client", "due_at", "assignee", "task_state", "closed_at", "comment", "author"),
        (),
        _tasks,
    ),
    ExportKind.AUDIT: Layout(audit_rows.COLUMNS, (), audit_rows.read),
}


def _money_of(code: str) -> Callable[[int], Money]:
    currency = Currency(code)
    return lambda minor: Money(minor, currency)


def _owed(invoice: Invoice) -> int:
    """Nothing is owed on a draft or a void invoice."""
    return invoice.balance_minor if invoice.is_counted else 0


def _left(payment: Payment, left: dict[int, int]) -> Money | None:
    minor = left.get(payment.id)
    return None if minor is None else Money(minor, Currency(payment.currency))


def _rate(invoice: Invoice, reading: Reading) -> str:
    if invoice.vat_mode == VatMode.NONE or invoice.vat_rate_bp is None:
        return reading.word("vat", "none")
    return f"{(Decimal(invoice.vat_rate_bp) / 100).normalize():f}%"


def _kpp(client: Client) -> str | None:
    value = client.requisites.get("kpp")
    return str(value) if value else None
