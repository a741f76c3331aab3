"""The days on which a retainer's invoices are issued automatically. Without a database."""

from datetime import date

from db.models import Contract
from db.vocabulary.enums import AutoIssue, Billing, ContractState
from services.domain.calendar.dates import add_months, day_in_month


def is_issued_automatically(contract: Contract) -> bool:
    return (
        contract.billing == Billing.RETAINER
        and contract.auto_issue in (AutoIssue.DRAFT, AutoIssue.ISSUE)
        and contract.state == ContractState.ACTIVE
        and contract.billing_day is not None
    )


def next_issue_date(contract: Contract, today: date) -> date | None:
    """Returns the next day of issue, not before today and not before the contract was signed; None when nothing is
    issued automatically. A billing day that a month lacks is the month's last day.

    A billing day of this month that has passed is skipped: switching automatic issuing on issues nothing at once.
    """
    if not is_issued_automatically(contract):
        return None
    start = max(today, contract.signed_on)
    day = day_in_month(start, contract.billing_day or 1)
    return day if day >= start else issue_date_next_month(contract, day)


def issue_date_next_month(contract: Contract, day: date) -> date:
    """The day of issue in the month after that of `day`."""
    return day_in_month(add_months(day.replace(day=1), 1), contract.billing_day or 1)
