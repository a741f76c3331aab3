# Statements of services and other documents to clients beside invoices.

document-act-invoice = No. { $number } dated { $date }

# What is wrong

error-document-void = Document No. { $number } is void.
error-document-draft = The document is not issued yet. Press “✅ Issue”.
error-document-not-draft = Document No. { $number } is issued already and can’t be changed. Void it and make a new one.
error-document-number-taken = We have this number already. Correct the numbering in the settings and try again.
error-document-accepted = Statement No. { $number } is accepted already. If there is a mistake in it, write to your lawyer.
error-document-disputed = There is an objection to statement No. { $number }. End the dispute first.
error-document-objection = Write what you do not agree with, up to { $limit } characters. For example: there is an hour too many, there was no meeting on 3 December.
error-document-date-future = This date is too far away. Write, for example: { $date }
error-act-nothing = Tick at least one invoice.
error-act-invoices = One statement takes invoices of one client, under one contract, in one currency and from one issuer. Tick such ones.
error-act-vat = These invoices differ in VAT. Make separate statements for them.
error-act-invoice-state = Invoice No. { $number } is not issued or is void: no statement can be made of it.
error-act-no-lines = The statement has no lines. Add at least one.
error-act-zero = The total of the statement is zero. Check the prices.

# To staff: what the client has answered

contacts-push-accepted = ✅ { $client }: { $document ->
        [reconciliation] statement of account No. { $number } is accepted
       *[act] statement No. { $number } for { $total } is accepted
    }, writes { $name }.{ $terms ->
        [yes] {" "}Due date: { $due }.
       *[no] { "" }
    }
contacts-push-accepted-unsent = { contacts-push-accepted }
    { doc-invoice-unsent }
contacts-push-objected = ❌ { $client }: { $name } objects to { $document ->
        [reconciliation] statement of account No. { $number }.
       *[act] statement No. { $number } for { $total }.
    }{ $rests ->
        [yes] {" "}Reminders of the invoices of this statement rest until you end the dispute.
       *[no] {" "}Reminders go on.
    }

    { $question }

# To the client: the message and the letter with the statement

doc-accept = ✅ Accept
doc-object = ❌ Object
doc-open = 📄 Open the statement
doc-open-paper = 📄 Open the document
pushed-document = { $hello } { $document ->
        [reconciliation] Statement of account No. { $number } for { $since } – { $until }. Please check it, and accept it or write what you do not agree with.
        [receipt] Receipt No. { $number } dated { $date } for { $total }. Thank you for the payment.
        [certificate] Certificate of payment No. { $number } dated { $date }: { $total } is paid.
        [calculation] Calculation No. { $number } dated { $date }: { $total } for the delay.
        [demand] This is demand No. { $number } dated { $date } for { $total }. The document has the term and the payment details. If the money is on its way, please write to us.
       *[act] Statement of services No. { $number } dated { $date } for { $total }. Please check it, and accept it or write what you do not agree with.
    }
    { $firm }
pushed-mail-subject-document = { doc-name } dated { $date }, { $firm }
pushed-mail-document = { $document ->
        [reconciliation] Statement of account No. { $number } for { $since } – { $until } is attached. Please compare it with your books, sign it and send us a copy.
        [receipt] Receipt No. { $number } dated { $date } for { $total } is attached. Thank you for the payment.
        [certificate] Certificate of payment No. { $number } dated { $date } is attached: { $total } is paid.
        [calculation] Calculation No. { $number } dated { $date } is attached: { $total } for the delay.
        [demand] Demand No. { $number } dated { $date } for { $total } is attached. It has the term and the payment details. If the money is on its way, please answer this letter.
       *[act] Statement of services No. { $number } dated { $date } for { $total } is attached. Please sign it and send us a copy.
    }
pushed-mail-document-answer = If there is something that you do not agree with, answer this letter.

# History

doc-event = { $numbered ->
        [yes] { $document ->
            [reconciliation] statement of account No. { $number }
            [receipt] receipt No. { $number }
            [certificate] certificate of payment No. { $number }
            [calculation] calculation of late interest No. { $number }
            [demand] demand No. { $number }
           *[act] statement No. { $number }
        }
       *[no] document
    }{ $action ->
        [issued] {" "}issued
        [voided] {" "}voided
        [delivered] {" "}sent: { $to }
        [handed] {" "}handed over
        [unconfirmed] : not confirmed whether it arrived: { $to }
        [failed] {" "}not sent: { $to }
        [blocked] {" "}not delivered: { $to }
        [withdrawn] : sending cancelled: { $to }
        [opened] {" "}opened
        [accepted] { $way ->
            [paper] {" "}signed on paper
            [silence] {" "}counts as accepted
           *[telegram] {" "}accepted
        }
        [objected] { $worded ->
            [yes] : objection “{ $text }”
           *[no] : objection
        }
        [dispute_ended] : dispute ended
        [unanswered] : no answer
        [discarded] : draft deleted
       *[drafted] : draft made
    }
doc-event-word = { $action ->
        [delivered] message to the client: { $to }
        [unconfirmed] message to the client not confirmed: { $to }
        [failed] message to the client not sent: { $to }
       *[blocked] message to the client not delivered: { $to }
    }
invoice-event-act-undone = the statement is void, the due date waits for a new one

# Screens

doc-button = 📄 Statement
doc-acts = 📄 Documents
doc-issue = ✅ Issue
doc-date = 📅 Date
doc-period-button = 🗓 Period
doc-language = 🌐 Language: { $language ->
        [en] English
       *[ru] Russian
    }
doc-discard = 🗑 Delete
doc-discard-ask = Delete the draft statement? It has no number yet.
doc-discard-yes = 🗑 Yes, delete
doc-draft-gone = The draft statement is deleted.
doc-draft-kept = The draft is kept: it waits behind “📄 Statement”.
doc-draft-head = <b>Statement of services</b> dated { $date }, draft{ $numbered ->
        [no] { "" }
       *[yes] . Its number will be { $number }
    }
doc-invoices = { $count ->
        [one] For invoice No. { $numbers }
       *[other] For invoices No. { $numbers }
    }
doc-period = { $document ->
        [reconciliation] Period
        [calculation] Period of the delay
       *[act] Period of services
    }: { $since } – { $until }
doc-line = { $n }. { $name }: { $quantity } { $unit } × { $price } = { $sum }
doc-lines-more = … and { $count } more
doc-lines-none = No lines yet. Add what was done.
doc-total = Total <b>{ $total }</b>{ $taxed ->
        [yes] , VAT { $vat } included
       *[no] { "" }
    }
doc-covered = ⚠️ There is a statement No. { $by } for invoice No. { $number } already.
doc-unprintable = ⚠️ The PDF can’t print: { $chars }. Replace these characters.
doc-begins-term = { $count ->
        [one] When the client accepts the statement, the payment term of invoice No. { $numbers } begins.
       *[other] When the client accepts the statement, the payment terms of invoices No. { $numbers } begin.
    }
doc-invoice-unsent = ⚠️ { $count ->
        [one] Invoice No. { $numbers } has not been sent to the client yet: nobody is reminded of it.
       *[other] Invoices No. { $numbers } have not been sent to the client yet: nobody is reminded of them.
    }
doc-date-ask = It is { $date } now. Which date should the statement bear? Pick a day or write one.
doc-period-ask = For which period were the services rendered? Write, for example: November 2026 or 01.11.2026 – 30.11.2026
doc-line-window = <b>{ $name }</b>
    { $quantity } { $unit } × { $price } = { $sum }{ $discounted ->
        [yes] , discount { $discount }
       *[no] { "" }
    }
doc-line-name-ask = What else was done? Write it as the statement will print it.
doc-line-sum-ask = <b>{ $name }</b>
    How much? A sum, or a quantity at a price: 150,000, 3 x 5000, 2.5 h at 7,500.
doc-page-issued = { doc-name } dated { $date } is { doc-made }.
    { $client } · { $total }
doc-page = { doc-name } dated { $date }
    { $client } · { $total }
doc-page-void = { doc-name } dated { $date }, { doc-voided-word }
    { $client } · { $total }
doc-page-draft = The statement for { $total } will look like this. It is a draft.
doc-page-client = { doc-name } dated { $date } · { $total }
doc-card-head = { $state ->
        [sent] 🟡 <b>{ doc-name }</b>: waits for the client’s answer
        [accepted] 🟢 <b>{ doc-name }</b>: accepted
        [objected] 🔴 <b>{ doc-name }</b>: there is an objection
        [void] ⚫ <b>{ doc-name }</b>: { doc-voided-word }
        [given] ⚪ <b>{ doc-name }</b>: with the client
       *[issued] ⚪ <b>{ doc-name }</b>: { doc-made }, { doc-unsent }
    }
doc-card-date = Dated { $date } · { $document ->
        [reconciliation] balance { $total }
        [certificate] paid { $total }
        [calculation] for the delay { $total }
       *[act] { $total }
    }
doc-card-void = Reason: { $reason }
doc-card-accepted = ✅ Accepted { $date }{ $way ->
        [paper] , signed on paper
        [silence] : there was no answer, you decided that it counts as accepted
       *[telegram] {" "}via Telegram
    }{ $named ->
        [yes] : { $name }
       *[no] { "" }
    }
doc-card-objected = ❌ Objection of { $date }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }{ $worded ->
        [yes] : { $text }
       *[no] { "" }
    }
    { $rests ->
        [yes] Reminders of its invoices rest until you end the dispute.
        [over] { "" }
       *[no] Reminders go on. Clear it up with the client and end the dispute.
    }
doc-card-dispute-left = The dispute about it is not over: reminders of its invoices rest.
doc-card-term = Invoice No. { $number }: due by { $due }
doc-paper = 📝 Accepted on paper
doc-paper-ask = When did the client sign statement No. { $number }? Pick a day or write one, for example: yesterday or 15.11.2026
doc-silence = ⏳ Count as accepted
doc-silence-ask = The client has not answered statement No. { $number }. Should it count as accepted today, { $today }? Check that the contract allows it. If a term of payment runs from the statement, I will tell the client the due date.
doc-silence-yes = ✅ Yes, it counts
doc-end-dispute = 🤝 End the dispute
doc-end-dispute-ask = End the dispute about statement No. { $number }? { $held ->
        [yes] Reminders of its invoices go on, and it waits for the client’s answer again.
       *[no] It waits for the client’s answer again.
    } The bot does not write to the client about it: send the statement again if needed.
doc-end-dispute-yes = 🤝 Yes, end it
doc-dispute-ended = { $held ->
        [yes] The dispute is over, reminders go on.
       *[no] The dispute is over.
    }
doc-accepted = The statement was accepted on { $date }.
client-told = I am telling the client: { $to }.
client-told-later = The client hears of it on { $at }: { $to }.
client-told-nobody = There is nobody to tell: no contact in Telegram, and no letter can be sent. Please tell the client yourself.
doc-term-begun = Invoice No. { $number } is due by { $due }.
doc-void-ask = { doc-name }: void it? The number stays taken.
doc-void-terms = It is accepted, and a payment term runs from it. That ends: invoice No. { $terms } waits for a statement again, reminders stop.
doc-void-dispute = The dispute about it stays open until you end it.
doc-void-sure = { doc-name } will be { doc-voided-word }. Reason: { $reason }
doc-void-told = The client has this document. I will tell the client that it is no longer valid.
doc-void-yes = 🚫 Yes, void it
doc-voided = { doc-name } is { doc-voided-word }.
doc-invoice = 🧾 Invoice No. { $invoice }
doc-sending-head = <b>{ doc-name }</b> · { $client }{ $document ->
        [reconciliation] { "" }
       *[act] {" "}· { $total }
    }
doc-sending-nobody = There is nobody to send it to yet. Invite the client to Telegram, or note that it was handed over.
doc-words-ask = Write your text in one message. The document comes along by itself.
doc-words-example = Good afternoon, here is the statement for November.
doc-handed = Noted: the document was handed over.
doc-list = <b>{ $of ->
        [invoice] Statements of services
       *[client] Documents
    }</b> · { $of ->
        [invoice] invoice No. { $name }
        [contract] contract No. { $name }
       *[client] { $name }
    }
doc-row = { $state ->
        [draft] ⚪
        [sent] 🟡
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] ⚪
    } { $numbered ->
        [yes] { $document ->
            [reconciliation] Account No. { $number }
            [receipt] Receipt No. { $number }
            [certificate] Certificate No. { $number }
            [calculation] Calculation No. { $number }
            [demand] Demand No. { $number }
           *[act] Services No. { $number }
        }
       *[no] { $document ->
            [demand] Demand, draft
           *[act] Services, draft
        }
    } · { $date } · { $sum }
doc-new = ➕ New statement
doc-make = ✅ Done
doc-pick-invoices = Of which invoices? Tick them.
    { $client }
doc-invoice-row = { $chosen ->
        [yes] ☑️
       *[no] ⬜️
    } No. { $number } · { $date } · { $sum }
doc-pick-period = For which period? Pick one or write, for example: November 2026 or 01.11.2026 – 30.11.2026
doc-this-month = This month
doc-last-month = Last month
error-act-currency = This statement is in { $currency }. Write the sum without another currency, for example: 5,000

# The client’s side

doc-portal-mine = 📄 My documents
doc-portal-list = <b>Documents</b> · { $client }
doc-portal-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [told] ⚪
       *[waiting] 🟡
    } { $document ->
        [reconciliation] Account { $number } · { $date }
        [receipt] Receipt { $number } · { $total }
        [certificate] Certificate { $number } · { $date }
        [calculation] Calculation { $number } · { $date }
        [demand] Demand { $number } · { $total }
       *[act] Services { $number } · { $date } · { $total }
    }
doc-portal = <b>{ doc-name }</b> dated { $date }{ $document ->
        [reconciliation] { "" }
        [certificate] : { $total } is paid
        [calculation] : { $total } for the delay
       *[act] {" "}for { $total }
    }
doc-portal-period = { $document ->
        [reconciliation] Period
        [calculation] Period of the delay
       *[act] Period of services
    }: { $since } – { $until }
doc-portal-invoices = { $count ->
        [one] For invoice No. { $numbers }
       *[other] For invoices No. { $numbers }
    }
doc-portal-ask = Check the statement, and accept it or write what you do not agree with.
doc-portal-accepted = ✅ Accepted { $on }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }
doc-portal-objected = ❌ The objection went to your lawyer on { $on }{ $worded ->
        [yes] : { $objection }
       *[no] { "" }
    }
doc-portal-accept-ask = { $document ->
        [reconciliation] Accept statement of account No. { $number } dated { $date }? It says that you agree with its sums and its balance.
       *[act] Accept statement No. { $number } dated { $date } for { $total }? It says that the services were rendered in full and that you have no claims.
    }
doc-accept-yes = ✅ Yes, accept
doc-portal-object-ask = What do you not agree with in statement No. { $number }? Write it in one message, your lawyer gets it.
doc-objection-example = There is an hour too many, there was no meeting on 3 December
doc-objected = { $rests ->
        [yes] The objection went to your lawyer. There will be no reminders of these invoices until the lawyer answers.
       *[no] The objection went to your lawyer, who answers you here.
    }

# What the document is called

doc-name = { $document ->
        [reconciliation] Statement of account
        [receipt] Receipt
        [certificate] Certificate of payment
        [calculation] Calculation
        [demand] Demand
       *[act] Statement of services
    } No. { $number }

pushed-unanswered = ⏳ { $client }: { $document ->
        [reconciliation] statement of account No. { $number }
       *[act] statement of services No. { $number } for { $total }
    } was sent on { $day }, no answer. Does it count as accepted? Check that the contract allows it.
doc-made = { $document ->
       *[act] issued
    }
doc-unsent = { $document ->
       *[act] not sent
    }
doc-voided-word = { $document ->
       *[act] void
    }

# How long to wait for an answer

settings-act-days = ⏳ Answer to a statement: { $act_days ->
        [0] don’t ask
       *[other] { $act_days } working days
    }
settings-act-days-ask = How many working days should a client have to answer a statement of services? Then I ask the lawyer once whether it counts as accepted. If a contract says otherwise, set it in the documents of that contract.
doc-days = ⏳ Answer: { $days ->
        [0] don’t ask
       *[other] { $days } working days
    }{ $own ->
        [yes] , by the contract
       *[no] { "" }
    }
doc-days-ask = How many working days does the contract give the client to answer a statement? Then I ask the lawyer once whether it counts as accepted.
doc-days-row = { $days }
doc-days-firm = As usual in the firm
doc-days-never = Don’t ask
doc-days-example = 5
doc-days-done = { $days ->
        [0] I will not ask about statements without an answer.
        [one] I will ask when there is no answer for { $days } working day.
       *[other] I will ask when there is no answer for { $days } working days.
    }
error-answer-days = I did not understand “{ $value }”. Write a number of working days from 0 to { $limit }, for example 5.
