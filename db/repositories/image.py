"""The images that documents print, under the digests of their bytes."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Issuer, PrintedImage


class ImageRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def load(self, digests: Collection[str]) -> dict[str, bytes]:
        """Digest → PNG, of those that there are."""
        if not digests:
            return {}
        query = select(PrintedImage.sha256, PrintedImage.png).where(PrintedImage.sha256.in_(digests))
        return {row.sha256: row.png for row in await self._session.execute(query)}

    async def lock(self, digest: str) -> bool:
        """Whether there is such an image, which then stays as it is until the transaction ends."""
        query = select(PrintedImage.id).where(PrintedImage.sha256 == digest).with_for_update()
        return await self._session.scalar(query) is not None

    def add(self, image: PrintedImage) -> None:
        self._session.add(image)

    async def freeze(self, digests: Collection[str], now: datetime) -> int:
        """Marks them as printed by an issued document. Returns how many of them there are."""
        freshly = (
            update(PrintedImage)
            .where(PrintedImage.sha256.in_(digests), PrintedImage.frozen_at.is_(None))
            .values(frozen_at=now)
            .execution_options(synchronize_session=False)
        )
        await self._session.execute(freshly)
        query = select(PrintedImage.sha256).where(PrintedImage.sha256.in_(digests))
        return len((await self._session.scalars(query)).all())

    async def drop_unused(self, digest: str) -> None:
        """Removes it, unless an issued document prints it or an issuer of the firm has it. Flush the issuers first."""
        await self.lock(digest)  # or another issuer takes it between the two statements below
        chosen = select(Issuer.id).where(
            or_(Issuer.logo == digest, Issuer.signature == digest, Issuer.stamp == digest)
        )
        if (await self._session.scalars(chosen.limit(1))).first() is None:
            unused = delete(PrintedImage).where(
                PrintedImage.sha256 == digest, PrintedImage.frozen_at.is_(None)
            )
            await self._session.execute(unused.execution_options(synchronize_session=False))
