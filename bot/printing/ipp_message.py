"""IPP as the printer needs it: one request with a limit on its time, and an answer that is read whatever its form.

pyipp writes requests and reads answers. Its `execute` takes any status but success for the same error, and its reader
stumbles over groups without attributes, which RFC 8010 § 3.1.2 allows and printers send; so its parts are used.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import ClientConnectorError, ClientSession, ClientSSLError, ClientTimeout, ConnectionTimeoutError

from bot.printing.address import PrinterAddress
from db.vocabulary.printing import PrintReason

if TYPE_CHECKING:
    from pyipp import IPP
    from pyipp.enums import IppOperation  # late: see `open_wire`

CONNECT_SECONDS = 4.0
FIRST_VALUE_TAG = 0x10
"""RFC 8010 § 3.5: what is below are delimiters of groups."""
END_TAG = 0x03
HEADER = 8
OUR_NAME = "Schetovod"
VERSION_UNKNOWN = 0x0503


class PrinterError(Exception):
    """`sent` is False when nothing can have reached the printer's queue."""

    def __init__(self, reason: PrintReason, *, sent: bool = False) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.sent = sent


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    attributes: dict[str, Any]
    """Of the printer, or of the job."""
    unsupported: frozenset[str]
    """Names of attributes that the printer did not heed."""

    @property
    def is_success(self) -> bool:
        return self.status < 0x200

    def words(self, name: str) -> tuple[str, ...]:
        """The values of an attribute that may have one or several."""
        value = self.attributes.get(name)
        if value is None:
            return ()
        return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


class Wire:
    """One conversation with a printer."""

    def __init__(self, client: "IPP") -> None:
        self._client = client

    async def ask(
        self,
        operation: "IppOperation",
        seconds: float,
        operation_attributes: dict[str, Any],
        *,
        job: dict[str, Any] | None = None,
        data: bytes | None = None,
    ) -> Answer:
        """Raises `PrinterError`."""
        message: dict[str, Any] = {
            "operation-attributes-tag": {"requesting-user-name": OUR_NAME, **operation_attributes}
        }
        if job:
            message["job-attributes-tag"] = job
        if data is not None:
            message["data"] = data
        try:
            async with asyncio.timeout(seconds):
                raw = await self._client.raw(operation, message)
        except Exception as error:
            raise _as_printer_error(error) from error
        answer = _read(raw)
        if answer.status == VERSION_UNKNOWN and self._client.ipp_version != (1, 1):
            self._client.ipp_version = (1, 1)  # an old printer; it has done nothing with the request
            return await self.ask(operation, seconds, operation_attributes, job=job, data=data)
        return answer


@asynccontextmanager
async def open_wire(address: PrinterAddress, seconds: float) -> AsyncIterator[Wire]:
    """`seconds` is the longest that one request may take; `Wire.ask` may allow less."""
    from pyipp import IPP  # late: the process starts without it, and most never print

    timeout = ClientTimeout(total=None, sock_connect=CONNECT_SECONDS)
    async with ClientSession(timeout=timeout) as session:
        # A printer signs its own certificate: ipps keeps listeners out, and proves nobody's identity.
        yield Wire(
            IPP(
                address.uri,
                username=address.user,
                password=address.password,
                request_timeout=math.ceil(seconds),
                session=session,
                user_agent=OUR_NAME,
            )
        )


def _as_printer_error(error: Exception) -> PrinterError:
    from pyipp.exceptions import IPPConnectionUpgradeRequired, IPPResponseError  # late: see `open_wire`

    if isinstance(error, IPPConnectionUpgradeRequired):
        return PrinterError(PrintReason.WRONG_ADDRESS)  # ipps is wanted
    if isinstance(error, IPPResponseError):
        status = int(error.args[1]["status-code"]) if len(error.args) > 1 else 500
        if status in (401, 403, 407):
            return PrinterError(PrintReason.LOGIN)
        if status in (404, 405, 410):
            return PrinterError(PrintReason.WRONG_ADDRESS)
        if status < 500:
            return PrinterError(PrintReason.NO_PRINTER)
        return PrinterError(PrintReason.NO_PRINTER, sent=True)
    if isinstance(error.__cause__, ClientSSLError):
        return PrinterError(PrintReason.WRONG_ADDRESS)  # it does not speak TLS
    if isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError):
        return PrinterError(PrintReason.SILENT)
    if isinstance(error, UnicodeDecodeError):  # pyipp reads the page of an error as UTF-8
        return PrinterError(PrintReason.NO_PRINTER, sent=True)
    return PrinterError(PrintReason.SILENT, sent=True)


def _read(raw: bytes) -> Answer:
    from pyipp.parser import parse  # late: see `open_wire`

    try:
        parsed = parse(without_empty_groups(raw))
        unsupported = {name for group in parsed["unsupported-attributes"] for name in group}
        groups = parsed["jobs"] or parsed["printers"] or [{}]
        return Answer(parsed["status-code"] & 0xFFFF, groups[0], frozenset(unsupported))
    except Exception as error:  # whatever a page that is no IPP does to a reader of IPP
        raise PrinterError(PrintReason.NO_PRINTER, sent=True) from error


def without_empty_groups(raw: bytes) -> bytes:
    """The same message without groups that have no attributes. Raises `ValueError` for what is no message of IPP."""
    kept = bytearray(raw[:HEADER])
    tags = list(_attributes(raw))
    for here, (tag, start, end) in enumerate(tags):
        after = tags[here + 1][0] if here + 1 < len(tags) else END_TAG
        if tag >= FIRST_VALUE_TAG or tag == END_TAG or after >= FIRST_VALUE_TAG:
            kept += raw[start:end]
    return bytes(kept)


def _attributes(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """(tag, where it begins, where it ends) of delimiters and attributes, the end of attributes included."""
    at = HEADER
    while at < len(raw):
        tag, start = raw[at], at
        at += 1
        if tag >= FIRST_VALUE_TAG:
            for _ in ("name", "value"):
                at += 2 + int.from_bytes(raw[at : at + 2], "big")
        if at > len(raw):
            break
        yield tag, start, at
        if tag == END_TAG:
            return
    raise ValueError("no end of attributes")
