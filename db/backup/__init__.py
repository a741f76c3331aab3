"""Backups of the whole database: one file, the same for SQLite and PostgreSQL."""
