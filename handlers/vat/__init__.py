"""Choosing how VAT is shown: one dialog for our own profile, a contract and an invoice.

    await manager.start(PickVat.rate, data={"country": "RU", "kind": "company"})
    # on_process_result: result == {"vat": {"mode": "included", "code": "general", "rate_bp": None, "reason": None}}
    as_choice(result["vat"])

`title` among the data is the key of another wording of the question.

Optional: "on", the ISO day whose rates are offered (today's without it), and "usual", a reason that comes first.

A rate of the country's table is kept by its code, so that it follows the law; a rate typed by hand stays as typed.
"""

from handlers.ui.vat_choice import as_choice, as_plain
from handlers.vat.dialogs import dialogs

__all__ = ["as_choice", "as_plain", "dialogs"]
