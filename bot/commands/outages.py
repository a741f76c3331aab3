"""What a command says when its database can't be used."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.config import ConfigError
from db.outage import outage_of


@contextmanager
def opened() -> Iterator[None]:
    """Raises `ConfigError` instead of what the driver raises; its text may hold the address."""
    try:
        yield
    except Exception as error:
        outage = outage_of(error)
        if outage is None:
            raise
        raise ConfigError(f"The database can't be used ({outage.value}).") from None
