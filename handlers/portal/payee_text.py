"""The payee as lines to read: exactly what a bank's form asks for."""

from collections.abc import Iterable

from handlers.requisites.text import label_of
from handlers.ui.texts import Markup, Texts
from services.domain.requisites.model import Requisites

_NUMBERS = ("tax_id", "kpp")
_ACCOUNTS = ("account", "iban")
_CODES = ("bic", "corr_account", "swift")
_PAYMENT = ("kbe", "knp")


def payee_text(texts: Texts, payee: Requisites) -> Markup:
    bank: list[str] = [payee.bank_name or "", _row(texts, payee, _CODES, ", ")]
    return texts.join(
        (
            texts("portal-payee", name=payee.name or payee.display_name or ""),
            _row(texts, payee, _NUMBERS, " · "),
            _row(texts, payee, _ACCOUNTS, " · "),
            texts.join(bank, ", "),
            _row(texts, payee, _PAYMENT, " · "),
        )
    )


def _row(texts: Texts, payee: Requisites, names: Iterable[str], separator: str) -> Markup:
    return texts.join(
        (
            texts(
                "portal-payee-item",
                label=texts("card-short", what=name, label=label_of(texts, name, payee)),
                value=getattr(payee, name),
            )
            for name in names
            if getattr(payee, name)
        ),
        separator,
    )
