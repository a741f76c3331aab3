"""Clients: their cards, who sees them and what they owe."""

from collections.abc import Sequence
from dataclasses import replace

from db.models import Client, ClientShare, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, Role
from db.vocabulary.filters import CardSort, ClientFilter, ClientQuery, GroupBy, SearchTerms
from services.clients.accounts import audited_requisites, store_accounts
from services.clients.archiving import load_unpaid, switch_reminders_off
from services.clients.balances import build_balances, load_advances
from services.clients.builder import build_client_view, load_client_rows
from services.clients.card_requisites import store_requisites
from services.clients.handing_over import hand_client_over, tell_receiver
from services.clients.views import ClientCard, ClientRow, ClientView, NewClient, Unpaid, can_share_client
from services.core.advance_uses import load_advance_uses
from services.core.audit import changed_fields, record
from services.core.lists import (
    ALL_CARDS,
    CardFilter,
    Debts,
    NoMatch,
    PageWithTotals,
    as_money,
    find_first,
    home_currency,
    load_debts,
    require_visible,
)
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.countries import parse_timezone
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden, NotFound
from services.domain.ids import ClientId, MemberId
from services.domain.languages import CLIENT_LANGUAGES
from services.domain.name_likeness import likeness
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock
from services.domain.requisites.contacts import is_phone, join_emails, parse_emails, parse_phone
from services.domain.requisites.model import Account, Country, Requisites
from services.domain.text_input import parse_line
from services.firms.document_languages import document_languages
from services.firms.requisites_storage import NAME_LIMIT, normalise_requisites

_MOST_ALIKE = 3


class ClientService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.CLIENT_EDIT)
    async def create(self, actor: Actor, new: NewClient) -> ClientView:
        """Creates a client, also with requisites that fail their checks. A client that a lawyer creates for a colleague
        is shared with that lawyer.

        Raises `error-party-…`, `error-email`, `error-phone`, `error-client-responsible`.
        """
        party = normalise_requisites(new.requisites)
        own_email = join_emails(party.email, party.other_emails)
        email = parse_emails(new.email) if new.email else own_email
        own_phone = _if_valid(party.phone, is_phone(party.phone or ""))
        phone = parse_phone(new.phone, party.country) if new.phone else own_phone
        async with self._work.write(actor) as uow:
            if new.act_key is not None and (existing := await uow.clients.by_act_key(new.act_key)):
                return await build_client_view(uow, existing)
            responsible = await get_responsible_member(uow, new.responsible_id or actor.member_id)
            row = Client(
                email=email,
                phone=phone,
                responsible_id=responsible.id,
                created_at=self._clock.now(),
                act_key=new.act_key,
            )
            store_requisites(row, party)
            store_accounts(row, new.accounts)
            row, added = await uow.clients.add_once(row)
            if added:
                if responsible.id != actor.member_id and not actor.sees_all_clients:
                    uow.clients.add(ClientShare(client_id=row.id, member_id=actor.member_id))
                after = {"name": row.name, "tax_id": row.tax_id, "responsible": responsible.name}
                record(uow, self._clock, actor, AuditAction.CREATED, ObjectType.CLIENT, row.id, after=after)
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_READ)
    async def find_same_tax_id(
        self, actor: Actor, tax_id: str, besides: ClientId | None = None
    ) -> tuple[ClientRow, ...]:
        """Finds visible clients with this tax number, archived ones included: for a warning, not a refusal."""
        async with self._work.read(actor) as uow:
            if besides is not None:
                await _get(uow, besides)
            return await load_client_rows(uow, await uow.clients.same_tax_id(tax_id.strip(), besides=besides))

    @permitted(Permission.CLIENT_READ)
    async def find_alike(
        self, actor: Actor, name: str, besides: ClientId | None = None, act_key: str | None = None
    ) -> tuple[ClientRow, ...]:
        """Finds the first visible clients whose names look like this one, archived ones included, to ask before there
        are two cards of one. Letters that are drawn alike, quotes, case and the legal form do not count.

        None when the act of this key has made its client already: then nothing is to be asked any more."""
        sought = likeness(name)
        async with self._work.read(actor) as uow:
            if besides is not None:
                await _get(uow, besides)
            if not sought or (act_key is not None and await uow.clients.by_act_key(act_key)):
                return ()
            names = await uow.clients.all_names()
            alike = [
                client_id
                for client_id, known in names.items()
                if client_id != besides and likeness(known) == sought
            ]
            found = await uow.clients.get_many(alike[:_MOST_ALIKE])
            return await load_client_rows(uow, [found[client_id] for client_id in sorted(found)])

    @permitted(Permission.CLIENT_READ)
    @read_once
    async def get(self, actor: Actor, client_id: ClientId) -> ClientView:
        async with self._work.read(actor) as uow:
            return await build_client_view(uow, await _get(uow, client_id))

    @permitted(Permission.CLIENT_READ)
    async def list(
        self,
        actor: Actor,
        chosen: CardFilter = ALL_CARDS,
        offset: int = 0,
        limit: int = 8,
        totals: bool = False,
    ) -> PageWithTotals[ClientRow]:
        """In the order of names, or by debt."""
        offset, limit = clamp_page(offset, limit)
        show = chosen.show if isinstance(chosen.show, ClientFilter) else ClientFilter.CURRENT
        member = actor.member_id if chosen.mine else None
        async with self._work.read(actor) as uow:
            await require_visible(uow, chosen.client_id, chosen.matter_id)
            by_debt = chosen.sort is CardSort.DEBT
            currency = (chosen.currency or await home_currency(uow)).value if by_debt else ""
            asked = ClientQuery(None, show, member, chosen.sort, currency)

            async def read(sought: SearchTerms | None) -> tuple[Sequence[Client], int]:
                return await uow.directory.clients(replace(asked, sought=sought), offset, limit)

            try:
                sought, rows, total = await find_first(chosen.query, read, uow, clients_only=True)
            except NoMatch:
                return PageWithTotals((), 0, offset, limit)
            found = replace(asked, sought=sought)
            owed = await as_money(uow, await uow.directory.owed_by_clients(found)) if totals else ()
            return PageWithTotals(await load_client_rows(uow, rows), total, offset, limit, owed)

    @permitted(Permission.CLIENT_READ)
    async def debts(self, actor: Actor, debt_currency: GroupBy, ids: Sequence[int]) -> dict[int, Debts]:
        """Returns what each of these clients, contracts or matters owes, without those that owe nothing or are not
        visible."""
        async with self._work.read(actor) as uow:
            return await load_debts(uow, debt_currency, ids, local_date(self._clock.now(), actor.timezone))

    @permitted(Permission.CLIENT_READ)
    async def recent(self, actor: Actor, offset: int = 0, limit: int = 8) -> Page[ClientRow]:
        """Clients without archived ones; those billed or added last come first."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            rows, total = await uow.clients.recent(offset, limit)
            return Page(await load_client_rows(uow, rows), total, offset, limit)

    @permitted(Permission.CLIENT_READ)
    @read_once
    async def card(self, actor: Actor, client_id: ClientId) -> ClientCard:
        """Overdue is counted by the firm's date."""
        async with self._work.read(actor) as uow:
            row = await _get(uow, client_id)
            day, counts = local_date(self._clock.now(), actor.timezone), await uow.clients.counts(row.id)
            return ClientCard(
                client=await build_client_view(uow, row),
                balances=build_balances(await uow.clients.sums(day, row.id)),
                advances=await load_advances(uow, row.id),
                advance_uses=await load_advance_uses(uow, row.id, actor.timezone),
                contracts=counts.contracts,
                matters=counts.matters,
                invoices=counts.invoices,
                drafts=counts.drafts,
            )

    @permitted(Permission.CLIENT_EDIT)
    async def update_requisites(
        self,
        actor: Actor,
        client_id: ClientId,
        requisites: Requisites,
        accounts: Sequence[Account] | None = None,
    ) -> ClientView:
        """Replaces the requisites, and with `accounts` the further accounts. Drafts and later invoices print the new
        ones; issued invoices do not change. E-mail and phone are taken from the requisites when the client has none."""
        party = normalise_requisites(requisites)
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            row = await _get(uow, client_id, lock=True)
            before = audited_requisites(row)
            store_requisites(row, party)
            store_accounts(row, accounts)
            row.email = row.email or join_emails(party.email, party.other_emails)
            row.phone = row.phone or _if_valid(party.phone, is_phone(party.phone or ""))
            if before != (after := audited_requisites(row)):
                self._record_change(uow, actor, row, *changed_fields(before, after))
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_EDIT)
    async def rename(self, actor: Actor, client_id: ClientId, name: str) -> ClientView:
        """Sets the name on cards; documents print it too unless there is a full name."""
        name = parse_line(name, NAME_LIMIT, "error-party-name")
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            row = await _get(uow, client_id, lock=True)
            before = row.name
            party = Requisites.from_dict(row.requisites)
            store_requisites(
                row, replace(party, short_name=name) if party.short_name else replace(party, name=name)
            )
            if before != row.name:
                self._record_change(uow, actor, row, {"name": before}, {"name": row.name})
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_EDIT)
    async def set_email(self, actor: Actor, client_id: ClientId, email: str | None) -> ClientView:
        """Sets the address for letters; None for no letters. Raises `BadInput` `error-email`."""
        return await self._update_field(actor, client_id, "email", parse_emails(email) if email else None)

    @permitted(Permission.CLIENT_EDIT)
    async def set_phone(self, actor: Actor, client_id: ClientId, phone: str | None) -> ClientView:
        """Takes the phone in the national format of the client's country, or with «+». Raises `BadInput`
        `error-phone`."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            row = await _get(uow, client_id, lock=True)
            value = parse_phone(phone, Country(row.country)) if phone else None
            return await self._write_field(uow, actor, row, "phone", value)

    @permitted(Permission.CLIENT_EDIT)
    async def set_timezone(self, actor: Actor, client_id: ClientId, timezone: str | None) -> ClientView:
        """Sets the time zone for reminders; None for the firm's. Raises `BadInput` `error-timezone`."""
        return await self._update_field(
            actor, client_id, "timezone", parse_timezone(timezone) if timezone else None
        )

    @permitted(Permission.CLIENT_EDIT)
    async def set_language(self, actor: Actor, client_id: ClientId, language: str | None) -> ClientView:
        """Sets the language of messages to the client; None for the firm's. Raises `BadInput` `error-language`."""
        if language is not None and language not in CLIENT_LANGUAGES:
            raise BadInput("error-language", language)
        return await self._update_field(actor, client_id, "language", language)

    @permitted(Permission.CLIENT_EDIT)
    async def set_document_language(
        self, actor: Actor, client_id: ClientId, language: str | None
    ) -> ClientView:
        """Of drafts from now on; None for the usual one of each form. Raises `error-document-language`."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            if language is not None and language not in await document_languages(uow):
                raise BadInput("error-document-language")
            row = await _get(uow, client_id, lock=True)
            return await self._write_field(uow, actor, row, "document_language", language)

    @permitted(Permission.CLIENT_EDIT)
    async def unpaid(self, actor: Actor, client_id: ClientId) -> Unpaid:
        """What the client was sent and still owes: archiving it asks whether reminders of that go on."""
        async with self._work.read(actor) as uow:
            return await load_unpaid(uow, await _get(uow, client_id))

    @permitted(Permission.CLIENT_EDIT)
    async def archive(self, actor: Actor, client_id: ClientId, *, stop_reminders: bool = False) -> ClientView:
        """Hides the client from lists; its contracts and invoices stay. Reminders of what it owes go on, or stop until
        somebody switches them on again."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            row = await _get(uow, client_id, lock=True)
            if stop_reminders:
                switch_reminders_off(uow, self._clock, actor, row)
            if row.archived_at is None:
                row.archived_at = self._clock.now()
                record(uow, self._clock, actor, AuditAction.ARCHIVED, ObjectType.CLIENT, row.id)
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_EDIT)
    async def restore(self, actor: Actor, client_id: ClientId) -> ClientView:
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            row = await _get(uow, client_id, lock=True)
            if row.archived_at is not None:
                row.archived_at = None
                record(uow, self._clock, actor, AuditAction.RESTORED, ObjectType.CLIENT, row.id)
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_SHARE)
    async def change_responsible(self, actor: Actor, client_id: ClientId, member_id: MemberId) -> ClientView:
        """Hands the client over and tells the receiver; a lawyer who hands it over no longer sees it. Raises
        `error-client-responsible`, and `error-client-not-yours` as `share` does."""
        about = (AuditAction.HANDED_OVER, ObjectType.CLIENT, int(client_id))
        async with self._work.read(actor) as uow:
            await _get(uow, client_id)
        async with undoable(
            self._work, self._clock, actor, Permission.CLIENT_SHARE, about, seeing_all=True
        ) as uow:
            row = await _get_for_sharing(uow, actor, client_id)
            receiver = await get_responsible_member(uow, member_id)
            if await hand_client_over(uow, self._clock, actor, row, receiver):
                await tell_receiver(uow, self._clock, actor, row, receiver)
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_SHARE)
    async def share(self, actor: Actor, client_id: ClientId, member_id: MemberId) -> ClientView:
        """Lets a colleague see the client with its contracts and invoices. Raises `Forbidden` `error-client-not-yours`
        for a lawyer with whom the client was only shared."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_SHARE) as uow:
            row = await _get_for_sharing(uow, actor, client_id)
            member = await _get_active_member(uow, member_id)
            if member.id != row.responsible_id and member.id not in await uow.clients.shares(row.id):
                uow.clients.add(ClientShare(client_id=row.id, member_id=member.id))
                after = {"member": member.name}
                record(uow, self._clock, actor, AuditAction.SHARED, ObjectType.CLIENT, row.id, after=after)
            return await build_client_view(uow, row)

    @permitted(Permission.CLIENT_SHARE)
    async def unshare(self, actor: Actor, client_id: ClientId, member_id: MemberId) -> ClientView:
        """Raises as `share`."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_SHARE) as uow:
            row = await _get_for_sharing(uow, actor, client_id)
            member = await uow.firms.member(member_id)
            if member is None:
                raise NotFound
            if await uow.clients.unshare(row.id, member.id):
                before = {"member": member.name}
                record(
                    uow, self._clock, actor, AuditAction.UNSHARED, ObjectType.CLIENT, row.id, before=before
                )
            return await build_client_view(uow, row)

    async def _update_field(self, actor: Actor, client_id: ClientId, field: str, value: object) -> ClientView:
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            return await self._write_field(uow, actor, await _get(uow, client_id, lock=True), field, value)

    async def _write_field(
        self, uow: UnitOfWork, actor: Actor, row: Client, field: str, value: object
    ) -> ClientView:
        before = getattr(row, field)
        if before != value:
            setattr(row, field, value)
            self._record_change(uow, actor, row, {field: before}, {field: value})
        return await build_client_view(uow, row)

    def _record_change(
        self, uow: UnitOfWork, actor: Actor, row: Client, before: dict[str, object], after: dict[str, object]
    ) -> None:
        record(uow, self._clock, actor, AuditAction.CHANGED, ObjectType.CLIENT, row.id, before, after)


def _if_valid(value: str | None, is_fit: bool) -> str | None:
    return value if is_fit else None


async def _get(uow: UnitOfWork, client_id: ClientId, *, lock: bool = False) -> Client:
    row = await uow.clients.get(client_id, lock=lock)
    if row is None:
        raise NotFound
    if lock and row.erased_at is not None:
        raise Conflict("error-client-erased")
    return row


async def _get_for_sharing(uow: UnitOfWork, actor: Actor, client_id: ClientId) -> Client:
    """Returns the locked row. Raises `error-client-not-yours` unless the actor decides who sees the client."""
    row = await _get(uow, client_id, lock=True)
    if not can_share_client(actor, MemberId(row.responsible_id)):
        raise Forbidden("error-client-not-yours")
    return row


async def _get_active_member(uow: UnitOfWork, member_id: int) -> Member:
    member = await uow.firms.member(member_id)
    if member is None or not member.active:
        raise NotFound
    return member


async def get_responsible_member(uow: UnitOfWork, member_id: int) -> Member:
    """Raises `error-client-responsible` for an assistant, who could not issue to the client."""
    member = await _get_active_member(uow, member_id)
    if member.role == Role.ASSISTANT.value:
        raise DomainError("error-client-responsible", name=member.name)
    return member
