"""Three functions of segno, replaced: one that pads wrongly, and two that take half of the time of a code."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from segno import encoder

_encoder: Any = encoder  # segno publishes no types of it
_segno_add_codewords, _segno_mask = _encoder.add_codewords, _encoder.find_and_apply_best_mask
_FREE = 2  # a module that the message fills


def replace() -> None:
    _encoder.write_padding_bits = _write_padding_bits
    _encoder.add_codewords, _encoder.find_and_apply_best_mask = _add_codewords, _apply_mask


def _write_padding_bits(buff: Any, _version: int, length: int) -> None:
    """Zeros up to the end of the codeword (ISO/IEC 18004:2015, 7.4.10).

    segno's own adds eight zeros where none are missing (github.com/heuer/segno/issues/148), in byte mode always: a
    codeword that the standard does not have there, that some readers refuse, and that codes printed so far lack.
    """
    buff.extend([0] * (-length % 8))


def _add_codewords(matrix: Sequence[bytearray], message: Any, version: int) -> None:
    """Puts the bits of the message where segno puts them, which it finds out module by module for each code.

    The places are the same in all codes of a version: segno is asked once.
    """
    blank, bits = b"".join(matrix), bytes(message.getbits())
    if blank.count(_FREE) != len(bits):
        raise ValueError(f"{len(bits)} bits for {blank.count(_FREE)} modules")
    filled = bytes(_placing(version, len(matrix), blank)(bits + blank))
    for row, new in zip(matrix, _rows(filled, len(matrix)), strict=True):
        row[:] = new


@lru_cache(maxsize=8)  # 200 KB each; a firm's codes are of two or three versions
def _placing(version: int, size: int, blank: bytes) -> Callable[[bytes], tuple[int, ...]]:
    """Picks the modules of a code, row by row, out of the bits of its message and the modules of a `blank` code.

    segno places a message that says of each bit which one it is, in two halves: a module holds no more than a byte.
    """
    count = blank.count(_FREE)
    low, high = _rows(blank, size), _rows(blank, size)
    _segno_add_codewords(low, bytes(bit & 0xFF for bit in range(count)), version)
    _segno_add_codewords(high, bytes(bit >> 8 for bit in range(count)), version)
    modules = enumerate(zip(blank, b"".join(low), b"".join(high), strict=True))
    return itemgetter(
        *(left | right << 8 if was == _FREE else count + at for at, (was, left, right) in modules)
    )


def _rows(modules: bytes, size: int) -> list[bytearray]:
    return [bytearray(modules[start : start + size]) for start in range(0, len(modules), size)]


def _apply_mask(
    matrix: Sequence[bytearray], width: int, height: int, proposed_mask: int | None = None
) -> tuple[int, Sequence[bytearray]]:
    """A mask that is given turns the same modules in all codes of a size: whole rows are turned at once."""
    if proposed_mask is None:
        best: tuple[int, Sequence[bytearray]] = _segno_mask(matrix, width, height)
        return best
    for row, mask in zip(matrix, _mask(width, height, proposed_mask), strict=True):
        row[:] = (int.from_bytes(row) ^ mask).to_bytes(width)
    return proposed_mask, matrix


@cache
def _mask(width: int, height: int, number: int) -> tuple[int, ...]:
    """The rows of a mask: what segno makes of a code that is all light."""
    light = [bytearray(width) for _ in range(height)]
    _segno_mask(light, width, height, number)
    return tuple(map(int.from_bytes, light))
