"""Imports stand at the top of a module, where a reader and import-linter find them; the exceptions have a reason.

A module of the project is never imported late: who needs that has a ring, and breaks it. A heavy library may be, so
that the process starts without it.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.structure.sources import nodes

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot", "handlers", "services", "db")
MODULES = sorted(path.relative_to(ROOT) for package in PRODUCT for path in (ROOT / package).rglob("*.py"))

LATE = {
    "bot/__main__.py": ("bot", "aiogram, and commands: a wrong setting is told before that second"),
    "bot/receiving.py": ("bot.telegram.webhook", "aiohttp's server: most processes ask for updates"),
    "bot/telegram/lazy_models.py": ("aiogram", "the import itself is what the module changes"),
    "handlers/ui/page_picture.py": ("services.documents.pdf.picture", "pdfium: the first picture"),
    "services/documents/registry.py": ("services.documents.pdf", "fpdf2 and the fonts: the first page"),
    "handlers/einvoices/file.py": ("services.documents.einvoice", "XML: the first electronic invoice"),
    "handlers/privacy/dialogs.py": ("services.documents.pdf", "fpdf2 and the fonts: the first certificate"),
    "services/documents/company_card/files.py": ("pypdfium2", "most processes never get a card as a file"),
    "services/documents/company_card/pdf_text.py": ("pypdfium2", "most processes never get a card as a file"),
    "services/documents/company_card/docx_text.py": ("docx", "most processes never get a card as a file"),
    "services/documents/company_card/odt_text.py": (
        "defusedxml",
        "most processes never get a card as a file",
    ),
    "services/documents/company_card/rtf_text.py": ("striprtf", "most processes never get a card as a file"),
    "services/documents/company_card/xlsx_text.py": ("openpyxl", "most processes never get a card as a file"),
    "services/documents/bank_statement/camt.py": (
        "defusedxml",
        "most processes never get a statement as XML",
    ),
    "services/documents/bank_statement/table_workbook.py": (
        "openpyxl",
        "most processes never get a statement as a workbook",
    ),
    "services/domain/calendar/workdays.py": ("holidays", "tables of all countries: the first invoice"),
    "services/domain/requisites/international.py": ("schwifty", "8 MB: the first requisites that come in"),
    "services/documents/charts/child.py": (
        "services.documents.charts.drawing",
        "matplotlib: after its settings are made, and never by the bot",
    ),
    "services/domain/requisites/contacts.py": ("phonenumbers", "its tables: the first phone"),
    "services/domain/money/in_words.py": ("num2words", "words of sixty languages: the first sum in words"),
    "db/engine.py": ("db.sqlite_driver", "aiosqlite: with PostgreSQL nothing of it is needed"),
    "db/backup/sealed_file.py": ("cryptography", "7 MB: only backups with a key need it"),
    "services/export/files.py": ("xlsxwriter", "only exports need it"),
    "services/documents/bring_in/template.py": ("xlsxwriter", "who brings data in needs it, once"),
    "services/documents/bring_in/bad_rows.py": ("xlsxwriter", "who brings data in needs it, once"),
    "handlers/export/archive_contents.py": (
        "services.documents.einvoice.ubl",
        "XML: the first electronic invoice",
    ),
    "bot/printing/ipp_message.py": ("pyipp", "only who prints on paper needs it"),
    "bot/printing/ipp_printer.py": ("pyipp", "only who prints on paper needs it"),
    "bot/app.py": ("bot.metrics", "prometheus_client, 3 MB and a port that few want"),
    "db/migrations/__init__.py": ("alembic", "20 MB, and most starts migrate nothing"),
}
"""Module → (what its functions import, why it waits). A path that no longer needs it must go."""


def late_imports(path: Path) -> Iterator[tuple[int, str]]:
    """(Line, module) of each import inside a function; a call of `import_module` counts as one."""
    for node in nodes(path):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.Import):
                yield from ((inner.lineno, alias.name) for alias in inner.names)
            elif isinstance(inner, ast.ImportFrom):
                yield inner.lineno, inner.module or "."
            elif isinstance(inner, ast.Call) and ast.unparse(inner.func) in (
                "import_module",
                "importlib.import_module",
                "__import__",
            ):
                yield inner.lineno, ast.unparse(inner)


def under(module: str, library: str) -> bool:
    return module == library or module.startswith(f"{library}.")


def test_imports_stand_at_the_top() -> None:
    found = []
    for path in MODULES:
        library, _reason = LATE.get(path.as_posix(), ("", ""))
        found += [
            f"{path}:{line}: {late}"
            for line, late in late_imports(path)
            if not (library and under(late, library))
        ]
    assert found == []


def test_each_exception_is_needed() -> None:
    idle = {
        path
        for path, (library, _reason) in LATE.items()
        if not (ROOT / path).exists() or not any(under(name, library) for _, name in late_imports(Path(path)))
    }
    assert idle == set()


def test_a_late_import_has_its_reason_beside_it() -> None:
    bare = [
        f"{path}:{number}"
        for path in LATE
        for number, _ in late_imports(Path(path))
        if not _commented((ROOT / path).read_text("utf-8").splitlines(), number)
    ]
    assert bare == []


def _commented(lines: list[str], number: int) -> bool:
    """A comment on the line, or above the block of imports that it stands in."""
    if "  # " in lines[number - 1]:
        return True
    above = number - 2
    while lines[above].lstrip().startswith(("from ", "import ")):
        above -= 1
    return lines[above].lstrip().startswith("#")


@pytest.mark.long
def test_screens_start_without_the_heavy_libraries() -> None:
    """What is imported late inside a room is of no use when another room imports it at the top."""
    heavy = (
        "fpdf",
        "pypdfium2",
        "docx",
        "holidays",
        "schwifty",
        "xlsxwriter",
        "pyipp",
        "alembic",
        "phonenumbers",
        "num2words",
        "cryptography",
    )
    script = f"import sys, handlers, services.container; print(*[n for n in {heavy!r} if n in sys.modules], sep=',')"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == ""
