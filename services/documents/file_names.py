"""Names of files that are given out: what file systems refuse is not in them."""

import re

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+')
_GAPS = re.compile(r"\s+")


def file_name(number: str, draft: str, issued: str, day: str) -> str:
    """`draft` without a number, else `issued`, which has places for `number` and `day`; «.pdf» behind it."""
    safe = _UNSAFE.sub("-", _GAPS.sub(" ", number).strip())[:80]
    return f"{issued.format(number=safe, day=day) if safe else draft}.pdf"
