"""A value of a card as it was read, before it is put into a field."""

from dataclasses import dataclass


@dataclass(slots=True)
class CardValue:
    """One value of a card. `is_guess` marks a value that had no label."""

    field: str
    value: str
    is_guess: bool = False
    place: tuple[int, int] = (0, 0)  # the number of the line and the offset in it
    is_open: bool = False  # the line ends where the value must go on, and it did not
