"""Takes one person who speaks for a client out of every row; the client and the books do not change."""

from db.models import Contact
from db.repositories import PeopleEraser
from db.unit_of_work import UnitOfWork
from services.domain.ports import Tokens
from services.privacy.messages import empty_messages
from services.privacy.traces import erase_acts, telling_values


class ContactEraser:
    def __init__(self, uow: UnitOfWork, people: PeopleEraser, tokens: Tokens) -> None:
        self._uow = uow
        self._people = people
        self._tokens = tokens

    async def erase(self, contact: Contact, acting: int) -> dict[str, int]:
        """Returns how much of each kind went."""
        rows, user_id = self._uow.erasure, contact.user_id
        people = await self._people.names([user_id])
        name, username = people.get(user_id, (None, None))
        said = telling_values([contact.name, contact.phone, name, username])
        acts = await rows.acts_of_contact(contact.id)
        messages = await rows.messages_of_contact(contact.id)
        erased = {"contacts": 1}
        erased["notes"] = 0
        for hold in await rows.holds_by(contact.id):
            erased["notes"] += hold.reason is not None
            hold.reason = None
        for document in await rows.answered_by(contact.id):
            erased["notes"] += document.objection is not None
            document.responder = document.objection = None
            document.file_id = None  # the page that Telegram keeps may bear the name
        erased["messages"] = await empty_messages(
            self._uow, contact.client_id, messages, said, {str(user_id)}
        )
        await rows.delete(contact)
        await rows.forget_opened(user_id)
        await self._uow.flush()
        erased["trail"] = await erase_acts(self._uow, self._tokens, contact.client_id, acts, said)
        erased["dialogs"] = await self._people.forget(user_id)
        members = await rows.members_by_user()
        colleagues = [user for user, member_id in members.items() if member_id != acting]
        erased["dialogs"] += await self._people.drop_dialogs(colleagues, said)
        return {kind: count for kind, count in erased.items() if count}
