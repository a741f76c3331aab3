"""Reads a card line by line into values with the fields of their labels; `recognise` interprets them afterwards."""

from dataclasses import dataclass, field

from services.domain.requisites import international, text_classification, value_patterns
from services.domain.requisites.card_fragments import (
    FRAGMENT,
    ONE_INITIAL,
    UNKNOWN_LABEL,
    is_rest_of_label,
    split_before_bank,
    split_before_form,
)
from services.domain.requisites.card_text import normalise_quotes
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.contact_extraction import extract_contacts, extract_labelled_phones
from services.domain.requisites.digit_runs import (
    CONSUMED,
    extract_ibans,
    find_digit_runs,
    identifier_candidates,
    is_only_digits,
    match_length,
)
from services.domain.requisites.foreign_registers import REFUSED, extract_register_numbers
from services.domain.requisites.label_model import IGNORE, Label, LabelKind
from services.domain.requisites.label_search import LabelMatch, find_labels
from services.domain.requisites.legal_forms import has_form, is_form_without_name, parse_party_name
from services.domain.requisites.line_continuation import OpenValue
from services.domain.requisites.model import Country
from services.domain.requisites.person_names import looks_like_person, parse_person_name

UNLABELLED_NUMBER = "loose"  # a number without a label
UNLABELLED_SWIFT = "loose_swift"  # a word that may be the code of a bank


@dataclass(slots=True)
class CardReader:
    """Collects the values of the lines given to `read_line`, in the order of the card."""

    values: list[CardValue] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)  # as typed, since the country is unknown yet
    countries: list[Country] = field(default_factory=list)  # countries of the labels
    unknown: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    remains: list[CardValue] = field(default_factory=list)  # what was not understood, with its place
    _pending_labels: list[Label] = field(default_factory=list)
    _open: OpenValue = field(default_factory=OpenValue)
    _seen_unlabelled_line: bool = False  # a line without labels follows the pending labels
    _last_guessed_field: str | None = None  # the field of a guess in the previous line
    _line: int = 0
    _at: int = 0  # the offset in the line of what is being read
    _ends_line: bool = True  # nothing follows it in the line
    _pieces_left: int = 0  # so many more values without labels are looked for in the line

    def read_line(self, line: str) -> None:
        known = len(self.values)
        self._line += 1
        self._read_line(line)
        # IBANs and contacts are taken out of the line first: the order tells which bank keeps which account.
        self.values[known:] = sorted(self.values[known:], key=lambda value: value.place)

    def _read_line(self, line: str) -> None:
        self._at, self._ends_line, self._pieces_left = 0, True, _MOST_PIECES
        line, emails, phones = extract_contacts(line)
        for email in emails:
            self._add("email", email)
        self.phones.extend(phones)
        line, ibans = extract_ibans(line)
        for self._at, iban in ibans:
            self._add("iban", iban)
            self._pending_labels = [label for label in self._pending_labels if label.field != "account"]
        self._at = 0
        line, register_numbers = extract_register_numbers(line)
        for name, value in register_numbers:
            self.countries.append(Country.OTHER)
            self._pending_labels = [label for label in self._pending_labels if label.field != name]
            self._leave(value) if name == REFUSED else self._add(name, value)
        matches = list(find_labels(line))
        if not matches:
            self._read_unlabelled(line, is_whole_line=True)
            return
        before = line[: matches[0].start]
        if before.strip(CONSUMED + " ,.:;()–-/"):
            self._ends_line = False
            self._read_unlabelled(before, is_whole_line=False)
        last_guessed_field, self._last_guessed_field = self._last_guessed_field, None
        if self._seen_unlabelled_line:
            # The values of the labels above have been read; labels still pending have empty cells.
            self._pending_labels.clear()
            self._seen_unlabelled_line = False
        values = [
            line[match.value_start : next_match.start if next_match else len(line)]
            for match, next_match in zip(matches, [*matches[1:], None], strict=True)
        ]
        if any(value.strip(CONSUMED + " ,.:;()–-/") or CONSUMED in value for value in values):
            self._pending_labels.clear()
        self._open.close()
        for match, value in zip(matches, values, strict=True):
            self._at, self._ends_line = match.start, match is matches[-1]
            self._read_labelled(match, value, line, last_guessed_field)

    # Lines with labels

    def _read_labelled(
        self, match: LabelMatch, value: str, line: str, last_guessed_field: str | None
    ) -> None:
        label = match.label
        if label.country is not None:
            self.countries.append(label.country)
        if label.kind in {LabelKind.NUMBER, LabelKind.AMBIGUOUS_NUMBER}:
            self._read_number(label, value)
            return
        text = value.strip(CONSUMED + " ,.:;()–-/")
        if label.kind is LabelKind.JOB_TITLE:
            # The job title is part of the value.
            self._read_job_title(line[match.start : match.value_start].strip(" :–-"), text)
            return
        if text:
            self._read_text(label.field, value)
        elif label.field == last_guessed_field or CONSUMED in value:
            pass  # a caption under its value, or a phone that has already been read
        else:
            self._await(label)

    def _await(self, label: Label) -> None:
        self._pending_labels.append(label)
        del self._pending_labels[:-_MOST_PENDING]

    def _read_job_title(self, title: str, text: str) -> None:
        previous = self.values[-1] if self.values else None
        if previous is not None and previous.field == "signatory_title" and previous.value == "":
            previous.value = title
        if text:
            text += "." * bool(ONE_INITIAL.fullmatch(text))
            person = parse_person_name(text.lstrip(" (/,"))
            if person is not None and has_form(text[: person.end + _LONGEST_FORM]) and not person.middle:
                self._add("signatory", title)  # «juhatuse liige Näidis Grupp OÜ»
                self._read_unannounced(text)
                return
            if person is not None:
                end = len(text) - len(text.lstrip(" (/,")) + person.end
                self._add("signatory", f"{title} {text[:end].strip(' (/,')}")
                self._read_unannounced(text[end:])
                return
            self._add("signatory", f"{title} {text}")
            return
        self._add("signatory", title)
        self._await(_SIGNATORY_NAME)

    def _read_number(self, label: Label, value: str) -> None:
        if not self._pending_labels or self._pending_labels[-1].field != label.field:
            self._await(label)
        if CONSUMED in value:
            self._pending_labels = [pending for pending in self._pending_labels if pending.field != "account"]
        rest = self._take_value_with_letters(label, value)
        if rest is None:
            rest = self._assign_numbers(value, any_length=True)
        self._read_unannounced(rest)

    def _take_value_with_letters(self, label: Label, value: str) -> str | None:
        """Takes a value with letters: SWIFT, УНП of a person, КПП, VAT id. Returns the text without it, or None."""
        found = value_patterns.find_value_with_letters(label.field, value)
        if found is None:
            return None
        start, text = found
        self._add(label.field, text.replace(" ", "").replace(".", ""))
        if label in self._pending_labels:
            self._pending_labels.remove(label)
        return value[:start] + value[start + len(text) :]

    def _assign_numbers(self, text: str, *, any_length: bool) -> str:
        """Assigns numbers to pending labels, in order and by length; with `any_length` also one that fits no length.

        Returns the text without them.
        """
        remaining = text
        for run in find_digit_runs(text):
            groups = run.groups
            is_assigned = False
            while groups and (match := self._match_pending(groups)):
                label, value, count = match
                self._assign(label, value)
                groups = groups[count:]
                is_assigned = True
            if groups and self._pending_labels and not is_assigned and any_length:
                label = self._pending_labels[0]
                if len(run.digits) < (label.min_digits or value_patterns.MIN_DIGITS.get(label.field, 1)):
                    continue
                self._assign(label, run.digits)
                groups, is_assigned = (), True
            end = run.end
            if groups and is_assigned:
                # What is left of the run stays in the text: a postal code, or another number.
                end = run.start + sum(len(group) + 1 for group in run.groups[: -len(groups)])
            if not is_assigned and not any_length:
                continue
            if not is_assigned:
                candidates = list(identifier_candidates(run))
                for candidate in candidates:
                    self._add(UNLABELLED_NUMBER, candidate, is_guess=True)
                if not candidates:
                    continue
            remaining = remaining[: run.start] + CONSUMED * (end - run.start) + remaining[end:]
        return remaining

    def _match_pending(self, groups: tuple[str, ...]) -> tuple[Label, str, int] | None:
        for label in self._pending_labels:
            if label.field == IGNORE:
                return label, groups[0], len(groups)
            if label.field in value_patterns.TEXT_LABEL_FIELDS:
                continue
            lengths = value_patterns.LENGTHS[label.field]
            if match := match_length(groups, lengths):
                return label, *match
        return None

    def _assign(self, label: Label, value: str) -> None:
        self._pending_labels.remove(label)
        if label.field != IGNORE:
            self._add(label.field, value)

    def _read_text(self, name: str, value: str) -> None:
        text = text_classification.trim_value(value)
        if name == IGNORE and (site := value_patterns.SITE.match(text)):
            self._read_unannounced(text[site.end() :])  # «Сайт: sokol.ru, г. Москва, …»
        if name == IGNORE or not text:
            return
        if name == "phone":
            rest, phones = extract_labelled_phones(value)
            self.phones.extend(phones)
            self._read_unannounced(rest)
            return
        if name == "email":
            if "@" in text:  # a valid address has already been taken; the rest is none
                self._leave(text)
            return
        if name == "accountant":
            self._read_accountant(text)
            return
        if name == "licence":
            text = value_patterns.find_licence(text)
        if name in {"bank_name", "name"}:
            text = text_classification.trim_value(self._take_unlabelled_numbers(text))
        if name == "bank_name":
            text = text_classification.normalise_bank_name(text)
        if text:
            self._add(name, text)
            self._open.keep(self.values[-1], value, ends_line=self._ends_line)

    def _read_accountant(self, text: str) -> None:
        person = parse_person_name(text)
        if person is not None:
            self._add("accountant", text[: person.end])
            self._read_unannounced(text[person.end :])
        elif not text_classification.is_heading(text):
            self._leave(text)  # «возложено на директора»

    # Lines without labels

    def _read_unlabelled(self, text: str, *, is_whole_line: bool) -> None:
        self._seen_unlabelled_line = is_whole_line or self._seen_unlabelled_line
        pending = self._pending_labels
        if (
            pending
            and pending[0].field in value_patterns.TEXT_LABEL_FIELDS | {IGNORE}
            and self._assign_text(text)
        ):
            return
        if pending and pending[0].field not in value_patterns.TEXT_LABEL_FIELDS:
            for label in list(pending):
                without_value = self._take_value_with_letters(label, text)
                if without_value is not None:
                    self._read_unannounced(without_value)
                    return
            rest = self._assign_numbers(text, any_length=is_whole_line)
            if rest == text and self._assign_text(text):
                return
            text = rest
        self._read_unannounced(text, is_whole_line=is_whole_line)

    def _assign_text(self, text: str) -> bool:
        """Assigns the line to the first pending label of a text. False for a number, unless the label may have one."""
        label = next(
            (
                pending
                for pending in self._pending_labels
                if pending.field in value_patterns.TEXT_LABEL_FIELDS | {IGNORE}
            ),
            None,
        )
        trimmed = text_classification.trim_value(text)
        if label is not None and is_rest_of_label(trimmed):
            return True
        is_number = any(find_digit_runs(text)) and is_only_digits(trimmed)
        if label is None or not trimmed or (is_number and label.field not in {"phone", IGNORE, "licence"}):
            return False
        self._pending_labels.remove(label)
        if label is _SIGNATORY_NAME and (
            parse_party_name(trimmed) is not None or text_classification.is_address_or_bank(trimmed)
        ):
            return False  # «директор» / «ООО «Пример»»: the name stands above the title
        if label is _SIGNATORY_NAME:
            self._add("signatory_name", trimmed + "." * bool(ONE_INITIAL.fullmatch(trimmed)))
        else:
            self._read_text(label.field, text)
        return True

    def _take_unlabelled_numbers(self, text: str) -> str:
        for run in find_digit_runs(text):
            candidates = list(identifier_candidates(run))
            if candidates:
                for candidate in candidates:
                    self._add(UNLABELLED_NUMBER, candidate, is_guess=True)
                text = text[: run.start] + CONSUMED * (run.end - run.start) + text[run.end :]
        return text

    def _read_unannounced(self, text: str, *, is_whole_line: bool = False) -> None:
        """Reads text without a label: a name, a bank, an address, a person, or unknown text."""
        text = self._take_unlabelled_numbers(text)
        for match in value_patterns.SWIFT_WITHOUT_LABEL.finditer(text):
            if international.check_bic(match.group()) is None:
                self._add(UNLABELLED_SWIFT, match.group(), is_guess=True, offset=match.start())
                text = text[: match.start()] + CONSUMED * len(match.group()) + text[match.end() :]
        start, ends_line = self._at, self._ends_line
        for fragment in FRAGMENT.finditer(text):
            self._at, self._ends_line = start + fragment.start(), ends_line and fragment.end() == len(text)
            self._read_fragment(fragment.group(), is_whole_line=is_whole_line)
        self._at, self._ends_line = start, ends_line

    def _read_fragment(self, fragment: str, *, is_whole_line: bool) -> None:
        text = normalise_quotes(text_classification.trim_value(fragment))
        self._pieces_left -= 1
        if self._pieces_left < 0 and text:
            self._leave(text)
            return
        label = UNKNOWN_LABEL.match(text)
        if label and not is_form_without_name(label.group().strip(" :")):
            text = text[label.end() :]
        if len(text) < 2 or not any(map(str.isalpha, text)) or text_classification.is_heading(text):
            if any(map(str.isdigit, text)) and not self._goes_on_with(text, fragment, is_whole_line):
                self._leave(text, is_unknown=value_patterns.LONG_NUMBER.search(text) is not None)
            return
        form, _, name_of_form = text.partition(", ")
        if name_of_form[:1] == "«" and is_form_without_name(form):
            text = f"{form} {name_of_form}"
        if self._goes_on_with(text, fragment, is_whole_line):
            return
        is_bank = text_classification.looks_like_bank(text) and not text_classification.is_law_firm(text)
        if is_bank or (label and text_classification.looks_like_bank(label.group())):
            before_bank, bank = split_before_bank(text)
            if before_bank:
                self._read_fragment(before_bank, is_whole_line=False)
            self._add_guess("bank_name", text_classification.normalise_bank_name(bank), fragment)
        elif pieces := split_before_form(text):
            for piece in pieces:
                self._read_fragment(piece, is_whole_line=False)
        elif name := parse_party_name(text):
            self._add_guess(
                "name", text.removesuffix(name.rest).strip(" ,.;:–-/\\(") if name.rest else text, fragment
            )
            if name.rest:
                comma = "," if fragment.rstrip().endswith(",") else ""
                self._read_fragment(name.rest + comma, is_whole_line=False)
        elif text_classification.looks_like_address(text):
            self._add_guess("address", text, fragment)
        elif looks_like_person(text):
            self._leave(label.group() + text) if label else self.people.append(
                text
            )  # «Dairesi: Zincirlikuyu V.D.»
        elif is_form_without_name(text):
            self._add_guess("name", text, fragment)
        else:
            self._leave(text)

    def _leave(self, text: str, *, is_unknown: bool = True) -> None:
        """Keeps what was not understood."""
        self.unknown += [text] * is_unknown
        self.remains.append(CardValue("", text, place=(self._line, self._at)))

    def _add_guess(self, name: str, value: str, raw: str) -> None:
        self._add(name, value, is_guess=True)
        self._open.keep(self.values[-1], raw, ends_line=self._ends_line)
        self._last_guessed_field = name

    def _goes_on_with(self, text: str, raw: str, is_whole_line: bool) -> bool:
        return self._open.take(text, raw, is_whole_line=is_whole_line, ends_line=self._ends_line)

    # Lines of both kinds

    def _add(self, name: str, value: str, *, is_guess: bool = False, offset: int = 0) -> None:
        if value:
            self.values.append(CardValue(name, value, is_guess, (self._line, self._at + offset)))


_SIGNATORY_NAME = Label("signatory_name", LabelKind.TEXT, "")
_MOST_PENDING = 40
_MOST_PIECES = 16
_LONGEST_FORM = 12  # letters of a short one
