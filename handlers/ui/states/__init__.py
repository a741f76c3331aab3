"""Every window has its state here. What a group is `stored` as lies in open dialogs and never changes; its class
may be renamed.

Start data and results of the dialogs that others open stand beside them.
"""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup
from handlers.ui.states.appearance import AppearanceSG as AppearanceSG
from handlers.ui.states.approvals import ApprovalSG as ApprovalSG
from handlers.ui.states.bring_in import BringInSG as BringInSG
from handlers.ui.states.documents import ActDraftSG as ActDraftSG
from handlers.ui.states.documents import DemandDraftSG as DemandDraftSG
from handlers.ui.states.documents import DemandWordingSG as DemandWordingSG
from handlers.ui.states.documents import DocumentCardSG as DocumentCardSG
from handlers.ui.states.documents import DocumentListSG as DocumentListSG
from handlers.ui.states.documents import NewActSG as NewActSG
from handlers.ui.states.documents import NewDemandSG as NewDemandSG
from handlers.ui.states.documents import SendDocumentSG as SendDocumentSG
from handlers.ui.states.draft import DraftSG as DraftSG
from handlers.ui.states.electronic import ElectronicInvoiceSG as ElectronicInvoiceSG
from handlers.ui.states.electronic import EsfSG as EsfSG
from handlers.ui.states.export import ExportSG as ExportSG
from handlers.ui.states.export import ReportListSG as ReportListSG
from handlers.ui.states.export import ReportsSG as ReportsSG
from handlers.ui.states.export import TakeOutSG as TakeOutSG
from handlers.ui.states.late_money import LateMoneySG as LateMoneySG
from handlers.ui.states.late_money import PenaltySG as PenaltySG
from handlers.ui.states.late_money import RatesSG as RatesSG
from handlers.ui.states.mass_acts import MassActSG as MassActSG
from handlers.ui.states.matters import MatterCardSG as MatterCardSG
from handlers.ui.states.matters import MattersSG as MattersSG
from handlers.ui.states.matters import NewMatterSG as NewMatterSG
from handlers.ui.states.matters import PickMatterSG as PickMatterSG
from handlers.ui.states.messages import RemindSG as RemindSG
from handlers.ui.states.messages import SendInvoiceSG as SendInvoiceSG
from handlers.ui.states.notes import NoteSG as NoteSG
from handlers.ui.states.payments import AdvanceInvoiceSG as AdvanceInvoiceSG
from handlers.ui.states.payments import NewAdvanceSG as NewAdvanceSG
from handlers.ui.states.payments import NewPaymentSG as NewPaymentSG
from handlers.ui.states.payments import PaymentCardSG as PaymentCardSG
from handlers.ui.states.payments import PaymentsSG as PaymentsSG
from handlers.ui.states.payments import PickInvoiceSG as PickInvoiceSG
from handlers.ui.states.payments import RefundSG as RefundSG
from handlers.ui.states.payments import UseAdvanceSG as UseAdvanceSG
from handlers.ui.states.portal import PortalAskSG as PortalAskSG
from handlers.ui.states.portal import PortalDocumentSG as PortalDocumentSG
from handlers.ui.states.portal import PortalInvoiceSG as PortalInvoiceSG
from handlers.ui.states.portal import PortalSG as PortalSG
from handlers.ui.states.printing import PrintSG as PrintSG
from handlers.ui.states.privacy import EraseSG as EraseSG
from handlers.ui.states.privacy import KeepingSG as KeepingSG
from handlers.ui.states.settings import SettingsSG as SettingsSG
from handlers.ui.states.settlements import ReconciliationSG as ReconciliationSG
from handlers.ui.states.statements import StatementFileSG as StatementFileSG
from handlers.ui.states.statements import StatementSG as StatementSG
from handlers.ui.states.statements import StatementsSG as StatementsSG


class MenuSG(StoredGroup, stored="Menu"):
    home = State()
    help = State()


class OnboardingSG(StoredGroup, stored="Onboarding"):
    """{} or {"claim"}. From `requisites` to `kind` the windows of `handlers.requisites`; VAT has its own dialog."""

    country = State()
    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()


class PickClientSG(StoredGroup, stored="PickClient"):
    """Result {"client_id"}; nothing when left."""

    list = State()


class ClientsSG(StoredGroup, stored="Clients"):
    """{}, or {"mine": True}."""

    list = State()
    filter = State()
    pick = State()


class NewClientSG(StoredGroup, stored="NewClient"):
    """{}, or of {"name", "picking"}: what to begin with, and whether a picker asks → result {"client_id"}."""

    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()
    alike = State()


class ClientCardSG(StoredGroup, stored="ClientCard"):
    """{"client_id"}."""

    main = State()
    edit = State()
    name = State()
    email = State()
    phone = State()
    responsible = State()
    share = State()
    archive = State()
    restored = State()
    alike = State()
    documents = State()
    language = State()


class ClientRequisitesSG(StoredGroup, stored="ClientRequisites"):
    """{"client_id"}, started at `check`: changing the requisites of a client that is there."""

    check = State()
    field = State()
    value = State()
    kind = State()
    alike = State()


class PickVatSG(StoredGroup, stored="PickVat"):
    """{"country", "kind"} → result {"vat": {"mode", "code", "rate_bp", "reason"}}, the fields of `VatChoice`."""

    rate = State()
    own = State()
    reason = State()


class ContractsSG(StoredGroup, stored="Contracts"):
    """{} or {"client_id"} or {"matter_id"}."""

    list = State()
    filter = State()
    pick = State()


class NewContractSG(StoredGroup, stored="NewContract"):
    """{} or {"client_id"} → result {"contract_id"}. {"contract_id"} from `review`: changing one that is there."""

    number = State()
    date = State()
    subject = State()
    billing = State()
    amount = State()
    fee = State()
    day = State()
    auto = State()
    part = State()
    stages = State()
    terms = State()
    review = State()
    currency = State()
    ends = State()
    matters = State()
    issuer = State()
    file = State()


class ContractCardSG(StoredGroup, stored="ContractCard"):
    """{"contract_id"}."""

    main = State()
    neutral = State()
    deposit = State()
    threshold = State()


class NewInvoiceSG(StoredGroup, stored="NewInvoice"):
    """{} or {"client_id"}: pick a contract, or a client without one; then the draft takes this place."""

    contract = State()


class InvoiceCardSG(StoredGroup, stored="InvoiceCard"):
    """{"invoice_id"}; a draft's id opens the draft."""

    main = State()
    more = State()
    act = State()
    void = State()
    void_sure = State()
    correct = State()
    correct_money = State()
    write_off = State()
    write_off_sure = State()


class InvoicesSG(StoredGroup, stored="Invoices"):
    """{} or any of {"show", "query", "client_id", "contract_id", "matter_id"}."""

    list = State()
    filter = State()
    clients = State()
    status = State()
    period = State()
    issuer = State()
    pick = State()


class ChooseSG(StoredGroup, stored="Choose"):
    """{"kind"} («client», «contract», «matter») and maybe {"client_id"} → result {"chosen": the kind, "id"}; an id of
    None is any."""

    list = State()


class SearchSG(StoredGroup, stored="Search"):
    """{"query"}: what somebody typed where nothing was asked."""

    results = State()
    invoices = State()
    clients = State()
    contracts = State()
    matters = State()
    documents = State()


class TasksSG(StoredGroup, stored="Tasks"):
    """{} or one of {"show", "invoice_id", "contract_id", "matter_id", "client_id"}."""

    list = State()


class NewTaskSG(StoredGroup, stored="NewTask"):
    """`kind`: {"invoice_id"}; `due`: with {"words"} too; `invoice`, where the invoice is asked first: {} or what was
    typed already, {"words", "due_on", "hour", "query"} or {"typed"}, unread → result {"task_id"}."""

    invoice = State()
    kind = State()
    note = State()
    due = State()
    confirm = State()
    hour = State()
    assignee = State()


class TaskCardSG(StoredGroup, stored="TaskCard"):
    """{"task_id"}; {"here"} when it was opened from its invoice."""

    main = State()
    due = State()
    hour = State()
    assignee = State()
    note = State()
    cancel = State()


class HistorySG(StoredGroup, stored="History"):
    """{"kind", "id"} («client», «contract», «matter», «invoice»): who did what with it, and when."""

    list = State()


class IssuersSG(StoredGroup, stored="Issuers"):
    list = State()


class NewIssuerSG(StoredGroup, stored="NewIssuer"):
    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()


class IssuerCardSG(StoredGroup, stored="IssuerCard"):
    """{"issuer_id"}."""

    main = State()
    accounts = State()
    account = State()
    currency = State()
    account_text = State()
    numbering = State()
    preview = State()
    archive = State()
    link = State()
    documents = State()


class EditIssuerSG(StoredGroup, stored="EditIssuer"):
    """{"issuer_id"}: the windows of `handlers.requisites`."""

    check = State()
    field = State()
    value = State()
    kind = State()


class StaffSG(StoredGroup, stored="Staff"):
    list = State()
    member = State()
    role = State()
    email = State()
    leave = State()
    invite = State()
    invites = State()
    open_invite = State()
    successor = State()
    hand_over = State()
    rights = State()


class PolicySG(StoredGroup, stored="Policy"):
    """When clients are reminded: {} for the firm, {"client_id"} or {"invoice_id"}."""

    main = State()
    days = State()
    staff_days = State()
    owner_days = State()
    hour = State()
    tone = State()
    language = State()
    small_sum = State()


class InvoiceRemindersSG(StoredGroup, stored="InvoiceReminders"):
    """{"invoice_id"}: the forecast, the holds, and the outcome of each message."""

    main = State()
    deliveries = State()


class HoldsSG(StoredGroup, stored="Holds"):
    """{"client_id"} or {"matter_id"}: the holds of its reminders."""

    list = State()


class RemindAllSG(StoredGroup, stored="RemindAll"):
    confirm = State()


class NewHoldSG(StoredGroup, stored="NewHold"):
    """{"kind"} («pause», «dispute», «promise») and one of {"invoice_id", "client_id", "matter_id"}."""

    until = State()
    reason = State()


class ClientContactsSG(StoredGroup, stored="ClientContacts"):
    """{"client_id"}: who speaks for the client, and the links that are not used yet."""

    list = State()
    contact = State()
    close = State()
    invite = State()


class OwnLinkSG(StoredGroup, stored="OwnLink"):
    """{"token"}: a member has opened a client's link."""

    ask = State()


class AnswerClientSG(StoredGroup, stored="AnswerClient"):
    """{"contact_id"} and maybe {"invoice_id"}, {"asked"}: the message with the question, {"former"}: what was taken
    back to be changed."""

    text = State()
    confirm = State()
