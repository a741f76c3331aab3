"""What printing needs of a printer; `bot.printing` speaks to a real one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from services.printing.views import PrintOutcome


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF and how many copies of it. `name` appears on the printer's display."""

    name: str
    content: bytes = field(repr=False)
    copies: int = 1


class Printer(Protocol):
    async def print(
        self,
        paper: Paper,
        claim: Callable[[], Awaitable[bool]],
        taken: Callable[[int | None], Awaitable[None]],
    ) -> PrintOutcome | None:
        """Sends the paper at most once and looks after it for a minute at most; never raises for what a printer does.

        `claim` is asked before anything is sent, and says whether it may be: None is returned when it may not.
        `taken` hears the printer's own number of the job.
        """
