"""What lawyers and clients do in those minutes, and how long each of them waits for the next screen."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from typing_extensions import override

from tests.chaos import people
from tests.chaos.ledger import FAILED, Kind
from tests.chaos.people import SAID, Person, Step
from tests.chaos.plan import shown_money
from tests.chaos.telegram import Memory
from tests.load.firm import Bill
from tests.sandbox.model import Press

PATIENCE = 30.0
"""Seconds. Whoever has seen nothing by then gives the whole act up."""
LAWYER_THINKS, CLIENT_THINKS = 20.0, 4.0
"""Seconds between two presses, on the average."""
CLAIMS = 0.3
"""So many of the clients who look say that they have paid."""


@dataclass(eq=False)
class Asked:
    """An act whose last step was taken."""

    what: Kind
    key: str
    minor: int = 0
    who: int = 0
    mark: int = 0
    """How much people had been told when it was asked for."""
    press: Press | None = None
    said: bool = False
    """The bot has said that it is done."""

    def has_failed(self, world: Memory) -> bool:
        """It was said that it may not be done, or Telegram has lost it: nobody was there to take it."""
        if self.press is not None and self.press.update_id in world.expired:
            return True
        texts = [told.text for told in world.told_in(self.who, self.mark)]
        if self.press is not None and self.press.answer is not None:
            texts.append(self.press.answer.text or "")
        return any(words in text for text in texts for words in FAILED)


@dataclass
class Ledger:
    took: list[float] = field(default_factory=list)
    """Seconds from each press or message to what it leads to."""
    in_vain: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    """The minutes are: whoever is in the middle of something ends it, and that is not measured."""


class Busy(Person):
    def __init__(self, world: Memory, user_id: int, ledger: Ledger, thinks: float) -> None:
        super().__init__(world, user_id, PATIENCE, _nothing)
        self._ledger = ledger
        self._thinks = thinks
        self._doing = ""

    @override
    async def _think(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._luck.expovariate(1 / self._thinks)):
                await self._ledger.over.wait()

    @override
    async def _sees(self, mark: int, *words: str, button: str = "") -> bool:
        began = time.perf_counter()
        seen = await super()._sees(mark, *words, button=button)
        if not self._ledger.over.is_set():
            self._ledger.took.append(time.perf_counter() - began)
        if not seen:
            self._ledger.in_vain.append(f"{self.id} {self._doing}: {words or button or 'an answer'}")
        return seen

    async def look(self, steps: list[Step]) -> bool:
        self._doing = steps[0].text
        return await self._walk(steps, 0)

    async def ask(self, steps: list[Step], said: tuple[str, ...], asked: Asked) -> None:
        *way, last = steps
        if not await self.look(way):
            return
        await self._think()
        mark = self._chat.version
        asked.who, asked.mark = self.id, len(self._world.told)
        if (press := self._tap(last, whole=True)) is None:
            self._ledger.in_vain.append(f"{self.id}: no «{last.press}»")
            return
        asked.press = press
        self._ledger.asked.append(asked)
        asked.said = await self._sees(mark, *said)


async def _nothing() -> None: ...


async def lawyer(
    person: Busy, bills: list[Bill], ledger: Ledger, kopecks: Iterator[int], luck: Random
) -> None:
    """Until the minutes are over."""
    await asyncio.sleep(luck.uniform(0, LAWYER_THINKS))
    while not ledger.over.is_set():
        number = luck.choice(bills).number
        match luck.choice(("menu", "list", "card", "card", "pay", "pay")):
            case "menu":
                await person.look([Step("/menu", button="🧾 Новый счёт")])
            case "list":
                await person.look([Step("/invoices", sees="Счета")])
            case "card":
                await person.look([Step("/invoices", sees="Счета"), Step(number, sees=number)])
            case "pay":
                minor = next(kopecks)
                way = people.pay(number, f"{minor // 100},{minor % 100:02}")
                said = (f"Записал {shown_money(minor)}",)
                await person.ask(way, said, Asked(Kind.PAYMENT, number, minor))


async def client(person: Busy, bill: Bill, within: float, luck: Random) -> None:
    """Comes once."""
    await asyncio.sleep(luck.uniform(0, within))
    if luck.random() < CLAIMS:
        await person.ask(people.claim(bill.number), SAID[Kind.CLAIM], Asked(Kind.CLAIM, bill.number))
    else:
        await person.look(people.open_invoice(bill.number))
