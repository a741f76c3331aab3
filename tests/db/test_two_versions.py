"""Two versions of the program on one PostgreSQL: the former one goes on as long as the tables let it."""

import asyncio
import shutil
from pathlib import Path

import pytest

from db import migrations
from db.instance_store import InstanceSession
from db.migrations import InstancesLive, UnknownRevision, current, newest, upgrade

pytestmark = pytest.mark.postgres

REVISION = '''
"""{revision}"""
revision, down_revision, branch_labels, depends_on = "{revision}", "{before}", None, None
{mark}

def upgrade(): ...


def downgrade(): ...
'''


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_revision_that_only_adds_lets_the_former_version_be(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, folder, now = migrations.FOLDER, tmp_path / "migrations", newest()
    shutil.copytree(here, folder)
    session = InstanceSession(database_url, 42, "former", 7, 600, lambda _: None)

    def add(revision: str, before: str, mark: str) -> None:
        text = REVISION.format(revision=revision, before=before, mark=mark)
        (folder / "versions" / f"{revision}_more.py").write_text(text)

    async def alive() -> None:
        await session.beat()
        monkeypatch.setattr(migrations, "FOLDER", folder)
        add("9001", now, "EXPANDS = True")
        await asyncio.to_thread(upgrade, database_url)
        assert await asyncio.to_thread(current, database_url) == ["9001"]
        monkeypatch.setattr(migrations, "FOLDER", here)
        await asyncio.to_thread(upgrade, database_url)  # the former version starts once more
        monkeypatch.setattr(migrations, "FOLDER", folder)
        add("9002", "9001", "")
        with pytest.raises(InstancesLive):
            await asyncio.to_thread(upgrade, database_url)
        await session.close()

    asyncio.run(alive())
    upgrade(database_url)
    assert current(database_url) == ["9002"]
    monkeypatch.setattr(migrations, "FOLDER", here)
    with pytest.raises(UnknownRevision):
        upgrade(database_url)
    monkeypatch.setattr(migrations, "FOLDER", folder)
    migrations.downgrade(database_url, now)
    monkeypatch.setattr(migrations, "FOLDER", here)
    assert current(database_url) == [now]
    upgrade(database_url)
