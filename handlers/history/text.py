"""One act in words: «24.11 10:03 счёт № 2026-0012: выставлен · Мария». The newest stands first."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from db.vocabulary.enums import ObjectType
from handlers.invoices.card.text import EVENTS, REASONED, SENT, event_words
from handlers.invoices.draft.text import shortened
from handlers.ui.texts import Markup, Texts
from services.core.audit import AuditView, HistoryRow

TASKS = frozenset(
    {"task_set", "task_done", "task_cancelled", "task_moved", "task_reassigned", "task_noted", "task_closed"}
)
SHOWN_VALUES = frozenset({"name", "number", "email", "phone", "responsible", "subject"})
"""What is read at a glance stands beside the name of its field."""
FIELDS = {
    "name": "name",
    "short_name": "name",
    "note": "note",
    "email": "email",
    "phone": "phone",
    "responsible": "responsible",
    "timezone": "timezone",
    "language": "language",
    "number": "number",
    "title": "title",
    "signed_on": "date",
    "ends_on": "ends",
    "subject": "subject",
    "amount_minor": "price",
    "fee_minor": "price",
    "billing_day": "day",
    "auto_issue": "auto",
    "vat_mode": "vat",
    "vat_code": "vat",
    "vat_rate_bp": "vat",
    "vat_reason": "vat",
    "terms_kind": "terms",
    "terms_days": "terms",
    "terms_unit": "terms",
    "terms_date": "terms",
}


def line(texts: Texts, row: HistoryRow, of: ObjectType, today: date) -> Markup:
    event = row.event
    what = _what(texts, row)
    about = _about(texts, row, of)
    if about:
        what = texts("history-about", about=about, what=what)
    reason = (event.after or {}).get("reason")
    if event.action in REASONED and reason:
        what = texts("history-reason", what=what, reason=shortened(str(reason)))
    when = texts.short_moment(event.at) if event.at.year == today.year else texts.moment(event.at)
    if event.action in SENT:
        return texts("history-plain", when=when, what=what)
    who = event.member_name or texts.plain("invoice-event-system")
    return texts("history-line", when=when, what=what, who=who)


def _about(texts: Texts, row: HistoryRow, of: ObjectType) -> str:
    """What it was done to, where that is not the object whose history is read."""
    kind = row.event.object_type
    if row.invoice is not None and of not in (ObjectType.INVOICE, ObjectType.TASK):
        return texts("history-invoice", number=row.invoice) if row.invoice else texts("history-draft")
    if kind == of or kind not in (ObjectType.CONTRACT, ObjectType.MATTER, ObjectType.CONTACT):
        return ""
    return texts("history-object", kind=kind, name=row.about)


def _what(texts: Texts, row: HistoryRow) -> Markup:
    event = row.event
    after = event.after or {}
    if event.action in TASKS:
        return texts("history-task", action=event.action, **_task(texts, event))
    if event.action in EVENTS:
        return event_words(texts, event)
    if event.action == "changed":
        return texts("history-changed", what=_changes(texts, event))
    return texts(
        "history-act",
        action=event.action,
        kind=event.object_type,
        member=str(after.get("member") or (event.before or {}).get("member") or ""),
        state=str(after.get("state", "")),
        mode=str(after.get("mode") or after.get("reminder_mode") or ""),
        file=str(after.get("file_name", "")),
    )


def _task(texts: Texts, event: AuditView) -> dict[str, Any]:
    after = event.after or {}
    due = after.get("due")
    return {
        "who": str(after.get("assignee") or ""),
        "when": texts.moment(datetime.fromisoformat(due)) if isinstance(due, str) else "",
        "why": str(after.get("why") or ""),
    }


def _changes(texts: Texts, event: AuditView) -> Markup:
    """«почта: info@example.com, реквизиты»."""
    before: Mapping[str, Any] = event.before or {}
    after: Mapping[str, Any] = event.after or {}
    said: dict[str, Markup] = {}
    for name, value in after.items():
        if before.get(name) == value:
            continue
        field = FIELDS.get(name, "details")
        word = texts("history-field", field=field)
        shown = name in SHOWN_VALUES and isinstance(value, str) and value
        said[field] = texts("history-value", field=word, value=shortened(value)) if shown else word
    return texts.join(said.values(), ", ") or texts("history-field", field="details")
