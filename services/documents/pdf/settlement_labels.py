"""Words of the papers that speak of money which came and is owed. They belong to the documents, not to the chat."""

from dataclasses import dataclass

from db.vocabulary.documents import ResponseWay
from db.vocabulary.enums import PaymentMethod
from services.domain.money.ledger import EntryKind


@dataclass(frozen=True, slots=True)
class SettlementLabels:
    """`entries` have places for `number`, `date` of the document and `payment`, which says how money came.

    `issuer_named` and `client_named` are for names that Russian grammar would change within a sentence. `methods` are
    how it came, beside the number of the order; `titles` and sentences have the places that they name.
    """

    issuer: str
    client: str
    payer: str
    payee: str
    basis: str
    invoice: str
    period: str
    day: str
    document: str
    debit: str
    credit: str
    amount: str
    opening: str
    turnover: str
    closing: str
    for_issuer: str
    for_client: str
    issuer_role: str
    client_role: str
    stamp: str
    draft: str
    void: str
    agreed: str
    accepted: dict[ResponseWay, str]
    reconciliation: str
    reconciliation_intro: str
    issuer_named: str
    client_named: str
    balance: str
    no_balance: str
    receipt: str
    received: str
    received_on: str
    received_how: str
    received_for: str
    for_invoice: str
    as_advance: str
    given_back: str
    not_fiscal: str
    certificate: str
    certified_invoice: str
    certificate_intro: str
    part_of: str
    paid_in_all: str
    written_off: str
    left: str
    paid_in_full: str
    nothing_left: str
    still_owed: str
    payment: str
    methods: dict[PaymentMethod, str]
    order: str
    mark: str
    entries: dict[EntryKind, str]


_RU = SettlementLabels(
    issuer="Исполнитель",
    client="Заказчик",
    payer="Плательщик",
    payee="Получатель",
    basis="Основание",
    invoice="Счёт",
    period="Период",
    day="Дата",
    document="Документ",
    debit="Дебет",
    credit="Кредит",
    amount="Сумма",
    opening="Сальдо на {date}",
    turnover="Обороты за период",
    closing="Сальдо на {date}",
    for_issuer="От исполнителя",
    for_client="От заказчика",
    issuer_role="руководитель",
    client_role="руководитель",
    stamp="М.П.",
    draft="ЧЕРНОВИК",
    void="АННУЛИРОВАН",
    agreed="Отметка о согласии заказчика",
    accepted={
        ResponseWay.TELEGRAM: "Согласен, {date} через Telegram{by}",
        ResponseWay.PAPER: "Согласен, подписан на бумаге {date}{by}",
        ResponseWay.SILENCE: "Считается согласованным с {date}: возражений в срок не поступило",
    },
    reconciliation="Акт сверки взаимных расчётов {number}от {date}",
    reconciliation_intro="Взаимные расчёты по данным {issuer}, {currency}:",
    issuer_named="исполнителя ({name})",
    client_named="заказчика ({name})",
    balance="По данным {issuer} на {date} задолженность в пользу {creditor} составляет {amount} ({words}).",
    no_balance="По данным {issuer} на {date} задолженность отсутствует.",
    receipt="Квитанция {number}от {date}",
    received="Получено {amount}",
    received_on="Дата оплаты",
    received_how="Способ",
    received_for="За что",
    for_invoice="Счёт № {number} от {date}",
    as_advance="Аванс",
    given_back="Возвращено плательщику",
    not_fiscal="Квитанция подтверждает, что деньги получены. Кассового чека она не заменяет.",
    certificate="Справка об оплате {number}от {date}",
    certified_invoice="№ {number} от {date} на сумму {amount}",
    certificate_intro="По состоянию на {date} по счёту № {number} от {invoice_date} получено:",
    part_of="часть оплаты {amount}",
    paid_in_all="Всего оплачено",
    written_off="Списано исполнителем",
    left="Остаток к оплате",
    paid_in_full="Счёт оплачен полностью: {amount} ({words}).",
    nothing_left="Оплачено {amount} ({words}). Задолженности по счёту нет.",
    still_owed="Оплачено {amount} ({words}). Остаток к оплате {left} ({left_words}).",
    payment="Оплата",
    methods={
        PaymentMethod.BANK: "банковский перевод",
        PaymentMethod.CASH: "наличные",
        PaymentMethod.CARD: "карта",
        PaymentMethod.OFFSET: "взаимозачёт",
    },
    order="платёжное поручение № {number}",
    mark="{method}, № {number}",
    entries={
        EntryKind.INVOICE: "Счёт № {number}",
        EntryKind.VOID: "Аннулирован счёт № {number} от {date}",
        EntryKind.PAYMENT: "Оплата: {payment}",
        EntryKind.REFUND: "Возврат денег: {payment}",
        EntryKind.REVERSAL: "Сторно оплаты от {date}",
        EntryKind.REFUND_REVERSAL: "Сторно возврата от {date}",
        EntryKind.WRITE_OFF: "Списан остаток по счёту № {number} от {date}",
        EntryKind.WRITE_OFF_UNDONE: "Отменено списание по счёту № {number} от {date}",
    },
)
_EN = SettlementLabels(
    issuer="Service provider",
    client="Client",
    payer="Received from",
    payee="Received by",
    basis="Basis",
    invoice="Invoice",
    period="Period",
    day="Date",
    document="Document",
    debit="Debit",
    credit="Credit",
    amount="Amount",
    opening="Balance as of {date}",
    turnover="Turnover for the period",
    closing="Balance as of {date}",
    for_issuer="For the service provider",
    for_client="For the client",
    issuer_role="authorised signatory",
    client_role="authorised signatory",
    stamp="",
    draft="DRAFT",
    void="VOID",
    agreed="The client’s agreement",
    accepted={
        ResponseWay.TELEGRAM: "Agreed on {date} via Telegram{by}",
        ResponseWay.PAPER: "Agreed, signed on paper on {date}{by}",
        ResponseWay.SILENCE: "Deemed agreed as of {date}: no objection was received in time",
    },
    reconciliation="Statement of account {number}dated {date}",
    reconciliation_intro="Mutual accounts according to the books of {issuer}, {currency}:",
    issuer_named="{name}",
    client_named="{name}",
    balance="According to the books of {issuer}, {amount} ({words}) is owed to {creditor} as of {date}.",
    no_balance="According to the books of {issuer}, nothing is owed as of {date}.",
    receipt="Receipt {number}dated {date}",
    received="Received {amount}",
    received_on="Date of payment",
    received_how="Method",
    received_for="For",
    for_invoice="Invoice {number} dated {date}",
    as_advance="Advance",
    given_back="Returned to the payer",
    not_fiscal="This receipt confirms that the money was received. It does not replace a fiscal receipt.",
    certificate="Certificate of payment {number}dated {date}",
    certified_invoice="{number} dated {date} for {amount}",
    certificate_intro="As of {date}, the following has been received for invoice {number} dated {invoice_date}:",
    part_of="part of a payment of {amount}",
    paid_in_all="Paid in all",
    written_off="Written off by the service provider",
    left="Still to be paid",
    paid_in_full="The invoice has been paid in full: {amount} ({words}).",
    nothing_left="{amount} ({words}) has been paid. Nothing is owed on the invoice.",
    still_owed="{amount} ({words}) has been paid. {left} ({left_words}) is still to be paid.",
    payment="Payment",
    methods={
        PaymentMethod.BANK: "bank transfer",
        PaymentMethod.CASH: "cash",
        PaymentMethod.CARD: "card",
        PaymentMethod.OFFSET: "set-off",
    },
    order="payment order No. {number}",
    mark="{method}, No. {number}",
    entries={
        EntryKind.INVOICE: "Invoice {number}",
        EntryKind.VOID: "Invoice {number} dated {date} voided",
        EntryKind.PAYMENT: "Payment: {payment}",
        EntryKind.REFUND: "Refund: {payment}",
        EntryKind.REVERSAL: "Reversal of the payment of {date}",
        EntryKind.REFUND_REVERSAL: "Reversal of the refund of {date}",
        EntryKind.WRITE_OFF: "Balance of invoice {number} dated {date} written off",
        EntryKind.WRITE_OFF_UNDONE: "Write-off on invoice {number} dated {date} undone",
    },
)
SETTLEMENT_LABELS = {"ru": _RU, "en": _EN}
NUMBER_SIGNS = {"ru": "№ ", "en": "No. "}


def say_payment(labels: SettlementLabels, method: PaymentMethod | None, reference: str) -> str:
    """«платёжное поручение № 417», «наличные», «карта, за Петрова»: what is no number stays words."""
    name = labels.methods[method or PaymentMethod.BANK]
    if not reference:
        return name
    number = reference.removeprefix("№").strip()
    if not number[:1].isdigit():
        return f"{name}, {reference}"
    if method in (None, PaymentMethod.BANK):
        return labels.order.format(number=number)
    return labels.mark.format(method=name, number=number)
