"""Words what a file would add, what is wrong in it, and what was brought in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.ui.texts import Texts
from services.bring_in.views import BringInReport, RowProblem
from services.documents.bring_in.bad_rows import BadRow
from services.documents.bring_in.model import SentRow, Sheet, word_of

SHOWN = 6
"""Bad rows in the chat; all of them are in the file."""
UNTAKEN = 12
LONGEST = 300
"""Letters of one bad row."""


def report_lines(texts: Texts, report: BringInReport, file_name: str, *, done: bool) -> list[str]:
    """Paragraphs of HTML."""
    lines: list[str] = [texts("bring-in-file", file=file_name[-80:])]
    if report.problems:
        lines += _bad(texts, report)
    else:
        lines += _good(texts, report, done=done)
    if report.untaken:
        lines.append(texts("bring-in-untaken", what=_untaken(texts, report)))
    return [str(line) for line in lines]


def _bad(texts: Texts, report: BringInReport) -> list[str]:
    rows: dict[tuple[Sheet, str, int], list[RowProblem]] = {}
    for one in report.problems:
        rows.setdefault((one.sheet, one.title, one.number), []).append(one)
    shown = [
        texts(
            "bring-in-bad-row",
            sheet=title or texts.plain(f"bring-in-sheet-{sheet.value}"),
            row=str(number),
            what=_sentences(texts, found)[:LONGEST],
        )
        for (sheet, title, number), found in list(rows.items())[:SHOWN]
    ]
    more = "yes" if len(rows) > SHOWN else "no"
    return [
        texts("bring-in-bad", count=report.bad_rows),
        texts.join(shown),
        texts("bring-in-bad-what", more=more),
    ]


def _good(texts: Texts, report: BringInReport, *, done: bool) -> list[str]:
    if not report.adds:
        return [texts("bring-in-done-again" if done else "bring-in-nothing")]
    what = _counts(texts, report.new, report)
    lines: list[str] = [
        texts("bring-in-done", what=what)
        if done
        else texts.join([texts("bring-in-good"), texts("bring-in-would", what=what)])
    ]
    if any(report.known.values()):
        lines.append(texts("bring-in-known", what=_counts(texts, report.known)))
    if report.totals:
        totals = [
            texts(
                "bring-in-total",
                currency=total.currency.value,
                invoiced=total.invoiced,
                paid=total.paid,
                balance=total.balance,
                advances=total.advances,
                advance="yes" if total.advances.minor else "no",
            )
            for total in report.totals
        ]
        lines.append(texts.join([texts("bring-in-totals-head"), *totals]))
    if report.contracts_without_sum:
        lines.append(texts("bring-in-without-sum", count=report.contracts_without_sum))
    if report.open_invoices:
        lines.append(texts("bring-in-silent", count=report.open_invoices, done="yes" if done else "no"))
    lines += [texts("bring-in-numbers", number=number) for number in report.numbers_go_on]
    return lines


def _counts(texts: Texts, counts: Mapping[Sheet, int], report: BringInReport | None = None) -> str:
    parts = []
    for sheet in Sheet:
        if not counts[sheet]:
            continue
        if sheet is Sheet.INVOICES and report is not None:
            sums = texts.join(
                (texts.value(total.invoiced) for total in report.totals if total.invoiced.minor), " + "
            )
            parts.append(texts("bring-in-invoices-sum", count=counts[sheet], sum=sums))
        else:
            parts.append(texts(f"bring-in-{sheet.value}", count=counts[sheet]))
    return texts.join(parts, ", ")


def _untaken(texts: Texts, report: BringInReport) -> str:
    parts = [
        texts("bring-in-untaken-page", title=one.title[:40])
        if one.heading is None
        else texts("bring-in-untaken-column", heading=one.heading[:40])
        for one in report.untaken[:UNTAKEN]
    ]
    return texts.join(dict.fromkeys(parts), ", ")


def bad_rows(texts: Texts, report: BringInReport, rows: Iterable[SentRow]) -> Sequence[BadRow]:
    """In the order of the file."""
    found: dict[tuple[Sheet, str, int], list[RowProblem]] = {}
    for one in report.problems:
        found.setdefault((one.sheet, one.title, one.number), []).append(one)
    return [
        BadRow(row, _sentences(texts, found[key]))
        for row in rows
        if (key := (row.sheet, row.title, row.number)) in found
    ]


def _sentences(texts: Texts, problems: Iterable[RowProblem]) -> str:
    return " ".join(dict.fromkeys(_sentence(texts, one) for one in problems))


def _sentence(texts: Texts, problem: RowProblem) -> str:
    params: dict[str, Any] = {"value": "", "groups": "", **problem.params}
    if "named" in params:
        params["named"] = texts.plain(f"bring-in-head-{word_of(problem.sheet, str(params['named']))}")
    return texts.plain(problem.key, **params)
