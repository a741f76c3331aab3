from typing import Any

from services.firms.identity import Person


async def country(person: Person, **_: Any) -> dict[str, Any]:
    return {"person_name": person.name.split()[0] if person.name.split() else person.name}
