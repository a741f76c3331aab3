"""What works by the clock, built once over one database. Nobody presses it: it acts for the system in every firm."""

from dataclasses import dataclass

from db.engine import Database
from db.uow import Workplace
from services.deliveries import Outbox
from services.digest import DigestKeeper
from services.holds import HoldKeeper
from services.notices import NoticeService
from services.ports import Clock, Tokens, Translator
from services.reminders import Planner
from services.retainers import RetainerKeeper
from services.tasks import TaskKeeper


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
