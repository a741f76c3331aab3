"""How a document looks: one system of type and distances for all forms, and what is the issuer's own.

Sizes follow one scale from the body's; there are two weights. When a page would break, the same form is set again
a step tighter, until it fits or the last step is reached.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from services.documents.appearance import Appearance
from services.documents.pdf.pictures import Picture, read_picture
from services.documents.pdf.typeface import Colour, Style

_GREY = 80  # of labels: legible when an old printer makes dots of it


@dataclass(frozen=True)
class Look:
    """`size` is the body's in points, `spacing` its line distance as a multiple of it.

    `padding` is above and below the text of a row in millimetres; `air` multiplies the distances between blocks. The
    rest is the issuer's: a colour for rules and the title, pictures of its logo, signature and stamp.
    """

    size: float = 9.0
    spacing: float = 1.34
    padding: float = 1.5
    air: float = 1.0
    accent: Colour | None = None
    logo: Picture | None = None
    signature: Picture | None = None
    stamp: Picture | None = None

    @cached_property
    def body(self) -> Style:
        return Style(self.size, spacing=self.spacing)

    @cached_property
    def name(self) -> Style:
        return Style(self.size, bold=True, spacing=self.spacing)

    @cached_property
    def label(self) -> Style:
        return Style(self.size - 1.5, grey=_GREY, spacing=self.spacing)

    @cached_property
    def caption(self) -> Style:
        return Style(self.size - 2, grey=_GREY, spacing=self.spacing)

    @cached_property
    def total(self) -> Style:
        return Style(self.size + 3, bold=True, spacing=self.spacing, colour=self.accent)

    @cached_property
    def title(self) -> Style:
        return Style(self.size + 7, bold=True, spacing=1.22, colour=self.accent)

    @cached_property
    def display(self) -> Style:
        """The word «INVOICE» of the international form."""
        return Style(self.size + 15, bold=True, spacing=1.1, colour=self.accent)

    def tighten(self, step: int) -> "Look":
        size, spacing, padding, air = _STEPS[step]
        return replace(self, size=size, spacing=spacing, padding=padding, air=air)


_STEPS = (
    (9.0, 1.34, 1.5, 1.0),
    (9.0, 1.27, 1.05, 0.75),
    (8.5, 1.24, 0.75, 0.6),
    (8.0, 1.2, 0.5, 0.45),
    (8.0, 1.16, 0.35, 0.3),
)
STEPS = len(_STEPS)
PLAIN = Look()


def look_of(appearance: Appearance, images: Mapping[str, bytes]) -> Look:
    """How an issuer's documents look; `images` holds the PNG of each digest that the appearance names."""

    def picture(digest: str) -> Picture | None:
        return read_picture(images[digest]) if digest else None

    colour = appearance.accent.removeprefix("#")
    return Look(
        accent=(int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)) if colour else None,
        logo=picture(appearance.logo),
        signature=picture(appearance.signature),
        stamp=picture(appearance.stamp),
    )
