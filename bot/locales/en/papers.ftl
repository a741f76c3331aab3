# Statements of account, receipts, certificates of payment.

papers-recon = 📑 Statement of account
papers-recon-none = { $client }: there is nothing to reconcile yet, no invoice and no payment.
papers-recon-account =
    <b>Statement of account</b> · { $client }
    From whom, and in which currency?
papers-recon-account-row = { $currency } · { $issuer }
papers-recon-period =
    <b>Statement of account</b> · { $client }
    { $issuer }, { $currency }
    For which period? You can also type the dates.
papers-span-quarter = This quarter
papers-span-last_quarter = Last quarter
papers-span-year = This year
papers-span-last_year = Last year
papers-recon-preview =
    <b>Statement of account</b> · { $client }
    { $issuer }
    { $first } – { $last }

    Opening balance: { $opening }
    { $moved ->
        [yes] Turnover: debit { $debit }, credit { $credit }
       *[no] Nothing was invoiced or paid in these days.
    }
    Closing balance: <b>{ $closing }</b>
papers-recon-balance = { $side ->
        [debt] the client owes { $amount }
        [advance] the client’s advance { $amount }
       *[none] nothing is owed
    }
papers-recon-make = ✅ Make the statement
papers-recon-other-period = 📅 Another period

papers-receipt = 🧾 Receipt
papers-certificate = 📄 Certificate of payment
papers-caption-client = { papers-kind } No. { $number } for { $amount }
papers-receipts-none = Nothing is paid on this invoice: the payment was taken back. If you have paid, ask your lawyer.
papers-receipt-void = Receipt No. { $receipt } becomes void. If the client has it already, let the client know.
papers-caption = { papers-kind } No. { $number }, { $client }
papers-kind = { $document ->
        [reconciliation] Statement of account
        [receipt] Receipt
       *[certificate] Certificate of payment
    }

error-paper-future = A statement can end today at the latest, on { $date }. Type a period that is over, for example 01.07.2026 – 30.09.2026.
error-paper-old = There are no books before 2000. Type, for example, 01.07.2026 – 30.09.2026.
error-paper-receipt-kind = A receipt is for money that came in: this is a refund or a reversal.
error-paper-receipt-reversed = This payment was reversed, so there is no receipt for it.
error-paper-unpaid = Nothing has been paid on invoice No. { $number } yet, so there is nothing to certify.
