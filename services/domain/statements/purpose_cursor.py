"""A place among the tokens of a purpose, and what stands around it; every look is a few tokens far."""

from services.domain.statements.purpose_tokens import Token, TokenKind
from services.domain.statements.purpose_words import NumberKind, is_unit, number_kind

_MIN_SPACED_ACCOUNT = 15
"""Digits of an account that is printed in groups."""

_MOST_OF_A_SUFFIX = 4
_MOST_OF_A_NAME, _MOST_WORDS_OF_A_NAME = 8, 3


class TokenCursor:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def word_before(self) -> str:
        for token in reversed(self.tokens[max(self.at - 2, 0) : self.at]):
            if token.kind is TokenKind.WORD:
                return token.folded
            if token.kind is not TokenKind.MARK or token.text not in ".(-":
                return ""
        return ""

    def next_is_number(self) -> bool:
        for token in self.tokens[self.at + 1 : self.at + 4]:
            if token.kind is TokenKind.NUMBER or (token.kind is TokenKind.DATE and "." not in token.text):
                return True
            if token.kind is TokenKind.MARK and token.text in ".:-":
                continue
            return token.kind is TokenKind.SIGN or (token.kind is TokenKind.WORD and is_prefix(token))
        return False

    def ends_with_word(self) -> bool:
        """Whether a sentence ends here rather than a word is cut short: «услуги.», not «юр.» or «Rechnungsnr.»."""
        token = self.token(self.at - 1)
        return (
            token is not None
            and token.kind is TokenKind.WORD
            and len(token.folded) > 4
            and number_kind(token.folded) is None
        )

    def name_at(self, index: int) -> str:
        """The name that begins at the token: what stands in quotes, else the first words."""
        words: list[str] = []
        for token in self.tokens[index : index + _MOST_OF_A_NAME]:
            if token.kind is TokenKind.WORD and not (words and number_kind(token.folded) is not None):
                words.append(token.text)
            elif token.kind is not TokenKind.MARK or token.text not in '«"“„.':
                break
        return " ".join(words[:_MOST_WORDS_OF_A_NAME])

    def whole_number(self, token: Token) -> tuple[str, int, tuple[str, ...]]:
        """The number, joined over a line break behind its dash; the place behind it; what a break within it hides."""
        index = self.at + 1
        mark, following = self.token(index), self.token(index + 1)
        is_cut = (
            mark is not None
            and following is not None
            and mark.kind is TokenKind.MARK
            and mark.text in "-/"
            and following.kind is TokenKind.NUMBER
            and mark.spaced != following.spaced
        )
        if is_cut and mark is not None and following is not None:
            return f"{token.text}{mark.text}{following.text}", index + 2, (token.text,)
        return token.text, index, self._guesses(token, index)

    def _guesses(self, token: Token, index: int) -> tuple[str, ...]:
        """What the number may be together with what follows: «2026-00 13», «12 / 26», «12 ЮР»."""
        mark, following = self.token(index), self.token(index + 1)
        if mark is None:
            return ()
        if mark.kind is TokenKind.NUMBER:
            return () if self.counts_something(index + 1) else (f"{token.text}{mark.text}",)
        if mark.kind is TokenKind.WORD and mark.text.isupper() and len(mark.text) <= _MOST_OF_A_SUFFIX:
            return f"{token.text}{mark.text}", f"{token.text}-{mark.text}"
        if mark.text in ("-", "/") and following is not None and following.kind is TokenKind.NUMBER:
            return (f"{token.text}{mark.text}{following.text}",)
        return ()

    def counts_something(self, behind: int) -> bool:
        token = self.token(behind)
        if token is None:
            return False
        return token.text in ("%", "₽", "₸", "$", "€") or (
            token.kind is TokenKind.WORD and is_unit(token.folded)
        )

    def is_part_of_account(self, token: Token, text: str) -> bool:
        """Digits in groups, «4070 2810 0000 …»: an account as people print it."""
        if not text.isdecimal() or len(token.text) < 3:
            return False
        digits = len(text)
        for following in self.tokens[self.at + 1 : self.at + 8]:
            if following.kind is not TokenKind.NUMBER or not following.text.isdecimal():
                break
            digits += len(following.text)
        return digits >= _MIN_SPACED_ACCOUNT

    def token(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def token_kind(self, index: int) -> TokenKind | None:
        token = self.token(index)
        return None if token is None else token.kind


def is_prefix(token: Token) -> bool:
    return (
        len(token.text) <= 5
        and token.text.isupper()
        and number_kind(token.folded) in (None, NumberKind.INVOICE)
    )
