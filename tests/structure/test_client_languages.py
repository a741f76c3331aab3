"""Kazakh and Uzbek hold what clients read, all of it; staff read a language that holds everything, and no text speaks
two languages."""

import ast
import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import ast as fluent
from fluent.syntax import parse, visitor

from bot.i18n import LOCALES
from handlers.ui.texts import Texts
from services.domain.languages import CLIENT_LANGUAGES, LANGUAGES, PAPER_LANGUAGES, staff_language
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Currency, Money
from tests.structure.sources import defined_texts, modules, nodes
from tests.structure.test_locales import messages, serialize_value, words
from tests.support.texts import TRANSLATOR
from tests.translations import page

BESIDE_RUSSIAN = tuple(language for language in CLIENT_LANGUAGES if language not in PAPER_LANGUAGES)
"""Those that came to Russian and English."""

FOR_CLIENTS: Mapping[str, tuple[str, ...]] = {
    "handlers/portal": (),
    "handlers/inline": (),
    "handlers/notifications/email.py": (),
    "handlers/notifications/reminder_text.py": (),
    "handlers/notifications/wording.py": (),
    "handlers/notifications/render.py": (
        "text_without_file",
        "invoice_text",
        "_invoice",
        "document_text",
        "_open_label",
        "_document",
        "_reminder",
        "_cards",
    ),
    "handlers/privacy/held.py": (),
    "handlers/start/outsiders.py": (),
    "handlers/start/deep_links.py": (),
    "handlers/start/commands.py": ("shortcut", "leave", "_outsider"),
    "handlers/ui/advance_text.py": (),
    "handlers/ui/names.py": ("due_text", "term_text"),
    "handlers/ui/paged_list.py": (),
    "handlers/ui/phone_keyboard.py": (),
    "handlers/ui/text_step.py": (),
    "handlers/ui/texts.py": (),
    "handlers/ui/typed_task.py": ("of_clock",),
    "handlers/ui/widgets.py": ("Back", "Cancel"),
    "bot/telegram/command_menu.py": ("PUBLIC",),
    "bot/telegram/errors.py": (),
    "bot/telegram/kept_updates.py": (),
    "bot/telegram/middlewares.py": (),
    "bot/telegram/profile.py": (),
    "bot/telegram/strangers.py": (),
    "services/client_documents/portal.py": (),
    "services/client_documents/responses.py": ("object_to", "_require_open"),
    "services/contacts/replies.py": ("decline_claim", "queue_answer", "settle_claims"),
    "services/contacts/service.py": ("queue_welcome",),
    "services/core/unit_of_work.py": (),
    "services/delivery/second_way.py": ("_tell_contact",),
    "services/domain/calendar/dates.py": (),
    "services/domain/errors.py": (),
    "services/firms/staff.py": ("join",),
    "services/outbox/wording.py": (),
    "services/portal": (),
    "services/reminders/client_notices.py": (),
}
"""Rooms, modules, or what in a module clients and strangers read. A key that is named there is there in every language
of clients."""

FOR_STAFF = re.compile(
    r"contacts-.*|pushed-(?:open|pay|remind)|cancel-done|privacy-held-(?:button|contract|matter|invoice|document|fact"
    r"|payment|statement|work|trace)|error-(?:words-.*|contact-gone|answer-.*-days)|error-invoice-void|error-document-draft"
)
"""Keys that stand there beside those of clients and that staff read."""

BESIDE = {
    "card-short": "labels of the payee's numbers",
    "settlements-kind": "what a receipt is called",
    "language-name": "the languages to choose from",
    "command-start": "the list of commands",
    "command-help": "the list of commands",
    **{
        f"requisites-field-{name}": "labels of the payee's numbers"
        for name in (
            *("tax-id-ru", "tax-id-kz", "tax-id-kz-person", "tax-id-uz", "tax-id-by", "tax-id-other", "kpp"),
            *("account", "account-other", "iban", "iban-kz", "bic", "bic-uz", "bic-other", "corr-account"),
            *("swift", "kbe", "knp", "knp-uz"),
        )
    },
}
"""What is named where staff's texts stand as well → where clients meet it."""


def _places() -> Iterator[tuple[Path, tuple[str, ...]]]:
    for place, names in FOR_CLIENTS.items():
        path = Path(place)
        assert path.exists(), place
        for module in [path] if path.suffix else list(modules(place)):
            yield module, names


def _within(path: Path, names: tuple[str, ...]) -> Iterator[ast.AST]:
    if not names:
        yield from nodes(path)
        return
    found = set()
    for node in nodes(path):
        name = getattr(node, "name", None) or (
            isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id
        )
        if name in names:
            found.add(name)
            yield from ast.walk(node)
    assert found == set(names), f"{path}: no {set(names) - found}"


@cache
def named() -> frozenset[str]:
    """The keys that these places name, also with a part that is known at run time."""
    known, found = set(defined_texts()["ru"]), set(BESIDE)
    for path, names in _places():
        for node in _within(path, names):
            if isinstance(node, ast.Constant) and node.value in known:
                found.add(str(node.value))
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                parts = [
                    re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values
                ]
                if "-" in parts[0]:
                    found |= {key for key in known if re.fullmatch("".join(parts), key)}
    return frozenset(key for key in found if not FOR_STAFF.fullmatch(key))


@pytest.mark.parametrize("language", BESIDE_RUSSIAN)
def test_all_that_clients_read_is_there(language: str) -> None:
    entries = dict(messages(language))
    assert sorted(named() - set(entries)) == []


def test_staff_read_what_is_whole() -> None:
    """A language in which one text of staff's is missing is shown to none of them, and one that is whole stands in
    `LANGUAGES`: then it is offered to them. Texts of staff's may land by and by."""
    texts = defined_texts()
    whole = [language for language in CLIENT_LANGUAGES if set(texts[language]) >= set(texts["ru"])]
    assert tuple(whole) == LANGUAGES
    for language in CLIENT_LANGUAGES:
        assert staff_language(language) == (language if language in whole else "ru")


def keys_of(file: Path) -> list[str]:
    return [
        entry.id.name for entry in parse(file.read_text("utf-8")).body if isinstance(entry, fluent.Message)
    ]


@pytest.mark.parametrize("language", [language for language in CLIENT_LANGUAGES if language != "ru"])
def test_a_text_stands_where_the_russian_one_does(language: str) -> None:
    """In the file of the same name: there a translator looks for it."""
    for file in sorted((LOCALES / language).iterdir()):
        assert sorted(set(keys_of(file)) - set(keys_of(LOCALES / "ru" / file.name))) == [], file.name


PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


class Parts(visitor.Visitor):
    """The pieces that stand together: each alternative by itself, which alternatives there are, and between what each
    variable chooses."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.variants: set[str] = set()
        self.choices: dict[str, set[str]] = {}

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802 (the library's naming)
        self.texts.append(node.value)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        named = {
            variant.key.name: variant.default
            for variant in node.variants
            if isinstance(variant.key, fluent.Identifier)
        }
        self.variants |= named.keys()
        # A plural falls back to its last form; «one» and «many» are also names of what there is.
        is_plural = named.keys() <= PLURALS and not named.get("one")
        if not is_plural and isinstance(node.selector, fluent.VariableReference):
            self.choices.setdefault(node.selector.id.name, set()).update(named)
        self.generic_visit(node)


def parts(message: fluent.Message) -> Parts:
    found = Parts()
    found.visit(message)
    return found


@pytest.mark.parametrize("language", BESIDE_RUSSIAN)
def test_plurals_are_those_of_the_language(language: str) -> None:
    """As CLDR has them: Kazakh and Uzbek know one and other. A form that the language lacks is never chosen; what
    English names as well, which lacks them too, is the code's own word."""
    own_words = {key: parts(message).variants for key, message in messages("en")}
    tags = set(Locale.parse(language).plural_form.tags) | {"other"}
    lacking = {"zero", "two", "few", "many"} - tags
    chosen = {key: parts(message).variants & lacking - own_words[key] for key, message in messages(language)}
    assert {key: forms for key, forms in chosen.items() if forms} == {}


@pytest.mark.parametrize("language", BESIDE_RUSSIAN)
def test_a_choice_has_the_alternatives_of_the_russian_one(language: str) -> None:
    """But for those that agree with a gender, which say the same in a language without."""
    own = dict(messages(language))
    wrong = {}
    for key, message in messages("ru"):
        said, asked = parts(own[key]).choices, parts(message).choices
        for variable, among in asked.items():
            if (
                said.get(variable, set()) not in (among, among | COUNTRIES_OF_ITS_OWN.get(key, set()))
                and key not in SAYS_IT_ONCE
            ):
                wrong[f"{key} {variable}"] = among ^ said.get(variable, set())
    assert wrong == {}


SAYS_IT_ONCE = {"doc-made", "doc-unsent", "doc-voided-word"}
COUNTRIES_OF_ITS_OWN = {"portal-copy-tax": {"UZ"}}
"""What is called otherwise than in Russian."""


TELEGRAMS = re.compile(r"Telegram|PDF|QR|XLSX|CSV|SWIFT|IBAN|BIC|English|/start|/menu|\.txt|</?\w+[^<>]*>")
"""Names that no language translates, and tags."""
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яёәғқңөұүһіўҳ]", re.IGNORECASE)
RUSSIAN_WORDS = re.compile(
    r"\b(?:и|в|во|на|по|для|что|чтобы|это|этот|или|если|вы|вам|ваш\w*|наш\w*|счёт\w*|счет\w*|оплат\w*|срок\w*"
    r"|договор\w*|юрист\w*|письм\w*|напом\w*|сегодня|завтра|вчера|день|дня|дней)\b",
    re.IGNORECASE,
)
PLAIN_KAZAKH = re.compile(
    r"\b(?:алып|еске|есепке|шот|шот(?:тан|тар)\w*|жобада?|жоба(?:сы|лар)\w*|бойынша|тапсырма\w*|болады|бар|мынаны|мыналар|деген"
    r"|жеке|жауапты|сомасынан|сома|бастап|бейнехабарламаны|хабарламалары|хабарлама|орысша|жиырма|есеп|талапта|алмайтын"
    r"|хабарлап|болып|ЖСН|дайындайды|осы|болмайды|ескертпелерден|орнында|демалыста)\b|банк(?!\w)",
    re.IGNORECASE,
)
"""Kazakh words, of which no letter is of its own."""


def test_kazakh_is_kazakh() -> None:
    """A piece of some length has a letter or a word that Russian lacks, and none has a Russian word. What is also said
    word for word in Russian was forgotten."""
    russian = {key: set(parts(message).texts) for key, message in messages("ru")}
    plain, foreign, same = [], [], []
    for key, message in messages("kk"):
        for text in parts(message).texts if key != "language-name" else ():
            own = TELEGRAMS.sub("", text)
            letters = CYRILLIC.findall(own)
            if len(letters) >= 16 and not KAZAKH.search(own) and not PLAIN_KAZAKH.search(own):
                plain.append(f"{key}: {text}")
            if RUSSIAN_WORDS.search(own):
                foreign.append(f"{key}: {text}")
            if len(letters) >= 4 and text in russian[key] and not only_shared_words(own):
                same.append(f"{key}: {text}")
            assert not re.search(r"[a-z][а-яәғқңөұүһі]|[а-яәғқңөұүһі][a-z]", own, re.IGNORECASE), text
    assert (plain, foreign, same) == ([], [], [])


SHARED = (
    "абонент аванс банк беларусь бухгалтер валюта депозит инн карта клиент команда контакт контрагент кпп кредит "
    "кредитор логотип объект огрн огрнип пинфл режим ромашка сальдо стир сторно телефон унп файл фирма жшс"
)
SAME_IN_KAZAKH = frozenset(SHARED.split())
"""Words that Kazakh shares."""


def only_shared_words(text: str) -> bool:
    return set(re.findall(r"[^\W\d_]+", text.casefold())) <= SAME_IN_KAZAKH


@pytest.mark.parametrize("language", ["uz", "en"])
def test_latin_is_latin(language: str) -> None:
    found = [key for key, message in messages(language) if CYRILLIC.search(words(message))]
    if language == "uz":
        assert found == ["language-name"], "a language is named in itself"
        return
    wrong = [
        key for key in found if re.search("[әғқңөұүһіўҳ]", words(dict(messages("en"))[key]), re.IGNORECASE)
    ]
    assert wrong == ["language-name"]


WRONG_APOSTROPHE = re.compile(r"\w['‘’`´]\w?|[^oOgG]\u02bb|\u02bc[^\w]|[oOgG]\u02bc(?=\w)")


def test_uzbek_has_its_own_apostrophes() -> None:
    """ʻ makes oʻ and gʻ, ʼ is the sign of a stop; neither is a quotation mark. On papers as in chats."""
    assert [key for key, message in messages("uz") if WRONG_APOSTROPHE.search(words(message))] == []
    printed = {f"{table.name} {row['key']}": row["uz"] for table in TABLES for row in _rows(table)}
    printed |= {str(letter): letter.read_text("utf-8") for letter in LETTERS}
    printed |= {
        str(minor): amount_in_words(Money(minor, Currency.UZS), "uz") for minor in (100, 1_234_567_89)
    }
    assert {place: text for place, text in printed.items() if WRONG_APOSTROPHE.search(text)} == {}
    # «hisob» alone is an account; an invoice is «hisobvaraq», «hisob-kitob» a calculation.
    bills = re.compile(r"\bhisob(?:lar)?\b(?!-kitob| raqami)", re.IGNORECASE)
    assert {place: text for place, text in printed.items() if bills.search(text)} == ONLY_ACCOUNTS


ONLY_ACCOUNTS = {"settlement_wordings.csv correspondent_account": "Korr. hisob"}


def _rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TABLES = sorted(Path("services/documents/text").glob("*wordings.csv"))
LETTERS = [Path("services/documents/demand/letters/uz.txt")]
FOR_RUSSIAN_BANKS = {"payment_purpose"}
"""Rows whose text a Russian-speaking bank reads, whatever the page speaks."""


def test_papers_speak_the_language_of_their_column() -> None:
    wrong = []
    for table in TABLES:
        for row in _rows(table):
            if row["key"] in FOR_RUSSIAN_BANKS:
                continue
            own = {name: TELEGRAMS.sub("", text) for name, text in row.items()}
            if CYRILLIC.search(own["uz"]) or CYRILLIC.search(own["en"]):
                wrong.append(f"{table.name} {row['key']}: Cyrillic in Latin")
            # Belarusian writes «і», «ў» and «шч».
            if re.search("[ищъ]", own["be"], re.IGNORECASE):
                wrong.append(f"{table.name} {row['key']}: {row['be']}")
            if re.search(r"\b(?:и|для|или|если|счёт\w*|оплат\w*)\b", own["kk"], re.IGNORECASE):
                wrong.append(f"{table.name} {row['key']}: {row['kk']}")
    assert wrong == []


@pytest.mark.parametrize("language", BESIDE_RUSSIAN)
def test_each_text_can_be_said(language: str) -> None:
    """With whatever it is given: nothing that it is made of is missing. Telegram's limits hold for what has no
    parameter but stands where a limit is."""
    for key, variables in defined_texts()[language].items():
        for value in ("yes", "1", 5):
            TRANSLATOR.get(key, language, dict.fromkeys(variables, value))
    assert page(language).count("\n## ") == len(defined_texts()[language])
    plain = Texts(TRANSLATOR, language).plain
    assert len(plain("profile-description")) <= 512
    assert len(plain("profile-short")) <= 120
    assert all(len(plain(f"command-{name}")) <= 256 for name in ("start", "help"))


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_a_button_is_quoted_as_it_is_labelled(language: str) -> None:
    """A text that tells somebody to press «…» names a button that is there."""
    plain = Texts(TRANSLATOR, language).plain
    for key, quoted in {
        "portal-phone-not-own": "portal-share-phone",
        "error-portal-promise-moved": "portal-ask",
        "pushed-remind-friendly-late": "pushed-paid",
        "pushed-remind-several-neutral": "pushed-paid",
        "portal-ask-confirm": "portal-ask-yes",
    }.items():
        label = re.sub(r"^\W+", "", plain(quoted))
        said = words(dict(messages(language))[key])
        assert re.search(rf"[«“](?:\W+ )?{re.escape(label)}[»”]", said), f"{key} ({language}): no «{label}»"


@pytest.mark.parametrize("language", BESIDE_RUSSIAN)
def test_every_label_that_russian_quotes_is_quoted(language: str) -> None:
    """What stands in «…» in the Russian text and is the whole of a label there is one of its labels here."""
    plain = {key: serialize_value(message) for key, message in messages("ru")}
    own = {key: serialize_value(message) for key, message in messages(language)}
    labels: dict[str, set[str]] = {}
    for key, text in plain.items():
        for label, said in ((text, own[key]), (_bare(text), _bare(own[key]))):
            labels.setdefault(label, set()).add(said)
    wrong = [
        f"{key}: «{quoted}»"
        for key, text in plain.items()
        for quoted in re.findall("«([^«»]+)»", text)
        if quoted in labels and not any(f"«{said}»" in own[key] for said in labels[quoted])
    ]
    assert wrong == []


def _bare(label: str) -> str:
    return re.sub(r"^[^\w{]+", "", label)


def test_uzbek_is_not_what_russian_says() -> None:
    """Only pictures, names of formats and places that are filled in read the same."""
    russian = {key: words(message) for key, message in messages("ru")}
    same = {
        key
        for key, message in messages("uz")
        if words(message) == russian[key] and re.search(r"[^\W\d_]{3,}", TELEGRAMS.sub("", words(message)))
    }
    assert same == SAME_IN_UZBEK


SAME_IN_UZBEK = {
    "bring-in-example-email",
    "bring-in-head-email",
    "client-email-example",
    "einvoice-example",
    "einvoice-peppol",
    "einvoice-profile",
    "einvoice-xrechnung",
    "einvoice-zugferd",
    "esf-example",
    "issuer-link-example",
    "language-name",
    "rates-site",
}
"""Addresses, names, and languages that are named in themselves."""
