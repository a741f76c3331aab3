"""The firm of `worlds.reminders` where people also stop the bot, mail is switched off, and clients say that they have
paid. What the product promised is held against what the transport saw."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from db.vocabulary.enums import Channel, SendOutcome
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.domain.access import ContactActor
from services.dunning.planner import Planner
from services.outbox.queue import MAIL_OFF, Outgoing, SendResult
from tests.support import factories
from tests.support.delivery_steps import record_one
from tests.support.fakes import FakeTokens
from tests.support.worlds.reminders import World


@dataclass
class PromisingWorld(World):
    delivered: set[int] = field(default_factory=set)
    """Deliveries that the transport has handed over."""
    mail_on: bool = True

    def set_mail(self, on: bool) -> None:
        """The installation is started anew, with or without a mail server."""
        self.mail_on = on
        self.planner = Planner(self.workplace, self.clock, mail_on=on)
        self.outbox = DeliveryClaims(self.workplace, self.clock, FakeTokens(), mail_on=on)
        self.notices = MessageContent(self.workplace, self.clock, mail_on=on)

    def acts(self) -> tuple[Callable[[], Awaitable[None]], ...]:
        return (
            self.pay, self.overpay, self.leave_kopecks, self.hold, self.promise, self.archive, self.decline,
            self.use_advance, self.block, self.unblock, self.block_staff, self.claim, self.claim, self.ask,
            self.switch_mail, self.answer, self.send_late, self.mute,
        )  # fmt: skip

    async def block_staff(self) -> None:
        self.blocked.add(str(self.owner_user))

    async def switch_mail(self) -> None:
        self.set_mail(not self.mail_on)

    @property
    def owner_user(self) -> int:
        return 1001

    async def _contact_actor(self) -> ContactActor | None:
        if not self.contacts:
            return None
        user_id = self.random.choice(sorted(self.contacts.values()))
        person = await self.services.identity.resolve(user_id, "Контакт", None, "ru")
        return person.contacts[0] if person.contacts else None

    async def claim(self) -> None:
        contact = await self._contact_actor()
        if contact is not None:
            page = await self.services.portal.invoices(contact)
            owed = [row.id for row in page.items if row.balance]
            if owed:
                await self.services.portal.claim(contact, self.random.choice(owed), factories.act_key())

    async def ask(self) -> None:
        contact = await self._contact_actor()
        if contact is not None:
            await self.services.portal.ask(contact, "Когда суд?", factories.act_key())

    async def _transport(self, outgoing: Outgoing) -> None:
        if outgoing.channel is Channel.EMAIL and not self.mail_on:
            await record_one(self.outbox, outgoing, SendResult(SendOutcome.REFUSED, error=MAIL_OFF))
            return
        await super()._transport(outgoing)

    async def _arrived(self, outgoing: Outgoing) -> None:
        self.delivered.add(outgoing.id)
        await super()._arrived(outgoing)
