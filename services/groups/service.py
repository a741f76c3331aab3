"""The firm's Telegram group: binding it, and answering the members' questions in it.

A firm has one group and a group one firm. An answer shows what the asking member's role sees, and never what a matter
is about: others read it too.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from db.models import Firm
from db.queries.invoice_list import InvoiceQuery
from db.vocabulary.enums import AuditAction, ContactState, ObjectType
from db.vocabulary.filters import InvoiceStatusFilter
from services.core.audit import record
from services.core.invoice_row import InvoiceRow, build_invoice_row
from services.core.query_variants import build_variant_terms
from services.core.text_query import build_search_terms
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.digest.facts import DigestFacts, load_digest_facts
from services.domain.access import Actor, Permission, open_to_all, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict
from services.domain.ids import FirmId
from services.domain.invoicing.number_template import normalise_number
from services.domain.ports import Clock, WakeWorker, no_wake
from services.firms.identity import build_actor
from services.groups.alerts import move_group, tell_owners, unlink_group
from services.invoices.lists import list_of
from services.invoices.views import InvoiceList

MAX_INVOICES = 10
"""Invoices in one answer: long lists do not belong in a group."""


@dataclass(frozen=True, slots=True)
class BoundGroup:
    firm_name: str
    language: str
    """The firm's language, used in the group."""
    changed: bool
    """False when this group was bound already."""
    former_chat_id: int | None = None
    """The group that was the firm's before."""
    in_topic: bool = False
    """Whether news go to one topic of it."""

    @property
    def moved(self) -> bool:
        return self.former_chat_id is not None


@dataclass(frozen=True, slots=True)
class GroupView:
    """The firm's group and which automatic messages it gets."""

    chat_id: int
    digest: bool
    alerts: bool


class GroupService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker = no_wake) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.GROUP_BIND)
    async def bind(self, actor: Actor, chat_id: int, thread_id: int | None = None) -> BoundGroup:
        """Makes this the group of the actor's firm, replacing another one; news go to the topic `thread_id`. Raises
        `Conflict` `error-group-taken` when it is another firm's group."""
        try:
            async with self._work.write(actor) as uow:
                firm = await uow.firms.firm()
                before = firm.group_chat_id
                firm.group_thread_id = thread_id
                in_topic = thread_id is not None
                if before == chat_id:
                    return BoundGroup(firm.name, firm.language, changed=False, in_topic=in_topic)
                firm.group_chat_id = chat_id
                # The owner has to check who is in the new group before it gets any message.
                firm.group_digest = firm.group_alerts = False
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.GROUP_BOUND,
                    ObjectType.FIRM,
                    firm.id,
                    before={"group": before},
                    after={"group": chat_id},
                )
                return BoundGroup(
                    firm.name, firm.language, changed=True, former_chat_id=before, in_topic=in_topic
                )
        except IntegrityError:
            raise Conflict("error-group-taken") from None

    @permitted(Permission.GROUP_BIND)
    async def unbind(self, actor: Actor, chat_id: int) -> bool:
        """False when this was not the firm's group."""
        async with self._work.write(actor) as uow:
            firm = await uow.firms.firm()
            if firm.group_chat_id != chat_id:
                return False
            firm.group_chat_id = firm.group_thread_id = None
            record(
                uow,
                self._clock,
                actor,
                AuditAction.GROUP_UNBOUND,
                ObjectType.FIRM,
                firm.id,
                before={"group": chat_id},
            )
            return True

    @permitted(Permission.GROUP_BIND)
    async def view(self, actor: Actor) -> GroupView | None:
        """None when the firm has no group."""
        async with self._work.read(actor) as uow:
            return _view(await uow.firms.firm())

    @permitted(Permission.GROUP_BIND)
    async def set_notifications(
        self, actor: Actor, *, digest: bool | None = None, alerts: bool | None = None
    ) -> GroupView:
        """Switches the automatic messages on or off; None leaves a setting. Raises `Conflict` `error-group-none`."""
        async with undoable(self._work, self._clock, actor, Permission.GROUP_BIND) as uow:
            firm = await uow.firms.lock()
            before = _view(firm)
            if before is None:
                raise Conflict("error-group-none")
            firm.group_digest = before.digest if digest is None else digest
            firm.group_alerts = before.alerts if alerts is None else alerts
            now = GroupView(before.chat_id, firm.group_digest, firm.group_alerts)
            if now != before:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.GROUP_TOLD,
                    ObjectType.FIRM,
                    firm.id,
                    before={"digest": before.digest, "alerts": before.alerts},
                    after={"digest": now.digest, "alerts": now.alerts},
                )
            return now

    @open_to_all
    async def find_speaker(self, chat_id: int, user_id: int) -> Actor | None:
        """Returns the actor who writes in this group: a member of the group's firm, whichever firm is current in the
        private chat, with the firm's language. None for everybody else."""
        async with self._work.outside() as people:
            firm = await people.firm_of_group(chat_id)
            member = await people.membership(user_id, firm.id) if firm else None
            if firm is None or member is None or not member.active:
                return None
            return build_actor(member, firm, firm.language)

    @open_to_all
    async def handle_chat_moved(self, chat_id: int, new_chat_id: int) -> str | None:
        """Stores the group's new id after Telegram has made it a supergroup. Returns the firm's language; None when the
        group is bound to no firm."""
        async with self._work.outside() as people:
            firm = await people.firm_of_group(chat_id)
        if firm is None:
            return None
        firm_id = FirmId(firm.id)
        await move_group(lambda: self._work.write_of_firm(firm_id), self._clock, chat_id, new_chat_id)
        self._wake()
        return firm.language

    @open_to_all
    async def handle_contact_present(self, chat_id: int, user_id: int, at: datetime) -> bool:
        """Tells the owners, once a day, that a client's contact is in the group, where messages name other clients.
        Returns False for a member and for anybody who is no contact."""
        async with self._work.outside() as people:
            firm = await people.firm_of_group(chat_id)
            if firm is None:
                return False
            member = await people.membership(user_id, firm.id)
            clients = [
                (contact.name, client.name)
                for contact, client, contact_firm in await people.contacts(user_id)
                if contact_firm.id == firm.id and contact.state == ContactState.CONFIRMED
            ]
        if not clients or (member is not None and member.active):
            return False
        key = f"group_client:{user_id}:{local_date(at, firm.timezone).isoformat()}"
        params = {"name": clients[0][0], "client": clients[0][1]}
        try:
            async with self._work.write_of_firm(FirmId(firm.id)) as uow:
                await tell_owners(uow, self._clock, key, {"text": "group-client", "params": params})
        except IntegrityError:  # told at the same moment
            return False
        self._wake()
        return True

    @open_to_all
    async def handle_bot_removed(self, chat_id: int, title: str, at: datetime) -> bool:
        """Unlinks the group that the bot has left at `at`, and tells the owners. Returns False when it was bound to no
        firm."""
        async with self._work.outside() as people:
            firm = await people.firm_of_group(chat_id)
        if firm is None:
            return False
        async with self._work.write_of_firm(FirmId(firm.id)) as uow:
            was_ours = await unlink_group(uow, self._clock, chat_id, title, at)
        if was_ours:
            self._wake()
        return was_ours

    @permitted(Permission.INVOICE_READ)
    async def overdue(self, actor: Actor) -> InvoiceList:
        """Lists overdue invoices, the longest overdue first, with the sums of all."""
        query = InvoiceQuery(
            today=local_date(self._clock.now(), actor.timezone), shows=(InvoiceStatusFilter.OVERDUE,)
        )
        async with self._work.read(actor) as uow:
            return await list_of(uow, query, 0, MAX_INVOICES)

    @permitted(Permission.INVOICE_READ)
    async def invoice(self, actor: Actor, number: str) -> tuple[InvoiceRow, ...]:
        """Returns visible invoices with exactly this number (two issuers may use the same), otherwise those whose
        number contains it, or that come to this sum. Raises `BadInput` `error-group-number` for what can't be a
        number."""
        typed = build_search_terms(number)
        if not typed.number:
            raise BadInput("error-group-number", number)
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            terms = typed
            found, _ = await uow.search.invoices(terms, (), 0, MAX_INVOICES, numbered=True, counted=False)
            if not found:
                terms = build_variant_terms(number)
                found, _ = await uow.search.invoices(terms, (), 0, MAX_INVOICES, numbered=True, counted=False)
            rows = [build_invoice_row(invoice, name, day) for invoice, name in found]
        exact = [row for row in rows if normalise_number(row.number or "") == terms.number]
        return tuple(exact or rows)

    @permitted(Permission.INVOICE_READ)
    async def today(self, actor: Actor) -> DigestFacts:
        """Loads the digest of today, over the clients that the actor sees."""
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            firm = await uow.firms.firm()
            return await load_digest_facts(uow, actor.role, day, firm.country, firm.timezone)


def _view(firm: Firm) -> GroupView | None:
    if firm.group_chat_id is None:
        return None
    return GroupView(firm.group_chat_id, firm.group_digest, firm.group_alerts)
