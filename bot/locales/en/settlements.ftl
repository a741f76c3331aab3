# Statements of account, receipts, certificates of payment.

settlements-recon = 📑 Statement of account
settlements-recon-none = { $client }: there is nothing to reconcile yet, no invoice and no payment.
settlements-recon-account =
    <b>Statement of account</b> · { $client }
    From whom, and in which currency?
settlements-recon-account-row = { $currency } · { $issuer }
settlements-recon-period =
    <b>Statement of account</b> · { $client }
    { $issuer }, { $currency }
    For which period? You can also type the dates.
settlements-span-quarter = This quarter
settlements-span-last_quarter = Last quarter
settlements-span-year = This year
settlements-span-last_year = Last year
settlements-recon-preview =
    <b>Statement of account</b> · { $client }
    { $issuer }
    { $first } – { $last }

    Opening balance: { $opening }
    { $moved ->
        [yes] Turnover: debit { $debit }, credit { $credit }
       *[no] Nothing was invoiced or paid in these days.
    }
    Closing balance: <b>{ $closing }</b>
settlements-recon-balance = { $side ->
        [debt] the client owes { $amount }
        [advance] the client’s advance { $amount }
       *[none] nothing is owed
    }
settlements-recon-make = ✅ Make the statement
settlements-recon-other-period = 📅 Another period

settlements-receipt = 🧾 Receipt
settlements-certificate = 📄 Certificate of payment
settlements-caption-client = { settlements-kind } No. { $number } for { $amount }
settlements-receipts-none = Nothing is paid on this invoice: the payment was taken back. If you have paid, ask your lawyer.
settlements-receipts-last = There are { $count } payments on this invoice; above are the receipts of the latest { $shown }. Ask your lawyer for earlier ones.
settlements-papers-void = This becomes void with the payment: { $papers }.{ $known ->
        [yes] {" "}The client has it already, and I will tell the client.
       *[no] { "" }
    }
settlements-paper = { settlements-kind } No. { $number }
settlements-caption = { settlements-kind } No. { $number }, { $client }
settlements-kind = { $document ->
        [reconciliation] Statement of account
        [receipt] Receipt
        [calculation] Calculation
       *[certificate] Certificate of payment
    }

error-paper-future = A statement can end today at the latest, on { $date }. Type a period that is over, for example 01.07.2026 – 30.09.2026.
error-paper-old = There are no books before 2000. Type, for example, 01.07.2026 – 30.09.2026.
error-paper-receipt-kind = A receipt is for money that came in: this is a refund or a reversal.
error-paper-receipt-reversed = This payment was reversed, so there is no receipt for it.
error-paper-unpaid = Nothing has been paid on invoice No. { $number } yet, so there is nothing to certify.
