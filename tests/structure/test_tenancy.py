"""Ways around the firm's session are taken in the few places that build it, and nowhere else."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AROUND = re.compile(r"__table__|\.connection\(|\brun_sync\b|\bbulk_\w+|\.sync_session\b|exec_driver_sql")
BUILDERS = {Path("db/tenancy.py"), Path("db/engine.py")}
MODULES = sorted(
    path.relative_to(ROOT)
    for package in ("bot", "handlers", "services", "db")
    for path in (ROOT / package).rglob("*.py")
    if path.relative_to(ROOT) not in BUILDERS and "migrations" not in path.parts
)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_nothing_goes_around_the_session(path: Path) -> None:
    lines = (ROOT / path).read_text("utf-8").splitlines()
    assert [f"{n}: {line.strip()}" for n, line in enumerate(lines, 1) if AROUND.search(line)] == []


def test_only_units_of_work_open_sessions() -> None:
    """A plain session sees every firm; what is not about firms (updates, dialogs) is kept by `bot`."""
    opens = re.compile(r"\b(AsyncSession|async_sessionmaker|Session)\(")
    found = [
        str(path)
        for path in MODULES
        if path.parts[0] in ("handlers", "services", "db") and opens.search((ROOT / path).read_text("utf-8"))
    ]
    assert found == ["db/unit_of_work.py"]


def test_only_people_before_a_firm_are_looked_at_from_outside() -> None:
    found = [
        str(path)
        for path in MODULES
        if ".outside(" in (ROOT / path).read_text("utf-8") and path.parts[0] != "db"
    ]
    assert found == [
        "services/contacts/invitations.py",
        "services/core/unit_of_work.py",
        "services/firms/identity.py",
        "services/firms/service.py",
        "services/firms/staff.py",
        "services/groups/service.py",
    ]
