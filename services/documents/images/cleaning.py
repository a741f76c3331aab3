"""From what somebody sends to the PNG that a page prints."""

from io import BytesIO

from PIL import Image

from services.documents.images.ink import lift_ink
from services.documents.images.logo import cut_out_logo
from services.documents.images.model import CleanedImage, ImageRole
from services.documents.images.reading import read_image
from services.domain.errors import BadInput

_STEPS = 8
_TRIES = (
    *((scale, colours) for scale in (1.0, 0.8, 0.64) for colours in (256, 128, 64)),
    *((0.5, colours) for colours in (64, 32, 16)),
)
"""Sizes and numbers of colours, the best first: few colours spoil a picture sooner than few pixels."""


def clean_image(data: bytes, role: ImageRole) -> CleanedImage:
    """Raises BadInput: `error-image-…`. MemoryError where it is limited."""
    image = read_image(data)
    if not role.is_ink:
        return _packed(cut_out_logo(image, role.box), role)
    if image.mode == "RGBA":
        box = image.getchannel("A").point([0] * 24 + [255] * 232).getbbox()
        if box is None:
            raise BadInput("error-image-no-ink")
        lifted = image.crop(box)
    else:
        lifted = lift_ink(image, role.box)
    return _packed(
        _resized(lifted, min(1.0, *(most / has for most, has in zip(role.box, lifted.size, strict=True)))),
        role,
    )


def _packed(image: Image.Image, role: ImageRole) -> CleanedImage:
    """As many colours, and then pixels, as its bytes allow."""
    plain = image
    if _only_colour(image) is None:
        # What is under full transparency is dropped: nobody sees it, and it takes room.
        clear = Image.new("RGBA", image.size, (255, 255, 255, 0))
        plain = Image.composite(image, clear, image.getchannel("A").point([0] + [255] * 255))
    for scale, colours in _TRIES:
        made = _sized(plain, scale, colours)
        if len(made.png) <= role.most_bytes:
            return made
    return _sized(plain, *_TRIES[-1])


def _sized(image: Image.Image, scale: float, colours: int) -> CleanedImage:
    resized = _resized(image, scale)
    return CleanedImage(_saved(_reduced(resized, colours)), *resized.size)


def _only_colour(image: Image.Image) -> tuple[int, ...] | None:
    """That of all pixels, however much they are seen."""
    bands = [band.getcolors(1) for band in image.split()[:3]]
    return None if None in bands else tuple(int(found[0][1]) for found in bands if found)  # type: ignore[arg-type]


def _resized(image: Image.Image, scale: float) -> Image.Image:
    size = (max(round(image.width * scale), 1), max(round(image.height * scale), 1))
    if size == image.size:
        return image
    colour = _only_colour(image)
    if colour is None:
        return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    resized = Image.new("RGB", size, colour)
    resized.putalpha(image.getchannel("A").resize(size, Image.Resampling.LANCZOS, reducing_gap=3))
    return resized


def _reduced(image: Image.Image, colours: int) -> Image.Image:
    """In a palette. One ink needs no colours: eight steps of its cover are what an eye tells apart at 300 dpi."""
    colour = _only_colour(image)
    if colour is None:
        if image.getchannel("A").getextrema() == (255, 255):
            return image.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        return _snapped(image.quantize(colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE))
    top = _STEPS - 1
    steps = image.getchannel("A").point([round(level * top / 255) for level in range(256)])
    reduced = Image.frombytes("P", image.size, steps.tobytes())
    reduced.putpalette(bytes(colour) * _STEPS)
    reduced.info["transparency"] = bytes(round(step * 255 / top) for step in range(_STEPS))
    return reduced


def _snapped(image: Image.Image) -> Image.Image:
    """What is all but solid, or all but clear, was so before the palette."""
    palette = bytearray(image.getpalette("RGBA") or ())
    for place in range(3, len(palette), 4):
        palette[place] = 255 if palette[place] > 250 else 0 if palette[place] < 5 else palette[place]
    image.putpalette(bytes(palette), "RGBA")
    return image


def _saved(image: Image.Image) -> bytes:
    """Nothing but the picture: Pillow would keep profiles and texts of the original."""
    image.info = {name: value for name, value in image.info.items() if name == "transparency"}
    target = BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()
