"""Turns typed or sent text into a card: a new one, a continued one, or a corrected one."""

from collections.abc import Iterable
from dataclasses import replace

from handlers.requisites.form import Card
from services.domain.countries import CURRENCY_BY_COUNTRY, account_currency
from services.domain.errors import BadInput
from services.domain.requisites.checks import ACCOUNT_FIELDS
from services.domain.requisites.field_answer import apply_answer, merge_recognition
from services.domain.requisites.model import (
    Account,
    Country,
    PartyKind,
    Problem,
    Recognition,
    Requisites,
    Severity,
)
from services.domain.requisites.recognise import NOTES, recognise

_SEVERAL = 4  # fields in one answer: more than an answer to one question, however long the name
_ACCOUNT = ("account", "iban", "bank_name", "bic", "corr_account", "swift")


def read_card(text: str, country: Country | None, *, own: bool) -> Card | None:
    """A whole card; None when there is nothing of one in the text. A client may be a bare name.

    Raises `BadInput` `error-party-name` for a text that can't be one either.
    """
    found = recognise(text, country)
    if not found.nothing_found:
        return _main_account_first(_card(found))
    if own or len(text.splitlines()) > 1:
        return None
    empty = Requisites(country=found.requisites.country, kind=found.requisites.kind)
    try:
        return Card(apply_answer(empty, "name", text)[0])
    except BadInput as error:
        raise BadInput("error-party-name", text) from error


def continued(first: str, rest: str, country: Country | None) -> str:
    """Two parts of one paste. Telegram cuts at a line where it can, otherwise in the middle of a word."""
    return max(
        (first + glue + rest for glue in ("\n", "")),
        key=lambda text: _worth(recognise(text, country)),
    )


def corrected(card: Card, field: str | None, text: str, *, own: bool, only: bool = False) -> Card:
    """The card with what `text` adds to it: a whole other card, more fields, or the answer about `field`.

    `only`: the person chose that very field, so a text that could be another one is not taken for it.
    Raises `BadInput` with the sentence of the field, or `error-card-unclear` when nothing was asked.
    """
    base = card.requisites
    found = recognise(text, base.country)
    if _is_other_card(base, found):
        return read_card(text, base.country, own=own) or card
    if field is not None and (only or _answers(field, found)) and len(found.found) < _SEVERAL:
        try:
            return replace(card, requisites=_kind_kept(base, apply_answer(base, field, text)[0]))
        except BadInput:
            if found.nothing_found:
                raise
    if found.nothing_found or found.requisites.country is not base.country:
        raise BadInput("error-card-unclear", text)
    others = _unique((*card.others, *found.other_accounts), base)
    return replace(card, requisites=merge_recognition(base, found), others=others)


def _answers(field: str, found: Recognition) -> bool:
    """Whether a text may be the value of `field`: it names nothing, or that field, or its bank."""
    names = ACCOUNT_FIELDS if field in ACCOUNT_FIELDS else {field}
    return found.nothing_found or not found.found or bool(names & set(found.found))


def _kind_kept(base: Requisites, updated: Requisites) -> Requisites:
    """A new name may say another kind: «ИП Иванов» for what was a company."""
    if updated.name == base.name or updated.name is None:
        return updated
    kind = recognise(updated.name, base.country).requisites.kind
    named = kind not in {PartyKind.COMPANY, PartyKind.PERSON, PartyKind.FOREIGN}
    return replace(updated, kind=kind) if named else updated


def _is_other_card(base: Requisites, found: Recognition) -> bool:
    party = found.requisites
    return bool(party.name and party.tax_id and base.tax_id and party.tax_id != base.tax_id)


def _card(found: Recognition) -> Card:
    notes = tuple(problem for problem in found.problems if problem.field == "card" or problem.code in NOTES)
    return Card(found.requisites, found.other_accounts, notes)


def _main_account_first(card: Card) -> Card:
    """Of several accounts the one in the country's own currency is the main one."""
    party = card.requisites
    own = CURRENCY_BY_COUNTRY[party.country]
    main = _account(party)
    if account_currency(party.country, main.account) in {None, own}:
        return card
    for other in card.others:
        if account_currency(party.country, other.account) is own:
            values = {name: getattr(other, name) for name in _ACCOUNT}
            others = (main, *(account for account in card.others if account is not other))
            return replace(card, requisites=replace(party, **values), others=others)
    return card


def _account(party: Requisites) -> Account:
    return Account(**{name: getattr(party, name) for name in _ACCOUNT})


def _unique(accounts: Iterable[Account], base: Requisites) -> tuple[Account, ...]:
    known = {base.account, base.iban}
    kept = []
    for account in accounts:
        if (number := account.iban or account.account) not in known:
            known.add(number)
            kept.append(account)
    return tuple(kept)


def _worth(found: Recognition) -> tuple[int, int]:
    return -sum(_is_error(problem) for problem in found.problems), len(found.found)


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR
