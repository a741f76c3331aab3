"""Tables with lines of the bank's own and with purposes in two rows, and those of the Baltic, Poland and the Gulf."""

from tests.documents.bank_statement.quirks.case import RU, Case
from tests.documents.bank_statement.quirks.tables import case, csv

_EE, _LV, _NL = "EE382200221020145685", "LV80BANK0000435195001", "NL91ABNA0417164300"
_PAID = "05.03 in 1000.00 RUB ООО Ромашка: Оплата по счету 12"
_FEE = "06.03 out 100.00 RUB Банк: Комиссия"

CASES: list[Case] = [
    case(
        "the other side's account, which a fee lacks",
        csv(
            "Дата;Номер документа;Приход;Расход;Наименование контрагента;ИНН;Счет;БИК;Назначение платежа",
            "05.03.2026;17;1000,00;0,00;ООО Ромашка;7700000880;40702810810000000555;044525974;Оплата по счету 12",
            "06.03.2026;18;0,00;100,00;Банк;;;;Комиссия",
        ),
        _PAID,
        _FEE,
    ),
    case(
        "a currency that only other sides' accounts tell",
        csv(
            "Дата\tНомер\tКонтрагент\tИНН\tСчёт контрагента\tДебет\tКредит\tНазначение",
            "05.03.2026\t17\tООО Ромашка\t7700000880\t40702810810000000555\t\t1 000.00\tОплата по счету 12",
            "06.03.2026\t18\tБанк\t\t\t100.00\t\tКомиссия",
        ),
        _PAID,
        _FEE,
    ),
    case(
        "words of everyday",
        csv(
            f"Счёт {RU}",
            "Дата;Сумма прихода;Сумма расхода;От кого / кому;За что",
            "05.03.2026;1000,00;;ООО Ромашка;Оплата по счету 12",
            "06.03.2026;;100,00;Банк;Комиссия",
        ),
        _PAID,
        _FEE,
    ),
    case(
        "a purpose that goes on in the next row",
        csv(
            f"Счёт {RU}",
            "Дата;Дебет;Кредит;Контрагент;Назначение",
            "05.03.2026;;1000,00;ООО Ромашка;Оплата по",
            ";;;;счету 12",
            "06.03.2026;100,00;;Банк;Комиссия",
            ";;;;Итого по счету",
        ),
        _PAID,
        _FEE,
    ),
    case(
        "a state among others that nobody knows",
        csv(
            f"Счёт {RU}",
            "Дата;Сумма;Статус;Контрагент;Назначение",
            "05.03.2026;1000,00;Проведено;ООО Ромашка;Оплата по счету 12",
            "06.03.2026;-100,00;Проведено;Банк;Комиссия",
            "06.03.2026;600,00;Создано;ООО Ромашка;Оплата по счету 14",
        ),
        _PAID,
        _FEE,
        "06.03 in pending 600.00 RUB ООО Ромашка: Оплата по счету 14",
    ),
    case(
        "Estonian, with balances and turnovers among the lines",
        csv(
            '"Client account";"Row type";"Date";"Beneficiary/Payer";"Details";"Amount";"Currency";"Debit/Credit"',
            f'"{_EE}";"10";"05.03.2026";"";"Opening balance";"100,00";"EUR";"K"',
            f'"{_EE}";"20";"05.03.2026";"MUSTER OU";"Arve 12";"1000,00";"EUR";"K"',
            f'"{_EE}";"20";"06.03.2026";"HAUS";"Rent";"100,00";"EUR";"D"',
            f'"{_EE}";"82";"06.03.2026";"";"Turnover";"100,00";"EUR";"D"',
            f'"{_EE}";"86";"06.03.2026";"";"closing balance";"1000,00";"EUR";"K"',
        ),
        "05.03 in 1000.00 EUR MUSTER OU: Arve 12",
        "06.03 out 100.00 EUR HAUS: Rent",
        own=frozenset({_EE}),
    ),
    case(
        "Latvian",
        csv(
            "Konta numurs;Datums;Maksātājs/Saņēmējs;Informācija saņēmējam;Summa;Valūta;D/K",
            f"{_LV};05.03.2026;SIA MUSTER;Rēķins 12;1000.00;EUR;K",
            f"{_LV};06.03.2026;HAUS;Īre;100.00;EUR;D",
        ),
        "05.03 in 1000.00 EUR SIA MUSTER: Rēķins 12",
        "06.03 out 100.00 EUR HAUS: Īre",
        own=frozenset({_LV}),
    ),
    case(
        "Lithuanian",
        csv(
            "DOK NR.;DATA;VALIUTA;SUMA;MOKĖTOJO ARBA GAVĖJO PAVADINIMAS;SĄSKAITA;MOKĖJIMO PASKIRTIS;DEBETAS/KREDITAS",
            "17;2026-03-05;EUR;1000,00;UAB MUSTER;LT121000011101001000;Sąskaita 12;C",
            "18;2026-03-06;EUR;100,00;HAUS;;Nuoma;D",
        ),
        "05.03 in 1000.00 EUR UAB MUSTER: Sąskaita 12",
        "06.03 out 100.00 EUR HAUS: Nuoma",
    ),
    case(
        "Polish",
        csv(
            "#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;#Saldo po operacji;",
            "2026-03-05;PRZELEW Faktura 12;Konto;Przychody;1 000,00 PLN;1 100,00 PLN;",
            "2026-03-06;OPŁATA;Konto;Opłaty;-100,00 PLN;1 000,00 PLN;",
        ),
        "05.03 in 1000.00 PLN: PRZELEW Faktura 12",
        "06.03 out 100.00 PLN: OPŁATA",
    ),
    case(
        "Dutch, with words for the direction",
        csv(
            '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mededelingen"',
            f'"20260305","MUSTER BV","{_NL}","NL02ABNA0123456789","OV","Bij","1000,00","Factuur 12"',
            f'"20260306","HAUS","{_NL}","NL02ABNA0123456780","GT","Af","100,00","Huur"',
        ),
        "05.03 in 1000.00 EUR: MUSTER BV Factuur 12",
        "06.03 out 100.00 EUR: HAUS Huur",
        own=frozenset({_NL}),
    ),
    case(
        "a column of signs",
        csv(
            f"Счёт {RU}",
            "Дата;+/-;Сумма;Контрагент;Назначение",
            "05.03.2026;+;1000,00;ООО Ромашка;Оплата по счету 12",
            "06.03.2026;-;100,00;Банк;Комиссия",
        ),
        _PAID,
        _FEE,
    ),
    case(
        "narrations",
        csv(
            "Transaction Date,Narration,Debit,Credit,Running Balance",
            '15/03/2026,INV 12 MUSTER,,"1,000.00","1,100.00"',
            '16/03/2026,FEE,100.00,,"1,000.00"',
        ),
        "15.03 in 1000.00: INV 12 MUSTER",
        "16.03 out 100.00: FEE",
    ),
    case(
        "letters behind the sums",
        csv(
            "Date;Description;Amount;Currency",
            "2026-03-05;INV 12;1000.00 CR;EUR",
            "2026-03-06;Fee;100.00 DR;EUR",
        ),
        "05.03 in 1000.00 EUR: INV 12",
        "06.03 out 100.00 EUR: Fee",
    ),
]
