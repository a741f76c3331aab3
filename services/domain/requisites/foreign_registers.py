"""Extracts VAT ids and numbers of national registers of Europe, whose labels or letters name the register.

A number that python-stdnum can check and refuses is taken only when the check of the field names it afterwards: a VAT
id is, a number of a register is not and belongs to what was not understood.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from stdnum import get_cc_module

from services.domain.patterns import compiled_later
from services.domain.requisites.digit_runs import CONSUMED
from services.domain.requisites.international import check_vat_id

REFUSED = ""  # the field of a number whose check has failed
# Labels of VAT ids, with the countries whose prefix people leave out behind them.
_VAT_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"p(?:artita|\.)? ?iva(?: e c\.f\.)?", ("IT",)),
    (r"nip(?:[ -]ue)?", ("PL",)),
    (r"btw(?:[ -](?:nr|nummer|id|identificatienummer))?\.?", ("NL", "BE")),
    (r"kmkr(?: ?n(?:umbe)?r)?\.?", ("EE",)),
    (r"pvn(?: maksātāja)?(?: re[gģ]\.?)?(?: nr)?\.?", ("LV",)),
    (r"pvm(?: mokėtojo)?(?: kodas)?", ("LT",)),
    (r"dič", ("CZ", "SK")),
    (r"(?:ič ?dph)", ("SK",)),
    (r"ust\.?-? ?id(?:-? ?nr)?\.?", ("DE",)),
    (r"(?:cif|nif)", ("ES", "PT", "RO")),
    (r"alv-?n(?:ume)?ro|alv", ("FI",)),
    (r"moms(?:reg)?\.?(?: ?nr)?\.?", ("SE", "DK")),
    (r"(?:α\.?φ\.?μ\.?|afm)", ("EL",)),
    (r"uid(?:-? ?nr)?\.?", ("ATU",)),
    (r"(?:n[°o]\.? ?(?:de )?)?tva(?: intracom\w*\.?)?", ()),
    (
        r"vat(?: (?:reg(?:istration)?\.? ?)?(?:id|no|nr|number|code))?\.?(?: reg(?:istration)?\.? ?(?:no|number)?\.?)?",
        (),
    ),
)
# «CIF» is also a term of delivery: only a valid number behind these is one.
_UNCERTAIN_VAT_LABELS = frozenset({"cif", "nif", "alv", "uid", "moms"})
_VAT = compiled_later(
    r"(?<![\w-])(?:"
    + "|".join(rf"(?P<v{n}>{pattern})" for n, (pattern, _) in enumerate(_VAT_LABELS))
    + r")(?!\w)"
    r"[ \t:.#№=–-]{0,4}(?P<value>[A-Z]{0,3}[ -]?[0-9A-Z](?:[ .-]?[0-9A-Z]){5,24})(?!\w)",
    re.IGNORECASE,
)
_REG_LABEL = (
    r"(?:(?:рег(?:истрационный|\.)? ?(?:номер|№) ?/? ?)?(?:(?:(?:company |business )?reg(?:istration|istry)?\.? ?"
    r"(?:no|nr|number|code)\.?|company (?:no|number)\.?|firmenbuch(?:nummer|-nr\.?)?|handelsregister|rejestr)"
    r"[ \t:№#–-]{0,4})?)?"
)
# Numbers that begin with the letters of their register.
_LETTERED = compiled_later(
    r"(?<![\w-])" + _REG_LABEL.replace("(?:(?:рег", "(?i:(?:рег", 1) + r"[ \t:]{0,3}"
    r"(?P<value>(?:HE|НЕ|HRB|HRA|FN|KRS|R\.?C\.?S\.? [A-Z][\w-]{1,30})[ :№.]{0,3}\d(?: ?\d){3,9}[A-Za-z]?)(?!\w)"
)
_SWISS = compiled_later(
    r"(?<![\w-])(?i:uid(?:-? ?nr)?\.?[ \t:]{1,3})?"
    r"(?P<value>CHE[- ]?\d{3}\.?\d{3}\.?\d{3})(?: ?(?:MWST|TVA|IVA))?(?!\w)"
)
# Labels of registers, each with the modules of python-stdnum of which one has to accept the number.
_REGISTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"kvk(?:[ -]?(?:nr|nummer))?\.?", ()),
    (r"ičo?", ("cz.dic", "sk.dph")),
    (r"re[gģ]\.? ?nr\.?|reģistrācijas (?:numurs|nr)\.?", ("lv.pvn", "ee.registrikood", "lt.pvm")),
    (r"(?:į|i)m(?:onės|ones|\.)? ?kod(?:as|\.)|(?:į|i)m\. ?k\.|į\. ?k\.", ()),
    (r"registrikood", ("ee.registrikood",)),
    (r"siren", ("fr.siren",)),
    (r"siret", ("fr.siret",)),
    (r"regon", ("pl.regon",)),
    (r"y-tunnus", ("fi.ytunnus",)),
    (r"cvr(?:-? ?nr)?\.?", ("dk.cvr",)),
    (r"org\.? ?(?:nr|nummer)\.?", ("no.orgnr", "se.orgnr")),
    (r"oib", ("hr.oib",)),
    (r"рег(?:истрационный|\.)? ?(?:номер|№)", ("lv.pvn",)),
)
_REGISTER = compiled_later(
    r"(?<![\w-])(?:рег\.? ?(?:№|номер) ?/ ?)?(?:"
    + "|".join(rf"(?P<r{n}>{pattern})" for n, (pattern, _) in enumerate(_REGISTERS))
    + r")(?!\w)"
    r"[ \t:№#=–-]{0,4}(?P<value>\d(?:[ .-]?\d){6,13})(?!\w)",
    re.IGNORECASE,
)


def extract_register_numbers(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The line with VAT ids and numbers of registers replaced by `CONSUMED`, and the pairs of field and value.

    A number of a register that is refused comes with its label, as the value of the field `REFUSED`.
    """
    if not any(map(str.isdigit, line)):
        return line, []
    found: list[tuple[str, str]] = []
    for finder in (_find_swiss, _find_vat_ids, _find_lettered, _find_labelled):
        pieces: list[str] = []
        position = 0
        for start, end, field, value in finder(line):
            found.append((field, value))
            pieces += (line[position:start], CONSUMED * (end - start))
            position = end
        line = "".join((*pieces, line[position:]))
    return line, found


_Found = tuple[int, int, str, str]


def _find_swiss(line: str) -> Iterator[_Found]:
    for match in _SWISS.finditer(line):
        digits = re.sub(r"\D", "", match["value"])
        if _accepts("ch.uid", "CHE" + digits):
            yield match.start(), match.end(), "reg_number", f"CHE-{digits[:3]}.{digits[3:6]}.{digits[6:]}"
        else:
            yield match.start(), match.end(), REFUSED, match.group().strip()


def _find_vat_ids(line: str) -> Iterator[_Found]:
    for match in _VAT.finditer(line):
        label, prefixes = next(
            (match.group(f"v{n}"), prefixes)
            for n, (_, prefixes) in enumerate(_VAT_LABELS)
            if match.group(f"v{n}")
        )
        text = _longest_id(match["value"], prefixes)
        value = _with_prefix(_compact(text), prefixes)
        if value is None or (label.lower().strip(".") in _UNCERTAIN_VAT_LABELS and check_vat_id(value)):
            continue
        yield match.start(), match.start("value") + len(text), "vat_code", value


def _longest_id(text: str, prefixes: tuple[str, ...]) -> str:
    """The words of the text that are the id: the most that the check accepts, else those up to the next word."""
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        candidate = " ".join(words[:count])
        value = _with_prefix(_compact(candidate), prefixes)
        if value is not None and check_vat_id(value) is None:
            return candidate
    return trim_vat_id(text)


def _with_prefix(value: str, prefixes: tuple[str, ...]) -> str | None:
    """The id with the letters of its country; None for what can be no id."""
    if sum(map(str.isdigit, value)) < 6 or len(value) > 15:
        return None
    if value[:2].isalpha():
        return value
    candidates = [prefix + value for prefix in prefixes]
    return next((full for full in candidates if check_vat_id(full) is None), next(iter(candidates), None))


def _find_lettered(line: str) -> Iterator[_Found]:
    for match in _LETTERED.finditer(line):
        value = " ".join(match["value"].replace("НЕ", "HE").replace(":", " ").split())
        letters, digits = re.fullmatch(r"(\D+)(\d.*)", value).groups()  # type: ignore[union-attr]
        yield match.start(), match.end(), "reg_number", f"{letters.strip(' .№')} {digits.replace(' ', '')}"


def _find_labelled(line: str) -> Iterator[_Found]:
    for match in _REGISTER.finditer(line):
        modules = next(modules for n, (_, modules) in enumerate(_REGISTERS) if match.group(f"r{n}"))
        value = _compact(match["value"])
        if not modules or any(_accepts(module, value) for module in modules):
            yield match.start(), match.end(), "reg_number", value
        elif len(modules) == 1 and not match.group().lower().startswith("рег"):
            yield match.start(), match.end(), REFUSED, match.group().strip()


def _compact(text: str) -> str:
    return re.sub(r"[ .-]", "", text).upper()


@cache
def _checker(module: str) -> Callable[[str], bool] | None:
    country, name = module.split(".")
    found = get_cc_module(country, name)
    return None if found is None else found.is_valid


def _accepts(module: str, value: str) -> bool:
    check = _checker(module)
    return check is not None and check(value)


def trim_vat_id(text: str) -> str:
    """The VAT id, which spaces may group, without the words after it."""
    words = text.split(" ")
    kept = words[:1]
    for word in words[1:]:
        if not any(map(str.isdigit, word)) and any(map(str.isdigit, "".join(kept))):
            break
        kept.append(word)
    return " ".join(kept)
