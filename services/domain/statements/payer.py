"""Says who pays a line: which clients it may be, and whether it is somebody else than a given client."""

import re
from dataclasses import dataclass

from db.vocabulary.statements import LineEvidence
from services.domain.ids import ClientId
from services.domain.name_likeness import likeness
from services.domain.patterns import compiled_later
from services.domain.statements.book import (
    PayerDecision,
    is_shared_account,
    normalise_account,
    normalise_tax_id,
    payer_key,
)
from services.domain.statements.book_index import BookIndex
from services.domain.statements.model import Party

_MIN_NAME_PART = 5
# «ИНН 7700000880 ООО …», «7700000880/770001001, ООО …», as banks write a name.
_TAX_ID_BEFORE_NAME = compiled_later(
    r"\s*(?:(?:ИНН|БИН/ИИН|БИН|ИИН|УНП|СТИР|STIR|INN)[: ]*)?(?P<tax_id>[0-9]{9,14})(?:/[0-9]{9})?[\s,;]+(?=\S)",
    re.IGNORECASE,
)
NAME_SCORE, NAME_PART_SCORE = 10, 5


@dataclass(frozen=True, slots=True)
class Payer:
    tax_id: str
    account: str
    name: str
    """Of `likeness`."""
    by_tax_id: frozenset[ClientId]
    by_account: frozenset[ClientId]
    by_name: frozenset[ClientId]
    decision: PayerDecision | None

    @property
    def clients(self) -> frozenset[ClientId]:
        """Who it may be by an identifier or by what a person decided."""
        decided = self.decision.client_id if self.decision is not None else None
        return self.by_tax_id | self.by_account | (frozenset() if decided is None else {decided})

    @property
    def sure(self) -> ClientId | None:
        """The one client whose tax number or account it has; None where there are several or none."""
        identified = self.by_tax_id or self.by_account
        return next(iter(identified)) if len(identified) == 1 else None


def find_payer(index: BookIndex, party: Party) -> Payer:
    written = _TAX_ID_BEFORE_NAME.match(party.name)
    tax_id = normalise_tax_id(party.tax_id or (written["tax_id"] if written is not None else ""))
    account = normalise_account(party.account)
    name = likeness(party.name[written.end() :] if written is not None else party.name)
    return Payer(
        tax_id,
        account,
        name,
        index.with_tax_id(tax_id),
        frozenset() if is_shared_account(account) else index.with_account(account),
        index.named(name) if name else frozenset(),
        index.decision_for(payer_key(party)),
    )


def payer_evidence(payer: Payer, client_id: ClientId) -> LineEvidence | None:
    """The tax number, or the account of the card, which counts like it."""
    if client_id in payer.by_tax_id:
        return LineEvidence.TAX_ID
    return LineEvidence.ACCOUNT if client_id in payer.by_account else None


def paid_so_before(payer: Payer, client_id: ClientId) -> bool:
    return payer.decision is not None and payer.decision.client_id == client_id


def name_score(index: BookIndex, payer: Payer, client_id: ClientId) -> int:
    if client_id in payer.by_name:
        return NAME_SCORE
    return NAME_PART_SCORE if _shares_name(index, payer.name, client_id) else 0


def _shares_name(index: BookIndex, name: str, client_id: ClientId) -> bool:
    return any(
        min(len(name), len(own)) >= _MIN_NAME_PART and (own in name or name in own)
        for own in index.names_of(client_id)
    )


def is_somebody_else(index: BookIndex, payer: Payer, client_id: ClientId) -> bool:
    """Whether another than the client pays, as far as the line tells: a tax number that is not the client's, or an
    account, a name or an earlier decision that is another client's."""
    if client_id in payer.by_tax_id:
        return False
    if payer.tax_id:
        client = index.clients.get(client_id)
        if payer.by_tax_id or (client is not None and any(map(normalise_tax_id, client.tax_ids))):
            return True
        known = index.names_of(client_id)
        return bool(known and payer.name) and not (
            client_id in payer.by_name or _shares_name(index, payer.name, client_id)
        )
    if client_id in payer.by_account:
        return False
    decided = payer.decision.client_id if payer.decision is not None else None
    of_others = (
        payer.by_account or payer.by_name or (frozenset() if decided is None else frozenset({decided}))
    )
    return bool(of_others) and client_id not in of_others


def is_party_unknown(index: BookIndex, payer: Payer, client_id: ClientId, party: str) -> bool:
    """Whether the named party is neither the firm, nor the client, nor who pays: then its invoice is not ours."""
    name = likeness(party)
    known = (*index.own_names, *index.names_of(client_id), payer.name)
    return bool(name and index.own_names) and not any(
        own and (name in own or own in name or own.startswith(name[:_MIN_NAME_PART])) for own in known
    )
