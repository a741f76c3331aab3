"""The process that draws a chart: JSON on its standard input, a PNG on its standard output."""

import json
import os

from services.documents.apart import answer_apart
from services.documents.charts.model import Chart

_OWN_FONTS = "MPL_IGNORE_SYSTEM_FONTS"
"""matplotlib else lists the fonts of the system while it is imported, which takes as long as all the rest."""


def _work(given: bytes) -> bytes:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each thread takes address space, which is limited
    os.environ[_OWN_FONTS] = "1"
    from services.documents.charts.drawing import draw_chart  # matplotlib: the bot never holds it

    del os.environ[_OWN_FONTS]  # or the documents' fonts would not be found either
    return draw_chart(Chart.from_dict(json.loads(given)))


if __name__ == "__main__":
    answer_apart(_work)
