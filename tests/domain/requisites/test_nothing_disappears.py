"""A mistyped number is stored and named, or shown as not understood, whatever joins it to its label."""

import pytest

from services.domain.requisites.recognise import recognise

JOINTS = (" ", ": ", ":", " - ", " – ", " № ", "=", ":\n", "\n", "\t", "")
LABELS = {
    "ООО «Ромашка»": (
        (("ИНН", "инн", "И.Н.Н."), "7700000881"),
        (("КПП",), "77000100"),
        (("ОГРН",), "1227700000881"),
        (("БИК", "БИК банка"), "144525225"),
        (("р/с", "Р/счет", "Расчётный счёт", "Расчетный счет №", "Счёт"), "4070281000000000077"),
        (("к/с", "Корр. счёт", "К/счет"), "3010181040000000022"),
    ),
    "ТОО «Пример»": (
        (("БИН", "БИН/ИИН", "BIN", "БСН"), "220140007770"),
        (("ИИК", "IIK", "IIC", "IBAN", "Счёт", "р/с"), "KZ39722S000000777777"),
        (("Кбе", "КБЕ"), "177"),
    ),
    "ООО «Тошкент»": (
        (("ИНН", "СТИР", "STIR", "INN"), "30512345"),
        (("МФО", "MFO"), "0044"),
        (("р/с", "х/р", "h/r", "Счёт"), "2020800080033344400"),
        (("ПИНФЛ", "JSHSHIR"), "3010190000001"),
    ),
    "ЗАО «Зубр»": ((("УНП", "UNP"), "192000225"), (("р/с", "IBAN"), "BY74BLBB30120000123456780000")),
    "Muster GmbH": (
        (("IBAN", "Konto", "Account", "Счёт/Account", "Bank account"), "DE88370400440532013000"),
        (("USt-IdNr.", "VAT", "VAT ID", "VAT No."), "DE136695977"),
        (("P.IVA", "Partita IVA", "C.F."), "00743910151"),
        (("EIN", "Tax ID", "Routing number", "ABA", "Company number"), "123456789"),
    ),
}
CASES = [
    (head, label, number) for head, rows in LABELS.items() for labels, number in rows for label in labels
]


@pytest.mark.parametrize(("head", "label", "number"), CASES)
def test_mistyped_number_does_not_disappear(head: str, label: str, number: str) -> None:
    lost = []
    for joint in JOINTS:
        found = recognise(f"{head}\n{label}{joint}{number}")
        seen = " ".join((*found.requisites.to_dict().values(), *found.unknown))
        if number not in "".join(filter(str.isalnum, seen)):
            lost.append(joint)
    assert lost == []
