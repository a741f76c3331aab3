# Reminders: schedules, rests, and what went to the client.

reminders-text = { $text }
reminders-preview =
    {""}
    { $text }
reminders-and = { $first } and { $last }
reminders-before = { $days } { $last ->
        [one] day
       *[other] days
    } before the due date
reminders-on-day = on the due date
reminders-after = { $days } { $last ->
        [one] day
       *[other] days
    } after it
reminders-never = never
reminders-tone = { $tone ->
        [friendly] friendly
        [neutral] neutral
        [firm] firm
        [formal] formal
       *[auto] gentle before the due date, firmer later
    }

reminders-language = { $language ->
        [ru] Russian
        [en] English
        [kk] Kazakh
        [uz] Uzbek
       *[auto] the client’s
    }

reminders-policy-head = { $scope ->
        [client] <b>Reminders · { $client }</b>
        [invoice] <b>Schedule · invoice No. { $number }</b>
       *[firm] <b>Reminders</b>
    }
    { $scope ->
        [client] { $own ->
            [yes] The client’s own settings
           *[no] As for the firm
        }
        [invoice] { $own ->
            [yes] The invoice’s own settings
           *[no] As for the client
        }
       *[firm] For all clients but those with settings of their own.
    }
reminders-policy =
    To the client: { $client }, at { $hour }:00
    Tone: { $tone }
    Language: { $language }
    To the lawyer: { $staff }
    To the lawyer and the owner: { $owner }
reminders-policy-off = 🔕 Reminders are off.
reminders-mode = { $chosen ->
        [yes] ● { $mode ->
            [confirm] Ask the lawyer first
            [off] Don’t remind
           *[auto] Automatically
        }
       *[no] { $mode ->
            [confirm] Ask the lawyer first
            [off] Don’t remind
           *[auto] Automatically
        }
    }
reminders-mode-set = { $mode ->
        [confirm] I will ask the lawyer before each reminder.
        [off] This client is not reminded.
       *[auto] Reminders go out by the schedule.
    }
reminders-edit-days = 📅 Client’s days
reminders-edit-hour = 🕙 Hour
reminders-edit-staff = 👤 Lawyer’s days
reminders-edit-owner = 🏢 Owner’s days
reminders-edit-tone = 🗣 Tone
reminders-edit-language = 🌐 Reminder language
reminders-edit-small-sum = 🪙 Small remainder
reminders-ask-small-sum =
    Now: { $units }.
    Below which remainder shall the client not be reminded? In units of the invoice’s currency. Instead I ask you whether to write it off.
reminders-small-sum = { $units ->
        [0] Off
       *[other] { $units }
    }
reminders-small-sum-example = 1 or 0.50, “no” to remind of any
reminders-small-sum-set = Done, the small remainder is changed.
error-small-sum = A sum from 0 to { $most } is needed, for example 1 or 0.50.
reminders-switch-off = 🔕 Don’t remind
reminders-switch-on = 🔔 Remind again
reminders-follow = { $scope ->
        [invoice] ↩️ As for the client
       *[client] ↩️ As for the firm
    }
reminders-ask-days =
    Now: { $client_days }.
    On which days is the client reminded? With a minus before the due date, without one after it. Days off are skipped.
reminders-days-example = -3, 1, 7, 14
reminders-ask-staff =
    Now: { $staff_days }.
    How many days after the due date is the lawyer told? Or type “never”.
reminders-staff-example = 1, 7, 14
reminders-ask-owner =
    Now: { $owner_days }.
    How many days after the due date is the owner told too? Or type “never”.
reminders-owner-example = 30
reminders-ask-hour =
    Now: { $hour }:00, the client’s time.
    At which hour? Companies are written to from 9 to 18, people until 20.
reminders-hour = { $hour }:00
reminders-hour-example = 10 or 10:00
reminders-ask-tone = In which tone?
reminders-tone-row = { $chosen ->
        [yes] ● { reminders-tone-name }
       *[no] { reminders-tone-name }
    }
reminders-tone-name = { $tone ->
        [friendly] Friendly
        [neutral] Neutral
        [firm] Firm
        [formal] Formal
       *[auto] Gentle first, firmer later
    }

reminders-tone-sample =
    <b>{ reminders-tone-name }</b>
    <blockquote>{ $text }</blockquote>

reminders-ask-language = In which language shall reminders be?
reminders-language-row = { $chosen ->
        [yes] ● { reminders-language-name }
       *[no] { reminders-language-name }
    }
reminders-language-name = { $language ->
        [ru] Russian
        [en] English
        [kk] In Kazakh
        [uz] In Uzbek
       *[auto] The client’s
    }

reminders-button = 🔔 Reminders
reminders-invoice-head =
    <b>Reminders · invoice No. { $number }</b>
    { $client }
reminders-nothing-owed = Nothing is owed on this invoice, there is nothing to remind of.
reminders-off-mode = 🔕 This client is not reminded.
reminders-off-policy = 🔕 Reminders are off in the schedule.
reminders-queued = Waiting to go: { $at }
reminders-days = { $confirm ->
        [yes] I will ask you before reminding: { $days }
       *[no] Reminders: { $days }
    }
reminders-days-unsent = The client has not got the invoice yet. If it goes today, { $confirm ->
        [yes] I will ask you about reminders: { $days }
       *[no] reminders go out: { $days }
    }
reminders-days-at = { $days } at { $time }{ $there ->
        [yes] , the client’s time
       *[no] {""}
    }
reminders-await-act = Reminders begin after the statement of services.
reminders-no-days = The schedule has no more reminders.
reminders-withheld = { $why ->
        [advance] 💼 The client’s advance covers the balance: until you decide whether to use it, the client is not reminded.
       *[small] 🪙 The remainder is too small to remind the client of it; it can be written off.
    }
reminders-decline-advance = 📣 Remind, leave the advance
reminders-advance-declined = The advance stays as it is, reminders go on.
reminders-nobody = { $why ->
        [muted] 🔕 The client asked not to be reminded.
        [stopped_mail_off] ⚠️ No way to remind: the client has stopped the bot, and e-mail is not set up yet.
        [mail_off] ⚠️ No way to remind: e-mail is not set up yet, and the client is not in Telegram.
        [refused] ⚠️ No way to remind: the e-mail address takes no letters. Check it in the client’s card.
        [blocked] ⚠️ Nobody to remind: the client has stopped the bot, and the card has no e-mail address.
       *[nobody] ⚠️ Nobody to remind: no confirmed contact in Telegram and no e-mail address.
    }
reminders-next = Next reminder: { $day } at { $time }

reminders-remind = 📣 Remind now
reminders-reminded = { $count ->
        [one] Reminding the client.
       *[other] Reminding the client, recipients: { $count }.
    }
reminders-reminded-later = The reminder goes out on { $at }: the rules allow no earlier.
reminders-reminded-before = The client was reminded today.
reminders-schedule = 🗓 Schedule
reminders-deliveries = { $lost ->
        [yes] ⚠️ What went out ({ $count })
       *[no] 📨 What went out ({ $count })
    }
reminders-deliveries-head = <b>Invoice No. { $number }</b>, newest first
reminders-delivery = { $at } { $kind ->
        [invoice] invoice
        [reminder] reminder
       *[word] message
    }, { $channel ->
        [hand] handed over
        [email] { $to }
       *[telegram] { $to } in Telegram
    }: { $state ->
        [queued] waiting
        [sending] going out
        [sent] ✅ sent
        [unconfirmed] ❔ not confirmed
        [blocked] ⛔️ refused
        [superseded] replaced by the next
        [held] ⏸ held by a pause
        [cancelled] cancelled
       *[failed] ⚠️ not sent
    }
reminders-resend = 🔁 Send again · { $to }
reminders-assume = ✔️ Count as sent · { $to }
reminders-resent = Sending again: { $to }.
reminders-assumed = Counted as sent: { $to }.

reminders-pause = ⏸ Pause
reminders-dispute = ⚖️ Dispute
reminders-never-button = 🔕 Never remind
reminders-promise = 📅 Payment promised
reminders-holds = ⏸ Pauses
reminders-hold = { $kind ->
        [promise] 📅 Payment promised for { $until }
        [claim] ✅ The client says it is paid, waiting until { $until }
        [dispute] ⚖️ Dispute{ $open ->
            [yes] {""}
           *[no] {" "}until { $until }
        }
        [never] 🔕 Never remind
       *[pause] ⏸ Paused until { $until }
    }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
reminders-hold-never = { $hold } ({ $who }, { $on })
reminders-hold-matter = { $hold } (for the matter)
reminders-hold-short = { $kind ->
        [promise] Drop the promise
        [claim] Stop waiting for the payment
        [dispute] End the dispute
        [never] Remind again
       *[pause] End the pause
    }
reminders-hold-end = ▶️ { $what }
reminders-hold-ended = { $kind ->
        [promise] The promise no longer pauses reminders.
        [claim] No longer waiting for the payment, reminders go on.
        [dispute] The dispute is over, reminders go on.
        [never] Reminders go on again.
       *[pause] The pause is over, reminders go on.
    }
reminders-held = { $kind ->
        [never] No reminders any more. What was waiting to be sent stays here.
       *[other] { $open ->
            [yes] No reminders while the dispute lasts.
           *[no] No reminders until { $until }.
        }
    }
reminders-holds-head = { $what ->
        [matter] <b>Pauses · matter “{ $name }”</b>
       *[client] <b>Pauses · { $name }</b>
    }
reminders-holds-none = Reminders go out as usual.
reminders-ask-until = { $kind ->
        [promise] For which day was payment promised?
        [dispute] Until when should the dispute pause reminders?
       *[pause] Until when should reminders be paused?
    } { $what ->
        [invoice] Invoice No. { $name }
        [matter] Matter “{ $name }”, all invoices
       *[client] { $name }, all invoices
    }
reminders-until-days = { $days ->
        [3] 3 days
        [7] A week
       *[other] 2 weeks
    }
reminders-until-open = No end
reminders-until-example = 15.12 or in a week
reminders-ask-reason = { $kind ->
        [never] <b>Never remind</b> · { $what ->
            [invoice] invoice No. { $name }
           *[client] { $name }, all invoices
        }
            Neither the client nor colleagues, until somebody lifts it.
       *[other] { $open ->
            [yes] No reminders while the dispute lasts.
           *[no] No reminders until { $until }.
        }
    } Why? Only staff see the reason.
reminders-reason-away = The client is away
reminders-reason-agreed = Agreed to wait
reminders-reason-papers = Waiting for papers
reminders-reason-quality = A complaint about the work
reminders-reason-sum = Disagrees with the sum
reminders-reason-bankrupt = The client is bankrupt
reminders-reason-court = We go to court
reminders-reason-personally = We settle it in person
reminders-reason-example = the accountant is on leave

error-policy-days-read = I did not understand the days “{ $value }”. Type numbers with commas, a minus before the due date, for example: { $example }
error-policy-days = Days are from { $first } to { $last }, no more than { $count }. For example: { $example }
error-policy-hour = Messages go out from { $first } to { $last } o’clock. Type, for example: { $example }
error-hold-until = A day from today to a year ahead is needed, for example: { $date }

# Remind all

reminders-all-ask = <b>Remind of overdue invoices?</b>
    First you see whom, and of what.
reminders-all-look = 📣 Show
