"""Every table of the first version.

Its number is that of the last of five revisions that no release held and that are one now: databases that stand there
have these very tables.

Revision ID: 0005
Revises:
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

TABLES = (
    "firms",
    "fsm_records",
    "handled_updates",
    "update_strikes",
    "senders_seen",
    "audit_entries",
    "issuers",
    "owner_claims",
    "users",
    "bank_accounts",
    "members",
    "number_counters",
    "clients",
    "invites",
    "client_shares",
    "contact_invites",
    "contacts",
    "contracts",
    "matters",
    "payments",
    "contract_matters",
    "contract_stages",
    "invoices",
    "allocations",
    "deliveries",
    "holds",
    "invoice_lines",
    "reminder_policies",
    "tasks",
    "reminders",
)
"""In the order in which they are made: each after those that it points at."""


def upgrade() -> None:
    op.create_table(
        "firms",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("country", sa.String(length=5), nullable=False),
        sa.Column("timezone", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("group_chat_id", ID, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("group_digest", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("group_alerts", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firms")),
        sa.UniqueConstraint("group_chat_id", name=op.f("uq_firms_group_chat_id")),
    )
    op.create_table(
        "fsm_records",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=200), nullable=True),
        sa.Column("data", JSON, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_fsm_records")),
    )
    op.create_table(
        "handled_updates",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name=op.f("pk_handled_updates")),
    )
    op.create_index(op.f("ix_handled_updates_handled_at"), "handled_updates", ["handled_at"])
    op.create_table(
        "update_strikes",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("strikes", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name=op.f("pk_update_strikes")),
    )
    op.create_table(
        "senders_seen",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sender", sa.String(length=40), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "sender", name=op.f("pk_senders_seen")),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("member_name", sa.String(length=130), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("object_type", sa.String(length=20), nullable=False),
        sa.Column("object_id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_audit_entries_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index(
        op.f("ix_audit_entries_firm_id_object_type_object_id_at"),
        "audit_entries",
        ["firm_id", "object_type", "object_id", "at"],
    )
    op.create_index(
        "ix_audit_entries_invoice",
        "audit_entries",
        ["firm_id", "invoice_id"],
        postgresql_where=sa.text("invoice_id IS NOT NULL"),
    )
    op.create_table(
        "issuers",
        sa.Column("id", ID, nullable=False),
        sa.Column("country", sa.String(length=5), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("tax_id", sa.String(length=20), nullable=True),
        sa.Column("requisites", JSON, nullable=False),
        sa.Column("vat_mode", sa.String(length=10), nullable=False),
        sa.Column("vat_rate_bp", sa.Integer(), nullable=True),
        sa.Column("vat_code", sa.String(length=20), nullable=True),
        sa.Column("vat_reason", sa.String(length=250), nullable=True),
        sa.Column("number_template", sa.String(length=40), nullable=False),
        sa.Column("number_series", sa.Integer(), nullable=False),
        sa.Column("number_start", sa.Integer(), nullable=False),
        sa.Column("payment_link", sa.String(length=250), nullable=True),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_issuers_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issuers")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_issuers_firm_id_id")),
    )
    op.create_table(
        "owner_claims",
        sa.Column("id", ID, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", ID, nullable=True),
        sa.Column("firm_id", ID, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_owner_claims_firm_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner_claims")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_owner_claims_token_hash")),
    )
    op.create_table(
        "users",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=130), nullable=False),
        sa.Column("username", sa.String(length=64), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("firm_id", ID, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_users_firm_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_table(
        "bank_accounts",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=True),
        sa.Column("iban", sa.String(length=34), nullable=True),
        sa.Column("bank_name", sa.String(length=250), nullable=True),
        sa.Column("bic", sa.String(length=11), nullable=True),
        sa.Column("corr_account", sa.String(length=34), nullable=True),
        sa.Column("swift", sa.String(length=11), nullable=True),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_bank_accounts_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_bank_accounts_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_accounts")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_bank_accounts_firm_id_id")),
    )
    op.create_index(op.f("ix_bank_accounts_firm_id_issuer_id"), "bank_accounts", ["firm_id", "issuer_id"])
    op.create_table(
        "members",
        sa.Column("id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=130), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.Boolean(), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_members_firm_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_members_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_members_firm_id_id")),
        sa.UniqueConstraint("firm_id", "user_id", name=op.f("uq_members_firm_id_user_id")),
    )
    op.create_index(op.f("ix_members_user_id"), "members", ["user_id"])
    op.create_table(
        "number_counters",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_number_counters_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_number_counters_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_counters")),
        sa.UniqueConstraint(
            "firm_id",
            "issuer_id",
            "series",
            "year",
            name=op.f("uq_number_counters_firm_id_issuer_id_series_year"),
        ),
    )
    op.create_table(
        "clients",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("country", sa.String(length=5), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("name_norm", sa.String(length=260), nullable=False),
        sa.Column("tax_id", sa.String(length=20), nullable=True),
        sa.Column("requisites", JSON, nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("responsible_id", ID, nullable=False),
        sa.Column("timezone", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("reminder_mode", sa.String(length=10), nullable=True),
        sa.Column("email_failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "responsible_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_clients_firm_id_responsible_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_clients_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clients")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_clients_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_clients_firm_id_id")),
    )
    op.create_index(op.f("ix_clients_firm_id_responsible_id"), "clients", ["firm_id", "responsible_id", "id"])
    op.create_index(op.f("ix_clients_firm_id_tax_id"), "clients", ["firm_id", "tax_id"])
    op.create_index(
        "ix_clients_search",
        "clients",
        [
            "firm_id",
            "name_norm",
            "tax_id",
            "phone",
            "email",
            "responsible_id",
            "archived_at",
            "created_at",
            "id",
        ],
    )
    op.create_table(
        "invites",
        sa.Column("id", ID, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("created_by", ID, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "created_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_invites_firm_id_created_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_invites_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_invites_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invites")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_invites_firm_id_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invites_token_hash")),
    )
    op.create_table(
        "client_shares",
        sa.Column("id", ID, nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_client_shares_firm_id_client_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_client_shares_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_client_shares_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_shares")),
        sa.UniqueConstraint(
            "firm_id", "member_id", "client_id", name=op.f("uq_client_shares_firm_id_member_id_client_id")
        ),
    )
    op.create_table(
        "contact_invites",
        sa.Column("id", ID, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_by", ID, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_by", ID, nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_contact_invites_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "created_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_contact_invites_firm_id_created_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_contact_invites_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_invites")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_contact_invites_firm_id_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_contact_invites_token_hash")),
    )
    op.create_table(
        "contacts",
        sa.Column("id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("name", sa.String(length=130), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("muted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unreachable_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_contacts_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_contacts_firm_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_contacts_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint(
            "firm_id", "client_id", "user_id", name=op.f("uq_contacts_firm_id_client_id_user_id")
        ),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_contacts_firm_id_id")),
    )
    op.create_index(op.f("ix_contacts_user_id"), "contacts", ["user_id"])
    op.create_table(
        "contracts",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("title", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("number_norm", sa.String(length=60), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("billing", sa.String(length=12), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("fee_minor", sa.BigInteger(), nullable=True),
        sa.Column("billing_day", sa.Integer(), nullable=True),
        sa.Column("auto_issue", sa.String(length=8), nullable=False),
        sa.Column("next_issue_on", sa.Date(), nullable=True),
        sa.Column("vat_mode", sa.String(length=10), nullable=False),
        sa.Column("vat_code", sa.String(length=20), nullable=True),
        sa.Column("vat_rate_bp", sa.Integer(), nullable=True),
        sa.Column("vat_reason", sa.String(length=250), nullable=True),
        sa.Column("terms_kind", sa.String(length=24), nullable=False),
        sa.Column("terms_days", sa.Integer(), nullable=True),
        sa.Column("terms_unit", sa.String(length=10), nullable=True),
        sa.Column("terms_date", sa.Date(), nullable=True),
        sa.Column("file_id", sa.String(length=250), nullable=True),
        sa.Column("file_name", sa.String(length=250), nullable=True),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_contracts_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_contracts_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_contracts_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contracts")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_contracts_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_contracts_firm_id_id")),
    )
    op.create_index(op.f("ix_contracts_firm_id_client_id"), "contracts", ["firm_id", "client_id"])
    op.create_index(op.f("ix_contracts_firm_id_state"), "contracts", ["firm_id", "state"])
    op.create_index(
        "ix_contracts_issue",
        "contracts",
        ["next_issue_on"],
        sqlite_where=sa.text("next_issue_on IS NOT NULL"),
        postgresql_where=sa.text("next_issue_on IS NOT NULL"),
    )
    op.create_index("ix_contracts_number", "contracts", ["firm_id", "number_norm", "client_id", "id"])
    op.create_table(
        "matters",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("name_norm", sa.String(length=260), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_matters_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_matters_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matters")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_matters_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_matters_firm_id_id")),
    )
    op.create_index(op.f("ix_matters_firm_id_client_id"), "matters", ["firm_id", "client_id"])
    op.create_index("ix_matters_search", "matters", ["firm_id", "name_norm", "client_id", "closed_on", "id"])
    op.create_table(
        "payments",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("method", sa.String(length=10), nullable=False),
        sa.Column("reference", sa.String(length=100), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("reverses_id", ID, nullable=True),
        sa.Column("refunds_id", ID, nullable=True),
        sa.Column("recorded_by", ID, nullable=False),
        sa.Column("act_key", sa.String(length=60), nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(kind = 'received' AND amount_minor > 0) OR (kind = 'refund' AND amount_minor < 0) OR (kind = 'reversal' AND amount_minor <> 0)",
            name=op.f("ck_payments_sign"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_payments_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_payments_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "recorded_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_payments_firm_id_recorded_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "refunds_id"],
            ["payments.firm_id", "payments.id"],
            name=op.f("fk_payments_firm_id_refunds_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "reverses_id"],
            ["payments.firm_id", "payments.id"],
            name=op.f("fk_payments_firm_id_reverses_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_payments_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_payments_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_payments_firm_id_id")),
        sa.UniqueConstraint("firm_id", "reverses_id", name=op.f("uq_payments_firm_id_reverses_id")),
    )
    op.create_index(op.f("ix_payments_firm_id_client_id"), "payments", ["firm_id", "client_id"])
    op.create_index(op.f("ix_payments_firm_id_refunds_id"), "payments", ["firm_id", "refunds_id"])
    op.create_index(
        "ix_payments_received",
        "payments",
        ["firm_id", "received_on", "currency", "client_id", "amount_minor"],
    )
    op.create_table(
        "contract_matters",
        sa.Column("id", ID, nullable=False),
        sa.Column("contract_id", ID, nullable=False),
        sa.Column("matter_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name=op.f("fk_contract_matters_firm_id_contract_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "matter_id"],
            ["matters.firm_id", "matters.id"],
            name=op.f("fk_contract_matters_firm_id_matter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_contract_matters_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_matters")),
        sa.UniqueConstraint(
            "firm_id",
            "contract_id",
            "matter_id",
            name=op.f("uq_contract_matters_firm_id_contract_id_matter_id"),
        ),
    )
    op.create_index(
        op.f("ix_contract_matters_firm_id_matter_id"), "contract_matters", ["firm_id", "matter_id"]
    )
    op.create_table(
        "contract_stages",
        sa.Column("id", ID, nullable=False),
        sa.Column("contract_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name=op.f("fk_contract_stages_firm_id_contract_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_contract_stages_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_stages")),
        sa.UniqueConstraint(
            "firm_id", "contract_id", "position", name=op.f("uq_contract_stages_firm_id_contract_id_position")
        ),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_contract_stages_firm_id_id")),
    )
    op.create_table(
        "invoices",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("contract_id", ID, nullable=True),
        sa.Column("matter_id", ID, nullable=True),
        sa.Column("bank_account_id", ID, nullable=True),
        sa.Column("created_by", ID, nullable=False),
        sa.Column("draft_key", sa.String(length=40), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("number_norm", sa.String(length=60), nullable=True),
        sa.Column("series", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("invoice_date", sa.Date(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=False),
        sa.Column("due_fixed", sa.Boolean(), nullable=False),
        sa.Column("service_from", sa.Date(), nullable=True),
        sa.Column("service_to", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("vat_mode", sa.String(length=10), nullable=False),
        sa.Column("vat_code", sa.String(length=20), nullable=True),
        sa.Column("vat_rate_bp", sa.Integer(), nullable=True),
        sa.Column("vat_reason", sa.String(length=250), nullable=True),
        sa.Column("discount_bp", sa.Integer(), nullable=True),
        sa.Column("discount_minor", sa.BigInteger(), nullable=True),
        sa.Column("net_minor", sa.BigInteger(), nullable=False),
        sa.Column("vat_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("paid_minor", sa.BigInteger(), nullable=False),
        sa.Column("written_off_minor", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("issued_by", ID, nullable=True),
        sa.Column("snapshot", JSON, nullable=True),
        sa.Column("file_id", sa.String(length=250), nullable=True),
        sa.Column("void_reason", sa.String(length=500), nullable=True),
        sa.Column("write_off_reason", sa.String(length=500), nullable=True),
        sa.Column("corrects_id", ID, nullable=True),
        sa.Column("moves_payments", sa.Boolean(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(status = 'draft') = (number IS NULL)", name=op.f("ck_invoices_number_at_issue")),
        sa.CheckConstraint(
            "paid_minor + written_off_minor <= total_minor OR status = 'void'",
            name=op.f("ck_invoices_not_overpaid"),
        ),
        sa.CheckConstraint(
            "total_minor >= 0 AND paid_minor >= 0 AND written_off_minor >= 0",
            name=op.f("ck_invoices_not_negative"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "bank_account_id"],
            ["bank_accounts.firm_id", "bank_accounts.id"],
            name=op.f("fk_invoices_firm_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_invoices_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name=op.f("fk_invoices_firm_id_contract_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "corrects_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_invoices_firm_id_corrects_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "created_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_invoices_firm_id_created_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_invoices_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "matter_id"],
            ["matters.firm_id", "matters.id"],
            name=op.f("fk_invoices_firm_id_matter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_invoices_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint("firm_id", "draft_key", name=op.f("uq_invoices_firm_id_draft_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_invoices_firm_id_id")),
        sa.UniqueConstraint(
            "firm_id", "issuer_id", "number", name=op.f("uq_invoices_firm_id_issuer_id_number")
        ),
    )
    op.create_index(
        "ix_invoices_client", "invoices", ["firm_id", "client_id", "created_at", "invoice_date", "id"]
    )
    op.create_index(op.f("ix_invoices_firm_id_contract_id"), "invoices", ["firm_id", "contract_id"])
    op.create_index(op.f("ix_invoices_firm_id_matter_id"), "invoices", ["firm_id", "matter_id"])
    op.create_index("ix_invoices_number", "invoices", ["firm_id", "number_norm", "seq", "client_id", "id"])
    op.create_index(
        "ix_invoices_open",
        "invoices",
        [
            "firm_id",
            "due_date",
            "id",
            "currency",
            "client_id",
            "total_minor",
            "paid_minor",
            "written_off_minor",
            "invoice_date",
            "matter_id",
            "contract_id",
            "issuer_id",
            "status",
        ],
        sqlite_where=sa.text("status = 'issued' AND paid_minor + written_off_minor < total_minor"),
        postgresql_where=sa.text("status = 'issued' AND paid_minor + written_off_minor < total_minor"),
    )
    op.create_index(
        "ix_invoices_recent",
        "invoices",
        [
            "firm_id",
            "invoice_date",
            "id",
            "client_id",
            "status",
            "currency",
            "total_minor",
            "paid_minor",
            "written_off_minor",
        ],
    )
    op.create_index(
        "ix_invoices_remind",
        "invoices",
        ["next_remind_at"],
        sqlite_where=sa.text("next_remind_at IS NOT NULL"),
        postgresql_where=sa.text("next_remind_at IS NOT NULL"),
    )
    op.create_index(
        "ix_invoices_sums",
        "invoices",
        [
            "firm_id",
            "status",
            "currency",
            "client_id",
            "total_minor",
            "paid_minor",
            "written_off_minor",
            "invoice_date",
            "due_date",
            "issuer_id",
            "id",
        ],
    )
    op.create_table(
        "allocations",
        sa.Column("id", ID, nullable=False),
        sa.Column("payment_id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount_minor <> 0", name=op.f("ck_allocations_not_zero")),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_allocations_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_allocations_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "payment_id"],
            ["payments.firm_id", "payments.id"],
            name=op.f("fk_allocations_firm_id_payment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_allocations_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocations")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_allocations_firm_id_act_key")),
    )
    op.create_index(op.f("ix_allocations_firm_id_client_id"), "allocations", ["firm_id", "client_id"])
    op.create_index(op.f("ix_allocations_firm_id_invoice_id"), "allocations", ["firm_id", "invoice_id"])
    op.create_index(op.f("ix_allocations_firm_id_payment_id"), "allocations", ["firm_id", "payment_id"])
    op.create_table(
        "deliveries",
        sa.Column("id", ID, nullable=False),
        sa.Column("client_id", ID, nullable=True),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("audience", sa.String(length=6), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("contact_id", ID, nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_token", sa.String(length=40), nullable=True),
        sa.Column("message_id", sa.String(length=250), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=250), nullable=True),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_deliveries_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "contact_id"],
            ["contacts.firm_id", "contacts.id"],
            name=op.f("fk_deliveries_firm_id_contact_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_deliveries_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_deliveries_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_deliveries_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_deliveries_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_deliveries_firm_id_id")),
    )
    op.create_index(
        "ix_deliveries_due",
        "deliveries",
        ["due_at"],
        sqlite_where=sa.text("state IN ('queued', 'sending')"),
        postgresql_where=sa.text("state IN ('queued', 'sending')"),
    )
    op.create_index(op.f("ix_deliveries_firm_id_invoice_id"), "deliveries", ["firm_id", "invoice_id"])
    op.create_index(
        op.f("ix_deliveries_firm_id_recipient_kind_sent_at"),
        "deliveries",
        ["firm_id", "recipient", "kind", "sent_at"],
    )
    op.create_table(
        "holds",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("matter_id", ID, nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.String(length=30), nullable=False),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_holds_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_holds_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "matter_id"],
            ["matters.firm_id", "matters.id"],
            name=op.f("fk_holds_firm_id_matter_id"),
        ),
        sa.ForeignKeyConstraint(["firm_id"], ["firms.id"], name=op.f("fk_holds_firm_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_holds_firm_id_act_key")),
    )
    op.create_index(op.f("ix_holds_firm_id_client_id"), "holds", ["firm_id", "client_id"])
    op.create_index(op.f("ix_holds_firm_id_invoice_id"), "holds", ["firm_id", "invoice_id"])
    op.create_table(
        "invoice_lines",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("description", sa.String(length=1000), nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("vat_rate_bp", sa.Integer(), nullable=True),
        sa.Column("stage_id", ID, nullable=True),
        sa.Column("retainer_month", sa.Date(), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_invoice_lines_firm_id_invoice_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "stage_id"],
            ["contract_stages.firm_id", "contract_stages.id"],
            name=op.f("fk_invoice_lines_firm_id_stage_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_invoice_lines_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_lines")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_invoice_lines_firm_id_id")),
        sa.UniqueConstraint(
            "firm_id", "invoice_id", "position", name=op.f("uq_invoice_lines_firm_id_invoice_id_position")
        ),
    )
    op.create_index(op.f("ix_invoice_lines_firm_id_stage_id"), "invoice_lines", ["firm_id", "stage_id"])
    op.create_table(
        "reminder_policies",
        sa.Column("id", ID, nullable=False),
        sa.Column("scope", sa.String(length=8), nullable=False),
        sa.Column("scope_id", ID, nullable=False),
        sa.Column("client_id", ID, nullable=True),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("settings", JSON, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_reminder_policies_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_reminder_policies_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_reminder_policies_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_policies")),
        sa.UniqueConstraint(
            "firm_id", "scope", "scope_id", name=op.f("uq_reminder_policies_firm_id_scope_scope_id")
        ),
    )
    op.create_table(
        "tasks",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("assignee_id", ID, nullable=False),
        sa.Column("created_by", ID, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", ID, nullable=True),
        sa.Column("act_key", sa.String(length=60), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "assignee_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_tasks_firm_id_assignee_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_tasks_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "created_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_tasks_firm_id_created_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_tasks_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(["firm_id"], ["firms.id"], name=op.f("fk_tasks_firm_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_tasks_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_tasks_firm_id_id")),
    )
    op.create_index(
        "ix_tasks_due",
        "tasks",
        ["due_at"],
        sqlite_where=sa.text("state = 'open' AND told_at IS NULL"),
        postgresql_where=sa.text("state = 'open' AND told_at IS NULL"),
    )
    op.create_index(op.f("ix_tasks_firm_id_assignee_id_state"), "tasks", ["firm_id", "assignee_id", "state"])
    op.create_index(op.f("ix_tasks_firm_id_invoice_id"), "tasks", ["firm_id", "invoice_id"])
    op.create_index(
        "ix_tasks_open",
        "tasks",
        ["firm_id", "due_at"],
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "reminders",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("recipient", sa.String(length=30), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("delivery_id", ID, nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_reminders_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "delivery_id"],
            ["deliveries.firm_id", "deliveries.id"],
            name=op.f("fk_reminders_firm_id_delivery_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_reminders_firm_id_invoice_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_reminders_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_reminders_firm_id_id")),
        sa.UniqueConstraint(
            "firm_id",
            "invoice_id",
            "step",
            "recipient",
            name=op.f("uq_reminders_firm_id_invoice_id_step_recipient"),
        ),
    )
    op.create_index(op.f("ix_reminders_firm_id_delivery_id"), "reminders", ["firm_id", "delivery_id"])


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
