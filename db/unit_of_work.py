"""One service call, one transaction: committed when the block ends well, rolled back when it raises."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from db.engine import Database
from db.firms_session import AsyncFirmsSession, FirmsSession, keep_inside, restrict_to_firms
from db.outage import note_commit
from db.prepared import ASKED
from db.queries import (
    AskedInvoiceQueries,
    BookQueries,
    BringInQueries,
    CalendarQueries,
    DeskQueries,
    DigestQueries,
    DirectoryQueries,
    DueWorkQueries,
    ExportQueries,
    InvoiceListQueries,
    LedgerQueries,
    MassCandidateQueries,
    MorningQueries,
    ReportQueries,
    SearchQueries,
    StatementBookQueries,
)
from db.repositories import (
    ApprovalRepository,
    AuditRepository,
    ClientDocumentRepository,
    ClientRepository,
    ContactRepository,
    ContractAdvanceRepository,
    ContractRepository,
    DeliveryRepository,
    DemandRepository,
    ErasureRepository,
    FirmRepository,
    HoldRepository,
    ImageRepository,
    InterestRateRepository,
    InvoiceRepository,
    IssuerRepository,
    KeepingRepository,
    MassActRepository,
    MatterRepository,
    MemberErasureRepository,
    NoteRepository,
    PaymentRepository,
    PeopleEraser,
    PersonRepository,
    PortalRepository,
    PrintJobRepository,
    ReminderPolicyRepository,
    ReminderRepository,
    RetentionRepository,
    StatementRepository,
    SuccessionRepository,
    TaskRepository,
    TogetherRepository,
    UndoRepository,
)
from db.row_changes import note_flush, note_new, note_statement
from db.shared_read import note_write, pause_reads, shared_read, to_its_end
from db.tenancy import AsyncTenantSession, TenantSession, restrict_to_tenant, stamp

event.listen(TenantSession, "do_orm_execute", restrict_to_tenant)
event.listen(TenantSession, "before_flush", stamp)
event.listen(TenantSession, "before_flush", note_flush)
event.listen(TenantSession, "after_flush", note_new)
event.listen(TenantSession, "do_orm_execute", note_statement)
event.listen(FirmsSession, "do_orm_execute", restrict_to_firms)
event.listen(FirmsSession, "before_flush", keep_inside)


class UnitOfWork:
    """The firm's repositories over one transaction."""

    def __init__(self, session: AsyncTenantSession) -> None:
        self.session = session
        self.approvals = ApprovalRepository(session)
        self.asked_invoices = AskedInvoiceQueries(session)
        self.audit = AuditRepository(session)
        self.bring_in = BringInQueries(session)
        self.calendars = CalendarQueries(session)
        self.directory = DirectoryQueries(session)
        self.client_documents = ClientDocumentRepository(session)
        self.clients = ClientRepository(session)
        self.contacts = ContactRepository(session)
        self.contracts = ContractRepository(session)
        self.contract_advances = ContractAdvanceRepository(session)
        self.deliveries = DeliveryRepository(session)
        self.demands = DemandRepository(session)
        self.desk = DeskQueries(session)
        self.digests = DigestQueries(session)
        self.erasure = ErasureRepository(session)
        self.exports = ExportQueries(session)
        self.search = SearchQueries(session)
        self.statement_book = StatementBookQueries(session)
        self.firms = FirmRepository(session)
        self.holds = HoldRepository(session)
        self.images = ImageRepository(session)
        self.interest_rates = InterestRateRepository(session)
        self.invoice_lists = InvoiceListQueries(session)
        self.invoices = InvoiceRepository(session)
        self.ledger = LedgerQueries(session)
        self.issuers = IssuerRepository(session)
        self.mass_candidates = MassCandidateQueries(session)
        self.mass_acts = MassActRepository(session)
        self.matters = MatterRepository(session)
        self.member_erasure = MemberErasureRepository(session)
        self.notes = NoteRepository(session)
        self.payments = PaymentRepository(session)
        self.portal = PortalRepository(session)
        self.print_jobs = PrintJobRepository(session)
        self.reminder_policies = ReminderPolicyRepository(session)
        self.reminders = ReminderRepository(session)
        self.reports = ReportQueries(session)
        self.retention = RetentionRepository(session)
        self.statements = StatementRepository(session)
        self.succession = SuccessionRepository(session)
        self.tasks = TaskRepository(session)
        self.undo = UndoRepository(session)

    async def flush(self) -> None:
        await self.session.flush()


class FirmsUnitOfWork:
    """What the clock does in several firms at once, over one transaction."""

    def __init__(self, session: AsyncFirmsSession) -> None:
        self.session = session
        self.keeping = KeepingRepository(session)
        self.mornings = MorningQueries(session)
        self.together = TogetherRepository(session)

    async def flush(self) -> None:
        await self.session.flush()


@asynccontextmanager
async def _transaction(session: AsyncSession | AsyncConnection) -> AsyncIterator[None]:
    """As `session.begin()`, but the end of the transaction is never cut off: a task that is cancelled in it, when the
    bot stops, would leave a spoiled connection."""
    transaction = await session.begin()
    try:
        yield
    except BaseException as error:
        await to_its_end(transaction.__aexit__(type(error), error, error.__traceback__))
        raise
    await to_its_end(transaction.__aexit__(None, None, None))


@asynccontextmanager
async def _writing() -> AsyncIterator[None]:
    """Around every transaction that writes: what the update has read before goes, and what it reads next is new."""
    await pause_reads()
    try:
        yield
    finally:
        note_write()


class TenantDatabase:
    """Opens units of work on one database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @asynccontextmanager
    async def write(
        self, firm_id: int, member_id: int | None = None, client_id: int | None = None
    ) -> AsyncIterator[UnitOfWork]:
        """`member_id` narrows everything to the clients that the member sees, `client_id` to that one client."""
        info = {"firm_id": firm_id, "member_id": member_id, "client_id": client_id}
        async with (
            _writing(),
            AsyncTenantSession(self.database.writer, expire_on_commit=False, info=info) as session,
            _transaction(session),
        ):
            yield UnitOfWork(session)
            note_commit()

    @asynccontextmanager
    async def read(
        self,
        firm_id: int,
        member_id: int | None = None,
        client_id: int | None = None,
        *,
        anew: bool = False,
    ) -> AsyncIterator[UnitOfWork]:
        """The same, for looking only: on SQLite it does not wait for the writer. Those of one update share a
        transaction, and of one firm and member a session with what it has read; `anew` begins another, which sees what
        others have written since."""
        if anew:
            await pause_reads()
        info = {"firm_id": firm_id, "member_id": member_id, "client_id": client_id}
        if (shared := shared_read(self.database.reader)) is not None:
            async with shared.reader(self.database.reader) as connection:
                scope = firm_id, member_id, client_id
                work: UnitOfWork | None = shared.kept.get(scope)
                if work is None:
                    session = AsyncTenantSession(
                        connection, expire_on_commit=False, autoflush=False, info={**info, ASKED: {}}
                    )
                    work = shared.kept[scope] = UnitOfWork(session)
                yield work
            return
        async with (
            AsyncTenantSession(self.database.reader, expire_on_commit=False, info=info) as session,
            _transaction(session),
        ):
            yield UnitOfWork(session)

    @asynccontextmanager
    async def outside(self, *, write: bool = False) -> AsyncIterator[PersonRepository]:
        """Before a firm is known: who is this person, may a link be used, what commands does a chat show. Only
        identity, founding and lists of commands use it."""
        if write:
            async with (
                _writing(),
                AsyncSession(self.database.writer, expire_on_commit=False) as session,
                _transaction(session),
            ):
                yield PersonRepository(session)
                note_commit()
        else:
            async with (
                self.database.reading() as connection,
                AsyncSession(connection, expire_on_commit=False) as session,
            ):
                yield PersonRepository(session)

    @asynccontextmanager
    async def erase(self, firm_id: int) -> AsyncIterator[tuple[UnitOfWork, PeopleEraser]]:
        """One transaction in a firm and over the people outside of firms: somebody's data goes from both, or from
        neither. Only the erasing of personal data opens it; flush the first before the second is asked."""
        info = {"firm_id": firm_id, "member_id": None, "client_id": None}
        async with _writing(), self.database.writer.connect() as connection, _transaction(connection):
            async with (
                AsyncTenantSession(connection, expire_on_commit=False, info=info) as session,
                AsyncSession(connection, expire_on_commit=False) as outside,
                session.begin(),  # both only hand over to the connection's transaction
                outside.begin(),
            ):
                yield UnitOfWork(session), PeopleEraser(outside)
            note_commit()

    @asynccontextmanager
    async def books(self) -> AsyncIterator[BookQueries]:
        """One state of the books of all firms, read only. Only the proof of the books opens it."""
        await pause_reads()
        async with AsyncSession(self.database.snapshot) as session, session.begin():
            yield BookQueries(session)

    @asynccontextmanager
    async def among(
        self, firm_ids: Collection[int], *, write: bool = False
    ) -> AsyncIterator[FirmsUnitOfWork]:
        """Work that is the same in many firms, in these alone. Only what the clock does opens it: it narrows nothing to
        a member."""
        engine = self.database.writer if write else self.database.reader
        info = {"firm_ids": tuple(firm_ids)}
        await pause_reads()
        async with (
            AsyncFirmsSession(engine, expire_on_commit=False, info=info) as session,
            _transaction(session),
        ):
            yield FirmsUnitOfWork(session)
            if write:
                note_commit()

    @asynccontextmanager
    async def across(self, *, write: bool = False) -> AsyncIterator[DueWorkQueries]:
        """What is due in any firm. Only the engine of reminders opens it, to learn where to work."""
        engine = self.database.writer if write else self.database.reader
        await pause_reads()
        async with AsyncSession(engine, expire_on_commit=False) as session, _transaction(session):
            yield DueWorkQueries(session)
