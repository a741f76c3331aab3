"""Whatever comes as an image is read rightly or answered with one sentence, and costs the bot nothing."""

import asyncio
import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import psutil
import pytest
from PIL import Image

from services.documents import apart as running
from services.documents.images.apart import clean_image_apart
from services.documents.images.cleaning import clean_image
from services.documents.images.model import MAX_BYTES, CleanedImage, ImageRole
from services.documents.images.reading import read_image
from services.domain.errors import BadInput
from tests.documents.images.pictures import encoded, photographed, signature

MEGABYTE = 1024 * 1024


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def huge_png(width: int, height: int) -> bytes:
    """A megabyte or less that unpacks to as many pixels as it says."""
    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * (width * 3)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def lying_png() -> bytes:
    header = struct.pack(">IIBBBBB", 65_000, 65_000, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"x" * 100)


def frames(kind: str) -> bytes:
    first, second = Image.new("RGB", (300, 200), "red"), Image.new("RGB", (300, 200), "blue")
    return encoded(first, kind, save_all=True, append_images=[second])


def svg() -> bytes:
    return b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


STRANGE: dict[str, tuple[Callable[[], bytes], str]] = {
    "100 megapixels": (lambda: huge_png(10_000, 10_000), "too-large"),
    "a size that is not true": (lying_png, "too-large"),
    "broken": (lambda: encoded(photographed(signature()))[:20_000], "unreadable"),
    "header only": (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 50, "unreadable"),
    "animated GIF": (lambda: frames("GIF"), "many"),
    "animated PNG": (lambda: frames("PNG"), "many"),
    "animated WebP": (lambda: frames("WEBP"), "many"),
    "TIFF of several pages": (lambda: frames("TIFF"), "many"),
    "PDF named PNG": (lambda: b"%PDF-1.7\n" + b"0" * 500, "pdf"),
    "SVG with a script": (svg, "svg"),
    "bare SVG": (lambda: b"\n <svg onload='x()'></svg>", "svg"),
    "HEIC": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 400, "heic"),
    "a document": (lambda: b"PK\x03\x04" + b"\0" * 400, "unknown"),
    "text": (lambda: "подпись".encode() * 50, "unknown"),
    "empty": (lambda: b"", "unknown"),
    "tiny": (lambda: encoded(Image.new("RGB", (60, 40), "red")), "tiny"),
    "a line": (lambda: encoded(Image.new("RGB", (4000, 3), "red")), "tiny"),
    "too many bytes": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * MAX_BYTES, "too-big"),
}


@pytest.mark.parametrize("name", STRANGE)
async def test_it_gets_a_sentence_and_costs_nothing(name: str) -> None:
    build, key = STRANGE[name]
    data = await asyncio.to_thread(build)
    before = psutil.Process().memory_info().rss
    with pytest.raises(BadInput) as refused:
        await clean_image_apart(data, ImageRole.LOGO)
    assert refused.value.key == f"error-image-{key}"
    assert psutil.Process().memory_info().rss - before < 30 * MEGABYTE


async def test_the_process_cleans_as_this_one_would() -> None:
    data = encoded(photographed(signature()), "JPEG")
    assert await clean_image_apart(data, ImageRole.SIGNATURE) == clean_image(data, ImageRole.SIGNATURE)


async def test_forty_megapixels_are_read_within_the_limits() -> None:
    data = await asyncio.to_thread(huge_png, 8_000, 5_000)
    with pytest.raises(BadInput, match="error-image-no-ink"):  # it was read: it is white all over
        await clean_image_apart(data, ImageRole.SIGNATURE)
    photo = Image.new("RGB", (7_000, 5_000), (228, 226, 222))
    photo.paste((40, 60, 150), (1_000, 2_400, 6_000, 2_520))
    made: CleanedImage = await clean_image_apart(encoded(photo, "JPEG"), ImageRole.SIGNATURE)
    assert made.width > 500


async def test_who_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SECONDS", 0.01)
    there = set(psutil.Process().children())  # of other tests, such as a database
    with pytest.raises(BadInput, match="error-image-too-large"):
        await clean_image_apart(encoded(photographed(signature())), ImageRole.SIGNATURE)
    assert set(psutil.Process().children()) <= there


def test_turned_by_the_camera_it_stands_upright() -> None:
    """All eight ways in which a camera may be held."""
    upright = Image.new("RGB", (300, 200), "white")
    upright.paste((200, 0, 0), (0, 0, 100, 60))
    backwards = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    for orientation, turn in backwards.items():
        stored = upright if turn is None else upright.transpose(Image.Transpose(turn))
        exif = Image.Exif()
        exif[0x0112] = orientation
        read = read_image(encoded(stored, "JPEG", exif=exif, quality=95))
        assert read.size == (300, 200), orientation
        red, green, _ = read.getpixel((20, 20))  # type: ignore[misc]
        assert (red > 150, green < 60) == (True, True), orientation


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "LA", "I;16", "I", "F", "YCbCr", "RGBA", "RGBX"])
def test_every_kind_of_colour_is_read(mode: str) -> None:
    """A dark bar on a light ground, whatever the file counts in."""
    image = Image.new("RGB", (300, 200), (230, 230, 230))
    image.paste((30, 40, 60), (100, 50, 200, 150))
    kind = {"CMYK": "JPEG", "YCbCr": "JPEG", "RGBX": "TIFF"}.get(
        mode, "TIFF" if mode in ("F", "I") else "PNG"
    )
    if mode == "I;16":
        stored = (
            image.convert("L").convert("I").point([value * 257 for value in range(65_536)], "I")
            if False
            else _sixteen(image)
        )
    elif mode == "I":
        stored = _sixteen(image).convert("I")
    else:
        stored = image.convert(mode)
    read = read_image(encoded(stored, kind))
    assert read.mode == "RGB"
    assert max(read.getpixel((150, 100))) < 90  # type: ignore[type-var]
    assert min(read.getpixel((20, 20))) > 200  # type: ignore[type-var]


def _sixteen(image: Image.Image) -> Image.Image:
    grey = image.convert("L").tobytes()
    return Image.frombytes("I;16", image.size, b"".join(struct.pack("<H", level * 257) for level in grey))


def test_of_a_phones_two_pictures_the_first_is_taken() -> None:
    first, second = photographed(signature()), Image.new("L", (320, 225), 128)
    target = BytesIO()
    first.save(target, "MPO", save_all=True, append_images=[second])
    assert clean_image(target.getvalue(), ImageRole.SIGNATURE).width > 300
