# Messages that the bot sends by itself: invoices, reminders, alerts.

pushed-hello = Hello!
pushed-hello-name = Hello, { $name }!
pushed-sum = { $balance }
pushed-sum-of = { $balance } of { $total }

pushed-paid = ✅ I have paid
pushed-promise = 📅 Name a payment date
pushed-pdf = 📄 PDF
pushed-card = 🧾 Open invoice
pushed-card-row = 🧾 No. { $number }
pushed-pdf-row = 📄 No. { $number }
pushed-all = 📂 All invoices

# The invoice

pushed-invoice = { $hello } Invoice No. { $number }{ $left ->
        [part] , { $sum } is left, to be paid { $due }
        [none] {" "}for { $sum }, nothing is left to pay
       *[all] {" "}for { $sum }, to be paid { $due }
    }.
    { $firm }

# Reminders: friendly, neutral, firm, formal

pushed-remind-attached = The invoice is attached.

pushed-remind-friendly-before = Invoice No. { $number }{ $part ->
        [yes] , balance { $sum },
       *[no] {" "}for { $sum }
    } is due { $days ->
        [1] tomorrow
       *[other] on { $day }
    }.
pushed-remind-friendly-today = Invoice No. { $number }{ $part ->
        [yes] , balance { $sum },
       *[no] {" "}for { $sum }
    } is due today.
pushed-remind-friendly-late = A reminder of invoice No. { $number }: it was due on { $day }, { $sum } to pay. If the money is on its way, { $channel ->
        [email] please reply to this e-mail
       *[telegram] tap “I have paid” or tell us the date
    }.

pushed-remind-neutral-before = Invoice No. { $number } is due { $days ->
        [1] tomorrow
       *[other] on { $day }
    }, { $sum } to pay.
pushed-remind-neutral-today = Invoice No. { $number } is due today, { $sum } to pay.
pushed-remind-neutral-late = Invoice No. { $number } was due { $days ->
        [1] yesterday
       *[other] on { $day }
    }. To pay: { $sum }. If the money is on its way, { $channel ->
        [email] please reply to this e-mail
       *[telegram] tap “I have paid” or tell us the date
    }.

pushed-remind-firm-before = Please pay invoice No. { $number } on time, by { $day }. To pay: { $sum }.
pushed-remind-firm-today = Please pay invoice No. { $number } today, the last day of its term. To pay: { $sum }.
pushed-remind-firm-late = Invoice No. { $number } is { $days ->
        [7] a week
        [14] two weeks
        [one] { $days } day
       *[other] { $days } days
    } past due, balance { $balance }. When may we expect the payment? { $channel ->
        [email] A reply to this e-mail
       *[telegram] A tap on a button
    } is enough.

pushed-remind-formal-before = Under invoice No. { $number } of { $issued }, { $sum } is to be paid. Please pay by { $day }.
pushed-remind-formal-today = Under invoice No. { $number } of { $issued }, { $sum } is to be paid today. Please pay.
pushed-remind-formal-late = Under invoice No. { $number } of { $issued }, { $balance } remains unpaid since { $day }. Please pay or contact us by { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }

pushed-remind-several = { $late ->
        [yes] A reminder of invoices that wait for payment:
       *[no] These invoices are due soon:
    }
pushed-remind-line = No. { $number } · { $sum } · { $late ->
        [yes] was due on { $day }
       *[no] due on { $day }
    }
pushed-remind-more = { $count ->
        [one] and { $count } more invoice
       *[other] and { $count } more invoices
    }
pushed-remind-total = <b>In total { $sums }</b>
pushed-remind-advance = Your advance holds { $advance }, so { $rest } remains to be paid.
pushed-remind-several-friendly = If the money is on its way, { $channel ->
        [email] please reply to this e-mail.
       *[telegram] open the invoice and tap “I have paid”.
    }
pushed-remind-several-neutral = If the money is on its way, { $channel ->
        [email] please reply to this e-mail.
       *[telegram] open the invoice and tap “I have paid” or tell us the date.
    }
pushed-remind-several-firm = When may we expect the payment? { $channel ->
        [email] A reply to this e-mail is enough.
       *[telegram] Open the invoice and tell us the date, that is enough.
    }
pushed-remind-several-formal = Please pay or contact us by { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-creditor = Creditor: { $creditor }.
pushed-creditor-phone = Creditor: { $creditor }, phone { $phone }.

# Letters

pushed-mail-subject-invoice = Invoice No. { $number } of { $date }, { $firm }
pushed-mail-subject-several = { $count ->
        [one] { $count } invoice waits for payment, { $firm }
       *[other] { $count } invoices wait for payment, { $firm }
    }
pushed-mail-subject-word = A message from { $firm }
pushed-mail-invoice = { $left ->
        [part] Invoice No. { $number } is attached, { $sum } is left. It is to be paid { $due }.
        [none] Invoice No. { $number } for { $sum } is attached. Nothing is left to pay.
       *[all] Invoice No. { $number } for { $sum } is attached. It is to be paid { $due }.
    }
pushed-mail-answer = If you have questions or need documents, please reply to this e-mail.

# To staff

pushed-alert = 🔴 { $client }: invoice No. { $number } is not paid, balance { $balance }, { $days ->
        [one] { $days } day.
       *[other] { $days } days.
    }
pushed-alert-nobody = ⚠️ Nobody to remind: { $why ->
        [muted] the client asked for no reminders.
        [stopped_mail_off] the client has stopped the bot, and e-mail is not set up yet.
        [mail_off] e-mail is not set up yet, and the client is not in Telegram.
        [refused] the e-mail address takes no letters.
        [blocked] the client has stopped the bot, and the card has no e-mail.
       *[nobody] neither a contact in Telegram nor an e-mail address.
    }
pushed-alert-head = 🔴 <b>{ $count ->
        [one] { $count } invoice is
       *[other] { $count } invoices are
    } unpaid</b>, { $sums } open
pushed-alert-line = • { $client }, { $number }: { $balance }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    }{ $nobody ->
        [yes] , ⚠️ nobody to remind
       *[no] { "" }
    }
pushed-alert-all = 🔴 All overdue
pushed-remind = 📣 Remind the client
pushed-offer =
    The client will get ({ $to }):
    { $folded ->
        [yes] <blockquote expandable>{ $text }</blockquote>
       *[no] <blockquote>{ $text }</blockquote>
    }
pushed-pause = ⏸ Pause
pushed-pay = 💳 Record a payment
pushed-task = 📌 Task
pushed-open = 🧾 Open invoice
pushed-client = 👤 Client

pushed-ask = Remind the client? { $client }, invoice No. { $number }: balance { $balance }, { $late ->
        [yes] was due on { $day }.
       *[no] due on { $day }.
    }
pushed-ask-send = 📣 Send
pushed-ask-skip = Skip
pushed-ask-sent = The reminder is on its way.
pushed-ask-skipped = This reminder is skipped.
pushed-ask-over = It has been decided already.

pushed-advance-ask = 💼 Use the advance of { $used }? { $client }: invoice No. { $number }, balance { $balance }, the advance covers it. Until you decide, the client is not reminded.
pushed-advance-ask-again = 💼 Nobody has decided yet. Use the advance of { $used }? { $client }: invoice { $number }, { $balance } open, the advance is enough. The client is not reminded meanwhile.
pushed-advance-use = 💼 Use it
pushed-advance-no = Do not use it
pushed-advance-used = { $amount } of the advance is used. { $left } remains on the invoice.
pushed-advance-declined = The advance stays as it is, reminders go on.
pushed-small-ask = Write off the remaining { $balance }? { $client }, invoice No. { $number }: nearly all is paid, the client is not reminded of so little.
pushed-small-write-off = Write off
pushed-small-reason = Small remainder
pushed-small-done = { $amount } written off, the invoice is closed.
pushed-money-moved = The sums of this invoice have changed: open it and decide there.

pushed-trouble-what = { $kind ->
        [invoice] invoice No. { $number }
        [document] document No. { $number }
        [reminder] the reminder of invoice No. { $number }
       *[other] a message
    }
pushed-trouble-over = { $how ->
        [assumed] Counted as sent: { pushed-trouble-what }, { $client }.
        [email] ✅ Sent by e-mail: { pushed-trouble-what }, { $client } ({ $to }).
       *[telegram] ✅ Arrived: { pushed-trouble-what }, { $client } ({ $to }).
    }
pushed-trouble-unconfirmed = ⚠️ Not confirmed: { $what }, { $client }. The connection broke while sending ({ $to }): nobody knows whether it arrived. I will not repeat it without you.
pushed-trouble-failed = ⚠️ Not sent: { $what }, { $client } ({ $to }).{ $mail ->
        [off] {" "}E-mail is not set up yet.
       *[on] { "" }
    }
pushed-trouble-blocked = ⚠️ Not delivered: { $what }, { $client }. { $channel ->
        [email] The address { $to } was refused, check it in the client’s card.
       *[telegram] { $to } no longer takes messages of the bot.
    }{ $by_email ->
        [yes] {" "}It goes by e-mail instead.
       *[no] {""}
    }
pushed-trouble-nobody = ⚠️ Nobody to remind of invoice No. { $number }. { $why ->
        [stopped_mail_off] { $client } has stopped the bot, and e-mail is not set up yet. Once it is, the reminder goes out.
        [mail_off] E-mail is not set up yet, and { $client } is not in Telegram. It is the same for everybody who can only be reached by letter. Once there is e-mail, the reminder goes out.
        [refused] { $client }: the e-mail address takes no letters. Check it in the client’s card.
        [blocked] { $client } has stopped the bot, and the card has no e-mail address. Call them, or add an address.
       *[nobody] { $client } has neither a contact in Telegram nor an e-mail address.
    }
pushed-trouble-mail-login = ⚠️ The mailbox does not let the bot in: login or password are wrong. Letters to clients are waiting. Please have whoever installed the bot check its mail settings.
pushed-backup-fails = ⚠️ The books were not backed up; the last backup is of { $last }. { $why ->
        [room] There is no room on the disk.
       *[other] The bot’s log has the reason.
    } Please have whoever installed the bot look at it. I’ll say when backups work again.
pushed-backup-fails-first = ⚠️ The books were not backed up, and there is none in their folder. { $why ->
        [room] There is no room on the disk.
       *[other] The bot’s log has the reason.
    } Please have whoever installed the bot look at it. I’ll say when backups work.
pushed-backup-works = ✅ The books are backed up again.
pushed-backup-restored = 📦 The books were restored from a backup of { $day }. Enter again what is missing since then (invoices, payments). { $quiet ->
        [yes] I’ll remind no client for a day.
       *[no] {""}
    }
pushed-trouble-no-file = ⚠️ { $client }: { $what } arrived without its file, Telegram refused it ({ $to }).
pushed-words-stale = ⚠️ { $client }: the balance changed while the reminder of invoice No. { $number } waited. Your text did not go; the client gets the usual one, with the balance of { $balance }.
pushed-instead = This is for { $name }, whom the bot could not reach.
pushed-no-file = { $kind ->
        [voice] 📎 The file did not come along: it is a voice message, and your Telegram takes none.
       *[other] 📎 The file did not come along: Telegram refused it.
    }
pushed-resend = 🔁 Send again
pushed-assume = Consider it sent
pushed-resent = Sending it again.
pushed-assumed = Considered sent.
pushed-settled = { $state ->
        [sent] It has been sent already.
        [queued] It is on its way already.
        [sending] It is on its way already.
       *[other] It has been settled already.
    }
pushed-firm-opened = The firm { $firm } is open now.

pushed-hold-end = { $hold ->
        [promise] 📅 { $client }: the promised payment date has passed.
        [claim] 💳 { $client }: payment was reported three working days ago, no money is recorded.
        [dispute] ⚖️ { $client }: the dispute is over.
       *[pause] ⏸ { $client }: the pause is over.
    } Invoice No. { $number }, balance { $balance }. { pushed-hold-end-outlook }
pushed-hold-end-outlook = { $outlook ->
        [goes_on] Reminders go on.
        [asked] The client is not reminded until you decide.
        [paid] {""}
       *[nothing] No more reminders are planned.
    }
pushed-hold-end-client = ⏸ { $client }: { $hold ->
        [dispute] the dispute is over.
       *[pause] the pause is over.
    } { pushed-hold-end-outlook }

error-remind-never = “Never remind” stands here. Lift it under “🔔 Reminders” first.
error-remind-held = Reminders of this invoice are on hold. End the hold first.
error-remind-advance = The client’s advance of { $advance } covers invoice No. { $number }. Use it from the invoice’s card, or leave it in “🔔 Reminders”.
error-remind-small = Only { $balance } is left on invoice No. { $number }: nobody is reminded of so little. It can be written off.
error-remind-nobody = Nobody to remind. { $why ->
        [muted] { $client } asked not to be reminded.
        [stopped_mail_off] { $client } has stopped the bot, and e-mail is not set up yet. Call them.
        [mail_off] E-mail is not set up yet, and { $client } is not in Telegram. Invite them.
        [refused] { $client }: the e-mail address takes no letters. Correct it in the client’s card.
        [blocked] { $client } has stopped the bot, and the card has no e-mail address. Add one.
       *[nobody] { $client } has neither a contact in Telegram nor an e-mail address. Invite somebody or add an address.
    }
error-remind-enough = The client has heard from us as often as allowed this week. A reminder will follow on schedule.
error-remind-nothing = Nothing is owed on invoice No. { $number }, so there is nothing to remind of.
error-remind-before-act = The term of invoice No. { $number } begins with the statement of services. Once it is signed, note its date on the invoice’s card.
error-remind-not-sent = Invoice No. { $number } has not been sent to the client. Send it first.

pushed-alarm-stalled = ⚠️ Messages are not leaving: the oldest has waited { $minutes } min although Telegram answers. Nothing is lost. Whoever installed the bot should start it again.
pushed-alarm-stalled-over = ✅ Messages are leaving again.
pushed-alarm-mail = ⚠️ Letters are refused: { $count } in a row did not leave. You will hear about each of them. Whoever installed the bot should check the mail; send what is urgent over Telegram.
pushed-alarm-mail-over = ✅ Letters leave again.
pushed-alarm-disk = ⚠️ The bot's disk is nearly full: { $free } MB are free, { $wanted } MB are needed. Once it is full, the bot can't record anything. Whoever installed the bot should free some room.
pushed-alarm-disk-over = ✅ The bot's disk has enough room again.
pushed-alarm-strangers = ⚠️ A crowd of strangers is writing to the bot, or somebody is guessing links. The bot skips what is too much, and nobody gets in without your link. There is nothing to do. If the bot did not answer somebody you expect, send them their link again.

pushed-keeping = 🧹 Some data have been kept for long enough. { $clients ->
        [0] {""}
        [one] { $clients } client with whom all is over.
       *[other] { $clients } clients with whom all is over.
    } { $talks ->
        [0] {""}
        [one] { $talks } message with questions and answers.
       *[other] { $talks } messages with questions and answers.
    } I erase nothing by myself: look and decide.
pushed-keeping-look = 🧹 Look
