"""How the firm began: its people, issuers, clients, matters and contracts."""

from datetime import timedelta

from services.clients.views import NewClient
from services.contracts.views import NewContract, StageInput
from services.domain.ids import MatterId
from services.domain.money.money import Currency, Money
from services.firms.service import NewFirm
from tests.demo.cast import (
    ADVOCATE,
    ANNA,
    CABINET,
    CLIENTS,
    CONTACTS,
    EUROS,
    FIRM,
    LATIN,
    OLEG,
    PEOPLE,
    PRIMER,
    STAFF,
    TENGE,
    WITH_VAT,
)
from tests.demo.contracts import CLOSED_MATTER, DEALS, Deal
from tests.demo.history import History

FOUNDED = 230
"""Days ago."""
NAMES = {person.id: (person.name, person.username) for person in PEOPLE}


def plan_firm(history: History) -> None:
    matters: dict[tuple[str, str], MatterId] = {}
    founded = history.at(FOUNDED, lambda: _found(history))
    complete = history.at(FOUNDED - 1, lambda: _hire(history), after=founded)
    known = {
        name: history.at(of.since, lambda name=name: _add_client(history, name), after=complete)
        for name, of in CLIENTS.items()
    }
    for user_id, name in CONTACTS:
        since = CLIENTS[name].since - 2
        history.at(
            since, lambda user_id=user_id, name=name: _introduce(history, user_id, name), after=known[name]
        )
    for name, deal in DEALS.items():
        signed = history.at(
            deal.signed, lambda name=name: _sign(history, matters, name), after=known[deal.client]
        )
        if deal.became:
            history.at(deal.became[1], lambda name=name: _end(history, matters, name), after=signed)


async def _found(history: History) -> None:
    services = history.services
    name, username = NAMES[ANNA]
    firm = NewFirm(PRIMER, WITH_VAT, name=FIRM, act_key=history.key())
    owner = await services.firms.create(
        ANNA, name, username, "ru", claim=None, registration_open=True, firm=firm
    )
    history.actors[ANNA] = owner
    history.pause()
    issuer = (await services.issuers.list(owner))[0]
    history.firm_issuer = issuer.id
    await services.issuers.set_account(owner, issuer.id, Currency.EUR, EUROS)
    await services.issuers.set_account(owner, issuer.id, Currency.KZT, TENGE)
    for detail, text in LATIN.items():
        await services.foreign_details.answer(owner, issuer.id, Currency.EUR, detail, text)
    history.pause()
    cabinet = await services.issuers.create(owner, CABINET, ADVOCATE, Currency.RUB)
    history.cabinet_issuer = cabinet.id
    await services.issuers.set_numbering(owner, cabinet.id, "АК-{year}-{seq:03}")


async def _hire(history: History) -> None:
    staff = history.services.staff
    for user_id, role in STAFF:
        link = await staff.invite(history.actors[ANNA], role)
        history.pause()
        history.actors[user_id] = await staff.join(user_id, *NAMES[user_id], link.token, "ru")


async def _add_client(history: History, name: str) -> None:
    clients, of = history.services.clients, CLIENTS[name]
    actor = history.actors[of.responsible]
    view = await clients.create(actor, NewClient(of.requisites, act_key=history.key()))
    history.clients[name] = view.id
    if of.helped:
        history.pause()
        await clients.share(actor, view.id, history.actors[OLEG].member_id)


async def _introduce(history: History, user_id: int, name: str) -> None:
    """The client opens the link, the lawyer says that it is the right person."""
    services, client_id = history.services, history.clients[name]
    lawyer = history.actors[CLIENTS[name].responsible]
    person = next(person for person in PEOPLE if person.id == user_id)
    link = await services.contacts.invite(lawyer, client_id)
    history.pause()
    await services.invitations.open(
        user_id, person.name, person.username, link.token, language_code=person.language_code
    )
    await history.deliver()
    history.pause()
    (contact,) = (await services.contacts.of_client(lawyer, client_id)).contacts
    await services.contacts.confirm(lawyer, contact.id)
    history.contacts[name] = contact.id
    await history.deliver()


async def _sign(history: History, matters: dict[tuple[str, str], MatterId], name: str) -> None:
    deal = DEALS[name]
    services, client_id = history.services, history.clients[deal.client]
    actor = history.actors[CLIENTS[deal.client].responsible]
    matter = (deal.client, deal.matter) if deal.matter else None
    if matter and matter not in matters:
        row = await services.matters.create(actor, client_id, matter[1], act_key=history.key())
        matters[matter] = row.id
        history.pause()
    card = await services.contracts.create(
        actor,
        NewContract(
            client_id=client_id,
            number=deal.number,
            signed_on=history.day(),
            subject=deal.subject,
            currency=deal.currency,
            billing=deal.billing,
            terms=deal.terms,
            issuer_id=history.cabinet_issuer if deal.cabinet else history.firm_issuer,
            ends_on=history.day() + timedelta(deal.lasts) if deal.lasts else None,
            amount=_money(deal, deal.amount),
            fee=_money(deal, deal.fee),
            stages=tuple(
                StageInput(text, Money.of(amount, deal.currency)) for text, amount in deal.stages.items()
            ),
            vat=deal.vat,
            matter_ids=(matters[matter],) if matter else (),
            state=deal.state,
            **deal.more,
        ),
        history.key(),
    )
    history.contracts[name] = card.row.id


async def _end(history: History, matters: dict[tuple[str, str], MatterId], name: str) -> None:
    deal = DEALS[name]
    actor = history.actors[CLIENTS[deal.client].responsible]
    if deal.became:
        await history.services.contracts.set_state(actor, history.contracts[name], deal.became[0])
    if deal.matter == CLOSED_MATTER:
        history.pause()
        await history.services.matters.close(actor, matters[deal.client, deal.matter])


def _money(deal: Deal, amount: str | None) -> Money | None:
    return None if amount is None else Money.of(amount, deal.currency)
