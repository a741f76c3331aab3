# Approval of invoices before they are issued.

approval-button = ✅ Approval of invoices
approval-rule = <b>Approval of invoices</b>
    { $on ->
        [yes] On: lawyers and assistants send a draft for approval, only those who approve issue it.
       *[no] Off: an invoice is issued by anybody whose role allows it.
    }
    { $on ->
        [yes] Approved by: { $who }. Owners always approve. Below you can add a whole role or single people.
       *[no] Switch it on if an owner or the chief accountant should look at invoices first.
    }
approval-switch-on = Switch approval on
approval-switch-off = Switch approval off
approval-person = { $chosen ->
        [yes] ● { $name } · { role-name }
       *[no] { $name } · { role-name }
    }
approval-send = 📤 For approval
approval-sent = Sent for approval: { $names }. The answer comes here.
approval-look = 👁 Look
approval-issue = ✅ Issue
approval-return = ↩️ Return with a remark
approval-line = { $state ->
        [waiting] ⏳ For approval since { $when }: { $mine ->
            [yes] { $approvers }
           *[no] from { $author }
        }
        [returned] ↩️ Returned by { $who }: { $remark }
        [withdrawn] ✏️ Changed since it was sent: send it for approval again.
        [approved] ✅ Approved by { $who }
       *[none] It is issued by those who approve: { $approvers }
    }
approval-remark-ask = <b>Return with a remark</b> · { $client }, { $sum }
    What should be changed? In one line. { $author } reads it.
approval-remark-example = The period is October, not November
approval-given-back = The draft is returned, { $author } gets the remark.
approval-issued = ✅ Invoice No. { $number } is issued: { $client }, { $sum }.
approval-gone = This draft no longer exists.
approval-over = There is nothing to approve here any more: the draft was taken back or changed.
approval-settled = { $state ->
        [approved] ✅ { $client }: a colleague has issued the invoice, { $who }.
        [returned] ↩️ { $client }: a colleague has returned the draft with a remark, { $who }.
        [discarded] 🗑 { $client }: the draft was deleted ({ $who }), there is nothing left to approve.
       *[withdrawn] ✏️ { $client }: the draft was changed ({ $who }), the request is taken back.
    }
approval-push-ask = 📤 { $who } asks you to approve an invoice: <b>{ $client }</b>, <b>{ $sum }</b>{ $based ->
        [yes] , contract No. { $contract }
       *[no] { "" }
    }
    { $line }{ $count ->
        [one] { "" }
       *[other] {" "}… lines in all: { $count }
    }{ $dated ->
        [yes] {" "}· due { $due }
       *[no] { "" }
    }
approval-push-returned = ↩️ { $who } returns the draft: { $client }, { $sum }.
    Remark: { $remark }
approval-push-withdrawn = ✏️ { $who } has changed your draft: { $client }, { $sum }.
    The request is taken back: have a look and send it again.
approval-push-discarded = 🗑 { $who } has deleted your draft: { $client }, { $sum }.
    { $remarked ->
        [yes] The remark was: { $remark }
       *[no] There is nothing to approve any more. If the invoice is needed, draft it again.
    }
approval-push-approved = ✅ { $who } issues your invoice No. { $number }: { $client }, { $sum }.

error-approval-needed = This invoice has to be approved first. Open the draft and press “{ approval-send }”.
error-approval-off = No approval is needed: you can issue this invoice at once.
error-approval-changed = The draft has changed since. Open it and look again.
error-approval-done = { $what ->
        [approved] A colleague has issued the invoice already: { $name }.
       *[other] A colleague has returned the draft with a remark already: { $name }.
    }
error-approval-remark = A remark is one line of up to { $limit } characters. For example: The period is October, not November.
error-approval-role = Only those who issue invoices can approve: a lawyer, an accountant or an owner.
