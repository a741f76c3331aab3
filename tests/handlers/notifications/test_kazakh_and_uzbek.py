"""What clients read of a bot that speaks Kazakh and Uzbek: every message, every letter, and as it is read."""

import logging
import re
from datetime import date

import pytest

from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import Channel, Tone
from handlers.notifications import letter, render
from handlers.notifications.reminder_text import reminder_text
from handlers.ui.hold_text import long_date
from handlers.ui.names import due_text
from handlers.ui.texts import Texts, without_tags
from services.domain.invoicing.payment_terms import ActTerm, TermsUnit
from services.domain.languages import CLIENT_LANGUAGES, LANGUAGES
from services.domain.money.money import Currency, Money
from services.notifications.facts import Facts, Sender
from tests.bot.notices import DAY, due, invoice_facts, page, reminder_facts, rub
from tests.support.texts import TRANSLATOR

LONG = "ООО «" + "Очень длинное название общества с ограниченной ответственностью " * 3 + "»"
NEW = tuple(language for language in CLIENT_LANGUAGES if language not in LANGUAGES)
GOLDEN = {
    (
        "kk",
        -3,
    ): "Қайырлы күн, Иван Петрович! № 2026-0012 төлем шоты, сомасы 150 000,00 ₽. Төлем мерзімі 8 желтоқсан"
    " күні аяқталады. Шотты қоса жібереміз.",
    ("kk", 1): "Қайырлы күн! № 2026-0012 шоттың төлем мерзімі кеше өтті. Төлеуге 100 000,00 ₽ (жалпы сома"
    " 150 000,00 ₽). Ақша жолда болса, «Төледім» түймесін басыңыз немесе төлем күнін хабарлаңыз.",
    ("kk", 7): "Қайырлы күн! № 2026-0012 шот бір апта бойы төленбей тұр, қалдық 100 000,00 ₽. Төлемді қашан"
    " күтейік? Түймемен жауап берсеңіз, сол жеткілікті.",
    (
        "kk",
        14,
    ): "Қайырлы күн! № 2026-0012 төлем шоты, 24.11.2026: қалдық 100 000,00 ₽, мерзімі 21 қараша күні өтті."
    " Төлеуіңізді немесе бізбен хабарласуыңызды сұраймыз, соңғы күні 9 желтоқсан: +7 495 000-00-00, Иванова Анна.",
    (
        "uz",
        -3,
    ): "Xayrli kun, Иван Петрович! № 2026-0012 hisobvaraq, summasi 150 000,00 ₽. Toʻlov muddati 8-dekabr"
    " kuni tugaydi. Hisobvaraqni ilova qilamiz.",
    (
        "uz",
        1,
    ): "Xayrli kun! № 2026-0012 hisobvaraqning toʻlov muddati kecha oʻtdi. Toʻlovga 100 000,00 ₽ (jami"
    " summa 150 000,00 ₽). Pul yoʻlda boʻlsa, «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring.",
    (
        "uz",
        7,
    ): "Xayrli kun! № 2026-0012 hisobvaraq bir haftadan beri toʻlanmagan, qoldiq 100 000,00 ₽. Toʻlovni"
    " qachon kutaylik? Tugma bilan javob bersangiz, shuning oʻzi yetarli.",
    (
        "uz",
        14,
    ): "Xayrli kun! № 2026-0012 hisobvaraq, 24.11.2026: qoldiq 100 000,00 ₽, muddati 21-noyabr kuni oʻtdi."
    " Toʻlashingizni yoki biz bilan bogʻlanishingizni soʻraymiz, oxirgi kun 9-dekabr: +7 495 000-00-00, Иванова Анна.",
}


def said(facts: Facts) -> str:
    return without_tags(render(TRANSLATOR, facts).text).replace("\u00a0", " ")


@pytest.mark.parametrize(("language", "days"), GOLDEN)
def test_reminders_are_the_golden_ones(language: str, days: int) -> None:
    whole = {"balance": rub("150000")} if days < 0 else {}
    facts = reminder_facts(language, invoices=(due(days, **whole),), attachment=page() if days < 0 else None)
    assert said(facts) == GOLDEN[language, days]


@pytest.mark.parametrize("language", NEW)
def test_everything_that_reaches_a_client_is_said(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """In every tone, early and late, one invoice and several, in Telegram and by mail; nothing in another language."""
    texts = Texts(TRANSLATOR, language)
    with caplog.at_level(logging.ERROR):
        for days in ((-3,), (-1,), (0,), (1,), (7,), (14,), (30,), (1, 8), (-3, -5), tuple(range(1, 14))):
            tones = (Tone.FRIENDLY, Tone.NEUTRAL, Tone.FIRM, Tone.FORMAL)
            facts = [
                reminder_facts(language, *days, tone=tone, is_person=True, advances=(rub("30000"),))
                for tone in tones
            ]
            for channel in (Channel.TELEGRAM, Channel.EMAIL):
                said_in = [without_tags(reminder_text(texts, each, channel)) for each in facts]
                assert all("2026-0012" in text and "000,00" in text for text in said_in)
                if len(days) == 1:
                    assert len(set(said_in)) == len(tones)
            for each in facts:
                assert len(said(each)) <= 4096
                written = letter(TRANSLATOR, each)
                assert written is not None
                assert f'<html lang="{language}">' in written.html
        for balance in ("150000", "100000", "0"):
            each_invoice = invoice_facts(language, invoice=due(-10, balance=rub(balance)))
            written = letter(TRANSLATOR, each_invoice)
            assert written is not None
            assert "2026-0012" in said(each_invoice)
            assert "2026-0012" in written.subject
            own = re.sub("Иван Петрович|Иванова Анна|ЮФ «Пример»|№", "", said(each_invoice) + written.text)
            assert bool(re.search("[а-я]", own)) == (language == "kk")
        contact = Sender(LONG[:250], LONG[:250], "+7 495 000-00-00", "a@b.example", LONG[:130])
        for long in (
            invoice_facts(language, sender=contact, client_name=LONG),
            *(
                reminder_facts(language, 30, sender=contact, tone=tone, is_person=True, attachment=page())
                for tone in (Tone.FRIENDLY, Tone.NEUTRAL, Tone.FIRM, Tone.FORMAL)
            ),
        ):
            assert len(said(long)) <= 1024  # a caption
    assert caplog.records == []


@pytest.mark.parametrize("language", NEW)
def test_every_paper_has_its_words(language: str) -> None:
    plain = Texts(TRANSLATOR, language).plain
    for key, beside in (
        ("doc-name", {}),
        ("doc-portal", {"date": DAY, "total": rub("1")}),
        ("pushed-mail-subject-document", {"date": DAY, "firm": "F"}),
        (
            "pushed-mail-document",
            {"date": DAY, "total": rub("1"), "since": DAY, "until": DAY},
        ),
    ):
        words = {plain(key, document=kind.value, number="7", **beside) for kind in DocumentKind}
        assert len(words) == len(DocumentKind)


def test_sums_numbers_and_days_are_written_as_each_language_does() -> None:
    """A sum as on the papers; a day in figures, or with the name of its month."""
    day, another_year = date(2026, 12, 4), date(2027, 1, 4)
    for language, sum_, soums, long, longest, term in (
        ("kk", "1 500,00 ₸", "1 500,00 сум", "4 желтоқсан", "2027 ж. 4 қаңтар", "4 жұмыс күні ішінде"),
        ("uz", "1 500,00 ₸", "1 500,00 soʻm", "4-dekabr", "2027-yil 4-yanvar", "4 ish kuni ichida"),
    ):
        texts = Texts(TRANSLATOR, language)
        values = [
            texts.value(Money.of("1500", Currency.KZT)),
            texts.value(Money.of("1500", Currency.UZS)),
            long_date(texts, day, day),
            long_date(texts, another_year, day),
        ]
        assert [re.sub("[\u00a0\u202f]", " ", value) for value in values] == [sum_, soums, long, longest]
        assert texts.value(day) == "04.12.2026"
        assert due_text(texts, None, ActTerm(4, TermsUnit.WORKING)).endswith(term)
