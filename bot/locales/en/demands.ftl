# The demand for payment: a letter about what is overdue, its text, sending and term.

demand-button = ⚖️ Demand
demand-open = ⚖️ Open the demand
doc-open-demand = ⚖️ Open the demand
demand-settings = ⚖️ Text of demands

# Which debt

demand-pick = <b>Demand</b> · { $client }
    Under which contract?
demand-pick-none = { $client }: nothing is overdue, there is nothing to demand.
demand-pick-row = { $numbered ->
        [yes] No. { $contract }
       *[no] No contract
    } · { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    } · { $debt }

# The draft

demand-draft-head = <b>Demand</b>, draft{ $numbered ->
        [yes] . Its number will be { $number }
       *[no] { "" }
    }
demand-draft-invoice = No. { $number } · due { $due } · { $left }
demand-draft-more = … and { $count } more
demand-draft-debt = Debt <b>{ $debt }</b>{ $charged ->
        [yes] , with charges <b>{ $total }</b>
       *[no] { "" }
    }
demand-draft-term = Term: { $days ->
        [one] { $days } calendar day
       *[other] { $days } calendar days
    } from the day of sending
demand-draft-settled = { $count ->
        [one] ✅ Invoice No. { $numbers } is paid or gone by now, the demand leaves it out.
       *[other] ✅ Invoices No. { $numbers } are paid or gone by now, the demand leaves them out.
    }
demand-draft-nothing = Nothing is overdue any more, no demand is needed. You can delete the draft.
demand-draft-covered = ⚠️ There is demand No. { $by } about invoice No. { $number } already.
demand-draft-advance = ⚠️ The client has an advance of { $advance }. Use it first, perhaps?
demand-draft-paid = ⚠️ The client says that it has paid. Check first whether the money came.
demand-draft-no-rate = ⚠️ Charges for late payment can’t be computed: there is no rate for { $date }.
demand-draft-letter = <blockquote expandable>{ $text }</blockquote>
demand-table = { $block ->
        [invoices] [table of invoices]
        [calculation] [calculation]
        [details] [payment details]
       *[enclosures] [enclosures]
    }
demand-further = ＋ other overdue ones ({ $count })
demand-invoices = 🧾 Invoices
demand-charge = ％ Add charges of { $charges }
demand-uncharge = ％ Leave the charges out
demand-term = 📅 Term
demand-text = ✏️ Change the text
demand-page-language = 🌐 Language: { $language }
demand-page-language-ask = Which language is the letter in? Now it is { $language }. The text that you changed stays with its language.
demand-discard-ask = Delete the draft of the demand? It has no number yet.
demand-discarded = The draft of the demand is deleted.
demand-kept = The draft of the demand is kept: it waits behind “⚖️ Demand”.
demand-preview = This is how the demand for { $total } will look. It is a draft.
demand-invoices-ask = Which invoices go into the demand? Tick them.
    { $client }
demand-invoice-row = { $in ->
        [yes] ☑️
       *[no] ⬜️
    } No. { $number } · { $due } · { $left }
demand-term-ask = Now it is { $days ->
        [one] { $days } calendar day
       *[other] { $days } calendar days
    } from the day of sending. How many does the client get? See what the contract says.
demand-term-row = { $days }
demand-term-example = 30

# The text

demand-places = Words in braces are filled in: { $places }.
    Those of tables stand on a line of their own: { $tables }. A line for which there is nothing (no contract, no statement) is not printed.
demand-text-now = <pre>{ $text }</pre>
demand-text-ask = <b>Text of this demand</b>{ $several ->
        [yes] {" "}· { $language }
       *[no] { "" }
    }
    Copy it, change it and send the whole text in one message.
demand-text-typed = This is what you wrote, correct it and send it again:
demand-text-example = Please pay {"{"}debt{"}"} within {"{"}term{"}"} to:
demand-text-restore = ↩️ Back to the firm’s text
demand-text-languages = In which language shall the text change?
    The letter is printed in both, so change them together.
demand-text-language = { $language }
demand-language = { $language ->
        [en] English
        [kk] Kazakh
        [uz] Uzbek
        [uz_Cyrl] Uzbek, Cyrillic
        [be] Belarusian
       *[ru] Russian
    }
demand-wording-list = <b>Text of demands</b>
    All new demands of the firm begin like this. In which language shall it change?
demand-wording-row = { $name }{ $own ->
        [yes] {" "}· own
       *[no] { "" }
    }
demand-wording-ask = <b>Text of demands</b> · { $language }{ $own ->
        [yes] , own
       *[no] , usual
    }
    Copy it, change it and send the whole text in one message. Demands that are issued do not change.
demand-wording-restore = ↩️ Back to the usual text
demand-wording-saved = The text is saved. New demands will have it.
demand-wording-restored = The usual text is back.

error-demand-place = I do not know “{ $place }” in braces. For example: { $example }
error-demand-brace = A brace without its pair: “{ $line }”. Write it so: { $example }
error-demand-table = “{ $place }” is a table and needs a line of its own. Now it is: “{ $line }”.
error-demand-debt = The text has no sum. Add {"{"}debt{"}"} or {"{"}total{"}"}, for example: { $example }
error-demand-long = The text is too long: { $count } letters, there is room for { $limit }. Shorten it, for example where it repeats itself.
error-demand-nothing = A demand needs one overdue invoice at least.
error-demand-invoices = One demand holds invoices of one client, under one contract, in one currency and from the same details of ours.
error-demand-not-overdue = Invoice No. { $number } is not overdue or is paid, no demand is needed.
error-demand-paid = Nothing is overdue any more, no demand is needed.
error-demand-no-rate = There is no rate for { $date }, charges can’t be computed. Add the rate or leave the charges out.
error-demand-no-charges = There are no charges for late payment on these invoices.
error-demand-settled = All of demand No. { $number } is paid, there is no need to send it.
error-demand-changed = Invoice No. { $invoice }: the demand says { $was }, and { $now } is unpaid now. Make the demand anew.
error-demand-term = I do not understand “{ $value }”. Write a number of calendar days from 1 to { $limit }, for example { $example }.
error-demand-posted-day = It may have been posted from { $first } to { $last }. Write, for example: { $last }
error-demand-no-term = No term of this demand is running, there is no reason to pause reminders.

# The card

demand-card-sent = Sent on { $on } { $way ->
        [telegram] in Telegram
        [email] by e-mail
        [hand] by hand
       *[post] by post
    }, term until { $until }
demand-card-posted = Posted on { $on }
demand-card-over = 🔴 The term is over, { $left } is unpaid
demand-card-left = Unpaid { $left }
demand-card-settled = ✅ Paid in full, the demand is closed.
demand-card-changed = ⚠️ Invoice No. { $invoice }: the demand says { $was }, and { $now } is unpaid now. It can’t be sent: make a new one, and void this one.
demand-card-reminded = Reminders of these invoices go on as before.
demand-posted = ✅ Sent by post
demand-posted-ask = When was demand No. { $number } posted? Pick a day or write one, for example: yesterday or 15.11.2026
demand-posted-done = Noted: posted on { $on }, term until { $until }.
demand-hold = ⏸ No reminders until { $until }
demand-hold-reason = A demand was sent
demand-held = There will be no reminders of these invoices until { $until }.
demand-anew = 🔄 Make it anew
demand-on-invoice = ⚖️ Demand No. { $number }{ $sent ->
        [yes] {" "}sent on { $on }, term until { $until }
       *[no] {" "}issued, not sent
    }

# History

demand-event = demand No. { $number } dated { $dated } { $action ->
        [sent] sent { $way ->
            [telegram] in Telegram
            [email] by e-mail
            [hand] by hand
           *[post] by post
        }, term until { $until }
        [posted] posted on { $on }
       *[over] : the term until { $until } is over, { $left } is unpaid
    }

# To the lawyer

pushed-demand-over = ⚖️ { $client }: the term of demand No. { $number } ended on { $until }, { $left } is unpaid.
pushed-demand-stopped = ⚖️ { $client }: demand No. { $number } was not sent. { $paid ->
        [yes] It was paid meanwhile.
       *[no] The debt has changed: it says { $was }, now it is { $left }. Make it anew.
    }
