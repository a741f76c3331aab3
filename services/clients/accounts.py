"""Further accounts of a client: its main one is a part of its requisites."""

from collections.abc import Sequence
from typing import Any

from db.models import Client
from services.domain.requisites.model import Account


def load_accounts(row: Client) -> tuple[Account, ...]:
    return tuple(Account.from_dict(account) for account in row.accounts or ())


def store_accounts(row: Client, accounts: Sequence[Account] | None) -> None:
    """Replaces the further accounts; None leaves them as they are."""
    if accounts is not None:
        row.accounts = [account.to_dict() for account in accounts]


def audited_requisites(row: Client) -> dict[str, Any]:
    """The requisites with the numbers of the further accounts, for the trail."""
    numbers = ", ".join(account.number or "" for account in load_accounts(row))
    return {**row.requisites, "accounts": numbers} if numbers else dict(row.requisites)
