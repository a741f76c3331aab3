"""What stands above the columns: the template's words, and those of other programs.

1C names columns of its lists so (counterparties, contracts, invoices to customers), Clio its contacts and bills, and
programs of law firms and accounting in Russian and English do alike.
"""

import re
from collections.abc import Sequence

from services.documents.bring_in.model import TEMPLATE, Sheet
from services.domain.typed_uzbek import plain_apostrophes

_CLIENT = (
    "mijoz",
    "клиент", "контрагент", "заказчик", "покупатель", "плательщик", "доверитель", "владелец", "client", "client name",
    "customer", "customer name", "contact", "bill to", "payer", "клиент (название)", "название клиента",
    "контрагент наименование", "наименование контрагента",
)  # fmt: skip
_TAX_ID = (
    "inn / bin / unp / stir", "soliq raqami",
    "инн", "бин", "иин", "бин/иин", "иин/бин", "унп", "стир", "инн/бин", "инн / бин / унп / стир", "tax id",
    "tax number", "vat number", "inn", "bin", "stir",
)  # fmt: skip
_CLIENT_TAX_ID = (
    "mijozning soliq raqami", "mijoz soliq raqami",
    "инн клиента", "инн контрагента", "бин клиента", "бин/иин клиента", "инн плательщика", "инн покупателя",
    "client tax id", "client tax number", *_TAX_ID,
)  # fmt: skip
_CURRENCY = (
    "valyuta",
    "валюта",
    "валюта документа",
    "валюта договора",
    "валюта взаиморасчетов",
    "currency",
    "вал",
    "curr",
)
_ISSUER = (
    "rekvizitlarimiz", "ijrochi",
    "организация", "наши реквизиты", "исполнитель", "наша организация", "поставщик", "issuer", "our organisation",
    "our company", "billed by", "от кого",
)  # fmt: skip
_METHOD = (
    "toʻlov usuli",
    "способ",
    "способ оплаты",
    "вид оплаты",
    "payment method",
    "method",
    "type of payment",
)
_REFERENCE = (
    "topshiriqnoma raqami", "toʻlov topshiriqnomasi",
    "номер платежки", "платежное поручение", "номер платежного поручения", "документ", "основание", "номер документа",
    "reference", "check number", "payment reference", "вх номер", "входящий номер",
)  # fmt: skip
_AMOUNT = (
    "toʻlovga summa", "summa", "jami",
    "сумма", "сумма документа", "итого", "всего", "к оплате", "сумма счета", "сумма к оплате",
    "всего к оплате", "amount",
    "total", "total amount", "bill total", "invoice total", "invoice amount", "grand total", "сумма с ндс",
)  # fmt: skip
_VAT = ("qqs", "ндс", "ставка ндс", "% ндс", "vat", "vat rate", "tax rate", "ндс, ставка")
_DATE = ("sana", "дата", "date")

HEADINGS: dict[Sheet, dict[str, tuple[str, ...]]] = {
    Sheet.CLIENTS: {
        "name": (
            "nomi yoki ismi", "nomi",
            "название", "наименование", "название или имя", "клиент", "контрагент", "наименование в программе", "фио",
            "ф и о", "name", "client", "client name", "company", "company name", "name or company", "название компании",
            "организация", "display name",
        ),
        "full_name": (
            "toʻliq nomi",
            "полное наименование", "наименование полное", "наименование для печатных форм", "юр наименование",
            "полное название", "full name", "legal name",
        ),
        "kind": (
            "turi",
            "вид", "вид контрагента", "тип", "тип клиента", "юр/физ лицо", "юр / физ лицо", "юр физ лицо",
            "юридическое / физическое лицо", "kind", "type", "contact type", "client type", "форма",
        ),
        "country": ("mamlakat", "страна", "страна регистрации", "country", "country of registration"),
        "tax_id": _TAX_ID,
        "kpp": ("кпп", "kpp"),
        "reg_number": (
            "ogrn (ogrnip)",
            "огрн", "огрнип", "огрн/огрнип", "огрн (огрнип)", "регистрационный номер", "рег номер", "reg number",
            "registration number", "company number", "огрн огрнип",
        ),
        "address": (
            "manzil",
            "адрес", "юридический адрес", "юр адрес", "адрес регистрации", "адрес юридический", "address",
            "legal address", "primary address", "street address",
        ),
        "account": (
            "bankdagi hisob raqami (h/r, iban)", "hisob raqami", "h/r",
            "расчетный счет", "р/с", "р/сч", "счет в банке", "номер счета", "основной банковский счет",
            "банковский счет",
            "иик", "iban", "account", "bank account", "account number", "счет в банке (р/с, iban)",
        ),
        "bic": (
            "bik (mfo)", "mfo", "бик", "бик банка", "мфо", "bic", "swift", "bic/swift", "бик / мфо",
            "бик (мфо)", "bank code",
        ),
        "email": (
            "elektron pochta", "pochta",
            "e-mail", "email", "почта", "эл почта", "электронная почта", "адрес эл почты", "email address",
            "primary email", "primary email address", "work email", "e mail",
        ),
        "phone": (
            "telefon",
            "телефон", "телефоны", "номер телефона", "контактный телефон", "моб телефон", "phone", "phone number",
            "primary phone", "primary phone number", "work phone", "mobile",
        ),
        "responsible": (
            "kim yuritadi", "masʼul",
            "ведет", "кто ведет", "ответственный", "ответственный юрист", "юрист", "менеджер", "основной менеджер",
            "responsible", "responsible attorney", "responsible lawyer", "lawyer", "attorney",
        ),
        "first_name": ("ismi", "имя", "first name", "firstname", "given name"),
        "middle_name": ("otasining ismi", "отчество", "middle name"),
        "last_name": ("familiyasi", "фамилия", "last name", "lastname", "surname", "family name"),
    },
    Sheet.CONTRACTS: {
        "client": _CLIENT,
        "client_tax_id": _CLIENT_TAX_ID,
        "number": (
            "shartnoma raqami",
            "номер договора", "договор №", "номер", "№ договора", "contract number", "agreement number", "number",
        ),
        "date": (
            "shartnoma sanasi", "дата договора", "дата заключения", "дата подписания", "contract date",
            "signed on", *_DATE,
        ),
        "title": (
            "nomlanishi", "shartnoma", "наименование", "договор", "название", "наименование договора",
            "contract", "agreement",
        ),
        "subject": (
            "predmeti", "предмет", "предмет договора", "содержание", "subject", "description", "описание",
        ),
        "billing": (
            "toʻlovni qanday hisoblaymiz", "как считаем оплату", "вид оплаты", "порядок оплаты", "billing",
            "billing method", "fee type",
        ),
        "amount": (
            "summa, abonent toʻlovi yoki soat narxi", "summa",
            "сумма", "цена", "сумма договора", "цена договора", "сумма, абонентская плата или ставка часа", "amount",
            "price", "contract amount", "fee",
        ),
        "currency": _CURRENCY,
        "vat": _VAT,
        "ends_on": (
            "amal qilish muddati",
            "действует до", "срок действия", "срок действия до", "дата окончания", "окончание", "valid until",
            "ends on",
            "end date",
        ),
        "issuer": _ISSUER,
    },
    Sheet.INVOICES: {
        "client": _CLIENT,
        "client_tax_id": _CLIENT_TAX_ID,
        "number": (
            "hisobvaraq raqami", "hisobvaraq",
            "номер счета", "номер", "счет №", "№ счета", "счет", "invoice number", "bill number",
            "invoice no", "number",
            "invoice", "bill", "invoice id", "bill id",
        ),
        "date": (
            "hisobvaraq sanasi",
            "дата счета", "выставлен", "дата выставления", "invoice date", "issue date", "issued",
            "issued on", "issued at",
            "bill date", *_DATE,
        ),
        "due": (
            "toʻlov muddati",
            "оплатить до", "срок оплаты", "срок", "дата оплаты план", "due", "due date", "due on", "due at", "pay by",
        ),
        "amount": _AMOUNT,
        "currency": _CURRENCY,
        "vat": _VAT,
        "description": (
            "nima uchun", "xizmatlar",
            "за что", "услуга", "услуги", "содержание", "описание", "комментарий", "назначение",
            "description", "subject",
            "for what", "services", "memo", "matter", "дело",
        ),
        "contract": (
            "shartnoma", "shartnoma raqami", "договор", "номер договора", "договор №", "contract",
            "contract number", "agreement",
        ),
        "balance": (
            "qoldiq (solishtirish uchun)", "qoldiq",
            "остаток", "осталось оплатить", "долг", "задолженность", "balance", "outstanding", "balance due",
            "amount due", "остаток (для сверки)", "outstanding balance", "остаток для сверки", "balance (to check)",
        ),
        "issuer": _ISSUER,
        "paid": (
            "toʻlangan", "оплачено", "оплата", "сумма оплаты", "paid", "amount paid", "payments", "paid amount",
        ),
        "paid_on": (
            "toʻlov sanasi", "дата оплаты", "оплачен", "paid on", "paid at", "date paid", "last payment date",
            "payment date",
        ),
    },
    Sheet.PAYMENTS: {
        "invoice": (
            "hisobvaraq raqami", "hisobvaraq",
            "номер счета", "счет", "счет №", "№ счета", "счет на оплату", "invoice number", "invoice", "bill number",
            "bill", "invoice no",
        ),
        "date": (
            "toʻlov sanasi", "дата оплаты", "дата платежа", "поступила", "payment date", "paid on",
            "received on", *_DATE,
        ),
        "amount": (
            "toʻlov summasi", "summa", "сумма", "сумма оплаты", "сумма платежа", "оплачено", "amount",
            "payment amount", "paid",
        ),
        "client": _CLIENT,
        "client_tax_id": _CLIENT_TAX_ID,
        "currency": _CURRENCY,
        "method": _METHOD,
        "reference": _REFERENCE,
        "issuer": _ISSUER,
    },
    Sheet.ADVANCES: {
        "client": _CLIENT,
        "client_tax_id": _CLIENT_TAX_ID,
        "date": (
            "avans sanasi", "дата аванса", "дата оплаты", "дата платежа", "поступил", "received on",
            "payment date", *_DATE,
        ),
        "amount": (
            "avans summasi", "avans", "сумма", "сумма аванса", "аванс", "остаток аванса", "amount", "advance",
            "retainer", "balance",
        ),
        "currency": _CURRENCY,
        "method": _METHOD,
        "reference": _REFERENCE,
        "issuer": _ISSUER,
    },
}  # fmt: skip

_KAZAKH_CLIENT = {"client": "клиент", "client_tax_id": "клиенттің бсн нөмірі; бсн; жсн; бсн/жсн"}
_KAZAKH: dict[Sheet, dict[str, str]] = {
    Sheet.CLIENTS: {
        "name": "атауы немесе аты; атауы; клиент; контрагент",
        "full_name": "толық атауы",
        "kind": "түрі",
        "country": "елі; ел",
        "tax_id": "бсн / жсн / инн / унп / стир; бсн; жсн; бсн/жсн",
        "address": "мекенжайы; мекенжай; заңды мекенжайы",
        "account": "банк шоты (е/ш, iban); банк шоты; есеп айырысу шоты; жск",
        "bic": "бск (мфо); бск",
        "email": "пошта; электрондық пошта",
        "responsible": "жауапты; жауапты заңгер",
        "first_name": "аты",
        "middle_name": "әкесінің аты",
        "last_name": "тегі",
    },
    Sheet.CONTRACTS: {
        **_KAZAKH_CLIENT,
        "number": "шарт нөмірі; нөмірі",
        "date": "шарт күні; күні",
        "title": "атауы; шарт",
        "subject": "мәні; шарттың мәні",
        "billing": "төлемді есептеу тәсілі; төлем тәртібі",
        "amount": "сома, абоненттік төлем немесе сағат мөлшерлемесі; сома; шарт сомасы; бағасы",
        "vat": "ққс; ққс мөлшерлемесі",
        "ends_on": "қолданылу мерзімі",
        "issuer": "деректемелеріміз; орындаушы",
    },
    Sheet.INVOICES: {
        **_KAZAKH_CLIENT,
        "number": "шот нөмірі; нөмірі",
        "date": "шот күні; күні",
        "due": "төлеу мерзімі; төлем мерзімі; мерзімі",
        "amount": "төленетін сома; сома; барлығы",
        "vat": "ққс; ққс мөлшерлемесі",
        "description": "не үшін; қызмет",
        "contract": "шарт; шарт нөмірі",
        "balance": "қалдық (салыстыру үшін); қалдық; берешек",
        "issuer": "деректемелеріміз; орындаушы",
        "paid": "төленгені",
        "paid_on": "төлем күні",
    },
    Sheet.PAYMENTS: {
        **_KAZAKH_CLIENT,
        "invoice": "шот нөмірі; шот",
        "date": "төлем күні; күні",
        "amount": "төлем сомасы; сома",
        "method": "төлем тәсілі; тәсілі",
        "reference": "төлем құжатының нөмірі; төлем құжаты",
        "issuer": "деректемелеріміз; орындаушы",
    },
    Sheet.ADVANCES: {
        **_KAZAKH_CLIENT,
        "date": "аванс күні; күні",
        "amount": "аванс сомасы; аванс; сома",
        "method": "төлем тәсілі; тәсілі",
        "reference": "төлем құжатының нөмірі; төлем құжаты",
        "issuer": "деректемелеріміз; орындаушы",
    },
}

TITLES: dict[Sheet, re.Pattern[str]] = {
    Sheet.PAYMENTS: re.compile(r"оплат|плат[её]ж|поступлен|payment|to.lov|төлем", re.IGNORECASE),
    Sheet.ADVANCES: re.compile(r"аванс|advance|retainer|trust|avans", re.IGNORECASE),
    Sheet.CONTRACTS: re.compile(r"договор|соглашен|contract|agreement|shartnoma|шарт|келісім", re.IGNORECASE),
    Sheet.INVOICES: re.compile(r"сч[её]т|invoice|bill|hisobvaraq|шот", re.IGNORECASE),
    Sheet.CLIENTS: re.compile(r"клиент|контрагент|client|contact|counterpart|customer|mijoz", re.IGNORECASE),
}
"""Words in the title of a page or the name of a file, the more telling ones first."""

GUIDE = re.compile(r"как заполнить|how to fill|qanday to.ldiriladi|қалай толтыру", re.IGNORECASE)
"""The title of the page that explains the template."""

_TELLING: dict[Sheet, frozenset[str]] = {
    Sheet.CLIENTS: frozenset(
        {"name", "kpp", "kind", "reg_number", "email", "phone", "first_name", "last_name", "address"}
    ),
    Sheet.CONTRACTS: frozenset({"subject", "ends_on", "billing"}),
    Sheet.INVOICES: frozenset({"due", "balance", "paid"}),
    Sheet.PAYMENTS: frozenset({"invoice", "method", "reference"}),
    Sheet.ADVANCES: frozenset(),
}
_OF_CONTRACTS = frozenset(
    {"номер договора", "дата договора", "договор №", "№ договора", "contract number", "contract date"}
)
_TITLED = 6
_LOOKED_AT = 15
_JUNK = re.compile(r"[*:№#.,;()\[\]\"«»]+")


def fold(heading: str) -> str:
    text = _JUNK.sub(
        " ", plain_apostrophes(heading.casefold().replace("ё", "е")).replace("_", " ").replace("\u00a0", " ")
    )
    return " ".join(text.split())


_NAMES: dict[Sheet, dict[str, str]] = {
    sheet: {fold(word): name for name, words in reversed(columns.items()) for word in words}
    | {fold(word): name for name, words in reversed(_KAZAKH[sheet].items()) for word in words.split(";")}
    for sheet, columns in HEADINGS.items()
}


def columns_of(sheet: Sheet, row: Sequence[str]) -> dict[int, str]:
    """Which cell of a row of headings begins which column; of two of one name the first counts."""
    names, found = _NAMES[sheet], dict[int, str]()
    for place, heading in enumerate(row):
        name = names.get(fold(heading))
        if name is not None and name not in found.values():
            found[place] = name
    return found


def find_table(title: str, rows: Sequence[Sequence[str]]) -> tuple[Sheet, int, dict[int, str]] | None:
    """What the page is of, the place of its headings among the first rows, and its columns."""
    best: tuple[int, Sheet, int, dict[int, str]] | None = None
    for place, row in enumerate(rows[:_LOOKED_AT]):
        above = " ".join(cell for one in rows[:place] for cell in one)
        for sheet in Sheet:
            columns = columns_of(sheet, row)
            if not _is_enough(sheet, set(columns.values())):
                continue
            score = _score(sheet, set(columns.values()), row, f"{title} {above}")
            if best is None or score > best[0]:
                best = (score, sheet, place, columns)
    return best[1:] if best is not None else None


def _score(sheet: Sheet, names: set[str], row: Sequence[str], titles: str) -> int:
    score = len(names) + 2 * len(names & _TELLING[sheet])
    if sheet is Sheet.CONTRACTS and any(fold(heading) in _OF_CONTRACTS for heading in row):
        score += 2 if "сумма" in map(fold, row) else 4
    named = next((one for one, pattern in TITLES.items() if pattern.search(titles)), None)
    return score + _TITLED if named is sheet else score


def _is_enough(sheet: Sheet, names: set[str]) -> bool:
    if sheet is Sheet.CLIENTS:
        return bool(names & {"name", "full_name", "last_name"}) and len(names) > 1
    if sheet is Sheet.CONTRACTS:
        return ("client" in names or "client_tax_id" in names) and bool(names & {"number", "title"})
    needed = {column.name for column in TEMPLATE[sheet] if column.required}
    return needed - {"client"} <= names and (
        "client" not in needed or bool(names & {"client", "client_tax_id"})
    )
