"""Drafts: made filled from a contract or from a client, edited field by field, and never numbered."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import date

from db.models import Invoice, InvoiceLine
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, Billing, ObjectType, PartMonth, VatMode
from services.approvals.rules import note_change, note_discarded
from services.core.audit import record
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_due_day, check_invoice_day
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, LineId, MatterId
from services.domain.invoicing.payment_terms import PaymentTerms, act_term
from services.domain.languages import locale_language
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator
from services.domain.tax.vat_choice import VatChoice, check_vat_choice
from services.domain.text_input import parse_paragraph
from services.firms.requisites_storage import load_requisites
from services.invoices.builder import build_view
from services.invoices.client_abroad import draft_currency, draft_vat
from services.invoices.drafts.copying import (
    copy_draft,
    issuer_of,
    line_of,
    locked_draft,
    terms_of,
)
from services.invoices.drafts.create import count_up, draft_from_contract, start_draft
from services.invoices.drafts.handing_over import ask_to_issue
from services.invoices.drafts.lines import fill_line, retainer_lines, same_line
from services.invoices.page_language import layout_of, page_languages, usual_language
from services.invoices.terms import DEFAULT_TERMS, set_due_date, set_terms
from services.invoices.views import InvoiceView, LineEdit
from services.invoices.write_down_counts import recount_write_downs

MAX_LINES = 100

Edit = Callable[[UnitOfWork, Invoice], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Discount:
    """A sum, or a percentage in basis points (1000 is 10%); neither takes the discount away."""

    amount: Money | None = None
    percent_bp: int | None = None


class DraftService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.INVOICE_DRAFT)
    async def from_contract(
        self,
        actor: Actor,
        contract_id: ContractId,
        key: str,
        resume: bool = False,
        month: date | None = None,
    ) -> InvoiceView:
        """A filled draft: the next unbilled stage, the retainer of the month or what remains of the price.

        `key` is the act's own (at most 40 characters): called twice with it, the same draft is returned. With
        `resume` a draft of this contract that waits already is returned instead of a second one beside it. `month` is
        the first day of the one that a retainer bills, when it is not simply the next.
        """
        async with self._work.write(actor) as uow:
            if made := await uow.invoices.by_draft_key(key):
                return await build_view(uow, made, self._today(actor))
            contract = await uow.contracts.get(contract_id)
            if contract is None:
                raise NotFound
            if resume and (waiting := await uow.invoices.draft_of_contract(contract_id)):
                return await build_view(uow, waiting, self._today(actor))
            invoice = await draft_from_contract(
                uow,
                self._clock,
                self._translator,
                actor,
                actor.member_id,
                contract,
                key,
                self._today(actor),
                month,
            )
            return await build_view(uow, invoice, self._today(actor))

    @permitted(Permission.INVOICE_DRAFT)
    async def for_client(
        self, actor: Actor, client_id: ClientId, key: str, issuer_id: IssuerId | None = None
    ) -> InvoiceView:
        """A draft without a contract; its first line is asked for. The firm's default issuer bills.

        A client abroad leads with its country: the currency and the VAT are proposed, and the draft says so.
        """
        async with self._work.write(actor) as uow:
            if made := await uow.invoices.by_draft_key(key):
                return await build_view(uow, made, self._today(actor))
            client = await uow.clients.get(client_id)
            if client is None:
                raise NotFound
            issuer = await (uow.issuers.default() if issuer_id is None else uow.issuers.get(issuer_id))
            if issuer is None or issuer.archived_at is not None:
                raise NotFound
            held = [Currency(account.currency) for account in await uow.issuers.accounts(issuer.id)]
            invoice = await start_draft(
                uow,
                self._clock,
                actor,
                actor.member_id,
                issuer,
                client_id,
                key,
                self._today(actor),
                currency=draft_currency(issuer, client, held),
                vat=draft_vat(issuer, client, self._translator),
                terms=DEFAULT_TERMS,
            )
            return await self._finish(uow, actor, invoice)

    @permitted(Permission.INVOICE_DRAFT)
    async def copy(self, actor: Actor, invoice_id: InvoiceId, key: str) -> InvoiceView:
        """A new draft with the same parties, lines and VAT; dates are today's."""
        async with self._work.write(actor) as uow:
            if made := await uow.invoices.by_draft_key(key):
                return await build_view(uow, made, self._today(actor))
            source = await uow.invoices.get(invoice_id)
            if source is None:
                raise NotFound
            draft = await copy_draft(uow, actor, self._clock, source, key, stages=False)
            return await self._finish(uow, actor, draft)

    @permitted(Permission.INVOICE_DRAFT)
    async def unfinished(self, actor: Actor) -> InvoiceView | None:
        """The member's own newest half-made invoice, to be offered again."""
        async with self._work.read(actor) as uow:
            draft = await uow.invoices.latest_draft(actor.member_id)
            return await build_view(uow, draft, self._today(actor)) if draft else None

    @permitted(Permission.INVOICE_DRAFT)
    async def discard(self, actor: Actor, invoice_id: InvoiceId) -> None:
        """Delete a draft: it never had a number. Raises `Conflict` for what was issued."""
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_DRAFT) as uow:
            invoice = await locked_draft(uow, invoice_id)
            await note_discarded(uow, self._clock, actor, invoice)
            await uow.invoices.delete_draft(invoice_id)
            record(uow, self._clock, actor, AuditAction.DISCARDED, ObjectType.CLIENT, invoice.client_id)

    @permitted(Permission.INVOICE_DRAFT)
    async def add_line(
        self, actor: Actor, invoice_id: InvoiceId, edit: LineEdit, position: int | None = None
    ) -> InvoiceView:
        """`position` is where the form was to put the line: the same line there already is the same act once more."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            rows = await uow.invoices.lines(invoice.id)
            row = InvoiceLine(invoice_id=invoice.id, position=max((r.position for r in rows), default=0) + 1)
            fill_line(row, edit, Currency(invoice.currency))
            if any(other.position == position and same_line(other, row) for other in rows):
                return
            if len(rows) >= MAX_LINES:
                raise BadInput("error-invoice-too-many-lines", limit=MAX_LINES)
            uow.invoices.add(row)

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_line(
        self, actor: Actor, invoice_id: InvoiceId, line_id: LineId, edit: LineEdit
    ) -> InvoiceView:
        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            fill_line(await line_of(uow, invoice, line_id), edit, Currency(invoice.currency))

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def remove_line(self, actor: Actor, invoice_id: InvoiceId, line_id: LineId) -> InvoiceView:
        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            await uow.invoices.delete_line((await line_of(uow, invoice, line_id)).id)

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_invoice_date(self, actor: Actor, invoice_id: InvoiceId, day: date) -> InvoiceView:
        """The date decides the year of the number; the due date follows it unless it was set by hand."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            _, issuer, contract, _ = await uow.invoices.parties(invoice)
            signed_on = contract.signed_on if contract else None
            check_invoice_day(day, self._today(actor), signed_on, load_requisites(issuer))
            invoice.invoice_date = day
            if not invoice.due_fixed:
                set_terms(invoice, await terms_of(uow, invoice), issuer.country)

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_due_date(self, actor: Actor, invoice_id: InvoiceId, day: date) -> InvoiceView:
        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            check_due_day(day, invoice.invoice_date)
            set_due_date(invoice, day)

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_terms(self, actor: Actor, invoice_id: InvoiceId, terms: PaymentTerms) -> InvoiceView:
        """Of this invoice alone. After the act: there is no due date before it, and for an advance no act."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            if invoice.is_for_advance and act_term(terms) is not None:
                raise BadInput("error-advance-term")
            set_terms(invoice, terms, (await issuer_of(uow, invoice)).country)
            invoice.due_fixed = True

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_service_period(
        self, actor: Actor, invoice_id: InvoiceId, start: date | None, end: date | None
    ) -> InvoiceView:
        """When the service is rendered: VAT follows its end."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            if start is not None and end is not None and end < start:
                raise BadInput("error-invoice-period")
            invoice.service_from, invoice.service_to = start, end

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.CONTRACT_EDIT)
    async def choose_part_month(self, actor: Actor, invoice_id: InvoiceId, choice: PartMonth) -> InvoiceView:
        """Note on the contract what a part of a month costs, and price the draft's month so."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            contract = (
                await uow.contracts.get(invoice.contract_id, lock=True) if invoice.contract_id else None
            )
            if contract is None or contract.billing != Billing.RETAINER:
                raise NotFound
            before, contract.part_month = {"part_month": contract.part_month}, choice.value
            after = {"part_month": choice.value}
            if before != after:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.CHANGED,
                    ObjectType.CONTRACT,
                    contract.id,
                    before,
                    after,
                )
            for row in await uow.invoices.lines(invoice.id):
                if row.retainer_month is None:
                    continue
                language = locale_language(invoice.language)
                drafted = retainer_lines(contract, language, self._translator, row.retainer_month)
                fill_line(
                    row,
                    replace(drafted.lines[0].edit, vat_rate_bp=row.vat_rate_bp),
                    Currency(invoice.currency),
                )

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_matter(
        self, actor: Actor, invoice_id: InvoiceId, matter_id: MatterId | None
    ) -> InvoiceView:
        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            if matter_id is not None:
                matter = await uow.matters.get(matter_id)
                if matter is None or matter.client_id != invoice.client_id:
                    raise NotFound
            invoice.matter_id = matter_id

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_vat(self, actor: Actor, invoice_id: InvoiceId, vat: VatChoice) -> InvoiceView:
        """For the whole invoice; lines with a rate of their own keep it unless there is no VAT at all."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            check_vat_choice(vat)
            without = vat.mode is VatMode.NONE
            # What an advance asks for is what is paid: VAT is inside it.
            inside = invoice.is_for_advance and vat.mode is VatMode.ON_TOP
            invoice.vat_mode = (VatMode.INCLUDED if inside else vat.mode).value
            invoice.vat_code = None if without else vat.code
            invoice.vat_rate_bp = None if without else vat.rate_bp
            invoice.vat_reason = vat.reason.strip()[:250] if vat.reason and without else None

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_discount(self, actor: Actor, invoice_id: InvoiceId, discount: Discount) -> InvoiceView:
        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            invoice.discount_bp = discount.percent_bp or None
            invoice.discount_minor = (discount.amount.minor or None) if discount.amount else None

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_currency(self, actor: Actor, invoice_id: InvoiceId, currency: Currency) -> InvoiceView:
        """Only without a contract: a contract has its currency. Prices keep their digits."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            if invoice.contract_id is not None:
                raise BadInput("error-invoice-contract-currency")
            issuer, client = await issuer_of(uow, invoice), await uow.clients.get(invoice.client_id)
            former = layout_of(issuer, Currency(invoice.currency))
            invoice.currency = currency.value
            if client is not None and layout_of(issuer, currency) is not former:
                invoice.language = usual_language(issuer, client, currency)

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_issuer(self, actor: Actor, invoice_id: InvoiceId, issuer_id: IssuerId) -> InvoiceView:
        """Only without a contract. VAT becomes what the new issuer would begin with."""
        async with self._changing(actor, invoice_id) as uow:
            invoice = await locked_draft(uow, invoice_id)
            issuer = await uow.issuers.get(issuer_id)
            if issuer is None or issuer.archived_at is not None:
                raise NotFound
            if invoice.contract_id is not None:
                raise BadInput("error-invoice-contract-issuer")
            client = await uow.clients.get(invoice.client_id)
            if client is None:
                raise NotFound
            invoice.issuer_id = issuer.id
            invoice.language = usual_language(issuer, client, Currency(invoice.currency))
            vat = draft_vat(issuer, client, self._translator)
            invoice.vat_mode, invoice.vat_code = vat.mode.value, vat.code
            invoice.vat_rate_bp, invoice.vat_reason = vat.rate_bp, vat.reason
            return await self._finish(uow, actor, invoice)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_note(self, actor: Actor, invoice_id: InvoiceId, note: str | None) -> InvoiceView:
        """A text for the client, printed under the totals."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            invoice.note = parse_paragraph(note, 500, "error-invoice-note") if note else None

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def set_language(self, actor: Actor, invoice_id: InvoiceId, language: str) -> InvoiceView:
        """Of the printed page, one that its form knows. Raises `error-invoice-language` for another."""

        async def act(uow: UnitOfWork, invoice: Invoice) -> None:
            if language not in page_languages(invoice, await issuer_of(uow, invoice)):
                raise BadInput("error-invoice-language")
            invoice.language = language

        return await self._edit(actor, invoice_id, act)

    @permitted(Permission.INVOICE_DRAFT)
    async def hand_over(self, actor: Actor, invoice_id: InvoiceId) -> tuple[str, ...]:
        """Asks the client's lawyer to check and issue the draft, or the owners when that lawyer is not there or may
        not issue; the same draft once a day. Returns the names of who is asked."""
        async with self._work.write(actor) as uow:
            invoice = await locked_draft(uow, invoice_id)
            return await ask_to_issue(uow, self._clock, actor, invoice)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)

    def _changing(self, actor: Actor, invoice_id: InvoiceId) -> AbstractAsyncContextManager[UnitOfWork]:
        about = AuditAction.CHANGED, ObjectType.INVOICE, invoice_id
        return undoable(self._work, self._clock, actor, Permission.INVOICE_DRAFT, about)

    async def _edit(self, actor: Actor, invoice_id: InvoiceId, act: Edit) -> InvoiceView:
        async with self._changing(actor, invoice_id) as uow:
            invoice = await locked_draft(uow, invoice_id)
            await act(uow, invoice)
            return await self._finish(uow, actor, invoice)

    async def _finish(self, uow: UnitOfWork, actor: Actor, invoice: Invoice) -> InvoiceView:
        parts = await count_up(uow, invoice)
        await recount_write_downs(uow, invoice, parts)
        await note_change(uow, self._clock, actor, invoice)
        return await build_view(uow, invoice, self._today(actor), parts)
