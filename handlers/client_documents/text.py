"""The text of a document's card and of a draft."""

from collections.abc import Iterable, Iterator

from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from db.vocabulary.enums import AuditAction
from handlers.history.text import is_told
from handlers.invoices.card.text import event_line
from handlers.ui.names import shortened
from handlers.ui.own_words import own_words
from handlers.ui.texts import Markup, Texts
from services.client_documents.views import DocumentLineView, DocumentRow, DocumentView
from services.documents.registry import ANSWERED

SHOWN_EVENTS, SHOWN_LINES = 8, 10


def stage_of(row: DocumentRow) -> str:
    """What people see of it: of an issued document its answer, or how far it has come."""
    if row.state is not DocumentState.ISSUED:
        return row.state.value
    if row.response is not None:
        return row.response.value
    if not row.is_sent:
        return "issued"
    return "sent" if row.kind in ANSWERED else "given"


def draft_text(texts: Texts, view: DocumentView) -> Markup:
    parts = [
        texts(
            "doc-draft-head",
            date=view.row.dated,
            number=view.next_number or "",
            numbered="yes" if view.next_number else "no",
        ),
        _about(texts, view),
        *_facts(texts, view),
        "",
        *(line_text(texts, number, line) for number, line in enumerate(view.lines[:SHOWN_LINES], 1)),
    ]
    if len(view.lines) > SHOWN_LINES:
        parts.append(texts("doc-lines-more", count=len(view.lines) - SHOWN_LINES))
    if not view.lines:
        parts.append(texts("doc-lines-none"))
    parts += [
        texts("doc-total", total=view.row.total, vat=view.vat_total, taxed="yes" if view.vat_total else "no"),
        *(
            texts("doc-covered", number=invoice.number, by=invoice.covered_by)
            for invoice in view.invoices
            if invoice.covered_by
        ),
        *(texts("doc-unprintable", chars=each.characters) for each in view.unprintable[:1]),
    ]
    waiting = [invoice.number for invoice in view.invoices if invoice.begins_term]
    if waiting:
        parts.append(texts("doc-begins-term", numbers=waiting, count=len(waiting)))
    return texts.join(Markup(part) for part in parts)


def card_text(texts: Texts, view: DocumentView, ahead: Markup, standing: Iterable[Markup] = ()) -> Markup:
    """`ahead` says what is on its way, `standing` how it stands, where its kind has more to say than others."""
    row = view.row
    parts = [
        texts(
            "doc-card-head",
            document=row.kind.value,
            number=row.number or "",
            state=stage_of(row),
        ),
        _about(texts, view),
        texts("doc-card-date", document=row.kind.value, date=row.dated, total=row.total),
        *_facts(texts, view),
        *standing,
    ]
    if row.state is DocumentState.VOID and view.void_reason:
        parts.append(texts("doc-card-void", reason=shortened(own_words(texts, view.void_reason))))
    if view.response is not None:
        answer = view.response
        key = "doc-card-accepted" if answer.kind is DocumentResponse.ACCEPTED else "doc-card-objected"
        parts.append(
            texts(
                key,
                date=answer.on,
                way=answer.way.value,
                name=answer.name,
                named="yes" if answer.name else "no",
                text=answer.objection,
                worded="yes" if answer.objection else "no",
                rests="yes" if view.rests else "no" if row.state is DocumentState.ISSUED else "over",
            )
        )
    elif view.rests:
        parts.append(texts("doc-card-dispute-left"))
    parts += [
        texts("doc-card-term", number=invoice.number, due=invoice.due_date)
        for invoice in view.invoices
        if invoice.began_term and invoice.due_date is not None
    ]
    unsent = [invoice.number for invoice in view.invoices if invoice.unsent]
    if unsent and row.state is DocumentState.ISSUED and row.kind is DocumentKind.ACT:
        parts.append(texts("doc-invoice-unsent", numbers=unsent, count=len(unsent)))
    events = list(_timeline(texts, view))
    if events:
        shown = events[-SHOWN_EVENTS:]
        parts += [Markup(f"\n{shown[0]}"), *map(Markup, shown[1:])]
    parts.append(ahead)
    return texts.join(Markup(part) for part in parts)


def line_text(texts: Texts, number: int, line: DocumentLineView) -> Markup:
    return texts(
        "doc-line",
        n=number,
        name=shortened(line.description),
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        sum=line.gross,
    )


def _about(texts: Texts, view: DocumentView) -> Markup:
    parts: list[str] = [view.row.client_name]
    if view.contract_number is not None:
        parts.append(texts("invoice-card-contract", title=view.contract_title, number=view.contract_number))
    return texts.join(parts, " · ")


def _facts(texts: Texts, view: DocumentView) -> Iterator[Markup]:
    if view.invoices:
        yield texts("doc-invoices", numbers=[each.number for each in view.invoices], count=len(view.invoices))
    if view.period_from and view.period_to:
        yield texts("doc-period", document=view.row.kind.value, since=view.period_from, until=view.period_to)


def _timeline(texts: Texts, view: DocumentView) -> Iterator[str]:
    """Oldest first."""
    for event in reversed(view.timeline):
        if is_told(event) and event.action != AuditAction.DRAFTED:
            yield event_line(texts, event)
