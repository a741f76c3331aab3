"""The same card as people lay it out: pure functions from text to text."""

import re
import textwrap
from collections.abc import Callable

_LABELLED = re.compile(r"^(?P<label>[^:\t]{2,60}?)\s*:\s+(?P<value>\S.*)$")
_BARE_LABEL = re.compile(
    r"^(?P<label>(?:ИНН(?: ?/ ?КПП)?|КПП|ОГРН(?:ИП)?|БИК(?: ТОФК)?|[рРкКхХ]/[сСрР](?:ч[её]т)?|БИН|ИИН|ИИК|Кбе|КБЕ|КНП|"
    r"УНП|УНН|МФО|СТИР|ОКЭД|MFO|STIR|IBAN|BIC|SWIFT|H/r|ЕКС|л/с)(?: №)?)\s+(?P<value>[A-Z0-9].*)$"
)
_EMAIL = re.compile(r"\S+@\S+|\bwww\.\S+|https?://\S+")
WIDTH = 40


def as_is(text: str) -> str:
    return text


def one_line(text: str) -> str:
    return " ".join(text.split())


def commas(text: str) -> str:
    return _joined(text, ", ")


def semicolons(text: str) -> str:
    return _joined(text, "; ")


def labels_above(text: str) -> str:
    """«ИНН: 77…» becomes two lines."""
    return _relabelled(text, "\n", bare=True)


def tabs(text: str) -> str:
    """«ИНН: 77…» becomes two cells of a table."""
    return _relabelled(text, "\t", bare=True)


def no_colons(text: str) -> str:
    return _relabelled(text, " ", bare=False)


def upper_case(text: str) -> str:
    return text.upper()


def numbered(text: str) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(_lines(text), start=1))


def blank_lines(text: str) -> str:
    return "\n\n".join(_lines(text))


def wrapped(text: str) -> str:
    """Broken at forty columns, as a narrow cell or a plain-text mail is."""
    return "\n".join(
        part
        for line in _lines(text.expandtabs(2))
        for part in textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)
    )


def reversed_lines(text: str) -> str:
    return "\n".join(reversed(_lines(text)))


def o_for_zero(text: str) -> str:
    """A scanner's «О» for 0, in numbers only; addresses of mail stay."""
    pieces = []
    end = 0
    for match in _EMAIL.finditer(text):
        pieces += [text[end : match.start()].replace("0", "О"), match.group()]
        end = match.end()
    return "".join([*pieces, text[end:].replace("0", "О")])


def quoted(text: str) -> str:
    """As a mail program quotes a letter."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as is": as_is,
    "one line": one_line,
    "commas": commas,
    "semicolons": semicolons,
    "labels above": labels_above,
    "tabs": tabs,
    "no colons": no_colons,
    "upper case": upper_case,
    "numbered": numbered,
    "blank lines": blank_lines,
    "wrapped": wrapped,
    "reversed": reversed_lines,
    "o for zero": o_for_zero,
    "quoted": quoted,
}
SCANNED = "o for zero"
"""Of this one only is nothing asked but that no wrong value stands unmarked."""


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def _joined(text: str, joint: str) -> str:
    """One line; a line that ends with a mark of its own gets no second one."""
    lines = [" ".join(line.split()) for line in _lines(text)]
    joined = "".join(line + (" " if line[-1] in ",;:" else joint) for line in lines[:-1])
    return joined + lines[-1]


def _relabelled(text: str, joint: str, *, bare: bool) -> str:
    lines = []
    for line in _lines(text):
        found = _LABELLED.match(line) or (_BARE_LABEL.match(line) if bare else None)
        lines.append(f"{found['label']}{joint}{found['value']}" if found else line)
    return "\n".join(lines)
