"""What is changed of a contract."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from db.vocabulary.enums import AutoIssue, ContractTitle, PartMonth
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Money
from services.domain.tax.vat_choice import VatChoice


class Unset(Enum):
    UNSET = "unset"


UNSET = Unset.UNSET


@dataclass(frozen=True, slots=True)
class ContractChange:
    """Fields to change; those left `UNSET` stay as they are."""

    number: str | Unset = UNSET
    title: ContractTitle | Unset = UNSET
    signed_on: date | Unset = UNSET
    ends_on: date | Unset | None = UNSET
    subject: str | Unset = UNSET
    amount: Money | Unset | None = UNSET
    fee: Money | Unset | None = UNSET
    billing_day: int | Unset | None = UNSET
    auto_issue: AutoIssue | Unset = UNSET
    part_month: PartMonth | Unset = UNSET
    terms: PaymentTerms | Unset = UNSET
    vat: VatChoice | Unset = UNSET
    neutral_wording: bool | Unset = UNSET
