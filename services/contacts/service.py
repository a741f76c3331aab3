"""Contacts, who speak for a client in Telegram: they come by one-time links and see nothing until staff confirm
them."""

from datetime import timedelta

from db.models import Client, Contact, ContactInvite, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, AuditAction, Channel, ContactState, MessageKind, ObjectType
from services.contacts.views import (
    ClientContacts,
    ContactDecision,
    ContactInviteView,
    ContactLink,
    ContactView,
    PhoneHint,
)
from services.core.audit import record
from services.core.one_time_links import hash_token
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import DomainError, NotFound
from services.domain.ids import ClientId, ContactId, ContactInviteId
from services.domain.ports import Clock, Tokens, WakeWorker
from services.outbox.queue import Destination, queue_message
from services.reminders.wakeup import replan_client

INVITE_LIFETIME = timedelta(days=14)

_STATE_ORDER = (ContactState.WAITING, ContactState.CONFIRMED, ContactState.DECLINED, ContactState.REVOKED)


class ContactService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, tokens: Tokens, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._tokens = tokens
        self._wake = wake

    @permitted(Permission.CLIENT_EDIT)
    async def invite(self, actor: Actor, client_id: ClientId) -> ContactLink:
        """Creates a link for one person, valid for fourteen days; the person has no access until confirmed."""
        token, now = self._tokens.token(), self._clock.now()
        async with self._work.write(actor) as uow:
            client = await require_client(uow, client_id)
            row = ContactInvite(
                client_id=client.id,
                token_hash=hash_token(token),
                created_by=actor.member_id,
                expires_at=now + INVITE_LIFETIME,
                created_at=now,
            )
            uow.contacts.add(row)
            await uow.flush()
            record(uow, self._clock, actor, AuditAction.INVITED, ObjectType.CLIENT, client.id)
            firm = await uow.firms.firm()
            return ContactLink(ContactInviteId(row.id), token, client.name, firm.name, row.expires_at)

    @permitted(Permission.CLIENT_EDIT)
    async def revoke_invite(self, actor: Actor, invite_id: ContactInviteId) -> None:
        """Idempotent. Raises `error-contact-link-used` when the link has been opened."""
        async with self._work.write(actor) as uow:
            row = await uow.contacts.invite(invite_id)
            if row is None:
                raise NotFound
            if row.opened_at is not None:
                raise DomainError("error-contact-link-used")
            if row.revoked_at is None:
                row.revoked_at = self._clock.now()
                record(uow, self._clock, actor, AuditAction.INVITE_REVOKED, ObjectType.CLIENT, row.client_id)

    @permitted(Permission.CLIENT_READ)
    async def of_client(self, actor: Actor, client_id: ClientId) -> ClientContacts:
        async with self._work.read(actor) as uow:
            client = await require_client(uow, client_id)
            contacts = list(await uow.contacts.of_client(client.id))
            invites = await uow.contacts.open_invites(client.id, self._clock.now())
            creator_ids = {row.created_by for row in invites}
            decider_ids = {row.decided_by for row in contacts if row.decided_by is not None}
            names = await uow.firms.member_names(creator_ids | decider_ids)
            views = [_view(row, client, names) for row in contacts]
            return ClientContacts(
                client_name=client.name,
                contacts=tuple(sorted(views, key=lambda view: (_STATE_ORDER.index(view.state), view.id))),
                invites=tuple(
                    ContactInviteView(
                        id=ContactInviteId(row.id),
                        client_id=ClientId(client.id),
                        client_name=client.name,
                        created_by=names.get(row.created_by, ""),
                        created_at=row.created_at,
                        expires_at=row.expires_at,
                    )
                    for row in invites
                ),
            )

    @permitted(Permission.CLIENT_READ)
    async def get(self, actor: Actor, contact_id: ContactId) -> ContactView:
        async with self._work.read(actor) as uow:
            return await load_contact_view(uow, await _get(uow, contact_id))

    @permitted(Permission.CLIENT_EDIT)
    async def confirm(self, actor: Actor, contact_id: ContactId) -> ContactDecision:
        """Gives the person access to the client's invoices and tells them. A later decision changes nothing."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            decision = await self._decide(uow, actor, contact_id, ContactState.CONFIRMED)
            if decision.changed:
                row = await _get(uow, contact_id)
                await queue_welcome(uow, self._clock, row)
                await replan_client(uow, self._clock, await require_client(uow, row.client_id))
        self._wake()
        return decision

    @permitted(Permission.CLIENT_EDIT)
    async def decline(self, actor: Actor, contact_id: ContactId) -> ContactDecision:
        """Refuses access without telling the person. A later decision changes nothing."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            return await self._decide(uow, actor, contact_id, ContactState.DECLINED)

    @permitted(Permission.CLIENT_EDIT)
    async def revoke(self, actor: Actor, contact_id: ContactId) -> ContactDecision:
        """Ends the access at once and cancels queued messages; a new link gives access again."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            decision = await self._decide(uow, actor, contact_id, ContactState.REVOKED)
            if decision.changed:
                await uow.contacts.cancel_queued(contact_id)
            return decision

    async def _decide(
        self, uow: UnitOfWork, actor: Actor, contact_id: ContactId, new_state: ContactState
    ) -> ContactDecision:
        expected_state = ContactState.CONFIRMED if new_state is ContactState.REVOKED else ContactState.WAITING
        await _get(uow, contact_id)
        changed = await uow.contacts.move(
            contact_id, [expected_state], new_state, decided_by=actor.member_id, decided_at=self._clock.now()
        )
        row = await uow.contacts.lock(contact_id)
        if row is None:
            raise NotFound
        if changed:
            after = {"contact": row.name}
            record(uow, self._clock, actor, AuditAction(new_state), ObjectType.CONTACT, row.id, after=after)
        return ContactDecision(await load_contact_view(uow, row), changed)


async def queue_welcome(uow: UnitOfWork, clock: Clock, contact: Contact) -> None:
    """Queues the message that the firm has confirmed the contact."""
    await queue_message(
        uow,
        clock,
        MessageKind.WORD,
        Audience.CLIENT,
        Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id),
        act_key=f"welcome:{contact.id}:{clock.now():%y%m%d%H%M%S%f}",
        payload={"text": "portal-push-welcome", "buttons": [["portal-open-invoices", "invoices", contact.id]]}
        | {"params": await load_message_names(uow, contact)},
        client_id=contact.client_id,
    )


async def load_message_names(uow: UnitOfWork, contact: Contact) -> dict[str, str]:
    """Loads the names of contact, client and firm for the parameters of a message."""
    client = await require_client(uow, contact.client_id)
    firm = await uow.firms.firm()
    return {"name": contact.name, "client": client.name, "firm": firm.name}


async def members_to_notify(uow: UnitOfWork, client: Client, *extra_member_ids: int | None) -> list[Member]:
    """Returns whom to tell what a client does: the responsible member and `extra_member_ids`, while active; else the
    owners."""
    found = []
    for member_id in {
        client.responsible_id: None,
        **{one: None for one in extra_member_ids if one is not None},
    }:
        member = await uow.firms.member(member_id)
        if member is not None and member.active:
            found.append(member)
    return found or list(await uow.firms.active_owners())


async def require_client(uow: UnitOfWork, client_id: int) -> Client:
    row = await uow.clients.get(client_id)
    if row is None:
        raise NotFound
    return row


async def load_contact_view(uow: UnitOfWork, row: Contact) -> ContactView:
    names = await uow.firms.member_names([row.decided_by] if row.decided_by is not None else [])
    return _view(row, await require_client(uow, row.client_id), names)


def compare_phone(contact: Contact, client: Client) -> PhoneHint:
    if contact.phone is None:
        return PhoneHint.NONE
    if client.phone is None:
        return PhoneHint.NOTHING_TO_COMPARE
    return PhoneHint.MATCHES if contact.phone == client.phone else PhoneHint.DIFFERS


async def _get(uow: UnitOfWork, contact_id: int) -> Contact:
    row = await uow.contacts.get(contact_id)
    if row is None:
        raise NotFound
    return row


def _view(row: Contact, client: Client, names: dict[int, str]) -> ContactView:
    return ContactView(
        id=ContactId(row.id),
        client_id=ClientId(client.id),
        client_name=client.name,
        name=row.name,
        state=ContactState(row.state),
        phone=row.phone,
        hint=compare_phone(row, client),
        decided_by=names.get(row.decided_by) if row.decided_by is not None else None,
        decided_at=row.decided_at,
        muted=row.muted_at is not None,
        unreachable=row.unreachable_at is not None,
    )
