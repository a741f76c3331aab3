"""Reads what compose.yaml uses of YAML: mappings, lists of scalars, lists in JSON; no anchors, no long texts.

A library for one file would be one more package for every developer; what is outside that part raises `ValueError`.
"""

import json
import re
from typing import Any

_PAIR = re.compile(r"([\w.-]+):(?: +(.*))?")


def read(text: str) -> Any:
    lines = [
        (len(line) - len(line.lstrip()), line.strip())
        for line in text.splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    ]
    value, rest = _block(lines, 0)
    if rest:
        raise ValueError(f"stands wrongly: {rest[0][1]}")
    return value


def _block(lines: list[tuple[int, str]], indent: int) -> tuple[Any, list[tuple[int, str]]]:
    if lines[0][1].startswith("- "):
        items = []
        while lines and lines[0][0] == indent and lines[0][1].startswith("- "):
            items.append(_scalar(lines.pop(0)[1][2:]))
        return items, lines
    mapping: dict[str, Any] = {}
    while lines and lines[0][0] == indent:
        found = _PAIR.fullmatch(lines.pop(0)[1])
        if found is None or found[1] in mapping:
            raise ValueError(f"no pair, or twice: {found and found[1]}")
        if found[2] is not None:
            mapping[found[1]] = _scalar(found[2])
        elif lines and lines[0][0] > indent:
            mapping[found[1]], lines = _block(lines, lines[0][0])
        else:
            mapping[found[1]] = None
    return mapping, lines


def _scalar(text: str) -> Any:
    if text[0] in '"[':
        return json.loads(text)
    if text in ("true", "false"):
        return text == "true"
    if text[0] in "&*!|>'{" or " #" in text or ": " in text:
        raise ValueError(f"not plain: {text}")
    return text
