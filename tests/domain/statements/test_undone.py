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
Payment rejected, invoice 12
Вместо платежа от 01.03.2026 по счету 12
Взамен п/п 45, счет № 12
Instead of payment 45, invoice 12
Корректировка по счету № 12
Корректировка назначения платежа по п/п 45: верно счет 12
Уточнение платежа, счет 12
Возмещ. по счету 12
Частичное возмещение по счету № 12
Компенсация по счету 12
Взаимозачет по счету 12
Переплата по счету 12
Двойная оплата счета 12
Займ по договору, счет 12
Credit note invoice 12
Оплата по счету № 12, возврат
Оплата по счету № 12 возврат по договору № 7
Оплата по счету № 12 отменена
Оплата по счету № 12 от 05.03.2026 за юридические услуги по договору № 7 от 01.02.2026, ошибочный платеж"""
PAID = """Оплата по счету 12 за взыскание ошибочно перечисленных средств
Счет 12, услуги: возврат излишне уплаченного НДС
Счет 12, отзыв на исковое заявление
Счет 12, отмена судебного приказа
Счет № 12, заявление о возврате аванса
Вместо счета № 11 оплата по счету № 12
Оплата по счету № 12 за корректировку договора
Счет 12, корректировка устава
Оплата по счету № 12 за сопровождение спора о возмещении убытков
За юридические услуги по счету 12 (возмещение ущерба)
Оплата счета № 12 за услуги: зачет требований, возврат НДС и компенсация расходов"""
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
