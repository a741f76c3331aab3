"""Short names of parties, sums and invoices, as buttons and lists show them."""

import re
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from db.vocabulary.enums import Billing, InvoiceStatus
from handlers.ui.labels import Whole
from handlers.ui.texts import Markup, Texts, cut, day_month
from services.contracts.views import ContractRow
from services.core.invoice_row import InvoiceRow
from services.domain.invoicing.payment_terms import ActTerm
from services.domain.money.money import Money

NAME_LENGTH = 160


def shortened(text: str) -> str:
    return cut(text, NAME_LENGTH)


_FORM = re.compile(
    r"^(?:(?:публичное |непубличное )?акционерное общество"
    r"|(?:общество|товарищество) с ограниченной ответственностью"
    r"|коллегия адвокатов|адвокатское бюро|юридическая фирма"
    r"|ООО|АО|ПАО|ЗАО|ОАО|НАО|ТОО|ОДО|ЧУП|ОсОО|МЧЖ|АНО|НКО|MChJ|XK|LLC|LLP|Ltd\.?)\s+(?=\S)",
    re.IGNORECASE,
)


_ABROAD = re.compile(r"(?<=[»\"”])\s+(?:MChJ|МЧЖ|XK|ХК|LLC|Ltd\.?)$", re.IGNORECASE)


_PERSON = re.compile(
    r"^((?:ИП |адвокат )?[\w-]+) (\w)\w+ (\w)\w+(?:вич|ич|вна|чна|оглы|улы|ұлы|угли|кызы|қызы|кизи)$",
    re.IGNORECASE,
)


_WHOLE = re.compile(r"[.,]00(?=\D*$)")


ICONS = {
    InvoiceStatus.DRAFT: "⚪",
    InvoiceStatus.ISSUED: "🟡",
    InvoiceStatus.PARTIAL: "🟠",
    InvoiceStatus.PAID: "🟢",
    InvoiceStatus.VOID: "⚫",
    InvoiceStatus.WRITTEN_OFF: "⚫",
}


OVERDUE_ICON = "🔴"


def short_name(name: str) -> str:
    """«ООО «Ромашка»» → «Ромашка»: what people call the client, for buttons."""
    short = _FORM.sub("", _ABROAD.sub("", name)).strip()
    if _quoted(short):
        short = short[1:-1]
        if short.count("«") > short.count("»"):
            short += "»"
    return short or name


def _quoted(name: str) -> bool:
    """One pair of quotes around it all, unlike «А» и «Б». The last may close two at once."""
    if len(name) < 3 or name[-1] not in '»"”':
        return False
    if name[0] == '"':
        return name.index('"', 1) == len(name) - 1
    depth = 0
    for letter in name[:-1]:
        depth += (letter in "«“") - (letter in "»”")
        if depth < 1:
            return False
    return True


def initials(name: str) -> str:
    """«ИП Соколова Елена Андреевна» → «ИП Соколова Е. А.»: beside the number of an invoice, which tells namesakes
    apart."""
    short = short_name(name)
    person = _PERSON.match(short)
    return f"{person[1]} {person[2]}. {person[3]}." if person else short


def round_sum(texts: Texts, money: Money) -> Whole:
    """«150 000 ₽»: without kopecks when there are none, for buttons."""
    return Whole(_WHOLE.sub("", texts.value(money)))


def month_name(day: date, language: str) -> str:
    return format_date(day, "LLLL", locale=language)


@dataclass(frozen=True, slots=True)
class ContractItem:
    """A contract as a button."""

    id: int
    client: str
    number: str
    left: str


def contract_item(texts: Texts, row: ContractRow, today: date) -> ContractItem:
    return ContractItem(row.id, short_name(row.client_name), row.number, _left(texts, row, today))


def _left(texts: Texts, row: ContractRow, today: date) -> str:
    """What there is to bill, in a few words."""
    if row.expired:
        return texts.plain("invoice-contract-expired")
    match row.billing:
        case Billing.RETAINER:
            key = "invoice-contract-month-billed" if row.month_billed else "invoice-contract-month"
            return texts.plain(key, month=month_name(today, texts.language))
        case Billing.HOURLY if row.fee is not None:
            return texts.plain("invoice-contract-hourly", sum=round_sum(texts, row.fee))
        case Billing.SUCCESS:
            return texts.plain("invoice-contract-success")
        case Billing.EXPENSES:
            return texts.plain("invoice-contract-expenses")
    if row.remaining is None:
        return texts.plain("invoice-contract-open")
    if row.remaining.minor <= 0:
        return texts.plain("invoice-contract-done")
    return texts.plain("invoice-contract-left", sum=round_sum(texts, row.remaining))


@dataclass(frozen=True, slots=True)
class InvoiceItem:
    """An invoice as a button: «🔴 2026-0012 · Ромашка · 100 000 ₽ · 5 дней»."""

    id: int
    icon: str
    number: str
    client: str
    sum: str
    tail: str


def invoice_item(texts: Texts, row: InvoiceRow) -> InvoiceItem:
    """Shows the balance of an open invoice, and the total of any other."""
    owed = row.status in (InvoiceStatus.ISSUED, InvoiceStatus.PARTIAL)
    if row.overdue_days:
        tail = texts.plain("invoice-row-days", days=row.overdue_days)
    elif owed:
        tail = (
            texts.plain("invoice-row-due", date=day_month(row.due_date, texts.language))
            if row.due_date is not None
            else texts.plain("invoice-row-act")
        )
    else:
        tail = day_month(row.invoice_date, texts.language)
    return InvoiceItem(
        id=row.id,
        icon=OVERDUE_ICON if row.overdue_days else ICONS[row.status],
        number=Whole(row.number or texts.plain("invoice-row-draft")),
        client=initials(row.client_name),
        sum=round_sum(texts, row.balance if owed else row.total),
        tail=tail,
    )


def due_text(texts: Texts, due: date | None, term: ActTerm | None) -> Markup:
    """«до 04.12.2026», «в течение 10 рабочих дней после акта»."""
    return texts("due-by", date=due) if due is not None else term_text(texts, term)


def term_text(texts: Texts, term: ActTerm | None) -> Markup:
    return texts("due-after-act", days=term.days if term else 0, unit=term.unit.value if term else "")


def relative_day(texts: Texts, day: date, today: date) -> str:
    """«10 дней», «завтра», «5 дней назад»."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return texts.day(day, today)
    return texts("invoice-in-days", days=days) if days > 0 else texts("invoice-days-ago", days=-days)
