"""A printer of the office for tests: `ippeveprinter` of CUPS, the reference server of IPP Everywhere, told what to do.

Each job runs a command of ours that keeps the page and does what the test has asked for. The server announces itself
over D-Bus and does not start without a bus, so that it gets a private one.
"""

import asyncio
import os
import shutil
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

HINT = "no ippeveprinter found: install the packages «cups-ipp-utils» and «dbus-daemon»"
START_SECONDS = 20.0
COMMAND = """#!/bin/sh
# $1 is the page. What the test wants is in `wish`: its lines are run first, and may end the job without a page.
. "{folder}/wish"
cp "$1" "{folder}/page.$(date +%s%N).$IPP_COPIES.pdf"
"""


def find_server() -> str | None:
    found = shutil.which("ippeveprinter", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    return found if found and shutil.which("dbus-daemon") else None


def require_server() -> str:
    """The server, or a skipped test with one line; with `CI=true` its absence is a failure."""
    found = find_server()
    if found is not None:
        return found
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(HINT)
    pytest.skip(HINT)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class OfficePrinter:
    folder: Path
    port: int
    process: asyncio.subprocess.Process

    @property
    def uri(self) -> str:
        return f"ipp://localhost:{self.port}/ipp/print"

    def wish(self, *lines: str) -> None:
        """What the next jobs do: lines of shell, such as «exit 1» or «sleep 3»."""
        (self.folder / "wish").write_text("\n".join(lines) + "\n")

    @property
    def pages(self) -> list[tuple[bytes, int]]:
        """(file, copies) of what reached the paper, in order."""
        found = sorted(self.folder.glob("page.*.pdf"))
        return [(page.read_bytes(), int(page.name.split(".")[2] or 1)) for page in found]

    def forget(self) -> None:
        self.wish()
        for page in self.folder.glob("page.*.pdf"):
            page.unlink()

    def want_paper(self) -> None:
        """The next jobs wait for paper, until `load_paper`."""
        (self.folder / "paper").unlink(missing_ok=True)
        self.wish(
            'echo "STATE: +media-empty,media-needed" >&2',
            f'while [ ! -e "{self.folder}/paper" ]; do sleep 0.1; done',
            'echo "STATE: -media-empty,media-needed" >&2',
        )

    async def wait_for_pages(self, count: int, within: float = 15.0) -> None:
        for _ in range(int(within / 0.05)):
            if len(self.pages) >= count:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"{len(self.pages)} pages instead of {count}")

    def load_paper(self) -> None:
        (self.folder / "paper").touch()


@asynccontextmanager
async def office_printer(folder: Path, *formats: str) -> AsyncIterator[OfficePrinter]:
    """A printer that takes `formats`, PDF unless others are named."""
    server = require_server()
    command = _lay_out(folder)
    bus = await asyncio.create_subprocess_exec(
        "dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=asyncio.subprocess.PIPE
    )
    assert bus.stdout is not None
    address = (await bus.stdout.readline()).decode().strip()
    port = free_port()
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            server,
            *("-r", "off", "-n", "localhost", "-p", str(port)),
            *("-c", str(command), "-d", str(folder / "spool"), "-K", str(folder), "-v"),
            *("-f", ",".join(formats or ("application/pdf", "image/pwg-raster"))),
            "Office",
            env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address},
            stdout=log,
            stderr=log,
        )
    printer = OfficePrinter(folder, port, process)
    printer.wish()
    try:
        await _wait_for(port)
        yield printer
    finally:
        for each in (process, bus):
            with suppress(ProcessLookupError):
                each.send_signal(signal.SIGKILL)
            await each.wait()


def _lay_out(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "spool").mkdir(exist_ok=True)
    command = folder / "command.sh"
    command.write_text(COMMAND.format(folder=folder))
    command.chmod(0o755)
    return command


async def _wait_for(port: int) -> None:
    async with asyncio.timeout(START_SECONDS):
        while True:
            try:
                _, writer = await asyncio.open_connection("localhost", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
