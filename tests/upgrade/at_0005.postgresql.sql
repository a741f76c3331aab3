CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.allocations (
    id bigint NOT NULL,
    payment_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    amount_minor bigint NOT NULL,
    act_key character varying(60),
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_allocations_not_zero CHECK ((amount_minor <> 0))
);
CREATE SEQUENCE public.allocations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.allocations_id_seq OWNED BY public.allocations.id;
CREATE TABLE public.audit_entries (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id bigint,
    member_name character varying(130),
    action character varying(40) NOT NULL,
    object_type character varying(20) NOT NULL,
    object_id bigint NOT NULL,
    invoice_id bigint,
    before jsonb,
    after jsonb,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.audit_entries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.audit_entries_id_seq OWNED BY public.audit_entries.id;
CREATE TABLE public.bank_accounts (
    id bigint NOT NULL,
    issuer_id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    account character varying(34),
    iban character varying(34),
    bank_name character varying(250),
    bic character varying(11),
    corr_account character varying(34),
    swift character varying(11),
    is_default boolean NOT NULL,
    archived_at timestamp with time zone,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.bank_accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.bank_accounts_id_seq OWNED BY public.bank_accounts.id;
CREATE TABLE public.client_shares (
    id bigint NOT NULL,
    client_id bigint NOT NULL,
    member_id bigint NOT NULL,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.client_shares_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.client_shares_id_seq OWNED BY public.client_shares.id;
CREATE TABLE public.clients (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    country character varying(5) NOT NULL,
    name character varying(250) NOT NULL,
    name_norm character varying(260) NOT NULL,
    tax_id character varying(20),
    requisites jsonb NOT NULL,
    email character varying(254),
    phone character varying(20),
    responsible_id bigint NOT NULL,
    timezone character varying(40),
    language character varying(2),
    reminder_mode character varying(10),
    email_failed_at timestamp with time zone,
    archived_at timestamp with time zone,
    act_key character varying(60),
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.clients_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.clients_id_seq OWNED BY public.clients.id;
CREATE TABLE public.contact_invites (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_by bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    opened_by bigint,
    revoked_at timestamp with time zone,
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.contact_invites_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contact_invites_id_seq OWNED BY public.contact_invites.id;
CREATE TABLE public.contacts (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    name character varying(130) NOT NULL,
    phone character varying(20),
    state character varying(12) NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    language character varying(2),
    muted_at timestamp with time zone,
    unreachable_at timestamp with time zone,
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.contacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contacts_id_seq OWNED BY public.contacts.id;
CREATE TABLE public.contract_matters (
    id bigint NOT NULL,
    contract_id bigint NOT NULL,
    matter_id bigint NOT NULL,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.contract_matters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contract_matters_id_seq OWNED BY public.contract_matters.id;
CREATE TABLE public.contract_stages (
    id bigint NOT NULL,
    contract_id bigint NOT NULL,
    "position" integer NOT NULL,
    name character varying(500) NOT NULL,
    amount_minor bigint NOT NULL,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.contract_stages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contract_stages_id_seq OWNED BY public.contract_stages.id;
CREATE TABLE public.contracts (
    id bigint NOT NULL,
    issuer_id bigint NOT NULL,
    title character varying(20) NOT NULL,
    number character varying(40) NOT NULL,
    number_norm character varying(60) NOT NULL,
    signed_on date NOT NULL,
    ends_on date,
    subject character varying(500) NOT NULL,
    currency character varying(3) NOT NULL,
    state character varying(12) NOT NULL,
    billing character varying(12) NOT NULL,
    amount_minor bigint,
    fee_minor bigint,
    billing_day integer,
    auto_issue character varying(8) NOT NULL,
    next_issue_on date,
    vat_mode character varying(10) NOT NULL,
    vat_code character varying(20),
    vat_rate_bp integer,
    vat_reason character varying(250),
    terms_kind character varying(24) NOT NULL,
    terms_days integer,
    terms_unit character varying(10),
    terms_date date,
    file_id character varying(250),
    file_name character varying(250),
    act_key character varying(60),
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.contracts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contracts_id_seq OWNED BY public.contracts.id;
CREATE TABLE public.deliveries (
    id bigint NOT NULL,
    client_id bigint,
    invoice_id bigint,
    audience character varying(6) NOT NULL,
    kind character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    recipient character varying(254) NOT NULL,
    payload jsonb NOT NULL,
    state character varying(12) NOT NULL,
    contact_id bigint,
    member_id bigint,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    lease_until timestamp with time zone,
    lease_token character varying(40),
    message_id character varying(250),
    sent_at timestamp with time zone,
    opened_at timestamp with time zone,
    error character varying(250),
    act_key character varying(60),
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.deliveries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.deliveries_id_seq OWNED BY public.deliveries.id;
CREATE TABLE public.firms (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    country character varying(5) NOT NULL,
    timezone character varying(40) NOT NULL,
    language character varying(2) NOT NULL,
    group_chat_id bigint,
    created_at timestamp with time zone NOT NULL,
    group_digest boolean DEFAULT false NOT NULL,
    group_alerts boolean DEFAULT false NOT NULL
);
CREATE SEQUENCE public.firms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.firms_id_seq OWNED BY public.firms.id;
CREATE TABLE public.fsm_records (
    key character varying(200) NOT NULL,
    state character varying(200),
    data jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.handled_updates (
    bot_id bigint NOT NULL,
    update_id bigint NOT NULL,
    handled_at timestamp with time zone NOT NULL
);
CREATE TABLE public.holds (
    id bigint NOT NULL,
    invoice_id bigint,
    matter_id bigint,
    kind character varying(10) NOT NULL,
    reason character varying(500),
    until date,
    ended_at timestamp with time zone,
    created_by character varying(30) NOT NULL,
    act_key character varying(60),
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.holds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.holds_id_seq OWNED BY public.holds.id;
CREATE TABLE public.invites (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    role character varying(12) NOT NULL,
    created_by bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    member_id bigint,
    revoked_at timestamp with time zone,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.invites_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.invites_id_seq OWNED BY public.invites.id;
CREATE TABLE public.invoice_lines (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    "position" integer NOT NULL,
    description character varying(1000) NOT NULL,
    quantity_milli bigint NOT NULL,
    unit character varying(20) NOT NULL,
    price_minor bigint NOT NULL,
    vat_rate_bp integer,
    stage_id bigint,
    retainer_month date,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.invoice_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.invoice_lines_id_seq OWNED BY public.invoice_lines.id;
CREATE TABLE public.invoices (
    id bigint NOT NULL,
    issuer_id bigint NOT NULL,
    contract_id bigint,
    matter_id bigint,
    bank_account_id bigint,
    created_by bigint NOT NULL,
    draft_key character varying(40),
    status character varying(12) NOT NULL,
    number character varying(60),
    number_norm character varying(60),
    series integer,
    year integer,
    seq integer,
    invoice_date date NOT NULL,
    due_date date NOT NULL,
    due_fixed boolean NOT NULL,
    service_from date,
    service_to date,
    language character varying(2) NOT NULL,
    note character varying(500),
    currency character varying(3) NOT NULL,
    vat_mode character varying(10) NOT NULL,
    vat_code character varying(20),
    vat_rate_bp integer,
    vat_reason character varying(250),
    discount_bp integer,
    discount_minor bigint,
    net_minor bigint NOT NULL,
    vat_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    written_off_minor bigint NOT NULL,
    issued_at timestamp with time zone,
    issued_by bigint,
    snapshot jsonb,
    file_id character varying(250),
    void_reason character varying(500),
    write_off_reason character varying(500),
    corrects_id bigint,
    moves_payments boolean NOT NULL,
    sent_at timestamp with time zone,
    next_remind_at timestamp with time zone,
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_invoices_not_negative CHECK (((total_minor >= 0) AND (paid_minor >= 0) AND (written_off_minor >= 0))),
    CONSTRAINT ck_invoices_not_overpaid CHECK ((((paid_minor + written_off_minor) <= total_minor) OR ((status)::text = 'void'::text))),
    CONSTRAINT ck_invoices_number_at_issue CHECK ((((status)::text = 'draft'::text) = (number IS NULL)))
);
CREATE SEQUENCE public.invoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.invoices_id_seq OWNED BY public.invoices.id;
CREATE TABLE public.issuers (
    id bigint NOT NULL,
    country character varying(5) NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(250) NOT NULL,
    tax_id character varying(20),
    requisites jsonb NOT NULL,
    vat_mode character varying(10) NOT NULL,
    vat_rate_bp integer,
    vat_code character varying(20),
    vat_reason character varying(250),
    number_template character varying(40) NOT NULL,
    number_series integer NOT NULL,
    number_start integer NOT NULL,
    payment_link character varying(250),
    is_default boolean NOT NULL,
    archived_at timestamp with time zone,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.issuers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.issuers_id_seq OWNED BY public.issuers.id;
CREATE TABLE public.matters (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_norm character varying(260) NOT NULL,
    note character varying(1000),
    opened_on date NOT NULL,
    closed_on date,
    act_key character varying(60),
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.matters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.matters_id_seq OWNED BY public.matters.id;
CREATE TABLE public.members (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    role character varying(12) NOT NULL,
    name character varying(130) NOT NULL,
    active boolean NOT NULL,
    digest boolean NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    email character varying(254)
);
CREATE SEQUENCE public.members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.members_id_seq OWNED BY public.members.id;
CREATE TABLE public.number_counters (
    id bigint NOT NULL,
    issuer_id bigint NOT NULL,
    series integer NOT NULL,
    year integer NOT NULL,
    last_seq integer NOT NULL,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.number_counters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.number_counters_id_seq OWNED BY public.number_counters.id;
CREATE TABLE public.owner_claims (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    used_at timestamp with time zone,
    used_by bigint,
    firm_id bigint,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.owner_claims_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.owner_claims_id_seq OWNED BY public.owner_claims.id;
CREATE TABLE public.payments (
    id bigint NOT NULL,
    issuer_id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    received_on date NOT NULL,
    method character varying(10) NOT NULL,
    reference character varying(100),
    reason character varying(500),
    reverses_id bigint,
    refunds_id bigint,
    recorded_by bigint NOT NULL,
    act_key character varying(60) NOT NULL,
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_payments_sign CHECK (((((kind)::text = 'received'::text) AND (amount_minor > 0)) OR (((kind)::text = 'refund'::text) AND (amount_minor < 0)) OR (((kind)::text = 'reversal'::text) AND (amount_minor <> 0))))
);
CREATE SEQUENCE public.payments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.payments_id_seq OWNED BY public.payments.id;
CREATE TABLE public.reminder_policies (
    id bigint NOT NULL,
    scope character varying(8) NOT NULL,
    scope_id bigint NOT NULL,
    client_id bigint,
    invoice_id bigint,
    settings jsonb NOT NULL,
    firm_id bigint NOT NULL
);
CREATE SEQUENCE public.reminder_policies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reminder_policies_id_seq OWNED BY public.reminder_policies.id;
CREATE TABLE public.reminders (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    step character varying(20) NOT NULL,
    recipient character varying(30) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    delivery_id bigint,
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.reminders_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reminders_id_seq OWNED BY public.reminders.id;
CREATE TABLE public.senders_seen (
    bot_id bigint NOT NULL,
    sender character varying(40) NOT NULL,
    seen_at timestamp with time zone NOT NULL
);
CREATE TABLE public.tasks (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    assignee_id bigint NOT NULL,
    created_by bigint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    note character varying(1000),
    state character varying(10) NOT NULL,
    closed_at timestamp with time zone,
    closed_by bigint,
    act_key character varying(60),
    client_id bigint NOT NULL,
    firm_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.tasks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.tasks_id_seq OWNED BY public.tasks.id;
CREATE TABLE public.update_strikes (
    bot_id bigint NOT NULL,
    update_id bigint NOT NULL,
    strikes integer NOT NULL,
    last_at timestamp with time zone NOT NULL
);
CREATE TABLE public.users (
    id bigint NOT NULL,
    name character varying(130) NOT NULL,
    username character varying(64),
    language character varying(2),
    firm_id bigint,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.allocations ALTER COLUMN id SET DEFAULT nextval('public.allocations_id_seq'::regclass);
ALTER TABLE ONLY public.audit_entries ALTER COLUMN id SET DEFAULT nextval('public.audit_entries_id_seq'::regclass);
ALTER TABLE ONLY public.bank_accounts ALTER COLUMN id SET DEFAULT nextval('public.bank_accounts_id_seq'::regclass);
ALTER TABLE ONLY public.client_shares ALTER COLUMN id SET DEFAULT nextval('public.client_shares_id_seq'::regclass);
ALTER TABLE ONLY public.clients ALTER COLUMN id SET DEFAULT nextval('public.clients_id_seq'::regclass);
ALTER TABLE ONLY public.contact_invites ALTER COLUMN id SET DEFAULT nextval('public.contact_invites_id_seq'::regclass);
ALTER TABLE ONLY public.contacts ALTER COLUMN id SET DEFAULT nextval('public.contacts_id_seq'::regclass);
ALTER TABLE ONLY public.contract_matters ALTER COLUMN id SET DEFAULT nextval('public.contract_matters_id_seq'::regclass);
ALTER TABLE ONLY public.contract_stages ALTER COLUMN id SET DEFAULT nextval('public.contract_stages_id_seq'::regclass);
ALTER TABLE ONLY public.contracts ALTER COLUMN id SET DEFAULT nextval('public.contracts_id_seq'::regclass);
ALTER TABLE ONLY public.deliveries ALTER COLUMN id SET DEFAULT nextval('public.deliveries_id_seq'::regclass);
ALTER TABLE ONLY public.firms ALTER COLUMN id SET DEFAULT nextval('public.firms_id_seq'::regclass);
ALTER TABLE ONLY public.holds ALTER COLUMN id SET DEFAULT nextval('public.holds_id_seq'::regclass);
ALTER TABLE ONLY public.invites ALTER COLUMN id SET DEFAULT nextval('public.invites_id_seq'::regclass);
ALTER TABLE ONLY public.invoice_lines ALTER COLUMN id SET DEFAULT nextval('public.invoice_lines_id_seq'::regclass);
ALTER TABLE ONLY public.invoices ALTER COLUMN id SET DEFAULT nextval('public.invoices_id_seq'::regclass);
ALTER TABLE ONLY public.issuers ALTER COLUMN id SET DEFAULT nextval('public.issuers_id_seq'::regclass);
ALTER TABLE ONLY public.matters ALTER COLUMN id SET DEFAULT nextval('public.matters_id_seq'::regclass);
ALTER TABLE ONLY public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);
ALTER TABLE ONLY public.number_counters ALTER COLUMN id SET DEFAULT nextval('public.number_counters_id_seq'::regclass);
ALTER TABLE ONLY public.owner_claims ALTER COLUMN id SET DEFAULT nextval('public.owner_claims_id_seq'::regclass);
ALTER TABLE ONLY public.payments ALTER COLUMN id SET DEFAULT nextval('public.payments_id_seq'::regclass);
ALTER TABLE ONLY public.reminder_policies ALTER COLUMN id SET DEFAULT nextval('public.reminder_policies_id_seq'::regclass);
ALTER TABLE ONLY public.reminders ALTER COLUMN id SET DEFAULT nextval('public.reminders_id_seq'::regclass);
ALTER TABLE ONLY public.tasks ALTER COLUMN id SET DEFAULT nextval('public.tasks_id_seq'::regclass);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT pk_allocations PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT pk_audit_entries PRIMARY KEY (id);
ALTER TABLE ONLY public.bank_accounts
    ADD CONSTRAINT pk_bank_accounts PRIMARY KEY (id);
ALTER TABLE ONLY public.client_shares
    ADD CONSTRAINT pk_client_shares PRIMARY KEY (id);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT pk_clients PRIMARY KEY (id);
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT pk_contact_invites PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT pk_contacts PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_matters
    ADD CONSTRAINT pk_contract_matters PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_stages
    ADD CONSTRAINT pk_contract_stages PRIMARY KEY (id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT pk_contracts PRIMARY KEY (id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (id);
ALTER TABLE ONLY public.firms
    ADD CONSTRAINT pk_firms PRIMARY KEY (id);
ALTER TABLE ONLY public.fsm_records
    ADD CONSTRAINT pk_fsm_records PRIMARY KEY (key);
ALTER TABLE ONLY public.handled_updates
    ADD CONSTRAINT pk_handled_updates PRIMARY KEY (bot_id, update_id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT pk_holds PRIMARY KEY (id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT pk_invites PRIMARY KEY (id);
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT pk_invoice_lines PRIMARY KEY (id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT pk_invoices PRIMARY KEY (id);
ALTER TABLE ONLY public.issuers
    ADD CONSTRAINT pk_issuers PRIMARY KEY (id);
ALTER TABLE ONLY public.matters
    ADD CONSTRAINT pk_matters PRIMARY KEY (id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT pk_members PRIMARY KEY (id);
ALTER TABLE ONLY public.number_counters
    ADD CONSTRAINT pk_number_counters PRIMARY KEY (id);
ALTER TABLE ONLY public.owner_claims
    ADD CONSTRAINT pk_owner_claims PRIMARY KEY (id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT pk_payments PRIMARY KEY (id);
ALTER TABLE ONLY public.reminder_policies
    ADD CONSTRAINT pk_reminder_policies PRIMARY KEY (id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT pk_reminders PRIMARY KEY (id);
ALTER TABLE ONLY public.senders_seen
    ADD CONSTRAINT pk_senders_seen PRIMARY KEY (bot_id, sender);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT pk_tasks PRIMARY KEY (id);
ALTER TABLE ONLY public.update_strikes
    ADD CONSTRAINT pk_update_strikes PRIMARY KEY (bot_id, update_id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT uq_allocations_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.bank_accounts
    ADD CONSTRAINT uq_bank_accounts_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.client_shares
    ADD CONSTRAINT uq_client_shares_firm_id_member_id_client_id UNIQUE (firm_id, member_id, client_id);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT uq_clients_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT uq_clients_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT uq_contact_invites_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT uq_contact_invites_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT uq_contacts_firm_id_client_id_user_id UNIQUE (firm_id, client_id, user_id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT uq_contacts_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.contract_matters
    ADD CONSTRAINT uq_contract_matters_firm_id_contract_id_matter_id UNIQUE (firm_id, contract_id, matter_id);
ALTER TABLE ONLY public.contract_stages
    ADD CONSTRAINT uq_contract_stages_firm_id_contract_id_position UNIQUE (firm_id, contract_id, "position");
ALTER TABLE ONLY public.contract_stages
    ADD CONSTRAINT uq_contract_stages_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT uq_contracts_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT uq_contracts_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT uq_deliveries_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT uq_deliveries_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.firms
    ADD CONSTRAINT uq_firms_group_chat_id UNIQUE (group_chat_id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT uq_holds_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT uq_invites_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT uq_invites_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT uq_invoice_lines_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT uq_invoice_lines_firm_id_invoice_id_position UNIQUE (firm_id, invoice_id, "position");
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT uq_invoices_firm_id_draft_key UNIQUE (firm_id, draft_key);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT uq_invoices_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT uq_invoices_firm_id_issuer_id_number UNIQUE (firm_id, issuer_id, number);
ALTER TABLE ONLY public.issuers
    ADD CONSTRAINT uq_issuers_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.matters
    ADD CONSTRAINT uq_matters_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.matters
    ADD CONSTRAINT uq_matters_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT uq_members_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT uq_members_firm_id_user_id UNIQUE (firm_id, user_id);
ALTER TABLE ONLY public.number_counters
    ADD CONSTRAINT uq_number_counters_firm_id_issuer_id_series_year UNIQUE (firm_id, issuer_id, series, year);
ALTER TABLE ONLY public.owner_claims
    ADD CONSTRAINT uq_owner_claims_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT uq_payments_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT uq_payments_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT uq_payments_firm_id_reverses_id UNIQUE (firm_id, reverses_id);
ALTER TABLE ONLY public.reminder_policies
    ADD CONSTRAINT uq_reminder_policies_firm_id_scope_scope_id UNIQUE (firm_id, scope, scope_id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT uq_reminders_firm_id_id UNIQUE (firm_id, id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT uq_reminders_firm_id_invoice_id_step_recipient UNIQUE (firm_id, invoice_id, step, recipient);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT uq_tasks_firm_id_act_key UNIQUE (firm_id, act_key);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT uq_tasks_firm_id_id UNIQUE (firm_id, id);
CREATE INDEX ix_allocations_firm_id_client_id ON public.allocations USING btree (firm_id, client_id);
CREATE INDEX ix_allocations_firm_id_invoice_id ON public.allocations USING btree (firm_id, invoice_id);
CREATE INDEX ix_allocations_firm_id_payment_id ON public.allocations USING btree (firm_id, payment_id);
CREATE INDEX ix_audit_entries_firm_id_object_type_object_id_at ON public.audit_entries USING btree (firm_id, object_type, object_id, at);
CREATE INDEX ix_audit_entries_invoice ON public.audit_entries USING btree (firm_id, invoice_id) WHERE (invoice_id IS NOT NULL);
CREATE INDEX ix_bank_accounts_firm_id_issuer_id ON public.bank_accounts USING btree (firm_id, issuer_id);
CREATE INDEX ix_clients_firm_id_responsible_id ON public.clients USING btree (firm_id, responsible_id, id);
CREATE INDEX ix_clients_firm_id_tax_id ON public.clients USING btree (firm_id, tax_id);
CREATE INDEX ix_clients_search ON public.clients USING btree (firm_id, name_norm, tax_id, phone, email, responsible_id, archived_at, created_at, id);
CREATE INDEX ix_contacts_user_id ON public.contacts USING btree (user_id);
CREATE INDEX ix_contract_matters_firm_id_matter_id ON public.contract_matters USING btree (firm_id, matter_id);
CREATE INDEX ix_contracts_firm_id_client_id ON public.contracts USING btree (firm_id, client_id);
CREATE INDEX ix_contracts_firm_id_state ON public.contracts USING btree (firm_id, state);
CREATE INDEX ix_contracts_issue ON public.contracts USING btree (next_issue_on) WHERE (next_issue_on IS NOT NULL);
CREATE INDEX ix_contracts_number ON public.contracts USING btree (firm_id, number_norm, client_id, id);
CREATE INDEX ix_deliveries_due ON public.deliveries USING btree (due_at) WHERE (state IN ('queued', 'sending'));
CREATE INDEX ix_deliveries_firm_id_invoice_id ON public.deliveries USING btree (firm_id, invoice_id);
CREATE INDEX ix_deliveries_firm_id_recipient_kind_sent_at ON public.deliveries USING btree (firm_id, recipient, kind, sent_at);
CREATE INDEX ix_handled_updates_handled_at ON public.handled_updates USING btree (handled_at);
CREATE INDEX ix_holds_firm_id_client_id ON public.holds USING btree (firm_id, client_id);
CREATE INDEX ix_holds_firm_id_invoice_id ON public.holds USING btree (firm_id, invoice_id);
CREATE INDEX ix_invoice_lines_firm_id_stage_id ON public.invoice_lines USING btree (firm_id, stage_id);
CREATE INDEX ix_invoices_client ON public.invoices USING btree (firm_id, client_id, created_at, invoice_date, id);
CREATE INDEX ix_invoices_firm_id_contract_id ON public.invoices USING btree (firm_id, contract_id);
CREATE INDEX ix_invoices_firm_id_matter_id ON public.invoices USING btree (firm_id, matter_id);
CREATE INDEX ix_invoices_number ON public.invoices USING btree (firm_id, number_norm, seq, client_id, id);
CREATE INDEX ix_invoices_open ON public.invoices USING btree (firm_id, due_date, id, currency, client_id, total_minor, paid_minor, written_off_minor, invoice_date, matter_id, contract_id, issuer_id, status) WHERE (((status)::text = 'issued'::text) AND ((paid_minor + written_off_minor) < total_minor));
CREATE INDEX ix_invoices_recent ON public.invoices USING btree (firm_id, invoice_date, id, client_id, status, currency, total_minor, paid_minor, written_off_minor);
CREATE INDEX ix_invoices_remind ON public.invoices USING btree (next_remind_at) WHERE (next_remind_at IS NOT NULL);
CREATE INDEX ix_invoices_sums ON public.invoices USING btree (firm_id, status, currency, client_id, total_minor, paid_minor, written_off_minor, invoice_date, due_date, issuer_id, id);
CREATE INDEX ix_matters_firm_id_client_id ON public.matters USING btree (firm_id, client_id);
CREATE INDEX ix_matters_search ON public.matters USING btree (firm_id, name_norm, client_id, closed_on, id);
CREATE INDEX ix_members_user_id ON public.members USING btree (user_id);
CREATE INDEX ix_payments_firm_id_client_id ON public.payments USING btree (firm_id, client_id);
CREATE INDEX ix_payments_firm_id_refunds_id ON public.payments USING btree (firm_id, refunds_id);
CREATE INDEX ix_payments_received ON public.payments USING btree (firm_id, received_on, currency, client_id, amount_minor);
CREATE INDEX ix_reminders_firm_id_delivery_id ON public.reminders USING btree (firm_id, delivery_id);
CREATE INDEX ix_tasks_due ON public.tasks USING btree (due_at) WHERE (((state)::text = 'open'::text) AND (told_at IS NULL));
CREATE INDEX ix_tasks_firm_id_assignee_id_state ON public.tasks USING btree (firm_id, assignee_id, state);
CREATE INDEX ix_tasks_firm_id_invoice_id ON public.tasks USING btree (firm_id, invoice_id);
CREATE INDEX ix_tasks_open ON public.tasks USING btree (firm_id, due_at) WHERE ((state)::text = 'open'::text);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT fk_allocations_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT fk_allocations_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT fk_allocations_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT fk_allocations_firm_id_payment_id FOREIGN KEY (firm_id, payment_id) REFERENCES public.payments(firm_id, id);
ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT fk_audit_entries_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.bank_accounts
    ADD CONSTRAINT fk_bank_accounts_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.bank_accounts
    ADD CONSTRAINT fk_bank_accounts_firm_id_issuer_id FOREIGN KEY (firm_id, issuer_id) REFERENCES public.issuers(firm_id, id);
ALTER TABLE ONLY public.client_shares
    ADD CONSTRAINT fk_client_shares_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.client_shares
    ADD CONSTRAINT fk_client_shares_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.client_shares
    ADD CONSTRAINT fk_client_shares_firm_id_member_id FOREIGN KEY (firm_id, member_id) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT fk_clients_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT fk_clients_firm_id_responsible_id FOREIGN KEY (firm_id, responsible_id) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT fk_contact_invites_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT fk_contact_invites_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.contact_invites
    ADD CONSTRAINT fk_contact_invites_firm_id_created_by FOREIGN KEY (firm_id, created_by) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_user_id FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.contract_matters
    ADD CONSTRAINT fk_contract_matters_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contract_matters
    ADD CONSTRAINT fk_contract_matters_firm_id_contract_id FOREIGN KEY (firm_id, contract_id) REFERENCES public.contracts(firm_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contract_matters
    ADD CONSTRAINT fk_contract_matters_firm_id_matter_id FOREIGN KEY (firm_id, matter_id) REFERENCES public.matters(firm_id, id);
ALTER TABLE ONLY public.contract_stages
    ADD CONSTRAINT fk_contract_stages_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contract_stages
    ADD CONSTRAINT fk_contract_stages_firm_id_contract_id FOREIGN KEY (firm_id, contract_id) REFERENCES public.contracts(firm_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT fk_contracts_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT fk_contracts_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT fk_contracts_firm_id_issuer_id FOREIGN KEY (firm_id, issuer_id) REFERENCES public.issuers(firm_id, id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_firm_id_contact_id FOREIGN KEY (firm_id, contact_id) REFERENCES public.contacts(firm_id, id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_firm_id_member_id FOREIGN KEY (firm_id, member_id) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT fk_holds_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT fk_holds_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT fk_holds_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT fk_holds_firm_id_matter_id FOREIGN KEY (firm_id, matter_id) REFERENCES public.matters(firm_id, id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT fk_invites_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT fk_invites_firm_id_created_by FOREIGN KEY (firm_id, created_by) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT fk_invites_firm_id_member_id FOREIGN KEY (firm_id, member_id) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT fk_invoice_lines_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT fk_invoice_lines_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT fk_invoice_lines_firm_id_stage_id FOREIGN KEY (firm_id, stage_id) REFERENCES public.contract_stages(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_bank_account_id FOREIGN KEY (firm_id, bank_account_id) REFERENCES public.bank_accounts(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_contract_id FOREIGN KEY (firm_id, contract_id) REFERENCES public.contracts(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_corrects_id FOREIGN KEY (firm_id, corrects_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_created_by FOREIGN KEY (firm_id, created_by) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_issuer_id FOREIGN KEY (firm_id, issuer_id) REFERENCES public.issuers(firm_id, id);
ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_invoices_firm_id_matter_id FOREIGN KEY (firm_id, matter_id) REFERENCES public.matters(firm_id, id);
ALTER TABLE ONLY public.issuers
    ADD CONSTRAINT fk_issuers_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.matters
    ADD CONSTRAINT fk_matters_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.matters
    ADD CONSTRAINT fk_matters_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_members_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.number_counters
    ADD CONSTRAINT fk_number_counters_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.number_counters
    ADD CONSTRAINT fk_number_counters_firm_id_issuer_id FOREIGN KEY (firm_id, issuer_id) REFERENCES public.issuers(firm_id, id);
ALTER TABLE ONLY public.owner_claims
    ADD CONSTRAINT fk_owner_claims_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id_issuer_id FOREIGN KEY (firm_id, issuer_id) REFERENCES public.issuers(firm_id, id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id_recorded_by FOREIGN KEY (firm_id, recorded_by) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id_refunds_id FOREIGN KEY (firm_id, refunds_id) REFERENCES public.payments(firm_id, id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_payments_firm_id_reverses_id FOREIGN KEY (firm_id, reverses_id) REFERENCES public.payments(firm_id, id);
ALTER TABLE ONLY public.reminder_policies
    ADD CONSTRAINT fk_reminder_policies_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reminder_policies
    ADD CONSTRAINT fk_reminder_policies_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.reminder_policies
    ADD CONSTRAINT fk_reminder_policies_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT fk_reminders_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT fk_reminders_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT fk_reminders_firm_id_delivery_id FOREIGN KEY (firm_id, delivery_id) REFERENCES public.deliveries(firm_id, id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT fk_reminders_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_firm_id_assignee_id FOREIGN KEY (firm_id, assignee_id) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_firm_id_client_id FOREIGN KEY (firm_id, client_id) REFERENCES public.clients(firm_id, id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_firm_id_created_by FOREIGN KEY (firm_id, created_by) REFERENCES public.members(firm_id, id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_firm_id_invoice_id FOREIGN KEY (firm_id, invoice_id) REFERENCES public.invoices(firm_id, id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT fk_users_firm_id FOREIGN KEY (firm_id) REFERENCES public.firms(id) ON DELETE SET NULL;
INSERT INTO public.alembic_version VALUES ('0005');
