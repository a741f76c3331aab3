"""The text of the morning's summary: a line a subject, the most pressing first in each."""

from collections.abc import Iterable
from datetime import timedelta

from babel.dates import format_date

from handlers.ui.names import short_name
from handlers.ui.texts import Markup, Texts
from services.digest.facts import DigestFacts, ExpectedPayment, UndeliveredMessage

_DAY = "d MMMM"


def digest_text(texts: Texts, facts: DigestFacts) -> Markup:
    lines: list[str] = [texts("digest-head", day=format_date(facts.day, _DAY, texts.language))]
    if facts.due_count:
        lines.append(texts("digest-due", invoices=_awaited(texts, facts.due, facts.due_count)))
    if facts.overdue_count:
        debtors = (
            texts(
                "digest-debtor" if number == 0 else "digest-debtor-next",
                client=short_name(debtor.client),
                days=debtor.days,
            )
            for number, debtor in enumerate(facts.longest_overdue)
        )
        lines.append(
            texts(
                "digest-overdue",
                count=facts.overdue_count,
                sums=list(facts.overdue),
                debtors=texts.join(debtors, ", "),
            )
        )
    if facts.fresh_count:
        lines.append(texts("digest-fresh", invoices=_awaited(texts, facts.fresh, facts.fresh_count)))
    if facts.received:
        yesterday = facts.since == facts.day - timedelta(days=1)
        since = format_date(facts.since, _DAY, texts.language)
        lines.append(
            texts(
                "digest-received",
                when="yesterday" if yesterday else "since",
                since=since,
                sums=list(facts.received),
            )
        )
    if facts.promised_count:
        lines.append(texts("digest-promised", invoices=_awaited(texts, facts.promised, facts.promised_count)))
    if facts.undelivered_count:
        lost = [_lost(texts, row) for row in facts.undelivered]
        lines.append(texts("digest-undelivered", messages=_few(texts, lost, facts.undelivered_count, "; ")))
    if facts.tasks_today or facts.tasks_overdue:
        lines.append(texts("digest-tasks", tasks=_tasks(texts, facts)))
    return texts.join(lines)


def _tasks(texts: Texts, facts: DigestFacts) -> Markup:
    return texts.join(
        [
            texts("digest-tasks-today", count=facts.tasks_today) if facts.tasks_today else "",
            texts("digest-tasks-late", count=facts.tasks_overdue) if facts.tasks_overdue else "",
        ],
        ", ",
    )


def _awaited(texts: Texts, rows: Iterable[ExpectedPayment], count: int) -> Markup:
    named = [texts("digest-awaited", client=short_name(row.client), sum=row.balance) for row in rows]
    return _few(texts, named, count, ", ")


def _few(texts: Texts, parts: list[Markup], count: int, separator: str) -> Markup:
    more = count - len(parts)
    return texts.join([*parts, texts("digest-more", count=more)] if more > 0 else parts, separator)


def _lost(texts: Texts, row: UndeliveredMessage) -> Markup:
    state = "mail_off" if row.is_mail_off else row.state.value
    return texts("digest-lost", client=short_name(row.client), channel=row.channel.value, state=state)
