"""Seals the trail: binds acts that are committed into their firm's chain, and erases values without breaking it.

The acts themselves know nothing of the chain: who records one takes no lock for it and waits for nobody. A tick later
they get their places, in one order for the firm, whatever order they were committed in.
"""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence

from db.models import AuditEntry
from db.trail_digest import Erased, compute_link, erase_values
from db.unit_of_work import TenantDatabase, UnitOfWork
from services.core.in_groups import do_in_groups
from services.domain.ports import Tokens

log = logging.getLogger(__name__)

BATCH_SIZE = 100
"""Acts in one transaction: a millisecond or two of computing, during which the loop does nothing else."""
BATCHES_PER_TICK = 200
FIRMS_TOGETHER = 50


class SealJob:
    """As the system, in many firms at once; several processes keep apart by the firms' locks."""

    def __init__(self, database: TenantDatabase, tokens: Tokens, *, together: int = FIRMS_TOGETHER) -> None:
        self._database = database
        self._tokens = tokens
        self._together = together

    async def tick(self) -> int:
        """Seals what has been recorded since the last tick; returns how many acts."""
        async with self._database.across() as due_work:
            firms = await due_work.firms_to_seal()
        return await do_in_groups(firms, self._together, self._seal_firms, self._failed)

    def _failed(self, firm_id: int) -> None:
        log.exception("trail of firm %s", firm_id)  # its acts are found again at the next tick

    async def _seal_firms(self, firm_ids: Sequence[int]) -> int:
        total = 0
        for _ in range(BATCHES_PER_TICK):
            async with self._database.among(firm_ids, write=True) as uow:
                # Locked, so that a chain gets no fork. Who holds a firm's lock may be sealing its acts.
                ours = await uow.together.lock_firms()
                ends = await uow.together.chain_ends(ours)
                entries = await uow.together.unsealed(ours, BATCH_SIZE)
                seal(entries, ends, self._tokens)
                await uow.flush()
            total += len(entries)
            if len(entries) < BATCH_SIZE:
                break
        return total


def seal(entries: Iterable[AuditEntry], ends: Mapping[int, tuple[int, str]], tokens: Tokens) -> None:
    """Binds these acts, in their order, to what stands last in the chains of their firms: place and link."""
    last = dict(ends)
    for entry in entries:
        seq, link = last[entry.firm_id]
        seq += 1
        entry.salt = tokens.token()[:43]
        link = compute_link(link, seq, entry.as_act(), entry.salt)
        entry.seq, entry.link = last[entry.firm_id] = seq, link


async def seal_batch(uow: UnitOfWork, tokens: Tokens) -> int:
    """Seals the first acts that are not yet; returns how many. Locks the firm, so that the chain gets no fork."""
    await uow.firms.lock()
    end = await uow.audit.chain_end()
    entries = await uow.audit.unsealed(BATCH_SIZE)
    seal(entries, {entry.firm_id: end for entry in entries}, tokens)
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
