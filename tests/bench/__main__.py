"""`make bench`: every measurement in one table."""

from tests.bench import pdf, queries, start, tick
from tests.bench.table import format_table

print(format_table([*pdf.rows(), *start.rows(), *tick.rows(), *queries.rows()]))
