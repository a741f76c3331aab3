"""Invented Russian parties. Check digits are computed; nobody bears these names with these numbers."""

from services.domain.requisites.model import Country, PartyKind
from tests.domain.requisites import numbers
from tests.real_input.model import Party

# The bank as cards name it, its БИК, its SWIFT.
_BANKS = {
    "sber": ("ПАО СБЕРБАНК", "044525225", "SABRRUMM"),
    "sber_nw": ("СЕВЕРО-ЗАПАДНЫЙ БАНК ПАО СБЕРБАНК", "044030653", "SABRRUMM"),
    "alfa": ("АО «АЛЬФА-БАНК»", "044525593", "ALFARUMM"),
    "tochka": ("ООО «Банк Точка»", "044525104", "TOCHRUMM"),
    "vtb": ("Филиал «Центральный» Банка ВТБ (ПАО)", "044525411", "VTBRRUMM"),
    "raif": ("АО «Райффайзенбанк»", "044525700", "RZBMRUMM"),
    "tbank": ("АО «ТБанк»", "044525974", "TICSRUMM"),
    "ural": ("УРАЛЬСКИЙ БАНК ПАО СБЕРБАНК", "046577674", "SABRRUMM"),
}


def _account(bank: str, digits: str, currency: str = "руб.") -> dict[str, str]:
    name, bik, swift = _BANKS[bank]
    return {
        "acc": numbers.account(bik, digits),
        "bank": name,
        "bic": bik,
        "corr": numbers.corr_account(bik, "30101810000000000000"),
        "swift": swift,
        "cur": currency,
    }


def _company(
    form: str, abbreviation: str, bare: str, seed: str, banks: tuple[str, ...], addr: str, title: str, people: str,
    phone: str, email: str, kind: PartyKind = PartyKind.COMPANY,
) -> Party:  # fmt: skip
    """`people`: the signatory in the nominative and the genitive, with a stroke between; `seed` begins with the
    region and has nine digits."""
    fio, gen = people.split(" / ")
    surname, first, patronymic = fio.split()
    balance = "40703" if kind is PartyKind.BAR_ASSOCIATION else "40702"
    accounts = [_account(bank, f"{balance}8100000{seed[2:9]}{at}") for at, bank in enumerate(banks)]
    accounts.append(_account(banks[0], f"{balance}8400000{seed[2:9]}7", "доллары США"))
    separator = " " if bare.startswith("«") or form else ""
    return Party(
        Country.RU,
        kind,
        {
            "form": form,
            "abbr": abbreviation,
            "bare": bare,
            "name": f"{abbreviation} {bare}".strip(),
            "full": f"{form}{separator}{bare}",
            "tax": numbers.inn(seed),
            "kpp": f"{seed[:4]}01001",
            "reg": numbers.ogrn(f"1{seed[5]}77{seed[:2]}{seed[3:9]}"),
            "addr": addr,
            "title": title,
            "titlegen": _GENITIVES[title],
            "fio": fio,
            "gen": gen,
            "ini": f"{surname} {first[0]}. {patronymic[0]}.",
            "inifio": f"{first[0]}.{patronymic[0]}. {surname}",
            "phone": phone,
            "email": email,
            "email2": f"ofis@{email.partition('@')[2]}",
            "licence": f"{seed[:2]}/{seed[5:9]}",
        },
        tuple(accounts),
    )


_GENITIVES = {
    "генеральный директор": "генерального директора",
    "управляющий директор": "управляющего директора",
    "директор": "директора",
    "президент": "президента",
    "председатель президиума": "председателя президиума",
    "управляющий партнёр": "управляющего партнёра",
}
_OOO = "Общество с ограниченной ответственностью"
_GD = "генеральный директор"
COMPANIES = (
    _company(_OOO, "ООО", "«Северный маяк»", "770412345", ("sber", "alfa"),
             "101000, г. Москва, ул. Мясницкая, д. 24/7, стр. 3, оф. 204", _GD,
             "Иванова Анна Петровна / Ивановой Анны Петровны", "+74957771122", "info@sevmayak.example"),
    _company(_OOO, "ООО", "«СтройГарант Плюс»", "780123457", ("sber_nw", "tochka"),
             "191186, г. Санкт-Петербург, Невский пр-кт, д. 28, литера А, помещ. 15-Н", _GD,
             "Кузнецов Олег Викторович / Кузнецова Олега Викторовича", "+78123334455", "buh@sgplus.example"),
    _company("Акционерное общество", "АО", "«Волжские верфи»", "526012346", ("vtb", "sber"),
             "603000, Нижегородская обл., г. Нижний Новгород, ул. Большая Покровская, д. 12", _GD,
             "Лебедев Игорь Николаевич / Лебедева Игоря Николаевича", "+78314445566", "office@verfi.example"),
    _company(_OOO, "ООО", "«Торговый дом «Аргумент»", "667112348", ("ural", "tbank"),
             "620014, Свердловская область, г. Екатеринбург, ул. Малышева, д. 51, оф. 1004", "директор",
             "Соколова Мария Андреевна / Соколовой Марии Андреевны", "+73432223344", "td@argument.example"),
    _company(_OOO, "ООО", "«Ай-Ти Решения 24»", "540612349", ("tochka", "alfa"),
             "630099, г. Новосибирск, Красный проспект, 17, этаж 6", _GD,
             "Мельник Артём Сергеевич / Мельника Артёма Сергеевича", "+73832119988", "hello@it24.example"),
    _company("Публичное акционерное общество", "ПАО", "«Каспий-Транзит»", "301512351", ("sber", "raif"),
             "414000, г. Астрахань, ул. Советская, д. 5", "президент",
             "Гусейнов Рустам Алиевич / Гусейнова Рустама Алиевича", "+78512556677", "pr@caspiytranzit.example"),
    _company(_OOO, "ООО", "«Фёдоров и партнёры»", "165512352", ("tbank", "sber"),
             "420111, Республика Татарстан, г. Казань, ул. Баумана, д. 44/8", "управляющий директор",
             "Фёдоров Тимур Ильич / Фёдорова Тимура Ильича", "+78432901234", "law@fedorov.example"),
    _company("Закрытое акционерное общество", "ЗАО", "«Медтехника-Юг»", "231012353", ("raif", "vtb"),
             "350000, г. Краснодар, ул. Красная, 109, офис 31", _GD,
             "Приходько Елена Юрьевна / Приходько Елены Юрьевны", "+78612101010", "zakaz@medug.example"),
    _company("Автономная некоммерческая организация", "АНО", "«Центр правовой помощи»", "745112354", ("ural", "sber"),
             "454080, г. Челябинск, пр. Ленина, д. 83", "директор",
             "Зайцева Ольга Павловна / Зайцевой Ольги Павловны", "+73517654321", "help@cpp.example"),
    _company(_OOO, "ООО", "«Вектор»", "500312355", ("alfa", "tochka"),
             "142700, Московская область, Ленинский г.о., г. Видное, Белокаменное ш., д. 20, пом. 7", _GD,
             "Ким Виктория Олеговна / Ким Виктории Олеговны", "+74955557788", "vektor@vektor.example"),
)  # fmt: skip
BARS = (
    _company("Московская коллегия адвокатов", "МКА", "«Щит и весы»", "770312356", ("sber", "alfa"),
             "119019, г. Москва, Гоголевский б-р, д. 8, стр. 2", "председатель президиума",
             "Громов Лев Аркадьевич / Громова Льва Аркадьевича", "+74959998877", "mka@shchit.example",
             PartyKind.BAR_ASSOCIATION),
    _company("Адвокатское бюро города Москвы", "АБ г. Москвы", "«Линия защиты»", "770712357", ("vtb", "sber"),
             "127006, г. Москва, ул. Долгоруковская, д. 36, стр. 3", "управляющий партнёр",
             "Белова Инна Сергеевна / Беловой Инны Сергеевны", "+74951112233", "office@liniya.example",
             PartyKind.BAR_ASSOCIATION),
    _company("Адвокатское бюро Санкт-Петербурга", "АБ СПб", "«Нева»", "784112358", ("sber_nw", "alfa"),
             "191028, г. Санкт-Петербург, ул. Пестеля, д. 11, кв. 4", "управляющий партнёр",
             "Орлов Денис Маратович / Орлова Дениса Маратовича", "+78127778899", "neva@neva-law.example",
             PartyKind.BAR_ASSOCIATION),
)  # fmt: skip


def _person(
    kind: PartyKind,
    people: str,
    seed: str,
    bank: str,
    addr: str,
    phone: str,
    email: str,
    passport: str,
    born: str,
) -> Party:
    fio, gen = people.split(" / ")
    surname, first, patronymic = fio.split(" ", 2)
    prefixes = {
        PartyKind.SOLE_TRADER: ("ИП", "Индивидуальный предприниматель"),
        PartyKind.ADVOCATE_OFFICE: ("Адвокат", "Адвокатский кабинет"),
    }
    values = {
        "fio": fio,
        "gen": gen,
        "ini": f"{surname} {first[0]}. {patronymic[0]}.",
        "inifio": f"{first[0]}.{patronymic[0]}. {surname}",
        "tax": numbers.inn(seed),
        "addr": addr,
        "phone": phone,
        "email": email,
        "passport": passport,
        "born": born,
        "citizen": "Гражданка" if patronymic.endswith("на") else "Гражданин",
        "licence": f"{seed[:2]}/{seed[4:8]}",
    }
    if kind in prefixes:
        short, full = prefixes[kind]
        values |= {"name": f"{short} {fio}", "full": f"{full} {fio}"}
        values["other"] = f"Адвокатский кабинет {gen}" if short == "Адвокат" else f"{short} {values['ini']}"
        values["reg"] = numbers.ogrn(f"3{seed[3]}{seed[4]}{seed[:2]}00{seed[3:10]}")
    balance = "40802" if kind is PartyKind.SOLE_TRADER or kind is PartyKind.ADVOCATE_OFFICE else "40817"
    accounts = (
        _account(bank, f"{balance}8100{seed[2:10]}012"),
        _account("alfa", f"{balance}8100{seed[2:10]}345"),
    )
    return Party(Country.RU, kind, values, accounts)


TRADERS = (
    _person(PartyKind.SOLE_TRADER, "Смирнов Пётр Алексеевич / Смирнова Петра Алексеевича", "7801234561", "tbank",
            "196084, г. Санкт-Петербург, ул. Заставская, д. 22, кв. 17", "+79211234567", "petr@smirnov.example",
            "4005 123456", "12.03.1980"),
    _person(PartyKind.SOLE_TRADER, "Абдуллаева Зарема Магомедовна / Абдуллаевой Заремы Магомедовны", "0541234562",
            "sber", "367000, Республика Дагестан, г. Махачкала, ул. Гагарина, д. 7", "+79287654321",
            "zarema@abd.example", "8209 654321", "01.11.1987"),
    _person(PartyKind.SOLE_TRADER, "Цой Андрей Валерьевич / Цоя Андрея Валерьевича", "2501234563", "tochka",
            "690091, Приморский край, г. Владивосток, ул. Светланская, 83, кв. 2", "+79140001122",
            "tsoy@tsoy.example", "0512 998877", "30.06.1991"),
)  # fmt: skip
ADVOCATES = (
    _person(PartyKind.ADVOCATE_OFFICE, "Смирнова Ольга Игоревна / Смирновой Ольги Игоревны", "7801555561", "sber_nw",
            "190000, г. Санкт-Петербург, ул. Гороховая, д. 14", "+79219998877", "olga@advokat.example",
            "4003 111222", "05.05.1975"),
    _person(PartyKind.ADVOCATE_OFFICE, "Рябов Константин Юрьевич / Рябова Константина Юрьевича", "7701555562", "alfa",
            "105005, г. Москва, ул. Бауманская, д. 6, стр. 2", "+79031112233", "ryabov@advokat.example",
            "4510 222333", "17.09.1968"),
)  # fmt: skip
SELF_EMPLOYED = (
    _person(PartyKind.SELF_EMPLOYED, "Журавлёва Дарья Романовна / Журавлёвой Дарьи Романовны", "5001777561", "tbank",
            "141006, Московская обл., г. Мытищи, ул. Мира, д. 2, кв. 90", "+79165554433", "dasha@zh.example",
            "4615 333444", "22.02.1996"),
    _person(PartyKind.SELF_EMPLOYED, "Ильин Максим Олегович / Ильина Максима Олеговича", "6301777562", "sber",
            "443010, г. Самара, ул. Фрунзе, д. 110", "+79276667788", "ilin@ilin.example", "3610 444555",
            "08.08.1989"),
)  # fmt: skip
PERSONS = (
    _person(PartyKind.PERSON, "Орлова Мария Сергеевна / Орловой Марии Сергеевны", "7702999561", "sber",
            "125047, г. Москва, ул. Бутырский Вал, д. 4, кв. 18", "+79161234567", "orlova@mail.example",
            "4510 123456", "14.07.1985"),
    _person(PartyKind.PERSON, "Гаврилов Степан Ильич / Гаврилова Степана Ильича", "5902999562", "tbank",
            "614000, г. Пермь, ул. Ленина, д. 60, кв. 5", "+79129876543", "stepan@mail.example", "5704 765432",
            "03.12.1979"),
    _person(PartyKind.PERSON, "Мамедова Лейла Тофиковна / Мамедовой Лейлы Тофиковны", "6102999563", "alfa",
            "344002, г. Ростов-на-Дону, ул. Садовая, д. 33", "+79185550011", "leyla@mail.example", "6011 332211",
            "25.01.1993"),
)  # fmt: skip


def _state(
    name: str, seed: str, region: str, bik: str, office: str, addr: str, title: str, people: str
) -> Party:
    """Money of a state body lies with the treasury: the key of its account follows no rule."""
    fio, gen = people.split(" / ")
    surname, first, patronymic = fio.split()
    single = numbers.treasury_account(bik, f"401028100453700000{region[:2]}")
    return Party(
        Country.RU,
        PartyKind.COMPANY,
        {
            "name": name,
            "full": name,
            "tax": numbers.inn(seed),
            "kpp": f"{seed[:4]}01001",
            "reg": numbers.ogrn(f"1{seed[5]}27{seed[:2]}{seed[3:9]}"),
            "addr": addr,
            "title": title,
            "fio": fio,
            "gen": gen,
            "ini": f"{surname} {first[0]}. {patronymic[0]}.",
            "inifio": f"{first[0]}.{patronymic[0]}. {surname}",
            "personal": f"2073{seed[2]}X{seed[3:8]}",
            "oktmo": f"{region}1000",
            "phone": "+749512345" + seed[:2],
            "email": f"priemnaya@org{seed[:2]}.example",
        },
        (
            {
                "acc": f"03224643{region}000073{seed[3:5]}",
                "bank": office,
                "bic": bik,
                "corr": single,
            },
        ),
    )


STATE = (
    _state("ГБУЗ «Городская поликлиника № 5»", "770987654", "4500", "004525988",
           "ГУ БАНКА РОССИИ ПО ЦФО//УФК ПО Г. МОСКВЕ г. Москва", "109316, г. Москва, Волгоградский пр-кт, д. 2",
           "главный врач", "Тихонова Вера Ильинична / Тихоновой Веры Ильиничны"),
    _state("МБОУ «Средняя школа № 12»", "661987655", "6570", "016577551",
           "УРАЛЬСКОЕ ГУ БАНКА РОССИИ//УФК по Свердловской области г. Екатеринбург",
           "620075, г. Екатеринбург, ул. Мамина-Сибиряка, д. 43", "директор",
           "Попов Сергей Львович / Попова Сергея Львовича"),
    _state("Администрация Приозёрного муниципального округа", "291987656", "1160", "011117401",
           "ОТДЕЛЕНИЕ АРХАНГЕЛЬСК БАНКА РОССИИ//УФК по Архангельской области и Ненецкому автономному округу",
           "164110, Архангельская обл., г. Каргополь, ул. Победы, д. 20", "глава",
           "Егорова Нина Фёдоровна / Егоровой Нины Фёдоровны"),
)  # fmt: skip
RU = {
    "company": COMPANIES,
    "bar": BARS,
    "trader": TRADERS,
    "advocate": ADVOCATES,
    "self": SELF_EMPLOYED,
    "person": PERSONS,
    "state": STATE,
}
