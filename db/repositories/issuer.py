"""Issuers, their bank accounts and the counters of their numbers."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.exc import IntegrityError

from db.models import BankAccount, Invoice, Issuer, NumberCounter
from db.prepared import prepared
from db.tenancy import OF_FIRM, AsyncTenantSession, table_of
from db.vocabulary.enums import INVOICE_NUMBERS, InvoiceState

_DEFAULT = prepared(
    select(Issuer).where(Issuer.archived_at.is_(None)).order_by(Issuer.is_default.desc(), Issuer.id).limit(1)
)
_ACCOUNT_FOR = prepared(
    select(BankAccount)
    .where(
        BankAccount.issuer_id == bindparam("issuer_id"),
        BankAccount.currency == bindparam("currency"),
        BankAccount.archived_at.is_(None),
    )
    .order_by(BankAccount.is_main.desc(), BankAccount.is_default.desc(), BankAccount.id.desc())
    .limit(1)
)
_LAST_SEQ = prepared(
    select(NumberCounter.last_seq).where(
        NumberCounter.issuer_id == bindparam("issuer_id"),
        NumberCounter.kind == bindparam("kind"),
        NumberCounter.series == bindparam("series"),
        NumberCounter.year == bindparam("year"),
    )
)
_counters = table_of(NumberCounter)
_RAISED = (
    update(_counters)
    .where(
        _counters.c.firm_id == bindparam(OF_FIRM),
        *(_counters.c[name] == bindparam(f"of_{name}") for name in ("issuer_id", "kind", "series", "year")),
    )
    .values(last_seq=_counters.c.last_seq + 1)
    .returning(_counters.c.last_seq)
)


class IssuerRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self._session = session

    def add(self, row: Issuer | BankAccount) -> None:
        self._session.add(row)

    async def get(self, issuer_id: int, *, lock: bool = False) -> Issuer | None:
        if not lock:
            return await self._session.get(Issuer, issuer_id)
        query = select(Issuer).where(Issuer.id == issuer_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def get_many(self, issuer_ids: Collection[int]) -> dict[int, Issuer]:
        rows = await self._session.scalars(select(Issuer).where(Issuer.id.in_(issuer_ids)))
        return {row.id: row for row in rows}

    async def default(self) -> Issuer | None:
        """Who bills unless somebody else is chosen."""
        return await self._session.scalar(_DEFAULT)

    async def list(self, *, archived: bool = False) -> Sequence[Issuer]:
        """The default one first. `archived` adds those that no longer bill."""
        query = select(Issuer).order_by(Issuer.archived_at.is_not(None), Issuer.is_default.desc(), Issuer.id)
        if not archived:
            query = query.where(Issuer.archived_at.is_(None))
        return (await self._session.scalars(query)).all()

    async def lock_active(self) -> Sequence[Issuer]:
        """All that bill, locked: one of them stays and one is the default."""
        query = (
            select(Issuer)
            .where(Issuer.archived_at.is_(None))
            .order_by(Issuer.id)
            .with_for_update(key_share=True)
        )
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def accounts(self, issuer_id: int) -> Sequence[BankAccount]:
        """Those in use, the default one first, of each currency its main one before the others."""
        query = (
            select(BankAccount)
            .where(BankAccount.issuer_id == issuer_id, BankAccount.archived_at.is_(None))
            .order_by(BankAccount.is_default.desc(), BankAccount.is_main.desc(), BankAccount.id)
        )
        return (await self._session.scalars(query)).all()

    async def account(self, account_id: int) -> BankAccount | None:
        """In use or not: an issued invoice keeps naming it."""
        return await self._session.scalar(select(BankAccount).where(BankAccount.id == account_id))

    async def account_for(self, issuer_id: int, currency: str) -> BankAccount | None:
        """Where money of this currency goes."""
        return await self._session.scalar(_ACCOUNT_FOR, {"issuer_id": issuer_id, "currency": currency})

    async def count_drafts(self, issuer_id: int) -> int:
        query = select(func.count(Invoice.id)).where(
            Invoice.issuer_id == issuer_id, Invoice.status == InvoiceState.DRAFT
        )
        return await self._session.scalar(query) or 0

    async def numbers(self, issuer_id: int) -> Sequence[str]:
        """Every number that this issuer has ever given, void ones included."""
        query = select(Invoice.number).where(Invoice.issuer_id == issuer_id, Invoice.number.is_not(None))
        return [number for number in await self._session.scalars(query) if number is not None]

    def open_counter(
        self, issuer_id: int, series: int, year: int, last_seq: int, kind: str = INVOICE_NUMBERS
    ) -> None:
        """Starts a new series after `last_seq`; the row must not exist."""
        row = NumberCounter(issuer_id=issuer_id, series=series, year=year, last_seq=last_seq, kind=str(kind))
        self._session.add(row)

    async def last_seq(
        self, issuer_id: int, series: int, year: int, kind: str = INVOICE_NUMBERS
    ) -> int | None:
        """The last number given; None when the series has none in this year. For previews only."""
        counter = {"issuer_id": issuer_id, "series": series, "year": year, "kind": kind}
        return await self._session.scalar(_LAST_SEQ, counter)

    async def next_seq(
        self, issuer_id: int, series: int, year: int, start: int, kind: str = INVOICE_NUMBERS
    ) -> int:
        """The next number, `start` for the first; given back when the transaction is rolled back. `kind` is of what
        the numbers are: invoices, or a `DocumentKind`.

        The counter's row stays locked until the transaction ends, which makes the series gapless. An upsert
        would be an INSERT statement, which the firm's session refuses.
        """
        counter = {"issuer_id": issuer_id, "kind": str(kind), "series": series, "year": year}
        while True:
            seq = await self._session.change_row(NumberCounter, _RAISED, counter)
            if seq is not None:
                return int(seq)
            try:
                async with self._session.begin_nested():
                    self._session.add(
                        NumberCounter(
                            issuer_id=issuer_id, kind=kind, series=series, year=year, last_seq=start
                        )
                    )
            except IntegrityError:
                # Somebody was first. A missing issuer fails the same way, but then nobody has the row.
                if await self.last_seq(issuer_id, series, year, kind) is None:
                    raise
                continue
            return start
