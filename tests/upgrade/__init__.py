"""Databases as earlier states of the code left them, with what lay in the chats then.

`at_0005.sql` and `at_0005.chats.json` were written by the code that came to that revision in five steps, before they
became one. `at_0005.postgresql.sql` is `pg_dump --schema-only` of its tables, without comments and settings, and with
the one condition that PostgreSQL does not read back as it wrote it (`IN`) as the code wrote it. None of them is ever
made anew: what they hold is what lies at firms that upgrade. A later state adds its own:

    python -m tests.upgrade.world 0006
"""
