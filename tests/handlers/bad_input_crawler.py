"""Everything that people send instead of an answer, thrown at each question on the way.

Each gets one sentence in the person's language with a good example, the question stays, and nothing else is sent.
Where a text is a fair answer (a name may hold «<b>»), it is taken.
"""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence

from handlers.requisites.card_input import CardStep
from handlers.ui.search_window import SearchStep
from handlers.ui.widgets import TextStep
from tests.handlers.in_process_bot import Kept, Room
from tests.handlers.window_crawler import Walk, step_of
from tests.sandbox.transcript import Shown
from tests.sandbox.world import World

TEXTS = {
    "letters": "абракадабра",
    "negative": "-5",
    "zero": "0",
    "16 digits": "1234567890123456",
    "3 decimals": "1,2345",
    "emoji": "😀",
    "tag": "<b>",
    "ampersand": "&",
}
LONG = {"4,096 characters": ("договор " * 512)[:4095] + "…", "a paste in two parts": "слово за слово " * 400}
MEDIA: Mapping[str, Callable[[World, int], object]] = {
    "sticker": lambda world, user: world.send_sticker(user),
    "photo": lambda world, user: world.send_photo(user),
    "voice": lambda world, user: world.send_voice(user),
    "contact": lambda world, user: world.send_contact(user, forwarded=True),
}
EVERYTHING = (*TEXTS, *LONG, *MEDIA)
BY_HAND = ("letters", "tag", "a paste in two parts", "sticker")

FREE = re.compile(
    r"(Clients|PickClient|Contracts|Matters|PickMatter|PickInvoice|Invoices|NewInvoice|Choose):"  # searches
    r"|(NewMatter|MatterCard|ClientCard|Settings):name|NewContract:(number|subject)|(Act)?Draft:(line_|edit_)name"
    r"|Draft:edit_unit|(MatterCard|Draft|NewTask|TaskCard|MassAct):note|Draft:why|Tasks:list|NewTask:(kind|invoice)|Statement:other"
    r"|(NewPayment|NewAdvance):reference|PaymentCard:other"
    r"|InvoiceCard:|DocumentCard:|PortalDocument:|(PaymentCard|Refund|PickVat|NewHold):reason"
    r"|(NewClient|ClientRequisites|NewIssuer|EditIssuer|Onboarding):"  # cards are read as far as they go
    r"|PortalAsk:|AnswerClient:|Rates:source|AdvanceInvoice:contract|Note:text|Approval:remark"
)
"""Where any words are an answer."""

FAIR = {
    ("ClientCard:phone", "contact"): "a contact is a phone number",
    ("NewContract:file", "photo"): "a contract may be a picture",
    ("Appearance:main", "photo"): "a picture is asked about",
    ("Appearance:which", "photo"): "the new picture is asked about",
    ("Appearance:colour", "photo"): "a picture is asked about",
    ("Policy:days", "negative"): "days before the due date",
    ("Policy:days", "zero"): "the due date",
    ("Policy:staff_days", "negative"): "days before the due date",
    ("Policy:staff_days", "zero"): "the due date",
    ("Policy:owner_days", "negative"): "days before the due date",
    ("Policy:owner_days", "zero"): "the due date",
    ("PickVat:rate", "zero"): "a rate of VAT",
    ("Draft:edit_vat", "zero"): "a rate of VAT",
    ("Draft:discount", "zero"): "no discount",
    ("NewTask:hour", "zero"): "midnight",
    ("TaskCard:hour", "zero"): "midnight",
    ("Policy:small_sum", "zero"): "every remainder is reminded of",
    ("Settings:act_days", "zero"): "nobody is asked",
    ("Rates:percent", "zero"): "a bank's rate may be zero",
    ("Penalty:percent", "3 decimals"): "a day's percentage has four",
}
"""What looks bad but is an answer here, and why."""

EXAMPLE = {
    "ru": re.compile(r"например|попробуйте|пришлите", re.IGNORECASE),
    "en": re.compile(r"for example|e\.g\.|such as|try |like |send the", re.IGNORECASE),
}


class Thrower(Walk):
    """Throws `what` at each question once; with `share`, of it one in so many, others at every question."""

    def __init__(
        self,
        room: Room,
        user: int,
        language: str,
        what: Sequence[str],
        *,
        share: int = 1,
        thorough: bool = False,
        often: bool = False,
    ) -> None:
        super().__init__(room, user, language, thorough=thorough, often=often)
        self.what = what
        self.share = share
        self.asked: set[str] = set()

    async def at(self, kept: Kept) -> None:
        step = step_of(kept.where)
        # The steps of a card are the same in every form that reads one; the search is the same in every place.
        name = kept.where
        if isinstance(step, CardStep | SearchStep):
            name = step.widget_id if isinstance(step, CardStep) else "search"
        if step is None or name in self.asked:
            return
        self.asked.add(name)
        # By the question's name, so that a new question changes nothing for the others.
        first = zlib.crc32(name.encode()) % self.share
        for name in self.what[first :: self.share]:
            self.room.put_back(self.user, kept)
            before = len(self.room.incidents.found)
            self._throw(name)
            await self.room.handle()
            label = f"{kept.where} ← {name}"
            self.blame(label, before)
            if not self._taken(kept, step, name):
                self._expect_refusal(kept, label)

    def _throw(self, name: str) -> None:
        if name in MEDIA:
            MEDIA[name](self.room.world, self.user)
        else:
            self.room.world.send(self.user, (TEXTS | LONG)[name])

    def _taken(self, kept: Kept, step: TextStep, name: str) -> bool:
        """Whether it may be an answer here."""
        if (kept.where, name) in FAIR:
            return True
        return (
            name not in MEDIA
            and (isinstance(step, SearchStep) or FREE.match(kept.where) is not None)
            and len((TEXTS | LONG)[name]) <= step.max_len
        )

    def _expect_refusal(self, kept: Kept, label: str) -> None:
        live = self.room.live(self.user)
        if (where := self.room.where(self.user)) != kept.where:
            self.found.setdefault(f"taken as an answer: {where}", label)
            return
        if live.labels != kept.live.labels:
            self.found.setdefault(f"the buttons have changed: {live.labels}", label)
        sentence = said(kept.live, live)
        if not EXAMPLE[self.language].search(sentence):
            self.found.setdefault(f"no good example: «{sentence}»", label)
        was = sum(message.from_bot for message in kept.messages)
        if sum(message.from_bot for message in self.room.world.chat(self.user).messages) != was:
            self.found.setdefault(f"something else was sent after «{sentence}»", label)


def said(before: Shown, now: Shown) -> str:
    """The sentence on top of the window that was there before; empty when there is none."""
    old = before.text.split("\n")
    return "\n".join(line for line in now.text.split("\n") if line not in old)
