"""1CClientBankExchange: lines «Ключ=Значение» in sections. The Russian, Kazakh and Uzbek dialects differ in keys only.

https://v8.1c.ru/tekhnologii/obmen-dannymi-i-integratsiya/standarty-i-formaty/standart-obmena-s-sistemami-klient-banka/
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from db.vocabulary.statements import StatementFormat
from services.documents.bank_statement import remarks
from services.documents.bank_statement.assembling import AccountPart, build_statements
from services.documents.bank_statement.encodings import decode_by_words
from services.documents.bank_statement.one_c_documents import DocumentReader, ReadDocument
from services.documents.bank_statement.one_c_sections import Sections, read_sections
from services.documents.bank_statement.one_c_writing import SENDER
from services.documents.bank_statement.values import (
    clean_account,
    currency_of_account,
    parse_amount,
    parse_day,
)
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Remark, Statement

_READABLE = compiled_later(r"секция|версияформата|расчсчет", re.IGNORECASE)
_ACCOUNT_KEYS = ("расчсчет", "счет", "иик", "iban")


def read_one_c(data: bytes, own_accounts: frozenset[str]) -> tuple[Statement, ...]:
    """Raises `error-statement-damaged` where letters are lost, or no document is whole."""
    try:
        text, letters_lost = decode_by_words(data, lambda text: _READABLE.search(text) is not None)
    except ValueError as error:
        raise BadInput("error-statement-damaged") from error
    sections = read_sections(text)
    if not sections.documents and (sections.is_cut or not (sections.accounts or sections.header)):
        raise BadInput("error-statement-damaged")
    parts = _parts(sections)
    stated = frozenset(part.account for part in parts)
    reader = DocumentReader(own_accounts, stated, has_balances=bool(sections.accounts))
    read = [reader.read(position, fields) for position, fields in enumerate(sections.documents, 1)]
    documents = [document for document in read if document is not None]
    if sections.documents and not documents:
        raise BadInput("error-statement-damaged")
    _share_out(documents, parts)
    if not parts:
        parts.append(_part("", dict(sections.header)))
    told = tuple(_told(sections, reader, letters_lost=letters_lost))
    return build_statements(StatementFormat.ONE_C, parts, own_accounts, told)


def _parts(sections: Sections) -> list[AccountPart]:
    """Of the accounts with balances, one for each day at some banks, then of those that the header names alone."""
    header = dict(sections.header)
    parts = []
    for fields in sections.accounts:
        account = next((found for key in _ACCOUNT_KEYS if (found := clean_account(fields.get(key, "")))), "")
        parts.append(_part(account or clean_account(header.get("расчсчет", "")), fields))
    named = [clean_account(value) for key, value in sections.header if key in _ACCOUNT_KEYS]
    listed = {part.account for part in parts}
    parts += [_part(account, header) for account in dict.fromkeys(named) if account and account not in listed]
    return parts


def _part(account: str, fields: Mapping[str, str]) -> AccountPart:
    return AccountPart(
        account=account,
        currency=currency_of_account(account),
        period_from=parse_day(fields.get("датаначала", "")),
        period_to=parse_day(fields.get("датаконца", "")),
        opening_minor=_minor(fields, "начальныйостаток", "входящийостаток"),
        closing_minor=_minor(fields, "конечныйостаток", "исходящийостаток"),
        came_minor=_minor(fields, "всегопоступило", "кредитоборот"),
        went_minor=_minor(fields, "всегосписано", "дебетоборот"),
    )


def _minor(fields: Mapping[str, str], *keys: str) -> int | None:
    for key in keys:
        if (amount := parse_amount(fields.get(key, ""))) is not None and not amount.is_doubtful:
            return amount.minor
    return None


def _share_out(documents: list[ReadDocument], parts: list[AccountPart]) -> None:
    """Puts each document to its account; to the only one of the file where its own is not named."""
    by_account: dict[str, AccountPart] = {}
    for part in parts:
        by_account.setdefault(part.account, part)
    is_of_one_account = len(by_account) == 1
    for document in documents:
        account = document.account or (parts[0].account if is_of_one_account else "")
        if account not in by_account:
            by_account[account] = AccountPart(account, currency_of_account(account))
            parts.append(by_account[account])
        by_account[account].entries.append(document.entry)
    for account, first in by_account.items():
        named = {entry.currency for entry in first.entries} - {""}
        currency = first.currency or (named.pop() if len(named) == 1 else "")
        first.entries = [replace(entry, currency=entry.currency or currency) for entry in first.entries]
        for part in parts:
            if part.account == account:
                part.currency = currency


def _told(sections: Sections, reader: DocumentReader, *, letters_lost: bool) -> Iterator[Remark]:
    if ("отправитель", SENDER) in sections.header:
        yield remarks.OWN_EXPORT
    if sections.is_cut:
        yield remarks.CUT
    if letters_lost:
        yield remarks.LETTERS
    yield from remarks.unread(reader.unread)
    if reader.not_executed:
        yield remarks.NOT_EXECUTED
