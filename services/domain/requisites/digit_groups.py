"""Groups the digits of identifiers for reading. Values of an unexpected format come back unchanged."""

from html import escape


def group_account(account: str) -> str:
    """A 20-digit account in its parts: balance account, currency, key, branch, number."""
    if len(account) != 20:
        return account
    return " ".join((account[:5], account[5:8], account[8], account[9:13], account[13:]))


def group_by_three(value: str) -> str:
    """Groups of three: БИК «044 525 225»."""
    return " ".join(value[start : start + 3] for start in range(0, len(value), 3))


def group_iban(iban: str) -> str:
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def group_payment_account(value: str) -> str:
    return group_iban(value) if value[:2].isalpha() else group_account(value)


def format_groups_html(groups: str) -> str:
    """Groups of a problem as HTML: the key digit of a 20-digit account is bold, all else is escaped."""
    escaped = [escape(part) for part in groups.split(" ")]
    if len(escaped) > 2 and len(escaped[0]) == 5 and len(escaped[1]) == 3 and len(escaped[2]) == 1:
        escaped[2] = f"<b>{escaped[2]}</b>"
    return " ".join(escaped)
