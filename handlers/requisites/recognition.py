"""Turns typed or sent text into a card: a new one, a continued one, or a corrected one."""

from dataclasses import replace

from handlers.requisites.accounts import (
    CURRENCY,
    FURTHER,
    MAIN,
    UNBILLED,
    complete_account,
    main_account,
    set_currency,
    unique_accounts,
    with_main,
)
from handlers.requisites.form import Card, Question
from services.domain.countries import CURRENCY_BY_COUNTRY, currency_code
from services.domain.errors import BadInput
from services.domain.requisites.account_currency import parse_currency
from services.domain.requisites.card_text import MAX_LENGTH
from services.domain.requisites.checks import ACCOUNT_FIELDS
from services.domain.requisites.field_answer import apply_answer, merge_recognition
from services.domain.requisites.line_introductions import without_personal_details
from services.domain.requisites.model import (
    Account,
    Country,
    PartyKind,
    Problem,
    Recognition,
    Requisites,
    Severity,
)
from services.domain.requisites.personal_documents import NOTES_OF_DOCUMENTS
from services.domain.requisites.recognise import NOTES, recognise

_SEVERAL = 4  # fields in one answer: more than an answer to one question, however long the name


def read_card(text: str, country: Country | None, *, own: bool) -> Card | None:
    """A whole card; None when there is nothing of one in the text. A client may be a bare name.

    Raises `BadInput` `error-party-name` for a text that can't be one either, and `error-too-long`.
    """
    _refuse_endless(text)
    found = recognise(text, country)
    if not found.nothing_found:
        return _main_account_first(_card(found))
    if own or len(text.splitlines()) > 1:
        return None
    name = without_personal_details(text)
    kind = found.requisites.kind if name == text else PartyKind.PERSON
    empty = Requisites(country=found.requisites.country, kind=kind)
    try:
        party = apply_answer(empty, "name", name)[0]
    except BadInput as error:
        raise BadInput("error-party-name", text) from error
    if name == text:
        return Card(party)
    # «Петров, паспорт …, г. Москва»: what stands around the document is shown, and why the document is not.
    return replace(
        _card(found), requisites=party, unknown=tuple(piece for piece in found.unknown if piece != name)
    )


def _refuse_endless(text: str) -> None:
    """Raises before any work for a text that is longer than all that may be a card."""
    if len(text) > MAX_LENGTH:
        raise BadInput("error-too-long", limit=MAX_LENGTH)


def continued(first: str, rest: str, country: Country | None) -> str:
    """Two parts of one paste. Telegram cuts at a line where it can, otherwise in the middle of a word."""
    _refuse_endless(first + rest)
    return max(
        (first + glue + rest for glue in ("\n", "")),
        key=lambda text: _worth(recognise(text, country)),
    )


def corrected(card: Card, field: str | None, text: str, *, own: bool, only: bool = False) -> Card:
    """The card with what `text` adds to it: a whole other card, more fields, or the answer about `field`.

    `only`: the person chose that very field, so a text that could be another one is not taken for it.
    Raises `BadInput` with the sentence of the field, `error-card-unclear` when nothing was asked, and `error-too-long`.
    """
    _refuse_endless(text)
    base = card.requisites
    found = recognise(text, base.country)
    if _is_other_card(base, found):
        return read_card(text, base.country, own=own) or card
    not_kept = [problem for problem in found.problems if problem.code in NOTES_OF_DOCUMENTS]
    card = replace(card, notes=tuple(dict.fromkeys((*card.notes, *not_kept))))
    if field is not None and (only or _answers(field, found)) and len(found.found) < _SEVERAL:
        try:
            return replace(card, requisites=keep_kind(base, apply_answer(base, field, text)[0]))
        except BadInput:
            if found.nothing_found:
                raise
    if found.nothing_found or found.requisites.country is not base.country:
        raise BadInput("error-card-unclear", text)
    typed = main_account(found.requisites)
    others = (*card.others, *found.other_accounts)
    unknown = tuple(dict.fromkeys((*card.unknown, *found.unknown)))
    if _is_further_account(base, typed):
        patch = replace(found, requisites=with_main(found.requisites, Account()))
        merged, others = merge_recognition(base, patch), (*others, typed)
    else:
        merged = merge_recognition(base, found)
    return replace(card, requisites=merged, others=unique_accounts(others, merged), unknown=unknown)


def answered_account(card: Card, question: Question, text: str) -> Card | None:
    """The card with an answer to a question about one of its accounts; None when the text is none."""
    index = question.account or 0
    if question.field in {MAIN, CURRENCY} and (code := parse_currency(text)):
        return set_currency(card, index, code)
    if question.field in {FURTHER, UNBILLED} and index:
        patch = recognise(text, card.requisites.country).requisites
        number = main_account(patch).number
        if number or patch.bic:
            return complete_account(card, index, patch)
    return None


def _is_further_account(base: Requisites, typed: Account) -> bool:
    """Whether a typed account is one more: in another currency than the main one. In the same one it replaces it."""
    main = main_account(base)
    codes = {currency_code(base.country, account) for account in (main, typed)}
    return (
        bool(main.number and typed.number)
        and main.number != typed.number
        and None not in codes
        and len(codes) > 1
    )


def _answers(field: str, found: Recognition) -> bool:
    """Whether a text may be the value of `field`: it names nothing, or that field, or its bank."""
    names = ACCOUNT_FIELDS if field in ACCOUNT_FIELDS else {field}
    return found.nothing_found or not found.found or bool(names & set(found.found))


def keep_kind(base: Requisites, updated: Requisites) -> Requisites:
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
    notes = [problem for problem in found.problems if problem.field == "card" or problem.code in NOTES]
    # Doubts about further accounts name the account; the card has no field of theirs to mark.
    notes += dict.fromkeys(
        replace(problem, field="card")
        for problems in found.other_problems
        for problem in problems
        if problem.code in NOTES
    )
    return Card(found.requisites, found.other_accounts, tuple(notes), found.unknown)


def _main_account_first(card: Card) -> Card:
    """Of several accounts the one in the country's own currency is the main one."""
    party = card.requisites
    own = CURRENCY_BY_COUNTRY[party.country]
    main = main_account(party)
    if currency_code(party.country, main) in {None, own.value}:
        return card
    for other in card.others:
        if currency_code(party.country, other) == own.value:
            others = (main, *(account for account in card.others if account is not other))
            return replace(card, requisites=with_main(party, other), others=others)
    return card


def _worth(found: Recognition) -> tuple[int, int]:
    return -sum(_is_error(problem) for problem in found.problems), len(found.found)


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR
