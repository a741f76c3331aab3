"""Ten Belarusian cards."""

from tests.domain.requisites.cards import Card

ZUBR = {
    "country": "BY",
    "kind": "company",
    "name": "ООО «Зубр-Юст»",
    "short_name": "ООО «Зубр-Юст»",
    "tax_id": "192000224",
    "iban": "BY73BLBB30120000123456780000",
    "bank_name": "ОАО «Белинвестбанк»",
    "bic": "BLBBBY2X",
    "address": "220030, г. Минск, ул. Ленина, д. 1, пом. 5",
    "signatory_title": "директор",
    "signatory_name": "Ковалёв Д. А.",
    "phone": "+375291234567",
    "email": "info@zubr-just.by",
}


def without(party: dict[str, str], *names: str) -> dict[str, str]:
    return {key: value for key, value in party.items() if key not in names}


CARDS = (
    Card(
        "a card with colons",
        """ООО «Зубр-Юст»
УНП: 192000224
Юридический адрес: 220030, г. Минск, ул. Ленина, д. 1, пом. 5
Расчетный счет: BY73BLBB30120000123456780000
Банк: ОАО «Белинвестбанк»
БИК: BLBBBY2X
Директор: Ковалёв Денис Андреевич
Тел.: +375 29 123-45-67
E-mail: info@zubr-just.by""",
        ZUBR,
    ),
    Card(
        "one line",
        "ООО «Зубр-Юст», УНП 192000224, 220030, г. Минск, ул. Ленина, д. 1, пом. 5, "
        "р/с BY73 BLBB 3012 0000 1234 5678 0000 в ОАО «Белинвестбанк», код BLBBBY2X, "
        "директор Ковалёв Д.А., тел. 8 029 123 45 67, info@zubr-just.by",
        ZUBR,
    ),
    Card(
        "section of a contract",
        """РЕКВИЗИТЫ СТОРОН
ИСПОЛНИТЕЛЬ
Общество с ограниченной ответственностью "Зубр-Юст"
220030, г. Минск, ул. Ленина, д. 1, пом. 5
УНП 192000224, ОКПО 123456789000
р/с BY73BLBB30120000123456780000 в ОАО "Белинвестбанк", г. Минск, BIC BLBBBY2X
Директор
_____________ Д.А. Ковалёв""",
        without(ZUBR, "phone", "email")
        | {
            "name": "Общество с ограниченной ответственностью «Зубр-Юст»",
            "bank_name": "ОАО «Белинвестбанк», г. Минск",
        },
    ),
    Card(
        "labels on one line, values on the next",
        """Наименование организации
ООО «Зубр-Юст»
УНП
192000224
Адрес
220030, г. Минск, ул. Ленина, д. 1, пом. 5
IBAN
BY73BLBB30120000123456780000
Наименование банка
ОАО «Белинвестбанк»
BIC банка
BLBBBY2X
Директор
Ковалёв Денис Андреевич""",
        without(ZUBR, "phone", "email"),
    ),
    Card(
        "Belarusian",
        """Рэквізіты
ТАА «Зубр-Юст»
УНП 192000224
Юрыдычны адрас: 220030, г. Мінск, вул. Леніна, д. 1, пам. 5
Разліковы рахунак: BY73BLBB30120000123456780000
Банк: ААТ «Белінвестбанк»
БІК BLBBBY2X
Дырэктар: Кавалёў Дзяніс Андрэевіч
тэл. +375 29 123 45 67""",
        without(ZUBR, "email")
        | {
            "name": "ТАА «Зубр-Юст»",
            "short_name": "ТАА «Зубр-Юст»",
            "bank_name": "ААТ «Белінвестбанк»",
            "address": "220030, г. Мінск, вул. Леніна, д. 1, пам. 5",
            "signatory_title": "дырэктар",
            "signatory_name": "Кавалёў Д. А.",
        },
    ),
    Card(
        "a sole trader whose number has letters",
        """Индивидуальный предприниматель Лукашик Ольга Викторовна
УНП МА1953684
Р/с BY72PJCB30120000123456780000, «Приорбанк» ОАО, БИК PJCBBY2X
Почтовый адрес: 246050, г. Гомель, ул. Советская, 21-14
+375 (44) 765-43-21""",
        {
            "country": "BY",
            "kind": "sole_trader",
            "name": "Индивидуальный предприниматель Лукашик Ольга Викторовна",
            "short_name": "ИП Лукашик О. В.",
            "tax_id": "MA1953684",
            "iban": "BY72PJCB30120000123456780000",
            "bank_name": "«Приорбанк» ОАО",
            "bic": "PJCBBY2X",
            "address": "246050, г. Гомель, ул. Советская, 21-14",
            "signatory_title": "индивидуальный предприниматель",
            "signatory_name": "Лукашик О. В.",
            "phone": "+375447654321",
        },
    ),
    Card(
        "English with two accounts",
        """Full name: Bison Legal LLC
UNP 290004566
Registered address: Belarus, 210015, Vitebsk, Lenina street, 10, office 2
Bank: Alfa-Bank CJSC, Minsk
SWIFT: ALFABY2X
IBAN BYN: BY84ALFA30120000123456780000
IBAN EUR: BY57ALFA30120000777700010000
Director: Melnik Pavel
Phone: +375 17 200 30 40
office@bison-legal.by""",
        {
            "country": "BY",
            "kind": "company",
            "name": "Bison Legal LLC",
            "short_name": "Bison Legal LLC",
            "tax_id": "290004566",
            "iban": "BY84ALFA30120000123456780000",
            "currency": "BYN",
            "bank_name": "Alfa-Bank CJSC, Minsk",
            "bic": "ALFABY2X",
            "address": "Belarus, 210015, Vitebsk, Lenina street, 10, office 2",
            "signatory_title": "director",
            "signatory_name": "Melnik Pavel",
            "phone": "+375172003040",
            "email": "office@bison-legal.by",
        },
        ({"iban": "BY57ALFA30120000777700010000", "bic": "ALFABY2X", "currency": "EUR"},),
    ),
    Card(
        "a bar office, bank first",
        """ЗАО «МТБанк», г. Минск, ул. Толстого, 10, код MTBKBY22
IBAN: BY92MTBK30120000123456780000
УНП: 390007893
Минское областное адвокатское бюро «Право и партнёры»
Управляющий партнер: Шевчук А. Н.
220004, г. Минск, пр. Победителей, д. 7, оф. 301
тел./факс: (017) 233-44-55""",
        {
            "country": "BY",
            "kind": "bar_association",
            "name": "Минское областное адвокатское бюро «Право и партнёры»",
            "short_name": "Минское областное адвокатское бюро «Право и партнёры»",
            "tax_id": "390007893",
            "iban": "BY92MTBK30120000123456780000",
            "bank_name": "ЗАО «МТБанк»",
            "bank_address": "г. Минск, ул. Толстого, 10",
            "bic": "MTBKBY22",
            "address": "220004, г. Минск, пр. Победителей, д. 7, оф. 301",
            "signatory_title": "управляющий партнёр",
            "signatory_name": "Шевчук А. Н.",
            "phone": "+375172334455",
        },
    ),
    Card(
        "a table, private unitary enterprise",
        """Полное наименование\tЧастное унитарное предприятие «Свитязь»
Сокращенное наименование\tЧУП «Свитязь»
УНП\t490003215
Адрес\t231300, г. Лида, ул. Мицкевича, 3
Номер счета (IBAN)\tBY33UNBS30120000777700010000
БИК\tUNBSBY2X
Банк\tЗАО «БСБ Банк»
Руководитель\tНовик Ирина Петровна
Телефон\t8 0154 61 22 33""",
        {
            "country": "BY",
            "kind": "company",
            "name": "Частное унитарное предприятие «Свитязь»",
            "short_name": "ЧУП «Свитязь»",
            "tax_id": "490003215",
            "iban": "BY33UNBS30120000777700010000",
            "bank_name": "ЗАО «БСБ Банк»",
            "bic": "UNBSBY2X",
            "address": "231300, г. Лида, ул. Мицкевича, 3",
            "signatory_title": "руководитель",
            "signatory_name": "Новик И. П.",
            "phone": "+375154612233",
        },
    ),
    Card(
        "no labels where a value is plain, Latin twins, odd spaces",
        """ОДО\u00a0"Нарочь-Сервис"
УНП\u2003590006542
BY29 BELB 3012 0000 1234 5678 0000
ОАО "Банк БелВЭБ"  BELBBY2X
222395, Минская обл., Мядельский р-н, к.п. Нарочь, ул. Ленинская, 17
Директор  -  Гончар  С.С.
sales@naroch.by""",
        {
            "country": "BY",
            "kind": "company",
            "name": "ОДО «Нарочь-Сервис»",
            "short_name": "ОДО «Нарочь-Сервис»",
            "tax_id": "590006542",
            "iban": "BY29BELB30120000123456780000",
            "bank_name": "ОАО «Банк БелВЭБ»",
            "bic": "BELBBY2X",
            "address": "222395, Минская обл., Мядельский р-н, к.п. Нарочь, ул. Ленинская, 17",
            "signatory_title": "директор",
            "signatory_name": "Гончар С. С.",
            "email": "sales@naroch.by",
        },
    ),
)
