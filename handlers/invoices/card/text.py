"""The text of an invoice's card: its status in words, its money, and who did what when."""

from collections.abc import Iterator
from datetime import date

from db.vocabulary.enums import AuditAction, InvoiceStatus, MessageKind, ObjectType
from handlers.history.text import REASONED, SENT, event_text, is_told, who_acted
from handlers.ui.names import ICONS, OVERDUE_ICON, relative_day, shortened, term_text
from handlers.ui.own_words import own_words
from handlers.ui.texts import Markup, Texts
from services.core.audit import AuditView
from services.invoices.views import InvoiceView

SHOWN_EVENTS = 8


def card_text(texts: Texts, view: InvoiceView, today: date, ahead: str = "") -> Markup:
    """`ahead` are the last lines: what comes next."""
    parts = [*_head(texts, view), _about(texts, view), _dates(texts, view, today), *_act(texts, view)]
    parts += _esf(texts, view)
    parts += _money(texts, view)
    if view.corrects is not None:
        parts.append(texts("invoice-card-corrects", number=view.corrects.number or ""))
    events = list(timeline(texts, view))
    if events:
        parts += ["\n" + events[0], *events[1:]] if len(events) <= SHOWN_EVENTS else []
        if len(events) > SHOWN_EVENTS:
            skipped = texts("invoice-event-earlier", count=len(events) - SHOWN_EVENTS)
            parts += ["\n" + skipped, *events[-SHOWN_EVENTS:]]
    parts.append(ahead)
    return texts.join(Markup(part) for part in parts)


def _head(texts: Texts, view: InvoiceView) -> list[Markup]:
    row = view.row
    if row.overdue_days and row.status is not InvoiceStatus.PARTIAL:
        return [
            texts(
                "invoice-card-head-late", icon=OVERDUE_ICON, number=row.number or "", days=row.overdue_days
            ),
        ]
    head = [
        texts("invoice-card-head", icon=ICONS[row.status], number=row.number or "", status=row.status.value)
    ]
    if row.overdue_days:
        head.append(texts("invoice-card-late", icon=OVERDUE_ICON, days=row.overdue_days))
    return head


def _about(texts: Texts, view: InvoiceView) -> str:
    parts: list[str] = [view.row.client_name]
    if view.row.is_for_advance:
        parts.append(texts("advance-card-kind"))
    if view.contract_number is not None:
        parts.append(texts("invoice-card-contract", title=view.contract_title, number=view.contract_number))
    if view.matter_name is not None:
        parts.append(texts("invoice-matter", matter=view.matter_name))
    return texts.join(parts, " · ")


def _dates(texts: Texts, view: InvoiceView, today: date) -> str:
    row = view.row
    if row.due_date is None:
        return texts("invoice-card-dates-act", issued=row.invoice_date, term=term_text(texts, row.act_term))
    if row.status in (InvoiceStatus.ISSUED, InvoiceStatus.PARTIAL) and not row.overdue_days:
        return texts(
            "invoice-card-dates-open",
            issued=row.invoice_date,
            due=row.due_date,
            when=relative_day(texts, row.due_date, today),
        )
    return texts("invoice-card-dates", issued=row.invoice_date, due=row.due_date)


def _act(texts: Texts, view: InvoiceView) -> list[Markup]:
    """The day of the act that the term runs from."""
    return [texts("invoice-card-act", date=view.row.act_on)] if view.row.act_on is not None else []


def _esf(texts: Texts, view: InvoiceView) -> list[Markup]:
    """The number of the state's electronic invoice, or by when it is to be made."""
    if view.esf is None:
        return []
    if view.esf.number is not None:
        return [texts("invoice-card-esf", number=view.esf.number)]
    return [texts("invoice-card-esf-due", date=view.esf.due_on)] if view.esf.due_on is not None else []


def _money(texts: Texts, view: InvoiceView) -> list[Markup]:
    row = view.row
    if row.status is InvoiceStatus.VOID:
        sum_ = texts("invoice-card-sum", total=row.total)
        if _in_timeline(view, AuditAction.VOIDED):
            return [sum_]
        return [sum_, texts("invoice-card-void", reason=shortened(own_words(texts, view.void_reason)))]
    key = "invoice-card-sum-paid" if row.paid else "invoice-card-sum"
    parts = [texts(key, total=row.total, paid=row.paid)]
    if view.written_off:
        reason = shortened(own_words(texts, view.write_off_reason))
        key = (
            "invoice-card-written-off"
            if _in_timeline(view, AuditAction.WRITTEN_OFF)
            else "invoice-card-written-off-for"
        )
        parts.append(texts(key, sum=view.written_off, reason=reason))
    if row.balance:
        parts.append(texts("invoice-card-balance", balance=row.balance))
    return parts


def _in_timeline(view: InvoiceView, action: AuditAction) -> bool:
    """Whether the timeline below shows the act with its reason."""
    return any(event.action == action for event in view.timeline)


def timeline(texts: Texts, view: InvoiceView) -> Iterator[str]:
    """The events, oldest first. The drafting is shown only if another person issued the invoice."""
    issued = (event for event in view.timeline if event.action == AuditAction.ISSUED)
    issuer = next((each.member_id for each in issued if each.object_type == ObjectType.INVOICE), None)
    for event in reversed(view.timeline):
        if not is_told(event) or (event.action == AuditAction.DRAFTED and event.member_id == issuer):
            continue
        if event.action == AuditAction.DELIVERED and (event.after or {}).get("kind") == MessageKind.WORD:
            continue
        yield event_line(texts, event)


def event_line(texts: Texts, event: AuditView) -> str:
    after, what = event.after or {}, event_text(texts, event)
    if event.action in SENT:
        return texts("invoice-event-plain", when=texts.short_moment(event.at), what=what)
    line = texts("invoice-event", when=texts.short_moment(event.at), what=what, who=who_acted(texts, event))
    if event.action in REASONED and (reason := after.get("reason")):
        return Markup(f"{line}: {texts.value(shortened(own_words(texts, str(reason))))}")
    if event.action in REASONED and event.is_erased("reason"):
        return Markup(f"{line}: {texts('history-erased-value')}")
    return line
