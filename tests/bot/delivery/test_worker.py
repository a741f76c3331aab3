"""The loop that sends: woken, in time, in spite of faults, and stopped without losing or repeating anything."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.worker import RETRY_SECONDS, Wakeup, Worker
from db.queries.due_work import Claimed
from db.vocabulary.enums import Audience, Channel, SendOutcome
from services.notifications.facts import Facts
from services.outbox.queue import Outgoing, SendResult
from tests.bot.notices import outgoing, reminder_facts
from tests.bot.virtual import START, LoopClock, run

HOUR = 3600.0


class Queue:
    """`services.delivery.claims.Outbox` in memory, with faults on demand. Times are of the loop."""

    def __init__(self) -> None:
        self.waiting: list[tuple[float, Outgoing]] = []
        self.begun: list[int] = []
        self.recorded: dict[int, SendResult] = {}
        self.at: dict[int, float] = {}
        self.returned: list[int] = []
        self.unreadable = 0
        self.unrecordable = 0
        self.broken: set[int] = set()
        self._all: dict[int, Outgoing] = {}

    def put(self, *rows: Outgoing, at: float = 0.0) -> None:
        for row in rows:
            self._all[row.id] = row
            self.waiting.append((at, row))

    async def claim(self, limit: int, busy: tuple[str, ...] = ()) -> list[Claimed]:
        if self.unreadable:
            self.unreadable -= 1
            raise ConnectionError("no database")
        now = asyncio.get_running_loop().time()
        ripe = [pair for pair in self.waiting if pair[0] <= now and pair[1].recipient not in busy][:limit]
        for pair in ripe:
            self.waiting.remove(pair)
        return [Claimed(row.id, 1, "lease", Audience.CLIENT, row.channel, row.recipient) for _, row in ripe]

    async def next_due(self) -> Any:
        return min((START + timedelta(seconds=at) for at, _ in self.waiting), default=None)

    async def begin(self, claims: Sequence[Claimed]) -> list[Outgoing | None]:
        if self.broken & {claim.id for claim in claims}:
            raise ConnectionError("no database")
        self.begun += [claim.id for claim in claims]
        return [self._all[claim.id] for claim in claims]

    async def record(self, ends: Sequence[tuple[Outgoing, SendResult]]) -> None:
        if self.unrecordable:
            self.unrecordable -= 1
            raise ConnectionError("no database")
        for sent, result in ends:
            assert sent.id not in self.recorded
            self.recorded[sent.id] = result
            self.at[sent.id] = asyncio.get_running_loop().time()

    async def release(self, claimed: Claimed) -> None:
        self.returned.append(claimed.id)

    def outcomes(self) -> dict[int, SendOutcome]:
        return {number: result.outcome for number, result in sorted(self.recorded.items())}


class Notices:
    def __init__(self) -> None:
        self.broken: set[int] = set()
        self.silent: set[int] = set()

    async def load_facts(self, batch: Sequence[Outgoing]) -> list[Facts | Exception | None]:
        return [self._facts(sent) for sent in batch]

    def _facts(self, sent: Outgoing) -> Facts | Exception | None:
        if sent.id in self.broken:
            return LookupError("no such text")
        return None if sent.id in self.silent else reminder_facts()


class NoPace:
    async def of_chat(self, chat: str) -> None: ...


class Sender:
    """Takes `seconds`; `hanging` ones never end."""

    pace = NoPace()

    def __init__(self, seconds: float = 0.1) -> None:
        self.seconds = seconds
        self.hanging: set[int] = set()
        self.sent: list[int] = []

    async def send(self, sent: Outgoing, facts: Facts) -> SendResult:
        self.sent.append(sent.id)
        await asyncio.sleep(HOUR * 24 if sent.id in self.hanging else self.seconds)
        return SendResult(SendOutcome.SENT, str(sent.id))


class Room:
    """A worker and everything around it."""

    def __init__(self, **options: Any) -> None:
        self.queue = Queue()
        self.notices = Notices()
        self.telegram = Sender()
        self.mail: Sender | None = Sender()
        self.wakeup = Wakeup()
        self.stop = asyncio.Event()
        self.options = {"idle": HOUR} | options

    async def during(self, act: Callable[["Room"], Awaitable[None]]) -> None:
        worker = self.worker = Worker(
            self.queue,  # type: ignore[arg-type]
            self.notices,  # type: ignore[arg-type]
            self.telegram,  # type: ignore[arg-type]
            self.mail,
            LoopClock(),
            self.wakeup,
            **self.options,
        )
        running = asyncio.create_task(worker.run(self.stop))
        await act(self)
        self.stop.set()
        await running


def play(prepare: Callable[[Room], None], act: Callable[[Room], Awaitable[None]], **options: Any) -> Room:
    async def main() -> Room:
        room = Room(**options)
        prepare(room)
        await room.during(act)
        return room

    return run(main)


async def a_minute(_room: Room) -> None:
    await asyncio.sleep(60)


def nothing(_room: Room) -> None: ...


def some(*numbers: int, recipient: str | None = None, **changes: Any) -> list[Outgoing]:
    """To `recipient`, or each to somebody else."""
    return [outgoing(number, recipient or str(1000 + number), **changes) for number in numbers]


def test_what_waits_at_the_start_is_sent() -> None:
    room = play(lambda room: room.queue.put(*some(*range(1, 120))), a_minute)
    assert room.queue.outcomes() == dict.fromkeys(range(1, 120), SendOutcome.SENT)


def test_woken_it_sends_at_once_and_not_at_the_next_look() -> None:
    async def act(room: Room) -> None:
        await asyncio.sleep(100)
        room.queue.put(*some(1), at=100.0)
        room.wakeup()
        await asyncio.sleep(1)

    assert play(nothing, act).queue.at[1] < 100.2


def test_unwoken_it_finds_what_others_queued_at_its_next_look() -> None:
    async def act(room: Room) -> None:
        await asyncio.sleep(5)
        room.queue.put(*some(1), at=5.0)
        await asyncio.sleep(40)

    assert 25 <= play(nothing, act, idle=30.0).queue.at[1] <= 31


def test_what_is_due_later_is_sent_when_it_is_due() -> None:
    async def act(_room: Room) -> None:
        await asyncio.sleep(200)

    room = play(lambda room: room.queue.put(*some(1), at=90.0), act)
    assert 90 <= room.queue.at[1] < 90.5


@pytest.mark.parametrize("where", ["facts", "begin"])
def test_a_row_that_fails_stops_nobody(where: str, caplog: pytest.LogCaptureFixture) -> None:
    def prepare(room: Room) -> None:
        room.queue.put(*some(1, 2, 3, recipient="1001"), *some(4, 5))
        (room.notices if where == "facts" else room.queue).broken.add(2)

    room = play(prepare, a_minute)
    expected = dict.fromkeys((1, 2, 3, 4, 5), SendOutcome.SENT)
    if where == "facts":
        expected[2] = SendOutcome.LATER  # nothing was sent: it is tried again
    else:
        del expected[2]  # the lease brings it back
    assert room.queue.outcomes() == expected
    assert 2 not in room.telegram.sent
    assert "incident" in caplog.text


def test_nothing_to_say_is_recorded_as_that() -> None:
    def prepare(room: Room) -> None:
        room.queue.put(*some(1))
        room.notices.silent.add(1)

    room = play(prepare, a_minute)
    assert room.queue.outcomes() == {1: SendOutcome.OBSOLETE}
    assert room.telegram.sent == []


def test_an_outcome_is_recorded_when_the_database_is_back() -> None:
    def prepare(room: Room) -> None:
        room.queue.put(*some(1))
        room.queue.unrecordable = len(RETRY_SECONDS)

    room = play(prepare, a_minute)
    assert room.queue.outcomes() == {1: SendOutcome.SENT}
    assert room.telegram.sent == [1], "sent once, recorded late"


def test_a_queue_that_can_not_be_read_is_read_again() -> None:
    def prepare(room: Room) -> None:
        room.queue.put(*some(1))
        room.queue.unreadable = 5

    assert play(prepare, a_minute).queue.outcomes() == {1: SendOutcome.SENT}


def test_letters_go_by_mail_and_are_refused_where_there_is_none() -> None:
    def prepare(room: Room) -> None:
        room.queue.put(*some(1, channel=Channel.EMAIL, recipient="a@b.example"))

    def without(room: Room) -> None:
        prepare(room)
        room.mail = None

    room = play(prepare, a_minute)
    assert room.mail is not None
    assert (room.mail.sent, room.telegram.sent) == ([1], [])
    refused = play(without, a_minute).queue.recorded[1]
    assert (refused.outcome, refused.error) == (SendOutcome.REFUSED, "e-mail is off")


def test_one_recipient_in_order_and_others_beside() -> None:
    def prepare(room: Room) -> None:
        room.telegram.seconds = 2.0
        room.queue.put(*some(1, 2, 3, recipient="1001"), *some(*range(4, 13)))

    room = play(prepare, a_minute)
    times = room.queue.at
    assert [times[1], times[2], times[3]] == pytest.approx([2.0, 4.0, 6.0], abs=0.1)
    assert max(times[number] for number in range(4, 13)) == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize("channel", [Channel.TELEGRAM, Channel.EMAIL])
def test_stopped_it_finishes_what_it_began_and_gives_back_the_rest(channel: Channel) -> None:
    def prepare(room: Room) -> None:
        room.telegram.seconds = 5.0
        room.mail = room.telegram
        room.queue.put(*some(1, 2, 3, recipient="1001", channel=channel), *some(4, channel=channel))

    async def act(_room: Room) -> None:
        await asyncio.sleep(1)

    room = play(prepare, act)
    assert room.queue.outcomes() == {1: SendOutcome.SENT, 4: SendOutcome.SENT}
    assert room.queue.returned == [2, 3]
    assert sorted(room.queue.begun) == [1, 4]


def test_stopped_it_does_not_wait_for_ever() -> None:
    def prepare(room: Room) -> None:
        room.telegram.hanging.add(1)
        room.queue.put(*some(1, 2))

    async def main() -> float:
        room = Room(grace=10.0)
        prepare(room)
        await room.during(a_minute)
        assert room.queue.outcomes() == {2: SendOutcome.SENT}, "the other is found by the sweep, as unknown"
        return asyncio.get_running_loop().time()

    assert run(main) == pytest.approx(70.0, abs=0.1)


def test_it_holds_what_has_begun_and_is_not_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What hangs for longer than any call takes is lost all the same."""
    seen: list[set[int]] = []

    def prepare(room: Room) -> None:
        room.telegram.seconds, room.queue.unrecordable = 10, 1
        room.telegram.hanging.add(2)
        room.queue.put(*some(1, 2))

    async def act(room: Room) -> None:
        for seconds in (5, 5.5, HOUR):  # is sent; waits for its record; is recorded
            await asyncio.sleep(seconds)
            seen.append(room.worker.holding())
        monkeypatch.setattr("bot.delivery.worker.HELD", 0.0)
        seen.append(room.worker.holding())

    play(prepare, act)
    assert seen == [{1, 2}, {1, 2}, {2}, set()]
