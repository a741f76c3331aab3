"""Every query lives here, one repository an aggregate."""

from db.queries.digest import DigestRepository
from db.queries.directory import CardListRepository
from db.queries.due_work import OutboxRepository
from db.queries.export import ExportRepository
from db.queries.invoice_list import InvoiceListRepository
from db.queries.report import ReportRepository
from db.queries.search import FinderRepository
from db.repositories.audit import AuditRepository
from db.repositories.client import ClientRepository
from db.repositories.contact import ContactRepository
from db.repositories.contract import ContractRepository
from db.repositories.delivery import DeliveryRepository
from db.repositories.firm import FirmRepository
from db.repositories.invoice import InvoiceRepository
from db.repositories.issuer import IssuerRepository
from db.repositories.matter import MatterRepository
from db.repositories.payment import PaymentRepository
from db.repositories.person import PersonRepository
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
