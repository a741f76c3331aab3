"""The drawing: a PNG as wide as a chat, whatever stands in the names and however large the sums are."""

from io import BytesIO

import pytest
from PIL import Image

from handlers.ui.texts import format_money
from services.documents.apart import FaultApart
from services.documents.charts.apart import draw_chart_apart
from services.documents.charts.faces import drawable
from services.documents.charts.model import Chart, Fill, Panel, Series, Shape
from services.domain.money.money import Currency, Money

NAMES = (
    "ТОО «Қазақстан — Өңір»",
    "Oʻzbekiston gʻisht",
    "Ωmega ქართული Հայ",
    "🙂 שלום $a_b$ & <b>",
    "中文",
    "",
)


async def test_a_picture_is_drawn_apart() -> None:
    """Every shape; one of the panels has values below zero and one nothing at all."""
    sums = (10**12, 5 * 10**11, 1, 0, 7, 3)
    panel = Panel(
        "GEL ₾",
        "всего 10 000 000 000,00 ₾",
        NAMES,
        (Series("Пришло", sums), Series("Обещали", tuple(reversed(sums)), Fill.HATCHED)),
        tuple(f"{value} ₸ · $1.00 – $2.00" for value in sums),
        tuple((0, value) for value in sums),
    )
    below = Panel("RUB", "", ("дек", "янв\n2026"), (Series("Пришло", (-100, 0)),), ("−1,00 ₽", "0,00 ₽"))
    nothing = Panel("USD", "", ("дек",), (Series("Пришло", (0,)),), ("0",))
    for shape in Shape:
        panels = (panel, below, nothing) if shape is Shape.COLUMNS else (panel,)
        png = await draw_chart_apart(Chart(shape, "Картинка " * 9, panels, "ru", ("Примечание",), "#7a1f2e"))
        picture = Image.open(BytesIO(png))
        assert picture.width == 1080
        assert 400 < picture.height < 2400, shape
        shades = {tuple(colour) for _, colour in picture.convert("RGB").getcolors(2**20) or ()}
        assert {(0xF7, 0xF8, 0xFA), (0x7A, 0x1F, 0x2E)} <= shades, "the card, and the firm's own colour"


def test_no_sign_of_a_sum_is_lost() -> None:
    """Whatever sums are written with, of every currency and in both languages, has a face."""
    for language in ("ru", "en"):
        for currency in Currency:
            said = format_money(Money(-123_456_789_012, currency), language)
            assert drawable(said).replace("\u2013", "\u2212") == said
    assert drawable("🙂 שלום") == drawable("中文") == "—"
    assert drawable("Әділет 🙂 Oʻzbek ₾") == "Әділет Oʻzbek ₾"


async def test_what_can_not_be_drawn_is_said() -> None:
    broken = Chart(Shape.ROWS, "", (Panel("", "", ("a",), (Series("", ()),), ("1",)),), "ru")
    with pytest.raises(FaultApart, match="IndexError in "):
        await draw_chart_apart(broken)
