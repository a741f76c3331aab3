"""Texts that repeat a piece until they are as long as asked: what makes a reader look back over what it has read."""

import random
from collections.abc import Iterator

_WORDS = "ООО ИП АО LLC SIA общество с ограниченной ответственностью индивидуальный предприниматель Иванов Анна Петровна А. Б. банк ПАО Сбербанк филиал г. Москва ул. Мясницкая д. оф. street via Rīga коллегия адвокатов директор генеральный в лице именуемое действующий на основании устава гр. самозанятый реквизиты банковские наши полные от до для через в течение рабочих дней недель после акта счёта предоплата конец месяца завтра марта пятницу тысяч млн двести пятьдесят рублей коп. час мин по x"  # noqa: E501
_LABELS = "ИНН КПП ОГРН БИК р/с к/с БИН ИИК МФО УНП Банк: Адрес: юридический адрес почтовый адрес тел. e-mail: Почта наименование полное сокращённое (наименование) Исполнитель Заказчик: главный бухгалтер Директор: IBAN VAT Konto Reg. Nr. SWIFT код назначения платежа свидетельство о л/с паспорт"  # noqa: E501
_NUMBERS = "1 12 12.05.2026 0:50 150000-50 1.000 40702810000000000777 7700000880 044525225 KZ38722S000000777777 DE89 3704 +7 495 8(916) 8-916-765-43-21 101000 CHE-123.456 BY 10% 2,5 1/2 OO7 О00"  # noqa: E501
_MARKS = "« » \" “ ( ) [ ] < > & &#1 ; , . : – — - / \\ | № = * _ ~ @ a@b.ru < <b <br> && \t \n   \n\n \u00a0 \u200b \u202e \u0301\u0323 \u3164 👋 … + % $ ₽ ' ’ >"  # noqa: E501
_KINDS = [pieces.split(" ") for pieces in (_WORDS, _LABELS, _NUMBERS, _MARKS)]


def pieces(seed: int, count: int) -> Iterator[str]:
    """Of one kind, or mixed; glued, or with something between."""
    chance = random.Random(seed)
    for _ in range(count):
        kinds = chance.choice([[chance.choice(_KINDS)], _KINDS, [chance.choice(_KINDS), _KINDS[3]]])
        words = [chance.choice(chance.choice(kinds)) for _ in range(chance.choice([1, 1, 2, 3, 5, 9]))]
        yield (
            chance.choice(["", " ", " ", " ", ", ", " / ", "\n"]).join(words) + chance.choice(["", " ", "\n"])
            or "x"
        )


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]
