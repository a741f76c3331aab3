"""Every window has its state here. The names of the groups are stored with open dialogs: renaming one sends the
people who are in it back to the menu.

Start data and results of the dialogs that others open stand beside them.
"""

from aiogram.fsm.state import State, StatesGroup

from handlers.ui.states.export import Export as Export
from handlers.ui.states.export import ReportList as ReportList
from handlers.ui.states.export import Reports as Reports
from handlers.ui.states.payments import NewPayment as NewPayment
from handlers.ui.states.payments import PaymentCard as PaymentCard
from handlers.ui.states.payments import Payments as Payments
from handlers.ui.states.payments import PickInvoice as PickInvoice
from handlers.ui.states.payments import Refund as Refund
from handlers.ui.states.payments import UseAdvance as UseAdvance
from handlers.ui.states.portal import Portal as Portal
from handlers.ui.states.portal import PortalAsk as PortalAsk
from handlers.ui.states.portal import PortalInvoice as PortalInvoice


class Menu(StatesGroup):
    home = State()
    help = State()


class Onboarding(StatesGroup):
    """{} or {"claim"}. From `requisites` to `kind` the windows of `handlers.requisites`; VAT has its own dialog."""

    country = State()
    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()


class PickClient(StatesGroup):
    """Result {"client_id"}; nothing when left."""

    list = State()


class Clients(StatesGroup):
    list = State()
    filter = State()


class NewClient(StatesGroup):
    """{}, or of {"name", "picking"}: what to begin with, and whether a picker asks → result {"client_id"}."""

    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()


class ClientCard(StatesGroup):
    """{"client_id"}."""

    main = State()
    edit = State()
    name = State()
    email = State()
    phone = State()
    responsible = State()
    share = State()


class ClientRequisites(StatesGroup):
    """{"client_id"}, started at `check`: changing the requisites of a client that is there."""

    check = State()
    field = State()
    value = State()
    kind = State()


class Matters(StatesGroup):
    """{} or {"client_id"}."""

    list = State()
    filter = State()


class PickMatter(StatesGroup):
    """{"client_id"} → result {"matter_id"}, or {"matter_id": None} for «без дела»."""

    list = State()


class NewMatter(StatesGroup):
    """{} or {"client_id"} → result {"matter_id"}."""

    name = State()


class MatterCard(StatesGroup):
    """{"matter_id"}."""

    main = State()
    name = State()
    note = State()


class PickVat(StatesGroup):
    """{"country", "kind"} → result {"vat": {"mode", "code", "rate_bp", "reason"}}, the fields of `VatChoice`."""

    rate = State()
    own = State()
    reason = State()


class Contracts(StatesGroup):
    """{} or {"client_id"} or {"matter_id"}."""

    list = State()
    filter = State()


class NewContract(StatesGroup):
    """{} or {"client_id"} → result {"contract_id"}. {"contract_id"} from `review`: changing one that is there."""

    number = State()
    date = State()
    subject = State()
    billing = State()
    amount = State()
    fee = State()
    day = State()
    auto = State()
    stages = State()
    terms = State()
    review = State()
    currency = State()
    ends = State()
    matters = State()
    issuer = State()
    file = State()


class ContractCard(StatesGroup):
    """{"contract_id"}."""

    main = State()


class NewInvoice(StatesGroup):
    """{} or {"client_id"}: pick a contract, or a client without one; then the draft takes this place."""

    contract = State()


class Draft(StatesGroup):
    """{"invoice_id"}: a draft and everything that can be edited in it; with {"ask": "hours"} those are asked first."""

    main = State()
    hours = State()
    confirm = State()
    lines = State()
    line_name = State()
    line_sum = State()
    line = State()
    edit_name = State()
    edit_quantity = State()
    edit_unit = State()
    edit_price = State()
    edit_vat = State()
    due = State()
    vat = State()
    discount = State()
    more = State()
    date = State()
    period = State()
    note = State()
    issuer = State()
    currency = State()
    discard = State()


class InvoiceCard(StatesGroup):
    """{"invoice_id"}; a draft's id opens the draft."""

    main = State()
    more = State()
    void = State()
    void_sure = State()
    correct = State()
    correct_money = State()
    write_off = State()
    write_off_sure = State()


class SendInvoice(StatesGroup):
    """{"invoice_id"}: to whom, and how to remind when it is the client's first."""

    ways = State()
    mode = State()


class Invoices(StatesGroup):
    """{} or any of {"show", "query", "client_id", "contract_id", "matter_id"}."""

    list = State()
    filter = State()
    clients = State()
    status = State()
    period = State()
    issuer = State()


class Choose(StatesGroup):
    """{"kind"} («client», «contract», «matter») and maybe {"client_id"} → result {"chosen": the kind, "id"}; an id of
    None is any."""

    list = State()


class Search(StatesGroup):
    """{"query"}: what somebody typed where nothing was asked."""

    results = State()
    invoices = State()
    clients = State()
    contracts = State()
    matters = State()


class Tasks(StatesGroup):
    """{} or one of {"show", "invoice_id", "contract_id", "matter_id", "client_id"}."""

    list = State()


class NewTask(StatesGroup):
    """{"invoice_id"} → result {"task_id"}."""

    kind = State()
    note = State()
    due = State()
    confirm = State()
    hour = State()
    assignee = State()


class TaskCard(StatesGroup):
    """{"task_id"}; {"here"} when it was opened from its invoice."""

    main = State()
    due = State()
    hour = State()
    assignee = State()
    note = State()
    cancel = State()


class History(StatesGroup):
    """{"kind", "id"} («client», «contract», «matter», «invoice»): who did what with it, and when."""

    list = State()


class Settings(StatesGroup):
    home = State()
    group = State()
    language = State()
    firm_language = State()
    email = State()
    firms = State()
    name = State()
    zone = State()


class Issuers(StatesGroup):
    list = State()


class NewIssuer(StatesGroup):
    requisites = State()
    check = State()
    field = State()
    value = State()
    kind = State()


class IssuerCard(StatesGroup):
    """{"issuer_id"}."""

    main = State()
    accounts = State()
    account = State()
    currency = State()
    account_text = State()
    numbering = State()
    preview = State()
    archive = State()


class EditIssuer(StatesGroup):
    """{"issuer_id"}: the windows of `handlers.requisites`."""

    check = State()
    field = State()
    value = State()
    kind = State()


class Staff(StatesGroup):
    list = State()
    member = State()
    role = State()
    email = State()
    leave = State()
    invite = State()
    invites = State()
    open_invite = State()


class Policy(StatesGroup):
    """When clients are reminded: {} for the firm, {"client_id"} or {"invoice_id"}."""

    main = State()
    days = State()
    staff_days = State()
    owner_days = State()
    hour = State()
    tone = State()
    language = State()


class InvoiceReminders(StatesGroup):
    """{"invoice_id"}: what comes next, what rests it, and what has become of each message."""

    main = State()
    deliveries = State()


class Holds(StatesGroup):
    """{"client_id"} or {"matter_id"}: what rests reminders there."""

    list = State()


class NewHold(StatesGroup):
    """{"kind"} («pause», «dispute», «promise») and one of {"invoice_id", "client_id", "matter_id"}."""

    until = State()
    reason = State()


class ClientContacts(StatesGroup):
    """{"client_id"}: who speaks for the client, and the links that are not used yet."""

    list = State()
    contact = State()
    close = State()
    invite = State()


class OwnLink(StatesGroup):
    """{"token"}: a member has opened a client's link."""

    ask = State()


class AnswerClient(StatesGroup):
    """{"contact_id"} and maybe {"invoice_id"}."""

    text = State()
