"""`python -m bot` runs the bot; `python -m bot <command>` does one thing. Exit code 2 and one sentence when a setting
is missing or wrong."""

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager

from bot.config import ConfigError, Settings, load
from bot.incidents import incident_code
from bot.logging import setup
from bot.own_files import OURS
from bot.telegram.lazy_models import load_aiogram


def _app() -> Callable[[Settings], Coroutine[None, None, None]]:
    """Imported late: a wrong setting is told at once, not after the second that the libraries take to load."""
    with _loading():
        from bot.app import run  # late, since it imports aiogram
    return run


def _command(arguments: list[str]) -> int:
    with _loading():
        from bot.commands import cli  # late: who runs the bot needs no command
    return cli.run(arguments)


@contextmanager
def _loading() -> Iterator[None]:
    """What is imported stays: looking through it for garbage, again and again while it grows, takes a fifth longer."""
    gc.disable()
    load_aiogram()
    yield
    gc.freeze()
    gc.enable()


def main() -> int:
    os.umask(OURS)
    if len(sys.argv) > 1:
        return _command(sys.argv[1:])
    try:
        settings = load()
        mail = settings.mail_server
        setup(
            settings.log_level,
            settings.log_format,
            secrets=[
                settings.bot_token.get_secret_value(),
                settings.owner_claim or "",
                (mail.password if mail else None) or "",
                settings.backup_secret or "",
                settings.webhook_secret.get_secret_value() if settings.webhook_secret else "",
            ],
        )
        asyncio.run(_app()(settings))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2
    except Exception:
        # Not Python's own trace: it would print what people typed.
        logging.getLogger(__name__).critical("incident %s ends the bot", incident_code(), exc_info=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
