"""Groups accounts and banks of a card: which bank keeps which account."""

from collections.abc import Iterable
from dataclasses import replace

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case, normalise_quotes
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.international import find_bank_by_iban
from services.domain.requisites.model import Account, Country

_BANK_FIELDS = ("bank_name", "bank_address", "bic", "corr_account", "swift")
_FIELDS = frozenset({"account", "iban", *_BANK_FIELDS})
_BANK_AND_ADDRESS = compiled_later(
    r"(?P<bank>.+[»\"]),? (?P<address>(?:\d{6},? |г\. ?|город )[^\d].*\d\w*\.?)"
)
_MOST_VALUES = 120  # of accounts and their banks in one card


def group_accounts(values: list[CardValue], country: Country) -> tuple[list[Account], list[str]]:
    """Accounts in the order of the card, and the numbers that found no place: of accounts beyond any card's, and of
    banks that keep none. A repeated field begins the next account, in whatever order fields come."""
    of_accounts = [value for value in values if value.field in _FIELDS]
    further = [value.value for value in of_accounts[_MOST_VALUES:] if value.field in {"account", "iban"}]
    accounts = _group(of_accounts[:_MOST_VALUES], country)
    return accounts, [*further, *lost_bank_codes(of_accounts, accounts)]


def lost_bank_codes(values: Iterable[CardValue], accounts: Iterable[Account]) -> list[str]:
    """Codes of banks that none of the accounts has got: there are more banks in the card than accounts."""
    kept = [
        code for account in accounts for code in (account.bic, account.swift, account.corr_account) if code
    ]
    return [
        value.value
        for value in values
        if value.field in {"bic", "corr_account"} and not any(value.value[:8] == code[:8] for code in kept)
    ]


def _group(values: list[CardValue], country: Country) -> list[Account]:
    uses_iban = country in {Country.KZ, Country.BY}
    blocks: list[Account] = []
    current = Account()
    for card_value in values:
        name, value = card_value.field, card_value.value
        if uses_iban and name in {"corr_account", "swift"}:
            continue
        if name == "bank_address" and country is not Country.BY:
            continue  # it is printed nowhere else
        if uses_iban and name == "account" and any(other.field == "iban" for other in values):
            continue  # an old 20-digit number beside the IBAN
        if name == "account" and any(other.field == "iban" and value in other.value for other in values):
            continue  # the local number is a part of the IBAN
        known = [*blocks, current]
        if name in {"account", "iban"}:
            if any(value in (block.account, block.iban) for block in known):
                continue
            is_local_number = country is Country.OTHER and name == "iban" and current.iban is None
            if (current.account or current.iban) and not is_local_number:
                blocks.append(current)
                current = Account()
        elif (
            name == "swift"
            and blocks
            and current.iban is None
            and not any(getattr(current, bank) for bank in _BANK_FIELDS)
        ):
            # One SWIFT after the list of accounts is the code of the bank above them; after an IBAN it is of that.
            if blocks[-1].swift is None:
                blocks[-1] = replace(blocks[-1], swift=value)
            continue
        elif getattr(current, name) is not None:
            # A second bank without a label is one only behind a whole account: else it is a word about the first.
            is_remark = name == "bank_name" and card_value.is_guess and not _is_whole(current)
            same = getattr(current, name) == value or is_remark
            if same or any(getattr(block, name) == value for block in blocks):
                continue
            blocks.append(current)
            current = Account()
        current = replace(current, **{name: value})
    blocks.append(current)
    accounts = _match_banks_by_iban(_add_missing_banks(blocks), blocks)
    return [_split_bank(account) for account in accounts] if country is Country.BY else accounts


def take_banks_out_of_names(values: list[CardValue]) -> None:
    """Makes a bank of the name without a label that the directory has for an IBAN of the card, where another name is
    left: «UBS Switzerland AG»."""
    names = [value for value in values if value.field == "name" and value.is_guess]
    if len(names) < 2 or any(value.field == "bank_name" for value in values):
        return
    ibans = [value.value for value in values if value.field == "iban"][:_MOST_VALUES]
    banks = {fold_case(bank[1]) for iban in ibans if (bank := find_bank_by_iban(iban))}
    for name in names:
        if fold_case(name.value) in banks:
            name.field = "bank_name"


def _split_bank(account: Account) -> Account:
    """«ОАО «АСБ Беларусбанк», г. Минск, пр. Дзержинского, 18» is a bank and its address; a city alone stays with it."""
    match = _BANK_AND_ADDRESS.fullmatch(account.bank_name or "")
    if match is None or account.bank_address is not None:
        return account
    return replace(account, bank_name=match["bank"], bank_address=match["address"])


def _is_whole(block: Account) -> bool:
    return (block.account or block.iban) is not None and block.bic is not None


def _match_banks_by_iban(accounts: list[Account], blocks: list[Account]) -> list[Account]:
    """Gives each account the bank that its IBAN names, where that stands beside another account of the card."""
    matched = []
    for block in accounts:
        code = bank_code_of_iban(block.iban) if block.iban else None
        named = [other for other in blocks if code and other.bic and other.bic[:4] == code]
        if named and block.bic and block.bic[:4] != code:
            block = replace(block, **{name: getattr(named[0], name) for name in _BANK_FIELDS})
        matched.append(block)
    return matched


def bank_code_of_iban(iban: str) -> str | None:
    """The first four letters of the BIC: a Belarusian IBAN holds them, of a Kazakh bank the directory knows them."""
    if iban.startswith("BY"):
        return iban[4:8]
    bank = find_bank_by_iban(iban)
    return bank[0][:4] if bank else None


def _add_missing_banks(blocks: list[Account]) -> list[Account]:
    """Gives an account that is listed without a bank the bank of its neighbour."""
    with_number = [block for block in blocks if block.account or block.iban]
    if not with_number:
        return blocks[:1] if blocks[0] != Account() else []
    banks = [block for block in blocks if any(getattr(block, name) for name in _BANK_FIELDS)]
    completed = []
    for block in with_number:
        if not banks or any(getattr(block, name) for name in _BANK_FIELDS):
            completed.append(_merge_bank_only_blocks(block, blocks))
            continue
        iban_bank = find_bank_by_iban(block.iban) if block.iban else None
        if iban_bank is not None and all(
            (bank.bic or iban_bank[0])[:8] != iban_bank[0][:8] for bank in banks
        ):
            completed.append(replace(block, bic=iban_bank[0], bank_name=normalise_quotes(iban_bank[1])))
            continue
        index = blocks.index(block)
        earlier = [bank for bank in banks if blocks.index(bank) < index]
        bank = earlier[-1] if earlier else banks[0]
        completed.append(replace(block, **{name: getattr(bank, name) for name in _BANK_FIELDS}))
    return completed


def _merge_bank_only_blocks(block: Account, blocks: list[Account]) -> Account:
    """Fills the missing fields of the only account from bank lines that have no account of their own."""
    if len([other for other in blocks if other.account or other.iban]) > 1:
        return block
    for other in blocks:
        if other is not block and not (other.account or other.iban):
            gaps = {name: getattr(other, name) for name in _BANK_FIELDS if getattr(block, name) is None}
            block = replace(block, **gaps)
    return block
