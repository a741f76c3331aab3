"""A logo keeps its colours; the white around it goes away."""

from PIL import Image, ImageChops, ImageDraw

from services.domain.errors import BadInput

_WHITE = 232
"""A corner of this level in its darkest channel is white; cameras and JPEG make no purer one."""
_ALIKE = 14
_INVISIBLE = 20
"""What differs less from white is not seen on paper, of 255."""


def cut_out_logo(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    """RGBA, cut to what is seen and no larger than `box`. Raises `error-image-no-logo`, `error-image-white`."""
    if image.mode == "RGBA":
        found = _cut(image)
        if found is None:
            raise BadInput("error-image-no-logo")
        if not _is_seen(found):
            raise BadInput("error-image-white")
        return _fitted(found, box)
    small = image.copy()
    small.thumbnail((box[0] * 2, box[1] * 2), Image.Resampling.LANCZOS, reducing_gap=3)
    opaque = small.convert("RGBA")
    if not _is_white_around(small):
        return _fitted(opaque, box)
    # The white margin first: it would take most of the pixels that the logo may have.
    seen = ImageChops.difference(image, Image.new("RGB", image.size, "white")).convert("L")
    whole = seen.point([0] * _INVISIBLE + [255] * (256 - _INVISIBLE)).getbbox()
    if whole is None:
        raise BadInput("error-image-no-logo")
    margin = max(image.size) // 200 + 1
    small = image.crop(
        (
            max(whole[0] - margin, 0),
            max(whole[1] - margin, 0),
            min(whole[2] + margin, image.width),
            min(whole[3] + margin, image.height),
        )
    )
    small.thumbnail(box, Image.Resampling.LANCZOS, reducing_gap=3)
    found = _cut(_without_surroundings(small))
    if found is None:
        raise BadInput("error-image-no-logo")
    return found


def _fitted(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    image.thumbnail(box, Image.Resampling.LANCZOS, reducing_gap=3)
    return image


def _cut(image: Image.Image) -> Image.Image | None:
    box = image.getchannel("A").point([0] * 8 + [255] * 248).getbbox()
    return None if box is None else image.crop(box)


def _is_seen(image: Image.Image) -> bool:
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    bands = paper.convert("RGB").split()
    return any(sum(band.histogram()[: 255 - _INVISIBLE]) for band in bands)


def _is_white_around(image: Image.Image) -> bool:
    """Whether all four corners are white and of one colour."""
    right, bottom = image.width - 1, image.height - 1
    corners = [image.getpixel(place) for place in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    channels = list(zip(*(corner for corner in corners if isinstance(corner, tuple)), strict=True))
    return all(min(levels) >= _WHITE and max(levels) - min(levels) <= _ALIKE for levels in channels)


def _without_surroundings(image: Image.Image) -> Image.Image:
    """The white that reaches the edge becomes clear; what is white inside of the logo stays white."""
    red, green, blue = image.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    # A frame of white around it joins all that reaches the edge anywhere.
    framed = Image.new("L", (image.width + 2, image.height + 2), 255)
    framed.paste(darkest.point([0] * _WHITE + [255] * (256 - _WHITE)), (1, 1))
    ImageDraw.floodfill(framed, (0, 0), 128)
    outside = framed.crop((1, 1, image.width + 1, image.height + 1)).point(
        [255 * (level == 128) for level in range(256)]
    )
    cut = image.convert("RGBA")
    cut.putalpha(ImageChops.invert(outside))
    return cut
