"""Puts requisites on a client's card: its columns follow from them."""

from db.models import Client
from services.domain.requisites.model import Requisites
from services.domain.text_folding import normalise_for_search
from services.firms.requisites_storage import display_name


def store_requisites(row: Client, party: Requisites) -> None:
    """`party` is normalised."""
    row.kind = party.kind.value
    row.country = party.country.value
    row.name = display_name(party)
    row.name_norm = normalise_for_search(f"{row.name} {party.name}" if party.name != row.name else row.name)
    row.tax_id = party.tax_id
    row.requisites = party.to_dict()
