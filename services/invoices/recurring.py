"""Retainers that issue by themselves: each month once, on its day, also after the process has slept.

A tick looks at contracts whose day has come where the firm is. One month is one transaction: the draft (its key names
contract and month), its number when the contract says so, the word to the lawyer, and the next day. What can't be
done is said once and the month is left to people; nothing is tried again by itself.
"""

import logging
from datetime import date
from typing import Any

from sqlalchemy.exc import IntegrityError

from db.models import Contract, Invoice
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import AutoIssue, InvoiceState, MessageKind, PartMonth
from services.approvals.rules import ask, has_to_ask
from services.contracts.retainer_schedule import is_issued_automatically, issue_date_next_month
from services.core.invoice_row import invoice_act_term
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import load_calendars
from services.domain.errors import Conflict, DomainError
from services.domain.invoicing.part_month import service_month
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator
from services.invoices.drafts.create import draft_from_contract
from services.invoices.issuing import issue_draft
from services.invoices.part_month import part_month_question
from services.outbox.queue import tell_staff

log = logging.getLogger(__name__)

BATCH = 200
PART_MONTH_UNSAID = "part_month"
"""Why the month waits as a draft, as the word to the lawyer says it."""


class RetainerJob:
    """The tick «retainers». It acts for the system: on the timeline nobody's name stands."""

    def __init__(self, workplace: TenantDatabase, clock: Clock, translator: Translator) -> None:
        self._database = workplace
        self._clock = clock
        self._translator = translator

    async def tick(self) -> int:
        """Returns how many months were seen to."""
        async with self._database.across() as due_work:
            due = await due_work.retainers_due(await due_work.local_days(self._clock.now()), BATCH)
        if due:
            await load_calendars()
        months = 0
        for firm_id, contract_id in due:
            try:
                while await self._next_month(firm_id, contract_id):
                    months += 1
            except Exception as error:  # one contract never stops the rest; its month stays due
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("retainer %s of firm %s", contract_id, firm_id)
        return months

    async def _next_month(self, firm_id: int, contract_id: int) -> bool:
        """The oldest month that is due. False: there is none."""
        async with self._database.write(firm_id) as uow:
            contract = await uow.contracts.get(contract_id, lock=True)
            firm = await uow.firms.firm()
            day = local_date(self._clock.now(), firm.timezone)
            if contract is None or contract.next_issue_on is None or contract.next_issue_on > day:
                return False
            if not is_issued_automatically(contract):
                contract.next_issue_on = None
                return False
            month = contract.next_issue_on.replace(day=1)
            contract.next_issue_on = issue_date_next_month(contract, month)
            await self._bill(uow, contract, month, day)
            return True

    async def _bill(self, uow: UnitOfWork, contract: Contract, month: date, day: date) -> None:
        client = await uow.clients.get(contract.client_id)
        if await uow.contracts.bills_month(contract.id, month):
            return  # somebody was faster
        over = contract.ends_on is not None and contract.ends_on < month
        if client is None or over or client.archived_at is not None:
            contract.next_issue_on = None
            await self._tell(uow, contract, month, why="ended" if over else "archived")
            return
        invoice: Invoice | None = None
        try:
            # What fails inside leaves no half of a draft or of a number behind.
            async with uow.session.begin_nested():
                invoice = await draft_from_contract(
                    uow,
                    self._clock,
                    self._translator,
                    None,
                    client.responsible_id,
                    contract,
                    f"retainer:{contract.id}:{month:%Y-%m}",
                    day,
                    month,
                )
            if part_month_question(contract, await uow.invoices.lines(invoice.id)):
                # Nobody has said what a part of a month costs: nothing is billed in full in silence.
                raise DomainError(PART_MONTH_UNSAID)
            if await has_to_ask(uow, client.responsible_id):
                await ask(uow, self._clock, None, invoice, client.responsible_id)
            elif contract.auto_issue == AutoIssue.ISSUE and not (await uow.firms.firm()).approval:
                await self._issue(uow, invoice)
        except DomainError as error:
            await self._tell(uow, contract, month, invoice, why=error.key)
        else:
            await self._tell(uow, contract, month, invoice)

    async def _issue(self, uow: UnitOfWork, invoice: Invoice) -> None:
        try:
            async with uow.session.begin_nested():
                await issue_draft(uow, self._clock, self._translator, None, invoice)
        except IntegrityError as error:
            raise Conflict("error-invoice-number-taken") from error
        finally:
            await uow.session.refresh(invoice)

    async def _tell(
        self, uow: UnitOfWork, contract: Contract, month: date, invoice: Invoice | None = None, why: str = ""
    ) -> None:
        """The responsible lawyer hears what was made, or why nothing or only a draft was."""
        client = await uow.clients.get(contract.client_id)
        responsible = await uow.firms.member(client.responsible_id) if client else None
        members = [responsible] if responsible and responsible.active else await uow.firms.active_owners()
        issued = invoice is not None and invoice.status == InvoiceState.ISSUED
        params: dict[str, Any] = {
            "client": client.name if client else "",
            "contract": contract.number,
            "month": month.month,
            "year": str(month.year),
            "why": why,
            "made": "no" if invoice is None else "yes",
        }
        button: list[Any] = ["contract-push-client", "client", contract.client_id]
        if invoice is not None:
            params["sum"] = Money(invoice.total_minor, Currency(invoice.currency))
            button = ["contract-push-open", "open", invoice.id]
        if issued and invoice is not None:
            params["number"] = invoice.number or ""
            if invoice.due_date is not None:
                params["due"] = {"date": invoice.due_date}
            elif term := invoice_act_term(invoice):
                params["act_days"], params["unit"] = term.days, term.unit.value
        part = service_month(month, contract.signed_on, contract.ends_on)
        if part.is_part:
            params["days"], params["of"] = str(part.days), str(part.days_of_month)
        by_days = part.is_part and contract.part_month == PartMonth.DAYS
        key = "failed" if why else "drafted" if not issued else "issued-part" if by_days else "issued"
        if issued and "due" not in params:
            key += "-act"
        await tell_staff(
            uow,
            self._clock,
            MessageKind.DRAFTED,
            list(members),
            act_key=f"retainer:{contract.id}:{month:%Y-%m}",
            payload={"text": f"contract-push-{key}", "params": params, "buttons": [button]},
            client_id=contract.client_id,
            # A draft may be discarded: no row points to it.
            invoice_id=invoice.id if issued and invoice is not None else None,
        )
