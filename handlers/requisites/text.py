"""A card as lines to read: what was found, ✓ where a checksum fits, accounts in groups."""

from collections.abc import Iterable, Sequence

from handlers.requisites.accounts import CURRENCY, MAIN, UNBILLED, with_main
from handlers.requisites.form import FIRM_KIND, Card, Question, problems_of_card
from handlers.ui.texts import Markup, Texts, cut
from services.domain.countries import CURRENCY_BY_COUNTRY, currency_code
from services.domain.requisites.checks import check_requisites
from services.domain.requisites.contacts import format_phone
from services.domain.requisites.digit_groups import format_groups_html, group_payment_account
from services.domain.requisites.fields import field_key, fields_of, kind_key
from services.domain.requisites.model import Account, Country, PartyKind, Problem, Requisites, Severity

_NUMBERS = ("tax_id", "kpp", "reg_number", "pinfl", "vat_code", "oked", "licence")
_PIECES = 6  # shown besides the first one
_PIECE = 120  # characters of one
_ACCOUNTS = frozenset({"account", "iban", "corr_account"})
# Identifiers with a control digit: what is right there is certainly right. Uzbekistan publishes no rule.
_PROVEN = {
    Country.RU: frozenset({"tax_id", "reg_number", "account", "corr_account"}),
    Country.KZ: frozenset({"tax_id", "iban"}),
    Country.UZ: frozenset[str](),
    Country.BY: frozenset({"tax_id", "iban"}),
    Country.OTHER: frozenset({"iban", "vat_code"}),
}


def card_text(
    texts: Texts,
    party: Requisites,
    problems: Iterable[Problem] | None = None,
    others: Sequence[Account] = (),
) -> Markup:
    """The whole card. `party` holds only what its kind has; `others` are the accounts beside its main one."""
    wrong = list(problems_of_card(party) if problems is None else problems)
    name = party.display_name
    lines: list[str] = [texts("card-name", name=name)] if name else []
    if party.name and party.name != name:
        lines.append(texts("card-line", value=party.name))
    if party.other_name:
        lines.append(texts("card-line", value=party.other_name))
    lines.append(texts("card-line", value=kind_of(texts, party.kind)))
    lines.append(_row(texts, party, _NUMBERS, wrong))
    main = account_lines(texts, party, wrong)
    lines.append(texts("card-account-main", account=main) if others and main else main)
    for account in others:
        further = with_main(party, account)
        lines.append(texts("card-account-further", account=account_lines(texts, further)))
    lines.append(_row(texts, party, ("kbe", "knp"), wrong))
    lines.append(texts("card-line", value=party.address) if party.address else "")
    if party.signatory_name or party.signatory_title:
        who = " ".join(filter(None, (party.signatory_title, party.signatory_name)))
        lines.append(texts("card-signs", who=who))
    lines.append(texts("card-accountant", who=party.accountant) if party.accountant else "")
    phones = [format_phone(phones) for phones in (party.phone, party.other_phones) if phones]
    lines.append(texts.join((*phones, party.email or "", party.other_emails or ""), " · "))
    return texts.join(lines)


def account_lines(texts: Texts, party: Requisites, problems: Iterable[Problem] | None = None) -> Markup:
    """The account in the requisites with its currency, and its bank below."""
    wrong = list(check_requisites(party) if problems is None else problems)
    code = currency_code(party.country, party) if party.payment_account else None
    is_home = code == CURRENCY_BY_COUNTRY[party.country] and party.currency is None
    currency = "" if code is None or is_home else code
    number = texts.join((_row(texts, party, ("iban", "account"), wrong), currency), " · ")
    codes = _row(texts, party, ("bic", "corr_account", "swift"), wrong)
    return texts.join((number, texts.join((party.bank_name or "", party.bank_address or "", codes), ", ")))


def short_account(party: Requisites, account: Account) -> str:
    """«…7777 · KZT · Kaspi Bank», for a button and inside a sentence."""
    code = currency_code(party.country, account)
    bank = account.bank_name or account.bic or ""
    number = f"…{(account.number or '')[-4:]}"
    return " · ".join(filter(None, (number, code, bank)))


def _row(texts: Texts, party: Requisites, names: Iterable[str], wrong: list[Problem]) -> Markup:
    return texts.join(
        (_item(texts, party, name, wrong) for name in names if getattr(party, name) is not None), " · "
    )


def _item(texts: Texts, party: Requisites, name: str, wrong: list[Problem]) -> Markup:
    mark = _mark(party, name, wrong)
    return texts(
        "card-item",
        label=texts("card-short", what=name, label=label_of(texts, name, party)),
        value=grouped(name, str(getattr(party, name)), doubtful=mark == "bad"),
        mark=mark,
    )


def grouped(name: str, value: str, *, doubtful: bool = False) -> str | Markup:
    """A value as an eye compares it: accounts in groups, of a doubtful one the key digit bold."""
    if name in _ACCOUNTS:
        groups = group_payment_account(value)
        return Markup(format_groups_html(groups)) if doubtful else groups
    return format_phone(value) if name in {"phone", "other_phones"} else value


def _mark(party: Requisites, name: str, wrong: list[Problem]) -> str:
    severities = {problem.severity for problem in wrong if problem.field == name}
    if Severity.ERROR in severities:
        return "bad"
    if severities:
        return "odd"
    # The key digit of an account speaks for account and bank together.
    known = name not in {"account", "corr_account"} or party.bic is not None
    return "good" if name in _PROVEN[party.country] and known else "none"


def label_of(texts: Texts, name: str, party: Requisites) -> str:
    """«ИНН», «БИН», «УНП»: what the field is called there."""
    return texts.plain(field_key(name, party.country, party.kind))


def kind_of(texts: Texts, kind: PartyKind) -> str:
    """«Адвокатский кабинет»: as a line or a button begins."""
    name = texts.plain(kind_key(kind))
    return name[:1].upper() + name[1:]


def example_of(texts: Texts, name: str, party: Requisites) -> str:
    """A good value of this field."""
    return texts.plain("card-example", what=_what(name, party))


def _what(name: str, party: Requisites) -> str:
    country = party.country.value
    if name == "tax_id" and party.kind.is_individual:
        return f"tax_id_{country}_person"
    if name == "reg_number" and party.kind.is_individual:
        return "reg_number_person"
    if name in {"tax_id", "account", "iban", "bic", "vat_code", "reg_number"}:
        return f"{name}_{country}"
    return f"{name}_person" if name == "name" and party.kind.is_individual else name


def question_text(
    texts: Texts, question: Question, party: Requisites, accounts: Sequence[Account] = ()
) -> Markup:
    """What is wrong, with the groups to compare, or what is missing; and what to send. `accounts` are all of the card,
    the main one first."""
    if question.field == FIRM_KIND and not question.is_doubt:
        return texts("card-ask-kind")
    if question.account is not None or question.field == MAIN:
        return _account_question(texts, question, party, accounts)
    if question.is_doubt and question.problem is not None:
        return texts("card-ask-doubt", text=problem_text(texts, question.problem, party))
    if question.problem is not None:
        return problem_text(texts, question.problem, party)
    names = [label_of(texts, name, party) for name in (question.field, *question.also)]
    example = example_of(texts, question.field, party)
    return texts("card-ask-missing", names=names, label=names[0], example=example)


def _account_question(
    texts: Texts, question: Question, party: Requisites, accounts: Sequence[Account]
) -> Markup:
    if question.field == MAIN:
        return texts("card-ask-main", count=len(accounts))
    account = accounts[question.account or 0]
    name = short_account(party, account)
    if question.field == CURRENCY:
        return texts("card-ask-currency", account=name)
    if question.field == UNBILLED:
        code = currency_code(party.country, account)
        return texts(
            "card-ask-unbilled", account=name, currency=code, main="no" if question.account else "yes"
        )
    further = with_main(party, account)
    if question.problem is not None:
        problem = problem_text(texts, question.problem, further)
        return texts("card-ask-further", account=name, text=problem)
    missing = Question(question.also[0], also=question.also[1:])
    return texts("card-ask-further", account=name, text=question_text(texts, missing, further))


def problem_text(texts: Texts, problem: Problem, party: Requisites) -> Markup:
    """The sentence, with the value in groups; a bank's code beside an account says what it is."""
    groups = problem.groups or ""
    if problem.field in _ACCOUNTS:
        groups = groups.replace(" · ", f" · {label_of(texts, 'bic', party)} ")
    return texts(problem.code, groups=Markup(format_groups_html(groups)))


def warnings_of(
    texts: Texts,
    party: Requisites,
    problems: Iterable[Problem],
    notes: Iterable[Problem],
    asked: Problem | None = None,
) -> list[Markup]:
    """What is unusual and may stay so, without the one that is asked about below."""
    odd = [problem for problem in problems if problem.severity is Severity.WARNING]
    lines = []
    for problem in (*odd, *notes):
        if problem.severity is Severity.WARNING and problem != asked:
            lines.append(texts("card-warning", text=problem_text(texts, problem, party)))
    return lines


def shown_fields(party: Requisites) -> tuple[str, ...]:
    return fields_of(party.kind, party.country)


def withdrawn_notes(card: Card) -> list[Problem]:
    """Doubts about values that were taken out of their fields and are pieces to place now."""
    return [
        note
        for note in card.notes
        if note.groups in card.unknown and getattr(card.requisites, note.field, None) is None
    ]


def pieces_of(texts: Texts, card: Card) -> Markup:
    """What nobody understood: the piece that is asked about, and the others below, cut to what a message holds."""
    if not card.unknown:
        return Markup("")
    first = card.unknown[0]
    withdrawn = {note.groups: note.field for note in withdrawn_notes(card)}
    # What a warning above names is not said again until it is asked about.
    rest = [piece for piece in card.unknown[1:] if piece not in withdrawn]
    shown = rest[:_PIECES]
    lines = [texts("card-unknown-first", piece=cut(first, _PIECE), doubt=withdrawn.get(first, "none"))]
    if shown:
        lines.append(
            texts(
                "card-unknown-rest",
                pieces=[cut(piece, _PIECE) for piece in shown],
                more=len(rest) - len(shown),
            )
        )
    return texts.join(lines)
