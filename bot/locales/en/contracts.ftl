# Contracts.

contract-list = <b>Contracts</b>
contract-list-title = <b>Contracts</b> · { $whose }
contract-list-hint = Choose one or type a client’s name or a number.
contract-list-hint-client = Choose one or type its number.
contract-list-found = { $count ->
        [one] Found for “{ $query }”: { $count } contract
       *[other] Found for “{ $query }”: { $count } contracts
    }
contract-show = { $state ->
        [draft] Drafts
        [active] In force
        [done] Fulfilled
        [terminated] Terminated
       *[all] All
    }
contract-list-empty = No contracts yet. Shall we add the first?
contract-list-not-found = Nothing found for “{ $query }”. Try a part of the name, a tax number or a contract number.
contract-row = { $state ->
        [draft] ⚪
        [expired] 🟠
        [done] ✔️
        [terminated] ⛔️
       *[active] 🟢
    } { $named ->
        [yes] { $about } · No. { $number }
       *[no] No. { $number } of { $date }
    }
contract-search-example = Daisy or 7/2026
contract-search-over = Show all
contract-new = ➕ New contract

contract-head = <b>{ $title ->
        [agreement] Agreement
       *[contract] Contract
    } No. { $number }</b> of { $date }
contract-line-client = { $client }
contract-line-responsible = Responsible: { $name }
contract-line-subject = Subject: { $subject }
contract-line-stage = { $number }. { $name } · { $amount }
contract-line-stage-card = { $done ->
        [yes] ☑️ { $name } · { $amount }{ $issued ->
            [yes] , invoice No. { $invoice }
           *[no] , in a draft
        }
       *[no] ▫️ { $name } · { $amount }
    }
contract-line-terms = Payment: { $terms }
contract-line-vat = { $rate }% VAT { $mode ->
        [on_top] on top
       *[included] included
    }
contract-line-no-vat = No VAT: { $reason }
contract-line-abroad = ⚠️ { $now ->
        [without] The client is abroad, so there is no VAT. Please check, it is yours to decide.
       *[with] The client is abroad, and the contract bears VAT. Whether it should is yours to decide.
    }
contract-abroad = { $now ->
        [without] Add VAT
       *[with] Remove VAT
    }
contract-line-next = 🔁 { $auto ->
        [draft] Next draft on { $date }
       *[issue] Next invoice on { $date }
    }
contract-line-ends = In force until { $date }
contract-line-matters = Matters: { $matters }
contract-line-issuer = Billed by: { $issuer }
contract-line-file = 📎 { $file }
contract-line-neutral = 🕶 The client reads “Legal services” instead of the lines

contract-price-fixed = Price: { $amount }
contract-price-stages = By stages: { $amount }
contract-price-retainer = Retainer: { $fee } a month, billed on day { $day }{ $auto ->
        [draft] , the bot prepares a draft
        [issue] , issued automatically
       *[off] {""}
    }
contract-price-hourly = Hourly: { $fee } an hour
contract-price-success = Success fee, the sum depends on the outcome
contract-price-expenses = Expenses passed through

contract-terms = { $terms ->
        [prepay] in advance
        [fixed_date] by { $on }
        [month_day] { $unit ->
            [next_month] by day { $days } of the next month
           *[this_month] by day { $days } of the month
        }
        [days_after_act] { $unit ->
            [working] { contract-working-days } after the statement
           *[calendar] { contract-calendar-days } after the statement
        }
       *[days_after_invoice] { $unit ->
            [working] { contract-working-days } after the invoice
           *[calendar] { contract-calendar-days } after the invoice
        }
    }
contract-calendar-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
contract-working-days = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
contract-terms-button = { $terms_text }

contract-card =
    { $head }
    { $state ->
        [draft] ⚪ draft
        [done] ✔️ fulfilled
        [terminated] ⛔️ terminated
       *[active] 🟢 in force
    }
    { $facts }
contract-card-warning = 🟠 The contract has expired.
contract-card-money = { $money }
contract-money-sum = Sum { $amount } · invoiced { $invoiced } · paid { $paid }
contract-money-discounts = Discounts { $discounts }
contract-money-left = <b>{ $left } left to invoice</b>
contract-money-none-left = <b>Fully invoiced.</b>
contract-money-over = <b>Invoiced above the contract: { $over }</b>
contract-money-advance = The client’s advance { $advance }
contract-money-invoiced = Invoiced { $invoiced } · paid { $paid }
contract-money-month = { $billed ->
        [yes] This month is invoiced.
       *[no] This month is not invoiced yet.
    }
contract-notes = { $notes }
contract-overbilled = ⚠️ Invoice No. { $number } for { contract-month-name } asks { $billed }, but the contract ends on { $ends }: by days it is { $due }. Correct the invoice or return the difference.
contract-open-overbilled = 📄 Invoice No. { $number }
contract-first-unissued = ⚠️ No invoice for { $start } – { $end } will issue itself: its day has already passed.
contract-bill-first = 🧾 Bill { $first_start } – { $first_end }
contract-bill = 🧾 Issue an invoice
contract-bill-more = { $more ->
        [over] 🧾 Invoice above the contract
       *[ahead] 🧾 Bill the next month
    }
contract-invoices = 📂 Invoices ({ $count })
contract-client = 👤 Client
contract-to-matter = ⚖️ { $name }
contract-edit = ✏️ Edit
contract-file = 📎 File
contract-neutral-button = 🕶 Neutral wording
contract-neutral-window =
    <b>🕶 Neutral wording</b> · No. { $number }
    { $on ->
        [yes] On: invoices, statements of services, payments and messages to the client say “Legal services” instead of the lines.
       *[no] Off. When on, invoices, statements of services, payments and messages to the client say “Legal services” instead of the lines.
    }
    You see the real lines in the chat. What is issued does not change.
contract-neutral-on = 🕶 Turn on
contract-neutral-off = Turn off
contract-activate = ▶️ In force
contract-done = ✔️ Fulfilled
contract-terminate = ⛔️ Terminated

contract-ask-number = New contract · { $client }. Type the number and the date, for example: 7/2026 of 01.02.2026
contract-number-example = 7/2026 of 01.02.2026
contract-ask-date = When was it signed? Choose a day or type it.
contract-date-today = Today
contract-date-example = 01.02.2026
contract-ask-subject = What is the contract about? It goes into the invoice.
contract-subject-usual = Legal services
contract-subject-example = Support of a property purchase
contract-ask-billing = How is it billed?
contract-billing-name = { $billing ->
        [fixed] Fixed price
        [stages] By stages
        [retainer] Monthly retainer
        [hourly] By the hour
        [success] Success fee
       *[expenses] Client’s expenses
    }
contract-ask-amount = { $amount_optional ->
        [true] Is there a maximum? Type it or press “No sum”.
       *[false] What is the price of the contract?
    }
contract-amount-none = No sum
contract-amount-example = 150,000.00
contract-ask-fee = { $billing ->
        [retainer] How much a month?
       *[hourly] How much is an hour?
    }
contract-fee-example = 50 000
contract-ask-day = On which day is the month invoiced?
contract-day-name = { $day ->
        [31] Last day of the month
       *[other] { $day }
    }
contract-day-example = 5
contract-ask-auto = Issue the invoice automatically every month? Nothing goes to the client until you send it.
contract-auto-name = { $auto ->
        [draft] 📝 Prepare a draft
        [issue] 🔁 Issue it
       *[off] No, by hand
    }
contract-ask-part =
    How is a part of a month billed?
    For example, { $start } to { $end } is { $days } of { $of } days.
contract-part-name = { $part ->
        [days] By days: { $by_days }
       *[full] The full fee: { $full }
    }
contract-line-part = Part of a month: { $part ->
        [days] by days
        [full] the full fee
       *[unsaid] not said, I’ll ask in the invoice
    }
contract-ask-stages =
    Type the stages, one a line: name, colon, sum.
    For example:
    Letter before action: 50 000
    Claim and first instance: 150 000
contract-stages-billed = Stages that an invoice bills already stay first: { $billed_stages }.
contract-stages-example = Letter before action: 50 000
contract-ask-terms = When does the client pay? Choose or type.
contract-terms-example = 10 working days after the statement, or 15.12.2026
contract-review = Check the contract:
contract-facts = { $facts }
contract-save = ✅ Save
contract-saved = { $title ->
        [agreement] Agreement No. { $number } is saved.
       *[contract] Contract No. { $number } is saved.
    }
contract-edit-number = 🔢 Number
contract-edit-date = 📅 Date
contract-edit-subject = 📝 Subject
contract-edit-price = 💰 Price
contract-edit-auto = 🔁 Issue automatically
contract-edit-part = 🗓 Part of a month
contract-edit-terms = ⏳ Payment terms
contract-edit-vat = % VAT
contract-edit-ends = 🏁 In force until
contract-edit-matters = ⚖️ Matters
contract-edit-file = 📎 File
contract-edit-title = { $title ->
        [agreement] It is a contract
       *[contract] It is an agreement
    }
contract-edit-currency = 💱 Currency
contract-edit-issuer = 🏢 Billed by
contract-ask-currency = Which currency is the contract in?
contract-currency-button = { $code }
contract-ask-ends = Until when is it in force?
contract-ends-never = No end
contract-ends-example = 31.12.2026
contract-ask-matters = { $count ->
        [0] The client has no matters yet.
       *[other] Which matters does it serve? Several may be chosen.
    }
contract-matter-row = { $chosen ->
        [yes] ☑️ { $name }
       *[no] ▫️ { $name }
    }
contract-matter-new = ➕ New matter
contract-ask-issuer = Who bills under the contract?
contract-issuer-row = { $name }
contract-ask-file = { $has_file ->
        [yes] { $file_name } is attached. Send another file to replace it.
       *[no] Send the contract’s file: .pdf, .docx or a photo.
    }
contract-file-example = the file “Contract 7-2026.pdf”
contract-file-unnamed = contract
contract-file-photo = photo of the contract

# Messages about invoices that a retainer issues by itself.

contract-month-name = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
contract-push-issued = 🔁 Issued invoice No. { $number } for { contract-month-name }: { $client }, { $sum }, due { $due }. It has not been sent yet.
contract-push-issued-part = 🔁 Issued invoice No. { $number } for a part of { contract-month-name }, { $days } of { $of } days: { $client }, { $sum }, due { $due }. It has not been sent yet.
contract-push-issued-act = 🔁 Issued invoice No. { $number } for { contract-month-name }: { $client }, { $sum }, { contract-push-act }. It has not been sent yet.
contract-push-issued-part-act = 🔁 Issued invoice No. { $number } for a part of { contract-month-name }, { $days } of { $of } days: { $client }, { $sum }, { contract-push-act }. It has not been sent yet.
contract-push-act = { $act_days ->
        [0] due on the day of the statement
       *[other] due { $unit ->
            [working] { $act_days ->
                [one] { $act_days } working day
               *[other] { $act_days } working days
            }
           *[calendar] { $act_days ->
                [one] { $act_days } day
               *[other] { $act_days } days
            }
        } after the statement
    }
contract-push-drafted = 📝 A draft for { contract-month-name } is ready: { $client }, contract No. { $contract }, { $sum }. Check and issue it.
contract-push-failed =
    ⚠️ No invoice for { contract-month-name }: { $client }, contract No. { $contract }.
    { $why ->
        [ended] The contract has expired, I will issue no more.
        [archived] The client is archived, I will issue no more.
        [part_month] The month is a part, and the contract doesn’t say how to bill it.
        [error-invoice-no-account] Our details have no account in this currency.
        [error-invoice-unprintable] Some characters cannot be printed: open the draft, it names them.
        [error-foreign-lacks] An invoice to another country needs more details: open the draft, it names them.
        [error-invoice-number-taken] The next number is taken: check the numbering.
        [error-invoice-zero] The sum came out as zero.
       *[other] The contract or our details lack something.
    }{ $made ->
        [yes] {" "}The draft is ready to be issued.
       *[no] {""}
    }
contract-push-open = 🧾 Open
contract-push-client = 👤 Open the client

error-contract-number = A number has 1 to 40 characters. Type, for example: 7/2026 of 01.02.2026
error-contract-subject = A subject has 1 to 500 characters. Type, for example: Support of a property purchase
error-contract-amount = The sum must be above zero and in the contract’s currency, for example: 150,000.00
error-contract-fee = Type a fee above zero, for example: 50 000
error-contract-billing-day = A day of the month is from 1 to 31. Type, for example: 5
error-contract-stages = At least one stage is needed and no more than thirty. For example: Letter before action: 50 000
error-contract-stages-currencies = A contract has one currency, and these are { $value }. Write all stages in one, or make two contracts.
error-contract-no-stages = This contract has no stages: it is billed in another way.
error-contract-stage-line = There is no sum in the line “{ $value }”. Put it after a colon, for example: Letter before action: 50 000
error-contract-stage-name = The name of a stage has 1 to 500 characters, for example: Letter before action: 50 000
error-contract-terms = I did not understand “{ $value }”. Type, for example: 10 working days after the statement, or 15.12.2026
error-contract-end-before-start = A contract can’t end before it was signed. Type, for example: 31.12.2026
error-contract-sum-currency = The contract is in { $currency }, the amount in { $typed }. { $why ->
        [saved] Its currency can’t be changed any more: please type the amount in { $currency }.
       *[account] We have no bank account in { $typed }: add one in “⚙️ Settings” → “🏢 Our details”, or type the amount in { $currency }.
    }
error-contract-signed-future = No contract is dated that far ahead. Check the year and type, for example: { $date }
error-contract-signed-old = The contract’s year is 2000 or later. Type, for example: { $date }
error-contract-file = A file is needed here: send the contract as .pdf, .docx or a photo.
error-contract-file-lost = Telegram does not give this file: another bot has received it. Attach it once more: “✏️ Edit”, “📎 File”. If the firm has moved, it is in the archive of “📤 Take everything”.
