"""The tenant: a firm and its settings."""

from sqlalchemy import BigInteger, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created
from db.types import Id


class Firm(Base, Created):
    __tablename__ = "firms"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(250))
    country: Mapped[str] = mapped_column(String(5))
    timezone: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    group_chat_id: Mapped[int | None] = mapped_column(Id, unique=True)
    group_thread_id: Mapped[int | None] = mapped_column(Id)
    """The topic of a forum that news go to: the one where /bind was written. None for a group without topics."""
    group_digest: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the summary of the morning goes to the group as well."""
    group_alerts: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the group hears of what has become overdue."""
    small_sum_minor: Mapped[int] = mapped_column(BigInteger, default=100, server_default=text("100"))
    """Of a remainder below it, in hundredths of any currency, no client is reminded."""
    act_answer_days: Mapped[int] = mapped_column(default=5, server_default=text("5"))
    """Working days after the sending of an act until staff are asked whether it counts as accepted; zero: never."""
    keep_clients_years: Mapped[int | None]
    """Whole years after a client's last one until its data may go; empty: as the law wants, zero: for ever."""
    keep_talks_months: Mapped[int] = mapped_column(default=36, server_default=text("36"))
    """Until what was said to clients and by them may go; zero for ever."""
    keep_payloads_months: Mapped[int] = mapped_column(default=36, server_default=text("36"))
    """Until the data of messages that have left go."""
    approval: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether a draft is issued by those who approve only; the others ask them."""
    approval_roles: Mapped[str] = mapped_column(String(40), default="", server_default=text("''"))
    """Roles that approve, beside owners and members who are named, joined by «+»."""
