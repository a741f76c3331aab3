# History: who did what with a client, a contract, a matter or an invoice.

history-button = 🕘 History
history-list = <b>History</b> · { $of }
    { $lines }
history-of = { $kind ->
        [invoice] invoice No. { $name }
        [contract] contract No. { $name }
        [matter] matter “{ $name }”
        [task] task
       *[client] { $name }
    }
history-line = { $when } { $what } · { $who }
history-plain = { $when } { $what }
history-about = { $about } · { $what }
history-reason = { $what } ({ $reason })
history-invoice = invoice No. { $number }
history-draft = draft invoice
history-object = { $kind ->
        [contract] contract No. { $name }
        [matter] matter “{ $name }”
       *[contact] { $name }
    }
history-act = { $action ->
        [created] { $kind ->
            [contract] made
            [matter] opened
           *[client] card made
        }
        [approval_asked] sent for approval
        [approval_returned] returned with a remark
        [noted] note changed
        [archived] archived
        [restored] back from the archive
        [erased] personal data erased
        [shared] now shown to { $member }
        [unshared] no longer shown to { $member }
        [invited] invitation link made
        [invite_revoked] invitation link revoked
        [came] invitation link opened
        [confirmed] access confirmed
        [declined] access declined
        [revoked] access closed
        [discarded] draft invoice deleted
        [closed] closed
        [reopened] opened again
        [state] { $state ->
            [draft] draft
            [active] active
            [done] fulfilled
           *[terminated] terminated
        }
        [stages] stages changed
        [penalty] penalty for late payment changed
        [matters] matters changed
        [file] file { $file } attached
        [reminder_mode] reminders: { $mode ->
            [auto] automatic
        [part] part of a month
        [deposit] deposit
            [confirm] with confirmation
           *[off] off
        }
        [policy] own rules of reminders
        [policy_dropped] common rules of reminders
        [refunded] refunded from the advance
       *[other] changed
    }
history-undone = undone: { $what }
history-changed = changed: { $what }
history-value = { $field }: { $value }
history-field = { $field ->
        [name] name
        [note] note
        [email] e-mail
        [phone] phone
        [responsible] responsible
        [timezone] time zone
        [documents] language of documents
        [neutral] wording
        [language] language
        [number] number
        [title] kind of paper
        [date] date
        [ends] end date
        [subject] subject
        [price] price
        [day] billing day
        [auto] issuing
        [vat] VAT
        [terms] payment terms
       *[details] details
    }
history-task = { $action ->
        [task_set] task set: { $who }, { $when }
        [task_done] task done
        [task_cancelled] task cancelled
        [task_moved] task moved to { $when }
        [task_reassigned] task given to { $who }
        [task_noted] note of the task changed
       *[task_closed] { $why ->
            [paid] paid, payment control closed
           *[other] payment control dropped
        }
    }
history-erased-member = Member { $number }
history-erased-person = data erased
history-erased-value = data erased
