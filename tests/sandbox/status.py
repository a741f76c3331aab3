"""What the bot's process says of itself in systemd's way (sd_notify), over a socket that NOTIFY_SOCKET names.

A bot may confirm updates before it has handled them. Who waits for it to come to rest has to hear that from itself.
"""

from __future__ import annotations

import asyncio
import shutil
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path

_READY = b"READY=1"
_IDLE = b"STATUS=Waiting"
_STATUS = b"STATUS="


class BotStatus:
    """``hear`` is told whenever the bot begins or ends to be busy; silence means idle."""

    def __init__(self, hear: Callable[[bool], None]) -> None:
        self._hear = hear
        self.ready = False
        self._busy = False
        self._folder: Path | None = None
        self._socket: socket.socket | None = None

    def listen(self) -> str:
        """A new address for a new process; what an old one still says is not heard."""
        self.close()
        self.ready = self._busy = False
        self._folder = Path(tempfile.mkdtemp(prefix="sandbox-"))
        address = str(self._folder / "status")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(address)
        self._socket.setblocking(False)
        asyncio.get_running_loop().add_reader(self._socket, self._read)
        return address

    def close(self) -> None:
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self._socket.close()
            self._socket = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        self._hear(False)

    def _read(self) -> None:
        assert self._socket is not None
        while True:
            try:
                words = self._socket.recv(1000)
            except BlockingIOError:
                return
            self.ready = self.ready or words == _READY
            if words.startswith(_STATUS):
                self._busy = not words.startswith(_IDLE)
            self._hear(self._busy)  # whoever waits looks again
