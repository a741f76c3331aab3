"""One wall for each fact: what a balance is, what is open, and the words that are stored."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from db.models import Invoice
from db.models.invoice import OPEN
from db.vocabulary import enums
from db.vocabulary.approvals import ApprovalState
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    AutoIssue,
    Billing,
    Channel,
    ContactState,
    ContractState,
    DeliveryState,
    HoldKind,
    InvoiceKind,
    InvoiceState,
    InvoiceStatus,
    MessageKind,
    ObjectType,
    PartMonth,
    PaymentKind,
    PaymentMethod,
    PolicyScope,
    ReminderMode,
    ReminderState,
    Role,
    SendOutcome,
    TaskKind,
    TaskState,
    Tone,
    TroubleReason,
    VatMode,
)
from db.vocabulary.printing import PrintReason, PrintState
from db.vocabulary.statements import LineDecision, LineKind, PayerRule, StatementState
from services.contacts.views import AttachmentKind
from services.domain.invoicing.payment_terms import TermsKind, TermsUnit
from services.domain.requisites.model import Country, PartyKind
from tests.structure.sources import text, tree

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path
    for package in ("bot", "handlers", "services", "db")
    for path in (ROOT / package).rglob("*.py")
    if "versions" not in path.parts and "vocabulary" not in path.parts
)
INVOICE = ROOT / "db" / "models" / "invoice.py"
MONEY = {"total_minor", "paid_minor", "written_off_minor"}
"""Two of these in one sum or comparison are a balance."""

STORED = {
    "status": (InvoiceState, InvoiceStatus),
    "state": (
        ApprovalState,
        ContractState,
        ContactState,
        DeliveryState,
        DocumentState,
        PrintState,
        ReminderState,
        StatementState,
        TaskState,
    ),
    "kind": (
        AttachmentKind,
        DocumentKind,
        HoldKind,
        InvoiceKind,
        LineKind,
        MessageKind,
        ObjectType,
        PartyKind,
        PaymentKind,
        TaskKind,
    ),
    "country": (Country,),
    "terms_kind": (TermsKind,),
    "terms_unit": (TermsUnit,),
    "role": (Role,),
    "channel": (Channel,),
    "audience": (Audience,),
    "action": (AuditAction,),
    "object_type": (ObjectType,),
    "mode": (ReminderMode, VatMode),
    "vat_mode": (VatMode,),
    "reminder_mode": (ReminderMode,),
    "billing": (Billing,),
    "auto_issue": (AutoIssue,),
    "part_month": (PartMonth,),
    "response": (DocumentResponse,),
    "responded_via": (ResponseWay,),
    "scope": (PolicyScope,),
    "tone": (Tone,),
    "outcome": (SendOutcome,),
    "method": (PaymentMethod,),
    "why": (TroubleReason,),
    "reason": (PrintReason,),
    "decision": (LineDecision,),
    "rule": (PayerRule,),
}
"""What columns and fields are called whose values are stored words."""
WORDS = {name: frozenset(str(one) for enum in of for one in enum) for name, of in STORED.items()}
IN_SQL = re.compile(r"\b(" + "|".join(STORED) + r")\s*(?:=|<>|!=|IN\s*\()\s*'(\w+)'", re.IGNORECASE)

FULLY_PAID = {
    ("db/queries/report.py", "settled"): "paid in full by money alone: a written-off rest is not in it",
}
ALONE = {
    ("db/queries/digest.py", "_invoices"): "an order; its callers ask for open ones",
    ("db/queries/invoice_list.py", "_tally_of"): "sums by status, and which of them count is said below",
    ("db/queries/invoice_list.py", "order"): "an order of what is owed, which the conditions say",
    ("db/repositories/client.py", "balances"): "narrowed by what a status is not, for SQLite's sake",
}


def where(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(parsed: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every statement of a module, in the outermost function or class-level function that it lies in."""
    for node in ast.iter_child_nodes(parsed):
        if isinstance(node, ast.ClassDef):
            yield from functions(node)
        else:
            yield getattr(node, "name", ""), node


def last_name(node: ast.AST) -> str:
    """`kind` of `payment.kind`, of `kind` and of `str(row.kind)`."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case ast.Call(args=[inner]):
            return last_name(inner)
    return ""


def texts(node: ast.AST) -> Iterator[str]:
    """Plain words, also of a tuple, a set or either side of an `if`."""
    match node:
        case ast.Constant(value=str(word)):
            yield word
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            for element in elements:
                yield from texts(element)
        case ast.IfExp(body=body, orelse=orelse):
            yield from texts(body)
            yield from texts(orelse)
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "tuple"), args=[inner]):
            yield from texts(inner)


def pairs(node: ast.AST) -> Iterator[tuple[str, str]]:
    """(name, word): what is compared with a plain word, set to one, or looked up among some."""
    match node:
        case ast.Compare(left=left, comparators=others):
            sides = [left, *others]
            yield from ((last_name(one), text) for one in sides for other in sides for text in texts(other))
        case ast.Call(
            func=ast.Attribute(value=column, attr="in_" | "not_in" | "is_distinct_from"), args=given
        ):
            yield from ((last_name(column), text) for one in given for text in texts(one))
        case ast.Call(func=ast.Attribute(value=ast.Dict(keys=keys), attr="get"), args=[looked_up, *_]):
            yield from ((last_name(looked_up), text) for key in keys if key for text in texts(key))
        case ast.Subscript(value=ast.Dict(keys=keys), slice=looked_up):
            yield from ((last_name(looked_up), text) for key in keys if key for text in texts(key))
        case ast.Match(subject=subject, cases=cases):
            yield from (
                (last_name(subject), text)
                for case in cases
                for pattern in ast.walk(case.pattern)
                if isinstance(pattern, ast.MatchValue)
                for text in texts(pattern.value)
            )
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from assigned(target, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield from assigned(target, value)
            if isinstance(value, ast.Call):  # a column and its default
                yield from (
                    (last_name(target), t)
                    for k in value.keywords
                    if k.arg == "default"
                    for t in texts(k.value)
                )
        case ast.keyword(arg=str(name), value=value):
            yield from ((name, text) for text in texts(value))
        case ast.arguments():
            positional = [*node.posonlyargs, *node.args]
            given = [*zip(positional[len(positional) - len(node.defaults) :], node.defaults, strict=True)]
            given += [
                (one, value) for one, value in zip(node.kwonlyargs, node.kw_defaults, strict=True) if value
            ]
            yield from ((one.arg, text) for one, value in given for text in texts(value))


def assigned(target: ast.AST, value: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, part in zip(target.elts, value.elts, strict=True):
            yield from assigned(one, part)
    else:
        yield from ((last_name(target), text) for text in texts(value))


def plain_words(source: str) -> Iterator[tuple[int, str, str]]:
    """(line, name, word) of what is stored and stands there as a plain text."""
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        for name, word in pairs(node):
            if word in WORDS.get(name, ()):
                yield getattr(node, "lineno", 0), name, word
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            for name, word in IN_SQL.findall(node.value):
                if word in WORDS[name.lower()]:
                    yield node.lineno, name, word


def balances(source: str) -> Iterator[tuple[int, str]]:
    """(line, function) of sums and comparisons that are a balance, in Python or in SQL."""
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for name, function in functions(tree):
        for node in ast.walk(function):
            words: set[str] = set()
            if isinstance(node, ast.BinOp | ast.Compare):
                words = {last_name(inner) for inner in ast.walk(node)}
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                words = set(re.findall(r"\w+", node.value))
            if len(MONEY & words) > 1:
                yield node.lineno, name


def test_a_balance_is_counted_in_one_place() -> None:
    found = [
        f"{where(path)}:{line} in {name or 'the module'}"
        for path in MODULES
        if path != INVOICE
        for line, name in balances(text(path))
        if (where(path), name) not in FULLY_PAID
    ]
    assert found == [], "`Invoice.balance_minor`, `is_open` and `is_settled` say it"


def test_stored_words_are_members_of_an_enumeration() -> None:
    found = [
        f"{where(path)}:{line}: {name} and '{word}'"
        for path in MODULES
        for line, name, word in plain_words(text(path))
    ]
    assert found == [], "db/vocabulary has them"


def test_the_balance_of_a_statement_leaves_out_void_invoices() -> None:
    """In SQL it is the plain difference: a void invoice keeps its total."""
    found = []
    for path in MODULES:
        for name, function in functions(tree(path)):
            used = {
                node.attr
                for node in ast.walk(function)
                if isinstance(node, ast.Attribute) and last_name(node.value) == "Invoice"
            }
            told_apart = used & {"is_open", "is_counted", "is_overdue"}
            if "balance_minor" in used and not told_apart and (where(path), name) not in ALONE:
                found.append(f"{where(path)}: {name}")
    assert found == []


def test_what_is_open_is_the_text_of_the_indexes() -> None:
    """A database proves no equivalences: it uses a partial index when a statement has its very condition."""
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        condition = str(Invoice.is_open.compile(dialect=dialect))
        assert condition.replace("invoices.", "") == OPEN.text
    (index,) = [one for one in Invoice.__table__.indexes if one.name == "ix_invoices_open"]
    assert {str(index.dialect_options[name]["where"]) for name in ("sqlite", "postgresql")} == {OPEN.text}


def test_every_enumeration_of_states_is_looked_for() -> None:
    """A new one that ends like those here is stored under one of their names."""
    ours = {enum for of in STORED.values() for enum in of}
    ends = ("State", "Status", "Kind", "Role", "Mode", "Reason", "Action", "Scope", "Outcome")
    known = {enum for name, enum in vars(enums).items() if name.endswith(ends)}
    assert known <= ours


EXCEPTIONS = [*FULLY_PAID, *ALONE]


@pytest.mark.parametrize(("path", "name"), EXCEPTIONS, ids=map(" ".join, EXCEPTIONS))
def test_an_exception_is_still_there(path: str, name: str) -> None:
    (function,) = [
        node for known, node in functions(ast.parse((ROOT / path).read_text("utf-8"))) if known == name
    ]
    assert MONEY & {last_name(node) for node in ast.walk(function)} or any(
        last_name(node) == "balance_minor" for node in ast.walk(function)
    )


@pytest.mark.parametrize(
    "source",
    [
        "row.state == 'queued'",
        "'queued' != row.state",
        "row.state in ('queued', 'sent')",
        "Delivery.state.in_(('queued', 'sending'))",
        "match row.kind:\n    case 'reminder': pass",
        "row.state, row.name = 'waiting', name",
        "row.state = 'planned' if late else other",
        "Reminder(state='planned')",
        "{'void': 1}.get(invoice.status)",
        "def act(mode='auto'): pass",
        "state: Mapped[str] = mapped_column(String(10), default='open')",
        "text(\"state IN ('queued', 'sending')\")",
    ],
)
def test_a_plain_word_is_noticed(source: str) -> None:
    """Or the tests above would hold of anything."""
    assert list(plain_words(source))


@pytest.mark.parametrize(
    "source",
    [
        "owed = row.total_minor - row.paid_minor - row.written_off_minor",
        "Invoice.total_minor > Invoice.written_off_minor + Invoice.paid_minor",
        "text('paid_minor + written_off_minor < total_minor')",
    ],
)
def test_a_balance_is_noticed(source: str) -> None:
    assert list(balances(source))
