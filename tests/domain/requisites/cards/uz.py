"""Ten Uzbek cards: Russian, Uzbek in both scripts, English."""

from tests.domain.requisites.cards import Card

LEGAL = {
    "country": "UZ",
    "kind": "company",
    "name": "ООО «LEGAL PRO»",
    "short_name": "ООО «LEGAL PRO»",
    "tax_id": "308321773",
    "account": "20208000905364813002",
    "bank_name": "АКБ «Капиталбанк»",
    "bic": "01183",
    "oked": "69100",
    "vat_code": "326010012345",
    "address": "100060, г. Ташкент, Мирабадский район, ул. Нукус, дом 12",
    "signatory_title": "директор",
    "signatory_name": "Каримов А. Р.",
    "phone": "+998901234567",
    "email": "info@legalpro.uz",
}


def without(party: dict[str, str], *names: str) -> dict[str, str]:
    return {key: value for key, value in party.items() if key not in names}


CARDS = (
    Card(
        "a card in Russian",
        """Реквизиты ООО «LEGAL PRO»
Наименование: ООО «LEGAL PRO»
Адрес: 100060, г. Ташкент, Мирабадский район, ул. Нукус, дом 12
Р/с: 20208000905364813002
Банк: АКБ «Капиталбанк»
МФО: 01183
ИНН: 308321773
ОКЭД: 69100
Код плательщика НДС: 326010012345
Директор: Каримов Азиз Рустамович
Тел: +998 90 123 45 67
info@legalpro.uz""",
        LEGAL,
    ),
    Card(
        "one line, МФО first",
        "МФО 01183, х/р 20208 000 9 05364813 002, АКБ «Капиталбанк», ИНН/СТИР 308321773, ОКЭД 69100, ООО «LEGAL PRO», "
        "100060, г. Ташкент, Мирабадский район, ул. Нукус, дом 12, директор Каримов А.Р., тел. 90 123-45-67",
        without(LEGAL, "vat_code", "email"),
    ),
    Card(
        "Uzbek in Latin letters",
        """“LEGAL PRO” mas’uliyati cheklangan jamiyati
Manzil: 100060, Toshkent shahri, Mirobod tumani, Nukus ko‘chasi, 12-uy
H/r: 20208000905364813002
Bank: “Kapitalbank” ATB
MFO: 01183
STIR: 308321773
IFUT: 69100
QQS to‘lovchi kodi: 326010012345
Direktor: Karimov Aziz Rustam o‘g‘li
Tel.: +998901234567""",
        without(LEGAL, "email")
        | {
            "name": "«LEGAL PRO» mas’uliyati cheklangan jamiyati",
            "short_name": "«LEGAL PRO» MChJ",
            "bank_name": "«Kapitalbank» ATB",
            "address": "100060, Toshkent shahri, Mirobod tumani, Nukus ko‘chasi, 12-uy",
            "signatory_title": "direktor",
            "signatory_name": "Karimov A. R.",
        },
    ),
    Card(
        "Uzbek in Cyrillic letters",
        """«LEGAL PRO» МЧЖ
Манзил: 100060, Тошкент шаҳри, Миробод тумани, Нукус кўчаси, 12-уй
Ҳисоб рақами: 20208000905364813002
Банк: АТБ «Капиталбанк»
МФО 01183
СТИР 308321773
ИФУТ 69100
Раҳбар: Каримов Азиз Рустам ўғли
Тел. (+998) 90 123-45-67""",
        without(LEGAL, "vat_code", "email")
        | {
            "name": "«LEGAL PRO» МЧЖ",
            "short_name": "«LEGAL PRO» МЧЖ",
            "bank_name": "АТБ «Капиталбанк»",
            "address": "100060, Тошкент шаҳри, Миробод тумани, Нукус кўчаси, 12-уй",
            "signatory_title": "раҳбар",
        },
    ),
    Card(
        "section of a contract",
        """8. РЕКВИЗИТЫ СТОРОН
«ИСПОЛНИТЕЛЬ»
Адвокатское бюро «Ҳуқуқ ва адолат»
Адрес: г. Самарканд, ул. Регистан, 5
Р/с 20212000100777001001
в Самаркандском филиале АКБ «Ипак Йули»
МФО 00440
ИНН 300000777
ОКЭД 69101
Председатель бюро Юсупова Нигора Бахтияровна""",
        {
            "country": "UZ",
            "kind": "bar_association",
            "name": "Адвокатское бюро «Ҳуқуқ ва адолат»",
            "short_name": "Адвокатское бюро «Ҳуқуқ ва адолат»",
            "tax_id": "300000777",
            "account": "20212000100777001001",
            "bank_name": "Самаркандском филиале АКБ «Ипак Йули»",
            "bic": "00440",
            "oked": "69101",
            "address": "г. Самарканд, ул. Регистан, 5",
            "signatory_title": "председатель бюро",
            "signatory_name": "Юсупова Н. Б.",
        },
    ),
    Card(
        "a sole trader in Latin letters, with both numbers",
        """YaTT Rahimova Dilnoza Anvar qizi
JSHSHIR 41505851234569
STIR 512345678
h/r 20218000300555777001
Ipak Yo'li bank, MFO 00444
Buxoro shahri, Mustaqillik ko'chasi, 7-uy
+998 93 765 43 21""",
        {
            "country": "UZ",
            "kind": "sole_trader",
            "name": "YaTT Rahimova Dilnoza Anvar qizi",
            "short_name": "YaTT Rahimova D. A.",
            "tax_id": "512345678",
            "pinfl": "41505851234569",
            "account": "20218000300555777001",
            "bank_name": "Ipak Yo'li bank",
            "bic": "00444",
            "address": "Buxoro shahri, Mustaqillik ko'chasi, 7-uy",
            "signatory_name": "Rahimova D. A.",
            "phone": "+998937654321",
        },
    ),
    Card(
        "a sole trader in Russian, ПИНФЛ only",
        """ИП Рахимов Тимур Олимович
ПИНФЛ: 32207880100221
Расчетный счет: 20218000700123456001
Банк: АО «Узнацбанк», Ташкентское отделение
Код банка: 00842
тел. 93 333 22 11""",
        {
            "country": "UZ",
            "kind": "sole_trader",
            "name": "ИП Рахимов Тимур Олимович",
            "short_name": "ИП Рахимов Т. О.",
            "tax_id": "32207880100221",
            "account": "20218000700123456001",
            "bank_name": "АО «Узнацбанк», Ташкентское отделение",
            "bic": "00842",
            "signatory_title": "индивидуальный предприниматель",
            "signatory_name": "Рахимов Т. О.",
            "phone": "+998933332211",
        },
    ),
    Card(
        "labels on one line, values on the next",
        """Полное наименование
ООО «Шёлковый путь Консалтинг»
ИНН
302777111
Расчетный счет
20208000400999888001
Обслуживающий банк
АКБ «Хамкорбанк»
МФО
00083
Юридический адрес
170100, г. Андижан, пр. Бабура, 85
Директор
Назаров Шухрат Ильхомович""",
        {
            "country": "UZ",
            "kind": "company",
            "name": "ООО «Шёлковый путь Консалтинг»",
            "short_name": "ООО «Шёлковый путь Консалтинг»",
            "tax_id": "302777111",
            "account": "20208000400999888001",
            "bank_name": "АКБ «Хамкорбанк»",
            "bic": "00083",
            "address": "170100, г. Андижан, пр. Бабура, 85",
            "signatory_title": "директор",
            "signatory_name": "Назаров Ш. И.",
        },
    ),
    Card(
        "English with a dollar account",
        """Company name: SILK ROAD LEGAL LLC
TIN: 305123456
Address: Uzbekistan, Tashkent city, Shaykhantakhur district, 8 Navoi street
Bank: JSCB "Orient Finans"
Bank code (MFO): 01071
Account UZS: 20208000800333444001
Account USD: 20208840800333444002
SWIFT: NBUZUZ2X
Director: Nazarov Sherzod
Phone: +998 71 200 30 40""",
        {
            "country": "UZ",
            "kind": "company",
            "name": "SILK ROAD LEGAL LLC",
            "short_name": "SILK ROAD LEGAL LLC",
            "tax_id": "305123456",
            "account": "20208000800333444001",
            "bank_name": "JSCB «Orient Finans»",
            "bic": "01071",
            "swift": "NBUZUZ2X",
            "address": "Uzbekistan, Tashkent city, Shaykhantakhur district, 8 Navoi street",
            "signatory_title": "director",
            "signatory_name": "Nazarov S.",
            "phone": "+998712003040",
        },
        ({"account": "20208840800333444002", "bic": "01071"},),
    ),
    Card(
        "a table, mixed case",
        """Организация\tмчж «Бунёдкор Инвест»
ИНН (СТИР)\t307654321
Х/Р\t20208000500123123001
Банк номи\tАсака банк
мфо\t00873
Манзили\tФарғона шаҳри, Мустақиллик кўчаси, 20-уй
E-mail\tbuh@bunyodkor.uz""",
        {
            "country": "UZ",
            "kind": "company",
            "name": "МЧЖ «Бунёдкор Инвест»",
            "short_name": "МЧЖ «Бунёдкор Инвест»",
            "tax_id": "307654321",
            "account": "20208000500123123001",
            "bank_name": "Асака банк",
            "bic": "00873",
            "address": "Фарғона шаҳри, Мустақиллик кўчаси, 20-уй",
            "email": "buh@bunyodkor.uz",
        },
    ),
)
