# Search everywhere: a text written in the menu.

search-text = { $text }
search-found = Found for “{ $query }”: { $parts }
search-nothing = Nothing found for “{ $query }”. Try a part of a name, a tax number or the number of an invoice or a statement.
search-noted = “{ $query }” stands in notes: { $parts }
search-near = Nothing is called “{ $query }”; nearly so: { $parts }
search-asked-found = Invoices: { $asked }
    { $near ->
        [yes] No client is called “{ $name }”; nearly so: { $parts }
       *[no] Found: { $parts }
    }
search-asked-nothing = Invoices: { $asked }
    { $without ->
        [name-unknown] No client is called “{ $name }”. Try a part of the name, a tax number or an invoice number.
        [state] There are none. There are some in another state: leave out the word for it.
        [period] There are none. There are some of another time: change it or leave it out.
        [sum] There are none. There are some with another sum: change it or leave it out.
        [name] There are none. Other clients have some: leave out the name.
       *[none] There are none. Try only the client’s name or an invoice number.
    }
search-asked-state = { $state ->
        [mine] mine
        [draft] drafts
        [open] unpaid
        [overdue] overdue
        [partial] partly paid
        [paid] paid
        [void] void
        [written_off] written off
        [dispute] in dispute
        [promise] promised
        [claim] client says paid
        [pause] paused
       *[unsent] unsent
    }
search-asked-late = overdue by { $days ->
        [one] { $days } day
       *[other] { $days } days
    } or more
search-asked-paid = with payments
search-asked-sum = { $owed ->
        [yes] balance { $sum }
       *[no] sum { $sum }
    }
search-asked-around = about { $sum }
search-asked-span = { $owed ->
        [yes] balance{" "}
       *[no] { "" }
    }{ $kind ->
        [both] from { $least } to { $most }
        [least] from { $least }
       *[most] up to { $most }
    }
search-asked-period = { $of ->
        [due] due{" "}
        [paid] paid{" "}
       *[invoiced] { "" }
    }{ $kind ->
        [since] since { $days }
        [till] until { $days }
       *[in] { $days }
    }
search-asked-name = “{ $name }”
search-task = This can be a task:
    📝 { $task }{ $when ->
        [none] { "" }
       *[other] {"\u000A"}⏰ { $when }
    }
search-nothing-but-task = Nothing found for “{ $query }”.
search-clients = { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
search-contracts = { $count ->
        [one] { $count } contract
       *[other] { $count } contracts
    }
search-matters = { $count ->
        [one] { $count } matter
       *[other] { $count } matters
    }
search-invoices = { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
search-documents = { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
search-document-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] 📄
    } { doc-name } · { $client }
search-all-documents = For “{ $query }”: { search-documents }
search-more-documents = 📄 All documents ({ $more_documents })
search-all-clients = For “{ $query }”: { search-clients }
search-all-contracts = For “{ $query }”: { search-contracts }
search-all-matters = For “{ $query }”: { search-matters }
search-all-invoices = For “{ $query }”: { search-invoices }
search-client-row = 👥 { $name }
search-contract-row = 📄 No. { $number } · { $client }
search-matter-row = ⚖️ { $name } · { $client }
search-more-clients = 👥 All clients ({ $more_clients })
search-more-contracts = 📄 All contracts ({ $more_contracts })
search-more-matters = ⚖️ All matters ({ $more_matters })
search-more-invoices = 📂 All invoices ({ $more_invoices })
search-report-all = 📊 Reports
search-report-debts = 👥 Debtors
search-report-ages = ⏳ Debts by age
search-report-months = 📈 By month
search-report-turnover = 🔄 Turnover
search-report-paying = ⏱ Days to pay
