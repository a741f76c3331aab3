"""How an issuer's documents look, as part of what they are: frozen with a document when it is issued."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Appearance:
    """`accent` is a colour as «#1f4e79», the others are hex SHA-256 of a cleaned PNG; empty where there is none.

    Images are named by digest, so that equal snapshots name equal images and render to equal bytes.
    """

    accent: str = ""
    logo: str = ""
    signature: str = ""
    stamp: str = ""

    @property
    def images(self) -> tuple[str, ...]:
        """The digests of the images that are named, each once."""
        return tuple(dict.fromkeys(filter(None, (self.logo, self.signature, self.stamp))))

    def to_dict(self) -> dict[str, str]:
        """Without what is empty."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}


DEFAULT_APPEARANCE = Appearance()
