"""Blocks that follow one another down the pages, measured before anything is drawn.

So the number of pages is known when the first of them is drawn («страница 1 из 3»), and what belongs
together is kept together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.documents.pdf.canvas import Canvas

Draw = Callable[[Canvas, float], None]


@dataclass(slots=True)
class Block:
    """Something of `height` millimetres that is never cut; `draw` gets its top.

    `space` is left before it, except on top of a page. `keep` ties it to the next block. `head` is drawn
    above it when it is the first on a page: the header of a table that goes on.
    """

    height: float
    draw: Draw
    space: float = 0.0
    keep: bool = False
    head: "Block | None" = None


@dataclass(frozen=True, slots=True)
class Placed:
    top: float
    block: Block


def paginate(blocks: Sequence[Block], first_top: float, top: float, bottom: float) -> list[list[Placed]]:
    """Where each block goes, page by page.

    Blocks tied together move to the next page as one. A chain that no page can hold is set block by block,
    and a block that is taller than a page gets a page of its own and runs over its foot.
    """
    pages: list[list[Placed]] = [[]]
    y = first_top
    for chain in _chains(blocks):
        if pages[-1] and y + _height(chain) > bottom and _height(chain, on_top=True) <= bottom - top:
            pages.append([])
            y = top
        for block in chain:
            if pages[-1] and y + block.space + block.height > bottom:
                pages.append([])
                y = top
            if pages[-1]:
                y += block.space
            elif block.head and len(pages) > 1:
                pages[-1].append(Placed(y, block.head))
                y += block.head.height
            pages[-1].append(Placed(y, block))
            y += block.height
    return pages


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    chains: list[list[Block]] = []
    open_chain = False
    for block in blocks:
        if open_chain:
            chains[-1].append(block)
        else:
            chains.append([block])
        open_chain = block.keep
    return chains


def _height(chain: Sequence[Block], *, on_top: bool = False) -> float:
    height = sum(block.space + block.height for block in chain)
    first = chain[0]
    if on_top:
        height += (first.head.height if first.head else 0) - first.space
    return height
