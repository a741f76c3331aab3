"""Names the texts of a card that were understood and found no place: a second name, bank, address or person."""

import re
from collections.abc import Iterable

from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.legal_forms import find_form
from services.domain.requisites.model import Account, Requisites
from services.domain.requisites.person_names import name_with_initials

_FIELDS = frozenset({"name", "short_name", "bank_name", "address"})
_WORD = re.compile(r"[^\W_]{2,}")


def unplaced_texts(reader: CardReader, party: Requisites, others: Iterable[Account]) -> list[str]:
    """Texts most words of which are nowhere in the party and its accounts."""
    kept = _words(" ".join(party.to_dict().values()))
    for account in others:
        kept |= _words(f"{account.bank_name or ''} {account.bic or ''}")
    kept |= _words(" ".join(reader.unknown))
    texts = [value.value for value in reader.values if value.field in _FIELDS]
    texts += [person for person in reader.people if not _words(name_with_initials(person)) & kept]
    lost = [text for text in texts if _is_lost(_words(_without_form(text)), kept)]
    return list(dict.fromkeys(lost))


def _is_lost(words: set[str], kept: set[str]) -> bool:
    """Of a text whose words are mostly kept only the spelling differs, as of a bank in its directory."""
    return bool(words) and 2 * len(words & kept) < len(words)


def _without_form(text: str) -> str:
    form = find_form(text)
    return text if form is None else f"{text[: form[1]]} {text[form[2] :]}"


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold_case(text)))
