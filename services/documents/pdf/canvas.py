"""Draws text, rules, pictures and QR codes on a page, in millimetres from its top left corner.

The operators of the pages are written here: fpdf2's cells cost five times as much, and know nothing of the structure
that every text belongs to. It reads fonts and pictures.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from services.documents.pdf.archive import Attachment, Description, begin_file, finish_file
from services.documents.pdf.pictures import Picture, put_picture
from services.documents.pdf.structure import Element, StructureTree
from services.documents.pdf.typeface import (
    Colour,
    Font,
    Style,
    colour_operator,
    main_fonts,
    put_fallback_fonts,
    split_by_font,
)

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
HAIRLINE, THIN_RULE, HEAVY_RULE = 0.12, 0.25, 0.6  # weights of rules
_POINTS = 72 / 25.4  # in a millimetre

QrMatrix = Sequence[Sequence[int]]


class _Page:
    """The operators of a page: its rules, drawn first, and its text; `number` is that of its object."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.rules: list[str] = []
        self.content: list[str] = []
        self.owners: list[int] = []  # the elements of its marked contents
        self.fonts = {font.number for font in main_fonts()}
        self.pictures: set[int] = set()

    def operators(self) -> bytes:
        rules = ["/Artifact BMC", *self.rules, "EMC"] if self.rules else []
        return "\n".join([*rules, *self.content]).encode("latin-1")


class Canvas:
    """A document under construction; `add_page` first.

    A text belongs to the element of the last `begin`. Rules and boxes are decoration, as is everything that is
    drawn inside `decoration`.
    """

    def __init__(
        self,
        title: str,
        language: str,
        created: date,
        author: str,
        attachment: Attachment | None = None,
    ) -> None:
        self._description = Description(title, author, language, created)
        self._attachment = attachment
        self._file, self._font_objects = begin_file()
        self._codes = [font.codes for font in main_fonts()]
        self._tree = StructureTree(self._file)
        self._element = self._tree.root
        self._open: Element | None = None  # whose marked content is being written
        self._pages: list[_Page] = []
        self._pictures: dict[Picture, int] = {}
        self._is_decoration = False
        self._out: list[str] = []  # the content of the page
        self._font, self._ink, self._weight, self._stroke = "", "", 0.0, ""

    def add_page(self) -> None:
        self._close()
        self._pages.append(_Page(self._file.reserve()))
        self._out = self._pages[-1].content
        self._font, self._ink, self._weight, self._stroke = "", "", 0.0, ""

    def begin(self, element: Element) -> None:
        """What is written from here on belongs to `element`."""
        self._element = element

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is written inside says nothing to a reader that the text does not say: marks, repeated heads, feet."""
        self._close()
        self._is_decoration = True
        self._out.append("/Artifact BMC")
        yield
        self._out.append("EMC")
        self._is_decoration = False

    def text(self, x: float, top: float, text: str, style: Style) -> None:
        """`top` is the top of the line; the baseline follows from the style."""
        if not text:
            return
        if self._open is not self._element:
            self._mark()
        out = self._out
        if style.ink != self._ink:
            self._ink = style.ink
            out.append(style.ink)
        runs = split_by_font(text, style.bold)
        shown = f"({text.translate(self._codes[style.bold])}) Tj" if runs is None else self._show(runs, style)
        if style.font != self._font:
            self._font = style.font
            shown = f"{style.font} {shown}"  # fonts of runs come after it, and leave this one behind
        x, y = x * _POINTS, (PAGE_HEIGHT - top - style.baseline) * _POINTS
        out.append(f"BT {x:.2f} {y:.2f} Td {shown} ET")

    def _show(self, runs: Iterator[tuple[Font, str]], style: Style) -> str:
        """Each run in its own font, then back to the main one."""
        shown = []
        for font, run in runs:
            self._pages[-1].fonts.add(font.number)
            shown += [font.select(style.size), font.show(run)]
        return " ".join([*shown, style.font])

    def right(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text), top, text, style)

    def center(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text) / 2, top, text, style)

    def lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> float:
        """Writes the lines one below the other; returns the top of the next line."""
        for line in lines:
            self.text(x, top, line, style)
            top += style.leading
        return top

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        weight: float = HAIRLINE,
        colour: Colour | None = None,
    ) -> None:
        self._stroke_path(f"{_point(x1, y1)} m {_point(x2, y2)} l S", weight, colour)

    def box(self, x: float, y: float, width: float, height: float, weight: float = HAIRLINE) -> None:
        self._stroke_path(
            f"{_point(x, y + height)} {width * _POINTS:.2f} {height * _POINTS:.2f} re S", weight, None
        )

    def _stroke_path(self, path: str, weight: float, colour: Colour | None) -> None:
        out = self._pages[-1].rules
        stroke = colour_operator(colour, "RG") if colour else "0 G"
        if stroke != self._stroke:
            self._stroke = stroke
            out.append(stroke)
        if weight != self._weight:
            self._weight = weight
            out.append(f"{weight * _POINTS:.2f} w")
        out.append(path)

    def code(self, matrix: QrMatrix, x: float, y: float, size: float, alt: str = "QR") -> None:
        """Draws a QR code of `size` millimetres without its quiet zone, which the caller leaves around it.

        All modules are one path: separate rectangles show seams, and take 4 ms.
        """
        rectangles = []
        for row, row_modules in enumerate(matrix):
            row_bytes = bytes(row_modules)
            start = row_bytes.find(1)
            while start >= 0:
                end = row_bytes.find(0, start)
                end = len(row_bytes) if end < 0 else end
                rectangles.append(f"{start} {row} {end - start} 1 re")
                start = row_bytes.find(1, end)
        module = size / len(matrix) * _POINTS
        self._begin_figure(alt, x, y, size, size)
        self._out.append(f"q {module:.4f} 0 0 {-module:.4f} {_point(x, y)} cm 0 g")
        self._out += ["\n".join(rectangles), "f Q"]

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float, alt: str) -> None:
        number = self._pictures.get(picture)
        if number is None:
            number = self._pictures[picture] = put_picture(self._file, picture)
        self._pages[-1].pictures.add(number)
        self._begin_figure(alt, x, y, width, height)
        self._out.append(
            f"q {width * _POINTS:.2f} 0 0 {height * _POINTS:.2f} {_point(x, y + height)} cm /I{number} Do Q"
        )

    def _begin_figure(self, alt: str, x: float, y: float, width: float, height: float) -> None:
        left, right = x * _POINTS, (x + width) * _POINTS
        bottom, top = (PAGE_HEIGHT - y - height) * _POINTS, (PAGE_HEIGHT - y) * _POINTS
        self._element = Element("Figure", alt=alt, box=(left, bottom, right, top))
        self._mark()

    def watermark(self, text: str) -> None:
        """Draws a large, pale text across the page; call it first, so that it stays behind everything else."""
        style = Style(84, bold=True, grey=232)
        cos, sin = 0.615661, 0.788011  # of 52 degrees
        x, y = PAGE_WIDTH / 2 * _POINTS, PAGE_HEIGHT / 2 * _POINTS
        with self.decoration():
            self._out.append(
                f"q {cos} {sin} {-sin} {cos} {x - cos * x + sin * y:.2f} {y - sin * x - cos * y:.2f} cm"
            )
            self.center(PAGE_WIDTH / 2, PAGE_HEIGHT / 2 - style.leading / 2, text, style)
            self._out.append("Q")
        self._font = self._ink = ""

    def _mark(self) -> None:
        """Opens the marked content of the present element, unless it is open or this is decoration."""
        if self._open is self._element or self._is_decoration:
            return
        self._close()
        element = self._element
        if element is self._tree.root:  # nobody has said what it is
            element = self._element = Element("P")
        page = self._pages[-1]
        content = self._tree.mark(element, page.number, page.owners)
        self._out.append(f"/{element.kind}<</MCID {content}>>BDC")
        self._open = element

    def _close(self) -> None:
        if self._open is not None:
            self._open = None
            self._pages[-1].content.append("EMC")

    def finish(self) -> bytes:
        self._close()
        file, pages = self._file, self._pages
        parent = file.reserve()
        named = set[int]().union(*(page.fonts for page in pages)) - self._font_objects.keys()
        fonts = self._font_objects | put_fallback_fonts(file, named)
        for place, page in enumerate(pages):
            content = file.put_compressed("", page.operators())
            file.put(
                f"<</Type/Page/Parent {parent} 0 R/Contents {content} 0 R/Resources<<{_resources(page, fonts)}>>"
                f"/StructParents {place}/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>>>",
                page.number,
            )
        kids = " ".join(f"{page.number} 0 R" for page in pages)
        file.put(
            f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 {PAGE_WIDTH * _POINTS:.2f} "
            f"{PAGE_HEIGHT * _POINTS:.2f}]>>",
            parent,
        )
        structure = self._tree.write([page.owners for page in pages])
        return finish_file(file, self._description, parent, pages[0].number, structure, self._attachment)


def _resources(page: _Page, fonts: Mapping[int, int]) -> str:
    """The fonts and pictures that the operators of the page name."""
    text = f"/Font<<{''.join(f'/F{number} {fonts[number]} 0 R' for number in sorted(page.fonts))}>>"
    if page.pictures:
        text += f"/XObject<<{''.join(f'/I{number} {number} 0 R' for number in sorted(page.pictures))}>>"
    return text


def _point(x: float, y: float) -> str:
    return f"{x * _POINTS:.2f} {(PAGE_HEIGHT - y) * _POINTS:.2f}"
