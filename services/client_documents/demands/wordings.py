"""The firm's own wording of demands, one for each language of documents."""

from db.models import DemandWording
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.demands.views import FirmWording
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.demand.wording import check_wording, standard_wording
from services.documents.invoice.model import LANGUAGES, home_layout
from services.domain.access import Actor, Permission, permitted
from services.domain.ports import Clock
from services.domain.requisites.model import Country

_KNOWN = frozenset(one for pages in LANGUAGES.values() for page in pages for one in page.split("+"))


class DemandWordingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    async def all(self, actor: Actor) -> tuple[FirmWording, ...]:
        """In every language that pages of the firm's country are in."""
        async with self._work.read(actor) as uow:
            firm, own = await uow.firms.firm(), await uow.demands.wordings()
        layout = home_layout(Country(firm.country))
        languages = dict.fromkeys(one for page in LANGUAGES[layout] for one in page.split("+"))
        return tuple(
            FirmWording(each, own.get(each) or standard_wording(each), each in own) for each in languages
        )

    @permitted(Permission.FIRM_READ)
    async def get(self, actor: Actor, language: str) -> FirmWording:
        """Raises `ValueError` for a language that documents are not in."""
        _known(language)
        async with self._work.read(actor) as uow:
            own = await uow.demands.wording(language)
            text = own.text if own is not None else standard_wording(language)
            return FirmWording(language, text, own is not None)

    @permitted(Permission.FIRM_EDIT)
    async def set(self, actor: Actor, language: str, text: str) -> FirmWording:
        """Letters that are issued keep what they say. Raises as `check_wording`."""
        _known(language)
        kept = check_wording(text)
        async with self._work.write(actor) as uow:
            row = await uow.demands.wording(language)
            if kept == standard_wording(language):
                await self._drop(uow, actor, language)
                return FirmWording(language, kept, is_own=False)
            if row is None:
                uow.demands.add(DemandWording(language=language, text=kept))
            else:
                row.text = kept
            self._record(uow, actor, language, is_own=True)
            await uow.flush()
            return FirmWording(language, kept, is_own=True)

    @permitted(Permission.FIRM_EDIT)
    async def restore(self, actor: Actor, language: str) -> FirmWording:
        """Ours again."""
        _known(language)
        async with self._work.write(actor) as uow:
            await self._drop(uow, actor, language)
            return FirmWording(language, standard_wording(language), is_own=False)

    async def _drop(self, uow: UnitOfWork, actor: Actor, language: str) -> None:
        if await uow.demands.drop_wording(language):
            self._record(uow, actor, language, is_own=False)

    def _record(self, uow: UnitOfWork, actor: Actor, language: str, *, is_own: bool) -> None:
        after = {"language": language, "own": "yes" if is_own else "no"}
        changed = AuditAction.DEMAND_WORDING
        record(uow, self._clock, actor, changed, ObjectType.FIRM, actor.firm_id, after=after)


def _known(language: str) -> None:
    if language not in _KNOWN:
        raise ValueError(f"no demands in {language!r}")
