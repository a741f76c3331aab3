"""What the sources may not do, and the few places that may, each with its reason."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.structure.sources import PRODUCT, modules, nodes

MODULES = modules(*PRODUCT)

RUSSIAN_ALLOWED = {
    "handlers/contracts/form/actions.py": "the ending of a day of the month, as people type it",
    "handlers/contracts/form/parsing.py": "what people type: «договор № 7 от…»",
    "handlers/ui/typed_terms.py": "what people type: «предоплата», «10 рабочих дней после акта», «до 5 числа»",
    "handlers/reminders/policy/parsing.py": "what people type: «1, 7 и 14», «10 часов», «нет»",
    "handlers/tasks/parsing.py": "what people type: «15 часов»",
    "handlers/ui/typed_task.py": "what people type: «позвонить завтра в 15:00»",
    "handlers/invoices/parsing.py": "what people type: units of hours",
    "handlers/ui/names.py": "legal forms that are left out of a short name",
    "handlers/ui/texts.py": "the sign of the sum, a currency",
    "services/domain/money/parsing.py": "what people type: «50к», «1,5 млн», «100 руб. 50 коп.»",
    "services/domain/money/number_words.py": "what people type: «двести тысяч»",
    "services/domain/invoicing/time_worked.py": "what people type: «50 мин», «полтора часа»",
    "services/domain/calendar/dates.py": "what people type: «завтра», «15 декабря»",
    "services/core/document_words.py": "what people type: «акт 12», «справка об оплате 4»",
    "services/domain/interest/typed_percent.py": "what people type: «15,5% годовых», «0,1% в день»",
    "services/domain/calendar/periods.py": "what people type: «III квартал», «прошлый месяц»",
    "services/core/query_variants.py": "what people type: «счёт 38», Russian endings, both scripts",
    "services/core/text_query.py": "what people type: «на 150 000»",
    "services/core/near_names.py": "the keyboard's letters, and those that look alike",
    "services/search/keywords.py": "what people type: «просрочено», «сегодня»",
    "services/search/phrase/days.py": "what people type: «за октябрь», «на прошлой неделе»",
    "services/search/phrase/reader.py": "what people type beside a name: «счета», «покажи»",
    "services/search/phrase/states.py": "what people type: «неоплаченные», «черновики»",
    "services/search/phrase/tokens.py": "«ё» is read as «е»",
    "services/search/phrase/sums.py": "what people type: «больше миллиона»",
    "services/domain/invoicing/number_template.py": "letters that look alike in both alphabets",
    "services/domain/statements": "what payers write: «оплата по счёту № 12», «возврат», «№ 12 шот бойынша»",
    "services/documents/act": "words of printed forms, and names of files",
    "services/documents/late_money": "names of files",
    "services/documents/receipt": "names of files",
    "services/documents/demand": "names of files, and letters that people write alike in names of places",
    "services/documents/reconciliation": "names of files",
    "services/documents/bring_in": "headings and words of tables from other programs",
    "services/documents/bank_statement": "keys, headings and words of banks' files",
    "services/documents/invoice": "words of printed forms, prescribed by the countries' rules",
    "services/documents/text": "words of sums and parties on printed forms",
    "services/documents/pdf": "labels of printed forms, prescribed by the countries' rules",
    "services/documents/colours.py": "what people type: «бордовый»",
    "handlers/settings/appearance/parsing.py": "what people write below a picture: «подпись»",
    "services/documents/einvoice": "what pages say: units, countries, reasons for no VAT; and a discount in the file",
    "services/documents/payment_code/standards.py": "short legal forms: the code's name field is limited",
    "services/domain/requisites": "vocabulary of company cards",
    "services/domain/text_folding.py": "«ё» is found as «е»",
    "services/domain/name_likeness.py": "letters that are drawn alike, and legal forms",
    "services/domain/money/in_words.py": "amounts in words",
}
"""Where Russian letters stand outside the locale files. A path that no longer needs it must go."""


@cache
def called(path: Path) -> tuple[tuple[int, str], ...]:
    """(line, «a.b.c») of each call."""
    return tuple((node.lineno, ast.unparse(node.func)) for node in nodes(path) if isinstance(node, ast.Call))


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every text but for docstrings and other texts that stand alone."""
    alone = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


def calls(names: set[str], *packages: str, besides: Mapping[str, str] | None = None) -> list[str]:
    """Calls whose name ends with one of `names`, in `packages` and not in the files `besides`."""
    return [
        f"{path}:{line} {name}"
        for path in MODULES
        if path.parts[0] in packages and str(path) not in (besides or {})
        for line, name in called(path)
        if any(name == banned or name.endswith(f".{banned}") for banned in names)
    ]


TASKS = {"create_task", "ensure_future", "run_coroutine_threadsafe"}
SUPERVISED = {
    "bot/delivery/card_refresher.py": "cancelled at the end: only screens are drawn",
    "bot/delivery/mass_page.py": "waited for so long; what is left closes what it has opened",
    "bot/delivery/mass_worker.py": "waited for, or cancelled, at the end: only pages are drawn",
    "bot/database_watch.py": "its one probe is ended when the process ends",
    "bot/telegram/kept_updates.py": "whoever waits ends what tells of the wait",
    "bot/scheduler.py": "its loops are waited for, or broken off, at the end",
    "bot/stopping.py": "it waits for what it makes",
    "bot/telegram/inbox.py": "its lanes are waited for, or cancelled, at the end",
    "bot/telegram/inbox_item.py": "who speaks to a person is waited for, or cancelled by the inbox",
    "bot/telegram/inbox_start.py": "it ends what it makes",
    "bot/telegram/polling.py": "it waits for what it makes",
    "bot/telegram/recorder.py": "every caller waits for it",
    "bot/app.py": "cancelled, or waited for, at the end",
    "bot/background_jobs.py": "followed to their end, or broken off, when the process ends",
    "bot/delivery/sender_registry.py": "it waits for what it makes",
    "bot/delivery/batcher.py": "every caller waits for it",
    "bot/delivery/worker.py": "its lanes are waited for at the end",
    "db/shared_read.py": "whoever ends a transaction waits for it",
    "services/core/threads.py": "whoever gives a thread work waits for it",
}


def test_tasks_are_made_where_somebody_waits_for_them() -> None:
    assert calls(TASKS, *PRODUCT, besides=SUPERVISED) == []
    assert {found.partition(":")[0] for found in calls(TASKS, *PRODUCT)} == set(SUPERVISED)


def test_only_units_of_work_end_transactions() -> None:
    assert calls({"commit", "rollback"}, "bot", "handlers", "services") == []
    # A migration ends the transaction that its lock has opened.
    besides = {"db/migrations/env.py": "see there", "db/sqlite_driver.py": "the driver's own"}
    assert calls({"commit", "rollback"}, "db", besides=besides) == []


def test_time_is_injected() -> None:
    clocks = {
        "datetime.now",
        "datetime.utcnow",
        "date.today",
        "datetime.today",
        "time.time",
        "time.localtime",
    }
    besides = {
        "services/domain/ports.py": "the clock itself",
        "bot/health.py": "a file's age, seen from another process",
    }
    assert calls(clocks, *PRODUCT, besides=besides) == []


def test_chance_is_injected() -> None:
    chance = {
        "random",
        "randint",
        "choice",
        "uuid4",
        "uuid1",
        "token_hex",
        "token_urlsafe",
        "token_bytes",
    }
    besides = {
        "services/domain/ports.py": "the tokens themselves",
        "bot/incidents.py": "an incident's code",
        "bot/telegram/dialog_ids.py": "ids of dialogs, in the place of the library's",
        "db/migrations/versions/0014_trail_chain.py": "salts of acts that were there before the chain",
    }
    assert calls(chance, "services", "db", "bot", besides=besides) == []


def test_nothing_waits_in_rules_and_screens() -> None:
    assert calls({"sleep"}, "handlers", "services", "db") == []


def test_nothing_prints_but_the_link_of_the_owner() -> None:
    found = [
        f"{path}:{line}"
        for path in MODULES
        for line, name in called(path)
        if name == "print"
        and path.parent != Path("bot/commands")  # what they say is all they do
        and str(path) not in ("bot/app.py", "bot/__main__.py", "services/documents/pdf/fonts/subset.py")
    ]
    assert found == []


def russian(path: Path) -> list[str]:
    return [
        f"{path}:{line}: {value[:40]}"
        for line, value in strings(path)
        if any("\u0400" <= letter <= "\u04ff" for letter in value)
    ]


def allowed(path: Path) -> str | None:
    return next((prefix for prefix in RUSSIAN_ALLOWED if path.is_relative_to(prefix)), None)


def test_what_people_read_is_in_the_locales() -> None:
    assert [place for path in MODULES if allowed(path) is None for place in russian(path)] == []


@pytest.mark.parametrize("prefix", RUSSIAN_ALLOWED)
def test_russian_is_needed_where_it_is_allowed(prefix: str) -> None:
    assert any(russian(path) for path in MODULES if allowed(path) == prefix)
