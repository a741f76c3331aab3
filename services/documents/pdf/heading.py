"""What every form has above its table: the letterhead, the title, the parties and what is agreed."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    GUTTER,
    HALF_WIDTH,
    LEFT_EDGE,
    facts_block,
    format_service_period,
    title_block,
    under_the_parties,
)
from services.documents.pdf.canvas import Canvas
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_long_date
from services.documents.text.party import party_name
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.requisites.model import Requisites

MAX_LINES_IN_PIECE = 12  # of the parties: longer ones may go on over the page's end
LOGO_SIZE = (50.0, 18.0)  # at most, in millimetres


def letterhead_blocks(look: Look, labels: FormLabels) -> list[Block]:
    """The issuer's logo; nothing without one: the form is whole without a letterhead."""
    logo = look.logo
    if logo is None:
        return []
    width, height = logo.fit(*LOGO_SIZE)

    def draw(canvas: Canvas, top: float) -> None:
        canvas.picture(logo, LEFT_EDGE, top, width, height, labels.logo)

    return [Block(height + 5 * look.air, draw)]


def invoice_title_block(document: InvoiceDocument, look: Look) -> Block:
    """«Счет на оплату № … от …»; a preview has no number yet. In a second language it stands below in smaller type."""
    titles = [_title(document, language) for language in document.language.split("+")]
    further = titles[1:]
    if document.paid and document.paid_on:
        language = primary_language(document.language)
        labels = form_labels(language)
        further.append(labels.copy_with_balance.format(date=format_long_date(document.paid_on, language)))
    return title_block(titles[0], 6, look, subtitle="\n".join(further))


def _title(document: InvoiceDocument, language: str) -> str:
    labels = form_labels(language)
    template = labels.title if document.number else labels.title_of_draft
    return with_its_date(template, document.number, format_long_date(document.date, language))


def with_its_date(template: str, number: str, date: str) -> str:
    """The title, whose «от» goes to the next line with the date."""
    return template.replace(" {date}", "\u00a0{date}").format(number=number, date=date)


def parties_blocks(
    sides: tuple[tuple[str, str, list[str]], tuple[str, str, list[str]]], look: Look, *, space: float = 4.5
) -> list[Block]:
    """Both parties side by side: label, name in bold, and paragraphs below it."""
    columns: list[tuple[float, Element, list[tuple[str, Style]]]] = []
    for index, (label, name, paragraphs) in enumerate(sides):
        lines = [(line, look.label) for line in look.label.wrap(label, HALF_WIDTH)]
        lines += [(line, look.name) for line in look.name.wrap(name, HALF_WIDTH)]
        lines += [
            (line, look.body) for text in paragraphs if text for line in look.body.wrap(text, HALF_WIDTH)
        ]
        columns.append((LEFT_EDGE + index * (HALF_WIDTH + GUTTER), Element("P"), lines))
    count = max(len(lines) for _, _, lines in columns)

    def piece_block(start: int) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            for x, element, lines in columns:  # a column at once: so it is read, and copied
                canvas.begin(element)
                y = top
                for line, style in lines[start : start + MAX_LINES_IN_PIECE]:
                    canvas.text(x, y + look.body.baseline - style.baseline, line, style)
                    y += look.body.leading

        height = min(count - start, MAX_LINES_IN_PIECE) * look.body.leading
        return Block(height, draw, space=0 if start else space * look.air)

    return [piece_block(start) for start in range(0, count, MAX_LINES_IN_PIECE)]


def described(label: str, party: Requisites, *paragraphs: str) -> tuple[str, str, list[str]]:
    return label, party_name(party), list(paragraphs)


def agreed_blocks(
    document: InvoiceDocument, labels: FormLabels, basis_label: str, look: Look, *, has_due: bool = True
) -> list[Block]:
    """The contract, the period and by when to pay, side by side; only what is known."""
    facts: list[tuple[str, str, int]] = []
    language = primary_language(document.language)
    if has_due and document.due_date:
        facts.append((labels.due, format_long_date(document.due_date, language), 1))
    elif has_due and document.payment_term:
        facts.append((labels.term, document.payment_term, 2))
    if period := format_service_period(document, language):
        facts.insert(0, (labels.period, period, 1))
    if document.basis:
        left = 4 - sum(quarters for _, _, quarters in facts)
        facts.insert(0, (basis_label, document.basis, max(left, 1)))
    key = labels.due if document.due_date else labels.term
    return [facts_block(under_the_parties(facts, look), look, space=3.6, key=key)] if facts else []
