"""A page as a picture for a chat."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from PIL import Image

from services.documents.pdf.picture import WIDTH, render_picture
from services.documents.pdf.render import render_invoice
from tests.documents.pdf.samples import company, long_invoice


def test_it_is_the_first_page_at_a_width_that_can_be_read() -> None:
    picture = render_picture(render_invoice(company()))
    image = Image.open(BytesIO(picture.png))
    assert (image.format, image.width, picture.pages) == ("PNG", WIDTH, 1)
    assert round(image.height / image.width, 2) == 1.41
    dark = sum(image.convert("L").histogram()[:128])
    assert dark > 10_000, "something is drawn"
    assert render_picture(render_invoice(long_invoice())).pages > 1


def test_several_are_drawn_at_once() -> None:
    """pdfium itself would crash."""
    pdf = render_invoice(company())
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(render_picture, [pdf] * 12))
    assert len({picture.png for picture in pictures}) == 1
