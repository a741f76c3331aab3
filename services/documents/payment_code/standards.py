"""Payment codes: the payload that a bank's app reads from the QR code of an invoice, and its modules.

- Russia: ГОСТ Р 56042-2014, UTF-8 (`ST00012`).
- Euros inside SEPA: EPC069-12 version 2.
- Kazakhstan and Uzbekistan have no open payload for a transfer to an account: there a payment link is encoded
  as the address that it is (`link_payload`).
"""

import re
from collections.abc import Sequence

import segno

from services.documents.payment_code import segno_replacements
from services.domain.money.money import Currency, Money
from services.domain.requisites.international import parse_sepa_iban

QrMatrix = Sequence[Sequence[int]]

_MAX_NAME_LENGTH, _MAX_BANK_LENGTH, _MAX_PURPOSE_LENGTH, _MAX_MANDATORY_BYTES = 160, 45, 210, 300
_MAX_EPC_BYTES, _MIN_EPC_TEXT_BYTES = 331, 70
_SEPARATORS = "|#;^~_:"  # § 5.2.1: the payload declares its separator; «|» is the usual one

# A longer form precedes the forms that it contains.
_ABBREVIATIONS = (
    ("общество с ограниченной ответственностью", "ООО"),
    ("публичное акционерное общество", "ПАО"),
    ("непубличное акционерное общество", "АО"),
    ("закрытое акционерное общество", "ЗАО"),
    ("открытое акционерное общество", "ОАО"),
    ("акционерное общество", "АО"),
    ("индивидуальный предприниматель", "ИП"),
    ("некоммерческая организация", "НО"),
    ("коллегия адвокатов", "КА"),
    ("адвокатское бюро", "АБ"),
    ("адвокатский кабинет", "АК"),
    ("юридическая фирма", "ЮФ"),
    ("юридическая компания", "ЮК"),
    ("коммерческий банк", "КБ"),
    ("операционный офис", "ОО"),
    ("отделение", "отд."),
    ("филиал", "ф-л"),
)


def gost_payload(
    amount: Money,
    purpose: str,
    *,
    name: str,
    account: str,
    bank_name: str,
    bic: str,
    corr_account: str = "",
    tax_id: str = "",
    kpp: str = "",
    short_name: str = "",
) -> str | None:
    """The string of ГОСТ Р 56042-2014 for a transfer of `amount` roubles to the account.

    None when such a code can't pay it: another currency, nothing to pay, no name or bank, an account of other than
    20 digits, a BIC of other than 9. The mandatory part has at most 300 bytes after the header, so long names are
    shortened: legal forms are abbreviated, then `short_name` replaces `name`, then the ends are cut.
    """
    account, bic = _without_spaces(account), _without_spaces(bic)
    if amount.currency is not Currency.RUB or amount.minor <= 0:
        return None
    if len(account) != 20 or len(bic) != 9 or not (name or short_name).strip() or not bank_name.strip():
        return None
    mandatory = _mandatory_fields(
        name, short_name, bank_name, account, bic, _without_spaces(corr_account) or "0"
    )
    optional = {"Sum": str(amount.minor), "Purpose": _cut(_one_line(purpose), _MAX_PURPOSE_LENGTH)}
    optional |= {"PayeeINN": _without_spaces(tax_id), "KPP": kpp.strip()}
    values = mandatory | {key: value for key, value in optional.items() if value}
    all_values = "".join(values.values())
    separator = next((candidate for candidate in _SEPARATORS if candidate not in all_values), "")
    if not separator:
        separator = "|"
        values = {key: value.replace("|", "/") for key, value in values.items()}
    return "ST00012" + "".join(f"{separator}{key}={value}" for key, value in values.items())


def _mandatory_fields(
    name: str, short_name: str, bank_name: str, account: str, bic: str, corr_account: str
) -> dict[str, str]:
    name, short_name, bank = _one_line(name or short_name), _one_line(short_name), _one_line(bank_name)

    def fields(name: str, bank: str) -> dict[str, str]:
        return {
            "Name": name,
            "PersonalAcc": account,
            "BankName": bank,
            "BIC": bic,
            "CorrespAcc": corr_account,
        }

    def excess_bytes(name: str, bank: str) -> int:
        return (
            len("|".join(f"{key}={value}" for key, value in fields(name, bank).items()).encode())
            - _MAX_MANDATORY_BYTES
        )

    if len(bank) > _MAX_BANK_LENGTH:
        bank = _cut(_abbreviate(bank), _MAX_BANK_LENGTH)
    if len(name) > _MAX_NAME_LENGTH or excess_bytes(name, bank) > 0:
        name, bank = _abbreviate(name), _abbreviate(bank)
    if short_name and (len(name) > _MAX_NAME_LENGTH or excess_bytes(name, bank) > 0):
        name = _abbreviate(short_name)
    name = _cut(name, _MAX_NAME_LENGTH)
    if (excess := excess_bytes(name, bank)) > 0:  # the app shows the name to a person: it is cut last
        bank = _cut_bytes(bank, max(len(bank.encode()) - excess, 40))
    if (excess := excess_bytes(name, bank)) > 0:
        name = _cut_bytes(name, len(name.encode()) - excess)
    return fields(name, bank)


def epc_payload(
    amount: Money, text: str, *, name: str, iban: str, bic: str = "", reference: str = ""
) -> str | None:
    """The EPC069-12 payload of a SEPA credit transfer; `reference` is an ISO 11649 one and replaces `text`.

    None for another currency than the euro, a sum outside 0.01 to 999,999,999.99, and an account that is not
    a valid IBAN of the SEPA area. The name is cut at 70 characters, the text at 140, and then both by bytes: the whole
    has at most 331 (EPC069-12, 4.3). The beginning of the text, which names the invoice, stays longest.
    """
    if amount.currency is not Currency.EUR or not 0 < amount.minor <= 99_999_999_999 or not name.strip():
        return None
    account = parse_sepa_iban(iban)
    if account is None:
        return None
    name, text = _cut(_one_line(name), 70), "" if reference else _cut(_one_line(text), 140)

    def payload() -> str:
        euros = f"EUR{str(amount.amount).rstrip('0').rstrip('.')}"
        lines = ["BCD", "002", "1", "SCT", bic.replace(" ", ""), name, account, euros, "", reference, text]
        return "\n".join(lines).rstrip("\n")

    if (excess := len(payload().encode()) - _MAX_EPC_BYTES) > 0:
        text = _cut_bytes(
            text, max(len(text.encode()) - excess, min(len(text.encode()), _MIN_EPC_TEXT_BYTES))
        )
    if (excess := len(payload().encode()) - _MAX_EPC_BYTES) > 0:
        name = _cut_bytes(name, len(name.encode()) - excess)
    return payload()


def link_payload(url: str) -> str | None:
    """A payment link as a payload; None unless it is an https address of at most 1,008 characters."""
    url = url.strip()
    return url if re.fullmatch(r"https://[!-~]{4,1000}", url) else None


def make_qr_code(payload: str) -> segno.QRCode:
    """UTF-8 in the smallest version that holds it; raises `ValueError` for more than 2,331 bytes.

    Level and mask are fixed: an invoice that is drawn again has the code that it had, and choosing the mask would
    take most of the time (docs/decisions/0008).
    """
    return segno.make(payload.encode(), error="m", mode="byte", mask=2, micro=False, boost_error=False)


def qr_modules(payload: str) -> QrMatrix:
    """Rows of 0 and 1 (dark) without the quiet zone. Raises `ValueError` for more than 2,331 bytes."""
    return make_qr_code(payload).matrix


segno_replacements.replace()


def _without_spaces(value: str) -> str:
    return re.sub(r"\s", "", value)


def _one_line(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()


def _abbreviate(name: str) -> str:
    for long, short in _ABBREVIATIONS:
        name = re.sub(rf"\b{long}\b", short, name, flags=re.IGNORECASE)
    return name


def _cut(value: str, length: int) -> str:
    """At most `length` characters; the cut is at the end of a word when one is near."""
    if len(value) <= length:
        return value
    cut = value[:length]
    last_space = cut.rfind(" ")
    return (cut[:last_space] if last_space > length * 0.8 and value[length] != " " else cut).rstrip(
        " ,.«\"'(№-"
    )


def _cut_bytes(value: str, size: int) -> str:
    return value.encode()[: max(size, 0)].decode(errors="ignore").rstrip()
