"""What people did, as they themselves would tell it: written down at once, and compared with the books later."""

from dataclasses import dataclass, field
from enum import StrEnum

from tests.chaos.telegram import Memory, Told
from tests.sandbox.model import Press

REFUSED = (
    "уже оплачен, платить больше не нужно",
    "Передать юристу как вопрос",
    "Вы сообщили об оплате",
    "Ничего не нашёл по",
)
"""Words of a refusal, or of a question back."""
FAILED = (
    "Не получилось, мы уже разбираемся",
    "Связь с Telegram прервалась",
    "Не записано: нажатие",
    "Этот экран устарел",
    "часть нажатий пропала",
    "могло не выполниться",
    "бот несколько раз останавливался на нём",
)
"""Words that say that what was just asked for has perhaps not been done."""


class Kind(StrEnum):
    PAYMENT = "payment"
    INVOICE = "invoice"
    SENDING = "sending"
    CLIENT = "client"
    CONTRACT = "contract"
    CLAIM = "claim"
    PROMISE = "promise"
    QUESTION = "question"
    ANSWER = "answer"


def _any_of(words: tuple[str, ...], texts: list[str]) -> bool:
    return any(each in text for text in texts for each in words)


@dataclass(eq=False)
class Act:
    """One thing that somebody wants done. `key` names it in the books and is nobody else's; `said` are the words that
    say that it was done."""

    kind: Kind
    who: int
    key: str
    said: tuple[str, ...]
    minor: int = 0
    party: int = 0
    about: str = ""
    """The number of the invoice, where there is one."""
    began: int = 0
    """How much people had been told when its form was opened."""
    mark: int | None = None
    """How much people had been told when it was asked for. None: it never came so far."""
    asked: int = 0
    presses: list[Press] = field(default_factory=list)
    excused: bool = False
    """Telegram has lost it: nobody was there to take it."""

    def note(self, world: Memory) -> None:
        """It is asked for, now."""
        self.asked += 1
        if self.mark is None:
            self.mark = len(world.told)

    def is_answered(self, world: Memory) -> bool:
        return any(all(words in told.text for words in self.said) for told in self._after(world))

    def has_failed(self, world: Memory) -> bool:
        """Or was said to be doubtful while its form was filled in: the screen may then be ahead of the bot, and leads
        back when it is pressed."""
        alerts = [press.answer.text or "" for press in self.presses if press.answer]
        since = [told.text for told in world.told_in(self.who, self.began)]
        after = [told.text for told in self._after(world)]
        return _any_of(FAILED, since + alerts) or _any_of(REFUSED, after)

    def _after(self, world: Memory) -> list[Told]:
        return [] if self.mark is None else world.told_in(self.who, self.mark)

    def __str__(self) -> str:
        about = f" of {self.about}" if self.about else ""
        return f"{self.kind} «{self.key}»{about} by {self.who}, asked for {self.asked} times"
