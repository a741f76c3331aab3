"""What banks write above the columns of their tables, in the languages of our countries."""

import re
from enum import Enum, auto

from services.domain.patterns import compiled_later


class Column(Enum):
    BOOKED = auto()
    VALUE = auto()
    DOCUMENT_DAY = auto()
    STARTED = auto()
    NUMBER = auto()
    DEBIT = auto()
    CREDIT = auto()
    AMOUNT = auto()
    EQUIVALENT = auto()
    """A sum in another currency than the account's, or with the fee; it counts where no other is."""
    SIGN = auto()
    """Words such as «Списание», or nothing of the kind: its cells decide."""
    CURRENCY = auto()
    PURPOSE = auto()
    REFERENCE = auto()
    BALANCE = auto()
    STATUS = auto()
    OWN_ACCOUNT = auto()
    """Or the other side's: its cells decide."""
    NAME = auto()
    TAX_ID = auto()
    ACCOUNT = auto()
    BANK = auto()
    PAYER_NAME = auto()
    PAYER_TAX_ID = auto()
    PAYER_ACCOUNT = auto()
    PAYER_BANK = auto()
    PAYEE_NAME = auto()
    PAYEE_TAX_ID = auto()
    PAYEE_ACCOUNT = auto()
    PAYEE_BANK = auto()
    DEBIT_PARTY = auto()
    """The account that is debited, with its holder at some banks."""
    CREDIT_PARTY = auto()


DAYS = (Column.BOOKED, Column.VALUE, Column.DOCUMENT_DAY, Column.STARTED)
SUMS = (Column.DEBIT, Column.CREDIT, Column.AMOUNT)

TOTAL = compiled_later(
    r"итог|всего|оборот|остат|сальдо|total|баланс|balance|количество|жиынты|барлы|jami|summe|сумма операций|turnover"
    r"|käive|apgrozījums|apyvarta"
)
"""In a row that is no movement."""
BALANCE_ROW = compiled_later(
    r"(?:входящ|исходящ|начальн|конечн)\w* (?:остат|сальдо)|(?:остат\w*|сальдо|баланс) (?:на|средств|кон|исх|вх)"
    r"|итого|всего|оборот"
    r"|(?:opening|closing) balance|balance (?:brought|carried)|turnover|(?:alg|lõpp)saldo|käive|apgrozījums|apyvarta"
    r"|(?:sākuma|beigu) (?:atlikums|bilance)|(?:pradinis|galutinis) likutis"
)
"""The only words of a row that has a day and a sum, and is none all the same."""
BALANCE_PURPOSE = compiled_later(
    rf"(?:{BALANCE_ROW.pattern})\w*(?: (?:за|на|по|с|кон\w+|нач\w+|дня|день|период\w*|счет\w*"
    rf"|месяц\w*|средств\w*|операци\w*|[0-9./-]+))*"
)
"""A whole purpose, of a row that names nobody who paid."""

_OTHER, _PAYER, _PAYEE = "other", "payer", "payee"
_LONGEST = 90

_PAYER_WORDS = compiled_later(
    r"source name|плательщик|maksātājs|mokėtoj|maksja|отправител|payer|sender|remitter|ordering"
    r"|auftraggeber|жіберуші|төлеуші|to.?lovchi"
    r"|юборувчи|jo.?natuvchi|тўловчи|туловчи|zahlungspflicht"
)
_PAYEE_WORDS = compiled_later(
    r"target name|получател|saņēmējs|gavėj|saaja|бенефициар|payee|benefi|recipient|zahlungsempf"
    r"|empfänger|алушы|oluvchi|qabul qiluvchi"
    r"|олувчи|қабул қилувчи|beg(?:ü|ue)nstigt"
)
_OTHER_WORDS = compiled_later(
    r"контрагент|корреспондент|^от кого|^naam|counterpart|correspondent|partner|other party"
    r"|клиент(?! банк)|mijoz|kontragent"
)
_NOT_OF_PARTY = compiled_later(
    r"резид|кбе|сектор|стран|кпп|адрес|город|country|address|sdp|сдп|город|код клиента|category|категор"
)
_TAX_ID = compiled_later(
    r"(?:^|\W)(?:инн|бин|иин|унп|пинфл|жсн|бсн|рнн|inn|bin|stir|стир|tax (?:id|number)|vat)(?:\W|$)"
)
_ACCOUNT = compiled_later(
    r"сч[её]?т|(?:^|\W)(?:konta|sąskaita|rekening|сч|иик|iban|л/с|р/с|жск|шот|hisob\w*"
    r"|[ҳх]исоб\w*)(?:\W|$)|account|auftragskonto"
)
_FAR_ACCOUNT = compiled_later(r"kontonummer ?/ ?iban|gegenkonto|tegenrekening")
_BANK_CODE = compiled_later(r"(?:^|\W)(?:бик|бск|bic|swift|мфо|mfo|sort code)(?:\W|$)")
_BANK = compiled_later(r"(?:^|\W)банк|bank")
_NAME = compiled_later(r"наимен|название|фио|ф\.и\.о|(?:^|\W)имя|name|реквизит|атауы|nomi|номи")

_DATE = compiled_later(
    r"дата|(?:^|\W)(?:date|data|datums|kuupäev|tarih\w*)(?:\W|$)|күні|(?:^|\W)(?:sana|sanasi|сана"
    r"|санаси|\w*datum|buchungstag|wertstellung|valutadatum|kun)(?:\W|$)"
    r"|^день|^valuta$|(?:created|finished|completed|started) on"
)
_VALUE_DATE = compiled_later(r"валютир|value|valuta|wert")
_DOCUMENT_DATE = compiled_later(r"док|document|п/п|поруч|hujjat|құжат|[ҳх]ужжат")
_STARTED_DATE = compiled_later(r"start|created|создан|авториз|при[её]м|поступления в банк|отправк|submitted")

_DEBIT = compiled_later(
    r"дебет|дебит|d[eé]bit|debet|расход|списан|chiqim|шығыс|(?:^|\W)soll(?:\W|$)|paid out|money out"
    r"|withdraw|исходящ|ausgang|(?:^|\W)дт(?:\W|$)|чи[қк]им|^(?:belastung|lastschrift)(?: (?:in )?[a-z]{3})?$"
)
_CREDIT = compiled_later(
    r"кредит|cr[eé]dit|kredit|приход|поступ|зачисл|kirim|кіріс|(?:^|\W)haben(?:\W|$)|paid in|money in"
    r"|deposit|входящ|eingang|пополнен|(?:^|\W)кт(?:\W|$)|кирим|^gutschrift(?: (?:in )?[a-z]{3})?$"
)
_SUM = compiled_later(
    r"сумм|amount|betrag|umsatz(?!typ|art)|(?:^|\W)(?:summa|suma|kwota|bedrag|tutar\w*)(?:\W|$)|сома|montant|оборот"
    r"|айналым"
)
_IGNORED = compiled_later(
    r"^(?:№ ?)?(?:п/п|п п|пп|номер по порядку|порядковый номер|№|n|#)$|^кнп|^кбе|^во\.?$|^шифр"
    r"|очер[её]дн|код дебитора|^окато|^уин"
    r"|корр?\.? ?сч|корр?\.? ?/ ?сч|^к/с|корреспондентск\w+ сч|сдп"
    r"|source (?:currency|fee)|target fee|card (?:number|label|state|last)|^mcc"
    r"|spend program|attachment"
    r"|exchange|(?:^|\W)курс|merchant|холд|сумма ндс|^ндс|подпис|category|категори|^кпп"
)
_FEE = compiled_later(r"комисси|(?:^|(?<!after)\W)fees?(?:\W|$)|gebühr")
_BALANCE = compiled_later(
    r"остат|баланс|сальдо|balance|қалды|qoldi|kontostand|saldo|[қк]олди[қғ]|bakiye|likutis|atlikums"
)
_STATUS = compiled_later(r"^(?:статус|состояние|status|state|holat|[ҳх]олат|info$)")
_EQUIVALENT = compiled_later(
    r"source amount|эквивалент|нац\w*\.? ?(?:валют|покрыт)|orig(?:inal)?\.? |total amount"
    r"|валюте (?:операции|проведения|платежа)"
    r"|в тенге|в руб|рубл[её]в"
)
_CURRENCY = compiled_later(
    r"^val(?:ūta|iuta|uuta)|^waluta|^валют|^код валют|currency$|^ccy$|^valyuta|^w(?:ä|ae)hrung|^вал\.?$|^currency"
)
_NUMBER = compiled_later(
    r"(?:№|номер|n|no|num\w*|nr)\.? ?(?:/ ?)?(?:док|плат|п/п|поруч|document|doc)|document (?:number|no)"
    r"|(?:док\w*|п/п|поручени\w)\.? ?(?:№|номер|n)"
    r"|^номер$|hujjat|құжат|[ҳх]ужжат|doc(?:ument)?\.? ?(?:№|no|#|num)"
)
_PURPOSE = compiled_later(
    r"назначен|детал|описан|основан|содержан|коммент|purpose|description|detail(?!s type)|narrativ"
    r"|memo|verwendungszweck|buchungstext"
    r"|particular|remittance|maqsad|мақсат|примеч|message|^text|payment reference|^reference$|тағайын"
    r"|ма[қк]сад|tafsilot|тафсилот|izoh|изоҳ|libell[eé]|avisierungstext|^за что$|narration|selgitus"
    r"|informācija|paskirtis"
    r"|^#?(?:opis|tytuł)|mededelingen|omschrijving$|açıklama"
)
_REFERENCE = compiled_later(r"reference|референс|^ref|end to end|(?:^|\W)id(?:\W|$)|идентификатор|транзакци")
_SIGN = compiled_later(
    r"^тип|^вид|^type|направлен|direction|признак|^д/к|^дт|dr ?/ ?cr|d ?/ ?[ck](?:\W|$)|^операция$"
    r"|umsatz(?:typ|art)|^приход ?/ ?расход|transaction type|^turi|^af bij$|^знак|^\+ ?/ ?-$|^debetas ?/ ?kreditas"
)

_SIDES = {
    _PAYER: (Column.PAYER_NAME, Column.PAYER_TAX_ID, Column.PAYER_ACCOUNT, Column.PAYER_BANK),
    _PAYEE: (Column.PAYEE_NAME, Column.PAYEE_TAX_ID, Column.PAYEE_ACCOUNT, Column.PAYEE_BANK),
    _OTHER: (Column.NAME, Column.TAX_ID, Column.ACCOUNT, Column.BANK),
}


def fold(heading: str) -> str:
    """The heading in lower case, on one line, with «е» for «ё»."""
    return re.sub(r"[\s_,;:()«»\"]+", " ", heading.casefold().replace("ё", "е")).strip()


def column_of(heading: str) -> Column | None:
    """What stands in the column below the heading; None for what we need not, or do not know."""
    text = fold(heading)
    if not text or len(text) > _LONGEST or _IGNORED.search(text):
        return None
    if _BALANCE.search(text):
        return Column.BALANCE
    if _STATUS.search(text):
        return Column.STATUS
    if _DATE.search(text):
        return _day(text)
    if _FEE.search(text):
        return None
    if _PURPOSE.search(text) and not _SUM.search(text):
        return None if re.search(r"(?:^|\W)код", text) else Column.PURPOSE
    if _CURRENCY.search(text) and not _SUM.search(text):
        return None if _EQUIVALENT.search(text) else Column.CURRENCY
    if (side := _side(text)) is not None and not _SUM.search(text):
        return _of_side(text, side)
    return _sum(text) or _rest(text)


def _day(text: str) -> Column:
    if _VALUE_DATE.search(text):
        return Column.VALUE
    if _STARTED_DATE.search(text):
        return Column.STARTED
    return Column.DOCUMENT_DAY if _DOCUMENT_DATE.search(text) else Column.BOOKED


def _side(text: str) -> str | None:
    payer, payee = _PAYER_WORDS.search(text) is not None, _PAYEE_WORDS.search(text) is not None
    if payer != payee:
        return _PAYER if payer else _PAYEE
    return _OTHER if payer or _OTHER_WORDS.search(text) else None


def _of_side(text: str, side: str) -> Column | None:
    name, tax_id, account, bank = _SIDES[side]
    if _NAME.search(text) and not (_BANK.search(text) and not _BANK_CODE.search(text)):
        return name
    if _TAX_ID.search(text):
        return tax_id
    if _BANK_CODE.search(text):
        return bank
    if _BANK.search(text):
        return None
    if _ACCOUNT.search(text):
        return account
    return None if _NOT_OF_PARTY.search(text) else name


def _sum(text: str) -> Column | None:
    goes, comes = _DEBIT.search(text) is not None, _CREDIT.search(text) is not None
    is_sum = _SUM.search(text) is not None
    if goes and comes:
        return Column.AMOUNT if is_sum else Column.SIGN
    if goes or comes:
        if _ACCOUNT.search(text) and not is_sum:
            return Column.DEBIT_PARTY if goes else Column.CREDIT_PARTY
        if _TAX_ID.search(text) or _NUMBER.search(text):
            return None
        return Column.DEBIT if goes else Column.CREDIT
    if is_sum:
        return Column.EQUIVALENT if _EQUIVALENT.search(text) else Column.AMOUNT
    return None


def _rest(text: str) -> Column | None:
    for pattern, column in (
        (_EQUIVALENT, None),
        (_NUMBER, Column.NUMBER),
        (_TAX_ID, Column.TAX_ID),
        (_BANK_CODE, Column.BANK),
        (_BANK, None),
        (_REFERENCE, Column.REFERENCE),
        (_FAR_ACCOUNT, Column.ACCOUNT),
        (_SIGN, Column.SIGN),
        (_ACCOUNT, Column.OWN_ACCOUNT),
        (_NAME, Column.NAME),
    ):
        if pattern.search(text):
            return column
    return None
