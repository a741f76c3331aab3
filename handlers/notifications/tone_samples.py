"""How each tone sounds: the same overdue invoice in all of them."""

from datetime import date, timedelta

from db.vocabulary.enums import Channel, Tone
from handlers.notifications.reminder_text import reminder_text
from handlers.ui.texts import Markup, Texts
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import OverdueLine, RecipientFacts, ReminderFacts, Sender

LATE = timedelta(days=7)
ANSWER = timedelta(days=3)
TONES = (Tone.FRIENDLY, Tone.NEUTRAL, Tone.FIRM, Tone.FORMAL)


def tone_sample(texts: Texts, tone: Tone, today: date, firm: str, currency: Currency) -> Markup:
    """What a client would read a week after the due date."""
    owed = Money.of("150000.00", currency)
    due = today - LATE
    invoice = OverdueLine(InvoiceId(0), f"{due.year}-0012", due - LATE, due, owed, owed, LATE.days, None)
    facts = ReminderFacts(
        RecipientFacts(texts.language, texts.timezone, today),
        Sender(firm, firm, None, None, firm),
        "",
        (invoice,),
        tone,
        False,
        None,
        None,
        today + ANSWER,
    )
    return reminder_text(texts, facts, Channel.TELEGRAM)
