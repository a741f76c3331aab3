"""Clients out of rows: who is new, who is known, and whom another row means."""

from dataclasses import dataclass, field, replace
from typing import Any

from db.models import Client
from services.bring_in.book import Book, ClientEntry
from services.bring_in.cells import RowCells
from services.clients.card_requisites import store_requisites
from services.documents.bring_in.model import CellKind
from services.documents.bring_in.words import COUNTRIES, KINDS
from services.domain.errors import DomainError
from services.domain.name_likeness import likeness
from services.domain.requisites import kz, ru
from services.domain.requisites.checks import has_errors
from services.domain.requisites.contacts import is_phone, join_emails
from services.domain.requisites.field_answer import apply_answer
from services.domain.requisites.legal_forms import parse_party_name
from services.domain.requisites.model import Country, PartyKind, Requisites, Severity
from services.domain.text_folding import normalise_for_search
from services.firms.requisites_storage import normalise_requisites

_LENGTHS: dict[tuple[str, Country], tuple[int, ...]] = {
    ("tax_id", Country.RU): (10, 12),
    ("tax_id", Country.KZ): (12,),
    ("tax_id", Country.UZ): (9,),
    ("tax_id", Country.BY): (9,),
    ("kpp", Country.RU): (9,),
    ("bic", Country.RU): (9,),
    ("bic", Country.UZ): (5,),
}
"""Of numbers that begin with zeros, which a workbook drops."""
_LIKE_NAME = 4
"""Letters without which a name in a name says nothing."""


@dataclass
class People:
    """Clients of the books and of the rows so far."""

    book: Book
    usual_member: int
    new: list[ClientEntry] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    """Of `new`: where each stands."""
    _bad: set[str] = field(default_factory=set)
    """Names and tax numbers of rows with problems."""
    _by_tax_id: dict[str, list[ClientEntry]] = field(default_factory=dict)
    _by_name: dict[str, list[ClientEntry]] = field(default_factory=dict)
    _by_likeness: dict[str, list[ClientEntry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.book.clients:
            self._note(entry)

    def _note(self, entry: ClientEntry) -> None:
        if entry.tax_id:
            self._by_tax_id.setdefault(entry.tax_id, []).append(entry)
        for name in {normalise_for_search(entry.name), normalise_for_search(entry.full_name)}:
            self._by_name.setdefault(name, []).append(entry)
        for name in {likeness(entry.name), likeness(entry.full_name)}:
            self._by_likeness.setdefault(name, []).append(entry)

    def take(self, cells: RowCells) -> bool:
        """Whether the row brings a client that nobody knows; a row with a problem brings none."""
        entry = self._read(cells)
        if entry is None or cells.is_bad() or self._known(entry, cells) is not None or cells.is_bad():
            if cells.is_bad():
                self._bad |= {likeness(_name(cells)), _digits(cells, "tax_id")} - {""}
            return False
        self.new.append(entry)
        self.rows.append(cells.row.number)
        self._note(entry)
        return True

    def find(self, cells: RowCells, column: str = "client") -> ClientEntry | None:
        """Whom the row means, by tax number, then by name. None is told, but for a row that names nobody."""
        tax_id, name = _digits(cells, "client_tax_id"), cells.text(column)
        if tax_id:
            found = self._by_tax_id.get(tax_id, [])
            if found and name:
                alike = [entry for entry in found if _fits(name, entry)]
                if not alike:
                    cells.fail(
                        "client_tax_id", "error-bring-in-client-differs", name=name, known=found[0].name
                    )
                    return None
                found = alike
            if not found:
                self._miss(cells, "client_tax_id", name or tax_id, {tax_id, likeness(name)})
                return None
        else:
            found = self._by_name.get(normalise_for_search(name)) or self._by_likeness.get(likeness(name), [])
            if not found:
                self._miss(cells, column, name, {likeness(name)})
                return None
        if len(found) > 1:
            exact = [
                entry
                for entry in found
                if name and normalise_for_search(name) == normalise_for_search(entry.name)
            ]
            if len(exact) != 1:
                cells.fail(column, "error-bring-in-client-several", name=name or tax_id)
                return None
            found = exact
        return found[0]

    def _miss(self, cells: RowCells, column: str, name: str, known_by: set[str]) -> None:
        """Nobody is meant, unless it is somebody whose own row has to be mended first."""
        if known_by & self._bad:
            cells.is_held = True
        else:
            cells.fail(column, "error-bring-in-client-unknown", name=name[:60])

    def _known(self, entry: ClientEntry, cells: RowCells) -> ClientEntry | None:
        """By tax number and, in Russia, the branch; one without a number by name and kind."""
        if entry.tax_id and (same := self._by_tax_id.get(entry.tax_id)):
            for known in same:
                if not (entry.kpp and known.kpp and entry.kpp != known.kpp):
                    if not _fits(entry.name, known):
                        cells.fail("tax_id", "error-bring-in-tax-id-taken", name=known.name)
                    return known
            return None
        names = {normalise_for_search(entry.name), normalise_for_search(entry.full_name)}
        for name in sorted(names):
            for known in self._by_name.get(name, []):
                both = entry.tax_id and known.tax_id
                if known.kind is entry.kind and not both:
                    if known.id is None and _told_apart(known.row) != _told_apart(entry.row):
                        cells.fail("name", "error-bring-in-name-twice", name=entry.name)
                    return known
        return None

    def _read(self, cells: RowCells) -> ClientEntry | None:
        name = _name(cells)
        kind, country = cells.picked("kind", KINDS), cells.picked("country", COUNTRIES)
        if not name or cells.is_bad():
            if not cells.is_bad():
                cells.fail("name", "error-bring-in-empty-cell", named="name")
            return None
        country = country or (Country.OTHER if kind is PartyKind.FOREIGN else self.book.country)
        tax_id = _padded(cells, "tax_id", country)
        party = Requisites(
            country=country, kind=kind or _deduced(name, tax_id, country), name=name, tax_id=None
        )
        for column, value in (
            ("name", name),
            ("tax_id", tax_id),
            ("kpp", _padded(cells, "kpp", country)),
            ("reg_number", cells.text("reg_number")),
            ("address", cells.text("address")),
            ("bic", _padded(cells, "bic", country)),
            ("account", cells.text("account")),
            ("email", cells.text("email")),
            ("phone", cells.text("phone")),
        ):
            if value:
                party = _with(cells, party, column, value)
        responsible = self._responsible(cells)
        if cells.is_bad():
            return None
        try:
            party = normalise_requisites(party)
        except DomainError as error:
            cells.refuse("name", error)
            return None
        row = Client(
            email=join_emails(party.email, party.other_emails),
            phone=party.phone if is_phone(party.phone or "") else None,
            responsible_id=responsible,
        )
        store_requisites(row, party)
        return ClientEntry(
            None, row.name, party.name or row.name, party.kind, party.country, party.tax_id, party.kpp, row
        )

    def _responsible(self, cells: RowCells) -> int:
        name = cells.text("responsible")
        if not name:
            return self.usual_member
        sought = normalise_for_search(name)
        found = [row for row in self.book.members if normalise_for_search(row.name) == sought]
        found = found or [
            row
            for row in self.book.members
            if set(sought.split()) <= set(normalise_for_search(row.name).split())
        ]
        if len(found) != 1:
            cells.fail("responsible", "error-bring-in-member", name=name[:60])
            return self.usual_member
        return found[0].id


def _fits(name: str, entry: ClientEntry) -> bool:
    """Whether it may be the name of this client: letters, quotes and the legal form beside, the order of words too."""
    sought = likeness(name)
    for known in (likeness(entry.name), likeness(entry.full_name)):
        if sought == known or sorted(sought) == sorted(known):
            return True
        shorter, longer = sorted((sought, known), key=len)
        if len(shorter) >= _LIKE_NAME and shorter in longer:
            return True
    return False


def _told_apart(row: Client) -> tuple[object, ...]:
    """What two people of one name have of their own."""
    return row.tax_id, row.email, row.phone, row.requisites.get("address")


def _name(cells: RowCells) -> str:
    for column in ("full_name", "name"):
        if text := cells.text(column):
            return text
    return " ".join(
        text for column in ("last_name", "first_name", "middle_name") if (text := cells.text(column))
    )


def _deduced(name: str, tax_id: str, country: Country) -> PartyKind:
    """By the legal form in the name, then by the tax number."""
    if country is Country.OTHER:
        return PartyKind.FOREIGN
    parsed = parse_party_name(name)
    if parsed is not None and parsed.kind not in (None, PartyKind.PERSON, PartyKind.FOREIGN):
        return parsed.kind
    is_persons = (country is Country.RU and len(tax_id) == 12) or (
        country is Country.KZ and bool(tax_id) and kz.is_organisation(tax_id) is False
    )
    is_person = parsed is not None and parsed.kind is PartyKind.PERSON and not tax_id
    return PartyKind.PERSON if is_persons or is_person else PartyKind.COMPANY


def _with(cells: RowCells, party: Requisites, column: str, value: str) -> Requisites:
    field_name = column
    if column == "account" and (party.country in (Country.KZ, Country.BY) or value[:2].isalpha()):
        field_name = "iban"
    try:
        changed, problems = apply_answer(party, field_name, value)
    except DomainError as error:
        cells.refuse(column, error)
        return party
    if has_errors(problems):
        for problem in problems:
            if problem.severity is Severity.ERROR:
                cells.fail(column, problem.code, groups=problem.groups or "")
                break
    only: dict[str, Any] = {"country": party.country, "kind": party.kind}
    return replace(changed, **only)


def _digits(cells: RowCells, column: str) -> str:
    """A tax number as it stands on cards; what a workbook has dropped is put back by `_padded` where it is stored."""
    text = cells.text(column)
    if not text:
        return ""
    digits = "".join(letter for letter in text if letter.isalnum())
    if cells.row.cells[column].kind is CellKind.NUMBER and len(digits) in (9, 11):
        padded = digits.zfill(len(digits) + 1)
        if ru.check_inn(padded) is None or (len(padded) == 12 and kz.check_bin(padded) is None):
            return padded
    return digits


def _padded(cells: RowCells, column: str, country: Country) -> str:
    """With the zeros in front that a workbook has dropped of a number."""
    text = cells.text(column)
    lengths = _LENGTHS.get((column, country))
    if not text or lengths is None or cells.row.cells[column].kind is not CellKind.NUMBER:
        return text
    wanted = next((length for length in lengths if len(text) <= length), 0)
    return text.zfill(wanted) if 0 < wanted - len(text) <= 3 else text
