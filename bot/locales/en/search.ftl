# Search everywhere: a text written in the menu.

search-text = { $text }
search-found = Found for “{ $query }”: { $parts }
search-nothing = Nothing found for “{ $query }”. Try a part of a name, a tax number or the number of an invoice or a statement.
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
