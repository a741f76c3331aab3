"""Finding the system's Chromium and driving it through Playwright.

Playwright's own browsers are not downloaded: the one of the system is enough and comes with updates.
On Debian the packages are ``chromium``, ``fonts-noto-core`` and ``fonts-noto-color-emoji``; without the
fonts the page works, but emoji and some letters are empty boxes on screenshots.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HINT = "no Chromium found: install the package «chromium» or set CHROMIUM to its path"

# The sandbox of Chromium needs user namespaces, which containers often lack; the rest keeps it from
# talking to anyone but the page.
ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> Path | None:
    """The browser named by ``CHROMIUM``, else the first known name on PATH, else None."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else NAMES:
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    return None


def require_browser() -> Path:
    """The browser, or a skipped test with one line; with ``CI=true`` its absence is a failure."""
    found = find_chromium()
    if found is not None:
        return found
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(HINT, pytrace=False)
    pytest.skip(HINT)


@asynccontextmanager
async def launch(executable: Path) -> AsyncIterator[Browser]:
    """A headless browser for as long as the block lasts."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=list(ARGS))
        try:
            yield browser
        finally:
            await browser.close()


class PaneView:
    """One pane of the page, ``side`` «left» or «right», as a test uses it: the way a person would."""

    def __init__(self, page: Page, side: str) -> None:
        self.page = page
        self.root = page.get_by_test_id(f"pane-{side}")
        self.messages = self.root.get_by_test_id("message")
        self.composer = self.root.get_by_test_id("composer")
        self.toast = self.root.get_by_test_id("toast")

    @property
    def last(self) -> Locator:
        """The newest message."""
        return self.messages.last

    def part(self, testid: str) -> Locator:
        """A part of the pane by its data-testid."""
        return self.root.get_by_test_id(testid)

    def button(self, label: str) -> Locator:
        """The newest inline button with exactly this label."""
        return self.part("button").and_(self.page.get_by_role("button", name=label, exact=True)).last

    async def start(self) -> None:
        """Press «Запустить» of a chat that is empty or follows a deep link."""
        await self.part("start").click()

    async def say(self, text: str) -> None:
        """Type and press Enter."""
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def press(self, label: str) -> None:
        """Tap the newest button with this label."""
        await self.button(label).click()

    async def choose_person(self, person_id: int) -> None:
        """Pick another person in the header."""
        await self.part("picker").click()
        await self.root.locator(f'[data-testid="person-option"][data-person-id="{person_id}"]').click()
