"""Reads a card line by line and keeps what each value was called; meaning is decided after the last line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from services.domain.requisites import eu, forms, places
from services.domain.requisites.label import IGNORE, Label, LabelKind
from services.domain.requisites.labels import LabelMatch, labels_in
from services.domain.requisites.legal_forms import is_bare_form, read_name
from services.domain.requisites.model import Country
from services.domain.requisites.numbers import (
    USED,
    Number,
    numbers_in,
    self_evident,
    take,
    take_ibans,
)
from services.domain.requisites.people import looks_like_person, read_person
from services.domain.requisites.reach import take_contacts
from services.domain.requisites.text import fold, latin, with_chevrons

LOOSE = "loose"  # a number without a label
LOOSE_SWIFT = "loose_swift"  # a word that may be the code of a bank


@dataclass(slots=True)
class Find:
    """One value. `guess` marks text that had no label; `named` what the label was, for the country."""

    field: str
    value: str
    guess: bool = False


@dataclass(slots=True)
class CardReader:
    """Feed it lines; then read its lists."""

    finds: list[Find] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)  # as typed: the country is not known yet
    countries: list[Country] = field(default_factory=list)  # what the labels hint at
    unknown: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    _pending: list[Label] = field(default_factory=list)
    _open: Find | None = None  # text that the next line may continue
    _open_comma: bool = False
    _served: bool = False  # a line without labels has come after those that wait
    _fresh: str | None = None  # field that the line before set by a guess

    def read(self, line: str) -> None:
        line, emails, phones = take_contacts(line)
        for email in emails:
            self._add("email", email)
        self.phones.extend(phones[: forms.MAX_PHONES - len(self.phones)])
        line, ibans = take_ibans(line)
        for iban in ibans:
            self._add("iban", iban)
            self._pending = [label for label in self._pending if label.field != "account"]
        found = list(labels_in(line))
        if not found:
            self._unlabelled(line, is_whole_line=True)
            return
        before = line[: found[0].start]
        if before.strip(USED + " ,.:;()–-/"):
            self._unlabelled(before, is_whole_line=False)
        fresh, self._fresh = self._fresh, None
        if self._served:
            # The values of the labels above have come; what is still open has an empty cell.
            self._pending.clear()
            self._served = False
        values = [
            line[label.value_start : later.start if later else len(line)]
            for label, later in zip(found, [*found[1:], None], strict=True)
        ]
        if any(value.strip(USED + " ,.:;()–-/") or USED in value for value in values):
            self._pending.clear()
        self._open = None
        for label, value in zip(found, values, strict=True):
            self._labelled(label, value, line, fresh)

    # Lines with labels

    def _labelled(self, found: LabelMatch, value: str, line: str, fresh: str | None) -> None:
        label = found.label
        if label.country is not None:
            self.countries.append(label.country)
        if label.kind in {LabelKind.NUMBER, LabelKind.LOOSE_NUMBER}:
            self._numeric(label, value)
            return
        text = value.strip(USED + " ,.:;()–-/")
        if label.kind is LabelKind.POST:
            # The post itself is half of the value.
            self._post(line[found.start : found.value_start].strip(" :–-"), text)
            return
        if text:
            self._text(label.field, value)
        elif label.field == fresh or USED in value:
            pass  # a caption under its value, or a phone that has been read already
        else:
            self._pending.append(label)

    def _post(self, title: str, text: str) -> None:
        before = self.finds[-1] if self.finds else None
        if before is not None and before.field == "signatory_title" and before.value == "":
            before.value = title
        if text:
            person = read_person(text.lstrip(" ("))
            if person is not None:
                end = len(text) - len(text.lstrip(" (")) + person.end
                self._add("signatory", f"{title} {text[:end].strip(' (')}")
                self._rest(text[end:])
                return
            self._add("signatory", f"{title} {text}")
            return
        self._add("signatory", title)
        self._pending.append(_PERSON)

    def _numeric(self, label: Label, value: str) -> None:
        if not self._pending or self._pending[-1].field != label.field:
            self._pending.append(label)
        if USED in value:
            self._pending = [waiting for waiting in self._pending if waiting.field != "account"]
        rest = self._special(label, value)
        if rest is None:
            rest = self._take_numbers(value, everything=True)
        self._rest(rest)

    def _special(self, label: Label, value: str) -> str | None:
        """Values with letters in them: SWIFT, УНП of a person, КПП, VAT id. The text without it, or None."""
        upper = latin(value)
        pattern = {"bic": forms.SWIFT, "tax_id": forms.UNP, "kpp": forms.KPP, "vat_code": forms.VAT_ID}.get(
            label.field
        )
        match = pattern.search(upper) if pattern else None
        if match is None or (label.field in {"vat_code", "tax_id"} and upper[: match.start()].strip(" :(№")):
            return None
        if label.field == "kpp" and match.group().isdigit():
            return None
        text = match.group()
        if label.field == "vat_code":
            text = _vat_words(text)
            if not any(map(str.isdigit, text)):
                return None
        self._add(label.field, text.replace(" ", "").replace(".", ""))
        if label in self._pending:
            self._pending.remove(label)
        return value[: match.start()] + value[match.start() + len(text) :]

    def _take_numbers(self, text: str, *, everything: bool) -> str:
        """Gives numbers to the labels that wait, in order and by length. Returns the text without them."""
        kept = text
        for number in numbers_in(text):
            groups = number.groups
            taken = False
            while groups and (fit := self._fit(groups)):
                label, value, count = fit
                self._give(label, value)
                groups = groups[count:]
                taken = True
            if groups and self._pending and not taken and everything:
                label = self._pending[0]
                if len(number.digits) < (label.least or forms.LEAST.get(label.field, 1)):
                    continue
                self._give(label, number.digits)
                groups, taken = (), True
            if groups and taken:
                self._loose(self_evident(Number(groups, 0, 0)))
            if not taken and not everything:
                continue
            if not taken:
                evident = list(self_evident(number))
                self._loose(evident)
                if not evident:
                    continue
            kept = kept[: number.start] + USED * (number.end - number.start) + kept[number.end :]
        return kept

    def _fit(self, groups: tuple[str, ...]) -> tuple[Label, str, int] | None:
        for label in self._pending:
            if label.field == IGNORE:
                return label, groups[0], len(groups)
            if label.field in forms.TEXT_FIELDS:
                continue
            lengths = forms.LENGTHS[label.field]
            if fit := take(groups, lengths):
                return label, *fit
        return None

    def _give(self, label: Label, value: str) -> None:
        self._pending.remove(label)
        if label.field != IGNORE:
            self._add(label.field, value)

    def _text(self, name: str, value: str) -> None:
        text = places.trim(value)
        if name == IGNORE or not text:
            return
        if name == "phone":
            self._rest(self._labelled_phones(value))
            return
        if name == "email":
            return  # a valid one has been taken already; the rest is not an address
        if name == "licence":
            number = re.search(r"[\w/-]*\d[\w/-]*", text)
            text = number.group() if number else ""
        if name in {"bank_name", "name"}:
            text = places.trim(self._take_loose(text))
        if name == "bank_name":
            text = places.bank_name(text)
        if text:
            self._add(name, text)
            self._opened(value)

    def _labelled_phones(self, value: str) -> str:
        for match in forms.LABELLED_PHONE.finditer(value):
            if len(self.phones) < forms.MAX_PHONES:
                self.phones.append(match.group())
        return forms.LABELLED_PHONE.sub(lambda match: USED * len(match.group()), value)

    # Lines without labels

    def _unlabelled(self, text: str, *, is_whole_line: bool) -> None:
        self._served = is_whole_line or self._served
        waiting = self._pending
        if waiting and waiting[0].field in forms.TEXT_FIELDS | {IGNORE} and self._pending_text(text):
            return
        if waiting and waiting[0].field not in forms.TEXT_FIELDS:
            for label in list(waiting):
                special = self._special(label, text)
                if special is not None:
                    self._rest(special)
                    return
            rest = self._take_numbers(text, everything=is_whole_line)
            if rest == text and self._pending_text(text):
                return
            text = rest
        self._rest(text, is_whole_line=is_whole_line)

    def _pending_text(self, text: str) -> bool:
        """Gives the line to the first label that waits for text. False when it is a number that another awaits."""
        label = next(
            (waiting for waiting in self._pending if waiting.field in forms.TEXT_FIELDS | {IGNORE}), None
        )
        clean = places.trim(text)
        if label is not None and _is_tail_of_label(clean):
            return True
        numbers = list(numbers_in(text))
        only_number = bool(numbers) and re.fullmatch(r"[\d .–-]+", clean) is not None
        if label is None or not clean or (only_number and label.field not in {"phone", IGNORE, "licence"}):
            return False
        self._pending.remove(label)
        if label is _PERSON:
            self._add("signatory_name", clean)
        else:
            self._text(label.field, text)
        return True

    def _take_loose(self, text: str) -> str:
        for number in numbers_in(text):
            evident = list(self_evident(number))
            if evident:
                self._loose(evident)
                text = text[: number.start] + USED * (number.end - number.start) + text[number.end :]
        return text

    def _rest(self, text: str, *, is_whole_line: bool = False) -> None:
        """Text that nothing announces: a name, a bank, an address, a person, or a stranger."""
        text = self._take_loose(text)
        for match in forms.LATIN_SWIFT.finditer(text):
            if eu.check_bic(match.group()) is None:
                self._add(LOOSE_SWIFT, match.group(), guess=True)
                text = text[: match.start()] + USED * len(match.group()) + text[match.end() :]
        for piece in text.split(USED) if USED in text else [text]:
            self._piece(piece, is_whole_line=is_whole_line)

    def _piece(self, piece: str, *, is_whole_line: bool) -> None:
        text = with_chevrons(places.trim(piece))
        if len(text) < 2 or not any(map(str.isalpha, text)) or places.is_heading(text):
            return
        opened, self._open = self._open, None
        if opened is not None and is_whole_line and self._continue(opened, text):
            return
        if places.looks_like_bank(text) and not self._is_own_name(text):
            before, bank = _bank_after_comma(text)
            if before:
                self._piece(before, is_whole_line=False)
            self._guess("bank_name", places.bank_name(bank), piece)
        elif name := read_name(text):
            self._guess(
                "name", text.removesuffix(name.rest).strip(" ,.;:–-/\\(") if name.rest else text, piece
            )
            if name.rest:
                comma = "," if piece.rstrip().endswith(",") else ""
                self._piece(name.rest + comma, is_whole_line=False)
        elif places.looks_like_address(text):
            self._guess("address", text, piece)
        elif looks_like_person(text):
            self.people.append(text)
        elif is_bare_form(text):
            self._guess("name", text, piece)
        else:
            self.unknown.append(text)

    def _is_own_name(self, text: str) -> bool:
        # «ООО «Банковское право»»: a firm of lawyers may name banks, a bank never names lawyers.
        return re.search(r"адвокат|юридич|law firm|legal|консалт", fold(text)) is not None

    def _guess(self, name: str, value: str, raw: str) -> None:
        self._add(name, value, guess=True)
        self._opened(raw)
        self._fresh = name

    def _opened(self, raw: str) -> None:
        self._open = self.finds[-1]
        self._open_comma = raw.rstrip(" " + USED).endswith(",")

    def _continue(self, opened: Find, text: str) -> bool:
        """Whether this line is the tail of the one before, as a PDF or a narrow cell wraps it."""
        value = opened.value
        quotes = value.count("«") + value.count('"') % 2 - value.count("»")
        unfinished = quotes > 0 and not value.endswith(("»", '"'))
        if opened.field in {"name", "short_name"}:
            goes_on = text[0].islower() and not places.is_place(text)
            tail = (
                unfinished or goes_on or is_bare_form(value) or (is_bare_form(text) and not read_name(value))
            )
        elif opened.field == "bank_name":
            tail = unfinished or places.is_city(text)
        elif opened.field in {"address", "post_address"}:
            is_other = places.looks_like_bank(text) or read_name(text) is not None
            tail = not is_other and places.continues_address(text)
        else:
            tail = False
        if tail:
            joint = "" if value.endswith("-") else ", " if self._open_comma else " "
            opened.value = value + joint + text
            self._open_comma = False
            self._open = opened
        return tail

    # Everywhere

    def _loose(self, values: Iterable[str]) -> None:
        for value in values:
            self._add(LOOSE, value, guess=True)

    def _add(self, name: str, value: str, *, guess: bool = False) -> None:
        if value:
            self.finds.append(Find(name, value, guess))


_PERSON = Label("signatory_name", LabelKind.TEXT, "")


def _bank_after_comma(text: str) -> tuple[str, str]:
    """«…, Rīga, Latvia, AS Swedbank»: what stands before the bank is something else."""
    pieces = text.split(", ")
    index = next((index for index, piece in enumerate(pieces) if places.looks_like_bank(piece)), 0)
    return ", ".join(pieces[:index]), ", ".join(pieces[index:])


def _is_tail_of_label(text: str) -> bool:
    """A narrow cell breaks «номер в реестре / адвокатов»: one small word is no value."""
    return len(text) > 3 and text.isalpha() and text.islower()


def _vat_words(text: str) -> str:
    """A VAT id may be grouped by spaces; words behind it are not part of it."""
    words = text.split(" ")
    taken = words[:1]
    for word in words[1:]:
        if not any(map(str.isdigit, word)) and any(map(str.isdigit, "".join(taken))):
            break
        taken.append(word)
    return " ".join(taken)
