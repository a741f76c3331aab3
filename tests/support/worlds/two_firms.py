"""Two firms with a row of every kind, for the tests that try every service method."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base, Hold
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Billing, HoldKind, Role, TaskKind
from db.vocabulary.mass_acts import MassItemState, MassKind
from services.container import Services
from services.contracts.views import NewContract
from services.domain.access import Actor, ContactActor
from services.domain.ids import ClientId, ContractId, InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from services.printing.views import NewPrint
from services.statements.views import Group
from services.tasks.views import NewTask
from tests.support.bank_lines import entry, statement
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_contact,
    contact_actor,
    draft_invoice,
    issued_invoice,
    keeps_world,
    make_team,
    paid,
    russian_firm,
    stages_contract,
)
from tests.support.service_surface import DOLLARS

Rows = dict[str, int]
"""A row of each kind, by `tests.support.service_surface.Slot.kind`."""

MISSING = 10**9
USER = 1001
"""The first firm's owner, as the world is kept."""

_people = count(7001)
"""Telegram users that nobody else is."""


@dataclass(frozen=True, slots=True)
class World:
    """`mine` are rows of the first firm that everybody there sees; `hidden` are of a client there that
    neither the lawyer nor the assistant sees; `foreign` are of the second firm."""

    team: Team
    mine: Rows
    hidden: Rows
    foreign: Rows
    contact: ContactActor
    """Speaks for the client of `mine`."""


async def make_world(services: Services, database: Database, first_user: int = USER) -> World:
    async def build(services: Services) -> World:
        return await _make_world(services, database, first_user)

    if first_user != USER:
        return await build(services)
    return await keeps_world(build)(services)


async def _make_world(services: Services, database: Database, first_user: int) -> World:
    team = await make_team(services, first_user)
    other = await make_team(services, 2001, russian_firm("ООО «Другая фирма»"))
    mine = await _rows_of_client(services, database, team.owner) | await _rows_of_firm(services, team)
    client = _id(mine["ClientId"])
    await services.clients.change_responsible(team.owner, client, team.lawyer.member_id)
    await services.clients.share(team.owner, client, team.assistant.member_id)
    return World(
        team=team,
        mine=mine,
        hidden=await _rows_of_client(services, database, team.owner),
        foreign=await _rows_of_client(services, database, other.owner) | await _rows_of_firm(services, other),
        contact=await contact_actor(services, _id(mine["user"])),
    )


async def _rows_of_client(services: Services, database: Database, actor: Actor) -> Rows:
    client = await add_client(services, actor, "АО «Вега»", email=f"{act_key()}@example.com")
    contract = await stages_contract(services, actor, client.id)
    matter = await services.matters.create(actor, client.id, "Спор")
    draft = await draft_invoice(services, actor, client.id)
    invoice = await issued_invoice(services, actor, client.id)
    settled = await issued_invoice(services, actor, client.id, "1000.00")
    payment = await paid(services, actor, settled, "5000.00")  # 4 000 stay as an advance
    # On a matter without invoices: a hold on the client would keep the invoice from being reminded of.
    hold = await services.holds.hold_matter(
        actor, matter.id, HoldKind.PAUSE, date(2026, 12, 31), "Перерыв", act_key()
    )
    await mark_sent(database, actor, invoice.row.id)
    await services.manual_reminders.remind(actor, invoice.row.id, act_key())
    (delivery,) = await services.manual_reminders.deliveries(actor, invoice.row.id)
    control = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, date(2026, 11, 25), act_key())
    task = await services.tasks.create(actor, control)
    user_id = next(_people)
    contact_id = await add_contact(services, actor, client.id, user_id)
    claimed = await issued_invoice(services, actor, client.id, "2000.00")
    await mark_sent(database, actor, claimed.row.id)
    claim = await claimed_by(services, database, await contact_actor(services, user_id), claimed.row.id)
    retainer = await _contract(
        services,
        actor,
        client.id,
        number="А-1",
        billing=Billing.RETAINER,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
        signed_on=date(2026, 11, 20),
    )
    part_month = await services.drafts.from_contract(actor, retainer, act_key())
    by_act = await _contract(
        services,
        actor,
        client.id,
        number="Ф-1",
        billing=Billing.FIXED,
        amount=Money.of(1_000, Currency.RUB),
        signed_on=date(2026, 2, 1),
        terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10),
    )
    before_act = await services.drafts.from_contract(actor, by_act, act_key())
    await services.invoices.issue(actor, before_act.row.id)
    act = await services.act_drafts.from_invoices(actor, (invoice.row.id,), act_key())
    await services.client_documents.issue(actor, act.row.id)
    await services.document_sending.send(actor, act.row.id, SendTargets(hand=True), act_key())
    act_draft = await services.act_drafts.from_invoices(actor, (settled.row.id,), act_key())
    return {
        "DocumentId": act.row.id,
        "act_draft": act_draft.row.id,
        "user": user_id,
        "part_month": part_month.row.id,
        "before_act": before_act.row.id,
        "ContactId": contact_id,
        "ContactInviteId": (await services.contacts.invite(actor, client.id)).id,
        "claim": claim,
        "ClientId": client.id,
        "ContractId": contract.row.id,
        "MatterId": matter.id,
        "InvoiceId": invoice.row.id,
        "draft": draft.row.id,
        "LineId": draft.lines[0].id,
        "PaymentId": payment.id,
        "HoldId": hold.id,
        "DeliveryId": delivery.id,
        "TaskId": task.row.id,
        "PrintJobId": (await services.printing.ask(actor, NewPrint(act_key(), client.id, "Счёт № 1"))).id,
    }


async def _contract(services: Services, actor: Actor, client_id: ClientId, **fields: Any) -> ContractId:
    values: dict[str, Any] = {
        "subject": "Юридические услуги",
        "currency": Currency.RUB,
        "terms": PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    }
    made = await services.contracts.create(actor, NewContract(client_id=client_id, **(values | fields)))
    return made.row.id


async def claimed_by(
    services: Services, database: Database, contact: ContactActor, invoice_id: InvoiceId
) -> int:
    """The contact says that the invoice is paid; the hold that it makes."""
    await services.portal.claim(contact, invoice_id, act_key())
    async with AsyncSession(database.reader) as session:
        return await session.scalar(  # type: ignore[return-value]
            select(Hold.id).where(Hold.invoice_id == invoice_id, Hold.kind == HoldKind.CLAIM)
        )


async def mark_sent(
    database: Database,
    actor: Actor,
    invoice_id: InvoiceId,
    at: datetime = datetime(2026, 11, 24, 9, tzinfo=UTC),
) -> None:
    """As if the client had got it: written past the services, without a delivery."""
    async with TenantDatabase(database).write(actor.firm_id) as uow:
        invoice = await uow.invoices.get(invoice_id)
        assert invoice is not None
        invoice.sent_at = invoice.next_remind_at = at


async def _rows_of_firm(services: Services, team: Team) -> Rows:
    issuer = (await services.issuers.list(team.owner))[0]
    two = await services.issuers.set_account(team.owner, issuer.id, Currency.USD, DOLLARS)
    # Who sees own clients only sees the statements that he has sent.
    read = statement(entry(1, 500, "За услуги"))
    (statement_id,) = await services.statements.take_in(team.lawyer, [read], "file")
    (line,) = (await services.statements.lines(team.lawyer, statement_id, Group.DOUBTFUL)).items
    # And the acts that he has planned.
    client = await add_client(services, team.lawyer, "ООО «Сразу»")
    await draft_invoice(services, team.lawyer, client.id)
    plan = await services.mass_acts.plan(team.lawyer, MassKind.ISSUE, act_key())
    (item,) = (await services.mass_acts.rows(team.lawyer, plan.id, (MassItemState.READY,))).items
    return {
        "IssuerId": issuer.id,
        "BankAccountId": next(account.id for account in two.accounts if not account.is_default),
        "MassActId": plan.id,
        "MassItemId": item.id,
        "StatementId": statement_id,
        "StatementLineId": line.id,
        "InviteId": (await services.staff.invite(team.owner, Role.LAWYER)).id,
        "MemberId": team.lawyer.member_id,
        "successor": team.accountant.member_id,
    }


def _id(row: int) -> Any:
    """An id of whichever kind: the kinds differ only for the type checker."""
    return row


async def dump(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, read past the services."""
    async with AsyncSession(database.reader) as session:
        return {
            table.name: [
                tuple(row) for row in await session.execute(select(table).order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
        }
