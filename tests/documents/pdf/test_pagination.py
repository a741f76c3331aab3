"""Where blocks go on pages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from services.documents.pdf.canvas import Canvas
from services.documents.pdf.pagination import Block, paginate

TOP, BOTTOM = 10.0, 110.0


def nothing(_canvas: Canvas, _top: float) -> None: ...


def block(
    height: float, *, space: float = 0, keep_with_next: bool = False, head: Block | None = None
) -> Block:
    return Block(height, nothing, space=space, keep_with_next=keep_with_next, head=head)


def test_blocks_follow_one_another_with_their_space() -> None:
    first, second = block(20), block(30, space=5)
    assert [[placed.top for placed in page] for page in paginate([first, second], TOP, TOP, BOTTOM)] == [
        [10, 35]
    ]


def test_a_chain_moves_as_one() -> None:
    filler, tied, last = block(80), block(10, keep_with_next=True), block(15)
    pages = paginate([filler, tied, last], TOP, TOP, BOTTOM)
    assert [[placed.block for placed in page] for page in pages] == [[filler], [tied, last]]


def test_the_head_is_repeated_on_the_next_page_only() -> None:
    head = block(8)
    rows = [block(30, head=head) for _ in range(5)]
    pages = paginate([head, *rows], TOP, TOP, BOTTOM)
    assert [[placed.block for placed in page] for page in pages] == [[head, *rows[:3]], [head, *rows[3:]]]
    assert [placed.top for placed in pages[1]] == [10, 18, 48]


def test_a_chain_longer_than_a_page_is_split() -> None:
    blocks = [block(30, keep_with_next=True) for _ in range(7)]
    pages = paginate(blocks, TOP, TOP, BOTTOM)
    assert [len(page) for page in pages] == [3, 3, 1]


@given(
    st.lists(
        st.builds(
            block, st.floats(1, 60), space=st.floats(0, 10), keep_with_next=st.booleans(), head=st.none()
        ),
        min_size=1,
        max_size=40,
    )
)
def test_every_block_once_in_order_and_inside_the_page(blocks: list[Block]) -> None:
    pages = paginate(blocks, TOP, TOP, BOTTOM)
    assert [id(placed.block) for page in pages for placed in page] == [id(each) for each in blocks]
    for page in pages:
        assert page
        assert page[0].top == TOP
        for above, below in pairwise(page):
            assert below.top >= above.top + above.block.height - 1e-9
        assert all(placed.top + placed.block.height <= BOTTOM + 1e-9 for placed in page)
