"""Opening a client's invitation link.

The person is not trusted yet and sees nothing of the client; staff are asked whether this is the right person.
"""

from db.models import Client, Contact, ContactInvite
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ContactState, MessageKind, ObjectType, Role
from services.contacts.service import compare_phone, members_to_notify, require_client
from services.contacts.views import LinkOutcome, OpenedLink
from services.core.audit import record
from services.core.one_time_links import hash_token
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import open_to_all
from services.domain.ids import FirmId
from services.domain.languages import language_for
from services.domain.ports import Clock, WakeWorker
from services.domain.requisites.contacts import is_phone
from services.firms.identity import person_name, upsert_user
from services.outbox.queue import tell_staff

DECISION_BUTTONS = [["contacts-yes", "confirm"], ["contacts-no", "decline"]]


class InvitationService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @open_to_all
    async def is_contact_link(self, token: str) -> bool:
        """Whether the token is or was one of a client's link."""
        async with self._work.outside() as people:
            return await people.contact_invite(hash_token(token)) is not None

    @open_to_all
    async def open(
        self,
        user_id: int,
        name: str,
        username: str | None,
        token: str,
        language_code: str | None = None,
        as_client: bool = False,
    ) -> OpenedLink:
        """Uses the link and asks staff to confirm the person; the same person may open it again.

        A member of the firm does not use it unless `as_client`. A link that is unknown, revoked, expired or used by
        somebody else is refused, and staff are told once.
        """
        async with self._work.outside(write=True) as people:
            invite_found = await people.contact_invite(hash_token(token))
            if invite_found is None:
                return OpenedLink(LinkOutcome.REFUSED)
            user = await upsert_user(people, self._clock, user_id, name, username, None)
            language = language_for(user.language, language_code)
            firm_id = FirmId(invite_found.firm_id)
        name = person_name(name, username, user_id)
        async with self._work.write_of_firm(firm_id) as uow:
            invite = await uow.contacts.invite(invite_found.id)
            if invite is None:
                return OpenedLink(LinkOutcome.REFUSED)
            client = await require_client(uow, invite.client_id)
            outcome = await self._use_link(uow, invite, client, user_id, name, username, language, as_client)
            opening = OpenedLink(outcome, (await uow.firms.firm()).name)
        self._wake()
        return opening

    @open_to_all
    async def share_phone(self, user_id: int, phone: str) -> bool:
        """Stores the phone of a person who waits for confirmation, as a hint for staff. Returns False when the
        person waits nowhere."""
        phone = phone if phone.startswith("+") else f"+{phone}"
        async with self._work.outside() as people:
            rows = await people.contacts(user_id)
            waiting = [
                (FirmId(firm.id), row.id) for row, _, firm in rows if row.state == ContactState.WAITING
            ]
        if not is_phone(phone):
            return bool(waiting)
        for firm_id, contact_id in waiting:
            async with self._work.write_of_firm(firm_id) as uow:
                contact = await uow.contacts.lock(contact_id)
                if contact is not None and contact.state == ContactState.WAITING and contact.phone != phone:
                    contact.phone = phone
                    client = await require_client(uow, contact.client_id)
                    key = f"contact-phone:{contact.id}:{phone}"
                    await self._ask_staff(uow, client, contact, "contacts-push-phone", key, None, None)
        self._wake()
        return bool(waiting)

    async def _use_link(
        self,
        uow: UnitOfWork,
        invite: ContactInvite,
        client: Client,
        user_id: int,
        name: str,
        username: str | None,
        language: str,
        as_client: bool,
    ) -> LinkOutcome:
        now = self._clock.now()
        contact = await uow.contacts.of_user(client.id, user_id)
        if contact is not None and contact.state in (ContactState.CONFIRMED, ContactState.WAITING):
            return LinkOutcome(contact.state)
        reason = "revoked" if invite.revoked_at else "expired" if invite.expires_at <= now else None
        if invite.opened_at is not None:
            reason = "declined" if invite.opened_by == user_id else "used"
        if reason is not None:
            await self._tell_staff_of_refusal(uow, invite, client, name, username, reason)
            return LinkOutcome.REFUSED
        members = await uow.firms.members()
        if not as_client and any(member.user_id == user_id and member.active for member in members):
            return LinkOutcome.STAFF
        invite.opened_at, invite.opened_by = now, user_id
        if contact is None:
            contact = Contact(
                client_id=client.id, user_id=user_id, state=ContactState.WAITING, created_at=now
            )
            contact.name, contact.language = name, language
            uow.contacts.add(contact)
        else:
            contact.state, contact.name = ContactState.WAITING, name
            contact.decided_by = contact.decided_at = contact.muted_at = contact.unreachable_at = None
        await uow.flush()
        record(
            uow, self._clock, None, AuditAction.CAME, ObjectType.CONTACT, contact.id, after={"contact": name}
        )
        key = f"contact:{contact.id}:{invite.id}"
        await self._ask_staff(uow, client, contact, "contacts-push-opened", key, username, invite.created_by)
        return LinkOutcome.WAITING

    async def _ask_staff(
        self,
        uow: UnitOfWork,
        client: Client,
        contact: Contact,
        text: str,
        act_key: str,
        username: str | None,
        inviter: int | None,
    ) -> None:
        params = {
            "name": contact.name,
            "username": username or "",
            "with_username": "yes" if username else "no",
            "client": client.name,
            "phone": compare_phone(contact, client).value,
            "number": contact.phone or "",
        }
        await tell_staff(
            uow,
            self._clock,
            MessageKind.CONTACT,
            [m for m in await members_to_notify(uow, client, inviter) if m.role != Role.ASSISTANT],
            act_key=act_key,
            payload={
                "text": text,
                "params": params,
                "buttons": [[*button, contact.id] for button in DECISION_BUTTONS],
                "contact_id": contact.id,
            },
            client_id=client.id,
        )

    async def _tell_staff_of_refusal(
        self,
        uow: UnitOfWork,
        invite: ContactInvite,
        client: Client,
        name: str,
        username: str | None,
        reason: str,
    ) -> None:
        params = {
            "name": name,
            "username": username or "",
            "with_username": "yes" if username else "no",
            "client": client.name,
            "why": reason,
        }
        await tell_staff(
            uow,
            self._clock,
            MessageKind.CONTACT,
            await members_to_notify(uow, client, invite.created_by),
            act_key=f"contact-refused:{invite.id}",
            payload={"text": "contacts-push-refused", "params": params},
            client_id=client.id,
        )
