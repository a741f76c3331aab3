"""The decisions are numbered without gaps, and the index names each of them."""

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs/decisions"
TEMPLATE = "0000-template.md"
PAGES = sorted(path.name for path in FOLDER.glob("*.md") if path.name not in ("README.md", TEMPLATE))


def test_numbers_have_no_gaps() -> None:
    assert [page.partition("-")[0] for page in PAGES] == [
        f"{number:04}" for number in range(1, len(PAGES) + 1)
    ]


def test_a_page_bears_the_number_of_its_file() -> None:
    headings = {page: (FOLDER / page).read_text("utf-8").partition("\n")[0] for page in PAGES}
    numbers = {page: re.match(r"# (\d+)\. \S", heading) for page, heading in headings.items()}
    assert [page for page, number in numbers.items() if not number or int(number[1]) != int(page[:4])] == []


def test_the_index_lists_each_page_once_and_in_order() -> None:
    rows = re.findall(
        r"^\| \[(\d{4})\]\(([^)]+)\) \| [^|]+ \| [^|]+ \|$", (FOLDER / "README.md").read_text("utf-8"), re.M
    )
    assert rows == [(page[:4], page) for page in PAGES]
    assert (FOLDER / TEMPLATE).is_file()
