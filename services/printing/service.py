"""Claims jobs of the printer and records what came of them. The printer itself is spoken to between the calls.

A press is a row. One conditional update decides who may send it: after it nobody sends the job again, neither a second
tap, nor a redelivered update, nor the process that comes after a kill.
"""

from datetime import timedelta

from db.models import PrintJob
from db.queries.due_work import LostPrint as LostRow
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.printing import PrintReason, PrintState
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, NotFound
from services.domain.ids import PrintJobId
from services.domain.languages import staff_language
from services.domain.ports import Clock
from services.printing.views import LostPrint, NewPrint, PrintOutcome, PrintView

LEASE = timedelta(minutes=4)
"""Longer than a job is looked after: whose outcome nobody has said by then has lost its process."""
MOST_COPIES = 99
BATCH = 50
SENT = (PrintState.SENDING, PrintState.TAKEN)
"""What the printer may have got."""


class PrintingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def ask(self, actor: Actor, new: NewPrint) -> PrintView:
        """Notes the job, or returns what the first press of the same key made of it."""
        if not 1 <= new.copies <= MOST_COPIES:
            raise BadInput("error-print-copies", limit=MOST_COPIES)
        now = self._clock.now()
        async with self._work.write(actor) as uow:
            if await uow.clients.get(new.client_id) is None:
                raise NotFound
            row = await uow.print_jobs.add_once(
                PrintJob(
                    client_id=new.client_id,
                    member_id=actor.member_id,
                    act_key=new.act_key,
                    document=new.document[:60],
                    copies=new.copies,
                    state=PrintState.WAITING.value,
                    lease_until=now + LEASE,
                    created_at=now,
                )
            )
            return _view(row)

    @permitted(Permission.INVOICE_READ)
    async def claim(self, actor: Actor, job_id: PrintJobId) -> bool:
        """Whether the caller may send the job now. From here on nobody else may."""
        async with self._work.write(actor) as uow:
            _there(await uow.print_jobs.get(job_id))
            return await uow.print_jobs.move(job_id, (PrintState.WAITING,), PrintState.SENDING)

    @permitted(Permission.INVOICE_READ)
    async def take(self, actor: Actor, job_id: PrintJobId, printer_job: int | None) -> None:
        """The printer has accepted the job; `printer_job` is its own number of it."""
        async with self._work.write(actor) as uow:
            _there(await uow.print_jobs.get(job_id))
            await uow.print_jobs.move(
                job_id, (PrintState.SENDING,), PrintState.TAKEN, printer_job=printer_job
            )

    @permitted(Permission.INVOICE_READ)
    async def finish(self, actor: Actor, job_id: PrintJobId, outcome: PrintOutcome) -> None:
        """What came of the job. What has an outcome keeps it."""
        async with self._work.write(actor) as uow:
            _there(await uow.print_jobs.get(job_id))
            await uow.print_jobs.move(job_id, (PrintState.WAITING, *SENT), outcome.state, outcome.reason)

    @permitted(Permission.INVOICE_READ)
    async def settle(self, actor: Actor, job_id: PrintJobId) -> PrintView:
        """What is known of a job that nobody works on: what may have been sent is unknown from now on, what was not
        sent has failed."""
        async with self._work.write(actor) as uow:
            _there(await uow.print_jobs.get(job_id))
            await _settle(uow, job_id)
            return _view(_there(await uow.print_jobs.get(job_id)))

    @permitted(Permission.INVOICE_READ)
    async def known(self, actor: Actor, job_id: PrintJobId) -> PrintView:
        """As `settle` would leave it; nothing is written."""
        async with self._work.read(actor) as uow:
            row = _there(await uow.print_jobs.get(job_id))
            state = PrintState(row.state)
            if state not in (PrintState.WAITING, *SENT):
                return _view(row)
            outcome = _interrupted(state)
            return PrintView(PrintJobId(row.id), row.document, row.copies, outcome)


class LostPrintJob:
    """Finds what a process has left behind; acts as the system in every firm."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def find(self) -> list[LostPrint]:
        async with self._database.across() as due_work:
            return list(map(_lost, await due_work.lost_prints(self._clock.now(), BATCH)))

    async def settle(self, lost: LostPrint) -> None:
        """When the person has been told."""
        async with self._database.write(lost.firm_id) as uow:
            await _settle(uow, lost.id)


async def _settle(uow: UnitOfWork, job_id: PrintJobId) -> None:
    await uow.print_jobs.move(job_id, (PrintState.WAITING,), PrintState.FAILED, PrintReason.INTERRUPTED)
    await uow.print_jobs.move(job_id, SENT, PrintState.UNKNOWN, PrintReason.INTERRUPTED)


def _there(row: PrintJob | None) -> PrintJob:
    if row is None:
        raise NotFound
    return row


def _view(row: PrintJob) -> PrintView:
    reason = PrintReason(row.reason) if row.reason else None
    outcome = PrintOutcome(PrintState(row.state), reason)
    return PrintView(PrintJobId(row.id), row.document, row.copies, outcome)


def _interrupted(state: PrintState) -> PrintOutcome:
    """What is known of a job in this state that nobody works on."""
    left = PrintState.FAILED if state is PrintState.WAITING else PrintState.UNKNOWN
    return PrintOutcome(left, PrintReason.INTERRUPTED)


def _lost(row: LostRow) -> LostPrint:
    """As it will be settled."""
    outcome = _interrupted(PrintState(row.state))
    spoken = staff_language(row.language)
    return LostPrint(PrintJobId(row.id), row.firm_id, row.user_id, spoken, row.document, outcome)
