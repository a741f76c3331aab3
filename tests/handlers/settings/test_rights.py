"""«Что может роль» says of every permission what the table says, in both languages, and nothing else."""

import pytest

from db.vocabulary.enums import Role
from handlers.settings.staff.text import GROUPS, may_not_text, may_text, right_text
from handlers.ui.texts import Texts
from services.domain.access import GRANTS, Permission
from tests.support.texts import TRANSLATOR


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_permission_is_said_once_on_the_right_side(language: str) -> None:
    texts = Texts(TRANSLATOR, language, "Europe/Moscow")
    words = {each: str(right_text(texts, each)) for each in Permission}
    assert len(set(words.values())) == len(Permission)
    for role in Role:
        may = [
            item
            for line in may_text(texts, role).splitlines()
            for item in line.partition("</b> ")[2].split(", ")
        ]
        may_not = may_not_text(texts, role)
        for permission, said in words.items():
            granted = role in GRANTS[permission]
            assert (said in ", ".join(may)) is granted, (role, permission)
            assert (said in may_not) is not granted, (role, permission)
    assert {each.value.partition(".")[0] for each in Permission} == {
        one for some in GROUPS.values() for one in some
    }
