"""Writes 1CClientBankExchange, which bookkeeping programs load like a bank's statement; `one_c` reads it.

https://v8.1c.ru/tekhnologii/obmen-dannymi-i-integratsiya/standarty-i-formaty/standart-obmena-s-sistemami-klient-banka/
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from services.documents.bank_statement.values import one_line

_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("ӘҒҚҢӨҰҮҺҲәғқңөұүһҳ", "АГКНОУУХХагкноуухх", strict=True)),
        **dict(zip("ʻʼʽ′‘ˈ", "''''''", strict=True)),
        **dict.fromkeys("‐‒−", "-"),
        "₽": "руб.",
        "₸": "тенге",
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ə": "e",
        "Ə": "E",
    }
)
_LOST = "?"
SENDER = "Schetovod"
"""By which the reader knows a file of ours."""


@dataclass(frozen=True, slots=True)
class OneCDialect:
    """How the banks of a country write the format."""

    version: str
    declared: str
    """As the files of banks name their encoding."""
    encoding: str
    bank_code: str


RUSSIAN = OneCDialect("1.03", "Windows", "cp1251", "БИК")
UZBEK = OneCDialect("1.02", "Windows", "cp1251", "МФО")
KAZAKH = OneCDialect("2.00", "UTF8", "utf-8", "БИК")


@dataclass(frozen=True, slots=True)
class WrittenParty:
    """Who pays or is paid; what is not known is empty and not written."""

    name: str = ""
    tax_id: str = ""
    kpp: str = ""
    account: str = ""
    bank_name: str = ""
    bank_code: str = ""
    corr_account: str = ""
    kbe: str = ""


@dataclass(frozen=True, slots=True)
class WrittenDocument:
    """Money that came, or went when `is_outgoing`; `other` is who paid or was paid."""

    number: str
    dated: date
    booked_on: date
    minor: int
    is_outgoing: bool
    other: WrittenParty
    purpose: str
    purpose_code: str = ""


@dataclass(frozen=True, slots=True)
class WrittenAccount:
    """An account of `owner`, which names it, and what moved on it."""

    owner: WrittenParty
    documents: tuple[WrittenDocument, ...]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    content: bytes
    replaced: int
    """Documents with letters that the encoding lacks: similar ones, or «?», stand in their place."""


def write_one_c(
    dialect: OneCDialect,
    currency: str,
    accounts: Sequence[WrittenAccount],
    first: date,
    last: date,
    made_at: datetime,
) -> WrittenFile:
    """`first` and `last` are the days of the whole file, `made_at` is local."""
    lines = [
        "1CClientBankExchange",
        f"ВерсияФормата={dialect.version}",
        f"Кодировка={dialect.declared}",
        f"Отправитель={SENDER}",
        "Получатель=1С:Предприятие",
        f"ДатаСоздания={_day(made_at)}",
        f"ВремяСоздания={made_at:%H:%M:%S}",
        *_period(first, last),
        *[f"РасчСчет={account.owner.account}" for account in accounts],
    ]
    for account in accounts:
        lines += _balances(account, first, last)
    write = _kazakh if dialect is KAZAKH else _russian
    replaced = 0
    for account in accounts:
        for document in account.documents:
            written = [_clean(line) for line in write(dialect, currency, account.owner, document)]
            lines += written
            replaced += any(_in_encoding(line, dialect.encoding) != line for line in written)
    text = "\r\n".join(_in_encoding(_clean(line), dialect.encoding) for line in [*lines, "КонецФайла"])
    return WrittenFile(f"{text}\r\n".encode(dialect.encoding), replaced)


def _balances(account: WrittenAccount, first: date, last: date) -> Iterator[str]:
    """The format demands an opening balance of a bank, which is not known: it is zero, and the closing one, which
    may be left out, is left out, so that nothing is said to be on the account."""
    yield "СекцияРасчСчет"
    yield from _period(first, last)
    yield f"РасчСчет={account.owner.account}"
    yield "НачальныйОстаток=0.00"
    yield f"ВсегоПоступило={_sum(sum(one.minor for one in account.documents if not one.is_outgoing))}"
    yield f"ВсегоСписано={_sum(sum(one.minor for one in account.documents if one.is_outgoing))}"
    yield "КонецРасчСчет"


def _russian(
    form: OneCDialect, _currency: str, owner: WrittenParty, document: WrittenDocument
) -> Iterator[str]:
    """The Uzbek dialect differs in the name of the bank's code."""
    payer, payee = (owner, document.other) if document.is_outgoing else (document.other, owner)
    yield "СекцияДокумент=Платежное поручение"
    yield f"Номер={document.number}"
    yield f"Дата={_day(document.dated)}"
    yield f"Сумма={_sum(document.minor)}"
    yield from _russian_side(form, "Плательщик", payer)
    if document.is_outgoing:
        yield f"ДатаСписано={_day(document.booked_on)}"
    yield from _russian_side(form, "Получатель", payee)
    if not document.is_outgoing:
        yield f"ДатаПоступило={_day(document.booked_on)}"
    yield "ВидОплаты=01"
    yield f"НазначениеПлатежа={document.purpose}"
    yield "КонецДокумента"


def _russian_side(form: OneCDialect, side: str, party: WrittenParty) -> Iterator[str]:
    whole = f"ИНН {party.tax_id} {party.name}" if party.tax_id else party.name
    yield from _filled(
        (f"{side}Счет", party.account),
        (side, whole),
        (f"{side}ИНН", party.tax_id),
        (f"{side}КПП", party.kpp),
        (f"{side}1", party.name),
        (f"{side}РасчСчет", party.account),
        (f"{side}Банк1", party.bank_name),
        (f"{side}{form.bank_code}", party.bank_code),
        (f"{side}Корсчет", party.corr_account),
    )


def _kazakh(
    _form: OneCDialect, currency: str, owner: WrittenParty, document: WrittenDocument
) -> Iterator[str]:
    payer, payee = (owner, document.other) if document.is_outgoing else (document.other, owner)
    yield 'СекцияДокумент="Выписка"'
    yield "ВидДокумента=ПлатежноеПоручение"
    yield f"ДатаОперации={_day(document.booked_on)}"
    yield f"{'СуммаРасход' if document.is_outgoing else 'СуммаПриход'}={_sum(document.minor)}"
    yield f"НомерДокумента={document.number}"
    yield f"ДатаДокумента={_day(document.dated)}"
    yield from _kazakh_side("Плательщик", payer)
    yield from _kazakh_side("Получатель", payee)
    yield f"НазначениеПлатежа={document.purpose}"
    yield from _filled(("КодНазначенияПлатежа", document.purpose_code))
    yield f"ДатаВалютирования={_day(document.booked_on)}"
    yield f"Сумма={_sum(document.minor)}"
    yield f"Валюта={currency}"
    yield "КонецДокумента"


def _kazakh_side(side: str, party: WrittenParty) -> Iterator[str]:
    yield from _filled(
        (f"{side}Наименование", party.name),
        (f"{side}БИН_ИИН", party.tax_id),
        (f"{side}КБЕ", party.kbe),
        (f"{side}ИИК", party.account),
        (f"{side}БанкНаименование", party.bank_name),
        (f"{side}БанкБИК", party.bank_code),
    )


def _filled(*pairs: tuple[str, str]) -> Iterator[str]:
    yield from (f"{key}={value}" for key, value in pairs if value)


def _period(first: date, last: date) -> Iterator[str]:
    yield f"ДатаНачала={_day(first)}"
    yield f"ДатаКонца={_day(last)}"


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _sum(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02}"


def _clean(line: str) -> str:
    """One line whatever a value holds: a break inside it would begin another key."""
    visible = "".join(
        sign for sign in line if unicodedata.category(sign) not in {"Cc", "Cf", "Cs"} or sign.isspace()
    )
    return one_line(unicodedata.normalize("NFC", visible))


def _in_encoding(line: str, encoding: str) -> str:
    return "".join(sign if _has(sign, encoding) else _similar(sign, encoding) for sign in line)


def _similar(sign: str, encoding: str) -> str:
    """The same letter without its mark, or one that looks like it; «?» where there is none."""
    found = sign.translate(_LOOK_ALIKES)
    if found == sign:
        found = "".join(
            part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part)
        )
    return found if found and _has(found, encoding) else _LOST


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
