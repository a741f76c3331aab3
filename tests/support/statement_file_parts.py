"""What writers of banks' files share."""

from datetime import date

from db.vocabulary.statements import EntryDirection
from services.domain.statements.model import Entry, Party


def other_side(entry: Entry) -> Party:
    return entry.payee if entry.direction is EntryDirection.OUT else entry.payer


def comes(entry: Entry) -> bool:
    return entry.direction is not EntryDirection.OUT


def major(minor: int, mark: str = ".") -> str:
    return f"{minor // 100}{mark}{minor % 100:02d}"


def dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"
