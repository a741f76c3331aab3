"""What PDF/A-2b and -3b ask for, rule by rule as we rely on it, and the structure that a reader's software is told.

veraPDF is no Python package, so each rule of ISO 19005-2 that concerns our pages is checked here with pikepdf.
"""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.archive import Attachment
from services.documents.pdf.render import render_invoice
from tests.documents.pdf.samples import SAMPLES, company, european, long_invoice

samples = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
XMP = {"pdfaid": "http://www.aiim.org/pdfa/ns/id/", "dc": "http://purl.org/dc/elements/1.1/"}


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def elements(node: Any) -> Iterator[Any]:
    """The elements below a node of the structure, in the order in which they are read."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


@samples
def test_the_rules_of_the_archive(sample: Callable[[], InvoiceDocument]) -> None:
    with opened(render_invoice(sample())) as file:
        assert [problem for problem in file.check_pdf_syntax() if problem] == []
        root = file.Root
        assert not file.is_encrypted  # 6.1.3
        assert "/ID" in file.trailer  # 6.1.3
        (intent,) = root.OutputIntents  # 6.2.3
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        for font in fonts(file):  # 6.2.11: embedded, with a map to letters
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor
            assert "/ToUnicode" in font
            assert font.DescendantFonts[0].CIDToGIDMap is not None
        with file.open_metadata() as metadata:  # 6.6.2 and 6.6.4: XMP agrees with the information dictionary
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "B"
            assert metadata["dc:title"] == str(file.docinfo["/Title"])
            assert list(metadata["dc:creator"]) == [str(file.docinfo["/Author"])]
            assert metadata["pdf:Producer"] == str(file.docinfo["/Producer"])
            assert (
                metadata["xmp:CreateDate"][:10].replace("-", "") == str(file.docinfo["/CreationDate"])[2:10]
            )
        assert "/Filter" not in root.Metadata
        forbidden = {"/JavaScript", "/Launch", "/Movie", "/Sound", "/XFA", "/NeedAppearances"}  # 6.4, 6.5
        assert not forbidden & names(root)


def fonts(file: pikepdf.Pdf) -> Iterator[Any]:
    for page in file.pages:
        yield from page.Resources.Font.values()


def names(node: Any) -> set[str]:
    return set(node.keys()) | {
        key for value in node.values() if isinstance(value, pikepdf.Dictionary) for key in value
    }


@samples
def test_every_text_belongs_to_the_structure(sample: Callable[[], InvoiceDocument]) -> None:
    """Everything drawn is either decoration or content that an element of the tree names (PDF 32000-1, 14.8)."""
    with opened(render_invoice(sample())) as file:
        assert file.Root.MarkInfo.Marked is True
        assert str(file.Root.Lang) in ("ru", "en")
        root = file.Root.StructTreeRoot
        nums = list(root.ParentTree.Nums)
        owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        for page in file.pages:
            marked = set()
            is_open = False
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "BDC":
                    marked.add(int(operands[1].MCID))
                if name in ("BDC", "BMC"):
                    assert not is_open, "marks lie inside one another"
                    is_open = True
                elif name == "EMC":
                    is_open = False
                elif name in ("Tj", "re", "S", "f", "Do"):
                    assert is_open, f"{name} outside of the structure"
            assert not is_open
            owner = owners[int(page.StructParents)]
            assert marked == set(range(len(owner)))
            assert all(str(each.Type) == "/StructElem" for each in owner)


def test_headings_tables_and_pictures_are_what_they_are() -> None:
    with opened(render_invoice(long_invoice(3))) as file:
        found = list(elements(file.Root.StructTreeRoot))
        kinds = [str(each.S) for each in found]
        assert kinds.count("/H1") == 1
        services = next(each for each in found if str(each.S) == "/Table")
        rows = [[str(cell.S) for cell in elements(row)] for row in elements(services) if str(row.S) == "/TR"]
        assert rows == [["/TH"] * 7, *[["/TD"] * 7] * 3]
        (figure,) = (each for each in found if str(each.S) == "/Figure")
        assert str(figure.Alt).startswith("QR-код для оплаты")
        assert len(figure.A.BBox) == 4


def test_a_table_over_two_pages_is_one_and_its_head_is_read_once() -> None:
    with opened(render_invoice(long_invoice(40))) as file:
        assert len(file.pages) > 1
        tables = [each for each in elements(file.Root.StructTreeRoot) if str(each.S) == "/Table"]
        rows = [list(elements(row)) for row in elements(tables[0]) if str(row.S) == "/TR"]
        assert len(rows) == 41
        assert [str(cell.S) for row in rows[1:] for cell in row].count("/TH") == 0


def test_an_attachment_makes_it_pdf_a_3() -> None:
    attachment = Attachment("factur-x.xml", b"<a/>", "text/xml", "Invoice data")
    with opened(render_invoice(european(), attachment=attachment)) as file:
        with file.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
        (associated,) = file.Root.AF
        assert str(associated.AFRelationship) == "/Alternative"
        assert str(associated.UF) == "factur-x.xml"
        assert associated.EF.F.read_bytes() == b"<a/>"
        assert str(associated.EF.F.Subtype) == "/text/xml"
        assert file.attachments["factur-x.xml"].get_file().read_bytes() == b"<a/>"


def test_equal_documents_give_equal_bytes_with_an_attachment_too() -> None:
    attachment = Attachment("factur-x.xml", b"<a/>", "text/xml", "Invoice data")
    made = [render_invoice(european(), attachment=attachment) for _ in range(2)]
    assert made[0] == made[1]
    assert render_invoice(company()) == render_invoice(company())
