"""Ten Kazakh cards."""

from tests.domain.requisites.cards import Card

KASPI = {"iban": "KZ38722S000000777777", "bic": "CASPKZKA", "bank_name": "АО «KASPI BANK»"}
ZAN = {
    "country": "KZ",
    "kind": "company",
    "name": "ТОО «Заң Консалт»",
    "short_name": "ТОО «Заң Консалт»",
    "tax_id": "220140007779",
    **KASPI,
    "kbe": "17",
    "address": "050000, г. Алматы, пр. Абая, д. 10, офис 5",
    "signatory_title": "директор",
    "signatory_name": "Ахметов Е. С.",
    "phone": "+77012345678",
    "email": "info@zan-consult.kz",
}


def without(party: dict[str, str], *names: str) -> dict[str, str]:
    return {key: value for key, value in party.items() if key not in names}


CARDS = (
    Card(
        "both names of the number, IBAN alone names the bank",
        """ТОО «Заң Консалт»
БСН/БИН: 220140007779
ИИК: KZ38722S000000777777
Кбе: 17
Адрес: 050000, г. Алматы, пр. Абая, д. 10, офис 5
Директор: Ахметов Ерлан Серикович
Тел.: 8 (701) 234-56-78
info@zan-consult.kz""",
        ZAN,
    ),
    Card(
        "a sample payment order of an invoice",
        """Образец платежного поручения
Бенефициар:\tИИК\tКбе
ТОО "Заң Консалт"\tKZ38722S000000777777\t17
БИН: 220140007779
Банк бенефициара:\tБИК\tКод назначения платежа
АО "Kaspi Bank"\tCASPKZKA\t859
Поставщик:\tБИН / ИИН 220140007779, ТОО "Заң Консалт", 050000, г. Алматы, пр. Абая, д. 10, офис 5""",
        without(ZAN, "signatory_title", "signatory_name", "phone", "email")
        | {"knp": "859", "bank_name": "АО «Kaspi Bank»"},
    ),
    Card(
        "Kazakh labels",
        """«Заң Консалт» ЖШС
Заңды мекенжайы: Қазақстан Республикасы, 050000, Алматы қаласы, Абай даңғылы, 10 үй, 5 кеңсе
БСН 220140007779
ЖСК KZ38 722S 0000 0077 7777
Банк: «Kaspi Bank» АҚ
БСК CASPKZKA
Кбе 17
Бас директор: Ахметов Е.С.
тел: +7 701 234 56 78""",
        without(ZAN, "email")
        | {
            "name": "«Заң Консалт» ЖШС",
            "short_name": "«Заң Консалт» ЖШС",
            "bank_name": "«Kaspi Bank» АҚ",
            "address": "Қазақстан Республикасы, 050000, Алматы қаласы, Абай даңғылы, 10 үй, 5 кеңсе",
            "signatory_title": "бас директор",
        },
    ),
    Card(
        "one line",
        "ТОО «Заң Консалт», БИН 220140007779, ИИК KZ38722S000000777777 в АО «Kaspi Bank», БИК CASPKZKA, Кбе 17, "
        "050000, г. Алматы, пр. Абая, д. 10, офис 5, директор Ахметов Е. С., тел. +77012345678, info@zan-consult.kz",
        ZAN | {"bank_name": "АО «Kaspi Bank»"},
    ),
    Card(
        "section of a contract, full form, in the person of",
        """11. Юридические адреса и реквизиты сторон:
Исполнитель:
Товарищество с ограниченной ответственностью
«Степной юрист»
РК, 010000, г. Астана, ул. Кунаева, д. 12/1
БИН 190540008882
ИИК KZ598562203000888888
в АО «Банк ЦентрКредит»
БИК KCJBKZKX
КБЕ 17 КНП 859
в лице генерального директора Ибраевой Айгуль Маратовны, действующей на основании Устава""",
        {
            "country": "KZ",
            "kind": "company",
            "name": "Товарищество с ограниченной ответственностью «Степной юрист»",
            "short_name": "ТОО «Степной юрист»",
            "tax_id": "190540008882",
            "iban": "KZ598562203000888888",
            "bic": "KCJBKZKX",
            "bank_name": "АО «Банк ЦентрКредит»",
            "kbe": "17",
            "knp": "859",
            "address": "РК, 010000, г. Астана, ул. Кунаева, д. 12/1",
            "signatory_title": "генеральный директор",
            "signatory_name": "Ибраева А. М.",
        },
    ),
    Card(
        "a sole trader",
        """ИП «Ахметова А.К.»
ИИН 850101300997
р/с KZ12601A861000123456
АО «Народный Банк Казахстана»
БИК HSBKKZKX
КБе 19
г. Шымкент, мкр. Нурсат, д. 7, кв. 15
Контактный телефон: 8 775 111 22 33""",
        {
            "country": "KZ",
            "kind": "sole_trader",
            "name": "ИП «Ахметова А. К.»",
            "short_name": "ИП «Ахметова А. К.»",
            "tax_id": "850101300997",
            "iban": "KZ12601A861000123456",
            "bic": "HSBKKZKX",
            "bank_name": "АО «Народный Банк Казахстана»",
            "kbe": "19",
            "address": "г. Шымкент, мкр. Нурсат, д. 7, кв. 15",
            "signatory_title": "индивидуальный предприниматель",
            "signatory_name": "Ахметова А. К.",
            "phone": "+77751112233",
        },
    ),
    Card(
        "English with two accounts",
        """Company: Steppe Law LLP
BIN: 210340012344
Legal address: Kazakhstan, 010000, Astana, 5 Dostyk street, office 12
Beneficiary bank: ForteBank JSC
SWIFT/BIC: IRTYKZKA
IBAN (KZT): KZ88965F010000445566
IBAN (USD): KZ61965F010000445567
KBE: 17
Director: Ospanov Daniyar
Tel.: +7 7172 55 66 77
E-mail: office@steppelaw.kz""",
        {
            "country": "KZ",
            "kind": "company",
            "name": "Steppe Law LLP",
            "short_name": "Steppe Law LLP",
            "tax_id": "210340012344",
            "iban": "KZ88965F010000445566",
            "currency": "KZT",
            "bic": "IRTYKZKA",
            "bank_name": "ForteBank JSC",
            "kbe": "17",
            "address": "Kazakhstan, 010000, Astana, 5 Dostyk street, office 12",
            "signatory_title": "director",
            "signatory_name": "Ospanov D.",
            "phone": "+77172556677",
            "email": "office@steppelaw.kz",
        },
        (
            {
                "iban": "KZ61965F010000445567",
                "bic": "IRTYKZKA",
                "bank_name": "ForteBank JSC",
                "currency": "USD",
            },
        ),
    ),
    Card(
        "a bar office, labels and values on separate lines",
        """Наименование
Адвокатская контора «Әділет»
БИН
201140055550
ИИК
KZ619482450000111222
Банк
АО «Евразийский Банк»
БИК
EURIKZKA
Кбе
18
Юридический адрес
г. Караганда, ул. Ерубаева, д. 44, офис 3
Руководитель
Жумабаев Тимур Кайратулы""",
        {
            "country": "KZ",
            "kind": "bar_association",
            "name": "Адвокатская контора «Әділет»",
            "short_name": "Адвокатская контора «Әділет»",
            "tax_id": "201140055550",
            "iban": "KZ619482450000111222",
            "bic": "EURIKZKA",
            "bank_name": "АО «Евразийский Банк»",
            "kbe": "18",
            "address": "г. Караганда, ул. Ерубаева, д. 44, офис 3",
            "signatory_title": "руководитель",
            "signatory_name": "Жумабаев Т. К.",
        },
    ),
    Card(
        "numbers only, Cyrillic letters in the IBAN, no labels",
        """ТОО КАРАВАН ТРЕЙД
230240009909
КZ09 5630 0000 0033 3444
050010, Алматы, ул. Желтоксан, 115
karavan@example.kz""",
        {
            "country": "KZ",
            "kind": "company",
            "name": "ТОО КАРАВАН ТРЕЙД",
            "short_name": "ТОО КАРАВАН ТРЕЙД",
            "tax_id": "230240009909",
            "iban": "KZ095630000000333444",
            "bic": "KPSTKZKA",
            "bank_name": "АО «КАЗПОЧТА»",
            "address": "050010, Алматы, ул. Желтоксан, 115",
            "email": "karavan@example.kz",
        },
    ),
    Card(
        "a person, from a table",
        """Ф.И.О.\tОспанова Динара Талгатовна
ИИН\t781125300455
Номер счета\tKZ38722S000000777777
Банк\tKaspi Bank
КБЕ\t19
Мобильный телефон\t+7 (777) 100-20-30""",
        {
            "country": "KZ",
            "kind": "person",
            "name": "Оспанова Динара Талгатовна",
            "tax_id": "781125300455",
            "iban": "KZ38722S000000777777",
            "bic": "CASPKZKA",
            "bank_name": "Kaspi Bank",
            "kbe": "19",
            "phone": "+77771002030",
        },
    ),
)
