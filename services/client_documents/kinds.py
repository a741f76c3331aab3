"""What is different from one kind of document to the other: how a draft becomes a page, and what an answer does.

A new kind is a row here and one in `services/documents/registry.py`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from services.client_documents.acts.page import build_act_page, require_complete
from services.client_documents.demands.page import build_demand_page
from services.client_documents.settlements.late_building import build_calculation_page
from services.client_documents.settlements.pages import (
    build_certificate_page,
    build_receipt_page,
    build_reconciliation_page,
    lacks_nothing,
)
from services.documents.registry import ANSWERED, ClientPage
from services.domain.ports import Translator


class BuildPage(Protocol):
    def __call__(
        self,
        uow: UnitOfWork,
        document: ClientDocument,
        translator: Translator,
        number: str,
        /,
        *,
        draft: bool,
    ) -> Awaitable[ClientPage]: ...


@dataclass(frozen=True, slots=True)
class KindRules:
    """`require_complete` raises `BadInput` for a draft that lacks something. `template` is that of the numbers until
    the issuer has another; None for a kind that bears none. `is_answered`: the client accepts it or objects to it.
    `begins_terms`: its acceptance begins the terms «после акта» of its invoices. `shows_payments`: who may not see
    payments does not see it."""

    build_page: BuildPage
    require_complete: Callable[[ClientDocument], None]
    template: str | None
    is_answered: bool
    begins_terms: bool = False
    shows_payments: bool = False


KINDS: dict[DocumentKind, KindRules] = {
    DocumentKind.ACT: KindRules(
        build_act_page,
        require_complete,
        "{year}-{seq:04}",
        is_answered=DocumentKind.ACT in ANSWERED,
        begins_terms=True,
    ),
    DocumentKind.RECONCILIATION: KindRules(
        build_reconciliation_page,
        lacks_nothing,
        "{year}-{seq:04}",
        is_answered=DocumentKind.RECONCILIATION in ANSWERED,
        shows_payments=True,
    ),
    DocumentKind.RECEIPT: KindRules(
        build_receipt_page, lacks_nothing, "{year}-{seq:04}", is_answered=False, shows_payments=True
    ),
    DocumentKind.CERTIFICATE: KindRules(
        build_certificate_page, lacks_nothing, "{year}-{seq:04}", is_answered=False, shows_payments=True
    ),
    DocumentKind.CALCULATION: KindRules(
        build_calculation_page, lacks_nothing, "{year}-{seq:04}", is_answered=False, shows_payments=True
    ),
    DocumentKind.DEMAND: KindRules(
        build_demand_page, lacks_nothing, "{year}-{seq:04}", is_answered=False, shows_payments=True
    ),
}


def rules_of(document: ClientDocument) -> KindRules:
    return KINDS[DocumentKind(document.kind)]
