"""What is told beside a statement, so that nothing is wrong in silence."""

from collections.abc import Sequence

from services.domain.statements.model import OWN_EXPORT_KEY, Remark

CUT = Remark("statement-warning-cut")
"""The file ends too early; its whole documents were taken."""
LETTERS = Remark("statement-warning-letters")
"""Some letters of texts could not be read."""
BALANCE = Remark("statement-warning-balance")
"""The balance at the beginning with what came and went is not the balance at the end."""
TOTALS = Remark("statement-warning-totals")
"""The bank's turnover is not the sum of the lines."""
NOT_EXECUTED = Remark("statement-warning-not-executed")
"""Orders without a mark of the bank that they were executed."""
BATCH = Remark("statement-warning-batch")
"""A collected booking whose parts do not add up, taken as one line."""
OWN_EXPORT = Remark(OWN_EXPORT_KEY)
"""No bank made the file but this product, of payments that are recorded."""
NO_SIGN = Remark("statement-warning-no-sign")
"""Nothing in the table says which sums came and which went: somebody has said that all came."""


def unread(positions: Sequence[int]) -> tuple[Remark, ...]:
    """Of lines whose sum, day or direction could not be read for certain."""
    if not positions:
        return ()
    return (Remark("statement-warning-unread", (("count", len(positions)), ("first", positions[0]))),)


def other_account(account: str) -> Remark:
    """The statement is of an account that the firm has not named."""
    return Remark("statement-warning-account", (("account", account),))


def other_sheet(title: str) -> Remark:
    """A sheet beside the statement has movements, and headings that nobody knows."""
    return Remark("statement-warning-sheet", (("title", title[:40]),))


def repeats(title: str) -> Remark:
    """A file of an archive, or a sheet, has movements that another one has: they are taken once."""
    return Remark("statement-warning-repeats", (("title", title[:40]),))


def other_member(title: str) -> Remark:
    """A file of an archive may be a statement, and was not read."""
    return Remark("statement-warning-member", (("title", title[:40]),))
