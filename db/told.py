"""Numbers within the criteria that keep a session in its firm."""

from sqlalchemy import BindParameter, Integer
from typing_extensions import override


class Told(BindParameter[int]):
    """The number of a firm, a member or a client, as the criteria hold it.

    Criteria are annotated, and so is what is bound in them. Each statement looks what it binds up in a dictionary that
    holds the bare ones, and to compare two of them SQLAlchemy writes an SQL comparison, to ask it for its truth:
    a sixth of the time of a statement.
    """

    inherit_cache = True

    def __init__(self, number: int) -> None:
        super().__init__(None, number, type_=Integer(), unique=True)

    @override
    def __eq__(self, other: object) -> bool:  # type: ignore[override]  # no SQL
        return hash(self) == hash(other)

    __hash__ = BindParameter.__hash__
