"""Invented Kazakh parties."""

from services.domain.requisites.model import Country, PartyKind
from tests.domain.requisites import numbers
from tests.real_input.model import Party

# The bank as cards name it in Russian and in Kazakh, its code in the ИИК, its BIC.
_BANKS = {
    "kaspi": ("АО «Kaspi Bank»", "«Kaspi Bank» АҚ", "722", "CASPKZKA"),
    "bcc": ("АО «Банк ЦентрКредит»", "«Банк ЦентрКредит» АҚ", "856", "KCJBKZKX"),
    "forte": ("АО «ForteBank»", "«ForteBank» АҚ", "965", "IRTYKZKA"),
    "halyk": ("АО «Народный Банк Казахстана»", "«Қазақстан Халық Банкі» АҚ", "601", "HSBKKZKX"),
    "eurasian": ("АО «Евразийский банк»", "«Еуразиялық банк» АҚ", "948", "EURIKZKA"),
}


def _account(bank: str, serial: str, currency: str = "тенге") -> dict[str, str]:
    name, kazakh, code, bic = _BANKS[bank]
    iban = numbers.iban("KZ", f"{code}{serial}")
    return {"acc": iban, "bank": name, "bankkk": kazakh, "bic": bic, "cur": currency}


def _accounts(banks: tuple[str, ...], seed: str) -> tuple[dict[str, str], ...]:
    own = [_account(bank, f"{letter}000{seed[:9]}") for bank, letter in zip(banks, "ABC", strict=False)]
    return (*own, _account(banks[0], f"U000{seed[1:10]}", "доллары США"))


def _names(people: str) -> dict[str, str]:
    fio, gen = people.split(" / ")
    surname, *rest = fio.split(" ", 2)
    letters = [part[0] for part in rest]
    return {
        "fio": fio,
        "gen": gen,
        "ini": " ".join([surname, *(f"{letter}." for letter in letters)]),
        "inifio": "".join(f"{letter}." for letter in letters) + f" {surname}",
    }


def _company(
    bare: str, seed: str, banks: tuple[str, ...], addr: str, addr_kk: str, title: str, people: str, phone: str,
    email: str, kind: PartyKind = PartyKind.COMPANY,
    forms: tuple[str, str, str] = ("Товарищество с ограниченной ответственностью", "ТОО", "ЖШС"),
) -> Party:  # fmt: skip
    form, abbreviation, kazakh = forms
    values = {
        "form": form,
        "abbr": abbreviation,
        "bare": bare,
        "name": f"{abbreviation} {bare}",
        "full": f"{form} {bare}",
        "other": f"{bare} {kazakh}",
        "tax": numbers.bin_or_iin(seed),
        "kbe": "18" if kind is PartyKind.BAR_ASSOCIATION else "17",
        "knp": "859",
        "oked": f"69{seed[-3:]}",
        "addr": addr,
        "addrkk": addr_kk,
        "title": title,
        "titlegen": f"{title}а",
        "phone": phone,
        "email": email,
    }
    return Party(Country.KZ, kind, values | _names(people), _accounts(banks, seed))


COMPANIES = (
    _company("«Степной юрист»", "19054000888", ("kaspi", "bcc"), "010000, г. Астана, ул. Кунаева, д. 12/1, ВП-7",
             "010000, Астана қаласы, Қонаев көшесі, 12/1 үй, ТБ-7", "директор",
             "Ибраева Айгуль Маратовна / Ибраевой Айгуль Маратовны", "+77172554433", "info@stepnoy.example"),
    _company("«Алатау Трейд»", "21034001234", ("halyk", "kaspi"), "050000, г. Алматы, пр. Абая, д. 10, офис 5",
             "050000, Алматы қаласы, Абай даңғылы, 10 үй, 5 кеңсе", "генеральный директор",
             "Ахметов Ерлан Серикович / Ахметова Ерлана Сериковича", "+77012345678", "trade@alatau.example"),
    _company("«KAZ TECH SERVICE»", "18114000771", ("forte", "eurasian"),
             "100000, Карагандинская область, г. Караганда, р-н им. Казыбек би, ул. Гоголя, стр. 34",
             "100000, Қарағанды облысы, Қарағанды қаласы, Гоголь көшесі, 34 құр.", "директор",
             "Сериккызы А. / Сериккызы А.", "+77212987654", "kts@kts.example"),
    _company("«Каспий Логистик»", "20074001556", ("bcc", "halyk"),
             "130000, Мангистауская обл., г. Актау, 14 мкр., зд. 61", "130000, Маңғыстау облысы, Ақтау қаласы, "
             "14 ықшамаудан, 61 ғимарат", "директор",
             "Нурланов Данияр / Нурланова Данияра", "+77292112233", "office@kaslog.example"),
    _company("«Мерей-2010»", "10034001998", ("eurasian", "forte"),
             "160000, г. Шымкент, Аль-Фарабийский район, ул. Тауке хана, 35", "160000, Шымкент қаласы, "
             "Әл-Фараби ауданы, Тәуке хан көшесі, 35", "директор",
             "Жумабекова Сауле Кайратовна / Жумабековой Сауле Кайратовны", "+77252445566", "merey@merey.example"),
    _company("«Қазына Консалтинг»", "22094002233", ("kaspi", "halyk"),
             "090000, г. Уральск, пр. Нурсултана Назарбаева, д. 194", "090000, Орал қаласы, "
             "Нұрсұлтан Назарбаев даңғылы, 194 үй", "директор",
             "Әбдірахманов Нұржан Ерболұлы / Әбдірахманова Нұржана Ерболұлы", "+77112334455",
             "kazyna@kazyna.example"),
)  # fmt: skip
BARS = (
    _company("«Әділет Сот»", "15024000665", ("halyk", "bcc"), "050012, г. Алматы, ул. Шевченко, 85",
             "050012, Алматы қаласы, Шевченко көшесі, 85", "партнёр",
             "Тулегенова Динара Асхатовна / Тулегеновой Динары Асхатовны", "+77013334455", "bar@adilet.example",
             PartyKind.BAR_ASSOCIATION, ("Адвокатская контора", "Адвокатская контора", "адвокаттық кеңсесі")),
)  # fmt: skip


def _person(kind: PartyKind, people: str, seed: str, bank: str, addr: str, phone: str, email: str) -> Party:
    values = _names(people) | {
        "tax": numbers.bin_or_iin(seed),
        "kbe": "19",
        "knp": "859",
        "addr": addr,
        "phone": phone,
        "email": email,
        "licence": f"00{seed[6:10]}",
        "born": f"{seed[4:6]}.{seed[2:4]}.19{seed[:2]}",
    }
    if kind is PartyKind.SOLE_TRADER:
        values |= {
            "name": f"ИП {values['fio']}",
            "full": f"Индивидуальный предприниматель {values['fio']}",
            "other": f"ИП «{values['fio'].split()[0].upper()}»",
        }
    elif kind is PartyKind.ADVOCATE_OFFICE:
        values |= {"name": f"Адвокат {values['fio']}", "full": f"Адвокатский кабинет {values['gen']}"}
    return Party(Country.KZ, kind, values, _accounts((bank,), seed))


KZ = {
    "company": COMPANIES,
    "bar": BARS,
    "trader": (
        _person(PartyKind.SOLE_TRADER, "Оспанов Тимур Болатович / Оспанова Тимура Болатовича", "85010130099",
                "kaspi", "140000, г. Павлодар, ул. Лермонтова, д. 44, кв. 12", "+77055556677", "timur@osp.example"),
        _person(PartyKind.SOLE_TRADER, "Ли Светлана Викторовна / Ли Светланы Викторовны", "90052240021",
                "forte", "040000, г. Талдыкорган, мкр. Каратал, д. 3", "+77473332211", "li@li.example"),
    ),
    "advocate": (
        _person(PartyKind.ADVOCATE_OFFICE, "Сейтжанов Арман Кайратович / Сейтжанова Армана Кайратовича",
                "78031530055", "halyk", "050000, г. Алматы, ул. Кабанбай батыра, 49", "+77017778899",
                "arman@adv.example"),
    ),
    "person": (
        _person(PartyKind.PERSON, "Касымова Алия Ержановна / Касымовой Алии Ержановны", "88061240033", "kaspi",
                "050000, г. Алматы, мкр. Самал-2, д. 77, кв. 9", "+77071112233", "aliya@mail.example"),
        _person(PartyKind.PERSON, "Петренко Игорь Львович / Петренко Игоря Львовича", "75082930044", "bcc",
                "110000, г. Костанай, ул. Байтурсынова, 95", "+77773334455", "igor@mail.example"),
    ),
}  # fmt: skip
