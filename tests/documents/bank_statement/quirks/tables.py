"""Tables as banks and spreadsheets write them, one quirk each."""

import io
from datetime import date

import openpyxl

from tests.documents.bank_statement.quirks.case import KZ, RU, UZ, Case

HEAD = "Дата;Номер документа;Списание;Зачисление;Контрагент;ИНН;Назначение платежа"
ROW = "05.03.2026;301;;122000,00;ООО Ромашка;7700000880;Оплата по счету № 12"
PAID = "05.03 in 122000.00 RUB ООО Ромашка: Оплата по счету № 12"
ABOVE = f"Выписка по счёту {RU}"


def csv(*lines: str, encoding: str = "utf-8") -> bytes:
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def xlsx(*rows: list[object], second: list[list[object]] | None = None, hidden: bool = False) -> bytes:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    if second is not None:
        sheet = workbook.create_sheet("Поступления")
        for row in second:
            sheet.append(row)
        if hidden:
            sheet.sheet_state = "hidden"
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


def case(name: str, data: bytes, *entries: str, **more: object) -> Case:
    file_name = "a.xlsx" if data.startswith(b"PK") else "a.csv"
    return Case(f"table, {name}", data, file_name, entries, **more)  # type: ignore[arg-type]


def signed(*rows: str, head: str = "Date,Description,Amount,Currency") -> bytes:
    return csv(head, *rows)


XHEAD: list[object] = ["Дата", "№ документа", "Дебет", "Кредит", "Контрагент", "ИНН", "Назначение платежа"]
XROW: list[object] = [
    date(2026, 3, 5),
    "301",
    None,
    122000,
    "ООО Ромашка",
    "7700000880",
    "Оплата по счету № 12",
]
FEE = "06.03 out 5.00 EUR: Fee"

CASES = [
    case(
        "what stands above and below",
        csv(
            ABOVE,
            "Период: 01.03.2026 - 31.03.2026",
            "Входящий остаток;100,00",
            "",
            HEAD,
            ROW,
            "Итого;;;122000,00;;;",
            "Исходящий остаток;122100,00;;;;;",
        ),
        PAID,
    ),
    case(
        "balances that do not agree",
        csv(ABOVE, "Входящий остаток;100,00", HEAD, ROW, "Исходящий остаток;1,00"),
        PAID,
        remarks=("balance",),
    ),
    case("cp1251", csv(ABOVE, HEAD, ROW, encoding="cp1251"), PAID),
    case("cp866", csv(ABOVE, HEAD, ROW, encoding="cp866"), PAID),
    case("UTF-16", csv(ABOVE, HEAD, ROW, encoding="utf-16"), PAID),
    case("tabs", csv(ABOVE, HEAD, ROW).replace(b";", b"\t"), PAID),
    case("a declared separator", csv("sep=;", ABOVE, HEAD, ROW), PAID),
    case(
        "quotes inside a cell",
        csv(ABOVE, HEAD, ROW.replace("ООО Ромашка", 'ООО "Ромашка"')),
        PAID.replace("Ромашка", '"Ромашка"'),
    ),
    case(
        "doubled quotes",
        csv(ABOVE, HEAD, ROW.replace("ООО Ромашка", '"ООО ""Ромашка"""')),
        PAID.replace("Ромашка", '"Ромашка"'),
    ),
    case(
        "a quote that nobody closed",
        csv(ABOVE, HEAD, ROW.replace("ООО Ромашка", '"ООО Ромашка'), ROW),
        PAID,
        PAID,
    ),
    case(
        "a break inside a quoted cell",
        csv(ABOVE, HEAD, ROW.replace("Оплата по счету № 12", '"Оплата по\r\nсчету № 12"')),
        PAID,
    ),
    case("guarded numbers", csv(ABOVE, HEAD, ROW.replace("7700000880", '="7700000880"')), PAID),
    case(
        "a formula is text",
        csv(ABOVE, HEAD, ROW.replace("Оплата", "=Оплата")),
        PAID.replace("Оплата", "=Оплата"),
    ),
    case(
        "a minus before what went",
        csv(ABOVE, HEAD, "06.03.2026;302;-5,00;;Банк;;Комиссия", ROW),
        "06.03 out 5.00 RUB Банк: Комиссия",
        PAID,
    ),
    case(
        "a storno among what came",
        csv(ABOVE, HEAD, ROW, ROW.replace("122000", "-122000")),
        PAID,
        "05.03 out reversal 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
    ),
    case("zeros for nothing", csv(ABOVE, HEAD, ROW.replace(";;", ";0,00;")), PAID),
    case(
        "both sums in one line", csv(ABOVE, HEAD, ROW.replace(";;", ";7,00;"), ROW), PAID, remarks=("unread",)
    ),
    case(
        "a sum that is none",
        csv(ABOVE, HEAD, ROW.replace("122000,00", "12x"), ROW),
        PAID,
        remarks=("unread",),
    ),
    case(
        "a day that is none", csv(ABOVE, HEAD, ROW.replace("05.03", "31.02"), ROW), PAID, remarks=("unread",)
    ),
    case("no line can be read", csv(ABOVE, HEAD, ROW.replace("05.03", "31.02")), refused="damaged"),
    case("sums with spaces and a currency", csv(HEAD, ROW.replace("122000,00", "122 000,00 ₽")), PAID),
    case("sums with points for thousands", csv(ABOVE, HEAD, ROW.replace("122000,00", "122.000,00")), PAID),
    case(
        "thousands that another sum explains",
        csv(ABOVE, HEAD, ROW.replace("122000,00", '"122,000"'), ROW.replace("122000,00", '"1,122,000.50"')),
        PAID,
        PAID.replace("122000.00", "1122000.50"),
    ),
    case(
        "sums that may be two",
        csv(ABOVE, HEAD, ROW.replace("122000,00", "122,000")),
        refused="amounts-unclear",
    ),
    case(
        "words for the direction",
        csv(
            ABOVE,
            "Дата;Тип операции;Сумма;Назначение",
            "05.03.2026;Списание;5,00;Комиссия",
            "06.03.2026;Зачисление;7,00;Оплата",
        ),
        "05.03 out 5.00 RUB: Комиссия",
        "06.03 in 7.00 RUB: Оплата",
    ),
    case(
        "letters for the direction",
        csv(ABOVE, "Дата;Д/К;Сумма;Назначение", "05.03.2026;Д;5,00;Комиссия", "06.03.2026;К;7,00;Оплата"),
        "05.03 out 5.00 RUB: Комиссия",
        "06.03 in 7.00 RUB: Оплата",
    ),
    case(
        "a sign for the direction",
        csv(ABOVE, "Дата;Сумма;Назначение", "05.03.2026;-5,00;Комиссия", "06.03.2026;7,00;Оплата"),
        "05.03 out 5.00 RUB: Комиссия",
        "06.03 in 7.00 RUB: Оплата",
    ),
    case(
        "accounts for the direction",
        csv(
            "Дата;Счёт плательщика;Счёт получателя;Сумма;Назначение",
            f"05.03.2026;{RU};40702810810000000555;5,00;Аренда",
            f"06.03.2026;40702810810000000555;{RU};7,00;Оплата",
        ),
        "05.03 out 5.00 RUB: Аренда",
        "06.03 in 7.00 RUB: Оплата",
    ),
    case(
        "the balance for the direction",
        csv(
            ABOVE,
            "Дата;Сумма;Остаток;Назначение",
            "05.03.2026;5,00;95,00;Комиссия",
            "06.03.2026;7,00;102,00;Оплата",
            "Входящий остаток;100,00",
        ),
        "05.03 out 5.00 RUB: Комиссия",
        "06.03 in 7.00 RUB: Оплата",
    ),
    case(
        "a title for the direction",
        csv(
            ABOVE,
            "Дата;Сумма;Назначение",
            "Входящие платежи",
            "05.03.2026;7,00;Оплата",
            "Исходящие платежи",
            "06.03.2026;5,00;Аренда",
        ),
        "05.03 in 7.00 RUB: Оплата",
        "06.03 out 5.00 RUB: Аренда",
    ),
    case(
        "nothing for the direction",
        csv(ABOVE, "Дата;Сумма;Назначение", "05.03.2026;7,00;Оплата"),
        asked=("direction",),
    ),
    case(
        "pending and refused lines",
        csv(
            ABOVE,
            "Дата;Статус;Списание;Зачисление;Назначение",
            "05.03.2026;В обработке;;7,00;Оплата",
            "05.03.2026;Отклонён;;8,00;Оплата",
            "05.03.2026;Исполнен;;9,00;Оплата",
        ),
        "05.03 in pending 7.00 RUB: Оплата",
        "05.03 in 9.00 RUB: Оплата",
    ),
    case("the head on each page", csv(ABOVE, HEAD, ROW, HEAD, ROW), PAID, PAID),
    case("the numbers of columns", csv(ABOVE, HEAD, "1;2;3;4;5;6;7", ROW), PAID),
    case("a day above its lines", csv(ABOVE, HEAD, "05.03.2026;;;;;;", ROW.replace("05.03.2026", "")), PAID),
    case(
        "days with a time, and in ISO",
        csv(ABOVE, HEAD, ROW.replace("05.03.2026", "2026-03-05 10:12:13")),
        PAID,
    ),
    case("days with names of months", csv(ABOVE, HEAD, ROW.replace("05.03.2026", "5 марта 2026 г.")), PAID),
    case(
        "between our accounts",
        csv(ABOVE, HEAD.replace("ИНН", "Счёт контрагента"), ROW.replace("7700000880", UZ)),
        PAID.replace(" in ", " internal "),
    ),
    case("an account that is not ours", csv(ABOVE[:-1] + "8", HEAD, ROW), PAID, remarks=("account",)),
    case(
        "day and month that a day above twelve explains",
        signed("03/04/2026,Invoice 1,7.00,EUR", "03/15/2026,Fee,-5.00,EUR"),
        "04.03 in 7.00 EUR: Invoice 1",
        "15.03 out 5.00 EUR: Fee",
    ),
    case(
        "day and month that the other way round explains",
        signed("03/04/2026,Invoice 1,7.00,EUR", "15/04/2026,Fee,-5.00,EUR"),
        "03.04 in 7.00 EUR: Invoice 1",
        "15.04 out 5.00 EUR: Fee",
    ),
    case(
        "day and month that the period explains",
        csv(
            "Period: 2026-04-01 - 2026-04-30",
            "Date,Description,Amount,Currency",
            "03/04/2026,Invoice 1,7.00,EUR",
            "06/04/2026,Fee,-5.00,EUR",
        ),
        "03.04 in 7.00 EUR: Invoice 1",
        "06.04 out 5.00 EUR: Fee",
    ),
    case(
        "day and month that the order explains",
        signed("11/03/2026,Invoice 1,7.00,EUR", "02/04/2026,Fee,-5.00,EUR", "05/04/2026,Fee,-5.00,EUR"),
        "11.03 in 7.00 EUR: Invoice 1",
        "02.04 out 5.00 EUR: Fee",
        "05.04 out 5.00 EUR: Fee",
    ),
    case(
        "day and month that nothing explains",
        signed("03/04/2026,Invoice 1,7.00,EUR", "04/05/2026,Fee,-5.00,EUR"),
        asked=("day_order",),
    ),
    case(
        "headings nobody knows",
        csv("Когда;Сколько;Зачем", "05.03.2026;7,00;Счёт 1"),
        asked=("amount", "purpose"),
    ),
    case("no headings", csv("05.03.2026;7,00;Счёт 1", "06.03.2026;8,00;Счёт 2"), asked=("amount", "purpose")),
    case("no purpose", csv("Дата;Сумма;Чушь", "05.03.2026;7,00;Счёт 1"), asked=("purpose",)),
    case(
        "a German bank",
        csv(
            "Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Verwendungszweck;Betrag;Währung",
            "03.04.2026;03.04.2026;MUSTER GMBH;Rechnung 12;1.190,00;EUR",
            "06.03.2026;06.03.2026;Bank;Fee;-5,00;EUR",
            encoding="cp1252",
        ),
        "03.04 in 1190.00 EUR MUSTER GMBH: Rechnung 12",
        "06.03 out 5.00 EUR Bank: Fee",
    ),
    case(
        "Uzbek headings",
        csv(
            f"Hisob raqami {UZ}",
            "Sana;Hujjat raqami;Kirim;Chiqim;Kontragent nomi;To'lov maqsadi",
            "05.03.2026;7;7,00;;ROMASHKA;00668 Oplata",
        ),
        "05.03 in 7.00 UZS ROMASHKA: 00668 Oplata",
    ),
    case(
        "several currencies",
        csv(
            '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference"',
            "T-1,05-03-2026,7.00,EUR,,Invoice 1",
            "T-2,06-03-2026,8.00,USD,,Invoice 2",
        ),
        "05.03 in 7.00 EUR: Invoice 1",
        "06.03 in 8.00 USD: Invoice 2",
    ),
    case(
        "a personal account of Revolut",
        csv(
            "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance",
            "TRANSFER,Current,2026-03-05 10:00:00,2026-03-05 10:00:01,Invoice 1,7.00,0.00,EUR,COMPLETED,7.00",
            "TRANSFER,Current,2026-03-06 10:00:00,,Invoice 2,8.00,0.00,EUR,PENDING,",
        ),
        "05.03 in 7.00 EUR: Invoice 1",
        "06.03 in pending 8.00 EUR: Invoice 2",
    ),
    case("a workbook", xlsx([ABOVE], [], XHEAD, XROW), PAID),
    case("days as numbers", xlsx([ABOVE], XHEAD, [46086, *XROW[1:]]), PAID),
    case("days as text", xlsx([ABOVE], XHEAD, ["05.03.2026", *XROW[1:]]), PAID),
    case("sums as text", xlsx([ABOVE], XHEAD, [*XROW[:3], "122 000,00", *XROW[4:]]), PAID),
    case(
        "a sum with a computer's remainder",
        xlsx([ABOVE], XHEAD, [*XROW[:3], 310287.69999999995, *XROW[4:]]),
        PAID.replace("122000.00", "310287.70"),
    ),
    case(
        "a formula in a workbook",
        xlsx([ABOVE], XHEAD, [*XROW[:3], "=SUM(D1:D9)", *XROW[4:]], XROW),
        PAID,
        remarks=("unread",),
    ),
    case(
        "an account that lost its digits",
        xlsx([ABOVE], [*XHEAD, "Счёт контрагента"], [*XROW, 40702810810000000555]),
        PAID,
    ),
    case(
        "parts below a heading",
        xlsx(
            [ABOVE],
            ["Дата", "Контрагент", None, "Обороты", None, "Назначение"],
            [None, "Наименование", "ИНН", "Дебет", "Кредит", None],
            [date(2026, 3, 5), "ООО Ромашка", "7700000880", None, 122000, "Оплата по счету № 12"],
        ),
        PAID,
    ),
    case(
        "two sheets",
        xlsx([ABOVE], XHEAD, XROW, second=[[ABOVE], XHEAD, [date(2026, 3, 6), *XROW[1:]]]),
        PAID,
        PAID.replace("05.03", "06.03"),
    ),
    case(
        "a sheet that repeats a line of the other",
        xlsx([ABOVE], XHEAD, XROW, XROW, second=[[ABOVE], XHEAD, XROW, [date(2026, 3, 6), *XROW[1:]]]),
        PAID,
        PAID,
        PAID.replace("05.03", "06.03"),
        remarks=("repeats",),
    ),
    case("a hidden sheet", xlsx([ABOVE], XHEAD, XROW, second=[XHEAD, XROW], hidden=True), PAID),
    case("a sheet of something else", xlsx(["Справка"], second=[[ABOVE], XHEAD, XROW]), PAID),
    case(
        "Kazakh names with numbers",
        xlsx(
            [f"ИИК {KZ}"],
            ["Валюта: KZT"],
            [
                "Дата операции",
                "Дебет",
                "Кредит",
                "Наименование бенефициара / отправителя",
                "Назначение платежа",
            ],
            ["05.03.2026", None, "116 000,00", "ТОО Ромашка БИН/ИИН 190540008882", "Оплата"],
        ),
        "05.03 in 116000.00 KZT ТОО Ромашка: Оплата",
    ),
    case("no movement at all", csv(ABOVE, HEAD)),
    case(
        "a name that ends like a label",
        csv(ABOVE, HEAD, ROW.replace("ООО Ромашка", "ООО Кубик")),
        PAID.replace("Ромашка", "Кубик"),
    ),
    case(
        "cut in its last row",
        csv(ABOVE, HEAD, ROW, ROW)[:-60],
        PAID,
        remarks=("cut",),
    ),
    case("a total without a line's end", csv(ABOVE, HEAD, ROW, "Итого;;;122000,00")[:-2], PAID),
    case("a last row without a line's end", csv(ABOVE, HEAD, ROW)[:-2], PAID),
]
