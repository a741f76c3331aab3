# Pictures of reports: short words, read on a phone.

chart-ages = Debts by age
chart-months = Issued and received, 12 months
chart-debts = { report-debts-named }
chart-paying = Days until clients pay
chart-owed = { $sum } in all{ $late ->
        [yes] , { $share } overdue
       *[no] , nothing overdue
    }
chart-debtors = { $sum } in all, { $count ->
        [one] { $count } debtor
       *[other] { $count } debtors
    }
chart-turnover = issued { $issued }, received { $received }
chart-part = { $sum } · { $share }
chart-share = { $percent }%
chart-share-small = under 1%
chart-share-most = almost all
chart-not-due = Not due
chart-rest = The other { $count }
chart-pareto-note = Dark is the client’s debt; the percentage is what this one and all above owe together.
chart-days = { report-days-taken } ({ $between })
chart-paying-note = The bar is the usual time from invoice to last money; the black line and the brackets are the middle half of the invoices.
chart-paying-rest = { $count ->
        [one] { $count } more client pays faster.
       *[other] { $count } more clients pay faster.
    }
chart-expected = Expected by week
chart-expected-said = { $sum } in all
chart-written-off = Written off and down by reason
chart-written-panel = { $loss ->
        [down] Lowered, { $currency }
       *[off] Written off, { $currency }
    }
chart-sure = By habit
chart-may-move = May move
chart-promised = Promised
chart-expected-note = The due date is moved by as many days as the client is usually late. Unclear: no due date, or silent for longer than usual.
chart-more-currencies = { $count ->
        [one] { $count } more currency in the table.
       *[other] { $count } more currencies in the table.
    }
