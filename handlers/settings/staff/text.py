"""«Что может роль»: the table of permissions in words, so that it never says something else than what is checked."""

from collections.abc import Iterable

from db.vocabulary.enums import Role
from handlers.ui.texts import Markup, Texts
from services.domain.access import GRANTS, SEES_ALL_CLIENTS, Permission

GROUPS: dict[str, tuple[str, ...]] = {
    "clients": ("client", "matter", "contract"),
    "papers": ("invoice", "document"),
    "money": ("payment", "rate"),
    "work": ("task", "note", "report"),
    "files": ("export", "archive", "bring_in", "audit", "take_out"),
    "firm": ("firm", "group", "issuer", "staff"),
}
"""Heading → what the values of its permissions begin with."""


def may_text(texts: Texts, role: Role) -> Markup:
    """What the role may do, a heading and what stands under it a line each."""
    lines = []
    for heading, beginnings in GROUPS.items():
        allowed = [each for each in _of(beginnings) if role in GRANTS[each]]
        if allowed:
            lines.append(texts("rights-group", heading=heading, what=_joined(texts, allowed)))
    return texts.join(lines)


def may_not_text(texts: Texts, role: Role) -> Markup:
    """What it may not; empty for a role that may do everything."""
    return _joined(texts, [each for each in Permission if role not in GRANTS[each]])


TELLING = (
    Permission.INVOICE_DRAFT,
    Permission.INVOICE_ISSUE,
    Permission.PAYMENT_RECORD,
    Permission.PAYMENT_REVERSE,
    Permission.INVOICE_WRITE_OFF,
    Permission.EXPORT,
)
"""What roles differ by, in a line; whoever issues also drafts."""


def roles_text(texts: Texts, roles: Iterable[Role]) -> Markup:
    """A line for each role, out of the same table."""
    return texts.join(_role_line(texts, role) for role in roles)


def _role_line(texts: Texts, role: Role) -> Markup:
    held = [each for each in TELLING if role in GRANTS[each]]
    if Permission.INVOICE_ISSUE in held:
        held.remove(Permission.INVOICE_DRAFT)
    return texts(
        "staff-role-line",
        role=role,
        sees="all" if role in SEES_ALL_CLIENTS else "own",
        limits="yes" if any(role not in GRANTS[each] for each in Permission) else "no",
        what=_joined(texts, held),
    )


def _of(beginnings: Iterable[str]) -> list[Permission]:
    return [each for each in Permission if each.value.partition(".")[0] in beginnings]


def _joined(texts: Texts, permissions: Iterable[Permission]) -> Markup:
    return texts.join((right_text(texts, each) for each in permissions), ", ")


def right_text(texts: Texts, permission: Permission) -> Markup:
    return texts(f"right-{permission.value.replace('.', '-').replace('_', '-')}")
