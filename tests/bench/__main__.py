"""`make bench`: every measurement in one table.

The last column names the module that measures the row: `python -m tests.bench.writes` measures those of `writes` alone.
"""

from dataclasses import replace

from tests.bench import (
    archive,
    growth,
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
    writes,
)
from tests.bench.table import format_table

MODULES = (
    pdf,
    recognise,
    statements,
    statement_file,
    real_input,
    start,
    growth,
    tick,
    inbox,
    morning,
    sending,
    mass_acts,
    archive,
    queries,
    phrases,
    updates,
    writes,
)

print(
    format_table(
        replace(row, measured_by=module.__name__.rpartition(".")[2])
        for module in MODULES
        for row in module.rows()
    )
)
