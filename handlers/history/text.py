"""One act in words: «24.11 10:03 счёт № 2026-0012: выставлен · Мария». The newest stands first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from db.vocabulary.enums import AuditAction, Channel, MessageKind, ObjectType
from handlers.ui.names import shortened
from handlers.ui.own_words import own_words
from handlers.ui.texts import Markup, Texts, cut, day_month
from services.core.audit import AuditView, HistoryRow
from services.domain.money.money import Currency, Money

TASKS = frozenset(
    {
        AuditAction.TASK_SET,
        AuditAction.TASK_DONE,
        AuditAction.TASK_CANCELLED,
        AuditAction.TASK_MOVED,
        AuditAction.TASK_REASSIGNED,
        AuditAction.TASK_NOTED,
        AuditAction.TASK_CLOSED,
    }
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
    "document_language": "documents",
    "neutral_wording": "neutral",
    "number": "number",
    "title": "title",
    "signed_on": "date",
    "ends_on": "ends",
    "subject": "subject",
    "amount_minor": "price",
    "fee_minor": "price",
    "billing_day": "day",
    "auto_issue": "auto",
    "part_month": "part",
    "deposit": "deposit",
    "threshold": "deposit",
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
    event = row.entry
    what = _what(texts, row)
    about = _about(texts, row, of)
    if about:
        what = texts("history-about", about=about, what=what)
    reason = _said(texts, event, "reason")
    if event.action in REASONED and reason:
        what = texts("history-reason", what=what, reason=shortened(own_words(texts, str(reason))))
    when = texts.short_moment(event.at) if event.at.year == today.year else texts.moment(event.at)
    if event.action in SENT:
        return texts("history-plain", when=when, what=what)
    return texts("history-line", when=when, what=what, who=who_acted(texts, event))


def who_acted(texts: Texts, event: AuditView) -> str:
    """A name; of somebody whose data were erased a number, or that they were."""
    if event.member_name is not None:
        return event.member_name
    if not event.who_is_erased:
        return texts.plain("invoice-event-system")
    if event.member_id is None:
        return texts.plain("history-erased-person")
    return texts.plain("history-erased-member", number=str(event.member_id))


def _said(texts: Texts, event: AuditView, name: str) -> str:
    """What the act says of this; of an erased value that it was erased, so that nobody takes it for an empty one."""
    value = (event.after or {}).get(name)
    if not value and event.is_erased(name):
        return texts.plain("history-erased-value")
    return str(value or "")


def _about(texts: Texts, row: HistoryRow, of: ObjectType) -> str:
    """The object of the act, unless it is the one whose history is open."""
    kind = row.entry.object_type
    if row.invoice_number is not None and of not in (ObjectType.INVOICE, ObjectType.TASK):
        return (
            texts("history-invoice", number=row.invoice_number)
            if row.invoice_number
            else texts("history-draft")
        )
    if kind == of or kind not in (ObjectType.CONTRACT, ObjectType.MATTER, ObjectType.CONTACT):
        return ""
    return texts("history-object", kind=kind, name=row.object_name)


def _what(texts: Texts, row: HistoryRow) -> Markup:
    event = row.entry
    after = event.after or {}
    if event.action == AuditAction.UNDONE:
        return texts("history-undone", what=_what(texts, replace(row, entry=undone_act(event))))
    if event.action in TASKS:
        return texts("history-task", action=event.action, **_task(texts, event))
    if event.action in EVENTS or event.object_type == ObjectType.DOCUMENT:
        return event_text(texts, event)
    if event.action == AuditAction.CHANGED:
        return texts("history-changed", what=_changes(texts, event))
    return texts(
        "history-act",
        action=event.action,
        kind=event.object_type,
        member=str((event.before or {}).get("member") or _said(texts, event, "member")),
        state=str(after.get("state", "")),
        mode=str(after.get("mode") or after.get("reminder_mode") or ""),
        file=_said(texts, event, "file_name"),
    )


def undone_act(event: AuditView) -> AuditView:
    """The act that was taken back: its values stand the other way round."""
    before = {name: value for name, value in (event.after or {}).items() if name != "act"}
    return replace(event, action=str((event.after or {}).get("act") or ""), before=before, after=event.before)


def _task(texts: Texts, event: AuditView) -> dict[str, Any]:
    after = event.after or {}
    due = after.get("due")
    return {
        "who": _said(texts, event, "assignee"),
        "when": texts.moment(datetime.fromisoformat(due)) if isinstance(due, str) else "",
        "why": str(after.get("why") or ""),
    }


def _changes(texts: Texts, event: AuditView) -> Markup:
    """«почта: info@example.com, реквизиты»."""
    before: Mapping[str, Any] = event.before or {}
    after: Mapping[str, Any] = event.after or {}
    changes: dict[str, Markup] = {}
    for name, value in after.items():
        if before.get(name) == value:
            continue
        field = FIELDS.get(name, "details")
        word = texts("history-field", field=field)
        shown = name in SHOWN_VALUES and isinstance(value, str) and value
        changes[field] = (
            texts("history-value", field=word, value=shortened(own_words(texts, value))) if shown else word
        )
    for name in sorted(event.erased_keys):
        field = FIELDS.get(name, "details")
        word = texts("history-field", field=field)
        changes[field] = texts("history-value", field=word, value=texts.plain("history-erased-value"))
    return texts.join(changes.values(), ", ") or texts("history-field", field="details")


SAID = 80


MONEY = frozenset(
    {
        AuditAction.DRAFTED,
        AuditAction.ISSUED,
        AuditAction.ACT_SIGNED,
        AuditAction.ESF_NOTED,
        AuditAction.ACT_UNDONE,
        AuditAction.PAID,
        AuditAction.PAYMENT_REVERSED,
        AuditAction.ADVANCE_USED,
        AuditAction.ADVANCE_DECLINED,
        AuditAction.WRITTEN_OFF,
        AuditAction.VOIDED,
        AuditAction.REOPENED,
    }
)


SENT = frozenset(
    {
        AuditAction.DELIVERED,
        AuditAction.REMINDED,
        AuditAction.UNCONFIRMED,
        AuditAction.FAILED,
        AuditAction.BLOCKED,
        AuditAction.UNHEARD,
    }
)
"""Outcomes of messages. Nobody caused them, so no name stands beside them."""


TALK = frozenset(
    {
        AuditAction.OPENED,
        AuditAction.CLAIMED,
        AuditAction.PROMISED,
        AuditAction.CLAIM_DECLINED,
        AuditAction.ASKED,
        AuditAction.ANSWERED,
        AuditAction.MUTED,
        AuditAction.UNMUTED,
    }
)


STAFF = frozenset(
    {
        AuditAction.REMIND,
        AuditAction.REMIND_SKIPPED,
        AuditAction.RESEND,
        AuditAction.ASSUMED_SENT,
        AuditAction.WITHDRAWN,
        AuditAction.HOLD,
        AuditAction.HOLD_ENDED,
    }
)


PAPERS = frozenset(
    {
        AuditAction.ISSUED,
        AuditAction.VOIDED,
        AuditAction.DELIVERED,
        AuditAction.UNCONFIRMED,
        AuditAction.FAILED,
        AuditAction.BLOCKED,
        AuditAction.WITHDRAWN,
        AuditAction.OPENED,
        AuditAction.ACCEPTED,
        AuditAction.OBJECTED,
        AuditAction.DISPUTE_ENDED,
        AuditAction.UNANSWERED,
        AuditAction.DEMAND_SENT,
        AuditAction.DEMAND_POSTED,
        AuditAction.DEMAND_OVER,
    }
)
"""Of acts and other documents: what the invoice's timeline tells of them too."""


EVENTS = MONEY | SENT | TALK | STAFF


REASONED = frozenset(
    {
        AuditAction.PAYMENT_REVERSED,
        AuditAction.WRITTEN_OFF,
        AuditAction.VOIDED,
        AuditAction.HOLD,
    }
)


def event_text(texts: Texts, event: AuditView) -> Markup:
    """The act itself, without its time and its actor."""
    after = event.after or {}
    if event.action == AuditAction.UNDONE:
        return texts("history-undone", what=event_text(texts, undone_act(event)))
    if event.object_type == ObjectType.DOCUMENT:
        return _document_event(texts, event)
    return texts(
        f"invoice-event-{event.action.replace('_', '-')}",
        sum=_sum(after, "amount"),
        returned=_sum(after, "to_advance"),
        moved="yes" if (after.get("to_advance") or {}).get("minor") else "no",
        on=_paid_on(texts, event, after),
        act_on=_act_on(texts, event, after),
        esf=_said(texts, event, "esf"),
        noted="yes" if after.get("esf") else "no",
        to=_said(texts, event, "to"),
        channel=str(after.get("channel", "telegram")),
        kind=str(after.get("kind", "")),
        until=_until(texts, event, after),
        open="no" if after.get("until") else "yes",
        text=_quote(_said(texts, event, "text")),
        worded="yes" if _said(texts, event, "text") else "no",
        by="nobody" if event.member_name is None and not event.who_is_erased else "somebody",
    )


def is_told(event: AuditView) -> bool:
    """Whether the timeline of a card tells of it."""
    if event.action == AuditAction.UNDONE:
        return (event.after or {}).get("act") in EVENTS
    return event.action in (PAPERS if event.object_type == ObjectType.DOCUMENT else EVENTS)


def _document_event(texts: Texts, event: AuditView) -> Markup:
    after = event.after or {}
    number = str(after.get("number") or "")
    if after.get("kind") == MessageKind.WORD and event.action in SENT:
        return texts("doc-event-word", action=event.action, to=_said(texts, event, "to"))
    if event.action in _DEMAND:
        return _demand_event(texts, event, number)
    handed = event.action == AuditAction.DELIVERED and after.get("channel") == Channel.HAND
    return texts(
        "doc-event",
        document=str(after.get("document") or ""),
        action="handed" if handed else event.action,
        number=number,
        numbered="yes" if number else "no",
        to=_said(texts, event, "to"),
        way=str(after.get("way") or ""),
        text=_quote(_said(texts, event, "text")),
        worded="yes" if _said(texts, event, "text") else "no",
    )


_DEMAND = {
    AuditAction.DEMAND_SENT: "sent",
    AuditAction.DEMAND_POSTED: "posted",
    AuditAction.DEMAND_OVER: "over",
}


def _demand_event(texts: Texts, event: AuditView, number: str) -> Markup:
    """«претензия № 3 от 30.11.2026 отправлена по e-mail, срок до 30.12.2026»."""
    after = event.after or {}

    def day(name: str) -> date | str:
        return date.fromisoformat(after[name]) if after.get(name) else ""

    return texts(
        "demand-event",
        number=number,
        action=_DEMAND[AuditAction(event.action)],
        dated=day("dated"),
        way=str(after.get("way") or ""),
        on=day("on"),
        until=day("until"),
        left=_sum(after, "left") or "",
    )


def _quote(text: str) -> str:
    """The beginning of what somebody wrote, on one line."""
    return cut(" ".join(text.split()), SAID)


def _sum(after: dict[str, Any], name: str) -> Money | None:
    value = after.get(name)
    return Money(int(value["minor"]), Currency(value["currency"])) if isinstance(value, dict) else None


def _until(texts: Texts, event: AuditView, after: dict[str, Any]) -> str:
    day = date.fromisoformat(after["until"]) if after.get("until") else None
    if day is None:
        return ""
    return day_month(day, texts.language) if day.year == event.at.year else texts.value(day)


def _act_on(texts: Texts, event: AuditView, after: dict[str, Any]) -> str:
    if event.action != AuditAction.ACT_SIGNED:
        return ""
    return texts.value(date.fromisoformat(after["on"]))


def _paid_on(texts: Texts, event: AuditView, after: dict[str, Any]) -> str:
    """«от 20.11» when the money came on another day than it was recorded."""
    on = date.fromisoformat(after["on"]) if after.get("on") else None
    if event.action != AuditAction.PAID or on is None or texts.moment(event.at).startswith(texts.value(on)):
        return ""
    return texts("invoice-event-on", date=day_month(on, texts.language))
