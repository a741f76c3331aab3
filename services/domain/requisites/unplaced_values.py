"""Names the numbers of a card that no field took: nothing that a card says may vanish without a word."""

from collections.abc import Collection, Iterable

from services.domain.patterns import compiled_later
from services.domain.requisites import contacts
from services.domain.requisites.card_reader import UNLABELLED_NUMBER, CardReader
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.digit_runs import replace_letter_o
from services.domain.requisites.fields import fields_of
from services.domain.requisites.model import Requisites

_LONE_NUMBER = compiled_later(r"(?!\d{1,2}[./]\d{1,2}[./]\d{2,4}$)(?:\d[ .–/-]?){5,}")
"""Shorter ones are of pages and lines, and a birth date is nobody's business."""

_WORD = compiled_later(r"\w+")
_LONGEST_CARD = 20_000
_MOST = 200  # pieces that are looked for among the values: more are not shown


_SAME = compiled_later(
    r"(?:тот|та|то|там) же(?!\w)|(?:он|она) же(?!\w)|совпадает|аналогич|(?:the )?same(?!\w)|(?:as )?above"
    r"|сол жер|ўша|o.sha"
)


def first_post_address(posts: Iterable[str]) -> str | None:
    """The first that is an address by itself. «Тот же» is none when the card has no other."""
    return next((post for post in posts if not _SAME.match(fold_case(post))), None)


def _is_another(address: str, known: str) -> bool:
    """Whether a postal address is more than «тот же» and than a piece of the address that is kept."""
    words = set(_WORD.findall(fold_case(address)))
    return any(map(str.isdigit, address)) and not words <= set(_WORD.findall(fold_case(known)))


def unplaced_values(reader: CardReader, values: Collection[CardValue], party: Requisites) -> list[str]:
    """Numbers without a label that no field took, such as a mistyped ИНН, those behind an unknown label, and values of
    fields that this party does not have or that are full."""
    kept = {value.value for value in values}
    texts = [
        value.value
        for value in reader.values
        if value.field == UNLABELLED_NUMBER and not kept & {value.value, replace_letter_o(value.value)}
    ]
    everything = " ".join(kept)[:_LONGEST_CARD]
    numbers = [rest.value for rest in reader.remains if _LONE_NUMBER.fullmatch(rest.value)]
    texts += [number for number in numbers[:_MOST] if number not in everything]
    emails = {party.email, *contacts.split_emails(party.other_emails or "")}
    texts += [value.value for value in values if value.field == "email" and value.value not in emails]
    if party.address is not None:
        posts = [value.value for value in values if value.field == "post_address"]
        texts += [address for address in posts if _is_another(address, party.address)]
    else:
        texts += [value.value for value in values if value.field == "post_address"]
    if "accountant" not in fields_of(party.kind, party.country):
        texts += [value.value for value in values if value.field == "accountant"]
    return list(dict.fromkeys(texts))
