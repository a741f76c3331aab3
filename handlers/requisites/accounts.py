"""The accounts of a card: every one is kept, one is the main one, each has its currency."""

from collections.abc import Iterable
from dataclasses import fields, replace

from handlers.requisites.form import Card, CardForm, Question
from services.domain.countries import currency_code
from services.domain.money.money import Currency
from services.domain.requisites.checks import ACCOUNT_FIELDS, check_requisites
from services.domain.requisites.fields import required_fields
from services.domain.requisites.model import Account, Requisites, Severity

MAIN = "main"
"""The question which of several accounts is the main one."""
CURRENCY = "account_currency"
"""The question in which currency an account is."""
UNBILLED = "account_unbilled"
"""An account of ours in a currency that invoices are not issued in."""
FURTHER = "account_further"
"""A further account of ours that is wrong or not whole."""
BUTTONS = frozenset({MAIN, CURRENCY})
_ACCOUNT = tuple(field.name for field in fields(Account))


def main_account(party: Requisites) -> Account:
    return Account(**{name: getattr(party, name) for name in _ACCOUNT})


def with_main(party: Requisites, account: Account) -> Requisites:
    return replace(party, **{name: getattr(account, name) for name in _ACCOUNT})


def accounts_of(card: Card) -> tuple[Account, ...]:
    """All of them, the main one first."""
    main = main_account(card.requisites)
    return (main, *card.others) if main.number else card.others


def choose_main(card: Card, number: str) -> Card:
    """The card with the account of this number as its main one."""
    accounts = accounts_of(card)
    chosen = next((account for account in accounts if account.number == number), None)
    if chosen is None:
        return card
    others = tuple(account for account in accounts if account is not chosen)
    return replace(card, requisites=with_main(card.requisites, chosen), others=others, main_chosen=True)


def set_currency(card: Card, index: int, code: str) -> Card:
    """Gives the account at `index`, 0 for the main one, its currency."""
    if index == 0:
        return replace(card, requisites=replace(card.requisites, currency=code))
    return _change(card, index, replace(card.others[index - 1], currency=code))


def drop_account(card: Card, number: str) -> Card:
    others = tuple(account for account in card.others if account.number != number)
    notes = tuple(note for note in card.notes if number not in (note.groups or "").replace(" ", ""))
    return replace(card, others=others, notes=notes)


def complete_account(card: Card, index: int, patch: Requisites) -> Card:
    """The card with what a typed text says of the account at `index`."""
    given = {name: value for name in _ACCOUNT if (value := getattr(patch, name)) is not None}
    return _change(card, index, replace(card.others[index - 1], **given))


def unique_accounts(accounts: Iterable[Account], base: Requisites) -> tuple[Account, ...]:
    """The accounts without those that repeat each other or the main one."""
    known = {base.account, base.iban}
    kept = []
    for account in accounts:
        if account.number not in known:
            known.add(account.number)
            kept.append(account)
    return tuple(kept)


def account_question(form: CardForm, card: Card) -> Question | None:
    """The next thing to ask about the accounts; of a client only the main one of several."""
    party, accounts = card.requisites, accounts_of(card)
    if len(accounts) > 1 and not card.main_chosen:
        return Question(MAIN)
    for index, account in enumerate(accounts):
        if index and not form.own:
            break
        code = currency_code(party.country, account)
        if code is None and len(accounts) > 1:
            return Question(CURRENCY, account=index)
        if form.own and code is not None and code not in set(Currency):
            return Question(UNBILLED, account=index)
        if index and (found := _fault(form, party, account, index)):
            return found
    return None


def _fault(form: CardForm, party: Requisites, account: Account, index: int) -> Question | None:
    whole = with_main(party, account)
    for problem in check_requisites(whole):
        if problem.field in ACCOUNT_FIELDS and problem.severity is Severity.ERROR:
            return Question(FURTHER, problem, account=index)
    required = required_fields(party.kind, party.country, own=form.own)
    gaps = tuple(name for name in required if name in ACCOUNT_FIELDS and getattr(whole, name) is None)
    if gaps == ("iban",) and account.account:
        gaps = ()  # an account number replaces the IBAN abroad
    return Question(FURTHER, also=gaps, account=index) if gaps else None


def _change(card: Card, index: int, account: Account) -> Card:
    others = list(card.others)
    others[index - 1] = account
    return replace(card, others=tuple(others))
