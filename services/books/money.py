"""Money: what is paid, put on invoices, returned and left adds up, and never crosses from one client to another."""

from db.models import Allocation, Payment
from db.queries import BookQueries
from db.vocabulary.enums import InvoiceState
from services.books.views import Proof, invoice_name


async def prove_money(books: BookQueries, counts: dict[str, int]) -> Proof:
    faults = [
        f"On {invoice_name(row.firm_id, row.id, row.number)} lie {int(row.allocated)} (minor units) of payments,"
        f" and the row says {row.paid_minor}."
        for row in await books.wrongly_paid()
    ]
    for row in await books.wrong_balances():
        name = invoice_name(row.firm_id, row.id, row.number)
        if row.status == InvoiceState.WRITTEN_OFF:
            faults.append(f"The {name} is written off, and what is owed for it is not nothing.")
        elif row.status == InvoiceState.ISSUED:
            faults.append(f"The {name} has got more than its total.")
        else:
            faults.append(f"The {name} is {row.status}, and {row.paid_minor} of payments lie on it.")
    for row in await books.overspent():
        faults.append(
            f"Of payment {row.id} (client {row.client_id}, firm {row.firm_id}) {row.amount_minor} came,"
            f" {int(row.allocated)} lie on invoices and {abs(int(row.returned))} were returned: more than there was."
        )
    for row in await books.taken_off_twice():
        faults.append(
            f"Of payment {row.payment_id} less than nothing lies on invoice id {row.invoice_id}"
            f" (firm {row.firm_id}): it was taken off twice."
        )
    for row in await books.strangers_money():
        faults.append(
            f"Part {row.id} of payment {row.payment_id} lies on"
            f" {invoice_name(row.firm_id, row.invoice_id, row.number)} of another client, issuer or currency."
        )
    for row in await books.overspent_advances():
        faults.append(
            f"Of payment {row.payment_id} on advance invoice id {row.invoice_id} (firm {row.firm_id})"
            f" {-int(row.minor)} (minor units) more were used or returned than lie there."
        )
    for row in await books.strangers_advances():
        faults.append(
            f"Part {row.id} of payment {row.payment_id} uses an advance on invoice id {row.invoice_id}"
            f" (firm {row.firm_id}), which is not the advance of its contract."
        )
    for row in await books.wrong_returns():
        faults.append(
            f"The {row.kind} {row.id} (firm {row.firm_id}) is not the opposite of payment {row.of_id}."
            if row.of_id is not None
            else f"The {row.kind} {row.id} (firm {row.firm_id}) belongs to no payment."
        )
    for row in await books.wrong_lines():
        faults.append(
            f"Line {row.position} of statement {row.statement_id} (firm {row.firm_id}) names payment {row.payment_id},"
            " which is not its money."
        )
    for row in await books.posted_twice():
        faults.append(
            f"Payment {row.payment_id} (firm {row.firm_id}) comes from {row.lines} lines of statements: it was posted"
            " once for more than one movement."
        )
    return Proof(
        "money",
        f"{counts[Payment.__tablename__]} payments in {counts[Allocation.__tablename__]} parts:"
        " balances and advances agree.",
        tuple(faults),
    )
