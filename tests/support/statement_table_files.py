"""Writes entries as the tables of banks; `statement_files` has the list."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

import xlsxwriter

from services.domain.statements.model import Entry, Party
from tests.support.statement_file_parts import comes, dotted, major, other_side

# Tables -----------------------------------------------------------------------------------------------------------


def _cells(row: str) -> list[str]:
    return row.split(";")


def _csv(rows: Iterable[Sequence[object]], separator: str = ";", encoding: str = "utf-8") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode(encoding)


def _xlsx(rows: Iterable[Sequence[object]]) -> bytes:
    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = workbook.add_worksheet()
    days = workbook.add_format({"num_format": "dd.mm.yyyy"})
    for number, row in enumerate(rows):
        for index, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, index, cell, days)
            elif cell not in (None, ""):
                sheet.write(number, index, cell)
    workbook.close()
    return made.getvalue()


def _went(entry: Entry) -> float | str:
    return "" if comes(entry) else entry.amount_minor / 100


def _came(entry: Entry) -> float | str:
    return entry.amount_minor / 100 if comes(entry) else ""


def _signed(entry: Entry, mark: str = ".") -> str:
    return ("" if comes(entry) else "-") + major(entry.amount_minor, mark)


def _block(party: Party) -> str:
    return "\n".join(filter(None, (party.account, party.tax_id, party.name)))


def sber_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    head = _cells("Дата проводки;Счет;;Сумма по дебету;Сумма по кредиту;№ документа;ВО")
    rows: list[Sequence[object]] = [
        ["СберБизнес"],
        ["ВЫПИСКА ОПЕРАЦИЙ ПО ЛИЦЕВОМУ СЧЕТУ", "", account],
        [*head, "Банк (БИК и наименование)", "Назначение платежа"],
        ["", "Дебет", "Кредит"],
    ]
    rows += [
        [
            entry.booked_on,
            _block(entry.payer),
            _block(entry.payee),
            _went(entry),
            _came(entry),
            entry.document_number,
            "01",
            f"БИК {other_side(entry).bank_code}" if other_side(entry).bank_code else "",
            entry.purpose,
        ]
        for entry in entries
    ]
    return _xlsx([*rows, [], ["Количество операций", "", "", 1, 1]])


def sber_csv(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        ["ВЫПИСКА ОПЕРАЦИЙ ПО ЛИЦЕВОМУ СЧЕТУ", account],
        _cells(
            "Дата проводки;Счет Дебет;Счет Кредит;Сумма по дебету;Сумма по кредиту;"
            "№ документа;Назначение платежа"
        ),
    ]
    rows += [
        [
            dotted(entry.booked_on),
            _block(entry.payer),
            _block(entry.payee),
            "" if comes(entry) else major(entry.amount_minor, ","),
            major(entry.amount_minor, ",") if comes(entry) else "",
            entry.document_number,
            entry.purpose,
        ]
        for entry in entries
    ]
    return _csv(rows, encoding="cp1251")


def tbank_csv(entries: Sequence[Entry], account: str) -> bytes:
    head = _cells(
        "Дата операции;Номер документа;Тип операции;Сумма операции;Валюта;Контрагент;ИНН контрагента"
    )
    rows: list[Sequence[object]] = [
        [*head, "Счёт контрагента", "БИК банка контрагента", "Назначение платежа", "Номер счета"]
    ]
    for entry in entries:
        other = other_side(entry)
        rows.append(
            [
                dotted(entry.booked_on),
                entry.document_number,
                "Зачисление" if comes(entry) else "Списание",
                major(entry.amount_minor, ","),
                entry.currency,
                other.name,
                other.tax_id,
                other.account,
                other.bank_code,
                entry.purpose,
                account,
            ]
        )
    return _csv(rows)


def alfa_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        [f"Выписка по счёту {account}"],
        _cells(
            "Дата;№ док.;Дебет;Кредит;Контрагент;ИНН;КПП;Счёт контрагента;БИК;"
            "Наименование банка;Код дебитора;Назначение платежа"
        ),
    ]
    for entry in entries:
        other = other_side(entry)
        rows.append(
            [
                entry.booked_on,
                entry.document_number,
                _went(entry),
                _came(entry),
                other.name,
                other.tax_id,
                "",
                other.account,
                other.bank_code,
                "",
                "",
                entry.purpose,
            ]
        )
    return _xlsx(rows)


def vtb_csv(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        _cells(
            "Номер документа;Дата операции;Счёт;Контрагент;ИНН контрагента;Счёт контрагента;"
            "Корр. счёт;Списание;Зачисление;Валюта;Назначение платежа"
        )
    ]
    for entry in entries:
        other, sum_ = other_side(entry), major(entry.amount_minor, ",")
        rows.append(
            [
                entry.document_number,
                dotted(entry.booked_on),
                account,
                other.name,
                other.tax_id,
                other.account,
                "",
                "" if comes(entry) else sum_,
                sum_ if comes(entry) else "",
                entry.currency,
                entry.purpose,
            ]
        )
    return _csv(rows, encoding="cp1251")


def tochka_csv(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        _cells(
            "Дата;Номер документа;Плательщик;ИНН плательщика;Счёт плательщика;Получатель;"
            "ИНН получателя;Счёт получателя;Сумма;Валюта;Назначение"
        )
    ]
    for entry in entries:
        payer, payee = entry.payer, entry.payee
        rows.append(
            [
                dotted(entry.booked_on),
                entry.document_number,
                payer.name,
                payer.tax_id,
                payer.account,
                payee.name,
                payee.tax_id,
                payee.account,
                major(entry.amount_minor),
                entry.currency,
                entry.purpose,
            ]
        )
    return _csv([[f"Счёт {account}"], *rows], separator=",")


def kaspi_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        ['АО "Kaspi Bank"'],
        [f"Лицевой счет: {account}"],
        ["Валюта счета: KZT"],
        _cells(
            "№ документа;Дата операции;Дебет;Кредит;"
            "Наименование бенефициара / отправителя денег;"
            "ИИК бенефициара / отправителя денег;БИК банка бенефициара (отправителя денег);"
            "КНП;Назначение платежа"
        ),
    ]
    for entry in entries:
        other, sum_ = (
            other_side(entry),
            f"{entry.amount_minor // 100:,}".replace(",", " ") + f",{entry.amount_minor % 100:02d}",
        )
        rows.append(
            [
                entry.document_number,
                dotted(entry.booked_on),
                "" if comes(entry) else sum_,
                sum_ if comes(entry) else "",
                f"{other.name}\nБИН/ИИН {other.tax_id}" if other.tax_id else other.name,
                other.account,
                other.bank_code,
                "859",
                entry.purpose,
            ]
        )
    return _xlsx(rows)


def halyk_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        ["Выписка по счету", account, "Валюта: KZT"],
        _cells(
            "Дата операции;Номер документа;Дебет, KZT;Кредит, KZT;Контрагент;"
            "ИИН/БИН контрагента;ИИК контрагента;БИК банка;Детали платежа"
        ),
    ]
    for entry in entries:
        other = other_side(entry)
        rows.append(
            [
                entry.booked_on,
                entry.document_number,
                _went(entry),
                _came(entry),
                other.name,
                other.tax_id,
                other.account,
                other.bank_code,
                entry.purpose,
            ]
        )
    return _xlsx(rows)


def bcc_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        [f"ИИК {account}", "Валюта: KZT"],
        _cells("№ п/п;Дата;№ документа;Отправитель;;;Получатель;;;Обороты;;Назначение платежа"),
        _cells(";;;Наименование;БИН/ИИН;ИИК;Наименование;БИН/ИИН;ИИК;Дебет;Кредит;"),
    ]
    for number, entry in enumerate(entries, 1):
        payer, payee = entry.payer, entry.payee
        rows.append(
            [
                number,
                entry.booked_on,
                entry.document_number,
                payer.name,
                payer.tax_id,
                payer.account,
                payee.name,
                payee.tax_id,
                payee.account,
                _went(entry),
                _came(entry),
                entry.purpose,
            ]
        )
    return _xlsx(rows)


def hamkor_xlsx(entries: Sequence[Entry], account: str) -> bytes:
    rows: list[Sequence[object]] = [
        [f"Выписка по счёту {account}"],
        _cells(
            "Дата документа;№ док;Счет;МФО;Наименование;ИНН;Оборот Дебет;Оборот Кредит;Назначение платежа"
        ),
    ]
    for entry in entries:
        other = other_side(entry)
        rows.append(
            [
                dotted(entry.booked_on),
                entry.document_number,
                other.account,
                other.bank_code,
                other.name,
                other.tax_id,
                _went(entry) or 0,
                _came(entry) or 0,
                entry.purpose,
            ]
        )
    return _xlsx(rows)


def wise_csv(entries: Sequence[Entry], account: str) -> bytes:
    del account  # the file does not name it
    rows: list[Sequence[object]] = [
        _cells(
            "TransferWise ID;Date;Amount;Currency;Description;Payment Reference;"
            "Running Balance;Exchange From;Exchange To;Payer Name;Payee Name;"
            "Payee Account Number;Merchant;Total fees"
        )
    ]
    for entry in entries:
        parties = [entry.payer.name, "", ""] if comes(entry) else ["", entry.payee.name, entry.payee.account]
        rows.append(
            [
                entry.bank_reference,
                f"{entry.booked_on:%d-%m-%Y}",
                _signed(entry),
                entry.currency,
                "",
                entry.purpose,
                "",
                "",
                "",
                *parties,
                "",
                "0.00",
            ]
        )
    return _csv(rows, separator=",")


def revolut_csv(entries: Sequence[Entry], account: str) -> bytes:
    del account  # the file does not name it
    rows: list[Sequence[object]] = [
        _cells(
            "Date started (UTC);Date completed (UTC);ID;Type;State;Description;Reference;"
            "Payer;Orig currency;Orig amount;Payment currency;Amount;Total amount;Fee;"
            "Balance;Account;Beneficiary account number;Beneficiary IBAN"
        )
    ]
    for entry in entries:
        other, day = other_side(entry), entry.booked_on.isoformat()
        rows.append(
            [
                day,
                "" if entry.is_pending else day,
                entry.bank_reference,
                "TOPUP" if comes(entry) else "TRANSFER",
                "PENDING" if entry.is_pending else "COMPLETED",
                "",
                entry.purpose,
                other.name if comes(entry) else "",
                entry.currency,
                _signed(entry),
                entry.currency,
                _signed(entry),
                _signed(entry),
                "0.00",
                "",
                "EUR Main",
                "",
                "" if comes(entry) else other.account,
            ]
        )
    return _csv(rows, separator=",")
