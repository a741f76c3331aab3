"""Letters over a real conversation with TLS and a login, and every way in which it can go wrong."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from bot.config import MailServer as Address
from bot.delivery.email_sender import REST_AFTER_FAILURE, EmailSender
from bot.i18n import FluentTranslator
from db.vocabulary.enums import Channel, SendOutcome
from services.notifications.facts import Facts, Mailbox, TextFacts
from services.outbox.queue import Outgoing, SendResult
from tests.bot.notices import COMMON, SENDER, Notices, due, invoice_facts, outgoing, reader, reminder_facts
from tests.support.fakes import FakeClock
from tests.support.mail_server import MailServer, mail_server

FROM = "ЮФ «Пример» <bills@primer.example>"
TO = "info@romashka.example"


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with mail_server(tmp_path) as server:
        yield server


@pytest.fixture
def notices() -> Notices:
    return Notices()


class Office:
    """The mailer of a test, over the server of that test."""

    def __init__(
        self, post: MailServer, notices: Notices, translator: FluentTranslator, **options: Any
    ) -> None:
        self.post = post
        values: dict[str, Any] = {"ca_file": post.ca_file, "timeout": 1.0} | options
        url = values.pop("url", post.url)
        self.mailer = EmailSender(
            Address.parse(url),
            FROM,
            notices,  # type: ignore[arg-type]
            translator,
            FakeClock(),
            **values,
        )

    async def send(self, facts: Facts, recipient: str = TO, **changes: Any) -> SendResult:
        return await self.mailer.send(letter_to(recipient, **changes), facts)


def letter_to(recipient: str = TO, **changes: Any) -> Outgoing:
    return outgoing(changes.pop("number", 7), recipient, channel=Channel.EMAIL, contact_id=None, **changes)


@pytest.fixture
def office(post: MailServer, notices: Notices, translator: FluentTranslator) -> Office:
    return Office(post, notices, translator)


def text_of(letter: EmailMessage, kind: str = "plain") -> str:
    body = letter.get_body((kind,))
    assert body is not None
    return str(body.get_content())


async def test_the_invoice_goes_with_its_page(post: MailServer, office: Office) -> None:
    result = await office.send(invoice_facts())
    assert result == SendResult(SendOutcome.SENT, "<delivery-1-7@primer.example>")
    (letter,) = post.letters
    assert post.recipients == [TO]
    assert letter["From"] == "ЮФ «Пример» <bills@primer.example>"
    assert letter["Reply-To"] == "ЮФ «Пример» <bills@primer.example>"
    assert letter["Message-ID"] == result.message_id
    assert letter["Subject"] == "Счёт № 2026-0012 от 24.11.2026, ЮФ «Пример»"
    assert letter["In-Reply-To"] is None
    for kind in ("plain", "html"):
        assert "Добрый день, Иван Петрович!" in text_of(letter, kind)
        assert "+7 495 000-00-00" in text_of(letter, kind)
    (page,) = letter.iter_attachments()
    assert page.get_content_type() == "application/pdf"
    assert page.get_filename() == "Счёт № 2026-0012 от 24.11.2026.pdf"
    assert page.get_content().startswith(b"%PDF")


async def test_a_reminder_stands_under_the_letter_of_the_invoice(post: MailServer, office: Office) -> None:
    first = await office.send(invoice_facts())
    facts = reminder_facts(recipient=reader(thread=first.message_id))
    await office.send(facts, number=8)
    letter = post.letters[1]
    assert letter["In-Reply-To"] == letter["References"] == first.message_id
    assert letter["Message-ID"] == "<delivery-1-8@primer.example>"
    assert letter["Subject"] == f"Re: {post.letters[0]['Subject']}"
    assert "ответьте на это письмо" in text_of(letter)
    assert list(letter.iter_attachments()) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((Mailbox("Иванова Анна", "anna@primer.example"), COMMON), "Иванова Анна <anna@primer.example>"),
        (
            (Mailbox('Anna "Bills" <b>, Ivanova', "anna@primer.example"),),
            '"Anna \\"Bills\\" <b>, Ivanova" <anna@primer.example>',
        ),
        ((Mailbox("Анна", "анна@primer.example"), COMMON), "ЮФ «Пример» <bills@primer.example>"),
        ((Mailbox("Анна", "anna@пример.рф"),), "Анна <anna@xn--e1afmkfd.xn--p1ai>"),
        ((), "ЮФ «Пример» <bills@primer.example>"),
    ],
)
async def test_an_answer_goes_to_the_lawyer_else_to_the_firm(
    post: MailServer, office: Office, answers: tuple[Mailbox, ...], expected: str
) -> None:
    """Without either it goes to where the letter came from."""
    await office.send(invoice_facts(sender=replace(SENDER, reply_to=answers)))
    word = TextFacts(
        reader(), "ЮФ «Пример»", "portal-push-welcome", {"client": "ООО «Вега»"}, (), reply_to=answers
    )
    await office.send(word, number=8)
    assert [letter["Reply-To"] for letter in post.letters] == [expected] * 2


async def test_another_try_is_the_same_letter(post: MailServer, office: Office) -> None:
    await office.send(invoice_facts())
    await office.send(invoice_facts())
    assert post.letters[0]["Message-ID"] == post.letters[1]["Message-ID"]


async def test_both_addresses_of_a_client_get_the_letter(post: MailServer, office: Office) -> None:
    result = await office.send(invoice_facts("en"), "a@x.example, info@ромашка.example")
    assert result.outcome is SendOutcome.SENT
    assert post.recipients == ["a@x.example", "info@xn--80aa3agjl3d.example"]
    assert post.letters[0]["To"] == "a@x.example, info@xn--80aa3agjl3d.example"


async def test_english_and_a_domain_of_other_letters(post: MailServer, office: Office) -> None:
    result = await office.send(invoice_facts("en"), "info@ромашка.example")
    assert result.outcome is SendOutcome.SENT
    assert post.recipients == ["info@xn--80aa3agjl3d.example"]
    assert post.letters[0]["Subject"] == "Invoice No. 2026-0012 of 24 Nov 2026, ЮФ «Пример»"


async def test_tls_from_the_first_byte(
    tmp_path: Path, notices: Notices, translator: FluentTranslator
) -> None:
    async with mail_server(tmp_path, tls=True) as post:
        assert (await Office(post, notices, translator).send(invoice_facts())).outcome is SendOutcome.SENT
        assert len(post.letters) == 1


@pytest.mark.parametrize(
    "evil", ["\r\nBcc: all@evil.example", "\nBcc: all@evil.example\n\nbody", "\u2028Bcc: x@y.z"]
)
async def test_headers_can_not_be_injected(post: MailServer, office: Office, evil: str) -> None:
    number = f"7{evil}"
    answers = (Mailbox(f"Анна{evil}", f"a@b.c{evil}"), Mailbox(f"Фирма{evil}", "pay@b.c"))
    sender = replace(SENDER, firm=f"Фирма{evil}", email=f"a@b.c{evil}", reply_to=answers)
    await office.send(invoice_facts(invoice=due(-3, number=number), sender=sender))
    await office.send(reminder_facts(recipient=reader(thread=f"<a@b>{evil}"), sender=sender), number=8)
    for letter in post.letters:
        assert letter["Bcc"] is None
        assert [box.addr_spec for box in letter["Reply-To"].addresses] == ["pay@b.c"]
    assert post.recipients == [TO, TO]


@pytest.mark.parametrize(
    "address", ["иван@romashka.example", "nobody", "a b@c.example", "a@b\r\nRCPT TO:<x@y.z>"]
)
async def test_what_is_no_address_is_told_before_anybody_is_asked(
    post: MailServer, office: Office, address: str
) -> None:
    assert (await office.send(invoice_facts(), address)).outcome is SendOutcome.BLOCKED
    assert post.connections == 0


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ({"refuse": {TO: "550 5.1.1 no such user"}}, SendOutcome.BLOCKED),
        ({"refuse": {TO: "450 4.2.1 try later"}}, SendOutcome.LATER),
        ({"sender": "553 not your address"}, SendOutcome.REFUSED),
        ({"sender": "451 busy"}, SendOutcome.LATER),
        ({"data": "554 looks like spam"}, SendOutcome.REFUSED),
        ({"data": "452 no room"}, SendOutcome.LATER),
        ({"login": False}, SendOutcome.LATER),
        ({"cut": True}, SendOutcome.UNKNOWN),
        ({"hang": True}, SendOutcome.UNKNOWN),
    ],
    ids=lambda value: str(value),
)
async def test_every_answer_has_its_outcome(
    post: MailServer, office: Office, answer: dict[str, Any], outcome: SendOutcome
) -> None:
    for name, value in answer.items():
        setattr(post, name, value)
    result = await office.send(invoice_facts())
    assert result.outcome is outcome
    assert result.error


async def test_a_refused_login_is_told(post: MailServer, office: Office, notices: Notices) -> None:
    post.login = False
    await office.send(invoice_facts())
    assert notices.refused == [1]
    # The letters behind it do not try the same login again at once: that locks accounts.
    assert (await office.send(invoice_facts(), number=8)).outcome is SendOutcome.LATER
    assert post.connections == 1


async def test_a_server_that_is_down_is_left_in_peace_for_a_while(
    post: MailServer, notices: Notices, translator: FluentTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("localhost", 0)) as closed:
        port = closed.getsockname()[1]
    office = Office(post, notices, translator, url=f"smtp://bills:x@localhost:{port}")
    results = [await office.send(invoice_facts(), number=number) for number in range(3)]
    assert {result.outcome for result in results} == {SendOutcome.LATER}
    assert results[1].error == "the mail server is resting"
    loop = asyncio.get_running_loop()
    later = loop.time() + REST_AFTER_FAILURE
    monkeypatch.setattr(loop, "time", lambda: later)
    assert (await office.send(invoice_facts())).error != "the mail server is resting"


async def test_a_server_that_says_nothing(
    post: MailServer, notices: Notices, translator: FluentTranslator
) -> None:
    callers: list[asyncio.StreamWriter] = []
    silent = await asyncio.start_server(lambda _reader, writer: callers.append(writer), "localhost", 0)
    port = silent.sockets[0].getsockname()[1]
    office = Office(post, notices, translator, url=f"smtp://bills:x@localhost:{port}", timeout=0.2)
    assert (await office.send(invoice_facts())).outcome is SendOutcome.LATER
    for caller in callers:
        caller.close()
        await caller.wait_closed()
    silent.close()
    await silent.wait_closed()


async def test_nothing_is_said_without_encryption(
    tmp_path: Path, notices: Notices, translator: FluentTranslator
) -> None:
    async with mail_server(tmp_path, starttls=False) as post:
        assert (await Office(post, notices, translator).send(invoice_facts())).outcome is SendOutcome.LATER
        assert post.letters == []


async def test_a_certificate_of_somebody_else_is_not_trusted(
    post: MailServer, notices: Notices, translator: FluentTranslator
) -> None:
    office = Office(post, notices, translator, ca_file=None)
    assert (await office.send(invoice_facts())).outcome is SendOutcome.LATER
    assert post.letters == []
