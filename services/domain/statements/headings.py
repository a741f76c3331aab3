"""Says what the first words of a purpose are: a refund, a fee, a transfer of own money, or none of them.

«Возврат», «комиссия», «собственные средства» decide nothing as parts of a text: a client may pay for «заявление о
возврате НДС». They count at the beginning, and together with the parties.
"""

from db.vocabulary.statements import LineReason
from services.domain.patterns import compiled_later
from services.domain.statements.purpose import Purpose
from services.domain.statements.purpose_words import NumberKind, number_kind

_PAID = compiled_later(
    r"оплат\w*|предоплат\w*|доплат\w*|плат[аеу]|плтеж\w*|аплат\w*|төлем\w*|төле\w*|tolov\w*|тулов\w*|тўлов\w*|payment|paid|oplata|за|сч\w*|invoice|zahlung"
)
# In the nominative: «услуги по возврату НДС», «заявление о возврате» are what a lawyer is paid for.
_RETURN = compiled_later(
    r"возврат|возвр|возвращени[ея]|возвращен[аоы]?|возвращаем\w*|вяртанне|повернення|қайтару|қайтарым|qaytarish|қайтариш"
    r"|refund|refunded|return|returned|rückzahlung|erstattung|chargeback|сторно"
)
# Not «вознаграждение» nor «fee»: those are what a law firm is paid.
_FEE = compiled_later(r"комисси[яию]|комис|камісія|komissiya|commissions?|bankgebühr\w*|kontogebühr\w*")
_PREPOSITION = compiled_later(r"по|о|об|на|для|с|в|из|от|у|ў|аб|па|of|for|on|about|to|договор\w*|услуг\w*")
_PENALTY = compiled_later(
    r"пен[яиюей]|пеней|пеню|неустойк\w*|штраф\w*|процент(?:ы|ов|ам)|айыппұл\w*|өсімпұл\w*|тұрақсыздық|penya\w*|jarima\w*|неўстойк\w*"
    r"|penalt(?:y|ies)|interest|fine"
)
_OWN = compiled_later(
    r"собственн\w*|собств|own|меншікті|уласн\w*|ўласн\w*|oz|ўз|internal|внутренн\w*|внутрибанк\w*"
)
_FUNDS = compiled_later(
    r"средств\w*|ср|денежн\w*|funds|money|қаражат\w*|mablag\w*|маблағ\w*|перевод\w*|перечислени\w*|transfer\w*|сродк\w*|счет\w*|счета\w*"
)
_TRANSFER = compiled_later(
    r"перевод\w*|перечислени\w*|пополнени\w*|зачислени\w*|внесени\w*|transfer\w*|перемещени\w*|topup|взнос"
)
_PAYING = compiled_later(
    r"оплат\w*|уплат\w*|погашени\w*|выплат\w*|перечислени\w*|за|по|payment|of|for|төлем\w*|тўлов\w*|tolov\w*"
)
_UNDONE = compiled_later(
    r"возвращен[аоы]?|аннулирован[аоы]?|отозван[аоы]?|returned|rejected|reversed|reversal|cancell?ed|storno|stornier\w*"
    r"|retoure|rückgabe|rückerstattung|rückbuchung|rücküberweisung|chargeback|zwrot|remboursement|rimborso"
)
_PERHAPS_UNDONE = compiled_later(
    r"возврат|ошибочн\w*|отзыв|отмена|отменен\w*|неисполненн\w*|корректировка|исправление|повторн\w*|дубль|двойн\w*"
    r"|дублирующ\w*|аннулирование|отказ"
)
_ENDS_UNDONE = compiled_later(r"возврат|ошибочн[ыо]\w*|отменен[аоы]?|дубль|излишне")
"""At the end, or right behind the word for an invoice or a contract."""
_CORRECTS = compiled_later(
    r"корректировка|коррекция|корр|уточнени[ея]|исправлени[ея]|возмещение|возмещ|компенсация|взаимозач[её]т|зач[её]т|переплата"
    r"|излишне|излишн\w*|депозит|обеспечительн\w*|займ|за[её]м|ссуда|аннулировани[ея]|отказ|неверн\w*|ошибочн\w*|дублирующ\w*"
    r"|двойн\w*|correction|corrected|adjustment|reimbursement|compensation|loan|duplicate|deposit|gutschrift|korrektur\w*"
)
"""At the beginning: what was paid before, or something that is no price of services."""
_IN_PLACE_OF = compiled_later(r"вместо|взамен|instead|anstelle|statt")
_CREDIT_NOTE = ("credit", "note")
_ADJECTIVE = compiled_later(r"\w+(?:ое|ая|ый|ий|ые|ие)")
_OF_MONEY = compiled_later(
    r"плат[её]?ж\w*|оплат\w*|предоплат\w*|переплат\w*|аванс\w*|задат\w*|операци\w*|перевод\w*|транзакци\w*|средств\w*|сумм\w*"
    r"|денежн\w*|ден|ср|перечислен\w*|переведен\w*|зачислен\w*|списан\w*|удержан\w*|уплачен\w*|оплачен\w*|поручени\w*"
    r"|ошибочн\w*|излишн\w*|п/п"
)
_CASHBACK = compiled_later(r"к[еэ]шб[еэ]к\w*|cashback")
_WORK = compiled_later(r"за|услуг\w*|взыскани\w*|и|или|иск\w*|заявлени\w*|дел[оау]|спор\w*")
_MOST_BEFORE = 3


def heading(purpose: Purpose) -> LineReason | None:
    """`REFUND`, `FEE` or `OWN_TRANSFER` where the purpose begins so; None else."""
    words = purpose.words
    for index, word in enumerate(words[:_MOST_BEFORE]):
        if _PAID.fullmatch(word) or _PREPOSITION.fullmatch(word):
            return None
        if _RETURN.fullmatch(word):
            return LineReason.REFUND
        if _FEE.fullmatch(word):
            return LineReason.FEE
        if _begins_own_transfer(words, index):
            return LineReason.OWN_TRANSFER
    return None


def is_for_something_else(purpose: Purpose) -> bool:
    """Whether it pays a penalty or interest, whose invoice it only names: «Пени по счёту № 12»."""
    words = [word for word in purpose.words if not _PAYING.fullmatch(word)]
    return bool(words) and _PENALTY.fullmatch(words[0]) is not None


def is_undone(purpose: Purpose) -> bool:
    """Whether it says that a payment came back or was a mistake: «Отмена операции. Оплата по счёту № 12», «Счёт 12,
    возврат аванса». Not «услуги по возврату», «отзыв на иск»: those are what a lawyer is paid for."""
    words = ("", *purpose.phrase, "")
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        is_of_work = _PREPOSITION.fullmatch(before) or _WORK.fullmatch(before)
        if not is_of_work and (
            (_ENDS_UNDONE.fullmatch(word) and _stands_alone(before, after))
            or _UNDONE.fullmatch(word)
            or _CASHBACK.fullmatch(word)
            or (_PERHAPS_UNDONE.fullmatch(word) and _OF_MONEY.fullmatch(after))
        ):
            return True
    return False


def is_corrected(purpose: Purpose) -> bool:
    """Whether it begins with what it sets right, or gives back: «Вместо платежа от 01.03.2026», «Корректировка»,
    «Возмещ.». An invoice that is paid instead of another one is paid."""
    words = purpose.words
    if words[:2] == _CREDIT_NOTE:
        return True
    if words and _IN_PLACE_OF.fullmatch(words[0]):
        return number_kind(words[1] if len(words) > 1 else "") is not NumberKind.INVOICE
    first = words[1:2] if words and _ADJECTIVE.fullmatch(words[0]) else words[:1]
    return any(_CORRECTS.fullmatch(word) for word in (*words[:1], *first))


def _stands_alone(before: str, after: str) -> bool:
    """«Оплата по счёту № 12, возврат», «счёт № 12 возврат по договору № 7»; not «возврат НДС»."""
    is_behind_number = not before or number_kind(before) in {NumberKind.INVOICE, NumberKind.CONTRACT}
    return not after or (is_behind_number and _PREPOSITION.fullmatch(after) is not None)


def _begins_own_transfer(words: tuple[str, ...], index: int) -> bool:
    rest = words[index : index + 5]
    if rest[0].startswith("пополнени") and any(word.startswith(("счет", "сч", "карт")) for word in rest):
        return True
    if not (_TRANSFER.fullmatch(rest[0]) or _OWN.fullmatch(rest[0])):
        return False
    own = any(_OWN.fullmatch(word) for word in rest)
    return own and any(_FUNDS.fullmatch(word) for word in rest)
