"""The languages that the firm's documents may be in: those that the forms of its issuers know."""

from db.unit_of_work import UnitOfWork
from services.documents.invoice.model import LANGUAGES, home_layout
from services.domain.requisites.model import Country


async def document_languages(uow: UnitOfWork) -> tuple[str, ...]:
    """Without repetitions, in the order of the issuers' forms."""
    layouts = [home_layout(Country(issuer.country)) for issuer in await uow.issuers.list()]
    return tuple(dict.fromkeys(language for layout in layouts for language in LANGUAGES[layout]))
