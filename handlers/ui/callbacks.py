"""Buttons under messages that the bot sends by itself. They hold no state: one that is months old still works.

A service queues a message with `"buttons": [[label key, act, id], [label key, act, id, other], …]` in its payload, one
button a row; `handlers.notifications` renders them as `NotificationButton`. The area that owns an act listens to it in
a plain router:

    @router.callback_query(NotificationButton.filter(F.act == "confirm"))
    async def confirm(query: CallbackQuery, callback_data: NotificationButton, …) -> None: …
"""

from typing import Self

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from typing_extensions import override

from services.domain.access import Actor


class NotificationButton(CallbackData, prefix="p"):
    """An act and what it is about. Acts are unique among all areas:

    client's side  invoices(contact) · paid, promise, pdf, receipt, card(invoice, contact) · ask(contact, invoice or 0)
    contacts       confirm, decline(contact) · claim_yes, claim_no(hold) · answer(contact, invoice or 0)
    answers        unsend(contact) · answer_now, answer_edit(contact, invoice or 0)
    trouble        resend, assume(delivery)
    ask            ask_send, ask_skip, ask_edit(invoice, days from the due date) · advance_use, advance_no(invoice) ·
                   small_off(invoice, its remainder in minor units)
    approvals      approval_issue, approval_return(invoice, the turn of the request)
    deposit        deposit_issue, deposit_no(invoice)
    digest         overdue, remind_all, tasks
    alert          remind(invoice, the mark of its text or 0) · remind_edit, pause, pay, open, task(invoice) ·
                   client(client)
    documents      doc_accept, doc_object, doc_card(document, contact) · document, doc_silence(document)
    keeping        keeping
    mass acts      mass(act) · clients
    tasks          task_done(task) · task_later(task, its due day as an ordinal)
    """

    act: str
    id: int
    other: int = 0
    firm: int = 0
    """The firm of the message that it stands under; 0 in older messages: then the open firm counts."""

    @override
    @classmethod
    def unpack(cls, value: str) -> Self:
        old = value.count(cls.__separator__) == len(cls.model_fields) - 1
        return super().unpack(f"{value}{cls.__separator__}0" if old else value)


CLIENTS_ACTS = frozenset(
    {"invoices", "paid", "promise", "pdf", "receipt", "card", "ask", "doc_accept", "doc_object", "doc_card"}
)
"""Acts of the client's side: the contact's id says who acts. All others are for staff."""


NONE = "none"


class ReportButton(CallbackData, prefix="r"):
    """A number of a report; pressing it opens the list behind it.

    `what` is «age» (`value` is the age), «month» (its first day), «client», «lawyer», «matter», «contract» or
    «issuer» (the id, or «none» for what is without one), «all» (one of these five), «week» (the key of the week),
    «reason» (an invoice that was written off for it).
    """

    what: str
    currency: str
    value: str


class StopButton(CallbackData, prefix="x"):
    """Under the progress of an archive: it is no longer wanted. A chat makes one at a time."""


class WindowButton(CallbackData, prefix="w"):
    """Under a table: the window that it was asked for in comes below it."""


async def of_staff(_query: CallbackQuery, actor: Actor | None = None) -> bool:
    """A filter: the sender is a member. Presses of former members are ignored."""
    return actor is not None
