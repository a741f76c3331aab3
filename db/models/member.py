"""Telegram users, the staff of firms, and the links by which they join."""

from datetime import datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, UtcDateTime


class User(Base, Created):
    """A Telegram person; `id` is Telegram's. Knows which of several firms is open and the chosen language."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(130))
    username: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str | None] = mapped_column(String(2))
    firm_id: Mapped[int | None] = mapped_column(Id, ForeignKey("firms.id", ondelete="SET NULL"))
    command_menu: Mapped[str | None] = mapped_column(String(40))
    """Which of the staff's lists of commands the private chat shows; empty for the list that everybody sees."""


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
    user_id: Mapped[int | None] = mapped_column(Id, ForeignKey("users.id"))
    """Empty when the personal data of a former member were erased: nobody is found by it any more."""
    role: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(130))
    email: Mapped[str | None] = mapped_column(String(254))
    """Where clients' answers to letters go."""
    active: Mapped[bool] = mapped_column(default=True)
    digest: Mapped[bool] = mapped_column(default=True)
    """Whether the person wants the summary of the morning."""
    digest_picture: Mapped[bool] = mapped_column(default=False, server_default=false())
    """And a picture with it."""
    approves: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the person approves drafts, whatever the role."""


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
