"""How identifiers are grouped for a human eye. Values of an unexpected form come back as they are."""

from html import escape


def group_account(account: str) -> str:
    """A 20-digit account by its parts: balance account, currency, key, branch, number."""
    if len(account) != 20:
        return account
    return " ".join((account[:5], account[5:8], account[8], account[9:13], account[13:]))


def group_threes(value: str) -> str:
    """БИК «044 525 225»."""
    return " ".join(value[start : start + 3] for start in range(0, len(value), 3))


def group_iban(iban: str) -> str:
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def group_payment_account(value: str) -> str:
    return group_iban(value) if value[:2].isalpha() else group_account(value)


def groups_html(groups: str) -> str:
    """Groups of a problem as HTML: the key digit of a 20-digit account is bold, all else is escaped."""
    parts = [escape(part) for part in groups.split(" ")]
    if len(parts) > 2 and len(parts[0]) == 5 and len(parts[1]) == 3 and len(parts[2]) == 1:
        parts[2] = f"<b>{parts[2]}</b>"
    return " ".join(parts)
