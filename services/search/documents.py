"""Acts and other documents beside the invoice: by number, and those of a client when the text names their kind."""

from db.unit_of_work import UnitOfWork
from services.client_documents.builder import build_document_row
from services.client_documents.service import kinds_seen_by
from services.client_documents.views import DocumentRow
from services.core.document_words import named_documents
from services.core.name_lookup import look_up
from services.core.query_variants import strip_kind_words
from services.domain.access import Actor, Permission
from services.domain.invoicing.number_template import normalise_number
from services.domain.pagination import Page

SHORTEST_PART = 4
"""Fewer digits beside «акт» are the whole number, or its count."""


async def find_documents(
    uow: UnitOfWork, actor: Actor, text: str, offset: int, limit: int
) -> Page[DocumentRow]:
    """«2026-0012», «акт 12», «акты Ромашки», «акт 12 Ромашка»; of the kinds that the actor sees, and no drafts."""
    named = named_documents(text)
    seen = kinds_seen_by(actor) if actor.may(Permission.DOCUMENT_READ) else frozenset()
    kinds = seen & named.kinds if named else seen
    typed = named.rest if named else strip_kind_words(text)
    number = _number(typed)
    if not kinds or not (number or named):
        return Page((), 0, offset, limit)
    of = (await look_up(uow, typed)).clients.for_papers if named and not number else ()
    whole = named is not None and number.isdecimal() and len(number) < SHORTEST_PART
    found, total = await uow.search.documents(number, of, kinds, offset, limit, whole=whole)
    if named and number and not total:
        parts = typed.split()
        words = " ".join(part for part in parts if not _number(part))
        within = (await look_up(uow, words)).clients.for_papers if words else ()
        if within:
            bare = _number(" ".join(part for part in parts if _number(part)))
            found, total = await uow.search.documents(
                bare, (), kinds, offset, limit, within=within, whole=bare.isdecimal()
            )
    return Page(tuple(build_document_row(row, name) for row, name in found), total, offset, limit)


def _number(text: str) -> str:
    """Empty for what has no digit: it is no number of a document."""
    number = normalise_number(text)
    return number if any(char.isdigit() for char in number) else ""
