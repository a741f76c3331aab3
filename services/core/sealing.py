"""Seals the trail: binds acts that are committed into their firm's chain, and erases values without breaking it.

The acts themselves know nothing of the chain: who records one takes no lock for it and waits for nobody. A tick later
they get their places, in one order for the firm, whatever order they were committed in.
"""

import logging
from collections.abc import Collection

from db.outage import outage_of
from db.trail_digest import Erased, compute_link, erase_values
from db.unit_of_work import TenantDatabase, UnitOfWork
from services.domain.ids import FirmId
from services.domain.ports import Tokens

log = logging.getLogger(__name__)

BATCH_SIZE = 100
"""Acts in one transaction: a millisecond or two of computing, during which the loop does nothing else."""
BATCHES_PER_TICK = 200


class SealJob:
    """As the system, in every firm; several processes take their turns by the firm's lock."""

    def __init__(self, database: TenantDatabase, tokens: Tokens) -> None:
        self._database = database
        self._tokens = tokens

    async def tick(self) -> int:
        """Seals what has been recorded since the last tick; returns how many acts."""
        async with self._database.across() as due_work:
            firms = await due_work.firms_to_seal()
        sealed = 0
        for firm_id in firms:
            try:
                sealed += await self._seal_firm(FirmId(firm_id))
            except (
                Exception
            ) as error:  # one firm never stops the rest; its acts are found again at the next tick
                if outage_of(error):
                    raise
                log.exception("trail of firm %s", firm_id)
        return sealed

    async def _seal_firm(self, firm_id: FirmId) -> int:
        total = 0
        for _ in range(BATCHES_PER_TICK):
            async with self._database.write(firm_id) as uow:
                count = await seal_batch(uow, self._tokens)
            total += count
            if count < BATCH_SIZE:
                break
        return total


async def seal_batch(uow: UnitOfWork, tokens: Tokens) -> int:
    """Seals the first acts that are not yet; returns how many. Locks the firm, so that the chain gets no fork."""
    await uow.firms.lock()
    seq, link = await uow.audit.chain_end()
    entries = await uow.audit.unsealed(BATCH_SIZE)
    for entry in entries:
        seq += 1
        entry.salt = tokens.token()[:43]
        link = compute_link(link, seq, entry.as_act(), entry.salt)
        entry.seq, entry.link = seq, link
    await uow.flush()
    return len(entries)


async def erase(uow: UnitOfWork, tokens: Tokens, entry_ids: Collection[int], names: Collection[str]) -> int:
    """Erases the values of these names (`who`, `before.<key>`, `after.<key>`) from these acts of the firm, for good;
    returns how many values. What is not sealed yet is sealed first: its digest is what stays."""
    while await seal_batch(uow, tokens) == BATCH_SIZE:
        pass
    count = 0
    for entry in await uow.audit.sealed(entry_ids):
        former = Erased.from_json(entry.erased)
        left, stays = erase_values(entry.as_act(), entry.salt, former, names)
        gone = len(stays.digests) - len(former.digests)
        if gone:
            entry.member_name = left.member_name
            if entry.before is not None:
                entry.before = dict(left.before or {})
            if entry.after is not None:
                entry.after = dict(left.after or {})
            entry.salt, entry.erased = None, stays.to_json()
        count += gone
    await uow.flush()
    return count
