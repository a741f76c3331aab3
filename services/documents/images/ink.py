"""Takes the paper away from a photo of a signature or a stamp; what stays is ink on nothing.

The paper's brightness is estimated around each place, so that shadows and a lamp's light do not matter; an ink covers
as much as it darkens or colours the paper, and keeps its colour.
"""

from PIL import Image, ImageChops, ImageFilter

from services.documents.images.reading import compute_band
from services.documents.images.specks import drop_specks
from services.domain.errors import BadInput

WORK_SIDE = 1600
_PAPER_SIDE = 160
"""The paper is looked at this small: a stroke is a pixel or two there, and light changes slowly."""
_PAPER_WINDOW, _PAPER_RANK = 13, 0.8
_DARK_PAPER = 70
"""Of 255; a photo whose paper is darker was taken in the dark, or shows no paper."""
_DARK_BESIDE = 0.35
"""Of the lightest part: what is darker than this is no shadow."""
_MOST_INK, _LEAST_INK = 0.45, 0.0004
"""Shares of the image."""
_FAINT = 28
"""Ink darkens paper by so much at least, of 255."""
_LEAST_SIDE = 24
_MARGIN = 2
_PALEST = 105
_ONE_INK = 46
"""Colours of one ink differ less from its mean, channel by channel."""


def lift_ink(photo: Image.Image, needed: tuple[int, int]) -> Image.Image:
    """RGBA, cut to the ink. `needed` is the size in pixels that a print wants.

    Raises `error-image-no-ink`, `error-image-dark` and `error-image-crowded`.
    """
    small = photo.copy()
    small.thumbnail((WORK_SIDE, WORK_SIDE), Image.Resampling.BOX, reducing_gap=2)
    scale = photo.width / small.width
    cover, _ = _cover(small)
    box = _box(cover)
    if scale > 1.2 and (box[2] - box[0] < needed[0] and box[3] - box[1] < needed[1]):
        # The ink is a small part of a large photo: look at that part at its full size.
        margin = max(box[2] - box[0], box[3] - box[1]) // 3
        part = (
            max(int((box[0] - margin) * scale), 0),
            max(int((box[1] - margin) * scale), 0),
            min(int((box[2] + margin) * scale), photo.width),
            min(int((box[3] + margin) * scale), photo.height),
        )
        small = photo.crop(part)
        small.thumbnail((WORK_SIDE, WORK_SIDE), Image.Resampling.BOX, reducing_gap=2)
    cover, even = _cover(small)
    box = _box(cover)
    return _coloured(even.crop(box), cover.crop(box))


def _cover(photo: Image.Image) -> tuple[Image.Image, Image.Image]:
    """How much of each pixel is ink, and the photo as if its paper were evenly white."""
    paper = _paper(photo)
    if _is_dark(photo.convert("L").reduce(max(max(photo.size) // _PAPER_SIDE, 1)).histogram()):
        raise BadInput("error-image-dark")
    even = Image.merge("RGB", [_divided(*pair) for pair in zip(photo.split(), paper.split(), strict=True)])
    red, green, blue = even.split()
    # What an ink takes from white at the least one channel: black takes all three, blue ink two of them.
    taken = ImageChops.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
    taken = taken.filter(ImageFilter.MedianFilter(3))
    low, high = _limits(taken)
    ramp = [min(max(round((value - low) * 255 / (high - low)), 0), 255) for value in range(256)]
    cover = drop_specks(taken.point(ramp))
    share = sum(cover.histogram()[96:]) / (cover.width * cover.height)
    if share > _MOST_INK:
        raise BadInput("error-image-dark")
    if share < _LEAST_INK:
        raise BadInput("error-image-no-ink")
    return cover, even


def _paper(photo: Image.Image) -> Image.Image:
    small = photo.copy()
    small.thumbnail((_PAPER_SIDE, _PAPER_SIDE), Image.Resampling.BOX)
    window = min(_PAPER_WINDOW, (min(small.size) // 2) * 2 - 1)
    if window >= 3:
        small = small.filter(ImageFilter.RankFilter(window, int(window * window * _PAPER_RANK)))
    small = small.filter(ImageFilter.GaussianBlur(window / 2))
    return small.resize(photo.size, Image.Resampling.BICUBIC)


def _is_dark(counts: list[int]) -> bool:
    """Taken in the dark, or mostly of something that is no paper."""
    total = sum(counts)
    light = _at(counts, total * 0.95)
    return light < _DARK_PAPER or sum(counts[: round(light * _DARK_BESIDE)]) > _MOST_INK * total


def _divided(channel: Image.Image, paper: Image.Image) -> Image.Image:
    return compute_band(
        lambda args: args["min"](args["channel"] * 255 / args["max"](args["paper"], 1), 255),
        channel=channel,
        paper=paper,
    )


def _limits(taken: Image.Image) -> tuple[int, int]:
    """Below the first value is paper, from the second on all is ink."""
    counts = taken.histogram()
    total = sum(counts)
    middle = _at(counts, total * 0.5)
    noise = max(_at(counts, total * 0.75) - middle, 2)
    floor = max(middle + 5 * noise, _FAINT)
    above = counts[floor:]
    if not above or sum(above) < _LEAST_INK * total:
        raise BadInput("error-image-no-ink")
    core = floor + _at(above, sum(above) * 0.8)
    low = max(floor - noise, round(core * 0.25))
    return low, max(round(core * 0.8), low + 16)


def _at(counts: list[int], part: float) -> int:
    reached = 0
    for value, count in enumerate(counts):
        reached += count
        if reached >= part:
            return value
    return len(counts) - 1


def _box(cover: Image.Image) -> tuple[int, int, int, int]:
    box = cover.point([0] * 64 + [255] * 192).getbbox()
    if box is None or max(box[2] - box[0], box[3] - box[1]) < _LEAST_SIDE:
        raise BadInput("error-image-no-ink")
    return (
        max(box[0] - _MARGIN, 0),
        max(box[1] - _MARGIN, 0),
        min(box[2] + _MARGIN, cover.width),
        min(box[3] + _MARGIN, cover.height),
    )


def _coloured(even: Image.Image, cover: Image.Image) -> Image.Image:
    """One ink gets one colour, so that its edges stay clean; of two, each pixel keeps its own."""
    strong = cover.point([0] * 200 + [255] * 56)
    colour = _mean(even, strong)
    far = Image.new("L", even.size)
    for channel, value in zip(even.split(), colour, strict=True):
        off = channel.point([255 if abs(level - value) > _ONE_INK else 0 for level in range(256)])
        far = ImageChops.lighter(far, off)
    strange = ImageChops.multiply(far, strong).histogram()[255]
    has_two = strange > 0.2 * max(strong.histogram()[255], 1)
    inked = _without_white(even, cover) if has_two else Image.new("RGB", even.size, _legible(colour))
    inked.putalpha(cover)
    return inked


def _legible(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """A pale pen as dark as it has to be on a printed page; its hue stays."""
    red, green, blue = colour
    brightness = (299 * red + 587 * green + 114 * blue) // 1000
    if brightness <= _PALEST:
        return colour
    return red * _PALEST // brightness, green * _PALEST // brightness, blue * _PALEST // brightness


def _without_white(even: Image.Image, cover: Image.Image) -> Image.Image:
    """The ink alone, where paper shines through it."""
    return Image.merge(
        "RGB",
        [
            compute_band(
                lambda args: args["max"](
                    255 - (255 - args["channel"]) * 255 / args["max"](args["cover"], 1), 0
                ),
                channel=channel,
                cover=cover,
            )
            for channel in even.split()
        ],
    )


def _mean(image: Image.Image, mask: Image.Image) -> tuple[int, int, int]:
    weights = mask.histogram()[255]
    if not weights:
        return (0, 0, 0)
    red, green, blue = (
        sum(level * count for level, count in enumerate(channel.histogram(mask))) // weights
        for channel in image.split()
    )
    return red, green, blue
