"""Writes the file of a PDF: its numbered objects, and the table of where each of them lies (PDF 32000-1, 7.5).

fpdf2 finds out by reflection what an object consists of, and does so again for each document: two fifths of the time
that a page took. Here each form says itself what its objects are, and what all files begin with is written once.
"""

import hashlib
import struct
import zlib
from dataclasses import dataclass

_HEADER = b"%PDF-1.7\n%\xe9\xeb\xf1\xbf\n"  # the second line tells transfers that the file is not text
_LEVEL = 4  # packs a page with its code in a third of the time of the usual 6; the file has 1% more bytes
_IN_FILE, _IN_CONTAINER = 1, 2  # the kinds of a row of the table
_pack_row = struct.Struct(">BIH").pack


@dataclass(frozen=True, slots=True)
class Beginning:
    """What many files begin with: objects that keep their numbers, and their rows of the table."""

    data: bytes = _HEADER
    rows: tuple[bytes, ...] = (_pack_row(0, 0, 65535),)


class ObjectFile:
    """A file under construction.

    Objects without a stream are put off, and lie compressed together in one stream, the container: a tagged page has
    hundreds of them.
    """

    def __init__(self, beginning: Beginning | None = None) -> None:
        beginning = beginning or Beginning()
        self._parts = [beginning.data]
        self._size = len(beginning.data)
        self._rows = [*beginning.rows]  # by the objects' numbers
        self._digest = hashlib.md5(usedforsecurity=False)  # of what follows the beginning
        self._packed: list[tuple[int, str]] = []

    def as_beginning(self) -> Beginning:
        """Of other files, with the objects put so far."""
        return Beginning(b"".join(self._parts), tuple(self._rows))

    def reserve(self, count: int = 1) -> int:
        """The number of an object that is written later, the first of `count`."""
        number = len(self._rows)
        self._rows += [b""] * count
        return number

    def put(self, value: str, number: int = 0) -> int:
        """An object without a stream; `number` where it was reserved."""
        number = number or self.reserve()
        self._packed.append((number, value))
        return number

    def put_stream(self, head: str, data: bytes, number: int = 0) -> int:
        """`head` are the entries of the stream's dictionary, without its length."""
        number = number or self.reserve()
        self.put_written(
            number,
            f"{number} 0 obj\n<<{head}/Length {len(data)}>>\nstream\n".encode("latin-1")
            + data
            + b"\nendstream\nendobj\n",
        )
        return number

    def put_compressed(self, head: str, data: bytes, number: int = 0) -> int:
        return self.put_stream(f"{head}/Filter/FlateDecode", zlib.compress(data, _LEVEL), number)

    def put_written(self, number: int, data: bytes) -> None:
        """An object as it stands in the file."""
        self._rows[number] = _pack_row(_IN_FILE, self._size, 0)
        self._parts.append(data)
        self._size += len(data)
        self._digest.update(data)

    def finish(self, catalog: int, information: int) -> bytes:
        """The bytes of the file; the numbers are those of the objects where a reader begins."""
        self._put_container()
        table = self.reserve()
        start = self._size
        self._rows[table] = _pack_row(_IN_FILE, start, 0)
        name = self._digest.hexdigest()  # equal documents have equal names
        head = (
            f"/Type/XRef/Size {table + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R"
            f"/ID[<{name}><{name}>]/Filter/FlateDecode"
        )
        self.put_stream(head, zlib.compress(b"".join(self._rows), 1), table)  # a higher level saves 3 bytes
        self._parts.append(f"startxref\n{start}\n%%EOF\n".encode("ascii"))
        return b"".join(self._parts)

    def _put_container(self) -> None:
        container = self.reserve()
        index, position = [], 0
        for place, (number, value) in enumerate(self._packed):
            self._rows[number] = _pack_row(_IN_CONTAINER, container, place)
            index.append(f"{number} {position}")
            position += len(value) + 1
        numbers = " ".join(index)
        values = "\n".join([numbers, *(value for _, value in self._packed)])
        head = f"/Type/ObjStm/N {len(self._packed)}/First {len(numbers) + 1}"
        self.put_compressed(head, values.encode("latin-1"), container)
