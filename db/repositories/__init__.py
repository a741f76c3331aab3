"""Every query lives here, one repository an aggregate."""

from db.repositories.audit import AuditRepository
from db.repositories.card_list import CardListRepository
from db.repositories.client import ClientRepository
from db.repositories.contact import ContactRepository
from db.repositories.contract import ContractRepository
from db.repositories.delivery import DeliveryRepository
from db.repositories.digest import DigestRepository
from db.repositories.export import ExportRepository
from db.repositories.finder import FinderRepository
from db.repositories.firm import FirmRepository
from db.repositories.invoice import InvoiceRepository
from db.repositories.invoice_list import InvoiceListRepository
from db.repositories.issuer import IssuerRepository
from db.repositories.matter import MatterRepository
from db.repositories.outbox import OutboxRepository
from db.repositories.payment import PaymentRepository
from db.repositories.person import PersonRepository
from db.repositories.report import ReportRepository
from db.repositories.task import TaskRepository

__all__ = [
    "AuditRepository",
    "CardListRepository",
    "ClientRepository",
    "ContactRepository",
    "ContractRepository",
    "DeliveryRepository",
    "DigestRepository",
    "ExportRepository",
    "FinderRepository",
    "FirmRepository",
    "InvoiceListRepository",
    "InvoiceRepository",
    "IssuerRepository",
    "MatterRepository",
    "OutboxRepository",
    "PaymentRepository",
    "PersonRepository",
    "ReportRepository",
    "TaskRepository",
]
