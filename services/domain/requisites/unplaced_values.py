"""Names the numbers of a card that no field took: nothing that a card says may vanish without a word."""

from collections.abc import Collection

from services.domain.requisites.card_reader import UNLABELLED_NUMBER, CardReader
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.digit_runs import replace_letter_o
from services.domain.requisites.model import Requisites


def unplaced_values(reader: CardReader, values: Collection[CardValue], party: Requisites) -> list[str]:
    """Numbers without a label that no field took, such as a mistyped ИНН, and phones that could not be read.

    A further phone is no loss: `party` keeps one.
    """
    kept = {value.value for value in values}
    texts = [
        value.value
        for value in reader.values
        if value.field == UNLABELLED_NUMBER and not kept & {value.value, replace_letter_o(value.value)}
    ]
    if party.phone is None:
        texts += [phone.strip() for phone in reader.phones]
    return list(dict.fromkeys(texts))
