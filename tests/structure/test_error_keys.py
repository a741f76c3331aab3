"""Every refusal of the rules has its sentence."""

import re

import pytest

from tests.structure.sources import defined_texts, modules, text

KEY = re.compile(r'"((?:error|requisites-problem)-[a-z-]*[a-z])"')


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_error_has_a_sentence(language: str) -> None:
    raised = {key for path in modules("services") for key in KEY.findall(text(path))}
    known = defined_texts()[language]
    # Some modules build keys from a beginning: `error-amount` + `-zero`.
    missing = [
        key
        for key in sorted(raised)
        if key not in known and not any(name.startswith(f"{key}-") for name in known)
    ]
    assert missing == []
