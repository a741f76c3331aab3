BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE allocations (
	id INTEGER NOT NULL, 
	payment_id INTEGER NOT NULL, 
	invoice_id INTEGER NOT NULL, 
	amount_minor BIGINT NOT NULL, 
	act_key VARCHAR(60), 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_allocations PRIMARY KEY (id), 
	CONSTRAINT ck_allocations_not_zero CHECK (amount_minor <> 0), 
	CONSTRAINT fk_allocations_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_allocations_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_allocations_firm_id_payment_id FOREIGN KEY(firm_id, payment_id) REFERENCES payments (firm_id, id), 
	CONSTRAINT fk_allocations_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_allocations_firm_id_act_key UNIQUE (firm_id, act_key)
);
INSERT INTO "allocations" VALUES(1,1,2,2000000,NULL,1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE audit_entries (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	member_id INTEGER, 
	member_name VARCHAR(130), 
	action VARCHAR(40) NOT NULL, 
	object_type VARCHAR(20) NOT NULL, 
	object_id INTEGER NOT NULL, 
	invoice_id INTEGER, 
	"before" JSON, 
	"after" JSON, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_audit_entries PRIMARY KEY (id), 
	CONSTRAINT fk_audit_entries_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE
);
INSERT INTO "audit_entries" VALUES(1,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','firm',1,NULL,'null','{"name": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb", "country": "RU"}',1);
INSERT INTO "audit_entries" VALUES(2,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','issuer',1,NULL,'null','{"name": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb", "tax_id": "7700000778", "currency": "RUB"}',1);
INSERT INTO "audit_entries" VALUES(3,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','invite',1,NULL,'null','{"role": "accountant"}',1);
INSERT INTO "audit_entries" VALUES(4,'2026-11-24 09:00:00.000000',2,'Мария','joined','member',2,NULL,'null','{"role": "accountant", "invite_id": 1}',1);
INSERT INTO "audit_entries" VALUES(5,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','client',1,NULL,'null','{"name": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "tax_id": "7707083893", "responsible": "\u0410\u043d\u043d\u0430 \u0418\u0432\u0430\u043d\u043e\u0432\u0430"}',1);
INSERT INTO "audit_entries" VALUES(6,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','client',2,NULL,'null','{"name": "\u0410\u041e \u00ab\u0412\u0435\u0433\u0430\u00bb", "tax_id": null, "responsible": "\u0410\u043d\u043d\u0430 \u0418\u0432\u0430\u043d\u043e\u0432\u0430"}',1);
INSERT INTO "audit_entries" VALUES(7,'2026-11-24 09:00:00.000000',1,'Анна Иванова','created','contract',1,NULL,'null','{"number": "7/2026"}',1);
INSERT INTO "audit_entries" VALUES(8,'2026-11-24 09:00:00.000000',1,'Анна Иванова','drafted','invoice',1,NULL,'null','null',1);
INSERT INTO "audit_entries" VALUES(9,'2026-11-24 09:00:00.000000',1,'Анна Иванова','issued','invoice',1,NULL,'null','{"number": "2026-0001", "total": {"minor": 10000000, "currency": "RUB"}}',1);
INSERT INTO "audit_entries" VALUES(10,'2026-11-24 09:00:00.000000',1,'Анна Иванова','drafted','invoice',2,NULL,'null','null',1);
INSERT INTO "audit_entries" VALUES(11,'2026-11-24 09:00:00.000000',1,'Анна Иванова','issued','invoice',2,NULL,'null','{"number": "2026-0002", "total": {"minor": 5000000, "currency": "RUB"}}',1);
INSERT INTO "audit_entries" VALUES(12,'2026-11-24 09:00:00.000000',2,'Мария','paid','payment',1,2,'null','{"amount": {"minor": 2000000, "currency": "RUB"}, "of": {"minor": 2000000, "currency": "RUB"}, "on": "2026-11-24", "method": "bank"}',1);
INSERT INTO "audit_entries" VALUES(13,'2026-11-24 09:00:00.000000',1,'Анна Иванова','invited','client',1,NULL,'null','null',1);
INSERT INTO "audit_entries" VALUES(14,'2026-11-24 09:00:00.000000',NULL,NULL,'came','contact',1,NULL,'null','{"contact": "\u0418\u0432\u0430\u043d"}',1);
INSERT INTO "audit_entries" VALUES(15,'2026-11-24 09:00:00.000000',1,'Анна Иванова','confirmed','contact',1,NULL,'null','{"contact": "\u0418\u0432\u0430\u043d"}',1);
INSERT INTO "audit_entries" VALUES(16,'2026-11-24 09:00:00.000000',1,'Анна Иванова','reminder_mode','client',1,NULL,'{"mode": null}','{"mode": "auto"}',1);
INSERT INTO "audit_entries" VALUES(17,'2026-11-24 09:00:00.000000',1,'Анна Иванова','task_set','task',1,1,'null','{"kind": "remind_client", "assignee": "\u0410\u043d\u043d\u0430 \u0418\u0432\u0430\u043d\u043e\u0432\u0430", "due": "2026-12-01T07:00:00+00:00", "note": null}',1);
INSERT INTO "audit_entries" VALUES(18,'2026-11-24 09:00:00.000000',1,'Анна Иванова','hold','client',1,2,'null','{"kind": "promise", "until": "2026-12-04", "reason": "\u041e\u0431\u0435\u0449\u0430\u043b\u0438"}',1);
INSERT INTO "audit_entries" VALUES(19,'2026-11-24 09:00:00.000000',1,'Анна','drafted','invoice',3,NULL,'null','null',1);
CREATE TABLE bank_accounts (
	id INTEGER NOT NULL, 
	issuer_id INTEGER NOT NULL, 
	currency VARCHAR(3) NOT NULL, 
	account VARCHAR(34), 
	iban VARCHAR(34), 
	bank_name VARCHAR(250), 
	bic VARCHAR(11), 
	corr_account VARCHAR(34), 
	swift VARCHAR(11), 
	is_default BOOLEAN NOT NULL, 
	archived_at DATETIME, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_bank_accounts PRIMARY KEY (id), 
	CONSTRAINT fk_bank_accounts_firm_id_issuer_id FOREIGN KEY(firm_id, issuer_id) REFERENCES issuers (firm_id, id), 
	CONSTRAINT fk_bank_accounts_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_bank_accounts_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "bank_accounts" VALUES(1,1,'RUB','40702810000000000777',NULL,'ПАО СБЕРБАНК','044525225','30101810400000000225',NULL,1,NULL,1,'2026-11-24 09:00:00.000000');
CREATE TABLE client_shares (
	id INTEGER NOT NULL, 
	client_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_client_shares PRIMARY KEY (id), 
	CONSTRAINT fk_client_shares_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_client_shares_firm_id_member_id FOREIGN KEY(firm_id, member_id) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_client_shares_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_client_shares_firm_id_member_id_client_id UNIQUE (firm_id, member_id, client_id)
);
CREATE TABLE clients (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	country VARCHAR(5) NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	name_norm VARCHAR(260) NOT NULL, 
	tax_id VARCHAR(20), 
	requisites JSON NOT NULL, 
	email VARCHAR(254), 
	phone VARCHAR(20), 
	responsible_id INTEGER NOT NULL, 
	timezone VARCHAR(40), 
	language VARCHAR(2), 
	reminder_mode VARCHAR(10), 
	email_failed_at DATETIME, 
	archived_at DATETIME, 
	act_key VARCHAR(60), 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_clients PRIMARY KEY (id), 
	CONSTRAINT fk_clients_firm_id_responsible_id FOREIGN KEY(firm_id, responsible_id) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_clients_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_clients_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_clients_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "clients" VALUES(1,'company','RU','ООО «Ромашка»','ооо ромашка','7707083893','{"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "tax_id": "7707083893"}',NULL,NULL,1,NULL,NULL,'auto',NULL,NULL,NULL,1,'2026-11-24 09:00:00.000000');
INSERT INTO "clients" VALUES(2,'company','RU','АО «Вега»','ао вега',NULL,'{"country": "RU", "kind": "company", "name": "\u0410\u041e \u00ab\u0412\u0435\u0433\u0430\u00bb"}',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-11-24 09:00:00.000000');
CREATE TABLE contact_invites (
	id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	created_by INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	opened_at DATETIME, 
	opened_by INTEGER, 
	revoked_at DATETIME, 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_contact_invites PRIMARY KEY (id), 
	CONSTRAINT fk_contact_invites_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_contact_invites_firm_id_created_by FOREIGN KEY(firm_id, created_by) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_contact_invites_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_contact_invites_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_contact_invites_token_hash UNIQUE (token_hash)
);
INSERT INTO "contact_invites" VALUES(1,'66e7355311fbc665ed3356475de3b98f141d31b0d186f07b432ce75a9baf5d50',1,'2026-12-08 09:00:00.000000','2026-11-24 09:00:00.000000',5001,NULL,1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE contacts (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	name VARCHAR(130) NOT NULL, 
	phone VARCHAR(20), 
	state VARCHAR(12) NOT NULL, 
	decided_by INTEGER, 
	decided_at DATETIME, 
	language VARCHAR(2), 
	muted_at DATETIME, 
	unreachable_at DATETIME, 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_contacts PRIMARY KEY (id), 
	CONSTRAINT fk_contacts_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_contacts_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contacts_user_id FOREIGN KEY(user_id) REFERENCES users (id), 
	CONSTRAINT uq_contacts_firm_id_client_id_user_id UNIQUE (firm_id, client_id, user_id), 
	CONSTRAINT uq_contacts_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "contacts" VALUES(1,5001,'Иван',NULL,'confirmed',1,'2026-11-24 09:00:00.000000','ru',NULL,NULL,1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE contract_matters (
	id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	matter_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_contract_matters PRIMARY KEY (id), 
	CONSTRAINT fk_contract_matters_firm_id_contract_id FOREIGN KEY(firm_id, contract_id) REFERENCES contracts (firm_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_contract_matters_firm_id_matter_id FOREIGN KEY(firm_id, matter_id) REFERENCES matters (firm_id, id), 
	CONSTRAINT fk_contract_matters_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_contract_matters_firm_id_contract_id_matter_id UNIQUE (firm_id, contract_id, matter_id)
);
CREATE TABLE contract_stages (
	id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	amount_minor BIGINT NOT NULL, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_contract_stages PRIMARY KEY (id), 
	CONSTRAINT fk_contract_stages_firm_id_contract_id FOREIGN KEY(firm_id, contract_id) REFERENCES contracts (firm_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_contract_stages_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_contract_stages_firm_id_contract_id_position UNIQUE (firm_id, contract_id, position), 
	CONSTRAINT uq_contract_stages_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "contract_stages" VALUES(1,1,1,'Сопровождение сделки, этап 1',15000000,1);
INSERT INTO "contract_stages" VALUES(2,1,2,'Сопровождение сделки, этап 2',10000000,1);
CREATE TABLE contracts (
	id INTEGER NOT NULL, 
	issuer_id INTEGER NOT NULL, 
	title VARCHAR(20) NOT NULL, 
	number VARCHAR(40) NOT NULL, 
	number_norm VARCHAR(60) NOT NULL, 
	signed_on DATE NOT NULL, 
	ends_on DATE, 
	subject VARCHAR(500) NOT NULL, 
	currency VARCHAR(3) NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	billing VARCHAR(12) NOT NULL, 
	amount_minor BIGINT, 
	fee_minor BIGINT, 
	billing_day INTEGER, 
	auto_issue VARCHAR(8) NOT NULL, 
	next_issue_on DATE, 
	vat_mode VARCHAR(10) NOT NULL, 
	vat_code VARCHAR(20), 
	vat_rate_bp INTEGER, 
	vat_reason VARCHAR(250), 
	terms_kind VARCHAR(24) NOT NULL, 
	terms_days INTEGER, 
	terms_unit VARCHAR(10), 
	terms_date DATE, 
	file_id VARCHAR(250), 
	file_name VARCHAR(250), 
	act_key VARCHAR(60), 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_contracts PRIMARY KEY (id), 
	CONSTRAINT fk_contracts_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_contracts_firm_id_issuer_id FOREIGN KEY(firm_id, issuer_id) REFERENCES issuers (firm_id, id), 
	CONSTRAINT fk_contracts_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_contracts_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_contracts_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "contracts" VALUES(1,1,'contract','7/2026','7/2026','2026-02-01',NULL,'Юридические услуги','RUB','active','stages',25000000,NULL,NULL,'off',NULL,'none',NULL,NULL,'НДС не облагается (ст. 145 НК РФ)','days_after_invoice',10,'calendar',NULL,NULL,NULL,NULL,1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE deliveries (
	id INTEGER NOT NULL, 
	client_id INTEGER, 
	invoice_id INTEGER, 
	audience VARCHAR(6) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	channel VARCHAR(10) NOT NULL, 
	recipient VARCHAR(254) NOT NULL, 
	payload JSON NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	contact_id INTEGER, 
	member_id INTEGER, 
	due_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	lease_token VARCHAR(40), 
	message_id VARCHAR(250), 
	sent_at DATETIME, 
	opened_at DATETIME, 
	error VARCHAR(250), 
	act_key VARCHAR(60), 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_deliveries PRIMARY KEY (id), 
	CONSTRAINT fk_deliveries_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_deliveries_firm_id_contact_id FOREIGN KEY(firm_id, contact_id) REFERENCES contacts (firm_id, id), 
	CONSTRAINT fk_deliveries_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_deliveries_firm_id_member_id FOREIGN KEY(firm_id, member_id) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_deliveries_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_deliveries_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_deliveries_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "deliveries" VALUES(1,1,NULL,'staff','contact','telegram','1001','{"text": "contacts-push-opened", "params": {"name": "\u0418\u0432\u0430\u043d", "username": "", "with_username": "no", "client": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "phone": "none", "number": ""}, "buttons": [["contacts-yes", "confirm", 1], ["contacts-no", "decline", 1]], "contact_id": 1}','queued',NULL,1,'2026-11-24 09:00:00.000000',0,NULL,NULL,NULL,NULL,NULL,NULL,'contact:1:1:m1',1,'2026-11-24 09:00:00.000000');
INSERT INTO "deliveries" VALUES(2,1,NULL,'client','word','telegram','5001','{"text": "portal-push-welcome", "buttons": [["portal-open-invoices", "invoices", 1]], "params": {"name": "\u0418\u0432\u0430\u043d", "client": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "firm": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb"}}','queued',1,NULL,'2026-11-24 09:00:00.000000',0,NULL,NULL,NULL,NULL,NULL,NULL,'welcome:1:261124090000000000',1,'2026-11-24 09:00:00.000000');
INSERT INTO "deliveries" VALUES(3,1,1,'client','invoice','telegram','5001','{}','queued',1,NULL,'2026-11-24 09:00:00.000000',0,NULL,NULL,NULL,NULL,NULL,NULL,'act-5:c1',1,'2026-11-24 09:00:00.000000');
CREATE TABLE firms (
	id INTEGER NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	country VARCHAR(5) NOT NULL, 
	timezone VARCHAR(40) NOT NULL, 
	language VARCHAR(2) NOT NULL, 
	group_chat_id INTEGER, 
	created_at DATETIME NOT NULL, group_digest BOOLEAN DEFAULT 0 NOT NULL, group_alerts BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_firms PRIMARY KEY (id), 
	CONSTRAINT uq_firms_group_chat_id UNIQUE (group_chat_id)
);
INSERT INTO "firms" VALUES(1,'ООО «Пример»','RU','Europe/Moscow','ru',NULL,'2026-11-24 09:00:00.000000',0,0);
CREATE TABLE fsm_records (
	"key" VARCHAR(200) NOT NULL, 
	state VARCHAR(200), 
	data JSON NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_fsm_records PRIMARY KEY ("key")
);
INSERT INTO "fsm_records" VALUES('4200000042:1001:1001:::aiogd:context:O0LnUu5wOy',NULL,'{"_intent_id": "O0LnUu5wOy", "_stack_id": "", "state": "Menu:home", "start_data": null, "dialog_data": {}, "widget_data": {}, "access_settings": {"user_ids": [1001], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1001:1001:::aiogd:stack:',NULL,'{"_id": "", "intents": ["O0LnUu5wOy", "7nXyb9YOGG"], "last_message_id": 4, "last_reply_keyboard": false, "last_media_id": null, "last_media_unique_id": null, "last_income_media_group_id": null}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1001:1001:::aiogd:context:7nXyb9YOGG',NULL,'{"_intent_id": "7nXyb9YOGG", "_stack_id": "", "state": "Draft:line_sum", "start_data": {"invoice_id": 3}, "dialog_data": {"currency": "RUB", "name": "\u0423\u0441\u0442\u043d\u0430\u044f \u043a\u043e\u043d\u0441\u0443\u043b\u044c\u0442\u0430\u0446\u0438\u044f", "position": 1}, "widget_data": {}, "access_settings": {"user_ids": [1001], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1002:1002:::aiogd:context:C9TQEvogFx',NULL,'{"_intent_id": "C9TQEvogFx", "_stack_id": "", "state": "Menu:home", "start_data": null, "dialog_data": {}, "widget_data": {}, "access_settings": {"user_ids": [1002], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1002:1002:::aiogd:context:O4Sb6b4U3K',NULL,'{"_intent_id": "O4Sb6b4U3K", "_stack_id": "", "state": "PickInvoice:list", "start_data": {}, "dialog_data": {}, "widget_data": {}, "access_settings": {"user_ids": [1002], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1002:1002:::aiogd:stack:',NULL,'{"_id": "", "intents": ["C9TQEvogFx", "O4Sb6b4U3K", "V61bRSwLWA"], "last_message_id": 8, "last_reply_keyboard": false, "last_media_id": null, "last_media_unique_id": null, "last_income_media_group_id": null}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:1002:1002:::aiogd:context:V61bRSwLWA',NULL,'{"_intent_id": "V61bRSwLWA", "_stack_id": "", "state": "NewPayment:confirm", "start_data": {"invoice_id": 1}, "dialog_data": {"currency": "RUB", "amount": 4000000, "cover": false, "balance": 10000000}, "widget_data": {}, "access_settings": {"user_ids": [1002], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:5001:5001:::aiogd:context:80NaAYkGmV',NULL,'{"_intent_id": "80NaAYkGmV", "_stack_id": "", "state": "Portal:home", "start_data": {"contact_id": 1}, "dialog_data": {"contact_id": 1}, "widget_data": {}, "access_settings": {"user_ids": [5001], "custom": null}}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:5001:5001:::aiogd:stack:',NULL,'{"_id": "", "intents": ["80NaAYkGmV", "DG6dnfZx6A"], "last_message_id": 12, "last_reply_keyboard": false, "last_media_id": null, "last_media_unique_id": null, "last_income_media_group_id": null}','2026-11-24 09:00:00.000000');
INSERT INTO "fsm_records" VALUES('4200000042:5001:5001:::aiogd:context:DG6dnfZx6A',NULL,'{"_intent_id": "DG6dnfZx6A", "_stack_id": "", "state": "PortalAsk:confirm", "start_data": {"contact_id": 1, "key": "5001.11", "text": "\u041c\u043e\u0436\u043d\u043e \u043b\u0438 \u0434\u0432\u0443\u043c\u044f \u0447\u0430\u0441\u0442\u044f\u043c\u0438?"}, "dialog_data": {}, "widget_data": {}, "access_settings": {"user_ids": [5001], "custom": null}}','2026-11-24 09:00:00.000000');
CREATE TABLE handled_updates (
	bot_id BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	handled_at DATETIME NOT NULL, 
	CONSTRAINT pk_handled_updates PRIMARY KEY (bot_id, update_id)
);
INSERT INTO "handled_updates" VALUES(4200000042,700000001,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000002,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000003,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000004,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000005,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000006,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000007,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000008,'2026-11-24 09:00:00.000000');
INSERT INTO "handled_updates" VALUES(4200000042,700000009,'2026-11-24 09:00:00.000000');
CREATE TABLE holds (
	id INTEGER NOT NULL, 
	invoice_id INTEGER, 
	matter_id INTEGER, 
	kind VARCHAR(10) NOT NULL, 
	reason VARCHAR(500), 
	until DATE, 
	ended_at DATETIME, 
	created_by VARCHAR(30) NOT NULL, 
	act_key VARCHAR(60), 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_holds PRIMARY KEY (id), 
	CONSTRAINT fk_holds_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_holds_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_holds_firm_id_matter_id FOREIGN KEY(firm_id, matter_id) REFERENCES matters (firm_id, id), 
	CONSTRAINT fk_holds_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_holds_firm_id_act_key UNIQUE (firm_id, act_key)
);
INSERT INTO "holds" VALUES(1,2,NULL,'promise','Обещали','2026-12-04',NULL,'member:1','act-7',1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE invites (
	id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	role VARCHAR(12) NOT NULL, 
	created_by INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	member_id INTEGER, 
	revoked_at DATETIME, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_invites PRIMARY KEY (id), 
	CONSTRAINT fk_invites_firm_id_created_by FOREIGN KEY(firm_id, created_by) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_invites_firm_id_member_id FOREIGN KEY(firm_id, member_id) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_invites_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_invites_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_invites_token_hash UNIQUE (token_hash)
);
INSERT INTO "invites" VALUES(1,'d6ddce9bfb39068e13706c316599017bba68259985d9808183260904220bda72','accountant',1,'2026-12-01 09:00:00.000000','2026-11-24 09:00:00.000000',2,NULL,1,'2026-11-24 09:00:00.000000');
CREATE TABLE invoice_lines (
	id INTEGER NOT NULL, 
	invoice_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	description VARCHAR(1000) NOT NULL, 
	quantity_milli BIGINT NOT NULL, 
	unit VARCHAR(20) NOT NULL, 
	price_minor BIGINT NOT NULL, 
	vat_rate_bp INTEGER, 
	stage_id INTEGER, 
	retainer_month DATE, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_invoice_lines PRIMARY KEY (id), 
	CONSTRAINT fk_invoice_lines_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_invoice_lines_firm_id_stage_id FOREIGN KEY(firm_id, stage_id) REFERENCES contract_stages (firm_id, id), 
	CONSTRAINT fk_invoice_lines_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_invoice_lines_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_invoice_lines_firm_id_invoice_id_position UNIQUE (firm_id, invoice_id, position)
);
INSERT INTO "invoice_lines" VALUES(1,1,1,'Юридические услуги',1000,'усл.',10000000,NULL,NULL,NULL,1);
INSERT INTO "invoice_lines" VALUES(2,2,1,'Юридические услуги',1000,'усл.',5000000,NULL,NULL,NULL,1);
CREATE TABLE invoices (
	id INTEGER NOT NULL, 
	issuer_id INTEGER NOT NULL, 
	contract_id INTEGER, 
	matter_id INTEGER, 
	bank_account_id INTEGER, 
	created_by INTEGER NOT NULL, 
	draft_key VARCHAR(40), 
	status VARCHAR(12) NOT NULL, 
	number VARCHAR(60), 
	number_norm VARCHAR(60), 
	series INTEGER, 
	year INTEGER, 
	seq INTEGER, 
	invoice_date DATE NOT NULL, 
	due_date DATE NOT NULL, 
	due_fixed BOOLEAN NOT NULL, 
	service_from DATE, 
	service_to DATE, 
	language VARCHAR(2) NOT NULL, 
	note VARCHAR(500), 
	currency VARCHAR(3) NOT NULL, 
	vat_mode VARCHAR(10) NOT NULL, 
	vat_code VARCHAR(20), 
	vat_rate_bp INTEGER, 
	vat_reason VARCHAR(250), 
	discount_bp INTEGER, 
	discount_minor BIGINT, 
	net_minor BIGINT NOT NULL, 
	vat_minor BIGINT NOT NULL, 
	total_minor BIGINT NOT NULL, 
	paid_minor BIGINT NOT NULL, 
	written_off_minor BIGINT NOT NULL, 
	issued_at DATETIME, 
	issued_by INTEGER, 
	snapshot JSON, 
	file_id VARCHAR(250), 
	void_reason VARCHAR(500), 
	write_off_reason VARCHAR(500), 
	corrects_id INTEGER, 
	moves_payments BOOLEAN NOT NULL, 
	sent_at DATETIME, 
	next_remind_at DATETIME, 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_invoices PRIMARY KEY (id), 
	CONSTRAINT ck_invoices_number_at_issue CHECK ((status = 'draft') = (number IS NULL)), 
	CONSTRAINT ck_invoices_not_overpaid CHECK (paid_minor + written_off_minor <= total_minor OR status = 'void'), 
	CONSTRAINT ck_invoices_not_negative CHECK (total_minor >= 0 AND paid_minor >= 0 AND written_off_minor >= 0), 
	CONSTRAINT fk_invoices_firm_id_bank_account_id FOREIGN KEY(firm_id, bank_account_id) REFERENCES bank_accounts (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_contract_id FOREIGN KEY(firm_id, contract_id) REFERENCES contracts (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_corrects_id FOREIGN KEY(firm_id, corrects_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_created_by FOREIGN KEY(firm_id, created_by) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_issuer_id FOREIGN KEY(firm_id, issuer_id) REFERENCES issuers (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id_matter_id FOREIGN KEY(firm_id, matter_id) REFERENCES matters (firm_id, id), 
	CONSTRAINT fk_invoices_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_invoices_firm_id_draft_key UNIQUE (firm_id, draft_key), 
	CONSTRAINT uq_invoices_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_invoices_firm_id_issuer_id_number UNIQUE (firm_id, issuer_id, number)
);
INSERT INTO "invoices" VALUES(1,1,NULL,NULL,1,1,'act-2','issued','2026-0001','2026-1',1,2026,1,'2026-11-24','2026-12-04',0,NULL,NULL,'ru',NULL,'RUB','none',NULL,NULL,'НДС не облагается (ст. 145 НК РФ)',NULL,NULL,10000000,0,10000000,0,0,'2026-11-24 09:00:00.000000',1,'{"version": 1, "number": "2026-0001", "date": "2026-11-24", "due_date": "2026-12-04", "issuer": {"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb", "tax_id": "7700000778", "kpp": "770001001", "reg_number": "1227700000770", "account": "40702810000000000777", "bank_name": "\u041f\u0410\u041e \u0421\u0411\u0415\u0420\u0411\u0410\u041d\u041a", "bic": "044525225", "corr_account": "30101810400000000225", "address": "101000, \u0433. \u041c\u043e\u0441\u043a\u0432\u0430, \u0443\u043b. \u041c\u044f\u0441\u043d\u0438\u0446\u043a\u0430\u044f, \u0434. 1", "signatory_title": "\u0433\u0435\u043d\u0435\u0440\u0430\u043b\u044c\u043d\u044b\u0439 \u0434\u0438\u0440\u0435\u043a\u0442\u043e\u0440", "signatory_name": "\u0418\u0432\u0430\u043d\u043e\u0432\u0430 \u0410. \u041f."}, "client": {"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "tax_id": "7707083893"}, "lines": [{"description": "\u042e\u0440\u0438\u0434\u0438\u0447\u0435\u0441\u043a\u0438\u0435 \u0443\u0441\u043b\u0443\u0433\u0438", "quantity": "1.000", "unit": "\u0443\u0441\u043b.", "price": 10000000, "discount": 0, "net": 10000000, "vat": 0, "gross": 10000000, "vat_label": ""}], "currency": "RUB", "layout": "ru", "language": "ru", "basis": "", "purpose": "\u041e\u043f\u043b\u0430\u0442\u0430 \u043f\u043e \u0441\u0447\u0435\u0442\u0443 \u2116 2026-0001 \u043e\u0442 24.11.2026 \u0437\u0430 \u044e\u0440\u0438\u0434\u0438\u0447\u0435\u0441\u043a\u0438\u0435 \u0443\u0441\u043b\u0443\u0433\u0438. \u0411\u0435\u0437 \u041d\u0414\u0421", "vat_reason": "\u041d\u0414\u0421 \u043d\u0435 \u043e\u0431\u043b\u0430\u0433\u0430\u0435\u0442\u0441\u044f (\u0441\u0442. 145 \u041d\u041a \u0420\u0424)", "prices_include_vat": true, "period_start": null, "period_end": null, "notes": "", "payment_link": "", "accountant": "", "decline_minor": true, "draft": false, "void": false}',NULL,NULL,NULL,NULL,0,NULL,NULL,1,1,'2026-11-24 09:00:00.000000');
INSERT INTO "invoices" VALUES(2,1,NULL,NULL,1,1,'act-3','issued','2026-0002','2026-2',1,2026,2,'2026-11-24','2026-12-04',0,NULL,NULL,'ru',NULL,'RUB','none',NULL,NULL,'НДС не облагается (ст. 145 НК РФ)',NULL,NULL,5000000,0,5000000,2000000,0,'2026-11-24 09:00:00.000000',1,'{"version": 1, "number": "2026-0002", "date": "2026-11-24", "due_date": "2026-12-04", "issuer": {"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb", "tax_id": "7700000778", "kpp": "770001001", "reg_number": "1227700000770", "account": "40702810000000000777", "bank_name": "\u041f\u0410\u041e \u0421\u0411\u0415\u0420\u0411\u0410\u041d\u041a", "bic": "044525225", "corr_account": "30101810400000000225", "address": "101000, \u0433. \u041c\u043e\u0441\u043a\u0432\u0430, \u0443\u043b. \u041c\u044f\u0441\u043d\u0438\u0446\u043a\u0430\u044f, \u0434. 1", "signatory_title": "\u0433\u0435\u043d\u0435\u0440\u0430\u043b\u044c\u043d\u044b\u0439 \u0434\u0438\u0440\u0435\u043a\u0442\u043e\u0440", "signatory_name": "\u0418\u0432\u0430\u043d\u043e\u0432\u0430 \u0410. \u041f."}, "client": {"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u0420\u043e\u043c\u0430\u0448\u043a\u0430\u00bb", "tax_id": "7707083893"}, "lines": [{"description": "\u042e\u0440\u0438\u0434\u0438\u0447\u0435\u0441\u043a\u0438\u0435 \u0443\u0441\u043b\u0443\u0433\u0438", "quantity": "1.000", "unit": "\u0443\u0441\u043b.", "price": 5000000, "discount": 0, "net": 5000000, "vat": 0, "gross": 5000000, "vat_label": ""}], "currency": "RUB", "layout": "ru", "language": "ru", "basis": "", "purpose": "\u041e\u043f\u043b\u0430\u0442\u0430 \u043f\u043e \u0441\u0447\u0435\u0442\u0443 \u2116 2026-0002 \u043e\u0442 24.11.2026 \u0437\u0430 \u044e\u0440\u0438\u0434\u0438\u0447\u0435\u0441\u043a\u0438\u0435 \u0443\u0441\u043b\u0443\u0433\u0438. \u0411\u0435\u0437 \u041d\u0414\u0421", "vat_reason": "\u041d\u0414\u0421 \u043d\u0435 \u043e\u0431\u043b\u0430\u0433\u0430\u0435\u0442\u0441\u044f (\u0441\u0442. 145 \u041d\u041a \u0420\u0424)", "prices_include_vat": true, "period_start": null, "period_end": null, "notes": "", "payment_link": "", "accountant": "", "decline_minor": true, "draft": false, "void": false}',NULL,NULL,NULL,NULL,0,NULL,NULL,1,1,'2026-11-24 09:00:00.000000');
INSERT INTO "invoices" VALUES(3,1,NULL,NULL,NULL,1,'19cMj2bIoR:n2','draft',NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-12-04',0,NULL,NULL,'ru',NULL,'RUB','none',NULL,NULL,'НДС не облагается (ст. 145 НК РФ)',NULL,NULL,0,0,0,0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,2,1,'2026-11-24 09:00:00.000000');
CREATE TABLE issuers (
	id INTEGER NOT NULL, 
	country VARCHAR(5) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	tax_id VARCHAR(20), 
	requisites JSON NOT NULL, 
	vat_mode VARCHAR(10) NOT NULL, 
	vat_rate_bp INTEGER, 
	vat_code VARCHAR(20), 
	vat_reason VARCHAR(250), 
	number_template VARCHAR(40) NOT NULL, 
	number_series INTEGER NOT NULL, 
	number_start INTEGER NOT NULL, 
	payment_link VARCHAR(250), 
	is_default BOOLEAN NOT NULL, 
	archived_at DATETIME, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_issuers PRIMARY KEY (id), 
	CONSTRAINT fk_issuers_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_issuers_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "issuers" VALUES(1,'RU','company','ООО «Пример»','7700000778','{"country": "RU", "kind": "company", "name": "\u041e\u041e\u041e \u00ab\u041f\u0440\u0438\u043c\u0435\u0440\u00bb", "tax_id": "7700000778", "kpp": "770001001", "reg_number": "1227700000770", "address": "101000, \u0433. \u041c\u043e\u0441\u043a\u0432\u0430, \u0443\u043b. \u041c\u044f\u0441\u043d\u0438\u0446\u043a\u0430\u044f, \u0434. 1", "signatory_title": "\u0433\u0435\u043d\u0435\u0440\u0430\u043b\u044c\u043d\u044b\u0439 \u0434\u0438\u0440\u0435\u043a\u0442\u043e\u0440", "signatory_name": "\u0418\u0432\u0430\u043d\u043e\u0432\u0430 \u0410. \u041f."}','none',NULL,NULL,'НДС не облагается (ст. 145 НК РФ)','{year}-{seq:04}',1,1,NULL,1,NULL,1,'2026-11-24 09:00:00.000000');
CREATE TABLE matters (
	id INTEGER NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	name_norm VARCHAR(260) NOT NULL, 
	note VARCHAR(1000), 
	opened_on DATE NOT NULL, 
	closed_on DATE, 
	act_key VARCHAR(60), 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_matters PRIMARY KEY (id), 
	CONSTRAINT fk_matters_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_matters_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_matters_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_matters_firm_id_id UNIQUE (firm_id, id)
);
CREATE TABLE members (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	role VARCHAR(12) NOT NULL, 
	name VARCHAR(130) NOT NULL, 
	active BOOLEAN NOT NULL, 
	digest BOOLEAN NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, email VARCHAR(254), 
	CONSTRAINT pk_members PRIMARY KEY (id), 
	CONSTRAINT fk_members_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT fk_members_user_id FOREIGN KEY(user_id) REFERENCES users (id), 
	CONSTRAINT uq_members_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_members_firm_id_user_id UNIQUE (firm_id, user_id)
);
INSERT INTO "members" VALUES(1,1001,'owner','Анна',1,1,1,'2026-11-24 09:00:00.000000',NULL);
INSERT INTO "members" VALUES(2,1002,'accountant','Мария',1,1,1,'2026-11-24 09:00:00.000000',NULL);
CREATE TABLE number_counters (
	id INTEGER NOT NULL, 
	issuer_id INTEGER NOT NULL, 
	series INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_number_counters PRIMARY KEY (id), 
	CONSTRAINT fk_number_counters_firm_id_issuer_id FOREIGN KEY(firm_id, issuer_id) REFERENCES issuers (firm_id, id), 
	CONSTRAINT fk_number_counters_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_number_counters_firm_id_issuer_id_series_year UNIQUE (firm_id, issuer_id, series, year)
);
INSERT INTO "number_counters" VALUES(1,1,1,2026,2,1);
CREATE TABLE owner_claims (
	id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	used_at DATETIME, 
	used_by INTEGER, 
	firm_id INTEGER, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_owner_claims PRIMARY KEY (id), 
	CONSTRAINT fk_owner_claims_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE SET NULL, 
	CONSTRAINT uq_owner_claims_token_hash UNIQUE (token_hash)
);
INSERT INTO "owner_claims" VALUES(1,'1aec931fb57c3ddde84ba90eb27286e48973f84536816253a51705a9e5233a05','2026-11-24 09:00:00.000000',1001,1,'2026-11-24 09:00:00.000000');
CREATE TABLE payments (
	id INTEGER NOT NULL, 
	issuer_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	currency VARCHAR(3) NOT NULL, 
	amount_minor BIGINT NOT NULL, 
	received_on DATE NOT NULL, 
	method VARCHAR(10) NOT NULL, 
	reference VARCHAR(100), 
	reason VARCHAR(500), 
	reverses_id INTEGER, 
	refunds_id INTEGER, 
	recorded_by INTEGER NOT NULL, 
	act_key VARCHAR(60) NOT NULL, 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_payments PRIMARY KEY (id), 
	CONSTRAINT ck_payments_sign CHECK ((kind = 'received' AND amount_minor > 0) OR (kind = 'refund' AND amount_minor < 0) OR (kind = 'reversal' AND amount_minor <> 0)), 
	CONSTRAINT fk_payments_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_payments_firm_id_issuer_id FOREIGN KEY(firm_id, issuer_id) REFERENCES issuers (firm_id, id), 
	CONSTRAINT fk_payments_firm_id_recorded_by FOREIGN KEY(firm_id, recorded_by) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_payments_firm_id_refunds_id FOREIGN KEY(firm_id, refunds_id) REFERENCES payments (firm_id, id), 
	CONSTRAINT fk_payments_firm_id_reverses_id FOREIGN KEY(firm_id, reverses_id) REFERENCES payments (firm_id, id), 
	CONSTRAINT fk_payments_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_payments_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_payments_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_payments_firm_id_reverses_id UNIQUE (firm_id, reverses_id)
);
INSERT INTO "payments" VALUES(1,1,'received','RUB',2000000,'2026-11-24','bank',NULL,NULL,NULL,NULL,2,'act-4',1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE reminder_policies (
	id INTEGER NOT NULL, 
	scope VARCHAR(8) NOT NULL, 
	scope_id INTEGER NOT NULL, 
	client_id INTEGER, 
	invoice_id INTEGER, 
	settings JSON NOT NULL, 
	firm_id INTEGER NOT NULL, 
	CONSTRAINT pk_reminder_policies PRIMARY KEY (id), 
	CONSTRAINT fk_reminder_policies_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_reminder_policies_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_reminder_policies_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_reminder_policies_firm_id_scope_scope_id UNIQUE (firm_id, scope, scope_id)
);
CREATE TABLE reminders (
	id INTEGER NOT NULL, 
	invoice_id INTEGER NOT NULL, 
	step VARCHAR(20) NOT NULL, 
	recipient VARCHAR(30) NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	delivery_id INTEGER, 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_reminders PRIMARY KEY (id), 
	CONSTRAINT fk_reminders_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_reminders_firm_id_delivery_id FOREIGN KEY(firm_id, delivery_id) REFERENCES deliveries (firm_id, id), 
	CONSTRAINT fk_reminders_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_reminders_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_reminders_firm_id_id UNIQUE (firm_id, id), 
	CONSTRAINT uq_reminders_firm_id_invoice_id_step_recipient UNIQUE (firm_id, invoice_id, step, recipient)
);
CREATE TABLE senders_seen (
	bot_id BIGINT NOT NULL, 
	sender VARCHAR(40) NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_senders_seen PRIMARY KEY (bot_id, sender)
);
CREATE TABLE tasks (
	id INTEGER NOT NULL, 
	invoice_id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	assignee_id INTEGER NOT NULL, 
	created_by INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	told_at DATETIME, 
	note VARCHAR(1000), 
	state VARCHAR(10) NOT NULL, 
	closed_at DATETIME, 
	closed_by INTEGER, 
	act_key VARCHAR(60), 
	client_id INTEGER NOT NULL, 
	firm_id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_tasks PRIMARY KEY (id), 
	CONSTRAINT fk_tasks_firm_id_assignee_id FOREIGN KEY(firm_id, assignee_id) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_tasks_firm_id_client_id FOREIGN KEY(firm_id, client_id) REFERENCES clients (firm_id, id), 
	CONSTRAINT fk_tasks_firm_id_created_by FOREIGN KEY(firm_id, created_by) REFERENCES members (firm_id, id), 
	CONSTRAINT fk_tasks_firm_id_invoice_id FOREIGN KEY(firm_id, invoice_id) REFERENCES invoices (firm_id, id), 
	CONSTRAINT fk_tasks_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE CASCADE, 
	CONSTRAINT uq_tasks_firm_id_act_key UNIQUE (firm_id, act_key), 
	CONSTRAINT uq_tasks_firm_id_id UNIQUE (firm_id, id)
);
INSERT INTO "tasks" VALUES(1,1,'remind_client',1,1,'2026-12-01 07:00:00.000000',NULL,NULL,'open',NULL,NULL,'act-6',1,1,'2026-11-24 09:00:00.000000');
CREATE TABLE update_strikes (
	bot_id BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	strikes INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	CONSTRAINT pk_update_strikes PRIMARY KEY (bot_id, update_id)
);
CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(130) NOT NULL, 
	username VARCHAR(64), 
	language VARCHAR(2), 
	firm_id INTEGER, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_users PRIMARY KEY (id), 
	CONSTRAINT fk_users_firm_id FOREIGN KEY(firm_id) REFERENCES firms (id) ON DELETE SET NULL
);
INSERT INTO "users" VALUES(1001,'Анна',NULL,'ru',1,'2026-11-24 09:00:00.000000');
INSERT INTO "users" VALUES(1002,'Мария',NULL,NULL,1,'2026-11-24 09:00:00.000000');
INSERT INTO "users" VALUES(5001,'Иван',NULL,NULL,NULL,'2026-11-24 09:00:00.000000');
CREATE INDEX ix_handled_updates_handled_at ON handled_updates (handled_at);
CREATE INDEX ix_audit_entries_firm_id_object_type_object_id_at ON audit_entries (firm_id, object_type, object_id, at);
CREATE INDEX ix_audit_entries_invoice ON audit_entries (firm_id, invoice_id);
CREATE INDEX ix_bank_accounts_firm_id_issuer_id ON bank_accounts (firm_id, issuer_id);
CREATE INDEX ix_members_user_id ON members (user_id);
CREATE INDEX ix_clients_firm_id_tax_id ON clients (firm_id, tax_id);
CREATE INDEX ix_contacts_user_id ON contacts (user_id);
CREATE INDEX ix_contracts_firm_id_client_id ON contracts (firm_id, client_id);
CREATE INDEX ix_contracts_firm_id_state ON contracts (firm_id, state);
CREATE INDEX ix_contracts_issue ON contracts (next_issue_on) WHERE next_issue_on IS NOT NULL;
CREATE INDEX ix_matters_firm_id_client_id ON matters (firm_id, client_id);
CREATE INDEX ix_payments_firm_id_client_id ON payments (firm_id, client_id);
CREATE INDEX ix_payments_firm_id_refunds_id ON payments (firm_id, refunds_id);
CREATE INDEX ix_payments_received ON payments (firm_id, received_on, currency, client_id, amount_minor);
CREATE INDEX ix_contract_matters_firm_id_matter_id ON contract_matters (firm_id, matter_id);
CREATE INDEX ix_invoices_firm_id_contract_id ON invoices (firm_id, contract_id);
CREATE INDEX ix_invoices_firm_id_matter_id ON invoices (firm_id, matter_id);
CREATE INDEX ix_invoices_number ON invoices (firm_id, number_norm, seq, client_id, id);
CREATE INDEX ix_invoices_recent ON invoices (firm_id, invoice_date, id, client_id, status, currency, total_minor, paid_minor, written_off_minor);
CREATE INDEX ix_invoices_remind ON invoices (next_remind_at) WHERE next_remind_at IS NOT NULL;
CREATE INDEX ix_allocations_firm_id_client_id ON allocations (firm_id, client_id);
CREATE INDEX ix_allocations_firm_id_invoice_id ON allocations (firm_id, invoice_id);
CREATE INDEX ix_allocations_firm_id_payment_id ON allocations (firm_id, payment_id);
CREATE INDEX ix_deliveries_due ON deliveries (due_at) WHERE state IN ('queued', 'sending');
CREATE INDEX ix_deliveries_firm_id_invoice_id ON deliveries (firm_id, invoice_id);
CREATE INDEX ix_deliveries_firm_id_recipient_kind_sent_at ON deliveries (firm_id, recipient, kind, sent_at);
CREATE INDEX ix_holds_firm_id_client_id ON holds (firm_id, client_id);
CREATE INDEX ix_holds_firm_id_invoice_id ON holds (firm_id, invoice_id);
CREATE INDEX ix_invoice_lines_firm_id_stage_id ON invoice_lines (firm_id, stage_id);
CREATE INDEX ix_tasks_due ON tasks (due_at) WHERE state = 'open' AND told_at IS NULL;
CREATE INDEX ix_tasks_firm_id_assignee_id_state ON tasks (firm_id, assignee_id, state);
CREATE INDEX ix_tasks_firm_id_invoice_id ON tasks (firm_id, invoice_id);
CREATE INDEX ix_tasks_open ON tasks (firm_id, due_at) WHERE state = 'open';
CREATE INDEX ix_reminders_firm_id_delivery_id ON reminders (firm_id, delivery_id);
CREATE INDEX ix_invoices_open ON invoices (firm_id, due_date, id, currency, client_id, total_minor, paid_minor, written_off_minor, invoice_date, matter_id, contract_id, issuer_id, status) WHERE status = 'issued' AND paid_minor + written_off_minor < total_minor;
CREATE INDEX ix_clients_search ON clients (firm_id, name_norm, tax_id, phone, email, responsible_id, archived_at, created_at, id);
CREATE INDEX ix_clients_firm_id_responsible_id ON clients (firm_id, responsible_id, id);
CREATE INDEX ix_contracts_number ON contracts (firm_id, number_norm, client_id, id);
CREATE INDEX ix_matters_search ON matters (firm_id, name_norm, client_id, closed_on, id);
CREATE INDEX ix_invoices_sums ON invoices (firm_id, status, currency, client_id, total_minor, paid_minor, written_off_minor, invoice_date, due_date, issuer_id, id);
CREATE INDEX ix_invoices_client ON invoices (firm_id, client_id, created_at, invoice_date, id);
COMMIT;
