"""The sheets that only «Забрать всё» has: invoices line by line, advances, and the staff's notes."""

from decimal import Decimal

from db.queries.export import After
from db.unit_of_work import UnitOfWork
from services.domain.invoicing.totals import LineInput
from services.domain.money.money import Currency, Money
from services.export.files import SheetRow
from services.export.layout import Batch, ExportContext, to_local_naive

LINE_COLUMNS = (
    "number",
    "date",
    "client",
    "place",
    "line",
    "quantity",
    "unit",
    "line_price",
    "amount",
    "currency",
)
ADVANCE_COLUMNS = ("client", "tax_id", "issuer", "contract", "contract_date", "advance", "currency")
ADVANCE_TOTALS = ("advance",)
NOTE_COLUMNS = ("client", "contract", "number", "note", "noted_by", "noted_at")
MILLI = 1000


async def read_lines(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.invoices(context.query, after, limit)
    invoices = {row[0].id: (row[0], row[1]) for row in records}
    order = {invoice_id: place for place, invoice_id in enumerate(invoices)}
    lines = sorted(
        await uow.exports.lines(list(invoices)), key=lambda line: (order[line.invoice_id], line.position)
    )
    rows = []
    for line in lines:
        invoice, client = invoices[line.invoice_id]
        price = Money(line.price_minor, Currency(invoice.currency))
        quantity = Decimal(line.quantity_milli) / MILLI
        rows.append(
            SheetRow(
                (
                    invoice.number,
                    invoice.invoice_date,
                    client.name,
                    line.position,
                    context.say(line.description),
                    quantity,
                    context.say(line.unit),
                    price,
                    LineInput(quantity, price, None).amount,
                    invoice.currency,
                ),
                in_totals=False,
            )
        )
    return rows, (records[-1][0].invoice_date, records[-1][0].id) if len(records) == limit else None


async def read_advances(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    records = await uow.exports.clients(context.clients, context.scope.client_id, after, limit)
    clients = {row[0].id: row[0] for row in records}
    general = await uow.payments.advances(list(clients))
    found: list[tuple[int, int, int | None, str, int]] = [
        (client, issuer, None, currency, minor)
        for (client, issuer, currency), minor in general.items()
        if minor
    ]
    found += [
        (one.client_id, one.issuer_id, one.contract_id, one.currency, one.minor)
        for one in await uow.contract_advances.lying(list(clients))
    ]
    issuers = {issuer.id: issuer.name for issuer in await uow.issuers.list(archived=True)}
    order = {client_id: place for place, client_id in enumerate(clients)}
    rows = []
    for client_id, issuer_id, contract_id, code, minor in sorted(
        found, key=lambda one: (order[one[0]], one[2] or 0)
    ):
        contract = await uow.contracts.get(contract_id) if contract_id is not None else None
        rows.append(
            SheetRow(
                (
                    clients[client_id].name,
                    clients[client_id].tax_id,
                    issuers.get(issuer_id),
                    contract.number if contract is not None else None,
                    contract.signed_on if contract is not None else None,
                    Money(minor, Currency(code)),
                    code,
                )
            )
        )
    return rows, (records[-1][0].name_norm, records[-1][0].id) if len(records) == limit else None


async def read_notes(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    """A note on a client has neither a contract nor an invoice beside it."""
    records = await uow.exports.notes(after, limit)
    rows = [
        SheetRow(
            (
                client,
                contract,
                None
                if invoice is None
                else invoice.number or context.translate_value("status", invoice.status),
                note.text,
                member,
                to_local_naive(note.changed_at, context.zone),
            )
        )
        for note, client, contract, invoice, member in records
    ]
    return rows, (records[-1][0].created_at, records[-1][0].id) if len(records) == limit else None
