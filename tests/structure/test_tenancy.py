"""Ways around the firm's session are taken in the few places that build it, and nowhere else."""

import re
from pathlib import Path

from tests.structure.sources import PRODUCT, lines_with, modules, text

AROUND = re.compile(r"__table__|\.connection\(|\brun_sync\b|\bbulk_\w+|\.sync_session\b|exec_driver_sql")
BUILDERS = {
    Path("db/criteria.py"),
    Path("db/tenancy.py"),
    Path("db/firms_session.py"),
    Path("db/engine.py"),
}
WHOLE = {Path("db/migrations"), Path("db/backup"), Path("db/takeout")}
"""Rooms that know the whole database, and no firm."""
MODULES = [path for path in modules(*PRODUCT) if path not in BUILDERS and WHOLE.isdisjoint(path.parents)]


def test_nothing_goes_around_the_session() -> None:
    assert [place for path in MODULES for place in lines_with(AROUND, path)] == []


def test_only_units_of_work_open_sessions() -> None:
    """A plain session sees every firm; what is not about firms (updates, dialogs) is kept by `bot`."""
    opens = re.compile(r"\b(AsyncSession|async_sessionmaker|Session)\(")
    found = [
        str(path)
        for path in MODULES
        if path.parts[0] in ("handlers", "services", "db") and opens.search(text(path))
    ]
    assert found == ["db/unit_of_work.py"]


def test_only_people_before_a_firm_are_looked_at_from_outside() -> None:
    found = [str(path) for path in MODULES if ".outside(" in text(path) and path.parts[0] != "db"]
    assert found == [
        "services/contacts/invitations.py",
        "services/core/unit_of_work.py",
        "services/firms/command_lists.py",
        "services/firms/identity.py",
        "services/firms/service.py",
        "services/firms/staff.py",
        "services/groups/service.py",
    ]


def test_only_the_clock_works_in_several_firms() -> None:
    found = [str(path) for path in MODULES if ".among(" in text(path) and path.parts[0] != "db"]
    assert found == [
        "services/core/sealing.py",
        "services/delivery/digest_content.py",
        "services/digest/job.py",
        "services/privacy/keeping_job.py",
        "services/reminders/hold_ends.py",
        "services/tasks/due.py",
        "services/undo/job.py",
    ]
