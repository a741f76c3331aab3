"""Pictures as people send them, drawn: paper under a lamp, ink of one colour, noise of a camera."""

import math
import random
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter

BLUE, BLACK, VIOLET = (38, 58, 150), (40, 40, 46), (70, 60, 160)
PAPER = (226, 224, 218)


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    target = BytesIO()
    quick = {"compress_level": 1} if kind == "PNG" else {}  # the noise of a camera packs badly anyhow
    image.save(target, kind, **(quick | options))
    return target.getvalue()


def signature(
    size: tuple[int, int] = (1280, 900), ink: tuple[int, int, int] = BLUE, width: int = 7
) -> Image.Image:
    """A hand's loops in the middle of a sheet."""
    sheet = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(sheet)
    for number in range(900):
        turn = number / 900 * 9 * math.pi
        x = size[0] * (0.22 + 0.5 * number / 900) + size[0] * 0.07 * math.cos(turn)
        y = size[1] * 0.5 + size[1] * 0.16 * math.sin(turn) * (1 - number / 1200)
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), ink)
    draw.line((size[0] * 0.2, size[1] * 0.72, size[0] * 0.8, size[1] * 0.66), ink, width)
    return sheet


def stamp(size: int = 1000, ink: tuple[int, int, int] = VIOLET) -> Image.Image:
    sheet = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(sheet)
    for edge, width in ((0.1, 10), (0.14, 4), (0.3, 4)):
        draw.ellipse(
            (size * edge, size * edge, size * (1 - edge), size * (1 - edge)), outline=ink, width=width
        )
    for number in range(60):
        turn = number / 60 * 2 * math.pi
        x, y = size / 2 + size * 0.28 * math.cos(turn), size / 2 + size * 0.28 * math.sin(turn)
        draw.rectangle((x - 8, y - 14, x + 8, y + 14), outline=ink, width=5)
    for row in range(3):
        draw.rectangle(
            (size * 0.36, size * (0.42 + row * 0.06), size * 0.64, size * (0.445 + row * 0.06)), ink
        )
    return sheet


def photographed(sheet: Image.Image, seed: int = 1, *, dim: float = 0.45, noise: int = 9) -> Image.Image:
    """On greyish paper, `dim` darker in one corner than in the other, with a shadow and the noise of a camera."""
    chance = random.Random(seed)
    paper = ImageChops.multiply(sheet, Image.new("RGB", sheet.size, PAPER))
    light = Image.new("L", (16, 16))
    light.putdata([round(255 * (1 - dim * (x + y) / 30)) for y in range(16) for x in range(16)])
    lit = light.resize(sheet.size, Image.Resampling.BICUBIC)
    shadow = Image.new("L", sheet.size, 255)
    ImageDraw.Draw(shadow).ellipse(
        (-sheet.width // 3, sheet.height // 2, sheet.width // 2, sheet.height * 2), 215
    )
    lit = ImageChops.multiply(lit, shadow.filter(ImageFilter.GaussianBlur(60)))
    paper = ImageChops.multiply(paper, Image.merge("RGB", [lit] * 3)).filter(ImageFilter.GaussianBlur(0.8))
    grain = Image.frombytes("L", sheet.size, chance.randbytes(sheet.width * sheet.height))
    grain = grain.point([128 + round((value - 128) * noise / 128) for value in range(256)])
    return ImageChops.add(paper, Image.merge("RGB", [grain] * 3), 1, -128)
