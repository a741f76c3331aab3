"""A bank's file comes: its lines are kept once, compared with the books, and shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from db.models import BankAccount, BankStatement, TableLayout
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from db.vocabulary.statements import LineKind, LineReason, StatementState
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import BankAccountId, IssuerId, StatementId, StatementLineId
from services.domain.money.money import Currency
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, WakeWorker
from services.domain.statements.book import normalise_account
from services.domain.statements.familiarity import Familiar
from services.domain.statements.model import Entry, Remark, Statement
from services.domain.statements.verdict import Verdict
from services.statements.builder import (
    build_line_views,
    build_statement_view,
    get_statement,
    group_of,
    visible_clients,
)
from services.statements.claims import tell_of_missed_claims
from services.statements.planning import load_placed, replan
from services.statements.stored import entry_to_json, remark_to_json, verdict_to_json
from services.statements.twins import Origins, find_origins, newest_movement
from services.statements.views import Group, LineView, OwnAccountView, StatementRow, StatementView

MOST_LINES = 20_000


@dataclass(slots=True)
class _TakenFile:
    """What was found out of a file before anything of it is written."""

    digest: str
    sender: int | None
    """Whose files are the same: one's own, or everybody's."""
    ours: list[tuple[int, Statement, BankAccount]]
    """Statements of accounts of the firm, by their part of the file."""
    issuers: list[int]
    read: list[Statement]
    """All of the file's."""
    left_out: tuple[Remark, ...]
    newest: int | None = None
    """The last line that the file was compared with; None before it was."""
    origins: tuple[Origins, ...] = ()


class StatementService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.PAYMENT_RECORD)
    async def own_accounts(self, actor: Actor) -> tuple[OwnAccountView, ...]:
        """Accounts of all issuers, those in use first: by them a file says which way its money went."""
        async with self._work.read(actor) as uow:
            accounts = await uow.statements.own_accounts()
            issuers = await uow.issuers.get_many({row.issuer_id for row in accounts})
            return tuple(
                OwnAccountView(
                    BankAccountId(row.id),
                    IssuerId(row.issuer_id),
                    issuers[row.issuer_id].name,
                    row.iban or row.account or "",
                    Currency(row.currency),
                )
                for row in accounts
                if row.iban or row.account
            )

    @permitted(Permission.PAYMENT_RECORD)
    async def take_in(
        self,
        actor: Actor,
        statements: Sequence[Statement],
        file_digest: str,
        account_id: BankAccountId | None = None,
    ) -> tuple[StatementId, ...]:
        """Keep what was read of a file, and say what the rules think of it. The same file again is the same statements.

        `account_id` names the account where the file does not. Raises `error-statement-which-account` where it has to
        be asked, `error-statement-not-ours` where the file is of no account of the firm, `error-statement-currency`.
        """
        async with self._work.read(actor) as uow:
            taken = await self._compare_with_stored(uow, actor, statements, file_digest, account_id)
        async with self._work.write(actor) as uow:
            ids = await self._keep(uow, actor, taken)
        for statement_id in ids:
            await replan(self._work, self._clock, actor, statement_id)
            async with self._work.write_of_firm(actor.firm_id) as uow:
                await tell_of_missed_claims(uow, self._clock, statement_id)
        self._wake()
        return tuple(ids)

    @permitted(Permission.PAYMENT_RECORD)
    @read_once
    async def view(self, actor: Actor, statement_id: StatementId) -> StatementView:
        async with self._work.read(actor) as uow:
            return await build_statement_view(uow, actor, await get_statement(uow, actor, statement_id))

    @permitted(Permission.PAYMENT_RECORD)
    async def refresh(self, actor: Actor, statement_id: StatementId) -> StatementView:
        """The same, with the undecided lines compared with the books as they are now."""
        async with self._work.read(actor) as uow:
            await get_statement(uow, actor, statement_id)
        await replan(self._work, self._clock, actor, statement_id)
        async with self._work.read(actor) as uow:
            return await build_statement_view(uow, actor, await get_statement(uow, actor, statement_id))

    @permitted(Permission.PAYMENT_RECORD)
    @read_once
    async def lines(
        self, actor: Actor, statement_id: StatementId, group: Group, offset: int = 0, limit: int = 8
    ) -> Page[LineView]:
        """By the order of the file."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            placed = await load_placed(uow, row.id)
            names = await visible_clients(uow, placed)
            found = [line for line in placed if group_of(line, row.id, names) is group]
            views = await build_line_views(uow, row, found[offset : offset + limit])
            return Page(views, len(found), offset, limit)

    @permitted(Permission.PAYMENT_RECORD)
    @read_once
    async def line(self, actor: Actor, statement_id: StatementId, line_id: StatementLineId) -> LineView:
        async with self._work.read(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            placed = [line for line in await load_placed(uow, row.id) if line.root.id == line_id]
            if not placed:
                raise NotFound
            return (await build_line_views(uow, row, placed))[0]

    @permitted(Permission.PAYMENT_RECORD)
    async def recent(self, actor: Actor, offset: int = 0, limit: int = 8) -> Page[StatementRow]:
        """Newest first."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            sender = None if actor.sees_all_clients else actor.member_id
            rows, total = await uow.statements.recent(sender, offset, limit)
            issuers = await uow.issuers.get_many({row.issuer_id for row in rows})
            views = tuple(
                StatementRow(
                    StatementId(row.id),
                    issuers[row.issuer_id].name,
                    row.account,
                    row.period_from,
                    row.period_to,
                    row.created_at,
                    row.state == StatementState.TAKEN_BACK,
                )
                for row in rows
            )
            return Page(views, total, offset, limit)

    @permitted(Permission.PAYMENT_RECORD)
    async def layout(self, actor: Actor, fingerprint: str) -> dict[str, object] | None:
        """What somebody has said of the columns of tables with this head."""
        async with self._work.read(actor) as uow:
            row = await uow.statements.layout(_short(fingerprint))
            return dict(row.columns) if row is not None else None

    @permitted(Permission.PAYMENT_RECORD)
    async def keep_layout(self, actor: Actor, fingerprint: str, columns: dict[str, object]) -> None:
        """Whoever answers last is right."""
        async with self._work.write(actor) as uow:
            row = await uow.statements.layout(_short(fingerprint))
            if row is None:
                row = TableLayout(header_digest=_short(fingerprint), created_at=self._clock.now())
                uow.statements.add(row)
            row.columns, row.decided_by = columns, actor.member_id

    async def _compare_with_stored(
        self,
        uow: UnitOfWork,
        actor: Actor,
        statements: Sequence[Statement],
        file_digest: str,
        account_id: BankAccountId | None,
    ) -> _TakenFile:
        """Only looks: to compare thousands of lines takes seconds, and on SQLite everybody who writes waits for who
        may."""
        accounts = await uow.statements.own_accounts()
        several = len(statements) > 1
        chosen = [
            (part, one, _account_of(one, accounts, account_id, several=several))
            for part, one in enumerate(statements)
        ]
        ours = [
            (part, _completed(one, account), account) for part, one, account in chosen if account is not None
        ]
        if not ours:
            raise BadInput("error-statement-not-ours", account=_name_of(statements[0]) if statements else "")
        for _, one, account in ours:
            _check(one, account)
        completed = {part: one for part, one, _ in ours}
        taken = _TakenFile(
            digest=file_digest if account_id is None else _with_account(file_digest, account_id),
            sender=None if actor.sees_all_clients else actor.member_id,
            ours=ours,
            issuers=sorted({account.issuer_id for _, _, account in ours}),
            read=[completed.get(part, one) for part, one in enumerate(statements)],
            left_out=tuple(_left_out(one) for _, one, account in chosen if account is None and one.entries),
        )
        if len(await uow.statements.of_file(taken.digest, taken.sender)) < len(ours):
            await _find_origins(uow, taken)
        return taken

    async def _keep(self, uow: UnitOfWork, actor: Actor, taken: _TakenFile) -> list[StatementId]:
        for issuer_id in taken.issuers:
            await uow.issuers.get(issuer_id, lock=True)  # one file of an issuer is taken in at a time
        known = await uow.statements.of_file(taken.digest, taken.sender)
        is_new = len(known) < len(taken.ours)
        if is_new and taken.newest != await newest_movement(uow, taken.issuers, taken.read):
            await _find_origins(uow, taken)  # another file came meanwhile
        ids: list[StatementId] = []
        for part, one, account in taken.ours:
            row = known.get(part)
            if row is None:
                row = await self._add(uow, actor, one, account, taken.digest, part, taken.origins[part])
            told = (*one.remarks, *taken.left_out) if not ids else one.remarks
            row.remarks = [remark_to_json(remark) for remark in told]
            row.state = StatementState.OPEN.value
            ids.append(StatementId(row.id))
        return ids

    async def _add(
        self,
        uow: UnitOfWork,
        actor: Actor,
        read: Statement,
        account: BankAccount,
        digest: str,
        part: int,
        origins: Origins,
    ) -> BankStatement:
        days = [entry.booked_on for entry in read.entries]
        row = BankStatement(
            issuer_id=account.issuer_id,
            account=read.account[:40],
            currency=account.currency,
            format=read.format.value,
            period_from=read.period_from or min(days, default=None),
            period_to=read.period_to or max(days, default=None),
            opening_minor=read.opening_minor,
            closing_minor=read.closing_minor,
            remarks=[],
            file_digest=digest,
            part=part,
            sent_by=actor.member_id,
            state=StatementState.OPEN.value,
            created_at=self._clock.now(),
        )
        uow.statements.add(row)
        await uow.flush()
        lines = (
            _line(row, entry, key, origins.familiar.get(entry.position))
            for entry, key in zip(read.entries, origins.keys, strict=True)
        )
        await uow.statements.add_lines(lines)
        after = {
            "account": row.account,
            "count": len(read.entries),
            "on": row.period_from,
            "until": row.period_to,
        }
        record(uow, self._clock, actor, AuditAction.STATEMENT_SENT, ObjectType.STATEMENT, row.id, after=after)
        return row


async def _find_origins(uow: UnitOfWork, taken: _TakenFile) -> None:
    taken.newest = await newest_movement(uow, taken.issuers, taken.read)
    taken.origins = await find_origins(uow, taken.issuers, taken.read)


def _account_of(
    read: Statement, accounts: Sequence[BankAccount], account_id: BankAccountId | None, *, several: bool
) -> BankAccount | None:
    """The account of ours that the statement is of; None for somebody else's. Of a file with several statements one
    whose currency the firm has no account in is left out, and told."""
    named = next((row for row in accounts if row.id == account_id), None)
    if account_id is not None and named is None:
        raise NotFound
    number = normalise_account(read.account)
    if number:
        return next((row for row in accounts if number in _numbers(row)), None)
    if named is not None and (not several or read.currency in ("", named.currency)):
        return named
    usable = [row for row in accounts if row.archived_at is None and read.currency in ("", row.currency)]
    if len(usable) == 1:
        return usable[0]
    if named is not None or (several and not usable):
        return None
    raise Conflict("error-statement-which-account")


def _name_of(read: Statement) -> str:
    """For a person: of whose money it is."""
    return read.account or read.currency


def _left_out(read: Statement) -> Remark:
    return Remark("statement-warning-left-out", (("account", _name_of(read)), ("count", len(read.entries))))


def _completed(read: Statement, account: BankAccount) -> Statement:
    """With the account and the currency of ours, where the file is silent: what formats say is compared by them."""
    return replace(
        read,
        account=read.account or account.iban or account.account or "",
        currency=read.currency or account.currency,
        entries=tuple(
            entry if entry.currency else replace(entry, currency=account.currency) for entry in read.entries
        ),
    )


def _numbers(row: BankAccount) -> set[str]:
    return {normalise_account(row.account or ""), normalise_account(row.iban or "")}


def _check(read: Statement, account: BankAccount) -> None:
    if len(read.entries) > MOST_LINES:
        raise BadInput("error-statement-too-many", count=MOST_LINES)
    named = {read.currency, *(entry.currency for entry in read.entries)}
    foreign = named - {"", account.currency}
    if foreign:
        raise BadInput("error-statement-currency", currency=min(foreign), account=account.currency)


def _line(row: BankStatement, entry: Entry, key: str, familiar: Familiar | None) -> dict[str, Any]:
    """What the rules say of a new line comes with the first plan."""
    is_twin = familiar is not None and familiar.is_certain
    twin_id = familiar.line_id if familiar is not None else None
    verdict = (
        Verdict(entry.position, LineKind.KNOWN, (LineReason.KNOWN,), twin_id=twin_id)
        if is_twin
        else Verdict(entry.position, LineKind.DOUBTFUL, (LineReason.NOTHING_FITS,), twin_id=twin_id)
    )
    return {
        "statement_id": row.id,
        "issuer_id": row.issuer_id,
        "position": entry.position,
        "key": None if is_twin else key,
        "twin_id": twin_id if is_twin else None,
        "entry": entry_to_json(entry),
        "booked_on": entry.booked_on,
        "amount_minor": entry.amount_minor,
        "kind": verdict.kind.value,
        "verdict": verdict_to_json(verdict),
    }


def _with_account(file_digest: str, account_id: BankAccountId) -> str:
    return sha256(f"{file_digest} {account_id}".encode()).hexdigest()


def _short(fingerprint: str) -> str:
    return fingerprint if len(fingerprint) <= 64 else sha256(fingerprint.encode()).hexdigest()
