"""Between the issuer's row and the appearance of its documents."""

from db.models import Issuer
from db.unit_of_work import UnitOfWork
from services.documents.appearance import Appearance
from services.domain.errors import Conflict
from services.domain.ports import Clock


def load_appearance(row: Issuer) -> Appearance:
    return Appearance(row.accent or "", row.logo or "", row.signature or "", row.stamp or "")


async def keep_images(uow: UnitOfWork, clock: Clock, appearance: Appearance) -> None:
    """Keeps for ever what a document prints that is issued in this transaction.

    Raises `error-changed-meanwhile` when an image was removed since the issuer's row was read.
    """
    if appearance.images and await uow.images.freeze(appearance.images, clock.now()) < len(appearance.images):
        raise Conflict("error-changed-meanwhile")
