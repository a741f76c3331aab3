"""What an invoice to another country needs of its issuer: Latin spelling, SWIFT, the correspondent bank.

Each is asked once, when the first such invoice is drafted, and kept.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from db.models import BankAccount, Issuer
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, DomainError, NotFound
from services.domain.ids import IssuerId
from services.domain.money.money import Currency
from services.domain.ports import Clock
from services.domain.requisites import latin
from services.domain.requisites.international import check_bic
from services.domain.requisites.model import Country, Requisites
from services.domain.text_input import normalise_line, parse_line
from services.firms.requisites_storage import load_requisites

LIMIT = 250


class ForeignDetail(StrEnum):
    ACCOUNT = "account"
    SWIFT = "swift"
    BANK = "bank"
    CORRESPONDENT = "correspondent"
    NAME = "name"
    ADDRESS = "address"
    SIGNATORY = "signatory"
    TITLE = "title"


_SPELLED_FIELDS = {
    ForeignDetail.NAME: "name",
    ForeignDetail.ADDRESS: "address",
    ForeignDetail.SIGNATORY: "signatory_name",
    ForeignDetail.TITLE: "signatory_title",
}
OF_ACCOUNT = frozenset({ForeignDetail.SWIFT, ForeignDetail.BANK, ForeignDetail.CORRESPONDENT})
_SPELLINGS = frozenset({*_SPELLED_FIELDS, ForeignDetail.BANK})
_SWIFT_CURRENCIES = frozenset({Currency.USD, Currency.EUR})  # their transfers carry Latin letters only
_DOMESTIC_BIC = frozenset({Country.RU, Country.UZ})  # nine-digit БИК and МФО, which nobody abroad can pay by


@dataclass(frozen=True, slots=True)
class DetailQuestion:
    """`suggestion` is in Latin already where a rule can make it; `original` is what it is made of."""

    detail: ForeignDetail
    original: str = ""
    suggestion: str = ""

    @property
    def keeps_from_issuing(self) -> bool:
        """Many accounts need no correspondent bank, so it is asked and never waited for."""
        return self.detail is not ForeignDetail.CORRESPONDENT


@dataclass(frozen=True, slots=True)
class LatinIssuer:
    """Confirmed spellings, suggested ones where nothing was confirmed."""

    name: str
    address: str
    signatory: str
    title: str
    bank: str


def may_answer(actor: Actor, detail: ForeignDetail) -> bool:
    """Whoever issues may say how a name is spelt; what money is paid by is the owner's."""
    return actor.may(Permission.ISSUER_EDIT) or (detail in _SPELLINGS and actor.may(Permission.ISSUER_SPELL))


def needs_latin_payee(currency: Currency, language: str) -> bool:
    return language == "en" or currency in _SWIFT_CURRENCIES


def spell_issuer(issuer: Issuer, account: BankAccount | None) -> LatinIssuer:
    party = load_requisites(issuer)
    kept = _confirmed(issuer, party)
    country = party.country
    title = party.signatory_title or ""
    bank = (account.bank_name if account else None) or ""
    return LatinIssuer(
        name=kept.get("name") or latin.suggest_name(party.name or "", country),
        address=kept.get("address") or latin.suggest_address(party.address or "", country),
        signatory=kept.get("signatory") or latin.suggest_person(party.signatory_name or "", country),
        title=kept.get("title") or latin.suggest_title(title),
        bank=(account.latin_bank_name if account else None) or latin.suggest_name(bank, country),
    )


def _confirmed(issuer: Issuer, party: Requisites) -> dict[str, str]:
    """The confirmed spellings of what the requisites still say: a new name is asked about anew."""
    kept = issuer.latin or {}
    return {
        detail.value: kept[detail.value][1]
        for detail, field in _SPELLED_FIELDS.items()
        if detail.value in kept and kept[detail.value][0] == (getattr(party, field) or "")
    }


def open_questions(
    issuer: Issuer, account: BankAccount | None, currency: Currency, language: str
) -> tuple[DetailQuestion, ...]:
    """What an invoice of the international form still lacks, in the order of asking."""
    if account is None:
        return (DetailQuestion(ForeignDetail.ACCOUNT),)
    party, spelled = load_requisites(issuer), spell_issuer(issuer, account)
    kept = _confirmed(issuer, party)
    found: list[DetailQuestion] = []

    def ask(detail: ForeignDetail, original: str | None, suggestion: str, known: object) -> None:
        if original and not known and not latin.is_latin(original):
            found.append(DetailQuestion(detail, original, suggestion))

    bank_code = account.swift or (None if party.country in _DOMESTIC_BIC else account.bic)
    if not bank_code and not (party.country is Country.OTHER and currency is Currency.EUR):
        found.append(DetailQuestion(ForeignDetail.SWIFT, account.bank_name or ""))
    if needs_latin_payee(currency, language):
        ask(ForeignDetail.BANK, account.bank_name, spelled.bank, account.latin_bank_name)
        ask(ForeignDetail.NAME, party.name, spelled.name, kept.get("name"))
    if language == "en":
        ask(ForeignDetail.ADDRESS, party.address, spelled.address, kept.get("address"))
        ask(ForeignDetail.SIGNATORY, party.signatory_name, spelled.signatory, kept.get("signatory"))
        is_usual = latin.known_title(party.signatory_title or "")
        ask(ForeignDetail.TITLE, party.signatory_title, spelled.title, kept.get("title") or is_usual)
    if party.country is not Country.OTHER and currency in _SWIFT_CURRENCIES and account.correspondent is None:
        found.append(DetailQuestion(ForeignDetail.CORRESPONDENT, account.bank_name or ""))
    return tuple(found)


def require_details(questions: tuple[DetailQuestion, ...], currency: Currency) -> None:
    """Raises `error-invoice-no-account` or `error-foreign-lacks` (`detail`, `currency`)."""
    for question in questions:
        if question.detail is ForeignDetail.ACCOUNT:
            raise DomainError("error-invoice-no-account", currency=currency.value)
        if question.keeps_from_issuing:
            raise DomainError("error-foreign-lacks", detail=question.detail.value, currency=currency.value)


def in_latin(requisites: Requisites, spelled: LatinIssuer) -> Requisites:
    """The requisites as a page in English prints them."""
    return replace(
        requisites,
        name=spelled.name,
        short_name=None,
        address=spelled.address or None,
        bank_name=spelled.bank or None,
        signatory_name=spelled.signatory or None,
        signatory_title=spelled.title or None,
    )


class ForeignDetailsService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.ISSUER_SPELL)
    async def answer(
        self, actor: Actor, issuer_id: IssuerId, currency: Currency, detail: ForeignDetail, text: str
    ) -> None:
        """Keeps the answer. An empty one says that there is no correspondent bank. What was confirmed is changed
        by the owner only.

        Raises `error-foreign-owner` for what the actor may not answer, `error-foreign-swift` for what is no SWIFT of a
        bank, `error-foreign-latin` for other letters than Latin ones, `NotFound` where there is no account of this
        currency.
        """
        if not may_answer(actor, detail):
            raise DomainError("error-foreign-owner")
        value = _parse(detail, text)
        async with self._work.write(actor) as uow:
            issuer = await uow.issuers.get(issuer_id, lock=True)
            if issuer is None:
                raise NotFound
            account = await uow.issuers.account_for(issuer.id, currency.value)
            if detail in OF_ACCOUNT and account is not None:
                column = {"bank": "latin_bank_name"}.get(detail.value, detail.value)
                before = getattr(account, column)
                if before and not actor.may(Permission.ISSUER_EDIT):
                    return
                setattr(account, column, value)
            elif detail in OF_ACCOUNT or detail is ForeignDetail.ACCOUNT:
                raise NotFound
            else:
                party = load_requisites(issuer)
                before = _confirmed(issuer, party).get(detail.value)
                if before and not actor.may(Permission.ISSUER_EDIT):
                    return
                original = getattr(party, _SPELLED_FIELDS[detail]) or ""
                issuer.latin = {**(issuer.latin or {}), detail.value: [original, value]}
            if before != value:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.CHANGED,
                    ObjectType.ISSUER,
                    issuer.id,
                    before={f"latin_{detail.value}": before} if before else None,
                    after={f"latin_{detail.value}": value},
                )


def _parse(detail: ForeignDetail, text: str) -> str:
    if detail is ForeignDetail.CORRESPONDENT and not normalise_line(text):
        return ""
    if detail is ForeignDetail.SWIFT:
        value = "".join(text.split()).upper()
        if check_bic(value) is not None:
            raise BadInput("error-foreign-swift", text)
        return value
    value = parse_line(text, LIMIT, "error-foreign-long")
    if not latin.is_latin(value):
        raise BadInput("error-foreign-latin", value)
    return value
