"""Numbers of acts as an owner wants them: checked as those of invoices, and never given twice."""

from datetime import date

import pytest

from db.vocabulary.documents import DocumentKind
from services.domain.errors import BadInput, DomainError, Forbidden
from tests.services.client_documents.test_acts import issued_act
from tests.support.factories import default_issuer
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def test_acts_are_numbered_as_the_owner_wants(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    issuer = (await default_issuer(services, owner)).id
    numbering, act = services.document_numbering, DocumentKind.ACT

    async def next_number(kind: DocumentKind = act) -> str:
        (found,) = [each for each in await numbering.numbers(owner, issuer) if each.kind is kind]
        return found.next_number

    async def given() -> str:
        return str((await issued_act(dunning, await dunning.invoice())).row.number)

    assert await given() == "2026-0001"
    assert (await numbering.set_numbering(owner, issuer, act, "{seq}-А", 12)).next_number == "12-А"
    assert [await given(), await given(), await next_number()] == ["12-А", "13-А", "14-А"]
    assert await next_number(DocumentKind.RECEIPT) == "2026-0001"  # another kind is another series
    with pytest.raises(DomainError, match="error-numbering-taken") as refused:
        await numbering.set_numbering(owner, issuer, act, "{seq}-А", 13)
    assert refused.value.params == {"number": "13-А", "next": 14}
    # Back to the former shape: after its highest number.
    assert (await numbering.set_numbering(owner, issuer, act, "{year}-{seq:04}")).next_number == "2026-0002"
    assert await given() == "2026-0002"
    same = await numbering.set_numbering(owner, issuer, act, "{year}-{seq:04}")
    assert same.next_number == "2026-0003"
    assert len(await dunning.acts("numbering")) == 2
    for template in ("", "2026", "{seq}{seq}", "{seq", "<b>{seq}"):
        with pytest.raises(BadInput, match="error-template"):
            await numbering.set_numbering(owner, issuer, act, template)
    for start in (0, -1, 10**9):
        with pytest.raises(BadInput, match="error-numbering-start"):
            await numbering.set_numbering(owner, issuer, act, "{seq}", start)
    with pytest.raises(Forbidden):
        await numbering.set_numbering(dunning.team.lawyer, issuer, act, "{seq}")
    draft = await services.act_drafts.from_invoices(owner, [await dunning.invoice()], "again")
    assert (draft.next_number, draft.row.dated) == ("2026-0003", date(2026, 11, 24))
