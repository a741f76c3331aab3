"""What a bank takes back in another file, what of a file is left out, and what a file of our own says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.engine import Database
from db.vocabulary.statements import EntryDirection, LineReason
from services.container import Services
from services.documents.bank_statement.remarks import OWN_EXPORT
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict
from services.domain.ids import StatementId
from services.domain.statements.model import Entry, Party, Statement
from services.statements.views import Group
from tests.services.statements.test_around import sent, texts_to
from tests.services.statements.test_posting import ledger, rub
from tests.support import factories
from tests.support.bank_lines import DAY, OWN_ACCOUNT, ROMASHKA, entry, fee, statement
from tests.support.fakes import FakeClock
from tests.support.worlds.two_firms import mark_sent

pytestmark = pytest.mark.alone


def reversal(position: int, amount: int, days: int = 2) -> Entry:
    return entry(
        position,
        amount,
        "Возврат ошибочного зачисления",
        Party("ООО «ЮФ «ПРИМЕР»", "7700000778", OWN_ACCOUNT),
        DAY + timedelta(days),
        direction=EntryDirection.OUT,
        payee=ROMASHKA,
        is_reversal=True,
    )


async def reasons(services: Services, owner: Actor, file: StatementId, group: Group) -> list[tuple[str, ...]]:
    return [line.reasons for line in (await services.statements.lines(owner, file, group)).items]


async def test_a_reversal_in_a_later_file_names_the_payment(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    before = await ledger(database)
    paid = statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}"))
    first = await sent(services, owner, paid)
    key = (await services.statements.view(owner, first)).plan_key
    await services.statement_posting.post_matched(owner, first, key)
    second = await sent(services, owner, statement(reversal(1, 1000), fee(2, 5)), "second")
    view = await services.statements.view(owner, second)
    assert (view.takes_back, view.reversals, view.count(Group.DOUBTFUL)) == (1, 0, 1)
    (line,) = (await services.statements.lines(owner, second, Group.DOUBTFUL)).items
    assert line.reasons == (LineReason.TAKES_BACK.value,)
    assert line.recorded is not None
    assert (line.recorded.amount, line.recorded.numbers) == (rub(1000), (invoice.row.number,))
    with pytest.raises(Conflict, match="pays-nothing"):
        await services.statement_decisions.keep_as_advance(owner, second, line.id, client.id)
    await services.payments.reverse(owner, line.recorded.id, "Банк вернул")
    # The money is gone: neither file proposes it again.
    assert (await services.statements.refresh(owner, second)).takes_back == 0
    view = await services.statements.refresh(owner, first)
    assert (view.plan.count, view.count(Group.DOUBTFUL)) == (0, 1)
    assert await reasons(services, owner, first, Group.DOUBTFUL) == [(LineReason.REVERSED.value,)]
    assert await ledger(database) == before


async def test_what_a_later_file_takes_back_is_not_posted(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    before = await ledger(database)
    first = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    shown = await services.statements.view(owner, first)
    assert shown.plan.count == 1
    second = await sent(services, owner, statement(reversal(1, 1000)), "second")
    with pytest.raises(Conflict):
        await services.statement_posting.post_matched(owner, first, shown.plan_key)
    assert await ledger(database) == before
    assert (await services.statements.view(owner, second)).takes_back == 0
    # A person may say that the reversal is of something else.
    (line,) = (await services.statements.lines(owner, second, Group.NO_PAYMENT)).items
    assert line.reasons == (LineReason.REVERSAL.value,)


async def test_a_reversal_of_something_else_is_put_aside(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    first = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    key = (await services.statements.view(owner, first)).plan_key
    await services.statement_posting.post_matched(owner, first, key)
    second = await sent(services, owner, statement(reversal(1, 1000)), "second")
    (line,) = (await services.statements.lines(owner, second, Group.DOUBTFUL)).items
    await services.statement_decisions.skip(owner, second, line.id)
    view = await services.statement_decisions.mark_no_payment(owner, second, line.id)
    assert (view.takes_back, view.count(Group.NO_PAYMENT)) == (0, 1)
    # Nothing was learnt of the client by it.
    third = await sent(services, owner, statement(entry(1, 300, "Услуги", day=DAY + timedelta(5))), "third")
    assert (
        LineReason.DECIDED_NO_PAYMENT.value not in (await reasons(services, owner, third, Group.DOUBTFUL))[0]
    )


async def test_what_is_left_out_of_a_file_is_said(services: Services) -> None:
    owner = await factories.found_firm(services)
    ours = statement(entry(1, 70, "Услуги"))
    dollars = Party("MUSTER INC")
    theirs = statement(
        entry(1, 10, "Invoice", dollars, currency="USD"), account="", currency="USD", opening_minor=None
    )
    (file,) = await services.statements.take_in(owner, [ours, theirs], "file")
    remarks = (await services.statements.view(owner, file)).remarks
    assert [(one.key, dict(one.params)) for one in remarks] == [
        ("statement-warning-left-out", {"account": "USD", "count": 1})
    ]
    stranger = replace(ours, account="40702810000000000999")
    (file,) = await services.statements.take_in(owner, [ours, stranger], "another")
    remarks = (await services.statements.view(owner, file)).remarks
    assert dict(remarks[0].params) == {"account": "40702810000000000999", "count": 1}
    with pytest.raises(BadInput, match="error-statement-not-ours"):
        await services.statements.take_in(owner, [stranger, theirs], "third")


async def test_a_file_of_our_own_is_no_statement_that_lacks_a_payment(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    await mark_sent(database, owner, invoice.row.id)
    await factories.add_contact(services, owner, client.id)
    await services.portal.claim(await factories.contact_actor(services), invoice.row.id, factories.act_key())

    async def send(days: int, read: Statement) -> list[str]:
        clock.advance(days=1)
        await sent(services, owner, read, str(days))
        return await texts_to(database, "claim-missed:")

    for days in range(1, 5):
        exported = statement(fee(1, 10 + days, DAY + timedelta(days)), remarks=(OWN_EXPORT,))
        assert await send(days, exported) == []
    for days in range(5, 7):
        assert await send(days, statement(fee(1, 10 + days, DAY + timedelta(days)))) == []
    assert await send(7, statement(fee(1, 17, DAY + timedelta(7)))) == ["bank-push-claim-missed"]
