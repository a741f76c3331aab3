# Invoices: a new one, the draft, the card, the list.

invoice-text = { $text }

# New invoice

invoice-new = Under which contract? Choose one, or type the client’s name or a number.
invoice-new-no-contracts = There are no active contracts yet. You can invoice without one.
invoice-new-no-contracts-client = This client has no active contracts. You can invoice without one.
invoice-new-not-found = Nothing found for “{ $query }”. Try a part of the name, a tax number or the contract number.
invoice-new-waiting = ✏️ Continue the draft: { $client }, { $sum }
invoice-contract-row = { $client } · No. { $number } · { $left }
invoice-contract-left = { $sum } left
invoice-contract-done = fully invoiced
invoice-contract-open = no fixed sum
invoice-contract-month = retainer, { $month } not invoiced
invoice-contract-month-billed = retainer, { $month } invoiced
invoice-contract-hourly = { $sum } an hour
invoice-contract-success = success fee
invoice-contract-expenses = expenses
invoice-contract-expired = expired
invoice-without-contract = Without a contract
invoice-search-over = Show all
invoice-search-example = Daisy or 0012

# Draft

invoice-draft-title = <b>New invoice</b> · { $client }
invoice-draft-contract = { $title ->
        [agreement] Agreement
       *[contract] Contract
    } No. { $number } dated { $date }
invoice-draft-no-contract = Without a contract
invoice-matter = matter “{ $matter }”
invoice-draft-no-lines = No lines yet.
invoice-line = { $n }. { $name } · { $sum }
invoice-line-counted = { $n }. { $name } · { $quantity } { $unit } × { $price } = { $sum }
invoice-draft-more-lines = { $count ->
        [one] and { $count } more line
       *[other] and { $count } more lines
    }
invoice-draft-total = <b>Total { $total }</b>, { $vat }
invoice-draft-due = Due by { $date } ({ $when })
invoice-draft-due-act = To be paid { $term }
invoice-draft-dated = Invoice date { $date }
invoice-draft-period = Period { $start } – { $end }
invoice-draft-neutral = 🕶 The client will read “Legal services”
invoice-draft-note = Note: { $note }
invoice-draft-corrects = Replaces invoice No. { $number }
invoice-draft-corrects-moving = Replaces invoice No. { $number }, its payments move here
invoice-draft-issued = Invoice No. { $number } for { $client } is already issued.
invoice-draft-resumed = This contract already has a draft, here it is.
invoice-draft-discarded = Draft deleted.
invoice-put-off = Put aside
invoice-hand-over = Pass to the lawyer
invoice-draft-kept = Draft saved. It waits in “🧾 New invoice” and in “📂 Invoices”.
invoice-handed-over = Draft saved. { $names } will get a message.
invoice-push-handed-over = 📝 { $who } passes you a draft: { $client }, { $sum }. Please check and issue it.

invoice-in-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
invoice-days-ago = { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }

invoice-part-days = By days: { $by_days }
invoice-part-full = The full fee: { $full }
invoice-warning-over-contract = ⚠️ { $over } more than the contract has left.
invoice-warning-nothing-left = ⚠️ This contract is fully invoiced.
invoice-warning-contract-expired = ⚠️ The contract has expired.
invoice-warning-contract-not-active = ⚠️ The contract is not active.
invoice-warning-stage-billed = ⚠️ This stage is on another invoice already.
invoice-warning-month-billed = ⚠️ This month is invoiced already.
invoice-warning-part-month = ⚠️ The month is a part: { $start } to { $end }. The contract doesn’t say how to bill it.
invoice-warning-abroad-without-vat = ⚠️ The client is abroad, so there is no VAT: { $reason }. Please check, it is yours to decide.
invoice-warning-abroad-with-vat = ⚠️ The client is abroad, and the invoice bears VAT. Whether it should is yours to decide.
invoice-abroad-with = Add VAT
invoice-abroad-without = Remove VAT
invoice-currency-now = The invoice is in { $currency } now. “⋯ More” → “{ invoice-currency-button }” changes it back.
invoice-warning-due-before-invoice = ⚠️ The due date is before the invoice date.
invoice-warning-due-past = ⚠️ The due date has already passed.
invoice-warning-no-account = ⚠️ We have no bank account in { $currency }, so this can’t be issued. Add one in “⚙️ Settings” → “🏢 Our details”, or change the currency.
invoice-warning-old-date = ⚠️ The invoice date is more than a month old.

invoice-unprintable = ⚠️ The PDF cannot print { $items }. Replace these characters, and the invoice can be issued.
invoice-unprintable-item = “{ $chars }” { $place ->
        [issuer-name] in our name
        [issuer-address] in our address
        [issuer-bank-name] in the name of our bank
        [issuer-bank-address] in the address of our bank
        [issuer-signatory-name] in the signatory's name
        [issuer-signatory-title] in the signatory's position
        [issuer-details] in our details
        [client-name] in the client's name
        [client-address] in the client's address
        [client-bank-name] in the name of the client's bank
        [client-bank-address] in the address of the client’s bank
        [client-signatory-name] in the name of the client's representative
        [client-signatory-title] in the position of the client's representative
        [client-details] in the client's details
        [line] in line { $line }
        [unit] in the unit of line { $line }
        [number] in the invoice number
        [basis] in the contract number
        [note] in the note
        [vat-reason] in the ground for no VAT
        [accountant] in the accountant's name
       *[purpose] in the payment purpose
    }

invoice-issue = ✅ Issue
invoice-issue-anyway = Issue anyway
invoice-open-issued = Open the invoice
invoice-lines = ✏️ Lines
invoice-due = 📅 Due date
invoice-matter-button = ⚖️ Matter
invoice-vat = % VAT and discount
invoice-look = 👁 Preview
invoice-more = ⋯ More

invoice-confirm-over = This is { $over } more than the contract has left.
invoice-confirm-stage = This stage is on another invoice already.
invoice-confirm-month = This month of the contract is invoiced already.
invoice-confirm = Issue the invoice?

invoice-due-ask = By which day should it be paid? Now { $due }. Choose the number of days after the invoice, or type a date.
invoice-due-days = { invoice-in-days }
invoice-due-example = 15 December, +10 or 10 working days after the statement

# Lines

invoice-lines-window = <b>Lines</b> · { $total }
    Choose what to change.
invoice-line-add = ➕ Add a line
invoice-first-line-ask = <b>New invoice</b> · { $client }
    { $basis }
    What is it for? Write it as it should be printed.
invoice-line-name-ask = What else is it for? Write it as it should be printed.
invoice-line-usual = Legal services
invoice-line-name-example = Advice on a tax dispute
invoice-line-sum-ask = <b>{ $name }</b>
    How much? A sum will do, or quantity by price: 150 000, 3 x 5000, 2.5 h at 7500.
invoice-line-sum-example = 150 000 or 2.5 h at 7500
invoice-line-window = { $line }
    Price { $price }, { $quantity } { $unit }, VAT: { $line_vat }
invoice-line-vat-common = as on the whole invoice
invoice-line-vat-none = none
invoice-line-vat-own = { $rate }%
invoice-line-name = ✏️ Description
invoice-line-quantity = 🔢 Quantity
invoice-line-unit = 📏 Unit
invoice-line-price = 💰 Price
invoice-line-vat = % VAT
invoice-line-remove = 🗑 Remove
invoice-edit-name = Now: { $name }
    Write the new description.
invoice-edit-quantity = Now: { $quantity } { $unit }
    How many should it be?
invoice-line-quantity-example = 2, 1.5 or 50 min
invoice-edit-unit = Now: { $unit }
    Choose a unit or write your own.
invoice-unit-service = Service
invoice-unit-hour = Hour
invoice-unit-month = Month
invoice-line-unit-example = hour or document
invoice-edit-price = Now { $price } for one. What is the price?
invoice-line-price-example = 7 500 or 99 999.50
invoice-edit-vat = VAT of this line: { $line_vat }. Choose or type a rate.
invoice-line-vat-as-invoice = As on the whole invoice
invoice-vat-none = No VAT
invoice-vat-rate-example = 10 or 22

invoice-hours-ask = <b>{ $name }</b>
    How many hours at { $price }?

# VAT and discount

invoice-vat-window = { $vat }
    { $discount }
    Total { $total }
invoice-vat-now-included = VAT { $rate }% included
invoice-vat-now-on-top = VAT { $rate }% on top
invoice-vat-now-none = No VAT: { $reason }
invoice-vat-also = VAT { $rate }% { $amount }
invoice-vat-change = % Change VAT
invoice-discount = Discount { $sum }
invoice-discount-percent = Discount { $percent }%: { $sum }
invoice-discount-none = No discount
invoice-discount-button = 🏷 Discount
invoice-discount-remove = Remove the discount
invoice-discount-ask = What discount? Type a percentage or a sum, for example 10% or 5 000.
invoice-discount-example = 10% or 5 000

# More about the draft

invoice-more-window = { $client }
    Issued by { $issuer }
    Number when issued: { $number }
    Invoice date { $date }
    { $period }
    { $note }
invoice-date-button = 📅 Invoice date
invoice-date-ask = The invoice date is { $date }. The number depends on it. Choose another day or type it.
invoice-date-example = today or 24.11.2026
invoice-period-button = 🗓 Service period
invoice-period-none = No service period
invoice-period-ask = { $period }
    When are the services rendered? The VAT rate follows the last day. Type two dates.
invoice-period-example = 01.11.2026 – 30.11.2026
invoice-period-remove = Remove the period
invoice-note-button = 💬 Note
invoice-note-none = No note
invoice-note-ask = What should the client read? It is printed under the total.
invoice-note-example = By paying you accept the terms of the contract
invoice-note-remove = Remove the note
invoice-language-button = 🌐 Language: { $language }
invoice-language-ask = Which language is the document in? Now it is { $language }. What you wrote in the lines is not translated.
invoice-issuer-button = 🏢 Our details
invoice-issuer-ask = Who issues it? Now { $issuer }. VAT becomes that of the one you choose.
invoice-currency-button = 💱 Currency { $currency }
invoice-currency-ask = Which currency? The figures on the lines stay.
invoice-discard = 🗑 Delete the draft
invoice-discard-ask = Delete the draft for { $client }, { $total }? It has no number yet. It can be brought back within a minute.
invoice-discard-yes = 🗑 Delete

# The page

invoice-page-issued = Invoice No. { $number } is issued.
    { $client } · { $total } · { $due }
invoice-page = Invoice No. { $number }
    { $client } · { $total } · { $due }
invoice-page-balance = Invoice No. { $number }, a copy with the balance
    { $client } · { $total }, { $paid } paid, { $balance } left
invoice-page-void = Invoice No. { $number }, void
    { $client } · { $total }
invoice-page-draft = This is how the invoice will look. It is a draft, the number comes when it is issued.
invoice-page-draft-lost = This is how the invoice will look. The PDF cannot print { $items }. Replace these characters, and the invoice can be issued.
invoice-page-picture = { $pages ->
        [1] The page of the invoice
        [one] The first page, { $pages } page in all
       *[other] The first page, { $pages } pages in all
    }. The file is below.

# Card

invoice-card-head = { $icon } <b>Invoice No. { $number }</b> · { $status ->
        [partial] partly paid
        [paid] paid in full
        [void] void
        [written_off] written off
       *[issued] issued
    }
invoice-card-head-late = { $icon } <b>Invoice No. { $number }</b> · { invoice-in-days } overdue
invoice-card-late = { $icon } { invoice-in-days } overdue
invoice-card-contract = { $title ->
        [agreement] agreement
       *[contract] contract
    } No. { $number }
invoice-card-dates = Issued { $issued } · due { $due }
invoice-act = { $act ->
        [yes] 📝 Date of the statement
       *[no] 📝 Statement signed
    }
invoice-act-ask =
    When was the statement of services signed? The term begins on that day: { $term }.
    Choose a day or type it, for example: yesterday or 15.11.2026
invoice-act-noted = The act was signed { $date }. To be paid by { $due }.
invoice-card-dates-act = Issued { $issued } · due { $term }
invoice-card-act = Statement of services signed { $date }
invoice-card-esf = ESF <code>{ $number }</code>
invoice-card-esf-due = ESF by { $date }
invoice-card-dates-open = Issued { $issued } · due { $due } ({ $when })
invoice-card-sum = Total { $total }
invoice-card-sum-paid = Total { $total } · paid { $paid }
invoice-card-balance = <b>Balance { $balance }</b>
invoice-card-void = Reason: { $reason }
invoice-card-written-off = Written off { $sum }
invoice-card-written-off-for = Written off { $sum }: { $reason }
invoice-card-corrects = Replaces invoice No. { $number }

invoice-event = { $when } { $what } · { $who }
invoice-event-system = the bot
invoice-event-earlier = { $count ->
        [one] { $count } earlier event
       *[other] { $count } earlier events
    }
invoice-event-drafted = prepared
invoice-event-issued = issued
invoice-event-paid = payment { $sum }{ $on }
invoice-event-on = {" "}of { $date }
invoice-event-payment-reversed = payment { $sum } reversed
invoice-event-advance-used = advance { $sum } applied
invoice-event-advance-declined = advance { $sum } not applied, by decision
invoice-event-act-signed = act signed { $act_on }, to be paid by { $until }
invoice-event-esf-noted = { $noted ->
        [yes] ESF number: { $esf }
       *[no] ESF number removed
    }
invoice-event-written-off = { $sum } written off
invoice-event-voided = { $moved ->
        [yes] voided, { $returned } kept as an advance
       *[no] voided
    }
invoice-event-plain = { $when } { $what }
invoice-event-delivered = { $channel ->
        [hand] handed over
        [email] sent to { $to }
       *[telegram] sent: { $to }, Telegram
    }{ invoice-event-own-words }
invoice-event-reminded = reminder sent: { $to }{ invoice-event-own-words }
invoice-event-own-words = { $worded ->
        [yes] , “{ $text }”
       *[no] { "" }
    }
invoice-event-unconfirmed = nobody knows whether it arrived: { $to }
invoice-event-failed = not sent: { $to }
invoice-event-blocked = refused: { $to }, { $channel ->
        [email] the address takes no letters
       *[telegram] who has stopped the bot
    }
invoice-event-unheard = heard by nobody: { $to }
invoice-event-withdrawn = sending cancelled: { $to }
invoice-event-opened = opened
invoice-event-claimed = said to be paid
invoice-event-claim-declined = the payment has not arrived
invoice-event-promised = payment promised for { $until }
invoice-event-asked = { $worded ->
        [yes] question: “{ $text }”
       *[no] question with a file
    }
invoice-event-answered = { $worded ->
        [yes] answer: “{ $text }”
       *[no] answer with a file
    }
invoice-event-muted = asked not to be reminded
invoice-event-unmuted = asked to be reminded again
invoice-event-remind = reminder by hand
invoice-event-remind-skipped = reminder skipped
invoice-event-resend = sending again
invoice-event-assumed-sent = counted as sent
invoice-event-hold = { $kind ->
        [promise] payment promised for { $until }
        [dispute] dispute{ $open ->
            [yes] {""}
           *[no] {" "}until { $until }
        }
        [never] never to be reminded of
       *[pause] paused until { $until }
    }
invoice-event-hold-ended = { $kind ->
        [promise] { $by ->
            [nobody] the promised day is over
           *[somebody] the promise no longer counts
        }
        [claim] { $by ->
            [nobody] three days to find the payment are over
           *[somebody] no longer waiting for the payment
        }
        [dispute] the dispute is over
        [never] to be reminded of again
       *[pause] { $by ->
            [nobody] the pause is over
           *[somebody] the pause is lifted
        }
    }

invoice-send = { $sent ->
        [yes] 📨 Send again
       *[no] 📨 Send to the client
    }
invoice-pay = 💳 Record a payment
invoice-use-advance = Apply the advance { $advance }
invoice-use-advance-part = Apply { $use } of the advance { $advance }
invoice-pdf = 📄 PDF
invoice-share = ↗️ Share the card
invoice-copy = 📋 Copy
invoice-balance-copy = 📄 Copy with the balance
invoice-payments = 💳 Payments
invoice-correct = ✏️ Fix a mistake
invoice-write-off = Write off the balance
invoice-void = 🚫 Void
invoice-client-button = 👤 Client
invoice-contract-button = 📄 Contract
invoice-card-more = Invoice No. { $number } · { $client }

invoice-reason-ask = Why? Choose or type, the reason stays in the history.
invoice-reason-mistake = Issued by mistake
invoice-reason-agreed = Agreed with the client
invoice-reason-sum = Wrong sum
invoice-reason-details = Wrong details
invoice-reason-hopeless = Can’t be recovered
invoice-reason-settled = Agreed with the client

invoice-void-ask = Void invoice No. { $number }? It keeps its number, and there will be nothing to pay on it.
invoice-void-money = The { $paid } already paid become the client’s advance.
invoice-void-example = The client no longer needs the service
invoice-voided = Invoice No. { $number } is void.
invoice-correct-ask = An issued invoice is never changed: No. { $number } will be voided and its copy opened for editing. The copy gets a number of its own.
invoice-correct-example = Wrong sum of the second stage
invoice-correct-move = Move it to the new invoice
invoice-correct-keep = Keep it as the client’s advance
invoice-write-off-ask = Write off the balance { $balance } of invoice No. { $number }? We stop waiting for this money. Should the client pay after all, the payment can still be recorded.
invoice-write-off-example = The client was wound up
invoice-written-off = { $sum } written off.
invoice-void-esf = ⚠️ The ESF { $esf } was made of this invoice: it is withdrawn separately, in the ESF system.
invoice-void-sure = Invoice No. { $number } for { $total } will be void{ $moves ->
        [yes] , { $paid } become the client’s advance.
       *[no] .
    }
    { $client }
    Reason: { $reason }
invoice-void-acts = ⚠️ It has statement of services No. { $acts }, which stays. If that is wrong too, void it as well.
invoice-void-yes = 🚫 Yes, void it
invoice-correct-sure = Invoice No. { $number } for { $total } will be void, a copy opens to be edited.{ $moves ->
        [yes] {" "}{ $paid } was paid on it. Where should it go?
       *[no] { "" }
    }
    Reason: { $reason }
invoice-correct-yes = ✏️ Yes, fix it
invoice-write-off-sure = The balance of { $balance } on invoice No. { $number } will be written off.
    { $client }
    Reason: { $reason }
invoice-write-off-yes = Yes, write off { $balance }

# List

invoice-list = { $title } · { $shown }
    { $body }
invoice-show-title = { $filter ->
        [open] awaiting payment
        [overdue] overdue
        [draft] drafts
        [partial] partly paid
        [paid] paid
        [void] void
        [written_off] written off
       *[all] all
    }
invoice-list-title = <b>Invoices</b>
invoice-list-title-client = <b>Invoices</b> · { $client }
invoice-list-title-contract = <b>Invoices</b> · contract No. { $number }
invoice-list-title-matter = <b>Invoices</b> · { $name }
invoice-row = { $icon } { $number } · { $client } · { $sum } · { $tail }
invoice-row-draft = draft
invoice-row-days = { invoice-in-days }
due-by = by { $date }
due-after-act = { $days ->
        [0] on the day of the statement of services
       *[other] within { $unit ->
            [working] { $days ->
                [one] { $days } working day
               *[other] { $days } working days
            }
           *[calendar] { $days ->
                [one] { $days } day
               *[other] { $days } days
            }
        } after the statement of services
    }
invoice-row-act = awaits statement
invoice-table-act = after the statement
invoice-row-due = by { $date }
invoice-show = { $show ->
        [open] Awaiting
        [overdue] Overdue
        [draft] Drafts
        [partial] Partly paid
        [paid] Paid
        [void] Void
        [written_off] Written off
       *[all] All
    }
invoice-list-all = Issued { $total }, awaiting { $balance }
invoice-list-all-paid = Issued { $total }, all paid
invoice-list-owed = { $count ->
        [one] { $count } invoice, { $balance } to pay
       *[other] { $count } invoices, { $balance } to pay
    }
invoice-list-sum = { $count ->
        [one] { $count } invoice for { $total }
       *[other] { $count } invoices for { $total }
    }
invoice-list-count = { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
invoice-list-found = { $count ->
        [one] Found for “{ $query }”: { $count } invoice
       *[other] Found for “{ $query }”: { $count } invoices
    }
invoice-list-not-found = Nothing found for “{ $query }”. Try a part of the name, a tax number or the invoice number.
invoice-list-empty = No invoices yet. Shall we issue the first one?
invoice-list-empty-here = No invoices here yet. Shall we issue the first one?
invoice-list-none = { $show ->
        [open] All invoices are paid, there is nothing to wait for.
        [overdue] No overdue invoices.
        [draft] No drafts.
        [partial] No partly paid invoices.
        [paid] No paid invoices yet.
        [void] No void invoices.
       *[written_off] Nothing was written off.
    }
invoice-list-table = 📋 As a table
invoice-table-title = { $all ->
        [yes] Invoices: { $count }
       *[no] Invoices: the first { $shown } of { $count }
    }
invoice-col-number = Number
invoice-col-client = Client
invoice-col-due = Due
invoice-col-sum = Amount
invoice-col-balance = Balance
invoice-col-total = Total
invoice-list-new = 🧾 New invoice

# Errors

error-changed-meanwhile = Something changed here in the meantime. This is how it is now.
error-reason = A reason is needed, up to { $limit } characters. For example: agreed with the client.
error-invoice-not-draft = Invoice No. { $number } is issued and is not changed any more. It can be corrected on its card: “⋯ More”.
error-invoice-sum-currency = The invoice is in { $currency }, the amount in { $typed }. { $why ->
        [contract] The contract sets the currency: please type the amount in { $currency }.
        [account] We have no bank account in { $typed }: add one in “⚙️ Settings” → “🏢 Our details”, or type the amount in { $currency }.
       *[lines] “⋯ More” → “{ invoice-currency-button }” changes the currency, or type the amount in { $currency }.
    }
error-invoice-draft = This is still a draft. It has to be issued first.
error-invoice-void = Invoice No. { $number } is void.
error-invoice-paid = Invoice No. { $number } is paid in full, there is nothing to write off.
error-no-balance-copy = A copy with the balance is for an invoice that is paid in part. This one is paid in full or not at all.
error-invoice-no-lines = The invoice has no lines. Please add at least one.
error-invoice-zero = The invoice comes to zero. Please check the prices and the discount.
error-invoice-unprintable = The PDF cannot print { invoice-unprintable-item }. Write it in letters, Latin ones for example, and issue again.
error-invoice-no-account = We have no bank account in { $currency }. Add one in the settings or choose another currency.
error-invoice-number-taken = We have used this number already. Please adjust the numbering in the settings and try again.
error-invoice-too-many-lines = One invoice holds { $limit } lines. Please put the rest on a second one.
error-invoice-description = A description has up to { $limit } characters. For example: Advice on a tax dispute.
error-invoice-unit = A unit has up to { $limit } characters. For example: hour.
error-invoice-price = A price is never below zero. Type, for example, 7 500.
error-act-no-term = The term of invoice No. { $number } does not depend on a statement of services.
error-act-future = The statement can’t be dated after today. Type, for example: { $date }
error-act-too-old = Check the year. Type, for example: 01.12.2026
error-day-before-contract = { $paper ->
        [act] A statement of services can’t be earlier than its contract
       *[invoice] An invoice can’t be earlier than its contract
    } of { $date }. Type that day or a later one; if the contract is wrong, correct its date there.
error-day-before-firm = The firm did not exist on that day: its registration number says { $year }. Check the year of the { $paper ->
        [act] statement
        [payment] payment
       *[invoice] invoice
    }.
error-invoice-date-future = No invoice is dated that far ahead. Check the year and type, for example: { $date }
error-invoice-due-far = That is more than five years away. Check the year and type, for example: { $date }
error-invoice-due-before = The due date can’t be before the invoice date { $date }. Please choose a later day.
error-invoice-period = The period ends before it begins. Type, for example, 01.11.2026 – 30.11.2026.
error-invoice-period-unclear = “{ $value }” is not a period. Type two dates, for example 01.11.2026 – 30.11.2026.
error-invoice-note = A note has up to { $limit } characters. Please shorten it.
error-invoice-language = There is no such document in this language. Choose one with a button.
error-invoice-contract-currency = The contract sets the currency.
error-invoice-contract-issuer = The contract sets who issues.
error-vat-reason = Invoicing without VAT needs a reason, it is printed. For example: reverse charge.
error-vat-rate = A VAT rate is from 0 to 99.99%. Type, for example, 22.

# An invoice to another country

foreign-lacks = ⚠️ An invoice to another country still needs { $items }.
foreign-detail = { $detail ->
        [account] a bank account in { $currency }
        [swift] our bank's SWIFT
        [bank] our bank's name in Latin letters
        [name] our name in Latin letters
        [address] our address in Latin letters
        [signatory] the signatory's name in Latin letters
        [title] the signatory's position in English
       *[correspondent] the correspondent bank
    }
foreign-button = 🌍 Complete
foreign-ask = { $detail ->
        [swift] What is the SWIFT of our bank{ $original ->
            [none] {""}
           *[other] {" "}“{ $original }”
        }? The transfer in { $currency } comes by it.
        [bank] How is our bank spelled in Latin letters? “{ $original }”
        [correspondent] Is there a correspondent bank for { $currency }? Its name, SWIFT and account number stand in the details of the currency account.
        [name] How are we spelled in Latin letters? Invoices to other countries will say so. “{ $original }”
        [address] How is our address spelled in Latin letters? “{ $original }”
        [signatory] How is the signatory spelled in Latin letters? “{ $original }”
       *[title] What is the signatory's position in English? “{ $original }”
    }
foreign-suggestion = Suggested: <b>{ $suggestion }</b>. You may type another spelling.
foreign-take-it = ✅ It fits
foreign-no-correspondent = None
foreign-account = We have no bank account in { $currency }. Add it to our details and come back to the draft.
foreign-account-button = 🏦 Our accounts
foreign-example = SABRRUMM or Primer Law Firm LLC
error-foreign-lacks = An invoice in { $currency } still needs { foreign-detail }. The owner can add it on the draft: “🌍 Complete”.
error-foreign-owner = The owner adds this: on the draft, with “🌍 Complete”.
error-foreign-swift = A SWIFT code has 8 or 11 letters and digits, for example SABRRUMM.
error-foreign-latin = Latin letters are needed here. For example: Primer Law Firm LLC.
error-foreign-long = Up to { $limit } characters in Latin letters. For example: Primer Law Firm LLC.

write-down-line = ✂️ { $of ->
        [line] { $name }: lower by { $sum }
       *[all] Discount { $sum }
    }, { $reason }
write-down-button = ✂️ Why less
write-down-choice = { $chosen ->
        [yes] ● { $of ->
            [line] { $name }
           *[all] discount
        }
       *[no] { $of ->
            [line] { $name }
           *[all] discount
        }
    } · −{ $sum }
write-down-ask = { $of ->
        [line] { $name }: { $now } instead of { $agreed }.
       *[all] Discount on the whole invoice: { $sum }.
    }
    { $said ->
        [yes] Noted now: { $reason }
       *[no] Why less?
    }

    Write the reason. Only colleagues see it, on the card and in the report “Written off and down”; the client does not.
write-down-none = Nothing is lower here.
write-down-example = discount for a regular client
error-write-down-reason = Write the reason in one line of at most 500 characters, for example “discount for a regular client”.
error-write-down-none = This is not less than agreed any more. It needs no reason.
