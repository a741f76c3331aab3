"""A payment code as a picture, read back by another library."""

import io

import zxingcpp
from PIL import Image

from services.documents.payment_code.png import render_png


def test_a_camera_reads_what_was_encoded() -> None:
    payload = "ST00012|Name=ООО «Пример»|Sum=12200000|Purpose=" + "Оплата по счету " * 8
    picture = Image.open(io.BytesIO(render_png(payload)))
    assert picture.mode == "1"
    assert picture.width == picture.height
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == payload
