"""The rows of acts and other documents to clients."""

from db.queries.export import After
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from services.domain.money.money import Currency, Money
from services.export.files import SheetRow
from services.export.layout import Batch, ExportContext

COLUMNS = (
    "document",
    "number",
    "date",
    "client",
    "tax_id",
    "issuer",
    "contract",
    "contract_date",
    "invoices",
    "net",
    "vat",
    "total",
    "currency",
    "document_state",
    "accepted_on",
    "comment",
)
TOTALS = ("net", "vat", "total")


async def read_documents(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    query = context.query
    records = await uow.exports.documents(
        context.scope, query.since, query.until, query.currencies, after, limit
    )
    invoices = await uow.exports.document_invoices([row[0].id for row in records])
    rows = []
    for document, client, issuer, contract in records:
        currency, is_issued = Currency(document.currency), document.state == DocumentState.ISSUED
        # What confirms money or a debt says the same sums again: a total of both would be of nothing.
        is_act = document.kind == DocumentKind.ACT
        rows.append(
            SheetRow(
                (
                    context.translate_value("document", document.kind),
                    document.number,
                    document.document_date,
                    client.name,
                    client.tax_id,
                    issuer,
                    contract.number if contract is not None else None,
                    contract.signed_on if contract is not None else None,
                    ", ".join(invoices.get(document.id, ())) or None,
                    Money(document.total_minor - document.vat_minor, currency) if is_act else None,
                    Money(document.vat_minor, currency) if is_act else None,
                    Money(document.total_minor, currency),
                    document.currency,
                    context.translate_value(
                        "document_state",
                        (document.response or document.state) if is_issued else document.state,
                    ),
                    document.responded_on if document.response == DocumentResponse.ACCEPTED else None,
                    context.say(document.void_reason or document.objection),
                ),
                in_totals=is_issued and is_act,
            )
        )
    return rows, (records[-1][0].document_date, records[-1][0].id) if len(records) == limit else None
