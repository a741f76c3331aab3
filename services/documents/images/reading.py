"""Opens an image that a stranger has sent: its bytes say what it is, and sizes are checked before it is decoded."""

import warnings
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageMath

from services.documents.images.model import MAX_BYTES
from services.domain.errors import BadInput

MAX_PIXELS = 40_000_000
MIN_SIDE, MIN_OTHER_SIDE = 100, 16
LONGEST_SIDE = 4096
"""A larger image is made smaller while it is read."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112
_SEEN_ALPHA, _SEEN_SHARE = 250, 0.005
"""So much of an image has to be seen through for its alpha to be meant."""


def find_format(data: bytes) -> str:
    """The name of the format in Pillow. Raises a sentence for what is no such image."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if b"%PDF-" in data[:1024]:
        raise BadInput("error-image-pdf")
    if head.startswith((b"<?xml", b"<svg", b"<!DOCTYPE svg")) or b"<svg" in head:
        raise BadInput("error-image-svg")
    if data[4:8] == b"ftyp":
        raise BadInput("error-image-heic")
    raise BadInput("error-image-unknown")


def read_image(data: bytes) -> Image.Image:
    """RGB, or RGBA where parts are seen through; upright, at most `LONGEST_SIDE` pixels long."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-image-too-big")
    name = find_format(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of huge images and damaged metadata: both are looked at below
            with Image.open(BytesIO(data), formats=[name]) as image:
                return _read(image)
    except (BadInput, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise BadInput("error-image-too-large") from error
    except Exception as error:
        # Pillow raises OSError, SyntaxError, ValueError, struct.error … for damaged files.
        raise BadInput("error-image-unreadable") from error


def _read(image: Image.Image) -> Image.Image:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise BadInput("error-image-too-large")
    if max(width, height) < MIN_SIDE or min(width, height) < MIN_OTHER_SIDE:
        raise BadInput("error-image-tiny")
    # A photo of a phone may hold a second picture, of depth or brightness; the first one is meant.
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise BadInput("error-image-many")
    orientation = 1
    with suppress(Exception):  # damaged metadata is no damaged image
        orientation = image.getexif().get(_ORIENTATION, 1)
    image.draft(None, (LONGEST_SIDE // 2, LONGEST_SIDE // 2))  # a JPEG is decoded smaller at once
    image.load()
    shrink = -(-max(image.size) // LONGEST_SIDE)
    whole = _eight_bits(image)
    profile = image.info.get("icc_profile")
    if shrink > 1 and whole.mode not in ("P", "PA", "1"):
        whole = whole.reduce(shrink)
    coloured = _to_rgb(whole, profile)
    if max(coloured.size) > LONGEST_SIDE:
        coloured = coloured.reduce(shrink)
    turn = _TURNS.get(orientation)
    return coloured if turn is None else coloured.transpose(turn)


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode not in ("I", "F"):
        return image
    high = image.getextrema()[1]
    # Sixteen bits of grey, or whatever a scanner's software calls white.
    white = 65_535 if image.mode == "I" and isinstance(high, (int, float)) and high > 255 else high
    top = float(white) if isinstance(white, (int, float)) and white else 1.0
    return compute_band(lambda args: args["image"] * 255 / top, image=image)


def compute_band(compute: Callable[[dict[str, Any]], Any], **bands: Image.Image) -> Image.Image:
    """One band of eight bits, from an expression over bands (Pillow's `ImageMath`)."""
    band: Image.Image = ImageMath.lambda_eval(lambda args: args["convert"](compute(args), "L"), **bands)
    return band


def _to_rgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    has_alpha = image.has_transparency_data
    if profile and image.mode in ("RGB", "CMYK"):
        with suppress(Exception):  # a profile that does not fit: the colours are taken as they are
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            if converted is not None:
                return converted
    if not has_alpha:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    clear = sum(seen.getchannel("A").histogram()[:_SEEN_ALPHA])
    if clear >= _SEEN_SHARE * seen.width * seen.height:
        return seen
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")
