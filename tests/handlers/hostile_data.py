"""A firm whose every name, sum and note tries to break a screen. All parties are invented."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from db.vocabulary.enums import Billing, ContractState, ObjectType, PaymentMethod, Role
from db.vocabulary.filters import InvoiceStatusFilter
from services.clients.views import NewClient
from services.container import Services
from services.contracts.views import ContractCard, StageInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account
from services.domain.statements.model import Party, Remark
from services.invoices.views import InvoiceFilter, InvoiceView, LineEdit
from tests.support import factories
from tests.support.bank_lines import entry, fee, statement
from tests.support.factories import Team, act_key
from tests.support.fakes import FakeClock

NASTY = "<b>Рога</b> & «Копыта» \"'{x}' $y %s 😀🏳️‍🌈 \u202eסעפ\u202c שלום عربي\u200f ёЁ"
LONG = (NASTY + " " + "Оченьдлинноеназваниебезединогопробела" * 9)[:250]
REASON = (NASTY * 9)[:500]
# What a page can print: the other one keeps a draft from being issued, so parties are renamed to it afterwards.
PRINTED = "<b>Рога</b> & «Копыта» \"'{x}' $y %s Ω≥→ Γεωργίου ёЁ"
LONG_PRINTED = (PRINTED + " " + "Оченьдлинноеназваниебезединогопробела" * 9)[:250]
MOST = Money(10**14 - 1, Currency.RUB)

TEN_DAYS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)
DOLLARS = Account(
    account="40702840300000000777",
    bank_name="ПАО СБЕРБАНК",
    bic="044525225",
    corr_account="30101810400000000225",
    swift="SABRRUMM",
)


USERS = {Role.OWNER: 1001, Role.ACCOUNTANT: 1002, Role.LAWYER: 1003, Role.ASSISTANT: 1004}
"""Who is who; 3000 is a stranger."""


async def _statement(services: Services, team: Team) -> None:
    """A bank's, with lines that fit, that need a hint and that pay nothing."""
    (open_one, *_) = (
        await services.invoices.list(team.owner, InvoiceFilter((InvoiceStatusFilter.OPEN,)))
    ).rows
    payer = Party(open_one.client_name, "7700000880", "40702810810000000555", "044525974")
    lines = [
        entry(1, 1, f"Оплата по счету № {open_one.number}. {NASTY}", payer),
        entry(2, 10**11, REASON, Party(LONG, "7700000880", "", "")),
        entry(3, 3, NASTY, Party(NASTY)),
        entry(4, 4, "", Party()),
        fee(5, 5),
    ]
    read = statement(*lines, remarks=(Remark("statement-warning-unread", (("count", 2), ("first", 3))),))
    await services.statements.take_in(team.owner, [read], "file")


async def make(services: Services, clock: FakeClock) -> None:
    """Everything that a screen can show, in every state. The owner works in a second firm as well."""
    team = await factories.make_team(
        services, 1001, factories.russian_firm(LONG_PRINTED[:200], address=LONG_PRINTED)
    )
    await services.firms.rename(team.owner, LONG)
    await factories.add_member(services, team.owner, Role.LAWYER, 1010, LONG[:60])
    await services.staff.invite(team.owner, Role.ASSISTANT)
    other = await factories.found_firm(services, 2001, NASTY, factories.russian_firm(NASTY))
    await factories.add_member(services, other, Role.LAWYER, 1001, "Анна")
    issuer = await factories.default_issuer(services, team.owner)
    await services.issuers.set_account(team.owner, issuer.id, Currency.USD, DOLLARS)
    await services.issuers.create(team.owner, factories.kazakh_firm(), factories.USN, Currency.KZT)
    for number in range(7):
        await factories.add_client(services, team.lawyer, f"ООО «Соседи {number}»")
    await services.identity.switch_firm(1001, team.owner.firm_id)
    # Assistants ask; everybody else issues as before.
    await services.approvals.switch(team.owner, True)
    for role in (Role.ACCOUNTANT, Role.LAWYER):
        await services.approvals.set_role(team.owner, role, True)
    for name in (LONG, NASTY):
        await Client(services, clock, team).make(name)
    await services.issuers.update(team.owner, issuer.id, factories.russian_firm(LONG[:200], address=LONG))
    await _statement(services, team)


class Client:
    """One client of the lawyer, shared with the assistant, and what was agreed with and billed to them."""

    def __init__(self, services: Services, clock: FakeClock, team: Team) -> None:
        self.services = services
        self.clock = clock
        self.team = team

    async def make(self, name: str) -> None:
        services, lawyer = self.services, self.team.lawyer
        card = factories.company(name, address=LONG, signatory_name=NASTY, signatory_title=NASTY)
        printed = factories.company(PRINTED, address=LONG_PRINTED, signatory_name=PRINTED)
        made = await services.clients.create(
            lawyer, NewClient(printed, email="info@example.com", phone="+74951234567")
        )
        await services.clients.share(self.team.owner, made.id, self.team.assistant.member_id)
        self.id = made.id
        self.matter = (await services.matters.create(lawyer, made.id, name, NASTY * 10)).id
        await services.matters.create(lawyer, made.id, "Сделка")
        await self._contracts()
        await self._invoices()
        await self._drafts()
        await services.notes.write(lawyer, ObjectType.CLIENT, self.id, (NASTY * 20)[:1000], None)
        await services.clients.update_requisites(lawyer, self.id, card)

    async def _contracts(self) -> None:
        await self._contract(Billing.STAGES, ends_on=date(2026, 3, 1))
        await self._contract(Billing.FIXED, state=ContractState.DRAFT)
        for billing in (Billing.SUCCESS, Billing.EXPENSES, Billing.FIXED, Billing.RETAINER, Billing.STAGES):
            await self._contract(billing, matter_ids=(self.matter,))
        await self._contract(Billing.HOURLY)

    async def _contract(self, billing: Billing, **more: Any) -> ContractCard:
        stages = tuple(StageInput(f"{LONG[:200]} {number}", MOST) for number in range(1, 6))
        fields = {
            "number": f"<{billing.value[:3]}>&{len(str(more))}",
            "subject": LONG,
            "billing": billing,
            "terms": TEN_DAYS,
            "stages": stages if billing is Billing.STAGES else (),
            "amount": MOST if billing is Billing.FIXED else None,
            "fee": MOST if billing in (Billing.RETAINER, Billing.HOURLY) else None,
            "billing_day": 31 if billing is Billing.RETAINER else None,
        }
        return await factories.stages_contract(self.services, self.team.lawyer, self.id, **(fields | more))

    async def _issued(self, amount: Money | str, lines: int = 1) -> InvoiceView:
        services, lawyer = self.services, self.team.lawyer
        price = amount if isinstance(amount, Money) else Money.of(amount, Currency.RUB)
        draft = await services.drafts.for_client(lawyer, self.id, act_key())
        for number in range(lines):
            line = LineEdit(f"{number} {LONG_PRINTED[:200]}", Decimal("0.333"), PRINTED[:12], price)
            draft = await services.drafts.add_line(lawyer, draft.row.id, line)
        await services.drafts.set_note(lawyer, draft.row.id, (PRINTED * 9)[:500])
        await services.drafts.set_matter(lawyer, draft.row.id, self.matter)
        return await services.invoices.issue(lawyer, draft.row.id)

    async def _invoices(self) -> None:
        services, owner, now = self.services, self.team.owner, self.clock.now()
        self.clock.set(now - timedelta(days=90))
        await self._issued("10000.00")
        self.clock.set(now)
        paid = await self._issued("100.00", lines=30)
        await factories.paid(services, owner, paid, "5000000.00")  # the rest is an advance
        issuer = await factories.default_issuer(services, owner)
        rouble = Money.of("1.00", Currency.RUB)
        await services.payments.refund(
            owner, self.id, issuer.id, rouble, now.date(), PaymentMethod.CASH, REASON, act_key()
        )
        wrong = await self._issued("700.00")
        taken_back = await factories.paid(services, owner, wrong, "7.00")
        await services.payments.reverse(owner, taken_back.id, REASON)
        await services.invoices.void(owner, wrong.row.id, REASON)
        about = (ObjectType.INVOICE, wrong.row.id)
        await services.notes.write(owner, *about, (NASTY * 20)[:1000], None)
        lost = await self._issued("9.00")
        await services.invoices.write_off(owner, lost.row.id, REASON)

    async def _drafts(self) -> None:
        services, lawyer = self.services, self.team.lawyer
        corrected = await self._issued("80.00")
        await services.invoices.correct(lawyer, corrected.row.id, NASTY, True, act_key())
        small = await self._contract(
            Billing.FIXED, amount=Money.of("5.00", Currency.RUB), number="& 5", subject=LONG_PRINTED
        )
        billed = await services.drafts.from_contract(lawyer, small.row.id, act_key())
        await services.invoices.issue(lawyer, billed.row.id)
        await services.drafts.copy(lawyer, billed.row.id, act_key())  # more than the contract has left
        full = await services.drafts.for_client(lawyer, self.id, act_key())
        await services.drafts.set_vat(lawyer, full.row.id, factories.VAT)
        for number in range(12):
            line = LineEdit(f"{number} {LONG}", Decimal(1), "усл.", Money.of("10.00", Currency.RUB))
            await services.drafts.add_line(lawyer, full.row.id, line)
        await services.approvals.send(self.team.assistant, full.row.id)
        partial = await self._issued(MOST)
        await factories.paid(services, self.team.owner, partial, "0.01")
