# Reports: who owes what, what was issued and what came in.

report-home = <b>Reports</b>
    Choose what to show. Buttons under the table lead to the invoices themselves.
report-ages = ⏳ Debts by age
report-months = 📈 By month
report-debtors = 👥 Debtors
report-lawyers = ⚖️ By lawyer
report-export = ⬇️ Export
report-nothing = Nothing to show yet: there are no open invoices or payments.

report-ages-title = Debts by age, { $currency }
report-months-title = Issued and received, { $currency }
report-debts-title = { $by ->
        [lawyer] Debts by lawyer
       *[client] Debtors
    }, { $currency }
report-col-age = Overdue by
report-col-count = Invoices
report-col-balance = Balance
report-col-month = Month
report-col-issued = Issued
report-col-received = Received
report-col-overdue = Overdue
report-col-who = { $by ->
        [lawyer] Lawyer
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
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Open invoices</b>{ $age ->
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
report-issued = <b>Issued</b> · { $month }
    { $count ->
        [0] No invoices in this month.
        [one] { $count } invoice for { $total }
       *[other] { $count } invoices for { $total }
    }
report-to-received = 💳 What came in this month
report-received = <b>Received</b> · { $month }, { $currency }
    { $count ->
        [0] No payments in this month.
        [one] { $count } entry
       *[other] { $count } entries
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

error-report-period = That period does not work. Choose a start before the end, { $years } years at most.
