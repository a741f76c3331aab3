"""Letters with the PDF attached, over the firm's mail server; every answer of the server named for the record."""

import asyncio
import logging
import ssl
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, parseaddr
from pathlib import Path

from aiosmtplib import SMTP
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)

from bot.config import MailServer
from handlers.pushed import Letter, letter
from handlers.texts import Translator, clean
from services.deliveries import Outcome, Outgoing, Result
from services.notice_facts import Facts, Page
from services.notices import NoticeService
from services.pdf.document import file_name
from services.ports import Clock

log = logging.getLogger(__name__)

TIMEOUT = 30.0
"""Seconds for each step of the conversation."""
SIDE_BY_SIDE = 3
REST_AFTER_FAILURE = 20.0
"""Seconds in which a server that is down is not tried again: the letters behind need not all wait for it."""


POLICY = SMTP_POLICY.clone(cte_type="7bit")
"""No server has to understand 8BITMIME."""
LOGIN = "login refused"


class LoginRefusedError(Exception):
    """The mail server does not accept our login."""


class Mailer:
    def __init__(
        self,
        server: MailServer,
        sender: str,
        notices: NoticeService,
        translator: Translator,
        clock: Clock,
        *,
        ca_file: str | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._server = server
        self._sender = parseaddr(sender)
        self._notices = notices
        self._translator = translator
        self._clock = clock
        self._timeout = timeout
        self._tls = ssl.create_default_context()
        if ca_file is not None:
            self._tls.load_verify_locations(Path(ca_file))
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._rest_until = 0.0

    async def send(self, outgoing: Outgoing, facts: Facts) -> Result:
        """Never raises for what the server or the network says."""
        written = letter(self._translator, facts)
        if written is None:
            return Result(Outcome.REFUSED, error="no letter of this kind")
        try:
            message = await self.compose(outgoing, written)
        except ValueError:
            return Result(Outcome.BLOCKED, error="not an address")
        async with self._slots:
            now = asyncio.get_running_loop().time()
            if now < self._rest_until:
                return Result(Outcome.LATER, error="the mail server is resting")
            result = await self._deliver(message, outgoing.recipient)
            if result.error == LOGIN:
                await self._notices.mail_refused(outgoing.firm_id)
            if result.outcome is not Outcome.SENT:
                log.info("letter %s: %s (%s)", outgoing.id, result.outcome.value, result.error)
        return result

    async def compose(self, outgoing: Outgoing, written: Letter) -> EmailMessage:
        """Raises `ValueError` for an address that can't be written in ASCII. Line breaks never reach a header."""
        message = EmailMessage(policy=POLICY)
        name, address = self._sender
        message["From"] = Address(_header(written.sender_name or name), addr_spec=_ascii(address))
        message["To"] = Address(addr_spec=_ascii(outgoing.recipient))
        message["Subject"] = _header(written.subject)
        message["Date"] = format_datetime(self._clock.now())
        message["Message-ID"] = self.message_id(outgoing)
        if written.reply_to:
            with suppress(ValueError):
                message["Reply-To"] = Address(addr_spec=_ascii(written.reply_to))
        if written.thread and written.thread != message["Message-ID"]:
            message["In-Reply-To"] = message["References"] = _header(written.thread)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(written.text)
        message.add_alternative(written.html, subtype="html")
        if written.page is not None:
            content, name = await _draw(written.page), file_name(written.page.document)
            message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
        return message

    def message_id(self, outgoing: Outgoing) -> str:
        """The same for every try of one delivery: a mailbox that got it twice can tell."""
        domain = _ascii(self._sender[1]).rpartition("@")[2]
        return f"<delivery-{outgoing.firm_id}-{outgoing.id}@{domain}>"

    async def _deliver(self, message: EmailMessage, recipient: str) -> Result:
        """The conversation step by step: what went wrong means something else before and after DATA."""
        client = SMTP(
            hostname=self._server.host,
            port=self._server.port,
            timeout=self._timeout,
            use_tls=self._server.tls,
            start_tls=False,
            tls_context=self._tls,
        )
        try:
            try:
                await self._enter(client)
                await client.mail(_ascii(self._sender[1]))
                await client.rcpt(_ascii(recipient))
            except (SMTPException, LoginRefusedError, OSError, TimeoutError) as error:
                return self._before_data(error)
            try:
                await client.data(message.as_bytes())
            except SMTPResponseException as error:
                return Result(_refusal(error.code), error=_said(error))
            except (SMTPException, OSError, TimeoutError) as error:
                return Result(Outcome.UNKNOWN, error=type(error).__name__)
            return Result(Outcome.SENT, str(message["Message-ID"]))
        finally:
            await _leave(client)

    async def _enter(self, client: SMTP) -> None:
        await client.connect()
        if not self._server.tls:
            # Required: without it password and letters would be open to whoever stands between.
            await client.starttls(tls_context=self._tls)
        if self._server.user is not None:
            try:
                await client.login(self._server.user, self._server.password or "")
            except SMTPAuthenticationError as error:
                if 400 <= error.code < 500:
                    raise
                raise LoginRefusedError from error

    def _before_data(self, error: Exception) -> Result:
        """Nothing was handed over."""
        match error:
            case LoginRefusedError():
                self._rest()
                return Result(Outcome.LATER, error=LOGIN)
            case SMTPRecipientsRefused() | SMTPRecipientRefused():
                first = error.recipients[0] if isinstance(error, SMTPRecipientsRefused) else error
                outcome = Outcome.BLOCKED if first.code >= 500 else Outcome.LATER
                return Result(outcome, error=_said(first))
            case SMTPConnectError() | SMTPServerDisconnected() | SMTPTimeoutError() | OSError():
                self._rest()
                return Result(Outcome.LATER, error=type(error).__name__)
            case SMTPResponseException():
                return Result(_refusal(error.code), error=_said(error))
            case SMTPNotSupported():
                self._rest()
                return Result(Outcome.LATER, error="no STARTTLS")
        self._rest()
        return Result(Outcome.LATER, error=type(error).__name__)

    def _rest(self) -> None:
        self._rest_until = asyncio.get_running_loop().time() + REST_AFTER_FAILURE


def _refusal(code: int) -> Outcome:
    return Outcome.REFUSED if code >= 500 else Outcome.LATER


def _said(error: SMTPResponseException) -> str:
    return f"{error.code} {_header(error.message)}"


def _header(value: str) -> str:
    """On one line."""
    return " ".join(clean(value).split())


def _ascii(address: str) -> str:
    """The domain in punycode. Raises `ValueError` for a name before the @ that is not ASCII, and for no address."""
    name, at, domain = address.rpartition("@")
    if not at or not name.isascii() or any(letter.isspace() for letter in address):
        raise ValueError("not an address")
    return f"{name}@{domain.encode('idna').decode('ascii')}"


async def _leave(client: SMTP) -> None:
    try:
        await client.quit(timeout=2)
    except (SMTPException, OSError, TimeoutError):
        client.close()


async def _draw(page: Page) -> bytes:
    # Imported late: fpdf2 and the fonts are loaded by the first page, not by the start.
    from services.pdf.render import render as draw

    return await asyncio.to_thread(draw, page.document)
