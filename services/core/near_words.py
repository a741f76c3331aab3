"""Words with one mistake: a wrong, missing or extra letter, or two neighbours swapped."""

from collections.abc import Iterable

SHORTEST = 5
"""Shorter words have too many neighbours."""


def one_apart(one: str, other: str) -> bool:
    """Whether a single mistake makes one of the other; equal words are."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    begins = 0
    while begins < min(len(one), len(other)) and one[begins] == other[begins]:
        begins += 1
    if len(one) == len(other):
        if one[begins + 1 :] == other[begins + 1 :]:
            return True
        return (
            one[begins : begins + 2] == other[begins : begins + 2][::-1]
            and one[begins + 2 :] == other[begins + 2 :]
        )
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[begins + 1 :] == shorter[begins:]


def nearest(word: str, known: Iterable[str]) -> str:
    """Which of them is a single mistake away; empty for none, and for a word that is too short."""
    if len(word) < SHORTEST:
        return ""
    return min((each for each in known if len(each) >= SHORTEST and one_apart(word, each)), default="")


def parts_left_whole(word: str) -> tuple[str, ...]:
    """Parts, one of which stands in whatever the word is a single mistake away from: its halves, and the whole with the
    two letters between them swapped."""
    middle = len(word) // 2
    swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return word[:middle], word[middle:], swapped
