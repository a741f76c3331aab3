"""A card as wide as a chat on a phone, drawn from top to bottom and cut where it ends; one unit is a pixel of 390."""

from io import BytesIO

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D, Bbox

from services.documents.charts.faces import drawable, face
from services.documents.charts.model import Fill

WIDTH = 360.0
"""What a message leaves of 390 pixels."""
MARGIN = 16.0
RIGHT = WIDTH - MARGIN
_TALLEST = 1400.0
_INCH = 72.0
_DENSITY = 3
"""Pixels a unit, as good phones have them."""

CARD = "#f7f8fa"
"""Its own ground: the same picture is read in a light chat and in a dark one."""
INK, MUTED, RULE, TRACK = "#17202a", "#55606b", "#d3d9df", "#e6eaee"
DEFAULT_ACCENT = "#1f4e79"

rcParams["text.parse_math"] = False  # «$1.00 – $2.00» is no formula
rcParams["hatch.linewidth"] = 1.4


def tint(colour: str, percent: int) -> str:
    """So much of the colour on the card."""
    share = percent / 100
    red, green, blue = (
        share * ink + (1 - share) * ground for ink, ground in zip(to_rgb(colour), to_rgb(CARD), strict=True)
    )
    return to_hex((red, green, blue))


class Sheet:
    """`y` is where the next thing is drawn, from the top."""

    def __init__(self, accent: str) -> None:
        self.accent = accent or DEFAULT_ACCENT
        self.y = MARGIN
        self._figure = Figure((WIDTH / _INCH, _TALLEST / _INCH), dpi=_INCH * _DENSITY, facecolor=CARD)
        FigureCanvasAgg(self._figure)
        self._units = Affine2D().scale(1 / WIDTH, -1 / _TALLEST).translate(0, 1) + self._figure.transFigure
        self._widths: dict[tuple[str, float, bool], float] = {}
        self._renderer = RendererAgg(_INCH, _INCH, _INCH * _DENSITY)  # to measure by

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        found = self._widths.get((text, size, bold))
        if found is None:
            wide, _, _ = self._renderer.get_text_width_height_descent(
                text, face(size, bold=bold), ismath=False
            )
            found = self._widths[text, size, bold] = float(wide) / _DENSITY
        return found

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        right: bool = False,
    ) -> None:
        """`y` is the baseline; `x` is the right edge of what is aligned to the right."""
        self._figure.text(
            x,
            y,
            drawable(text),
            font=face(size, bold=bold),
            color=colour,
            ha="right" if right else "left",
            va="baseline",
            transform=self._units,
        )

    def fitted(self, text: str, size: float, room: float, *, bold: bool = False) -> str:
        """Cut with «…» where it is wider than the room."""
        text = drawable(text)
        if self.width(text, size, bold=bold) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", size, bold=bold) <= room:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip(" ,.·«") + "…"

    def wrapped(self, text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
        lines: list[str] = []
        for word in drawable(text).split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(self.fitted(word, size, room, bold=bold))
        return lines

    def paragraph(self, text: str, size: float, *, bold: bool = False, colour: str = INK) -> None:
        for line in self.wrapped(text, size, RIGHT - MARGIN, bold=bold):
            self.y += size * 1.3
            self.text(MARGIN, self.y - size * 0.25, line, size, bold=bold, colour=colour)

    def box(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self._figure.add_artist(
            Rectangle((x, y), wide, high, facecolor=colour, linewidth=0, transform=self._units)
        )

    def bar(self, x: float, y: float, wide: float, high: float, fill: Fill) -> None:
        """What is pale has an edge, so that it is seen on any screen."""
        self._figure.add_artist(
            Rectangle((x, y), wide, high, transform=self._units, **self.style(fill))  # type: ignore[arg-type] # its stub wants each by name
        )

    def style(self, fill: Fill) -> dict[str, object]:
        if fill is Fill.FULL:
            return {"facecolor": self.accent, "linewidth": 0}
        pale = {"facecolor": tint(self.accent, 22), "edgecolor": self.accent, "linewidth": 0.8}
        return pale if fill is Fill.PALE else {**pale, "hatch": "/////"}

    def axes(self, x: float, y: float, wide: float, high: float) -> Axes:
        return self._figure.add_axes(
            (x / WIDTH, 1 - (y + high) / _TALLEST, wide / WIDTH, high / _TALLEST), facecolor="none"
        )

    def png(self) -> bytes:
        """Down to `y`."""
        end = self.y + MARGIN
        box = Bbox([[0, (_TALLEST - end) / _INCH], [WIDTH / _INCH, _TALLEST / _INCH]])
        out = BytesIO()
        self._figure.savefig(out, format="png", facecolor=CARD, bbox_inches=box)
        return out.getvalue()
