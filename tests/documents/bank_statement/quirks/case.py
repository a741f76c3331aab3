"""A file with one quirk, and what is read of it."""

from dataclasses import dataclass, field

from services.domain.statements.model import Entry
from tests.support.statement_file_parts import other_side

RU, KZ, UZ, DE = (
    "40702810000000000777",
    "KZ38722S000000777777",
    "20208000900000777001",
    "DE89370400440532013000",
)
OWN = frozenset({RU, KZ, UZ, DE})
THEIRS = "40702810810000000555"


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    data: bytes
    file_name: str = "file"
    entries: tuple[str, ...] = ()
    """As `told`; of all statements, in their order."""
    remarks: tuple[str, ...] = ()
    """Keys without their beginning."""
    refused: str = ""
    """The key without its beginning."""
    asked: tuple[str, ...] = ()
    own: frozenset[str] = field(default=OWN)


def told(entry: Entry) -> str:
    """«05.03 in 122000.00 RUB ООО Ромашка: Оплата по счету № 12», with marks of a reversal and of a pending one."""
    marks = (" reversal" if entry.is_reversal else "") + (" pending" if entry.is_pending else "")
    amount = f"{entry.amount_minor // 100}.{entry.amount_minor % 100:02d}"
    words = (
        f"{entry.booked_on:%d.%m} {entry.direction}{marks} {amount} {entry.currency} {other_side(entry).name}"
    )
    return f"{words.strip()}: {entry.purpose}"
