# The staff’s note on the card of a client, a contract, an invoice.

note-button = 📝 Note
note-on-card = 📝 { $text }
note-text = { $text }
note-page = <b>Note</b> · { $of }
    { $there ->
        [yes] { $text }
       *[no] There is no note.
    }
    { $there ->
        [yes] <i>{ $member }, { $when }. Only your colleagues see it.</i>
       *[no] <i>Only your colleagues will see it.</i>
    }
note-change = { $there ->
        [yes] ✏️ Change
       *[no] ✏️ Write
    }
note-delete = 🗑 Delete
note-deleted = The note is deleted.
note-ask = <b>Note</b> · { $of }
    { $there ->
        [yes] Now: { $text }

            Send the new text as a whole.
       *[no] What should be noted? Only your colleagues see it, it never goes to the client.
    }
note-example = Call after lunch, the chief accountant approves invoices

error-note-long = A note has up to { $limit } characters. For example: Call after lunch.
error-note-changed = While you were typing a colleague ({ $name }) has changed the note. Look at it and send your text again if it is still needed.
