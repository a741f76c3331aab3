"""QR codes of byte data at one error level and mask, twenty times as fast as segno, from segno's own tables.

With level M and mask 2 fixed, everything but the data is the same in all codes of a version. So it is taken
from segno once a version, and only codewords, error correction and placement are left to do (ISO/IEC
18004:2015, 7.4 to 7.7). The tests hold that the result is segno's, module for module, in all forty versions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, zip_longest
from operator import itemgetter
from typing import Any

import segno
from segno import consts, encoder

_tables: Any = consts  # segno publishes no usable types of these
_steps: Any = encoder
MASK = 2  # (column % 3 == 0): cheap to undo, and as good as any for texts of this length
_LEVEL = _tables.ERROR_LEVEL_M


def byte_matrix(data: bytes) -> list[bytes]:
    """Rows of 0 and 1 (dark) without the quiet zone, in the smallest version that holds `data`.

    Raises `ValueError` above 2,331 bytes, the most that version 40 holds at level M.
    """
    version = next((each for each in range(1, 41) if _room(each) >= len(data)), 0)
    if not version:
        raise ValueError(f"{len(data)} bytes are too many for a QR code")
    plan = _plan(version)
    words = _interleaved(_codewords(data, version), plan.blocks)
    bits = f"{int.from_bytes(words, 'big') ^ plan.mask:0{8 * len(words)}b}".encode().translate(_DIGITS)
    flat = bytes(plan.gather(bits + plan.rest))
    return [flat[start : start + plan.size] for start in range(0, len(flat), plan.size)]


_DIGITS = bytes.maketrans(b"01", b"\0\1")


def _room(version: int) -> int:
    """Bytes of data beside the mode and the count."""
    return int(_tables.SYMBOL_CAPACITY[version][_LEVEL]) // 8 - (2 if version < 10 else 3)


def _codewords(data: bytes, version: int) -> bytes:
    """Mode, count, data, four zero bits, and the pad codewords up to the capacity."""
    count_bits = 8 if version < 10 else 16
    head = 0b0100 << count_bits | len(data)
    stream = (head << 8 * len(data) | int.from_bytes(data, "big")) << 4
    words = stream.to_bytes((4 + count_bits + 8 * len(data) + 4) // 8, "big")
    missing = int(_tables.SYMBOL_CAPACITY[version][_LEVEL]) // 8 - len(words)
    return words + (b"\xec\x11" * (missing // 2 + 1))[:missing]


def _interleaved(words: bytes, blocks: Sequence[tuple[int, int]]) -> bytes:
    data, errors, at = [], [], 0
    for length, correction in blocks:
        data.append(words[at : at + length])
        errors.append(_remainder(data[-1], correction))
        at += length
    mixed = chain(chain.from_iterable(zip_longest(*data)), chain.from_iterable(zip_longest(*errors)))
    return bytes(word for word in mixed if word is not None)


def _remainder(block: bytes, length: int) -> bytes:
    """The Reed-Solomon codewords: polynomial division, a byte a step, the remainder held in one integer."""
    table, top, low = _multiples(length), 8 * (length - 1), (1 << 8 * (length - 1)) - 1
    rest = 0
    for byte in block:
        rest = (rest & low) << 8 ^ table[rest >> top ^ byte]
    return rest.to_bytes(length, "big")


@cache
def _multiples(length: int) -> list[int]:
    """The generator polynomial of that length times each byte, as integers."""
    exponents, logs = _tables.GALIOS_EXP, _tables.GALIOS_LOG
    generator = _tables.GEN_POLY[length]
    table = [0]
    for factor in range(1, 256):
        table.append(int.from_bytes(bytes(exponents[logs[factor] + g] for g in generator[:length]), "big"))
    return table


@dataclass(frozen=True, slots=True)
class _Plan:
    """What all codes of a version share."""

    size: int
    blocks: list[tuple[int, int]]  # codewords of data and of error correction in each block
    mask: int  # over the codewords, as one integer
    rest: bytes  # masked remainder bits, then a light and a dark module
    gather: Any  # picks, for each module, its bit


@cache
def _plan(version: int) -> _Plan:
    sample = segno.make(b"", error="m", mode="byte", version=version, mask=MASK, boost_error=False)
    size = len(sample.matrix)
    # Modules of no pattern are 2 here. The public `matrix_iter(verbose=True)` takes one of them for format.
    free = _steps.make_matrix(size, size)
    _steps.add_finder_patterns(free, size, size)
    _steps.add_alignment_patterns(free, size, size)
    places = [(i, j) for i, j in _zigzag(size) if free[i][j] == 2]
    blocks = [
        (info.num_data, info.num_total - info.num_data)
        for info in _tables.ECC[version][_LEVEL]
        for _ in range(info.num_blocks)
    ]
    used = 8 * sum(map(sum, blocks))
    mask = [int(j % 3 == 0) for _, j in places]
    picks = [len(places) + module for row in sample.matrix for module in row]
    for bit, (i, j) in enumerate(places):
        picks[i * size + j] = bit
    return _Plan(
        size=size,
        blocks=blocks,
        mask=int("".join(map(str, mask[:used])), 2),
        rest=bytes(mask[used:]) + b"\0\1",
        gather=itemgetter(*picks),
    )


def _zigzag(size: int) -> list[tuple[int, int]]:
    """The order of bits: up and down in columns two wide, from the right, past the vertical timing pattern."""
    places, upwards = [], True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        rows = range(size - 1, -1, -1) if upwards else range(size)
        places += [(i, j) for i in rows for j in (right, right - 1)]
        upwards = not upwards
    return places
