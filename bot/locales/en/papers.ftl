# Statements of account, receipts, certificates of payment.

error-paper-future = A statement can end today at the latest, on { $date }. Type a period that is over, for example 01.07.2026 – 30.09.2026.
error-paper-old = There are no books before 2000. Type, for example, 01.07.2026 – 30.09.2026.
error-paper-receipt-kind = A receipt is for money that came in: this is a refund or a reversal.
error-paper-receipt-reversed = This payment was reversed, so there is no receipt for it.
error-paper-unpaid = Nothing has been paid on invoice No. { $number } yet, so there is nothing to certify.
