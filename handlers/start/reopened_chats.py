"""Somebody stops the bot in the private chat, or starts it again: both are known at once, without a word from them."""

from collections.abc import Collection
from typing import Protocol

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from services.container import Services
from services.domain.access import ContactActor
from services.firms.identity import Person


class Screens(Protocol):
    def contact_changed(self, user_ids: Collection[int], client_id: int) -> None:
        """Draws the list of this client's contacts again where one of these people looks at it. Returns at once."""


router = Router(name="reopened_chats")
router.my_chat_member.filter(F.chat.type == "private")


@router.my_chat_member(F.new_chat_member.status == ChatMemberStatus.MEMBER)
async def reopened(
    _event: ChatMemberUpdated, person: Person, services: Services, screens: Screens | None
) -> None:
    for contact in person.contacts:
        _show(screens, contact, await services.portal.mark_reachable(contact))
    for actor in person.actors:
        await services.replies.hear_again(actor)


@router.my_chat_member(F.new_chat_member.status == ChatMemberStatus.KICKED)
async def stopped(
    _event: ChatMemberUpdated, person: Person, services: Services, screens: Screens | None
) -> None:
    for contact in person.contacts:
        _show(screens, contact, await services.portal.mark_unreachable(contact))


def _show(screens: Screens | None, contact: ContactActor, watching: Collection[int]) -> None:
    if screens is not None and watching:
        screens.contact_changed(watching, int(contact.client_id))
