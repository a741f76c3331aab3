# Tasks: what is to be done about an invoice, and when.

task-done = ✅ Done
task-later = ⏰ Put off by a day
task-open-invoice = 🧾 Open the invoice
task-button = 📌 Set a task
task-list-button = 📌 Tasks ({ $tasks })

# Lists

task-list = <b>Tasks</b> · { $show ->
        [mine] mine
        [team] of the whole team
        [overdue] overdue
       *[closed] closed
    }
task-list-invoice = <b>Tasks about invoice No. { $number }</b>{ $show ->
        [closed] {" "}· closed
       *[team] { "" }
    }
task-list-about = <b>Tasks</b> · { $number }{ $show ->
        [closed] {" "}· closed
       *[team] { "" }
    }
task-list-found = { $count ->
        [one] { $count } task. Press it to open.
       *[other] { $count } tasks. Press one to open.
    }
task-list-none = { $show ->
        [mine] No tasks for you. Type what is to be done and when, for example: call Daisy tomorrow at 15:00.
        [team] No open tasks. A task is set on the card of an invoice.
        [overdue] No overdue tasks.
       *[closed] No closed tasks yet.
    }
task-row = { $icon } { $day } · { $kind ->
        [said] { $what }
       *[other] { task-kind-short } · No. { $number }
    } · { $client }{ $named ->
        [yes] {" "}· { $who }
       *[no] { "" }
    }
task-kind-short = { $kind ->
        [payment_control] payment
        [remind_client] remind
        [esf] ESF
       *[other] other
    }
task-show = { $chosen ->
        [yes] {"• "}
       *[no] { "" }
    }{ $show ->
        [mine] Mine
        [team] Team
        [overdue] Overdue
       *[closed] Closed
    }{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
task-list-note = { $day } · { $client }: { $note }
task-list-notes = { $folded ->
        [yes] <blockquote expandable>{ $notes }</blockquote>
       *[no] <blockquote>{ $notes }</blockquote>
    }
task-new = 📌 New task
task-ask-invoice = { $said ->
        [yes] 📝 { $what }{ $when ->
            [none] { "" }
           *[other] {"\u000A"}⏰ { $when }
        }
            About which invoice? Choose it, or type the client’s name or the number.
       *[no] About which invoice is the task? Choose it, or type the client’s name or the number.
    }
task-ask-invoice-none = No open invoices for “{ $query }”. Type the client’s name or the invoice’s number.
task-invoice-example = Daisy or 0012
task-words-example = call Daisy tomorrow at 15:00

# A new task

task-kind = { $kind ->
        [payment_control] Payment control
        [remind_client] Remind the client
        [esf] Make the ESF
       *[other] Other
    }
task-ask-kind = <b>Task about invoice No. { $number }</b> · { $client }
    What has to be done? Choose, or type for example: call tomorrow at 15:00.
task-kind-control = 💳 Watch the payment
task-kind-remind = 📣 Remind the client
task-kind-other = ✏️ Something else
task-ask-note = What has to be done? Write it in your own words.
task-note-example = Agree the act with their accountant
task-note-remove = Remove the note
task-ask-due = By which day? Press or write it, for example: tomorrow at 15:00.
task-due-example = tomorrow, 15.12 or tomorrow at 15:00
task-in-days = { $days ->
        [0] Today
        [1] Tomorrow
        [3] 3 days
       *[7] A week
    }
task-ask-hour = At what hour?
task-hour = { $hour }
task-hour-example = 15:30
task-ask-who = Who will do it? Here are those who see this client.
task-ask-other = { $others ->
        [0] The task is with { $who }. Nobody else sees this client.
       *[other] The task is with { $who } now. Who takes it over?
    }
task-person = { $name }
task-when = { $day } at { $hour }
task-confirm = <b>{ task-kind }</b> · invoice No. { $number }
    { $client }
    ⏰ { $when }
    👤 { $who }{ $noted ->
        [yes] {"\u000A"}📝 { $note }
       *[no] { "" }
    }
task-save = ✅ Set
task-edit-due = 📅 Day
task-edit-hour = 🕙 Hour
task-edit-who = 👤 Who
task-edit-note = 📝 Note
task-edit-invoice = 🧾 Another invoice
task-set = { $own ->
        [yes] The task is set: { $when }. I will remind you.
       *[no] The task is set: { $who }, { $when }.
    }

# The card

task-card = { $text }
task-card-head = { $icon } <b>{ $what }</b>
task-card-invoice = Invoice No. { $number } · { $client }
task-card-balance = Balance { $balance }
task-card-note = 📝 { $note }
task-card-due = ⏰ { $when }{ $days ->
        [0] { "" }
        [one] , overdue by { $days } day
       *[other] , overdue by { $days } days
    }
    👤 { $who }
task-card-by = Set by { $who }
task-card-closed = { $state ->
        [done] Done
       *[cancelled] Cancelled
    } { $at }{ $known ->
        [yes] , { $who }
       *[no] , by itself
    }
task-cancel = 🗑 Cancel the task
task-ask-cancel = Cancel the task? It stays among the closed ones.
task-cancel-sure = 🗑 Yes, cancel it
task-said-done = ✅ Done, the task is closed.
task-said-cancelled = The task is cancelled.
task-said-due = ⏰ I will remind you { $when }.
task-said-assignee = The task is with { $who } now.

# Messages that the bot sends by itself

task-push-due = 📌 { $kind ->
        [payment_control] Check the payment
        [remind_client] Remind the client
        [esf] Make the ESF
       *[other] Task
    }: invoice No. { $number }
    { $client }{ $kind ->
        [esf] {""}
       *[other] {" "}· balance { $balance }
    }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ Invoice No. { $number } is paid in full. The task “Payment control” is closed.
    { $client }
task-push-closed-void = Invoice No. { $number } is void. The task “Payment control” is no longer needed.
    { $client }
task-push-closed-written-off = The balance of invoice No. { $number } is written off. The task “Payment control” is no longer needed.
    { $client }

# Refusals

error-task-past = That time has passed. Choose later today or another day, for example tomorrow.
error-task-note = Write what has to be done, up to { $limit } characters. For example: agree the act with their accountant.
error-task-assignee = { $name } does not see this client. Choose somebody else, or share the client first.
error-task-nothing-owed = Nothing is owed on invoice No. { $number } any more. You can set another kind of task.
error-task-hour = I can’t read the hour “{ $value }”. Write it, for example: { $example }
error-task-closed = This task is closed already.
