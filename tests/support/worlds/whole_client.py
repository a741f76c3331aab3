"""A client that every kind of row says something of, and what is said of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.engine import Database
from db.inbox_store import InboxStore, Received
from db.runtime_store import RuntimeStore, Stored
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ContractState, HoldKind, ObjectType, PaymentMethod, TaskKind
from services.clients.views import ClientView, NewClient
from services.contacts.views import Attachment, AttachmentKind
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.ids import ContactId
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from services.invoices.views import InvoiceView, LineEdit
from services.payments.views import NewPayment
from services.tasks.views import NewTask
from tests.support.factories import act_key, keeps_world, stages_contract
from tests.support.fakes import FakeClock
from tests.support.worlds.two_firms import mark_sent

NAME, ADDRESS, TAX_ID = "Берёзкин Аркадий Львович", "119019, г. Москва, ул. Заветная, д. 3", "500100732259"
IN_DOCUMENTS = (NAME, ADDRESS, TAX_ID)
"""What issued invoices have to name for years."""
USER, PERSON, USERNAME = 555_123_987, "Лукерья Берёзкина", "lukerya_tg"
PHONE, PERSON_PHONE, EMAIL = "+79161234567", "+79269876543", "arkadiy@berezkin.example"
ACCOUNT, OTHER_ACCOUNT = "40817810000000000001", "40817840400000000007"
TYPED = "Тайна"
"""Stands in every text that somebody typed about the client."""
FILE = "BQACAgIAAxkB-secret-file"
CONTACT_VALUES = (PERSON, PERSON_PHONE, USERNAME, str(USER))
VALUES = (
    *IN_DOCUMENTS,
    *CONTACT_VALUES,
    PHONE,
    EMAIL,
    ACCOUNT,
    OTHER_ACCOUNT,
    TYPED,
    FILE,
)


@dataclass(frozen=True, slots=True)
class WholeClient:
    client: ClientView
    contact: ContactActor
    contact_id: ContactId
    settled: InvoiceView
    lost: InvoiceView


async def make_whole_client(
    services: Services, database: Database, clock: FakeClock, owner: Actor
) -> WholeClient:
    """Everything is over and paid: nothing stands in the way of erasing, though messages still wait."""

    async def build(services: Services, owner: Actor) -> WholeClient:
        return await _make_whole_client(services, database, clock, owner)

    return await keeps_world(build)(services, owner)


async def _make_whole_client(
    services: Services, database: Database, clock: FakeClock, owner: Actor
) -> WholeClient:
    party = Requisites(
        country=Country.RU,
        kind=PartyKind.PERSON,
        name=NAME,
        tax_id=TAX_ID,
        address=ADDRESS,
        account=ACCOUNT,
        bic="044525225",
        phone=PHONE,
        email=EMAIL,
    )
    other = Account(
        account=OTHER_ACCOUNT, bank_name=f"Банк {TYPED}", bic="044525225", corr_account="30101810400000000225"
    )
    client = await services.clients.create(owner, NewClient(party, accounts=(other,)))
    await services.clients.set_phone(owner, client.id, "+79160000000")
    await services.clients.set_phone(owner, client.id, PHONE)
    link = await services.contacts.invite(owner, client.id)
    await services.invitations.open(USER, PERSON, USERNAME, link.token, "ru")
    await services.invitations.share_phone(USER, PERSON_PHONE)
    (waiting,) = (await services.contacts.of_client(owner, client.id)).contacts
    await services.contacts.confirm(owner, waiting.id)
    await services.contacts.invite(owner, client.id)
    contact = (await services.identity.resolve(USER, PERSON, USERNAME, "ru")).contacts[-1]

    matter = await services.matters.create(owner, client.id, f"Спор {TYPED}", f"{TYPED} о наследстве")
    await services.matters.set_note(owner, matter.id, f"{TYPED} о доме")
    contract = await stages_contract(services, owner, client.id, subject=f"Защита, {TYPED}")
    await services.contracts.attach_file(owner, contract.row.id, FILE, f"{TYPED}.pdf")
    settled = await _invoice(services, database, owner, client, "1000.00")
    noted = (
        (ObjectType.CLIENT, client.id),
        (ObjectType.CONTRACT, contract.row.id),
        (ObjectType.INVOICE, settled.row.id),
    )
    for kind_of_card, card_id in noted:
        await services.notes.write(owner, kind_of_card, card_id, f"{TYPED} об отце", None)
    lost = await _invoice(services, database, owner, client, "200.00")
    await services.manual_reminders.remind(owner, settled.row.id, act_key(), f"{TYPED}: оплатите")
    await services.withdrawals.withdraw(owner, settled.row.id)
    await services.manual_reminders.remind(owner, lost.row.id, act_key(), f"{TYPED}: оплатите")
    await services.portal.pdf(contact, settled.row.id)
    await services.portal.promise(contact, settled.row.id, date(2026, 11, 28), act_key(), f"{TYPED}: заплачу")
    await services.portal.claim(contact, settled.row.id, act_key(), _file())
    await services.portal.ask(contact, f"{TYPED}: когда суд?", act_key(), settled.row.id, _file())
    await services.portal.ask(contact, f"{TYPED}: а если нет?", act_key())
    await services.replies.answer(owner, waiting.id, f"{TYPED}: в декабре", act_key(), settled.row.id)
    await services.answers.say(owner, waiting.id, f"{TYPED}: позже", act_key())
    task = NewTask(settled.row.id, TaskKind.OTHER, date(2026, 11, 25), act_key(), note=f"{TYPED}: позвонить")
    made = await services.tasks.create(owner, task)
    await services.tasks.set_note(owner, made.row.id, f"{TYPED}: написать")
    for kind in (HoldKind.PAUSE, HoldKind.DISPUTE):
        held = await services.holds.hold_client(
            owner, client.id, kind, date(2026, 12, 31), f"{TYPED}: ждём", act_key()
        )
        await services.holds.end(owner, held.id)
    payment = NewPayment(
        settled.row.id,
        Money.of("1000.00", Currency.RUB),
        settled.row.invoice_date,
        PaymentMethod.BANK,
        act_key(),
        reference=f"{TYPED} 77",
    )
    await services.payments.record(owner, payment)
    wrong = await _invoice(services, database, owner, client, "300.00")
    await services.invoices.void(owner, wrong.row.id, f"{TYPED}: ошибка")
    await services.invoices.write_off(owner, lost.row.id, f"{TYPED}: не заплатит")
    page = await services.invoices.document(owner, settled.row.id)
    await services.invoices.remember_file(owner, settled.row.id, FILE, page)
    await services.contracts.set_state(owner, contract.row.id, ContractState.DONE)
    await services.matters.close(owner, matter.id)
    await _remember_dialogs(database, clock, owner, client)
    return WholeClient(client, contact, waiting.id, settled, lost)


def _file() -> Attachment:
    return Attachment(AttachmentKind.DOCUMENT, FILE)


async def _invoice(
    services: Services, database: Database, owner: Actor, client: ClientView, amount: str
) -> InvoiceView:
    draft = await services.drafts.for_client(owner, client.id, act_key())
    line = LineEdit(f"Защита {NAME}, {TYPED}", Decimal(1), "усл.", Money.of(amount, Currency.RUB))
    await services.drafts.add_line(owner, draft.row.id, line)
    await services.drafts.set_note(owner, draft.row.id, f"{TYPED} к счёту")
    issued = await services.invoices.issue(owner, draft.row.id)
    await mark_sent(database, owner, issued.row.id)
    return issued


async def _remember_dialogs(database: Database, clock: FakeClock, owner: Actor, client: ClientView) -> None:
    """What the client's person and a colleague have open."""
    async with TenantDatabase(database).read(owner.firm_id) as uow:
        colleague = max(member.user_id for member in await uow.firms.members())
    records = {
        f"42:{USER}:{USER}:::aiogd:context:a": Stored("PortalAsk:text", {"dialog_data": {"text": TYPED}}),
        f"42:{colleague}:{colleague}:::aiogd:context:b": Stored(
            "Clients:list", {"dialog_data": {"query": NAME}}
        ),
        f"42:{colleague}:{colleague}:::aiogd:stack:": Stored("", {"intents": ["b"]}),
    }
    await RuntimeStore(database).flush(records, clock.now())
    body = f'{{"update_id":1,"message":{{"from":{{"id":{USER}}},"text":"{TYPED}"}}}}'
    await InboxStore(database).put(42, [Received(1, str(USER), "message", body, clock.now())])
