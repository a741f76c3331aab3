"""Builds what lists and cards of clients show."""

from collections.abc import Sequence

from db.models import Client
from db.unit_of_work import UnitOfWork
from services.clients.accounts import load_accounts
from services.clients.views import ClientRow, ClientView
from services.domain.ids import ClientId, MemberId
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites


async def build_client_view(uow: UnitOfWork, row: Client) -> ClientView:
    await uow.flush()
    shares = await uow.clients.shares(row.id)
    names = await uow.firms.member_names([row.responsible_id, *shares])
    return ClientView(
        id=ClientId(row.id),
        name=row.name,
        kind=PartyKind(row.kind),
        country=Country(row.country),
        tax_id=row.tax_id,
        requisites=Requisites.from_dict(row.requisites),
        accounts=load_accounts(row),
        email=row.email,
        phone=row.phone,
        responsible_id=MemberId(row.responsible_id),
        responsible_name=names[row.responsible_id],
        shared_with=tuple(MemberId(member_id) for member_id in shares),
        shared_names=tuple(names[member_id] for member_id in shares),
        timezone=row.timezone,
        language=row.language,
        document_language=row.document_language,
        archived=row.archived_at is not None,
        erased=row.erased_at is not None,
        keep_until=row.keep_until,
    )


async def load_client_rows(uow: UnitOfWork, rows: Sequence[Client]) -> tuple[ClientRow, ...]:
    names = await uow.firms.member_names({row.responsible_id for row in rows})
    owed = await uow.clients.balances([row.id for row in rows])
    return tuple(
        ClientRow(
            id=ClientId(row.id),
            name=row.name,
            kind=PartyKind(row.kind),
            tax_id=row.tax_id,
            responsible_id=MemberId(row.responsible_id),
            responsible_name=names[row.responsible_id],
            archived=row.archived_at is not None,
            owed=tuple(Money(minor, Currency(currency)) for currency, minor in owed.get(row.id, {}).items()),
        )
        for row in rows
    )
