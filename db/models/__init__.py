"""Every table. Importing this package registers all of them on `Base.metadata`."""

from db.models.base import Base, ClientOwned, TenantOwned
from db.models.client import Client, ClientShare, Contact, ContactInvite, Matter
from db.models.contract import Contract, ContractMatter, ContractStage
from db.models.firm import (
    AuditEntry,
    BankAccount,
    Firm,
    Invite,
    Issuer,
    Member,
    NumberCounter,
    OwnerClaim,
    User,
)
from db.models.followup import Delivery, Hold, Reminder, ReminderPolicy, Task
from db.models.invoice import Invoice, InvoiceLine
from db.models.payment import Allocation, Payment
from db.models.runtime import FsmRecord, HandledUpdate, SenderSeen, UpdateStrike

__all__ = [
    "Allocation",
    "AuditEntry",
    "BankAccount",
    "Base",
    "Client",
    "ClientOwned",
    "ClientShare",
    "Contact",
    "ContactInvite",
    "Contract",
    "ContractMatter",
    "ContractStage",
    "Delivery",
    "Firm",
    "TenantOwned",
    "FsmRecord",
    "HandledUpdate",
    "Hold",
    "Invite",
    "Invoice",
    "InvoiceLine",
    "Issuer",
    "Matter",
    "Member",
    "NumberCounter",
    "OwnerClaim",
    "Payment",
    "Reminder",
    "ReminderPolicy",
    "SenderSeen",
    "Task",
    "UpdateStrike",
    "User",
]
