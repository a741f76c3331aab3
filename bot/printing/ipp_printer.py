"""Prints a PDF on the office's printer and says in a word what came of it.

The printer is looked at first, so that most troubles are told before anything is sent. Then the job is claimed, sent
once and followed to its end. What is not known to have been refused may have been printed, and is called so.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.printing.address import PrinterAddress
from bot.printing.ipp_message import Answer, PrinterError, Wire, open_wire
from db.vocabulary.printing import PrintReason, PrintState
from services.printing.printer import Paper
from services.printing.views import PrintOutcome

PDF = "application/pdf"
A4 = "iso_a4_210x297mm"
LOOK_SECONDS = 6.0
SEND_SECONDS = 20.0
BUSY_SECONDS = 20.0
"""How long a printer that is busy is asked again."""
TURN_SECONDS = 45.0
"""How long a job of ours waits for the one before it to be sent."""
FOLLOW_SECONDS = 45.0
EVERY = 0.5
SURE_SECONDS = 5.0
"""For how long an empty tray is seen before it counts, while the printer says that it prints: it may have another."""
LOOKED_AT = (
    "document-format-supported",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "copies-supported",
    "media-supported",
    "media-ready",
)
BUSY = frozenset({0x0502, 0x0505, 0x0507, 0x050B})
"""RFC 8011 § B.1.5: service unavailable, temporary error, busy; too many jobs. The job was not taken."""
REFUSALS = {
    0x0401: PrintReason.LOGIN,
    0x0402: PrintReason.LOGIN,
    0x0403: PrintReason.LOGIN,
    0x0406: PrintReason.WRONG_ADDRESS,
    0x0407: PrintReason.WRONG_ADDRESS,
    0x040A: PrintReason.NO_PDF,
    0x0506: PrintReason.CLOSED,
    0x0508: PrintReason.CANCELLED,
    0x050A: PrintReason.CLOSED,
}
PAPER_WANTED = "media-needed"
PAPER_OUT = "media-empty"
WAITS_FOR: tuple[tuple[tuple[str, ...], PrintReason], ...] = (
    ((PAPER_WANTED, PAPER_OUT), PrintReason.NO_PAPER),
    (("media-jam",), PrintReason.JAM),
    (("cover-open", "door-open", "input-tray-missing", "interlock-open"), PrintReason.COVER),
    (("toner-empty", "marker-supply-empty", "developer-empty"), PrintReason.INK),
    (("paused", "stopped", "shutdown", "offline"), PrintReason.STOPPED),
)
"""Beginnings of `printer-state-reasons`, RFC 8011 § 5.4.12, and what they mean."""
HARMLESS = ("-warning", "-report")
"""How a reason ends that keeps nothing from printing. Of paper that is wanted no ending says so: a job waits for it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds; together less than `services.printing.service.LEASE`."""

    look: float = LOOK_SECONDS
    turn: float = TURN_SECONDS
    send: float = SEND_SECONDS
    busy: float = BUSY_SECONDS
    follow: float = FOLLOW_SECONDS
    sure: float = SURE_SECONDS
    every: float = EVERY


class IppPrinter:
    def __init__(self, uri: str, patience: Patience = Patience()) -> None:
        self._address = PrinterAddress.parse(uri)
        self._patience = patience
        self._turn = asyncio.Lock()
        """Printers take one job after the other; ours do not push each other away."""

    async def print(
        self,
        paper: Paper,
        claim: Callable[[], Awaitable[bool]],
        taken: Callable[[int | None], Awaitable[None]],
    ) -> PrintOutcome | None:
        """As `services.printing.printer.Printer` says."""
        async with open_wire(self._address, self._patience.send) as wire:
            try:
                printer = await self._look(wire)
                _require_willing(printer, paper)
            except _Refused as refused:
                return refused.outcome
            try:
                async with self._in_turn():
                    if not await claim():
                        return None
                    answer = await self._send(wire, paper, printer)
            except _Refused as refused:
                return refused.outcome
            except PrinterError as error:
                state = PrintState.UNKNOWN if error.sent else PrintState.FAILED
                return PrintOutcome(state, error.reason)
            if not answer.is_success:
                reason = PrintReason.BUSY if answer.status in BUSY else _refusal(answer.status)
                return PrintOutcome(PrintState.FAILED, reason)
            number = answer.attributes.get("job-id")
            await taken(number if isinstance(number, int) else None)
            outcome = await self._follow(wire, number) if isinstance(number, int) else _UNSEEN
            if paper.copies > 1 and "copies" in answer.unsupported and outcome == _PRINTED:
                return PrintOutcome(PrintState.PRINTED, PrintReason.ONE_COPY)
            return outcome

    async def trouble(self) -> PrintReason | None:
        """What keeps the printer from printing now; nothing is sent."""
        async with open_wire(self._address, self._patience.send) as wire:
            try:
                printer = await self._look(wire)
                _require_willing(printer, Paper("", b""))
            except _Refused as refused:
                return refused.outcome.reason
            return _waits_for(printer)

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        try:
            await asyncio.wait_for(self._turn.acquire(), self._patience.turn)
        except TimeoutError:
            raise _Refused(PrintReason.BUSY) from None
        try:
            yield
        finally:
            self._turn.release()

    async def _look(self, wire: Wire) -> Answer:
        from pyipp.enums import IppOperation  # late: see `open_wire`

        try:
            found = await wire.ask(
                IppOperation.GET_PRINTER_ATTRIBUTES,
                self._patience.look,
                {"requested-attributes": list(LOOKED_AT)},
            )
        except PrinterError as error:
            raise _Refused(error.reason) from error
        if not found.is_success:
            reason = PrintReason.BUSY if found.status in BUSY else _refusal(found.status)
            raise _Refused(reason)
        return found

    async def _send(self, wire: Wire, paper: Paper, printer: Answer) -> Answer:
        """The printer's answer. A refusal for being busy is waited out: that job was not taken."""
        from pyipp.enums import IppOperation  # late: see `open_wire`

        job: dict[str, object] = {}
        if paper.copies > 1:
            job["copies"] = paper.copies
        if A4 in (printer.words("media-ready") or printer.words("media-supported")):
            job["media"] = A4  # what the page is; the printer's own usual size may be another
        until = asyncio.get_running_loop().time() + self._patience.busy
        while True:
            answer = await wire.ask(
                IppOperation.PRINT_JOB,
                self._patience.send,
                {"job-name": paper.name, "document-format": PDF},
                job=job,
                data=paper.content,
            )
            if answer.status not in BUSY or asyncio.get_running_loop().time() > until:
                return answer
            await asyncio.sleep(2 * self._patience.every)

    async def _follow(self, wire: Wire, number: int) -> PrintOutcome:
        """Until the job ends, waits for somebody, or time is up."""
        clock = asyncio.get_running_loop().time
        until, waits_since, silent = clock() + self._patience.follow, 0.0, 0
        while clock() < until:
            try:
                job = await self._look_at_job(wire, number)
                if not job.is_success:
                    return _UNSEEN  # printers forget jobs that are over
                if (ended := _ended(job)) is not None:
                    return ended
                printer = await self._look(wire)
            except (PrinterError, _Refused):
                silent += 1
                if silent > 2:
                    return PrintOutcome(PrintState.UNKNOWN, PrintReason.SILENT)
            else:
                silent = 0
                reason = _waits_for(printer, job=True)
                waits_since = (waits_since or clock()) if reason else 0.0
                sure = self._patience.every if _stands(job, printer) else self._patience.sure
                if reason and clock() - waits_since >= sure:
                    return PrintOutcome(PrintState.LEFT, reason)
            await asyncio.sleep(self._patience.every)
        return PrintOutcome(PrintState.LEFT, PrintReason.SLOW)

    async def _look_at_job(self, wire: Wire, number: int) -> Answer:
        from pyipp.enums import IppOperation  # late: see `open_wire`

        wanted = {"job-id": number, "requested-attributes": ["job-state", "job-state-reasons"]}
        return await wire.ask(IppOperation.GET_JOB_ATTRIBUTES, self._patience.look, wanted)


_PRINTED = PrintOutcome(PrintState.PRINTED)
_UNSEEN = PrintOutcome(PrintState.UNKNOWN)


class _Refused(Exception):
    def __init__(self, reason: PrintReason, limit: int = 0) -> None:
        super().__init__(reason.value)
        self.outcome = PrintOutcome(PrintState.FAILED, reason, limit)


def _require_willing(printer: Answer, paper: Paper) -> None:
    formats = printer.words("document-format-supported")
    if not formats and "printer-state" not in printer.attributes:
        raise _Refused(PrintReason.NO_PRINTER)
    # application/octet-stream alone would print the bytes of a PDF as text, page after page.
    if formats and PDF not in formats:
        raise _Refused(PrintReason.NO_PDF)
    if printer.attributes.get("printer-is-accepting-jobs") is False:
        raise _Refused(PrintReason.CLOSED)
    copies = printer.attributes.get("copies-supported")
    if isinstance(copies, list) and copies and 0 < int(copies[-1]) < paper.copies:
        raise _Refused(PrintReason.TOO_MANY_COPIES, int(copies[-1]))


def _ended(job: Answer) -> PrintOutcome | None:
    from pyipp.enums import IppJobState  # late: see `open_wire`

    match job.attributes.get("job-state"):
        case IppJobState.COMPLETED:
            wrong = "job-completed-with-errors" in job.words("job-state-reasons")
            return _UNSEEN if wrong else _PRINTED
        case IppJobState.CANCELED:
            return PrintOutcome(PrintState.FAILED, PrintReason.CANCELLED)
        case IppJobState.ABORTED:
            return PrintOutcome(PrintState.FAILED, PrintReason.REFUSED)
    return None


def _stands(job: Answer, printer: Answer) -> bool:
    """Whether the printer itself says that it does not go on."""
    from pyipp.enums import IppJobState, IppPrinterState  # late: see `open_wire`

    return (
        job.attributes.get("job-state") is IppJobState.STOPPED
        or printer.attributes.get("printer-state") is IppPrinterState.STOPPED
        or any(each.startswith(PAPER_WANTED) for each in printer.words("printer-state-reasons"))
    )


def _refusal(status: int) -> PrintReason:
    return REFUSALS.get(status, PrintReason.REFUSED)


def _waits_for(printer: Answer, *, job: bool = False) -> PrintReason | None:
    """`job`: one is there and does not end, so that an empty tray counts, however harmless the printer calls it."""
    for names, reason in WAITS_FOR:
        for each in printer.words("printer-state-reasons"):
            harmless = each.endswith(HARMLESS) and not (job and each.startswith((PAPER_WANTED, PAPER_OUT)))
            if each.startswith(names) and not harmless:
                return reason
    return None
