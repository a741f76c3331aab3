"""The words that stand before or after a number in a payment's purpose, and what number they announce.

Russian, Kazakh, Uzbek (both alphabets), Belarusian, Ukrainian, English and a few of Europe's languages.
"""

import re
from enum import Enum

from services.domain.patterns import compiled_later


class NumberKind(Enum):
    """Of what the number is."""

    INVOICE = "invoice"
    TAX_INVOICE = "tax-invoice"
    """Счёт-фактура: its number is often the invoice's, and often is not."""
    CONTRACT = "contract"
    ACT = "act"
    OTHER = "other"
    """An account, a case, an order, a clause and the like."""
    BARE = "bare"
    """A number with the sign № or of a number's look, of what it does not say."""


# Letters of Latin look in a Russian word, and the other way round: «cчет» is typed with a Latin c.
_TO_CYRILLIC = str.maketrans("abcehkmoptxyі", "авсенкмортхуi")
_CYRILLIC = compiled_later("[а-яіїєґўқғҳәңөұүһ]")
_LATIN = compiled_later("[a-z]")
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´ʹ")

# Each pattern is of a whole word in small letters without apostrophes and «ё».
_WORDS: tuple[tuple[NumberKind, str], ...] = (
    # счёт-фактура and universal documents
    (
        NumberKind.TAX_INVOICE,
        r"с[/-]ф|сф|счф|с[/-]фак\w*|сч[./-]?ф|сч[/-]фак\w*|сч\w*-фак\w*|счет\w*-ф\w*|эсф|эсчф|фактур\w*|shf|шф|hisob-?faktura\w*|ҳисоб-?фактура\w*|хисоб-?фактура\w*|рахун\w*-фактур\w*",
    ),
    # счёт
    (
        NumberKind.INVOICE,
        r"счет(?:а|у|е|ом|ам|ов|ами|ах)?|сч|сче|счт|счёт\w*|счет\w{0,3}-(?:догов\w*|дог|оферт\w*|контракт\w*|спецификаци\w*|заказ\w*|протокол\w*)"
        r"|сч-(?:дог\w*|оферт\w*)|инвойс\w*"
        r"|шот(?:ы|қа|ты|тар|тары|ына|ын|ымен|пен|тың|тарға|тарын|тарына|тары)?|төлемшот\w*"
        r"|hisobvara(?:q|g)\w*|hisob-varaq\w*|xisobvaraq\w*|schet\w{0,3}|schyot\w{0,3}|ҳисобвара[қғ]\w*|хисобвара[ккғг]\w*|ҳисоб-вара[қғ]\w*"
        r"|рахунак|рахунк(?:у|а|ам|аў|і|ами|амі|ом)|рахунок|рахунків"
        r"|invoices?|inv|invs|invoiceno|invoicenr|bill|bills|rechnung\w*|rechn|rg|rgnr|rechnungsnr|facture\w*|fattura|factura|faktura|faktury|faktur\w*"
        r"|rekins|rekina|rekinam|rēķins|rēķina|rēķinam|rēķ|saskaita|sąskaita|sąskaitą|arve|arved|lasku|laskun",
    ),
    # договор
    (
        NumberKind.CONTRACT,
        r"договор\w*|договр\w*|дог|догов|дог-?р\w{0,2}|д-р\w?|дог-ру|контракт\w*|соглашени\w*|согл|соглаш|дс|допсоглашени\w*|оферт\w*"
        r"|шарт(?:ы|қа|тың|пен|ына|тары|ымен)?|келісім\w*|kelisim\w*|shartnoma\w*|шартнома\w*|bitim\w*|битим\w*|dogovor\w*"
        r"|дагавор\w*|пагадненн\w*|договір\w*|договором|contracts?|agreements?|vertrag\w*|contrat|contratto|contrato|ligums|līgums|sutartis|leping\w*",
    ),
    # акт
    (
        NumberKind.ACT,
        r"акт(?:а|у|е|ом|ам|ов|ами|ах|ы|і|аў|іге|ісі|сіне|нің)?|авр|упд|dalolatnoma\w*|далолатнома\w*|acts?|akt\w{0,3}|накладн\w*|ттн|торг-12",
    ),
    # accounts, cases, orders, clauses
    (
        NumberKind.OTHER,
        r"р[/.-]?с|рс|к[/.-]?с|л[/.-]?с|лс|р[/.-]?сч\w*|расчсчет\w*|иик|iban|кбк|октмо|окато|инн|кпп|бин|иин|унп|уин|уип|бик|мфо|паспорт\w*|полис\w*"
        r"|дел[оаеу]|производств\w*|и/п|исполнительн\w*|лист\w{0,2}|судебн\w*|приказ\w*|постановлени\w*|решени\w*|определени\w*"
        r"|заказ\w*|заявк\w*|заявлени\w*|спецификаци\w*|приложени\w*|прил|поручени\w*|п[/.-]?п|пп|квитанци\w*|чек\w{0,2}|ордер\w*|доверенност\w*"
        r"|пункт\w*|стать\w*|этап\w*|дом|кв|квартир\w*|офис\w*|оф|помещени\w*|корпус|участ\w*|авто|машин\w*|карт[аыеу]|карте|карточк\w*|терминал\w*"
        r"|тел|телефон\w*|кадастров\w*|реестр\w*|ведомост\w*|письм\w*|претензи\w*|смет\w*|проект\w*|объект\w*|лот\w{0,2}|билет\w*"
        r"|ил|протокол\w*|д/с|требовани\w*|вексел\w*|отчет\w*|задани\w*|транш\w*|абонемент\w*|код\w?|акцепт\w*|кейс\w*|пакет\w*|ваучер\w*"
        r"|магазин\w*|точк[аеиу]|месяц\w{0,2}|квартал\w{0,2}|лицензи\w*|реш|апелляци\w*|жалоб\w*|свидетельств\w*|патент\w*|удостоверени\w*"
        r"|po|auftrag\w*|kunden?|kd|kd-nr|kundennummer|licen[cs]e|protocol|report|voucher"
        r"|order|case|account|acct|konto|card|ticket|kundennr|kunden-nr|customer|policy|аккредитив\w*|кредит\w*|тапсырм\w*|топшириқ\w*|topshiriq\w*",
    ),
)
_KIND = compiled_later("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _WORDS))
_PLURAL = compiled_later(
    r"счета(?:м|х|ми)|счета|счетов|сч|инвойсам|invoices|invs|bills|шоттар\w*|рахунк(?:ам|аў|і|амі|ами)|рахунків|hisobvaraqlar\w*|ҳисобварақлар\w*"
    r"|рахунки|rechnungen|договорам|актам|акты"
)
_AFTER = compiled_later(
    r"шот\w*|шарт\w*|келісім\w*|hisobvara\w*|hisob-varaq\w*|shartnoma\w*|шартнома\w*|ҳисобвара\w*|ҳисоб-вара\w*|хисобвара\w*|bitim\w*|битим\w*|dalolatnoma\w*|далолатнома\w*|акті\w*"
)
# Before the word «счёт»: then it is an account in a bank. «Ведение счёта № …», «на расчётный счёт».
_OF_A_BANK = compiled_later(
    r"рас|расч|расчетн\w*|р|банковск\w*|текущ\w*|лицев\w*|корреспондентск\w*|корр?|карточн\w*|транзитн\w*"
    r"|валютн\w*|депозитн\w*|накопительн\w*|ссудн\w*|специальн\w*|счет|сч|бюджетн\w*|единого|bank|savings|current|есеп|hisob"
)
_INSTEAD_OF = compiled_later("взамен|вместо|кроме|аннулир\\w*|отменен\\w*|instead")
_CARE_OF_AN_ACCOUNT = compiled_later(
    r"ведени\w*|обслуживани\w*|открыти\w*|закрыти\w*|пополнени\w*|остат\w*|состояни\w*"
)
# Words that may stand between the word for an invoice and its number.
_BETWEEN = compiled_later(
    r"на|за|по|от|к|с|the|for|of|из|и|оплат\w*|предоплат\w*|аванс\w*|авансов\w*|постоплат\w*|доплат\w*|pro|proforma|pro-forma|проформ\w*|договор\w*|оферт\w*"
    r"|юридическ\w*|юр|правов\w*|консультаци\w*|консультационн\w*|услуг\w*|клиент\w*|покупател\w*|заказчик\w*|исполнител\w*|поставщик\w*|продавц\w*"
    r"|төлем\w*|төлеу\w*|бойынша|арналған|tolov\w*|тўлов\w*|тулов\w*|uchun|учун|boyicha|бўйича|payment|services?|legal|commercial|г|года|ж|жылғы|yildagi|йилдаги"
)
# Of them those after which a number may do without its sign: «счёт на оплату 12».
_BEFORE_UNSIGNED = compiled_later(r"на|оплат[уы]|предоплату|к|с|the|договору?|төлем|tolov|for|payment|аванс")
_SIGNS = compiled_later(
    r"n|no|nr|nо|ном|номер\w*|num|number|numbers|nomer\w*|нөмір\w*|raqam\w*|рақам\w*|нумар\w*|нр|№"
)
# After a number without a sign: it counts something else then.
_UNITS = compiled_later(
    r"руб\w*|р|рубл\w*|коп\w*|тенге|тг|kzt|сум|сўм|som|soum|sum|uzs|usd|eur|rub|byn|rur|долл\w*|евро|euro|штук\w*|шт|ед|час\w*|ч|мин\w*|дн\w*|дней|день|сут\w*"
    r"|недел\w*|мес\w*|месяц\w*|г|гг|год\w*|лет|квартал\w*|кв|полугоди\w*|этап\w*|процент\w*|тыс\w*|млн\w*|чел\w*|лиц\w*|документ\w*|дел\w{0,2}|экз\w*|кг|м|января|февраля|марта|апреля"
    r"|мая|июня|июля|августа|сентября|октября|ноября|декабря|hours?|days?|months?|pcs|units?|years?|ай|күн|oy|kun"
)
_LEGAL_FORMS = compiled_later(
    r"ооо|оао|пао|зао|ао|нао|ип|чп|тоо|одо|уп|чуп|чтуп|ано|нко|ка|аб|жшс|ақ|мчж|хк|ятт|жк|общества?|товариществ\w*|ooo|llc|llp|ltd|mchj|xk|yatt|ip"
)
_ISSUED_BY = compiled_later(
    r"от|выст|выставл\w*|выдан\w*|by|from|vom|ад|від|поставщик\w*|продавц\w*|исполнител\w*"
)
MONTHS = {
    stem: month
    for month, stems in enumerate(
        (
            "январ january jan қаңтар yanvar январь студзен janvar",
            "феврал february feb ақпан fevral лют",
            "март march mar наурыз mart сакавік",
            "апрел april apr сәуір aprel красавік",
            "ма may мамыр траўн",
            "июн june jun маусым iyun червен",
            "июл july jul шілде iyul ліпен",
            "август august aug тамыз avgust жніве",
            "сентябр september sep sept қыркүйек sentabr sentyabr верасн",
            "октябр october oct қазан oktabr oktyabr кастрычнік",
            "ноябр november nov қараша noyabr лістапад",
            "декабр december dec желтоқсан dekabr снежн",
        ),
        1,
    )
    for stem in stems.split()
}
_MONTH = compiled_later(
    "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:я|ь|а|т|й|е|у|я|і|ю|да|dagi|дағы)?"
)
_DATE_WORDS = compiled_later(
    r"от|dated|date|dd|from|of|vom|du|del|ад|від|датированн\w*|выставленн\w*|выст|за|on|dt|датой|сана"
)
_AND_WORDS = compiled_later(r"и|and|та|және|va|ва|і|ды|und|et|а|также")
_AFTER_ENUMERATED = compiled_later(
    r"от|за|по|на|в|во|без|ндс|т|г|и|and|dated|from|for|vat|сумма|сумм\w*|согласно|оплат\w*|ад|услуг\w*|юр\w*|ж|бойынша|uchun|учун|төлем|дог\w*|сч\w*|акт\w*"
)


def fold_word(word: str) -> str:
    """Small letters, «е» for «ё», no apostrophes, one alphabet in a word that mixes two."""
    folded = word.lower().replace("ё", "е").translate(_APOSTROPHES)
    if _CYRILLIC.search(folded) and _LATIN.search(folded):
        folded = folded.translate(_TO_CYRILLIC)
    return folded


def number_kind(word: str) -> NumberKind | None:
    """What number the folded word announces; None for a word that announces none."""
    match = _KIND.fullmatch(word) if len(word) <= MAX_WORD_LENGTH else None
    return NumberKind[match.lastgroup] if match is not None and match.lastgroup else None


MAX_WORD_LENGTH = 40


def _matches(pattern: re.Pattern[str], word: str) -> bool:
    return len(word) <= MAX_WORD_LENGTH and pattern.fullmatch(word) is not None


def is_plural(word: str) -> bool:
    return _matches(_PLURAL, word)


def stands_after_number(word: str) -> bool:
    """Kazakh and Uzbek put the word behind: «№ 12 шот бойынша», «12-sonli hisobvaraq»."""
    return _matches(_AFTER, word)


def means_a_bank_account(previous: str, word: str) -> bool:
    """«Расчётный счёт», «ведение счёта»; «абонентское обслуживание, счёт № 12» is an invoice. An invoice instead of
    which another one is paid, «взамен счёта № 11», is none either."""
    return (
        _matches(_INSTEAD_OF, previous)
        or _matches(_OF_A_BANK, previous)
        or (word == "счета" and _matches(_CARE_OF_AN_ACCOUNT, previous))
    )


def may_stand_between(word: str) -> bool:
    return _matches(_BETWEEN, word)


def is_number_sign(word: str) -> bool:
    return _matches(_SIGNS, word)


def is_unit(word: str) -> bool:
    return _matches(_UNITS, word)


def is_for(word: str) -> bool:
    return word in ("за", "for")


def is_surely_plural(word: str) -> bool:
    """«Счета» and «сч.» are of one as well: «оплата счета № 12-15»."""
    return is_plural(word) and word not in ("счета", "сч")


def may_precede_unsigned(word: str) -> bool:
    return _matches(_BEFORE_UNSIGNED, word)


def is_legal_form(word: str) -> bool:
    return _matches(_LEGAL_FORMS, word)


def means_issued_by(word: str) -> bool:
    """«По счёту № 12 от ООО …», «выставленному …»."""
    return _matches(_ISSUED_BY, word)


def is_date_word(word: str) -> bool:
    return _matches(_DATE_WORDS, word)


def is_and(word: str) -> bool:
    return _matches(_AND_WORDS, word)


def may_follow_enumerated(word: str) -> bool:
    return _matches(_AFTER_ENUMERATED, word)


def month_of(word: str) -> int | None:
    match = _MONTH.fullmatch(word) if len(word) <= MAX_WORD_LENGTH else None
    return MONTHS[match[1]] if match else None
