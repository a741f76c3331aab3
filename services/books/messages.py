"""The ledger of reminders: one for a step, sent by a message that was sent."""

from db.models import Delivery, Reminder
from db.queries import BookQueries
from services.books.views import Proof


async def prove_reminders(books: BookQueries, counts: dict[str, int]) -> Proof:
    faults = [
        f"Step {row.step} of invoice id {row.invoice_id} (firm {row.firm_id}) has {row.rows} reminders to one"
        " recipient."
        for row in await books.doubles(
            Reminder.firm_id, Reminder.invoice_id, Reminder.step, Reminder.recipient
        )
    ]
    for row in await books.doubles(Delivery.firm_id, Delivery.act_key):
        faults.append(f"One act has queued {row.rows} messages (firm {row.firm_id}, key {row.act_key}).")
    for row in await books.unsent_reminders():
        message = f"message {row.delivery_id} is {row.state}" if row.state else "there is no message"
        faults.append(
            f"Reminder {row.id} ({row.step} of invoice id {row.invoice_id}, firm {row.firm_id}) says that it was"
            f" sent, and {message}."
        )
    return Proof(
        "reminders",
        f"{counts[Reminder.__tablename__]} reminders and {counts[Delivery.__tablename__]} messages:"
        " one for each step, and none that is said to be sent without it.",
        tuple(faults),
    )
