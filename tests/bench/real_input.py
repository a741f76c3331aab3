"""How much of what real people send is read; the report `python -m tests.real_input` says more.

python -m tests.bench.real_input
"""

import asyncio
import os

from tests.bench.table import Row, format_table
from tests.real_input import score
from tests.real_input.corpus import CARDS
from tests.real_input.layouts import LAYOUTS
from tests.real_input.score import GOALS, Outcome
from tests.real_input.values.answers import counts
from tests.real_input.values.score import judged_searches, judged_values


def rows() -> list[Row]:
    items = score.run(CARDS, os.cpu_count() or 1)
    overall = score.overall(items)
    found = [
        Row(
            f"{group} of {len(CARDS)} cards in {len(LAYOUTS) - 1} layouts",
            f"{overall[group]:.1f} %",
            goal=f"≥{goal} %",
            met=overall[group] >= goal,
        )
        for group, goal in GOALS.items()
    ]
    wrong = score.count_of(items, Outcome.WRONG)
    total = sum(wrong.values())
    worst = max(wrong, key=wrong.__getitem__)
    found.append(
        Row(
            "values of cards that are wrong without a mark",
            f"{total} of {len(items)}",
            f"in {len(LAYOUTS)} layouts",
            f"most: {wrong[worst]} ({worst})" if total else "",
            "0",
            total == 0,
        )
    )
    for kind, judged in (judged_values() | {"searches": asyncio.run(judged_searches())}).items():
        numbers = counts(judged)
        found.append(
            Row(
                f"{kind} as people type them",
                f"{numbers['right']} of {numbers['cases']}",
                f"{numbers['wrong']} wrong without a question",
                goal="all",
                met=numbers["right"] == numbers["cases"],
            )
        )
    return found


if __name__ == "__main__":
    print(format_table(rows()))
