"""«Что о вас хранится»: one person's data as a text that anybody can open."""

from aiogram_dialog import DialogManager

from handlers.ui.texts import Markup, Texts, without_tags
from handlers.ui.widgets import send_document, texts_of
from services.privacy.views import HeldData, HeldRow

SECTIONS = (
    "person",
    "work",
    "trace",
    "said",
    "answer",
    "message",
    "promise",
    "claim",
    "contract",
    "matter",
    "invoice",
    "document",
    "payment",
    "fact",
    "statement",
)

FLAGS = (
    *("text", "number", "name", "phone", "username", "reference", "to", "until", "email", "last", "esf"),
    *("account", "purpose"),
)
"""Values that may be empty."""


async def send_held(manager: DialogManager, held: HeldData, whose: str, card: str = "") -> None:
    """Send the file. `whose` says to whom it speaks: own, contact, client, self (who works
    here), member; `card` are the requisites of a client."""
    texts = texts_of(manager)
    content = without_tags(held_text(texts, held, whose, card)).encode("utf-8-sig")
    await send_document(manager, content, texts.plain("privacy-held-file"))


def held_text(texts: Texts, held: HeldData, whose: str, card: str = "") -> Markup:
    parts: list[str] = [texts("privacy-held-title", whose=whose, name=held.name), card]
    for kind in SECTIONS:
        rows = [_line(texts, row) for row in held.rows if row.kind == kind]
        if rows:
            parts.append(texts.join([texts("privacy-held-section", kind=kind), *rows]))
    parts.append(texts("privacy-held-withheld", whose=whose))
    return texts.join(parts, "\n\n")


def _line(texts: Texts, row: HeldRow) -> Markup:
    values = {
        name: texts.moment(value) if name in ("at", "since", "last") and value else value
        for name, value in row.values.items()
    }
    flags = {f"has_{name}": "yes" if values[name] else "no" for name in FLAGS if name in values}
    return texts(f"privacy-held-{row.kind}", **values, **flags)
