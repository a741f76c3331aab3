"""Names the texts of a card that were understood and found no place: a second name, bank, address or person."""

from collections.abc import Iterable

from services.domain.patterns import compiled_later
from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.legal_forms import find_form
from services.domain.requisites.model import Account, Requisites
from services.domain.requisites.person_names import JOB_TITLE_PATTERN, name_with_initials

_FIELDS = frozenset({"name", "short_name", "bank_name", "address"})
_TITLE_BEFORE = compiled_later(rf"(?:{JOB_TITLE_PATTERN})(?!\w)")
_WORD = compiled_later(r"[^\W_]{2,}")


def unplaced_texts(reader: CardReader, party: Requisites, others: Iterable[Account]) -> list[str]:
    """Texts most words of which are nowhere in the party and its accounts."""
    kept = _words(" ".join(party.to_dict().values()))
    for account in others:
        kept |= _words(f"{account.bank_name or ''} {account.bic or ''}")
    kept |= _words(" ".join(reader.unknown))
    texts = [_behind_name(value.value, party) for value in reader.values if value.field in _FIELDS]
    texts += [person for person in reader.people if not _words(name_with_initials(person)) & kept]
    signs = _beginnings(party.signatory_name or "")
    texts += [text for text in _signatories(reader) if not _beginnings(text) & signs]
    lost = [text for text in texts if _is_lost(_words(_without_form(text)), kept)]
    return list(dict.fromkeys(lost))


def _behind_name(text: str, party: Requisites) -> str:
    """What follows the party's own name in the text: only that was not read."""
    for name in (party.name, party.short_name):
        if name and fold_case(text).startswith(fold_case(name)):
            return text[len(name) :].strip(" ,.;:–-/")
    return text


def _signatories(reader: CardReader) -> list[str]:
    """Who signs, without the title: «Dr. Max Muster», of whom no name could be read."""
    found = []
    for value in reader.values:
        if value.field in {"signatory", "signatory_name"}:
            title = _TITLE_BEFORE.match(fold_case(value.value))
            found.append(value.value[title.end() if title else 0 :].strip(" ,.:;–-/"))
    return found


def _beginnings(text: str) -> set[str]:
    """Of words: «в лице Фёдорова» is «Фёдоров»."""
    return {word[:4] for word in _words(text) if len(word) > 2}


def _is_lost(words: set[str], kept: set[str]) -> bool:
    """Of a text whose words are mostly kept only the spelling differs, as of a bank in its directory."""
    return bool(words) and 2 * len(words & kept) < len(words)


def _without_form(text: str) -> str:
    form = find_form(text)
    return text if form is None else f"{text[: form[1]]} {text[form[2] :]}"


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold_case(text)))
