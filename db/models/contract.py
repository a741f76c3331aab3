"""Contracts: what is billed, how, and when it is due."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created, TenantOwned
from db.types import Id, UtcDateTime
from db.vocabulary.enums import AutoIssue, ContractTitle


class Contract(Base, ClientOwned, Created):
    __tablename__ = "contracts"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        Index(None, "firm_id", "client_id"),
        Index(None, "firm_id", "state"),
        Index("ix_contracts_number", "firm_id", "number_norm", "client_id", "id"),
        Index(
            "ix_contracts_issue",
            "next_issue_on",
            sqlite_where=text("next_issue_on IS NOT NULL"),
            postgresql_where=text("next_issue_on IS NOT NULL"),
        ),
        Index(
            "ix_contracts_deposit",
            "deposit_fell_at",
            sqlite_where=text("deposit_fell_at IS NOT NULL"),
            postgresql_where=text("deposit_fell_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    title: Mapped[str] = mapped_column(String(20), default=ContractTitle.CONTRACT)
    """contract («договор») or agreement («соглашение об оказании юридической помощи»)."""
    number: Mapped[str] = mapped_column(String(40))
    number_norm: Mapped[str] = mapped_column(String(60))
    signed_on: Mapped[date]
    ends_on: Mapped[date | None]
    subject: Mapped[str] = mapped_column(String(500))
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(12))
    """A `ContractState`."""
    billing: Mapped[str] = mapped_column(String(12))
    """fixed, stages, retainer, hourly, success, expenses."""
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    """fixed: the whole price; stages: the sum of the stages; others: empty or a cap."""
    fee_minor: Mapped[int | None] = mapped_column(BigInteger)
    """retainer: the monthly fee; hourly: the rate of an hour."""
    billing_day: Mapped[int | None]
    auto_issue: Mapped[str] = mapped_column(String(8), default=AutoIssue.OFF)
    """retainer: off, draft, issue."""
    part_month: Mapped[str | None] = mapped_column(String(8))
    """retainer, a `PartMonth`: what a month costs that is only in part within the contract; empty: nobody said."""
    next_issue_on: Mapped[date | None]
    """Retainers that issue by themselves: the firm's date of the next invoice."""
    vat_mode: Mapped[str] = mapped_column(String(10))
    vat_code: Mapped[str | None] = mapped_column(String(20))
    vat_rate_bp: Mapped[int | None]
    vat_reason: Mapped[str | None] = mapped_column(String(250))
    terms_kind: Mapped[str] = mapped_column(String(24))
    terms_days: Mapped[int | None]
    terms_unit: Mapped[str | None] = mapped_column(String(10))
    terms_date: Mapped[date | None]
    act_answer_days: Mapped[int | None]
    """Working days that the client has for an answer to an act, where the contract says it; empty: the firm's."""
    neutral_wording: Mapped[bool] = mapped_column(default=False, server_default=false())
    """What leaves the firm names no line, only that they are legal services."""
    deposit_minor: Mapped[int | None] = mapped_column(BigInteger)
    """Up to which the contract's advance is filled again; empty: there is no deposit."""
    deposit_threshold_minor: Mapped[int | None] = mapped_column(BigInteger)
    """Below which an advance invoice is offered."""
    deposit_below: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The advance is below the threshold, and that was noticed: nothing is offered until it has been above again."""
    deposit_fell_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The advance fell below the threshold, and the tick has not looked at it yet."""
    deposit_falls: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """How many times an advance invoice was offered: part of the key of each."""
    penalty_ppm: Mapped[int | None]
    """For each day of delay, in millionths of what is late: 1000 are 0.1%; empty: the contract says nothing of it."""
    penalty_cap_bp: Mapped[int | None]
    """The most that the penalty may be, in hundredths of a percent of what was late."""
    penalty_cap_minor: Mapped[int | None] = mapped_column(BigInteger)
    """The same as a sum; a penalty has one of the two, or neither."""
    file_id: Mapped[str | None] = mapped_column(String(250))
    file_name: Mapped[str | None] = mapped_column(String(250))
    act_key: Mapped[str | None] = mapped_column(String(60))


class ContractStage(Base, TenantOwned):
    __tablename__ = "contract_stages"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "contract_id", "position"),
        ForeignKeyConstraint(
            ["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"], ondelete="CASCADE"
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    contract_id: Mapped[int] = mapped_column(Id)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(500))
    amount_minor: Mapped[int] = mapped_column(BigInteger)


class ContractMatter(Base, TenantOwned):
    __tablename__ = "contract_matters"
    __table_args__ = (
        UniqueConstraint("firm_id", "contract_id", "matter_id"),
        ForeignKeyConstraint(
            ["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "matter_id"], ["matters.firm_id", "matters.id"]),
        Index(None, "firm_id", "matter_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    contract_id: Mapped[int] = mapped_column(Id)
    matter_id: Mapped[int] = mapped_column(Id)
