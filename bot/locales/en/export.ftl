# Export: sheets, columns and values.

export-file = Export
export-total = Total
export-sheet-invoices = Invoices
export-sheet-payments = Payments
export-sheet-clients = Clients
export-sheet-contracts = Contracts
export-sheet-matters = Matters
export-sheet-tasks = Tasks

# Columns

export-column-advance = Advance
export-column-amount = Amount
export-column-assignee = Assignee
export-column-author = Set by
export-column-balance = Balance
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
export-column-due = Due
export-column-due-at = Due
export-column-email = E-mail
export-column-ends = In force until
export-column-entry = Kind
export-column-fee = Rate or monthly fee
export-column-invoices = Invoice No.
export-column-issued = Issued
export-column-issuer = Billed by
export-column-kpp = KPP
export-column-lawyer = Responsible
export-column-left = Unallocated
export-column-matter = Matter
export-column-method = Method
export-column-net = Without VAT
export-column-number = Number
export-column-opened = Opened
export-column-overdue = Overdue
export-column-overdue-days = Days overdue
export-column-paid = Paid
export-column-paid-on = Paid on
export-column-party = Kind
export-column-phone = Phone
export-column-price = Contract sum
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
export-column-vat = VAT
export-column-vat-rate = VAT rate
export-column-written-off = Written off

# Values

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

export-vat-none = No VAT

# Refusals

error-export-nothing = Choose what to export: invoices, payments, clients, contracts, matters or tasks.
