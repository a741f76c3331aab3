"""The certificate of an erasure as data: everything that is printed, in words already.

Its parts are those that Roskomnadzor's order No. 179 of 28.10.2022 asks of an act of destruction: who holds the data,
whose they were, what kinds, in which system, how, why, when, and who did it.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """`made` is the day in the firm's zone. `signatory` is the label and the name of who signs."""

    title: str
    language: str
    made: date
    firm: str
    fields: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    signatory: tuple[str, str]
