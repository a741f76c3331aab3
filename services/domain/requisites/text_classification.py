"""Recognises addresses, banks and headings among other text, and trims values."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case, normalise_quotes, restore_last_dot
from services.domain.requisites.foreign_addresses import looks_like_foreign_address

_ADDRESS_MARKS = compiled_later(
    r"(?<!\w)(?:г\.|гор\.|город|ул\.?|улица|пр\.|пр-т|пр-кт|просп\w*\.?|проспект|пер\.?|переулок|наб\.?|набережная|ш\.|"
    r"шоссе|б-р|бул\w*\.?|пл\.|площадь|проезд|д\.|дом|корп\.|корпус|к\.|стр\.|строение|оф\.|офис|кв\.|пом\.?|помещение|каб\.?|кабинет|"
    r"ком\.|комната|обл\.?|область|р-н|район|край|респ\w*\.?|мкр\.?|микрорайон|эт\.|этаж|б/ц|бц|россия|российская|рф|"
    r"казахстан|рк|узбекистан|беларусь|рб|москва|алматы|астана|ташкент|минск|тупик|аллея|вн\.|тер\.|муниципальный|"
    r"көшесі|даңғылы|қаласы|ауданы|үй|кеңсе|кўчаси|шаҳри|тумани|уй|shahri|sh\.|shahar|tumani|ko.?chasi|uy|xona|mahalla|"
    r"street|st\.|str\.|avenue|ave\.?|building|bldg\.?|floor|office|suite|city|road|rd\.|lane|iela|straße|strasse|"
    r"вул\.|вуліца|г\.о\.|оbl\.|russia|kazakhstan|uzbekistan|belarus|germany|latvia|almaty|tashkent|toshkent|minsk|"
    r"moscow)(?!\w)"
)
_POSTAL_CODE = compiled_later(r"(?<![\d.,-])\d{6}(?![\d.])")
_BANK = compiled_later(
    r"банк(?!рот)|bank(?!rupt)|(?<!\w)(?:втб|нко|ч?акб|атб|atb|ати?б|ati?b|xatb|хатб|жсб|юмани|pank|banca|banco|banque|sparkasse\w*|raiffeisen\w*|казначейств\w*|рнко)(?!\w)|сбер(?!еж)|банкі"
)
_STREET_START = compiled_later(
    r"^(?:ул|д|оф|кв|корп|стр|пом|ком|эт|этаж|комната|помещение|помещ|офис|дом|строение)\b"
)
_HEADINGS = compiled_later(
    "|".join(
        (
            r"^(?:\d{1,2}[.)] ?)*(?:юридические |адреса,? |и |банковские |платежные |основные |наши |полные |общие )*"
            r"(?:реквизит\w*|rekvizitlar\w*|деректемелер\w*|рэквізіты)(?:,? (?:и )?(?:подпис\w+|сторон\w*|"
            r"исполнител\w|заказчик\w|организаци\w|компании|банка|предприятия))*[ :.]*$",
            r"^(?:учетная |визитная )?карт(?:очка|а) .{0,60}$",
            r"^(?:с уважением(?: ?/ ?құрметпен)?|құрметпен|hurmat bilan|ҳурмат билан|best regards|kind regards|"
            r"спасибо|добрый день|здравствуйте|подпис[ьи]|м\. ?п\.?|№ ?п/п|"
            r"показатель(?: значение)?|значение|параметр|данные|сведения о .{0,40}|информация о .{0,40})[ :.!,]*$",
            r"^(?:company (?:details|card)|bank(?:ing)? details|requisites|details)[ :.]*$",
            r"^единоличный исполнительный орган$|^адвокатов$|^карта$",
            r"^образец платежного поручения$|^счет(?:-договор)? (?:на оплату )?№.{0,60}$",
            r"^[«\"]?(?:исполнитель|заказчик|поставщик|покупатель|доверитель|клиент|сторона ?[12])[»\"]?$",
        )
    )
)
_FILLER = compiled_later(
    r"^(?:rub|rur|руб\w*|рубл\w*|рублевый|kzt|тенге|тг|uzs|сум\w*|so'm|byn|usd|eur|евро|в|и|и/или|от|открыт|г|года|№|n|"
    r"рф|основной|расчетный|валютный|нет|отсутствует|не присвоен\w*|-)$"
)
_TRAILING_BANK_CODE = compiled_later(r",? (?:код|бик|bic|swift|код bic)$", re.IGNORECASE)
_REMARK_BEFORE = compiled_later(
    r"^\([^()]{1,60}\)[ ,:–-]*(?=\S)|^\d{1,2}(?: ?[:.)] ?| (?=(?:ПАО|АО|ООО|ОАО|ЗАО) ))"
)
_CURRENCY_BEHIND = compiled_later(r"(?<=\S),? \(?(?:KZT|RUB|USD|EUR|UZS|BYN)\)?$")
_TRIMMED_CHARACTERS = " ,.:;–-/\\_=*\x01№"
_SIGNING_BASIS = compiled_later(
    r",? ?(?:именуем\w+ .*|действующ\w{2,3} на основании.*|действует на основании.*|спасибо.*"
    r"|на основании (?:устава|доверенности|свидетельства).*)$"
)


def looks_like_address(text: str) -> bool:
    folded = fold_case(text)
    marks = {match.group() for match in _ADDRESS_MARKS.finditer(folded)}
    if len(marks) >= 2 or (bool(_POSTAL_CODE.search(text)) and (len(marks) == 1 or "," in text)):
        return True
    return looks_like_foreign_address(text)


def is_address_or_bank(text: str) -> bool:
    return looks_like_address(text) or looks_like_bank(text)


def is_city(text: str) -> bool:
    """Whether the text is only «г. Москва»: the city of a bank, not an address."""
    return re.fullmatch(r"г\. ?[\w-]+(?: [\w-]+)?", fold_case(text)) is not None


def continues_address(text: str) -> bool:
    """Whether the text may be a further line of an address, for which one mark is enough."""
    folded = fold_case(text)
    return bool(_ADDRESS_MARKS.search(folded) or _STREET_START.match(folded) or _POSTAL_CODE.search(text))


def looks_like_bank(text: str) -> bool:
    return _BANK.search(fold_case(text)) is not None


def is_law_firm(text: str) -> bool:
    """Whether it can be no bank: «ООО «Банковское право»» mentions banks, but no bank's name mentions lawyers."""
    return re.search(r"адвокат|юридич|law firm|legal|консалт", fold_case(text)) is not None


def is_heading(text: str) -> bool:
    folded = fold_case(text)
    return bool(_HEADINGS.match(folded)) or bool(_FILLER.match(folded.strip(_TRIMMED_CHARACTERS + "()")))


def trim_value(text: str) -> str:
    """The text without separators around it, an unpaired bracket and «действующий на основании …»."""
    text = " ".join(text.replace("\x01", " ").split())
    match = _SIGNING_BASIS.search(fold_case(text))
    if match:
        text = text[: match.start()]
    text = text.strip(_TRIMMED_CHARACTERS)
    if text.endswith("(") or (text.endswith(")") and "(" not in text):
        text = text.rstrip("() ")
    if text.startswith(")") or (text.startswith("(") and ")" not in text):
        text = text.lstrip("() ")
    return restore_last_dot(text.strip(_TRIMMED_CHARACTERS))


def normalise_bank_name(text: str) -> str:
    """«в ПАО СБЕРБАНК г. Москва,» → «ПАО СБЕРБАНК г. Москва». A currency or a remark around it is no part of it."""
    text = _CURRENCY_BEHIND.sub("", _REMARK_BEFORE.sub("", trim_value(text)))
    text = trim_value(
        re.sub(r"^(?:открыт\w* )?(?:в|во|in|at|with)(?= )", "", trim_value(text), flags=re.IGNORECASE)
    )
    shorter = re.sub(
        r"^(?:банк|bank)(?:\s*[:–-]\s*|\s+)(?=(?:ПАО|АО|ООО|ОАО|ЗАО|АКБ|КБ|ЧАКБ|АКИБ|НКО|AKB|ATB|JSC|SIA|AS|AB|UAB) )",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text, shorter = (
        normalise_quotes(trim_value(_TRAILING_BANK_CODE.sub("", value))) for value in (text, shorter)
    )
    name = shorter if looks_like_bank(shorter) or "«" in shorter else text
    # «в Сбербанке»: only here the preposition shows the case beyond doubt.
    name = re.sub(r"(?<=[сц]к)ом(?= [Бб]анке)|(?<=н)ом(?= [Бб]анке)", _nominative_ending, name)
    return re.sub(r"(?<=[Бб]анк)е(?=$|[ ,])", "", name)


def _nominative_ending(match: re.Match[str]) -> str:
    """«в Московском банке», «в Северо-Западном банке»."""
    return "ий" if match.string[match.start() - 1] == "к" else "ый"
