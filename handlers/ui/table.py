"""One table, two renderings: a native one, and the same as text for where that is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram.types import (
    BufferedInputFile,
    InputMediaPhoto,
    InputRichBlockPhoto,
    InputRichBlockSectionHeading,
    InputRichBlockTable,
    InputRichBlockUnion,
    InputRichMessage,
    RichBlockCaption,
    RichBlockTableCell,
    RichTextBold,
)

from handlers.ui.texts import Markup, escape, visible

HEADING = 3
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Table:
    """Plain texts, raw. The first column is words, or the first few; the others are numbers. Totals are a line a
    currency: several sums in one cell push the other columns off a phone."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[tuple[str, ...], ...] = ()
    words: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG above the tables. `caption` is a few words below it, `alt` all of its numbers; both raw."""

    png: bytes
    caption: str
    alt: str

    @property
    def file(self) -> BufferedInputFile:
        return BufferedInputFile(self.png, "report.png")


def rich(tables: Sequence[Table], picture: Picture | None = None) -> InputRichMessage:
    """Bold for totals only: a bold cell costs many times what a plain one does."""
    blocks: list[InputRichBlockUnion] = []
    if picture is not None:
        caption = RichBlockCaption(text=visible(picture.caption))
        blocks.append(InputRichBlockPhoto(photo=InputMediaPhoto(media=picture.file), caption=caption))
    for table in tables:
        lines = [table.header, *table.rows, *table.totals]
        first_total = len(lines) - len(table.totals)
        cells = [
            [
                _cell(text, column < table.words, header=n == 0, bold=n >= first_total)
                for column, text in enumerate(line)
            ]
            for n, line in enumerate(lines)
        ]
        blocks.append(InputRichBlockSectionHeading(text=visible(table.title), size=HEADING))
        blocks.append(InputRichBlockTable(cells=cells, is_striped=True, is_compact=True))
    return InputRichMessage(blocks=blocks)


def _cell(text: str, is_word: bool, *, header: bool, bold: bool) -> RichBlockTableCell:
    shown = visible(text)
    return RichBlockTableCell(
        text=RichTextBold(text=shown) if bold else shown,
        align="left" if is_word else "right",
        valign="middle",
        is_header=header or None,
    )


def as_text(tables: Sequence[Table]) -> Markup:
    parts = []
    for table in tables:
        lines = [f"<b>{escape(table.title)}</b>", f"<i>{_line(table.header)}</i>"]
        lines += [_line(row) for row in table.rows]
        lines += [f"<b>{_line(total)}</b>" for total in table.totals]
        parts.append("\n".join(lines))
    return Markup("\n\n".join(parts))


def _line(cells: Sequence[str]) -> str:
    first, *rest = (escape(cell) for cell in cells)
    numbers = " · ".join(cell for cell in rest if cell)
    return f"{first}: {numbers}" if numbers else first
