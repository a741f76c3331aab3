"""Somebody stops the bot in the private chat, or starts it again: both are known at once, without a word from them."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from services.container import Services
from services.firms.identity import Person

router = Router(name="reopened_chats")
router.my_chat_member.filter(F.chat.type == "private")


@router.my_chat_member(F.new_chat_member.status == ChatMemberStatus.MEMBER)
async def reopened(_event: ChatMemberUpdated, person: Person, services: Services) -> None:
    for contact in person.contacts:
        await services.portal.mark_reachable(contact)
    for actor in person.actors:
        await services.replies.hear_again(actor)


@router.my_chat_member(F.new_chat_member.status == ChatMemberStatus.KICKED)
async def stopped(_event: ChatMemberUpdated, person: Person, services: Services) -> None:
    for contact in person.contacts:
        await services.portal.mark_unreachable(contact)
