"""What works by the clock, built once over one database. Nobody presses it: it acts for the system in every firm."""

from dataclasses import dataclass

from db.engine import Database
from db.unit_of_work import Workplace
from services.delivery.claims import Outbox
from services.delivery.content import NoticeService
from services.digest.service import DigestKeeper
from services.domain.ports import Clock, Tokens, Translator
from services.dunning.planner import Planner
from services.invoices.recurring import RetainerKeeper
from services.reminders.holds import HoldKeeper
from services.tasks.service import TaskKeeper


@dataclass(frozen=True, slots=True)
class Engine:
    planner: Planner
    outbox: Outbox
    keeper: HoldKeeper
    digests: DigestKeeper
    retainers: RetainerKeeper
    tasks: TaskKeeper
    notices: NoticeService


def build_engine(database: Database, clock: Clock, tokens: Tokens, translator: Translator) -> Engine:
    workplace = Workplace(database)
    return Engine(
        planner=Planner(workplace, clock),
        outbox=Outbox(workplace, clock, tokens),
        keeper=HoldKeeper(workplace, clock),
        digests=DigestKeeper(workplace, clock),
        retainers=RetainerKeeper(workplace, clock, translator),
        tasks=TaskKeeper(workplace, clock),
        notices=NoticeService(workplace, clock),
    )
