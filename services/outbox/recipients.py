"""Which of the staff hear something, of members that were loaded for several firms."""

from collections.abc import Mapping

from db.models import Member
from db.vocabulary.enums import Role


def owners_of(firm_id: int, members: Mapping[int, Member]) -> list[Member]:
    """The active owners of the firm."""
    return [
        member
        for member in members.values()
        if member.firm_id == firm_id and member.role == Role.OWNER and member.active
    ]
