"""The report; see the package's docstring."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterable

from tests.real_input import adapter, ratchet, score
from tests.real_input.causes import causes
from tests.real_input.corpus import CARDS
from tests.real_input.layouts import LAYOUTS
from tests.real_input.model import GROUPS
from tests.real_input.score import COUNTED, GOALS, Item, Outcome
from tests.real_input.values.answers import Judged, counts
from tests.real_input.values.score import judged_searches, judged_values


def main() -> None:
    args = _arguments()
    if args.show:
        show(args.show, _spoken(args.rest[0]) if args.rest else "as is")
    elif args.failures:
        failures(args.rest)
    elif args.causes:
        for cause in causes(_items())[:30]:
            first = next((item for item in cause.items if item.got), cause.items[0])
            print(f"{len(cause.items):4} ({cause.wrong} wrong)  {cause.what}\n      {_line(first)}")
    elif args.note or args.anew:
        note(anew=args.anew)
    else:
        report()


def report() -> None:
    items = _items()
    shares = score.shares(items)
    needless = score.needless_marks(items)
    columns = {
        outcome: score.count_of(items, outcome) for outcome in (Outcome.WRONG, Outcome.MARKED, Outcome.UNSEEN)
    }
    widths = {group: max(len(group), 6) for group in COUNTED}
    heading = "  ".join(group.rjust(widths[group]) for group in COUNTED)
    print(f"{'right, percent':14}  {heading}   wrong  marked  lost unseen  right marked, percent")
    for layout in LAYOUTS:
        row = "  ".join(f"{shares[layout][group]:{widths[group]}.1f}" for group in COUNTED)
        ends = "  ".join(f"{columns[outcome][layout]:6}" for outcome in columns)
        print(f"{layout:14}  {row}  {ends}  {needless[layout]:22.1f}")
    overall = score.overall(items)
    print(
        f"{score.ALL_BUT_SCANNED:14}  "
        + "  ".join(f"{overall[group]:{widths[group]}.1f}" for group in COUNTED)
        + f"{needless[score.ALL_BUT_SCANNED]:48.1f}"
    )
    print(f"{'goal':14}  " + "  ".join(f"{GOALS.get(group, ''):>{widths[group]}}" for group in COUNTED))
    print(f"\n{len(CARDS)} cards, {len(items)} fields in {len(LAYOUTS)} layouts")
    print(
        "wrong: another value, nobody is told; marked: another value, shown as doubtful; lost unseen: no value, and"
    )
    print(
        "its text is not among what was not understood either; right marked: shown as doubtful without need,"
    )
    limits = " and ".join(f"{limit} of «{name}»" for name, limit in score.NEEDLESS_MARKS_LIMITS.items())
    print(f"at most {limits}\n")
    for kind, judged in _values().items():
        numbers = counts(judged)
        print(f"{kind:14}  {numbers['right']} of {numbers['cases']} right, {numbers['wrong']} wrong")


def failures(narrowed: Iterable[str]) -> None:
    """Narrowed by layouts, fields, groups, kinds of values, outcomes or a part of a card's title, in any order."""
    wanted = [_spoken(word) for word in narrowed]
    layouts = [word for word in wanted if word in LAYOUTS]
    fields = [word for word in wanted if word in GROUPS or word in COUNTED]
    outcomes = [word for word in wanted if word in {outcome.value for outcome in Outcome}]
    values = _values()
    kinds = [word for word in wanted if word in values]
    titles = [word for word in wanted if word not in {*layouts, *fields, *outcomes, *kinds}]
    for kind in kinds:
        for judged in values[kind]:
            if not judged.right:
                mark = "wrong" if judged.silent else ""
                print(f"{kind:12} {mark:6} {judged.case.text!r}")
                print(f"    expected {judged.case.expected}\n    got      {judged.got}")
    if kinds:
        return
    told = 0
    for item in _items():
        if item.outcome is Outcome.RIGHT or (layouts and item.layout not in layouts):
            continue
        if fields and item.field not in fields and item.group not in fields:
            continue
        if outcomes and item.outcome not in outcomes:
            continue
        if all(title.casefold() in item.card.casefold() for title in titles):
            print(_line(item))
            told += 1
    print(f"{told} of them")


def show(title: str, layout: str) -> None:
    for card in CARDS:
        if title.casefold() in card.title.casefold():
            text = LAYOUTS[layout](card.text)
            print(f"## {card.title}, {layout}\n{text}\n-> {adapter.read(text)}")
            for item in score.items_of(card, layout):
                if item.outcome is not Outcome.RIGHT:
                    print("  ", _line(item))


def note(*, anew: bool) -> None:
    """`anew` also when something fell: for a corpus that has changed itself."""
    now = ratchet.of_cards(_items()) | ratchet.of_values(_values())
    fallen = [] if anew else ratchet.worse(now)
    if fallen:
        sys.exit("Not noted, this is worse than before:\n" + "\n".join(fallen))
    ratchet.note(now)


def _spoken(word: str) -> str:
    """«one-line» for «one line»: no quotes are needed in a shell."""
    spoken = word.replace("-", " ")
    return spoken if spoken in LAYOUTS or spoken in set(Outcome) else word


def _line(item: Item) -> str:
    return (
        f"{item.outcome.value:11} {item.layout:12} {item.field:15} {item.card}\n"
        f"            expected {json.dumps(item.expected, ensure_ascii=False)}\n"
        f"            got      {json.dumps(item.got, ensure_ascii=False)}"
    )


def _items() -> list[Item]:
    return score.run(CARDS, os.cpu_count() or 1)


def _values() -> dict[str, list[Judged]]:
    return judged_values() | {"searches": asyncio.run(judged_searches())}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.real_input")
    parser.add_argument(
        "--failures", action="store_true", help="[layout] [field] [outcome] [part of a title]"
    )
    parser.add_argument("--causes", action="store_true", help="the commonest failures")
    parser.add_argument("--show", metavar="CARD", help="part of a card's title; then [layout]")
    parser.add_argument("--note", action="store_true", help="write a better score into ratchet.json")
    parser.add_argument(
        "--anew", action="store_true", help="write the score of a changed corpus, whatever it is"
    )
    parser.add_argument("rest", nargs="*")
    return parser.parse_args()


if __name__ == "__main__":
    main()
