"""`python -m bot`. Exit code 2 and one sentence when a setting is missing or wrong."""

import asyncio
import sys

from bot.config import ConfigError, load
from bot.logging import setup


def main() -> int:
    try:
        settings = load()
        setup(
            settings.log_level,
            settings.log_format,
            secrets=[settings.bot_token.get_secret_value(), settings.owner_claim or ""],
        )
        # Imported late: a wrong setting is told at once, not after the seconds that aiogram takes to load.
        from bot.app import run

        asyncio.run(run(settings))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
