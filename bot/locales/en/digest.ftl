# The morning’s summary for staff.

digest-head = <b>Morning, { $day }</b>
digest-due = Due today: { $invoices }
digest-overdue = Overdue: { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }, { $sums } ({ $debtors })
digest-fresh = Newly overdue: { $invoices }
digest-received = { $when ->
        [yesterday] Received yesterday: { $sums }
       *[since] Received since { $since }: { $sums }
    }
digest-promised = Promised for today: { $invoices }
digest-undelivered = Not delivered: { $messages }
digest-tasks = 📌 Your tasks: { $tasks }
digest-tasks-today = { $count } for today
digest-tasks-late = { $count } overdue
digest-awaited = { $client } { $sum }
digest-debtor = { $client } { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
digest-debtor-next = { $client } { $days }
digest-lost = { $client }, { $channel ->
        [email] letter
       *[telegram] message
    }: { $state ->
        [blocked] { $channel ->
            [email] address refused
           *[telegram] chat closed
        }
        [mail_off] e-mail is not set up yet
        [unheard] heard by nobody
        [unconfirmed] nobody knows whether it arrived
       *[failed] could not be sent
    }
digest-more = { $count } more
digest-on = ☀️ Morning summary: on
digest-off = 🌙 Morning summary: off
digest-switched = { $on ->
        [yes] The summary comes on working days at 9:00 when there is something to say.
       *[no] No more morning summaries.
    }
digest-with-picture = 📈 With a picture: yes
digest-no-picture = 📈 With a picture: no
digest-picture-switched = { $on ->
        [yes] The summary comes with a picture: usually debts by age, at the start of a week what is expected, at the start of a month what was issued and received.
       *[no] The summary comes without a picture.
    }
digest-open-overdue = 🔴 Overdue ({ $count })
digest-remind-all = 📣 Remind all
