"""Firms and clients of the countries whose banks write statements, by the currency that they bill in."""

from dataclasses import dataclass

from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.statements.model import Party
from tests.documents.pdf.samples import EU_FIRM
from tests.support import factories
from tests.support.statement_files import OURS


@dataclass(frozen=True, slots=True)
class Purposes:
    """What payers and banks write; `{number}` and `{day}` are of the invoice."""

    naming: tuple[str, ...]
    unknown_number: str
    without_number: str
    fee: str


@dataclass(frozen=True, slots=True)
class Home:
    currency: Currency
    firm: Requisites
    payers: tuple[Party, ...]
    """The clients, as banks name them."""
    purposes: Purposes
    bank: Party
    """Takes the fees."""

    @property
    def account(self) -> str:
        return OURS[self.currency.value]

    @property
    def payee(self) -> Party:
        firm = self.firm
        return Party(firm.name or "", firm.tax_id or "", self.account, firm.bic or "")

    def client(self, payer: Party) -> Requisites:
        """A card with the account where the statements of the country tell no tax number."""
        country = self.firm.country
        kind = PartyKind.FOREIGN if country is Country.OTHER else PartyKind.COMPANY
        iban = payer.account if country is Country.OTHER else None
        return Requisites(country=country, kind=kind, name=payer.name, tax_id=payer.tax_id or None, iban=iban)


_RUSSIAN = Home(
    Currency.RUB,
    factories.russian_firm(),
    tuple(
        Party(name, tax_id, f"4070281010000000010{place}", "044525225")
        for place, (name, tax_id) in enumerate(
            (
                ("ООО «Ромашка»", "7700000880"),
                ("ООО «Северный ветер»", "7707083893"),
                ("АО «Вега»", "7736050003"),
                ("ООО «Лютик»", "5024002119"),
            )
        )
    ),
    Purposes(
        (
            "Оплата по счету № {number} от {day}. Без НДС",
            "Оплата по счёту {number} за юридические услуги",
            "Счет №{number}",
        ),
        "Оплата по счету № 1999-9999",
        "За юридические услуги",
        "Комиссия за ведение счета",
    ),
    Party("ПАО СБЕРБАНК", "7707083893", "47422810000000000001", "044525225"),
)
_KAZAKH = Home(
    Currency.KZT,
    factories.kazakh_firm(),
    (
        Party("ТОО «Дала Логистик»", "130140731488", "KZ808562203000888801", "KCJBKZKX"),
        Party("ТОО «Қазақ Өнері»", "130140732517", "KZ538562203000888802", "KCJBKZKX"),
        Party("АО «Алтын Дән»", "130140733624", "KZ268562203000888803", "KCJBKZKX"),
        Party("ТОО «Шаңырақ»", "130140734731", "KZ968562203000888804", "KCJBKZKX"),
    ),
    Purposes(
        (
            "Оплата по счету на оплату № {number} от {day}. Без НДС",
            "№ {number} шот бойынша төлем",
            "За юр. услуги, счет {number} от {day} г.",
        ),
        "Оплата по счету на оплату № 1999-9999",
        "За юридические услуги",
        "Комиссия за ведение счета",
    ),
    Party("АО «Kaspi Bank»", "971240001315", "KZ26722S000000000001", "CASPKZKA"),
)
_UZBEK = Home(
    Currency.UZS,
    Requisites(
        country=Country.UZ,
        kind=PartyKind.COMPANY,
        name="«YURIST NAMUNA» MChJ",
        tax_id="300000777",
        account=OURS["UZS"],
        bank_name="АО «ANOR BANK»",
        bic="00440",
    ),
    (
        Party("ООО «Зарафшон Текс»", "301987654", "20208000500987654001", "01183"),
        Party("«OLTIN VODIY» MChJ", "302876543", "20208000600876543001", "01183"),
        Party("АЖ «Ўзбек Ипаги»", "303765432", "20208000700765432001", "01183"),
        Party("«G‘ALABA SAVDO» MChJ", "304654321", "20208000800654321001", "01183"),
    ),
    Purposes(
        (
            "00668 Оплата по счету № {number} от {day} за юридические услуги",
            "{number}-sonli hisobvaraq bo‘yicha to‘lov",
            "Hisobvaraq № {number}",
        ),
        "00668 Оплата по счету № 1999-9999",
        "00668 За юридические услуги",
        "Комиссия банка за обслуживание счета",
    ),
    Party("АО «ANOR BANK»", "200000001", "45290000200000440001", "00440"),
)
_GERMAN = Home(
    Currency.EUR,
    EU_FIRM,
    (
        Party("Muster Handels GmbH", "", "DE53500105170000880001"),
        Party("Lumière & Fils SARL", "", "FR1420041010050500013M02606"),
        Party("Van der Berg B.V.", "", "NL91ABNA0417164300"),
        Party("Österreichische Werkzeug AG", "", "AT611904300234573201"),
    ),
    Purposes(
        (
            "Payment for invoice {number} dated {day}",
            "Rechnung Nr. {number}, Rechtsberatung",
            "Invoice No. {number}",
        ),
        "Payment for invoice 1999-9999",
        "Legal services",
        "Account maintenance fee",
    ),
    Party("Commerzbank AG", "", "DE96500105170000880003"),
)
HOMES = {home.currency.value: home for home in (_RUSSIAN, _KAZAKH, _UZBEK, _GERMAN)}
