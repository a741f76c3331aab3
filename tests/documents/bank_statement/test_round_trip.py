"""What is written as any bank's file is read back: the day, the sum, whether it came, from whom, and what for."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.file_kinds import looks_like_statement
from services.documents.bank_statement.reading import read_statement
from services.domain.statements.model import Entry, Party
from tests.support.statement_files import OURS, WRITERS, StatementWriter, other_side

ALWAYS = ("booked_on", "amount_minor", "currency", "direction", "purpose")
OTHERS = {
    "RUB": ("40702810810000000555", "7700000880", "044525974"),
    "KZT": ("KZ598562203000888888", "190540008882", "KCJBKZKX"),
    "UZS": ("20208000900000888001", "300000888", "01183"),
    "EUR": ("DE12500105170648489890", "", "COBADEFFXXX"),
}
words = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=12).map(str.capitalize) | st.text(
    "abcxyz", min_size=1, max_size=12
)
numbers = st.sampled_from(
    ["№ 12", "2026-0013", "сч.12", "«Дело»", "12/3", "7-1", "НДС 22% - 22000-00", "Без НДС", "100,50", "=1"]
)
purposes = st.lists(words | numbers, min_size=1, max_size=12).map(lambda parts: " ".join(["Оплата", *parts]))


@st.composite
def entries(draw: st.DrawFn, currency: str) -> list[Entry]:
    account, tax_id, bank = OTHERS[currency]
    ours = Party(account=OURS[currency])
    made = []
    for position in range(1, draw(st.integers(1, 3)) + 1):
        other = Party("ООО Ромашка" + draw(words), tax_id, account, bank)
        came = draw(st.booleans())
        made.append(
            Entry(
                position=position,
                booked_on=draw(st.dates(date(2024, 1, 1), date(2026, 12, 31))),
                amount_minor=draw(
                    st.integers(1, 10**10) | st.sampled_from([10_000, 150_000, 150, 5, 100_000_00])
                ),
                currency=currency,
                direction=EntryDirection.IN if came else EntryDirection.OUT,
                payer=other if came else ours,
                payee=ours if came else other,
                purpose=draw(purposes),
                document_number=draw(st.sampled_from(["301", "БА8170433", "FDC240", "0012"])),
                bank_reference=f"REF{position}",
            )
        )
    return made


def facts(entry: Entry, writer: StatementWriter) -> dict[str, Any]:
    known = {name: getattr(entry, name) for name in (*ALWAYS, *(n for n in writer.keeps if "." not in n))}
    other = other_side(entry)
    return known | {name: getattr(other, name[6:]) for name in writer.keeps if name.startswith("other.")}


@settings(
    max_examples=8,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # all formats are drawn at once: to shrink them takes minutes
)
@given(st.data())
def test_what_is_written_is_read(data: st.DataObject) -> None:
    for name, writer in WRITERS.items():
        for currency in writer.currencies:
            written = data.draw(entries(currency), label=name)
            if "is_reversal" in writer.keeps:
                written[-1] = replace(written[-1], is_reversal=True)
            if "is_pending" in writer.keeps:
                written[0] = replace(written[0], is_pending=True)
            file = writer.write(written, OURS[currency])
            read = read_statement(file, writer.file_name, frozenset({OURS[currency]}), None)
            (statement,) = read.statements
            assert [facts(entry, writer) for entry in statement.entries] == [
                facts(entry, writer) for entry in written
            ], name
            assert statement.remarks == (), name
            assert looks_like_statement(file, writer.file_name), name
