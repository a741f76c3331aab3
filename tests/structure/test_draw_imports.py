"""The picture of the floors holds every module once, leaves out what other arrows imply, and is always the same."""

from itertools import pairwise
from xml.etree import ElementTree

from tools.draw_imports import HERE, ROOTS, Edges, break_circles, draw, read, reduce
from tools.layers import lay_out


def test_the_picture_shows_every_module_and_is_always_the_same() -> None:
    rooms, edges = read(HERE)
    picture = draw(rooms, edges)
    assert picture == draw(*read(HERE))
    assert ElementTree.fromstring(picture).tag.endswith("svg")
    assert {room.floor for room in rooms.values()} >= set(ROOTS)
    modules = [
        path
        for root in ROOTS
        for path in (HERE / root).rglob("*.py")
        if (path.parent / "__init__.py").exists() and path.read_text("utf-8").strip()
    ]
    assert sum(room.modules for room in rooms.values()) == len(modules)


def test_an_arrow_that_a_chain_implies_is_left_out() -> None:
    edges = Edges({("a", "b"): 1, ("b", "c"): 1, ("a", "c"): 5, ("d", "c"): 1})
    assert set(reduce(edges)) == {("a", "b"), ("b", "c"), ("d", "c")}


def test_a_circle_is_broken_where_the_fewest_imports_are() -> None:
    kept, broken = break_circles(Edges({("a", "b"): 3, ("b", "c"): 2, ("c", "a"): 1}))
    assert set(kept) == {("a", "b"), ("b", "c")}
    assert broken == {("c", "a"): 1}


def test_boxes_of_a_row_do_not_touch_and_arrows_lead_down() -> None:
    widths = dict.fromkeys("abcdefgh", 50.0)
    edges = [("a", box) for box in "bcdefg"] + [("b", "h"), ("a", "h")]
    layout = lay_out(widths, edges, most=3)
    row_of = {box: index for index, row in enumerate(layout.rows) for box in row}
    assert all(row_of[upper] < row_of[lower] for upper, lower in edges)
    for row in layout.rows:
        boxes = [layout.x[box] for box in row if box in widths]
        assert len(boxes) <= 3
        assert all(right - left >= 50 for left, right in pairwise(boxes))
