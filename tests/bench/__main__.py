"""`make bench`: every measurement in one table."""

from tests.bench import (
    archive,
    inbox,
    mass_acts,
    morning,
    pdf,
    phrases,
    queries,
    real_input,
    recognise,
    sending,
    start,
    statement_file,
    statements,
    tick,
    updates,
)
from tests.bench.table import format_table

print(
    format_table(
        [
            *pdf.rows(),
            *recognise.rows(),
            *statements.rows(),
            *statement_file.rows(),
            *real_input.rows(),
            *start.rows(),
            *tick.rows(),
            *inbox.rows(),
            *morning.rows(),
            *sending.rows(),
            *mass_acts.rows(),
            *archive.rows(),
            *queries.rows(),
            *phrases.rows(),
            *updates.rows(),
        ]
    )
)
