"""The columns of each export, and how its rows are read in batches."""

from collections.abc import Callable

from db.models import Client, Invoice, Issuer, Payment
from db.queries.export import After, ClientMoney
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceStatus, PaymentKind
from services.contracts.builder import remaining_amount
from services.core.invoice_row import invoice_status, overdue_days
from services.domain.money.money import Currency, Money
from services.domain.tax.vat import format_rate
from services.export import audit_rows, book_sheets, document_rows
from services.export.files import Cell, SheetRow
from services.export.layout import Batch, ExportContext, ExportKind, SheetLayout, to_local_naive
from services.invoices.parts import invoice_rate


async def _read_invoices(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.invoices(context.query, after, limit)
    paid_on = await uow.exports.last_money([row[0].id for row in records])
    issuers = {row.id: row for row in await uow.issuers.list(archived=True)} if records else {}
    owed_only = frozenset({LAYOUTS[ExportKind.INVOICES].columns.index("balance")})
    rows = []
    for invoice, client, issuer, contract, matter, lawyer in records:
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
                    _vat_rate_text(invoice, issuers[invoice.issuer_id], context),
                    money(invoice.vat_minor),
                    money(invoice.total_minor),
                    invoice.currency,
                    money(invoice.paid_minor),
                    money(invoice.written_off_minor),
                    money(_balance_minor(invoice)),
                    invoice.due_date,
                    overdue_days(invoice, context.query.today) or None,
                    context.translate_value("status", status.value),
                    paid_on.get(invoice.id) if status is InvoiceStatus.PAID else None,
                    lawyer,
                    invoice.esf_number,
                    _comment(invoice, context),
                ),
                in_totals=invoice.is_counted,
                # What an advance was asked for is billed, and paid, with the work that uses it.
                counts=owed_only if invoice.is_for_advance else None,
            )
        )
    return rows, (records[-1][0].invoice_date, records[-1][0].id) if len(records) == limit else None


async def _read_payments(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    query = context.query
    records = await uow.exports.payments(
        context.scope, query.since, query.until, query.currencies, after, limit
    )
    numbers = await uow.payments.numbers_of([row[0].id for row in records])
    unallocated = await uow.payments.left([row[0] for row in records if row[0].kind == PaymentKind.RECEIVED])
    rows = [
        SheetRow(
            (
                payment.received_on,
                context.translate_value("entry", payment.kind),
                client.name,
                client.tax_id,
                issuer,
                ", ".join(numbers.get(payment.id, ())) or None,
                _money_in(payment.currency)(payment.amount_minor),
                payment.currency,
                _unallocated(payment, unallocated),
                context.translate_value("method", payment.method),
                payment.reference,
                context.say(payment.reason),
                member,
                to_local_naive(payment.created_at, context.zone),
            )
        )
        for payment, client, issuer, member in records
    ]
    return rows, (records[-1][0].received_on, records[-1][0].id) if len(records) == limit else None


async def _read_clients(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    """One row per client and currency: sums in different currencies have no common column."""
    records = await uow.exports.clients(context.clients, context.scope.client_id, after, limit)
    sums = await uow.exports.money_of([row[0].id for row in records], context.query.today)
    rows = []
    for client, lawyer in records:
        client_cells: tuple[Cell, ...] = (
            client.name,
            context.translate_value("party", client.kind),
            client.country,
            client.tax_id,
            _kpp(client),
            client.email,
            client.phone,
            lawyer,
        )
        sums_by_currency: dict[str, ClientMoney] = sums.get(client.id, {})
        if not sums_by_currency:
            rows.append(SheetRow((*client_cells, *[None] * 6)))
        for code, currency_sums in sums_by_currency.items():
            money = _money_in(code)
            minor = (
                currency_sums.issued,
                currency_sums.paid,
                currency_sums.balance,
                currency_sums.overdue,
                currency_sums.advance,
            )
            rows.append(SheetRow((*client_cells, code, *map(money, minor))))
    return rows, (records[-1][0].name_norm, records[-1][0].id) if len(records) == limit else None


async def _read_contracts(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.contracts(context.contracts, after, limit)
    sums = await uow.contracts.sums([row[0].id for row in records])
    rows = []
    for contract, client, issuer in records:
        sums_by_currency = sums.get(contract.id, ContractSums())
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
                    context.say(contract.subject),
                    context.translate_value("contract", contract.state),
                    context.translate_value("billing", contract.billing),
                    money(contract.amount_minor) if contract.amount_minor is not None else None,
                    money(contract.fee_minor) if contract.fee_minor is not None else None,
                    contract.currency,
                    money(sums_by_currency.total),
                    money(sums_by_currency.paid),
                    remaining_amount(contract, sums_by_currency),
                )
            )
        )
    return rows, (records[-1][0].signed_on, records[-1][0].id) if len(records) == limit else None


async def _read_matters(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.matters(context.matters, after, limit)
    rows = [
        SheetRow((matter.name, client.name, client.tax_id, matter.opened_on, matter.closed_on, matter.note))
        for matter, client in records
    ]
    return rows, (records[-1][0].opened_on, records[-1][0].id) if len(records) == limit else None


async def _read_tasks(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.tasks(context.scope.client_id, after, limit)
    rows = [
        SheetRow(
            (
                context.translate_value("task", task.kind),
                number,
                client,
                to_local_naive(task.due_at, context.zone),
                assignee,
                context.translate_value("task_state", task.state),
                to_local_naive(task.closed_at, context.zone) if task.closed_at is not None else None,
                task.note,
                author,
            )
        )
        for task, number, client, assignee, author in records
    ]
    return rows, (records[-1][0].due_at, records[-1][0].id) if len(records) == limit else None


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
            "esf",
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
    ExportKind.DOCUMENTS: SheetLayout(
        document_rows.COLUMNS, document_rows.TOTALS, document_rows.read_documents
    ),
    ExportKind.LINES: SheetLayout(book_sheets.LINE_COLUMNS, (), book_sheets.read_lines),
    ExportKind.ADVANCES: SheetLayout(
        book_sheets.ADVANCE_COLUMNS, book_sheets.ADVANCE_TOTALS, book_sheets.read_advances
    ),
    ExportKind.NOTES: SheetLayout(book_sheets.NOTE_COLUMNS, (), book_sheets.read_notes),
    ExportKind.AUDIT: SheetLayout(audit_rows.COLUMNS, (), audit_rows.read_audit),
}


def _money_in(code: str) -> Callable[[int], Money]:
    currency = Currency(code)
    return lambda minor: Money(minor, currency)


def _balance_minor(invoice: Invoice) -> int:
    """Nothing is owed on a draft or a void invoice."""
    return invoice.balance_minor if invoice.is_counted else 0


def _comment(invoice: Invoice, context: ExportContext) -> str | None:
    said = context.say(invoice.void_reason or invoice.write_off_reason or invoice.note)
    if not invoice.is_for_advance:
        return said
    kind = context.translate_value("invoice_kind", invoice.kind)
    return f"{kind}. {said}" if said else kind


def _unallocated(payment: Payment, unallocated: dict[int, int]) -> Money | None:
    minor = unallocated.get(payment.id)
    return None if minor is None else Money(minor, Currency(payment.currency))


def _vat_rate_text(invoice: Invoice, issuer: Issuer, context: ExportContext) -> str:
    rate = invoice_rate(invoice, issuer)
    return context.translate_value("vat", "none") if rate is None else f"{format_rate(rate)}%"


def _kpp(client: Client) -> str | None:
    value = client.requisites.get("kpp")
    return str(value) if value else None
