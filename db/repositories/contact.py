"""Who speaks for a client in Telegram, and the links that bring them in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Contact, ContactInvite, Delivery
from db.prepared import prepared
from db.vocabulary.enums import (
    ContactState,
    DeliveryState,
)


@dataclass(frozen=True, slots=True)
class ConfirmedContact:
    id: int
    user_id: int
    muted: bool
    """Wants no reminders."""
    stopped: bool
    """Can't be written to."""


_CONFIRMED = prepared(
    select(Contact.id, Contact.user_id, Contact.muted_at, Contact.unreachable_at)
    .where(Contact.client_id == bindparam("client_id"), Contact.state == ContactState.CONFIRMED)
    .order_by(Contact.id)
)


class ContactRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: Contact | ContactInvite) -> None:
        self._session.add(row)

    async def get(self, contact_id: int) -> Contact | None:
        return await self._session.get(Contact, contact_id)

    async def lock(self, contact_id: int) -> Contact | None:
        query = select(Contact).where(Contact.id == contact_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def get_many(self, contact_ids: Collection[int]) -> dict[int, Contact]:
        rows = await self._session.scalars(select(Contact).where(Contact.id.in_(contact_ids)))
        return {row.id: row for row in rows}

    async def of_user(self, client_id: int, user_id: int) -> Contact | None:
        """This person's row with the client, in whatever state, locked."""
        query = (
            select(Contact)
            .where(Contact.client_id == client_id, Contact.user_id == user_id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        return await self._session.scalar(query)

    async def of_client(self, client_id: int) -> Sequence[Contact]:
        """In the order of coming."""
        query = select(Contact).where(Contact.client_id == client_id).order_by(Contact.id)
        return (await self._session.scalars(query)).all()

    async def count(self, client_id: int) -> int:
        """Confirmed and waiting ones."""
        query = (
            select(func.count())
            .select_from(Contact)
            .where(
                Contact.client_id == client_id,
                Contact.state.in_((ContactState.WAITING, ContactState.CONFIRMED)),
            )
        )
        return await self._session.scalar(query) or 0

    async def confirmed(self, client_id: int) -> list[ConfirmedContact]:
        """In the order of coming, as the database has them now."""
        return [
            ConfirmedContact(contact_id, user_id, muted is not None, stopped is not None)
            for contact_id, user_id, muted, stopped in await self._session.execute(
                _CONFIRMED, {"client_id": client_id}
            )
        ]

    async def move(
        self, contact_id: int, old: Collection[ContactState], new: ContactState, **values: Any
    ) -> bool:
        """Change the state only while it is one of `old`; False when somebody was faster."""
        result = await self._session.execute(
            update(Contact)
            .where(Contact.id == contact_id, Contact.state.in_(old))
            .values(state=new, **values)
            .returning(Contact.id)
        )
        return result.scalar() is not None

    async def cancel_queued(self, contact_id: int) -> None:
        """What is on its way to somebody who lost access stays here."""
        await self._session.execute(
            update(Delivery)
            .where(Delivery.contact_id == contact_id, Delivery.state == DeliveryState.QUEUED)
            .values(state=DeliveryState.CANCELLED)
        )

    # Links

    async def invite(self, invite_id: int) -> ContactInvite | None:
        """Locked: it is used once."""
        query = select(ContactInvite).where(ContactInvite.id == invite_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def open_invites(self, client_id: int, now: datetime) -> Sequence[ContactInvite]:
        """Still usable ones, newest first."""
        query = (
            select(ContactInvite)
            .where(
                ContactInvite.client_id == client_id,
                ContactInvite.opened_at.is_(None),
                ContactInvite.revoked_at.is_(None),
                ContactInvite.expires_at > now,
            )
            .order_by(ContactInvite.id.desc())
        )
        return (await self._session.scalars(query)).all()
