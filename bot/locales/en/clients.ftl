# Clients: the list, the picker, a new one, the card and its changes.

client-list = <b>Clients</b>
client-list-hint = Choose one or type a name, tax number, phone or e-mail.
client-list-found = Found for “{ $query }”: { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
client-list-not-found = Nothing found for “{ $query }”. Try a part of the name, a tax number or a phone.
client-list-all-archived = All clients are archived.
client-list-empty = No clients yet. Shall we add the first one?
client-list-empty-shared = No lawyer has shared a client with you yet.
client-row = { $state ->
        [archived] 🗄 { $name }
        [owes] { $name } · owes { $owed }
       *[clear] { $name }
    }
client-row-name = { $name }
client-search-example = Daisy or 7707083893
client-search-over = Show all
client-show = { $show ->
        [owing] Owing
        [archived] 🗄 Archive ({ $count })
       *[current] All
    }
client-sort-debt = { $several ->
        [yes] By debt in { $currency }
       *[no] By debt
    }
client-said-debt = by debt in { $currency }
client-new = ➕ New client
client-new-named = ➕ Add “{ $query }”

client-pick = Which client? Choose one or type a name or a tax number.
client-pick-none = No clients yet. Shall we add the first one?

client-ask-card =
    <b>New client</b>
    Send the company details: as text in any order or as a file (.docx, .pdf, .xlsx). Just a name will do, the rest can follow later.
client-save = ✅ Save
client-created = The client { $name } is added.
client-alike = This looks like { $name }{ $numbered ->
        [no] {""}
       *[yes] {" "}(tax number { $tax_id })
    }{ $archived ->
        [yes] , archived
       *[no] {""}
    }. Is it the same client?
client-alike-same = The same one
client-alike-new = A new client
client-alike-other = Another client
client-twin =
    ⚠️ { $twin } has the same tax number { $twin_tax_id }.
    { "" }
client-twin-open = { $purpose ->
        [pick] 👤 Choose { $twin }
       *[open] 👤 Open { $twin }
    }

client-card = { $body }
client-card-archived = 🗄 Archived
client-card-people = Responsible: { $responsible }{ $others ->
        [one] {" "}· shared with { $shared }
        [many] {" "}· shared with { $shared }
       *[no] { "" }
    }
client-card-money = Issued { $issued } · paid { $paid }
client-card-balance = <b>Balance { $balance }</b>{ $late ->
        [yes] , 🔴 overdue { $overdue }
       *[no] { "" }
    }
client-card-advance = Advance { $amount } · { $issuer }
client-bill = { $bill ->
        [issue] 🧾 Issue an invoice
       *[draft] 🧾 New invoice
    }
client-new-contract = 📄 New contract
client-new-matter = ⚖️ New matter
client-invoices = 📂 Invoices ({ $invoices })
client-payments = 💳 Payments
client-contracts = 📄 Contracts ({ $contracts })
client-matters = ⚖️ Matters ({ $matters })
client-edit = ✏️ Edit
client-restore = ↩️ Restore

client-edit-what =
    <b>{ $name }</b>
    What shall we change?
client-edit-name = ✏️ Name
client-edit-requisites = 🏦 Company details
client-edit-email = { $has_email ->
        [yes] 📧 { $email }
       *[no] 📧 Add an e-mail
    }
client-edit-phone = { $has_phone ->
        [yes] 📞 { $phone }
       *[no] 📞 Add a phone
    }
client-edit-responsible = 👤 { $responsible }
client-edit-share = 🤝 Who sees it
client-edit-documents = 🌐 Language of documents
client-ask-documents = Which language are documents to { $name } in? This holds for new drafts, and a draft can choose another.
client-edit-language = 💬 Message language
client-ask-language = Which language shall { $name } be written to in? Invoices, reminders and letters come in it. Whoever has chosen a language with “🌐 Language” reads their own.
client-card-language = 💬 Messages: { language-name }
client-language-usual = { $usual ->
        [yes] • As the firm
       *[no] As the firm
    }
client-documents-usual = { $usual ->
        [yes] • As usual
       *[no] As usual
    }
client-card-documents = 🌐 Documents: { $language }
client-archive = 🗄 Archive
client-archived = { $name } is archived: it leaves the lists, invoices and contracts stay.
client-archived-reminding = { $name } is archived. Reminders of what is unpaid go on.
client-archived-silently = { $name } is archived. Reminders are off, unpaid invoices stay.
client-pick-other = 👤 Another client
client-ask-archive =
    <b>{ $name }</b> · to the archive
    { $count ->
        [one] { $count } invoice is unpaid
       *[other] { $count } invoices are unpaid
    }, balance { $sums }.
    Keep reminding the client of them while archived?
client-archive-reminding = 📣 Keep reminding
client-archive-silently = 🔕 Don’t remind
client-restored = { $name } is back in the list. Payment reminders are on.
client-restored-silent =
    { $name } is back in the list.
    🔕 Payment reminders are off.{ $count ->
        [0] { "" }
        [one] {" "}{ $count } invoice is unpaid, balance { $sums }.
       *[other] {" "}{ $count } invoices are unpaid, balance { $sums }.
    } Switch them on?
client-reminders-switch-on = 🔔 Switch reminders on
client-reminders-on = Reminders are on and follow the schedule.

client-ask-name = What shall { $name } be called now?
client-name-example = Daisy Ltd
client-ask-email = { $has_email ->
        [yes] It is { $email } now. Type another e-mail.
       *[no] Type an e-mail: invoices will go there.
    }
client-email-example = info@example.com
client-email-remove = Remove the e-mail
client-ask-phone = { $has_phone ->
        [yes] It is { $phone } now. Type another phone or send a contact.
       *[no] Type a phone or send a Telegram contact.
    }
client-phone-example = +7 495 123-45-67
client-phone-remove = Remove the phone
client-ask-responsible = Who is responsible for { $name }?
client-responsible-warning = If you hand the client over, it will leave your list.
client-member-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] { $member } · { role-name }
    }
client-handed-over = { $member } is responsible for { $client }.
client-ask-share = Who else sees { $name }? Owners and accountants see everybody.
client-share-nobody = There is nobody to share with yet: owners and accountants see every client, and there are no other colleagues.
client-share-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] ▫️ { $member } · { role-name }
    }
client-requisites-saved = The company details are saved. Issued invoices stay as they were.

error-client-not-yours = A colleague shared this client with you. Only who is responsible for it can share it or hand it over.
client-push-handed = 💼 { $who } hands { $client } over to you. You lead it now, with its contracts and invoices.
