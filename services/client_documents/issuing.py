"""From draft to document: the number, the frozen page. A person presses the button, or a client takes a receipt."""

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.kinds import rules_of
from services.client_documents.numbering import take_number
from services.core.audit import record
from services.documents.pdf.unprintable import find_unprintable
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict
from services.domain.ports import Clock, Translator
from services.firms.appearance_storage import keep_images


async def issue_document(
    uow: UnitOfWork, clock: Clock, translator: Translator, actor: Actor | None, document: ClientDocument
) -> None:
    """Gives the locked draft its number and freezes everything; `actor` is None when the system issues.

    Raises `BadInput` for what the draft lacks; `error-act-invoice-state` for an invoice that became void while the
    draft waited; IntegrityError for a number in use.
    """
    rules = rules_of(document)
    rules.require_complete(document)
    for invoice in await uow.client_documents.invoices(document.id):
        if not invoice.is_counted:
            raise Conflict("error-act-invoice-state", number=invoice.number or "")
    _, issuer, _ = await uow.client_documents.parties(document)
    numbered = await take_number(uow, document, issuer)
    number = numbered.get("number", "")
    page = await rules.build_page(uow, document, translator, number, draft=False)
    if lost := find_unprintable(page.sheet):
        raise BadInput(
            "error-invoice-unprintable",
            chars=lost[0].characters,
            place=lost[0].place,
            line=lost[0].line,
        )
    await keep_images(uow, clock, page.appearance)
    moved = await uow.client_documents.move(
        document.id,
        DocumentState.DRAFT,
        DocumentState.ISSUED,
        issued_at=clock.now(),
        issued_by=actor.member_id if actor else None,
        snapshot=page.to_snapshot(),
        total_minor=page.total.minor,
        content=None,
        **numbered,
    )
    if not moved:
        raise Conflict("error-changed-meanwhile")
    await uow.session.refresh(document)
    after = {"number": number, "total": page.total, "document": document.kind}
    record(uow, clock, actor, AuditAction.ISSUED, ObjectType.DOCUMENT, document.id, after=after)
    await uow.flush()
