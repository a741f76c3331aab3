"""Labels of the forms: they belong to the documents, not to the chat, hence not to its locale files."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class FormLabels:
    number: str
    description: str
    quantity: str
    unit: str
    price: str
    discount: str
    vat: str
    vat_amount: str
    amount: str
    subtotal: str
    before_discount: str
    vat_included: str
    vat_on_top: str
    no_vat: str
    total_due: str
    page: str
    running_title: str
    running_title_of_draft: str
    draft: str
    void: str


RU_LABELS = FormLabels(
    number="№",
    description="Услуги",
    quantity="Кол-во",
    unit="Ед.",
    price="Цена",
    discount="Скидка",
    vat="НДС",
    vat_amount="Сумма НДС",
    amount="Сумма",
    subtotal="Итого",
    before_discount="Без скидки",
    vat_included="В том числе НДС ({rate})",
    vat_on_top="Сумма НДС ({rate})",
    no_vat="Без НДС",
    total_due="Всего к оплате",
    page="страница {page} из {pages}",
    running_title="Счёт № {number} от {date}",
    running_title_of_draft="Счёт, черновик от {date}",
    draft="ЧЕРНОВИК",
    void="АННУЛИРОВАН",
)
KZ_LABELS = replace(RU_LABELS, description="Наименование")
EN_LABELS = FormLabels(
    number="No.",
    description="Services",
    quantity="Qty",
    unit="Unit",
    price="Price",
    discount="Discount",
    vat="VAT",
    vat_amount="VAT amount",
    amount="Amount",
    subtotal="Subtotal",
    before_discount="Before discount",
    vat_included="incl. VAT ({rate})",
    vat_on_top="VAT ({rate})",
    no_vat="No VAT",
    total_due="Total due",
    page="page {page} of {pages}",
    running_title="Invoice {number} dated {date}",
    running_title_of_draft="Draft invoice dated {date}",
    draft="DRAFT",
    void="VOID",
)
FORM_LABELS = {"ru": RU_LABELS, "en": EN_LABELS}


@dataclass(frozen=True, slots=True)
class InternationalLabels:
    """Labels of the international form only."""

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
    correspondent: str
    reference: str
    qr_caption: str
    signatory: str


INTERNATIONAL_LABELS = {
    "en": InternationalLabels(
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
        correspondent="Correspondent",
        reference="Reference",
        qr_caption="Scan to pay",
        signatory="authorised signatory",
    ),
    "ru": InternationalLabels(
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
        correspondent="Корреспондент",
        reference="Назначение",
        qr_caption="Оплата по QR-коду",
        signatory="исполнитель",
    ),
}
