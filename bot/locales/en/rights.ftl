# What a role may do: out of the table of permissions.

rights-button = 👁 What a role may do
rights-page = <b>{ staff-role-title }</b>
    { $sees ->
        [all] Sees all clients of the firm.
       *[own] Sees only the clients that this person leads, or is shown.
    }

    { $may }
    { $limits ->
        [yes] { "" }
            <b>May not:</b> { $may_not }
       *[no] { "" }
    }
rights-approval = { "" }
    { $approval ->
        [yes] { $stands ->
            [approves] <b>Approval of invoices is on:</b> this role approves, and issues invoices at once.
            [asks] <b>Approval of invoices is on:</b> this role sends its drafts for approval and does not issue them.
           *[drafts] <b>Approval of invoices is on:</b> drafts of this role are issued only by those who approve.
        }{ $has_named ->
            [yes] {" "}Without approval: { $named }.
           *[no] { "" }
        }
       *[no] { $stands ->
            [drafts] <b>Approval of invoices is off:</b> drafts of this role are issued by anybody whose role allows it.
           *[other] <b>Approval of invoices is off:</b> this role issues invoices at once.
        }
    }
rights-group = <b>{ $heading ->
        [clients] Clients
        [papers] Invoices and acts
        [money] Money
        [work] Work
        [files] Files and history
       *[firm] Firm
    }:</b> { $what }

right-firm-read = see the firm’s data
right-firm-edit = change the firm’s settings
right-group-bind = link the group
right-issuer-edit = change our details
right-issuer-spell = spell our details in Latin letters
right-staff-read = see who works here
right-staff-edit = invite and remove people, change roles
right-client-read = see cards
right-client-edit = add and change clients
right-client-share = hand clients over and show them to colleagues
right-matter-edit = keep matters
right-contract-edit = add and change contracts
right-invoice-read = see invoices
right-invoice-draft = prepare drafts of invoices
right-invoice-issue = issue and send invoices, remind
right-invoice-void = void invoices
right-invoice-write-off = write remainders off
right-document-read = see acts and other documents
right-document-draft = prepare acts
right-document-issue = issue acts, demands and certificates
right-document-void = void acts
right-payment-read = see payments
right-payment-record = record payments and advances
right-payment-reverse = reverse payments
right-payment-refund = refund advances
right-rate-edit = enter rates of interest
right-note = write notes
right-task-read = see tasks
right-task-edit = set and close tasks
right-report-read = read reports
right-export = export tables
right-archive = make archives of PDFs
right-bring-in = bring data in from other programs
right-audit-read = read the history
right-audit-export = export the journal
right-take-out = take everything out in one file
