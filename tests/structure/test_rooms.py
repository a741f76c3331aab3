"""A newcomer finds things by the names of folders and files: every room says what it is for, and nothing lies loose."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

from tests.structure import sources

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot", "handlers", "services", "db")
PROJECT = (*PRODUCT, "tests", "tools")
PACKAGES = sorted(
    path.parent.relative_to(ROOT) for package in PRODUCT for path in (ROOT / package).rglob("__init__.py")
)

LOOSE = {
    "handlers": set(),
    "services": {
        "background.py",  # builds what works by the clock
        "container.py",  # builds what screens call
    },
}
"""What stands beside the rooms of a floor, not in one."""

NO_PACKAGE = {
    "db/migrations/versions",  # Alembic runs the files by their path
    "services/documents/pdf/fonts",  # the faces, and the script that made them
}

TOPIC = {"dialogs", "getters", "actions", "text", "context", "parsing", "callbacks"}
"""What a module of handlers is called: windows, what they read, what they do, words, what the open dialog is about,
what people type, buttons under messages that the bot has sent by itself."""

OTHERS = {
    "contacts": {"answers", "claims", "message_replies"},
    "contracts/form": {"payment_terms", "values"},
    "einvoices": {"file"},
    "export": {"archive", "archive_contents", "coming_file", "delivery", "takeout"},
    "group": {"alone", "commands"},
    "inline": {"router"},
    "invoices": {"pdf"},
    "contracts/card": {"picking"},
    "invoices/list": {"picking", "table"},
    "invoices/draft": {"why"},
    "clients/list": {"picking"},
    "mass_acts": {"asking"},
    "notifications": {
        "digest",
        "email",
        "group_alert",
        "models",
        "offers",
        "reminder_text",
        "render",
        "tone_samples",
        "wording",
    },
    "settlements": {"showing"},
    "payments": {"form_values", "result", "shared_windows"},
    "portal": {"albums", "entry", "payee_text"},
    "printing": {"documents"},
    "privacy": {"certificate", "held"},
    "reports": {"charts", "expected", "picture", "report_tables", "written_off"},
    "requisites": {"accounts", "card_input", "form", "pieces", "questions", "recognition"},
    "search": {"picker"},
    "sending": {"selection"},
    "settings/appearance": {"picture_step"},
    "settings/firm": {"timezones"},
    "settings/issuers": {"numbering"},
    "statements": {"files"},
    "tasks/list": {"calendar"},
    "start": {"commands", "deep_links", "outsiders", "reopened_chats"},
}
"""Room of handlers → modules that no name of `TOPIC` fits. One that is gone must go here too."""


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.py")} - {"__init__.py"}


@pytest.mark.parametrize("floor", LOOSE)
def test_nothing_lies_beside_the_rooms(floor: str) -> None:
    assert names_in(ROOT / floor) == LOOSE[floor]


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {
        path.parent.relative_to(ROOT).as_posix()
        for package in PRODUCT
        for path in (ROOT / package).rglob("*.py")
    }
    assert folders - {path.as_posix() for path in PACKAGES} == NO_PACKAGE


@pytest.mark.parametrize("package", PACKAGES, ids=str)
def test_a_room_says_what_it_is_for(package: Path) -> None:
    assert ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text("utf-8")))


@pytest.mark.parametrize(
    "package",
    [path for path in PACKAGES if path.parts[0] == "handlers" and path.parts[1:2] not in ((), ("ui",))],
    ids=str,
)
def test_modules_of_a_topic_have_the_known_names(package: Path) -> None:
    room = package.relative_to("handlers").as_posix()
    found = {name.removesuffix(".py") for name in names_in(ROOT / package)}
    assert found - TOPIC == OTHERS.get(room, set())


def test_rooms_of_the_table_exist() -> None:
    assert [room for room in OTHERS if Path("handlers", room) not in PACKAGES] == []


def test_no_module_lies_under_two_names() -> None:
    """A move that left the old file behind. Compared is the code: comments and docstrings may differ."""
    alike = defaultdict(list)
    for path in sources.modules(*PROJECT):
        tree = sources.tree(path)
        body = tree.body[1:] if ast.get_docstring(tree) is not None else tree.body
        if body:
            # To look at the whole of each would take long.
            kinds = tuple((type(node), getattr(node, "name", "")) for node in body)
            alike[kinds].append((path.as_posix(), body))
    places = defaultdict(list)
    for found in alike.values():
        for place, body in found if len(found) > 1 else ():
            places[ast.dump(ast.Module(body, []))].append(place)
    assert [paths for paths in places.values() if len(paths) > 1] == []
