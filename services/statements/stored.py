"""How an entry, a verdict and a remark lie in the database."""

from typing import Any

from pydantic import TypeAdapter

from services.domain.statements.model import Entry, Remark
from services.domain.statements.verdict import Verdict

_ENTRY = TypeAdapter(Entry)
_VERDICT = TypeAdapter(Verdict)
_REMARK = TypeAdapter(Remark)


def entry_to_json(entry: Entry) -> dict[str, Any]:
    return dict(_ENTRY.dump_python(entry, mode="json"))


def entry_from_json(data: dict[str, Any]) -> Entry:
    return _ENTRY.validate_python(data)


def verdict_to_json(verdict: Verdict) -> dict[str, Any]:
    return dict(_VERDICT.dump_python(verdict, mode="json"))


def verdict_from_json(data: dict[str, Any]) -> Verdict:
    return _VERDICT.validate_python(data)


def remark_to_json(remark: Remark) -> dict[str, Any]:
    return dict(_REMARK.dump_python(remark, mode="json"))


def remark_from_json(data: dict[str, Any]) -> Remark:
    return _REMARK.validate_python(data)
