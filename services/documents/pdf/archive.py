"""Makes a file PDF/A-2b, or PDF/A-3b when something is attached, and writes the structure of its text.

ISO 19005-2 and -3 ask for what a reader in thirty years needs: embedded fonts, a colour profile for the colours,
metadata in XMP that say the same as the old kind, and of an attachment what it is to the document.
"""

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.enums import OutputIntentSubType
from fpdf.output import ContentWithoutID, PDFICCProfile, PDFPage, PDFXrefAndTrailer
from fpdf.syntax import PDFObject
from typing_extensions import override

from services.documents.pdf.structure import Element, serialize_tree
from services.documents.pdf.typeface import SerializedObject, SharedFonts

_PROFILE_FILE = (
    Path(__file__).parent / "srgb.icc"
)  # made by LittleCMS: its built-in sRGB, one for all documents


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document, such as its data in XML.

    `relationship` is that of ISO 32000-2, 7.11.3: Alternative, Data, Source or Supplement. `xmp` are further
    descriptions for the metadata, complete `rdf:Description` elements.
    """

    name: str
    data: bytes
    mime_type: str
    description: str
    relationship: str = "Alternative"
    xmp: str = ""


class Archive:
    """What a document needs beside its pages."""

    def __init__(self, attachment: Attachment | None) -> None:
        self._attachment = attachment

    def prepare(self, pdf: FPDF, root: Element) -> None:
        pdf.pdf_version = "1.7"
        pdf.set_display_mode("default")
        pdf.add_output_intent(
            OutputIntentSubType.PDFA,
            output_condition_identifier="sRGB",
            registry_name="http://www.color.org",
            dest_output_profile=PDFICCProfile(contents=_profile(), n=3, alternate="DeviceRGB"),
            info="sRGB IEC61966-2.1",
        )
        attachment = self._attachment
        if attachment:
            pdf.embed_file(
                bytes=attachment.data,
                basename=attachment.name,
                mime_type=attachment.mime_type,
                desc=attachment.description,
                modification_date=pdf.creation_date,
                compress=True,
                associated_file_relationship=attachment.relationship,
            )
        pdf.set_xmp_metadata(_metadata(pdf, attachment))
        pdf.structure = root  # type: ignore[attr-defined]  # the way to the writer, which fpdf2 makes itself


@cache
def _profile() -> bytes:
    return _PROFILE_FILE.read_bytes()


def _metadata(pdf: FPDF, attachment: Attachment | None) -> str:
    """Says the same as the document's information dictionary: PDF/A asks for both to agree."""
    day = pdf.creation_date.astimezone(UTC).isoformat(timespec="seconds")
    title, author, producer = (escape(str(each)) for each in (pdf.title, pdf.author, pdf.producer))
    part = 3 if attachment else 2
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f"<xmp:CreateDate>{day}</xmp:CreateDate><pdf:Producer>{producer}</pdf:Producer></rdf:Description>"
        f"{attachment.xmp if attachment else ''}</rdf:RDF></x:xmpmeta>"
    )


class ArchiveFile(SharedFonts):
    """Writes the structure of the document into its file: hundreds of small objects, compressed together."""

    def __init__(self, fpdf: FPDF) -> None:
        super().__init__(fpdf)
        self.packed: list[int] = []  # the numbers of the objects that lie in the stream `container`
        self.container = 0

    @override
    def _add_structure_tree(self) -> PDFObject | None:
        root: Any = self.fpdf.structure  # type: ignore[attr-defined]
        pages = [each.id for each in self.pdf_objs if isinstance(each, PDFPage)]
        values = serialize_tree(root, pages, self.obj_id + 1)
        self.packed = list(range(self.obj_id + 1, self.obj_id + 1 + len(values)))
        self.obj_id += len(values)
        positions = accumulate((len(value) + 1 for value in values[:-1]), initial=0)
        index = " ".join(f"{number} {at}" for number, at in zip(self.packed, positions, strict=True))
        data = zlib.compress(b"\n".join([index.encode("ascii"), *values]))
        head = f"/Type/ObjStm/N {len(values)}/First {len(index) + 1}"
        self.container = self._add_pdf_obj(SerializedObject(_stream(self.obj_id + 1, head, data)))
        reference = PDFObject()
        reference.id = self.packed[0]
        return reference

    @override
    def _finalize_catalog(self, *args: Any, **kwargs: Any) -> None:
        super()._finalize_catalog(*args, **kwargs)
        table = self.pdf_objs[-1]
        if not isinstance(table, PDFXrefAndTrailer):
            raise TypeError(f"fpdf2 ends a file with {type(table).__name__}")
        self.pdf_objs[-1] = _CrossReferences(table, self)


class _CrossReferences(ContentWithoutID):
    """The table of objects as a stream, which alone can name objects that lie in another one (PDF 1.5)."""

    def __init__(self, table: PDFXrefAndTrailer, builder: ArchiveFile) -> None:
        self._table, self._builder = table, builder

    @override
    def serialize(self, *_: Any, **__: Any) -> bytes:  # type: ignore[override]  # fpdf2 says text, writes both
        table, builder = self._table, self._builder
        own_number, start = table.count, len(builder.buffer)
        rows = {0: (0, 0, 65535), own_number: (1, start, 0)}
        rows |= {number: (1, offset, 0) for number, offset in builder.offsets.items()}
        rows |= {number: (2, builder.container, place) for place, number in enumerate(builder.packed)}
        data = zlib.compress(b"".join(struct.pack(">BIH", *rows[number]) for number in sorted(rows)))
        if table.catalog_obj is None or table.info_obj is None:
            raise ValueError("the catalog and the information are written before")
        head = (
            f"/Type/XRef/Size {own_number + 1}/W[1 4 2]/Root {table.catalog_obj.ref}/Info {table.info_obj.ref}"
            f"/ID[{builder.fpdf._default_file_id(builder.buffer)}]"
        )
        return _stream(own_number, head, data) + f"\nstartxref\n{start}\n%%EOF\n".encode("ascii")


def _stream(number: int, head: str, data: bytes) -> bytes:
    start = f"{number} 0 obj\n<<{head}/Filter/FlateDecode/Length {len(data)}>>\nstream\n"
    return start.encode("ascii") + data + b"\nendstream\nendobj"
