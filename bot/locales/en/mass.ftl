# Many invoices at once: issue, send, remind.

mass-open = ⚡️ Several at once
mass-home = <b>Several invoices at once</b>
    First you see what would happen, then I ask.
mass-home-none = Everything is issued and sent, and nothing is overdue.
mass-all-issue = ✅ Issue all ({ $drafts })
mass-all-retainers = 🔁 Issue retainers for { $month } ({ $retainers })
mass-all-send = 📨 Send what was not sent ({ $unsent })
mass-all-remind = 📣 Remind all overdue ({ $overdue })

mass-title = { $kind ->
        [issue] <b>Issue drafts</b>
        [retainers] <b>Retainers for { $month }</b>
        [send] <b>Send invoices to clients</b>
        [task] <b>Set tasks</b>
        [hand_over] <b>Hand clients over: { $receiver }</b>
       *[remind] <b>Remind of payment</b>
    }
mass-pick = ☑️ Select
mass-pick-ask = <b>Select invoices</b>
    Ticked: { $count }.
mass-pick-all = ☑️ Tick all ({ $all })
mass-pick-none = ⬜️ Untick
mass-do-issue = ✅ Issue
mass-do-send = 📨 Send
mass-do-remind = 📣 Remind
mass-do-pdf = 🗂 PDF
mass-do-task = 📌 Set tasks
mass-do-hand = 💼 Hand over

mass-head = { $title }
mass-sum = { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    } of { $sum }
mass-page-will = { $kind ->
        [issue] To be numbered: { $sums }.
        [retainers] To be issued: { $sums }. Nothing goes to clients yet.
        [send] To be sent: { $sums }.
        [task] Tasks to be set: { $sums }.
        [hand_over] To be handed over: { $count ->
            [one] { $count } client
           *[other] { $count } clients
        }.
       *[remind] To be reminded of: { $sums }.
    }
mass-page-lines =
    {""}
    { $lines }
mass-page-none = Nothing is ticked.
mass-page-aside =
    {""}
    <b>Left out ({ $aside_count }):</b>
    { $aside }
mass-page-beyond =
    {""}
    { $beyond ->
        [one] { $beyond } more invoice is left
       *[other] { $beyond } more invoices are left
    } for the next time.
mass-line = • { $client }, { $what ->
        [number] No. { $number }
        [contract] contract { $number }
       *[draft] draft
    }, { $sum }
mass-line-client = • { $client }
mass-line-hidden = { $kind ->
        [hand_over] • a client that you no longer see
       *[other] • an invoice of a client that you no longer see
    }
mass-line-to = {" "}→ { $to }
mass-line-note = {" "}({ $why })
mass-item = { $mark } { $client }{ $number ->
        [none] { "" }
       *[other] {" "}· { $number }
    }{ $sum ->
        [none] { "" }
       *[other] {" "}· { $sum }
    }
mass-draft = draft
mass-hidden = Not visible
mass-reason = <i>{ $why }:</i>
mass-go = { $kind ->
        [issue] ✅ Issue ({ $count })
        [retainers] ✅ Issue ({ $count })
        [send] 📨 Send ({ $count })
        [task] 📌 Set ({ $count })
        [hand_over] 💼 Hand over ({ $count })
       *[remind] 📣 Remind ({ $count })
    }
mass-mode-ask = { $without_mode ->
        [one] { $without_mode } invoice is to a new client
       *[other] { $without_mode } invoices are to new clients
    }. How are they reminded of payment?

mass-work-now = { $title }
    { $kind ->
        [issue] Issuing
        [retainers] Issuing
        [send] Sending
        [task] Setting tasks
        [hand_over] Handing over
       *[remind] Reminding
    }: { $seen_to } of { $total }.

    You may go on with other things: I tell you when it is done.
mass-work-stopping = { $title }
    Stopping: { $seen_to } of { $total }.
mass-work-over = { $title }
    <b>Done: { $done } of { $total }</b>
mass-work-done = { $kind ->
        [issue] Issued: { $sums }. Not sent to clients yet.
        [retainers] Issued: { $sums }. Not sent to clients yet.
        [send] Sent: { $sums }.
        [task] Tasks set: { $sums }.
        [hand_over] { $receiver } leads them now{ $told ->
            [yes] , and has a message.
           *[no] .
        }
       *[remind] Reminded of: { $sums }.
    }
mass-work-later = Of these, later in allowed hours: { $later }.
mass-work-under-way = Still on the way: { $under_way }. If one does not arrive, I tell you.
mass-work-rest =
    {""}
    <b>Not done ({ $undone_count }):</b>
    { $lines }
mass-stop = ⏹ Stop

mass-push-over = { $kind ->
        [issue] ✅ Invoices issued
        [retainers] ✅ Retainers issued
        [send] 📨 Invoices sent
        [task] 📌 Tasks set
        [hand_over] 💼 Clients handed over
       *[remind] 📣 Reminders sent
    }: { $done } of { $count }.
mass-push-over-waiting = { $kind ->
        [send] 📨 Invoices: { $done } of { $count } sent
       *[remind] 📣 Reminders: { $done } of { $count } sent
    }. Still to leave: { $waiting }. If one does not arrive, I tell you.
mass-push-show = Show
mass-push-handed = 💼 { $who } hands { $count ->
        [1] a client over to you. You lead it now.
       *[other] { $count } clients over to you. You lead them now.
    }
mass-push-clients = 👥 My clients
mass-push-client = 👤 Open the client

mass-why = { $why ->
        [already] done already
        [busy] another list is at it
        [stopped] stopped
        [gone] the invoice is gone, or you don't see it
        [forbidden] not allowed
        [incident] it failed, we are looking into it
        [archived] the client is archived
        [paid] paid already
        [void] void
        [draft] still a draft
        [changed] the sum has changed since the list was shown
        [no_lines] there is no line
        [zero] the sum is zero
        [no_account] we have no account in this currency
        [foreign] details for an invoice abroad are missing
        [unprintable] some characters can't be printed
        [number_taken] the number is taken
        [vat] the VAT has to be checked
        [over_contract] more than the contract has left
        [stage_billed] the stage is billed already
        [month_billed] the month is billed already
        [part_month] a part of a month, and nobody said how to count it
        [several] the draft has several questions
        [check] the draft has a remark
        [nobody] nobody: no contact and no e-mail
        [blocked] the client has stopped the bot, and there is no e-mail
        [mail_off] e-mail is not set up, and the client is not in Telegram
        [stopped_mail_off] the client has stopped the bot, and e-mail is not set up
        [refused] the e-mail address takes no letters
        [mode] how to remind was not chosen
        [muted] the client asked not to be reminded
        [unsent] not sent to the client
        [not_due] the term begins after the act
        [off] “Don't remind” was chosen
        [approval] has to be approved first
        [never] never to be reminded of
        [held] reminders are on hold
        [advance] an advance covers it
        [small] a small remainder
        [today] reminded today
        [enough] reminded often enough
        [not_taken] the message was refused: the bot is stopped or the address takes none
        [undelivered] it could not be sent
        [unconfirmed] nobody knows whether it arrived
        [withdrawn] taken back before it left
        [erased] the client's data were erased
        [task_past] the time of the task is over
        [no_sight] whoever is to do it does not see this client
        [leads] leads it already
        [not_yours] whoever leads the client decides, or an owner
        [lead_changed] somebody else leads the client by now
        [receiver] the member can't lead clients any more
        [unseen] you no longer see this client
        [later] leaves later, in allowed hours
       *[other] it failed, open it and look
    }

error-mass-nothing = Nothing is ticked. Tick at least one invoice.
error-mass-mode = First choose how to remind new clients.

mass-task-ask-note = { $count ->
        [one] What is to be done about { $count } invoice?
       *[other] What is to be done about each of { $count } invoices?
    } In your own words, with the day if you like.
mass-task-note-example = check the balance and call, tomorrow at 15:00
mass-task-ask-due = 📝 { $note }

    By which day? Press or type, for example: tomorrow at 15:00.
mass-task-ask-who = Who is to do it? Who does not see a client gets no task about it.
mass-task-lead = 👤 Whoever leads the client
mass-page-task = 📝 { $note }
    ⏰ { $when }
    👤 { $led ->
        [yes] whoever leads the client
       *[no] { $who }
    }
mass-hand-ask = Who gets these clients? Contracts, invoices and reminders go with them.
mass-hand-warning = These clients leave your list.
mass-pick-clients-ask = <b>Select clients</b>
    Ticked: { $count }.
