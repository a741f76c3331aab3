"""Tables whose heads are German, French or Uzbek, and those with words for the direction."""

from tests.documents.bank_statement.quirks.case import DE, RU, UZ
from tests.documents.bank_statement.quirks.tables import case, csv

CASES = [
    case(
        "a savings bank's, with a booking that is only noted",
        csv(
            "Auftragskonto;Buchungstag;Valutadatum;Verwendungszweck;Lastschrift Ursprungsbetrag"
            ";Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Betrag;Waehrung;Info",
            f"{DE};05.03.26;05.03.26;Rechnung 12;;MUSTER GMBH;DE12500105170648489890;1.190,00;EUR;Umsatz gebucht",
            f"{DE};06.03.26;06.03.26;Miete;;HAUS;DE12500105170648489891;-5,00;EUR;Umsatz gebucht",
            f"{DE};06.03.26;06.03.26;Rechnung 13;;HAUS;DE12500105170648489891;7,00;EUR;Umsatz vorgemerkt",
        ),
        "05.03 in 1190.00 EUR MUSTER GMBH: Rechnung 12",
        "06.03 out 5.00 EUR HAUS: Miete",
        "06.03 in pending 7.00 EUR HAUS: Rechnung 13",
    ),
    case(
        "German with a kind of turnover",
        csv(
            f"Kontonummer:;{DE} / Girokonto",
            "Buchungsdatum;Wertstellung;Status;Zahlungspflichtige*r;Zahlungsempfänger*in;Verwendungszweck;Umsatztyp"
            ";Betrag (€)",
            "05.03.26;05.03.26;Gebucht;MUSTER GMBH;WIR;Rechnung 12;Eingang;1.190,00",
            "06.03.26;;Vorgemerkt;WIR;HAUS;Miete;Ausgang;-5",
        ),
        "05.03 in 1190.00 EUR MUSTER GMBH: Rechnung 12",
        "06.03 out pending 5.00 EUR HAUS: Miete",
    ),
    case(
        "Swiss",
        csv(
            "Buchungsdatum;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Valuta",
            "05.03.2026;Rechnung 12;1'190.00;;05.03.2026",
            "06.03.2026;Gebühr;;-5.00;06.03.2026",
        ),
        "05.03 in 1190.00 CHF: Rechnung 12",
        "06.03 out 5.00 CHF: Gebühr",
    ),
    case(
        "French",
        csv(
            "Date;Libellé;Débit euros;Crédit euros",
            "25/03/2026;FACTURE 12;;1 190,00",
            "26/03/2026;FRAIS;5,00;",
        ),
        "25.03 in 1190.00 EUR: FACTURE 12",
        "26.03 out 5.00 EUR: FRAIS",
    ),
    case(
        "Uzbek in Cyrillic",
        csv(
            f"Ҳисоб рақами: {UZ}",
            "Сана;Ҳужжат рақами;МФО;Корреспондент ҳисоб рақами;Корреспондент номи;Чиқим;Кирим;Тўлов мақсади",
            "05.03.2026;12;00444;20208000105555555001;ROMASHKA MCHJ;0.00;122 000.00;00668 Оплата",
        ),
        "05.03 in 122000.00 UZS ROMASHKA MCHJ: 00668 Оплата",
    ),
    case(
        "a kind of operation that says the direction of some lines only",
        csv(
            f"Счёт {RU}",
            "Дата;Вид операции;Сумма;Контрагент;Назначение",
            "05.03.2026;Входящий платёж;7,00;ООО Ромашка;Оплата",
            "06.03.2026;Исходящий платёж;5,00;ООО Дом;Оплата по счету № 12",
            "06.03.2026;Перевод;8,00;ООО Дом;Оплата",
        ),
        "05.03 in 7.00 RUB ООО Ромашка: Оплата",
        "06.03 out 5.00 RUB ООО Дом: Оплата по счету № 12",
        remarks=("unread",),
    ),
    case(
        "a plus before what came, and nothing before what went",
        csv(f"Счёт {RU}", "Дата;Сумма;Назначение", "05.03.2026;+7,00;Оплата", "06.03.2026;5,00;Аренда"),
        "05.03 in 7.00 RUB: Оплата",
        "06.03 out 5.00 RUB: Аренда",
    ),
    case(
        "turnovers named in two letters",
        csv(
            f"Счёт {RU}",
            "Дата;Оборот Дт;Оборот Кт;Назначение",
            "05.03.2026;;7,00;Оплата",
            "06.03.2026;5,00;;Аренда",
        ),
        "05.03 in 7.00 RUB: Оплата",
        "06.03 out 5.00 RUB: Аренда",
    ),
    case(
        "what did not happen, by its state",
        csv(
            f"Счёт {RU}",
            "Дата;Статус;Сумма;Назначение",
            "05.03.2026;Исполнен;7,00;Оплата",
            "06.03.2026;Исполнен;-5,00;Аренда",
            "06.03.2026;Возвращён;8,00;Оплата",
            "06.03.2026;Отозван;8,00;Оплата",
            "06.03.2026;Картотека;8,00;Оплата",
        ),
        "05.03 in 7.00 RUB: Оплата",
        "06.03 out 5.00 RUB: Аренда",
        "06.03 in pending 8.00 RUB: Оплата",
    ),
    case(
        "balances with their words the other way round",
        csv(
            f"Счёт {RU}",
            "Дата;Дебет;Кредит;Назначение",
            "01.03.2026;;100,00;Сальдо начальное",
            "05.03.2026;;7,00;Оплата",
            "31.03.2026;;107,00;Сальдо конечное",
            "31.03.2026;;107,00;Остаток исходящий",
        ),
        "05.03 in 7.00 RUB: Оплата",
    ),
    case(
        "a quote that another line closes",
        csv(
            f"Счёт {RU}",
            "Дата;Дебет;Кредит;Контрагент;Назначение",
            '05.03.2026;;7,00;"ООО Ромашка;Оплата 12',
            '06.03.2026;;8,00;ООО "Лютик";Оплата 13',
        ),
        "05.03 in 7.00 RUB ООО Ромашка: Оплата 12",
        '06.03 in 8.00 RUB ООО "Лютик": Оплата 13',
    ),
    case(
        "an operation in another currency than the account's",
        csv(
            "Дата;Сумма операции;Валюта операции;Сумма в валюте счета;Валюта счета;Назначение",
            "05.03.2026;100,00;USD;9000,00;RUB;Оплата 12",
            "06.03.2026;-10,00;USD;-900,00;RUB;X",
        ),
        "05.03 in 9000.00 RUB: Оплата 12",
        "06.03 out 900.00 RUB: X",
    ),
]
