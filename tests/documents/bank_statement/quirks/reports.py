"""Reports of bookkeepers and of this product, which have days and sums, and are no statements of a bank."""

from tests.documents.bank_statement.quirks.case import Case
from tests.documents.bank_statement.quirks.tables import case, csv, xlsx

_LINES = ("Дата;Содержание операции;Дебет;Кредит", "05.03.2026;Оплата по счету № 12;;1000,00")

CASES: list[Case] = [
    case("an act of reconciliation", csv("Акт сверки взаимных расчётов", *_LINES), refused="bookkeeping"),
    case(
        "an act of reconciliation with two sides",
        xlsx(
            ["Акт сверки"],
            ["между ООО «Мы» и ООО «Ромашка»"],
            ["По данным ООО «Мы»", None, None, None, "По данным ООО «Ромашка»"],
            ["Дата", "Документ", "Дебет", "Кредит", "Дата", "Документ", "Дебет", "Кредит"],
            ["05.03.2026", "Оплата (17)", None, 1000, "", "", None, None],
        ),
        refused="bookkeeping",
    ),
    case("a card of account 51", csv("Карточка счета 51 за март 2026 г.", *_LINES), refused="bookkeeping"),
    case("a cash book", csv("Кассовая книга", *_LINES), refused="bookkeeping"),
    case(
        "a register of invoices",
        csv("Реестр счетов", "Дата;Клиент;Сумма;Комментарий", "05.03.2026;ООО Ромашка;1000,00;услуги"),
        refused="bookkeeping",
    ),
    case("an act in Kazakh", csv("Салыстыру актісі", *_LINES), refused="bookkeeping"),
    case("a ledger in English", csv("General Ledger", *_LINES), refused="bookkeeping"),
]
