"""Says what the first words of a purpose are: a refund, a fee, a transfer of own money, or none of them.

«Возврат», «комиссия», «собственные средства» decide nothing as parts of a text: a client may pay for «заявление о
возврате НДС». They count at the beginning, and together with the parties.
"""

import re

from db.vocabulary.statements import LineReason
from services.domain.statements.purpose import Purpose

_PAID = re.compile(
    r"оплат\w*|предоплат\w*|доплат\w*|плат[аеу]|плтеж\w*|аплат\w*|төлем\w*|төле\w*|tolov\w*|тулов\w*|тўлов\w*|payment|paid|oplata|за|сч\w*|invoice|zahlung"
)
# In the nominative: «услуги по возврату НДС», «заявление о возврате» are what a lawyer is paid for.
_RETURN = re.compile(
    r"возврат|возвр|возвращени[ея]|возвращен[аоы]?|возвращаем\w*|вяртанне|повернення|қайтару|қайтарым|qaytarish|қайтариш"
    r"|refund|refunded|return|returned|rückzahlung|erstattung|chargeback|сторно"
)
# Not «вознаграждение» nor «fee»: those are what a law firm is paid.
_FEE = re.compile(r"комисси[яию]|комис|камісія|komissiya|commissions?|bankgebühr\w*|kontogebühr\w*")
_PREPOSITION = re.compile(r"по|о|об|на|для|с|в|из|от|у|ў|аб|па|of|for|on|about|to|договор\w*|услуг\w*")
_PENALTY = re.compile(
    r"пен[яиюей]|пеней|пеню|неустойк\w*|штраф\w*|процент(?:ы|ов|ам)|айыппұл\w*|өсімпұл\w*|тұрақсыздық|penya\w*|jarima\w*|неўстойк\w*"
    r"|penalt(?:y|ies)|interest|fine"
)
_OWN = re.compile(
    r"собственн\w*|собств|own|меншікті|уласн\w*|ўласн\w*|oz|ўз|internal|внутренн\w*|внутрибанк\w*"
)
_FUNDS = re.compile(
    r"средств\w*|ср|денежн\w*|funds|money|қаражат\w*|mablag\w*|маблағ\w*|перевод\w*|перечислени\w*|transfer\w*|сродк\w*|счет\w*|счета\w*"
)
_TRANSFER = re.compile(
    r"перевод\w*|перечислени\w*|пополнени\w*|зачислени\w*|внесени\w*|transfer\w*|перемещени\w*|topup|взнос"
)
_PAYING = re.compile(
    r"оплат\w*|уплат\w*|погашени\w*|выплат\w*|перечислени\w*|за|по|payment|of|for|төлем\w*|тўлов\w*|tolov\w*"
)
_UNDONE = re.compile(
    r"возвращен[аоы]?|аннулирован[аоы]?|отозван[аоы]?|returned|rejected|reversed|reversal|cancell?ed|storno|stornier\w*"
    r"|retoure|rückgabe|rückerstattung|rückbuchung|rücküberweisung|chargeback|zwrot|remboursement|rimborso"
)
_PERHAPS_UNDONE = re.compile(
    r"возврат|ошибочн\w*|отзыв|отмена|отменен\w*|неисполненн\w*|корректировка|исправление|повторн\w*|дубль"
)
_OF_MONEY = re.compile(
    r"плат[её]?ж\w*|оплат\w*|предоплат\w*|переплат\w*|аванс\w*|задат\w*|операци\w*|перевод\w*|транзакци\w*|средств\w*|сумм\w*"
    r"|денежн\w*|ден|ср|перечислен\w*|переведен\w*|зачислен\w*|списан\w*|удержан\w*|уплачен\w*|оплачен\w*|поручени\w*"
    r"|ошибочн\w*|излишн\w*|п/п"
)
_CASHBACK = re.compile(r"к[еэ]шб[еэ]к\w*|cashback")
_WORK = re.compile(r"за|услуг\w*|взыскани\w*|и|или|иск\w*|заявлени\w*|дел[оау]|спор\w*")
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
    words = ("", *purpose.words, "")
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        is_of_work = _PREPOSITION.fullmatch(before) or _WORK.fullmatch(before)
        if not is_of_work and (
            _UNDONE.fullmatch(word)
            or _CASHBACK.fullmatch(word)
            or (_PERHAPS_UNDONE.fullmatch(word) and _OF_MONEY.fullmatch(after))
        ):
            return True
    return False


def _begins_own_transfer(words: tuple[str, ...], index: int) -> bool:
    rest = words[index : index + 5]
    if rest[0].startswith("пополнени") and any(word.startswith(("счет", "сч", "карт")) for word in rest):
        return True
    if not (_TRANSFER.fullmatch(rest[0]) or _OWN.fullmatch(rest[0])):
        return False
    own = any(_OWN.fullmatch(word) for word in rest)
    return own and any(_FUNDS.fullmatch(word) for word in rest)
