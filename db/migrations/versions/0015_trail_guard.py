"""Let the trail only grow: triggers refuse to delete or to change what is written

Two changes pass. An entry is sealed once: it gets its place, its link and its salt, and nothing else of it changes. And
values of a sealed entry are erased: keys or the name go, never change, their digests come into `erased`, the salt goes.
Whether those digests are the right ones is what the chain proves.

A statement that replaces rows (`INSERT OR REPLACE`) deletes them on SQLite without asking a trigger of deletion; what
it would displace is therefore refused when it comes in.

Revision ID: 0015
Revises: 0014
"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

REFUSED = "the trail is only added to"
FIXED = ("id", "firm_id", "at", "member_id", "action", "object_type", "object_id", "invoice_id")


def upgrade() -> None:
    statements = _postgresql() if op.get_bind().dialect.name == "postgresql" else _sqlite()
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name in ("unchanged", "kept", "not_emptied"):
            op.execute(f"DROP TRIGGER audit_entries_{name} ON audit_entries")
        for function in (
            "audit_entries_guard()",
            "audit_entries_refuse()",
            "audit_values_only_go(jsonb, jsonb)",
        ):
            op.execute(f"DROP FUNCTION {function}")
    else:
        for name in ("unchanged", "kept", "not_replaced"):
            op.execute(f"DROP TRIGGER audit_entries_{name}")


def _sqlite() -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    taken = "EXISTS (SELECT 1 FROM audit_entries WHERE firm_id = NEW.firm_id AND seq = NEW.seq)"
    fixed = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in FIXED)
    same = " AND ".join(f'NEW."{name}" IS OLD."{name}"' for name in ("member_name", "before", "after"))
    only_go = " AND ".join(_sqlite_only_go(f'OLD."{name}"', f'NEW."{name}"') for name in ("before", "after"))
    kept = _sqlite_no_other("json_each(OLD.erased, '$.digests')", "json_each(NEW.erased, '$.digests')")
    sealing = (
        "OLD.seq IS NULL AND NEW.seq IS NOT NULL AND NEW.link IS NOT NULL AND NEW.salt IS NOT NULL"
        f" AND NEW.erased IS NULL AND {same} AND NOT {taken}"
    )
    erasing = (
        "OLD.seq IS NOT NULL AND NEW.seq IS OLD.seq AND NEW.link IS OLD.link"
        " AND NEW.salt IS NULL AND NEW.erased IS NOT NULL"
        f" AND (NEW.member_name IS NULL OR NEW.member_name IS OLD.member_name) AND {only_go} AND {kept}"
    )
    return [
        f"CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries {refuse}",
        "CREATE TRIGGER audit_entries_not_replaced BEFORE INSERT ON audit_entries"
        f" WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id) OR (NEW.seq IS NOT NULL AND {taken})"
        f" {refuse}",
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries"
        f" WHEN NOT ({fixed} AND (({sealing}) OR ({erasing}))) {refuse}",
    ]


def _sqlite_only_go(old: str, new: str) -> str:
    """Keys may go; those that stay keep their values."""
    objects = f"coalesce(json_type({old}) = 'object' AND json_type({new}) = 'object', 0)"
    return f"({new} IS {old} OR ({objects} AND {_sqlite_no_other(f'json_each({new})', f'json_each({old})')}))"


def _sqlite_no_other(these: str, those: str) -> str:
    """Whether each entry of the one object is in the other, with the same value."""
    return (
        f"NOT EXISTS (SELECT 1 FROM {these} AS one WHERE NOT EXISTS (SELECT 1 FROM {those} AS other"
        " WHERE other.key = one.key AND other.type = one.type AND other.value IS one.value))"
    )


def _postgresql() -> list[str]:
    fixed = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in FIXED)
    same = " AND ".join(
        f'NEW."{name}" IS NOT DISTINCT FROM OLD."{name}"' for name in ("member_name", "before", "after")
    )
    return [
        # Keys may go; those that stay keep their values.
        """
        CREATE FUNCTION audit_values_only_go(before_it jsonb, after_it jsonb) RETURNS boolean
        LANGUAGE sql IMMUTABLE AS $$
          SELECT CASE
            WHEN after_it IS NOT DISTINCT FROM before_it THEN true
            WHEN jsonb_typeof(before_it) = 'object' AND jsonb_typeof(after_it) = 'object' THEN NOT EXISTS (
              SELECT 1 FROM jsonb_each(after_it) AS one WHERE before_it -> one.key IS DISTINCT FROM one.value
            )
            ELSE false
          END
        $$
        """,
        f"""
        CREATE FUNCTION audit_entries_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF {fixed} AND (
            (OLD.seq IS NULL AND NEW.seq IS NOT NULL AND NEW.link IS NOT NULL AND NEW.salt IS NOT NULL
              AND NEW.erased IS NULL AND {same})
            OR (OLD.seq IS NOT NULL AND NEW.seq = OLD.seq AND NEW.link = OLD.link
              AND NEW.salt IS NULL AND NEW.erased IS NOT NULL
              AND (NEW.member_name IS NULL OR NEW.member_name IS NOT DISTINCT FROM OLD.member_name)
              AND audit_values_only_go(OLD."before", NEW."before")
              AND audit_values_only_go(OLD."after", NEW."after")
              AND (OLD.erased IS NULL OR audit_values_only_go(NEW.erased -> 'digests', OLD.erased -> 'digests')))
          ) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation';
        END
        $$
        """,
        f"""
        CREATE FUNCTION audit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation';
        END
        $$
        """,
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries"
        " FOR EACH ROW EXECUTE FUNCTION audit_entries_guard()",
        "CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries"
        " FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse()",
        "CREATE TRIGGER audit_entries_not_emptied BEFORE TRUNCATE ON audit_entries"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_refuse()",
    ]
