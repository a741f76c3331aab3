"""What is said of a print job."""

from handlers.ui.texts import Markup, Texts
from services.printing.views import PrintOutcome

SAID = frozenset(
    {
        "failed-busy",
        "failed-cancelled",
        "failed-closed",
        "failed-interrupted",
        "failed-login",
        "failed-no-pdf",
        "failed-no-printer",
        "failed-refused",
        "failed-silent",
        "failed-too-many-copies",
        "failed-wrong-address",
        "left-cover",
        "left-ink",
        "left-jam",
        "left-no-paper",
        "left-stopped",
        "printed-one-copy",
    }
)
"""Outcomes whose reason has words of its own; of the others the state says enough."""


def outcome_text(texts: Texts, document: str, outcome: PrintOutcome) -> Markup:
    """«Счёт № 2026-0012. Напечатано.»"""
    return texts("print-outcome", document=document, said=said_text(texts, outcome))


def said_text(texts: Texts, outcome: PrintOutcome) -> Markup:
    said = outcome.state.value
    if outcome.reason is not None and (close := f"{said}-{outcome.reason.value.replace('_', '-')}") in SAID:
        said = close
    key = f"print-said-{said}"
    params = {"limit": outcome.limit} if "limit" in texts.variables(key) else {}
    return texts(key, **params)
