"""Stand-ins for the outside world, with the shapes of services/domain/ports.py."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until told otherwise: 2026-11-24 09:00 UTC, a Tuesday, noon in Moscow."""

    def __init__(self, now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)) -> None:
        self.set(now)

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        """To an aware instant."""
        if now.tzinfo is None:
            raise ValueError("an instant needs its zone")
        self._now = now.astimezone(UTC)

    def advance(self, **by: int) -> None:
        """By days, hours, minutes… as `timedelta` names them."""
        self._now += timedelta(**by)


class FakeTokens:
    """token-0001, token-0002…"""

    def __init__(self) -> None:
        self.given = 0

    def token(self) -> str:
        self.given += 1
        return f"token-{self.given:04}"
