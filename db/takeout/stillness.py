"""What is under way counts as over in a take-out: the books that come of it send, print and issue nothing by
themselves that the old ones have sent, or are about to.

The same on the way out and on the way in, and doing it again changes nothing.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from db.takeout.lines import Fields
from db.vocabulary.enums import Audience, DeliveryState, ReminderState
from db.vocabulary.mass_acts import MassItemState, MassReason, MassState
from db.vocabulary.printing import PrintReason, PrintState

UNDER_WAY = frozenset({DeliveryState.QUEUED, DeliveryState.SENDING})


@dataclass(slots=True)
class Stillness:
    """Tables come by name: deliveries before the reminders that they carry."""

    firm_id: int
    at: datetime
    _settled: dict[int, ReminderState] = field(default_factory=dict)

    def settle(self, table: str, fields: Fields) -> None:
        match table:
            case "deliveries":
                self._delivery(fields)
            case "reminders":
                if fields["state"] == ReminderState.PLANNED and fields["delivery_id"] in self._settled:
                    fields["state"] = self._settled[fields["delivery_id"]].value
            case "mass_acts":
                if fields["state"] in (MassState.WORKING, MassState.ENDED):
                    fields["state"] = MassState.TOLD.value
                    fields["ended_at"] = fields["ended_at"] or self.at.isoformat()
            case "mass_act_items":
                if fields["state"] == MassItemState.WAITING:
                    fields["state"] = MassItemState.LEFT_OUT.value
                    fields["reason"] = MassReason.STOPPED.value
            case "print_jobs":
                _print_job(fields)
            case "users":  # which of several firms is open is nobody else's business
                fields["firm_id"] = self.firm_id if fields["firm_id"] == self.firm_id else None

    def _delivery(self, fields: Fields) -> None:
        """A message to a client is in doubt: the old books are about to send it, or have. Staff read it there."""
        if fields["state"] not in UNDER_WAY:
            return
        if fields["audience"] == Audience.CLIENT:
            fields["state"] = DeliveryState.UNCONFIRMED.value
            due = min(datetime.fromisoformat(fields["due_at"]), self.at).astimezone(UTC)
            fields["sent_at"] = fields["sent_at"] or due.isoformat()
            self._settled[fields["id"]] = ReminderState.UNCONFIRMED
        else:
            fields["state"], fields["sent_at"] = DeliveryState.CANCELLED.value, None
            self._settled[fields["id"]] = ReminderState.CANCELLED


def _print_job(fields: Fields) -> None:
    if fields["state"] == PrintState.WAITING:
        fields["state"], fields["reason"] = PrintState.FAILED.value, PrintReason.INTERRUPTED.value
    elif fields["state"] in (PrintState.SENDING, PrintState.TAKEN):
        fields["state"], fields["reason"] = PrintState.UNKNOWN.value, PrintReason.INTERRUPTED.value
