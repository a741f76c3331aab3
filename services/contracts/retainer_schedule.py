"""On which day a retainer issues by itself. Pure: contracts and dates in, dates out."""

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
    """The next day of issue, today at the earliest and never before the contract was signed; None: it does not issue
    by itself. Days of months that lack them are their last ones.

    A day of this month that is over belongs to people: nothing is issued behind their backs when the switch is set.
    """
    if not is_issued_automatically(contract):
        return None
    start = max(today, contract.signed_on)
    day = day_in_month(start, contract.billing_day or 1)
    return day if day >= start else issue_date_next_month(contract, day)


def issue_date_next_month(contract: Contract, day: date) -> date:
    """The day of issue in the month after that of `day`."""
    return day_in_month(add_months(day.replace(day=1), 1), contract.billing_day or 1)
