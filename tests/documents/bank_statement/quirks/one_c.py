"""1C files as banks of Russia, Kazakhstan and Uzbekistan write them, one quirk each."""

from tests.documents.bank_statement.quirks.case import KZ, RU, THEIRS, UZ, Case

PAID = "05.03 in 122000.00 RUB ООО Ромашка: Оплата по счету № 12"


def document(*changes: str, without: str = "") -> list[str]:
    """A payment to us; `changes` stand in the place of lines with their keys, or are added."""
    lines = {
        "Номер": "301",
        "Дата": "05.03.2026",
        "Сумма": "122000.00",
        "ПлательщикСчет": THEIRS,
        "ПлательщикИНН": "7700000880",
        "Плательщик1": "ООО Ромашка",
        "ПолучательСчет": RU,
        "ДатаПоступило": "05.03.2026",
        "НазначениеПлатежа": "Оплата по счету № 12",
    }
    for key in without.split():
        del lines[key]
    lines |= dict(change.split("=", 1) for change in changes)
    return [
        "СекцияДокумент=Платежное поручение",
        *(f"{key}={value}" for key, value in lines.items()),
        "КонецДокумента",
    ]


def file(
    *documents: list[str], head: tuple[str, ...] = (f"РасчСчет={RU}",), end: str = "КонецФайла"
) -> list[str]:
    lines = ["1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows", *head]
    return [*lines, *(line for one in documents for line in one), *([end] if end else [])]


def text(lines: list[str], encoding: str = "cp1251", end: str = "\r\n") -> bytes:
    return (end.join(lines) + end).encode(encoding)


def section(opening: str, came: str, went: str, closing: str, day: str = "05.03.2026") -> tuple[str, ...]:
    return (
        "СекцияРасчСчет",
        f"ДатаНачала={day}",
        f"ДатаКонца={day}",
        f"РасчСчет={RU}",
        f"НачальныйОстаток={opening}",
        f"ВсегоПоступило={came}",
        f"ВсегоСписано={went}",
        f"КонечныйОстаток={closing}",
        "КонецРасчСчет",
    )


def case(
    name: str, lines: list[str] | bytes, *entries: str, remarks: tuple[str, ...] = (), **more: object
) -> Case:
    data = lines if isinstance(lines, bytes) else text(lines)
    return Case(f"1C, {name}", data, "kl_to_1c.txt", entries, remarks, **more)  # type: ignore[arg-type]


OUT = (f"ПлательщикСчет={RU}", f"ПолучательСчет={THEIRS}", "Плательщик1=ЮК Пример", "Получатель1=ООО Ромашка")

CASES = [
    case("UTF-16 with a mark", b"\xff\xfe" + text(file(document()), "utf-16-le"), PAID),
    case(
        "KOI8-R",
        text(file(document("НазначениеПлатежа=Оплата")), "koi8-r"),
        "05.03 in 122000.00 RUB ООО Ромашка: Оплата",
    ),
    case(
        "both sums of which one is empty",
        file(document("СуммаПриход=122000.00", "СуммаРасход=", "Сумма=")),
        PAID,
    ),
    case("bare carriage returns", text(file(document()), end="\r"), PAID),
    case("blank lines", text([part for line in file(document()) for part in (line, "", "  ")]), PAID),
    case(
        "a damaged text, read twice",
        text(file(document("Плательщик1=пїЅпїЅпїЅ")), "utf-8"),
        refused="damaged",
    ),
    case(
        "a letter cut in UTF-8",
        text(file(document()), "utf-8").replace("Ромашка".encode(), "Ромашка".encode() + b"\xd0"),
        "05.03 in 122000.00 RUB ООО Ромашка\ufffd: Оплата по счету № 12",
        remarks=("letters",),
    ),
    case(
        "section marks in capitals",
        [
            line.replace("СекцияДокумент", "СЕКЦИЯДОКУМЕНТ").replace("КонецДокумента", "конецДокумента")
            for line in file(document())
        ],
        PAID,
    ),
    case("the file's end is missing", file(document(), end=""), PAID, remarks=("cut",)),
    case(
        "cut inside a document", file(document(), document("Номер=302")[:-3], end=""), PAID, remarks=("cut",)
    ),
    case("nothing but half a document", file(document()[:-4], end=""), refused="damaged"),
    case(
        "the name before the number",
        file(document("Плательщик=ИНН 7700000880 ООО Ромашка", without="Плательщик1")),
        PAID,
    ),
    case("the number with a comma", file(document("Плательщик1=7700000880, ООО Ромашка")), PAID),
    case(
        "the number and КПП in the name",
        file(document("Плательщик1=ИНН 7700000880 КПП 770001001 ООО Ромашка")),
        PAID,
    ),
    case("a sum without kopecks", file(document("Сумма=122000")), PAID),
    case(
        "a sum with one digit",
        file(document("Сумма=310287.7")),
        "05.03 in 310287.70 RUB ООО Ромашка: Оплата по счету № 12",
    ),
    case("a sum with spaces and a comma", file(document("Сумма=122 000,00")), PAID),
    case("a sum with a dash", file(document("Сумма=122000-00")), PAID),
    case("a sum that may be two", file(document("Сумма=1.500"), document()), PAID, remarks=("unread",)),
    case(
        "a purpose in six parts",
        file(
            document(
                "НазначениеПлатежа=",
                "НазначениеПлатежа1=Оплата",
                "НазначениеПлатежа2=по счету",
                "НазначениеПлатежа3=№ 12",
            )
        ),
        PAID,
    ),
    case(
        "a purpose whose lines look like values",
        file(document("НазначениеПлатежа=Оплата по счету № 12\r\nСумма=5 рублей\r\nНомер договора = 7")),
        f"{PAID} Сумма=5 рублей Номер договора = 7",
    ),
    case(
        "a sum that is said twice",
        file(document(), document("Номер=302\r\nСумма=5.00")),
        PAID,
        remarks=("unread",),
    ),
    case("a purpose over lines", file(document("НазначениеПлатежа=Оплата по\r\nсчету № 12")), PAID),
    case(
        "a number cut over lines",
        file(document("НазначениеПлатежа=Счёт 2026-\r\n0013")),
        "05.03 in 122000.00 RUB ООО Ромашка: Счёт 2026-0013",
    ),
    case(
        "an equals sign in the purpose",
        file(document("НазначениеПлатежа=Оплата НДС=20%")),
        "05.03 in 122000.00 RUB ООО Ромашка: Оплата НДС=20%",
    ),
    case(
        "incoming with the day it went only",
        file(document("ДатаСписано=04.03.2026", without="ДатаПоступило")),
        "04.03 in 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
    ),
    case("both days are filled", file(document("ДатаСписано=04.03.2026")), PAID),
    case(
        "outgoing",
        file(document(*OUT, "ДатаСписано=06.03.2026")),
        "06.03 out 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
    ),
    case(
        "between our accounts",
        file(document(f"ПлательщикСчет={UZ}"), head=(f"РасчСчет={RU}",)),
        "05.03 internal 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
    ),
    case("our tax number pays us from outside", file(document("ПлательщикИНН=7700000778")), PAID),
    case("a foreign payer", file(document("ПлательщикИНН=4", "ПлательщикСчет=006780000008")), PAID),
    case(
        "accounts named РасчСчет", file(document(f"ПолучательРасчСчет={RU}", without="ПолучательСчет")), PAID
    ),
    case(
        "an account that the firm did not name",
        file(
            document(f"ПолучательСчет={THEIRS[:-1]}9", f"ПлательщикСчет={THEIRS}"),
            head=(f"РасчСчет={THEIRS[:-1]}9",),
        ),
        PAID,
        remarks=("account",),
    ),
    case("no account is known: the days say it", file(document(), head=()), PAID, own=frozenset()),
    case(
        "nothing says which way it went",
        file(document("ДатаСписано=05.03.2026"), document(), head=()),
        PAID,
        remarks=("unread",),
        own=frozenset(),
    ),
    case(
        "an order on its way to the bank",
        file(document(without="ДатаПоступило"), head=(f"РасчСчет={THEIRS}",)),
        "05.03 internal 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
        remarks=("account",),
    ),
    case(
        "an order of nobody's account",
        file(document(without="ДатаПоступило"), head=()),
        "05.03 in pending 122000.00 RUB ООО Ромашка: Оплата по счету № 12",
        remarks=("not-executed",),
    ),
    case(
        "a section for each day",
        file(
            document(),
            document("ДатаПоступило=06.03.2026"),
            head=(
                *section("0", "122000.00", "0", "122000"),
                *section("122000.00", "122000", "", "244000.00", "06.03.2026"),
            ),
        ),
        PAID,
        PAID.replace("05.03", "06.03"),
    ),
    case(
        "turnover that is not the lines'",
        file(document(), head=section("0", "5", "0", "5")),
        PAID,
        remarks=("totals", "balance"),
    ),
    case("no movement at all", file(head=section("5", "0", "0", "5"))),
    case(
        "two accounts in one file",
        file(document(), document(f"ПолучательСчет={UZ}"), head=(f"РасчСчет={RU}", f"РасчСчет={UZ}")),
        PAID,
        PAID.replace("RUB", "UZS"),
    ),
    case(
        "a storno with a minus",
        file(document("Сумма=-122000.00")),
        "05.03 out reversal 122000.00 RUB: Оплата по счету № 12",
    ),
    case("money that returned twice alike", file(document(), document()), PAID, PAID),
    Case(
        "1C, Kazakh without a sum, in 1.01",
        text(
            [
                "1CClientBankExchange",
                "ВерсияФормата=1.01",
                f"РасчСчет={KZ}",
                "Секциядокумент=выписка",
                "ДатаОперации=05.03.2026",
                "СуммаПриход=116000",
                "НомерДокумента=7",
                "ПлательщикНаименование=ТОО Ромашка",
                "ПлательщикИИК=KZ598562203000888888",
                f"ПолучательИИК={KZ}",
                "НазначениеПлатежа=Оплата",
                "Валюта=KZT",
                "КонецДокумента",
                "КонецФайла",
            ],
            "utf-8",
        ),
        "a.txt",
        ("05.03 in 116000.00 KZT ТОО Ромашка: Оплата",),
    ),
    Case(
        "1C, Kazakh by its sums alone",
        text(
            [
                "1CClientBankExchange",
                "ВерсияФормата=2.0",
                'СекцияДокумент="Выписка"',
                "ДатаОперации=05.03.2026",
                "СуммаРасход=500,5",
                "ПолучательНаименование=Банк",
                "НазначениеПлатежа=Комиссия",
                "Валюта=398",
                "КонецДокумента",
                "КонецФайла",
            ],
            "utf-8",
        ),
        "a.txt",
        ("05.03 out 500.50 KZT Банк: Комиссия",),
    ),
]
