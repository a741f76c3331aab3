"""The fixed words of the forms: part of the documents, not of the chat, hence not in its locale files."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Labels:
    number: str
    description: str
    quantity: str
    unit: str
    price: str
    discount: str
    vat: str
    vat_sum: str
    sum: str
    subtotal: str
    before_discount: str
    vat_included: str
    vat_on_top: str
    no_vat: str
    total_due: str
    page: str
    running: str
    running_draft: str
    draft: str
    void: str


RU = Labels(
    number="№",
    description="Услуги",
    quantity="Кол-во",
    unit="Ед.",
    price="Цена",
    discount="Скидка",
    vat="НДС",
    vat_sum="Сумма НДС",
    sum="Сумма",
    subtotal="Итого",
    before_discount="Без скидки",
    vat_included="В том числе НДС ({rate})",
    vat_on_top="Сумма НДС ({rate})",
    no_vat="Без НДС",
    total_due="Всего к оплате",
    page="страница {page} из {pages}",
    running="Счёт № {number} от {date}",
    running_draft="Счёт, черновик от {date}",
    draft="ЧЕРНОВИК",
    void="АННУЛИРОВАН",
)
KZ = replace(RU, description="Наименование")
EN = Labels(
    number="No.",
    description="Services",
    quantity="Qty",
    unit="Unit",
    price="Price",
    discount="Discount",
    vat="VAT",
    vat_sum="VAT amount",
    sum="Amount",
    subtotal="Subtotal",
    before_discount="Before discount",
    vat_included="incl. VAT ({rate})",
    vat_on_top="VAT ({rate})",
    no_vat="No VAT",
    total_due="Total due",
    page="page {page} of {pages}",
    running="Invoice {number} dated {date}",
    running_draft="Draft invoice dated {date}",
    draft="DRAFT",
    void="VOID",
)
LABELS = {"ru": RU, "en": EN}


@dataclass(frozen=True, slots=True)
class International:
    """What only the international form says."""

    title: str
    number: str
    date: str
    period: str
    due: str
    amount_due: str
    issuer: str
    client: str
    basis: str
    pay_by: str
    payee: str
    account: str
    bank: str
    reference: str
    scan: str
    signed: str


INTERNATIONAL = {
    "en": International(
        title="INVOICE",
        number="Invoice No.",
        date="Date of issue",
        period="Date of supply",
        due="Due date",
        amount_due="Total due",
        issuer="From",
        client="Bill to",
        basis="Basis",
        pay_by="Please pay {amount} by {date}",
        payee="Payee",
        account="Account",
        bank="Bank",
        reference="Reference",
        scan="Scan to pay",
        signed="authorised signatory",
    ),
    "ru": International(
        title="СЧЁТ",
        number="Счёт №",
        date="Дата",
        period="Период услуг",
        due="Срок оплаты",
        amount_due="К оплате",
        issuer="Исполнитель",
        client="Заказчик",
        basis="Основание",
        pay_by="Просим оплатить {amount} до {date}",
        payee="Получатель",
        account="Счёт",
        bank="Банк",
        reference="Назначение",
        scan="Оплата по QR-коду",
        signed="исполнитель",
    ),
}
