"""The database: models, queries, units of work and migrations. Knows nothing of rules or screens."""
