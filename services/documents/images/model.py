"""What an image is for, and how large it is printed."""

from dataclasses import dataclass
from enum import StrEnum

MAX_BYTES = 10 * 1024 * 1024
"""Of what somebody sends."""
DPI = 300
_MILLIMETRES_PER_INCH = 25.4


class ImageRole(StrEnum):
    """The name of the field of `Appearance`, too."""

    LOGO = "logo"
    SIGNATURE = "signature"
    STAMP = "stamp"

    @property
    def is_ink(self) -> bool:
        """Whether it is a photo of ink on paper, whose paper goes away."""
        return self is not ImageRole.LOGO

    @property
    def box(self) -> tuple[int, int]:
        """The most pixels in width and height: what a print of 300 dpi needs at the largest size on a page."""
        width, height = _LARGEST[self]
        return _pixels(width), _pixels(height)

    @property
    def most_bytes(self) -> int:
        return _MOST_BYTES[self]


def _pixels(millimetres: int) -> int:
    return round(millimetres * DPI / _MILLIMETRES_PER_INCH)


_LARGEST = {ImageRole.LOGO: (50, 20), ImageRole.SIGNATURE: (45, 18), ImageRole.STAMP: (40, 40)}
"""Millimetres."""
_MOST_BYTES = {ImageRole.LOGO: 16_000, ImageRole.SIGNATURE: 12_000, ImageRole.STAMP: 24_000}
"""With a logo a page stays within 70 KB; with all three within what any mailbox takes."""


@dataclass(frozen=True, slots=True)
class CleanedImage:
    """A PNG in RGBA or in a palette with alpha, without anything that told of its camera or place."""

    png: bytes
    width: int
    height: int
