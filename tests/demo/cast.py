"""People of the sandbox, the firm's issuers and its clients. All are invented, their numbers have valid checksums."""

from dataclasses import dataclass

from db.vocabulary.enums import Role, VatMode
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import ForeignDetail
from tests.sandbox.model import Person

FIRM = "ЮФ «Пример»"
ANNA, PETR, MARIA, OLEG = 1001, 1002, 1003, 1004
IVAN, ELENA, KLARA = 2001, 2002, 2003

PEOPLE = (
    Person(
        ANNA,
        "Анна",
        "Иванова",
        "anna_primer",
        phone="+74951234567",
        label="владелец",
        english_name="Anna",
        english_label="Anna, the owner",
    ),
    Person(
        PETR,
        "Пётр",
        "Смирнов",
        "petr_primer",
        phone="+79160000102",
        label="юрист",
        english_name="Pyotr",
        english_label="Pyotr, a lawyer",
    ),
    Person(
        MARIA,
        "Мария",
        "Орлова",
        "maria_primer",
        phone="+79160000103",
        label="бухгалтер",
        english_name="Maria",
        english_label="Maria, the accountant",
    ),
    Person(
        OLEG,
        "Олег",
        "Белов",
        "oleg_primer",
        phone="+79160000104",
        label="помощник",
        english_name="Oleg",
        english_label="Oleg, an assistant",
    ),
    Person(
        IVAN,
        "Иван",
        "Ромашкин",
        "ivan_romashka",
        phone="+79160000201",
        label="клиент, ООО «Ромашка»",
        english_name="Ivan",
        english_label="Ivan, a client, Romashka LLC",
    ),
    Person(
        ELENA,
        "Елена",
        "Соколова",
        phone="+79160000202",
        label="клиент, ИП Соколова",
        english_name="Elena",
        english_label="Elena, a client, Sokolova",
    ),
    Person(
        KLARA,
        "Klara",
        "Muster",
        "klara_m",
        "en",
        phone="+4930123456",
        label="клиент, Muster Handels GmbH",
        english_name="Klara",
        english_label="a client, Muster Handels GmbH",
    ),
    Person(
        3001,
        "Николай",
        "Неверов",
        label="пока без фирмы: /start её создаст",
        english_name="Nikolai",
        english_label="Nikolai, no firm yet: /start founds one",
    ),
)
STAFF = ((PETR, Role.LAWYER), (MARIA, Role.ACCOUNTANT), (OLEG, Role.ASSISTANT))
"""Who joins by a link; Anna founds the firm."""

CONTACTS = ((IVAN, "romashka"), (ELENA, "sokolova"), (KLARA, "muster"))
"""Who speaks for which client."""

WITH_VAT = VatChoice(VatMode.INCLUDED, code=GENERAL_RATE)
VAT_ON_TOP = VatChoice(VatMode.ON_TOP, code=GENERAL_RATE)
ADVOCATE = VatChoice(VatMode.NONE, reason="НДС не облагается (пп. 14 п. 3 ст. 149 НК РФ)")
ABROAD = VatChoice(VatMode.NONE, reason="Место реализации не РФ (пп. 4 п. 1 ст. 148 НК РФ)")

SBERBANK = {
    "bank_name": "ПАО СБЕРБАНК",
    "bic": "044525225",
    "corr_account": "30101810400000000225",
}
PRIMER = Requisites(
    country=Country.RU,
    kind=PartyKind.COMPANY,
    name="Общество с ограниченной ответственностью «Юридическая фирма «Пример»",
    short_name="ООО «Юридическая фирма «Пример»",
    tax_id="7700000778",
    kpp="770001001",
    reg_number="1227700000770",
    account="40702810000000000777",
    address="101000, г. Москва, ул. Мясницкая, д. 1",
    signatory_title="генеральный директор",
    signatory_name="Иванова А. П.",
    phone="+74951234567",
    email="info@primer-law.ru",
    **SBERBANK,
)
EUROS = Account(account="40702978900000000777", swift="SABRRUMM", **SBERBANK)
LATIN = {
    ForeignDetail.BANK: "Sberbank, Moscow",
    ForeignDetail.CORRESPONDENT: "",
    ForeignDetail.NAME: "Primer Law Firm LLC",
    ForeignDetail.ADDRESS: "Myasnitskaya st., 1, 101000 Moscow, Russia",
    ForeignDetail.SIGNATORY: "Anna Ivanova",
}
TENGE = Account(account="40702398700000000777", swift="SABRRUMM", **SBERBANK)
CABINET = Requisites(
    country=Country.RU,
    kind=PartyKind.ADVOCATE_OFFICE,
    name="Адвокатский кабинет Смирнова Петра Сергеевича",
    short_name="Адвокат Смирнов П. С.",
    tax_id="770000009920",
    licence="77/12345",
    account="40802810900000005551",
    bank_name="АО «ТБанк»",
    bic="044525974",
    corr_account="30101810900000000974",
    address="101000, г. Москва, Армянский пер., д. 4",
    signatory_title="адвокат",
    signatory_name="Смирнов П. С.",
    phone="+79160000102",
)


@dataclass(frozen=True, slots=True)
class ClientOf:
    """A client, who is responsible, since how many days it is known, and whether Oleg helps with it."""

    requisites: Requisites
    responsible: int
    since: int
    helped: bool = False


CLIENTS = {
    "romashka": ClientOf(
        Requisites(
            country=Country.RU,
            kind=PartyKind.COMPANY,
            name="ООО «Ромашка»",
            tax_id="7701234560",
            kpp="770101001",
            reg_number="1227700123452",
            account="40702810800000012345",
            bank_name="АО «АЛЬФА-БАНК»",
            bic="044525593",
            corr_account="30101810200000000593",
            address="125009, г. Москва, ул. Тверская, д. 9",
            signatory_title="генеральный директор",
            signatory_name="Ромашкин И. П.",
            phone="+79160000201",
            email="ivan@romashka.example",
        ),
        PETR,
        since=228,
        helped=True,
    ),
    "sokolova": ClientOf(
        Requisites(
            country=Country.RU,
            kind=PartyKind.SOLE_TRADER,
            name="ИП Соколова Елена Андреевна",
            tax_id="770123456703",
            reg_number="322770000123450",
            address="117218, г. Москва, ул. Кржижановского, д. 14",
            phone="+79160000202",
            email="elena@sokolova.example",
        ),
        PETR,
        since=200,
        helped=True,
    ),
    "kuznetsov": ClientOf(
        Requisites(
            country=Country.RU,
            kind=PartyKind.PERSON,
            name="Кузнецов Дмитрий Олегович",
            tax_id="500123456750",
            address="143900, Московская обл., г. Балашиха, ул. Советская, д. 3, кв. 12",
            phone="+79160000205",
        ),
        PETR,
        since=100,
    ),
    "altyn": ClientOf(
        Requisites(
            country=Country.KZ,
            kind=PartyKind.COMPANY,
            name="ТОО «Алтын Дала»",
            tax_id="190340022345",
            iban="KZ598562203000888888",
            bank_name="АО «Банк ЦентрКредит»",
            bic="KCJBKZKX",
            kbe="17",
            address="050000, г. Алматы, пр. Абая, д. 10",
            signatory_title="директор",
            signatory_name="Сериков Н. Б.",
            email="office@altyn-dala.example",
        ),
        ANNA,
        since=195,
    ),
    "samarkand": ClientOf(
        Requisites(
            country=Country.UZ,
            kind=PartyKind.COMPANY,
            name="«SAMARQAND TEKSTIL» MChJ",
            tax_id="308321773",
            account="20208000905364813002",
            bank_name="АКБ «Капиталбанк»",
            bic="01183",
            oked="13200",
            address="140100, г. Самарканд, ул. Регистан, дом 5",
            signatory_title="директор",
            signatory_name="Каримов А. Р.",
            phone="+998901234567",
        ),
        ANNA,
        since=130,
        helped=True,
    ),
    "zubr": ClientOf(
        Requisites(
            country=Country.BY,
            kind=PartyKind.COMPANY,
            name="ООО «Зубр-Строй»",
            tax_id="193001230",
            iban="BY62BLBB30120000765432100000",
            bank_name="ОАО «Белинвестбанк»",
            bic="BLBBBY2X",
            address="220030, г. Минск, ул. Ленина, д. 7",
            signatory_title="директор",
            signatory_name="Ковалёв Д. А.",
            email="zubr@zubr-stroy.example",
        ),
        PETR,
        since=150,
    ),
    "muster": ClientOf(
        Requisites(
            country=Country.OTHER,
            kind=PartyKind.FOREIGN,
            name="Muster Handels GmbH",
            vat_code="DE136695976",
            iban="DE41500105170123456789",
            bank_name="ING-DiBa",
            bic="INGDDEFFXXX",
            address="Musterstraße 5, 10115 Berlin",
            signatory_title="Geschäftsführerin",
            signatory_name="Klara Muster",
            phone="+4930123456",
            email="klara@muster.example",
        ),
        ANNA,
        since=120,
    ),
    "shchit": ClientOf(
        Requisites(
            country=Country.RU,
            kind=PartyKind.BAR_ASSOCIATION,
            name="Коллегия адвокатов «Невский щит»",
            tax_id="7801234564",
            kpp="780101001",
            reg_number="1037800012348",
            account="40703810000000012345",
            bank_name="СЕВЕРО-ЗАПАДНЫЙ БАНК ПАО СБЕРБАНК",
            bic="044030653",
            corr_account="30101810500000000653",
            address="191186, г. Санкт-Петербург, Невский пр., д. 20",
            email="shchit@nevsky.example",
        ),
        PETR,
        since=160,
    ),
}
