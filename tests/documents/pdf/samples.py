"""Documents of invented parties whose identifiers have valid check digits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from services.documents.invoice.model import (
    DocumentLine,
    InvoiceDocument,
    InvoiceLayout,
    format_payment_purpose,
)
from services.domain.money.money import Currency, Money, round_half_up
from services.domain.requisites.model import Country, PartyKind, Requisites

RU_FIRM = Requisites(
    country=Country.RU,
    kind=PartyKind.COMPANY,
    name="ООО «Юридическая фирма «Пример»",
    tax_id="7700000778",
    kpp="770001001",
    reg_number="1227700000770",
    account="40702810000000000777",
    bank_name="ПАО СБЕРБАНК г. Москва",
    bic="044525225",
    corr_account="30101810400000000225",
    address="101000, г. Москва, ул. Мясницкая, д. 1, офис 12",
    signatory_title="генеральный директор",
    signatory_name="Иванова А. П.",
    phone="+74951234567",
)
RU_CLIENT = Requisites(
    country=Country.RU,
    kind=PartyKind.COMPANY,
    name="ООО «Ромашка»",
    tax_id="7707083893",
    kpp="773601001",
    address="125009, г. Москва, Тверской б-р, д. 14, стр. 1",
)
RU_ADVOCATE = Requisites(
    country=Country.RU,
    kind=PartyKind.ADVOCATE_OFFICE,
    name="Адвокатский кабинет Соколова Петра Андреевича",
    tax_id="770000009920",
    account="40802810810000000555",
    bank_name="АО «ТБанк» г. Москва",
    bic="044525974",
    corr_account="30101810145250000974",
    licence="77/12345",
    address="105064, г. Москва, ул. Земляной Вал, д. 9",
    signatory_title="адвокат",
    signatory_name="Соколов П. А.",
    phone="+79161234567",
    email="sokolov@example.com",
)
KZ_FIRM = Requisites(
    country=Country.KZ,
    kind=PartyKind.COMPANY,
    name="ТОО «Құқық әлемі»",
    tax_id="070243077474",
    iban="KZ38722S000000777777",
    bank_name="АО «Kaspi Bank»",
    bic="CASPKZKA",
    kbe="17",
    knp="859",
    address="050000, г. Алматы, пр. Абая, д. 10",
    signatory_title="директор",
    signatory_name="Әбенова Ғ. Қ.",
    phone="+77012345678",
)
KZ_CLIENT = Requisites(
    country=Country.KZ,
    kind=PartyKind.COMPANY,
    name="ТОО «Дала Логистик»",
    tax_id="130140731488",
    address="010000, г. Астана, ул. Кенесары, д. 40",
)
UZ_FIRM = Requisites(
    country=Country.UZ,
    kind=PartyKind.COMPANY,
    name="«HUQUQ MASLAHAT» MChJ",
    tax_id="305123456",
    account="20208000900123456001",
    bank_name="АКБ «Капиталбанк», Мирабадский филиал",
    bic="00440",
    oked="69100",
    vat_code="326010012345",
    address="100015, г. Ташкент, ул. Ойбек, 24",
    signatory_title="директор",
    signatory_name="Каримов О‘. Ш.",
    phone="+998901234567",
)
UZ_CLIENT = Requisites(
    country=Country.UZ,
    kind=PartyKind.COMPANY,
    name="ООО «Зарафшон Текс»",
    tax_id="301987654",
    account="20208000500987654001",
    bank_name="АКБ «Узпромстройбанк»",
    bic="01183",
    oked="13100",
    vat_code="326030098765",
    address="140100, г. Самарканд, ул. Амира Темура, 5",
)
BY_FIRM = Requisites(
    country=Country.BY,
    kind=PartyKind.COMPANY,
    name="ООО «Правовой дом»",
    tax_id="100582333",
    iban="BY86AKBB10100000002966000000",
    bank_name="ОАО «АСБ Беларусбанк»",
    bank_address="220089, г. Минск, пр. Дзержинского, 18",
    bic="AKBBBY2X",
    address="220030, г. Минск, пр. Независимости, 11",
    signatory_title="директор",
    signatory_name="Ковалёва І. Ў.",
    phone="+375291234567",
)
BY_CLIENT = Requisites(
    country=Country.BY,
    kind=PartyKind.COMPANY,
    name="ЗАО «Зубр»",
    tax_id="200988541",
    address="230023, г. Гродно, ул. Советская, 6",
)
EU_FIRM = Requisites(
    country=Country.OTHER,
    kind=PartyKind.FOREIGN,
    name="Muster & Kollegen Rechtsanwälte PartGmbB",
    reg_number="PR 1234",
    vat_code="DE136695976",
    iban="DE89370400440532013000",
    bank_name="Commerzbank AG, Köln",
    bic="COBADEFFXXX",
    address="Domkloster 4, 50667 Köln, Germany",
    signatory_title="managing partner",
    signatory_name="Dr. Anna Muster",
    phone="+492211234567",
    email="office@muster.example",
)
EU_CLIENT = Requisites(
    country=Country.OTHER,
    kind=PartyKind.FOREIGN,
    name="SIA Baltijas Ceļš",
    vat_code="LV40003521600",
    address="Brīvības iela 21, Rīga, LV-1010, Latvia",
)

RATES = {"22%": 22, "20%": 20, "19%": 19, "16%": 16, "12%": 12, "10%": 10, "": 0}


def line(
    text: str,
    price: int | str,
    currency: Currency = Currency.RUB,
    *,
    quantity: int | str = 1,
    unit: str = "усл.",
    vat_label: str = "22%",
    discount: int | str = 0,
    included: bool = True,
) -> DocumentLine:
    """A line with its sums reckoned as the invoice service does: half up, on the line."""
    rate, count = RATES[vat_label], Decimal(quantity)
    reduced = round_half_up(Money.of(price, currency).minor * count) - Money.of(discount, currency).minor
    vat = round_half_up(Decimal(reduced * rate) / (100 + rate if included else 100))
    net = reduced - vat if included else reduced
    return DocumentLine(
        description=text,
        quantity=count,
        unit=unit,
        price=Money.of(price, currency),
        discount=Money.of(discount, currency),
        net=Money(net, currency),
        vat=Money(vat, currency),
        gross=Money(net + vat, currency),
        vat_label=vat_label,
    )


def document(lines: Sequence[DocumentLine], **changes: Any) -> InvoiceDocument:
    """A Russian invoice with these lines; `changes` replace whatever else."""
    values: dict[str, Any] = {
        "number": "2026-0012",
        "date": date(2026, 11, 24),
        "due_date": date(2026, 12, 4),
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "lines": tuple(lines),
        "currency": Currency.RUB,
        "layout": InvoiceLayout.RU,
        "basis": "Договор № 7/2026 от 01.02.2026",
        **changes,
    }
    made = InvoiceDocument(**values)
    if made.purpose:
        return made
    purpose = format_payment_purpose(
        made.number, made.date, made.vat_totals, basis=made.basis, language=made.language
    )
    return replace(made, purpose=purpose)


def company() -> InvoiceDocument:
    return document([line("Сопровождение сделки, этап 1", 150_000)])


def advocate() -> InvoiceDocument:
    return document(
        [
            line("Устная консультация", 7_500, quantity="2.25", unit="ч", vat_label=""),
            line(
                "Участие в судебном заседании Тверского районного суда", 40_000, unit="засед.", vat_label=""
            ),
        ],
        issuer=RU_ADVOCATE,
        client=Requisites(
            country=Country.RU,
            kind=PartyKind.PERSON,
            name="Орлова Мария Сергеевна",
            address="г. Москва, ул. Покровка, д. 3, кв. 15",
        ),
        basis="Соглашение об оказании юридической помощи № 12-А от 05.10.2026",
        vat_reason="НДС не облагается (пп. 14 п. 3 ст. 149 НК РФ)",
    )


WORKS = (
    "Правовой анализ договора поставки",
    "Подготовка протокола разногласий и сопроводительного письма контрагенту",
    "Переговоры с контрагентом",
    "Подготовка искового заявления с приложениями, расчёт неустойки по статье 395 ГК РФ",
    "Представление интересов в Арбитражном суде города Москвы",
    "Госпошлина (возмещение расходов)",
)


def long_invoice(count: int = 25) -> InvoiceDocument:
    """A month of work, with two kinds of tax and a discount."""
    lines = [
        line(
            f"{WORKS[index % len(WORKS)]}, {index + 1}.11.2026",
            12_500 + 333 * index,
            quantity="1.5" if index % 3 else 1,
            unit="ч" if index % 3 else "усл.",
            vat_label="" if index % len(WORKS) == len(WORKS) - 1 else "22%",
            discount=1_000 if index % 7 == 0 else 0,
        )
        for index in range(count)
    ]
    return document(
        lines,
        period_start=date(2026, 11, 1),
        period_end=date(2026, 11, 30),
        vat_reason="Возмещаемые расходы НДС не облагаются",
        accountant="Петрова М. В.",
    )


def kazakh() -> InvoiceDocument:
    tenge = Currency.KZT
    return document(
        [line("Юридическое сопровождение регистрации ТОО", 116_000, tenge, vat_label="16%")],
        issuer=KZ_FIRM,
        client=KZ_CLIENT,
        currency=tenge,
        layout=InvoiceLayout.KZ,
        number="12",
        decline_minor=False,
        payment_link="https://pay.example.kz/i/2026-12",
    )


def uzbek() -> InvoiceDocument:
    sum_ = Currency.UZS
    return document(
        [line("Абонентское обслуживание, ноябрь", 1_000_000, sum_, vat_label="12%", included=False)],
        issuer=UZ_FIRM,
        client=UZ_CLIENT,
        currency=sum_,
        layout=InvoiceLayout.UZ,
        prices_include_vat=False,
        decline_minor=False,
    )


def belarusian() -> InvoiceDocument:
    rouble = Currency.BYN
    return document(
        [line("Регистрация товарного знака", 2_400, rouble, vat_label="20%")],
        issuer=BY_FIRM,
        client=BY_CLIENT,
        currency=rouble,
        layout=InvoiceLayout.BY,
    )


def european() -> InvoiceDocument:
    euro = Currency.EUR
    return document(
        [
            line(
                "Legal advice on the acquisition of shares",
                240,
                euro,
                quantity="3.5",
                unit="hour",
                vat_label="",
            ),
            line("Court fees, at cost", "1119.50", euro, unit="item", vat_label=""),
        ],
        issuer=EU_FIRM,
        client=EU_CLIENT,
        currency=euro,
        layout=InvoiceLayout.INTERNATIONAL,
        language="en",
        basis="Engagement letter of 01.10.2026",
        vat_reason="Reverse charge: VAT is due from the recipient, Art. 196 of Directive 2006/112/EC",
        period_start=date(2026, 11, 1),
        period_end=date(2026, 11, 20),
    )


def long_names() -> InvoiceDocument:
    name = (
        "Общество с ограниченной ответственностью «Специализированный застройщик «Северо-Западная "
        "инвестиционная компания «Перспектива развития территорий»"
    )
    return document(
        [
            line(
                "Комплексное юридическое сопровождение строительства " * 6,
                "98765432.10",
                discount="1234567.89",
            ),
            line("Консультация", 15_000, quantity="12.5", unit="человеко-час", vat_label="10%"),
        ],
        issuer=replace(
            RU_FIRM, name=name, bank_name="СЕВЕРО-ЗАПАДНЫЙ БАНК ПАО СБЕРБАНК Г. САНКТ-ПЕТЕРБУРГ, ОСБ 9055"
        ),
        client=replace(
            RU_CLIENT,
            name=name.replace("Перспектива", "Гармония"),
            address="195112, г. Санкт-Петербург, вн. тер. г. муниципальный округ Малая Охта, пр. Заневский, "
            "д. 65, корпус 5, литера А, помещение 1-Н, офис 1204",
        ),
        notes="Акт оказанных услуг подписывается сторонами в течение пяти рабочих дней после оплаты счёта.\n"
        "Вопросы по счёту: +7 495 123-45-67.",
        number="00012/А-7",
    )


SAMPLES = {
    "company": company,
    "advocate": advocate,
    "long": long_invoice,
    "kazakh": kazakh,
    "uzbek": uzbek,
    "belarusian": belarusian,
    "european": european,
    "names": long_names,
}
