"""The shape and the start of the numbers of acts and other documents: an issuer's, each kind for itself."""

from dataclasses import dataclass
from datetime import date

from db.models import Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.kinds import KINDS
from services.client_documents.numbering import Numbering, numbering_of
from services.core.audit import record
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, DomainError, NotFound
from services.domain.ids import IssuerId
from services.domain.invoicing.number_series import MAX_FIRST_NUMBER, highest_used_numbers
from services.domain.invoicing.number_template import check_template, counter_year, render_number
from services.domain.ports import Clock


@dataclass(frozen=True, slots=True)
class DocumentNumbers:
    """`next_number` is that of a document dated today."""

    kind: DocumentKind
    template: str
    next_number: str


class DocumentNumberingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    async def numbers(self, actor: Actor, issuer_id: IssuerId) -> tuple[DocumentNumbers, ...]:
        """Of each kind that bears numbers."""
        async with self._work.read(actor) as uow:
            row = await uow.issuers.get(issuer_id)
            if row is None:
                raise NotFound
            kinds = [kind for kind, rules in KINDS.items() if rules.template is not None]
            return tuple([await self._numbers(uow, actor, row, kind) for kind in kinds])

    @permitted(Permission.ISSUER_EDIT)
    async def set_numbering(
        self, actor: Actor, issuer_id: IssuerId, kind: DocumentKind, template: str, start: int | None = None
    ) -> DocumentNumbers:
        """As `IssuerService.set_numbering` sets that of invoices, and raises the same."""
        template = check_template(template)
        if start is not None and not 1 <= start <= MAX_FIRST_NUMBER:
            raise BadInput("error-numbering-start", str(start), limit=MAX_FIRST_NUMBER)
        day = self._today(actor)
        render_number(template, day.year, MAX_FIRST_NUMBER)  # a number of this template fits
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await uow.issuers.get(issuer_id, lock=True)
            former = numbering_of(row, kind) if row is not None else None
            if row is None or former is None:
                raise NotFound
            before = await self._numbers(uow, actor, row, kind)
            used = highest_used_numbers(template, await uow.client_documents.numbers(row.id, kind))
            year = counter_year(template, day)
            now = former.last(await uow.issuers.last_seq(row.id, former.series, year, kind))
            opens = False
            if start is not None and (template, start) != (former.template, now + 1):
                if start <= used.get(year, 0):
                    number = render_number(template, day.year, start)
                    raise DomainError("error-numbering-taken", number=number, next=used[year] + 1)
                used[year], opens = start - 1, True
            else:
                for key, seq in used.items():
                    last = former.last(await uow.issuers.last_seq(row.id, former.series, key, kind))
                    opens = opens or seq > last
            series = former.series + 1 if opens else former.series
            if opens:
                for key, seq in used.items():
                    uow.issuers.open_counter(row.id, series, key, seq, kind)
            stored = {"template": template, "series": series, "start": 1 if opens else former.start}
            row.document_numbers = {**row.document_numbers, kind.value: stored}
            await uow.flush()
            after = await self._numbers(uow, actor, row, kind)
            if after != before:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.NUMBERING,
                    ObjectType.ISSUER,
                    row.id,
                    {"template": before.template, "next": before.next_number},
                    {"template": template, "next": after.next_number},
                )
            return after

    async def _numbers(
        self, uow: UnitOfWork, actor: Actor, issuer: Issuer, kind: DocumentKind
    ) -> DocumentNumbers:
        numbering = numbering_of(issuer, kind) or Numbering("{seq}")
        day = self._today(actor)
        year = counter_year(numbering.template, day)
        last = numbering.last(await uow.issuers.last_seq(issuer.id, numbering.series, year, kind))
        return DocumentNumbers(kind, numbering.template, numbering.number(day, last + 1))

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)
