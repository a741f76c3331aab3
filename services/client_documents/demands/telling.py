"""A word to the client's lawyer about a demand."""

from collections.abc import Mapping

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind
from services.domain.ports import Clock
from services.outbox.queue import tell_staff


async def tell_lawyer(
    uow: UnitOfWork,
    clock: Clock,
    document: ClientDocument,
    act_key: str,
    text: str,
    params: Mapping[str, object],
) -> None:
    """Who answers for the client hears it, or the owners where nobody does any more; `act_key` says it once."""
    client = await uow.clients.get(document.client_id)
    if client is None:
        return
    responsible = await uow.firms.member(client.responsible_id)
    is_there = responsible is not None and responsible.active
    await tell_staff(
        uow,
        clock,
        MessageKind.DEMAND,
        [responsible] if is_there and responsible else list(await uow.firms.active_owners()),
        act_key=act_key,
        payload={
            "text": text,
            "params": {"client": client.name, "number": document.number or "", **params},
            "buttons": [["doc-open-demand", "document", document.id]],
        },
        client_id=client.id,
        document_id=document.id,
    )
