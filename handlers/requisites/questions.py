"""What a card is asked about next."""

from handlers.requisites.accounts import account_question
from handlers.requisites.form import Card, CardForm, Question, effective_requisites, question_of
from services.domain.requisites.doubts import NOTES_OF_DOUBT


def next_question(form: CardForm, card: Card) -> Question | None:
    """The next thing to ask; None when the card is complete, clean and certain."""
    party = effective_requisites(form, card.requisites)
    return question_of(form, party) or account_question(form, card) or _doubt(form, card)


def _doubt(form: CardForm, card: Card) -> Question | None:
    """A value that its field may not have; a withdrawn one is asked about as a piece that nobody understood."""
    party = effective_requisites(form, card.requisites)
    for note in card.notes:
        if note.code in NOTES_OF_DOUBT and getattr(party, note.field, None) is not None:
            return Question(note.field, note, is_doubt=True)
    return None
