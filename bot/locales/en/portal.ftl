# The client’s side: coming in by a link, own invoices, how to pay, what to tell the firm.

portal-link-refused = This link does not work. Please ask the firm for a new one.
portal-waiting = { $key ->
        [yes] Hello! I tell { $firms } that you are here. Once they confirm it is you, a message will come. Sharing your phone number helps them recognise you.
       *[no] I tell { $firms } that you opened the invitation. Once they confirm it is you, a message will come.
    }
portal-share-phone = 📱 Share my phone number
portal-phone-shared = Thank you, I pass it on to the firm. A message will come once the firm confirms it is you.
portal-phone-not-own = That is somebody else’s contact. We need yours: press “📱 Share my phone number”.
portal-opened = You now have access.

portal-clients = Hello, { $name }! Whose invoices shall we open?
portal-client-row = { $state ->
        [owes] { $client }{ portal-client-firm } · to pay: { $owed }
       *[clear] { $client }{ portal-client-firm } · all paid
    }
portal-client-firm = { $with_firm ->
        [yes] {" "}· { $firm }
       *[no] { "" }
    }
portal-command = { $what ->
        [help] Your invoices and documents are here. Type a question, and the lawyer gets it.
       *[staff] This command is for the firm's staff. Your invoices and questions to the lawyer are here:
    }
portal-home =
    Hello, { $name }! Here are the invoices to { $client } from { $firm }.
portal-home-owed = To pay: { $owed_count ->
        [one] { $owed_count } invoice
       *[other] { $owed_count } invoices
    }, <b>{ $owed }</b>
portal-home-paid = Everything is paid.
portal-home-none = No invoices yet. We will write when the first one comes.
portal-my-invoices = 🧾 My invoices
portal-ask = 💬 Ask the lawyer
portal-other-client = 👥 Another client
portal-language = 🌐 Language
portal-language-ask = Which language shall we write in?

portal-list = <b>Invoices</b> · { $client }
portal-row = { $status ->
        [awaiting] 🟡 { $number } · { $until } · { $balance }
        [partial] 🟠 { $number } · { $until } · { $balance } left
       *[paid] 🟢 { $number } · paid · { $total }
    }
portal-status = { $status ->
        [awaiting] awaiting payment
        [partial] partly paid
       *[paid] paid
    }
portal-invoice =
    <b>Invoice { $number }</b> · { portal-status }
    { $status ->
        [awaiting] { $total } { $due }
        [partial] <b>{ $balance }</b> left, { $due }
       *[paid] { $total }, thank you
    }{ $status ->
        [partial] { "" }
    Paid { $paid } of { $total }
       *[other] { "" }
    }
portal-invoice-claimed = You said it is paid; the firm will check.
portal-invoice-promised = You named the date of payment: { $promised }.
portal-muted = Reminders are off.
portal-pdf = 📄 PDF
portal-details = 📋 Payment details
portal-claim = ✅ I have paid
portal-promise = 📅 Name a payment date
portal-mute = 🔕 Don’t remind me
portal-unmute = 🔔 Remind me again
portal-muted-now = All right, no more reminders. I tell the firm.
portal-unmuted = All right, we will remind you of due dates again.
portal-pdf-caption = Invoice { $number } · { $total } · { $due }

portal-pay =
    <b>How to pay invoice { $number }</b>
    To pay <b>{ $balance }</b>

    { $payee }

    Purpose: <code>{ $purpose }</code>
portal-payee = <b>{ $name }</b>
portal-payee-item = { $label } <code>{ $value }</code>
portal-correspondent = Correspondent bank: <code>{ $correspondent }</code>
portal-copy-payee = 📋 Payee
portal-copy-tax = { $country ->
        [KZ] { $individual ->
            [yes] 📋 IIN
           *[no] 📋 BIN
        }
        [BY] 📋 UNP
        [OTHER] 📋 Tax number
       *[other] 📋 INN
    }
portal-copy-kpp = 📋 KPP
portal-copy-bank-name = 📋 Bank
portal-copy-corr = 📋 Corr. acct
portal-copy-correspondent = 📋 Correspondent bank
portal-copy-kbe = 📋 Kbe
portal-copy-knp = { $country ->
        [UZ] 📋 Payment code
       *[other] 📋 KNP
    }
portal-copy-account = 📋 Payee’s account
portal-copy-bank = { $bank_label ->
        [UZ] 📋 MFO
        [SWIFT] 📋 SWIFT
        [RU] 📋 BIK
       *[other] 📋 BIC
    }
portal-copy-sum = 📋 Amount
portal-copy-purpose = 📋 Purpose of payment
portal-code = 🔳 QR code to pay
portal-code-caption = Invoice { $number }: { $balance } to pay. Save the picture and open it in your bank’s app: pay by QR, “from gallery”.

portal-claim-ask =
    Have you paid invoice { $number }, { $balance }?
    Send the payment order as a file or a photo: it will be found faster. It also works without one.
portal-claim-plain = Without a file
portal-claim-example = a file or a photo of the payment order
portal-claimed = { $again ->
        [yes] You have told of this payment already, once is enough.
       *[no] Thank you! The firm will check that it has arrived. No reminders meanwhile.
    }
portal-claimed-before = Thank you! I pass it on to the firm, which checks for the money. You have told of this payment before, so reminders go on for now.
portal-promise-ask = When will invoice { $number } be paid? Choose a day or type it, for example: tomorrow, 15.12.
portal-promise-example = tomorrow or 15.12
portal-promised = Thank you, I am telling the firm: payment on { $day }. No reminders until then.

portal-promised-again = I pass it on to the firm: payment on { $day }. Earlier dates passed without payment, so reminders go on for now.
portal-promise-words = Your words go along with the date.
portal-ask-text = { $about ->
        [invoice] A question about invoice { $number }. Write it in one message, a file or a photo is fine.
       *[all] Write to the lawyer in one message, a file or a photo is fine.
    }
portal-ask-example = May we pay in two parts?
portal-ask-confirm = { $order ->
        [one] Is this the payment order for invoice { $order_number }? Or shall the lawyer get it as a question?
        [words] Have you paid invoice { $order_number }? Then the firm hears of it together with your words. If not yet, press “Pass it on”: the lawyer gets them as a question.
        [several] Is this a payment order? Choose the invoice, or pass it on to the lawyer.
       *[no] { portal-ask-pass-on }
    }{ portal-ask-said }
portal-ask-pass-on = { $about ->
        [invoice] Pass this on to the lawyer as a question about invoice { $number }?
       *[all] Pass this on to the lawyer?
    }
portal-ask-claim = { $by ->
        [words] ✅ I have paid · { $number } · { $sum }
       *[one] 💳 Payment · { $number } · { $sum }
    }
portal-ask-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] With a file.
       *[other] Files: { $files }.
    }
       *[no] { "" }
    }
portal-ask-yes = ✅ Pass it on
portal-ask-no = ✖️ No
portal-asked = Got it. It goes to the lawyer, who has not read it yet. The answer will come here.

# Messages that come by themselves.

portal-push-welcome = Hello! You now see the invoices to { $client } from { $firm }. Here you can take the PDF and the payment details, say that you have paid and ask a question.
portal-push-thanks = { $left ->
        [yes] Thank you! { $amount } has arrived for invoice { $number }. { $balance } is left.
       *[no] Thank you! { $amount } for invoice { $number } has arrived, it is paid in full.
    }
portal-push-term = { $way ->
        [paper] Statement of services No. { $act } was signed on { $on }.
        [silence] Statement of services No. { $act } has had no answer and counts as accepted on { $on }.
       *[noted] The statement of services was signed on { $on }.
    } { $count ->
        [one] Invoice No. { $numbers } is due on { $due }.
       *[other] Invoices No. { $numbers } are due on { $due }.
    }
portal-push-void = { doc-name } dated { $date } is void and no longer valid. { $term ->
        [ends] The due date that followed from this statement is off.
       *[stays] If you keep a copy, please do not use it.
    }
portal-push-unpaid = The firm does not see the payment for invoice { $number } yet, { $balance } is left. Please check whether it went out. If you have the payment order, send it here.
portal-push-answer = { $about ->
        [invoice] <b>{ $member }, { $firm }</b> · invoice { $number }
       *[all] <b>{ $member }, { $firm }</b>
    }
    { $answer }
portal-push-unheard = { $known ->
        [yes] Nobody at { $firm } has received your message yet. Please contact the firm directly: { $reach }.
       *[no] Nobody at { $firm } has received your message yet. Please contact the firm directly.
    }
portal-open-invoices = 🧾 My invoices
portal-open-invoice = 🧾 Open the invoice
portal-reply = 💬 Reply

error-portal-closed = Access to these invoices is closed. If that is a mistake, ask the firm for a new link.
error-portal-paid = Invoice { $number } is paid already, nothing more to pay.
error-portal-promise = Name a day from today on and no further than { $days } days ahead, for example { $date }.
error-portal-promise-moved = The date was moved before, so name a day no later than { $latest }, for example { $date }. If you need more time, write to the lawyer: “💬 Ask the lawyer”.
error-portal-question = Write your question as text, up to { $limit } characters.
