"""The routes of the page without a browser, and what happens where there is none."""

from __future__ import annotations

import json

import aiohttp
import pytest

from tests.sandbox.browser import require_browser
from tests.sandbox.conftest import ANNA
from tests.sandbox.server import Server


async def test_another_site_may_not_act(server: Server) -> None:
    body = {"person_id": ANNA, "text": "чужое"}
    async with aiohttp.ClientSession(server.url) as client:
        async with client.post("/page/send", json=body, headers={"Origin": "https://example.org"}) as answer:
            assert answer.status == 403
        assert server.world.chat(ANNA).messages[-1].text == "/start"
        async with client.post("/page/send", json=body, headers={"Origin": server.url}) as answer:
            assert answer.status == 200
    assert server.world.chat(ANNA).messages[-1].text == "чужое"


async def test_mistakes_come_back_as_a_sentence(server: Server) -> None:
    body = {"person_id": ANNA, "message_id": 999, "row": 0, "col": 0}
    async with aiohttp.ClientSession(server.url) as client, client.post("/page/press", json=body) as answer:
        assert answer.status == 400
        assert "no button" in (await answer.json())["error"]


async def test_an_uploaded_page_can_not_run(server: Server) -> None:
    message = server.world.upload(ANNA, b"<script>alert(1)</script>", "злой «файл».html", "text/html")
    assert message.document is not None
    async with (
        aiohttp.ClientSession(server.url) as client,
        client.get(f"/page/file/{message.document['file_id']}") as answer,
    ):
        assert answer.headers["Content-Security-Policy"] == "sandbox"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.content_disposition is not None
        assert answer.content_disposition.filename == "злой «файл».html"


async def test_the_stream_tells_what_changes_and_only_to_members(server: Server) -> None:
    server.world.add_person(7, "Чужой")
    params = {"watch": f"{ANNA}:{ANNA}"}
    async with aiohttp.ClientSession(server.url) as client:
        async with client.get("/page/events", params=params) as stream:
            events = [await _event(stream), await _event(stream)]
            assert [name for name, _ in events] == ["overview", "chat"]
            assert [m["text"] for m in events[1][1]["messages"]] == ["/start"]
            server.world.send(ANNA, "ещё")
            later = dict([await _event(stream), await _event(stream)])
            assert later["chat"]["messages"][-1]["text"] == "ещё"
        async with client.get("/page/events", params={"watch": f"7:{ANNA}"}) as stream:
            assert (await _event(stream))[0] == "overview"
            server.world.add_person(8, "Ещё один")
            assert (await _event(stream))[0] == "overview"


async def _event(stream: aiohttp.ClientResponse) -> tuple[str, dict[str, object]]:
    name = (await stream.content.readline()).decode().removeprefix("event: ").strip()
    data = json.loads((await stream.content.readline()).decode().removeprefix("data: "))
    assert await stream.content.readline() == b"\n"
    return name, data


def test_without_a_browser_tests_skip_but_ci_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="install the package"):
        require_browser()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="install the package"):
        require_browser()
