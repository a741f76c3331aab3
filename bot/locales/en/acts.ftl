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

document-open = 📄 Open the statement
contacts-push-accepted = ✅ { $client }: statement No. { $number } for { $total } is accepted, writes { $name }.{ $terms ->
        [yes] {" "}Due date: { $due }.
       *[no] { "" }
    }
contacts-push-objected = ❌ { $client }: { $name } objects to statement No. { $number } for { $total }. Reminders of its invoices rest until you end the dispute.

    { $question }
