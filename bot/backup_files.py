"""The files that backups are, by their names: when each was made, and which are over."""

import re
from datetime import UTC, datetime
from pathlib import Path

_NAME = re.compile(r"schetovod-(\d{8}T\d{6})Z\.backup")
_TIME = "%Y%m%dT%H%M%S"


def name_at(moment: datetime) -> str:
    return f"schetovod-{moment.astimezone(UTC).strftime(_TIME)}Z.backup"


def list_backups(folder: Path) -> dict[datetime, Path]:
    """Those whose name says when they were made, the oldest first; whatever else lies there is not ours."""
    found = {}
    for path in folder.iterdir() if folder.is_dir() else ():
        named = _NAME.fullmatch(path.name)
        if named:
            found[datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)] = path
    return dict(sorted(found.items()))


def prune(folder: Path, keep: int) -> None:
    """Deletes all but the newest ones."""
    for path in list(list_backups(folder).values())[:-keep]:
        path.unlink(missing_ok=True)
