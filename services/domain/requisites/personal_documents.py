"""Cuts documents of identity and days of birth out of a card's lines. Nothing of them is kept; what stands around them
is read as lines of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.model import Problem, Severity

PASSPORT = "requisites-problem-passport-not-kept"
DOCUMENT = "requisites-problem-document-not-kept"
BIRTH = "requisites-problem-birth-not-kept"
NOTES_OF_DOCUMENTS = frozenset({PASSPORT, DOCUMENT, BIRTH})

_EDGES = " ,.;:()–-/"
_GAP = r"[ ,.;:()№#–/-]*"
_MONTHS = r"(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|[a-z]{3,9})[а-я]*"
_NUMERALS = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d{4}-\d\d-\d\d(?!\d)"
    rf"|«?\d{{1,2}}»? {_MONTHS} \d{{4}}(?!\d))"
)
_YEAR = r"(?: ?г(?:ода?|\.|(?![\w.])))?"
_DATE = _NUMERALS + _YEAR
_MENTION = compiled_later(
    r"(?<!\w)(?:(?P<passport>(?:загран)?паспорт(?:а|у|ом|ные данные)?|passport|pasport\w*)"
    r"|(?P<document>(?:удостоверени[ея]|удост\.?|уд\.) ?личн\w+|вид на жительство|жеке куәлік\w*|шахсий гувоҳнома\w*"
    r"|shaxsiy guvohnoma\w*|id[ -](?:card|карта)|identity card|снилс|(?:personal)?ausweis)"
    r"|(?P<birth>дата рожд(?:ения|\.)|д\. ?р\.|родил(?:ся|ась)|родивш\w+|date of birth|dob|born(?: on)?|geb(?:\.|oren)"
    r"|туған (?:күні|жылы)|tug.ilgan(?: sana\w*| kuni)?|туғилган(?: сана\w*| куни)?"
    rf"|(?:{_DATE}|\d{{4}}),? ?(?:г(?:ода?|\.)? ?)?(?:р\.|рожд\w*|yil(?:i|da)? tug\S*)))"
    r"(?!\w)"
)
_WORDS_OF_NUMBER = (
    rf"{_GAP}(?:(?:серия|сери[ие]|сер|номер|ном|гражданина|гражданки|российской федерации|республики \w+|рф|рк|руз|рб"
    rf"|series|seriya\w*|raqam\w*|серияси|рақами|number|no|nr|n)(?!\w){_GAP})*"
)
_NUMBER = compiled_later(
    rf"{_WORDS_OF_NUMBER}"
    rf"(?:\d\d ?\d\d{_WORDS_OF_NUMBER}\d{{6}}(?!\d)|\d\d{_WORDS_OF_NUMBER}\d{{7}}(?!\d)"
    rf"|[a-zа-я]{{1,3}}{_WORDS_OF_NUMBER}\d{{6,8}}(?!\d)|\d{{3}}[ -]?\d{{3}}[ -]?\d{{3}}[ -]\d\d(?!\d)"
    r"|(?=[a-z\d-]{0,13}\d{2})[a-z\d-]{6,14}(?!\w)|\d{6,11}(?!\d))"
)
_DAY = compiled_later(rf"{_GAP}(?:{_DATE}|\d{{4}} ?(?:г(?:ода?|\.))?)(?: в г(?:\.|ороде) ?[\w-]+)?")
_BIRTHPLACE = compiled_later(rf"{_GAP}(?:место рождения|place of birth){_GAP}(?:г\. ?|гор\. ?)?[^,;.()]+")
_ISSUED = compiled_later(
    rf"{_GAP}(?:кем )?(?:выдан\w*|выдавш\w+|issued(?: by)?|berilgan|берилган|берген){_GAP}(?:кем{_GAP})?"
)
_TIME = compiled_later(
    rf"{_GAP}(?:(?:дата выдачи|когда|от|до|срок действия|действител\w+|date of issue|on|valid|until|to)(?!\w){_GAP})*"
    rf"{_NUMERALS}(?!,? ?(?:г(?:ода?|\.)? ?)?(?:р\.|рожд|yil)){_YEAR}"
)
_CODE = compiled_later(
    rf"{_GAP}(?:(?:код(?: подр(?:азделения)?)?|к ?/ ?п|к\. ?п){_GAP}\d{{3}}[ -]?\d{{3}}|\d{{3}}-\d{{3}})(?![\d-])"
)
# Of a Belarusian passport; it is no number of a taxpayer.
_PERSONAL_NUMBER = compiled_later(
    rf"{_GAP}(?:(?:л ?/ ?н|личн\w+|ид(?:ентификационн\w+)?|identification|personal|номер|no|код)(?!\w){_GAP})*"
    r"\d{7}[a-zа-я]\d{3}[a-zа-я]{2}\d(?!\w)"
)
_AUTHORITY = compiled_later(
    rf"{_GAP}(?:(?:г?у|[гу]?ро|ру|го|о|то)?[оу]?м?вд|о?уфмс|о?фмс|гу|тп|мро|мп|мю|мфц|отдел\w*|отделени\w+|управлени\w+"
    r"|министерств\w+|миграцион\w+|полици\w+|ииб|иив|iib|iiv|police|ministry)(?!\w)"
)
_PLACE = compiled_later(
    rf"{_GAP}(?:по |в )?(?:г\.? ?|гор\.? ?|городу? |респ\w*\.? )?[а-яa-z-]+"
    r"(?: (?:р-н\w*|район\w*|обл\w*\.?|края|край))?(?=[ ,;]|$)"
)
# Where the words of an authority end without a comma.
_NOT_AUTHORITY = compiled_later(
    rf"[,;]|{_DATE}|(?<!\w)(?:код|к ?/ ?п|дата)(?!\w)|\d{{3}}-\d{{3}}|(?<!\d)\d{{6}}(?!\d)|\S@|\+\d"
    r"|(?<!\w)(?P<street>ул|улица|пр-т|пр-кт|проспект|пер|переулок|наб|шоссе|бульвар|б-р|мкр|кўчаси|көшесі|street)(?!\w)"
    r"|(?<!\w)(?:зарегистр\w*|прожива\w*|пропис\w*|адрес\w*|address|место|тел|инн|иин|пинфл|жшшир|pinfl|jshshir)(?!\w)"
)
_TOWN_AT_END = compiled_later(r" (?:г\.? ?|гор\.? ?|город )[\w-]+ ?$")
_LIVES = compiled_later(
    r"(?:(?:и |фактически )?(?:зарегистрирован\w*|прожива\w+|прописан\w*|registered|residing)(?: и \w+)?"
    r"(?: в(?= г)| по адресу| at)?[ :–-]+)+"
)


class _Open(Enum):
    """What the next line may go on with."""

    NOTHING = auto()
    NUMBER = auto()
    ISSUE = auto()


@dataclass(frozen=True, slots=True)
class PublicLine:
    """A piece of a card without documents. `bears_document`: one was cut out right behind it."""

    text: str
    bears_document: bool = False


def cut_documents(lines: list[str]) -> tuple[list[PublicLine], tuple[Problem, ...]]:
    """The lines without documents of identity and days of birth, and a note of each kind that was cut."""
    kept: list[PublicLine] = []
    kinds: list[str] = []
    opened = _Open.NOTHING
    for line in lines:
        pieces, opened = _cut_line(line, opened, kinds)
        if pieces and not pieces[0].text and pieces[0].bears_document and len(kept) == 1:
            kept[0] = PublicLine(kept[0].text, bears_document=True)  # the person stands in the line above
        kept += [piece for piece in pieces if piece.text]
    if kinds:
        kept = [PublicLine(_with_address(line.text), line.bears_document) for line in kept]
    return kept, tuple(Problem("card", kind, Severity.WARNING) for kind in dict.fromkeys(kinds))


def _cut_line(line: str, opened: _Open, kinds: list[str]) -> tuple[list[PublicLine], _Open]:
    folded = fold_case(line)
    at = _end_of_continued(folded, opened)
    pieces: list[PublicLine] = []
    ended = _Open.ISSUE
    for start, end, kind, left in _documents(folded, at):
        pieces.append(PublicLine(line[at:start].strip(_EDGES if at else " ,;:(–-/"), bears_document=True))
        kinds.append(kind)
        at, ended = end, left
    if at == 0:
        return [PublicLine(line)], _Open.NOTHING
    rest = line[at:].strip(" ,;:–-/").lstrip(".) ")
    return [*pieces, PublicLine(rest)], (_Open.NOTHING if rest else ended)


def _end_of_continued(folded: str, opened: _Open) -> int:
    if opened is _Open.NUMBER:
        number = _NUMBER.match(folded)
        return _end_of_issue(folded, number.end()) if number else 0
    return _end_of_issue(folded, 0) if opened is _Open.ISSUE else 0


def _documents(folded: str, at: int) -> Iterator[tuple[int, int, str, _Open]]:
    """Start and end of each, its note, and what is still to come of it in the next line."""
    while found := _MENTION.search(folded, at):
        at = found.end()
        if found["birth"]:
            has_day = any(map(str.isdigit, found["birth"]))
            day = None if has_day else _DAY.match(folded, at)
            if not has_day and day is None:
                continue
            at = _behind(_BIRTHPLACE, folded, day.end() if day else at)
            yield found.start(), at, BIRTH, _Open.NOTHING
            continue
        kind = PASSPORT if found["passport"] else DOCUMENT
        number = _NUMBER.match(folded, at)
        if number is not None:
            at = _end_of_issue(folded, number.end())
            yield found.start(), at, kind, _Open.ISSUE
        elif not folded[at:].strip(_EDGES) and not folded[: found.start()].strip(_EDGES + "гр"):
            yield found.start(), len(folded), kind, _Open.NUMBER


def _end_of_issue(folded: str, at: int) -> int:
    """Where «выдан ОВД …, 12.03.2010, код 770-001» ends behind the number of a document."""
    while at < len(folded):
        end = max(_behind(pattern, folded, at) for pattern in (_TIME, _CODE, _BIRTHPLACE, _PERSONAL_NUMBER))
        if end == at and (issued := _ISSUED.match(folded, at)):
            end = _end_of_authority(folded, issued.end())
        if end == at and _AUTHORITY.match(folded, at):
            end = _end_of_authority(folded, at)
        if end == at:
            place = _PLACE.match(folded, at)
            if place is not None and (_TIME.match(folded, place.end()) or _CODE.match(folded, place.end())):
                end = place.end()
        if end == at:
            return at
        at = end
    return at


def _end_of_authority(folded: str, at: int) -> int:
    begun = re.compile(_GAP).match(folded, at)
    start = begun.end() if begun else at
    stop = _NOT_AUTHORITY.search(folded, start)
    if stop is None:
        return len(folded)
    words = folded[start : stop.start()]
    after = _NOT_AUTHORITY.match(folded, stop.end() + 1) if stop.group() == "," else stop
    if after is not None and after["street"] and (town := _TOWN_AT_END.search(words)):
        words = words[: town.start()]  # «ОВД «Тверское» г. Москва ул. Лесная»: the town of the street
    return start + len(words)


def _behind(pattern: re.Pattern[str], folded: str, at: int) -> int:
    match = pattern.match(folded, at)
    return match.end() if match else at


def _with_address(line: str) -> str:
    """«адрес: …» for «проживающий по адресу …», which the labels of a card do not know."""
    lives = _LIVES.match(fold_case(line))
    return f"адрес: {line[lives.end() :]}" if lives and line[lives.end() :].strip(_EDGES) else line
