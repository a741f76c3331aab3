bring-in-button = 📥 Bring data in
bring-in-first-button = 📥 Bring data in from another program
bring-in-ask =
    <b>Bringing data in</b>
    Clients, contracts, open invoices with their numbers, payments and advances: all in one file.

    1. Take the template and fill it in. Lists out of 1C, Clio or another program do as well: .xlsx and .csv.
    2. Send the file here. First I check everything and show it, writing nothing.
    3. If all is right, one tap brings it in.

    Nothing goes to clients when data is brought in.
bring-in-example-file = Send the filled template or a list from another program: an .xlsx or .csv file.
bring-in-template = 📄 Excel template
bring-in-template-caption = The template. Its first sheet says how to fill it in; the example rows may stay.
bring-in-template-name = Bring data in.xlsx
bring-in-checking = ⏳ Checking the file, this takes up to a minute. The result will appear here. If it takes longer, send the file again.
bring-in-writing = ⏳ Bringing it in, this takes up to a minute. The result will appear here. If it takes longer, send the file again.
bring-in-report = { $lines }
bring-in-file = File: { $file }
bring-in-good = <b>All is right, it can be brought in.</b>
bring-in-bad =
    <b>{ $count ->
        [one] { $count } row with a mistake.
       *[other] { $count } rows with mistakes.
    } Nothing was brought in.</b>
bring-in-bad-what = Mend them in your file and send it again. { $more ->
        [yes] Here are the first ones, all of them are in the file above.
       *[no] They are in the file above as well.
    }
bring-in-bad-row = • { $sheet }, row { $row }: { $what }
bring-in-bad-file = Rows with mistakes: { $count }. What is wrong stands in the second column.
bring-in-bad-name = Rows to correct.xlsx
bring-in-would = Would be brought in: { $what }.
bring-in-nothing = Everything in this file is here already. There is nothing to add, nothing was changed.
bring-in-known = Already here and left as it is: { $what }.
bring-in-done = <b>✅ Brought in: { $what }.</b>
bring-in-done-again = <b>✅ Everything in this file has been brought in already.</b> Nothing was added a second time.
bring-in-clients = { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
bring-in-contracts = { $count ->
        [one] { $count } contract
       *[other] { $count } contracts
    }
bring-in-invoices = { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
bring-in-invoices-sum = { bring-in-invoices } for { $sum }
bring-in-payments = { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    }
bring-in-advances = { $count ->
        [one] { $count } advance
       *[other] { $count } advances
    }
bring-in-total = { $currency }: invoices { $invoiced }, paid { $paid }, balance { $balance }{ $advance ->
        [yes] , advances { $advances }
       *[no] { "" }
    }
bring-in-totals-head = Compare with the program you had:
bring-in-untaken = Not taken: { $what }.
bring-in-untaken-page = sheet “{ $title }”
bring-in-untaken-column = “{ $heading }”
bring-in-without-sum = { $count ->
        [one] { $count } contract has no sum: it can be entered on its card.
       *[other] { $count } contracts have no sum: it can be entered on their cards.
    }
bring-in-silent = { $done ->
        [yes] Nothing was sent to clients.
       *[no] Nothing will go to clients.
    } Reminders of { $count ->
        [one] this invoice
       *[other] these { $count } invoices
    } begin when you decide: when you send an invoice or mark it as handed over. Until then they stay silent.
bring-in-numbers = The next new invoice gets number { $number }.
bring-in-write = ✅ Bring it in
bring-in-invoices-button = 📂 Invoices
bring-in-clients-button = 👥 Clients

bring-in-guide = How to fill this in
bring-in-guide-text =
    On each sheet a row is one client, contract, invoice, payment or advance. Leave sheets that you do not need empty.
    Columns with an asterisk are required, the others may stay empty. A note on each heading says what belongs there.
    The grey example row is not brought in: it may stay or go.
    On other sheets name a client as on the sheet “Clients”, or give its tax number.
    Invoices keep their numbers and dates. New invoices are numbered after them.
    On the sheet “Invoices” give the whole sum to pay with VAT; what has been paid already belongs on the sheet “Payments”.
    The column “Balance (to check)” may stay empty. If it is filled in, the balance after payments is compared with it.
    Advances are a client's money that belongs to no invoice yet.
    First the file is checked, and you see what would be brought in. Nothing is written without your tap, and nothing goes to clients.
    If you send the same file again, nothing is added a second time.
bring-in-example = Example:
bring-in-country-ru = Russia
bring-in-country-kz = Kazakhstan
bring-in-country-uz = Uzbekistan
bring-in-country-by = Belarus
bring-in-country-other = other

bring-in-sheet-clients = Clients
bring-in-sheet-contracts = Contracts
bring-in-sheet-invoices = Invoices
bring-in-sheet-payments = Payments
bring-in-sheet-advances = Advances

bring-in-head-row = Row
bring-in-head-what = What is wrong
bring-in-head-name = Name or company
bring-in-head-full-name = Full name
bring-in-head-first-name = First name
bring-in-head-middle-name = Middle name
bring-in-head-last-name = Last name
bring-in-head-kind = Kind
bring-in-head-country = Country
bring-in-head-tax-id = Tax number
bring-in-head-kpp = KPP
bring-in-head-reg-number = Registration number
bring-in-head-address = Address
bring-in-head-account = Bank account
bring-in-head-bic = BIC/SWIFT
bring-in-head-email = E-mail
bring-in-head-phone = Phone
bring-in-head-responsible = Responsible
bring-in-head-client = Client
bring-in-head-client-tax-id = Client tax number
bring-in-head-contract-number = Contract number
bring-in-head-contract-date = Contract date
bring-in-head-title = Agreement
bring-in-head-subject = Subject
bring-in-head-billing = Billing
bring-in-head-contract-amount = Price
bring-in-head-currency = Currency
bring-in-head-vat = VAT
bring-in-head-ends-on = Valid until
bring-in-head-issuer = Issuer
bring-in-head-invoice-number = Invoice number
bring-in-head-invoice-date = Invoice date
bring-in-head-due = Pay by
bring-in-head-amount = Total
bring-in-head-description = For what
bring-in-head-contract = Contract
bring-in-head-balance = Balance (to check)
bring-in-head-paid = Paid
bring-in-head-paid-on = Paid on
bring-in-head-invoice = Invoice number
bring-in-head-payment-date = Payment date
bring-in-head-payment-amount = Payment amount
bring-in-head-method = Payment method
bring-in-head-reference = Payment reference
bring-in-head-advance-date = Received on
bring-in-head-advance-amount = Advance

bring-in-note-name = As in documents, with the legal form.
bring-in-note-kind = Pick from the list. Empty: told by name and tax number.
bring-in-note-country = By whose rules numbers are checked. Empty: the country of your firm.
bring-in-note-tax-id = By it a client is recognised that is here already.
bring-in-note-kpp = Of organisations in Russia only, nine digits.
bring-in-note-reg-number = If documents need it.
bring-in-note-address = On one line, as in documents.
bring-in-note-account = Twenty digits, or an IBAN.
bring-in-note-bic = The code of the bank: BIK, MFO or SWIFT.
bring-in-note-email = Where invoices go. Several with commas between them.
bring-in-note-phone = With its code, for example +7 495 123-45-67.
bring-in-note-responsible = The name of a colleague as it stands here. Empty: whoever brings the data in.
bring-in-note-client = As on the sheet “Clients”, or as it stands here.
bring-in-note-client-tax-id = Where names are alike, it tells the client for certain.
bring-in-note-contract-number = As in the contract, for example 12/2026.
bring-in-note-contract-date = When it was signed, for example 15.01.2026.
bring-in-note-subject = In short, as invoices print it. Empty: legal services.
bring-in-note-billing = Pick from the list. Empty: fixed price.
bring-in-note-contract-amount = The whole price; of a monthly fee the month, of hourly billing the hour.
bring-in-note-currency = Empty: your usual currency.
bring-in-note-vat = For example 5%, 22% or “without VAT”. Empty: as in your settings.
bring-in-note-ends-on = If the contract has a last day.
bring-in-note-issuer = Who bills, if you have several organisations. Empty: the usual one.
bring-in-note-invoice-number = The number that the invoice was issued under. It stays.
bring-in-note-invoice-date = When it was issued, for example 15.11.2026.
bring-in-note-due = The last day to pay. Empty: by the contract, without one ten days.
bring-in-note-amount = The whole sum with VAT, also what has been paid of it.
bring-in-note-description = The line of the invoice. Empty: the contract's subject, or legal services.
bring-in-note-contract = The number of the contract, if there is one.
bring-in-note-balance = What is left to pay. Only for the check.
bring-in-note-invoice = A number from the sheet “Invoices”, or one that is here already.
bring-in-note-payment-date = When the money came.
bring-in-note-payment-amount = Not above the invoice's balance. What is above it belongs on the sheet “Advances”.
bring-in-note-method = Pick from the list. Empty: bank.
bring-in-note-reference = The number of the payment order, if needed.
bring-in-note-advance-date = When the money came.
bring-in-note-advance-amount = How much of the client's money belongs to no invoice yet.

bring-in-example-name = OOO Romashka
bring-in-example-tax-id = 7700000778
bring-in-example-kpp = 770001001
bring-in-example-reg-number = 1227700000770
bring-in-example-address = 1 Myasnitskaya Street, Moscow 101000
bring-in-example-account = 40702810000000000777
bring-in-example-bic = 044525225
bring-in-example-email = accounts@example.com
bring-in-example-phone = +7 495 123-45-67
bring-in-example-client = OOO Romashka
bring-in-example-client-tax-id = 7700000778
bring-in-example-contract-number = 12/2026
bring-in-example-subject = representation in court
bring-in-example-vat = without VAT
bring-in-example-invoice-number = 2026-0047
bring-in-example-description = legal services for November
bring-in-example-contract = 12/2026
bring-in-example-invoice = 2026-0047
bring-in-example-reference = 318

error-bring-in-too-big = The file is too big: 20 MB fit. Split it, for example clients and invoices apart.
error-bring-in-too-many = There are more than { $count } rows. Split the file, for example clients and contracts first, then invoices.
error-bring-in-empty = The file is empty. Fill in the template and send it again.
error-bring-in-damaged = The file is damaged and could not be read. Save it anew as .xlsx and send it again.
error-bring-in-locked = The file has a password. Remove it and send the file again.
error-bring-in-old-excel = This is the old Excel format. Open the file, save it as .xlsx and send it again.
error-bring-in-foreign = I found no table of clients, contracts, invoices or payments here. The template does, or a list from another program: .xlsx or .csv with headings.
error-bring-in-lost = The file did not arrive whole. Send it again.
error-bring-in-send = A file is needed here, not text. Send the filled template, .xlsx or .csv.
error-bring-in-no-issuer = Add your own details first: “⚙️ Settings” → “🏢 Our details”.
error-bring-in-rows = { $count ->
        [one] { $count } row of the file has a mistake. Mend it and send the file again.
       *[other] { $count } rows of the file have mistakes. Mend them and send the file again.
    }
error-bring-in-changed = Something has changed here while you were looking. Nothing was brought in, send the file again.
error-bring-in-empty-cell = The column “{ $named }” is empty.
error-bring-in-formula = There is a formula in the column “{ $named }”. Put its value there, for example 150,000.
error-bring-in-lost-digits = Excel took the long number for a sum and lost its last digits. Make the cell text and type the number again.
error-bring-in-choice = I do not understand “{ $value }” in the column “{ $named }”. Pick from the list in the template.
error-bring-in-amount = The sum “{ $value }” can be read in more than one way. Write it in digits, for example 1,500.00.
error-bring-in-currency = The currency “{ $value }” is not known here. Write, for example, RUB, USD or EUR.
error-bring-in-day-order = “{ $value }”: it is unclear which is the day and which the month. Write, for example, 04.03.2026.
error-bring-in-client-unknown = The client “{ $name }” is neither in the file nor here. Add it to the sheet “Clients”.
error-bring-in-client-several = There are several clients “{ $name }”. Give the client's tax number.
error-bring-in-client-differs = This tax number belongs to “{ $known }”, and the row says “{ $name }”. Check the number.
error-bring-in-tax-id-taken = The client “{ $name }” has this tax number already. Check the number or the name.
error-bring-in-name-twice = The client “{ $name }” stands above with other data. If these are two clients, give their tax numbers.
error-bring-in-member = Nobody named “{ $name }” is among those who look after clients. Write the name as in “⚙️ Settings” → “👥 Staff”.
error-bring-in-issuer = “{ $name }” is not among your own details. Write the name as in “⚙️ Settings” → “🏢 Our details”.
error-bring-in-contract-unknown = The contract { $number } with this client is neither in the file nor here.
error-bring-in-contract-several = There are several contracts { $number } with this client. Write the number with its date, for example 12 of 15.01.2026.
error-bring-in-contract-currency = The contract is in another currency: { $currency }.
error-bring-in-number = An invoice number has 1 to 30 characters, for example 2026-0047.
error-bring-in-contract-twice = The contract { $number } of this day stands above with other terms. Keep one row, or correct the number.
error-bring-in-number-taken = The invoice { $number } is there already, with another client, date or sum. Check the number.
error-bring-in-invoice-unknown = The invoice { $number } is neither in the file nor here.
error-bring-in-invoice-several = There are several invoices { $number }. Give the client or the issuer.
error-bring-in-overpaid = The payment is above the invoice's balance: { $left } is left. Put the rest on the sheet “Advances”.
error-bring-in-paid-when = The invoice is paid by { $paid }, and nothing says when. Put the payment on the sheet “Payments” with its date.
error-bring-in-balance = The balance does not agree: the row says { $said }, and after the payments of the file { $left } is left.
error-bring-in-vat = I do not understand the VAT “{ $value }”. Write, for example, 22%, 5% or “without VAT”.
