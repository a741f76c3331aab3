"""Reads a typed text: sums, periods and states of invoices, and a name or a number beside them.

One pass from left to right: at each place a state, a period or a sum is taken, the longest first, and what is none of
them is left as words of a name. Nothing that is typed makes it raise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from db.vocabulary.enums import HoldKind
from db.vocabulary.filters import InvoiceStatusFilter
from services.core.near_words import nearest
from services.core.text_query import MAX_QUERY_LENGTH
from services.domain.calendar.dates import add_months, month_end
from services.search.phrase.days import Period, days_beside, period_at, words_of_days
from services.search.phrase.kazakh import in_words_of_the_grammar
from services.search.phrase.states import Day, State, state_at, words_of_states
from services.search.phrase.sums import SURE, SumSpan, exact_at, span_at
from services.search.phrase.tokens import Kind, Token, cut, kind_at, plain, word_at, words_at, words_of

_SAID_BESIDE = words_of(
    "счет счета счету счете счетов счетам счетами инвойс инвойсы invoice invoices bill bills покажи покажите "
    "показать найди найти все всех all show find list список кто кому чьи что какие какой где есть нам нас нами у "
    "по и за на от для с к о а ли из который которые me us the a an of for by from to with that which are is on "
    "in has have and who what where клиент клиента клиентов client clients договор договора договору договоры "
    "контракт контракта contract contracts agreement дело дела делу matter case инн бин иин унп тел телефон phone "
    "номер no nr number сумма сумму сумме суммой sum amount total еще было были был оплатить "
    "hisobvaraq hisobvaraqlar hisobvaraqni hisobvaraqlarni hisobvaraqlari hisob ko'rsat ko'rsating top toping barcha "
    "hamma hammasi ro'yxat kim kimda bor uchun bo'yicha va mijoz mijozlar mijozning shartnoma shartnomalar ish ishi "
    "raqam raqami telefon summa summasi jami шот шоты шоттар шоттары шотын "
    "көрсет көрсетіңіз тап бәрі барлық барлығы кім кімнің қандай қай бойынша туралы мен және клиенттер шарт іс "
    "нөмірі сома сомасы арасында үшін бар бізге бізде айында"
)
_MORE_THAN = {("больше",), ("более",), ("свыше",), ("over",), ("more", "than"), ("дольше",)}
_BY = frozenset(("на", "by", "уже", "for"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a text asks of invoices. `names` are the words that are none of the grammar, `codes` what stands among them
    and has digits: numbers of invoices and contracts, tax numbers, addresses. `sums` are the readings of one sum, and
    `is_bare` says that it may be a number of a paper as well. `late_from`: overdue by so many days or more."""

    shows: tuple[InvoiceStatusFilter, ...] = ()
    held: HoldKind | None = None
    unsent: bool = False
    mine: bool = False
    span: SumSpan | None = None
    of_balance: bool = False
    sums: tuple[int, ...] = ()
    figure: str = ""
    is_bare: bool = False
    period: Period | None = None
    day: Day = Day.INVOICED
    late_from: int | None = None
    names: str = ""
    codes: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether more than a name or one sum was understood."""
        return self._says_which or (self.of_day and bool(self.names or self.codes or self.sums))

    @property
    def _says_which(self) -> bool:
        return bool(
            self.shows or self.held or self.unsent or self.span or self.period or self.late_from is not None
        )

    @property
    def of_day(self) -> bool:
        return self.day is not Day.INVOICED

    @property
    def asks(self) -> bool:
        """Whether it is more than the plain search understands: that takes a name, a number or a sum alone, and «счёт №
        38 от 03.03.2026»."""
        period = self.period
        dated = period is not None and period.first == period.last and not period.is_relative_day
        is_a_paper = bool(self.codes) or self.is_bare
        is_a_count = self.is_bare and all(minor < SURE for minor in self.sums)
        if is_a_count and self.of_day and not (self._says_which or self.names or self.codes):
            return False  # «оплата по счёту 38»
        if is_a_paper and dated and not (self.shows or self.held or self.unsent or self.span or self.names):
            return False
        return self.narrows or bool(self.sums and self.names) or (self.mine and bool(self.names))


@dataclass(slots=True)
class _Taken:
    phrase: Phrase = field(default_factory=Phrase)
    day: Day | None = None
    left: list[int] = field(default_factory=list)
    month: int | None = None
    """Where a word stands that is the period so far, and may be a name: «Март за июнь»."""
    as_names: set[int] = field(default_factory=set)


def read_phrase(
    text: str, today: date, *, lenient: bool = False, months_are_names: bool = False
) -> Phrase | None:
    """None for what the plain search reads as well. `lenient` takes a word of the grammar with one wrong letter;
    `months_are_names` leaves a month or a year that stands alone to the name."""
    said = plain(text[:MAX_QUERY_LENGTH])
    return read_said(said, today, lenient=lenient, months_are_names=months_are_names)


def read_said(
    said: str, today: date, *, lenient: bool = False, months_are_names: bool = False
) -> Phrase | None:
    """The same for a `plain` text of any length, in work that grows with it."""
    tokens = in_words_of_the_grammar(cut(said))
    if lenient:
        tokens = [_mended(token) for token in tokens]
    taken = _Taken()
    place = 0
    while place < len(tokens):
        if months_are_names and _stands_alone(period_at(tokens, place, today), place):
            taken.left.append(place)
            taken.as_names.add(place)
            place += 1
            continue
        end = _take(taken, tokens, place, said, today)
        if end is None:
            taken.left.append(place)
            end = place + 1
        place = end
    phrase = _finished(taken, tokens, said, today)
    if phrase.span is None and not any(token.kind is Kind.WORD for token in tokens):
        return None  # a phone, a tax number
    return phrase if phrase.asks else None


def _take(taken: _Taken, tokens: Sequence[Token], place: int, said: str, today: date) -> int | None:
    phrase = taken.phrase
    if phrase.late_from is None and (late := _late_at(phrase, tokens, place)) is not None:
        taken.phrase = replace(phrase, late_from=late[1])
        return late[0]
    if (state := state_at(tokens, place)) is not None:
        _note(taken, state[1])
        return state[0]
    period = period_at(tokens, place, today) if phrase.period is None or taken.month is not None else None
    if period is not None:
        if taken.month is not None:
            taken.left = sorted([*taken.left, taken.month])
            taken.as_names.add(taken.month)
        taken.month = place if _stands_alone(period, place) else None
        taken.phrase = replace(phrase, period=period[1])
        return period[0]
    if phrase.span is None and (span := span_at(tokens, place, said)) is not None:
        taken.phrase = replace(phrase, span=span[1])
        return span[0]
    amount = None if phrase.sums else exact_at(tokens, place, said)
    if amount is None or not (amount.is_sure or amount.bare):
        return None
    figure = amount.number if amount.bare else said[tokens[place].start : tokens[amount.end - 1].end]
    taken.phrase = replace(phrase, sums=amount.readings, figure=figure, is_bare=amount.bare)
    return amount.end


def _stands_alone(period: tuple[int, Period] | None, place: int) -> bool:
    """A word or a year without anything beside it, which may be of a name."""
    return period is not None and period[0] == place + 1 and not period[1].is_relative_day


def _late_at(phrase: Phrase, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """«(Просрочены) больше 30 дней», «overdue by 2 weeks», «просрочены 30 дней»; a period («за 30 дней») is none."""
    for count in (2, 1):
        if words_at(tokens, place, count) in _MORE_THAN and (found := days_beside(tokens, place + count)):
            return found[0], found[1] + 1
    if InvoiceStatusFilter.OVERDUE not in phrase.shows:
        return None
    place += word_at(tokens, place) in _BY
    return days_beside(tokens, place) if kind_at(tokens, place) is Kind.NUMBER else None


def _note(taken: _Taken, state: State) -> None:
    phrase = taken.phrase
    shows = phrase.shows
    if state.show is not None and state.show not in shows:
        shows = (*shows, state.show)
    if InvoiceStatusFilter.PARTIAL in shows:  # «частично оплаченные» is one state
        shows = tuple(show for show in shows if show is not InvoiceStatusFilter.PAID)
    if InvoiceStatusFilter.OVERDUE in shows:  # «просроченные долги»
        shows = tuple(show for show in shows if show is not InvoiceStatusFilter.OPEN)
    taken.phrase = replace(
        phrase,
        shows=shows,
        held=state.held or phrase.held,
        unsent=state.unsent or phrase.unsent,
        mine=state.mine or phrase.mine,
        of_balance=state.owed or phrase.of_balance,
    )
    taken.day = taken.day or state.day


def _finished(taken: _Taken, tokens: Sequence[Token], said: str, today: date) -> Phrase:
    phrase, day = taken.phrase, taken.day
    if phrase.late_from is not None and InvoiceStatusFilter.OVERDUE not in phrase.shows:
        phrase = replace(phrase, shows=(InvoiceStatusFilter.OVERDUE,))
    period = phrase.period
    if day is None and InvoiceStatusFilter.OVERDUE in phrase.shows:
        day = Day.DUE
    if day is None and period is not None:
        is_ahead = period.first is not None and period.first > today
        is_today = period.is_relative_day and period.first == today
        day = Day.DUE if is_ahead or is_today else Day.INVOICED
    if day is Day.DUE and period is not None and period.floats:
        period = _ahead(period, today)
    names, codes = _left(taken, tokens, said)
    return replace(phrase, period=period, day=day or Day.INVOICED, names=names, codes=codes)


def _ahead(period: Period, today: date) -> Period:
    """«Срок в декабре» is the next December, where «декабрь» of invoices is the last."""
    if period.first is None or period.last is None or (today - period.last).days < 183:
        return period
    return replace(
        period,
        first=add_months(period.first, 12),
        last=month_end(add_months(period.last, 12)) if period.is_named else add_months(period.last, 12),
    )


def _left(taken: _Taken, tokens: Sequence[Token], said: str) -> tuple[str, tuple[str, ...]]:
    """Words of a name, as they were typed, without what only stands beside one; and codes."""
    runs: list[list[int]] = []
    codes: list[str] = []
    for place in taken.left:
        kind = Kind.WORD if place in taken.as_names else kind_at(tokens, place)
        if kind in (Kind.CODE, Kind.NUMBER, Kind.DATE):
            codes.append(said[tokens[place].start : tokens[place].end])
        elif kind is Kind.WORD:
            if runs and runs[-1][-1] == place - 1:
                runs[-1].append(place)
            else:
                runs.append([place])
    parts = []
    for run in runs:
        while run and word_at(tokens, run[0]) in _SAID_BESIDE:
            run.pop(0)
        while run and word_at(tokens, run[-1]) in _SAID_BESIDE:
            run.pop()
        if run:
            parts.append(said[tokens[run[0]].start : tokens[run[-1]].end])
    return " ".join(parts), tuple(codes)


def _mended(token: Token) -> Token:
    """A word of the grammar with one wrong letter as it is spelt."""
    if token.kind is not Kind.WORD:
        return token
    found = nearest(token.word, _KNOWN)
    return replace(token, word=found) if found else token


_KNOWN = words_of_days() | words_of_states()
