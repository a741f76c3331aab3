"""What the words below a picture say that it is."""

from services.documents.images.model import ImageRole
from services.domain.text_folding import normalise_for_search

_BEGINNINGS = {
    ImageRole.LOGO: ("лого", "logo"),
    ImageRole.SIGNATURE: ("подпис", "роспис", "signature", "қолтаңба"),
    ImageRole.STAMP: ("печат", "штамп", "stamp", "seal", "мөр"),
}


def role_in(caption: str) -> ImageRole | None:
    """None where they say nothing, or two things."""
    words = normalise_for_search(caption).split()
    meant = [role for role, starts in _BEGINNINGS.items() if any(word.startswith(starts) for word in words)]
    return meant[0] if len(meant) == 1 else None
