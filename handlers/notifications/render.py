"""Facts → a message with its buttons. One function a kind."""

from dataclasses import replace

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import Channel, TroubleReason
from handlers.notifications.digest import digest_text
from handlers.notifications.group_alert import group_alert
from handlers.notifications.models import Act, Notification, keyboard
from handlers.notifications.offers import offer_rows, offer_text
from handlers.notifications.reminder_text import greeting, reminder_text
from handlers.notifications.wording import message_text, period_values, texts_for, what_is_left
from handlers.ui.callbacks import NotificationButton
from handlers.ui.hold_text import hold_text, long_date
from handlers.ui.labels import label
from handlers.ui.names import due_text, short_name
from handlers.ui.texts import Markup, TextCatalogue, Texts
from services.domain.money.by_currency import sum_by_currency
from services.notifications.facts import (
    AlertFacts,
    AlertListFacts,
    ConfirmationFacts,
    DigestMessageFacts,
    DocumentMessageFacts,
    Facts,
    GroupAlertFacts,
    HoldEndFacts,
    InvoiceFacts,
    OverdueLine,
    ReminderFacts,
    TextFacts,
    TroubleFacts,
)

SHOWN_BUTTONS, SHOWN_LINES = 8, 15


def render(translator: TextCatalogue, facts: Facts, bot_username: str = "") -> Notification:
    """The Telegram message in the reader's language. In a group, `bot_username` makes links into the bot."""
    texts = texts_for(translator, facts)
    pushed = _render(texts, facts, bot_username)
    if not facts.recipient.instead_of:
        return pushed
    return replace(
        pushed, text=texts.join([texts("pushed-instead", name=facts.recipient.instead_of), pushed.text])
    )


def text_without_file(translator: TextCatalogue, facts: Facts, text: Markup) -> Markup:
    """The text of a message whose file Telegram refuses."""
    texts = texts_for(translator, facts)
    kind = facts.file.kind if isinstance(facts, TextFacts) and facts.file is not None else ""
    return texts.join([text, texts("pushed-no-file", kind=kind)])


def _render(texts: Texts, facts: Facts, bot_username: str) -> Notification:
    match facts:
        case InvoiceFacts():
            return _invoice(texts, facts)
        case DocumentMessageFacts():
            return _document(texts, facts)
        case ReminderFacts():
            return _reminder(texts, facts)
        case TextFacts():
            return _text(texts, facts)
        case AlertFacts():
            return _alert(texts, facts)
        case AlertListFacts():
            return _alert_list(texts, facts)
        case ConfirmationFacts():
            return _ask(texts, facts)
        case TroubleFacts():
            return _trouble(texts, facts)
        case HoldEndFacts():
            return _hold_end(texts, facts)
        case DigestMessageFacts():
            return Notification(digest_text(texts, facts.digest), _digest_buttons(texts, facts))
        case GroupAlertFacts():
            return group_alert(texts, facts, bot_username)


def _text(texts: Texts, facts: TextFacts) -> Notification:
    text = message_text(texts, facts)
    if facts.offer is not None:
        text = texts.join([text, offer_text(texts, facts.offer)])
    # A choice of two stands side by side.
    rows: list[list[Act]] = (
        [list(facts.buttons)] if len(facts.buttons) == 2 else [[button] for button in facts.buttons]
    )
    if facts.offer is not None:
        rows = [
            new
            for row in rows
            for new in (offer_rows(texts, row[0][2], facts.offer) if row[0][1] == "remind" else [row])
        ]
    return Notification(text, keyboard(texts, facts, *rows), file=facts.file)


def _digest_buttons(texts: Texts, facts: DigestMessageFacts) -> InlineKeyboardMarkup | None:
    """The morning's work from its one message."""
    if not facts.private:
        return None
    digest = facts.digest
    late: list[Act] = [("digest-open-overdue", "overdue", 0, 0)] if digest.overdue_count else []
    remind: list[Act] = [("digest-remind-all", "remind_all", 0, 0)] if late and facts.may_remind else []
    tasks: list[Act] = [("menu-tasks", "tasks", 0, 0)] if digest.tasks_today or digest.tasks_overdue else []
    return keyboard(texts, facts, late, remind, tasks, count=digest.overdue_count)


def invoice_text(texts: Texts, facts: InvoiceFacts) -> Markup:
    """What staff wrote, or the usual text."""
    if facts.words:
        return texts.value(facts.words)
    due = facts.invoice
    return texts(
        "pushed-invoice",
        hello=greeting(texts, facts.recipient),
        number=due.number,
        **what_is_left(texts, due),
        due=due_text(texts, due.due_date, due.act_term),
        firm=facts.sender.firm,
    )


def _invoice(texts: Texts, facts: InvoiceFacts) -> Notification:
    due, contact = facts.invoice, facts.contact_id or 0
    text = invoice_text(texts, facts)
    rows: list[list[Act]] = [
        [("pushed-card", "card", due.id, contact)],
        [("pushed-paid", "paid", due.id, contact)],
        [("pushed-promise", "promise", due.id, contact)],
    ]
    return Notification(
        text, keyboard(texts, facts, *(rows if due.balance else rows[:1])), page=facts.attachment
    )


def document_text(texts: Texts, facts: DocumentMessageFacts) -> Markup:
    """What staff wrote, or the usual text."""
    if facts.words:
        return texts.value(facts.words)
    return texts(
        "pushed-document",
        document=facts.kind.value,
        hello=greeting(texts, facts.recipient),
        number=facts.number,
        date=facts.dated,
        total=facts.total,
        firm=facts.sender.firm,
        **period_values(facts),
    )


def _open_label(kind: DocumentKind) -> str:
    return "doc-open" if kind is DocumentKind.ACT else "doc-open-paper"


def _document(texts: Texts, facts: DocumentMessageFacts) -> Notification:
    contact, document = facts.contact_id or 0, facts.document_id
    answer: list[Act] = []
    if facts.is_answered:
        answer = [
            ("doc-accept", "doc_accept", document, contact),
            ("doc-object", "doc_object", document, contact),
        ]
    rows = keyboard(texts, facts, answer, [(_open_label(facts.kind), "doc_card", document, contact)])
    return Notification(document_text(texts, facts), rows, page=facts.attachment)


def _reminder(texts: Texts, facts: ReminderFacts) -> Notification:
    contact = facts.contact_id or 0
    text = reminder_text(texts, facts, Channel.TELEGRAM)
    if len(facts.invoices) > 1:
        return Notification(text, _cards(texts, facts, contact))
    due = facts.invoices[0]
    pdf: list[Act] = [] if facts.attachment else [("pushed-pdf", "pdf", due.id, contact)]
    buttons = keyboard(
        texts,
        facts,
        [("pushed-paid", "paid", due.id, contact)],
        [("pushed-promise", "promise", due.id, contact)],
        pdf,
    )
    return Notification(text, buttons, page=facts.attachment)


def _cards(texts: Texts, facts: ReminderFacts, contact: int) -> InlineKeyboardMarkup:
    """A row an invoice: its card, where everything can be done, and its page. Then the way to the rest."""
    firm = facts.recipient.firm_id

    def button(key: str, act: str, due: OverdueLine) -> InlineKeyboardButton:
        data = NotificationButton(act=act, id=due.id, other=contact, firm=firm).pack()
        return InlineKeyboardButton(text=label(texts, key, number=due.number), callback_data=data)

    rows = [
        [button("pushed-card-row", "card", due), button("pushed-pdf-row", "pdf", due)]
        for due in facts.invoices[:SHOWN_BUTTONS]
    ]
    rest = keyboard(texts, facts, [("pushed-all", "invoices", contact, 0)])
    if len(facts.invoices) > SHOWN_BUTTONS and rest is not None:
        rows += rest.inline_keyboard
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _alert(texts: Texts, facts: AlertFacts) -> Notification:
    due = facts.invoice
    text = texts(
        "pushed-alert",
        client=short_name(facts.client_name),
        number=due.number,
        balance=due.balance,
        days=due.days,
    )
    if facts.hold is not None:
        text = texts.join([text, hold_text(texts, facts.hold, facts.recipient.today)])
    if facts.offer is not None:
        text = texts.join([text, offer_text(texts, facts.offer)])
    elif facts.unreachable and facts.hold is None:
        text = texts.join([text, texts("pushed-alert-nobody", why=facts.unreachable)])
    remind: list[list[Act]] = []
    if facts.may_remind and facts.hold is None:
        remind = offer_rows(texts, due.id, facts.offer)
        remind[-1].append(("pushed-pause", "pause", due.id, 0))
    pay: list[Act] = [("pushed-pay", "pay", due.id, 0)] if facts.may_pay else []
    task: Act = ("pushed-task", "task", due.id, 0)
    return Notification(
        text,
        keyboard(texts, facts, *remind, [*pay, task], [("pushed-open", "open", due.id, 0)]),
    )


def _alert_list(texts: Texts, facts: AlertListFacts) -> Notification:
    """As the morning's summary leads to the work of the day, and to each invoice."""
    shown = facts.invoices[:SHOWN_BUTTONS]
    lines = [
        texts(
            "pushed-alert-line",
            client=short_name(client),
            number=due.number,
            balance=due.balance,
            days=due.days,
            nobody="yes" if why else "no",
        )
        for client, due, why in facts.invoices[:SHOWN_LINES]
    ]
    count = len(facts.invoices)
    if count > SHOWN_LINES:
        lines.append(texts("digest-more", count=count - SHOWN_LINES))
    head = texts(
        "pushed-alert-head",
        count=count,
        sums=list(sum_by_currency(due.balance for _, due, _ in facts.invoices)),
    )
    remind: list[Act] = [("digest-remind-all", "remind_all", 0, 0)] if facts.may_remind else []
    buttons = keyboard(texts, facts, [("pushed-alert-all", "overdue", 0, 0)], remind)
    rows = buttons.inline_keyboard if buttons is not None else []
    opened = [
        [
            InlineKeyboardButton(
                text=label(texts, "pushed-card-row", number=due.number),
                callback_data=NotificationButton(act="open", id=due.id, firm=facts.recipient.firm_id).pack(),
            )
            for _, due, _ in shown[start : start + 2]
        ]
        for start in range(0, len(shown), 2)
    ]
    return Notification(texts.join([head, *lines]), InlineKeyboardMarkup(inline_keyboard=[*opened, *rows]))


def _ask(texts: Texts, facts: ConfirmationFacts) -> Notification:
    due = facts.invoice
    text = texts(
        "pushed-ask",
        client=short_name(facts.client_name),
        number=due.number,
        balance=due.balance,
        day=long_date(texts, due.due_date or facts.recipient.today, facts.recipient.today),
        late="yes" if due.days > 0 else "no",
    )
    if facts.reminder is not None:
        there = texts.in_language(facts.reminder.recipient.language, facts.reminder.recipient.timezone)
        said = reminder_text(there, facts.reminder, facts.channel)
        text = texts.join([text, texts("sending-text", text=said)])
    return Notification(
        text,
        keyboard(
            texts,
            facts,
            [
                ("pushed-ask-send", "ask_send", due.id, facts.offset),
                ("pushed-ask-skip", "ask_skip", due.id, facts.offset),
            ],
            [("words-edit", "ask_edit", due.id, facts.offset)] if facts.reminder else [],
            [("pushed-open", "open", due.id, 0)],
        ),
    )


def _trouble(texts: Texts, facts: TroubleFacts) -> Notification:
    text = texts(
        f"pushed-trouble-{facts.reason.replace('_', '-')}",
        what=texts("pushed-trouble-what", kind=facts.kind.value, number=facts.number),
        number=facts.number,
        client=short_name(facts.client_name),
        to=facts.to or short_name(facts.client_name),
        channel=facts.channel.value,
        by_email="yes" if facts.by_email else "no",
        why=facts.unreachable,
        mail="off" if facts.is_mail_off else "on",
    )
    acts: list[Act] = []
    if facts.is_unresolved and facts.delivery_id is not None:
        acts.append(("pushed-resend", "resend", facts.delivery_id, 0))
        if facts.reason == TroubleReason.UNCONFIRMED:
            acts.append(("pushed-assume", "assume", facts.delivery_id, 0))
    about: list[Act] = []
    if facts.reason == TroubleReason.NOBODY and facts.client_id is not None:
        about = [("pushed-client", "client", facts.client_id, 0)]
    elif facts.document_id is not None:
        about = [("doc-open", "document", facts.document_id, 0)]
    elif facts.invoice_id is not None:
        about = [("pushed-open", "open", facts.invoice_id, 0)]
    return Notification(text, keyboard(texts, facts, acts, about))


def _hold_end(texts: Texts, facts: HoldEndFacts) -> Notification:
    client, outlook = short_name(facts.client_name), facts.outlook.value
    remind: list[list[Act]] = []
    if facts.remind_invoice_id is not None:
        remind = offer_rows(texts, facts.remind_invoice_id, facts.offer)
    offered = offer_text(texts, facts.offer) if facts.offer is not None else ""
    if facts.invoice is None:
        about: list[Act] = [("pushed-client", "client", facts.client_id or 0, 0)]
        said = texts("pushed-hold-end-client", client=client, hold=facts.hold, outlook=outlook)
        return Notification(texts.join([said, offered]), keyboard(texts, facts, *remind, about))
    text = texts(
        "pushed-hold-end",
        hold=facts.hold,
        client=client,
        number=facts.number,
        balance=facts.invoice.balance,
        outlook=outlook,
    )
    pay: list[Act] = [
        ("pushed-pay", "pay", facts.invoice.id, 0),
        ("pushed-open", "open", facts.invoice.id, 0),
    ]
    return Notification(texts.join([text, offered]), keyboard(texts, facts, *remind, pay))
