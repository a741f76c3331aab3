"""Two firms with a row of every kind, for the tests that try every service method."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base
from services.access import Actor, Role
from services.money import Currency
from services.registry import Services
from tests.factories import (
    Team,
    add_client,
    draft_invoice,
    issued_invoice,
    make_team,
    paid,
    russian_firm,
    stages_contract,
)
from tests.services.surface import DOLLARS

Rows = dict[str, int]
"""A row of each kind, by `tests.services.surface.Slot.kind`."""

MISSING = 10**9


@dataclass(frozen=True, slots=True)
class World:
    """`mine` are rows of the first firm that everybody there sees; `hidden` are of a client there that
    neither the lawyer nor the assistant sees; `foreign` are of the second firm."""

    team: Team
    mine: Rows
    hidden: Rows
    foreign: Rows


async def make_world(services: Services) -> World:
    team = await make_team(services, 1001)
    other = await make_team(services, 2001, russian_firm("ООО «Другая фирма»"))
    mine = await _rows_of_client(services, team.owner) | await _rows_of_firm(services, team)
    client = _id(mine["ClientId"])
    await services.clients.change_responsible(team.owner, client, team.lawyer.member_id)
    await services.clients.share(team.owner, client, team.assistant.member_id)
    return World(
        team=team,
        mine=mine,
        hidden=await _rows_of_client(services, team.owner),
        foreign=await _rows_of_client(services, other.owner) | await _rows_of_firm(services, other),
    )


async def _rows_of_client(services: Services, actor: Actor) -> Rows:
    client = await add_client(services, actor, "АО «Вега»")
    contract = await stages_contract(services, actor, client.id)
    matter = await services.matters.create(actor, client.id, "Спор")
    draft = await draft_invoice(services, actor, client.id)
    invoice = await issued_invoice(services, actor, client.id)
    settled = await issued_invoice(services, actor, client.id, "1000.00")
    payment = await paid(services, actor, settled, "5000.00")  # 4 000 stay as an advance
    return {
        "ClientId": client.id,
        "ContractId": contract.row.id,
        "MatterId": matter.id,
        "InvoiceId": invoice.row.id,
        "draft": draft.row.id,
        "LineId": draft.lines[0].id,
        "PaymentId": payment.id,
    }


async def _rows_of_firm(services: Services, team: Team) -> Rows:
    issuer = (await services.issuers.list(team.owner))[0]
    two = await services.issuers.put_account(team.owner, issuer.id, Currency.USD, DOLLARS)
    return {
        "IssuerId": issuer.id,
        "BankAccountId": next(account.id for account in two.accounts if not account.is_default),
        "InviteId": (await services.staff.invite(team.owner, Role.LAWYER)).id,
        "MemberId": team.lawyer.member_id,
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
