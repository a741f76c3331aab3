"""The outer form of a backup: pieces that are each sealed, with a key (AES-256-GCM) or without one (SHA-256).

A piece is bound to the head of the file, to its place and to whether it is the last one (the STREAM construction): a
file that is cut, changed, put together anew or continued does not open.
"""

import hmac
import json
import os
import struct
from collections.abc import Iterator
from hashlib import sha256
from typing import IO, Protocol

MAGIC = b"Schetovod backup 1\n"
PIECE = 1 << 20
ROOM = 64
"""What sealing may add to a piece."""
LONGEST_HEAD = 1000
LENGTH = struct.Struct(">I")
NONCE = struct.Struct(">7sIB")
"""The file's own part, the place of the piece, 1 for the last one."""


class BackupError(Exception):
    """The message is one sentence for whoever runs the command."""


class NoRoom(BackupError):
    pass


class Damaged(BackupError):
    def __init__(self) -> None:
        super().__init__("The backup is damaged or cut off: nothing was taken from it. Use an older one.")


class Seal(Protocol):
    def close(self, nonce: bytes, piece: bytes) -> bytes: ...

    def open(self, nonce: bytes, sealed: bytes) -> bytes:
        """Raises `Damaged`."""


class _Keyed:
    def __init__(self, key: bytes, head: bytes) -> None:
        # OpenSSL's own: only backups with a key need it.
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher, self._head, self._wrong = AESGCM(key), head, InvalidTag

    def close(self, nonce: bytes, piece: bytes) -> bytes:
        return self._cipher.encrypt(nonce, piece, self._head)

    def open(self, nonce: bytes, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(nonce, sealed, self._head)
        except self._wrong:
            raise Damaged from None


class _Summed:
    def __init__(self, head: bytes) -> None:
        self._head = head

    def close(self, nonce: bytes, piece: bytes) -> bytes:
        return self._sum(nonce, piece) + piece

    def open(self, nonce: bytes, sealed: bytes) -> bytes:
        size = sha256().digest_size
        if sealed[:size] != self._sum(nonce, sealed[size:]):
            raise Damaged
        return sealed[size:]

    def _sum(self, nonce: bytes, piece: bytes) -> bytes:
        return sha256(self._head + nonce + piece).digest()


class SealedWriter:
    """Writes to `file` what `write` is given; without `finish` the file does not open."""

    def __init__(self, file: IO[bytes], secret: str | None) -> None:
        self._file, self._waiting, self._place = file, bytearray(), 0
        self._nonce, salt = os.urandom(7), os.urandom(16)
        said: dict[str, str | None] = {"nonce": self._nonce.hex(), "salt": None, "check": None}
        key = None
        if secret is not None:
            key, check = _keys(secret, salt)
            said |= {"salt": salt.hex(), "check": check}
        head = MAGIC + json.dumps(said).encode() + b"\n"
        head += sha256(head).hexdigest().encode() + b"\n"
        self._seal: Seal = _Summed(head) if key is None else _Keyed(key, head)
        file.write(head)

    def write(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._put(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def finish(self) -> None:
        self._put(bytes(self._waiting), last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        sealed = self._seal.close(NONCE.pack(self._nonce, self._place, last), piece)
        self._file.write(LENGTH.pack(len(sealed)) + sealed)
        self._place += 1


def read_sealed(file: IO[bytes], secret: str | None) -> Iterator[bytes]:
    """The pieces, each of them proved. Raises `BackupError`."""
    nonce, seal = _read_head(file, secret)
    place, sealed = 0, _read_piece(file)
    while sealed is not None:
        following = _read_piece(file)
        yield seal.open(NONCE.pack(nonce, place, following is None), sealed)
        place, sealed = place + 1, following
    if not place:
        raise Damaged


def _read_head(file: IO[bytes], secret: str | None) -> tuple[bytes, Seal]:
    if file.read(len(MAGIC)) != MAGIC:
        raise BackupError("This file is no backup of the bot, or its beginning is damaged.")
    line, given = file.readline(LONGEST_HEAD), file.readline(LONGEST_HEAD)
    head = MAGIC + line
    if sha256(head).hexdigest().encode() + b"\n" != given:
        raise Damaged
    said, head = json.loads(line), head + given
    nonce = bytes.fromhex(said["nonce"])
    if said["salt"] is None:
        return nonce, _Summed(head)
    if secret is None:
        raise BackupError("The backup is encrypted: put the key it was made with into BACKUP_KEY.")
    key, check = _keys(secret, bytes.fromhex(said["salt"]))
    if not hmac.compare_digest(check, said["check"]):
        raise BackupError("The key in BACKUP_KEY is not the one that this backup was made with.")
    return nonce, _Keyed(key, head)


def _read_piece(file: IO[bytes]) -> bytes | None:
    """None at the end of the file."""
    length = file.read(LENGTH.size)
    if not length:
        return None
    if len(length) < LENGTH.size or LENGTH.unpack(length)[0] > PIECE + ROOM:
        raise Damaged
    sealed = file.read(LENGTH.unpack(length)[0])
    if len(sealed) < LENGTH.unpack(length)[0]:
        raise Damaged
    return sealed


def _keys(secret: str, salt: bytes) -> tuple[bytes, str]:
    """The key, and what tells whether it is the right one. Slow on purpose, since people choose the secret."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # only backups with a key need it

    both = Scrypt(salt=salt, length=48, n=1 << 15, r=8, p=1).derive(secret.encode())
    return both[:32], both[32:].hex()
