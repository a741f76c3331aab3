"""What a typed text may mean: a number, a name, a tax number, a phone, an address."""

from db.queries.invoice_list import Text
from db.queries.search import MOST_CLIENTS
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import SearchTerms
from services.domain.invoicing.number_template import normalise_number
from services.domain.text_folding import digits_of_query, email_part, phone_part, words_of_query

MAX_QUERY_LENGTH = 200
MIN_QUERY_DIGITS = 5
"""Fewer are a part of an invoice's number, and of somebody's phone by chance."""
MAX_QUERY_WORDS = 8
"""A name has no more words that tell it apart; each is a pass over the names."""


def build_search_terms(text: str, shortest: int = MIN_QUERY_DIGITS) -> SearchTerms:
    """The text as each column might hold it. A number of an invoice or a contract has a digit, and a part of a tax
    number or a phone at least `shortest`."""
    text = text[:MAX_QUERY_LENGTH]
    digits = digits_of_query(text)
    if len(digits) < shortest:
        digits = ""
    number = normalise_number(text)
    return SearchTerms(
        words=words_of_query(text)[:MAX_QUERY_WORDS],
        digits=digits,
        phone=phone_part(digits),
        email=email_part(text) if any(mark.isalpha() or mark == "@" for mark in text) else "",
        number=number if any(mark.isdigit() for mark in number) else "",
    )


async def load_text_filter(uow: UnitOfWork, query: str) -> Text:
    """For a list that is narrowed to what somebody typed."""
    sought = build_search_terms(query)
    clients = await uow.search.client_ids(sought)
    many = clients.total > MOST_CLIENTS
    return Text(sought.number, () if many else clients.ids, sought.words if many else ())
