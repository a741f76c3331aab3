"""Draws the picture of a morning's summary. The summary never fails with it: without one it comes as text."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from db.outage import outage_of
from handlers.reports.charts import ages_chart, expected_chart, months_chart
from handlers.ui.texts import TextCatalogue, Texts
from services.delivery.digest_picture import DigestPicture, DigestPictures
from services.documents.charts.model import Chart
from services.notifications.facts import DigestMessageFacts, Facts
from services.outbox.queue import Outgoing

log = logging.getLogger(__name__)

SECONDS = 12.0
"""A message has a lease; others may wait for their turn to draw."""


class PictureOfMorning:
    def __init__(
        self,
        pictures: DigestPictures,
        catalogue: TextCatalogue,
        draw: Callable[[Chart], Awaitable[bytes]],
    ) -> None:
        self._pictures = pictures
        self._catalogue = catalogue
        self._draw = draw

    async def of(self, outgoing: Outgoing, facts: Facts) -> bytes | None:
        """A PNG for a member's summary who wants one. Raises for an outage of the database: the message waits."""
        if not isinstance(facts, DigestMessageFacts) or not facts.private:
            return None
        language = facts.recipient.language
        try:
            async with asyncio.timeout(SECONDS):
                found = await self._pictures.load(outgoing.firm_id, outgoing.member_id or 0, language)
                return await self._draw(chart_of(Texts(self._catalogue, language), found)) if found else None
        except Exception as error:
            if outage_of(error):
                raise
            log.exception("the picture of message %s was not drawn", outgoing.id)
            return None


def chart_of(texts: Texts, found: DigestPicture) -> Chart:
    """In the firm's colour."""
    if found.months:
        chart = months_chart(texts, found.months, found.day)
    elif found.weeks:
        chart = expected_chart(texts, found.weeks)
    else:
        chart = ages_chart(texts, found.ages)
    return replace(chart, accent=found.accent)
