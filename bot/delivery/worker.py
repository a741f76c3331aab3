"""Sends what is queued: claims rows, begins each, waits for its turn, sends, records.

A lane a recipient keeps the order in one chat. Lanes run side by side, and what several of them begin or record at
about the same time is one transaction. Workers of other processes may run beside this one: only one of them writes to a
recipient at a time, and they share the rate. An error of a row stays with that row.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Protocol

from bot.database_watch import DatabaseWatch
from bot.delivery.batcher import Batcher
from bot.delivery.sender_registry import SenderRegistry
from bot.delivery.telegram_sender import TelegramSender
from bot.incidents import incident_code
from bot.trouble import Trouble
from db.queries.due_work import Claimed
from db.vocabulary.enums import Channel, SendOutcome
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.domain.ports import Clock
from services.notifications.facts import Facts
from services.outbox.queue import MAIL_OFF, Outgoing, SendResult

log = logging.getLogger(__name__)

LANES = 40
"""Recipients that are written to at once: at 29 messages a second, each may take more than a second."""
BATCH = 50
HELD = 300.0
"""Seconds, longer than any call takes: what was begun and not recorded until then is lost."""
GRACE = 6.0
LONGEST_SLEEP = 30.0
"""What is due is compared with the clock at least so often: a clock that was set counts at once."""
TOGETHER, REST = 10, 0.3
"""So many messages begin, or are recorded, in one transaction, and so many seconds lie between two: a little more than
Telegram takes. Were it much more, many would be begun and wait for their turn, and be of unknown outcome if we die
meanwhile."""
RETRY_SECONDS = (0.5, 2.0, 5.0)
"""Between tries to record an outcome."""
SHORTEST_WAIT = 1.0
"""What is due but claimed by another process is looked at again after so long."""


class Wakeup:
    """The port `services.domain.ports.WakeWorker`: services call it after a transaction, the worker waits for it."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def __call__(self) -> None:
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Until called, or so long. What was called before counts once."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()


Begun = tuple[Outgoing, Facts | Exception | None]


class Listener(Protocol):
    def settled(self, outgoing: Outgoing, result: SendResult) -> None:
        """Hears what came of a message, after it was recorded. Returns at once and never raises."""


class Listeners:
    """Several as one."""

    def __init__(self, *listeners: Listener) -> None:
        self._listeners = listeners

    def settled(self, outgoing: Outgoing, result: SendResult) -> None:
        for listener in self._listeners:
            listener.settled(outgoing, result)


class Sender(Protocol):
    async def send(self, outgoing: Outgoing, facts: Facts) -> SendResult: ...


class Worker:
    """`mailer` is None when e-mail is off, `senders` when no other process sends. Times are in seconds."""

    def __init__(
        self,
        outbox: DeliveryClaims,
        notices: MessageContent,
        notifier: TelegramSender,
        mailer: Sender | None,
        clock: Clock,
        wakeup: Wakeup,
        senders: SenderRegistry | None = None,
        listener: Listener | None = None,
        *,
        idle: float = LONGEST_SLEEP,
        sign: Callable[[], None] = lambda: None,
        lanes: int = LANES,
        batch: int = BATCH,
        together: int = TOGETHER,
        grace: float = GRACE,
        watch: DatabaseWatch | None = None,
    ) -> None:
        self._watch = watch or DatabaseWatch(outbox.next_due)
        self._outbox = outbox
        self._notices = notices
        self._notifier = notifier
        self._mailer = mailer
        self._clock = clock
        self._wakeup = wakeup
        self._senders = senders
        self._listener = listener
        self._idle = min(idle, LONGEST_SLEEP)
        self._sign = sign
        self._begun: dict[str, float] = {}
        self._held: dict[int, float] = {}
        self._trouble = Trouble(log, "the queue can't be read")
        self._limit = lanes
        self._batch = batch
        self._grace = grace
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._waiting: dict[str, deque[Claimed]] = {}
        self._unanswered: set[int] = set()
        """Messages whose beginning has failed: perhaps it was committed."""
        self._stopping = False
        rest = REST if together > 1 else 0.0
        self._begin = Batcher(self._begin_all, lambda row: row.firm_id, most=together, rest=rest)
        self._note = Batcher(self._note_all, lambda end: end[0].firm_id, most=together, rest=rest)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; then what is being sent is finished and the rest is given back. Never raises."""
        stopping = asyncio.create_task(stop.wait())
        stopping.add_done_callback(lambda _: self._wakeup())
        ended = asyncio.Event()
        beating = asyncio.create_task(self._senders.run(ended)) if self._senders else None
        try:
            while not stop.is_set():
                self._sign()
                try:
                    wait = await self._round()
                    self._trouble.over()
                except Exception as error:
                    if not self._watch.noticed(error):
                        self._trouble.met(type(error).__name__, error=error, code=incident_code())
                    wait = SHORTEST_WAIT
                await self._wakeup.wait(wait)
                while self._watch.away and not stop.is_set():
                    self._sign()
                    await self._wakeup.wait(SHORTEST_WAIT)
        finally:
            stopping.cancel()
            await self._finish()
            ended.set()
            if beating is not None:
                await beating

    def oldest(self) -> float | None:
        """Since when, on the machine's monotonic clock, the message is handled that takes the longest."""
        if self._watch.away or not self._begun:
            return None  # what waits for the database is late, and nothing hangs
        return max(min(self._begun.values()), self._watch.ended)

    def holding(self) -> set[int]:
        """Messages that were begun and not recorded yet. What comes of them this process knows best, also when the
        clock has gone on by hours meanwhile, as on a machine that slept."""
        now = time.monotonic()
        return {number for number, since in self._held.items() if now - since < HELD}

    async def _round(self) -> float:
        """Claim as many rows as there is room for. Returns how long to sleep unless woken."""
        while len(self._lanes) < self._limit:
            claimed = await self._outbox.claim(self._batch, tuple(self._lanes))
            for row in claimed:
                self._take(row)
            if len(claimed) < self._batch:
                break
        else:
            return self._idle  # the end of a lane wakes us
        due = await self._outbox.next_due()
        if due is None:
            return self._idle
        # A little later than due: a moment too early would cost the shortest wait once more.
        return min(max((due - self._clock.now()).total_seconds() + 0.01, SHORTEST_WAIT), self._idle)

    def _take(self, row: Claimed) -> None:
        self._begun.setdefault(row.recipient, time.monotonic())
        if row.recipient in self._waiting:
            self._waiting[row.recipient].append(row)
            return
        self._waiting[row.recipient] = deque([row])
        lane = asyncio.create_task(self._lane(row.recipient))
        self._lanes[row.recipient] = lane
        lane.add_done_callback(lambda _: self._end(row.recipient))

    def _end(self, recipient: str) -> None:
        self._lanes.pop(recipient, None)
        self._begun.pop(recipient, None)
        self._waiting.pop(recipient, None)
        self._wakeup()

    async def _lane(self, recipient: str) -> None:
        """One recipient's messages, in order."""
        waiting = self._waiting[recipient]
        while waiting:
            row = waiting.popleft()
            self._begun[recipient] = time.monotonic()
            try:
                await self._one(row)
            except Exception as error:
                # Before `begin` the lease brings it back; after it the sweep finds it.
                if self._watch.noticed(error):
                    continue
                log.exception("incident %s: message %s of firm %s", incident_code(), row.id, row.firm_id)

    async def _one(self, row: Claimed) -> None:
        if row.channel == Channel.TELEGRAM:
            if row.heard_at:
                now = self._clock.now()
                self._notifier.pace.note_sent(
                    row.recipient, [max((now - at).total_seconds(), 0.0) for at in row.heard_at]
                )
            await self._notifier.pace.of_chat(row.recipient)
        if self._stopping:
            return await self._outbox.release(row)
        # Again when the database was away: what was begun and not sent begins once more.
        begun = await self._watch.through(lambda: self._begin(row))
        if begun is None:
            return None
        outgoing, facts = begun
        self._held[row.id] = time.monotonic()
        try:
            await self._send_and_record(row, outgoing, facts)
        finally:
            self._held.pop(row.id, None)
        return None

    async def _send_and_record(
        self, row: Claimed, outgoing: Outgoing, facts: Facts | Exception | None
    ) -> None:
        try:
            result = await self._send(outgoing, facts)
        except Exception as error:
            # The senders raise only before anything is sent.
            if self._watch.noticed(error):
                result = SendResult(SendOutcome.LATER, error="the database was away")
            else:
                code = incident_code()
                log.exception("incident %s: message %s of firm %s", code, row.id, row.firm_id)
                result = SendResult(SendOutcome.LATER, error=f"incident {code}")
        await self._record(outgoing, result)
        if self._listener is not None:
            self._listener.settled(outgoing, result)

    async def _begin_all(self, rows: Sequence[Claimed]) -> list[Begun | None]:
        """Of one firm. What they say is looked up right after the last check."""
        ids = {row.id for row in rows}
        again = ids & self._unanswered
        try:
            begun = await (self._outbox.begin(rows, again) if again else self._outbox.begin(rows))
        except Exception:
            self._unanswered |= ids
            raise
        self._unanswered -= ids
        leaving = [outgoing for outgoing in begun if outgoing is not None]
        facts = await self._facts(leaving)
        return [None if outgoing is None else (outgoing, facts[outgoing.id]) for outgoing in begun]

    async def _facts(self, leaving: Sequence[Outgoing]) -> dict[int, Facts | Exception | None]:
        if not leaving:
            return {}
        ids = [outgoing.id for outgoing in leaving]
        try:
            return dict(zip(ids, await self._notices.load_facts(leaving), strict=True))
        except Exception as error:  # they are begun: each has to be put back
            return dict.fromkeys(ids, error)

    async def _send(self, outgoing: Outgoing, facts: Facts | Exception | None) -> SendResult:
        if outgoing.channel is Channel.HAND:
            return SendResult(SendOutcome.SENT)
        if isinstance(facts, Exception):
            raise facts
        if facts is None:
            return SendResult(SendOutcome.OBSOLETE)
        if outgoing.channel is Channel.TELEGRAM:
            return await self._notifier.send(outgoing, facts)
        if self._mailer is None:
            return SendResult(SendOutcome.REFUSED, error=MAIL_OFF)
        return await self._mailer.send(outgoing, facts)

    async def _record(self, outgoing: Outgoing, result: SendResult) -> None:
        """Again when the database has a bad moment: an outcome that is lost is told to staff as unknown. An outage is
        waited out, however long it takes."""
        for wait in RETRY_SECONDS:
            try:
                await self._watch.through(lambda: self._note((outgoing, result)))
            except Exception:
                log.exception("the outcome of message %s is not recorded; again in %s s", outgoing.id, wait)
                await asyncio.sleep(wait)
            else:
                return
        await self._note((outgoing, result))

    async def _note_all(self, ends: Sequence[tuple[Outgoing, SendResult]]) -> Sequence[None]:
        await self._outbox.record(ends)
        return [None] * len(ends)

    async def _finish(self) -> None:
        self._stopping = True
        if self._lanes:
            await asyncio.wait(set(self._lanes.values()), timeout=self._grace)
        left = list(self._lanes.values())
        for lane in left:
            lane.cancel()
        if left:
            await asyncio.wait(left)
        await self._begin.close()
        await self._note.close()
