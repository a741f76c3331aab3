# Payments: recording, advance, refund, reversal.

payment-pick = Which invoice was paid? Choose one or type a number or the client’s name, with the amount if you like.
payment-pick-sum = Which invoice did { $sum } come for? Found by “{ $query }”.
payment-pick-none = There are no unpaid invoices.
payment-pick-not-found = No unpaid invoice found for “{ $query }”. Try a part of the name, a tax number or an invoice number.
payment-pick-row = { $state ->
        [late] 🔴
        [part] 🟠
       *[open] 🟡
    } { $number } · { $client } · { $balance }
payment-pick-example = 0012 or Daisy
payment-pick-all = Show all

payment-amount = Payment on invoice No. { $number }, { $client }. The balance is { $balance }. How much came in?
payment-amount-paid = Invoice No. { $number }, { $client }. Paid. What is over becomes an advance. How much came in?
payment-amount-whole = All of it, { $balance }
payment-amount-example = 50,000.00 or 99,999.50

payment-confirm =
    <b>Payment of { $amount }</b>
    Invoice No. { $number }, { $client }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , reference { $reference }
       *[no] { "" }
    }
payment-confirm-part = { $left } will remain after it.
payment-confirm-whole = The invoice will be paid in full.
payment-confirm-surplus = This is { $surplus } more than the balance. The invoice will be paid in full and the rest will stay as the client’s advance.
payment-confirm-advance = The invoice is paid already. { $surplus } will stay as the client’s advance.
payment-confirm-many = { $with_advance ->
        [yes] It will also settle No. { $others }. { $surplus } will stay as the client’s advance.
       *[no] It will also go to No. { $others }.
    }
payment-confirm-twice = ⚠️ The invoice is already paid: somebody else seems to have recorded this money. If { $surplus } came once more, it is the client’s advance.
payment-save-advance = 💼 It came once more, record as an advance
payment-save = ✅ Record
payment-cover-others = 📂 Cover other invoices too ({ $others_count })
payment-keep-advance = Keep the surplus as an advance
payment-date-button = 📅 { $day_label }
payment-method-button = 🏦 { payment-method-word }
payment-reference-button = { $with_reference ->
        [yes] 🔖 Reference { $reference }
       *[no] 🔖 Reference number
    }
payment-other-amount = ✏️ Another amount
payment-method-word = { $method ->
        [bank] Bank transfer
        [cash] Cash
        [card] Card
       *[offset] Set-off
    }
payment-saved = { $state ->
        [paid] 🟢 Recorded { $amount }. Invoice No. { $number } is paid in full.
       *[open] 🟠 Recorded { $amount }. { $left } remains on invoice No. { $number }.
    }

payment-saved-advance = 🟢 Recorded { $amount }. Invoice No. { $number } is paid already, this is the client’s advance.
payment-result =
    { $state ->
        [reversed] <b>Payment of { $amount }</b>
       *[recorded] 🟢 <b>Recorded { $amount }</b>
    }
    { $client }
    { $lines }
payment-result-part = { $settled ->
        [yes] Invoice No. { $number }: { $amount }, paid in full.
       *[no] Invoice No. { $number }: { $amount }, { $left } left.
    }
payment-result-advance = As the client’s advance: { $advance }.
payment-open-invoice = { $several ->
        [yes] 🧾 Open invoice No. { $number }
       *[no] 🧾 Open the invoice
    }
payment-undo = ↩️ Undo the payment
payment-new-advance = 💼 Advance
payment-advance-account = An advance, { $client }. Who received the money, and in which currency?
payment-advance-account-row = { $currency } · { $issuer }
payment-advance-amount = An advance, { $client }, { $currency }. How much came in?
payment-advance-confirm =
    <b>Advance { $amount }</b>
    { $client }
    Received by { $issuer }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , order No. { $reference }
       *[no] { "" }
    }
    The money goes on no invoice until you put it there.
payment-advance-open = { $open ->
        [one] The client has { $open } unpaid invoice; the advance can be used on its card.
       *[other] The client has { $open } unpaid invoices; the advance can be used on their cards.
    }
payment-control-closed = { $count ->
        [one] The task “Payment control” is closed.
       *[other] The tasks “Payment control” are closed: { $count }.
    }

payment-date = When did the money come in? Choose a day or type one, for example: yesterday, 15.11.
payment-today = Today
payment-yesterday = Yesterday
payment-date-example = yesterday or 15.11.2026
payment-method = How did the money come in?
payment-method-name = { payment-method-word }
payment-reference = Type the number of the payment order or another note.
payment-reference-example = 417
payment-reference-none = No number

payment-advance =
    The client’s advance is { $advance }. The balance of invoice No. { $number } is { $balance }.
    Use { $amount }? You may type another amount.
payment-advance-use = ✅ Use { $amount }
payment-advance-used = Used { $amount } of the advance. { $left } remains on the invoice, { $rest } in the advance.

payment-list = { $about ->
        [invoice] <b>Payments on invoice No. { $number }</b>
        [matter] <b>Payments</b> · { $number }
       *[client] <b>Payments</b> · { $client }
    }
payment-list-none = { $about ->
        [invoice] No payments on invoice No. { $number } yet.
        [matter] No payments on “{ $number }” yet.
       *[client] { $client }: no payments yet.
    }
payment-list-advance = The client’s advance: { $advance }{ $whose ->
        [several] {" "}· { $issuer }
       *[one] { "" }
    }
payment-list-advances = { $advances }
payment-row = { $kind ->
        [reversed] ✖️ { $day } · { $amount } · reversed
        [refund] ↩️ { $day } · { $amount } · refund
        [reversal] ↩️ { $day } · { $amount } · reversal
       *[received] { $has_numbers ->
            [yes] { $day } · { $amount } · No. { $numbers }
           *[no] { $day } · { $amount } · advance
        }
    }
payment-refund-button = ↩️ Refund { $amount } to the client

payment-card =
    <b>{ $kind ->
        [refund] Refund
        [reversal] Reversal
       *[received] Payment
    } { $amount }</b>
    { $client } · { $day } · { payment-method-word }{ $with_reference ->
        [yes] {" "}· No. { $reference }
       *[no] { "" }
    }
    Recorded by { $by }, { $at }
payment-card-invoices = It went to invoices No. { $numbers }
payment-card-left = Left of it in the advance: { $left }
payment-card-reason = Reason: { $reason }
payment-card-reversed = ✖️ Reversed, the money is off the invoices.
payment-reverse = ↩️ Reverse the payment
payment-reverse-why = Why reverse { $amount } of { $day }? The record stays in the history with its opposite beside it.
payment-reverse-effect = { $count ->
        [1] The money will come off invoice No. { $numbers }.
       *[other] The money will come off invoices No. { $numbers }.
    }
payment-reverse-mistake = Wrong sum
payment-reverse-twice = Recorded twice
payment-reverse-stranger = Another client’s payment
payment-reverse-other = ✏️ Other
payment-reverse-type = Type why { $amount } of { $day } is taken back.
payment-reverse-example = Recorded by mistake, another client’s payment
payment-reverse-sure = { $has_numbers ->
        [yes] { $amount } of { $day } will be taken off { $count ->
            [1] invoice { $numbers }, and its debt grows.
           *[other] invoices { $numbers }, and their debt grows.
        }
       *[no] { $amount } of { $day } will leave the client’s advance.
    }
    { $client }
    Reason: { $why }
payment-reverse-yes = ↩️ Yes, reverse the payment
payment-reversed = The payment of { $amount } is reversed.

payment-refund-amount = { $client }: the advance { $of ->
        [contract] of contract No. { $contract }{" "}
       *[client] { "" }
    }is { $advance }. How much was returned to the client?
payment-refund-whole = The whole advance { $advance }
payment-refund-reason = On what grounds is it returned?
payment-refund-example = Client’s request of 20 Nov, overpaid
payment-refund-confirm =
    <b>Refund of { $amount }</b>
    { $client }
    { payment-method-word }, { $day }
    Reason: { $reason }
payment-refund-save = ↩️ Record the refund
payment-refunded = Recorded a refund of { $amount }. { $left } is left in the advance.

error-payment-future = That day has not come yet. Type a date no later than { $date }, for example: yesterday.
error-payment-too-old = That is too long ago. Type a date after 2000, for example: yesterday or 15.11.2026.
error-payment-currency = The invoice is in { $currency }, and so is its payment.
error-advance-account = These details have no account in { $currency }. Choose others.
error-payment-refunded = A part of this money was returned to the client. Reverse the refund first, then the payment.
error-payment-is-reversal = This is a reversal already. If the money did come in, record the payment anew.
error-refund-too-big = The advance is smaller: { $advance }. Type an amount that is not larger.
error-no-advance = The client has no advance at the moment.
