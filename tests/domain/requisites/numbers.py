"""Identifiers of invented parties with valid control digits."""

from itertools import cycle


def inn(prefix: str) -> str:
    """Ten digits from a prefix of nine, twelve from ten."""
    weights = [(2, 4, 10, 3, 5, 9, 4, 6, 8)] if len(prefix) == 9 else [(7, 2, 4, 10, 3, 5, 9, 4, 6, 8)]
    if len(prefix) == 10:
        weights.append((3, *weights[0]))
    for row in weights:
        prefix += str(_sum(prefix, row) % 11 % 10)
    return prefix


def ogrn(prefix: str) -> str:
    """ОГРН from a prefix of twelve digits, ОГРНИП from fourteen."""
    return prefix + str(int(prefix) % (len(prefix) - 1) % 10)


def account(bik: str, digits: str) -> str:
    """The account with the key (ninth digit) that fits the bank; the key given is replaced."""
    return _keyed(bik[6:], digits)


def corr_account(bik: str, digits: str) -> str:
    return _keyed("0" + bik[4:6], digits[:17] + bik[6:])


def treasury_account(bik: str, digits: str) -> str:
    """The single treasury account of a region: its key counts with the region's digits of the БИК."""
    return _keyed("0" + bik[4:6], digits)


def bin_or_iin(prefix: str) -> str:
    for row in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        digit = _sum(prefix, row) % 11
        if digit != 10:
            return prefix + str(digit)
    raise ValueError(f"{prefix} has no check digit")


def iban(country: str, bban: str) -> str:
    number = int("".join(str(int(char, 36)) for char in f"{bban}{country}00"))
    return f"{country}{98 - number % 97:02}{bban}"


def unp(prefix: str) -> str:
    digit = _sum(prefix, (29, 23, 19, 17, 13, 7, 5, 3)) % 11
    if digit == 10:
        raise ValueError(f"{prefix} has no check digit")
    return prefix + str(digit)


def _sum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def _keyed(prefix: str, digits: str) -> str:
    for key in "0123456789":
        candidate = digits[:8] + key + digits[9:]
        if (
            sum(
                int(digit) * weight
                for digit, weight in zip(prefix + candidate, cycle((7, 1, 3)), strict=False)
            )
            % 10
            == 0
        ):
            return candidate
    raise AssertionError("one of ten keys always fits")
