"""The engine sends many messages together; here it takes one at a time, or as many as its worker would."""

from collections.abc import Iterator, Sequence

from db.queries.due_work import Claimed
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.notifications.facts import Facts
from services.outbox.queue import Outgoing, SendResult


async def begin_one(outbox: DeliveryClaims, claim: Claimed) -> Outgoing | None:
    (begun,) = await outbox.begin([claim])
    return begun


async def record_one(outbox: DeliveryClaims, outgoing: Outgoing, result: SendResult) -> None:
    await outbox.record([(outgoing, result)])


async def facts_of(notices: MessageContent, outgoing: Outgoing) -> Facts | None:
    (found,) = await notices.load_facts([outgoing])
    if isinstance(found, Exception):
        raise found
    return found


def rounds(claims: Sequence[Claimed]) -> Iterator[list[Claimed]]:
    """What the worker may begin in one transaction: of one firm, one message to a recipient, in order."""
    left = list(claims)
    while left:
        now: dict[str, Claimed] = {}
        for claim in left:
            if claim.firm_id == left[0].firm_id:
                now.setdefault(claim.recipient, claim)
        yield list(now.values())
        begun = {claim.id for claim in now.values()}
        left = [claim for claim in left if claim.id not in begun]
