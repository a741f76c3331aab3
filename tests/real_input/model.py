"""Parties, hand-written forms, and the cards that come of both."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from services.domain.requisites.model import Country, PartyKind

GROUPS = {
    "country": "kind",
    "kind": "kind",
    "name": "names",
    "tax_id": "identifiers",
    "kpp": "identifiers",
    "reg_number": "identifiers",
    "pinfl": "identifiers",
    "vat_code": "identifiers",
    "kbe": "identifiers",
    "knp": "identifiers",
    "oked": "identifiers",
    "licence": "identifiers",
    "account": "accounts",
    "bic": "accounts",
    "corr_account": "accounts",
    "swift": "accounts",
    "currency": "accounts",
    "bank_name": "banks",
    "address": "addresses",
    "signatory_title": "signatories",
    "signatory_name": "signatories",
    "phone": "contacts",
    "email": "contacts",
}
_SPELLINGS = ("name", "full", "other", "mas", "mchj", "mchjk", "yatt", "yattk", "yattfull", "yattonce", "fio")
"""All that may be the name, whichever of them the form wrote."""
_NAMES = frozenset({*_SPELLINGS, "bare", "ini", "inifio"})
_SIGNATORIES = frozenset({"fio", "ini", "inifio", "gen", "fiolat"})
_FIELDS = {
    "tax": "tax_id",
    "kpp": "kpp",
    "reg": "reg_number",
    "pinfl": "pinfl",
    "vat": "vat_code",
    "kbe": "kbe",
    "knp": "knp",
    "oked": "oked",
    "licence": "licence",
    "addr": "address",
    "addrkk": "address",
    "addrlat": "address",
    "phone": "phone",
    "email": "email",
    "title": "signatory_title",
    "titlegen": "signatory_title",
}
_ACCOUNT_FIELDS = {
    "acc": "account",
    "bank": "bank_name",
    "bankkk": "bank_name",
    "banklat": "bank_name",
    "bic": "bic",
    "corr": "corr_account",
    "swift": "swift",
    "cur": "currency",
}
_BAD = "bad_"
_CURRENCIES = {
    "руб.": "RUB",
    "тенге": "KZT",
    "сум": "UZS",
    "доллары США": "USD",
    "евро": "EUR",
    "бел. руб.": "BYN",
}


class Value(str):
    """A value that a form writes in its own manner: `{acc:4}` in fours, `{name:"}` with straight quotes.

    Digits group (`4`, `5` as Russian accounts are), `.`, `/`, `-` join fours, `cc` leaves a space behind the country
    code, `zw` and `nb` join fours by a zero-width and a no-break space, `^` is upper case, `c` a capital.
    """

    def __format__(self, spec: str) -> str:
        text = str(self)
        if spec in {'"', "“", "n"}:
            first, last = {'"': '""', "“": "“”", "n": ("", "")}[spec]
            return text.replace("«", first).replace("»", last)
        if spec == "^":
            return text.upper()
        if spec == "c":
            return text[:1].upper() + text[1:]
        if spec == "5":
            return f"{text[:5]} {text[5:8]} {text[8]} {text[9:13]} {text[13:]}"
        if spec == "3":
            return " ".join(text[at : at + 3] for at in range(0, len(text), 3))
        if spec == "cc":
            return f"{text[:2]} {text[2:]}"
        if spec == "cc4":
            return f"{text[:2]} {text[2:4]} {_fours(text[4:], ' ')}"
        joints = {"4": " ", ".": ".", "/": "/", "-": "-", "zw": "\u200b", "nb": "\u00a0"}
        if spec in joints:
            return _fours(text, joints[spec])
        if spec.startswith("t"):
            return _phone(text, spec[1:])
        return text


def _fours(text: str, joint: str) -> str:
    return joint.join(text[at : at + 4] for at in range(0, len(text), 4))


def _phone(text: str, manner: str) -> str:
    """`t8` 8 (495) 123-45-67, `ti` +7 495 123 45 67, `t(` +7(495)1234567, `tl` without any code of the country."""
    size = 4 if text.startswith(("+998", "+375")) else 2
    code, area, rest = text[:size], text[size:-7], text[-7:]
    parts = f"{rest[:3]}-{rest[3:5]}-{rest[5:]}"
    if manner == "8":
        return f"8 ({area}) {parts}"
    if manner == "(":
        return f"{code}({area}){rest}"
    if manner == "l":
        return f"({area}) {parts}"
    return f"{code} {area} {parts.replace('-', ' ')}"


@dataclass(frozen=True, slots=True)
class Party:
    """An invented one. `values` are what forms may write; `accounts` hold the same keys for each account."""

    country: Country
    kind: PartyKind
    values: Mapping[str, str]
    accounts: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """`text` with placeholders of a `group` of parties; `free` names fields that nobody would be sure about."""

    title: str
    group: str
    text: str
    parties: int = 1
    free: frozenset[str] = frozenset()
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)
    second: str | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """Each field with all spellings that are right. A field that is not here must stay empty, unless it is `free`."""

    country: Country
    kind: PartyKind
    fields: Mapping[str, tuple[str, ...]]
    accounts: tuple[Mapping[str, str], ...]
    free: frozenset[str]
    faulty: frozenset[str] = frozenset()
    """Fields whose value is mistyped in the card: right is a mark on them, not the value."""


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    text: str
    sides: tuple[Expected, ...]

    @property
    def country(self) -> Country:
        return self.sides[0].country


class Writer:
    """Hands values of a party to a form and remembers which were asked for. `bad_tax` is `tax` with a wrong digit."""

    def __init__(self, party: Party) -> None:
        self._party = party
        self._asked: dict[str, None] = {}

    def __getitem__(self, key: str) -> Value:
        self._asked[key] = None
        return Value(self._value(key))

    def _value(self, key: str) -> str:
        if key.startswith(_BAD):
            return _mistyped(self._value(key.removeprefix(_BAD)))
        stem, number = _numbered(key)
        if stem in _ACCOUNT_FIELDS or stem == "local":
            return self._party.accounts[number][stem]
        return self._party.values[key]

    def __getattr__(self, key: str) -> Value:
        return self[key]

    def expected(self, form: Form) -> Expected:
        party, values = self._party, self._party.values
        individual = party.kind.is_individual or "name" not in values
        fields: dict[str, tuple[str, ...]] = {}
        accounts: dict[int, dict[str, str]] = {}
        names = tuple(values[key] for key in _SPELLINGS if key in values)
        if not individual:
            names = tuple(name for name in names if name != values.get("fio"))
        signatures = tuple(values[key] for key in ("ini", "fio", "inifio", "fiolat") if key in values)
        faulty = set()
        for asked in self._asked:
            key = asked.removeprefix(_BAD)
            stem, number = _numbered(key)
            if key != asked:
                faulty.add(_FIELDS.get(key) or _ACCOUNT_FIELDS[stem])
            if stem in _ACCOUNT_FIELDS:
                value = self._value(asked)
                name = _ACCOUNT_FIELDS[stem]
                accounts.setdefault(number, {})[name] = _CURRENCIES.get(value, value)
            elif key in _FIELDS:
                fields[_FIELDS[key]] = (values["title"] if key == "titlegen" else self._value(asked),)
            if key in _NAMES and (individual or key not in _SIGNATORIES):
                fields["name"] = names
            elif key in _SIGNATORIES:
                fields["signatory_name"] = signatures
        if "email2" in self._asked:
            fields["email"] = (values["email"], values["email2"])
        fields |= form.also
        free = set(form.free)
        if individual:
            free |= {"signatory_title", "signatory_name"}
        elif "signatory_name" in fields and "signatory_title" not in fields:
            free.add("signatory_title")  # the form's own label says it: «Руководитель»
        return Expected(
            country=party.country,
            kind=party.kind,
            fields={name: value for name, value in fields.items() if name not in free},
            accounts=_with_shared_bank([accounts[number] for number in sorted(accounts)]),
            free=frozenset(free),
            faulty=frozenset(faulty),
        )


def _numbered(key: str) -> tuple[str, int]:
    """`acc2` is the second account."""
    return (key[:-1], int(key[-1]) - 1) if key[-1].isdigit() else (key, 0)


def _mistyped(value: str) -> str:
    """Another digit than the last but one."""
    return f"{value[:-2]}{(int(value[-2]) + 1) % 10}{value[-1]}"


def _with_shared_bank(accounts: list[dict[str, str]]) -> tuple[dict[str, str], ...]:
    """Of several accounts in one bank the bank is named once."""
    bank = (
        {name: value for name, value in accounts[0].items() if name not in {"account", "currency"}}
        if accounts
        else {}
    )
    return tuple(
        account if account.keys() - {"account", "currency"} else bank | account for account in accounts
    )


def cards_of(country: str, forms: Iterable[Form], parties: Mapping[str, tuple[Party, ...]]) -> Iterator[Card]:
    """Every form with as many parties as it asks for, taken in turn."""
    turns = {group: count() for group in parties}

    def next_of(group: str) -> Writer:
        return Writer(parties[group][next(turns[group]) % len(parties[group])])

    for form in forms:
        for number in range(form.parties):
            writer = next_of(form.group)
            title = f"{country}: {form.title}" + (f" ({number + 1})" if form.parties > 1 else "")
            if form.second is None:
                text = form.text.format_map(writer)
                sides = (writer.expected(form),)
            else:
                other = next_of(form.second)
                text = form.text.format(a=writer, b=other)
                sides = (writer.expected(form), other.expected(form))
            yield Card(title, text.strip("\n"), sides)
