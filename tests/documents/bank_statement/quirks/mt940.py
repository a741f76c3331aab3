"""MT940 as banks write it, one quirk each."""

from tests.documents.bank_statement.quirks.case import DE, RU, Case

PAID = "05.03 in 119.00 EUR MUSTER GMBH: Rechnung 2026-0012"
GERMAN = ":86:166?00GUTSCHRIFT?20Rechnung 2026-0012?30COBADEFFXXX?31DE12500105170648489890?32MUSTER GMBH"
LINE = ":61:2603050305C119,00NTRFNONREF"


def file(
    *lines: str,
    account: str = DE,
    opening: str = "C260304EUR10,00",
    closing: str = "C260305EUR129,00",
    end: str = "-",
) -> str:
    begin = [":20:STARTUMS", f":25:{account}", ":28C:1/1", f":60F:{opening}"]
    return "\r\n".join([*begin, *lines, f":62F:{closing}", end, ""])


def case(
    name: str, text: str | bytes, *entries: str, remarks: tuple[str, ...] = (), refused: str = ""
) -> Case:
    data = text if isinstance(text, bytes) else text.encode()
    return Case(f"MT940, {name}", data, "a.sta", entries, remarks, refused)


def plain(text: str, name: str = "") -> str:
    return f"05.03 in 119.00 EUR{' ' if name else ''}{name}: {text}"


CASES = [
    case("German subfields", file(LINE, GERMAN), PAID),
    case("an envelope of SWIFT", "{1:F01X}{2:I940X}{4:\r\n" + file(LINE, GERMAN, end="-}"), PAID),
    case("an envelope on the first line", "{1:F01X}{2:I940X}{4:" + file(LINE, GERMAN, end="-}"), PAID),
    case(
        "Latin-1",
        file(LINE, GERMAN).replace("MUSTER", "MÜLLER").encode("cp1252"),
        PAID.replace("MUSTER", "MÜLLER"),
    ),
    case(
        "Cyrillic of DOS",
        file(LINE, ":86:Оплата по счету 12", closing="C260305EUR129,00").encode("cp866"),
        plain("Оплата по счету 12"),
    ),
    case("no day of the entry", file(":61:260305C119,NTRFNONREF", GERMAN), PAID),
    case("the letter of the currency", file(":61:2603050305CR119,00NTRFNONREF", GERMAN), PAID),
    case(
        "an entry of the old year",
        file(":61:2601011231C119,00NTRFNONREF", GERMAN),
        PAID.replace("05.03", "31.12"),
    ),
    case(
        "RC takes money out",
        file(":61:2603050305RC119,00NTRFNONREF", ":86:Storno", closing="D260305EUR109,00"),
        "05.03 out reversal 119.00 EUR: Storno",
    ),
    case(
        "RD brings it back",
        file(":61:2603050305RD119,00NTRFNONREF", ":86:Rückgabe"),
        "05.03 in reversal 119.00 EUR: Rückgabe",
    ),
    case(
        "RC with the letter of the currency",
        file(":61:2603050305RCR119,00NTRFNONREF", ":86:Storno", closing="D260305EUR109,00"),
        "05.03 out reversal 119.00 EUR: Storno",
    ),
    case(
        "what is only expected",
        file(":61:2603050305EC119,00NTRFNONREF", ":86:bald", closing="C260305EUR10,00"),
        "05.03 in pending 119.00 EUR: bald",
    ),
    case(
        "two accounts, only the first with a mark of its beginning",
        file(LINE, GERMAN)
        + file(
            ":61:2603050305C5,00NTRFNONREF",
            ":86:Оплата",
            account=RU,
            opening="C260304RUB0,",
            closing="C260305RUB5,",
        ).partition("\r\n")[2],
        PAID,
        "05.03 in 5.00 RUB: Оплата",
    ),
    case(
        "two days, only the first with an account",
        file(LINE, GERMAN)
        + file(LINE, GERMAN, opening="C260305EUR129,00", closing="C260306EUR248,00").partition("28C:1/1\r\n")[
            2
        ],
        PAID,
        PAID,
    ),
    case(
        "an interim report",
        f":20:X\r\n:25:{DE}\r\n:28C:1\r\n:34F:EUR0,\r\n{LINE}\r\n{GERMAN}\r\n:90C:1EUR119,\r\n-\r\n",
        PAID,
    ),
    case(
        "a sum with a space in it",
        file(":61:2603050305C12 119,00NTRFNONREF", GERMAN, LINE, GERMAN),
        PAID,
        remarks=("unread",),
    ),
    case(
        "a payment of ours that came back",
        file(LINE, GERMAN.replace("166", "159")),
        PAID.replace(" in ", " in reversal "),
    ),
    case("words of SEPA", file(LINE, ":86:166?20EREF+INV-1?21SVWZ+Rechnung 2026-0012?32MUSTER GMBH"), PAID),
    case(
        "a word cut by its width",
        file(LINE, ":86:166?20Rechnung ueber Beratung 202?216-0012?32MUSTER GMBH"),
        plain("Rechnung ueber Beratung 2026-0012", "MUSTER GMBH"),
    ),
    case(
        "Polish subfields",
        file(LINE, ":86:166~20Faktura 12~32MUSTER~33GMBH"),
        plain("Faktura 12", "MUSTER GMBH"),
    ),
    case(
        "slash tags",
        file(
            LINE,
            ":86:/EREF/INV-1/ORDP//NAME/MUSTER GMBH/IBAN/DE12500105170648489890/REMI/USTD//Rechnung 2026-0012/",
        ),
        PAID,
    ),
    case(
        "slash tags, cut over lines in a number",
        file(LINE, ":86:/NAME/MUSTER GMBH/REMI/Rechnung 2026-", "0012"),
        PAID,
    ),
    case(
        "slash tags of a counterparty",
        file(LINE, ":86:/CNTP/NL02ABNA0123456789/ABNANL2A/MUSTER GMBH///REMI/USTD//Rechnung 2026-0012/"),
        PAID,
    ),
    case("the end of our IBAN for the account", file(LINE, GERMAN, account="532013000"), PAID),
    case(
        "plain text over lines",
        file(LINE, ":86:Оплата по счету", "12 от 02.03.2026"),
        plain("Оплата по счету 12 от 02.03.2026"),
    ),
    case("a number cut at its dash", file(LINE, ":86:Invoice 2026-", "0013"), plain("Invoice 2026-0013")),
    case("text below the line only", file(LINE, "Invoice 12"), plain("Invoice 12")),
    case(
        "text of the whole statement",
        file(LINE, ":86:Invoice 12").replace("-\r\n", ":86:Gesamt\r\n-\r\n"),
        plain("Invoice 12"),
    ),
    case(
        "roubles by their old code",
        file(LINE, ":86:Оплата", account=RU, opening="C260304RUR10,00", closing="C260305RUR129,00"),
        "05.03 in 119.00 RUB: Оплата",
    ),
    case("German bank code and number", file(LINE, GERMAN, account="37040044/0532013000EUR"), PAID),
    case(
        "two days in one file",
        file(LINE, GERMAN)
        + file(LINE.replace("05C", "06C"), GERMAN, opening="C260305EUR129,00", closing="C260306EUR248,00"),
        PAID,
        PAID.replace("05.03", "06.03"),
    ),
    case(
        "a page in between",
        file(LINE, GERMAN).replace(":62F:", ":62M:")
        + file(LINE, GERMAN, opening="C260305EUR129,00", closing="C260305EUR248,00").replace(
            ":60F:", ":60M:"
        ),
        PAID,
        PAID,
    ),
    case(
        "balances that do not agree",
        file(LINE, GERMAN, closing="C260305EUR130,00"),
        PAID,
        remarks=("balance",),
    ),
    case(
        "cut in the last line",
        file(LINE, GERMAN, LINE, GERMAN).partition(":62F:")[0][:-20],
        PAID,
        remarks=("cut",),
    ),
    case("cut in the first line", file(LINE, GERMAN)[:110], refused="damaged"),
    case(
        "a day that is none", file(":61:2602300230C5,00NTRFNONREF", LINE, GERMAN), PAID, remarks=("unread",)
    ),
    case("an empty day", file(closing="C260305EUR10,00")),
]
