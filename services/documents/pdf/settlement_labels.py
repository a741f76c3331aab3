"""Words of the papers that speak of money which came and is owed. They belong to the documents, not to the chat."""

from dataclasses import dataclass, fields
from datetime import date
from functools import cache

from db.vocabulary.documents import ResponseWay
from db.vocabulary.enums import PaymentMethod
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import read_words
from services.domain.interest.choice import LateRule
from services.domain.money.ledger import EntryKind

_TABLE = "settlement_wordings.csv"


@dataclass(frozen=True, slots=True)
class SettlementLabels:
    """`entries` have places for `number`, `date` of the document and `payment`, which says how money came.

    `issuer_named` and `client_named` are for names that Russian grammar would change within a sentence. `methods` are
    how it came, beside the number of the order; `late_rules` say what charges for late payment follow, `late_grounds`
    name it; `titles` and sentences have the places that they name.
    """

    issuer: str
    client: str
    payer: str
    payee: str
    basis: str
    invoice: str
    period: str
    day: str
    document: str
    debit: str
    credit: str
    amount: str
    opening: str
    turnover: str
    closing: str
    for_issuer: str
    for_client: str
    issuer_role: str
    client_role: str
    stamp: str
    draft: str
    void: str
    agreed: str
    accepted: dict[ResponseWay, str]
    reconciliation: str
    reconciliation_intro: str
    issuer_named: str
    client_named: str
    balance: str
    no_balance: str
    receipt: str
    received: str
    received_on: str
    received_how: str
    received_for: str
    for_invoice: str
    as_advance: str
    given_back: str
    not_fiscal: str
    certificate: str
    certified_invoice: str
    certificate_intro: str
    part_of: str
    paid_in_all: str
    written_off: str
    left: str
    paid_in_full: str
    nothing_left: str
    still_owed: str
    payment: str
    methods: dict[PaymentMethod, str]
    order: str
    mark: str
    late_interest: str
    late_penalty: str
    late_due: str
    late_until: str
    late_days: str
    late_debt: str
    late_rate: str
    late_source: str
    late_by_contract: str
    late_by_law: str
    late_accrued: str
    late_capped: str
    late_flat: str
    late_total: str
    late_cap_percent: str
    late_cap_sum: str
    late_interest_sum: str
    late_penalty_sum: str
    late_rules: dict[LateRule, str]
    entries: dict[EntryKind, str]
    number_sign: str
    demand: str
    creditor: str
    debtor: str
    due_on: str
    paid_of: str
    unpaid: str
    in_all: str
    days: str
    overdue_sum: str
    rate: str
    charged: str
    calculation: str
    payment_purpose: str
    correspondent_account: str
    enclosures: str
    copy_of_invoice: str
    copy_of_act: str
    accepted_act: str
    term_one: str
    term_many: str
    rate_a_day: str
    rate_a_year: str
    charge_flat: str
    charge_cap: str
    late_grounds: dict[LateRule, str]


@cache
def settlement_labels(language: str) -> SettlementLabels:
    """Those of one language, or the heads of two joined by «+»: «Дебет / Дебет» is said once. Sentences and rows are
    said in one: ask for it alone. Raises `KeyError` for another language."""
    words = read_words(_TABLE, language)
    texts = {each.name: words[each.name] for each in fields(SettlementLabels) if each.name in words}
    return SettlementLabels(
        **texts,
        accepted={way: words[f"accepted_{way.value}"] for way in ResponseWay},
        methods={method: words[f"method_{method.value}"] for method in PaymentMethod},
        late_rules={rule: words[f"late_rule_{rule.value}"] for rule in LateRule},
        entries={kind: words[f"entry_{kind.value}"] for kind in EntryKind},
        late_grounds={rule: words[f"by_{rule.value}"] for rule in LateRule},
    )


def say_term(days: int, language: str) -> str:
    """«30 календарных дней», after «в течение»."""
    labels = settlement_labels(language)
    ends_in_one = days % 10 == 1 and days % 100 != 11
    is_one = ends_in_one if language in ("ru", "be") else days == 1
    return (labels.term_one if is_one else labels.term_many).format(count=days)


def say_invoice_copy(number: str, day: date, language: str) -> str:
    """As the list of enclosures names it."""
    return settlement_labels(language).copy_of_invoice.format(number=number, date=format_short_date(day))


def say_act_copy(number: str, day: date, language: str) -> str:
    return settlement_labels(language).copy_of_act.format(number=number, date=format_short_date(day))


def say_payment(labels: SettlementLabels, method: PaymentMethod | None, reference: str) -> str:
    """«платёжное поручение № 417», «наличные», «карта, за Петрова»: what is no number stays words."""
    name = labels.methods[method or PaymentMethod.BANK]
    if not reference:
        return name
    number = reference.removeprefix("№").strip()
    if not number[:1].isdigit():
        return f"{name}, {reference}"
    if method in (None, PaymentMethod.BANK):
        return labels.order.format(number=number)
    return labels.mark.format(method=name, number=number)
