"""Answers that staff enter: an act signed on paper, one that counts as accepted, the end of a dispute."""

from dataclasses import replace
from datetime import date

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentResponse, ResponseWay
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.builder import build_document_view
from services.client_documents.responses import Accepted, accept, settle_dispute
from services.client_documents.service import lock_document
from services.client_documents.views import DocumentView
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.answer_days import check_answer_days
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_act_day
from services.domain.errors import Conflict, NotFound
from services.domain.ids import ContractId, DocumentId
from services.domain.ports import Clock, Translator, WakeWorker, no_wake
from services.firms.requisites_storage import load_requisites
from services.reminders.client_notices import tell_due_dates


class DocumentAnswerService:
    def __init__(
        self,
        work: UnitOfWorkFactory,
        clock: Clock,
        translator: Translator,
        wake: WakeWorker = no_wake,
        *,
        mail_on: bool = True,
    ) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.DOCUMENT_ISSUE)
    async def accept_on_paper(self, actor: Actor, document_id: DocumentId, day: date) -> Accepted:
        """The client has signed it by hand on this day, and hears which terms begin with it. Entered twice, it is one
        acceptance.

        Raises as `check_act_day`, and `Conflict` for a draft or a void document.
        """
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            _, issuer, contract = await uow.client_documents.parties(document)
            signed_on = contract.signed_on if contract else None
            check_act_day(day, self._today(actor), signed_on, load_requisites(issuer))
            done = await self._accept(uow, actor, document, day, ResponseWay.PAPER)
        self._wake()
        return done

    @permitted(Permission.DOCUMENT_ISSUE)
    async def count_as_accepted(self, actor: Actor, document_id: DocumentId) -> Accepted:
        """Staff decide that silence is acceptance, as of today: nothing does so by itself. Raises as
        `accept_on_paper`, and `error-document-disputed` while an objection stands."""
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            _require_no_objection(document)
            day = self._today(actor)
            done = await self._accept(uow, actor, document, day, ResponseWay.SILENCE)
        self._wake()
        return done

    async def _accept(
        self, uow: UnitOfWork, actor: Actor, document: ClientDocument, day: date, way: ResponseWay
    ) -> Accepted:
        done = await accept(uow, self._clock, actor, document, day, way, "")
        client = await uow.clients.get(document.client_id)
        if not done.terms or client is None:
            return done
        begun = await uow.invoices.get_many([term.invoice_id for term in done.terms])
        told = await tell_due_dates(
            uow,
            self._clock,
            client,
            begun.values(),
            way,
            day,
            document=document,
            mail_on=self._mail_on,
            by=actor,
        )
        return replace(done, told=told)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def end_dispute(self, actor: Actor, document_id: DocumentId) -> DocumentView:
        """Reminders go on, and the document waits for an answer again. Of one without a dispute it changes nothing."""
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            await settle_dispute(uow, self._clock, actor, document)
            return await build_document_view(uow, document, self._today(actor), self._translator)

    @permitted(Permission.CONTRACT_EDIT)
    async def set_contract_days(self, actor: Actor, contract_id: ContractId, days: int | None) -> int | None:
        """What the contract says of the time to answer an act: working days, zero for none, None for the firm's usual.
        Raises `error-answer-days`."""
        wanted = None if days is None else check_answer_days(days)
        async with self._work.write(actor) as uow:
            contract = await uow.contracts.get(contract_id, lock=True)
            if contract is None:
                raise NotFound
            if contract.act_answer_days != wanted:
                before, after = {"act_answer_days": contract.act_answer_days}, {"act_answer_days": wanted}
                contract.act_answer_days = wanted
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.CHANGED,
                    ObjectType.CONTRACT,
                    contract.id,
                    before=before,
                    after=after,
                )
            return wanted

    @permitted(Permission.DOCUMENT_READ)
    async def contract_days(self, actor: Actor, contract_id: ContractId) -> int | None:
        """As the contract says; None: as the firm has it."""
        async with self._work.read(actor) as uow:
            contract = await uow.contracts.get(contract_id)
            if contract is None:
                raise NotFound
            return contract.act_answer_days

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def _require_no_objection(document: ClientDocument) -> None:
    if document.response == DocumentResponse.OBJECTED:
        raise Conflict("error-document-disputed", number=document.number or "")
