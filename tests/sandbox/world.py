"""The world of the sandbox: its state and what people do in it, in one object."""

from __future__ import annotations

from tests.sandbox.acts import Acts
from tests.sandbox.state import DOWNLOAD_LIMIT, UPLOAD_LIMIT

__all__ = ["DOWNLOAD_LIMIT", "UPLOAD_LIMIT", "World"]


class World(Acts):
    """One bot, its people and chats. ``World(now=…, bot=…)``; see ``State`` for the parameters.

    State and acts are two classes only to keep the modules short.
    """
