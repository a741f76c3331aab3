"""Which lines came before: in the same file, an overlapping one, another format."""

from dataclasses import replace
from datetime import date

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.domain.statements.keys import StoredLine, find_familiar, line_keys
from services.domain.statements.model import Entry, Party, Statement
from tests.domain.statements.worlds import BY_ROMASHKA, BY_VASILEK, OWN, OWN_ACCOUNT, entry, statement

PURPOSE = "Оплата по счету № 12 от 02.03.2026 за юридические услуги. В т.ч. НДС 22% - 22000-00"


def numbered(*entries: Entry) -> tuple[Entry, ...]:
    return tuple(replace(each, position=position) for position, each in enumerate(entries, 1))


def stored(given: Statement, first_id: int = 1) -> list[StoredLine]:
    (keys,) = line_keys([given])
    return [
        StoredLine(first_id + place, key, given.account, given.format, each)
        for place, (each, key) in enumerate(zip(given.entries, keys, strict=True))
    ]


def familiar(new: Statement, old: Statement) -> dict[int, tuple[int, bool]]:
    (found,) = find_familiar([new], stored(old))
    return {position: (each.line_id, each.is_certain) for position, each in found.items()}


def test_two_identical_payments_in_one_file_are_two_and_the_file_again_adds_nothing() -> None:
    twice = statement(*numbered(entry(PURPOSE), entry(PURPOSE), entry(PURPOSE, 50_00)))
    (keys,) = line_keys([twice])
    assert len(set(keys)) == 3
    assert line_keys([twice]) == (keys,)
    assert familiar(twice, twice) == {1: (1, True), 2: (2, True), 3: (3, True)}


def test_overlapping_file_adds_what_is_new() -> None:
    once = statement(*numbered(entry(PURPOSE)))
    later = entry(PURPOSE, booked_on=date(2026, 3, 6), document_number="302")
    longer = statement(*numbered(entry(PURPOSE), entry(PURPOSE), later))
    assert familiar(longer, once) == {1: (1, True)}


def test_pending_line_is_not_the_booked_one_and_a_reversal_is_none() -> None:
    pending = statement(*numbered(entry(PURPOSE, is_pending=True), entry(PURPOSE, is_reversal=True)))
    assert familiar(statement(*numbered(entry(PURPOSE))), pending) == {}


def test_same_line_of_another_format() -> None:
    one_c = statement(*numbered(entry(PURPOSE), entry(PURPOSE, document_number="302")))
    sheet = {"format": StatementFormat.XLSX}
    no_accounts = replace(BY_ROMASHKA, account="", name="ООО РОМАШКА")
    cut = statement(
        *numbered(
            entry(PURPOSE[:40], payer=no_accounts, payee=Party(), document_number="000302"),
            entry(
                "оплата  по счету №12 от 02.03.2026 за юридические услуги",
                payer=no_accounts,
                document_number="301",
            ),
        ),
        **sheet,
    )
    assert familiar(cut, one_c) == {1: (2, True), 2: (1, True)}

    # A third one of them, which the first file did not have, is new.
    more = statement(
        *cut.entries, entry(PURPOSE, payer=no_accounts, document_number="303", position=3), **sheet
    )
    assert familiar(more, one_c) == {1: (2, True), 2: (1, True)}


def test_weaker_agreement_is_shown_and_neither_posted_nor_dropped() -> None:
    one_c = statement(*numbered(entry(PURPOSE)))
    camt = {"format": StatementFormat.CAMT053}
    silent = entry("OPLATA PO SCHETU", payer=Party("OOO ROMASHKA"), payee=Party(), document_number="")
    assert familiar(statement(*numbered(silent), **camt), one_c) == {1: (1, False)}

    no_own_account = statement(*numbered(entry(PURPOSE)), account="", format=StatementFormat.XLSX)
    assert familiar(no_own_account, one_c) == {1: (1, False)}

    a_day_later = statement(*numbered(entry(PURPOSE, booked_on=date(2026, 3, 6))))
    assert familiar(a_day_later, one_c) == {1: (1, False)}

    reworded = statement(*numbered(entry("Услуги юристов")))
    assert familiar(reworded, one_c) == {1: (1, False)}

    nameless = replace(BY_ROMASHKA, account="", tax_id="", name="")
    assert familiar(statement(*numbered(entry(PURPOSE, payer=nameless))), one_c) == {1: (1, False)}


def test_what_a_bank_fills_in_later_makes_no_other_line() -> None:
    one_c = statement(*numbered(entry(PURPOSE, payer=replace(BY_ROMASHKA, account=""))))
    assert familiar(statement(*numbered(entry(PURPOSE))), one_c) == {1: (1, True)}


def test_words_alone_tell_a_line_where_a_format_says_no_more() -> None:
    one_c = statement(*numbered(entry(PURPOSE), entry("Аванс", document_number="302")))
    silent = {"payer": Party(), "payee": Party(), "document_number": ""}
    plain = statement(
        *numbered(entry(PURPOSE, **silent), entry("Аванс", **silent)), format=StatementFormat.MT940
    )
    assert familiar(plain, one_c) == {1: (1, True), 2: (2, False)}


def test_reference_of_the_bank_tells_equal_lines_apart() -> None:
    lines = [entry("Invoice 12", document_number="", bank_reference=f"REF{number}") for number in (1, 2)]
    camt = statement(*numbered(*lines), format=StatementFormat.CAMT053)
    mt940 = statement(*numbered(lines[1], lines[0]), format=StatementFormat.MT940)
    (found,) = find_familiar([mt940], [replace(each, key=f"other-{each.id}") for each in stored(camt)])
    assert {position: each.line_id for position, each in found.items()} == {1: 2, 2: 1}


def test_another_payment_is_another() -> None:
    one_c = statement(*numbered(entry(PURPOSE)))
    others = (
        entry(PURPOSE, document_number="302"),
        entry(PURPOSE, payer=BY_VASILEK),
        entry(PURPOSE, 100_01),
        entry(PURPOSE, currency="USD"),
        entry(PURPOSE, booked_on=date(2026, 3, 9)),
        entry(PURPOSE, direction=EntryDirection.OUT, payer=OWN, payee=BY_ROMASHKA),
    )
    for other in others:
        assert familiar(statement(*numbered(other)), one_c) == {}, other
        assert familiar(statement(*numbered(other), account="40702810000000000888"), one_c) == {}, other

    sheet = {"format": StatementFormat.XLSX}
    other_number = entry("Оплата по счету № 13 от 02.03.2026", document_number="", payer=BY_ROMASHKA)
    assert familiar(statement(*numbered(other_number), **sheet), one_c) == {}


def test_iban_of_the_account_that_another_format_writes() -> None:
    party = Party("MUSTER GMBH", account="DE89370400440532013000")
    camt = statement(
        *numbered(entry("Invoice 2026-0012", payer=party, document_number="")), format=StatementFormat.CAMT053
    )
    mt940 = replace(party, account="370400440532013000")
    again = statement(
        *numbered(entry("Invoice 2026-0012 ", payer=mt940, document_number="")), format=StatementFormat.MT940
    )
    assert familiar(again, camt) == {1: (1, True)}


def test_one_file_with_two_statements() -> None:
    first, second = statement(*numbered(entry(PURPOSE))), statement(*numbered(entry(PURPOSE)))
    keys = line_keys([first, second])
    assert keys[0] != keys[1]
    assert line_keys([first, statement(*second.entries, account="40702810000000000888")])[1] != keys[1]
    assert OWN_ACCOUNT not in keys[0][0]
