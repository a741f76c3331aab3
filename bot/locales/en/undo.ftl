# Taking back what was done: the button lives for a minute.

undo-button = ↩️ Undo
undo-act = { $act ->
        [archived] Put away in the archive.
        [restored] Taken out of the archive.
        [discarded] The draft is deleted.
        [task_done] The task is done.
        [task_cancelled] The task is dropped.
        [task_moved] The task is put off.
        [task_reassigned] The task is handed over.
        [hold] Reminders are paused.
        [handed_over] The client is handed over.
        [paid] { "" }
       *[other] Saved.
    }
undo-done = ↩️ { $act ->
        [paid] Undone. The money is off the invoices, all is as it was before the payment.
        [hold] Undone. Reminders go on as before.
        [archived] Undone. Back in the lists.
        [restored] Undone. Back in the archive.
        [discarded] Undone. The draft is back.
        [task_done] Undone. The task is open again.
        [task_cancelled] Undone. The task is open again.
        [task_moved] Undone. The task is due as before.
        [handed_over] Undone. The same person leads the client, and no message has left.
        [brought_in] Undone. What was brought in is gone: mend the file and send it again.
       *[other] Undone. All is as it was.
    }
undo-client-told = A message has gone to the client meanwhile and can’t be called back. If it is wrong, write to them.

error-undo-over = The minute is over, so the button can’t undo it any more. You can correct it on the card.
error-undo-done = Undone already.
error-undo-built-on = It can’t be undone any more: something has changed here since. You can correct it on the card.
error-undo-told = It can’t be undone any more: a message has gone to the client meanwhile. You can end the pause on the card.
error-undo-import = The data can't be taken back any more: { $what ->
        [clients] the card of { $client } was changed.
        [contracts] { $new ->
            [yes] { $client } has a new contract { $number }.
           *[no] contract { $number } of { $client } was changed.
        }
        [invoices] { $new ->
            [yes] there is a new invoice to { $client }.
           *[no] invoice { $number } to { $client } was changed.
        }
        [payments] there is a new payment of { $client }.
        [allocations] money of { $client } was used in another way.
        [tasks] there is a task about an invoice to { $client }.
        [contacts] { $client } has a contact.
        [matters] { $client } has a matter.
        [client_shares] { $client } was shared with a colleague.
        [deliveries] a message has been sent to { $client }.
        [holds] reminders to { $client } are on hold.
        [client_documents] { $client } has a new document.
        [issuers] our own details were changed.
       *[other] { $named ->
            [yes] somebody has worked with { $client }.
           *[no] somebody has worked with what came.
        }
    } Nothing was taken back; correct it on the cards.
