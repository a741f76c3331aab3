"""A mail server for tests: STARTTLS or TLS with a certificate of its own, a login, and misbehaviour on demand."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "bills", "pa:ss@word"


@dataclass
class MailServer:
    """`letters` are those taken, in order. What is set decides about the next ones."""

    ca_file: Path
    tls: bool = False
    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    login: bool = True
    refuse: dict[str, str] = field(default_factory=dict)
    """Address → what it is answered instead of 250."""
    sender: str | None = None
    """What every MAIL FROM is answered instead."""
    data: str | None = None
    """What every letter is answered instead."""
    cut: bool = False
    """The connection breaks after the letter was taken, before the answer."""
    hang: bool = False
    """The letter is taken, and never answered."""
    connections: int = 0

    @property
    def url(self) -> str:
        scheme = "smtps" if self.tls else "smtp"
        return f"{scheme}://{USER}:pa%3Ass%40word@localhost:{self.port}"

    # aiosmtpd's hooks

    async def handle_MAIL(  # noqa: N802 (the library's naming)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.sender:
            return self.sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data:
            return self.data
        letter = message_from_bytes(bytes(envelope.content or b""), policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        self.recipients += envelope.rcpt_tos
        if self.cut and server.transport is not None:
            server.transport.abort()  # type: ignore[attr-defined]
        if self.hang:
            await asyncio.Event().wait()
        return "250 taken"

    def check(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        known = (
            self.login
            and isinstance(data, LoginPassword)
            and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        )
        return AuthResult(success=known, handled=False)


@asynccontextmanager
async def mail_server(folder: Path, *, tls: bool = False, starttls: bool = True) -> AsyncIterator[MailServer]:
    """On a free port of localhost, in the running loop."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    ca_file = folder / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    post = MailServer(ca_file, tls)
    loop = asyncio.get_running_loop()

    def connect() -> SMTP:
        post.connections += 1
        plain = not tls and starttls
        return SMTP(
            post,
            hostname="mail.example",
            ident="Post",
            tls_context=context if plain else None,
            require_starttls=plain,
            auth_required=plain,  # the library warns of a login without its own TLS
            auth_require_tls=plain,
            authenticator=post.check,
            loop=loop,
        )

    server = await loop.create_server(connect, "localhost", 0, ssl=context if tls else None)
    post.port = server.sockets[0].getsockname()[1]
    try:
        yield post
    finally:
        server.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(server.wait_closed(), 1)
