"""Reads an electronic address: an e-mail, or a number with its scheme of the EAS code list."""

import re

from stdnum import ean

from services.documents.einvoice.model import Endpoint

E_MAIL = "EM"
_GLN = "0088"  # GS1 numbers, with a digit of control
_CODES = """
0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184
0188 0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211
0212 0213 0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 0244 0242 0245 0246 0248 9910 9913
9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936
9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959
"""
_NUMBERED = frozenset(_CODES.split())
"""Those that number parties, of the list that EN 16931's rule BR-CL-25 holds (version 1.3.16)."""
_E_MAIL = re.compile(r"[^@\s:]+@[^@\s:.]+(?:\.[^@\s:.]+)+")


def read_endpoint(text: str) -> Endpoint | None:
    """Reads «9930:DE136695976» or «rechnung@example.de»; None for what is neither."""
    compact = "".join(text.split())
    if _E_MAIL.fullmatch(compact):
        return Endpoint(E_MAIL, compact)
    scheme, _, value = compact.partition(":")
    if scheme == _GLN and not ean.is_valid(value):  # PEPPOL-COMMON-R040
        return None
    if scheme in _NUMBERED and value and len(value) <= 50 and ":" not in value:
        return Endpoint(scheme, value)
    return None


def endpoint_text(endpoint: Endpoint) -> str:
    """As `read_endpoint` reads it."""
    return endpoint.value if endpoint.scheme == E_MAIL else f"{endpoint.scheme}:{endpoint.value}"
