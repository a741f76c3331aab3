# The bank's statement: sent, recorded, sorted out line by line, taken back.

bank-button = 📥 Bank statement
bank-send = Send the statement file from your bank: 1C (.txt), .csv, .xlsx, MT940 or camt.053. You can also just send it to the chat at any moment.
bank-sent = Sent before:
bank-sent-row = { $undone ->
        [yes] ↩️ to { $day } · { $issuer } · …{ $tail }
       *[no] to { $day } · { $issuer } · …{ $tail }
    }
bank-send-example = the file kl_to_1c.txt
bank-several = The file has statements of several accounts: { $count }. The others are under “💳 Payment” → “📥 Bank statement”.

bank-still-asked = A question about the file { $file } is still open: “◀️ Back” leads to it.
bank-still-open = The statement until { $until } · { $issuer } still waits: “◀️ Back” leads to it.

bank-column = { $question ->
        [date] I see such a table for the first time. Which column has the day of the payment?
        [amount] Which column has the amount?
        [purpose] Which column has the payment details?
        [direction] The table does not say what came and what went. Are all its lines money that came?
       *[day_order] How is the day written in the table?
    }
    { $file }{ $question ->
        [direction] { "" }
       *[other] {" "}· question { $place } of { $count }, I will remember the answers
    }
bank-only-income = Yes, money that came only
bank-spent-too = No, some of it went out
bank-day-first = Day first: 03.04 is 3 April
bank-month-first = Month first: 03/04 is 4 March
bank-account = The file does not say whose account it is. Which account did the money come to?
    { $file }
bank-account-row = { $currency } · { $issuer } · …{ $tail }

bank-statement =
    <b>Statement · { $issuer }</b>
    Account { $account }
    { $one_day ->
        [yes] { $until }
       *[no] { $since } – { $until }
    }
bank-balances = Balance { $opening } → { $closing }{ $balances ->
        [right] , adds up ✓
        [wrong] , does not add up ⚠️
       *[none] { "" }
    }
bank-remarks = ⚠️ { $remarks }
bank-reversals = ⚠️ { $reversals ->
        [one] The bank took { $reversals } operation back. If its payment is recorded, reverse it.
       *[other] The bank took { $reversals } operations back. If their payments are recorded, reverse them.
    }
bank-takes-back = ⚠️ { $takes_back ->
        [one] The bank took back money that is recorded as a payment: { $takes_back } line in “❓ Need a hint”.
       *[other] The bank took back money that is recorded as payments: { $takes_back } lines in “❓ Need a hint”.
    }
bank-undone-mark = ↩️ The statement was taken back. Its lines can be recorded again.
bank-empty = The statement has no lines.
bank-hidden = { $hidden ->
        [one] { $hidden } more payment is of a colleague’s client. Tell the accountant: the statement is under “💳 Payment” → “📥 Bank statement”.
       *[other] { $hidden } more payments are of colleagues’ clients. Tell the accountant: the statement is under “💳 Payment” → “📥 Bank statement”.
    }
bank-will-be-advance = Of this { $advance } is more than the invoices ask for: it will stay as clients’ advances.
bank-posted-sum = Recorded from the statement: { $posted }
bank-post = ✅ Record { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    } · { $amount }
bank-group = { $group ->
        [matched] ✅ Invoice found: { $count }
        [doubtful] ❓ Needs a hint: { $count }
        [no_payment] ➖ Not payments: { $count }
        [known] 🔁 Already sorted: { $count }
       *[posted] 🟢 Recorded: { $count }
    }
bank-walk = ❓ Sort out
bank-offer = ➕ Account …{ $tail } to the card: { $client }
bank-account-added = The account is on the client’s card.
bank-posted = 🟢 Recorded { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    } of { $amount }.
bank-posted-advance = Clients’ advances from it: { $advance }.

bank-lines = <b>{ $group ->
        [matched] ✅ Invoice found
        [doubtful] ❓ Needs a hint
        [no_payment] ➖ Not payments
        [known] 🔁 Already sorted
       *[posted] 🟢 Recorded
    }</b> · { $count }{ $group ->
        [no_payment] { "" }
        [known] { "" }
       *[other] {" "}· { $sum }
    }
bank-line-row = { $day } · { $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    } · { $has_numbers ->
        [yes] { $numbers } · { $who }
       *[no] { $who }
    }
bank-line =
    <b>{ $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    }</b> · { $day } · line { $position }
    { $has_payer ->
        [yes] { $payer }
       *[no] The payer is not named
    }{ $has_tax_id ->
        [yes] , { $tax_name } { $tax_id }
       *[no] { "" }
    }
bank-line-purpose = “{ $purpose }”
bank-line-reasons = { $reasons }
bank-line-candidates = <b>Looks like:</b>
    { $candidates }
bank-line-is-taken = { $taken }
bank-line-taken = <b>Looks like the payment:</b> { $amount } of { $day }, { $client }{ $has_numbers ->
        [yes] , No. { $numbers }
       *[no] { "" }
    }
bank-line-decided = { $decision ->
        [invoice] 🟢 Recorded: { $client }{ $has_numbers ->
            [yes] , No. { $numbers }
           *[no] { "" }
        }
        [advance] 🟢 Recorded as an advance: { $client }
        [recorded] 🔁 This payment had been recorded before: { $client }
       *[no_payment] ➖ Not a payment
    }
bank-reason = { $reason ->
        [outgoing] The money left the account.
        [own-transfer] A transfer between own accounts.
        [fee] A fee of the bank.
        [refund] A refund.
        [reversal] The bank has cancelled this operation.
        [pending] The bank has not booked this operation yet.
        [nothing-fits] No invoice fits.
        [no-number] The details name no invoice number.
        [unknown-number] None of your invoices has this number.
        [number-alone] There is a number, but neither the payer nor the amount agrees with it.
        [not-clear] Several invoices fit, or not everything agrees.
        [overpaid] Far more came than was owed on the invoice.
        [other-payer] Somebody else than the client pays.
        [other-party] The details name another client.
        [other-issuer] The invoice bears other details of yours.
        [wrong-currency] The invoice is in another currency.
        [void-invoice] This invoice is void.
        [paid-invoice] This invoice is paid already.
        [draft-invoice] This invoice is still a draft.
        [written-off-invoice] The balance of this invoice was written off.
        [returned] The details speak of a refund, a correction or a fee.
        [decided-no-payment] You decided before that money of this payer is not a payment.
        [looks-known] This line seems to be sorted already.
        [reversed] The bank took this payment back later.
        [takes-back] The bank took this money back, and its payment is recorded. Open it and reverse it if it is the one.
        [looks-recorded] This payment seems to be recorded by hand already.
       *[known] This line came before.
    }
bank-evidence = { $evidence ->
        [number-and-date] number and date of the invoice
        [number] invoice number
        [reference] reference to the invoice
        [tax-id] the client’s { $tax_name }
        [account] the client’s bank account
        [paid-so-before] decided so before
        [amount] amount
        [contract] contract number
        [name] name
       *[claim] the client said it was paid
    }
bank-tax-name = { $country ->
        [RU] INN
        [KZ] BIN/IIN
        [UZ] STIR
        [BY] UNP
       *[OTHER] tax number
    }
bank-part = No. { $number } for { $amount }{ $whole ->
        [yes] { " " }in full
       *[no] { "" }
    }
bank-candidate = { $place }. { $has_parts ->
        [yes] { $what }
       *[no] Advance { $surplus }
    }, { $client } ({ $why }){ $has_surplus ->
        [yes] . { $surplus } is over and will stay as an advance
       *[no] { "" }
    }
bank-take = { $place }. { $has_number ->
        [yes] { $number } · { $client }
       *[no] Advance · { $client }
    }
bank-recorded = 🔁 Recorded on { $recorded_on } already
bank-known = 🔁 Already sorted
bank-other = 🔎 Another invoice
bank-advance = 💼 Client’s advance
bank-no-payment = ➖ Not a payment
bank-skip = Skip
bank-open-payment = 💳 Open the payment
bank-walked = These were all the lines that need a hint.
bank-other-pick = Which invoice is { $amount } for? Choose one or type a number or the client’s name. If more came than the balance, the rest becomes an advance.
bank-other-row = { $number } · { $client } · { $balance }
bank-advance-whose = Whose advance is { $amount }? The money will lie on no invoice until you use it.
bank-advance-row = 💼 { $client }
bank-advance-other = 🔎 Another client

bank-undo = ↩️ Take the statement back
bank-undo-sure = Take back all that was recorded from the statement, { $posted }? The payments stay in the history with their reversals beside them, and the debts will grow. The lines can be recorded again.
bank-undo-yes = ↩️ Yes, take it back
bank-undo-reason = The statement was taken back
bank-undone = ↩️ { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    } of { $amount } taken back.
bank-undone-left = More payments to take back: { $count }. Press “↩️ Take the statement back” once more.
bank-undone-stays = Line { $position } of { $amount } stays: something was done with this money since. Open the payment and reverse it by itself.
bank-undone-stay-more = More lines that stay: { $count }. They are under “🟢 Recorded”.

bank-push-claim-missed = 🔎 Client { $client } said on { $date } that invoice No. { $number } was paid, but no statement since has the money (looked at: { $count }). Balance { $balance }.

payment-card-origin = From the statement of { $statement_day }, line { $line }

error-statement-lost = The file did not come whole. Send it once more.
error-statement-send = A file is needed here, not text. Send the bank’s statement, for example kl_to_1c.txt.
error-statement-which-account = The file does not say whose account it is.
error-statement-not-ours = Account { $account } is not among your details. Add it in “⚙️ Settings” → “🏢 Our details” and send the file again.
error-statement-currency = The statement is in { $currency }, and your account in { $account }. Check the account’s currency in “⚙️ Settings”.
error-statement-changed = Something in the invoices or payments has changed meanwhile. Nothing was recorded; please look again.
error-statement-nothing = There is nothing to record: these lines are sorted already.
error-statement-line-decided = This line was sorted otherwise already.
error-statement-line-pays-nothing = This line brings no money and becomes no payment.
error-statement-other-issuer = The money came to an account of other details of yours. Choose an invoice that bears those, or record an advance.
