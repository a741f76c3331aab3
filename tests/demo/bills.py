"""Some forty invoices and what became of each: every status, every lateness, an advance, a refund, a reversal.

Sums are in major units of the invoice's currency, as text. Days are days ago, except in steps, which happen `after`
days from the invoice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.vocabulary.enums import PaymentMethod
from services.domain.calendar.dates import add_months, day_in_month
from tests.demo.cast import ANNA, MARIA, OLEG


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    price: str
    quantity: str = "1"
    unit: str = "усл."


@dataclass(frozen=True, slots=True)
class Paid:
    """`amount` None is the whole balance. `covers` spends what is over on other open invoices, else it stays as an
    advance. `undone`: reversed that many days later, for `why`."""

    after: int
    amount: str | None = None
    method: PaymentMethod = PaymentMethod.BANK
    covers: bool = False
    undone: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Refunded:
    after: int
    amount: str
    why: str


@dataclass(frozen=True, slots=True)
class Voided:
    after: int
    why: str


@dataclass(frozen=True, slots=True)
class WrittenOff:
    after: int
    why: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The first line costs `price` on the invoice that replaces it; what was paid moves there."""

    after: int
    price: str
    why: str


Step = Paid | Refunded | Voided | WrittenOff | Corrected


@dataclass(frozen=True, slots=True)
class Bill:
    """Of a contract, or straight of a client. `amount` and `hours` change the line that the contract gives.

    `due` is set by hand: days from today, negative is past. `by` drafts it, the responsible lawyer if nobody is named.
    """

    day: int
    contract: str | None = None
    client: str | None = None
    lines: tuple[Line, ...] = ()
    amount: str | None = None
    hours: str | None = None
    discount_bp: int | None = None
    due: int | None = None
    by: int | None = None
    issued: bool = True
    cabinet: bool = False
    english: bool = False
    then: tuple[Step, ...] = ()


def bills(today: date) -> Iterator[Bill]:
    yield from _stages_and_single_services()
    yield from _monthly(today)
    yield from _abroad()
    yield from _drafts()


def _stages_and_single_services() -> Iterator[Bill]:
    yield Bill(44, "deal", then=(Paid(9),))
    yield Bill(25, "deal", due=-5, then=(Paid(14, "50000"),))
    yield Bill(60, "trademark", amount="120000", by=OLEG, then=(Paid(6),))
    yield Bill(3, "trademark", amount="60000")
    yield Bill(40, "divorce", then=(Paid(1, method=PaymentMethod.CARD),))
    yield Bill(6, "success", lines=(Line("Вознаграждение за мировое соглашение", "55000"),))
    yield Bill(140, "zubr-debt", amount="90000", then=(Paid(8),))
    yield Bill(110, "zubr-debt", amount="90000", then=(Paid(10),))
    yield Bill(
        130,
        "shchit-expenses",
        lines=(Line("Государственная пошлина", "15000"), Line("Почтовые расходы", "1284.50")),
        then=(Paid(4),),
    )
    yield Bill(
        72,
        "shchit-expenses",
        lines=(
            Line("Проезд Москва — Санкт-Петербург", "9640", "2", "бил."),
            Line("Гостиница", "4010", "2", "сут."),
        ),
        due=-60,
    )
    consultation = Line("Устная консультация", "5000")
    yield Bill(
        95,
        client="kuznetsov",
        lines=(consultation,),
        cabinet=True,
        then=(Paid(0, method=PaymentMethod.CASH),),
    )
    yield Bill(
        74,
        client="romashka",
        lines=(Line("Правовая экспертиза договора поставки", "12000"),),
        then=(Voided(1, "Выставлен дважды"),),
    )
    yield Bill(1, client="romashka", lines=(Line("Срочная консультация", "6000", "3", "час"),), due=0)
    yield Bill(8, client="sokolova", lines=(Line("Составление претензии", "22000"),), due=0)
    yield Bill(20, client="zubr", lines=(Line("Подготовка доверенности", "35000"),), due=-1)
    yield Bill(
        50,
        client="zubr",
        lines=(Line("Представительство на переговорах", "48000"),),
        due=-40,
        then=(Paid(10, undone=2, why="Деньги пришли от другого плательщика"),),
    )
    yield Bill(33, client="zubr", lines=(Line("Анализ судебной практики", "30000"),))
    yield Bill(
        30,
        client="zubr",
        lines=(Line("Правовое заключение", "24000"),),
        then=(Paid(4, "54000", covers=True),),
    )
    yield Bill(
        15,
        client="shchit",
        lines=(
            Line("Подготовка апелляционной жалобы", "64000"),
            Line("Ознакомление с делом", "7500", "2", "час"),
        ),
        discount_bp=1000,
        then=(Paid(0, "30000"), Corrected(1, "46000", "Ошибка в цене")),
    )


def _monthly(today: date) -> Iterator[Bill]:
    """Retainers; the first of Ромашка's that is open is the one of this month, so that `/new` offers it."""

    def ago(months: int, day: int) -> int:
        return (today - day_in_month(add_months(today.replace(day=1), -months), day)).days

    for months, days in ((6, 7), (5, 12), (4, 9), (3, 5), (2, 8)):
        yield Bill(ago(months, 5), "romashka-monthly", then=(Paid(days),))
    yield Bill(
        ago(1, 5),
        "romashka-monthly",
        then=(Paid(10, "100000"), Refunded(14, "5000", "Просили вернуть часть переплаты")),
    )
    yield Bill(ago(5, 12), "sokolova-monthly", then=(Paid(9),))
    yield Bill(ago(4, 12), "sokolova-monthly", then=(Paid(15),))
    yield Bill(
        ago(3, 12),
        "sokolova-monthly",
        then=(Paid(20, "18000"), WrittenOff(45, "Договорились при расторжении")),
    )
    yield Bill(ago(4, 10), "altyn-monthly", then=(Paid(6),))
    yield Bill(ago(3, 10), "altyn-monthly", then=(Paid(11),))
    yield Bill(ago(2, 10), "altyn-monthly", due=-33, then=(Paid(21, "200000"),))
    yield Bill(ago(1, 10), "altyn-monthly", due=-2)


def _abroad() -> Iterator[Bill]:
    yield Bill(100, "samarkand-hours", hours="14", by=OLEG, then=(Paid(7),))
    yield Bill(68, "samarkand-hours", hours="9.5", by=OLEG, then=(Paid(12),))
    yield Bill(43, "samarkand-hours", hours="22", due=-17)
    yield Bill(9, "samarkand-hours", hours="6", due=6)
    yield Bill(85, "muster-hours", hours="18", english=True, then=(Paid(13),))
    yield Bill(50, "muster-hours", hours="11", english=True, due=-24, then=(Paid(18, "1000"),))
    yield Bill(12, "muster-hours", hours="7.25", english=True)


def _drafts() -> Iterator[Bill]:
    yield Bill(1, "altyn-monthly", by=MARIA, issued=False)
    yield Bill(
        4,
        client="muster",
        lines=(Line("Certified translation", "45", "20", "page"),),
        english=True,
        by=ANNA,
        issued=False,
    )
    yield Bill(
        0,
        client="sokolova",
        lines=(Line("Ответ на запрос налоговой", "16500"),),
        by=OLEG,
        issued=False,
    )
