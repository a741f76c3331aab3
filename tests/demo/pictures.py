"""`python -m tests.demo.pictures`: takes docs/images anew from the page of a demo of its own.

The pictures show what the page shows that day; look at them before they are committed.
"""

import asyncio
import io
import sys
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, expect

from tests.demo.cast import ANNA, IVAN, MARIA
from tests.demo.desk import ROOT
from tests.sandbox.browser import HINT, PaneView, find_chromium, launch

FOLDER = ROOT / "docs" / "images"
SIZE = {"width": 1440, "height": 900}
READY = "/#left="  # in the demo's line with the address
DRAWN = 4000  # milliseconds: the browser's own PDF viewer says nothing when it is done


async def main() -> int:
    chromium = find_chromium()
    if chromium is None:
        print(HINT, file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.demo", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        address = await _address(demo)
        async with launch(chromium) as browser:
            context = await browser.new_context(
                locale="ru-RU", timezone_id="Europe/Moscow", viewport=SIZE, color_scheme="light"
            )
            page = await context.new_page()
            await page.goto(f"{address}{READY}{ANNA}&right={MARIA}")
            await _take_all(page)
    finally:
        demo.terminate()
        await demo.wait()
    return 0


async def _address(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout is not None
    async for line in demo.stdout:
        if READY in (text := line.decode()):
            return text.split()[-1].partition(READY)[0]
    raise RuntimeError("the demo has ended")


async def _take_all(page: Page) -> None:
    left, right = PaneView(page, "left"), PaneView(page, "right")
    await right.press("📂 Счета")
    await right.press("Просрочены")
    await expect(right.button("• Просрочены")).to_be_visible()
    await _take(page, "desk")

    # One invoice from both sides.
    await left.press("📂 Счета")
    await left.press("Частично")
    await _tap(left, "Ромашка")
    await expect(left.last).to_contain_text("частично оплачен")
    await right.choose_person(IVAN)
    await right.press("🧾 Мои счета")
    await _tap(right, "🟠")
    await expect(right.button("✅ Я оплатил")).to_be_visible()
    await _take(page, "invoice")

    await left.say("/new")
    await _tap(left, "№ 7/2026")
    await left.press("✅ Выставить")
    await left.part("file-card").last.click()
    await page.wait_for_timeout(DRAWN)
    await _take(page, "document")


async def _tap(pane: PaneView, part: str) -> None:
    await pane.part("button").filter(has_text=part).first.click()


async def _take(page: Page, name: str) -> None:
    """With 256 colours, a fifth of the size."""
    await page.mouse.move(720, 5)
    await page.wait_for_timeout(500)  # what hovers and slides comes to rest
    picture = Image.open(io.BytesIO(await page.screenshot())).convert("RGB")
    path: Path = FOLDER / f"{name}.png"
    # The usual median cut turns the yellow of «выставлен» into the orange of «частично оплачен».
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=4).save(path, optimize=True)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
