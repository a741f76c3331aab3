"""Policies of reminders: of the firm, of a client and of an invoice; the narrower scope wins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import Client, Invoice, ReminderPolicy
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, PolicyScope, ReminderLanguage, ReminderMode, Tone
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.dunning.schedule import ReminderDays, ReminderStep, plan_steps
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, InvoiceId
from services.domain.ports import Clock
from services.reminders.wakeup import RecipientLocale, replan_client, replan_firm, replan_invoice

MAX_SMALL_SUM = 100_000
"""A thousand units of the currency, in hundredths."""
MAX_STEPS = 8
EARLIEST_DAY, LATEST_DAY = -30, 180
EARLIEST_HOUR, LATEST_HOUR = 9, 19
"""Bounds of the policy's hour; contact hours limit it further, for companies to 17."""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """Fields to change; those that are None stay as they are."""

    client_days: tuple[int, ...] | None = None
    staff_days: tuple[int, ...] | None = None
    owner_days: tuple[int, ...] | None = None
    hour: int | None = None
    on: bool | None = None
    tone: Tone | None = None
    language: ReminderLanguage | None = None


@dataclass(frozen=True, slots=True)
class PolicyView:
    scope: PolicyScope
    policy: ReminderDays
    tone: Tone
    language: ReminderLanguage
    has_own_settings: bool
    """Whether this scope has settings of its own, or inherits the wider scope's."""
    mode: ReminderMode
    """Of the client; of the firm always `auto`."""
    mode_chosen: bool


@dataclass(frozen=True, slots=True)
class EffectivePolicy:
    policy: ReminderDays
    tone: Tone
    language: ReminderLanguage
    mode: ReminderMode


async def load_effective_policy(uow: UnitOfWork, client: Client, invoice: Invoice | None) -> EffectivePolicy:
    """Loads the policy that applies to an invoice of this client, or to the client in general."""
    return merge_policies(
        await uow.reminder_policies.by_scopes(policy_scopes(client, invoice)), client, invoice
    )


def policy_scopes(client: Client, invoice: Invoice | None) -> list[tuple[str, int]]:
    """Lists the scopes whose policies apply, the widest first."""
    scopes = [(PolicyScope.FIRM.value, 0), (PolicyScope.CLIENT.value, client.id)]
    return scopes if invoice is None else [*scopes, (PolicyScope.INVOICE.value, invoice.id)]


def merge_policies(
    found: Mapping[tuple[str, int], ReminderPolicy], client: Client, invoice: Invoice | None
) -> EffectivePolicy:
    """The same as `load_effective_policy`, from loaded policies."""
    settings: dict[str, Any] = {}
    for key in policy_scopes(client, invoice):
        if key in found:
            settings.update(found[key].settings)
    return EffectivePolicy(
        _parse_policy(settings),
        Tone(settings.get("tone", Tone.AUTO)),
        ReminderLanguage(settings.get("language", ReminderLanguage.AUTO)),
        ReminderMode(client.reminder_mode or ReminderMode.AUTO),
    )


def _parse_policy(settings: Mapping[str, Any]) -> ReminderDays:
    default = ReminderDays()
    return ReminderDays(
        client_days=tuple(settings.get("client_days", default.client_days)),
        staff_days=tuple(settings.get("staff_days", default.staff_days)),
        owner_days=tuple(settings.get("owner_days", default.owner_days)),
        hour=int(settings.get("hour", default.hour)),
        on=bool(settings.get("on", default.on)),
    )


class PolicyService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    @read_once
    async def of_firm(self, actor: Actor) -> PolicyView:
        async with self._work.read(actor) as uow:
            found = await uow.reminder_policies.by_scopes([(PolicyScope.FIRM, 0)])
            settings = found[PolicyScope.FIRM, 0].settings if found else {}
            return PolicyView(
                PolicyScope.FIRM,
                _parse_policy(settings),
                Tone(settings.get("tone", Tone.AUTO)),
                ReminderLanguage(settings.get("language", ReminderLanguage.AUTO)),
                bool(found),
                ReminderMode.AUTO,
                True,
            )

    @permitted(Permission.CLIENT_READ)
    async def of_client(self, actor: Actor, client_id: ClientId) -> PolicyView:
        async with self._work.read(actor) as uow:
            client = await _get_client(uow, client_id)
            own = await uow.reminder_policies.by_scopes([(PolicyScope.CLIENT, client.id)])
            policy = await load_effective_policy(uow, client, None)
            mode_chosen = client.reminder_mode is not None
            return PolicyView(
                PolicyScope.CLIENT,
                policy.policy,
                policy.tone,
                policy.language,
                bool(own),
                policy.mode,
                mode_chosen,
            )

    @permitted(Permission.INVOICE_READ)
    async def of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> PolicyView:
        async with self._work.read(actor) as uow:
            invoice, client = await _get_invoice_and_client(uow, invoice_id)
            own = await uow.reminder_policies.by_scopes([(PolicyScope.INVOICE, invoice.id)])
            policy = await load_effective_policy(uow, client, invoice)
            mode_chosen = client.reminder_mode is not None
            return PolicyView(
                PolicyScope.INVOICE,
                policy.policy,
                policy.tone,
                policy.language,
                bool(own),
                policy.mode,
                mode_chosen,
            )

    @permitted(Permission.FIRM_EDIT)
    async def change_firm(self, actor: Actor, change: PolicyChange) -> PolicyView:
        async with undoable(self._work, self._clock, actor, Permission.FIRM_EDIT) as uow:
            if await self._change(uow, actor, PolicyScope.FIRM, 0, change):
                await replan_firm(uow, self._clock)
        return await self.of_firm(actor)

    @permitted(Permission.FIRM_READ)
    async def small_sum(self, actor: Actor) -> int:
        """Below which remainder nobody is reminded, in hundredths of any currency."""
        async with self._work.read(actor) as uow:
            return (await uow.firms.firm()).small_sum_minor

    @permitted(Permission.FIRM_EDIT)
    async def set_small_sum(self, actor: Actor, minor: int) -> None:
        """Nought reminds of everything. Raises `error-small-sum`."""
        if not 0 <= minor <= MAX_SMALL_SUM:
            raise BadInput("error-small-sum", most=MAX_SMALL_SUM // 100)
        async with undoable(self._work, self._clock, actor, Permission.FIRM_EDIT) as uow:
            firm = await uow.firms.firm()
            if firm.small_sum_minor == minor:
                return
            before, after = {"small_sum": firm.small_sum_minor}, {"small_sum": minor}
            firm.small_sum_minor = minor
            action = AuditAction.POLICY
            record(uow, self._clock, actor, action, ObjectType.FIRM, firm.id, before=before, after=after)
            await uow.flush()
            await replan_firm(uow, self._clock)

    @permitted(Permission.CLIENT_EDIT)
    async def change_client(self, actor: Actor, client_id: ClientId, change: PolicyChange) -> PolicyView:
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            client = await _get_client(uow, client_id)
            await self._change(uow, actor, PolicyScope.CLIENT, client.id, change, client_id=client.id)
            await replan_client(uow, self._clock, client)
        return await self.of_client(actor, client_id)

    @permitted(Permission.INVOICE_ISSUE)
    async def change_invoice(self, actor: Actor, invoice_id: InvoiceId, change: PolicyChange) -> PolicyView:
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_ISSUE) as uow:
            invoice, client = await _get_invoice_and_client(uow, invoice_id)
            await self._change(
                uow,
                actor,
                PolicyScope.INVOICE,
                invoice.id,
                change,
                client_id=client.id,
                invoice_id=invoice.id,
            )
            await replan_invoice(uow, self._clock, invoice)
        return await self.of_invoice(actor, invoice_id)

    @permitted(Permission.CLIENT_EDIT)
    async def reset_to_firm(self, actor: Actor, client_id: ClientId) -> PolicyView:
        """Deletes the client's own settings, so that the firm's apply."""
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            client = await _get_client(uow, client_id)
            found = await uow.reminder_policies.by_scopes([(PolicyScope.CLIENT, client.id)])
            for own in found.values():
                await uow.session.delete(own)
                record(uow, self._clock, actor, AuditAction.POLICY_DROPPED, ObjectType.CLIENT, client.id)
                await uow.flush()
            await replan_client(uow, self._clock, client)
        return await self.of_client(actor, client_id)

    @permitted(Permission.INVOICE_ISSUE)
    async def reset_to_client(self, actor: Actor, invoice_id: InvoiceId) -> PolicyView:
        """Deletes the invoice's own settings, so that the client's apply."""
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_ISSUE) as uow:
            invoice, _ = await _get_invoice_and_client(uow, invoice_id)
            found = await uow.reminder_policies.by_scopes([(PolicyScope.INVOICE, invoice.id)])
            for own in found.values():
                await uow.session.delete(own)
                record(uow, self._clock, actor, AuditAction.POLICY_DROPPED, ObjectType.INVOICE, invoice.id)
                await uow.flush()
            await replan_invoice(uow, self._clock, invoice)
        return await self.of_invoice(actor, invoice_id)

    @permitted(Permission.INVOICE_ISSUE)
    async def choose_mode(self, actor: Actor, client_id: ClientId, mode: ReminderMode) -> PolicyView:
        """Sets the client's mode: automatic, with the lawyer's confirmation, or off."""
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_ISSUE) as uow:
            client = await _get_client(uow, client_id)
            if client.reminder_mode != mode.value:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.REMINDER_MODE,
                    ObjectType.CLIENT,
                    client.id,
                    before={"mode": client.reminder_mode},
                    after={"mode": mode},
                )
                client.reminder_mode = mode.value
                await uow.flush()
                await replan_client(uow, self._clock, client)
        return await self.of_client(actor, client_id)

    async def _change(
        self,
        uow: UnitOfWork,
        actor: Actor,
        scope: PolicyScope,
        scope_id: int,
        change: PolicyChange,
        client_id: int | None = None,
        invoice_id: int | None = None,
    ) -> bool:
        """Whether anything is another now."""
        settings = _validated_settings(change)
        found = await uow.reminder_policies.by_scopes([(scope.value, scope_id)])
        row = found.get((scope.value, scope_id))
        before = dict(row.settings) if row else None
        if row is None:
            row = ReminderPolicy(
                scope=scope.value, scope_id=scope_id, client_id=client_id, invoice_id=invoice_id, settings={}
            )
            uow.reminder_policies.add(row)
        if before == {**row.settings, **settings}:
            return False
        row.settings = {**row.settings, **settings}
        object_id = invoice_id or client_id or actor.firm_id
        record(
            uow,
            self._clock,
            actor,
            AuditAction.POLICY,
            ObjectType(scope),
            object_id,
            before=before,
            after=row.settings,
        )
        await uow.flush()
        return True


def plan_client_steps(
    policy: ReminderDays, due_date: date, locale: RecipientLocale
) -> tuple[ReminderStep, ...]:
    return plan_steps(
        policy.client_days, policy.hour, due_date, locale.country, locale.zone, locale.contact_hours
    )


def _validated_settings(change: PolicyChange) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for name in ("client_days", "staff_days", "owner_days"):
        days = getattr(change, name)
        if days is None:
            continue
        if len(set(days)) > MAX_STEPS or not all(EARLIEST_DAY <= day <= LATEST_DAY for day in days):
            raise BadInput("error-policy-days", first=EARLIEST_DAY, last=LATEST_DAY, count=MAX_STEPS)
        settings[name] = sorted(set(days))
    if change.hour is not None:
        if not EARLIEST_HOUR <= change.hour <= LATEST_HOUR:
            raise BadInput("error-policy-hour", first=EARLIEST_HOUR, last=LATEST_HOUR)
        settings["hour"] = change.hour
    if change.on is not None:
        settings["on"] = change.on
    if change.tone is not None:
        settings["tone"] = change.tone.value
    if change.language is not None:
        settings["language"] = change.language.value
    return settings


async def _get_client(uow: UnitOfWork, client_id: ClientId) -> Client:
    client = await uow.clients.get(client_id)
    if client is None:
        raise NotFound
    return client


async def _get_invoice_and_client(uow: UnitOfWork, invoice_id: InvoiceId) -> tuple[Invoice, Client]:
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    client = await uow.clients.get(invoice.client_id)
    if client is None:
        raise NotFound
    return invoice, client
