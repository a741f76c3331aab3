"""Facts of summaries at the moment of sending, for all readers of a firm that are sent one together."""

from collections.abc import Mapping, Sequence

from db.models import Firm, Member
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Role
from services.digest.facts import DigestFacts
from services.digest.together import DigestReader, Morning, load_digests
from services.domain.access import GRANTS, Permission
from services.domain.calendar.dates import local_date
from services.domain.languages import staff_language
from services.domain.ports import Clock
from services.notifications.facts import DigestMessageFacts, Facts, RecipientFacts
from services.outbox.queue import Outgoing


class DigestContent:
    """As the system; each reader reads of own clients only."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def load(self, batch: Sequence[Outgoing], languages: Mapping[str, str]) -> dict[int, Facts | None]:
        """Of digests of one firm, by the message's id: None for one that is empty, whose day is over or whose reader
        has left. `languages` are those that people have chosen, by recipient."""
        async with self._database.among([batch[0].firm_id]) as uow:
            (firm,) = (await uow.together.firms()).values()
            members = await uow.together.members({message.member_id or 0 for message in batch})
            day = local_date(self._clock.now(), firm.timezone)
            readers = {
                message.id: member
                for message in batch
                if (member := members.get(message.member_id or 0)) is not None
                and member.active
                and str(message.payload.get("day")) == str(day)
            }
            found = await load_digests(
                uow,
                Morning(day, firm.country, firm.timezone),
                [DigestReader.of(member) for member in readers.values()],
            )
        facts = dict(zip(readers, found, strict=True))
        return {
            message.id: self._build(
                firm, readers[message.id], facts[message.id], languages.get(message.recipient)
            )
            if facts.get(message.id)
            else None
            for message in batch
        }

    def _build(
        self, firm: Firm, member: Member, facts: DigestFacts, language: str | None
    ) -> DigestMessageFacts:
        recipient = RecipientFacts(
            staff_language(language or firm.language), firm.timezone, facts.day, firm_id=firm.id
        )
        may_remind = Role(member.role) in GRANTS[Permission.INVOICE_ISSUE]
        return DigestMessageFacts(recipient, facts, True, may_remind)
