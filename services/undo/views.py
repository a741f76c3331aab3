from dataclasses import dataclass

from db.vocabulary.enums import AuditAction, ObjectType


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back."""

    action: AuditAction
    """Of the act."""
    object_type: ObjectType
    object_id: int
    draft_id: int | None
    """The draft that has come back."""
    client_told: bool
    """A message to the client has left since the act: what it said stays said."""
