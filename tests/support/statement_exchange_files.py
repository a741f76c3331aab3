"""Writes entries as 1C, camt.053 and MT940; `statement_files` has the list."""

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from services.domain.statements.model import Entry, Party
from tests.support.statement_file_parts import comes, dotted, major, other_side

# 1C ---------------------------------------------------------------------------------------------------------------


def one_c_ru(entries: Sequence[Entry], account: str) -> bytes:
    lines = _one_c_head("1.03", account)
    for entry in entries:
        lines += [
            "СекцияДокумент=Платежное поручение",
            f"Номер={entry.document_number}",
            f"Дата={dotted(entry.booked_on)}",
            f"Сумма={major(entry.amount_minor)}",
            *_one_c_side("Плательщик", entry.payer, "БИК"),
            *_one_c_side("Получатель", entry.payee, "БИК"),
            f"ДатаПоступило={dotted(entry.booked_on) if comes(entry) else ''}",
            f"ДатаСписано={'' if comes(entry) else dotted(entry.booked_on)}",
            f"НазначениеПлатежа={entry.purpose}",
            "КонецДокумента",
        ]
    return _one_c_end(lines, "cp1251")


def one_c_uz(entries: Sequence[Entry], account: str) -> bytes:
    lines = _one_c_head("1.02", account)
    for entry in entries:
        lines += [
            "СекцияДокумент=Платежное поручение",
            f"Номер={entry.document_number}",
            f"Дата={dotted(entry.booked_on)}",
            f"Сумма={major(entry.amount_minor)}",
            *_one_c_side("Плательщик", entry.payer, "МФО"),
            *_one_c_side("Получатель", entry.payee, "МФО"),
            f"{'ДатаПоступило' if comes(entry) else 'ДатаСписано'}={dotted(entry.booked_on)}",
            f"НазначениеПлатежа={entry.purpose}",
            "КонецДокумента",
        ]
    return _one_c_end(lines, "utf-8")


def one_c_kz(entries: Sequence[Entry], account: str) -> bytes:
    lines = _one_c_head("2.00", account)
    for entry in entries:
        lines += [
            'СекцияДокумент="Выписка"',
            "ВидДокумента=ПлатежноеПоручение",
            f"ДатаОперации={dotted(entry.booked_on)}",
            f"{'СуммаПриход' if comes(entry) else 'СуммаРасход'}={major(entry.amount_minor)}",
            f"НомерДокумента={entry.document_number}",
            *_one_c_kz_side("Плательщик", entry.payer),
            *_one_c_kz_side("Получатель", entry.payee),
            f"НазначениеПлатежа={entry.purpose}",
            f"Валюта={entry.currency}",
            "КонецДокумента",
        ]
    return _one_c_end(lines, "utf-8")


def _one_c_head(version: str, account: str) -> list[str]:
    return ["1CClientBankExchange", f"ВерсияФормата={version}", "Кодировка=Windows", f"РасчСчет={account}"]


def _one_c_end(lines: list[str], encoding: str) -> bytes:
    return "\r\n".join([*lines, "КонецФайла", ""]).encode(encoding)


def _one_c_side(side: str, party: Party, bank: str) -> list[str]:
    return [
        f"{side}Счет={party.account}",
        f"{side}=ИНН {party.tax_id} {party.name}" if party.tax_id else f"{side}={party.name}",
        f"{side}ИНН={party.tax_id}",
        f"{side}1={party.name}",
        f"{side}{bank}={party.bank_code}",
    ]


def _one_c_kz_side(side: str, party: Party) -> list[str]:
    return [
        f"{side}Наименование={party.name}",
        f"{side}БИН_ИИН={party.tax_id}",
        f"{side}ИИК={party.account}",
        f"{side}БанкБИК={party.bank_code}",
    ]


# camt.053 ---------------------------------------------------------------------------------------------------------


def camt_02(entries: Sequence[Entry], account: str) -> bytes:
    return _camt(entries, account, "02")


def camt_08(entries: Sequence[Entry], account: str) -> bytes:
    return _camt(entries, account, "08")


def _camt(entries: Sequence[Entry], account: str, version: str) -> bytes:
    currency = entries[0].currency if entries else "EUR"
    written = "".join(_camt_entry(entry, version) for entry in entries)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt>'
        "<GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id>"
        f"<Acct><Id><IBAN>{account}</IBAN></Id><Ccy>{currency}</Ccy></Acct>{written}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def _camt_entry(entry: Entry, version: str) -> str:
    other, side = other_side(entry), "Dbtr" if comes(entry) else "Cdtr"
    status = "PDNG" if entry.is_pending else "BOOK"
    name = f"<Nm>{escape(other.name)}</Nm>"
    is_old = version == "02"
    return (
        f'<Ntry><Amt Ccy="{entry.currency}">{major(entry.amount_minor)}</Amt>'
        f"<CdtDbtInd>{'CRDT' if comes(entry) else 'DBIT'}</CdtDbtInd>"
        f"{'<RvslInd>true</RvslInd>' if entry.is_reversal else ''}"
        f"<Sts>{status if is_old else f'<Cd>{status}</Cd>'}</Sts>"
        f"<BookgDt><Dt>{entry.booked_on.isoformat()}</Dt></BookgDt><NtryDtls><TxDtls>"
        f"<Refs><EndToEndId>{escape(entry.bank_reference or 'NOTPROVIDED')}</EndToEndId></Refs>"
        f"<RltdPties><{side}>{name if is_old else f'<Pty>{name}</Pty>'}</{side}>"
        f"<{side}Acct><Id><IBAN>{other.account}</IBAN></Id></{side}Acct></RltdPties>"
        f"<RmtInf><Ustrd>{escape(entry.purpose)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n"
    )


# MT940 ------------------------------------------------------------------------------------------------------------


def mt940_structured(entries: Sequence[Entry], account: str) -> bytes:
    def about(entry: Entry) -> str:
        parts = [entry.purpose[start : start + 27] for start in range(0, len(entry.purpose), 27)][:10]
        other = other_side(entry)
        text = "166?00GUTSCHRIFT" + "".join(f"?2{index}{part}" for index, part in enumerate(parts))
        return f"{text}?31{other.account}?32{other.name[:27]}?33{other.name[27:]}"

    return _mt940(entries, account, about, wrapped=65)


def mt940_plain(entries: Sequence[Entry], account: str) -> bytes:
    return _mt940(entries, account, lambda entry: entry.purpose, wrapped=65)


def _mt940(entries: Sequence[Entry], account: str, about: Callable[[Entry], str], wrapped: int) -> bytes:
    currency = entries[0].currency if entries else "EUR"
    lines = [":20:STARTUMS", f":25:{account}", ":28C:1/1", f":60F:C260101{currency}0,00"]
    total = 0
    for entry in entries:
        total += entry.amount_minor if comes(entry) else -entry.amount_minor
        mark = ("C" if comes(entry) else "D") if not entry.is_reversal else ("RD" if comes(entry) else "RC")
        lines.append(
            f":61:{entry.booked_on:%y%m%d}{entry.booked_on:%m%d}{mark}{major(entry.amount_minor, ',')}NTRF"
            f"{entry.bank_reference or 'NONREF'}"
        )
        text = about(entry)
        lines.append(f":86:{text[:wrapped]}")
        lines += [text[start : start + wrapped] for start in range(wrapped, len(text), wrapped)]
    lines.append(f":62F:{'C' if total >= 0 else 'D'}261231{currency}{major(abs(total), ',')}")
    return "\r\n".join([*lines, "-", ""]).encode("cp1251" if currency == "RUB" else "utf-8")
