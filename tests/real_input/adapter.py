"""The one place that knows how recognition answers. When it changes, this changes and nothing else here."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from services.domain.countries import account_currency
from services.domain.requisites.model import Account, Country, Problem, Recognition
from services.domain.requisites.recognise import recognise

_ACCOUNT = tuple(field.name for field in fields(Account))
_SILENT = frozenset({"short_name"})
"""Derived from the name."""


@dataclass(frozen=True, slots=True)
class Read:
    """A card as it was read. `marked` names the fields that a person is shown with a warning or asked about,
    `accounts_marked` those of each account."""

    country: Country
    kind: str
    fields: Mapping[str, str]
    accounts: tuple[Mapping[str, str], ...]
    marked: frozenset[str]
    accounts_marked: tuple[frozenset[str], ...]
    shown: str
    second: str | None


def read(text: str) -> Read:
    result = recognise(text)
    party = result.requisites
    values = {
        name: value
        for name, value in party.to_dict().items()
        if name not in {"country", "kind", *_ACCOUNT, *_SILENT}
    }
    main = {name: value for name in _ACCOUNT if (value := getattr(party, name, None)) is not None}
    others = [
        {
            field.name: value
            for field in fields(account)
            if (value := getattr(account, field.name)) is not None
        }
        for account in result.other_accounts
    ]
    accounts = tuple(_with_currency(account, party.country) for account in (main, *others) if account)
    marked = frozenset(problem.field for problem in _problems(result))
    if result.nothing_found:
        marked |= {"country", "kind"}  # an empty card is asked about as a whole
    return Read(
        country=party.country,
        kind=party.kind.value,
        fields=values,
        accounts=accounts,
        marked=marked,
        accounts_marked=(
            *[_marked_of_account(marked)] * bool(main),
            *(
                _marked_of_account(frozenset(problem.field for problem in problems))
                for problems in result.other_problems
            ),
        ),
        shown="\n".join(result.unknown),
        second=result.second_party,
    )


def _problems(result: Recognition) -> tuple[Problem, ...]:
    """Whatever is shown with ⚠️ or asked. A problem of the whole card («card») marks none of its fields."""
    return result.problems


def _marked_of_account(marked: frozenset[str]) -> frozenset[str]:
    """The problem of an account is shown with its bank's code, since the key can't tell which of them is mistyped."""
    if marked & {"account", "iban"}:
        return marked | {"account", "bic", "currency"}
    return marked


def _with_currency(account: dict[str, str], country: Country) -> dict[str, str]:
    if "currency" not in account and (known := account_currency(country, account.get("account"))):
        account["currency"] = known.value
    return account
