"""Finds the numbers that a purpose names, in one pass over its tokens: each step takes at least one."""

from dataclasses import dataclass, replace
from datetime import date

from services.domain.statements.named_numbers import (
    NamedNumber,
    is_month_and_year,
    is_number_like,
    is_sum,
    spread_range,
    tells_itself,
)
from services.domain.statements.purpose_cursor import TokenCursor, is_prefix
from services.domain.statements.purpose_dates import find_date
from services.domain.statements.purpose_tokens import Token, TokenKind, parse_written_date
from services.domain.statements.purpose_words import (
    NumberKind,
    is_and,
    is_date_word,
    is_for,
    is_legal_form,
    is_number_sign,
    is_plural,
    is_surely_plural,
    may_follow_enumerated,
    may_precede_unsigned,
    may_stand_between,
    means_a_bank_account,
    means_issued_by,
    number_kind,
    stands_after_number,
)

MAX_NUMBERS = 100
"""Of one purpose."""
_MOST_WORDS_BETWEEN = 8  # between «счёт» and «№»
_MOST_UNKNOWN_WORDS = 4


@dataclass(slots=True)
class _Label:
    """The word that announces a number."""

    kind: NumberKind
    plural: bool = False
    word: str = ""
    between: int = 0
    unknown: int = 0
    closed: bool = False
    """Only a signed number may come: something stands between."""
    day_text: str | None = None
    day: date | None = None
    has_number: bool = False
    party: str = ""


class NumberReader(TokenCursor):
    """One pass over the tokens; each step takes at least one."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self._label: _Label | None = None
        self._signed = False
        self._found: list[NamedNumber] = []
        self._paid_for = ""  # «за ООО «Лютик»», before any number
        self._bare_at = -10  # the token behind the last bare number
        self._list_at, self._list_from = -10, 0  # the token behind the last list, and its first number

    def read(self) -> list[NamedNumber]:
        while self.at < len(self.tokens) and len(self._found) < MAX_NUMBERS:
            token = self.tokens[self.at]
            match token.kind:
                case TokenKind.SIGN:
                    self._signed = True
                    self.at += 1
                case TokenKind.WORD:
                    self._read_word(token)
                case TokenKind.NUMBER:
                    self._read_number(token)
                case TokenKind.DATE:
                    self._read_date_token(token)
                case TokenKind.MARK:
                    self._read_mark(token)
        return self._found

    # Words

    def _read_word(self, token: Token) -> None:
        word = token.folded
        kind = number_kind(word)
        if kind is not None:
            self._announce(word, kind)
        elif is_number_sign(word) and self.next_is_number():
            self._signed = True
            self.at += 1
        elif self._take_prefix_of_number(token):
            return
        elif is_date_word(word) and (dated := find_date(self.tokens, self.at + 1)) is not None:
            if self._label is not None and not self._label.has_number:
                self._label.day_text, self._label.day = dated[0], dated[1]
            self.at = dated[2]
            self._signed = False
        else:
            if is_legal_form(word):
                self._read_party()
            self._pass_word(word)

    def _read_party(self) -> None:
        """Whose the invoice is said to be: «счёт ООО «Альфа» № 12», «счёт № 12 от ООО «Альфа»»."""
        label = self._label
        if label is not None and not label.has_number:
            label.party = self.name_at(self.at + 1)
        elif label is None and not self._found and is_for(self.word_before()):
            self._paid_for = self.name_at(self.at + 1)
        elif self.at == self._list_at or (
            self.at - self._list_at <= 2
            and (means_issued_by(self.word_before()) or is_for(self.word_before()))
        ):
            party = self.name_at(self.at + 1)
            self._found[self._list_from :] = [
                replace(number, party=party) for number in self._found[self._list_from :]
            ]

    def _announce(self, word: str, kind: NumberKind) -> None:
        previous = self.word_before()
        label = self._label
        if stands_after_number(word) and self.at - self._bare_at <= 3 and self._relabel(kind):
            self._label = None
        elif label is not None and label.kind is NumberKind.INVOICE and self._follows_label(previous):
            # «счёт-фактура», «счёт-договор» in two words
            if kind is NumberKind.TAX_INVOICE:
                self._label = _Label(kind, label.plural, word)
            elif kind is NumberKind.OTHER or kind is NumberKind.ACT:
                self._label = _Label(kind)
        elif kind is NumberKind.INVOICE and previous and means_a_bank_account(previous, word):
            self._label = _Label(NumberKind.OTHER)
        else:
            self._label = _Label(kind, is_plural(word), word)
        self._signed = False
        self.at += 1

    def _follows_label(self, previous: str) -> bool:
        return number_kind(previous) is NumberKind.INVOICE if previous else False

    def _relabel(self, kind: NumberKind) -> bool:
        """Says of what the bare numbers are that stand just before."""
        index = len(self._found) - 1
        relabelled = False
        while index >= 0 and self._found[index].kind is NumberKind.BARE and not relabelled:
            self._found[index] = replace(self._found[index], kind=kind)
            relabelled = True
        return relabelled

    def _pass_word(self, word: str) -> None:
        label = self._label
        if label is not None:
            if label.has_number and not is_and(word):
                self._label = None
            elif not may_stand_between(word):
                label.unknown += 1
                label.closed = True
            else:
                label.closed = label.closed or not may_precede_unsigned(word)
            label.between += 1
            if label.unknown > _MOST_UNKNOWN_WORDS or label.between > _MOST_WORDS_BETWEEN:
                self._label = None
        self._signed = False
        self.at += 1

    def _take_prefix_of_number(self, token: Token) -> bool:
        """«№ ЮК 2026/12»: letters before the number, behind the sign."""
        following = self.token(self.at + 1)
        if not (self._signed and is_prefix(token) and following is not None):
            return False
        if (
            following.kind is TokenKind.MARK
            and following.text in "-/"
            and self.token_kind(self.at + 2) is TokenKind.NUMBER
        ):
            joint, following = following.text, self.tokens[self.at + 2]
            self.at += 1
        elif following.kind is TokenKind.NUMBER:
            joint = " "
        else:
            return False
        self.at += 1
        joined = f"{token.text}{joint}{following.text}"
        self._read_number(
            Token(TokenKind.NUMBER, joined, "", token.spaced),
            readings=(following.text, f"{token.text}-{following.text}"),
        )
        return True

    # Marks and dates

    def _read_mark(self, token: Token) -> None:
        label = self._label
        if label is not None:
            following = self.token(self.at + 1)
            is_end = (
                token.text == "." and following is not None and following.spaced and self.ends_with_word()
            )
            if token.text == ";" or is_end:
                self._label = None if not label.has_number or is_end else label
            elif token.text in ",%":
                label.closed = True
        if token.text not in ".:":
            self._signed = False
        self.at += 1

    def _read_date_token(self, token: Token) -> None:
        is_number = self._signed or (
            self._label is not None and not self._label.closed and not self._label.has_number
        )
        if is_number and "." not in token.text:
            self._read_number(token)
            return
        if self._label is not None and not self._label.has_number:
            self._label.day_text, self._label.day = token.text, parse_written_date(token.text)
        self._signed = False
        self.at += 1

    # Numbers

    def _read_number(self, token: Token, readings: tuple[str, ...] = ()) -> None:
        """Takes the number with what belongs to it, or leaves it."""
        label, signed = self._label, self._signed
        self._signed = False
        text, behind, guesses = self.whole_number(token)
        if token.whole:  # glued to its word: «INV-2026-0012» is rather the whole, «N12» rather 12
            whole = token.whole + text[len(token.text) :]
            is_joined = token.whole[-len(token.text) - 1] in "-/."
            text, other = (whole, text) if is_joined else (text, whole)
            readings = (other, *readings)
        if not is_number_like(text) or self.is_part_of_account(token, text):
            self._label = None
            self.at = behind
            return
        kind = self._kind_of(label, signed, text, behind)
        self.at = behind
        if kind is None:
            if label is not None:
                label.closed = True
                label.unknown += 1
            return
        if kind is NumberKind.BARE:
            self._add([NamedNumber(kind, text, readings=readings, guesses=guesses, is_vague=not signed)])
            self._bare_at = self.at
            return
        if label is None:  # only a bare number has none
            return
        vague = label.unknown > 0
        named = NamedNumber(
            kind, text, label.day_text, label.day, readings=readings, guesses=guesses, is_vague=vague
        )
        self._read_list(label, [named])

    def _kind_of(self, label: _Label | None, signed: bool, text: str, behind: int) -> NumberKind | None:
        """Of what the number is; None when it is nobody's."""
        if label is not None and not label.has_number:
            if signed:
                return label.kind
            if not label.closed and not self.counts_something(behind) and not is_month_and_year(text):
                return label.kind
        if signed or (tells_itself(text)):
            return (
                label.kind
                if label is not None and label.kind is not NumberKind.INVOICE and not label.has_number
                else NumberKind.BARE
            )
        return None

    def _read_list(self, label: _Label, named: list[NamedNumber]) -> None:
        """What follows the first number: its date, a range, and further numbers with theirs."""
        named = self._with_range(label, named)
        named[-1] = self._with_date(named[-1])
        while len(named) < MAX_NUMBERS and (following := self._next_of_list(label)) is not None:
            named = self._with_range(label, [*named, following])
            named[-1] = self._with_date(named[-1])
        last = named[-1]
        if last.day_text is not None:
            named = [
                number
                if number.day_text is not None
                else replace(number, day_text=last.day_text, day=last.day, shares_day=True)
                for number in named
            ]
        self._list_from = len(self._found)
        self._add([replace(number, party=label.party or self._paid_for) for number in named])
        self._list_at = self.at
        label.has_number = True

    def _next_of_list(self, label: _Label) -> NamedNumber | None:
        """«,13», «и № 13», «; №13», «№ 13»: takes it, or leaves the place."""
        index, separated, signed = self.at, False, False
        token = self.token(index)
        while token is not None and index - self.at < 4:
            if (token.kind is TokenKind.MARK and token.text in ",;+&") or (
                token.kind is TokenKind.WORD and is_and(token.folded)
            ):
                separated = True
            elif token.kind is TokenKind.WORD and token.folded in ("г", "ж", "г.") and not separated:
                pass
            elif token.kind is TokenKind.MARK and token.text == ".":
                if not signed and (
                    separated
                    or (following := self.token(index + 1)) is None
                    or following.kind is not TokenKind.MARK
                ):
                    break
            elif token.kind is TokenKind.SIGN or (
                token.kind is TokenKind.WORD and is_number_sign(token.folded)
            ):
                signed = True
            else:
                break
            index += 1
            token = self.token(index)
        if token is None or token.kind is not TokenKind.NUMBER or not (separated or signed):
            return None
        place = self.at
        self.at = index
        text, behind, guesses = self.whole_number(token)
        is_next = is_number_like(text) and (signed or self._may_be_listed(text, behind))
        self.at = behind if is_next else place
        return NamedNumber(label.kind, text, guesses=guesses, is_vague=label.unknown > 0) if is_next else None

    def _may_be_listed(self, text: str, behind: int) -> bool:
        """An unsigned number behind a comma goes on with the list unless it counts something or is a sum:
        «№ 12, 5 этапов», «№ 12, 13 000 руб.», «№ 12, 122000-00»."""
        if is_sum(text) or is_month_and_year(text) or self.counts_something(behind):
            return False
        token = self.token(behind)
        if token is None or token.kind is TokenKind.WORD:
            return token is None or may_follow_enumerated(token.folded)
        return token.kind is not TokenKind.NUMBER

    def _with_date(self, number: NamedNumber) -> NamedNumber:
        index = self.at
        token = self.token(index)
        if token is not None and token.kind is TokenKind.MARK and token.text in ",(":
            index += 1
            token = self.token(index)
        if token is not None and token.kind is TokenKind.WORD and is_date_word(token.folded):
            dated = find_date(self.tokens, index + 1)
        elif token is not None and token.kind is TokenKind.DATE:
            dated = find_date(self.tokens, index)
        else:
            dated = None
        if dated is None:
            return number
        text, day, self.at = dated
        return replace(number, day_text=text, day=day)

    def _with_range(self, label: _Label, named: list[NamedNumber]) -> list[NamedNumber]:
        """«счета 12-15», «№ 12 - № 15», «с 12 по 15»: every number of it."""
        *before, first = named
        if not label.plural:
            return named
        vague = first.is_vague or not is_surely_plural(label.word)
        if (spread := spread_range(first.number)) is not None:
            whole = replace(first, spread_of=first.number, is_vague=vague)
            return [*before, *(replace(whole, number=number) for number in spread)]
        dash, index = self.token(self.at), self.at + 1
        is_dash = dash is not None and (
            dash.text == "-" or (dash.kind is TokenKind.WORD and dash.folded == "по")
        )
        token = self.token(index)
        if is_dash and token is not None and token.kind is TokenKind.SIGN:
            index += 1
            token = self.token(index)
        if not is_dash or token is None or token.kind is not TokenKind.NUMBER:
            return named
        spread = spread_range(f"{first.number}-{token.text}")
        if spread is None:
            return named
        self.at = index + 1
        return [*before, *(replace(first, number=number, guesses=()) for number in spread)]

    def _add(self, named: list[NamedNumber]) -> None:
        self._found.extend(named[: MAX_NUMBERS - len(self._found)])
