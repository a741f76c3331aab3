"""camt.053 as banks of Europe write it, one quirk each."""

from tests.documents.bank_statement.quirks.case import DE, Case

PAID = "05.03 in 119.00 EUR MUSTER GMBH: Invoice 2026-0012"
DEBTOR = (
    "<RltdPties><Dbtr><Nm>MUSTER GMBH</Nm></Dbtr>"
    "<DbtrAcct><Id><IBAN>DE12500105170648489890</IBAN></Id></DbtrAcct></RltdPties>"
)
TEXT = "<RmtInf><Ustrd>Invoice 2026-0012</Ustrd></RmtInf>"


def entry(
    details: str | None = None,
    *,
    amount: str = "119.00",
    sign: str = "CRDT",
    status: str = "<Sts>BOOK</Sts>",
    more: str = "",
    day: str = "<BookgDt><Dt>2026-03-05</Dt></BookgDt>",
) -> str:
    if details is None:
        details = f"<TxDtls>{DEBTOR}{TEXT}</TxDtls>"
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{status}{day}{more}'
        f"<NtryDtls>{details}</NtryDtls></Ntry>"
    )


def part(amount: str, text: str, more: str = "") -> str:
    return (
        f'<TxDtls><Amt Ccy="EUR">{amount}</Amt>{more}{DEBTOR}<RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls>'
    )


def statement(*entries: str, around: str = "", account: str = DE) -> str:
    written = (
        f"<Stmt><Acct><Id><IBAN>{account}</IBAN></Id><Ccy>EUR</Ccy></Acct>{around}{''.join(entries)}</Stmt>"
    )
    return f"<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>{written}</BkToCstmrStmt>"


def file(body: str, version: str = "02", declared: str = "UTF-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{declared}"?>'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">{body}</Document>'
    )


def balance(kind: str, amount: str, sign: str = "CRDT") -> str:
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt>'
        f"<CdtDbtInd>{sign}</CdtDbtInd>"
        "<Dt><Dt>2026-03-05</Dt></Dt></Bal>"
    )


def case(
    name: str, xml: str | bytes, *entries: str, remarks: tuple[str, ...] = (), refused: str = ""
) -> Case:
    data = xml if isinstance(xml, bytes) else xml.encode()
    return Case(f"camt, {name}", data, "statement.xml", entries, remarks, refused)


PREFIXED = file(statement(entry())).replace("</", "</ns2:").replace("xmlns=", "xmlns:ns2=")
for tag in (
    "Document",
    "BkToCstmrStmt",
    "GrpHdr",
    "MsgId",
    "Stmt",
    "Acct",
    "Id",
    "IBAN",
    "Ccy>",
    "Ntry",
    "Amt",
    "CdtDbtInd",
    "Sts",
    "BookgDt",
    "Dt>",
    "TxDtls",
    "RltdPties",
    "Dbtr",
    "Nm",
    "RmtInf",
    "Ustrd",
):
    PREFIXED = PREFIXED.replace(f"<{tag}", f"<ns2:{tag}")

CASES = [
    case("a prefix for the namespace", PREFIXED, PAID),
    case(
        "the eighth version",
        file(
            statement(
                entry(
                    f"<TxDtls><RltdPties><Dbtr><Pty><Nm>MUSTER GMBH</Nm></Pty></Dbtr></RltdPties>{TEXT}</TxDtls>",
                    status="<Sts><Cd>BOOK</Cd></Sts>",
                )
            ),
            "08",
        ),
        PAID,
    ),
    case(
        "Latin-1 as declared",
        file(statement(entry()), declared="ISO-8859-1").replace("MUSTER", "MÜLLER").encode("latin-1"),
        PAID.replace("MUSTER", "MÜLLER"),
    ),
    case(
        "Latin-1 that is declared UTF-8",
        file(statement(entry())).replace("MUSTER", "MÜLLER").encode("latin-1"),
        PAID.replace("MUSTER", "MÜLLER"),
    ),
    case(
        "UTF-8 that is declared Latin-1",
        file(statement(entry()), declared="ISO-8859-1").replace("MUSTER", "MÜLLER"),
        PAID.replace("MUSTER", "MÜLLER"),
    ),
    case("UTF-16", file(statement(entry()), declared="UTF-16").encode("utf-16"), PAID),
    case(
        "pending and informative",
        file(statement(entry(status="<Sts>PDNG</Sts>"), entry(status="<Sts>INFO</Sts>"))),
        PAID.replace("in", "in pending", 1),
        PAID.replace("in", "in pending", 1),
    ),
    case(
        "a reversal of a credit",
        file(statement(entry(sign="DBIT", more="<RvslInd>1</RvslInd>"))),
        "05.03 out reversal 119.00 EUR MUSTER GMBH: Invoice 2026-0012",
    ),
    case(
        "a payment of ours that came back",
        file(statement(entry(f"<TxDtls>{DEBTOR}<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>{TEXT}</TxDtls>"))),
        PAID.replace("in", "in reversal", 1),
    ),
    case(
        "a payment of ours that came back, by the bank's own code",
        file(
            statement(
                entry(
                    f"<TxDtls><BkTxCd><Prtry><Cd>NRTI+159+00931</Cd></Prtry></BkTxCd>{DEBTOR}{TEXT}</TxDtls>"
                )
            )
        ),
        PAID.replace("in", "in reversal", 1),
    ),
    case(
        "a collected booking",
        file(statement(entry(part("100.00", "Invoice 1") + part("19.00", "Invoice 2")), entry())),
        "05.03 in 100.00 EUR MUSTER GMBH: Invoice 1",
        "05.03 in 19.00 EUR MUSTER GMBH: Invoice 2",
        PAID,
    ),
    case(
        "a collected booking with a fee in it",
        file(
            statement(entry(part("120.00", "Invoice 1") + part("1.00", "Fee", "<CdtDbtInd>DBIT</CdtDbtInd>")))
        ),
        "05.03 in 120.00 EUR MUSTER GMBH: Invoice 1",
        "05.03 out 1.00 EUR MUSTER GMBH: Fee",
    ),
    case(
        "a collected booking that does not add up",
        file(statement(entry(part("100.00", "Invoice 1") + part("18.00", "Invoice 2")))),
        "05.03 in 119.00 EUR MUSTER GMBH: Invoice 1 Invoice 2",
        remarks=("batch",),
    ),
    case(
        "a collected booking in the older way",
        file(
            statement(
                entry(
                    "".join(
                        f'<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">{amount}</Amt></TxAmt></AmtDtls>'
                        f"{DEBTOR}{TEXT}</TxDtls>"
                        for amount in ("100", "19")
                    )
                )
            )
        ),
        PAID.replace("119.00", "100.00"),
        PAID.replace("119.00", "19.00"),
    ),
    case(
        "a payment in another currency",
        file(
            statement(
                entry(
                    f'<TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">140.00</Amt></InstdAmt></AmtDtls>'
                    f"{DEBTOR}{TEXT}</TxDtls>"
                )
            )
        ),
        PAID,
    ),
    case(
        "the number only in what the bank adds",
        file(
            statement(
                entry(f"<TxDtls>{DEBTOR}</TxDtls>", more="").replace(
                    "</Ntry>", "<AddtlNtryInf>Invoice 2026-0012</AddtlNtryInf></Ntry>"
                )
            )
        ),
        PAID,
    ),
    case(
        "no details at all",
        file(statement(entry("").replace("</Ntry>", "<AddtlNtryInf>Gutschrift 12</AddtlNtryInf></Ntry>"))),
        "05.03 in 119.00 EUR: Gutschrift 12",
    ),
    case(
        "a number of a document",
        file(
            statement(
                entry(
                    f"<TxDtls>{DEBTOR}<RmtInf><Strd><RfrdDocInf><Nb>2026-0012</Nb></RfrdDocInf></Strd></RmtInf></TxDtls>"
                )
            )
        ),
        PAID.replace("Invoice ", ""),
    ),
    case(
        "a purpose in two parts, cut in a number",
        file(
            statement(
                entry(
                    f"<TxDtls>{DEBTOR}<RmtInf><Ustrd>Invoice 2026-</Ustrd><Ustrd>0012</Ustrd></RmtInf></TxDtls>"
                )
            )
        ),
        PAID,
    ),
    case(
        "a day with a time",
        file(statement(entry(day="<BookgDt><DtTm>2026-03-05T23:30:00+01:00</DtTm></BookgDt>"))),
        PAID,
    ),
    case("the value date alone", file(statement(entry(day="<ValDt><Dt>2026-03-05</Dt></ValDt>"))), PAID),
    case("no day", file(statement(entry(day=""), entry())), PAID, remarks=("unread",)),
    case(
        "between our accounts",
        file(statement(entry().replace("DE12500105170648489890", "KZ38722S000000777777"))),
        PAID.replace(" in ", " internal "),
    ),
    case("cut in the middle", file(statement(entry(), entry()))[:-180], PAID, remarks=("cut",)),
    case("cut in the first entry", file(statement(entry()))[:-200], refused="damaged"),
    case(
        "balances that agree",
        file(statement(entry(), around=balance("OPBD", "10.00", "DBIT") + balance("CLBD", "109.00"))),
        PAID,
    ),
    case(
        "balances that do not",
        file(statement(entry(), around=balance("OPBD", "0.00") + balance("CLBD", "100.00"))),
        PAID,
        remarks=("balance",),
    ),
    case(
        "an account that is not ours",
        file(statement(entry(), account="DE02120300000000202051")),
        PAID,
        remarks=("account",),
    ),
    case(
        "intraday movements",
        file(statement(entry()).replace("BkToCstmrStmt", "BkToCstmrAcctRpt").replace("Stmt>", "Rpt>")),
        PAID,
    ),
    case(
        "an envelope around the document",
        f"<Envelope><Body>{file(statement(entry())).partition('?>')[2]}</Body></Envelope>",
        PAID,
    ),
    case("an empty day", file(statement())),
    case(
        "entities",
        '<!DOCTYPE x [<!ENTITY a "b">]>' + file(statement(entry())).partition("?>")[2],
        refused="unsafe",
    ),
    case(
        "a payment order, not a statement",
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>',
        refused="foreign",
    ),
]
