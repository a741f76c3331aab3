from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import Role
from handlers.settings.staff.text import may_not_text, may_text, roles_text
from handlers.ui.widgets import load_page, texts_of
from services.container import Services
from services.domain.access import ISSUING_ROLES, SEES_ALL_CLIENTS, Actor, Permission
from services.domain.errors import NotFound
from services.domain.ids import MemberId
from services.firms.staff import MemberView

ROLES = (Role.LAWYER, Role.ACCOUNTANT, Role.ASSISTANT, Role.OWNER)
"""In the order in which people are asked for one."""


async def members(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    rows = [_row(member) for member in await services.staff.members(actor)]
    edits = actor.may(Permission.STAFF_EDIT)
    waiting = len(await services.staff.invites(actor)) if edits else 0

    async def page(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return rows[offset : offset + limit], len(rows)

    return {
        **await load_page(dialog_manager, "members", page),
        "count": len(rows),
        "edits_staff": edits,
        "waiting": waiting,
    }


async def member(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view = await services.staff.member(actor, member_id(dialog_manager))
    owner = actor.may(Permission.STAFF_EDIT)
    edits = owner and not view.is_me
    left = edits and not view.active
    found = await services.succession.belongings(actor, view.id) if left else None
    return {
        **_row(view),
        "may_hand_over": found is not None and not found.is_nothing,
        "email": view.email or "",
        "has_email": "yes" if view.email else "no",
        "may_address": owner and view.active,
        "may_change": edits and view.active,
        "may_return": edits and not view.active and view.user_id is not None,
        "may_hand_out": edits and view.user_id is not None,
        "may_erase": edits and view.user_id is not None,
    }


async def belongings(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """What a member leaves behind, and to whom it may go."""
    found = await services.succession.belongings(actor, member_id(dialog_manager))
    chosen = dialog_manager.dialog_data.get("successor_id")
    rows = [
        {"id": int(each.id), "name": each.name, "role": each.role, "status": "me" if each.is_me else "active"}
        for each in found.successors
    ]

    async def page(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return rows[offset : offset + limit], len(rows)

    return {
        **await load_page(dialog_manager, "successors", page),
        "name": found.name,
        "active": "yes" if found.active else "no",
        **asdict(found.in_hands),
        "nobody": not rows,
        "successor": next((row["name"] for row in rows if row["id"] == chosen), ""),
        "is_chosen": any(row["id"] == chosen for row in rows),
    }


async def roles_of_member(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.staff.member(actor, member_id(dialog_manager))
    return {"name": view.name, **await roles(dialog_manager)} | {"roles": role_choices(view.role)}


async def roles(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"roles": role_choices(None), "lines": roles_text(texts_of(dialog_manager), ROLES)}


async def invites(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.staff.invites(actor)
    return {"invites": found, "waiting": len(found)}


async def invite(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    number = int(dialog_manager.dialog_data["invite_id"])
    for found in await services.staff.invites(actor):
        if found.id == number:
            return {"role": found.role, "expires_at": found.expires_at}
    raise NotFound


def member_id(manager: DialogManager) -> MemberId:
    return MemberId(int(manager.dialog_data["member_id"]))


def _row(member: MemberView) -> dict[str, Any]:
    return {
        "id": member.id,
        "name": member.name,
        "role": member.role,
        "status": "me"
        if member.is_me
        else "active"
        if member.active
        else "left"
        if member.user_id is not None
        else "erased",
    }


def role_choices(chosen: Role | None) -> list[dict[str, Any]]:
    return [{"id": role.value, "role": role, "chosen": "yes" if role is chosen else "no"} for role in ROLES]


async def rights(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    role = Role(dialog_manager.dialog_data.get("rights_of", Role.LAWYER.value))
    may_not = may_not_text(texts, role)
    return {
        "role": role,
        "sees": "all" if role in SEES_ALL_CLIENTS else "own",
        "may": may_text(texts, role),
        "may_not": may_not,
        "limits": "yes" if may_not else "no",
        "roles": role_choices(role),
        **await _approval(services, actor, role),
    }


async def _approval(services: Services, actor: Actor, role: Role) -> dict[str, Any]:
    """What the firm's rule of approval makes of the role, and who of it approves by name."""
    if not actor.may(Permission.FIRM_EDIT):
        return {"approval": ""}
    rule = await services.approvals.rule(actor)
    issuing = "approves" if role in rule.roles else "asks"
    named = [one.name for one in rule.members if one.role is role and one.by_name and not one.by_role]
    return {
        "approval": "yes" if rule.on else "no",
        "stands": issuing if role in ISSUING_ROLES else "drafts",
        "named": named,
        "has_named": "yes" if named else "no",
    }
