"""Worlds for tests, made through the services as people would make them. All parties are invented."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import wraps
from itertools import count
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Member
from db.vocabulary.enums import Billing, PaymentMethod, Role, VatMode
from services.clients.views import ClientView, NewClient
from services.container import Services, build
from services.contracts.views import ContractCard, NewContract, StageInput
from services.domain.access import Actor, ContactActor
from services.domain.ids import ClientId, ContactId, IssuerId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Tokens, Translator
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import ForeignDetail
from services.firms.issuers import IssuerView
from services.firms.service import NewFirm
from services.invoices.views import InvoiceView, LineEdit
from services.payments.views import NewPayment, RecordedPayment
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.kept_worlds import kept

USN = VatChoice(VatMode.NONE, reason="НДС не облагается (ст. 145 НК РФ)")
VAT = VatChoice(VatMode.INCLUDED, code=GENERAL_RATE)

T = TypeVar("T")

_keys = count(1)


class KeyTranslator:
    """Answers with the end of the key and the parameters: a test of rules does not depend on wording."""

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        return " ".join([key.rpartition("-")[2], *(str(value) for value in params.values())])


_last: list[tuple[Services, Database, FakeClock, FakeTokens, str]] = []
"""The services that were made last, and what of: their worlds may be kept."""


def make_services(
    database: Database,
    clock: Clock,
    tokens: Tokens,
    translator: Translator | None = None,
    *,
    mail_on: bool = True,
) -> Services:
    texts = translator or KeyTranslator()
    services = build(database, clock, tokens, texts, mail_on=mail_on)
    _last.clear()
    if isinstance(clock, FakeClock) and isinstance(tokens, FakeTokens):
        _last.append((services, database, clock, tokens, f"{type(texts).__name__} {mail_on}"))
    return services


def keeps_world(build: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
    """For what makes a world out of nothing, or of a world that is kept: `services`, and values that tell worlds
    apart."""

    @wraps(build)
    async def kept_or_built(services: Services, *args: Any, **kwargs: Any) -> T:
        if not _last or _last[0][0] is not services:
            return await build(services, *args, **kwargs)
        _, database, clock, tokens, how = _last[0]
        key = how, build.__module__, build.__qualname__, repr(args), repr(sorted(kwargs.items()))
        return await kept(database, clock, tokens, key, lambda: build(services, *args, **kwargs))

    return kept_or_built


def act_key() -> str:
    """Of a form that nobody has filled in before."""
    return f"act-{next(_keys)}"


def russian_firm(name: str = "ООО «Юридическая фирма «Пример»", **changes: Any) -> Requisites:
    fields = {
        "name": name,
        "tax_id": "7700000778",
        "kpp": "770001001",
        "reg_number": "1227700000770",
        "account": "40702810000000000777",
        "bank_name": "ПАО СБЕРБАНК",
        "bic": "044525225",
        "corr_account": "30101810400000000225",
        "address": "101000, г. Москва, ул. Мясницкая, д. 1",
        "signatory_title": "генеральный директор",
        "signatory_name": "Иванова А. П.",
    }
    return Requisites(country=Country.RU, kind=PartyKind.COMPANY, **(fields | changes))


def kazakh_firm(name: str = "ТОО «Пример Астана»", **changes: Any) -> Requisites:
    fields = {
        "name": name,
        "tax_id": "070243077474",
        "iban": "KZ38722S000000777777",
        "bank_name": "АО «Kaspi Bank»",
        "bic": "CASPKZKA",
        "address": "г. Алматы, пр. Абая, 1",
    }
    return Requisites(country=Country.KZ, kind=PartyKind.COMPANY, **(fields | changes))


def company(name: str, tax_id: str | None = None, **fields: Any) -> Requisites:
    """A client's requisites: a name is enough."""
    return Requisites(country=Country.RU, kind=PartyKind.COMPANY, name=name, tax_id=tax_id, **fields)


@keeps_world
async def found_firm(
    services: Services,
    user_id: int = 1001,
    name: str = "Анна Иванова",
    requisites: Requisites | None = None,
    vat: VatChoice = USN,
) -> Actor:
    """A firm of its own; its owner."""
    return await services.firms.create(
        user_id,
        name,
        None,
        "ru",
        claim=None,
        registration_open=True,
        firm=NewFirm(requisites or russian_firm(), vat, act_key=act_key()),
    )


async def add_member(
    services: Services, owner: Actor, role: Role, user_id: int, name: str | None = None
) -> Actor:
    """Somebody who joined by a link."""
    link = await services.staff.invite(owner, role)
    return await services.staff.join(user_id, name or role.value.title(), None, link.token)


async def let_go(database: Database, member: Actor) -> None:
    """Closes the access of a member whose work stays in hand, as firms did before there was handing over."""
    async with AsyncSession(database.writer) as session, session.begin():
        (await session.get_one(Member, member.member_id)).active = False


async def add_contact(
    services: Services,
    actor: Actor,
    client_id: ClientId,
    user_id: int = 5001,
    name: str = "Иван Петров",
    *,
    confirm: bool = True,
) -> ContactId:
    """Somebody who came by a link to speak for the client."""
    link = await services.contacts.invite(actor, client_id)
    await services.invitations.open(user_id, name, None, link.token, "ru")
    found = await services.contacts.of_client(actor, client_id)
    contact_id = max(contact.id for contact in found.contacts)
    if confirm:
        await services.contacts.confirm(actor, contact_id)
    return contact_id


async def contact_actor(services: Services, user_id: int = 5001) -> ContactActor:
    """As resolved from the person's update; of several clients, the last."""
    return (await services.identity.resolve(user_id, "Иван Петров", None, "ru")).contacts[-1]


async def add_client(
    services: Services, actor: Actor, name: str = "ООО «Ромашка»", **fields: Any
) -> ClientView:
    """`fields` are of `NewClient`, but for `tax_id`, which is of the requisites."""
    requisites = company(name, fields.pop("tax_id", None))
    return await services.clients.create(actor, NewClient(requisites, **fields))


async def default_issuer(services: Services, actor: Actor) -> IssuerView:
    return (await services.issuers.list(actor))[0]


@dataclass(frozen=True, slots=True)
class Team:
    """A firm with somebody in every role."""

    owner: Actor
    accountant: Actor
    lawyer: Actor
    assistant: Actor

    def of(self, role: Role) -> Actor:
        return {
            Role.OWNER: self.owner,
            Role.ACCOUNTANT: self.accountant,
            Role.LAWYER: self.lawyer,
            Role.ASSISTANT: self.assistant,
        }[role]


@keeps_world
async def make_team(services: Services, first_user: int = 1001, requisites: Requisites | None = None) -> Team:
    """Their users are `first_user` and the three after it."""
    owner = await found_firm(services, first_user, requisites=requisites)
    return Team(
        owner=owner,
        accountant=await add_member(services, owner, Role.ACCOUNTANT, first_user + 1, "Мария"),
        lawyer=await add_member(services, owner, Role.LAWYER, first_user + 2, "Пётр"),
        assistant=await add_member(services, owner, Role.ASSISTANT, first_user + 3, "Олег"),
    )


async def draft_invoice(
    services: Services,
    actor: Actor,
    client_id: ClientId,
    amount: str = "100000.00",
    currency: Currency = Currency.RUB,
) -> InvoiceView:
    """Without a contract, of one line."""
    draft = await services.drafts.for_client(actor, client_id, act_key())
    if draft.currency is not currency:
        await services.drafts.set_currency(actor, draft.row.id, currency)
    line = LineEdit("Юридические услуги", Decimal(1), "усл.", Money.of(amount, currency))
    return await services.drafts.add_line(actor, draft.row.id, line)


LATIN = {
    ForeignDetail.SWIFT: "SABRRUMM",
    ForeignDetail.BANK: "Sberbank, Moscow",
    ForeignDetail.CORRESPONDENT: "JPMorgan Chase Bank, CHASUS33, acc. 400000000",
    ForeignDetail.NAME: "Primer Law Firm LLC",
    ForeignDetail.ADDRESS: "Myasnitskaya st., 1, 101000 Moscow, Russia",
    ForeignDetail.SIGNATORY: "Anna Ivanova",
    ForeignDetail.TITLE: "General Director",
}


async def spell_in_latin(services: Services, owner: Actor, issuer_id: IssuerId, currency: Currency) -> None:
    """What invoices to another country need of the issuer, whose account in `currency` exists."""
    for detail, text in LATIN.items():
        await services.foreign_details.answer(owner, issuer_id, currency, detail, text)


async def issued_invoice(
    services: Services,
    actor: Actor,
    client_id: ClientId,
    amount: str = "100000.00",
    currency: Currency = Currency.RUB,
) -> InvoiceView:
    draft = await draft_invoice(services, actor, client_id, amount, currency)
    return await services.invoices.issue(actor, draft.row.id)


async def late_invoice(
    services: Services,
    actor: Actor,
    client_id: ClientId,
    due_on: date,
    amount: str = "100000.00",
    currency: Currency = Currency.RUB,
) -> InvoiceView:
    """Issued, dated twenty days before it fell due."""
    draft = await draft_invoice(services, actor, client_id, amount, currency)
    await services.drafts.set_invoice_date(actor, draft.row.id, due_on - timedelta(days=20))
    await services.drafts.set_due_date(actor, draft.row.id, due_on)
    return await services.invoices.issue(actor, draft.row.id)


async def paid(
    services: Services,
    actor: Actor,
    invoice: InvoiceView,
    amount: str,
    received_on: date | None = None,
) -> RecordedPayment:
    """A payment by bank, on the day of the invoice if no other is named; what exceeds the balance is the client's
    advance."""
    money = Money.of(amount, invoice.currency)
    return await services.payments.record(
        actor,
        NewPayment(
            invoice.row.id, money, received_on or invoice.row.invoice_date, PaymentMethod.BANK, act_key()
        ),
    )


async def stages_contract(
    services: Services, actor: Actor, client_id: ClientId, **fields: Any
) -> ContractCard:
    """In force, two stages of 150 000 and 100 000 roubles; `fields` are of `NewContract`."""
    values: dict[str, Any] = {
        "number": "7/2026",
        "signed_on": date(2026, 2, 1),
        "subject": "Юридические услуги",
        "currency": Currency.RUB,
        "billing": Billing.STAGES,
        "terms": PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        "stages": (
            StageInput("Сопровождение сделки, этап 1", Money.of(150_000, Currency.RUB)),
            StageInput("Сопровождение сделки, этап 2", Money.of(100_000, Currency.RUB)),
        ),
    }
    return await services.contracts.create(actor, NewContract(client_id=client_id, **(values | fields)))
