"""Words that name a document to a client: «акт 12» is the act and no invoice, «акты Ромашки» are those of a client."""

import re
from dataclasses import dataclass

from db.vocabulary.documents import DocumentKind
from services.core.text_query import MAX_QUERY_LENGTH
from services.domain.text_folding import query_words

_WORDS = {
    (DocumentKind.ACT,): (
        "акт акта акту акты актов актам avr авр "
        "act acts dalolatnoma dalolatnomalar акті актісі актіні актілер"
    ),
    (
        DocumentKind.RECONCILIATION,
    ): "сверка сверки сверку сверок reconciliation reconciliations solishtirish салыстыру",
    (
        DocumentKind.RECEIPT,
    ): "квитанция квитанции квитанцию квитанций receipt receipts kvitansiya kvitansiyalar түбіртек түбіртектер",
    (
        DocumentKind.CERTIFICATE,
    ): "справка справки справку справок certificate certificates malumotnoma malumotnomalar анықтама анықтамалар",
    (DocumentKind.CALCULATION,): "расчет расчета расчеты расчетов calculation calculations қисап",
    (DocumentKind.DEMAND,): (
        "претензия претензии претензию претензий demand demands talabnoma talabnomalar талап талаптар"
    ),
    (DocumentKind.ACT, DocumentKind.RECONCILIATION): "statement statements",
}
_KINDS = {word: frozenset(kinds) for kinds, words in _WORDS.items() for word in words.split()}
_SAYS_WHICH = {"services": DocumentKind.ACT, "account": DocumentKind.RECONCILIATION}
_SAID_BESIDE = (
    "об оплате оплаты услуг оказанных выполненных работ взаимных расчетов по для от номер no nr number of payment "
    "services account for to by tolov haqida xizmatlar dalolatnomasi boyicha raqam"
)
_BESIDE = frozenset(_SAID_BESIDE.split())
_FIRST = re.compile(r"\s*([^\W\d_]+)\.?(?=[\s№#:.,]|$)[\s№#:.,]*")
_LAST = re.compile(r"[\s,]+([^\W\d_]+)\.?\s*$")
_RECONCILED = re.compile(r"^(\s*салыстыру)\s+акті\w*", re.IGNORECASE)
_DATED = re.compile(r"\s(?:от|dated)\s+\d.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedDocuments:
    """`rest` is the number or the client that stands beside the kind."""

    kinds: frozenset[DocumentKind]
    rest: str


def named_documents(text: str) -> NamedDocuments | None:
    """«Акт сверки № 2026-0003» → statements, «2026-0003»; «12-А, акт» → acts, «12-А». None when no kind is named, or
    nothing stands beside it."""
    rest = _DATED.sub("", text[:MAX_QUERY_LENGTH].strip())
    kinds: frozenset[DocumentKind] = frozenset()
    while match := _FIRST.match(rest):
        word = "".join(query_words(match.group(1)))
        if word in _KINDS:
            kinds = _KINDS[word]  # «акт сверки»: the last one says which
            if word == "салыстыру":  # «салыстыру актісі»: the first one does
                rest = _RECONCILED.sub(r"\1", rest)
        elif not kinds or word not in _BESIDE:
            break
        elif _SAYS_WHICH.get(word) in kinds:
            kinds = frozenset({_SAYS_WHICH[word]})
        rest = rest[match.end() :]
    if not kinds and (match := _LAST.search(rest)):
        kinds = _KINDS.get("".join(query_words(match.group(1))), kinds)
        rest = rest[: match.start()] if kinds else rest
    return NamedDocuments(kinds, rest.strip()) if kinds and rest.strip() else None
