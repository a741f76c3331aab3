"""ZIP files of documents: names that every system takes, no two equal, parts that Telegram takes."""

import os
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadInput
from services.export.archive_file import ArchiveFile, document_name

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
UTF8 = 0x800
ODD = 'ОАО «Ромашка / "Лютик"»: <а|б>?*\\\u202e\x00 .'


def test_a_name_says_what_the_file_is() -> None:
    assert (
        document_name("Счёт № 2026-0012 от 24.11.2026.pdf", "ООО «Ромашка»")
        == "Счёт № 2026-0012 от 24.11.2026 — ООО Ромашка.pdf"
    )
    odd = document_name("Счёт № 1 от 24.11.2026.pdf", ODD)
    assert odd == "Счёт № 1 от 24.11.2026 — ОАО Ромашка - -Лютик- -а-б-.pdf"


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_name_is_one_of_windows(number: str, client: str) -> None:
    name = document_name(f"Счёт № {number}.pdf", client)
    assert PureWindowsPath(name).name == name
    assert not set(name) & set('\\/:*?"<>|')
    assert len(name.encode()) <= 240
    assert name.endswith(".pdf")
    assert not name.removesuffix(".pdf").endswith((" ", "."))


def test_equal_names_get_numbers_and_case_is_no_difference() -> None:
    with ArchiveFile(AT) as archive:
        for name, content in (("Счёт.pdf", b"1"), ("СЧЁТ.pdf", b"2"), ("счёт.pdf", b"3")):
            archive.add("Счета", name, content)
        (part,) = archive.finish()
        with ZipFile(part) as made:
            assert [(entry.filename, made.read(entry)) for entry in made.infolist()] == [
                ("Счета/Счёт.pdf", b"1"),
                ("Счета/СЧЁТ (2).pdf", b"2"),
                ("Счета/счёт (3).pdf", b"3"),
            ]
            assert all(entry.flag_bits & UTF8 for entry in made.infolist())
            assert made.testzip() is None


def test_parts_are_as_small_as_they_must_be_and_hold_everything() -> None:
    largest = 20_000
    with ArchiveFile(AT, largest) as archive:
        for place in range(40):
            archive.add("", f"{place:03} Счёт от 24.11.2026 — ООО Очень длинное имя.pdf", bytes(3000))
        parts = archive.finish()
        assert len(parts) > 5
        found = []
        for part in parts:
            assert part.seek(0, 2) <= largest
            with ZipFile(part) as made:
                found += made.namelist()
        assert len(found) == len(set(found)) == archive.count == 40


def test_what_fits_into_no_part_is_refused() -> None:
    with ArchiveFile(AT, 1000) as archive, pytest.raises(BadInput, match="error-export-too-big"):
        archive.add("", "Счёт.pdf", bytes(1000))


def test_nothing_makes_no_part() -> None:
    with ArchiveFile(AT) as archive:
        assert archive.finish() == []


def test_parts_lie_where_there_is_room_for_them(tmp_path: Path) -> None:
    """Without a name: nothing is left of them when the process is killed."""
    with ArchiveFile(AT, 2000, folder=tmp_path) as archive:
        for place in range(3):
            archive.add("", f"{place}.pdf", bytes(1000))
        parts = archive.finish()
        assert len(parts) == 3
        assert list(tmp_path.iterdir()) == []
        for part in parts:
            assert os.readlink(f"/proc/self/fd/{part.fileno()}").startswith(str(tmp_path))
