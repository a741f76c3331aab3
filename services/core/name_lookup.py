"""Whom a typed text means: as it is spelt, and in other forms of its words where no name bears it in whole words.

«Ромашки» stands inside «Ромашкина», and means «Ромашка»: the latter is looked for too, and comes first.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from db.queries.invoice_list import Text
from db.queries.search import MOST_CLIENTS, ClientIds
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import SearchTerms
from services.core.query_variants import bears_forms, build_variant_terms, strip_kind_words
from services.core.text_query import MIN_QUERY_DIGITS, build_search_terms
from services.domain.text_folding import normalise_for_search, unfolded_parts

FEW_NAMES = 5
"""Where so many clients are called so themselves, nobody looks for their people."""
SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class NameLookup:
    """`typed` and `other` are the terms of the text as it is spelt and in its other spellings. `clients` are the best
    of both; `wider` are all of the other spellings, None while they were not asked for: a client bears the words as
    they are then."""

    typed: SearchTerms
    other: SearchTerms
    clients: ClientIds
    wider: ClientIds | None = None

    @property
    def differs(self) -> bool:
        """Whether papers may bear another number or sum without «счёт» and the like."""
        return (self.typed.number, self.typed.sums) != (self.other.number, self.other.sums)


async def look_up(uow: UnitOfWork, text: str, min_digits: int = MIN_QUERY_DIGITS) -> NameLookup:
    """Costs one more question where no name bears the text in whole words."""
    typed, other = build_search_terms(text, min_digits), build_variant_terms(text, min_digits)
    found = await uow.search.client_ids(typed)
    named = list(zip(found.ids, found.names, strict=True))
    exact = [id_ for id_, name in named if _whole(name, typed.words)]
    if exact or not _spells_otherwise(typed, other):
        found = replace(found, best=exact if len(exact) < len(named) else ())
        return NameLookup(typed, other, await _beside_names(uow, found, other))
    wider = await uow.search.client_ids(other)
    kin = _kin(zip(wider.ids, wider.names, strict=True), other.words)
    # Of those that are counted already each word is in the name.
    extra = sum(not _holds(name, typed.words) for name in kin.values()) if found.total else 0
    total = found.total + extra or wider.total
    beside = [
        (id_, name) for id_, name in named or zip(wider.ids, wider.names, strict=True) if id_ not in kin
    ]
    ordered = [*kin.items(), *beside]
    best = tuple(kin) if beside else ()
    merged = ClientIds([id_ for id_, _ in ordered], total, [name for _, name in ordered], best)
    return NameLookup(typed, other, await _beside_names(uow, merged, other), wider)


async def _beside_names(uow: UnitOfWork, found: ClientIds, other: SearchTerms) -> ClientIds:
    """And those whose people are called so, after the names."""
    if found.total >= FEW_NAMES:
        return found
    extra = {id_: "" for id_ in await _people(uow, other) if id_ not in found.ids}
    if not extra:
        return found
    best = found.best or tuple(found.ids)
    return ClientIds([*found.ids, *extra], found.total + len(extra), [*found.names, *extra.values()], best)


async def _people(uow: UnitOfWork, other: SearchTerms) -> list[int]:
    """Clients whose signatory or contact bears the words, in whichever form."""
    if not other.words or not all(word.isalpha() and len(word) >= SHORTEST_NAME for word in other.words):
        return []
    people = await uow.search.people(
        [[part for word in words for part in unfolded_parts(word)] for words in other.spellings]
    )
    return list(
        dict.fromkeys(id_ for id_, name in people if bears_forms(normalise_for_search(name), other.words))
    )


async def is_called(uow: UnitOfWork, text: str, *, matters: bool) -> bool:
    """Whether a client, or a matter if they are looked for, bears the whole text in whole words, but for «клиент» or
    «дело»."""
    typed = build_search_terms(strip_kind_words(text, dated=True))
    if not typed.words:
        return False
    plain = SearchTerms(words=typed.words)
    if any(_whole(name, typed.words) for name in (await uow.search.client_ids(plain)).names):
        return True
    return matters and any(_whole(name, typed.words) for _, name in await uow.search.matter_names(plain))


async def load_text_filters(uow: UnitOfWork, text: str) -> tuple[Text, Callable[[], Awaitable[Text]]]:
    """For an invoice list: the text as it is spelt, and what to ask for when the list then shows nothing."""
    found = await look_up(uow, text)

    async def otherwise() -> Text:
        wider = found.wider or await uow.search.client_ids(found.other)
        return _text_filter(wider, found.other)

    return _text_filter(found.clients, found.typed), otherwise


def _text_filter(clients: ClientIds, terms: SearchTerms) -> Text:
    too_many_clients = clients.total > MOST_CLIENTS
    return Text(
        terms.number,
        clients.best if too_many_clients else clients.ids,
        terms.spellings if too_many_clients else (),
        terms.sums,
        clients.best,
    )


async def with_kin(
    uow: UnitOfWork, typed: SearchTerms, other: SearchTerms, *, matters: bool = False
) -> tuple[SearchTerms, SearchTerms]:
    """Both with the clients, and the matters if they are looked for, that bear other forms of the words; unless one
    bears them as they are."""
    if not _spells_otherwise(typed, other):
        return typed, other
    wider = await uow.search.client_ids(other)
    clients: Sequence[int] = ()
    if not any(_whole(name, typed.words) for name in wider.names):
        clients = tuple(_kin(zip(wider.ids, wider.names, strict=True), other.words))
    people: Sequence[int] = await _people(uow, other) if wider.total < FEW_NAMES else ()
    called: Sequence[int] = await kin_matters(uow, typed, other) if matters else ()
    return (
        replace(typed, kin_clients=clients, kin_matters=called, people_clients=people),
        replace(other, kin_clients=clients, kin_matters=called, people_clients=people),
    )


async def kin_matters(uow: UnitOfWork, typed: SearchTerms, other: SearchTerms) -> tuple[int, ...]:
    """Matters that are called by other forms of the words; none when one is called by them as they are."""
    if not _spells_otherwise(typed, other):
        return ()
    named = await uow.search.matter_names(other)
    if any(_whole(name, typed.words) for _, name in named):
        return ()
    return tuple(_kin(named, other.words))


def _kin(named: Iterable[tuple[int, str]], words: Sequence[str]) -> dict[int, str]:
    """Those of the named that bear other forms of the words, in their order."""
    return {id_: name for id_, name in named if bears_forms(name, words)} if words else {}


def _spells_otherwise(typed: SearchTerms, other: SearchTerms) -> bool:
    return any(word.isalpha() for word in other.words) or list(typed.words) != list(other.words)


def _whole(name: str, words: Sequence[str]) -> bool:
    return bool(words) and set(words) <= set(name.split())


def _holds(name: str, words: Sequence[str]) -> bool:
    return all(word in name for word in words)
