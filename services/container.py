"""All services, built once over one database. Handlers call the rules through it only."""

from dataclasses import dataclass

from db.engine import Database
from db.unit_of_work import TenantDatabase
from services.approvals.service import ApprovalService
from services.bring_in.service import BringInService
from services.client_documents.acts.drafts import ActDraftService
from services.client_documents.answers import DocumentAnswerService
from services.client_documents.demands.drafts import DemandDraftService
from services.client_documents.demands.service import DemandService
from services.client_documents.demands.wordings import DemandWordingService
from services.client_documents.numbering_settings import DocumentNumberingService
from services.client_documents.portal import PortalDocumentService
from services.client_documents.sending import DocumentSendingService
from services.client_documents.service import ClientDocumentService
from services.client_documents.settlements.late_calculations import LatePaperService
from services.client_documents.settlements.service import SettlementService
from services.clients.service import ClientService
from services.contacts.answers import AnswerService
from services.contacts.invitations import InvitationService
from services.contacts.replies import ReplyService
from services.contacts.service import ContactService
from services.contracts.deposits import DepositService
from services.contracts.service import ContractService
from services.core.audit import AuditService
from services.core.unit_of_work import UnitOfWorkFactory
from services.dashboard.service import DashboardService
from services.digest.service import DigestService
from services.domain.ports import Clock, Tokens, Translator, WakeWorker, no_wake
from services.einvoices.service import ElectronicInvoiceService
from services.esf.service import EsfService
from services.export.archive import ArchiveService
from services.export.service import ExportService
from services.export.takeout import TakeOutService
from services.firms.appearance import AppearanceService
from services.firms.foreign_details import ForeignDetailsService
from services.firms.identity import IdentityService
from services.firms.issuers import IssuerService
from services.firms.service import FirmService
from services.firms.staff import StaffService
from services.groups.service import GroupService
from services.invoices.drafts.advances import AdvanceDraftService
from services.invoices.drafts.service import DraftService
from services.invoices.sending import SendingService
from services.invoices.service import InvoiceService
from services.invoices.write_downs import WriteDownService
from services.late_money.rates import RateService
from services.late_money.service import LateMoneyService
from services.mass_acts.service import MassActService
from services.matters.service import MatterService
from services.notes.service import NoteService
from services.notifications.previews import PreviewService
from services.payments.advances import AdvanceService
from services.payments.service import PaymentService
from services.portal.advances import PortalAdvanceService
from services.portal.service import PortalService
from services.printing.service import PrintingService
from services.privacy.held import HeldDataService
from services.privacy.retention import RetentionService
from services.privacy.service import ErasureService
from services.reminders.holds import HoldService
from services.reminders.manual import ManualReminderService
from services.reminders.policies import PolicyService
from services.reminders.withdrawing import WithdrawalService
from services.reports.expected import ExpectedService
from services.reports.service import ReportService
from services.reports.written_off import WrittenOffService
from services.search.service import SearchService
from services.statements.deciding import StatementDecisionService
from services.statements.posting import StatementPostingService
from services.statements.service import StatementService
from services.succession.service import SuccessionService
from services.tasks.calendar import CalendarService
from services.tasks.service import TaskService
from services.undo.service import UndoService


@dataclass(frozen=True, slots=True)
class Services:
    identity: IdentityService
    firms: FirmService
    staff: StaffService
    succession: SuccessionService
    issuers: IssuerService
    appearances: AppearanceService
    foreign_details: ForeignDetailsService
    clients: ClientService
    matters: MatterService
    contracts: ContractService
    deposits: DepositService
    drafts: DraftService
    advance_drafts: AdvanceDraftService
    invoices: InvoiceService
    approvals: ApprovalService
    write_downs: WriteDownService
    electronic_invoices: ElectronicInvoiceService
    esf: EsfService
    payments: PaymentService
    advances: AdvanceService
    settlements: SettlementService
    demand_drafts: DemandDraftService
    demands: DemandService
    demand_wordings: DemandWordingService
    late_money: LateMoneyService
    interest_rates: RateService
    late_papers: LatePaperService
    notes: NoteService
    tasks: TaskService
    calendars: CalendarService
    search: SearchService
    reports: ReportService
    expected: ExpectedService
    written_off: WrittenOffService
    export: ExportService
    archives: ArchiveService
    takeouts: TakeOutService
    policies: PolicyService
    holds: HoldService
    contacts: ContactService
    invitations: InvitationService
    portal: PortalService
    portal_advances: PortalAdvanceService
    replies: ReplyService
    answers: AnswerService
    manual_reminders: ManualReminderService
    sending: SendingService
    withdrawals: WithdrawalService
    previews: PreviewService
    dashboard: DashboardService
    digests: DigestService
    printing: PrintingService
    groups: GroupService
    audit: AuditService
    erasure: ErasureService
    held_data: HeldDataService
    retention: RetentionService
    client_documents: ClientDocumentService
    act_drafts: ActDraftService
    document_answers: DocumentAnswerService
    document_numbering: DocumentNumberingService
    document_sending: DocumentSendingService
    portal_documents: PortalDocumentService
    statements: StatementService
    statement_posting: StatementPostingService
    statement_decisions: StatementDecisionService
    mass_acts: MassActService
    bring_in: BringInService
    undo: UndoService


def build(
    database: Database,
    clock: Clock,
    tokens: Tokens,
    translator: Translator,
    wake: WakeWorker = no_wake,
    *,
    mail_on: bool = False,
    wake_mass_acts: WakeWorker = no_wake,
) -> Services:
    """`mail_on` says whether the installation has a mail server. `wake` is called when a message was queued,
    `wake_mass_acts` when an act on many invoices was confirmed."""
    work = UnitOfWorkFactory(TenantDatabase(database))
    return Services(
        identity=IdentityService(work, clock),
        firms=FirmService(work, clock, tokens),
        staff=StaffService(work, clock, tokens),
        succession=SuccessionService(work, clock, wake),
        issuers=IssuerService(work, clock),
        appearances=AppearanceService(work, clock),
        foreign_details=ForeignDetailsService(work, clock),
        clients=ClientService(work, clock),
        matters=MatterService(work, clock),
        contracts=ContractService(work, clock),
        deposits=DepositService(work, clock),
        drafts=DraftService(work, clock, translator),
        advance_drafts=AdvanceDraftService(work, clock, translator),
        invoices=InvoiceService(work, clock, translator, wake, mail_on=mail_on),
        approvals=ApprovalService(work, clock, wake),
        write_downs=WriteDownService(work, clock),
        electronic_invoices=ElectronicInvoiceService(work, clock),
        esf=EsfService(work, clock),
        payments=PaymentService(work, clock, wake, mail_on=mail_on),
        advances=AdvanceService(work, clock, wake),
        settlements=SettlementService(work, clock, translator),
        demand_drafts=DemandDraftService(work, clock, translator),
        demands=DemandService(work, clock, DemandDraftService(work, clock, translator)),
        demand_wordings=DemandWordingService(work, clock),
        late_money=LateMoneyService(work, clock),
        interest_rates=RateService(work, clock),
        late_papers=LatePaperService(work, clock, translator),
        notes=NoteService(work, clock),
        tasks=TaskService(work, clock),
        calendars=CalendarService(work, clock),
        search=SearchService(work, clock),
        reports=ReportService(work, clock),
        expected=ExpectedService(work, clock),
        written_off=WrittenOffService(work, clock),
        export=ExportService(work, clock, translator),
        archives=ArchiveService(work, clock),
        takeouts=TakeOutService(work, TenantDatabase(database), clock, tokens),
        policies=PolicyService(work, clock),
        holds=HoldService(work, clock),
        contacts=ContactService(work, clock, tokens, wake),
        invitations=InvitationService(work, clock, wake),
        portal=PortalService(work, clock, wake, mail_on=mail_on),
        portal_advances=PortalAdvanceService(work),
        replies=ReplyService(work, clock, wake),
        answers=AnswerService(work, clock, wake),
        manual_reminders=ManualReminderService(work, clock, wake, mail_on=mail_on),
        sending=SendingService(work, clock, wake, mail_on=mail_on),
        withdrawals=WithdrawalService(work, clock),
        previews=PreviewService(work, clock, IdentityService(work, clock), mail_on=mail_on),
        dashboard=DashboardService(work, clock),
        digests=DigestService(work, clock),
        printing=PrintingService(work, clock),
        groups=GroupService(work, clock, wake),
        audit=AuditService(work, clock),
        erasure=ErasureService(work, clock, tokens, translator),
        held_data=HeldDataService(work, IdentityService(work, clock)),
        retention=RetentionService(work, clock, tokens, ErasureService(work, clock, tokens, translator)),
        client_documents=ClientDocumentService(work, clock, translator, wake, mail_on=mail_on),
        act_drafts=ActDraftService(work, clock, translator),
        document_answers=DocumentAnswerService(work, clock, translator, wake, mail_on=mail_on),
        document_numbering=DocumentNumberingService(work, clock),
        document_sending=DocumentSendingService(work, clock, wake, mail_on=mail_on),
        portal_documents=PortalDocumentService(work, clock, wake),
        statements=StatementService(work, clock, wake),
        statement_posting=StatementPostingService(work, clock, wake, mail_on=mail_on),
        statement_decisions=StatementDecisionService(work, clock, wake),
        mass_acts=MassActService(work, clock, translator, wake_mass_acts, mail_on=mail_on),
        bring_in=BringInService(work, clock, translator),
        undo=UndoService(work, clock, wake),
    )
