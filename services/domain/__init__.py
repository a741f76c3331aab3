"""Rules without a database: money, dates, VAT, requisites, numbers, access. Of `db` it knows the vocabulary only."""
