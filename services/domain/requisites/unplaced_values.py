"""Names the numbers of a card that no field took: nothing that a card says may vanish without a word."""

import re
from collections.abc import Collection

from services.domain.requisites.card_reader import UNLABELLED_NUMBER, CardReader
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.digit_runs import replace_letter_o
from services.domain.requisites.model import Requisites

_LONE_NUMBER = re.compile(r"(?!\d{1,2}[./]\d{1,2}[./]\d{2,4}$)(?:\d[ .–/-]?){5,}")
"""Shorter ones are of pages and lines, and a birth date is nobody's business."""


def unplaced_values(reader: CardReader, values: Collection[CardValue], party: Requisites) -> list[str]:
    """Numbers without a label that no field took, such as a mistyped ИНН, those behind an unknown label, and phones
    that could not be read.

    A further phone is no loss: `party` keeps one.
    """
    kept = {value.value for value in values}
    texts = [
        value.value
        for value in reader.values
        if value.field == UNLABELLED_NUMBER and not kept & {value.value, replace_letter_o(value.value)}
    ]
    everything = " ".join(kept)
    texts += [
        rest.value
        for rest in reader.remains
        if _LONE_NUMBER.fullmatch(rest.value) and rest.value not in everything
    ]
    if party.phone is None:
        texts += [phone.strip() for phone in reader.phones]
    return list(dict.fromkeys(texts))
