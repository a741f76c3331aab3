"""The bot as a process counts on a port of its own, for this machine only."""

import asyncio
import os
import re
import socket
import urllib.request
from importlib.util import find_spec
from pathlib import Path

import pytest

from db.engine import Database
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from tests.conftest import migrate
from tests.support import factories
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(
        find_spec("prometheus_client") is None and not os.environ.get("CI"),
        reason="an environment of an earlier lock: `make setup`",
    ),
]

OWNER = 1001


def _get(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        return str(answer.read().decode())


async def test_the_process_counts_what_people_do(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'desk.db'}"
    migrate(url)
    database = Database(url)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    try:
        await factories.found_firm(build(database, SystemClock(), SystemTokens(), TRANSLATOR), OWNER, "Анна")
        async with Sandbox() as sandbox:
            await sandbox.start_bot({"DATABASE_URL": url, "METRICS_PORT": str(port)})
            user = sandbox.user(OWNER, "Анна", language_code="ru")
            await user.send("/start")
            await user.send("/start")  # comes to its turn when the first is recorded
            page = await asyncio.to_thread(_get, port)
            sandbox.assert_clean()
    finally:
        await database.close()
    assert re.search(r'schetovod_updates_total\{kind="message",outcome="handled"\} [12]\.0', page)
    assert re.search(r'schetovod_polls_total\{outcome="answered"\} [1-9]', page)
    assert "schetovod_database_away 0.0" in page
    assert "schetovod_inbox_updates 0.0" in page
    assert "Анна" not in page
