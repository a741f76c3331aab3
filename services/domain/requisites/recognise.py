"""Recognises requisites in a card of any order and wording, with their problems and the unknown lines."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from services.domain.requisites import by, contacts, international, kz, ru, uz
from services.domain.requisites.account_currency import add_currencies, says_only_currency
from services.domain.requisites.accounts import group_accounts, lost_bank_codes, take_banks_out_of_names
from services.domain.requisites.bilingual_names import add_other_name
from services.domain.requisites.card_phones import sort_phones
from services.domain.requisites.card_reader import UNLABELLED_NUMBER, UNLABELLED_SWIFT, CardReader
from services.domain.requisites.card_text import MAX_LENGTH, clean_card_text, normalise_quotes, split_lines
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.checks import check_account, check_requisites
from services.domain.requisites.contract_parties import find_requisites_section, split_parties
from services.domain.requisites.country_deduction import deduce_country
from services.domain.requisites.digit_runs import replace_letter_o
from services.domain.requisites.doubts import (
    NOTES_OF_DOUBT,
    doubt_of_name,
    doubts_of_accounts,
    doubts_of_nameless,
    doubts_of_people,
    doubts_of_texts,
    has_cut_signatory,
    has_unclear_pairs,
)
from services.domain.requisites.further_forms import is_farm
from services.domain.requisites.impossible_values import withdraw_impossible_values
from services.domain.requisites.label_orientation import put_labels_first
from services.domain.requisites.legal_forms import mentions_self_employed
from services.domain.requisites.line_introductions import introduce
from services.domain.requisites.line_wrapping import join_wrapped_lines
from services.domain.requisites.model import (
    Country,
    PartyKind,
    Problem,
    Recognition,
    Requisites,
    Severity,
)
from services.domain.requisites.name_selection import PartyName, select_party_name, select_signatory
from services.domain.requisites.person_names import parse_signatory
from services.domain.requisites.personal_documents import NOTES_OF_DOCUMENTS, cut_documents
from services.domain.requisites.unplaced_texts import unplaced_texts
from services.domain.requisites.unplaced_values import first_post_address, unplaced_values

NOTHING_FOUND = "requisites-problem-nothing-found"
SECOND_TAX_ID = "requisites-problem-second-tax-id"
SECOND_PARTY = "requisites-problem-second-party"
NOTES = frozenset({SECOND_TAX_ID, *NOTES_OF_DOUBT, *NOTES_OF_DOCUMENTS})
"""Codes of problems that only the card shows: the requisites alone no longer do."""
_MAX_UNKNOWN_LINES = 50
_MAX_UNKNOWN_LINE_LENGTH = 200
_FIELDS_OF_DIGITS = frozenset(
    {
        "account",
        "corr_account",
        "tax_id",
        "kpp",
        "reg_number",
        "pinfl",
        "kbe",
        "knp",
        "oked",
        "bic",
        UNLABELLED_NUMBER,
    }
)


def recognise(text: str, hint_country: Country | None = None) -> Recognition:
    """Recognises a card. Never raises; takes time in proportion to the length of the text, and none for a text of more
    than `MAX_LENGTH`, which callers refuse before.

    The country is deduced from the values; `hint_country` (the firm's) decides only when nothing else does.
    Values with a wrong checksum are kept and named in `problems`.
    """
    if len(text) > MAX_LENGTH:
        nobody = Requisites(country=hint_country or Country.RU, kind=PartyKind.COMPANY)
        return Recognition(requisites=nobody, problems=(Problem("card", NOTHING_FOUND),))
    text, second_party = split_parties(find_requisites_section(clean_card_text(text)))
    reader = CardReader()
    public_lines, not_kept = cut_documents(split_lines(text))
    for line in put_labels_first(join_wrapped_lines(introduce(public_lines))):
        reader.read_line(line)
    take_banks_out_of_names(reader.values)
    party_name = select_party_name(reader)
    country = deduce_country(reader, party_name, text, hint_country)
    values = [value for read_value in reader.values if (value := _resolve_field(read_value, country))]
    requisites, extra_problems = _build_party(values, country, party_name, text)
    accounts, unplaced_accounts = group_accounts(values, country)
    accounts = add_currencies(accounts, text, country)
    if accounts:
        main_account = accounts[0]
        requisites = replace(
            requisites,
            account=main_account.account,
            iban=main_account.iban,
            bank_name=main_account.bank_name,
            bank_address=main_account.bank_address,
            bic=main_account.bic,
            corr_account=main_account.corr_account,
            swift=main_account.swift,
            currency=main_account.currency,
        )
    phones, unread_phones = sort_phones(reader.phones, country)
    requisites = _complete(requisites, values, reader, party_name, phones)
    requisites = add_other_name(requisites, reader)
    if not _is_recognised(requisites, party_name):
        empty = Requisites(country=requisites.country, kind=requisites.kind)
        unknown = _truncate_unknown_lines([line.text for line in public_lines])
        nothing_found = Problem("card", NOTHING_FOUND)
        return Recognition(requisites=empty, problems=(nothing_found, *not_kept), unknown=unknown)
    requisites, doubtful = withdraw_impossible_values(requisites)
    extra_problems += doubtful
    lost_texts = unplaced_texts(reader, requisites, accounts[1:])
    account_doubts = doubts_of_accounts(
        accounts,
        unclear_pairs=has_unclear_pairs(values, accounts)
        or bool(lost_bank_codes(values, accounts))
        or (requisites.bank_name is not None and _names_another_bank(reader, lost_texts)),
        two_parties=any(problem.code == SECOND_TAX_ID for problem in extra_problems),
    )
    extra_problems += _further(
        [
            *doubts_of_texts(requisites, reader),
            *doubts_of_nameless(requisites),
            *([doubt_of_name(requisites)] if party_name.is_guess else []),
            *next(iter(account_doubts), ()),
            *doubts_of_people(
                requisites,
                is_kind_known=_is_kind_known(requisites, party_name, reader),
                is_cut=has_cut_signatory(reader),
            ),
        ],
        requisites,
        doubtful,
    )
    withdrawn = [
        problem.groups
        for problem in doubtful
        if problem.groups and getattr(requisites, problem.field) is None
    ]
    unplaced = [
        *unplaced_accounts,
        *lost_texts,
        *unplaced_values(reader, values, requisites),
        *unread_phones,
    ]
    if second_party is not None:
        extra_problems.append(Problem("card", SECOND_PARTY, Severity.WARNING))
    return Recognition(
        requisites=requisites,
        problems=(*check_requisites(requisites), *extra_problems, *not_kept),
        other_accounts=tuple(accounts[1:]),
        other_problems=tuple(
            (*check_account(account, country), *doubts)
            for account, doubts in zip(accounts[1:], account_doubts[1:], strict=True)
        ),
        unknown=_truncate_unknown_lines(
            [text for text in (*reader.unknown, *withdrawn, *unplaced) if not says_only_currency(text)]
        ),
        second_party=second_party,
    )


def _further(doubts: list[Problem], party: Requisites, known: list[Problem]) -> list[Problem]:
    """The doubts of fields that have a value, one of a kind for each."""
    said = {(problem.field, problem.code) for problem in known}
    further = []
    for doubt in doubts:
        if getattr(party, doubt.field) is not None and (doubt.field, doubt.code) not in said:
            said.add((doubt.field, doubt.code))
            further.append(doubt)
    return further


def _names_another_bank(reader: CardReader, lost_texts: Collection[str]) -> bool:
    return any(value.field == "bank_name" and value.value in lost_texts for value in reader.values)


def _is_kind_known(party: Requisites, party_name: PartyName, reader: CardReader) -> bool:
    """Whether something in the card says if the party is a person: its legal form, or its number."""
    if party_name.kind is PartyKind.COMPANY and party.kind is PartyKind.SOLE_TRADER:
        return False  # a farm with the number of its head
    is_guessed = party_name.kind is PartyKind.PERSON and not party_name.is_certain
    if (party_name.kind is not None and not is_guessed) or (
        party.name is None and party.address is None and not reader.unknown
    ):
        return True  # without a name, unless what was not understood may be one
    if party.country in {Country.RU, Country.KZ} and not is_guessed:
        return party.tax_id is not None and (party.name is not None or not party.kind.is_individual)
    return False


def _truncate_unknown_lines(lines: list[str]) -> tuple[str, ...]:
    return tuple(
        line if len(line) <= _MAX_UNKNOWN_LINE_LENGTH else line[: _MAX_UNKNOWN_LINE_LENGTH - 1] + "…"
        for line in list(dict.fromkeys(lines))[:_MAX_UNKNOWN_LINES]
    )


def _is_recognised(requisites: Requisites, party_name: PartyName) -> bool:
    """Whether the text is a card: it has an identifier, a contact, a legal form or a person's name. A word after
    «Клиент:» is not enough."""
    identifying_fields = (
        "tax_id",
        "account",
        "iban",
        "bic",
        "reg_number",
        "pinfl",
        "vat_code",
        "corr_account",
        "email",
        "phone",
    )
    return party_name.is_certain or any(getattr(requisites, name) for name in identifying_fields)


# Fields


def _resolve_field(card_value: CardValue, country: Country) -> CardValue | None:
    """The value with the field that it fills in this country; None when it fills none."""
    name, value = card_value.field, card_value.value
    if name in _FIELDS_OF_DIGITS and (country is not Country.UZ or name not in {"account", "tax_id"}):
        value = replace_letter_o(value)
    if name == UNLABELLED_NUMBER:
        name = _field_of_unlabelled_number(value, country) or ""
    elif name == UNLABELLED_SWIFT:
        return _resolve_unlabelled_swift(card_value, country)
    if (
        name == "account"
        and country is Country.RU
        and value.startswith(("301", "40102"))
        and len(value) == 20
    ):
        name = "corr_account"
    if name == "bic":
        name = _bank_code_field(value, country)
    if name == "pinfl" and country is not Country.UZ:
        return None
    return CardValue(name, value, card_value.is_guess) if name else None


def _bank_code_field(value: str, country: Country) -> str:
    has_letters = not value.isdigit()
    if country in {Country.RU, Country.UZ}:
        return "swift" if has_letters else "bic"
    # Old national codes of banks (three or nine digits) say nothing where BIC is used.
    return "bic" if has_letters else ""


def _resolve_unlabelled_swift(card_value: CardValue, country: Country) -> CardValue | None:
    # A word in capitals looks like a BIC («SBERBANK»): only the code of the bank's own country in it tells them apart.
    if card_value.value[4:6] != country.value and country is not Country.OTHER:
        return None
    return CardValue("swift" if country in {Country.RU, Country.UZ} else "bic", card_value.value, True)


def _field_of_unlabelled_number(value: str, country: Country) -> str | None:
    if len(value) == 20:
        return "account" if country in {Country.RU, Country.UZ, Country.OTHER} else None
    if country is Country.RU:
        if len(value) == 9:
            return (
                "bic" if value.startswith("04") else "kpp" if value.endswith(("001", "002", "003")) else None
            )
        if len(value) in {10, 12}:
            return "tax_id" if ru.check_inn(value) is None else None
        if len(value) in {13, 15}:
            check = ru.check_ogrn if len(value) == 13 else ru.check_ogrnip
            return "reg_number" if check(value) is None else None
    if country is Country.KZ and len(value) == 12:
        return "tax_id" if kz.check_bin(value) is None else None
    if country is Country.UZ:
        if len(value) == 9:
            return "tax_id" if uz.check_stir(value) is None else None
        return "pinfl" if len(value) == 14 and uz.check_pinfl(value) is None else None
    if country is Country.BY and len(value) == 9:
        return "tax_id" if by.check_unp(value) is None else None
    return None


def _build_party(
    card_values: list[CardValue], country: Country, party_name: PartyName, text: str
) -> tuple[Requisites, list[Problem]]:
    """Identifiers of the party, and its kind. Of two tax numbers the valid one is taken, then the first."""
    values: dict[str, list[str]] = {}
    for card_value in sorted(card_values, key=lambda card_value: card_value.is_guess):
        values.setdefault(card_value.field, []).append(card_value.value)

    def first(name: str) -> str | None:
        return next(iter(values.get(name, [])), None)

    tax_ids = list(dict.fromkeys(values.get("tax_id", [])))
    pinfl = first("pinfl")
    if country is Country.UZ:
        pinfl = pinfl or next((value for value in tax_ids if len(value) == 14), None)
        tax_ids = [value for value in tax_ids if len(value) != 14]
    checks = {
        Country.RU: ru.check_inn,
        Country.KZ: kz.check_bin,
        Country.UZ: uz.check_stir,
        Country.BY: by.check_unp,
    }
    valid = [value for value in tax_ids if country in checks and checks[country](value) is None]
    tax_id = next(iter(valid or tax_ids), None)
    problems = []
    if len(valid) > 1:
        problems.append(Problem("tax_id", SECOND_TAX_ID, Severity.WARNING, " · ".join(valid)))
    reg_number = first("reg_number")
    kind = _deduce_kind(country, party_name, tax_id, reg_number, first("account"), pinfl, text)
    if tax_id is None and pinfl is not None:
        tax_id, pinfl = pinfl, None
    requisites = Requisites(
        country=country, kind=kind, name=party_name.name, short_name=party_name.short_name, tax_id=tax_id, pinfl=pinfl,
        kpp=first("kpp") if country is Country.RU else None, reg_number=reg_number,
        kbe=first("kbe") if country is Country.KZ else None, knp=first("knp") if country is Country.KZ else None,
        oked=first("oked"), vat_code=first("vat_code"), licence=first("licence"),
        address=first("address") or first_post_address(values.get("post_address", ())), email=first("email"),
        other_emails=contacts.join_emails(*list(dict.fromkeys(values.get("email", ())))[1:]),
        accountant=parse_signatory(accountant)[1] if (accountant := first("accountant")) else None,
    )  # fmt: skip
    return requisites, problems


def _deduce_kind(
    country: Country, party_name: PartyName, tax_id: str | None, reg_number: str | None, account: str | None,
    pinfl: str | None, text: str,
) -> PartyKind:  # fmt: skip
    if mentions_self_employed(text) and party_name.kind in {None, PartyKind.PERSON}:
        return PartyKind.SELF_EMPLOYED
    if party_name.kind is PartyKind.FOREIGN or (
        country is Country.OTHER and party_name.kind in {None, PartyKind.COMPANY}
    ):
        # «Ltd.» of a card with domestic identifiers is only a translation.
        return PartyKind.FOREIGN if country is Country.OTHER else PartyKind.COMPANY
    if (
        party_name.kind is PartyKind.COMPANY
        and is_farm(party_name.name or "")
        and _is_of_a_person(country, tax_id)
    ):
        return PartyKind.SOLE_TRADER  # the head is registered, not the farm
    if party_name.kind is not None and party_name.kind is not PartyKind.PERSON:
        return party_name.kind
    if country is Country.RU and tax_id is not None:
        if len(tax_id) == 12:
            is_trader = (reg_number is not None and len(reg_number) == 15) or (account or "").startswith(
                "40802"
            )
            return PartyKind.SOLE_TRADER if is_trader else PartyKind.PERSON
        return PartyKind.COMPANY
    if country is Country.KZ and tax_id is not None and kz.is_organisation(tax_id) is False:
        return PartyKind.PERSON
    if party_name.kind is PartyKind.PERSON or (
        country is Country.UZ and tax_id is None and pinfl is not None
    ):
        return PartyKind.PERSON
    return PartyKind.COMPANY


def _is_of_a_person(country: Country, tax_id: str | None) -> bool:
    if tax_id is None:
        return False
    return len(tax_id) == 12 if country is Country.RU else kz.is_organisation(tax_id) is False


def _complete(
    requisites: Requisites, values: list[CardValue], reader: CardReader, party_name: PartyName, phones: list[str]
) -> Requisites:  # fmt: skip
    """Adds what depends on the country and the kind: the bank by IBAN, phone, signatory."""
    changes: dict[str, Any] = {}
    if requisites.iban and (bank := international.find_bank_by_iban(requisites.iban)):
        changes["bic"] = requisites.bic or bank[0]
        changes["bank_name"] = requisites.bank_name or normalise_quotes(bank[1])
    changes["phone"] = next(iter(phones), None)
    changes["other_phones"] = ", ".join(phones[1:]) or None
    title, name = select_signatory(values, reader, party_name, requisites.kind)
    changes["signatory_title"], changes["signatory_name"] = title, name
    return replace(requisites, **changes)
