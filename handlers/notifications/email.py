"""Facts → a letter: subject, plain text, and the same as simple HTML."""

from db.vocabulary.enums import Channel
from handlers.notifications.models import Letter
from handlers.notifications.reminder_text import greeting, reminder_text
from handlers.notifications.wording import message_text, period_values, texts_for, what_is_left
from handlers.ui.names import due_text
from handlers.ui.texts import Markup, TextCatalogue, Texts, clean, without_tags
from services.notifications.facts import (
    DocumentMessageFacts,
    Facts,
    InvoiceFacts,
    ReminderFacts,
    Sender,
    TextFacts,
)


def letter(translator: TextCatalogue, facts: Facts) -> Letter | None:
    """The e-mail for these facts; None for kinds that are never sent by e-mail."""
    texts = texts_for(translator, facts)
    match facts:
        case InvoiceFacts():
            return _letter(texts, facts, _invoice_subject(texts, facts), _invoice_body(texts, facts))
        case DocumentMessageFacts():
            subject = texts.plain(
                "pushed-mail-subject-document",
                document=facts.kind.value,
                number=facts.number,
                date=facts.dated,
                firm=facts.sender.firm,
            )
            return _letter(texts, facts, subject, _document_body(texts, facts))
        case ReminderFacts():
            body = reminder_text(texts, facts, Channel.EMAIL)
            return _letter(texts, facts, _reminder_subject(texts, facts), body)
        case TextFacts():
            body = texts.join([message_text(texts, facts), facts.firm], "\n\n")
            return Letter(
                _one_line(texts.plain("pushed-mail-subject-word", firm=facts.firm)),
                without_tags(body),
                _html(body, facts.recipient.language),
                facts.firm,
                answers=facts.reply_to,
                thread=facts.recipient.thread,
            )
    return None


def letter_text(
    translator: TextCatalogue, facts: InvoiceFacts | ReminderFacts | DocumentMessageFacts
) -> Markup:
    """The letter without its subject, as a message: for whoever is about to send it."""
    texts = texts_for(translator, facts)
    if isinstance(facts, ReminderFacts):
        body = reminder_text(texts, facts, Channel.EMAIL)
    elif isinstance(facts, DocumentMessageFacts):
        body = _document_body(texts, facts)
    else:
        body = _invoice_body(texts, facts)
    return texts.join([body, _signature(texts, facts.sender)], "\n\n")


def _letter(
    texts: Texts, facts: InvoiceFacts | ReminderFacts | DocumentMessageFacts, subject: str, body: Markup
) -> Letter:
    whole = texts.join([body, _signature(texts, facts.sender)], "\n\n")
    return Letter(
        _one_line(subject),
        without_tags(whole),
        _html(whole, facts.recipient.language),
        facts.sender.firm,
        answers=facts.sender.reply_to,
        page=facts.attachment,
        thread=facts.recipient.thread,
        enclosures=facts.enclosures if isinstance(facts, DocumentMessageFacts) else (),
    )


def _invoice_subject(texts: Texts, facts: InvoiceFacts) -> str:
    return texts.plain(
        "pushed-mail-subject-invoice",
        number=facts.invoice.number,
        date=facts.invoice.issued_on,
        firm=facts.sender.firm,
    )


def _invoice_body(texts: Texts, facts: InvoiceFacts) -> Markup:
    if facts.words:
        return texts.value(facts.words)
    hello = greeting(texts, facts.recipient)
    due = facts.invoice
    return texts.join(
        [
            hello,
            texts(
                "pushed-mail-invoice",
                number=due.number,
                **what_is_left(texts, due),
                due=due_text(texts, due.due_date, due.act_term),
            ),
            texts("pushed-mail-answer"),
        ],
        "\n\n",
    )


def _document_body(texts: Texts, facts: DocumentMessageFacts) -> Markup:
    if facts.words:
        return texts.value(facts.words)
    said = texts(
        "pushed-mail-document",
        document=facts.kind.value,
        **period_values(facts),
        number=facts.number,
        date=facts.dated,
        total=facts.total,
    )
    answer = [texts("pushed-mail-document-answer")] if facts.is_answered else []
    return texts.join([greeting(texts, facts.recipient), said, *answer], "\n\n")


def _reminder_subject(texts: Texts, facts: ReminderFacts) -> str:
    """The subject of the invoice's letter where there was one: some mail programs make threads by subject."""
    if len(facts.invoices) > 1:
        return texts.plain("pushed-mail-subject-several", count=len(facts.invoices), firm=facts.sender.firm)
    due = facts.invoices[0]
    subject = texts.plain(
        "pushed-mail-subject-invoice", number=due.number, date=due.issued_on, firm=facts.sender.firm
    )
    return f"Re: {subject}" if facts.recipient.thread else subject


def _signature(texts: Texts, sender: Sender) -> Markup:
    return texts.join([sender.lawyer or "", sender.firm, sender.phone or ""])


def _html(body: Markup, language: str) -> str:
    paragraphs = (part.replace("\n", "<br>\n") for part in body.split("\n\n") if part.strip())
    inner = "\n".join(f"<p>{part.strip()}</p>" for part in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"></head>\n'
        f'<body style="font-family: sans-serif; font-size: 15px; line-height: 1.45">\n{inner}\n</body></html>\n'
    )


def _one_line(subject: str) -> str:
    return " ".join(clean(subject).split())
