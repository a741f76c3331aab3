"""What must be true after a run, whatever failed in it."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, combinations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Client, Contract, Delivery, Hold, Invoice, Payment
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind, SendOutcome
from services.books.service import BookProof
from services.delivery.outcomes import MAX_STAFF_RESENDS
from tests.chaos.firm import FOUNDED
from tests.chaos.ledger import FAILED, Act, Kind
from tests.chaos.loop import talking
from tests.chaos.plan import shown_money
from tests.chaos.run import Run
from tests.chaos.telegram import Told
from tests.sandbox.model import Press

NOT_OF_THE_QUEUE = (*FAILED, "Сейчас не могу записать, повторю сам")
"""Sent straight away and not as a delivery."""
TRIED = (
    "message can't be deleted for everyone",
    "message to delete not found",
    "message to edit not found",
    "message is not modified",
    "query is too old",
)
"""What Telegram refuses and the bot can't know before, after a call whose answer was lost or a tap that waited."""
TOO_SLOW = ("TimeoutError()", " … builtins.TimeoutError:")
"""Telegram did not answer within the time that a handler has; its person is told so with a code."""
NOTHING_TO_PAY = "оплачивать ничего не нужно"
_MONEY = re.compile(r"\d[\d ]*,\d\d ₽")
_DELIVERY = re.compile(r"<delivery-\d+-(\d+)@")
SETTLING = 60.0
"""Seconds in which a message may still say what was true before a payment was recorded."""


@dataclass
class Books:
    """Read by a second session, past the services."""

    payments: list[Payment]
    invoices: list[Invoice]
    clients: list[Client]
    contracts: list[Contract]
    holds: list[Hold]
    deliveries: list[Delivery]
    put: dict[int, int]
    """Invoice → what of payments lies on it."""
    faults: list[str]
    """What `check --deep` says."""


async def read(url: str) -> Books:
    with talking():
        database = Database(url)
        proofs = await BookProof(TenantDatabase(database)).run()
        async with AsyncSession(database.reader, expire_on_commit=False) as session:
            rows = [
                list(await session.scalars(select(model)))
                for model in (Payment, Invoice, Client, Contract, Hold)
            ]
            new = select(Delivery).where(Delivery.created_at > FOUNDED)
            rows.append(list(await session.scalars(new)))
            put = await session.execute(
                select(Allocation.invoice_id, func.sum(Allocation.amount_minor)).group_by(
                    Allocation.invoice_id
                )
            )
            lies = {invoice: int(minor) for invoice, minor in put}
        await database.close()
    return Books(*rows, lies, [f"{proof.area}: {fault}" for proof in proofs for fault in proof.faults])


async def judge(run: Run) -> list[str]:
    """What is wrong, a sentence each."""
    books = await read(run.url)
    wrong = [f"check --deep: {fault}" for fault in books.faults]
    wrong += run.ended
    wrong += [f"incident: {found}" for found in run.incidents if not found.endswith(TOO_SLOW)]
    wrong += [
        f"refused: {call.line()}"
        for call in run.world.refusals
        if not any(words in call.description for words in TRIED)
    ]
    wrong += [
        f"no answer to the tap on «{press.label}» of {press.person_id}"
        for press in run.world.unanswered
        if press.update_id not in run.world.expired
        and press.id not in _answered_late(run)
        and not _heard_in_words(run, press)
    ]
    wrong += chain.from_iterable(_of_act(run, books, act) for act in run.plan.acts)
    wrong += _sums(run, books)
    wrong += _messages(run, books)
    wrong += _letters(run, books)
    wrong += _words(run)
    return wrong


# Acts


def _of_act(run: Run, books: Books, act: Act) -> list[str]:
    made = found(books, act)
    wrong = []
    if made > 1:
        wrong.append(f"{made} times in the books: {act}")
    if act.mark is None:
        return wrong + ([f"in the books, and nobody asked for it: {act}"] if made else [])
    answered, failed = act.is_answered(run.world), act.has_failed(run.world)
    if answered and not made:
        wrong.append(f"answered, and not in the books: {act}")
    if not made and not answered and not failed and not _is_lost(run, act):
        wrong.append(f"neither in the books nor said to have failed: {act}")
    return wrong


def _answered_late(run: Run) -> set[str]:
    """Taps whose time was over when the bot came to answer them: a night passed over its slow Telegram."""
    return {
        str(call.params.get("callback_query_id"))
        for call in run.world.log
        if call.method == "answerCallbackQuery" and "query is too old" in call.description
    }


def _heard_in_words(run: Run, press: Press) -> bool:
    """The answer was lost, and a message said that it was not done, or perhaps not."""
    return any(
        told.at >= press.date and words in told.text
        for told in run.world.told_in(press.person_id)
        for words in FAILED
    )


def _is_lost(run: Run, act: Act) -> bool:
    """Telegram gave its taps up while no process was there to take them."""
    taps = [press.update_id for press in act.presses]
    died = any(death >= (act.mark or 0) for death in run.deaths)
    return bool(taps) and died and all(tap in run.world.expired for tap in taps)


def found(books: Books, act: Act) -> int:
    """How often the act is in the books."""
    match act.kind:
        case Kind.PAYMENT:
            return sum(row.amount_minor == act.minor for row in books.payments)
        case Kind.INVOICE:
            return sum(
                row.status == "issued" and row.client_id == act.party and row.total_minor == act.minor
                for row in books.invoices
            )
        case Kind.CLIENT:
            return sum(row.name == act.key for row in books.clients)
        case Kind.CONTRACT:
            return sum(row.number == act.key for row in books.contracts)
        case Kind.CLAIM | Kind.PROMISE:
            invoice = next(row.id for row in books.invoices if row.number == act.about)
            return sum(row.invoice_id == invoice and row.kind == act.kind.value for row in books.holds)
        case Kind.SENDING:
            invoice = next(row.id for row in books.invoices if row.number == act.about)
            sent = Counter(
                row.recipient
                for row in books.deliveries
                if row.kind == MessageKind.INVOICE and row.invoice_id == invoice
            )
            return max(sent.values(), default=0)
        case Kind.QUESTION:
            told = Counter(
                (row.recipient, row.payload["params"]["question"])
                for row in books.deliveries
                if _says(row, MessageKind.QUESTION, act.key)
            )
            return max(told.values(), default=0)
        case Kind.ANSWER:
            return sum(_says(row, MessageKind.WORD, act.key) for row in books.deliveries)


def _says(row: Delivery, kind: MessageKind, words: str) -> bool:
    return row.kind == kind and words in str(row.payload)


# Money


def _sums(run: Run, books: Books) -> list[str]:
    wrong = []
    in_books = [act for act in run.plan.acts if act.kind is Kind.PAYMENT and found(books, act)]
    if (there := sum(row.amount_minor for row in books.payments)) != (
        asked := sum(act.minor for act in in_books)
    ):
        wrong.append(f"payments of {there} are in the books, and people recorded {asked}")
    numbers = {row.number: row for row in books.invoices if row.number}
    for party in run.parties:
        for owed in party.owes:
            row, paid = numbers[owed.number], sum(act.minor for act in in_books if act.about == owed.number)
            if row.total_minor != owed.minor:
                wrong.append(f"invoice {owed.number} was of {owed.minor}, and is of {row.total_minor}")
            if not row.paid_minor == books.put.get(row.id, 0) == paid:
                lies = books.put.get(row.id, 0)
                wrong.append(f"invoice {owed.number}: paid {row.paid_minor}, put {lies}, recorded {paid}")
    agreed = {act.party for act in run.plan.acts if act.kind is Kind.INVOICE}
    wrong += [
        f"invoice {row.number} of {row.total_minor} that nobody has issued"
        for row in books.invoices
        if row.number
        and row.client_id not in agreed
        and row.number not in {owed.number for party in run.parties for owed in party.owes}
    ]
    return wrong


def _allowed(run: Run, party_id: int, at: float) -> set[str]:
    """The sums that may stand in what asks this client for money: what may be open of its invoices then, each and
    together."""
    party = next(each for each in run.parties if each.id == party_id)
    choices: list[list[int]] = []
    for owed in party.owes:
        acts = [act for act in run.plan.acts if act.kind is Kind.PAYMENT and act.about == owed.number]
        sure = [act for act in acts if _told_before(run, act, at - SETTLING)]
        open_ = owed.minor - sum(act.minor for act in sure)
        maybe = [act.minor for act in acts if act not in sure and act.asked]
        choices.append([open_ - sum(some) for n in range(len(maybe) + 1) for some in combinations(maybe, n)])
    issued = [act for act in run.plan.acts if act.kind is Kind.INVOICE and act.party == party_id]
    choices += [[act.minor] for act in issued]
    sums = {minor for each in choices for minor in each}
    sums |= {one + other for mine, its in combinations(choices, 2) for one in mine for other in its}
    return {shown_money(minor) for minor in sums if minor > 0}


def _without_totals(run: Run, text: str) -> str:
    """«К оплате 7 000,01 ₽ из 21 000,22 ₽» asks for the first."""
    for party in run.parties:
        for owed in party.owes:
            text = text.replace(f" из {shown_money(owed.minor)}", "")
    return text


def _told_before(run: Run, act: Act, at: float) -> bool:
    return act.mark is not None and any(
        told.at < at and all(words in told.text for words in act.said)
        for told in run.world.told_in(act.who, act.mark)
    )


# Messages


def _messages(run: Run, books: Books) -> list[str]:
    wrong = []
    arrived = _arrivals(run, books)
    for row in books.deliveries:
        if row.channel != Channel.TELEGRAM or (row.id not in arrived and row.state != DeliveryState.SENT):
            continue
        if row.audience == Audience.CLIENT:
            wrong += _of_client_message(run, row, arrived.get(row.id, []))
        else:
            wrong += _of_staff_message(run, row)
    to_clients = [row for row in books.deliveries if row.audience == Audience.CLIENT]
    asked = {row.payload.get("delivery_id") for row in books.deliveries if row.kind == MessageKind.TROUBLE}
    wrong += [
        f"unknown, and nobody was asked: {_name(row)}"
        for row in to_clients
        if row.state == DeliveryState.UNCONFIRMED and row.id not in asked
    ]
    wrong += [
        f"still under way: {_name(row)}" for row in books.deliveries if row.state == DeliveryState.SENDING
    ]
    return wrong


def _arrivals(run: Run, books: Books) -> dict[int, list[Told]]:
    """By delivery, what came into its chat. Of a process that is not ours, what it has said itself."""
    arrived: dict[int, list[Told]] = {}
    ids = {row.message_id: row.id for row in books.deliveries if row.state == DeliveryState.SENT}
    for told in run.world.told:
        if told.sent and not told.window and not _is_apart(told):
            delivery = told.delivery if run.departures else ids.get(str(told.message_id))
            if delivery is not None:
                arrived.setdefault(delivery, []).append(told)
    return arrived


def _of_client_message(run: Run, row: Delivery, here: list[Told]) -> list[str]:
    wrong = []
    if len(here) > 1:
        wrong.append(f"{len(here)} times to a client: {_name(row)}: {here[0].text!r}")
    if row.state == DeliveryState.SENT and str(row.message_id) not in {str(told.message_id) for told in here}:
        wrong.append(f"sent, and it never came: {_name(row)}")
    if row.state not in (DeliveryState.SENT, DeliveryState.UNCONFIRMED) and here:
        wrong.append(f"it came, and the books say otherwise: {_name(row)}")
    for told in here:
        if row.kind in (MessageKind.INVOICE, MessageKind.REMINDER) and row.client_id is not None:
            began = min([told.at, *(each.at for each in run.departures[row.id])])
            allowed = _allowed(run, row.client_id, began)
            if NOTHING_TO_PAY in told.text:
                continue
            if strange := set(_MONEY.findall(_without_totals(run, told.text))) - allowed:
                wrong.append(f"a wrong sum {strange} (not {allowed}) in {_name(row)}: {told.text!r}")
    return wrong


def _of_staff_message(run: Run, row: Delivery) -> list[str]:
    """Once more when nobody knows whether it came, and never when the same process knows that it did."""
    left = [each for each in run.departures[row.id] if each.may_have_arrived]
    known = {each.life for each in left[:-1] if each.outcome is SendOutcome.SENT}
    if len(left) > 1 + MAX_STAFF_RESENDS or any(each.life in known for each in left[1:]):
        when = [f"{each.at:.0f} by process {each.life}: {each.outcome}" for each in run.departures[row.id]]
        return [f"{len(left)} times to staff: {_name(row)}: {when}"]
    return []


def _is_apart(told: Told) -> bool:
    return any(words in told.text for words in NOT_OF_THE_QUEUE)


def _name(row: Delivery) -> str:
    return f"delivery {row.id} ({row.kind}, {row.state}, {row.recipient}, {row.error})"


def _letters(run: Run, books: Books) -> list[str]:
    wrong = []
    came = Counter(
        int(found[1]) for letter in run.post.letters if (found := _DELIVERY.match(str(letter["Message-ID"])))
    )
    rows = {row.id: row for row in books.deliveries}
    wrong += [f"{times} letters of {_name(rows[number])}" for number, times in came.items() if times > 1]
    for row in books.deliveries:
        if row.channel == Channel.EMAIL:
            if row.state == DeliveryState.SENT and not came[row.id]:
                wrong.append(f"sent, and no letter came: {_name(row)}")
            if row.state not in (DeliveryState.SENT, DeliveryState.UNCONFIRMED) and came[row.id]:
                wrong.append(f"a letter came, and the books say otherwise: {_name(row)}")
    return wrong


def _words(run: Run) -> list[str]:
    """By what can be read alone: nobody of the clients gets the same message twice in one day."""
    people = {party.person for party in run.parties}
    same = Counter(
        (told.chat_id, told.text, int(told.at // 86400))
        for told in run.world.told
        if told.sent and not told.window and told.chat_id in people and not _is_apart(told)
    )
    return [
        f"{times} times in a day to {chat}: {text!r}" for (chat, text, _), times in same.items() if times > 1
    ]
