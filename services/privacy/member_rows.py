"""Takes the person out of a former member's row: what the member did in the books stays, under a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.models import Member
from db.repositories import PeopleEraser
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, DeliveryState, MessageKind
from services.core.one_time_links import hash_token
from services.domain.ports import Tokens, Translator
from services.outbox.wording import BY
from services.privacy.messages import take_back
from services.privacy.traces import PEOPLE, erase_acts_of_member, telling_values

NOT_YET = frozenset({DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.HELD})


@dataclass(frozen=True, slots=True)
class Known:
    """What is looked for. `names` as a whole value where people are named; `telling` wherever it stands."""

    user_id: int | None
    names: frozenset[str]
    telling: frozenset[str]

    @property
    def every(self) -> set[str]:
        return {*self.names, *self.telling}


async def load_known(uow: UnitOfWork, member: Member, people: PeopleEraser | None = None) -> Known:
    """A name of one word, or one that a colleague or somebody of a client bears too, is no trace of this person in a
    text: there it is left alone, so that a namesake loses nothing."""
    rows, user_id = uow.member_erasure, member.user_id
    found = await people.names([user_id]) if people is not None and user_id is not None else {}
    name, username = next(iter(found.values()), (None, None))
    names = {member.name, *([name] if name else []), *await rows.former_names(member.id)}
    shared = await rows.borne_by_others(member.id, names)
    alone = {one for one in names - shared if " " in one}
    numbers = [username, member.email, str(user_id) if user_id is not None else None]
    return Known(user_id, frozenset(names - shared), frozenset(telling_values([*numbers, *alone])))


async def waiting_with(uow: UnitOfWork, known: Known) -> int:
    """Messages to clients that name the person and have not left: they may not leave with a number in that place."""
    rows = await uow.member_erasure.read_messages_saying(known.every)
    return sum(
        row.audience == Audience.CLIENT
        and row.state in NOT_YET
        and _without(row.payload, known, "") != row.payload
        for row in rows
    )


class MemberEraser:
    def __init__(
        self,
        uow: UnitOfWork,
        people: PeopleEraser,
        tokens: Tokens,
        translator: Translator,
        now: datetime,
    ) -> None:
        self._uow = uow
        self._people = people
        self._tokens = tokens
        self._translator = translator
        self._now = now

    async def erase(self, member: Member, acting: int) -> tuple[dict[str, int], dict[str, int]]:
        """Returns how much of each kind went and how much stays. The member's row is locked."""
        uow, rows = self._uow, self._uow.member_erasure
        language = (await uow.firms.firm()).language
        known = await load_known(uow, member, self._people)
        alias = self._translator.get("erased-member", language, {"number": str(member.id)})
        kept = await rows.in_books(member.id)
        erased = {"member": 1, "links": await self._take_links(member)}
        erased["messages"] = await self._take_messages(member, known, alias)
        member.name, member.email, member.user_id, member.digest = alias, None, None, False
        await uow.flush()
        erased["trail"] = await erase_acts_of_member(
            uow, self._tokens, member.id, known.names, known.telling, known.user_id
        )
        erased["dialogs"] = await self._take_dialogs(known, acting)
        return _counted(erased), _counted(kept)

    async def _take_links(self, member: Member) -> int:
        """Links that the person came by lose their token; those that it made and nobody used open nothing more."""
        came, made = (
            await self._uow.member_erasure.invites_of(member.id),
            await self._uow.member_erasure.open_invites_by(member.id),
        )
        for invite in (*came, *made):
            invite.token_hash = hash_token(self._tokens.token())
        for invite in made:
            invite.revoked_at = self._now
        return len(came) + len(made)

    async def _take_messages(self, member: Member, known: Known, alias: str) -> int:
        rows = self._uow.member_erasure
        mine = await rows.messages_to(member.id)
        for row in mine:
            await take_back(self._uow, row)
            row.error = None
            if row.kind != MessageKind.BACKUP:  # says nothing of anybody, and whether the firm's owners know
                row.payload = {}
            row.recipient, row.message_id = "", None
        count = len(mine)
        for row in await rows.messages_saying(known.every):
            left = _without(row.payload, known, alias)
            if left != row.payload:
                row.payload, count = left, count + 1
            if row.recipient in known.telling:
                row.recipient, row.message_id = "", None
            if row.act_key is not None and any(each in row.act_key for each in known.telling):
                row.act_key = f"erased:{row.id}"
        return count

    async def _take_dialogs(self, known: Known, acting: int) -> int:
        people, count = self._people, 0
        said = telling_values(known.every)
        if known.user_id is not None:
            firm = await self._uow.firms.firm()
            await self._uow.erasure.forget_opened(known.user_id)
            await self._uow.flush()
            await people.leave_firm(known.user_id, firm.id)
            count += await people.forget(known.user_id)
            count += await people.drop_dialogs([known.user_id], said)
        members = await self._uow.erasure.members_by_user()
        colleagues = [user_id for user_id, member_id in members.items() if member_id != acting]
        return count + await people.drop_dialogs(colleagues, said)


def _without(payload: Mapping[str, Any], known: Known, alias: str) -> dict[str, Any]:
    """The data of a message to somebody else, with the number where the name stood."""
    left = {key: _renamed(key, value, known, alias) for key, value in payload.items()}
    if BY in left and left[BY] == known.user_id:
        del left[BY]
    return left


def _renamed(key: str, value: Any, known: Known, alias: str) -> Any:
    if isinstance(value, Mapping):
        return {inner: _renamed(inner, one, known, alias) for inner, one in value.items()}
    if isinstance(value, list):
        return [_renamed(key, one, known, alias) for one in value]
    if not isinstance(value, str):
        return value
    if key in PEOPLE and value in known.names:
        return alias
    for each in sorted(known.telling, key=len, reverse=True):
        value = value.replace(each, alias)
    return value


def _counted(found: Mapping[str, int]) -> dict[str, int]:
    return {name: count for name, count in found.items() if count}
