"""Tells whoever has started the process how it is, in systemd's way: `systemctl status` then says so.

Nothing is said where nobody listens (NOTIFY_SOCKET is not set).
"""

import os
import socket
from contextlib import suppress

READY = "READY=1"
BUSY = "STATUS=Updates are being handled"
IDLE = "STATUS=Waiting for updates"
AT_MOST = 0.5
"""Seconds that saying it may take."""


class ServiceStatus:
    def __init__(self) -> None:
        address = os.environ.get("NOTIFY_SOCKET", "")
        self._socket: socket.socket | None = None
        if address:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.settimeout(AT_MOST)
            # As systemd writes a name that is no file.
            self._address = f"\0{address[1:]}" if address.startswith("@") else address

    def ready(self) -> None:
        self._say(READY)

    def busy(self, is_busy: bool) -> None:
        self._say(BUSY if is_busy else IDLE)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()

    def _say(self, words: str) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.sendto(words.encode(), self._address)
