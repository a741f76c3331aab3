"""Pictures of an issuer (logo, signature, stamp), read once and shared by its documents."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from fpdf.image_parsing import get_img_info

from services.documents.pdf.file import ObjectFile


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


def put_picture(file: ObjectFile, picture: Picture) -> int:
    """Puts the picture into the file; returns the number of its object."""
    info = _read(picture.png)
    space, transparency = f"/{info['cs']}", ""
    if info["cs"] == "Indexed":
        colours = bytes(info["pal"])
        space = f"[/Indexed/DeviceRGB {len(colours) // 3 - 1}<{colours.hex()}>]"
    if "smask" in info:
        parameters = f"/Predictor 15/Colors 1/Columns {info['w']}"
        mask = _put_pixels(file, info, "/DeviceGray", 8, parameters, info["smask"])
        transparency = f"/SMask {mask} 0 R"
    return _put_pixels(file, info, space, info["bpc"], info["dp"], info["data"], transparency)


def _put_pixels(
    file: ObjectFile,
    info: dict[str, Any],
    space: str,
    bits: int,
    parameters: str,
    pixels: bytes,
    transparency: str = "",
) -> int:
    return file.put_stream(
        f"/Type/XObject/Subtype/Image/Width {info['w']}/Height {info['h']}/ColorSpace{space}/BitsPerComponent {bits}"
        f"/Filter/{info['f']}/DecodeParms<<{parameters}/BitsPerComponent {bits}>>{transparency}",
        pixels,
    )
