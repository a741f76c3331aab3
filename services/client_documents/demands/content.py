"""What a draft of a demand is made of, beside its invoices and its term."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class DemandContent:
    """`texts` are what was changed for this one letter: language → wording. `is_charged`: it claims penalty or interest
    as well."""

    texts: Mapping[str, str] = field(default_factory=dict)
    is_charged: bool = False

    def with_text(self, language: str, text: str | None) -> Self:
        """None: as the firm words it."""
        texts = {key: value for key, value in self.texts.items() if key != language}
        return replace(self, texts=texts if text is None else {**texts, language: text})

    def to_json(self) -> dict[str, Any]:
        return {"texts": dict(self.texts), "is_charged": self.is_charged}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        return cls(dict(stored["texts"]), bool(stored["is_charged"]))
