"""Over HTTP: somebody guesses links, the owner hears of it once, and everybody else goes on."""

import pytest

from bot.telegram.strangers import LINKS
from db.vocabulary.enums import Role
from tests.e2e.conftest import OWNER, Desk

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

GUESSER, NEWCOMER = 9001, 9002


async def test_a_guesser_of_five_hundred_links_is_slowed_and_the_owner_hears(desk: Desk) -> None:
    guesser = desk.sandbox.user(GUESSER, "Некто", language_code="ru")
    for number in range(499):
        await guesser.send(f"/start guess-{number:04}", wait=False)
    await guesser.send("/start guess-0499")
    await desk.user.expect("подбирает ссылки")
    told = [m.text or "" for m in desk.sandbox.world.chat(GUESSER).messages if m.from_bot]
    assert len(told) == LINKS.most + 1
    assert "неверных ссылок" in told[-1]
    link = (await desk.services.staff.invite(desk.owner, Role.LAWYER)).token
    newcomer = desk.sandbox.user(NEWCOMER, "Борис", language_code="ru")
    await newcomer.send(f"/start {link}")
    await newcomer.expect("Борис")
    owners = [m.text or "" for m in desk.sandbox.world.chat(OWNER).messages if m.from_bot]
    assert sum("подбирает ссылки" in text for text in owners) == 1
