"""How an issuer's documents look: accent colour, logo, signature, stamp."""

from dataclasses import dataclass
from hashlib import sha256

from db.models import Issuer, PrintedImage
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.appearance import Appearance
from services.documents.colours import parse_colour
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import NotFound
from services.domain.ids import IssuerId
from services.domain.ports import Clock
from services.firms.appearance_storage import load_appearance


@dataclass(frozen=True, slots=True)
class AppearanceView:
    id: IssuerId
    name: str
    archived: bool
    appearance: Appearance

    def has(self, role: ImageRole) -> bool:
        return bool(getattr(self.appearance, role.value))


class AppearanceService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    @read_once
    async def get(self, actor: Actor, issuer_id: IssuerId) -> AppearanceView:
        async with self._work.read(actor) as uow:
            return _view(await _get(uow, issuer_id))

    @permitted(Permission.FIRM_READ)
    @read_once
    async def firm_accent(self, actor: Actor) -> str:
        """The colour of the firm's main issuer, for pictures that are of the firm; empty when it has none."""
        async with self._work.read(actor) as uow:
            issuer = await uow.issuers.default()
            return (issuer.accent or "") if issuer is not None else ""

    @permitted(Permission.ISSUER_EDIT)
    async def set_accent(self, actor: Actor, issuer_id: IssuerId, colour: str) -> AppearanceView:
        """Sets the colour of documents from now on; an empty one takes it away. Raises as `parse_colour`."""
        accent = parse_colour(colour) if colour else None
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            self._change(uow, actor, row, "accent", accent)
            return _view(row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_image(
        self, actor: Actor, issuer_id: IssuerId, role: ImageRole, image: CleanedImage
    ) -> AppearanceView:
        """Prints the image on documents from now on, in place of the former one."""
        digest = sha256(image.png).hexdigest()
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            if not await uow.images.lock(digest):
                uow.images.add(
                    PrintedImage(
                        sha256=digest,
                        png=image.png,
                        width=image.width,
                        height=image.height,
                        created_at=self._clock.now(),
                    )
                )
            self._change(uow, actor, row, role.value, digest)
            return _view(row)

    @permitted(Permission.ISSUER_EDIT)
    async def remove_image(self, actor: Actor, issuer_id: IssuerId, role: ImageRole) -> AppearanceView:
        """Leaves it out of documents from now on. What no issued document prints is gone for good once this can't be
        undone any more."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            self._change(uow, actor, row, role.value, None)
            return _view(row)

    def _change(self, uow: UnitOfWork, actor: Actor, row: Issuer, field: str, value: str | None) -> None:
        """The same value again leaves no act. A former image is dropped by the tick `UndoJob`."""
        former: str | None = getattr(row, field)
        if former != value:
            setattr(row, field, value)
            changes = {field: former}, {field: value}
            record(uow, self._clock, actor, AuditAction.CHANGED, ObjectType.ISSUER, row.id, *changes)


def _view(row: Issuer) -> AppearanceView:
    return AppearanceView(IssuerId(row.id), row.name, row.archived_at is not None, load_appearance(row))


async def _get(uow: UnitOfWork, issuer_id: IssuerId, *, lock: bool = False) -> Issuer:
    row = await uow.issuers.get(issuer_id, lock=lock)
    if row is None:
        raise NotFound
    return row
