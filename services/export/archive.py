"""Which documents an archive holds: those of a list, and those of a month. Drawing them is another's work."""

from dataclasses import dataclass
from datetime import date

from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput
from services.domain.ids import DocumentId, InvoiceId
from services.domain.ports import Clock
from services.invoices.lists import query_of
from services.invoices.views import InvoiceFilter

MOST = 5000
"""Documents of one archive: some minutes of work."""


@dataclass(frozen=True, slots=True)
class ArchivedInvoice:
    id: InvoiceId
    client_name: str


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    id: DocumentId
    client_name: str


class ArchiveService:
    """Who does not see all clients gets the documents of own ones: the unit of work knows no others."""

    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.ARCHIVE)
    async def invoices(self, actor: Actor, chosen: InvoiceFilter) -> tuple[ArchivedInvoice, ...]:
        """Of the list, those that have a number, void ones too, by date and as of one moment. Raises as the list, and
        `error-archive-too-many`."""
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            query = await query_of(uow, actor, day, chosen)
            rows = await uow.exports.invoices_to_archive(query, MOST + 1)
        _require_few(len(rows))
        return tuple(ArchivedInvoice(InvoiceId(id_), name) for id_, name in rows)

    @permitted(Permission.ARCHIVE)
    async def documents(self, actor: Actor, since: date, until: date) -> tuple[ArchivedDocument, ...]:
        """Acts and the like of these days, void ones too. Raises `error-archive-too-many`."""
        async with self._work.read(actor) as uow:
            rows = await uow.exports.documents_to_archive(since, until, MOST + 1)
        _require_few(len(rows))
        return tuple(ArchivedDocument(DocumentId(id_), name) for id_, name in rows)


def _require_few(count: int) -> None:
    if count > MOST:
        raise BadInput("error-archive-too-many", limit=MOST)
