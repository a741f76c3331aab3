# Settings: language, firm, our details, staff.

settings-home =
    <b>{ $firm }</b>
    Your role: { role-name }
    Time zone: { $zone }, it is { $time } there
settings-email-line = Answers to your letters: { $email }
settings-printer-line = 🖨 The bot has one printer: every firm that works in it prints there.
settings-issuers = 🏢 Our details
settings-staff = 👥 Staff
settings-name = ✏️ Name of the firm
settings-zone = 🕒 Time zone
settings-language = 🌐 My language
settings-firms = 🔄 Another firm
settings-choice = { $chosen ->
        [yes] ● { $label }
       *[no] { $label }
    }
settings-language-ask = Which language shall we speak?
settings-language-ru = Русский
settings-language-en = English
settings-language-done = English from now on.
settings-firm-language = 🌍 The firm’s language
settings-firm-language-ask = Which language for the group, and for clients who have not chosen one?
settings-firm-language-done = { $language ->
        [en] The firm now writes in English.
       *[ru] The firm now writes in Russian.
    }
settings-email = 📧 My e-mail
settings-email-ask = { $has_email ->
        [yes] It is { $email } now. Type another address.
       *[no] Type your address: clients’ answers to letters with invoices will come there.
    }
settings-email-example = anna@example.com
settings-email-remove = Remove the address
settings-email-done = Clients’ answers to letters will come to { $email }.
settings-email-removed = The address is removed. Clients’ answers will come to the firm’s common address.
settings-firms-ask = In which firm are you working?
settings-name-ask =
    Now: <b>{ $firm }</b>
    Clients see this name in messages; invoices carry the company details. What should it be?
settings-name-example = Example & Partners
settings-name-done = The firm is now called { $firm }.
settings-zone-ask = Which time does the firm live by? Now: { $zone }. Choose or write a city.
settings-zone-example = London
settings-zone-done = Time zone: { $zone }.

issuer-list = <b>Our details</b>
    Invoices are issued in their name. ★ is the default.
issuer-row = { $state ->
        [default] ★ { $name }
        [archived] 🗄 { $name }
       *[other] { $name }
    }
issuer-new = ➕ Add
issuer-card-ask = Please send the company card: as text in any order, or as a file (.docx, .pdf, .xlsx). I will sort it out.
issuer-card-next = ✅ Looks right
issuer-save = ✅ Save
issuer-added = Added: { $name }.
issuer-saved = Saved. Issued invoices keep what is printed on them.
issuer-head = { $state ->
        [default] ★ Default details
        [archived] 🗄 Archived: no invoices are issued
       *[other] Our details
    }
issuer-card = { $card }
issuer-accounts-line = { $accounts_text }
issuer-account-line = { $currency }: { $number }, { $bank }
issuer-vat-line =
    {""}
    { $vat }
issuer-vat-none = No VAT: { $reason }
issuer-number-line = Next invoice: No. { $number }
issuer-edit = ✏️ Details
issuer-accounts = 🏦 Bank accounts
issuer-vat = % VAT
issuer-vat-saved = VAT is saved. New contracts and invoices will use it.
issuer-numbering = 🔢 Numbering
issuer-link = 🔗 Payment link
issuer-link-line = Payment link: { $link }
issuer-link-ask = Send the payment link of your bank or payment service. New invoices have it in their QR code where the country has no code for a transfer.
issuer-link-example = pay.kaspi.kz/pay/primer
issuer-link-remove = Remove the link
error-payment-link = This is not a link. Send the whole address, for example pay.kaspi.kz/pay/primer.
issuer-default = ★ Make default
issuer-archive = 🗄 Archive
issuer-archive-ask =
    Archive { $name }?
    There will be no new invoices in this name, issued ones stay. You can bring it back any day.
issuer-archive-yes = 🗄 Yes, archive
issuer-archived = Archived: { $name }.
issuer-restore = ↩️ Bring back

issuer-accounts-head =
    <b>{ $name }</b>
    Bank accounts. ★ is printed on invoices in its currency.
issuer-account-row = { $main ->
        [yes] ★ { $currency } · …{ $tail } · { $bank }
       *[no] { $currency } · …{ $tail } · { $bank }
    }
issuer-account-new = ➕ Add an account
issuer-account = { $account }
    { $main ->
        [default] The main one: printed on invoices in { $currency }. It can be replaced.
        [yes] Printed on invoices in { $currency }.
       *[no] In reserve: invoices in { $currency } name another one.
    }
issuer-account-main = ★ Print this one
issuer-account-replace = 🔁 Replace
issuer-account-archive = 🗄 Remove
issuer-account-archived = The account is removed. Issued invoices keep it.
issuer-currency-ask = Which currency is the account in?
issuer-currency-row = { $currency }
issuer-account-ask = Account in { $currency }. Please send in one message { $country ->
        [RU] the account and the BIK
        [KZ] the IIK and the BIC
        [UZ] the account and the MFO
        [BY] the account and the BIC
       *[OTHER] the IBAN and the BIC
    }. If the bank is the same, the number is enough.
issuer-account-example = IBAN DE89370400440532013000, BIC COBADEFF
issuer-account-saved = The account in { $currency } is saved.

issuer-numbered = { $document ->
        [act] Next statement of services
        [reconciliation] Next statement of account
        [receipt] Next receipt
        [certificate] Next certificate of payment
        [calculation] Next calculation of late interest
        [demand] Next demand
       *[invoice] Next invoice
    }
issuer-numbering-ask =
    { issuer-numbered }: <b>No. { $number }</b>
    Choose a shape or write what the next number should be, for example INV-2026/057. A plain number moves the start.
issuer-preset = No. { $number }
issuer-numbering-example = INV-2026/057
issuer-numbering-documents = 📄 Statements and other documents
issuer-documents-head = <b>Numbers of documents</b>
    Each kind has a series of its own. Which one do you want to change?
issuer-documents-row = { $document ->
        [act] Statements of services
        [reconciliation] Statements of account
        [receipt] Receipts
        [calculation] Calculations of late interest
        [demand] Demands
       *[certificate] Certificates of payment
    }: No. { $number }
issuer-preview =
    { issuer-numbered }: <b>No. { $number }</b>, then No. { $after }
    It would have been: No. { $current }
    { $yearly ->
        [yes] Each new year begins with one.
       *[no] The numbers run on, whatever the year.
    }
issuer-numbering-saved = Saved. { issuer-numbered }: No. { $number }.
error-numbering-shape = A number needs at least one digit. Please write what the next one should be, for example 2026-0057 or INV-57.

staff-list = <b>Staff</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
staff-row = { $status ->
        [me] { $name } (you) · { role-name }
        [left] 🚫 { $name } · no access
        [erased] 🧹 { $name } · data erased
       *[active] { $name } · { role-name }
    }
staff-invite = ➕ Invite
staff-invites = 🔗 Invitations ({ $waiting })
staff-member =
    <b>{ $name }</b>
    { $status ->
        [left] No access. The role was: { role-name }
        [erased] Personal data is erased. The role was: { role-name }
       *[active] Role: { role-name }
    }
staff-email-line = E-mail: { $email }
staff-email = 📧 E-mail
staff-email-ask = { $has_email ->
        [yes] { $name }, e-mail now: { $email }. Type another address.
       *[no] { $name }: where shall clients’ answers to letters go? Type an address.
    }
staff-change-role = 🎓 Role
staff-deactivate = 🚫 Close access
staff-reactivate = ↩️ Give access back
staff-role-ask = Which role does { $name } have?
staff-roles = { $lines }
staff-role-line = <b>{ staff-role-title }</b>: { $limits ->
        [no] all clients, may do everything
       *[yes] { $sees ->
            [all] all clients
           *[own] own clients
        }, may { $what }
    }
staff-role-row = { $chosen ->
        [yes] ● { staff-role-title }
       *[no] { staff-role-title }
    }
staff-role-title = { $role ->
        [owner] Owner
        [lawyer] Lawyer
        [accountant] Accountant
       *[assistant] Assistant
    }
staff-role-done = { $name } is now: { role-name }.
staff-deactivate-ask = Close access for { $name }? Everything done stays. Access can be given back.
staff-deactivate-yes = 🚫 Yes, close
staff-deactivated = Access is closed: { $name }.
error-member-has-work = { $name } has clients, drafts or tasks by now. Hand them over to a colleague first.
staff-reactivated = Access is back: { $name }.
staff-belongings = <b>{ $name }</b> · { $active ->
        [yes] close access and hand over
       *[no] hand over
    }
    Clients: { $clients } · matters: { $matters } · contracts: { $contracts }
    Clients shown by colleagues: { $shared } · drafts: { $drafts } · tasks: { $tasks } · for approval: { $approvals }
staff-successor-ask = Who takes all this over? Money and issued invoices stay where they are.
staff-successor-nobody = There is nobody to take it over yet. Invite a lawyer, an accountant or an owner: an assistant can’t lead clients.
staff-hand-over = 🔄 Hand over
staff-hand-over-ask = All of it goes to <b>{ $successor }</b>. { $active ->
        [yes] Access closes at once.
       *[no] { "" }
    }
staff-successor-other = This colleague can’t take it any more. Choose another.
staff-hand-over-yes = { $active ->
        [yes] 🚫 Hand over and close access
       *[no] 🔄 Hand over
    }
staff-handed-over = Handed over: { $name } → { $successor }.
staff-push-handed-over = 🔄 { $by } hands work over to you: { $who } no longer does it.
    Clients: { $clients } · matters: { $matters } · contracts: { $contracts }
    Clients shown by colleagues: { $shared } · drafts: { $drafts } · tasks: { $tasks } · for approval: { $approvals }

staff-invite-ask = Whom are you inviting?
staff-invitation =
    An invitation to <b>{ $firm }</b>, role: { role-name }
    { $url }
    The link is for one person and good until { $expires_at }. Please forward it to your colleague.
staff-invitation-share = An invitation to { $firm }, role: { role-name }. Open the link and press “Start”.
staff-share = 📨 Send to a colleague
staff-copy = 📋 Copy the link
staff-invites-head = { $waiting ->
        [0] No invitations are open.
       *[other] Nobody has used these links yet. Tap one to revoke it.
    }
staff-invite-row = { staff-role-title } · until { $expires_at }
staff-revoke-ask = Revoke the invitation ({ role-name }, until { $expires_at })? The link will stop working.
staff-revoke = 🚫 Revoke
staff-revoked = The invitation is revoked.

error-image-pdf = This is a PDF, and a picture is needed. Send a photo or a screenshot, for example “logo.png”.
error-image-svg = I can’t open an SVG drawing. Save it as a picture, for example “logo.png”.
error-image-heic = This is a HEIC photo from an iPhone. Send it as a photo rather than a file, or save it, for example, as “signature.jpg”.
error-image-unknown = This is not a picture. Send a photo or a .png or .jpg file, for example “stamp.png”.
error-image-too-big = The file is too big: 10 MB fit. Send it as a photo rather than a file: Telegram makes it smaller.
error-image-too-large = The picture is too large: 40 megapixels fit. Send it as a photo rather than a file: Telegram makes it smaller.
error-image-tiny = The picture is too small: it would be blurred on paper. Send a larger one, for example 600 by 300 pixels.
error-image-many = The file holds several pictures, or a moving one. Send a single still picture, for example “logo.png”.
error-image-unreadable = The picture can’t be opened: the file is damaged. Send it again, for example as a photo.
error-image-no-ink = I see no signature or stamp in the photo. Come closer: a clean white sheet, daylight, blue or black lines across the whole frame.
error-image-dark = The photo is nearly all dark. Take it again: a white sheet by the window, the camera above, so that no shadow falls on the signature or stamp.
error-image-crowded = There is much in the photo, it looks like a page of text. Take the signature or the stamp alone, for example on a clean white sheet.
error-image-no-logo = The picture is empty: nothing can be seen. Send another one, for example “logo.png”.
error-image-white = The logo is white on a clear ground: it would not be seen on a white sheet. Send a coloured or black one, for example “logo.png”.

issuer-look = 🎨 Appearance
issuer-look-head = <b>Appearance</b> · { $name }
issuer-look-parts =
    🖼 Logo: { $logo ->
        [yes] yes
       *[no] no
    }
    ✍️ Signature: { $signature ->
        [yes] yes
       *[no] no
    }
    🔴 Stamp: { $stamp ->
        [yes] yes
       *[no] no
    }
    🎨 Colour: { $colour ->
        [none] usual
        [blue] deep blue
        [teal] teal
        [green] green
        [burgundy] burgundy
        [plum] plum
        [graphite] graphite
        [brick] brick
        [brown] brown
       *[own] { $code }
    }
issuer-look-printed =
    {""}
    { $signature ->
        [yes] { $stamp ->
            [yes] The signature and stamp are
           *[no] The signature is
        }
       *[no] The stamp is
    } now printed on every new document in this name. Those issued before stay as they were.
issuer-look-plain =
    {""}
    Invoices look good as they are. A picture may be sent right here, as a photo or a file.
issuer-look-logo = 🖼 Logo: { $logo ->
        [yes] yes
       *[no] no
    }
issuer-look-signature = ✍️ Signature: { $signature ->
        [yes] yes
       *[no] no
    }
issuer-look-stamp = 🔴 Stamp: { $stamp ->
        [yes] yes
       *[no] no
    }
issuer-look-colour = 🎨 Colour: { $colour ->
        [none] usual
       *[own] own
    }
issuer-look-sample = This is how an invoice looks. It is a sample: number, client and sums are made up.
issuer-look-unseen = Saved, but the sample could not be shown. Open “Appearance” once more.
issuer-look-ask = { $role ->
        [logo] Send the logo: a photo or a .png or .jpg file. I remove the white margins myself.
        [signature] Send a photo of the signature: a white sheet, daylight, the signature filling the frame. I remove the paper, the ink stays.
       *[stamp] Send a photo of the stamp’s print: a white sheet, daylight, the stamp filling the frame. I remove the paper, the ink stays.
    }
    { $role ->
        [logo] It will be on all new documents in this name.
        [signature] It will be on all new documents in this name; those issued before don’t change.
       *[stamp] It will be on all new documents in this name; those issued before don’t change.
    }
    { $state ->
        [yes] There is one now. A new picture takes its place.
       *[no] There is none now.
    }
issuer-look-image-example = a photo of the signature on a white sheet
issuer-look-remove = 🗑 Remove
issuer-look-which = What is in the picture?
issuer-look-role = { $role ->
        [logo] 🖼 Logo
        [signature] ✍️ Signature
       *[stamp] 🔴 Stamp
    }
issuer-look-taken = { $role ->
        [logo] The logo is in place.
        [signature] The signature is in place.
       *[stamp] The stamp is in place.
    } Look at the sample: if it came out wrong, send another picture.
issuer-look-removed = { $role ->
        [logo] The logo is removed
        [signature] The signature is removed
       *[stamp] The stamp is removed
    }. Issued documents stay as they were.
issuer-look-album = Several pictures came: I took the first. Send the others one by one.
issuer-look-colour-ask =
    Which colour should mark what matters? Now: { $colour ->
        [none] usual
        [blue] deep blue
        [teal] teal
        [green] green
        [burgundy] burgundy
        [plum] plum
        [graphite] graphite
        [brick] brick
        [brown] brown
       *[own] { $code }
    }.
    Choose one or write your own, for example #1f4e79.
issuer-look-colour-row = { $chosen ->
        [yes] ●{" "}
       *[no] {""}
    }{ $colour ->
        [blue] 🟦 Deep blue
        [teal] 🌊 Teal
        [green] 🌲 Green
        [burgundy] 🍷 Burgundy
        [plum] 🍇 Plum
        [graphite] 🪨 Graphite
        [brick] 🧱 Brick
       *[brown] 🟫 Brown
    }
issuer-look-colour-none = Usual, without a colour
issuer-look-colour-example = burgundy or #1f4e79
issuer-look-coloured = { $chosen ->
        [yes] Colour saved: new documents will have it.
       *[no] Colour removed: new documents will look as usual.
    }
error-colour = I don’t know this colour. Choose with a button or write, for example: { $example }
error-colour-light = This colour is too light: white letters on it and a black-and-white print can’t be read. The nearest one that fits is on the button below, or write another, for example: { $example }
error-image-wanted = A picture is needed here: a photo or a .png or .jpg file. Send, for example, { $example }.
error-image-lost = The picture did not reach me whole. Send it again, for example as a photo.
error-successor-gone = { $name } no longer works here. Choose another colleague.
error-successor-role = { $name } assists lawyers and can’t lead clients. Choose a lawyer, an accountant or an owner.
