"""Runs every proof on one state of the books."""

from collections.abc import Sequence

from db.unit_of_work import TenantDatabase
from services.books.messages import prove_reminders
from services.books.money import prove_money
from services.books.numbers import prove_numbers
from services.books.rows import prove_rows
from services.books.sums import prove_sums
from services.books.trail import prove_trail
from services.books.views import ChainEnd, Proof


class BookProof:
    """For whoever runs the process, across all firms: it changes nothing and says no more than it must."""

    def __init__(self, database: TenantDatabase) -> None:
        self._database = database

    async def run(self, ends: Sequence[ChainEnd] = ()) -> tuple[Proof, ...]:
        """While others write: all is read from one state. `ends` are ends of chains that were noted earlier."""
        async with self._database.books() as books:
            counts = await books.counts()
            return (
                await prove_numbers(books),
                *await prove_sums(books),
                await prove_money(books, counts),
                await prove_reminders(books, counts),
                await prove_rows(books, counts),
                await prove_trail(books, ends),
            )
