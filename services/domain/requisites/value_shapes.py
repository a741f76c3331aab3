"""Says whether a name, a bank or an address has more or less in it than such a value has."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.legal_forms import find_form
from services.domain.requisites.model import Country
from services.domain.requisites.person_names import find_person

_LABEL_INSIDE = compiled_later(
    r"(?<!\w)(?:адрес|банк|bank|address|инн|бин|унп|бик|мфо|р/с|к/с|тел|почта|счет|директор|дата рождения|паспорт)"
    r"\w*\.? ?:"
    r"|(?<!\w)реквизит|^\W|\[|\]|: |_|\S@\S|https?:"
)
# Words that are labels wherever they stand: behind a value they show that it was not cut off there.
_STRAY_LABEL = compiled_later(
    r"(?<![\w.-])(?:инн|кпп|огрн(?:ип)?|бин|иин|иик|жск|бик|мфо|кбе|кнп|унп|стир|оквэд|окпо|паспорт|выдан\w?|р/сч?|к/сч?"
    r"|х/р|рег|reg|uid|vat|btw|kvk|ičo?|dič|nip|regon|krs|hrb|tva|siret|siren|p\.? ?iva|partita iva|cvr|pvn|pvm|kmkr"
    r"|mfo|stir|iban|swift|bic|sort code|account|contact|kontakt|e-?mail|tel|telefon|phone|тел|телефон|почта|счет|сч"
    r"|konto|konta|kontonr|konts|účet|hesap|sąskaita|rekening\w*|директор|director|direktor|руководитель|г\.? ?р"
    r"|дата рождения|зарегистрирован\w*|sídlo|sede|sitz|adrese?|adresse|anschrift|address|адрес|vergi\w*|д/р)(?![\w-])"
)
_SENTENCE_AT_END = compiled_later(
    r"[.!] [А-ЯЁA-Z][а-яёa-z]{3,} [а-яёa-z]{4,}$"
)  # «…, ком. 12. Политика конфиденциальности»
_ROLE_OF_PERSON = compiled_later(
    r"[,;] ?(?:(?:старш|ведущ|главн)\w+ )?(?:бухгалтер|юрист|менеджер|секретарь|представитель|помощник|специалист"
    r"|контактное лицо|ответственн\w+|исполнитель|accountant|contact)\b"
)
_WORD_BEFORE_STREET = compiled_later(
    r"(?!(?:rue|via|viale|piazza|calle|avenue|boulevard|ulica|ul|al|pl|nám|kv|ko.?cha|mahalla)\b)[a-zß-ÿā-ž]{2,20} "
)
_LETTER_IN_NUMBER = compiled_later(r"\d[оo]|(?<!\w)[оo]{1,3}\d")
_TWO_POSTCODES = compiled_later(r"(?<!\d)\d{6}(?!\d).*(?<!\d)\d{6}(?!\d)")
_POSTCODE = compiled_later(r"(?<!\d)\d{6}(?!\d)")
_BEFORE_POSTCODE = compiled_later(
    r"(?:(?:республика|россия|российская федерация|рф|рк|рб|рус|руз|казахстан\w*|узбекистан|беларусь|индекс|г|город"
    r"|[\w’ʻ'‘-]+ республикасы|o.zbekiston\w*|ўзбекистон\w*|kazakhstan|uzbekistan|belarus|russia\w*|qazaqstan)[ ,.:]*)*"
)
_GLUED_NUMBER = compiled_later(r"\d[ ,]{1,2}\d{1,2}$")
_LOOSE_HOUSE = compiled_later(r"^\d{1,5}[a-z]?(?:[/-]\d{1,4})?,")
_DATE = compiled_later(r"(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)")
_CAPITALS_AT_END = compiled_later(r"(?<=[a-zа-я\d.,]) [A-ZА-ЯČŠŽĪĒŪ]{2,4}$")
_HOUSELESS_STREET = compiled_later(
    r"(?<!\w)(?:ул|улица|пр|пр-т|пр-кт|проспект|пер|переулок|наб|набережная|шоссе|бульвар|б-р|көшесі|даңғылы"
    r"|кўчаси|ko.?chasi|street|avenue|road|str|straße|strasse|iela|pr|via)(?!\w)"
)
_BRANCH = compiled_later(
    r"№ ?[\d/]+|n\d+|\(\d+\)|«[^»]*»|\b(?:втб|банк|bank) ?\d{1,2}\b|\b\d{1,2}(?= ?(?:bank|банк))"
)
_ADDRESS_OF_BANK = compiled_later(
    r"(?<=[»\w]), (?:\d{6}, )?г\. ?[\w-]+(?:, (?:ул|пр|пр-т|просп)\. ?[\w -]+(?:, [\d/]+\w?)?)?$"
)
_DASHED_WORD_AT_END = compiled_later(r" [–-] ?[а-яёa-z]+$")
_BARE_BANK = compiled_later(r"(?:банк|bank|banka|bankas|banca|banco|banque|pank|banku|филиал|filial|filiali)")
_LABEL_LIKE_BANK = compiled_later(r"^(?:banka|banca|banco|banque|bankas|pank) \S")
_CYRILLIC_BEHIND_LATIN = compiled_later(r"^[^а-яё]+[a-z][^а-яё]*[а-яё]")
_LATIN_QUOTED = compiled_later(r"«[^»]*»|г\. ?[\w-]+")


def has_shape_of_address(value: str) -> bool:
    folded = fold_case(value)
    if _LABEL_INSIDE.search(folded) or _STRAY_LABEL.search(folded) or _DATE.search(folded):
        return False
    if value.count("(") != value.count(")") or _TWO_POSTCODES.search(folded) or _GLUED_NUMBER.search(folded):
        return False
    if " / " in value or _SENTENCE_AT_END.search(value) or _WORD_BEFORE_STREET.match(value):
        return False
    if _ROLE_OF_PERSON.search(folded):
        return False
    if _LETTER_IN_NUMBER.search(folded) or _LOOSE_HOUSE.match(folded) or _CAPITALS_AT_END.search(value):
        return False
    postcode = _POSTCODE.search(folded)
    if postcode and folded[postcode.end() : postcode.end() + 1] == "," and postcode.start() < 100:
        before = _BEFORE_POSTCODE.match(folded)
        if before is not None and before.end() < postcode.start() and postcode.start() < len(folded) // 2:
            return False
    return not (_HOUSELESS_STREET.search(folded) and not any(map(str.isdigit, _POSTCODE.sub("", folded))))


def has_shape_of_bank(value: str) -> bool:
    folded = fold_case(value)
    if _LABEL_INSIDE.search(folded.lstrip('«"')) or value.count("(") != value.count(")"):
        return False
    if _BARE_BANK.fullmatch(folded) or _LABEL_LIKE_BANK.match(folded) or _DASHED_WORD_AT_END.search(folded):
        return False
    outside = _BRANCH.sub(" ", _ADDRESS_OF_BANK.sub("", folded))
    if any(map(str.isdigit, outside)) or _STRAY_LABEL.search(outside) or " / " in value:
        return False
    found = find_form(value)
    without_form = value[: found[1]] + value[found[2] :] if found else value  # «Bank N.V.» is no person
    if find_person(_LATIN_QUOTED.sub("", without_form)):
        return False
    return _CYRILLIC_BEHIND_LATIN.match(_LATIN_QUOTED.sub(" ", folded)) is None


def has_shape_of_name(value: str) -> bool:
    """The legal form stands before the name or behind it, and nothing before the two or after them."""
    folded = fold_case(value).lstrip('«"')
    if value.count("(") != value.count(")") or _LABEL_INSIDE.search(folded):
        return False
    if " / " in value or ("«" in value and "»" not in value):
        return False
    found = find_form(value)
    if found is None:
        return not any(map(str.isdigit, value)) or ("," not in value and not _HOUSELESS_STREET.search(folded))
    start, end = found[1:3]
    before, after = value[:start].strip(), value[end:].strip(" .,»")
    if before and after and not before.endswith(("«", '"')) and not after.startswith("("):
        # «президент ПАО «Каспий-Транзит»», «Muster GmbH Domstraße 1»
        is_foreign = found[0].country is Country.OTHER
        return before[0].isupper() and not is_foreign and not _is_more_than_words(before)
    # «Karimov Aziz «SAMARQAND SAVDO» MChJ»
    quoted_at = before.find("«")
    if "," in before.rstrip(",") or (quoted_at > 0 and find_person(before[:quoted_at])):
        return False
    return value.count("«") < 3 and re.search(r"» ?«", value) is None


def _is_more_than_words(text: str) -> bool:
    return "," in text or any(map(str.isdigit, text)) or find_person(text) is not None
