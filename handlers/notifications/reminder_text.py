"""The text of a reminder: what is overdue and since when, in a tone that gets firmer with time."""

from dataclasses import replace
from datetime import date

from db.vocabulary.enums import Channel, Tone
from handlers.ui.hold_text import long_date
from handlers.ui.texts import Markup, Texts
from services.domain.money.by_currency import sum_by_currency
from services.notifications.facts import OverdueLine, RecipientFacts, ReminderFacts, Sender

SHOWN = 10
FIRM_FROM, FORMAL_FROM = 7, 14
"""Days after the due date."""


def tone_of(facts: ReminderFacts) -> Tone:
    """The chosen tone, or the one that fits the oldest overdue invoice."""
    days = max(due.days for due in facts.invoices)
    if facts.tone is not Tone.AUTO:
        return facts.tone
    if days < 0:
        return Tone.FRIENDLY
    if days < FIRM_FROM:
        return Tone.NEUTRAL
    return Tone.FIRM if days < FORMAL_FROM else Tone.FORMAL


def reminder_text(texts: Texts, facts: ReminderFacts, channel: Channel) -> Markup:
    """HTML of one paragraph, or of several with a list in the middle."""
    written = [texts.value(text) for _, text in facts.words]
    worded = {invoice_id for invoice_id, _ in facts.words}
    rest = tuple(due for due in facts.invoices if due.id not in worded)
    usual = _usual(texts, replace(facts, invoices=rest), channel) if rest else ""
    return texts.join([*written, usual, creditor_text(texts, facts)], "\n\n")


def _usual(texts: Texts, facts: ReminderFacts, channel: Channel) -> Markup:
    words = _single if len(facts.invoices) == 1 else _several
    return words(texts, facts, tone_of(facts), channel)


def creditor_text(texts: Texts, facts: ReminderFacts) -> Markup:
    """What a reminder to a natural person always names."""
    return _creditor(texts, facts.sender) if facts.is_person else Markup("")


def greeting(texts: Texts, reader: RecipientFacts) -> Markup:
    return texts("pushed-hello-name", name=reader.name) if reader.name else texts("pushed-hello")


def contact_line(texts: Texts, sender: Sender) -> Markup:
    """«+7 495 000-00-00, Иванова Анна»; empty when nothing is known."""
    return texts.join([sender.phone or sender.email or "", sender.lawyer or ""], ", ")


def _single(texts: Texts, facts: ReminderFacts, tone: Tone, channel: Channel) -> Markup:
    due = facts.invoices[0]
    when = "before" if due.days < 0 else "today" if due.days == 0 else "late"
    said = texts(
        f"pushed-remind-{tone.value}-{when}",
        number=due.number,
        issued=due.issued_on,
        day=_due_day(texts, due, facts.recipient.today),
        days=abs(due.days),
        sum=_sum(texts, due),
        balance=due.balance,
        part="yes" if due.balance < due.total else "no",
        channel=channel.value,
        **_answer(texts, facts),
    )
    first = greeting(texts, facts.recipient) if tone is Tone.FRIENDLY else texts("pushed-hello")
    attached = texts("pushed-remind-attached") if facts.attachment else ""
    return texts.join([first, said, _advance(texts, facts), attached], " ")


def _several(texts: Texts, facts: ReminderFacts, tone: Tone, channel: Channel) -> Markup:
    first = greeting(texts, facts.recipient) if tone is Tone.FRIENDLY else texts("pushed-hello")
    late = any(due.days > 0 for due in facts.invoices)
    lines = [_line(texts, due, facts.recipient.today) for due in facts.invoices[:SHOWN]]
    if len(facts.invoices) > SHOWN:
        lines.append(texts("pushed-remind-more", count=len(facts.invoices) - SHOWN))
    total = texts("pushed-remind-total", sums=list(sum_by_currency(due.balance for due in facts.invoices)))
    asked = ""
    if late or tone is Tone.FORMAL:
        asked = texts(f"pushed-remind-several-{tone.value}", channel=channel.value, **_answer(texts, facts))
    head = texts("pushed-remind-several", count=len(facts.invoices), late="yes" if late else "no")
    on_advance = _advance(texts, facts)
    return texts.join(
        [texts.join([first, head], " "), *lines, total, on_advance, Markup(f"\n{asked}" if asked else "")]
    )


def _advance(texts: Texts, facts: ReminderFacts) -> Markup:
    """What of it lies on the client's advance already, and what is asked for."""
    owed = {sum_.currency: sum_ for sum_ in sum_by_currency(due.balance for due in facts.invoices)}
    said = [
        texts("pushed-remind-advance", advance=advance, rest=owed[advance.currency] - advance)
        for advance in facts.advances
        if advance.currency in owed
    ]
    return texts.join(said, " ")


def _line(texts: Texts, due: OverdueLine, today: date) -> Markup:
    return texts(
        "pushed-remind-line",
        number=due.number,
        sum=due.balance,
        day=_due_day(texts, due, today),
        late="yes" if due.days > 0 else "no",
    )


def _due_day(texts: Texts, due: OverdueLine, today: date) -> str:
    """Nothing is reminded of that has no due date; so nothing stands here then."""
    return long_date(texts, due.due_date, today) if due.due_date is not None else ""


def _sum(texts: Texts, due: OverdueLine) -> Markup:
    if due.balance == due.total:
        return texts("pushed-sum", balance=due.balance)
    return texts("pushed-sum-of", balance=due.balance, total=due.total)


def _answer(texts: Texts, facts: ReminderFacts) -> dict[str, str]:
    contact = contact_line(texts, facts.sender)
    return {
        "answer": long_date(texts, facts.answer_by, facts.recipient.today),
        "contact": contact,
        "known": "yes" if contact else "no",
    }


def _creditor(texts: Texts, sender: Sender) -> Markup:
    if sender.phone:
        return texts("pushed-creditor-phone", creditor=sender.creditor, phone=sender.phone)
    return texts("pushed-creditor", creditor=sender.creditor)
