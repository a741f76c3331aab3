"""Policies, holds and forecasts of reminders as text."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.vocabulary.enums import ReminderMode
from handlers.ui.hold_text import and_list, hold_text, long_date, short_date
from handlers.ui.texts import Markup, Texts
from services.reminders.forecast import ReminderForecast
from services.reminders.policies import PolicyView
from services.reminders.reach import Unreachable


def days_text(texts: Texts, days: Iterable[int]) -> Markup:
    """«за 3 дня до срока, в день срока, через 1, 7 и 14 дней»; «никогда» for none."""
    before = sorted((-day for day in days if day < 0), reverse=True)
    after = sorted(day for day in days if day > 0)
    parts = []
    if before:
        parts.append(
            texts("reminders-before", days=and_list(texts, [str(d) for d in before]), last=before[-1])
        )
    if 0 in days:
        parts.append(texts("reminders-on-day"))
    if after:
        parts.append(texts("reminders-after", days=and_list(texts, [str(d) for d in after]), last=after[-1]))
    return texts.join(parts, ", ") if parts else texts("reminders-never")


def policy_text(texts: Texts, view: PolicyView) -> Markup:
    if not view.policy.on:
        return texts("reminders-policy-off")
    return texts(
        "reminders-policy",
        client=days_text(texts, view.policy.client_days),
        hour=view.policy.hour,
        tone=texts("reminders-tone", tone=view.tone.value),
        language=texts("reminders-language", language=view.language.value),
        staff=days_text(texts, view.policy.staff_days),
        owner=days_text(texts, view.policy.owner_days),
    )


def forecast_text(texts: Texts, outlook: ReminderForecast, today: date) -> Markup:
    """The forecast in a line or two, below the holds."""
    lines: list[str] = [hold_text(texts, hold, today) for hold in outlook.holds]
    if not outlook.owed:
        return texts("reminders-nothing-owed")
    if outlook.awaits_act:
        lines.append(texts("reminders-await-act"))
        return texts.join(lines)
    if not outlook.on:
        lines.append(
            texts("reminders-off-mode" if outlook.mode is ReminderMode.OFF else "reminders-off-policy")
        )
        return texts.join(lines)
    if outlook.withheld is not None:
        lines.append(texts("reminders-withheld", why=outlook.withheld.value))
        return texts.join(lines)
    # Who is not known yet may be invited; of a way that is dead no day is promised.
    dead = outlook.unreachable not in (None, Unreachable.NOBODY)
    if outlook.queued_at is not None:
        lines.append(texts("reminders-queued", at=_moment(texts, outlook, outlook.queued_at, today)))
    if outlook.days and not dead:
        key = "reminders-days-unsent" if not outlook.sent else "reminders-days"
        confirm = "yes" if outlook.mode is ReminderMode.CONFIRM else "no"
        lines.append(texts(key, days=_days(texts, outlook, today), confirm=confirm))
    elif not outlook.holds and not dead:
        lines.append(texts("reminders-no-days"))
    if not outlook.reachable:
        lines.append(unreachable_text(texts, outlook))
    return texts.join(lines)


def unreachable_text(texts: Texts, outlook: ReminderForecast) -> Markup:
    """Why nobody can be reminded; empty when somebody can."""
    return texts("reminders-nobody", why=outlook.unreachable.value) if outlook.unreachable else Markup("")


def next_reminder_text(texts: Texts, outlook: ReminderForecast, today: date) -> Markup:
    """The last lines of an invoice's card: the holds, and «Следующее: 11.12 в 10:00»."""
    lines: list[str] = [hold_text(texts, hold, today) for hold in outlook.holds]
    if not outlook.owed:
        return Markup("")
    if outlook.withheld is not None and outlook.sent and outlook.on:
        lines.append(texts("reminders-withheld", why=outlook.withheld.value))
    if outlook.awaits_act:
        lines.append(texts("reminders-await-act"))
    nxt = outlook.next_at
    if outlook.sent and outlook.reachable and nxt is not None:
        local = nxt.astimezone(ZoneInfo(outlook.zone))
        day = short_date(texts, local.date(), today)
        lines.append(texts("reminders-next", day=day, time=f"{local:%H:%M}"))
    elif outlook.sent and outlook.on:
        lines.append(unreachable_text(texts, outlook))
    return texts.join(lines)


def _days(texts: Texts, outlook: ReminderForecast, today: date) -> Markup:
    """«1 декабря, 5 декабря и 11 декабря в 10:00», by the client's clock."""
    local = [at.astimezone(ZoneInfo(outlook.zone)) for at in outlook.days]
    days = and_list(texts, [long_date(texts, at.date(), today) for at in local])
    there = "no" if outlook.zone == texts.timezone else "yes"
    return texts("reminders-days-at", days=days, time=f"{local[0]:%H:%M}", there=there)


def _moment(texts: Texts, outlook: ReminderForecast, at: datetime, today: date) -> Markup:
    local = at.astimezone(ZoneInfo(outlook.zone))
    there = "no" if outlook.zone == texts.timezone else "yes"
    day = long_date(texts, local.date(), today)
    return texts("reminders-days-at", days=day, time=f"{local:%H:%M}", there=there)
