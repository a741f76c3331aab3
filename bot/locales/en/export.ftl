# Export: sheets, columns and values.

# Export in the chat

export-what = <b>Export</b>
    What do you need?
export-kind-invoices = 📂 Invoices
export-kind-payments = 💳 Payments
export-kind-clients = 👥 Clients
export-kind-contracts = 📄 Contracts
export-kind-matters = ⚖️ Matters
export-kind-tasks = 📌 Tasks
export-kind-documents = 📄 Statements and documents
export-kind-everything = 🗂 All lists in one file
export-kind-audit = 📜 Journal
export-everything-named = All lists
export-options = <b>Export</b> · { $of }
export-options-period = Period: { $period }. You can type two dates.
export-any-currency = All
export-period-any = all time
export-options-several = The period is for invoices, payments and documents, the rest is whole.
export-options-today = Everything there is today.
export-xlsx = ⬇️ XLSX
export-csv = ⬇️ CSV
export-1c = 🏦 File for 1C
export-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
export-empty = Nothing to export: nothing matches.
export-coming = ⏳ Preparing the file, it will come here. You can go on meanwhile.
    If it is not here in five minutes, ask once more.
export-came = The file is ready.

# File for 1C

export-empty-why = Nothing was found for the file.
    { $why }
export-1c-about = { $issuer }, { $since }–{ $until }. 1C loads this file as a bank statement. The bot does not know balances: the opening one is zero.
export-1c-not-bank = Left out, not through a bank: { export-1c-records }.
export-1c-currency = Left out, in another currency: { export-1c-records }.
export-1c-reversed = Left out, reversed: { export-1c-records }.
export-1c-records = { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
export-1c-others = Payments of your other organisations are not in the file: their countries have no such file.
export-1c-letters = Some letters cannot stand in such a file: similar ones or “?” stand in their place. Rows with them: { $count }.
export-1c-notes-name = About the file for 1C
export-1c-payment = Payment of { $invoices }
export-1c-advance = Advance for legal services
export-1c-refund = Refund of the payment of { $day }
export-1c-invoice = invoice No. { $number } of { $day }
error-export-1c-issuer = A file for 1C is of one organisation, and several have payments here. Open /export, “💳 Payments”, and choose one.
error-export-1c-country = A file for 1C is made for organisations in Russia, Kazakhstan and Uzbekistan. XLSX or CSV will do here.
error-export-1c-account = { $issuer } has no bank account in { $currency }. Add one in “⚙️ Settings” → “🏢 Our details” and ask for the file again.

# Sheets

export-file = Export
export-name = { $of } on { $day }
export-name-period = { $of } { $since }–{ $until }
export-name-until = { $of } until { $until }
export-total = Total
export-sheet-invoices = Invoices
export-sheet-payments = Payments
export-sheet-clients = Clients
export-sheet-contracts = Contracts
export-sheet-matters = Matters
export-sheet-audit = Journal
export-sheet-tasks = Tasks
export-sheet-documents = Statements
export-sheet-lines = Invoice lines
export-sheet-advances = Advances
export-sheet-notes = Notes

# Columns

export-column-accepted-on = Accepted on
export-column-action = What happened
export-column-advance = Advance
export-column-after = After
export-column-amount = Amount
export-column-assignee = Assignee
export-column-at = When
export-column-author = Set by
export-column-balance = Balance
export-column-before = Before
export-column-billing = Billing
export-column-client = Client
export-column-closed = Closed
export-column-closed-at = Closed
export-column-comment = Comment
export-column-contract = Contract No.
export-column-contract-date = Contract date
export-column-contract-state = State
export-column-country = Country
export-column-currency = Currency
export-column-date = Date
export-column-document = Document
export-column-document-state = State
export-column-due = Due
export-column-due-at = Due
export-column-email = E-mail
export-column-ends = In force until
export-column-entry = Kind
export-column-esf = ESF No.
export-column-fee = Rate or monthly fee
export-column-invoices = Invoice No.
export-column-issued = Issued
export-column-issuer = Billed by
export-column-kpp = KPP
export-column-lawyer = Responsible
export-column-left = Unallocated
export-column-line = Service
export-column-line-price = Price
export-column-matter = Matter
export-column-method = Method
export-column-net = Without VAT
export-column-note = Note
export-column-noted-at = Changed
export-column-noted-by = Written by
export-column-number = Number
export-column-object = Object
export-column-object-name = Name or number
export-column-opened = Opened
export-column-overdue = Overdue
export-column-overdue-days = Days overdue
export-column-paid = Paid
export-column-paid-on = Paid on
export-column-party = Kind
export-column-phone = Phone
export-column-place = Line
export-column-price = Contract sum
export-column-quantity = Quantity
export-column-reason = Reason
export-column-recorded-at = Recorded at
export-column-recorded-by = Recorded by
export-column-reference = Payment document
export-column-remaining = Still to invoice
export-column-status = Status
export-column-subject = Subject
export-column-task = Task
export-column-task-state = State
export-column-tax-id = Tax number
export-column-total = Total
export-column-unit = Unit
export-column-vat = VAT
export-column-vat-rate = VAT rate
export-column-who = Who
export-column-written-off = Written off

# Values

export-document-act = statement of services
export-document-reconciliation = reconciliation statement
export-document-receipt = receipt
export-document-certificate = payment certificate
export-document-calculation = calculation of late interest
export-document-state-issued = issued
export-document-state-void = void
export-document-state-accepted = accepted
export-document-state-objected = objection
export-status-draft = draft
export-status-issued = issued
export-status-partial = part-paid
export-status-paid = paid in full
export-status-void = void
export-status-written-off = written off

export-entry-received = payment
export-entry-refund = refund
export-entry-reversal = reversal

export-method-bank = bank
export-method-cash = cash
export-method-card = card
export-method-offset = set-off

export-party-company = company
export-party-sole-trader = sole trader
export-party-advocate-office = advocate’s office
export-party-bar-association = bar association
export-party-self-employed = self-employed
export-party-private-practice = private practice
export-party-person = individual
export-party-foreign = foreign company

export-contract-draft = draft
export-contract-active = in force
export-contract-done = completed
export-contract-terminated = terminated

export-billing-fixed = fixed price
export-billing-stages = by stages
export-billing-retainer = retainer
export-billing-hourly = hourly
export-billing-success = success fee
export-billing-expenses = client’s expenses

export-task-payment-control = payment control
export-task-remind-client = remind the client
export-task-other = other
export-task-state-open = open
export-task-state-done = done
export-task-state-cancelled = cancelled

export-invoice-kind-advance = For an advance
export-vat-none = No VAT

# The journal: what happened, to what, and what is noted

export-action = { $value ->
        [noted] note changed
        [handed_over] work handed over
        [approval_asked] sent for approval
        [approval_returned] returned with a remark
        [approval_rule] approval of invoices changed
        [expired] old texts of messages erased as their term ended
        [by_itself] the bot itself
        [created] created
        [changed] changed
        [undone] undone
        [archived] put away
        [erased] personal data erased
        [restored] taken out of the archive
        [closed] closed
        [reopened] reopened
        [shared] shared
        [unshared] no longer shared
        [invited] invited to Telegram
        [invite_revoked] invitation withdrawn
        [revoked] withdrawn
        [joined] joined the firm
        [role] role changed
        [deactivated] deactivated
        [reactivated] reactivated
        [email] e-mail address changed
        [digest] morning digest
        [came] opened the invitation
        [confirmed] confirmed
        [declined] declined
        [muted] asked not to be reminded
        [unmuted] agrees to reminders again
        [account] bank account
        [account-archived] bank account put away
        [numbering] numbering
        [default] made the usual one
        [vat] VAT
        [file] file
        [matters] matters
        [stages] stages
        [state] state
        [drafted] draft made
        [discarded] draft thrown away
        [issued] issued
        [voided] voided
        [act_undone] term of the statement undone
        [accepted] document accepted
        [objected] objection to a document
        [dispute_ended] dispute about a document ended
        [unanswered] document not answered
        [act_signed] statement signed
        [esf_noted] ESF number
        [written_off] rest written off
        [delivered] sent
        [reminded] reminder sent
        [unconfirmed] not confirmed
        [failed] not sent
        [unheard] heard by nobody
        [withdrawn] taken back before it left
        [blocked] not accepted
        [remind] reminder allowed
        [remind_skipped] no reminder
        [resend] sent again
        [assumed_sent] taken as sent
        [reminder_mode] reminder mode
        [policy] reminder rules
        [policy_dropped] own reminder rules dropped
        [hold] reminders held
        [hold_ended] reminders resumed
        [opened] opened by the client
        [claimed] client says it is paid
        [claim_declined] payment did not come
        [promised] client named a date
        [asked] client’s question
        [answered] answer to the client
        [paid] payment recorded
        [payment_reversed] payment reversed
        [refunded] refunded
        [statement_sent] bank statement sent
        [statement_posted] payments recorded from the statement
        [rate_set] rate entered
        [rate_removed] rate removed
        [penalty] penalty changed
        [demand_sent] demand sent
        [demand_posted] demand sent by post
        [demand_over] term of a demand over
        [demand_wording] wording of demands changed
        [statement_taken_back] statement taken back
        [line_decided] line of the statement sorted
        [advance_used] advance used
        [advance_declined] advance not used
        [task_set] task set
        [task_moved] task moved
        [task_reassigned] task reassigned
        [task_noted] task noted
        [task_done] task done
        [task_cancelled] task cancelled
        [task_closed] task closed by itself
        [group_bound] group bound
        [group_unbound] group unbound
        [group_told] group: what goes there
        [group_gone] removed from the group
        [brought_in] data brought in from a file
        [taken_out] everything taken out in one file
        [group_moved] group has moved
       *[unknown] { $value }
    }

export-object = { $value ->
        [firm] firm
        [member] member
        [invite] invitation
        [issuer] billed by
        [client] client
        [contact] client’s contact
        [matter] matter
        [contract] contract
        [invoice] invoice
        [document] document
        [statement] bank statement
        [payment] payment
        [task] task
       *[unknown] { $value }
    }

export-fact = { $value ->
        [name] name
        [number] number
        [country] country
        [tax_id] tax number
        [currency] currency
        [account] account
        [bank_name] bank
        [bank_address] bank address
        [bic] BIC
        [corr_account] corr. account
        [swift] SWIFT
        [template] number template
        [next] next number
        [role] role
        [responsible] responsible
        [member] member
        [contact] contact
        [total] total
        [mode] mode
        [to] to
        [channel] by
        [kind] kind
        [decision] decision
        [amount] amount
        [of] of
        [on] date
        [method] method
        [client] client
        [state] state
        [reason] reason
        [to_advance] to the advance
        [copy_of] copy of
        [due] due
        [assignee] assignee
        [note] note
        [count] how many
        [step] step, days
        [text] text
        [why] why
        [file_name] file
        [until] until
        [group] group
        [digest] digest
        [picture] picture in the digest
        [email] e-mail
        [phone] phone
        [vat] VAT
        [title] kind of document
        [signed_on] contract date
        [ends_on] in force until
        [subject] subject
        [timezone] time zone
        [document_language] language of documents
        [neutral_wording] neutral wording
        [rate] rate
        [known_until] known until
        [percent_a_day] percent a day
        [cap_percent] limit, percent of the debt
        [cap] limit
        [since] since
        [percent] percent
        [source] source
        [language] language
        [address] address
        [kpp] KPP
        [erased] erased
        [kept] kept
        [card] card
        [contacts] people
        [matters] matters
        [contracts] contracts
        [services] services in lines
        [pages] pages of invoices
        [notes] notes
        [messages] messages
        [dialogs] conversations with the bot
        [trail] entries of the history
        [links] links
        [invoices] invoices
        [payments] payments
        [clients] clients
        [acts] entries of the history
        [act_answer_days] answer to a statement, working days
        [accent] colour of documents
        [logo] logo
        [signature] signature
        [stamp] stamp
        [document] document
        [way] accepted
        [esf] number of the ESF
        [alerts] alerts in the group
        [small_sum] small remainder
        [part_month] part of a month
        [deposit] deposit
        [threshold] threshold of the deposit
        [documents] statements and other documents
        [einvoice_address] address in the electronic invoice
        [einvoice_endpoint] electronic address
        [einvoice_reference] client’s order
        [einvoice_contact] name for questions
        [einvoice_phone] phone in the electronic invoice
        [einvoice_email] e-mail in the electronic invoice
        [einvoice_vat_id] VAT number
        [einvoice_reg_number] registration number
        [einvoice_delivered_on] services rendered
        [einvoice_vat_category] why there is no VAT
        [keep_clients_years] clients are kept, years
        [keep_talks_months] questions and answers are kept, months
        [keep_payloads_months] texts of messages are kept, months
       *[unknown] { $value }
    }

export-value = { $value ->
        [erased] data erased
        [owner] owner
        [lawyer] lawyer
        [accountant] accountant
        [assistant] assistant
        [draft] draft
        [active] in force
        [done] completed
        [terminated] terminated
        [bank] bank
        [cash] cash
        [card] card
        [offset] set-off
        [telegram] Telegram
        [email] e-mail
        [hand] by hand
        [auto] automatic
        [confirm] with approval
        [off] off
        [pause] pause
        [promise] promise
        [claim] said to be paid
        [dispute] dispute
        [invoice] invoice
        [advance] advance
        [recorded] recorded before
        [no_payment] not a payment
        [reminder] reminder
        [word] message
        [received] payment
        [refund] refund
        [reversal] reversal
        [payment_control] payment control
        [remind_client] remind the client
        [esf] make the ESF
        [document] document
        [act] statement of services
        [reconciliation] statement of account
        [receipt] receipt
        [certificate] certificate of payment
        [calculation] calculation of late interest
        [ru_key] key rate of the Bank of Russia
        [kz_base] base rate of the National Bank of Kazakhstan
        [ecb] rate of the ECB
        [demand] demand for payment
        [paper] on paper
        [silence] there was no answer
        [days] by days
        [full] the whole fee
        [other] other
       *[unknown] { $value }
    }

# Refusals

error-export-nothing = Choose what to export: invoices, payments, clients, contracts, matters or tasks.
error-export-too-long = One sheet does not hold that many rows. Choose a shorter period.
error-export-too-big = The file would be over 50 MB, and Telegram does not take that. Choose a shorter period.
error-job-busy = One file is being prepared already. Ask for the next one when it has come.
error-job-interrupted = The file is not ready: the bot is being restarted. Ask once more in a minute.
error-job-outage = The file is not ready: I can’t reach the data right now. Ask once more in a minute.
error-export-nothing-found = Nothing to export: nothing was found by this text.
