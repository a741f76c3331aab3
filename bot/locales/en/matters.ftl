# Matters: the list, the picker, a new one, the card.

matter-list = <b>Matters</b>
matter-list-client = <b>Matters</b> · { $client }
matter-list-hint = Choose one or type a part of its name or the client’s.
matter-list-hint-client = Choose one or type a part of its name.
matter-list-found = Found for “{ $query }”: { $count ->
        [one] { $count } matter
       *[other] { $count } matters
    }
matter-list-not-found = Nothing found for “{ $query }”. Try a part of the name or the client’s name.
matter-list-none-open = No open matters.
matter-list-empty = No matters yet. Shall we open the first one?
matter-list-empty-here = No matters yet.
matter-row = { $state ->
        [closed] ☑️ { $name }
       *[open] { $name }
    }{ $among ->
        [many] {" "}· { $client_name }
       *[one] { "" }
    }
matter-search-example = merger or Daisy
matter-search-over = Show all
matter-show = { $show ->
        [closed] Closed ({ $count })
        [open] Open
       *[every] All
    }
matter-new = ➕ New matter

matter-pick = Which matter does it belong to? Choose one or type a part of its name.
matter-pick-none = The client has no open matters.
matter-pick-not-found = Nothing found for “{ $query }”. Try a part of the name.
matter-none = No matter

matter-ask-name = <b>New matter</b> · { $client }
    What shall we call it?
matter-name-example = Merger with North
matter-created = The matter “{ $name }” is open.

matter-card = <b>{ $name }</b>
    { $client } · { $state ->
        [closed] closed { $closed }
       *[open] open since { $opened }
    }
    Responsible: { $responsible }
matter-card-note = 📝 { $note }
matter-invoices = 📂 Invoices ({ $invoices })
matter-contracts = 📄 Contracts ({ $contracts })
matter-payments = 💳 Payments ({ $payments })
matter-rename = ✏️ Rename
matter-note = 📝 Note
matter-note-remove = Remove the note
matter-close = ☑️ Close the matter
matter-reopen = ↩️ Reopen
matter-client = 👤 { $client }
matter-ask-new-name = What shall the matter “{ $name }” be called now?
matter-ask-note = Type a note on the matter “{ $name }”. Only your colleagues see it.
matter-note-example = The judge asks for the original contract

error-matter-name = A matter’s name has up to { $limit } characters. For example: Merger with North.
error-matter-note = A note has up to { $limit } characters. For example: The judge asks for the original contract.
