"""How the time to read requisites grows with the length of a text that was made to be slow.

    python -m tests.bench.recognise

Each piece is repeated up to 25,000 and up to 100,000 letters, and as far as a text may be long.
Four times the length may take four times the time; an
expression that goes back over what it has read would take sixteen.
"""

from time import process_time

from services.domain.requisites.card_text import MAX_LENGTH
from services.domain.requisites.recognise import recognise
from tests.bench.table import Row, format_table
from tests.domain.requisites.test_not_cards import HOSTILE
from tests.support.repetitive import pieces, repeated

SHORT, LONG = 25_000, 100_000
MOST = 8.0
SECONDS = 2.0


def seconds(piece: str, length: int) -> float:
    text = repeated(piece, length)
    started = process_time()
    recognise(text)
    return process_time() - started


def rows() -> list[Row]:
    recognise(next(iter(HOSTILE.values())) * 1000)
    growth = {}
    slowest = 0.0
    for name, piece in HOSTILE.items():
        long = seconds(piece, LONG)
        slowest = max(slowest, long)
        growth[name] = long / max(seconds(piece, SHORT), 0.002)
    worst = max(growth, key=growth.__getitem__)
    longest = {name: seconds(piece, MAX_LENGTH) for name, piece in HOSTILE.items()}
    longest |= {piece: seconds(piece, MAX_LENGTH) for piece in pieces(7, 30)}
    slow = max(longest, key=longest.__getitem__)
    return [
        Row(
            f"requisites in the longest text, {MAX_LENGTH:,} letters of {len(longest)} kinds",
            f"{longest[slow]:.2f} s at most",
            goal=f"<{SECONDS:g} s",
            ratio=repr(slow[:20]),
            met=longest[slow] < SECONDS,
        ),
        Row(
            f"requisites in {LONG:,} hostile letters, against {SHORT:,}",
            f"{slowest * 1000:.0f} ms at most",
            "4 times the length",
            f"{growth[worst]:.1f}x ({worst})",
            f"≤{MOST:g}x",
            growth[worst] <= MOST,
        ),
    ]


if __name__ == "__main__":
    print(format_table(rows()))
