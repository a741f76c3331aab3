# Menu and help.

menu-title = <b>{ $firm }</b>
menu-money = { $late ->
        [yes] Awaiting { $awaited } · overdue { $overdue }
        [apart] Awaiting { $awaited }
            Overdue { $overdue }
       *[no] Awaiting { $awaited }
    }
menu-nothing = Every invoice is paid.
menu-first = No invoices yet. Shall we issue the first?
menu-today = Today: { $due_today ->
        [0] { "" }
        [one] { $due_today } invoice due
       *[other] { $due_today } invoices due
    }{ $both ->
        [yes] {", "}
       *[no] { "" }
    }{ $tasks_today ->
        [0] { "" }
        [one] { $tasks_today } task
       *[other] { $tasks_today } tasks
    }
menu-drafts = { $drafts ->
        [one] { $drafts } draft waiting
       *[other] { $drafts } drafts waiting
    }
menu-new-invoice = 🧾 New invoice
menu-invoices = 📂 Invoices
menu-payment = 💳 Payment
menu-clients = 👥 Clients
menu-contracts = 📄 Contracts
menu-matters = ⚖️ Matters
menu-tasks = 📌 Tasks
menu-reports = 📊 Reports
menu-settings = ⚙️ Settings
menu-search-example = 0012 or Daisy

menu-help-export = {"\u000A"}/export: invoices, payments and lists as a file
menu-help-text =
    <b>How it works</b>
    /new: an invoice from a contract or without one, three taps to the PDF
    /pay: record a payment, whole, in part or above the balance
    /invoices and /overdue: all invoices and the overdue ones
    /clients, /contracts, /matters: clients, contracts, matters
    /tasks: what is to be done about invoices, and when
    /reports: who owes what, what was issued and what came in{ $staff ->
        [owner] { menu-help-export }
        [accountant] { menu-help-export }
       *[other] { "" }
    }
    /settings: our details, staff, language
    /cancel: leave any step, what is saved stays

    In the menu, just type an invoice number, a client’s name or a task: call Daisy tomorrow.
    { $staff ->
        [assistant] You prepare drafts for the clients shared with you. A lawyer issues the invoice.
        [lawyer] You see your own clients and those shared with you.
        [accountant] You see all clients and all of the firm’s money.
       *[owner] You see everything and invite staff in the settings.
    }

start-too-many = Too many messages in a row. Please wait a minute and write again.
start-too-many-links = Several wrong links came in a row. Please wait a minute and open your link again.
start-stranger = Hello! This is the bot of a law firm, for its staff and clients. To come in, ask the firm for your personal link.
start-again = Hello, { $name }! You are in the firm already.
start-joined = Hello, { $name }! You are in the firm, your role: { role-name }.
role-name = { $role ->
        [owner] owner
        [lawyer] lawyer
        [accountant] accountant
       *[assistant] assistant
    }
cancel-done = Left. Everything that was saved is still here.

cancel-onboarding = All right, stopped here. { $open ->
        [yes] When you are ready, send /start.
       *[no] When you are ready, open your personal link again.
    }
command-overdue = Overdue invoices

# What is seen before the first message and in the profile

profile-description =
    A law firm’s invoices: issue from a contract, send to the client, record payments and remind of what is due.

    For the firm’s clients: your invoices, payment details and questions to your lawyer.

    On the team or a client? Open the personal link that the firm sent you.
profile-short = A law firm’s invoices, for its team and its clients. Access is by a personal link from the firm.
