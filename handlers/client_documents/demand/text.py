"""What is said of a demand: its draft, its letter, and how an issued one stands."""

from collections.abc import Iterable, Iterator

from handlers.ui.texts import Markup, Texts
from services.client_documents.demands.views import DemandDraftView, DemandView
from services.documents.demand.wording import TABLES, DemandBlock, DemandPart, places

SHOWN_INVOICES = 10


def draft_text(texts: Texts, view: DemandDraftView) -> Markup:
    return texts.join(Markup(line) for line in _draft_lines(texts, view))


def _draft_lines(texts: Texts, view: DemandDraftView) -> Iterator[str]:
    document = view.document
    yield texts(
        "demand-draft-head",
        number=document.next_number or "",
        numbered="yes" if document.next_number else "no",
    )
    about: list[str] = [document.row.client_name]
    if document.contract_number is not None:
        about.append(
            texts("invoice-card-contract", title=document.contract_title, number=document.contract_number)
        )
    yield texts.join(about, " · ")
    mine = [invoice for invoice in view.invoices if invoice.is_in]
    for invoice in mine[:SHOWN_INVOICES]:
        yield texts("demand-draft-invoice", number=invoice.number, due=invoice.due_date, left=invoice.left)
    if len(mine) > SHOWN_INVOICES:
        yield texts("demand-draft-more", count=len(mine) - SHOWN_INVOICES)
    if mine:
        yield texts(
            "demand-draft-debt",
            debt=view.debt,
            total=view.total,
            charged="yes" if view.total != view.debt else "no",
        )
        yield texts("demand-draft-term", days=view.term_days)
    else:
        yield texts("demand-draft-nothing")
    yield from _warnings(texts, view)
    if mine:
        yield texts("demand-draft-letter", text=letter_text(texts, view.parts))


def _warnings(texts: Texts, view: DemandDraftView) -> Iterator[str]:
    if view.settled:
        yield texts("demand-draft-settled", numbers=list(view.settled), count=len(view.settled))
    if view.waits_for_payment:
        yield texts("demand-draft-paid")
    if view.advance:
        yield texts("demand-draft-advance", advance=view.advance)
    if view.missing_rate is not None:
        yield texts("demand-draft-no-rate", date=view.missing_rate)
    for invoice in view.invoices:
        if invoice.is_in and invoice.covered_by:
            yield texts("demand-draft-covered", number=invoice.number, by=invoice.covered_by)
    for each in view.document.unprintable[:1]:
        yield texts("doc-unprintable", chars=each.characters)


def letter_text(texts: Texts, parts: Iterable[DemandPart]) -> str:
    """The letter as a message; its tables are named in their places."""
    return "\n".join(
        part.text if part.block is DemandBlock.TEXT else texts.plain("demand-table", block=part.block.value)
        for part in parts
    )


def card_lines(texts: Texts, view: DemandView, *, issued: bool) -> Iterator[Markup]:
    """How an issued demand stands; nothing of it is asked once it is void."""
    if view.sent_on is not None and view.way is not None:
        yield texts("demand-card-sent", on=view.sent_on, way=view.way.value, until=view.until)
    if view.posted_on is not None and view.way != "post":
        yield texts("demand-card-posted", on=view.posted_on)
    if not issued:
        return
    if view.is_settled:
        yield texts("demand-card-settled")
        return
    yield texts("demand-card-over" if view.is_over else "demand-card-left", left=view.left)
    for each in view.changed:
        yield texts("demand-card-changed", invoice=each.number, was=each.was, now=each.now)
    if view.reminded and view.sent_on is not None and not view.is_over:
        yield texts("demand-card-reminded")


def place_values(language: str) -> dict[str, str]:
    """The places of a wording in this language, as they stand in ours."""
    names = places(language)
    tables = {block.value for block in TABLES}

    def braced(keys: Iterable[str]) -> str:
        return ", ".join(f"{{{names[key]}}}" for key in keys)

    return {
        "places": braced(key for key in names if key not in tables),
        "tables": braced(key for key in names if key in tables),
    }
