"""Every service, built once over one database. Screens reach the rules through this and nothing else."""

from dataclasses import dataclass

from db.engine import Database
from db.uow import Workplace
from services.audit import AuditService
from services.clients import ClientService
from services.contacts import ContactService
from services.contracts import ContractService
from services.desk import DeskService
from services.digest import DigestService
from services.drafts import DraftService
from services.export import ExportService
from services.finder import FinderService
from services.firms import FirmService
from services.groups import GroupService
from services.holds import HoldService
from services.identity import IdentityService
from services.invitations import InvitationService
from services.invoices import InvoiceService
from services.issuers import IssuerService
from services.matters import MatterService
from services.payments import PaymentService
from services.policies import PolicyService
from services.portal import PortalService
from services.ports import Clock, Tokens, Translator, Wake, no_wake
from services.reminding import RemindService
from services.replies import ReplyService
from services.reports import ReportService
from services.sending import SendingService
from services.staff import StaffService
from services.tasks import TaskService
from services.work import Work


@dataclass(frozen=True, slots=True)
class Services:
    identity: IdentityService
    firms: FirmService
    staff: StaffService
    issuers: IssuerService
    clients: ClientService
    matters: MatterService
    contracts: ContractService
    drafts: DraftService
    invoices: InvoiceService
    payments: PaymentService
    tasks: TaskService
    finder: FinderService
    reports: ReportService
    export: ExportService
    policies: PolicyService
    holds: HoldService
    contacts: ContactService
    invitations: InvitationService
    portal: PortalService
    replies: ReplyService
    reminding: RemindService
    sending: SendingService
    desk: DeskService
    digests: DigestService
    groups: GroupService
    audit: AuditService


def build(
    database: Database,
    clock: Clock,
    tokens: Tokens,
    translator: Translator,
    wake: Wake = no_wake,
    *,
    mail_on: bool = False,
) -> Services:
    """`mail_on` says whether the installation has a mail server."""
    work = Work(Workplace(database))
    return Services(
        identity=IdentityService(work, clock),
        firms=FirmService(work, clock, tokens),
        staff=StaffService(work, clock, tokens),
        issuers=IssuerService(work, clock),
        clients=ClientService(work, clock),
        matters=MatterService(work, clock),
        contracts=ContractService(work, clock),
        drafts=DraftService(work, clock, translator),
        invoices=InvoiceService(work, clock, translator),
        payments=PaymentService(work, clock, wake),
        tasks=TaskService(work, clock),
        finder=FinderService(work, clock),
        reports=ReportService(work, clock),
        export=ExportService(work, clock, translator),
        policies=PolicyService(work, clock),
        holds=HoldService(work, clock),
        contacts=ContactService(work, clock, tokens, wake),
        invitations=InvitationService(work, clock, wake),
        portal=PortalService(work, clock, wake),
        replies=ReplyService(work, clock, wake),
        reminding=RemindService(work, clock, wake),
        sending=SendingService(work, clock, wake, mail_on=mail_on),
        desk=DeskService(work, clock),
        digests=DigestService(work, clock),
        groups=GroupService(work, clock, wake),
        audit=AuditService(work, clock),
    )
