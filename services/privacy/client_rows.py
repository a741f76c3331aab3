"""Takes a client's data out of every row; what the books need of them stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db.models import (
    Approval,
    Client,
    ClientDocument,
    Contact,
    ContactInvite,
    Contract,
    Delivery,
    Hold,
    Invoice,
    Matter,
    Payment,
    StaffNote,
    Task,
    WriteDown,
)
from db.repositories import PeopleEraser
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import ReminderMode, TaskState
from services.domain.ports import Tokens, Translator
from services.domain.requisites.model import Country
from services.domain.text_folding import normalise_for_search
from services.privacy.messages import empty_messages
from services.privacy.pages import empty_page, end_of_keeping, strip_page
from services.privacy.statement_rows import empty_statement_lines
from services.privacy.traces import erase_acts, telling_values

EINVOICE_FIELDS = ("endpoint", "vat_id", "reference", "contact", "phone", "email", "reg_number")
"""Of the facts for electronic invoices, what is looked for elsewhere too."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Issued invoices and other documents whose pages have to name the payer until `keep_until`."""

    kept: int
    keep_until: date | None


async def load_papers(uow: UnitOfWork, client: Client, today: date) -> Papers:
    issued = await uow.erasure.issued_of(client.id)
    until = client.keep_until if client.erased_at is not None else await _end_of_keeping(uow, client)
    count = len(issued) + await uow.erasure.count_documents(client.id)
    kept = count if until is not None and today <= until else 0
    return Papers(kept, until)


async def _end_of_keeping(uow: UnitOfWork, client: Client) -> date | None:
    last = await uow.erasure.last_act_on(client.id)
    return end_of_keeping(last, Country(client.country)) if last is not None else None


class ClientEraser:
    def __init__(
        self,
        uow: UnitOfWork,
        people: PeopleEraser,
        tokens: Tokens,
        translator: Translator,
        now: datetime,
        today: date,
    ) -> None:
        self._uow = uow
        self._people = people
        self._tokens = tokens
        self._translator = translator
        self._now = now
        self._today = today

    async def erase(self, client: Client, acting: int) -> tuple[dict[str, int], dict[str, int]]:
        """Returns how much of each kind went and how much stays. The client's ledger is locked."""
        rows, uow = self._uow.erasure, self._uow
        await uow.undo.drop_all()
        language = (await uow.firms.firm()).language
        papers = await load_papers(uow, client, self._today)
        contacts = await rows.of_client(Contact, client.id)
        # What is looked for where no id leads, read before it goes.
        users = [contact.user_id for contact in contacts]
        said = await self._known(client, contacts)
        acts = await rows.acts_of_client(client.id)
        messages = await rows.messages(client.id)

        erased = {"contacts": len(contacts), "card": int(client.erased_at is None)}
        pages = await rows.of_client(Invoice, client.id)
        kept = {"invoices": sum(one.number is not None for one in pages), "pages": papers.kept}
        documents = await rows.of_client(ClientDocument, client.id)
        kept["documents"] = sum(one.number is not None for one in documents)
        erased["pages"] = self._take_pages(pages, bool(papers.kept), client.id, language)
        erased["pages"] += self._take_documents(documents, bool(papers.kept), client.id, language)
        erased["services"] = await self._take_lines(client.id, language)
        contracts = await rows.of_client(Contract, client.id)
        matters = await rows.of_client(Matter, client.id)
        await self._take_contracts(contracts, client.id, language)
        self._take_matters(matters, language)
        payments = await rows.of_client(Payment, client.id)
        kept |= {"payments": len(payments), "contracts": len(contracts)}
        erased |= {"contracts": len(contracts), "matters": len(matters)}
        erased["notes"] = await self._take_notes(client.id, payments)
        erased["statements"] = await empty_statement_lines(uow, client.id, said)
        erased["messages"] = await self._take_messages(client.id, messages, said, contacts)
        for contact in contacts:
            await rows.delete(contact)
        for invite in await rows.of_client(ContactInvite, client.id):
            await rows.delete(invite)
        for user_id in users:
            await rows.forget_opened(user_id)
        self._take_card(client, papers, language)
        await uow.flush()
        erased["trail"] = await erase_acts(uow, self._tokens, client.id, acts, said)
        erased["dialogs"] = await self._take_dialogs(users, said, acting)
        return _counted(erased), _counted(kept)

    async def _known(self, client: Client, contacts: Sequence[Contact]) -> set[str]:
        people = await self._people.names([contact.user_id for contact in contacts])
        usernames = [name for _, name in people.values()]
        names = [name for name, _ in people.values()]
        return telling_values(
            [
                client.name,
                client.tax_id,
                client.email,
                client.phone,
                *(client.email or "").replace(",", " ").split(),
                client.requisites.get("name"),
                client.requisites.get("short_name"),
                client.requisites.get("other_name"),
                client.requisites.get("address"),
                client.requisites.get("account"),
                client.requisites.get("iban"),
                client.requisites.get("signatory_name"),
                *(each.get(field) for each in client.accounts for field in ("account", "iban")),
                *((client.einvoice or {}).get(field) for field in EINVOICE_FIELDS),
                *(contact.name for contact in contacts),
                *(contact.phone for contact in contacts),
                *names,
                *usernames,
            ]
        )

    def _say(self, key: str, language: str, number: int = 0) -> str:
        return self._translator.get(key, language, {"number": str(number)})

    def _take_pages(self, invoices: Sequence[Invoice], keeps: bool, client_id: int, language: str) -> int:
        name, service = self._say("erased-client", language, client_id), self._say("erased-service", language)
        for invoice in invoices:
            if invoice.snapshot is not None:
                if keeps and invoice.is_counted:
                    invoice.snapshot = strip_page(invoice.snapshot)
                else:
                    invoice.snapshot = empty_page(invoice.snapshot, name, service)
            # Telegram's copy of the page shows what was printed before.
            invoice.file_id = invoice.note = invoice.void_reason = invoice.write_off_reason = None
            invoice.next_remind_at = None
        return sum(invoice.snapshot is not None for invoice in invoices)

    def _take_documents(
        self, documents: Sequence[ClientDocument], keeps: bool, client_id: int, language: str
    ) -> int:
        name, service = self._say("erased-client", language, client_id), self._say("erased-service", language)
        for document in documents:
            if document.snapshot is not None:
                if keeps and document.state == DocumentState.ISSUED:
                    document.snapshot = strip_page(document.snapshot)
                else:
                    document.snapshot = empty_page(document.snapshot, name, service)
            document.file_id = document.void_reason = document.content = None
            document.responder = document.objection = document.ask_at = None
        return sum(document.snapshot is not None for document in documents)

    async def _take_lines(self, client_id: int, language: str) -> int:
        lines = await self._uow.erasure.lines(client_id)
        for line in lines:
            line.description = self._say("erased-service", language)
        return len(lines)

    async def _take_contracts(self, contracts: Sequence[Contract], client_id: int, language: str) -> None:
        for contract in contracts:
            contract.subject = self._say("erased-service", language)
            contract.file_id = contract.file_name = None
        for stage in await self._uow.erasure.stages(client_id):
            stage.name = self._say("erased-stage", language, stage.position)

    def _take_matters(self, matters: Sequence[Matter], language: str) -> None:
        for matter in matters:
            matter.name = self._say("erased-matter", language, matter.id)
            matter.name_norm = normalise_for_search(matter.name)
            matter.note = None

    async def _take_notes(self, client_id: int, payments: Sequence[Payment]) -> int:
        """Free texts: of payments, holds and tasks. What is still to be done is done with."""
        count = 0
        for note in await self._uow.erasure.of_client(StaffNote, client_id):
            await self._uow.notes.delete(note)
            count += 1
        for lowered in await self._uow.erasure.of_client(WriteDown, client_id):
            count += lowered.reason is not None
            lowered.reason = None
        for request in await self._uow.erasure.of_client(Approval, client_id):
            count += request.remark is not None
            request.remark = None
        for payment in payments:
            count += (payment.reference is not None) + (payment.reason is not None)
            payment.reference = payment.reason = None
        for hold in await self._uow.erasure.of_client(Hold, client_id):
            count += hold.reason is not None
            hold.reason = None
            hold.ended_at = hold.ended_at or self._now
        for task in await self._uow.erasure.of_client(Task, client_id):
            count += task.note is not None
            task.note = None
            if task.state == TaskState.OPEN:
                task.state, task.closed_at = TaskState.CANCELLED.value, self._now
        return count

    async def _take_messages(
        self, client_id: int, about: Sequence[Delivery], said: set[str], contacts: Sequence[Contact]
    ) -> int:
        addresses = {str(contact.user_id) for contact in contacts}
        return await empty_messages(self._uow, client_id, about, said, addresses)

    def _take_card(self, client: Client, papers: Papers, language: str) -> None:
        client.name = self._say("erased-client", language, client.id)
        client.name_norm = normalise_for_search(client.name)
        client.requisites = {"country": client.country, "kind": client.kind, "name": client.name}
        client.accounts = []
        client.einvoice = None
        client.tax_id = client.email = client.phone = client.timezone = client.language = None
        client.document_language = None
        client.email_failed_at = None
        client.reminder_mode = ReminderMode.OFF.value
        client.archived_at = client.archived_at or self._now
        client.erased_at = client.erased_at or self._now
        client.keep_until = papers.keep_until if papers.kept else None

    async def _take_dialogs(self, users: Sequence[int], said: set[str], acting: int) -> int:
        """Of the people who spoke for the client, and of members whose open screens still say something of it."""
        count = 0
        for user_id in users:
            count += await self._people.forget(user_id)
        members = await self._uow.erasure.members_by_user()
        colleagues = [user_id for user_id, member_id in members.items() if member_id != acting]
        return count + await self._people.drop_dialogs(colleagues, said)


def _counted(found: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in found.items() if count}
