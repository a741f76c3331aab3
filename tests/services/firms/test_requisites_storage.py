"""What a row of ours lacks because it is older than a default is there when it is read."""

from typing import Any

import pytest

from db.models import Issuer
from services.firms.requisites_storage import load_requisites


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        ({"country": "UZ", "kind": "company", "name": "«LEGAL PRO» MChJ"}, "00668"),
        ({"country": "UZ", "kind": "company", "name": "«LEGAL PRO» MChJ", "knp": "00610"}, "00610"),
        ({"country": "KZ", "kind": "company", "name": "ТОО «Пример»"}, "859"),
        ({"country": "RU", "kind": "company", "name": "ООО «Пример»"}, None),
    ],
)
def test_code_of_a_payment_of_an_older_row(stored: dict[str, Any], code: str | None) -> None:
    assert load_requisites(Issuer(requisites=stored)).knp == code
