"""Invented Uzbek parties."""

from services.domain.requisites.model import Country, PartyKind
from tests.real_input.model import Party

_BANKS = {
    "kapital": ("АКБ «Капиталбанк»", "“Kapitalbank” ATB", "01183"),
    "nbu": ("АО «Узнацбанк»", "“Uzmilliybank” AJ", "00440"),
    "hamkor": ("АКБ «Hamkorbank»", "“Hamkorbank” ATB", "00083"),
    "ipak": ("АКИБ «Ипак Йули»", "“Ipak Yo‘li” AITB", "00444"),
    "asaka": ("АО «Асакабанк»", "“Asakabank” AJ", "00974"),
}


def _account(bank: str, digits: str, currency: str = "сум") -> dict[str, str]:
    name, latin, mfo = _BANKS[bank]
    return {"acc": digits, "bank": name, "banklat": latin, "bic": mfo, "cur": currency}


def _party(
    kind: PartyKind, names: dict[str, str], tax: str, banks: tuple[str, ...], addr: str, title: str, people: str,
    phone: str, email: str,
) -> Party:  # fmt: skip
    surname, *rest = people.split(" ", 2)
    letters = [part[0] for part in rest]
    balance = "20218" if kind is PartyKind.SOLE_TRADER else "20208"
    accounts = [
        _account(bank, f"{balance}000{9 - at}0{tax[:7]}00{at + 1}"[:20].ljust(20, "1"))
        for at, bank in enumerate(banks)
    ]
    accounts.append(_account(banks[0], f"{balance}840{5}0{tax[:7]}003", "доллары США"))
    values = names | {
        "tax": tax,
        "oked": f"69{tax[3:6]}",
        "vat": f"3260{tax[:8]}",
        "addr": addr,
        "title": title,
        "fio": people,
        "ini": " ".join([surname, *(f"{letter}." for letter in letters)]),
        "inifio": "".join(f"{letter}." for letter in letters) + f" {surname}",
        "phone": phone,
        "email": email,
        "pinfl": "30101900000011" if int(tax[-1]) % 2 else "50101001230012",
    }
    return Party(Country.UZ, kind, values, tuple(accounts))


def _company(latin: str, cyrillic: str, addr: str, fio: str) -> dict[str, str]:
    """The name in both scripts; address and signatory in Latin letters."""
    return {
        "addrlat": addr,
        "fiolat": fio,
        "bare": f"«{cyrillic}»",
        "name": f"ООО «{cyrillic}»",
        "full": f"Общество с ограниченной ответственностью «{cyrillic}»",
        "mchj": f"«{latin}» MChJ",
        "mchjk": f"«{cyrillic}» МЧЖ",
        "mas": f"«{latin}» mas’uliyati cheklangan jamiyati",
    }


def _trader(fio: str) -> dict[str, str]:
    return {
        "name": f"ИП {fio}",
        "full": f"Индивидуальный предприниматель {fio}",
        "yatt": f"YaTT {fio}",
        "yattk": f"ЯТТ {fio}",
        "yattfull": f"Якка тартибдаги тадбиркор (ЯТТ) {fio}",
        "yattonce": f"Якка тартибдаги тадбиркор {fio}",
    }


_C = PartyKind.COMPANY
COMPANIES = (
    _party(_C, _company("SAMARQAND SAVDO", "SAMARQAND SAVDO",
           "140100, Samarqand shahri, Registon ko‘chasi, 7-uy", "Karimov Aziz Rustam o‘g‘li"),
           "308321773", ("kapital", "nbu"),
           "140100, г. Самарканд, ул. Регистан, д. 7", "директор", "Каримов Азиз Рустамович", "+998901234567",
           "info@savdo.example"),
    _party(_C, _company("Toshkent Qurilish Invest", "Тошкент Қурилиш Инвест",
           "Toshkent shahri, Mirobod tumani, Maxtumquli ko‘chasi, 1-uy", "Yusupova Nigora Tohirovna"),
           "302445566", ("nbu", "ipak"),
           "100060, г. Ташкент, Мирабадский район, ул. Махтумкули, д. 1", "директор", "Юсупова Нигора Тохировна",
           "+998712345678", "tqi@tqi.example"),
    _party(_C, _company("FERGANA TEXTILE GROUP", "FERGANA TEXTILE GROUP",
           "150100, Farg‘ona viloyati, Farg‘ona shahri, Al-Farg‘oniy ko‘chasi, 15A",
           "Rahimov Sherzod Baxtiyorovich"),
           "305667788", ("hamkor", "asaka"),
           "150100, Ферганская область, г. Фергана, ул. Аль-Фергани, д. 15А", "генеральный директор",
           "Рахимов Шерзод Бахтиёрович", "+998732223344", "office@ftg.example"),
    _party(_C, _company("Buxoro Agro Eksport", "Бухоро Агро Экспорт",
           "200100, Buxoro shahri, Naqshband ko‘chasi, 112", "Axmedov Farrux Olim o‘g‘li"),
           "307778899", ("asaka", "kapital"),
           "200100, г. Бухара, ул. Накшбанди, 112", "директор", "Ахмедов Фаррух Олимович", "+998652334455",
           "agro@buxoro.example"),
)  # fmt: skip
TRADERS = (
    _party(PartyKind.SOLE_TRADER, _trader("Турсунов Жасур Анварович"),
           "512345671", ("ipak",),
           "100011, г. Ташкент, Шайхантахурский район, ул. Навои, 22", "", "Турсунов Жасур Анварович",
           "+998935556677", "jasur@tur.example"),
    _party(PartyKind.SOLE_TRADER, _trader("Норматова Гулноза Икромовна"),
           "498765432", ("hamkor",),
           "170100, г. Андижан, ул. Бабура, дом 40", "", "Норматова Гулноза Икромовна", "+998941112233",
           "gul@nor.example"),
)  # fmt: skip
PERSONS = (
    _party(PartyKind.PERSON, {}, "623456789", ("kapital",), "100000, г. Ташкент, Юнусабадский район, 4-квартал, "
           "дом 12, кв. 8", "", "Саидов Бекзод Алишерович", "+998977778899", "bek@mail.example"),
)  # fmt: skip
UZ = {"company": COMPANIES, "trader": TRADERS, "person": PERSONS}
