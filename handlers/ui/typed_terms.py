"""Payment terms as people type them: «10 рабочих дней после акта», «до 25 числа», «15.12.2026»."""

import re
from datetime import date

from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.invoicing.payment_terms import MAX_DAYS, PaymentTerms, TermsKind, TermsUnit
from services.domain.money.number_words import leading_number
from services.domain.patterns import compiled_later
from services.domain.typed_uzbek import terms_in_russian

_PREPAY = compiled_later(
    r"^(?:(?:по|на условиях) )?(?:100 ?% )?(?:предоплат\w*|аванс\w*|prepay\w*|in advance|advance)(?: 100 ?%)?$",
    re.I,
)
_LEAD = compiled_later(
    r"^(?:(?:срок )?оплат\w*:?|payment:?) |^(?:в срок )?(?:не позднее|не позже|no later than) ", re.I
)
_BY_DAY = compiled_later(
    r"^(?P<by>до|к|by|until)?\s*(?:the\s+)?(?P<day>\d{1,2})(?P<ordinal>-?(?:го|st|nd|rd|th))?(?:\s+(?:числа|day))?\b"
    r"(?P<rest>(?:[ ,]+(?:каждого|следующ\w*|текущ\w*|этого|за|отч[её]тн\w*|месяц\w*|ежемесячно"
    r"|of|the|each|every|this|next|month))*)$",
    re.I,
)
_BARE_DAY = compiled_later(r"^\d+(?: day)?$", re.I)
"""«10» and «10 day» count days."""
_MONTH_END = compiled_later(
    r"^(?:до|к|в|на|by|at)?\s*"
    r"(?:конец|конца|концу|конце|последн\w+ (?:д|числ)\w+|(?:the )?(?:end|last day) of(?: the)?)\s+"
    r"(?P<rest>(?:(?:этого|текущего|каждого|следующего|this|each|next)\s+)?(?:месяца|month))$",
    re.I,
)
_DAYS = compiled_later(
    r"^(?:в течение|через|спустя|within|in|\+)?\s*(?P<days>\d{1,3})(?:-?(?:х|ти|и))?\s*"
    r"(?P<unit>календарн\w*|к[./]?\s?(?=д)|раб(?:оч\w*)?\.?|р[./]?\s?(?=д)|банк(?:овск\w*)?\.?|б[./]?\s?(?=д)"
    r"|calendar|working|business)?\s*"
    r"(?P<count>дн\w*\.?|день|days?|д\.?|недел\w*|нед\.?|weeks?|мес(?:яц\w*)?\.?|months?|год\w*|лет|years?)(?!\w)\s*(?P<rest>.*)$",
    re.I,
)
_OPENING = compiled_later(
    r"^(?P<lead>(?:в течение|через|спустя|within|in) )?"
    r"(?P<words>[^\W\d_]+ .*|недел\w+|месяц\w*|полгода|год\w*|a (?:week|month|year))$",
    re.I,
)
_IN_ONE_WORD = compiled_later(
    r"^(?:в )?(?:течение )?(?P<days>\d{1,3})(?:-?ти)?[- ]?дневн\w+(?P<unit>(?: (?:раб|банк|календ)\w+)?) срок\w?",
    re.I,
)
_WEEK = compiled_later(r"^(?:нед|week)", re.I)
_MONTHS = compiled_later(r"^(?:мес|month)", re.I)
_PERIODS = ((_WEEK, 7), (_MONTHS, 30), (compiled_later(r"^(?:год|лет|year)", re.I), 365))
"""Terms count days: a month is thirty, as «30 дней» then says."""
_RELATIVE = compiled_later(r"^(?:через|спустя|within|in|в течение)\b|^\+|квартал|quarter", re.I)
_AFTER_INVOICE = compiled_later(r"сч[её]т|выставлен|invoice|bill", re.I)
_ACT = compiled_later(r"\bакт(?!ив)|\bact(?!iv|u)|\bstatement\b|\bупд\b", re.I)
_NEXT = compiled_later(r"следующ|next", re.I)
_WORKING = compiled_later(r"^(?:р|б|working|business)", re.I)


_KAZAKH_DAYS = compiled_later(
    r"^(?:(?P<from>акт|шот|счёт)[^\W\d_]*(?: (?:қол қойыл|күні)[^\W\d_]*)? кейін )?"
    r"(?P<count>.+?) (?:(?P<unit>жұмыс|күнтізбелік|банк) )?(?P<of>күн|апта|ай|жыл)(?:і|нен|дан|ден)?"
    r"(?: (?:ішінде|кейін))?(?: (?P<after>акт|шот)[^\W\d_]* кейін)?$",
    re.I,
)
_KAZAKH_BY_DAY = compiled_later(
    r"^(?:(?P<which>келесі|осы|әр) )?(?:айдың )?(?P<day>\d{1,2}) ?-?(?:[^\W\d_]{1,4} )?күніне (?:дейін|шейін)$",
    re.I,
)
_KAZAKH_MONTH_END = compiled_later(
    r"^(?:(?P<which>келесі|осы|әр) )?ай(?:дың)? соңын(?:а|да)(?: дейін)?$", re.I
)
_KAZAKH_PREPAY = compiled_later(r"^(?:100 ?% )?(?:алдын ала(?: төлем[^\W\d_]*)?|аванспен)$", re.I)
_KAZAKH_UNITS = {"күн": "дней", "апта": "недель", "ай": "месяцев", "жыл": "лет"}
_KAZAKH_KINDS = {"жұмыс": "рабочих ", "күнтізбелік": "календарных ", "банк": "банковских "}


def _from_kazakh(typed: str) -> str:
    """«Актіден кейін 10 жұмыс күні» → «10 рабочих дней после акта»; what is no Kazakh stays."""
    if _KAZAKH_PREPAY.match(typed):
        return "предоплата"
    for pattern, said in ((_KAZAKH_BY_DAY, "до {} числа"), (_KAZAKH_MONTH_END, "до конца{}")):
        if found := pattern.match(typed):
            is_next = (found["which"] or "").lower() == "келесі"
            day = found.groupdict().get("day")
            month = " следующего месяца" if is_next else " месяца" if day is None else ""
            return said.format(f"{day}") + month if day else said.format(month)
    if found := _KAZAKH_DAYS.match(typed):
        value, taken = leading_number(found["count"].lower().split())
        count = str(value) if taken else found["count"]
        begun = (found["from"] or found["after"] or "").lower()
        after = " после акта" if begun == "акт" else " после счёта" if begun else ""
        if count.isdigit():
            kind = _KAZAKH_KINDS.get((found["unit"] or "").lower(), "")
            return f"{count} {kind}{_KAZAKH_UNITS[found['of'].lower()]}{after}"
    return typed


def parse_terms(text: str, today: date) -> PaymentTerms:
    """«Предоплата», «10 дней», «5 рабочих дней после акта», «до 25 числа», «15.12.2026». Raises `BadInput`."""
    typed = _from_kazakh(_normalise_terms(terms_in_russian(text)))
    if _PREPAY.match(typed):
        return PaymentTerms(TermsKind.PREPAY)
    if found := _MONTH_END.match(typed):
        return PaymentTerms(TermsKind.MONTH_DAY, 31, _month_of(found["rest"]))
    if (found := _DAYS.match(typed)) and _MONTHS.match(found["count"]):
        return _counted_terms(found, text)  # «1 месяц» is not «до 1 числа»
    if (found := _BY_DAY.match(typed)) and (found["by"] or found["ordinal"] or not _BARE_DAY.match(typed)):
        day = int(found["day"])
        if not 1 <= day <= 31:
            raise BadInput("error-contract-terms", text)
        return PaymentTerms(TermsKind.MONTH_DAY, day, _month_of(found["rest"]))
    if found := _DAYS.match(typed):
        return _counted_terms(found, text)
    if typed.isdigit() and 0 < int(typed) <= MAX_DAYS:
        return PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, int(typed))
    if _RELATIVE.search(typed):
        # «Через квартал», «до конца квартала» are no dates of today's choosing.
        raise BadInput("error-contract-terms", text)
    try:
        return PaymentTerms(TermsKind.FIXED_DATE, on=parse_date(typed, today, Prefer.FUTURE))
    except BadInput as error:
        raise BadInput("error-contract-terms", text) from error


def _normalise_terms(text: str) -> str:
    """Without «не позднее» and the count in words: «10 (десяти) рабочих дней», «две недели»."""
    text = re.sub(r"\bкалендарн\w+ (?=месяц|недел|год)", "", text, flags=re.I)
    typed = re.sub(r"\s*\([^()\d]*\)", "", " ".join(text.split())).strip().rstrip(" .")
    typed = re.sub(r",? включительно$", "", _LEAD.sub("", typed), flags=re.I)
    typed = _IN_ONE_WORD.sub(r"\g<days>\g<unit> дней", re.sub(r"^net (?=\d)", "", typed, flags=re.I))
    opening = _OPENING.match(typed)
    if opening is None:
        return typed
    words = opening["words"].lower().removeprefix("a ").replace("полгода", "6 месяцев").split()
    if words[0].isdigit():
        return f"{opening['lead'] or ''}{' '.join(words)}"
    value, taken = leading_number(words)
    if any(period.match(words[0]) for period, _ in _PERIODS):
        value, words = 1, ["", *words]
        taken = 1
    return f"{opening['lead'] or ''}{value} {' '.join(words[taken:])}" if taken else typed


def _month_of(rest: str) -> TermsUnit:
    return TermsUnit.NEXT_MONTH if _NEXT.search(rest) else TermsUnit.THIS_MONTH


def _counted_terms(found: re.Match[str], text: str) -> PaymentTerms:
    """Days or weeks after the invoice or the act; of anything else («после договора») it is not known when that is."""
    days = int(found["days"]) * next((days for period, days in _PERIODS if period.match(found["count"])), 1)
    after_act = _ACT.search(found["rest"]) is not None
    is_known = after_act or not found["rest"] or _AFTER_INVOICE.search(found["rest"])
    if days > MAX_DAYS or not is_known:
        raise BadInput("error-contract-terms", text)
    working = _WORKING.match(found["unit"] or "")
    kind = TermsKind.DAYS_AFTER_ACT if after_act else TermsKind.DAYS_AFTER_INVOICE
    return PaymentTerms(kind, days, TermsUnit.WORKING if working else TermsUnit.CALENDAR)
