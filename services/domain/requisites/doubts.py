"""Finds the values of a card that may be wrong though their form is right, from what stands around them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.accounts import bank_code_of_iban
from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.digit_groups import group_payment_account
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.model import Account, Country, Problem, Requisites, Severity
from services.domain.requisites.value_shapes import has_shape_of_bank

DOUBTFUL_CODES = {
    "name": "requisites-problem-doubtful-name",
    "bank_name": "requisites-problem-doubtful-bank",
    "address": "requisites-problem-doubtful-address",
}
DOUBTFUL_PAIR = "requisites-problem-doubtful-pair"
DOUBTFUL_OWNER = "requisites-problem-doubtful-owner"
DOUBTFUL_KIND = "requisites-problem-doubtful-kind"
DOUBTFUL_SIGNATORY = "requisites-problem-doubtful-signatory"
NOTES_OF_DOUBT = frozenset(
    {*DOUBTFUL_CODES.values(), DOUBTFUL_PAIR, DOUBTFUL_OWNER, DOUBTFUL_KIND, DOUBTFUL_SIGNATORY}
)
_TEXTS = frozenset(DOUBTFUL_CODES)
_LEADING_FORM = compiled_later(r"^\W*(?:\d|[а-яёa-z(«])")
_FEW_WORDS = 4
_FEW_REMAINS = 50
_ORDER = compiled_later("(?:BA+)+|(?:A+B)+")
_LETTER_IN_CODE = compiled_later(r"O\d|\dO")  # a scanner's letter O for a zero
_WORD = compiled_later(r"\w+")


def doubts_of_texts(party: Requisites, reader: CardReader) -> list[Problem]:
    """Name, bank and address that were cut: beside one of them stands a piece that was not understood."""
    doubtful = {value.value for value in _cut_values(reader)}
    problems = []
    for field, code in DOUBTFUL_CODES.items():
        value = getattr(party, field)
        if value is not None and any(text in value or value in text for text in doubtful):
            problems.append(Problem(field, code, Severity.WARNING, value))
    return problems


def _cut_values(reader: CardReader) -> Iterator[CardValue]:
    texts = [value for value in reader.values if value.field in _TEXTS]
    yield from (value for value in texts if value.is_open)
    trail = sorted([*texts, *reader.remains], key=lambda value: value.place)
    for first, second in pairwise(trail):
        if first.field and not second.field and _goes_on(first, second):
            yield first
        elif second.field and not first.field and _begins(first, second):
            yield second


def has_cut_signatory(reader: CardReader) -> bool:
    """Whether a capitalised word that was not understood follows the person who signs, in the same line."""
    signatures = [value.place for value in reader.values if value.field in {"signatory", "signatory_name"}]
    return any(
        rest.place[0] == place[0] and rest.place >= place and re.fullmatch(r"[^\W\d_]+", rest.value)
        for place in signatures
        for rest in reader.remains[-_FEW_REMAINS:]
        if rest.value[0].isupper()
    )


def _goes_on(value: CardValue, rest: CardValue) -> bool:
    """Whether the piece behind a value may be its end."""
    if rest.place[0] - value.place[0] > 1 or len(rest.value.split()) > _FEW_WORDS:
        return False
    if value.field == "name":
        return rest.value[0] in "«(" or rest.value[0].islower()
    if value.field == "address" and any(map(str.isdigit, rest.value)) and rest.value[0].isupper():
        return True
    if rest.place[0] == value.place[0]:
        return True
    return _LEADING_FORM.match(rest.value) is not None or text_classification.continues_address(rest.value)


def _begins(rest: CardValue, value: CardValue) -> bool:
    """Whether the piece before a value may be its beginning."""
    if value.place[0] - rest.place[0] > 1:
        return False
    if value.field == "bank_name":
        return rest.value.split()[-1].isupper() and any(map(str.isalpha, rest.value))
    if value.field == "address":
        return value.is_guess and text_classification.continues_address(rest.value)
    return rest.value[0] == "«" and "«" not in value.value


def doubts_of_accounts(
    accounts: Iterable[Account], *, unclear_pairs: bool, two_parties: bool
) -> list[tuple[Problem, ...]]:
    """For each account: a bank that may not be its own, a doubtful name of the bank, or a doubtful owner."""
    return [tuple(_doubts_of_account(account, unclear_pairs, two_parties)) for account in accounts]


def _doubts_of_account(account: Account, unclear_pairs: bool, two_parties: bool) -> Iterator[Problem]:
    number = account.iban or account.account
    groups = " · ".join(filter(None, (number and group_payment_account(number), account.bic)))
    if two_parties and number:
        yield Problem("iban" if account.iban else "account", DOUBTFUL_OWNER, Severity.WARNING, groups)
    if account.iban and account.account and account.account not in account.iban:
        yield Problem("account", DOUBTFUL_PAIR, Severity.WARNING, groups)
    code = bank_code_of_iban(account.iban) if account.iban else None
    is_proven = code is not None and account.bic is not None and code == account.bic[:4]
    if (account.iban and account.bic and _contradict(account.iban, account.bic)) or (
        unclear_pairs and not is_proven
    ):
        for field in ("bic", "bank_name"):
            if getattr(account, field) is not None:
                yield Problem(field, DOUBTFUL_PAIR, Severity.WARNING, groups)
    if account.bank_name and not has_shape_of_bank(account.bank_name):
        yield Problem("bank_name", DOUBTFUL_CODES["bank_name"], Severity.WARNING, account.bank_name)


def _contradict(iban: str, bic: str) -> bool:
    code = bank_code_of_iban(iban)
    is_other_code = code is not None and code != bic[:4]
    return is_other_code or (len(bic) >= 8 and bic[4:6] != iban[:2]) or bool(_LETTER_IN_CODE.search(bic))


def has_unclear_pairs(values: list[CardValue], accounts: list[Account]) -> bool:
    """Whether several banks and accounts stand in an order that does not tell which bank keeps which account."""
    known: set[str] = set()
    order = ""
    for value in values:
        letter = "B" if value.field == "bic" else "A" if value.field in {"account", "iban"} else ""
        if letter and value.value not in known:
            known.add(value.value)
            order += letter
    if len(accounts) < 2 or order.count("B") < 2:
        return False
    unused = {value.value for value in values if value.field == "bic"} - {account.bic for account in accounts}
    return bool(unused) or _ORDER.fullmatch(order) is None


def doubts_of_nameless(party: Requisites) -> Iterator[Problem]:
    """An address abroad with nothing before it that is a name: the name may stand inside it."""
    if party.country is Country.OTHER and party.name is None and party.address is not None:
        yield Problem("address", DOUBTFUL_CODES["address"], Severity.WARNING, party.address)


def doubt_of_name(party: Requisites) -> Problem:
    return Problem("name", DOUBTFUL_CODES["name"], Severity.WARNING, party.name)


def doubts_of_people(party: Requisites, *, is_kind_known: bool, is_cut: bool) -> Iterator[Problem]:
    """Whether the party is a person or a firm, and who signs for it."""
    if not is_kind_known:
        yield Problem("kind", DOUBTFUL_KIND, Severity.WARNING, party.name)
    signatory = party.signatory_name
    is_doubtful = is_cut or (signatory is not None and not _is_signatory(signatory, party.name or ""))
    if signatory and not party.kind.is_individual and is_doubtful:
        yield Problem("signatory_name", DOUBTFUL_SIGNATORY, Severity.WARNING, signatory)


def _is_signatory(signatory: str, name: str) -> bool:
    words = _WORD.findall(fold_case(signatory))
    if has_form(signatory) or any(map(str.isdigit, signatory)):
        return False
    return not set(words) <= set(_WORD.findall(fold_case(name)))
