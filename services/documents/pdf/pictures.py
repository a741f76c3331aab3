"""Pictures of an issuer (logo, signature, stamp), read once and shared by its documents."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from fpdf import FPDF
from fpdf.enums import PDFResourceType
from fpdf.image_parsing import get_img_info


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and its size in pixels; the background may be transparent."""

    png: bytes
    width: int
    height: int

    def fit(self, width: float, height: float) -> tuple[float, float]:
        """The largest size of the same proportions within these millimetres."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


@lru_cache(maxsize=64)
def read_picture(png: bytes) -> Picture:
    info = _read(png)
    return Picture(png, int(info["w"]), int(info["h"]))


@lru_cache(maxsize=64)  # some tens of kilobytes each
def _read(png: bytes) -> dict[str, Any]:
    """What fpdf2 makes of a picture: its pixels apart from its transparency, compressed."""
    info = dict(get_img_info("picture.png", BytesIO(png)))
    info.pop(
        "iccp", None
    )  # a profile of its own would be one more to validate; the cleaned pictures are sRGB
    return info


def embed_picture(pdf: FPDF, picture: Picture) -> str:
    """Puts the picture into the file, once for all pages; returns its name as an operand."""
    images: dict[str, Any] = pdf.image_cache.images
    key = str(hash(picture.png))
    if key not in images:
        images[key] = {**_read(picture.png), "i": len(images) + 1, "usages": 1, "iccp_i": None}
    index = images[key]["i"]
    pdf._resource_catalog.add(PDFResourceType.X_OBJECT, index, pdf.page)
    return f"/I{index}"
