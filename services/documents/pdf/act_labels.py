"""Words of acts of services: they belong to the document, not to the chat, hence not to its locale files."""

from dataclasses import dataclass, replace

from db.vocabulary.enums import ResponseWay
from services.documents.invoice.model import InvoiceLayout


@dataclass(frozen=True, slots=True)
class ActLabels:
    """`title` has places for `number` (with its sign, or empty) and `date`; `form` stands above it at the right."""

    title: str
    running_title: str
    running_title_of_draft: str
    number_sign: str
    issuer: str
    client: str
    basis: str
    invoice: str
    invoices: str
    period: str
    total: str
    statement: str
    signed_by_issuer: str
    signed_by_client: str
    issuer_role: str
    client_role: str
    stamp: str
    signed_on: str
    mark: str
    accepted: dict[ResponseWay, str]
    """With places for `date` and `by`, which is empty or begins with a colon."""
    draft: str
    void: str
    form: str = ""


_RU = ActLabels(
    title="Акт оказанных услуг {number}от {date}",
    running_title="Акт № {number} от {date}",
    running_title_of_draft="Акт, черновик от {date}",
    number_sign="№ ",
    issuer="Исполнитель",
    client="Заказчик",
    basis="Основание",
    invoice="Счёт",
    invoices="Счета",
    period="Период услуг",
    total="Всего оказано услуг",
    statement=(
        "Перечисленные услуги оказаны полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания "
        "услуг не имеет."
    ),
    signed_by_issuer="Исполнитель",
    signed_by_client="Заказчик",
    issuer_role="исполнитель",
    client_role="заказчик",
    stamp="М.П.",
    signed_on="Дата",
    mark="Отметка о принятии",
    accepted={
        ResponseWay.TELEGRAM: "Принят {date} через Telegram{by}",
        ResponseWay.PAPER: "Принят {date}, подписан на бумаге{by}",
        ResponseWay.SILENCE: "Считается принятым с {date}: возражений в срок не поступило",
    },
    draft="ЧЕРНОВИК",
    void="АННУЛИРОВАН",
)
_EN = ActLabels(
    title="Statement of services {number}dated {date}",
    running_title="Statement of services {number} dated {date}",
    running_title_of_draft="Draft statement of services dated {date}",
    number_sign="No. ",
    issuer="Service provider",
    client="Client",
    basis="Basis",
    invoice="Invoice",
    invoices="Invoices",
    period="Period of services",
    total="Total value of services",
    statement=(
        "The services listed above have been rendered in full and on time. The client has no claims as to their "
        "scope, quality or timing."
    ),
    signed_by_issuer="For the service provider",
    signed_by_client="For the client",
    issuer_role="authorised signatory",
    client_role="authorised signatory",
    stamp="",
    signed_on="Date",
    mark="Acceptance",
    accepted={
        ResponseWay.TELEGRAM: "Accepted on {date} via Telegram{by}",
        ResponseWay.PAPER: "Accepted on {date}, signed on paper{by}",
        ResponseWay.SILENCE: "Deemed accepted as of {date}: no objection was received in time",
    },
    draft="DRAFT",
    void="VOID",
)
_KZ = replace(
    _RU,
    title="Акт выполненных работ (оказанных услуг) {number}от {date}",
    form=(
        "Форма Р-1. Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562"
    ),
    basis="Договор",
    signed_by_issuer="Сдал (исполнитель)",
    signed_by_client="Принял (заказчик)",
    signed_on="Дата подписания (принятия) работ (услуг)",
    period="Дата выполнения работ (оказания услуг)",
)
_UZ = replace(
    _RU,
    title="Акт выполненных работ / Dalolatnoma {number}от {date}",
    issuer="Исполнитель / Ijrochi",
    client="Заказчик / Buyurtmachi",
    basis="Договор",
    signed_by_issuer="Исполнитель / Ijrochi",
    signed_by_client="Заказчик / Buyurtmachi",
)


def act_labels(layout: InvoiceLayout, language: str) -> ActLabels:
    if layout is InvoiceLayout.INTERNATIONAL and language == "en":
        return _EN
    return {InvoiceLayout.KZ: _KZ, InvoiceLayout.UZ: _UZ}.get(layout, _RU)
