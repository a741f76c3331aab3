"""Money that a purpose says came back, or was a mistake, is looked at; what a lawyer is paid for is posted."""

from db.vocabulary.statements import LineKind, LineReason
from tests.domain.statements.worlds import book, entry, invoice, judge

UNDONE = """Ошибочный платеж, счет 12
Отмена операции. Оплата по счету № 12
Платеж аннулирован, счет № 12
Отзыв платежа по счету 12
По счету 12 возврат аванса
Счет 12 возврат ошибочного платежа
Оплата возвращена, счет 12
Повторный платеж по счету 12
Кешбэк по счету 12
Storno Rechnung 12
Rückerstattung Rechnung 12
Reversal invoice 12
Payment rejected, invoice 12"""
PAID = """Оплата по счету 12 за взыскание ошибочно перечисленных средств
Счет 12, услуги: возврат излишне уплаченного НДС
Счет 12, отзыв на исковое заявление
Счет 12, отмена судебного приказа
Счет № 12, заявление о возврате аванса"""
OF_SOMETHING_ELSE = """взыскание по ИЛ № 12
протокол № 12
вексель № 12
лицензия № 12
за квартал № 12
Auftrag Nr. 12
Kd-Nr. 12"""


def test_who_looks_at_it() -> None:
    known = book(invoice("12"))

    def look(purposes: str) -> dict[str, tuple[LineKind, tuple[LineReason, ...]]]:
        verdicts = {purpose: judge(known, entry(purpose))[0] for purpose in purposes.splitlines()}
        return {purpose: (verdict.kind, verdict.reasons[:1]) for purpose, verdict in verdicts.items()}

    assert set(look(UNDONE).values()) == {(LineKind.DOUBTFUL, (LineReason.RETURNED,))}, look(UNDONE)
    assert set(look(PAID).values()) == {(LineKind.MATCHED, ())}, look(PAID)
    assert set(look(OF_SOMETHING_ELSE).values()) == {(LineKind.DOUBTFUL, (LineReason.NO_NUMBER,))}, look(
        OF_SOMETHING_ELSE
    )
