"""What works by the clock, built once over one database. Nobody presses it: it acts for the system in every firm."""

from dataclasses import dataclass

from db.engine import Database
from db.unit_of_work import TenantDatabase
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.digest.service import DigestJob
from services.domain.ports import Clock, Tokens, Translator
from services.dunning.planner import Planner
from services.invoices.recurring import RetainerJob
from services.reminders.holds import HoldJob
from services.tasks.service import TaskJob


@dataclass(frozen=True, slots=True)
class BackgroundServices:
    planner: Planner
    deliveries: DeliveryClaims
    holds: HoldJob
    digests: DigestJob
    retainers: RetainerJob
    tasks: TaskJob
    content: MessageContent


def build_background(
    database: Database, clock: Clock, tokens: Tokens, translator: Translator
) -> BackgroundServices:
    workplace = TenantDatabase(database)
    return BackgroundServices(
        planner=Planner(workplace, clock),
        deliveries=DeliveryClaims(workplace, clock, tokens),
        holds=HoldJob(workplace, clock),
        digests=DigestJob(workplace, clock),
        retainers=RetainerJob(workplace, clock, translator),
        tasks=TaskJob(workplace, clock),
        content=MessageContent(workplace, clock),
    )
