"""Distributes measured blocks over pages before anything is drawn.

So the number of pages is known when the first one is drawn («страница 1 из 3»), and blocks can be kept together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.documents.pdf.canvas import Canvas

DrawBlock = Callable[[Canvas, float], None]


@dataclass(slots=True)
class Block:
    """A part of `height` millimetres that is never split; `draw` gets its top.

    `space` is left before it, except at the top of a page. `keep_with_next` keeps it on the page of the next block.
    `head` is drawn above it when it is the first on a page: the header of a table that continues.
    """

    height: float
    draw: DrawBlock
    space: float = 0.0
    keep_with_next: bool = False
    head: "Block | None" = None


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    top: float
    block: Block


def paginate(blocks: Sequence[Block], first_top: float, top: float, bottom: float) -> list[list[PlacedBlock]]:
    """The blocks of each page with their tops; all lengths are in millimetres.

    Blocks kept together move to the next page together. A chain that no page can hold is placed block by block,
    and a block taller than a page gets a page of its own and overflows it.
    """
    pages: list[list[PlacedBlock]] = [[]]
    y = first_top
    for chain in _group_kept_together(blocks):
        if (
            pages[-1]
            and y + _total_height(chain) > bottom
            and _total_height(chain, on_new_page=True) <= bottom - top
        ):
            pages.append([])
            y = top
        for block in chain:
            if pages[-1] and y + block.space + block.height > bottom:
                pages.append([])
                y = top
            if pages[-1]:
                y += block.space
            elif block.head and len(pages) > 1:
                pages[-1].append(PlacedBlock(y, block.head))
                y += block.head.height
            pages[-1].append(PlacedBlock(y, block))
            y += block.height
    return pages


def _group_kept_together(blocks: Sequence[Block]) -> list[list[Block]]:
    chains: list[list[Block]] = []
    is_tied = False
    for block in blocks:
        if is_tied:
            chains[-1].append(block)
        else:
            chains.append([block])
        is_tied = block.keep_with_next
    return chains


def _total_height(chain: Sequence[Block], *, on_new_page: bool = False) -> float:
    height = sum(block.space + block.height for block in chain)
    first = chain[0]
    if on_new_page:
        height += (first.head.height if first.head else 0) - first.space
    return height
