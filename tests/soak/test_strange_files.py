"""Cards that were damaged at random: each gets text or a sentence, and the bot's own memory stays where it was."""

import io
import random
import zipfile
from collections.abc import Callable

import psutil
import pytest

from services.documents.company_card.apart import extract_text_apart
from services.domain.errors import BadInput
from tests.documents.company_card import documents, strange_files

pytestmark = pytest.mark.soak

FILES = 150
CARD = "ООО «Ромашка»\nИНН\t7700000778\nКПП\t770001001\nр/с 40702810900000000001"
SENTENCES = {
    f"error-card-file-{end}"
    for end in ("blank", "empty", "kind", "locked", "macros", "old", "photo", "too-big", "unreadable")
}


def rtf(text: str) -> bytes:
    letters = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)
    return ("{\\rtf1\\ansi " + letters.replace("\n", "\\par ") + "}").encode()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, cut out, repeated or moved."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        place = chance.randrange(len(result) or 1)
        size = chance.choice((1, 1, 2, 8, 64, 1024))
        match chance.randrange(5):
            case 0:
                result[place : place + size] = chance.randbytes(size)
            case 1:
                del result[place : place + size]
            case 2:
                result[place:place] = result[place : place + size] * chance.choice((1, 2, 500))
            case 3:
                result[place : place + size] = b"\xff" * size
            case _:
                result[place:place] = chance.choice((b"999999999", b"-1", b"<<", b"obj", b"{\\", b"\0" * 40))
    return bytes(result)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """The same with one part of an archive, whose wrapping stays whole."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        hit = chance.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged(part, chance) if name == hit else part)
    return buffer.getvalue()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("a.pdf", documents.pdf_of_table),
        ("a.docx", documents.docx_of_table),
        ("a.xlsx", lambda _: strange_files.wide_sheet()),
        ("a.rtf", rtf),
    ],
    ids=["pdf", "docx", "xlsx", "rtf"],
)
async def test_every_damaged_card_is_answered(name: str, build: Callable[[str], bytes], seed: int) -> None:
    chance = random.Random(f"{name} {seed}")
    good = build(CARD)
    before = psutil.Process().memory_info().rss
    for _ in range(FILES):
        archive = good.startswith(b"PK") and chance.random() < 0.7
        data = damaged_inside(good, chance) if archive else damaged(good, chance)
        try:
            assert await extract_text_apart(data, name)
        except BadInput as error:
            assert error.key in SENTENCES  # noqa: PT017 (either may come)
    assert psutil.Process().memory_info().rss - before < 50 * 1024 * 1024
