"""«Забрать всё»: a firm's books as files that are readable without us and can be brought into an empty installation."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from db.takeout.contents import NAME, FileSum, Manifest
from db.takeout.write import TakenBooks, take_out
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.sealing import BATCH_SIZE, seal_batch
from services.core.threads import in_thread
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.ids import ContractId, DocumentId, InvoiceId
from services.domain.ports import Clock, Tokens
from services.export.archive import ArchivedDocument, ArchivedInvoice
from services.export.archive_file import ArchiveFile

Put = Callable[[str, str, bytes], Awaitable[str]]
"""Takes folder, name and content of a file; returns the name under which it lies."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A contract's file. It lies with Telegram."""

    contract_id: ContractId
    file_id: str
    file_name: str
    client_name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The rows that were taken, and what belongs to them: issued invoices and other documents, void ones too."""

    books: TakenBooks
    at: datetime
    firm_id: int
    invoices: Sequence[ArchivedInvoice]
    documents: Sequence[ArchivedDocument]
    kept_files: Sequence[KeptFile]

    def manifest(self, sums: dict[str, FileSum]) -> bytes:
        """The list of contents; it goes last, under `NAME`."""
        return Manifest(
            self.books.revision, self.at, self.books.source, self.firm_id, self.books.tables, sums
        ).to_bytes()


class SummedArchive:
    """Puts files into an archive off the loop, and remembers the sum of each."""

    def __init__(self, archive: ArchiveFile) -> None:
        self._archive = archive
        self.sums: dict[str, FileSum] = {}

    async def put(self, folder: str, name: str, content: bytes) -> str:
        """As `ArchiveFile.add`."""
        return await in_thread(self._put, folder, name, content)

    def _put(self, folder: str, name: str, content: bytes) -> str:
        stored = self._archive.add(folder, name, content)
        self.sums[stored] = FileSum(len(content), sha256(content).hexdigest())
        return stored


class TakeOutService:
    manifest_name = NAME

    def __init__(
        self, work: UnitOfWorkFactory, database: TenantDatabase, clock: Clock, tokens: Tokens
    ) -> None:
        self._work = work
        self._database = database
        self._clock = clock
        self._tokens = tokens

    @permitted(Permission.TAKE_OUT)
    async def rows(self, actor: Actor, put: Put) -> Taken:
        """Hands all rows of the firm over, as of one moment. The trail is sealed before, so that its chain is whole."""
        while await self._seal(actor) == BATCH_SIZE:
            pass
        at = self._clock.now()
        books = await take_out(self._database.database, actor.firm_id, at, put)
        pages = books.pages
        return Taken(
            books,
            at,
            actor.firm_id,
            [ArchivedInvoice(InvoiceId(id_), pages.clients[client]) for id_, client in pages.invoices],
            [ArchivedDocument(DocumentId(id_), pages.clients[client]) for id_, client in pages.documents],
            [
                KeptFile(ContractId(id_), file_id, name or "", pages.clients[client])
                for id_, file_id, name, client in pages.files
            ],
        )

    @permitted(Permission.TAKE_OUT)
    async def note(self, actor: Actor) -> None:
        """Says on the trail that everything was taken out, once the file is there to be sent."""
        async with self._work.write(actor) as uow:
            record(uow, self._clock, actor, AuditAction.TAKEN_OUT, ObjectType.FIRM, actor.firm_id)

    async def _seal(self, actor: Actor) -> int:
        async with self._work.write(actor) as uow:
            return await seal_batch(uow, self._tokens)
