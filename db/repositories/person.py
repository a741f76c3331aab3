"""A Telegram person before a firm is known. The only repository that looks across firms."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, delete, exists, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, load_only

from db.models import (
    AuditEntry,
    BankAccount,
    Base,
    Client,
    Contact,
    ContactInvite,
    Firm,
    Invite,
    Issuer,
    Member,
    OwnerClaim,
    User,
)
from db.prepared import prepared
from db.vocabulary.enums import ContactState

_MEMBERSHIPS = prepared(
    select(Member, Firm)
    .join(Firm, Firm.id == Member.firm_id)
    .where(Member.user_id == bindparam("user_id"), Member.active)
    .order_by(Member.id)
)
_CONTACTS = prepared(
    select(Contact, Client, Firm)
    .join(Client, (Client.firm_id == Contact.firm_id) & (Client.id == Contact.client_id))
    .join(Firm, Firm.id == Contact.firm_id)
    .where(
        Contact.user_id == bindparam("user_id"),
        Contact.state.in_((ContactState.WAITING, ContactState.CONFIRMED)),
    )
    .order_by(Contact.id)
)


_firm_of_contact = aliased(Firm)
_KNOWN = prepared(
    select(User, Member, Firm, Contact, Client, _firm_of_contact)
    .outerjoin(Member, (Member.user_id == User.id) & Member.active)
    .outerjoin(Firm, Firm.id == Member.firm_id)
    .outerjoin(
        Contact,
        (Contact.user_id == User.id) & Contact.state.in_((ContactState.WAITING, ContactState.CONFIRMED)),
    )
    .outerjoin(Client, (Client.firm_id == Contact.firm_id) & (Client.id == Contact.client_id))
    .outerjoin(_firm_of_contact, _firm_of_contact.id == Contact.firm_id)
    .where(User.id == bindparam("user_id"))
    .options(
        load_only(User.name, User.username, User.language, User.firm_id),
        load_only(Member.role, Member.name, Member.firm_id),
        load_only(Firm.name, Firm.timezone, Firm.language),
        load_only(Contact.user_id, Contact.name, Contact.state, Contact.language, Contact.unreachable_at),
        load_only(Client.name, Client.timezone, Client.language),
        load_only(_firm_of_contact.name, _firm_of_contact.timezone, _firm_of_contact.language),
    )
)


class PersonRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: User | Firm | Member | OwnerClaim | Issuer | BankAccount | AuditEntry) -> None:
        self._session.add(row)

    async def flush(self) -> None:
        await self._session.flush()

    async def add_once(self, row: Base) -> bool:
        """Adds a row at once; False when a unique key says that it was already there."""
        await self._session.flush()  # what fails from here on is this row
        try:
            async with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            return False
        return True

    async def user(self, user_id: int) -> User | None:
        return await self._session.get(User, user_id)

    async def known(
        self, user_id: int
    ) -> tuple[User, Sequence[tuple[Member, Firm]], Sequence[tuple[Contact, Client, Firm]]] | None:
        """`user`, `memberships` and `contacts` in one statement, with the columns that say who somebody is."""
        rows = (await self._session.execute(_KNOWN, {"user_id": user_id})).all()
        if not rows:
            return None
        members = {row[1].id: (row[1], row[2]) for row in rows if row[1] is not None}
        contacts = {row[3].id: (row[3], row[4], row[5]) for row in rows if row[3] is not None}
        return (
            rows[0][0],
            [members[key] for key in sorted(members)],
            [contacts[key] for key in sorted(contacts)],
        )

    async def lock_user(self, user_id: int) -> User | None:
        """Two acts of one person that arrive at once are heard one after the other."""
        query = select(User).where(User.id == user_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def due_command_lists(self, version: str, limit: int) -> list[tuple[int, str | None]]:
        """Users whose chat does not show the list that it should, with the language of a member, None for others."""
        member = exists().where(Member.user_id == User.id, Member.active)
        current = select(Firm.language).where(Firm.id == User.firm_id).scalar_subquery()
        first = (
            select(func.min(Firm.language))
            .join(Member, Member.firm_id == Firm.id)
            .where(Member.user_id == User.id, Member.active)
            .scalar_subquery()
        )
        language = func.coalesce(User.language, current, first)
        due = case(
            (member, func.coalesce(User.command_menu, "") != language + f".{version}"),
            else_=User.command_menu.is_not(None),
        )
        query = (
            select(User.id, case((member, language), else_=None)).where(due).order_by(User.id).limit(limit)
        )
        return [(user_id, spoken) for user_id, spoken in await self._session.execute(query)]

    async def note_command_list(self, user_id: int, shown: str | None) -> None:
        await self._session.execute(update(User).where(User.id == user_id).values(command_menu=shown))

    async def memberships(self, user_id: int) -> Sequence[tuple[Member, Firm]]:
        """Active ones, in the order of joining."""
        rows = await self._session.execute(_MEMBERSHIPS, {"user_id": user_id})
        return [(member, firm) for member, firm in rows]

    async def membership(self, user_id: int, firm_id: int) -> Member | None:
        """Active or not."""
        return await self._session.scalar(
            select(Member).where(Member.user_id == user_id, Member.firm_id == firm_id)
        )

    async def contacts(self, user_id: int) -> Sequence[tuple[Contact, Client, Firm]]:
        """Whom this person speaks for, or wants to, in the order of coming."""
        rows = await self._session.execute(_CONTACTS, {"user_id": user_id})
        return [(contact, client, firm) for contact, client, firm in rows]

    async def speak_to_contact(self, user_id: int, language: str) -> None:
        """The language of this person as a contact, of every firm's clients."""
        await self._session.execute(
            update(Contact).where(Contact.user_id == user_id).values(language=language),
            execution_options={"synchronize_session": False},
        )

    async def contact_invite(self, token_hash: str) -> ContactInvite | None:
        """Of whichever firm it is."""
        return await self._session.scalar(select(ContactInvite).where(ContactInvite.token_hash == token_hash))

    async def firm(self, firm_id: int) -> Firm | None:
        return await self._session.get(Firm, firm_id)

    async def firm_of_group(self, chat_id: int) -> Firm | None:
        return await self._session.scalar(select(Firm).where(Firm.group_chat_id == chat_id))

    async def any_firm(self) -> bool:
        return bool(await self._session.scalar(select(exists().select_from(Firm))))

    async def claim(self, token_hash: str) -> OwnerClaim | None:
        return await self._session.scalar(select(OwnerClaim).where(OwnerClaim.token_hash == token_hash))

    async def lock_claims(self, token_hash: str) -> OwnerClaim | None:
        """This one, with all the unused ones locked: of two people with two links one founds the firm."""
        query = (
            select(OwnerClaim)
            .where(or_(OwnerClaim.used_at.is_(None), OwnerClaim.token_hash == token_hash))
            .order_by(OwnerClaim.id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        rows = (await self._session.scalars(query)).all()
        return next((row for row in rows if row.token_hash == token_hash), None)

    async def drop_unused_claims(self, before: datetime) -> None:
        await self._session.execute(
            delete(OwnerClaim).where(OwnerClaim.used_at.is_(None), OwnerClaim.created_at < before),
            execution_options={"synchronize_session": False},
        )

    async def invite(self, token_hash: str) -> Invite | None:
        """Of whichever firm it is."""
        return await self._session.scalar(select(Invite).where(Invite.token_hash == token_hash))

    async def lock_invite(self, token_hash: str) -> Invite | None:
        """Of whichever firm it is."""
        return await self._session.scalar(
            select(Invite).where(Invite.token_hash == token_hash).with_for_update(key_share=True)
        )
