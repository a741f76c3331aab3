"""The services that run by the clock, built once over one database; they act as the system in every firm."""

from dataclasses import dataclass

from db.engine import Database
from db.unit_of_work import TenantDatabase
from services.client_documents.demands.term import DemandTermJob
from services.client_documents.unanswered import UnansweredJob
from services.core.sealing import SealJob
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.delivery.digest_picture import DigestPictures
from services.delivery.overseers import Overseers
from services.digest.job import DigestJob
from services.domain.ports import Clock, Tokens, Translator
from services.dunning.planner import Planner
from services.firms.command_lists import CommandListJob
from services.invoices.deposits import DepositJob
from services.invoices.recurring import RetainerJob
from services.mass_acts.job import MassActJob
from services.printing.service import LostPrintJob
from services.privacy.keeping_job import RetentionJob
from services.reminders.hold_ends import HoldJob
from services.tasks.due import TaskJob
from services.undo.job import UndoJob


@dataclass(frozen=True, slots=True)
class BackgroundServices:
    planner: Planner
    deliveries: DeliveryClaims
    holds: HoldJob
    digests: DigestJob
    retainers: RetainerJob
    deposits: DepositJob
    tasks: TaskJob
    seals: SealJob
    keeping: RetentionJob
    unanswered: UnansweredJob
    demand_terms: DemandTermJob
    content: MessageContent
    digest_pictures: DigestPictures
    overseers: Overseers
    lost_prints: LostPrintJob
    command_lists: CommandListJob
    mass_acts: MassActJob
    undo: UndoJob


def build_background(
    database: Database, clock: Clock, tokens: Tokens, translator: Translator, *, mail_on: bool = True
) -> BackgroundServices:
    """`mail_on` says whether the installation has a mail server."""
    tenant_database = TenantDatabase(database)
    return BackgroundServices(
        planner=Planner(tenant_database, clock, mail_on=mail_on),
        deliveries=DeliveryClaims(tenant_database, clock, tokens, mail_on=mail_on),
        holds=HoldJob(tenant_database, clock),
        digests=DigestJob(tenant_database, clock),
        retainers=RetainerJob(tenant_database, clock, translator),
        deposits=DepositJob(tenant_database, clock, translator),
        tasks=TaskJob(tenant_database, clock),
        seals=SealJob(tenant_database, tokens),
        keeping=RetentionJob(tenant_database, clock),
        unanswered=UnansweredJob(tenant_database, clock),
        demand_terms=DemandTermJob(tenant_database, clock),
        content=MessageContent(tenant_database, clock, mail_on=mail_on),
        digest_pictures=DigestPictures(tenant_database, clock),
        overseers=Overseers(tenant_database, clock),
        lost_prints=LostPrintJob(tenant_database, clock),
        command_lists=CommandListJob(tenant_database),
        mass_acts=MassActJob(tenant_database, clock, tokens, translator, mail_on=mail_on),
        undo=UndoJob(tenant_database, clock),
    )
