"""Pieces of a card that nobody understood: each is put where a person says, or passed over, and none gets lost."""

from dataclasses import replace

from handlers.requisites.form import Card
from services.domain.requisites.field_answer import apply_answer

PLACES = ("address", "name")


def place_piece(card: Card, field: str) -> Card:
    """The card with its first piece as the address (behind the one that is there), or as the name. A name that stood
    there becomes a piece itself."""
    if not card.unknown:
        return card
    piece, rest = card.unknown[0], card.unknown[1:]
    party = card.requisites
    if field == "address":
        address = ", ".join(filter(None, (party.address, piece)))
        party, _ = apply_answer(party, "address", address)
    else:
        former = party.name
        party, _ = apply_answer(party, "name", piece)
        rest = (*rest, former) if former and former != party.name else rest
    return _without_notes(replace(card, requisites=party, unknown=rest), piece, field)


def skip_piece(card: Card) -> Card:
    if not card.unknown:
        return card
    return _without_notes(replace(card, unknown=card.unknown[1:]), card.unknown[0], None)


def keep_doubtful(card: Card, field: str) -> Card:
    """The card whose value of this field a person has confirmed."""
    return replace(card, notes=tuple(note for note in card.notes if note.field != field))


def without_answered_notes(before: Card, after: Card) -> Card:
    """The card without notes about values that an answer has replaced."""
    notes = tuple(
        note
        for note in after.notes
        if note not in before.notes
        or getattr(before.requisites, note.field, None) == getattr(after.requisites, note.field, None)
    )
    return replace(after, notes=notes)


def _without_notes(card: Card, piece: str, field: str | None) -> Card:
    notes = tuple(note for note in card.notes if note.groups != piece and note.field != field)
    return replace(card, notes=notes)
