"""What is against an item: by the warnings of a draft, the ways to a client, the errors of the single acts."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.vocabulary.mass_acts import MassReason
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden, NotFound
from services.firms.foreign_details import ForeignDetail
from services.invoices.draft_checks import DraftCheck
from services.invoices.views import Warning

_ASKED: Mapping[Warning, MassReason] = {
    Warning.OVER_CONTRACT: MassReason.OVER_CONTRACT,
    Warning.STAGE_BILLED: MassReason.STAGE_BILLED,
    Warning.MONTH_BILLED: MassReason.MONTH_BILLED,
    Warning.PART_MONTH: MassReason.PART_MONTH,
}
"""What the single act asks about, and a part of a month that is billed whole: nobody's tick is nobody's yes."""

_BY_ERROR: Mapping[str, MassReason] = {
    "error-invoice-no-lines": MassReason.NO_LINES,
    "error-invoice-zero": MassReason.ZERO,
    "error-invoice-no-account": MassReason.NO_ACCOUNT,
    "error-foreign-lacks": MassReason.FOREIGN,
    "error-foreign-owner": MassReason.FOREIGN,
    "error-invoice-unprintable": MassReason.UNPRINTABLE,
    "error-invoice-number-taken": MassReason.NUMBER_TAKEN,
    "error-invoice-void": MassReason.VOID,
    "error-invoice-draft": MassReason.DRAFT,
    "error-vat-rate": MassReason.VAT,
    "error-vat-reason": MassReason.VAT,
    "error-changed-meanwhile": MassReason.ALREADY,
    "error-approval-needed": MassReason.APPROVAL,
    "error-send-mail-off": MassReason.MAIL_OFF,
    "error-send-mail-no-address": MassReason.NOBODY,
    "error-send-mail-refused": MassReason.REFUSED,
    "error-remind-nothing": MassReason.PAID,
    "error-remind-before-act": MassReason.NOT_DUE,
    "error-remind-not-sent": MassReason.UNSENT,
    "error-remind-nobody": MassReason.NOBODY,
    "error-remind-held": MassReason.HELD,
    "error-remind-never": MassReason.NEVER,
    "error-remind-advance": MassReason.ADVANCE,
    "error-remind-small": MassReason.SMALL,
    "error-remind-enough": MassReason.ENOUGH,
    "error-task-past": MassReason.TASK_PAST,
    "error-task-assignee": MassReason.NO_SIGHT,
    "error-client-not-yours": MassReason.NOT_YOURS,
    "error-client-erased": MassReason.ERASED,
}


class LeftOut(Exception):
    """An item is not done, and nothing has gone wrong. Not an error of the person: it never reaches a chat."""

    def __init__(self, reason: MassReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Draftiness:
    """`lacks` keeps a draft from being issued, `asks` wants a yes, `look` only says something."""

    lacks: MassReason | None
    asks: tuple[MassReason, ...]
    look: bool

    @property
    def reason(self) -> MassReason | None:
        if self.lacks is not None:
            return self.lacks
        if len(self.asks) > 1:
            return MassReason.SEVERAL
        return self.asks[0] if self.asks else MassReason.CHECK if self.look else None


def look_at(draft: DraftCheck) -> Draftiness:
    asks = tuple(reason for warning, reason in _ASKED.items() if warning in draft.warnings)
    others = [each for each in draft.warnings if each not in _ASKED and each is not Warning.NO_ACCOUNT]
    return Draftiness(_lacks(draft), asks, bool(others))


def _lacks(draft: DraftCheck) -> MassReason | None:
    if not draft.is_draft:
        return MassReason.ALREADY
    if not draft.has_lines:
        return MassReason.NO_LINES
    if draft.total.minor <= 0:
        return MassReason.ZERO
    if Warning.NO_ACCOUNT in draft.warnings:
        return MassReason.NO_ACCOUNT
    open_questions = [each.detail for each in draft.questions if each.keeps_from_issuing]
    if ForeignDetail.ACCOUNT in open_questions:
        return MassReason.NO_ACCOUNT
    if open_questions:
        return MassReason.FOREIGN
    return None if draft.is_printable else MassReason.UNPRINTABLE


def reason_of(error: DomainError) -> tuple[MassReason, bool]:
    """The reason in our words, and whether it is a circumstance and no failure."""
    if isinstance(error, Forbidden):
        return _BY_ERROR.get(error.key, MassReason.FORBIDDEN), False
    if isinstance(error, NotFound):
        return MassReason.GONE, False
    found = _BY_ERROR.get(error.key, MassReason.OTHER)
    return found, isinstance(error, Conflict) and not isinstance(error, BadInput)
