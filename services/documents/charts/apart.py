"""Draws a chart in a process of its own, so that the bot never holds the library."""

import json

from services.documents.apart import run_apart
from services.documents.charts.model import Chart

_CHILD = "services.documents.charts.child"
"""A module of its own, which alone imports matplotlib."""
MOST_ANSWERED = 2_000_000
_PNG = b"\x89PNG\r\n\x1a\n"


class NotDrawn(Exception):
    """The process died, or took too long."""


async def draw_chart_apart(chart: Chart) -> bytes:
    """A PNG. Raises `NotDrawn`, and `FaultApart` for a fault of the drawing."""
    answered = await run_apart(_CHILD, json.dumps(chart.to_dict()).encode(), MOST_ANSWERED)
    if not answered.startswith(_PNG):
        raise NotDrawn(chart.shape)
    return answered
