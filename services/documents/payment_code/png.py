"""A payment code as a picture: black on white PNG with the quiet zone that the standard asks for."""

import struct
import zlib

from services.documents.payment_code.standards import modules

QUIET = 4
SCALE = 8
"""Pixels a module: large enough for a camera that looks at another screen."""


def png(payload: str) -> bytes:
    """Greyscale of one bit a pixel. Raises `ValueError` for more than 2,331 bytes."""
    matrix = modules(payload)
    size = (len(matrix) + 2 * QUIET) * SCALE
    blank = b"\0" + _packed([1] * size)
    rows = [blank] * (QUIET * SCALE)
    for line in matrix:
        pixels = [1] * (QUIET * SCALE)
        for dark in line:
            pixels += [0 if dark else 1] * SCALE
        rows += [b"\0" + _packed(pixels + [1] * (QUIET * SCALE))] * SCALE
    rows += [blank] * (QUIET * SCALE)
    header = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(b"".join(rows), 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _packed(pixels: list[int]) -> bytes:
    """Eight pixels a byte; `SCALE` being eight, rows need no padding."""
    bits = "".join(map(str, pixels))
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
