"""What the advances of contracts were used for, as cards and the client's side show it."""

from dataclasses import dataclass
from datetime import date

from db.unit_of_work import UnitOfWork
from services.domain.calendar.dates import local_date
from services.domain.money.by_currency import sum_by_currency
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class AdvanceUsed:
    """What of the advance of a contract went where: on the invoice `number`, or, when it is None, back to the
    client."""

    contract_number: str
    advance_number: str
    """Of the advance invoice that the money came on."""
    number: str | None
    amount: Money
    day: date
    is_sent: bool
    """Whether the client was sent the invoice."""


async def load_advance_uses(
    uow: UnitOfWork, client_id: int, zone: str, contract_id: int | None = None
) -> tuple[AdvanceUsed, ...]:
    """What the advances of the client's contracts, or of this contract, were used for, the latest first; `zone` is
    that of the days."""
    found = await uow.contract_advances.uses(client_id, contract_id)
    numbers: dict[int, str] = {}
    for one in found:
        if one.contract_id not in numbers:
            contract = await uow.contracts.get(one.contract_id)
            numbers[one.contract_id] = contract.number if contract is not None else ""
    return tuple(
        AdvanceUsed(
            contract_number=numbers[one.contract_id],
            advance_number=one.advance_number,
            number=one.number,
            amount=Money(one.minor, Currency(one.currency)),
            day=one.returned_on or local_date(one.at, zone),
            is_sent=one.is_sent,
        )
        for one in found
    )


async def load_lying(uow: UnitOfWork, client_id: int) -> list[tuple[str | None, Money]]:
    """What of the client's money is used for nothing yet: on contracts' advances by their numbers, then what lies on no
    invoice, a sum a currency (None)."""
    found: list[tuple[str | None, Money]] = []
    for one in await uow.contract_advances.lying([client_id]):
        contract = await uow.contracts.get(one.contract_id)
        number = contract.number if contract is not None else ""
        found.append((number, Money(one.minor, Currency(one.currency))))
    general = [Money(one.minor, Currency(one.currency)) for one in await uow.clients.advances(client_id)]
    return [*found, *((None, money) for money in sum_by_currency(general))]
