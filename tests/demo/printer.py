"""The demo's office printer: as much of IPP as the bot asks for (RFC 8010, 8011), and a tray of what was printed.

It takes each job at once and has printed it: what a printer may do wrong is tried on `ippeveprinter` (`tests/e2e`).
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

PRINT_JOB, GET_JOB, GET_PRINTER = 0x0002, 0x0009, 0x000B
OPERATION, JOB, END, PRINTER = 0x01, 0x02, 0x03, 0x04
"""Delimiters of groups."""
INTEGER, BOOLEAN, ENUM, RANGE = 0x21, 0x22, 0x23, 0x33
NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME = 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
OK, BAD, UNSUPPORTED = 0x0000, 0x0400, 0x0501
IDLE, COMPLETED = 3, 9
MOST_COPIES = 99
MOST_BYTES = 64 * 2**20
HEADER = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """One job: what it is called, how often it lies in the tray, and the page as a PDF."""

    name: str
    copies: int
    content: bytes


@dataclass
class DemoPrinter:
    """`dropped` is called when a sheet has come into the tray."""

    dropped: Callable[[], None] = lambda: None
    tray: list[Sheet] = field(default_factory=list)
    uri: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        message = await request.read()
        try:
            body = self._answered(message)
        except (IndexError, ValueError):
            body = _message(message, BAD)
        return web.Response(body=body, content_type="application/ipp")

    def _answered(self, message: bytes) -> bytes:
        """Raises `ValueError` and `IndexError` for what is no request."""
        operation = int.from_bytes(message[2:4], "big")
        said, rest = _read(message)
        if operation == GET_PRINTER:
            return _message(message, OK, (PRINTER, _PRINTER))
        if operation == PRINT_JOB:
            name = said.get("job-name", b"").decode("utf-8", "replace")
            copies = int.from_bytes(said.get("copies", b"\x01"), "big")
            self.tray.append(Sheet(name, max(1, min(copies, MOST_COPIES)), rest))
            self.dropped()
        elif operation != GET_JOB:
            return _message(message, UNSUPPORTED)
        number = len(self.tray) if operation == PRINT_JOB else int.from_bytes(said.get("job-id", b""), "big")
        return _message(message, OK, (JOB, self._job(number)))

    def _job(self, number: int) -> bytes:
        return b"".join(
            (
                _attribute(INTEGER, "job-id", _int(number)),
                _attribute(URI, "job-uri", f"{self.uri}/{number}".encode()),
                _attribute(ENUM, "job-state", _int(COMPLETED)),
                _attribute(KEYWORD, "job-state-reasons", b"job-completed-successfully"),
            )
        )


def _read(message: bytes) -> tuple[dict[str, bytes], bytes]:
    """The first value of each attribute, and what stands behind them."""
    found: dict[str, bytes] = {}
    at = HEADER
    while (tag := message[at]) != END:
        at += 1
        if tag < 0x10:  # a group begins
            continue
        parts = []
        for _ in ("name", "value"):
            end = at + 2 + int.from_bytes(message[at : at + 2], "big")
            parts.append(message[at + 2 : end])
            at = end
        if parts[0]:
            found[parts[0].decode("ascii")] = parts[1]
    return found, message[at + 1 :]


def _message(request: bytes, status: int, *groups: tuple[int, bytes]) -> bytes:
    """In the version and with the number of the request."""
    said = _attribute(CHARSET, "attributes-charset", b"utf-8")
    said += _attribute(LANGUAGE, "attributes-natural-language", b"en")
    parts = [request[:2], status.to_bytes(2, "big"), request[4:HEADER], bytes([OPERATION]), said]
    for tag, attributes in groups:
        parts += [bytes([tag]), attributes]
    return b"".join((*parts, bytes([END])))


def _attribute(tag: int, name: str, *values: bytes) -> bytes:
    return b"".join(_values(tag, name, values))


def _values(tag: int, name: str, values: tuple[bytes, ...]) -> Iterator[bytes]:
    for number, value in enumerate(values):
        named = b"" if number else name.encode("ascii")
        yield bytes([tag]) + len(named).to_bytes(2, "big") + named + len(value).to_bytes(2, "big") + value


def _int(value: int) -> bytes:
    return value.to_bytes(4, "big")


_PRINTER = b"".join(
    (
        _attribute(MIME, "document-format-supported", b"application/pdf"),
        _attribute(ENUM, "printer-state", _int(IDLE)),
        _attribute(KEYWORD, "printer-state-reasons", b"none"),
        _attribute(BOOLEAN, "printer-is-accepting-jobs", b"\x01"),
        _attribute(RANGE, "copies-supported", _int(1) + _int(MOST_COPIES)),
        _attribute(KEYWORD, "media-supported", b"iso_a4_210x297mm"),
        _attribute(KEYWORD, "media-ready", b"iso_a4_210x297mm"),
    )
)


@asynccontextmanager
async def demo_printer() -> AsyncIterator[DemoPrinter]:
    """On a free port of this machine."""
    printer = DemoPrinter()
    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_post("/ipp/print", printer.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        printer.uri = f"ipp://127.0.0.1:{port}/ipp/print"
        yield printer
    finally:
        await runner.cleanup()
