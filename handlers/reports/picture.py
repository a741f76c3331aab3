"""Draws the picture of a report. A report never fails with it: without one, its tables come alone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram.enums import ChatAction
from aiogram_dialog import DialogManager

from handlers.reports.charts import alt_text, caption_text
from handlers.ui.context import services_and_actor
from handlers.ui.table import Picture
from services.documents.charts.model import Chart

log = logging.getLogger(__name__)

DrawChart = Callable[[Chart], Awaitable[bytes]]

SECONDS = 12.0
"""An update has half a minute; others may wait for their turn to draw."""


async def draw_picture(manager: DialogManager, chart: Chart) -> Picture | None:
    """In the firm's colour; None where nothing draws, or the drawing failed."""
    data = manager.middleware_data
    draw: DrawChart | None = data["draw_chart"]
    if draw is None:
        return None
    services, actor = services_and_actor(manager)
    coloured = replace(chart, accent=await services.appearances.firm_accent(actor))
    try:
        async with asyncio.timeout(SECONDS):
            await data["bot"].send_chat_action(data["event_chat"].id, ChatAction.UPLOAD_PHOTO)
            png = await draw(coloured)
    except Exception:  # the table is what was asked for
        log.exception("the picture of a report was not drawn: %s", chart.shape.value)
        return None
    return Picture(png, caption_text(chart), alt_text(chart))
