"""Tables of single banks that differ from all others."""

from tests.documents.bank_statement.quirks.case import KZ, RU
from tests.documents.bank_statement.quirks.tables import PAID, case, csv

CASES = [
    case(
        "transfers of Wise",
        csv(
            "ID,Status,Direction,Created on,Finished on,Source fee amount,Source fee currency,Source name,"
            "Source amount (after fees),Source currency,Target name,"
            "Target amount (after fees),Target currency,Reference",
            "T-1,COMPLETED,IN,2026-03-04 10:00:00,2026-03-05 10:00:00,0,USD,MUSTER,8.00,USD,WE,7.00,EUR,Invoice 1",
            "T-2,COMPLETED,OUT,2026-03-06 10:00:00,2026-03-06 10:00:00,0,EUR,WE,5.00,EUR,Bank,5.00,EUR,Fee",
            "T-3,COMPLETED,NEUTRAL,2026-03-06 10:00:00,2026-03-06 10:00:00,0,EUR,WE,5.00,EUR,WE,6.00,USD,",
            "T-4,CANCELLED,IN,2026-03-06 10:00:00,,0,EUR,MUSTER,5.00,EUR,WE,6.00,EUR,",
        ),
        "05.03 in 7.00 EUR MUSTER: Invoice 1",
        "06.03 out 5.00 EUR Bank: Fee",
        remarks=("unread",),
    ),
    case(
        "the other side's account in a column of its own",
        csv(
            "Дата;Номер;Вид;БИК;Кор. счет;Счет;Контрагент;ИНН;Дебет;Кредит;Назначение",
            "05.03.2026;301;01;044525974;30101810145250000974;40702810810000000555;ООО Ромашка;7700000880;"
            ";122000,00;Оплата по счету № 12",
        ),
        PAID,
    ),
    case(
        "a request of a Kazakh bank",
        csv(
            "Дата и время операции;Валюта операции;Виды операции (категория документа);Наименование СДП (при наличии);"
            "Сумма по кредиту;Сумма по дебету;Сумма в тенге;Наименование/ФИО плательщика;ИИН/БИН плательщика;"
            "Резидентство плательщика;Банк плательщика;Номер счета плательщика;Наименование/ФИО получателя;"
            "ИИН/БИН получателя;Номер счета получателя;Код назначения платежа;Назначение платежа",
            f"05.03.2026 10:12:13;KZT;Платеж;;116000.00;;116000.00;ТОО Ромашка;190540008882;1;АО Банк;"
            f"KZ598562203000888888;ТОО Мы;220140007779;{KZ};859;Оплата",
        ),
        "05.03 in 116000.00 KZT ТОО Ромашка: Оплата",
    ),
    case(
        "sums as a German writes them",
        csv(
            "Datum;Betrag;Verwendungszweck;Währung",
            "05.03.2026;1.190,-;Rechnung;EUR",
            "06.03.2026;-5,00 €;Fee;EUR",
        ),
        "05.03 in 1190.00 EUR: Rechnung",
        "06.03 out 5.00 EUR: Fee",
    ),
    case(
        "a party in one cell",
        csv(
            f"ИИК {KZ};Валюта: KZT",
            "Дата;Номер документа;Отправитель;Получатель;Дебет;Кредит;Назначение платежа",
            f"05.03.2026;7;ТОО Ромашка, БИН 190540008882, KZ598562203000888888;ТОО Мы, {KZ};;116 000,00;Оплата",
        ),
        "05.03 in 116000.00 KZT ТОО Ромашка: Оплата",
    ),
    case(
        "an operation of a card",
        csv(
            '"Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Сумма платежа";'
            '"Валюта платежа";"Кэшбэк";"Категория";"MCC";"Описание"',
            '"05.03.2026 10:12:13";"06.03.2026";"*1234";"OK";"-5,00";"RUB";"-5,00";"RUB";"";"Связь";"4814";"МТС"',
            '"05.03.2026 10:12:13";"";"*1234";"FAILED";"-5,00";"RUB";"-5,00";"RUB";"";"Связь";"4814";"МТС"',
        ),
        "05.03 out 5.00 RUB: МТС",
    ),
    case(
        "an account in a column that is the same in all lines",
        csv(
            "Номер счета;Валюта;Дата операции;Референс проводки;Описание операции;Приход;Расход",
            f"{RU};RUR;05.03.2026;A1;Оплата;7,00;0,00",
            f"{RU};RUR;06.03.2026;A2;Комиссия;0,00;5,00",
        ),
        "05.03 in 7.00 RUB: Оплата",
        "06.03 out 5.00 RUB: Комиссия",
    ),
]
