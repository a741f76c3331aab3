"""What the bot's process remembers between updates. These rows belong to no firm."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Index, Integer, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.types import Json, UtcDateTime

INLINE = "inline:"
"""Before a person's number: the lane of what they ask in other chats, where an answer waits for nothing else."""


class InboxUpdate(Base):
    """An update that has come and is not done. It is written before Telegram is told that it has come, and goes in the
    transaction that records it as handled.
    """

    __tablename__ = "inbox_updates"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    lane: Mapped[str] = mapped_column(String(40))
    """The chat, whose updates are handled one after another; of inline questions the person."""
    kind: Mapped[str] = mapped_column(String(40))
    """Telegram's word for it."""
    body: Mapped[str] = mapped_column(Text)
    """As Telegram sent it: JSON."""
    came_at: Mapped[datetime] = mapped_column(UtcDateTime)
    doubtful: Mapped[bool] = mapped_column(Boolean, server_default=false())
    """It was sent after a tap that was given up, whose window the person may have seen and nobody has stored."""

    __table_args__ = (Index(None, "bot_id", "lane", "update_id"), Index(None, "came_at"))


class HandledUpdate(Base):
    """An update that is done. It stands in the same transaction as the dialog state that it left behind.

    The bot's id is part of the key: another bot on the same database counts its updates anew.
    """

    __tablename__ = "handled_updates"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    handled_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "handled_at"),)


class UpdateStrike(Base):
    """An update whose handling has begun and, as far as is known, did not end: it may have killed the
    process.
    """

    __tablename__ = "update_strikes"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    strikes: Mapped[int] = mapped_column(Integer)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FsmRecord(Base):
    """State and data of one storage key of aiogram: a dialog, its stack, a chat. Those of one chat and person begin
    alike and are read together, as a range of the key."""

    __tablename__ = "fsm_records"

    key: Mapped[str] = mapped_column(
        String(200).with_variant(String(200, collation="C"), "postgresql"), primary_key=True
    )
    state: Mapped[str | None] = mapped_column(String(200))
    data: Mapped[dict[str, Any]] = mapped_column(Json)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SenderSeen(Base):
    """A process that sends, and when it last said so: the living ones share one bot's pace among them."""

    __tablename__ = "senders_seen"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sender: Mapped[str] = mapped_column(String(40), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Instance(Base):
    """A process that serves the bot beside others, on PostgreSQL. It lives as long as `alive_until` lies ahead, by the
    database's clock, and its connection holds the advisory lock of its `number`.
    """

    __tablename__ = "instances"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(Integer)
    alive_until: Mapped[datetime] = mapped_column(UtcDateTime)


class LaneHolder(Base):
    """Which instance handles a chat; nobody else does while that one lives. One lane is no chat but the lead."""

    __tablename__ = "lane_holders"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    lane: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(40))
    former: Mapped[str | None] = mapped_column(String(40))
    """From whom it was taken over, who may have begun its first update."""

    __table_args__ = (Index(None, "bot_id", "holder"),)


class OpenFile(Base):
    """The progress message of a file that is being made. Whoever finds one of a process that is gone tells the person
    that nothing comes.
    """

    __tablename__ = "open_files"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(2))
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    holder: Mapped[str | None] = mapped_column(String(40))
    """The instance that makes it; none where a bot is one process."""
