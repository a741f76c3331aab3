"""People as they are: they press what they see, wait a while, press again when nothing happens, and in the end go on.

Who has once asked for something never fills in the form for it again: whether it was done is then the bot's to say.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random

from tests.chaos.ledger import Act, Kind
from tests.chaos.telegram import Memory
from tests.sandbox.model import Message, Press
from tests.sandbox.transcript import Shown, even, has_label, shown

PATIENCE = 35.0
"""Of the usual person."""
TRIES = 3
ATTEMPT = "{attempt}"
"""In a text: words that are said once more are other words."""


@dataclass(frozen=True, slots=True)
class Step:
    """Write or press something, and see what should come: a fragment of the text, or a button that begins so."""

    text: str = ""
    press: str = ""
    on: str = ""
    """Words of the message whose button is pressed; the newest message with that button otherwise."""
    sees: str = ""
    button: str = ""


class Person:
    def __init__(
        self, world: Memory, user_id: int, patience: float, about_to_ask: Callable[[], Awaitable[None]]
    ) -> None:
        """`patience`: seconds that somebody looks at a screen on which nothing happens. `about_to_ask` is called right
        before somebody asks for an act."""
        self._about_to_ask = about_to_ask
        self._patience = patience
        self._luck = Random(user_id)
        self._world = world
        self.id = user_id
        self._chat = world.chat(user_id)

    async def do(self, act: Act, steps: list[Step], *, again: bool = True) -> None:
        """The way to the form, then the last step, which asks for the act. `again`: it may be asked for once more."""
        *way, last = steps
        act.began = len(self._world.told)
        for attempt in range(TRIES):
            if await self._walk(way, attempt):
                break
        else:
            return
        for _ in range(TRIES if again else 1):
            await self._think()
            await self._about_to_ask()
            mark = self._chat.version
            if last.press:
                if (press := self._tap(last, whole=True)) is None:
                    return  # it is not on the screen any more: the answer is, or will be
                act.presses.append(press)
                act.note(self._world)
            else:
                act.note(self._world)
                self._world.send(self.id, last.text)
            if await self._sees(mark, *act.said):
                return

    async def _walk(self, way: list[Step], attempt: int) -> bool:
        for step in way:
            await self._think()
            mark = self._chat.version
            if step.press:
                if self._tap(step) is None:
                    return False
            else:
                self._world.send(self.id, step.text.replace(ATTEMPT, str(attempt)))
            words = [step.sees] if step.sees else []
            if not await self._sees(mark, *words, button=step.button):
                return False
        return True

    async def _think(self) -> None:
        await asyncio.sleep(self._luck.uniform(0.1, 2.0) * self._patience / PATIENCE)

    async def waits_for(self, words: str, within: float) -> bool:
        return await self._world.until(lambda: any(words in each.text for each in self._messages()), within)

    async def _sees(self, mark: int, *words: str, button: str = "") -> bool:
        def match() -> bool:
            return any(
                each.version > mark
                and all(word in each.text for word in words)
                and (not button or has_label(each.labels, button))
                for each in self._messages()
            )

        return await self._world.until(match, self._patience)

    def _messages(self) -> list[Shown]:
        return [shown(message) for message in self._chat.messages[-12:] if message.from_bot]

    def _tap(self, step: Step, *, whole: bool = False) -> Press | None:
        """`whole`: the label is no more than that."""
        for message in reversed(self._chat.messages):
            if not message.from_bot or (step.on and step.on not in shown(message).text):
                continue
            if (place := _find(message, step.press, whole=whole)) is not None:
                return self._world.press(self.id, message.id, *place)
        return None


def _find(message: Message, label: str, *, whole: bool) -> tuple[int, int] | None:
    places = [
        (even(button["text"]), (row, col))
        for row, buttons in enumerate(message.inline_keyboard)
        for col, button in enumerate(buttons)
    ]
    same = [place for text, place in places if text == label]
    like = [] if whole else [place for text, place in places if text.startswith(label)]
    return next(iter(same or like), None)


# The ways through the chat


def pay(number: str, amount: str) -> list[Step]:
    return [
        Step("/pay", sees="По какому счёту пришли деньги?"),
        Step(number, sees="Сколько пришло?"),
        Step(amount, button="✅ Записать"),
        Step(press="✅ Записать"),
    ]


def issue(client: str, amount: str) -> list[Step]:
    return [
        Step("/new", sees="По какому договору?"),
        Step(client, sees=amount, button="✅ Выставить"),
        Step(press="✅ Выставить"),
    ]


def send(number: str) -> list[Step]:
    return [
        Step("/invoices", sees="Счета"),
        Step(number, sees=number, button="📨 Отправить клиенту"),
        Step(press="📨 Отправить клиенту", button="📨 Отправить"),
        Step(press="📨 Отправить"),
    ]


def add_client(name: str) -> list[Step]:
    return [
        Step("/clients", button="➕ Новый клиент"),
        Step(press="➕ Новый клиент", button="✖️ Отмена"),
        Step(name, sees=name, button="✅ Сохранить"),
        Step(press="✅ Сохранить"),
    ]


def add_contract(client: str, number: str, amount: str) -> list[Step]:
    return [
        Step("/clients", button="➕ Новый клиент"),
        Step(client, sees=client, button="📄 Новый договор"),
        Step(press="📄 Новый договор", button="✖️ Отмена"),
        Step(f"№ {number} от 01.02.2026"),
        Step("Сопровождение сделки", button="Фиксированная цена"),
        Step(press="Фиксированная цена"),
        Step(amount, button="10 дней после счёта"),
        Step(press="10 дней после счёта", button="✅ Сохранить"),
        Step(press="✅ Сохранить"),
    ]


def ask(question: str) -> list[Step]:
    return [
        Step(f"{question} {ATTEMPT}", sees="Передать это юристу?", button="✅ Передать"),
        Step(press="✅ Передать"),
    ]


def answer(question: str, words: str) -> list[Step]:
    return [
        Step(press="💬 Ответить", on=question, sees="Кому:"),
        Step(words),  # it leaves by itself
    ]


def open_invoice(number: str) -> list[Step]:
    return [
        Step("/menu", button="🧾 Мои счета"),
        Step(press="🧾 Мои счета", sees="Счета"),
        Step(press=f"🟡 {number}", sees=number, button="💬 Вопрос юристу"),
    ]


def claim(number: str) -> list[Step]:
    return [
        *open_invoice(number),
        Step(press="✅ Я оплатил", button="Без файла"),
        Step(press="Без файла"),
    ]


def promise(number: str) -> list[Step]:
    return [*open_invoice(number), Step(press="📅 Сообщить дату оплаты", sees="Когда"), Step("завтра")]


SAID = {
    Kind.CLAIM: ("Спасибо! Передаю фирме, она проверит поступление",),
    Kind.PROMISE: ("Спасибо, передаю фирме: оплата",),
    Kind.QUESTION: ("Принял и передаю юристу",),
}
