"""The demo's printer, asked by the bot's own; and which files are invoices."""

import pytest
from aiohttp import ClientSession

from bot.printing.ipp_printer import IppPrinter
from db.vocabulary.printing import PrintState
from services.printing.printer import Paper
from services.printing.views import PrintOutcome
from tests.demo.printer import OK, Sheet, demo_printer
from tests.demo.stage import is_invoice


async def test_what_the_bot_prints_lies_in_the_tray() -> None:
    dropped, numbers = [], []

    async def claim() -> bool:
        return True

    async def taken(number: int | None) -> None:
        numbers.append(number)

    async with demo_printer() as desk:
        desk.dropped = lambda: dropped.append(len(desk.tray))
        printer = IppPrinter(desk.uri)
        assert await printer.trouble() is None
        for paper in (Paper("Счёт № 1", b"%PDF-1"), Paper("Акт № 2", b"%PDF-2" * 9999, copies=3)):
            assert await printer.print(paper, claim, taken) == PrintOutcome(PrintState.PRINTED)
        assert desk.tray == [Sheet("Счёт № 1", 1, b"%PDF-1"), Sheet("Акт № 2", 3, b"%PDF-2" * 9999)]
        assert (dropped, numbers) == ([1, 2], [1, 2])
        # What is no request is refused and prints nothing.
        async with ClientSession() as session:
            for wrong in (b"", b"\x02\x00\x00\x02\x00\x00\x00\x01", b"\x02\x00\x00\x05\x00\x00\x00\x01\x03"):
                async with session.post(desk.uri.replace("ipp:", "http:"), data=wrong) as answer:
                    assert int.from_bytes((await answer.read())[2:4], "big") != OK
        assert len(desk.tray) == 2


@pytest.mark.parametrize(
    ("name", "invoice"),
    [
        ("Счёт № 2026-0012 от 24.11.2026.pdf", True),
        ("Счёт № 7/26 от 24.11.2026, остаток на 25.11.2026.pdf", True),
        ("Invoice 2026-0012 dated 24.11.2026.pdf", True),
        ("Счёт, черновик от 24.11.2026.pdf", False),
        ("Draft invoice dated 24.11.2026.pdf", False),
        ("Счета.csv", False),
        ("Акт № 3 от 24.11.2026.pdf", False),
    ],
)
def test_only_a_numbered_invoice_is_one(name: str, invoice: bool) -> None:
    assert is_invoice(name) is invoice
