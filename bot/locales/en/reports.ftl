# Reports: who owes what, what was issued and what came in.

report-home = <b>Reports</b>
    Choose what to show. Buttons under the table lead to the invoices themselves.
report-ages = ⏳ Debts by age
report-months = 📈 By month
report-debtors = 👥 Debtors
report-lawyers = ⚖️ By lawyer
report-matters = 📁 By matter
report-contracts = 📄 By contract
report-expected = 📆 Expected
report-issuers = 🏢 By issuer
report-written-off = 🧹 Written off and down
report-turnover = 🔄 Turnover
report-paying = ⏱ Days to pay
report-table = 📋 As a table
report-export = ⬇️ Export
report-nothing = Nothing to show yet: there are no open invoices or payments. After the first invoice a picture and a table will stand here.

report-ages-title = Debts by age, { $currency }
report-months-title = Issued and received, { $currency }
report-debts-named = { $by ->
        [lawyer] Debts by lawyer
        [matter] Debts by matter
        [contract] Debts by contract
        [issuer] Debts by issuer
       *[client] Debtors
    }
report-debts-title = { report-debts-named }, { $currency }
report-col-age = Overdue by
report-col-count = Invoices
report-col-balance = Balance
report-col-month = Month
report-col-issued = Issued
report-col-received = Received
report-col-overdue = Overdue
report-col-who = { $by ->
        [lawyer] Lawyer
        [matter] Matter
        [contract] Contract
        [issuer] Issuer
       *[client] Client
    }
report-total = Total
report-sum = { $sum }
report-late = { $sum }, { $days } d
report-age = { $age ->
        [age_not_due] Not due yet
        [age_1_30] 1–30 days
        [age_31_60] 31–60 days
        [age_61_90] 61–90 days
       *[age_over_90] Over 90 days
    }
report-age-row = { report-age } · { $sum }
report-age-half = { report-age }, { $currency }
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Open invoices</b>{ $about }{ $age ->
        [any] { "" }
        [age_not_due] {" "}· not due yet
        [age_1_30] {" "}· overdue by 1–30 days
        [age_31_60] {" "}· overdue by 31–60 days
        [age_61_90] {" "}· overdue by 61–90 days
       *[age_over_90] {" "}· overdue by over 90 days
    }
    { $count ->
        [0] There are none now.
        [one] { $count } invoice, balance { $balance }
       *[other] { $count } invoices, balance { $balance }
    }
report-issued = <b>Issued</b>{ $about } · { $month }
    { $count ->
        [0] No invoices then.
        [one] { $count } invoice for { $total }
       *[other] { $count } invoices for { $total }
    }
report-to-received = 💳 What came in then
report-received = <b>Received</b> · { $month }, { $currency }
    { $count ->
        [0] No payments then.
        [one] { $count } entry
       *[other] { $count } entries
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

report-cut-none = { $by ->
        [matter] Without a matter
       *[contract] Without a contract
    }
report-said-without = { $by ->
        [matter] without a matter
       *[contract] without a contract
    }
report-cut-contract = No. { $number } · { $client }
report-cut-matter = { $name } · { $client }
report-debts-all = All { $count } · their invoices in { $currency }
report-debtors-list = { report-debts-title }
    { $count ->
        [0] No debts.
        [one] { $count } row, press it to see the invoices.
       *[other] { $count } rows, press one to see its invoices.
    }

# Turnover and days

report-days = { $since } – { $until }
report-turnover-title = Turnover, { $currency } · { $period }
report-turnover-window = <b>Turnover by client</b>
    Period: { $period }. You can type two dates.
    { $lines }
report-turnover-sum = Issued { $issued } · received { $received }
report-turnover-none = Nothing was issued and nothing came then.
report-turnover-row = { $name } · { $issued } / { $received }
report-paying-title = Days to pay · { $period }
report-paying-window = <b>Days to pay</b>, from the invoice to the last money
    Period: { $period }. You can type two dates.
    { $lines }
report-paying-sum = { $currency }: usually { report-days-taken-median }, on average { $mean }. On time { $on_time } of { $count }.
report-days-taken-median = { $median ->
        [one] { $median } day
       *[other] { $median } days
    }
report-paying-none = No invoice was paid in full then.
report-paying-row = { $name } · { report-days-taken }
report-days-taken = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
report-days-mean = { $days }
report-col-median = Usually
report-col-mean = Average

# Expected receipts

report-expected-title = Expected by week, { $currency }
report-col-week = Week
report-col-expected = Expected
report-col-may-move = May move
report-col-promised = Promised
report-week = { $week ->
        [later] Later
       *[unclear] Unclear
    }
report-week-row = { $week }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-expected-list = <b>Expected</b> · { $week }
    { $count ->
        [0] No such invoices now.
        [one] { $count } invoice, balance { $balance }
       *[other] { $count } invoices, balance { $balance }
    }

report-written-off-title = Written off, { $currency }
report-written-down-title = Lowered before issue, { $currency }
report-col-reason = Reason
report-col-written-off = Written off
report-col-written-down = Lowered by
report-no-reason = No reason given
report-written-off-list = { $loss ->
        [down] <b>Lowered</b> for one reason
       *[off] <b>Written off</b> for one reason
    }
    { $count ->
        [0] No such invoices now.
        [one] { $count } invoice, { $loss ->
            [down] lowered by { $total }
           *[off] { $total } written off
        }
       *[other] { $count } invoices, { $loss ->
            [down] lowered by { $total }
           *[off] { $total } written off
        }
    }

error-report-period = That period does not work. Choose a start before the end, { $years } years at most.
