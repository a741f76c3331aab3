"""Files that were damaged at random: each is read or gets a sentence, and the bot's own memory stays where it was."""

import io
import random
import re
import zipfile
from collections.abc import Awaitable, Callable

import psutil
import pytest

from services.documents.bank_statement.apart import read_statement_apart
from services.documents.company_card.apart import extract_text_apart
from services.documents.images.apart import clean_image_apart
from services.documents.images.model import ImageRole
from services.domain.errors import BadInput
from tests.documents.bank_statement.quirks.case import OWN
from tests.documents.bank_statement.test_quirks import CASES as QUIRKS
from tests.documents.company_card import documents, strange_files
from tests.documents.images.pictures import encoded, photographed, stamp

pytestmark = pytest.mark.soak

FILES = 150
CARD = "ООО «Ромашка»\nИНН\t7700000778\nКПП\t770001001\nр/с 40702810900000000001"
SENTENCE = re.compile("error-(card-file|statement|image)-")


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


async def read_card(data: bytes, name: str) -> object:
    return await extract_text_apart(data, name)


async def read_bank_file(data: bytes, name: str) -> object:
    return await read_statement_apart(data, name, OWN, None)


async def clean_stamp(data: bytes, _name: str) -> object:
    return await clean_image_apart(data, ImageRole.STAMP)


def bank_file(chance: random.Random) -> bytes:
    """Of any kind, with any quirk that is known."""
    return chance.choice([case.data for case in QUIRKS if case.entries])


def picture(chance: random.Random) -> bytes:
    return encoded(photographed(stamp(300)), chance.choice(("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("name", "build", "read"),
    [
        ("a.pdf", lambda _: documents.pdf_of_table(CARD), read_card),
        ("a.docx", lambda _: documents.docx_of_table(CARD), read_card),
        ("a.xlsx", lambda _: strange_files.wide_sheet(), read_card),
        ("a.rtf", lambda _: rtf(CARD), read_card),
        ("bank", bank_file, read_bank_file),
        ("stamp", picture, clean_stamp),
    ],
    ids=["pdf", "docx", "xlsx", "rtf", "bank", "image"],
)
async def test_every_damaged_file_is_answered(
    name: str,
    build: Callable[[random.Random], bytes],
    read: Callable[[bytes, str], Awaitable[object]],
    seed: int,
) -> None:
    """Read, or refused in a sentence, and never an incident: the child tells its faults apart from its limits."""
    chance = random.Random(f"{name} {seed}")
    good = build(chance)
    before = psutil.Process().memory_info().rss
    for number in range(FILES):
        if number % 10 == 0:
            good = build(chance)
        archive = good.startswith(b"PK") and chance.random() < 0.7
        data = damaged_inside(good, chance) if archive else damaged(good, chance)
        try:
            assert await read(data, name)
        except BadInput as error:
            assert SENTENCE.match(error.key)  # noqa: PT017 (either may come)
    assert psutil.Process().memory_info().rss - before < 50 * 1024 * 1024
