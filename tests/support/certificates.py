"""The certificates of all authorities, read once by each process.

Every session of aiogram reads them anew, which takes longer than most tests; nobody here speaks TLS by them. Contexts
that are made in another way stay each test's own.
"""

import ssl
from functools import cache
from typing import Any

import certifi

_make = ssl.create_default_context
_WORLD = certifi.where()


@cache
def _of_the_world() -> ssl.SSLContext:
    return _make(cafile=_WORLD)


def _made(*arguments: Any, **options: Any) -> ssl.SSLContext:
    if not arguments and options == {"cafile": _WORLD}:
        return _of_the_world()
    return _make(*arguments, **options)


def read_once() -> None:
    """From now on, for every session that is made."""
    ssl.create_default_context = _made
