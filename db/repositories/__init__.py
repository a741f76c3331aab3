"""Reads and writes of single aggregates, one repository each."""

from db.repositories.approval import ApprovalRepository
from db.repositories.audit import AuditRepository
from db.repositories.client import ClientRepository
from db.repositories.client_document import ClientDocumentRepository
from db.repositories.contact import ContactRepository
from db.repositories.contract import ContractRepository
from db.repositories.contract_advance import ContractAdvanceRepository
from db.repositories.delivery import DeliveryRepository
from db.repositories.demand import DemandRepository
from db.repositories.erasure import ErasureRepository, PeopleEraser
from db.repositories.firm import FirmRepository
from db.repositories.hold import HoldRepository
from db.repositories.image import ImageRepository
from db.repositories.interest_rate import InterestRateRepository
from db.repositories.invoice import InvoiceRepository
from db.repositories.issuer import IssuerRepository
from db.repositories.keeping import KeepingRepository
from db.repositories.mass_act import MassActRepository
from db.repositories.matter import MatterRepository
from db.repositories.member_erasure import MemberErasureRepository
from db.repositories.note import NoteRepository
from db.repositories.payment import PaymentRepository
from db.repositories.person import PersonRepository
from db.repositories.portal import PortalRepository
from db.repositories.print_job import PrintJobRepository
from db.repositories.reminder import ReminderRepository
from db.repositories.reminder_policy import ReminderPolicyRepository
from db.repositories.retention import RetentionRepository
from db.repositories.statement import StatementRepository
from db.repositories.succession import SuccessionRepository
from db.repositories.task import TaskRepository
from db.repositories.together import TogetherRepository
from db.repositories.undo import UndoRepository
from db.repositories.write_down import WriteDownRepository

__all__ = [
    "ApprovalRepository",
    "AuditRepository",
    "ClientDocumentRepository",
    "ClientRepository",
    "ContactRepository",
    "ContractAdvanceRepository",
    "ContractRepository",
    "DeliveryRepository",
    "DemandRepository",
    "ErasureRepository",
    "FirmRepository",
    "HoldRepository",
    "ImageRepository",
    "InterestRateRepository",
    "InvoiceRepository",
    "IssuerRepository",
    "KeepingRepository",
    "MassActRepository",
    "MatterRepository",
    "MemberErasureRepository",
    "NoteRepository",
    "PaymentRepository",
    "PeopleEraser",
    "PersonRepository",
    "PortalRepository",
    "PrintJobRepository",
    "ReminderRepository",
    "ReminderPolicyRepository",
    "RetentionRepository",
    "StatementRepository",
    "SuccessionRepository",
    "TaskRepository",
    "TogetherRepository",
    "UndoRepository",
    "WriteDownRepository",
]
