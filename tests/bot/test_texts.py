"""Values become text the way each language writes them, and nothing a person typed can break a screen."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import LOCALES, FluentTranslator, LocaleError, check
from handlers.ui.labels import LABEL_LIMIT, ROW_LIMIT, Whole, label, row_label
from handlers.ui.texts import Markup, Texts, clean, cut, without_tags
from services.domain.money.money import Currency, Money

FTL = """
plain = Текст
value = «{ $value }»
bold = <b>{ $value }</b>
count = { $n ->
    [one] { $n } счёт
    [few] { $n } счёта
   *[many] { $n } счетов
}
kind = { $kind ->
    [own] свой
   *[other] чужой
}
nested = до { bold } после
row = { $client } · { $total }
"""


@pytest.fixture(scope="session")
def own_translator(tmp_path_factory: pytest.TempPathFactory) -> FluentTranslator:
    root = tmp_path_factory.mktemp("locales")
    for language in ("ru", "en"):
        (root / language).mkdir()
        (root / language / "test.ftl").write_text(FTL, "utf-8")
    return FluentTranslator(root)


@pytest.fixture
def ru(own_translator: FluentTranslator) -> Texts:
    return Texts(own_translator, "ru")


@pytest.fixture
def en(own_translator: FluentTranslator) -> Texts:
    return Texts(own_translator, "en")


def test_money(ru: Texts, en: Texts) -> None:
    assert ru.value(Money(15_000_000, Currency.RUB)) == "150\u00a0000,00\u00a0₽"
    assert ru.value(Money(-5, Currency.KZT)) == "\u22120,05\u00a0₸"
    assert ru.value(Money(123_456_789_012, Currency.UZS)) == "1\u00a0234\u00a0567\u00a0890,12\u00a0сум"
    assert ru.value(Money(100, Currency.BYN)) == "1,00\u00a0Br"
    assert en.value(Money(15_000_000, Currency.RUB)) == "150,000.00\u00a0₽"
    assert en.value(Money(-15_000_050, Currency.USD)) == "\u2212$150,000.50"
    assert en.value(Money(100, Currency.EUR)) == "€1.00"


def test_dates_and_moments(ru: Texts, en: Texts) -> None:
    day, instant = date(2026, 11, 4), datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
    assert (ru.value(day), en.value(day)) == ("04.11.2026", "4 Nov 2026")
    assert (ru.value(instant), en.value(instant)) == ("25.11.2026 00:30", "25 Nov 2026 00:30")
    assert (ru.short_moment(instant), en.short_moment(instant)) == ("25.11 00:30", "25 Nov 00:30")
    with pytest.raises(ValueError, match="zone"):
        ru.moment(instant.replace(tzinfo=None))


def test_near_days(translator: FluentTranslator) -> None:
    ru, today = Texts(translator, "ru"), date(2026, 11, 24)
    days = (today, date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 26))
    assert [ru.day(day, today) for day in days] == ["сегодня", "завтра", "вчера", "26.11.2026"]


def test_numbers(ru: Texts, en: Texts) -> None:
    assert ru.value(Decimal("1200.50")) == "1\u00a0200,5"
    assert en.value(Decimal("1E+3")) == "1,000"
    assert ru.value(Decimal("-0.000")) == "0"
    assert [ru("count", n=n) for n in (1, 2, 5, 21)] == ["1 счёт", "2 счёта", "5 счетов", "21 счёт"]


def test_other_values(ru: Texts) -> None:
    class Kind(StrEnum):
        OWN = "own"

    assert ru("kind", kind=Kind.OWN) == "свой"
    assert ru("kind", kind=None) == "чужой"
    assert ru("value", value=True) == "«true»"
    assert ru("value", value=["a", Money(100, Currency.RUB)]) == "«a, 1,00\u00a0₽»"
    with pytest.raises(TypeError, match="object"):
        ru("value", value=object())


def test_strings_are_escaped_once(ru: Texts) -> None:
    assert ru("bold", value="<b> & «») \"'") == "<b>&lt;b&gt; &amp; «») &quot;&#x27;</b>"
    inner = ru("bold", value="A & B")
    assert isinstance(inner, Markup)
    assert ru("value", value=inner) == "«<b>A &amp; B</b>»"
    assert ru("nested", value="<") == "до <b>&lt;</b> после"
    assert ru.join(["<", inner, ""], " ") == "&lt; <b>A &amp; B</b>"


def test_plain_text_is_not_escaped(ru: Texts) -> None:
    assert ru.plain("bold", value="ООО <Ромашка & К>") == "ООО <Ромашка & К>"


@given(st.text(max_size=60))
def test_no_string_opens_a_tag(value: str) -> None:
    translator = _translator()
    shown = Texts(translator, "ru")("value", value=value)
    assert "<" not in shown
    assert ">" not in shown
    assert not set(without_tags(shown)) & set("\u202e\u202d\u200f\u200e\u2066\u2067\u2069\u200b\x00") - {
        "\u2069"
    }


def test_marks_that_turn_or_cover_the_screen_are_removed(ru: Texts) -> None:
    assert ru("value", value="a\u202eb\u200b\u2066c\ufeff\x07") == "«abc»"
    assert clean("a" + "\u0301" * 30) == "a" + "\u0301" * 4
    assert clean("👨\u200d👩\u200d\u200d👧") == "👨\u200d👩\u200d👧"
    assert clean("a\r\nb\u2028c") == "a\nb\nc"


def test_right_to_left_names_stand_in_an_isolate(ru: Texts) -> None:
    assert ru("value", value="שלום") == "«\u2068שלום\u2069»"


@pytest.mark.parametrize(
    ("text", "limit", "left"),
    [
        ("Ромашка", 7, "Ромашка"),
        ("Ромашка", 4, "Ром…"),
        ("ИП Соколова Е. А.", 15, "ИП Соколова Е…"),
        ("Рога 🇷🇺🇰🇿", 8, "Рога 🇷🇺…"),
        ("Рога 🇷🇺🇰🇿", 7, "Рога…"),
        ("Рога 👩\u200d⚖️", 8, "Рога 👩…"),
    ],
)
def test_what_is_cut_ends_in_no_half(text: str, limit: int, left: str) -> None:
    assert cut(text, limit) == left


def test_a_number_stays_beside_its_sign(ru: Texts) -> None:
    assert ru("value", value="Счёт № 5") == "«Счёт №\u00a05»"
    assert ru.plain("value", value="Счёт № 5") == "«Счёт № 5»", "labels and file names are not broken anyway"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("счёт 2026-0012 и invoice 2026-0012", "счёт_2026-0012 и invoice_2026-0012"),
        ("в счёт оплаты", "в счёт оплаты"),
        (
            "директор И. И. Иванов. Петров А. В. и ген.дир. Петров А.В.",
            "директор И._И._Иванов. Петров_А._В. и ген.дир. Петров_А.В.",
        ),
        ("г. Москва, д. 9", "г. Москва, д. 9"),
        ("в «👥 Клиенты» и “⚙️ Settings”", "в «👥_Клиенты» и “⚙️_Settings”"),
        ("КПП 770001001 ✓ · к/с 0000225 ✓", "КПП 770001001_✓ · к/с 0000225_✓"),
        ("by 11 Dec 2026, on 7 November, до 4 декабря", "by 11_Dec_2026, on 7_November, до 4_декабря"),
        ("3 маркера, 5 Marches", "3 маркера, 5 Marches"),
    ],
)
def test_no_line_breaks_inside_a_name_a_day_or_a_number(ru: Texts, value: str, shown: str) -> None:
    assert ru("bold", value=value) == "<b>" + shown.replace("_", "\u00a0") + "</b>"
    assert ru("bold", value=Markup(f"<code>{value}</code>")) == f"<b><code>{value}</code></b>", "it is copied"
    assert ru.plain("bold", value=value) == value


def test_long_values_pass(ru: Texts) -> None:
    assert ru("value", value="я" * 3500) == "«" + "я" * 3500 + "»"


def test_what_a_clients_language_lacks_is_said_in_russian_and_noted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whole: what the text is made of comes from Russian, too. Staff's languages have no such way out."""
    for language, texts in (
        ("ru", "here = Есть { there }\nthere = там\n"),
        ("kk", "there = сонда\n"),
        ("en", "there = there\n"),
    ):
        (tmp_path / language).mkdir()
        (tmp_path / language / "test.ftl").write_text(texts, "utf-8")
    translator = FluentTranslator(tmp_path)
    assert translator.get("there", "kk", {}) == "сонда"
    assert caplog.records == []
    assert translator.get("here", "kk", {}) == "Есть там"
    assert [record.getMessage() for record in caplog.records] == ["here is not there in kk"]
    with pytest.raises(LocaleError):
        translator.get("here", "en", {})


def test_missing_keys_and_values_raise(ru: Texts) -> None:
    with pytest.raises(LocaleError, match=r"unknown \(ru\) is not defined"):
        ru("unknown")
    with pytest.raises(LocaleError, match=r"value \(ru\): .*value"):
        ru("value")


def test_variables_of_a_text(ru: Texts) -> None:
    assert ru.variables("row") == {"client", "total"}
    assert ru.variables("nested") == {"value"}
    assert ru.variables("plain") == frozenset()


def test_terms_and_texts_of_a_text_come_with_it(tmp_path: Path) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "a.ftl").write_text(
        'top = { middle } { -firm(case: "of") }\nmiddle = { -firm } { $name }\n'
        "-firm = { $case ->\n    [of] фирмы\n   *[plain] { -bare }\n}\n-bare = фирма\nempty =\n    .title = x\n"
        "broken = { nowhere }\n",
        "utf-8",
    )
    translator = FluentTranslator(tmp_path)
    assert translator.get("top", "ru", {"name": "Аня"}) == "фирма Аня фирмы"
    assert translator.variables("top") == check(tmp_path)["ru"]["top"] == {"name"}
    for key, refusal in (
        ("empty", "no text"),
        ("broken", "nowhere"),
        ("-bare", "not def"),
    ):
        with pytest.raises(LocaleError, match=refusal):
            translator.get(key, "ru", {})


def test_a_long_label_keeps_the_sum(ru: Texts) -> None:
    text = label(
        ru, "row", client="Общество с ограниченной ответственностью «Ромашка и партнёры»", total="150 000 ₽"
    )
    assert len(text) <= LABEL_LIMIT
    assert text.endswith("… · 150 000 ₽")
    assert text.startswith("Общество")


def test_a_row_is_short_enough_for_a_phone_and_keeps_what_matters() -> None:
    text = row_label(
        Texts(FluentTranslator(), "ru"),
        "task-row",
        icon="📌",
        day="завтра",
        kind="payment_control",
        number=Whole("2026-0001"),
        client="Общество с ограниченной ответственностью «Ромашка»",
        named="no",
        who="Анна Иванова",
    )
    assert len(text) <= ROW_LIMIT
    assert text.startswith("📌 завтра · оплата · № 2026-0001 · "), "what chooses words is not cut"


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_label_is_never_too_long_or_empty(client: str, total: str) -> None:
    text = label(Texts(_translator(), "ru"), "row", client=client, total=total)
    assert 0 < len(text) <= LABEL_LIMIT
    assert "\n" not in text


def test_a_broken_locale_is_named(tmp_path: Path) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "a.ftl").write_text("key = 1\n", "utf-8")
    (tmp_path / "ru" / "b.ftl").write_text("key = 2\n", "utf-8")
    with pytest.raises(LocaleError, match=r"b\.ftl \(ru\): key is defined twice"):
        check(tmp_path)
    (tmp_path / "ru" / "b.ftl").write_text("other = { $open\n", "utf-8")
    with pytest.raises(LocaleError, match="not Fluent"):
        check(tmp_path)


_made: list[FluentTranslator] = []


def _translator() -> FluentTranslator:
    """For property tests, which want no function-scoped fixtures."""
    if not _made:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "ru").mkdir()
            (root / "ru" / "test.ftl").write_text(FTL, "utf-8")
            _made.append(FluentTranslator(root))
    return _made[0]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_parsed_at_its_first_use_is_what_the_files_hold(
    translator: FluentTranslator, language: str
) -> None:
    parser, found = FluentParser(with_spans=False), translator._texts[language].entries
    whole = [
        entry
        for file in sorted((LOCALES / language).rglob("*.ftl"))
        for entry in parser.parse(file.read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    ]
    assert len(whole) == len(check()[language]) > 1000
    for entry in whole:
        assert entry.id.name in found
        # Comments are for people who edit the file.
        assert entry.equals(found[entry.id.name], ["span", "comment"])
    assert "nonsense" not in found
