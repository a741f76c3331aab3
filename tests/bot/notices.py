"""Messages and their facts without a database."""

from datetime import date
from decimal import Decimal
from typing import Any

from db.vocabulary.enums import Audience, Channel, MessageKind, Tone
from services.documents.invoice.model import DocumentLine, InvoiceDocument, InvoiceLayout
from services.documents.registry import Page
from services.domain.ids import ContactId, InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import (
    DocumentFacts,
    InvoiceFacts,
    Mailbox,
    OverdueLine,
    RecipientFacts,
    ReminderFacts,
    Sender,
)
from services.outbox.queue import Outgoing
from tests.support.factories import company, russian_firm

DAY = date(2026, 12, 5)
COMMON = Mailbox("ЮФ «Пример»", "bills@primer.example")
SENDER = Sender(
    "ЮФ «Пример»",
    "ООО «ЮФ «Пример»",
    "+7 495 000-00-00",
    COMMON.address,
    "Иванова Анна",
    (COMMON,),
)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


def due(days: int = 1, **changes: Any) -> OverdueLine:
    """Of 150 000, with 100 000 left; `days` since it was due."""
    values: dict[str, Any] = {
        "id": InvoiceId(12),
        "number": "2026-0012",
        "issued_on": date(2026, 11, 24),
        "due_date": date.fromordinal(DAY.toordinal() - days),
        "total": rub("150000"),
        "balance": rub("100000"),
        "days": days,
        "act_term": None,
    }
    return OverdueLine(**(values | changes))


def page(file_id: str | None = None) -> DocumentFacts:
    net = rub("150000")
    line = DocumentLine("Услуги", Decimal(1), "усл.", net, rub("0"), net, rub("0"), net)
    document = InvoiceDocument(
        number="2026-0012",
        date=date(2026, 11, 24),
        due_date=date(2026, 12, 4),
        issuer=russian_firm(),
        client=company("ООО «Ромашка»"),
        lines=(line,),
        currency=Currency.RUB,
        layout=InvoiceLayout.RU,
    )
    return DocumentFacts(InvoiceId(12), document, file_id)


def reader(language: str = "ru", **changes: Any) -> RecipientFacts:
    values: dict[str, Any] = {"timezone": "Europe/Moscow", "today": DAY, "name": "Иван Петрович"}
    return RecipientFacts(language, **(values | changes))


def invoice_facts(language: str = "ru", file_id: str | None = None, **changes: Any) -> InvoiceFacts:
    values: dict[str, Any] = {
        "recipient": reader(language),
        "sender": SENDER,
        "client_name": "ООО «Ромашка»",
        "invoice": due(-10, balance=rub("150000")),
        "attachment": page(file_id),
        "contact_id": ContactId(5),
    }
    return InvoiceFacts(**(values | changes))


def reminder_facts(language: str = "ru", *days: int, **changes: Any) -> ReminderFacts:
    dues = tuple(
        due(each, id=InvoiceId(12 + n), number=f"2026-{12 + n:04}") for n, each in enumerate(days or (1,))
    )
    values: dict[str, Any] = {
        "recipient": reader(language),
        "sender": SENDER,
        "client_name": "ООО «Ромашка»",
        "invoices": dues,
        "tone": Tone.AUTO,
        "is_person": False,
        "attachment": None,
        "contact_id": ContactId(5),
        "answer_by": date(2026, 12, 9),
    }
    return ReminderFacts(**(values | changes))


def outgoing(number: int = 1, recipient: str = "1001", **changes: Any) -> Outgoing:
    values: dict[str, Any] = {
        "id": number,
        "firm_id": 1,
        "token": "lease",
        "kind": MessageKind.REMINDER,
        "audience": Audience.CLIENT,
        "channel": Channel.TELEGRAM,
        "recipient": recipient,
        "contact_id": 5,
        "member_id": None,
        "client_id": 3,
        "invoice_id": 12,
        "payload": {},
    }
    return Outgoing(**(values | changes))


class Notices:
    """`services.delivery.content.NoticeService` for senders: remembers what it is told."""

    def __init__(self) -> None:
        self.files: list[tuple[int, str]] = []
        self.refused: list[int] = []

    async def remember_file(self, firm_id: int, invoice_id: InvoiceId, file_id: str, page: Page) -> None:
        self.files.append((invoice_id, file_id))

    async def report_mail_login_refused(self, firm_id: int) -> None:
        self.refused.append(firm_id)
