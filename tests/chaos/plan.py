"""What happens in a run, all of it from one seed: who does what at which hour, and what fails meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from tests.chaos import people
from tests.chaos.firm import ACCOUNTANT, LAWYER, OPENED, OWNER, Party, money
from tests.chaos.ledger import Act, Kind
from tests.chaos.people import SAID, Step

HOURS = (1, 6)
"""After nine in Moscow: at ten and at three people work."""
IN_ALL = 600
"""Seconds of the loop in which the plan is carried out, an equal part for each hour that people work."""
FAULTS = (
    ("telegram", 9),
    ("slow_telegram", 2),
    ("mail", 3),
    ("database", 3),
    ("hang_up", 2),
    ("commit", 3),
    ("disk", 2),
    ("clock", 2),
    ("kill", 3),
    ("die_at_commit", 4),
    ("die_at_call", 4),
    ("ambush", 9),
    ("stop", 1),
    ("block", 1),
)
"""With their weights."""


AT_WORK = 20
"""Seconds from the beginning of such a part in which people begin something, and in which things begin to fail."""


@dataclass(frozen=True, slots=True)
class Errand:
    """An act and the way to it, which may depend on what was told before; `after` words that have to be seen first."""

    act: Act
    way: Callable[[], list[Step]]
    again: bool = True
    after: str = ""


@dataclass(frozen=True, slots=True)
class Blow:
    """A fault of a kind of `tests.chaos.faults`, with luck of its own."""

    kind: str
    seed: int


@dataclass
class Slice:
    moment: datetime
    errands: list[tuple[float, Errand]] = field(default_factory=list)
    blows: list[tuple[float, Blow]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Size:
    """`acts`: how much people do; 1 is some forty acts. `blows`: how many things fail."""

    days: int = 10
    acts: float = 1.0
    blows: int = 20


@dataclass
class Plan:
    slices: list[Slice]
    acts: list[Act] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """Of each slice."""
        return IN_ALL / len(self.slices)


def shown_money(minor: int) -> str:
    """As the bot says it, with plain spaces."""
    return f"{minor // 100:,}".replace(",", " ") + f",{minor % 100:02} ₽"


class Planner:
    def __init__(self, seed: int, parties: list[Party], size: Size) -> None:
        self._luck = Random(seed)
        self._size = size
        self._parties = parties
        self.plan = Plan(
            [Slice(OPENED + timedelta(days=day, hours=hour)) for day in range(size.days) for hour in HOURS]
        )
        self._payments()
        self._invoices()
        self._clients()
        self._visits()
        for number in range(size.blows):
            kinds = [kind for kind, _ in FAULTS]
            (kind,) = self._luck.choices(kinds, [weight for _, weight in FAULTS])
            blow = Blow(kind, seed * 1000 + number)
            self._luck.choice(self.plan.slices).blows.append((self._luck.uniform(0, AT_WORK), blow))

    def _add(self, place: int, errand: Errand) -> None:
        # Whole seconds: several people do something at the same moment.
        at = float(self._luck.randrange(0, AT_WORK, 2))
        # What nobody presses again must come by itself.
        errand = replace(errand, again=errand.again and self._luck.random() < 0.4)
        self.plan.slices[min(place, len(self.plan.slices) - 1)].errands.append((at, errand))
        self.plan.acts.append(errand.act)

    def _count(self, most: int) -> int:
        return max(1, round(most * self._size.acts))

    def _some_place(self, upto: float = 1.0) -> int:
        """In the first part of all."""
        return self._luck.randrange(int(len(self.plan.slices) * upto))

    def _payments(self) -> None:
        owing = [party for party in self._parties if party.owes]
        for party in self._luck.sample(owing, self._count(8)):
            (owed,) = party.owes
            who = self._luck.choice((party.lead, OWNER, ACCOUNTANT))
            parts = [owed.minor] if self._luck.random() < 0.5 else [owed.minor // 3, owed.minor // 3 + 7]
            for minor in parts:
                said = (f"Записал {shown_money(minor)}",)
                act = Act(Kind.PAYMENT, who, shown_money(minor), said, minor, party.id, owed.number)
                way = people.pay(owed.number, money(minor))
                self._add(self._some_place(), Errand(act, lambda way=way: way))

    def _invoices(self) -> None:
        billed = [party for party in self._parties if party.contract]
        for party in self._luck.sample(billed, self._count(4)):
            place, amount = self._some_place(0.6), shown_money(party.contract_minor)
            said = ("выставлен", amount)
            act = Act(Kind.INVOICE, party.lead, amount, said, party.contract_minor, party.id)
            way = people.issue(party.name, amount)
            self._add(place, Errand(act, lambda way=way: way))
        unsent = [party for party in self._parties if party.owes and not party.owes[0].sent]
        for party in self._luck.sample(unsent, self._count(4)):
            (owed,) = party.owes
            said = ("Отправляю", owed.number)
            act = Act(Kind.SENDING, party.lead, owed.number, said, owed.minor, party.id, owed.number)
            way = people.send(owed.number)
            self._add(self._some_place(), Errand(act, lambda way=way: way))

    def _clients(self) -> None:
        for number, who in enumerate((OWNER, LAWYER, ACCOUNTANT)[: self._count(3)]):
            name, place = f"ООО «Новичок{self._luck.choice('АБВГДЖ')}{number}»", self._some_place(0.7)
            act = Act(Kind.CLIENT, who, name, (f"Клиент {name} добавлен",))
            self._add(place, Errand(act, lambda name=name: people.add_client(name)))
            contract, minor = f"Н-{number}7", 9_000_000 + 1_117 * (number + 1)
            said = (f"Договор № {contract} сохранён",)  # its review has all the rest
            act = Act(Kind.CONTRACT, who, contract, said, minor)
            way = people.add_contract(name, contract, money(minor))
            self._add(place + 3, Errand(act, lambda way=way: way))

    def _visits(self) -> None:
        visitors = [party for party in self._parties if party.person]
        for party in self._luck.sample(visitors, self._count(6)):
            words = f"Вопрос от {party.name}, когда будет ответ?"
            assert party.person
            act = Act(Kind.QUESTION, party.person, words, SAID[Kind.QUESTION], party=party.id)
            place = self._some_place(0.8)
            self._add(place, Errand(act, lambda words=words: people.ask(words)))
            reply = f"Ответ для {party.name}: завтра к вечеру"
            act = Act(
                Kind.ANSWER,
                party.lead,
                reply,
                (f"Ответ отправлен: Иван {party.person - 5001}.",),
                party=party.id,
            )
            way = people.answer(words, reply)
            self._add(place + 1, Errand(act, lambda way=way: way, again=False, after=words))
        debtors = [party for party in visitors if party.owes and party.owes[0].sent]
        for number, party in enumerate(self._luck.sample(debtors, self._count(6))):
            (owed,) = party.owes
            assert party.person
            kind = Kind.PROMISE if number < 2 else Kind.CLAIM
            act = Act(kind, party.person, owed.number, SAID[kind], party=party.id, about=owed.number)
            way = people.promise(owed.number) if kind is Kind.PROMISE else people.claim(owed.number)
            self._add(self._some_place(), Errand(act, lambda way=way: way, again=kind is Kind.CLAIM))
