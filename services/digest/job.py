"""The tick «digest»: what each has to know today, at 09:00 in the firm's zone, on working days only.

A process that was down queues it until noon; after that the next digest shows the same. An empty digest is not sent.
The facts are loaded again when the message is sent.

All readers of some firms are looked at in the same few statements, and their messages queued in one transaction. A tick
sees to some hundreds of firms and leaves the rest to the next ones: they send no faster anyway, and messages that
people cause go out between.
"""

import logging
from collections.abc import Collection, Mapping, Sequence
from datetime import date, time
from functools import partial
from zoneinfo import ZoneInfo

from db.models import Delivery, Firm
from db.queries.due_work import FirmClock
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind
from services.core.in_groups import do_in_groups
from services.digest.facts import OPENS_AT
from services.digest.together import DigestReader, Morning, load_digests
from services.domain.calendar.workdays import is_working_day, load_calendars
from services.domain.ports import Clock
from services.outbox.digests import digest_key, group_digest_key
from services.outbox.queue import (
    Destination,
    build_message,
    build_staff_message,
    is_group_subscribed,
    staff_key,
)

log = logging.getLogger(__name__)

CLOSES_AT = time(12)
FIRMS_TOGETHER = 25
"""In one transaction. What such a group is made of is computed in a few milliseconds, during which the loop stands."""
FIRMS_PER_TICK = 250


class DigestJob:
    """Queues the digests of the day; their facts are loaded when they are sent."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, together: int = FIRMS_TOGETHER) -> None:
        self._database = database
        self._clock = clock
        self._together = together
        self._done: dict[int, date] = {}
        """The day that is done, by firm: it spares the next ticks the queries. After a restart the unique key of the
        delivery prevents a second digest."""

    async def tick(self) -> int:
        """Returns how many were queued."""
        async with self._database.across() as due_work:
            firms = await due_work.firms()
        mornings = await self._mornings({(firm.country, firm.timezone) for firm in firms})
        queued = 0
        for morning, firm_ids in self._waiting(firms, mornings).items():
            act = partial(self._queue, morning)
            queued += await do_in_groups(firm_ids, self._together, act, self._failed)
        return queued

    async def _mornings(self, places: Collection[tuple[str, str]]) -> dict[tuple[str, str], Morning]:
        """Of these countries and zones, where it is a working day's morning."""
        now = self._clock.now()
        local = {(country, zone): now.astimezone(ZoneInfo(zone)) for country, zone in places}
        in_time = {place: here.date() for place, here in local.items() if OPENS_AT <= here.time() < CLOSES_AT}
        if in_time:
            await load_calendars()
        return {
            (country, zone): Morning(day, country, zone)
            for (country, zone), day in in_time.items()
            if is_working_day(day, country)
        }

    def _waiting(
        self, firms: Sequence[FirmClock], mornings: Mapping[tuple[str, str], Morning]
    ) -> dict[Morning, list[int]]:
        """Firms whose morning it is and that are not done, those together that share it."""
        waiting: dict[Morning, list[int]] = {}
        left = FIRMS_PER_TICK
        for firm in firms:
            morning = mornings.get((firm.country, firm.timezone))
            if morning is None or self._done.get(firm.id) == morning.day:
                continue
            waiting.setdefault(morning, []).append(firm.id)
            left -= 1
            if not left:
                break
        return waiting

    def _failed(self, firm_id: int) -> None:
        log.exception("digest of firm %s", firm_id)

    async def _queue(self, morning: Morning, firm_ids: Sequence[int]) -> int:
        key, group_key = digest_key(morning.day), group_digest_key(morning.day)
        async with self._database.among(firm_ids) as uow:
            members = {member.id: member for member in await uow.mornings.readers()}
            groups = {
                firm.id: firm
                for firm in (await uow.together.firms()).values()
                if is_group_subscribed(firm, MessageKind.GROUP_DIGEST)
            }
            queued = await uow.together.queued({group_key, *(staff_key(key, number) for number in members)})
            readers = [
                DigestReader.of(member)
                for member in members.values()
                if (member.firm_id, staff_key(key, member.id)) not in queued
            ]
            readers += [DigestReader(firm_id) for firm_id in groups if (firm_id, group_key) not in queued]
            readers.sort(key=lambda reader: reader.firm_id)
            found = await load_digests(uow, morning, readers)
        payload = {"day": morning.day}
        rows = [
            build_staff_message(
                self._clock,
                reader.firm_id,
                MessageKind.DIGEST,
                members[reader.member_id],
                act_key=key,
                payload=payload,
            )
            if reader.member_id is not None
            else self._group_message(groups[reader.firm_id], group_key, morning.day)
            for reader, facts in zip(readers, found, strict=True)
            if facts
        ]
        queued_now = 0
        if rows:
            async with self._database.among(firm_ids, write=True) as uow:
                queued_now = await uow.session.insert_once(rows)  # another process may have been faster
        self._done |= dict.fromkeys(firm_ids, morning.day)
        return queued_now

    def _group_message(self, firm: Firm, key: str, day: date) -> Delivery:
        """The digest over all clients for the firm's group, when the owner has switched it on."""
        to = Destination(Channel.TELEGRAM, str(firm.group_chat_id))
        kind, audience = MessageKind.GROUP_DIGEST, Audience.STAFF
        row = build_message(self._clock, kind, audience, to, act_key=key, payload={"day": day})
        row.firm_id, row.attempts = firm.id, 0
        return row
