"""Which steps are done with, and which were only held: after a hold that ended unpaid the latest held one goes out."""

from collections.abc import Sequence
from datetime import datetime

from db.models import Reminder
from db.vocabulary.enums import ReminderState

UNDER_WAY = (ReminderState.PLANNED, ReminderState.SENT, ReminderState.UNCONFIRMED)


def has_resumed(rows: Sequence[Reminder], since: datetime) -> bool:
    """Whether a reminder to the client was queued since then, or staff are still asked about one."""
    return any(
        row.state == ReminderState.ASKED or (row.created_at >= since and row.state in UNDER_WAY)
        for row in rows
        if not row.recipient.startswith("member:")
    )


def find_done_steps(rows: Sequence[Reminder]) -> set[str]:
    """Names of the steps that never go out again, from the ledger of an invoice.

    A held step waits for the end of the hold, unless something went to the client later: the next step, or a reminder
    that staff sent by hand.
    """
    to_client = [row for row in rows if not row.recipient.startswith("member:")]
    settled = [row for row in to_client if row.state != ReminderState.HELD]
    done = {row.step for row in settled}
    last = max((row.created_at for row in settled), default=None)
    return done | {
        row.step
        for row in to_client
        if row.state == ReminderState.HELD and last is not None and row.created_at < last
    }
