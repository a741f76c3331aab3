"""What of the database a take-out holds: every table of the firm, but for what is listed here with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, column, or_, select, table

from db.backup.records import Table
from db.backup.save import stored_tables

OF_INSTALLATION: Mapping[str, str] = {
    "alembic_version": "the revision stands in the list of contents",
    "owner_claims": "links that found firms: they belong to the installation and to no firm",
    "handled_updates": "what one bot has heard from Telegram",
    "inbox_updates": "what one bot has heard from Telegram",
    "update_strikes": "what one bot has heard from Telegram",
    "fsm_records": "windows that are open in one bot's chats",
    "open_files": "files that one process is making",
    "senders_seen": "who sends right now",
    "instances": "which processes serve one bot right now",
    "lane_holders": "which processes serve one bot right now",
    "undo_tickets": "what can be taken back within a minute",
}
"""Table → why it is left out."""

LEFT_BEHIND: Mapping[tuple[str, str], str] = {
    ("invites", "token_hash"): "the key of a link: it opens nothing elsewhere",
    ("contact_invites", "token_hash"): "the key of a link: it opens nothing elsewhere",
    ("users", "command_menu"): "what one bot's chat shows",
    ("deliveries", "lease_token"): "which process has it in hand",
    ("deliveries", "lease_until"): "which process has it in hand",
    ("mass_acts", "lease_token"): "which process has it in hand",
    ("mass_acts", "lease_until"): "which process has it in hand",
    (
        "invoices",
        "next_remind_at",
    ): "when the bot looks again: worked out anew, a day after the books came in",
}
"""Table and column → why its values are left out."""

FILLED = frozenset({"token_hash"})
"""What is left out and may not be empty: in its place comes the digest of a token that nobody has."""

WITHOUT_FIRM = frozenset({"firms", "users"})
"""Tables that are no firm's by a column, and of which a take-out holds a part."""


@dataclass(frozen=True, slots=True)
class Form:
    """A table of the take-out; `query` gives its rows of the firm in the order of `table.columns`."""

    table: Table
    left_out: dict[str, str]
    """Column → kind of value, of what `LEFT_BEHIND` names."""
    query: Select[Any]


def is_taken(name: str, columns: Mapping[str, Any]) -> bool:
    return name not in OF_INSTALLATION and (name in WITHOUT_FIRM or "firm_id" in columns)


def firm_forms(connection: Connection, firm_id: int) -> list[Form]:
    """By name. What lies in the database decides, as in a backup: nothing is left out because nobody thought of it."""
    forms = []
    for stored, query in stored_tables(connection):
        if not is_taken(stored.name, stored.columns):
            continue
        left_out = {name: kind for name, kind in stored.columns.items() if (stored.name, name) in LEFT_BEHIND}
        forms.append(Form(stored, left_out, query.where(_of_firm(stored.name, firm_id))))
    return forms


def _of_firm(name: str, firm_id: int) -> Any:
    if name == "firms":
        return column("id") == firm_id
    if name == "users":  # whoever is, or was, a member or a client's contact
        known = [
            select(people.c.user_id).where(people.c.firm_id == firm_id, people.c.user_id.is_not(None))
            for people in (_people("members"), _people("contacts"))
        ]
        return or_(*(column("id").in_(each) for each in known))
    return column("firm_id") == firm_id


def _people(name: str) -> Any:
    return table(name, column("firm_id"), column("user_id"))
