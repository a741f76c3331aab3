invoice-esf = 📑 Data for the ESF

esf-text = { $text }
esf-head = <b>Data for the ESF</b> · invoice No. { $number } · { $client }
    Tap a value to copy it.
esf-due = ESF by { $date }
esf-has-number = ESF <code>{ $number }</code>
esf-party = { $side ->
        [supplier] <b>Supplier</b>
       *[buyer] <b>Buyer</b>
    }
esf-terms = <b>Contract and turnover</b>
esf-field = { $field ->
        [bin] BIN/IIN
        [stir] STIR
        [pinfl] PINFL
        [name] Name
        [address] Address
        [vat_code] VAT payer code
        [oked] OKED
        [account] Account
        [iik] IIK
        [bank] Bank
        [mfo] MFO
        [bic] BIC
        [kbe] KBe
        [contract] Contract No.
        [contract_date] Contract date
        [turnover] Turnover date
       *[reason] No VAT
    }: <code>{ $value }</code>
esf-turnover-unknown = There is no day of the services or the statement of services yet, so this is the date of the invoice. Take the statement’s date once it is signed.
esf-lines = <b>Lines { $first }–{ $last } of { $total }</b>
esf-line = { $place }. <code>{ $name }</code>
    Unit <code>{ $unit }</code>, quantity <code>{ $quantity }</code>, price without VAT <code>{ $price }</code>
    Without VAT <code>{ $net }</code>, VAT { $rate } <code>{ $vat }</code>, with VAT <code>{ $gross }</code>
esf-totals = <b>Total</b>: without VAT <code>{ $net }</code>, VAT <code>{ $vat }</code>, with VAT <code>{ $gross }</code>
esf-currency = Sums in { $currency }; take the rate of the turnover date.
esf-catalogue = Choose the IKPU code yourself: it is not here.
esf-earlier = ⬅️ Earlier lines
esf-later = Further lines ➡️
esf-enter = ✏️ Enter the ESF number
esf-number-ask = What is the number of the ESF of invoice No. { $number }? Send it as the system shows it.
esf-example = ESF-100-0012-20261209
esf-clear = Remove the number
esf-kept = ✅ The ESF number is kept{ $shared ->
        [yes] . Invoice No. { $also } has the same number: please check if they are different
       *[no] {""}
    }
esf-cleared = The ESF number is removed
error-esf-none = Invoice No. { $number } has no ESF: that is for Kazakhstan and Uzbekistan.
error-esf-number = The ESF number has up to { $limit } characters and some digits. For example: ESF-100-0012-20261209.
