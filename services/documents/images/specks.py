"""Drops what lies beside the ink: dust, grains of the paper, the table at the photo's edge."""

from collections.abc import Iterator

from PIL import Image, ImageFilter

from services.domain.errors import BadInput

_CELLS = 360
"""The longest side in cells, on which spots are told apart."""
_SEEN = 40
"""Mean cover of a cell that belongs to a spot."""
_MAIN_PART = 0.05
"""Spots of so much of the largest one are what was meant; what is small stays among them only: a letter, a dot."""
_MOST_LARGE = 60
"""A faded stamp has six of them, a page of text two hundred."""
_AROUND = 0.12
_LEAST_CELLS = 3
_ALONG_AN_EDGE = 0.3
"""A spot that lies along so much of a side of the photo is what lay beneath the paper."""


def drop_specks(cover: Image.Image) -> Image.Image:
    """Raises `error-image-crowded` for a page of text, of which nobody knows what was meant."""
    shrink = max(-(-max(cover.size) // _CELLS), 1)
    cells = cover.reduce(shrink).point([0] * _SEEN + [255] * (256 - _SEEN))
    width, height = cells.size
    spots = list(_spots(cells))
    inner = [spot for spot in spots if not _lies_along_an_edge(spot, width, height)]
    if not inner:
        return Image.new("L", cover.size)
    kept = bytearray(width * height)
    for spot in _meant(inner, width):
        for cell in spot:
            kept[cell] = 255
    mask = Image.frombytes("L", cells.size, bytes(kept)).filter(ImageFilter.MaxFilter(3))
    whole = mask.resize((width * shrink, height * shrink), Image.Resampling.NEAREST)
    clean = Image.new("L", cover.size)
    clean.paste(cover, mask=whole.crop((0, 0, *cover.size)))
    return clean


def _meant(spots: list[list[int]], width: int) -> Iterator[list[int]]:
    largest = max(map(len, spots))
    large = [spot for spot in spots if len(spot) >= largest * _MAIN_PART]
    if len(large) > _MOST_LARGE:
        raise BadInput("error-image-crowded")
    main = [cell for spot in large for cell in spot]
    rows, columns = [cell // width for cell in main], [cell % width for cell in main]
    top, bottom, left, right = min(rows), max(rows), min(columns), max(columns)
    around = _AROUND * max(bottom - top, right - left)
    for spot in spots:
        row, column = divmod(spot[len(spot) // 2], width)
        is_near = top - around <= row <= bottom + around and left - around <= column <= right + around
        if len(spot) >= _LEAST_CELLS and is_near:
            yield spot


def _spots(cells: Image.Image) -> Iterator[list[int]]:
    """The cells of each spot, also joined at corners."""
    width, height = cells.size
    left = bytearray(cells.tobytes())
    start = left.find(255)
    while start >= 0:
        left[start] = 0
        spot = [start]
        for cell in spot:  # it grows while it is walked
            row, column = divmod(cell, width)
            for y in range(max(row - 1, 0), min(row + 2, height)):
                for x in range(max(column - 1, 0), min(column + 2, width)):
                    if left[beside := y * width + x]:
                        left[beside] = 0
                        spot.append(beside)
        yield spot
        start = left.find(255, start)


def _lies_along_an_edge(spot: list[int], width: int, height: int) -> bool:
    top = sum(cell < width for cell in spot)
    bottom = sum(cell >= width * (height - 1) for cell in spot)
    left = sum(cell % width == 0 for cell in spot)
    right = sum(cell % width == width - 1 for cell in spot)
    return max(top, bottom) > _ALONG_AN_EDGE * width or max(left, right) > _ALONG_AN_EDGE * height
