"""Sends letters with the PDF over the mail server, and turns each answer of the server into an outcome."""

import asyncio
import logging
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime, formataddr, parseaddr
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
from bot.logging import server_words
from db.vocabulary.enums import SendOutcome
from handlers.notifications import Letter, letter
from handlers.ui.pdf_message import draw
from handlers.ui.texts import TextCatalogue, clean
from services.delivery.content import MessageContent
from services.documents.registry import page_file_name
from services.domain.ports import Clock
from services.domain.requisites.contacts import split_emails
from services.notifications.facts import Facts
from services.outbox.queue import Outgoing, SendResult

log = logging.getLogger(__name__)

TIMEOUT = 30.0
"""Seconds for each step of the conversation."""
PATIENCE = 10.0
"""The same while somebody waits for the answer."""
SIDE_BY_SIDE = 3
REST_AFTER_FAILURE = 20.0
"""Seconds in which a server that is down is not tried again: the letters behind need not all wait for it."""


POLICY = compat32.clone(linesep="\r\n")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\x00-\x1f\x7f]+")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")
LOGIN = "login refused"


class LoginRefusedError(Exception):
    """The mail server does not accept our login."""


class EmailSender:
    def __init__(
        self,
        server: MailServer,
        sender: str,
        notices: MessageContent,
        translator: TextCatalogue,
        clock: Clock,
        *,
        ca_file: Path | None = None,
        timeout: float = TIMEOUT,
        heard: Callable[[Outgoing, SendResult], None] | None = None,
    ) -> None:
        """`heard` is told of whatever the server has answered."""
        self._server = server
        self._sender = parseaddr(sender)
        self._notices = notices
        self._translator = translator
        self._clock = clock
        self._timeout = timeout
        self._tls = _trust(ca_file)
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._rest_until = 0.0
        self._heard = heard

    async def send(self, outgoing: Outgoing, facts: Facts) -> SendResult:
        """Never raises for what the server or the network says."""
        written = letter(self._translator, facts)
        if written is None:
            return SendResult(SendOutcome.REFUSED, error="no letter of this kind")
        try:
            message = await self.compose(outgoing, written)
        except ValueError:
            return SendResult(SendOutcome.BLOCKED, error="not an address")
        async with self._slots:
            now = asyncio.get_running_loop().time()
            if now < self._rest_until:
                return SendResult(SendOutcome.LATER, error="the mail server is resting")
            result = await self._deliver(message, outgoing.recipient)
            if self._heard is not None:
                self._heard(outgoing, result)
            if result.error == LOGIN:
                await self._notices.report_mail_login_refused(outgoing.firm_id)
            if result.outcome is not SendOutcome.SENT:
                log.info("letter %s: %s (%s)", outgoing.id, result.outcome.value, server_words(result.error))
        return result

    async def compose(self, outgoing: Outgoing, written: Letter) -> MIMEMultipart:
        """Raises `ValueError` for an address that can't be written in ASCII. Line breaks never reach a header.

        The older classes of the standard library: `EmailMessage` of Python 3.11 loses spaces of a long subject that is
        partly ASCII.
        """
        message = MIMEMultipart("mixed", policy=POLICY)
        message["From"] = self._own(written)
        message["To"] = ", ".join(map(_ascii, split_emails(outgoing.recipient)))
        subject = Header(_header(written.subject), "utf-8", header_name="Subject")
        message["Subject"] = subject  # type: ignore[assignment]  # typeshed lets a MIME part hold strings only
        message["Date"] = format_datetime(self._clock.now())
        message["Message-ID"] = self.message_id(outgoing)
        message["Reply-To"] = self._answers_to(written)
        if written.thread and _MESSAGE_ID.fullmatch(written.thread):
            message["In-Reply-To"] = message["References"] = written.thread
        message["Auto-Submitted"] = "auto-generated"
        body = MIMEMultipart("alternative")
        body.attach(MIMEText(written.text, "plain", "utf-8"))
        body.attach(MIMEText(written.html, "html", "utf-8"))
        message.attach(body)
        for page in written.pages:
            part = MIMEApplication(await draw(page.document, page.images), "pdf")
            file = ("utf-8", "", page_file_name(page.document))
            part.add_header("Content-Disposition", "attachment", filename=file)
            message.attach(part)
        return message

    def _answers_to(self, written: Letter) -> str:
        """The first mailbox that a header can hold; at the end our own."""
        for box in written.answers:
            with suppress(ValueError):
                return formataddr((_header(box.name), _ascii(box.address)))
        return self._own(written)

    def _own(self, written: Letter) -> str:
        name, address = self._sender
        return formataddr((_header(written.sender_name or name), _ascii(address)))

    def message_id(self, outgoing: Outgoing) -> str:
        """The same for every try of one delivery: a mailbox that got it twice can tell."""
        domain = _ascii(self._sender[1]).rpartition("@")[2]
        return f"<delivery-{outgoing.firm_id}-{outgoing.id}@{domain}>"

    async def _deliver(self, message: MIMEMultipart, recipient: str) -> SendResult:
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
                await _name_recipients(client, recipient)
            except (SMTPException, LoginRefusedError, OSError, TimeoutError) as error:
                return self._before_data(error)
            try:
                await client.data(message.as_bytes())
            except SMTPResponseException as error:
                return SendResult(_refusal(error.code), error=_said(error))
            except (SMTPException, OSError, TimeoutError) as error:
                return SendResult(SendOutcome.UNKNOWN, error=type(error).__name__)
            return SendResult(SendOutcome.SENT, str(message["Message-ID"]))
        finally:
            await _leave(client)

    async def _enter(self, client: SMTP) -> None:
        await _enter(client, self._server, self._tls)

    def _before_data(self, error: Exception) -> SendResult:
        """Nothing was handed over."""
        match error:
            case LoginRefusedError():
                self._rest()
                return SendResult(SendOutcome.LATER, error=LOGIN)
            case SMTPRecipientsRefused() | SMTPRecipientRefused():
                first = error.recipients[0] if isinstance(error, SMTPRecipientsRefused) else error
                outcome = SendOutcome.BLOCKED if first.code >= 500 else SendOutcome.LATER
                return SendResult(outcome, error=_said(first))
            case SMTPConnectError() | SMTPServerDisconnected() | SMTPTimeoutError() | OSError():
                self._rest()
                return SendResult(SendOutcome.LATER, error=type(error).__name__)
            case SMTPResponseException():
                return SendResult(_refusal(error.code), error=_said(error))
            case SMTPNotSupported():
                self._rest()
                return SendResult(SendOutcome.LATER, error="no STARTTLS")
        self._rest()
        return SendResult(SendOutcome.LATER, error=type(error).__name__)

    def _rest(self) -> None:
        self._rest_until = asyncio.get_running_loop().time() + REST_AFTER_FAILURE


async def find_mail_trouble(server: MailServer, sender: str, ca_file: Path | None) -> str | None:
    """What keeps the server from taking letters of ours, as the end of a sentence; None when nothing does. Nothing is
    sent."""
    tls = _trust(ca_file)
    client = SMTP(
        hostname=server.host,
        port=server.port,
        timeout=PATIENCE,
        use_tls=server.tls,
        start_tls=False,
        tls_context=tls,
    )
    try:
        await _enter(client, server, tls)
        await client.mail(_ascii(parseaddr(sender)[1]))
    except LoginRefusedError:
        return "refuses the login of SMTP_URL"
    except SMTPNotSupported:
        return "offers no STARTTLS, and nothing is said to it without"
    except SMTPResponseException as error:
        return f"refuses SMTP_FROM or us ({error.code})"
    except ValueError:
        return "is not asked: the address of SMTP_FROM can't be written in ASCII"
    except (SMTPException, OSError, TimeoutError) as error:
        return f"does not answer ({type(error).__name__})"
    finally:
        await _leave(client)
    return None


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca_file is not None:
        context.load_verify_locations(ca_file)
    return context


async def _enter(client: SMTP, server: MailServer, tls: ssl.SSLContext) -> None:
    await client.connect()
    if not server.tls:
        # Required: without it password and letters would be open to whoever stands between.
        try:
            await client.starttls(tls_context=tls)
        except SMTPException as error:
            if not client.supports_extension("starttls"):  # the library has no error of its own for it
                raise SMTPNotSupported("no STARTTLS") from error
            raise
    if server.user is not None:
        try:
            await client.login(server.user, server.password or "")
        except SMTPAuthenticationError as error:
            if 400 <= error.code < 500:
                raise
            raise LoginRefusedError from error


async def _name_recipients(client: SMTP, recipient: str) -> None:
    """Names each of the client's addresses. One that is refused holds the letter up only when no other is taken."""
    refused: SMTPRecipientRefused | None = None
    taken = 0
    for address in split_emails(recipient):
        try:
            await client.rcpt(_ascii(address))
            taken += 1
        except SMTPRecipientRefused as error:
            refused = error
            log.warning("one of several addresses of a letter is refused: %s", error.code)
    if refused is not None and not taken:
        raise refused


def _refusal(code: int) -> SendOutcome:
    return SendOutcome.REFUSED if code >= 500 else SendOutcome.LATER


def _said(error: SMTPResponseException) -> str:
    return f"{error.code} {_header(error.message)}"


def _header(value: str) -> str:
    """On one line."""
    return " ".join(clean(value).split())


def _ascii(address: str) -> str:
    """The domain in punycode. Raises `ValueError` for a name before the @ that is not ASCII, and for no address."""
    name, _, domain = address.rpartition("@")
    if not (name.isascii() and _ADDRESS.fullmatch(name) and _ADDRESS.fullmatch(domain)):
        raise ValueError("not an address")
    return f"{name}@{domain.encode('idna').decode('ascii')}"


async def _leave(client: SMTP) -> None:
    try:
        await client.quit(timeout=2)
    except (SMTPException, OSError, TimeoutError):
        client.close()
