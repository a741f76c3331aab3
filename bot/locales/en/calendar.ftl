# A member's calendar as a file .ics: due dates, promises and tasks.
calendar-button = 📅 Calendar
calendar-name = Invoices and tasks · { $firm }
calendar-file = Calendar of { $day }.ics
calendar-caption = { $count ->
        [0] Nothing lies ahead: the file only takes out of your calendar what is paid or done.
        [one] { $count } entry: due dates and promises of your clients, and your tasks. { calendar-how }
       *[other] { $count } entries: due dates and promises of your clients, and your tasks. { calendar-how }
    }
calendar-how = Open the file, and it goes into your calendar. A later file updates the same entries and doubles none.
calendar-empty = There is nothing for a calendar: your clients have no unpaid invoices, and you have no tasks.
calendar-due = { $over ->
        [yes] ✅ Closed: invoice № { $number } · { $client }
       *[no] 💰 Payment due: invoice № { $number } · { $client }
    }
calendar-due-text = { $balance } to pay
calendar-promise = { $over ->
        [yes] ✅ Promise over
       *[no] 🤝 Promised to pay
    }{ $numbered ->
        [no] { "" }
       *[yes] : invoice № { $number }
    } · { $client }
calendar-task = { $over ->
        [yes] ✅
       *[no] 📌
    } { $at } { $kind ->
        [said] { $what }
        [payment_control] Check the payment
        [remind_client] Remind the client
        [esf] Make the ESF
       *[other] Task
    }: invoice № { $number } · { $client }
