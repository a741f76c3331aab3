"""Identifies who writes: from a Telegram user to members of firms and contacts of clients. Runs at every update."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.models import Client, Contact, Firm, Member, User
from db.repositories import PersonRepository
from db.vocabulary.enums import ContactState, Role
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, ContactActor, open_to_all
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, ContactId, FirmId, MemberId
from services.domain.languages import CLIENT_LANGUAGES, language_for, staff_language
from services.domain.ports import Clock
from services.domain.text_input import normalise_line

NAME_LIMIT = 130
USERNAME_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Membership:
    firm_id: FirmId
    firm_name: str
    role: Role
    is_current: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person who wrote to the bot. A stranger has no actor, no firms and no contacts. Who works for a firm reads all
    in a language of the staff, also as somebody's contact."""

    user_id: int
    name: str
    language: str
    actor: Actor | None
    firms: tuple[Membership, ...]
    contacts: tuple[ContactActor, ...] = ()
    """The clients that this person speaks for."""
    waiting: tuple[str, ...] = ()
    """Names of firms where this person waits to be confirmed as a contact."""
    actors: tuple[Actor, ...] = ()
    """One per firm."""

    def actor_in(self, firm_id: int) -> Actor | None:
        """Returns the actor in this firm; None when the person is not an active member of it."""
        return next((actor for actor in self.actors if actor.firm_id == firm_id), None)


def person_name(name: str, username: str | None, user_id: int) -> str:
    """Returns a name that can be shown: Telegram allows names of invisible characters only."""
    return normalise_line(name)[:NAME_LIMIT].strip() or normalise_line(username or "") or str(user_id)


def build_actor(member: Member, firm: Firm, language: str) -> Actor:
    return Actor(
        firm_id=FirmId(firm.id),
        member_id=MemberId(member.id),
        role=Role(member.role),
        name=member.name,
        language=language,
        timezone=firm.timezone,
    )


async def upsert_user(
    people: PersonRepository,
    clock: Clock,
    user_id: int,
    name: str,
    username: str | None,
    language: str | None,
) -> User:
    """Creates or updates the person's row and returns it locked. `language` is set only when none is stored."""
    name = person_name(name, username, user_id)
    username = username[:USERNAME_LIMIT] if username else None
    user = await people.lock_user(user_id)
    if user is None:
        new_user = User(id=user_id, name=name, username=username, language=language, created_at=clock.now())
        await people.add_once(new_user)
        user = await people.lock_user(user_id)
        if user is None:
            raise RuntimeError("a person's row vanished inside a transaction")
    user.name, user.username = name, username
    user.language = user.language or language
    return user


@dataclass(frozen=True, slots=True)
class StoredPerson:
    name: str
    username: str | None
    language: str


class IdentityService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @open_to_all
    async def resolve(
        self, user_id: int, name: str, username: str | None, language_code: str | None
    ) -> Person:
        """Loads the person; writes only when a known person's name has changed. Stores nothing of strangers."""
        name = person_name(name, username, user_id)
        username = username[:USERNAME_LIMIT] if username else None
        async with self._work.outside() as people:
            known = await people.known(user_id)
            if known is None:
                return Person(user_id, name, language_for(None, language_code), None, ())
            user, rows, contacts = known
            person = _build_person(user, rows, contacts, name, language_code)
            has_new_name = (user.name, user.username) != (name, username)
        if has_new_name:
            await self._rename(user_id, name, username)
        return person

    @open_to_all
    async def stored_person(self, user_id: int) -> StoredPerson | None:
        """What is known of somebody who does nothing at the moment; None for a stranger."""
        async with self._work.outside() as people:
            user = await people.user(user_id)
            if user is None:
                return None
            rows = await people.memberships(user_id)
            person = _build_person(user, rows, await people.contacts(user_id), user.name, None)
            return StoredPerson(user.name, user.username, person.language)

    @open_to_all
    async def chosen_language(self, user_id: int) -> str | None:
        """What the person has chosen, in whatever firm; None for nobody's choice."""
        async with self._work.outside() as people:
            user = await people.user(user_id)
            return user.language if user is not None else None

    @open_to_all
    async def set_language(self, user_id: int, name: str, username: str | None, language: str) -> Person:
        """Sets the person's language in every firm and as a client's contact. Raises `error-language`."""
        if language not in CLIENT_LANGUAGES:
            raise BadInput("error-language", language)
        async with self._work.outside(write=True) as people:
            user = await upsert_user(people, self._clock, user_id, name, username, language)
            user.language = language
            await people.speak_to_contact(user_id, language)
            rows = await people.memberships(user_id)
            return _build_person(user, rows, await people.contacts(user_id), user.name, None)

    @open_to_all
    async def switch_firm(self, user_id: int, firm_id: FirmId) -> Person:
        """Makes another firm the person's current one. Raises `NotFound` unless they are an active member of it."""
        async with self._work.outside(write=True) as people:
            user = await people.lock_user(user_id)
            rows = await people.memberships(user_id)
            if user is None or all(firm.id != firm_id for _, firm in rows):
                raise NotFound
            user.firm_id = firm_id
            return _build_person(user, rows, await people.contacts(user_id), user.name, None)

    async def _rename(self, user_id: int, name: str, username: str | None) -> None:
        async with self._work.outside(write=True) as people:
            user = await people.lock_user(user_id)
            if user is None:
                return
            for member, _ in await people.memberships(user_id):
                if member.name == user.name:
                    member.name = name
            user.name, user.username = name, username


def _build_person(
    user: User,
    rows: Sequence[tuple[Member, Firm]],
    contacts: Sequence[tuple[Contact, Client, Firm]],
    name: str,
    language_code: str | None,
) -> Person:
    current = next((row for row in rows if row[1].id == user.firm_id), rows[0] if rows else None)
    contact_language = next(
        (found for contact, client, _ in contacts if (found := client.language or contact.language)), None
    )
    fallback = language_code or (current[1].language if current else None)
    language = language_for(user.language or (None if current else contact_language), fallback)
    if current:
        language = staff_language(language)
    return Person(
        user_id=user.id,
        name=name,
        language=language,
        actor=build_actor(*current, language) if current else None,
        firms=tuple(
            Membership(
                FirmId(firm.id), firm.name, Role(member.role), current is not None and firm is current[1]
            )
            for member, firm in rows
        ),
        contacts=tuple(
            _build_contact_actor(contact, client, firm, language)
            for contact, client, firm in contacts
            if contact.state == ContactState.CONFIRMED
        ),
        waiting=tuple(
            dict.fromkeys(firm.name for contact, _, firm in contacts if contact.state == ContactState.WAITING)
        ),
        actors=tuple(build_actor(member, firm, language) for member, firm in rows),
    )


def _build_contact_actor(contact: Contact, client: Client, firm: Firm, language: str) -> ContactActor:
    return ContactActor(
        firm_id=FirmId(firm.id),
        contact_id=ContactId(contact.id),
        client_id=ClientId(client.id),
        user_id=contact.user_id,
        name=contact.name,
        firm_name=firm.name,
        client_name=client.name,
        language=language,
        timezone=client.timezone or firm.timezone,
        reachable=contact.unreachable_at is None,
    )
