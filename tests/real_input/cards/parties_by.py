"""Invented Belarusian parties."""

from services.domain.requisites.model import Country, PartyKind
from tests.domain.requisites import numbers
from tests.real_input.model import Party

_BANKS = {
    "belinvest": ("ОАО «Белинвестбанк»", "BLBB", "BLBBBY2X"),
    "asb": ("ОАО «АСБ Беларусбанк»", "AKBB", "AKBBBY2X"),
    "alfa": ("ЗАО «Альфа-Банк»", "ALFA", "ALFABY2X"),
    "prior": ("«Приорбанк» ОАО", "PJCB", "PJCBBY2X"),
    "mtb": ("ЗАО «МТБанк»", "MTBK", "MTBKBY22"),
}


def _account(bank: str, digits: str, currency: str = "бел. руб.") -> dict[str, str]:
    name, code, bic = _BANKS[bank]
    return {"acc": numbers.iban("BY", f"{code}{digits}"), "bank": name, "bic": bic, "cur": currency}


def _party(
    kind: PartyKind, names: dict[str, str], seed: str, banks: tuple[str, ...], addr: str, title: str, people: str,
    phone: str, email: str,
) -> Party:  # fmt: skip
    surname, first, patronymic = people.split(" ")
    balance = "3013" if kind is PartyKind.SOLE_TRADER else "3014" if kind is PartyKind.PERSON else "3012"
    accounts = [_account(bank, f"{balance}{seed[:8]}{at}0000000") for at, bank in enumerate(banks)]
    accounts.append(_account(banks[0], f"{balance}{seed[:8]}90270000", "евро"))
    values = names | {
        "tax": numbers.unp(seed),
        "addr": addr,
        "title": title,
        "fio": people,
        "ini": f"{surname} {first[0]}. {patronymic[0]}.",
        "inifio": f"{first[0]}.{patronymic[0]}. {surname}",
        "phone": phone,
        "email": email,
    }
    return Party(Country.BY, kind, values, tuple(accounts))


def _company(full: str, abbreviation: str, bare: str) -> dict[str, str]:
    return {
        "form": full,
        "abbr": abbreviation,
        "bare": bare,
        "name": f"{abbreviation} {bare}",
        "full": f"{full} {bare}",
    }


_C, _T = PartyKind.COMPANY, PartyKind.SOLE_TRADER
_OOO = "Общество с ограниченной ответственностью"
COMPANIES = (
    _party(_C, _company(_OOO, "ООО", "«Зубр-Юст»"), "19200022", ("belinvest", "prior"),
           "220030, г. Минск, ул. Ленина, д. 1, пом. 5", "директор", "Ковалёв Денис Андреевич", "+375291234567",
           "info@zubr.example"),
    _party(_C, _company("Частное торговое унитарное предприятие", "ЧТУП", "«БелТоргСнаб»"), "29100135",
           ("asb", "mtb"), "224030, г. Брест, ул. Советская, 46, каб. 12", "директор",
           "Шевчук Ирина Владимировна", "+375336667788", "snab@beltorg.example"),
    _party(_C, _company("Общество с дополнительной ответственностью", "ОДО", "«Неман-Транс»"), "59000246",
           ("prior", "asb"), "230023, г. Гродно, ул. Ожешко, д. 22", "директор", "Янушкевич Павел Станиславович",
           "+375298889900", "neman@trans.example"),
    _party(_C, _company("Частное унитарное предприятие по оказанию услуг", "ЧУП", "«ПравоДел»"), "69100357",
           ("alfa", "belinvest"), "223053, Минская обл., Минский р-н, аг. Колодищи, ул. Минская, 5", "директор",
           "Новик Алёна Игоревна", "+375447778811", "pravo@del.example"),
    _party(_C, _company("Открытое акционерное общество", "ОАО", "«Гомельская мануфактура»"), "40000468",
           ("asb", "alfa"), "246050, г. Гомель, пр-т Ленина, 3", "генеральный директор",
           "Литвин Сергей Петрович", "+375232223344", "oao@gm.example"),
)  # fmt: skip
TRADERS = (
    _party(_T, {"name": "ИП Савицкий Роман Олегович", "full": "Индивидуальный предприниматель Савицкий Роман Олегович"},
           "19300579", ("mtb",), "220089, г. Минск, ул. Железнодорожная, д. 33, кв. 14", "",
           "Савицкий Роман Олегович", "+375255556677", "roman@sav.example"),
    _party(_T, {"name": "ИП Дубовик Анна Сергеевна", "full": "Индивидуальный предприниматель Дубовик Анна Сергеевна"},
           "39000681", ("prior",), "210015, г. Витебск, ул. Замковая, 4", "", "Дубовик Анна Сергеевна",
           "+375297771122", "anna@dub.example"),
)  # fmt: skip
PERSONS = (
    _party(PartyKind.PERSON, {}, "19000792", ("alfa",), "220004, г. Минск, ул. Короля, д. 9, кв. 40", "",
           "Зайцев Андрей Викторович", "+375296543210", "zaic@mail.example"),
)  # fmt: skip
BY = {"company": COMPANIES, "trader": TRADERS, "person": PERSONS}
