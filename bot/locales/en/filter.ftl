# Filters and the order of lists, and picking what a list is narrowed to.

filter-text = { $text }
filter-button = 🔎 Filter
filter-reset = ✖️ Reset
filter-show = ✅ Show ({ $count })
filter-table-title = { $by ->
        [contract] Contracts
        [matter] Matters
       *[client] Clients
    }: { $all ->
        [yes] { $count }
       *[no] the first { $shown } of { $count }
    }
filter-line = 🔎 { $parts }
filter-nothing = Nothing fits these conditions.
filter-owed = Outstanding { $owed }

filter-invoices = <b>Which invoices to show?</b>
    { filter-count }
filter-count = { $count ->
        [0] Nothing fits.
        [one] { $count } invoice fits.
       *[other] { $count } invoices fit.
    }
filter-cards = <b>What to show, and in which order?</b>
filter-mine = { $mine ->
        [yes] ☑️ Mine only
       *[no] ▫️ Mine only
    }
filter-client = 👥 { $client }
filter-contract = 📄 { $contract }
filter-matter = ⚖️ { $matter }
filter-issuer = 🏢 { $issuer }
filter-status = 🚦 { $status }
filter-period = 📅 { $period }
filter-any-client = All clients
filter-client-more = ➕ Another client
filter-any-contract = All contracts
filter-any-matter = All matters
filter-any-issuer = All our entities
filter-any-status = Any status
filter-any-period = Any time
filter-any-currency = All currencies

filter-sort = { $sort ->
        [newest] Newest first
        [due] By due date
        [amount] By amount
        [client] By client
       *[usual] Usual order
    }
filter-sort-name = By name
filter-card-sort = { $sort ->
        [name] { $of ->
            [contracts] By number
           *[matters] By name
        }
        [client] By client
       *[usual] Newest first
    }

filter-ask-period = Which period? Choose one or type two dates.
filter-period-example = 01.11.2026 – 30.11.2026
filter-by = { $by ->
        [due] By due date
       *[issued] By invoice date
    }
filter-period-name = { $period ->
        [month] This month
        [last_month] Last month
        [quarter] This quarter
        [last_quarter] Last quarter
        [year] This year
       *[last_year] Last year
    }
filter-period-any = Any time
filter-ask-issuer = Whose invoices to show? You can tick several.
filter-ask-status = Which invoices to show? You can tick several.
filter-clients = { $some_clients ->
        [true] Invoices of these clients. Tap one to take it away.
       *[false] No client is chosen, everybody’s invoices are shown.
    }

filter-said-mine = mine only
filter-said-contract = contract No. { $number }
filter-said-matter = matter “{ $name }”
filter-said-period = { $by ->
        [due] due: { $days }
       *[issued] { $days }
    }
filter-said-sort = { $sort ->
        [newest] newest first
        [due] by due date
        [amount] by amount
       *[client] by client
    }
filter-said-card-sort = { $sort ->
        [name] { $of ->
            [contracts] by number
           *[matters] by name
        }
       *[client] by client
    }

filter-pick = { $kind ->
        [client] Which client? Choose one or type a name, tax number, phone or e-mail.
        [contract] Which contract? Choose one or type its number or the client’s name.
       *[matter] Which matter? Choose one or type a part of its name or the client’s name.
    }
filter-pick-any = { $kind ->
        [client] All clients
        [contract] All contracts
       *[matter] All matters
    }
filter-pick-not-found = Nothing found for “{ $query }”. Try a part of a name, a tax number or a number.
filter-pick-row = { $label }
filter-pick-row-of = { $label } · { $of }
filter-pick-number = No. { $number }
filter-pick-all = Show all
filter-pick-example = Daisy or 7/2026
