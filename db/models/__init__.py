"""Every table. Importing this package registers all of them on `Base.metadata`."""

from db.models.approval import Approval
from db.models.audit import AuditEntry
from db.models.base import Base, ClientOwned, TenantOwned
from db.models.client import Client, ClientShare
from db.models.client_document import ClientDocument, ClientDocumentInvoice
from db.models.contact import Contact, ContactInvite
from db.models.contract import Contract, ContractMatter, ContractStage
from db.models.delivery import Delivery
from db.models.demand import Demand, DemandWording
from db.models.firm import Firm
from db.models.interest_rate import InterestRate
from db.models.invoice import Invoice, InvoiceLine
from db.models.issuer import BankAccount, Issuer, NumberCounter, PrintedImage
from db.models.mass_act import MassAct, MassItem
from db.models.matter import Matter
from db.models.member import Invite, Member, OwnerClaim, User
from db.models.note import StaffNote
from db.models.payment import Allocation, Payment
from db.models.print_job import PrintJob
from db.models.reminder import Hold, Reminder, ReminderPolicy
from db.models.runtime import (
    FsmRecord,
    HandledUpdate,
    InboxUpdate,
    OpenFile,
    SenderSeen,
    UpdateStrike,
)
from db.models.statement import BankStatement, PayerDecision, StatementLine, TableLayout
from db.models.task import Task
from db.models.undo import UndoTicket
from db.models.write_down import WriteDown

__all__ = [
    "Allocation",
    "Approval",
    "AuditEntry",
    "BankAccount",
    "BankStatement",
    "Base",
    "Client",
    "ClientDocument",
    "ClientDocumentInvoice",
    "ClientOwned",
    "ClientShare",
    "Contact",
    "ContactInvite",
    "Contract",
    "ContractMatter",
    "ContractStage",
    "Delivery",
    "Demand",
    "DemandWording",
    "Firm",
    "TenantOwned",
    "UndoTicket",
    "FsmRecord",
    "HandledUpdate",
    "InboxUpdate",
    "Hold",
    "InterestRate",
    "Invite",
    "Invoice",
    "InvoiceLine",
    "Issuer",
    "MassAct",
    "MassItem",
    "Matter",
    "Member",
    "NumberCounter",
    "OpenFile",
    "OwnerClaim",
    "PayerDecision",
    "Payment",
    "PrintedImage",
    "PrintJob",
    "Reminder",
    "ReminderPolicy",
    "SenderSeen",
    "StaffNote",
    "StatementLine",
    "TableLayout",
    "Task",
    "UpdateStrike",
    "User",
    "WriteDown",
]
