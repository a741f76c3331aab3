"""How much a line agrees with one that came before."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Familiar:
    line_id: int
    """Of the stored line."""
    is_certain: bool
    """True: the same line. False: «похоже, уже разобрана», a person looks."""
