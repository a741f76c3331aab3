"""What a document needs beside its pages to be PDF/A-2b, or PDF/A-3b when something is attached.

ISO 19005-2 and -3 ask for what a reader in thirty years needs: embedded fonts, a colour profile for the colours,
metadata in XMP that say the same as the old kind, and of an attachment what it is to the document.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from fpdf.syntax import Name, PDFString

from services.documents.pdf.file import Beginning, ObjectFile
from services.documents.pdf.typeface import put_main_fonts

_PROFILE_FILE = (
    Path(__file__).parent / "srgb.icc"
)  # made by LittleCMS: its built-in sRGB, one for all documents
_PRODUCER = "Schetovod"


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


@dataclass(frozen=True, slots=True)
class Description:
    """What the file says of itself. `created` is the document's date, not the time of drawing: the same snapshot
    must give the same bytes."""

    title: str
    author: str
    language: str
    created: date


@dataclass(frozen=True, slots=True)
class _Common:
    """The objects that are the same in all files, and the numbers of the fonts' and the profile's."""

    beginning: Beginning
    fonts: dict[int, int]
    profile: int


def begin_file() -> tuple[ObjectFile, dict[int, int]]:
    """A new file with the main fonts and the colour profile, and the numbers of these fonts' objects."""
    common = _common()
    return ObjectFile(common.beginning), common.fonts


@cache  # two threads may make it at once: both make the same
def _common() -> _Common:
    file = ObjectFile()
    fonts = put_main_fonts(file)
    profile = file.put_compressed("/N 3/Alternate/DeviceRGB", _PROFILE_FILE.read_bytes())
    return _Common(file.as_beginning(), fonts, profile)


def finish_file(
    file: ObjectFile,
    description: Description,
    pages: int,
    first_page: int,
    structure: int,
    attachment: Attachment | None,
) -> bytes:
    """The bytes of the file; `pages`, `first_page` and `structure` are the numbers of these objects."""
    metadata = file.put_stream(
        "/Type/Metadata/Subtype/XML",
        f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{_metadata(description, attachment)}\n'
        '<?xpacket end="w"?>\n'.encode(),
    )
    catalog = file.put(
        f"<</Type/Catalog/Pages {pages} 0 R/Lang {_text(description.language)}/MarkInfo<</Marked true>>"
        f"/StructTreeRoot {structure} 0 R/Metadata {metadata} 0 R/PageLayout/OneColumn"
        f"/OpenAction[{first_page} 0 R/FitH null]"
        f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/DestOutputProfile {_common().profile} 0 R"
        "/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)>>]"
        f"{_attach(file, attachment, description.created) if attachment else ''}>>"
    )
    information = file.put(
        f"<</Title {_text(description.title)}/Author {_text(description.author)}/Producer({_PRODUCER})"
        f"/CreationDate({_moment(description.created)})>>"
    )
    return file.finish(catalog, information)


def _attach(file: ObjectFile, attachment: Attachment, created: date) -> str:
    """Puts the attachment into the file; returns the entries of the catalog that name it."""
    data = file.put_compressed(
        f"/Type/EmbeddedFile/Subtype{Name(attachment.mime_type).serialize()}"
        f"/Params<</Size {len(attachment.data)}/ModDate({_moment(created)})>>",
        attachment.data,
    )
    name = _text(attachment.name)
    specification = file.put(
        f"<</Type/Filespec/F {name}/UF {name}/Desc {_text(attachment.description)}"
        f"/AFRelationship/{attachment.relationship}/EF<</F {data} 0 R/UF {data} 0 R>>>>"
    )
    return f"/Names<</EmbeddedFiles<</Names[{name} {specification} 0 R]>>>>/AF[{specification} 0 R]"


def _text(text: str) -> str:
    return PDFString(text).serialize()


def _moment(day: date) -> str:
    return f"D:{day:%Y%m%d}000000Z"


def _metadata(description: Description, attachment: Attachment | None) -> str:
    """Says the same as the document's information dictionary: PDF/A asks for both to agree."""
    part = 3 if attachment else 2
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(description.title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(description.author)}</rdf:li></rdf:Seq></dc:creator>"
        f"<xmp:CreateDate>{description.created}T00:00:00+00:00</xmp:CreateDate>"
        f"<pdf:Producer>{_PRODUCER}</pdf:Producer></rdf:Description>"
        f"{attachment.xmp if attachment else ''}</rdf:RDF></x:xmpmeta>"
    )
