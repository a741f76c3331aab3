"""Cuts a 1C file into its header, its accounts and its documents, each as keys and values."""

from dataclasses import dataclass, field

from services.documents.bank_statement.limits import MAX_PARTS, require_few, require_short
from services.documents.bank_statement.values import join_parts
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later

_KEY = compiled_later(r"[^\W\d]\w{0,40}")
_KNOWN_KEY = compiled_later(
    r"плательщик|получатель|назначение|номер|дата|сумма|квитанция|вид|код|показатель|статус|ок[ат][тм]о|очередность|срок"
    r"|валюта|документ|уин|условие|платежпо|дополн|отправитель|референс"
)
_PURPOSE = "назначение"
_SUM = "сумма"
_LONGEST_KEY = 60


@dataclass(slots=True)
class Sections:
    """Keys are in lower case with «е» for «ё»."""

    header: list[tuple[str, str]] = field(default_factory=list)
    accounts: list[dict[str, str]] = field(default_factory=list)
    documents: list[dict[str, str]] = field(default_factory=list)
    is_cut: bool = False
    """A document is not whole, or the end of the file is missing."""


def read_sections(text: str) -> Sections:
    reader = _Reader()
    for line in text.splitlines():
        reader.read(line)
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self.found = Sections()
        self._account: dict[str, str] | None = None
        self._document: dict[str, list[str]] | None = None
        self._last_key = ""
        self._has_ended = False

    def read(self, line: str) -> None:
        key, equals, value = line.partition("=")
        key = _fold(key) if len(key) <= _LONGEST_KEY else ""
        if key == "секциядокумент":
            self._leave()
            self._document, self._last_key = {}, ""
        elif key == "секциярасчсчет":
            self._leave()
            self._account = {}
            self.found.accounts.append(self._account)
        elif key == "конецдокумента":
            self._keep_document()
        elif key == "конецрасчсчет":
            self._account = None
        elif key == "конецфайла":
            self._leave()
            self._has_ended = True
        elif self._document is not None:
            self._read_of_document(self._document, line, key if equals else "", value)
        elif equals and self._account is not None:
            self._account.setdefault(key, value.strip())
        elif equals:
            self.found.header.append((key, value.strip()))

    def finish(self) -> Sections:
        self._leave()
        self.found.is_cut |= not self._has_ended
        return self.found

    def _leave(self) -> None:
        """A document without its end is not whole."""
        self.found.is_cut |= self._document is not None
        self._document = self._account = None

    def _keep_document(self) -> None:
        if self._document is not None:
            self.found.documents.append(
                {
                    key: require_short(parts[0] if len(parts) == 1 else join_parts(parts))
                    for key, parts in self._document.items()
                }
            )
            require_few(self.found.documents)
        self._document = None

    def _read_of_document(self, document: dict[str, list[str]], line: str, key: str, value: str) -> None:
        """A line without a key goes on with the value above: purposes are written over several lines."""
        if self._begins_value(document, line, key):
            self._last_key = key
            if value.strip() and (key not in document or key.startswith(_PURPOSE)):
                document.setdefault(key, []).append(value.strip())
            elif key.startswith(_SUM) and value.strip() not in {"", *document.get(key, ())}:
                document[key].append("?")  # a sum that is said twice, and not the same, is none
        elif line.strip() and self._last_key in document:
            document[self._last_key].append(line.strip())
            if len(document[self._last_key]) > MAX_PARTS:
                raise BadInput("error-statement-damaged")

    def _begins_value(self, document: dict[str, list[str]], line: str, key: str) -> bool:
        """Whether the line has a key. Of a purpose's further lines some look so: «Номер договора = 7», «Сумма=5»."""
        if not _KEY.fullmatch(key):
            return False
        if not self._last_key.startswith(_PURPOSE) or key.startswith(_PURPOSE):
            return True
        is_one_word = " " not in line.partition("=")[0].strip()
        return is_one_word and key not in document and _KNOWN_KEY.match(key) is not None


def _fold(key: str) -> str:
    return key.strip("\ufeff\x1a \t\"'").casefold().replace("ё", "е").replace(" ", "")
