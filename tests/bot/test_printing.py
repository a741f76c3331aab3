"""The office's printer: a real IPP server in every mood, and things at its address that are no printer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.commands.installation import PRINTER_TROUBLES
from bot.printing.address import PrinterAddress
from bot.printing.ipp_message import PrinterError, without_empty_groups
from bot.printing.ipp_printer import IppPrinter, Patience
from bot.telegram.factory import PRINT_SECONDS
from db.vocabulary.printing import PrintReason, PrintState
from services.printing.printer import Paper
from services.printing.service import LEASE
from services.printing.views import PrintOutcome
from tests.support.office_printer import OfficePrinter, free_port, office_printer

QUICK = Patience(look=2, send=3, busy=4, follow=6, sure=0.3, every=0.1)
AFTERWARDS = {
    PrintReason.TOO_MANY_COPIES,
    PrintReason.SLOW,
    PrintReason.ONE_COPY,
    PrintReason.INTERRUPTED,
}
"""What is known of a job only."""
PAGE = b"%PDF-1.7 a page"
PRINTED = PrintOutcome(PrintState.PRINTED)

pytestmark = [pytest.mark.printer, pytest.mark.asyncio(loop_scope="module")]


class Claims:
    """Who asks before sending, and what the printer's numbers are."""

    def __init__(self, *, free: bool = True) -> None:
        self.asked = 0
        self.free = free
        self.numbers: list[int | None] = []

    async def claim(self) -> bool:
        self.asked += 1
        return self.free

    async def taken(self, number: int | None) -> None:
        self.numbers.append(number)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def machine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[OfficePrinter]:
    async with office_printer(tmp_path_factory.mktemp("printer")) as printer:
        yield printer


@pytest.fixture
def office(machine: OfficePrinter) -> OfficePrinter:
    machine.forget()
    return machine


async def print_page(uri: str, copies: int = 1, claims: Claims | None = None) -> PrintOutcome | None:
    claims = claims or Claims()
    paper = Paper("Счёт № 2026-0012", PAGE, copies)
    async with asyncio.timeout(30):
        return await IppPrinter(uri, QUICK).print(paper, claims.claim, claims.taken)


async def test_a_page_is_printed_once_with_its_copies(office: OfficePrinter) -> None:
    claims = Claims()
    assert await print_page(office.uri, 3, claims) == PRINTED
    assert office.pages == [(PAGE, 3)]
    assert claims.asked == 1
    assert len(claims.numbers) == 1


async def test_what_somebody_else_has_claimed_is_not_sent(office: OfficePrinter) -> None:
    assert await print_page(office.uri, claims=Claims(free=False)) is None
    assert office.pages == []


async def test_without_paper_the_person_hears_so_and_the_page_comes_with_the_paper(
    office: OfficePrinter,
) -> None:
    office.want_paper()
    assert await print_page(office.uri) == PrintOutcome(PrintState.LEFT, PrintReason.NO_PAPER)
    assert office.pages == []
    office.load_paper()
    await office.wait_for_pages(1)
    assert office.pages == [(PAGE, 1)]


async def test_two_jobs_at_once_are_both_printed(office: OfficePrinter) -> None:
    office.wish("sleep 1")
    assert await asyncio.gather(print_page(office.uri), print_page(office.uri, 2)) == [PRINTED, PRINTED]
    assert sorted(copies for _, copies in office.pages) == [1, 2]


async def test_a_printer_that_stays_busy_is_given_up(office: OfficePrinter) -> None:
    office.wish(f'while [ ! -e "{office.folder}/enough" ]; do sleep 0.1; done')
    first, second = await asyncio.gather(print_page(office.uri), print_page(office.uri))
    slow = PrintOutcome(PrintState.LEFT, PrintReason.SLOW)
    busy = PrintOutcome(PrintState.FAILED, PrintReason.BUSY)
    assert {first, second} == {slow, busy}
    (office.folder / "enough").touch()
    await office.wait_for_pages(1)
    assert len(office.pages) == 1


async def test_a_job_that_fails_in_the_machine_is_told(office: OfficePrinter) -> None:
    office.wish("exit 1")
    assert await print_page(office.uri) == PrintOutcome(PrintState.FAILED, PrintReason.REFUSED)


async def test_a_wrong_path_and_too_many_copies_are_told_before_anything_is_sent(
    office: OfficePrinter,
) -> None:
    claims = Claims()
    wrong = f"ipp://localhost:{office.port}/printers/none"
    assert await print_page(wrong, claims=claims) == PrintOutcome(
        PrintState.FAILED, PrintReason.WRONG_ADDRESS
    )
    many = PrintOutcome(PrintState.FAILED, PrintReason.TOO_MANY_COPIES, 999)
    assert await print_page(office.uri, 1000, claims) == many
    assert (claims.asked, office.pages) == (0, [])


async def test_a_printer_without_pdf_gets_no_bytes_of_one(tmp_path: Path) -> None:
    async with office_printer(tmp_path, "image/pwg-raster") as other:
        assert await print_page(other.uri) == PrintOutcome(PrintState.FAILED, PrintReason.NO_PDF)
        assert other.pages == []


async def test_encrypted_printing_works_and_plain_to_it_does_not_mislead(office: OfficePrinter) -> None:
    assert await print_page(office.uri.replace("ipp://", "ipps://")) == PRINTED


async def test_the_check_says_what_keeps_it_from_printing(office: OfficePrinter) -> None:
    assert await IppPrinter(office.uri, QUICK).trouble() is None
    wrong = f"ipp://localhost:{office.port}/printers/none"
    assert await IppPrinter(wrong, QUICK).trouble() is PrintReason.WRONG_ADDRESS
    checked = {reason for reason in PrintReason if reason not in AFTERWARDS}
    assert set(PRINTER_TROUBLES) == checked


async def test_nobody_at_the_address() -> None:
    claims = Claims()
    gone = PrintOutcome(PrintState.FAILED, PrintReason.SILENT)
    assert await print_page(f"ipp://localhost:{free_port()}/ipp/print", claims=claims) == gone
    assert await print_page("ipp://no-such-printer.invalid/ipp/print", claims=claims) == gone
    assert claims.asked == 0


# What is no printer, or breaks off


Answering = Callable[[int, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(answer: Answering) -> AsyncIterator[str]:
    """`answer` gets the number of the connection."""
    count, open_now = 0, set()

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal count
        count += 1
        open_now.add(writer)
        try:
            await answer(count, reader, writer)
        finally:
            open_now.discard(writer)
            writer.close()

    listening = await asyncio.start_server(met, "127.0.0.1", 0)
    try:
        yield f"ipp://127.0.0.1:{listening.sockets[0].getsockname()[1]}/ipp/print"
    finally:
        listening.close()
        for writer in [*open_now]:
            writer.transport.abort()
        await asyncio.sleep(0)


def http(body: bytes, status: str = "200 OK", kind: str = "application/ipp") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


def attribute(tag: int, name: str, value: bytes) -> bytes:
    return bytes([tag]) + len(name).to_bytes(2, "big") + name.encode() + len(value).to_bytes(2, "big") + value


HEAD = (
    b"\x01"
    + attribute(0x47, "attributes-charset", b"utf-8")
    + attribute(0x48, "attributes-natural-language", b"en")
)
WILLING = (
    b"\x02\x00\x00\x00\x00\x00\x00\x01"
    + HEAD
    + b"\x05"  # a group without attributes, as printers send it
    + b"\x04"
    + attribute(0x49, "document-format-supported", b"application/pdf")
    + attribute(0x23, "printer-state", (3).to_bytes(4, "big"))
    + b"\x03"
)


async def read_request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    )
    return await reader.readexactly(length)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (http(b"<html>A router</html>", kind="text/html"), PrintReason.NO_PRINTER),
        (http(b""), PrintReason.NO_PRINTER),
        (http(b"\xff\xfe\xff", "404 Not Found"), PrintReason.NO_PRINTER),
        (http(b"no", "404 Not Found"), PrintReason.WRONG_ADDRESS),
        (http(b"no", "401 Unauthorized"), PrintReason.LOGIN),
        (http(b"no", "426 Upgrade Required"), PrintReason.WRONG_ADDRESS),
        (http(b"no", "500 Oops"), PrintReason.NO_PRINTER),
        (b"SSH-2.0-OpenSSH\r\n", PrintReason.SILENT),
        (b"", PrintReason.SILENT),
        (http(b"\x02\x00\x04\x0a\x00\x00\x00\x01" + HEAD + b"\x03"), PrintReason.NO_PDF),
        (http(b"\x02\x00\x05\x06\x00\x00\x00\x01" + HEAD + b"\x03"), PrintReason.CLOSED),
    ],
)
async def test_what_is_no_printer_is_called_so(answer: bytes, reason: PrintReason) -> None:
    async def reply(_count: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(answer)

    claims = Claims()
    async with server(reply) as uri:
        assert await print_page(uri, claims=claims) == PrintOutcome(PrintState.FAILED, reason)
    assert claims.asked == 0


async def test_who_never_answers_is_given_up_in_seconds() -> None:
    async def hang(_count: int, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with server(hang) as uri:
        assert await print_page(uri) == PrintOutcome(PrintState.FAILED, PrintReason.SILENT)


@pytest.mark.parametrize("how", ["breaks off", "hangs", "talks nonsense"])
async def test_a_page_whose_answer_is_lost_may_have_been_printed(how: str) -> None:
    """The whole page was sent: nobody knows, and nobody sends it again."""
    pages = []

    async def lose(count: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = await read_request(reader)
        if count == 1:
            writer.write(http(WILLING))
            return
        pages.append(body)
        if how == "hangs":
            await reader.read()
        if how == "talks nonsense":
            writer.write(http(b"done!"))

    async with server(lose) as uri:
        outcome = await print_page(uri)
    assert outcome is not None
    assert outcome.state is PrintState.UNKNOWN
    assert len(pages) == 1
    assert pages[0].endswith(PAGE)


async def test_an_old_printer_is_asked_in_its_own_version() -> None:
    versions = []

    async def old(_count: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = await read_request(reader)
        versions.append(tuple(body[:2]))
        if body[0] > 1:
            writer.write(http(b"\x01\x01\x05\x03\x00\x00\x00\x01" + HEAD + b"\x03"))
        else:
            writer.write(http(b"\x01\x01\x05\x06" + WILLING[4:]))

    async with server(old) as uri:
        assert await print_page(uri) == PrintOutcome(PrintState.FAILED, PrintReason.CLOSED)
    assert versions == [(2, 0), (1, 1)]


async def test_addresses() -> None:
    plain = PrinterAddress.parse("ipp://printer.example")
    assert (plain.uri, plain.user) == ("ipp://printer.example/ipp/print", None)
    closed = PrinterAddress.parse("ipps://bot:s%40cret@[fe80::1]:6310/printers/office")
    assert (closed.uri, closed.user, closed.password) == (
        "ipps://[fe80::1]:6310/printers/office",
        "bot",
        "s@cret",
    )
    assert "s@cret" not in repr(closed)
    for wrong in (
        "printer.example",
        "http://printer.example/",
        "ipp://",
        "ipp://u@h/",
        "ipp://h/p?x=1",
        "ipp://h:x/",
    ):
        with pytest.raises(ValueError, match=r"printer|parts|Port"):
            PrinterAddress.parse(wrong)


async def test_groups_without_attributes_are_left_out_and_nonsense_is_refused() -> None:
    assert without_empty_groups(WILLING) == WILLING.replace(b"\x05\x04", b"\x04")
    for wrong in (b"", b"\x02\x00", WILLING[:-1], WILLING[:30], b"<html></html>"):
        with pytest.raises((ValueError, PrinterError)):
            without_empty_groups(wrong)


async def test_a_job_ends_before_its_lease_does() -> None:
    """Or the person would hear that nobody knows, while the page is still being sent."""
    longest = Patience()
    looked_after = (
        longest.look + longest.turn + longest.busy + 2 * longest.send + longest.follow + 3 * longest.look
    )
    assert looked_after < PRINT_SECONDS < LEASE.total_seconds()
