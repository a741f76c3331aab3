"""The trail: nothing was changed, left out or taken away, and the books say what it says."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from db.models import AuditEntry
from db.queries import BookQueries
from db.trail_digest import START, Erased, compute_link
from db.vocabulary.enums import AuditAction, ObjectType
from services.books.views import ChainEnd, Proof, in_words

LEFT_BEHIND = timedelta(hours=1)
"""An act that is so much older than a sealed one was not waiting: it was passed over."""
MONEY_ACTS = frozenset({AuditAction.PAID, AuditAction.REFUNDED, AuditAction.PAYMENT_REVERSED})


async def prove_trail(books: BookQueries, ends: Sequence[ChainEnd] = ()) -> Proof:
    missing = await books.missing_guards()
    faults = [
        f"The trigger {name} that keeps the trail is not there: anybody could change it." for name in missing
    ]
    notes: list[str] = []
    acts = erased = 0
    firms = await books.firms()
    faults += [
        f"Firm {end.firm_id}, whose chain was noted ({end}), is gone."
        for end in ends
        if end.firm_id not in firms
    ]
    for firm_id in firms:
        chain = _Chain(firm_id, [end for end in ends if end.firm_id == firm_id])
        async for entries in books.chain(firm_id):
            for entry in entries:
                chain.add(entry)
            faults += await _contradictions(books, entries)
        faults += [*chain.faults, *chain.lost()]
        count, earliest, first = await books.unsealed(firm_id)
        if count and chain.latest and earliest < chain.latest - LEFT_BEHIND:
            faults.append(f"Act {first} of firm {firm_id} was never sealed, though later ones are.")
        elif count:
            notes.append(
                f"Firm {firm_id}: {count} acts since {earliest:%Y-%m-%d %H:%M} UTC are not sealed yet;"
                " the running bot does it within a minute."
            )
        if chain.count:
            notes.append(f"Firm {firm_id}: the chain ends with {ChainEnd(firm_id, chain.seq, chain.link)}.")
        acts, erased = acts + chain.count, erased + chain.erased
    words = f" {erased} of them with erased values, whose digests are there." if erased else ""
    return Proof(
        "trail", f"{acts} sealed acts: each is as it was written.{words}", tuple(faults), tuple(notes)
    )


class _Chain:
    """Of one firm, walked from its start. After a break it goes on from what is stored, so that each is named once."""

    def __init__(self, firm_id: int, ends: Sequence[ChainEnd] = ()) -> None:
        self.firm_id = firm_id
        self._ends = ends
        self.seq, self.link = 0, START
        self.count = self.erased = 0
        self.latest: datetime | None = None
        self.faults: list[str] = []
        self._last_id: int | None = None

    def add(self, entry: AuditEntry) -> None:
        seq = entry.seq or 0
        self.count += 1
        self.erased += entry.erased is not None
        if self.latest is None or entry.at > self.latest:
            self.latest = entry.at
        if seq == self.seq:
            self.faults.append(
                f"Acts {self._last_id} and {entry.id} of firm {self.firm_id} have one place in the chain, {seq}."
            )
            return
        whole = seq == self.seq + 1
        if not whole:
            gone = in_words(range(self.seq + 1, seq))
            self.faults.append(f"Acts are gone from the trail of firm {self.firm_id}: the places {gone}.")
        elif not self._fits(entry):
            before = f", or the act before it ({self._last_id})" if self._last_id is not None else ""
            self.faults.append(
                f"Act {entry.id} of firm {self.firm_id} ({entry.action} on {entry.object_type}"
                f" {entry.object_id}) is not as it was written{before}."
            )
        self.seq, self.link, self._last_id = seq, entry.link or "", entry.id
        self.faults += [
            f"The chain of firm {self.firm_id} is not the one that was noted ({end}): it was written anew."
            for end in self._ends
            if end.seq == seq and not self.link.startswith(end.link)
        ]

    def lost(self) -> list[str]:
        """Of ends that the chain does not reach."""
        return [
            f"The chain of firm {self.firm_id} was longer when its end was noted ({end}): it ends at {self.seq} now."
            for end in self._ends
            if end.seq > self.seq
        ]

    def _fits(self, entry: AuditEntry) -> bool:
        erased = Erased.from_json(entry.erased) if entry.erased is not None else None
        try:
            return entry.link == compute_link(self.link, self.seq + 1, entry.as_act(), entry.salt, erased)
        except (TypeError, ValueError, AttributeError):  # values that nobody here has written
            return False


async def _contradictions(books: BookQueries, entries: Sequence[AuditEntry]) -> list[str]:
    """What rows say other than the acts that made them: a sum changed in all its places at once is found by this."""
    issued = [
        entry
        for entry in entries
        if entry.action == AuditAction.ISSUED and entry.object_type == ObjectType.INVOICE and entry.after
    ]
    documents = [
        entry
        for entry in entries
        if entry.action == AuditAction.ISSUED and entry.object_type == ObjectType.DOCUMENT and entry.after
    ]
    money = [
        entry
        for entry in entries
        if entry.action in MONEY_ACTS and entry.object_type == ObjectType.PAYMENT and entry.after
    ]
    invoices = await books.invoices_named([entry.object_id for entry in issued]) if issued else {}
    given = await books.documents_named([entry.object_id for entry in documents]) if documents else {}
    payments = await books.payments_named([entry.object_id for entry in money]) if money else {}
    return [
        *_against_issued("Invoice", issued, invoices),
        *_against_issued("Document", documents, given),
        *_against_payments(money, payments),
    ]


def _against_issued(what: str, acts: Sequence[AuditEntry], rows: dict[int, Any]) -> Iterator[str]:
    for act in acts:
        after, row = act.after or {}, rows.get(act.object_id)
        if row is None:
            yield (
                f"{what} {after.get('number', '')} (id {act.object_id}, firm {act.firm_id}) was issued by act"
                f" {act.id} and is gone."
            )
            continue
        name = f"{what.lower()} {row.number or 'without a number'} (id {row.id}, firm {row.firm_id})"
        if "number" in after and after["number"] != row.number:
            yield f"Of {name} the trail says that it was issued as {after['number']} (act {act.id})."
        total = after.get("total")
        if isinstance(total, dict) and total != {"minor": row.total_minor, "currency": row.currency}:
            yield f"Of {name} the trail says another total than the row (act {act.id})."


def _against_payments(acts: Sequence[AuditEntry], rows: dict[int, Any]) -> Iterator[str]:
    for act in acts:
        row, said = rows.get(act.object_id), (act.after or {}).get("of")
        if row is None:
            yield f"Payment {act.object_id} (firm {act.firm_id}) was recorded by act {act.id} and is gone."
        elif isinstance(said, dict) and said != {"minor": row.amount_minor, "currency": row.currency}:
            yield f"Of payment {row.id} (firm {row.firm_id}) the trail says another sum than the row (act {act.id})."
