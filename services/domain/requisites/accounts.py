"""Sorts accounts and banks of a card into blocks: which bank keeps which account."""

from dataclasses import replace

from services.domain.requisites.eu import bank_of
from services.domain.requisites.model import Account, Country
from services.domain.requisites.reader import Find
from services.domain.requisites.text import with_chevrons

_BANK_FIELDS = ("bank_name", "bic", "corr_account", "swift")


def accounts_of(finds: list[Find], country: Country) -> list[Account]:
    """Accounts in the order of the card. A repeated field begins the next block, whatever the order inside it."""
    uses_iban = country in {Country.KZ, Country.BY}
    blocks: list[Account] = []
    current = Account()
    for find in finds:
        name, value = find.field, find.value
        if name not in {"account", "iban", *_BANK_FIELDS} or (
            uses_iban and name in {"corr_account", "swift"}
        ):
            continue
        if uses_iban and name == "account" and any(other.field == "iban" for other in finds):
            continue  # an old 20-digit number beside the IBAN
        known = [*blocks, current]
        if name in {"account", "iban"}:
            if any(value in (block.account, block.iban) for block in known):
                continue
            if current.account or current.iban:
                blocks.append(current)
                current = Account()
        elif name == "swift" and blocks and not any(getattr(current, bank) for bank in _BANK_FIELDS):
            # One SWIFT after the list of accounts is the code of the bank above them.
            if blocks[-1].swift is None:
                blocks[-1] = replace(blocks[-1], swift=value)
            continue
        elif getattr(current, name) is not None:
            same = getattr(current, name) == value or (name == "bank_name" and find.guess)
            if same or any(getattr(block, name) == value for block in blocks):
                continue
            blocks.append(current)
            current = Account()
        current = replace(current, **{name: value})
    blocks.append(current)
    return _completed(blocks)


def _completed(blocks: list[Account]) -> list[Account]:
    """Gives an account the bank of its neighbour when it was listed without one of its own."""
    whole = [block for block in blocks if block.account or block.iban]
    if not whole:
        return blocks[:1] if blocks[0] != Account() else []
    banks = [block for block in blocks if any(getattr(block, name) for name in _BANK_FIELDS)]
    completed = []
    for block in whole:
        if not banks or any(getattr(block, name) for name in _BANK_FIELDS):
            completed.append(_merged_orphan(block, blocks))
            continue
        own = bank_of(block.iban) if block.iban else None
        if own is not None and all((bank.bic or own[0])[:8] != own[0][:8] for bank in banks):
            completed.append(replace(block, bic=own[0], bank_name=with_chevrons(own[1])))
            continue
        place = blocks.index(block)
        earlier = [bank for bank in banks if blocks.index(bank) < place]
        bank = earlier[-1] if earlier else banks[0]
        completed.append(replace(block, **{name: getattr(bank, name) for name in _BANK_FIELDS}))
    return completed


def _merged_orphan(block: Account, blocks: list[Account]) -> Account:
    """Takes what is missing from bank lines that stand alone (their account was listed elsewhere)."""
    if len([other for other in blocks if other.account or other.iban]) > 1:
        return block
    for other in blocks:
        if other is not block and not (other.account or other.iban):
            gaps = {name: getattr(other, name) for name in _BANK_FIELDS if getattr(block, name) is None}
            block = replace(block, **gaps)
    return block
