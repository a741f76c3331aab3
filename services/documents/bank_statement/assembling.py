"""Puts entries that were read into the statements of their accounts, and checks them against what the bank adds up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.documents.bank_statement import remarks
from services.domain.statements.model import Entry, Remark, Statement


@dataclass(slots=True)
class AccountPart:
    """What a file says of one account: over a period, or over one day of it."""

    account: str
    currency: str = ""
    period_from: date | None = None
    period_to: date | None = None
    opening_minor: int | None = None
    closing_minor: int | None = None
    came_minor: int | None = None
    went_minor: int | None = None
    entries: list[Entry] = field(default_factory=list)


def direction_of(payer: Iterable[str], payee: Iterable[str], own: frozenset[str]) -> EntryDirection | None:
    """By whose account is ours; None when neither is. Tax numbers decide nothing: a firm pays itself too."""
    paid_by_us, paid_to_us = not own.isdisjoint(payer), not own.isdisjoint(payee)
    if paid_by_us and paid_to_us:
        return EntryDirection.INTERNAL
    if paid_to_us:
        return EntryDirection.IN
    return EntryDirection.OUT if paid_by_us else None


def build_statements(
    kind: StatementFormat, parts: Sequence[AccountPart], own_accounts: frozenset[str], found: Sequence[Remark]
) -> tuple[Statement, ...]:
    """One statement for each account of `parts`, in their order; what was `found` in the file stands with the first."""
    by_account: dict[tuple[str, str], list[AccountPart]] = {}
    for part in parts:
        by_account.setdefault((part.account, part.currency), []).append(part)
    transfers = [
        entry for part in parts for entry in part.entries if entry.direction is EntryDirection.INTERNAL
    ]
    statements = [
        _build(kind, days, transfers, own_accounts, several=len(by_account) > 1)
        for days in by_account.values()
    ]
    if statements and found:
        statements[0] = replace(statements[0], remarks=(*found, *statements[0].remarks))
    return tuple(statements)


def _build(
    kind: StatementFormat,
    days: list[AccountPart],
    transfers: list[Entry],
    own_accounts: frozenset[str],
    *,
    several: bool,
) -> Statement:
    days = sorted(days, key=lambda day: day.period_from or date.min)
    first, last = days[0], days[-1]
    entries = tuple(
        sorted((entry for day in days for entry in day.entries), key=lambda entry: entry.position)
    )
    account = first.account
    checked = list(entries)
    if several:  # a transfer between two accounts of the file stands with one of them and counts for both
        checked += [
            entry
            for entry in transfers
            if account in {entry.payer.account, entry.payee.account} and entry not in entries
        ]
    told = list(_check(days, checked, account))
    if own_accounts and account and account not in own_accounts:
        told.append(remarks.other_account(account))
    return Statement(
        format=kind,
        account=account,
        currency=first.currency,
        period_from=min((day.period_from for day in days if day.period_from), default=None),
        period_to=max((day.period_to for day in days if day.period_to), default=None),
        opening_minor=first.opening_minor,
        closing_minor=last.closing_minor,
        entries=entries,
        remarks=tuple(told),
    )


def _check(days: Sequence[AccountPart], entries: Sequence[Entry], account: str) -> Iterable[Remark]:
    booked = [entry for entry in entries if not entry.is_pending]
    came = sum(entry.amount_minor for entry in booked if _comes(entry, account))
    went = sum(entry.amount_minor for entry in booked if not _comes(entry, account))
    if any(
        said is not None and said != counted
        for said, counted in ((_total(days, "came_minor"), came), (_total(days, "went_minor"), went))
    ):
        yield remarks.TOTALS
    opening, closing = days[0].opening_minor, days[-1].closing_minor
    if opening is not None and closing is not None and opening + came - went != closing:
        yield remarks.BALANCE


def _comes(entry: Entry, account: str) -> bool:
    """Whether an entry adds to the account. Of a transfer between own accounts its parties say it."""
    if entry.direction is EntryDirection.INTERNAL:
        return entry.payer.account != account and (not entry.payee.account or entry.payee.account == account)
    return entry.direction is EntryDirection.IN


def _total(days: Sequence[AccountPart], name: str) -> int | None:
    said = [getattr(day, name) for day in days]
    return None if None in said else sum(said)
