"""European cards in their own languages and in English."""

from tests.real_input.model import Form

FORMS = (
    Form("English labels", "any", """
Company name: {name}
Registration number: {reg}
VAT number: {vat}
Registered address: {addr}
Bank: {bank}
IBAN: {acc}
BIC/SWIFT: {bic}
{title:c}: {fio}
E-mail: {email}
""", 5),
    Form("bank details in a letter", "any", """
Please find our bank details below:
Beneficiary: {name}
Beneficiary address: {addr}
Beneficiary bank: {bank}
SWIFT: {bic}
IBAN: {acc:4}
""", 4),
    Form("a German letterhead", "de", """
{name}
{addr}
Tel. {phone} | {email}
Geschäftsführer: {fio}
Amtsgericht Köln, {reg}
USt-IdNr.: {vat}
Bankverbindung: {bank}
IBAN: {acc:cc4}
BIC: {bic}
"""),
    Form("a German one in short", "de", "{name} / IBAN: {acc:cc4} / BIC {bic}"),
    Form("two German banks", "de", """
{name}
{addr}
USt-ID {vat}
Bankverbindungen:
{bank}, IBAN {acc:4}, BIC {bic}
{bank2}, IBAN {acc2:4}, BIC {bic2}
"""),
    Form("an Austrian imprint", "at", """
{name}, {addr}
UID: {vat}, Firmenbuchnummer: {reg}
Bank: {bank}, IBAN: {acc:nb}, BIC: {bic}
"""),
    Form("a Latvian card", "lv", """
{name}
Reģ. Nr. {reg}
PVN reģ. Nr. {vat}
Adrese: {addr}
Banka: {bank}
SWIFT kods: {bic}
Konts: {acc}
{title:c} {fio}
"""),
    Form("a Latvian one in Russian", "lv", """
{name}
Рег. номер: {reg}
Адрес: {addr}
Банк: {bank}
Код SWIFT: {bic}
Счёт: {acc:4}
"""),
    Form("two Latvian banks", "lv", """
{name}, Reģ. Nr. {reg}
{bank}, {bic}, {acc}
{bank2}, {bic2}, {acc2}
"""),
    Form("a Lithuanian card", "lt", """
{name}
Įmonės kodas {reg}
PVM mokėtojo kodas {vat}
{addr}
A. s. {acc}
{bank}, banko kodas 70440, SWIFT {bic}
Direktorius {fio}
"""),
    Form("an Estonian signature", "ee", """
{fio}
{title}
{name}
Reg. nr {reg}, KMKR {vat}
{addr}
{phone} {email}
a/a {acc} {bank}
""", free=frozenset({"bank_name"})),
    Form("a Polish card", "pl", """
{name}
{addr}
NIP: {vat}
{reg}
Bank: {bank}
Nr konta: {acc:4}
SWIFT: {bic}
{title:c} {fio}
"""),
    Form("an Italian card", "it", """
{name}
Sede legale: {addr}
P.IVA {vat}
Banca: {bank}
IBAN {acc:4}
BIC {bic}
"""),
    Form("a Dutch footer", "nl", """
{name} | {addr}
KvK: {reg} | BTW: {vat}
IBAN: {acc:4} | BIC: {bic}
{phone} | {email}
"""),
    Form("a Cypriot one with a local number", "cy", """
{name}
{addr}
{reg}
VAT {vat}
Account number: {local}
IBAN: {acc}
BIC: {bic}
Bank: {bank}
"""),
    Form("a Cypriot one in short", "cy", "{name} / Account number: {local} / IBAN: {acc} / BIC: {bic}"),
    Form("a Cypriot contract", "cy2", """
{name}, a company incorporated in Cyprus, registration number {reg}
Address: {addr}
Bank: {bank}
IBAN: {acc:nb}
SWIFT: {bic}
Director: {fio}
"""),
    Form("a Cypriot one in Russian", "cy2", """
Компания: {name}
Рег. номер: {reg}
Адрес: {addr}
Банк: {bank}
IBAN: {acc}
SWIFT: {bic}
Директор: {fio}
"""),
    Form("a French card", "fr", """
{name}
{addr}
{reg}
N° TVA intracommunautaire : {vat}
IBAN : {acc:4}
BIC : {bic}
"""),
    Form("a Czech card", "cz", """
{name}
Sídlo: {addr}
IČO: {reg}
DIČ: {vat}
IBAN: {acc:4}
BIC: {bic}
{title:c}: {fio}
"""),
    Form("a British card", "gb", """
{name}
Company No. {reg}
{addr}
Bank: {bank}
Sort code: 20-32-53
Account number: {local}
IBAN: {acc}
SWIFT: {bic}
"""),
    Form("a mistyped IBAN", "any", """
{name}
IBAN: {bad_acc:4}
BIC: {bic}
""", 2),
    Form("a Swiss card", "ch", """
{name}
{addr}
UID: {reg}
IBAN {acc:4}
BIC {bic}
{bank}
"""),
    Form("an IBAN with dots", "any", """
{name}
{addr}
IBAN {acc:.}
BIC {bic}
"""),
    Form("an IBAN with slashes", "any", """
{name}
IBAN: {acc:/}
BIC: {bic}
"""),
    Form("an IBAN with dashes", "any", """
{name}
IBAN: {acc:-}
BIC: {bic}
"""),
    Form("an IBAN with zero-width spaces", "any", """
{name}
IBAN: {acc:zw}
BIC: {bic}
"""),
    Form("labels in two languages", "any", """
Название/Name: {name}
Адрес/Address: {addr}
Рег. №/Reg. No.: {reg}
Банк/Bank: {bank}
Счёт/Account (IBAN): {acc}
СВИФТ/SWIFT: {bic}
Директор/Director: {fio}
""", 3),
    Form("a German one with labels in two languages", "de", """
{name}
Адрес/Adresse: {addr}
IBAN {acc:4}
BIC {bic}
"""),
    Form("one line", "any", "{name}, {addr}, VAT {vat}, IBAN {acc}, BIC {bic}, {bank}", 2),
    Form("a table", "any", """
Name\t{name}
Address\t{addr}
VAT ID\t{vat}
IBAN\t{acc:4}
SWIFT/BIC\t{bic}
Bank name\t{bank}
Contact\t{email}
""", 2),
    Form("a person", "person", """
{fio}
{addr}
IBAN: {acc:4}
BIC: {bic}
{phone}
"""),
)  # fmt: skip
