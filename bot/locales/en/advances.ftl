advance-invoice-button = 💼 For an advance
advance-invoice-contract = An advance invoice. Under which contract? Choose it, or type a client’s name or a number.
advance-invoice-found = An advance invoice. Under which contract?
advance-invoice-no-contracts = There are no active contracts yet. An advance is invoiced under a contract.
advance-invoice-amount =
    <b>Advance invoice</b> · { $client }
    { $title ->
        [agreement] Agreement
       *[contract] Contract
    } No. { $number }. The advance holds { $advance }{ $has_deposit ->
        [yes] , the deposit is { $level }
       *[no] { "" }
    }.
    For what amount?
advance-invoice-fill = Up to the deposit: { $missing }
advance-draft-title = <b>New advance invoice</b> · { $client }
advance-card-kind = for an advance

advance-of-contract = Advance of the contract { $amount }
advance-of-numbered = Advance of contract No. { $contract }: { $amount }
advance-use = { $day } · invoice No. { $number } · { $amount }
advance-use-unsent = { $day } · an invoice not sent yet · { $amount }
advance-use-returned = { $day } · refund · { $amount }
advance-uses-more = { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

advance-payment-will-lie = The money will lie on the contract’s advance: { $contract_advance }.
advance-payment-lies = On the contract’s advance: { $amount }.
advance-payment-used = { $used_count ->
        [1] Its advance is used on invoice No. { $used_on }.
       *[other] Its advance is used on invoices No. { $used_on }.
    }
advance-payment-reverse = { $used_count ->
        [1] Its advance is used on invoice No. { $used_on }: that much of it will be owed again.
       *[other] Its advance is used on invoices No. { $used_on }: that much of them will be owed again.
    }

advance-refund-button = ↩️ Refund { $amount }, contract No. { $contract }

advance-portal-home = Advance: <b>{ $advance }</b>
advance-portal-button = 💼 Advance
advance-portal =
    <b>💼 Advance</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Paid out of the advance:
       *[no] Nothing has been paid out of the advance yet.
    }
    { $uses }
advance-portal-client = Advance without a contract: { $amount }
advance-portal-none = The advance is empty now.
advance-portal-invoice = This invoice is for an advance under the contract.

deposit-button = 💼 Deposit
deposit-line = Deposit { $level }, an invoice is offered below { $threshold }
deposit-level-ask =
    <b>💼 Deposit</b> · { $title ->
        [agreement] agreement
       *[contract] contract
    } No. { $number }
    { $is_set ->
        [yes] Now { $level }; an invoice is offered when the advance is below { $threshold }.
       *[no] When little is left on the contract’s advance, I draft an advance invoice and offer to issue it. I issue nothing by myself.
    }
    Up to what amount should it be filled?
deposit-level-example = 100 000
deposit-threshold-ask = Deposit { $level }. Below what remainder should a new invoice be offered?
deposit-threshold-example = 50 000
deposit-half = Half: { $half }
deposit-remove = Remove the deposit
deposit-set = Deposit { $level }. When the advance is below { $threshold }, I draft an invoice and ask.
deposit-removed = There is no deposit any more; the advance stays on the contract.

deposit-push = 💼 The advance is { $advance }, below { $threshold }. Issue an invoice for { $sum }? { $client }, contract No. { $contract }. The draft is ready.
deposit-push-issue = 🧾 Issue the invoice
deposit-push-no = Not now
deposit-push-issued = Invoice No. { $number } for { $sum } is issued. It is not sent to the client yet.
deposit-push-declined = All right, not now. The draft is gone.
deposit-push-gone = This draft is not there any more.

error-advance-used = { $count ->
        [0] Part of the advance on invoice No. { $number } was returned to the client: { $returned }. It can’t be voided.
       *[other] The advance on invoice No. { $number } is already used: No. { $invoices }. Void or correct { $count ->
            [1] that invoice
           *[other] those invoices
        } first.
    }
error-act-advance = Invoice No. { $number } is for an advance, there is no work in it yet. A statement is made for an invoice for work.
error-einvoice-advance = Invoice No. { $number } is for an advance. An electronic invoice is made for an invoice for work.
error-esf-advance = Invoice No. { $number } is for an advance. An ESF is made for an invoice for work.
error-advance-term = An advance is paid before any statement. Type a term without it, for example: 10 days or 15.12
error-advance-late = Invoice No. { $number } is for an advance, no work is done for it yet. I compute no interest or penalty for it.
error-deposit-threshold = The threshold can’t be above the deposit of { $level }. Type less, for example 50 000.
