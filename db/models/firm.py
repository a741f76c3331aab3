"""The tenant: firm, its staff, its issuers and their number series."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime


class Firm(Base, Created):
    __tablename__ = "firms"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(250))
    country: Mapped[str] = mapped_column(String(5))
    timezone: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    group_chat_id: Mapped[int | None] = mapped_column(Id, unique=True)
    group_digest: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the summary of the morning goes to the group as well."""
    group_alerts: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the group hears of what has become overdue."""


class User(Base, Created):
    """A Telegram person; `id` is Telegram's. Knows which of several firms is open and the chosen language."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(130))
    username: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str | None] = mapped_column(String(2))
    firm_id: Mapped[int | None] = mapped_column(Id, ForeignKey("firms.id", ondelete="SET NULL"))


class OwnerClaim(Base, Created):
    """The right to found a firm, as a link. Only the token's digest is kept."""

    __tablename__ = "owner_claims"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    used_by: Mapped[int | None] = mapped_column(Id)
    firm_id: Mapped[int | None] = mapped_column(Id, ForeignKey("firms.id", ondelete="SET NULL"))


class Member(Base, TenantOwned, Created):
    __tablename__ = "members"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "user_id"),
        Index(None, "user_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("users.id"))
    role: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(130))
    email: Mapped[str | None] = mapped_column(String(254))
    """Where clients' answers to letters go."""
    active: Mapped[bool] = mapped_column(default=True)
    digest: Mapped[bool] = mapped_column(default=True)
    """Whether the person wants the summary of the morning."""


class Invite(Base, TenantOwned, Created):
    """A one-time link for staff."""

    __tablename__ = "invites"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        ForeignKeyConstraint(["firm_id", "created_by"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(12))
    created_by: Mapped[int] = mapped_column(Id)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    member_id: Mapped[int | None] = mapped_column(Id)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Issuer(Base, TenantOwned, Created):
    __tablename__ = "issuers"
    __table_args__ = (UniqueConstraint("firm_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    country: Mapped[str] = mapped_column(String(5))
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(250))
    tax_id: Mapped[str | None] = mapped_column(String(20))
    requisites: Mapped[dict[str, Any]] = mapped_column(Json)
    """`services.domain.requisites.model.Requisites` without the bank account, which is a row of its own."""
    vat_mode: Mapped[str] = mapped_column(String(10), default="none")
    vat_rate_bp: Mapped[int | None]
    vat_code: Mapped[str | None] = mapped_column(String(20))
    """Which rate of the country's table applies (`general`, `usn5` …): the rate itself follows the service date."""
    vat_reason: Mapped[str | None] = mapped_column(String(250))
    number_template: Mapped[str] = mapped_column(String(40), default="{year}-{seq:04}")
    number_series: Mapped[int] = mapped_column(default=1)
    """Raised when a new start opens a new series; counters are kept per series and year."""
    number_start: Mapped[int] = mapped_column(default=1)
    payment_link: Mapped[str | None] = mapped_column(String(250))
    is_default: Mapped[bool] = mapped_column(default=False)
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class BankAccount(Base, TenantOwned, Created):
    """An issuer's account in one currency."""

    __tablename__ = "bank_accounts"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        Index(None, "firm_id", "issuer_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    currency: Mapped[str] = mapped_column(String(3))
    account: Mapped[str | None] = mapped_column(String(34))
    iban: Mapped[str | None] = mapped_column(String(34))
    bank_name: Mapped[str | None] = mapped_column(String(250))
    bic: Mapped[str | None] = mapped_column(String(11))
    corr_account: Mapped[str | None] = mapped_column(String(34))
    swift: Mapped[str | None] = mapped_column(String(11))
    is_default: Mapped[bool] = mapped_column(default=False)
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class NumberCounter(Base, TenantOwned):
    """The last number given in one series of one issuer in one year; raised in the transaction that issues."""

    __tablename__ = "number_counters"
    __table_args__ = (
        UniqueConstraint("firm_id", "issuer_id", "series", "year"),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    series: Mapped[int]
    year: Mapped[int]
    last_seq: Mapped[int]


class AuditEntry(Base, TenantOwned):
    """Who did what to which object, with before and after. Written by services, never changed."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index(None, "firm_id", "object_type", "object_id", "at"),
        Index(
            "ix_audit_entries_invoice",
            "firm_id",
            "invoice_id",
            postgresql_where=text("invoice_id IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    member_id: Mapped[int | None] = mapped_column(Id)
    """Empty when the system acted by itself."""
    member_name: Mapped[str | None] = mapped_column(String(130))
    action: Mapped[str] = mapped_column(String(40))
    object_type: Mapped[str] = mapped_column(String(20))
    object_id: Mapped[int] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    """Set for acts that belong on an invoice's timeline although their object is another (a payment)."""
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)
    after: Mapped[dict[str, Any] | None] = mapped_column(Json)
