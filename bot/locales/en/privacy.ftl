# Personal data: erasing it, and the certificate of that.

privacy-erase = 🧹 Erase data
privacy-erase-yes = 🧹 Yes, erase for good
privacy-ask =
    <b>{ $name } · erase the data?</b>

    { $body }
privacy-goes = { $kind ->
        [contact] <b>Goes:</b> the name, phone and chat of this person, their questions and your answers, messages to them, their name in the history.
        [member] <b>Goes:</b> the name, Telegram and e-mail of this person, messages to them, their links, their name in the history.
       *[client] <b>Goes:</b> name, details, phone and e-mail, people of the client, names of matters, subjects and files of contracts, notes, questions and answers, texts of messages, names in the history. What was not sent yet never leaves.
    }
privacy-stays = { $kind ->
        [contact] <b>Stays:</b> the card of the client, its invoices and payments.
        [member] <b>Stays</b> for the books: what was issued, recorded and done. “Member” with a number takes the place of the name. The firm’s details and signatures on invoices do not change.
       *[client] <b>Stays</b> for the books: numbers, dates and sums of invoices and payments. “Client” with a number takes the place of the name. Reports do not change.
    }
privacy-settlements-stay = { $count ->
        [one] { $count } issued invoice keeps
       *[other] { $count } issued invoices keep
    } name, tax number, address and service until { $until }: the law wants invoices kept. After that, erase these too.

    This can’t be taken back.
privacy-papers-none = This can’t be taken back.
privacy-not-yet = <b>Not yet.</b> First:
privacy-obstacle = { $kind ->
        [works] • this person works in the firm: close the access
        [waiting] • { $count ->
            [one] { $count } message to a client with this name has not left yet
           *[other] { $count } messages to clients with this name have not left yet
        }: wait
        [invoices] • { $count ->
            [one] { $count } unpaid invoice
           *[other] { $count } unpaid invoices
        }: record the payment, write off or void
        [drafts] • { $count ->
            [one] { $count } draft
           *[other] { $count } drafts
        }: issue or delete
        [document_drafts] • { $count ->
            [one] { $count } draft statement of services
           *[other] { $count } draft statements of services
        }: issue or delete
        [disputes] • { $count ->
            [one] { $count } dispute
           *[other] { $count } disputes
        }: mark it as over
        [contracts] • { $count ->
            [one] { $count } contract in force
           *[other] { $count } contracts in force
        }: complete or terminate
        [matters] • { $count ->
            [one] { $count } open matter
           *[other] { $count } open matters
        }: close
       *[sending] • a message is leaving right now: wait a minute
    }
privacy-obstacle-advance = • advance of { $sum }: put it on an invoice or return it
privacy-certificate =
    <b>Certificate of erasure</b>
    { $subject ->
        [contact] Contact { $number }
        [member] Member { $number }
       *[client] Client { $number }
    }
    Erased { $when }
    By: { $by }, { $firm }
privacy-done = { $body }
privacy-erased-title = <b>Erased:</b>
privacy-erased = { $kind ->
        [card] • the card: name, details, phone, e-mail
        [member] • name, Telegram and e-mail
        [links] • invitation links: { $count }
        [contacts] • people with their chats and phones: { $count }
        [matters] • names and notes of matters: { $count }
        [contracts] • subjects and files of contracts: { $count }
        [services] • descriptions in lines of invoices: { $count }
        [pages] • what pages of invoices need not say: { $count }
        [notes] • notes, reasons and explanations: { $count }
        [statements] • lines of bank statements: who paid and what for: { $count }
        [messages] • { $subject ->
            [member] messages to the member, and the name in others: { $count }
           *[client] texts and addresses of messages: { $count }
        }
        [dialogs] • unfinished conversations with the bot: { $count }
       *[trail] • names and texts in the history: { $count }
    }
privacy-kept-title = { $subject ->
        [member] <b>Kept</b> for the books, under a number:
       *[client] <b>Kept</b> for the books, without a name:
    }
privacy-kept = { $kind ->
        [invoices] • invoices: { $count }
        [documents] • statements and other documents: { $count }
        [payments] • payments: { $count }
        [clients] • clients in this person’s care: { $count }
        [acts] • entries of the history: { $count }
        [prints] • sent to the printer: { $count }
       *[contracts] • contracts: { $count }
    }
privacy-kept-pages = Until { $until } name, tax number, address and service stay on { $count ->
        [one] the page of { $count } issued invoice
       *[other] the pages of { $count } issued invoices
    }: primary documents are kept for five years after the year in which they were used (ten abroad). After that they can be erased too.
privacy-out-of-reach = What has reached Telegram and mailboxes stays with those who got it. Backups hold the data until they are replaced.
privacy-as-file = 📄 Certificate as a file
privacy-certificate-file = Certificate of erasure { $number }.pdf
privacy-page-title = Certificate of erasure of personal data
privacy-page-firm = Firm
privacy-page-whose = Whose data
privacy-page-subject = { $subject ->
        [contact] contact { $number } of a client
        [member] member { $number }
       *[client] client { $number }
    }
privacy-page-when = When
privacy-page-why = Why
privacy-page-reason = no longer needed, or asked to be erased
privacy-page-how = How
privacy-page-method = erased from the books of the invoice bot, beyond recovery
privacy-page-by = Erased by

# What is held of a person.

privacy-held-own = 📄 What is held about you
privacy-held-button = 📄 What is held
privacy-held-file = What is held.txt
privacy-held-title = { $whose ->
        [own] What is held about you: { $name }
        [self] What is held about you: { $name }
       *[other] What is held: { $name }
    }
privacy-held-section = { $kind ->
        [person] In Telegram
        [work] In the firm
        [trace] Traces of work
        [said] What was written to us
        [answer] Answers to documents
        [message] What was sent
        [promise] Promised days of payment
        [claim] Words about a payment
        [contract] Contracts
        [matter] Matters
        [invoice] Invoices
        [document] Statements and other documents
        [fact] For electronic invoices
        [statement] Lines of bank statements
       *[payment] Payments
    }
privacy-held-person =
    Name: { $name }{ $has_username ->
        [yes] { "\u000A" }Name in Telegram: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Phone: { $phone }
       *[no] { "" }
    }
    Number in Telegram: { $user }
    Language: { $language }
    Noted: { $since }
privacy-held-work =
    Role: { role-name }{ $has_email ->
        [yes] { "\u000A" }E-mail for clients’ answers: { $email }
       *[no] { "" }
    }
    Access: { $works ->
        [yes] open
       *[no] closed
    }
privacy-held-trace =
    Messages from the bot: { $messages }{ $has_last ->
        [yes] , the last on { $last }
       *[no] { "" }
    }
    Entries of the history: { $acts }
    Invoices drafted and issued: { $invoices }
    Statements and other documents made: { $documents }
    Sent to the printer: { $prints }
    Payments recorded: { $payments }
    Clients in this person’s care: { $clients }
privacy-held-said = { $at } { $kind ->
        [question] question
        [claim] “I have paid”
        [acceptance] accepted statement
        [objection] objection to statement
       *[promise] promise to pay
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , invoice{ " " }
        }No. { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name } dated { $day }: { $response ->
        [accepted] accepted { $on }
       *[objected] objected { $on }
    }{ $has_name ->
        [yes] , with the name “{ $name }”
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] invoice
        [document] document
        [reminder] reminder
       *[word] message
    }, { $channel ->
        [email] e-mail
        [hand] handed over
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : until { $until }
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-contract = No. { $number } of { $day }: { $subject }
privacy-held-matter = { $name }, since { $day }
privacy-held-invoice = No. { $number } of { $day }: { $total }{ $void ->
        [yes] , void
       *[no] { "" }
    }{ $has_esf ->
        [yes] , ESF No. { $esf }
       *[no] { "" }
    }
privacy-held-document = { doc-name } dated { $day }: { $total }{ $void ->
        [yes] , void
       *[no] { "" }
    }{ $response ->
        [accepted] , accepted
        [objected] , objection{ $has_text ->
            [yes] : { $text }
           *[no] { "" }
        }
       *[none] { "" }
    }
privacy-held-fact = { $fact ->
        [address] Address
        [endpoint] Electronic address
        [reference] Reference
        [contact] Contact
        [phone] Phone
        [email] E-mail
        [vat_id] VAT number
       *[reg_number] Registration number
    }: { $value }
privacy-held-payment = { $day }: { $amount }{ $has_reference ->
        [yes] , { $reference }
       *[no] { "" }
    }
privacy-held-statement = { $day }: { $payer }{ $has_account ->
        [yes] , account { $account }
       *[no] { "" }
    }{ $has_purpose ->
        [yes] . { $purpose }
       *[no] { "" }
    }
privacy-held-withheld = { $whose ->
        [own] Ask the firm to correct or erase this data: write to it here. A lawyer’s working notes are not part of this.
        [contact] The firm’s working notes are not part of this.
        [self] Ask an owner of the firm to correct or erase this data. Messages of clients and what is noted of them are not part of this: they are the clients’ data.
        [member] Messages of clients and what is noted of them are not part of this: they are the clients’ data.
       *[client] The firm’s working notes, tasks and drafts are not part of this. People of the client get their data on their own.
    }

# How long personal data are kept.

keeping-button = 🗂 How long data are kept
keeping-main =
    <b>How long data are kept</b>
    Closed clients: { $clients_for }{ $clients_end ->
        [yes] {" "}after the year of the last document
       *[no] {""}
    }
    Questions and answers: { $talks_for }
    Texts of messages sent: { $payloads_for }, I erase them myself

    { $due ->
        [0] Nothing to erase yet.
       *[other] Time is up: { keeping-what }. I erase nothing by myself, you decide.
    }
keeping-what = { $has_clients ->
        [yes] { $clients ->
            [one] { $clients } client
           *[other] { $clients } clients
        }
       *[no] { "" }
    }{ $has_clients ->
        [yes] { $has_talks ->
            [yes] {", "}
           *[no] { "" }
        }
       *[no] { "" }
    }{ $has_talks ->
        [yes] { $talks ->
            [one] { $talks } message
           *[other] { $talks } messages
        } with questions and answers
       *[no] { "" }
    }
keeping-by-law = as the law says, { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
keeping-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
keeping-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
keeping-never = without an end
keeping-clients = 👤 Closed clients
keeping-talks = 💬 Questions and answers
keeping-payloads = ✉️ Messages sent
keeping-look = 🧹 See what it is time to erase
keeping-chosen = The term is saved.
keeping-clients-ask =
    How long are the data of a client kept with whom all is over?
    In whole years after the year of the last document. The law wants invoices kept for { $law_years ->
        [one] { $law_years } year
       *[other] { $law_years } years
    }: with a shorter term the name stays on them until then.
keeping-talks-ask =
    How long are clients’ questions, answers and words about payments kept?
    Three years is the usual term of limitation.
keeping-payloads-ask =
    How long are texts of invoices, reminders and summaries kept that have been sent?
    They serve to answer what was sent. Then I erase them by myself and note it in the journal.
keeping-due = { $due ->
        [0] Nothing to erase yet.
       *[other] <b>Kept for long enough</b>
        { keeping-what }
        Everything stays where it is until you decide.
    }
keeping-row = 👤 { $year } · { $name }
keeping-all-clients = 🧹 Erase the clients’ data ({ $clients })
keeping-all-talks = 🧹 Erase questions and answers ({ $talks })
keeping-clients-sure =
    <b>Erase the data of { $clients ->
        [one] { $clients } client
       *[other] { $clients } clients
    }?</b>

    Names, details, phones, people, contracts and talks go. Numbers, dates and sums stay for the books.
    This can’t be taken back.
keeping-talks-sure =
    <b>Erase the texts of { $talks ->
        [one] { $talks } message
       *[other] { $talks } messages
    }?</b>

    Clients’ questions, answers and words about payments become empty. What happened and when stays in the history.
    This can’t be taken back.
keeping-clients-erased = { $count ->
        [0] There was nothing to erase.
        [one] The data of { $count } client are erased.
       *[other] The data of { $count } clients are erased.
    }
keeping-talks-erased = { $count ->
        [0] There was nothing to erase.
        [one] The text of { $count } message is erased.
       *[other] The texts of { $count } messages are erased.
    }
error-keeping-term = There is no such term. Choose one of those on the buttons.
