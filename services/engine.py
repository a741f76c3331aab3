"""What works by the clock, built once over one database. Nobody presses it: it acts for the system in every firm."""

from dataclasses import dataclass

from db.engine import Database
from db.uow import Workplace
from services.deliveries import Outbox
from services.holds import HoldKeeper
from services.notices import NoticeService
from services.ports import Clock, Tokens
from services.reminders import Planner


@dataclass(frozen=True, slots=True)
class Engine:
    planner: Planner
    outbox: Outbox
    keeper: HoldKeeper
    notices: NoticeService


def build_engine(database: Database, clock: Clock, tokens: Tokens) -> Engine:
    workplace = Workplace(database)
    return Engine(
        planner=Planner(workplace, clock),
        outbox=Outbox(workplace, clock, tokens),
        keeper=HoldKeeper(workplace, clock),
        notices=NoticeService(workplace, clock),
    )
