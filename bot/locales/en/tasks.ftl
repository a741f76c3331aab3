# Tasks: what has to be done about an invoice, and when.

task-done = ✅ Done
task-later = 📅 Put off by a day
task-open-invoice = 🧾 Open the invoice

# Messages that the bot sends by itself

task-push-due = 📌 { $kind ->
        [payment_control] Check the payment
        [remind_client] Remind the client
       *[other] Task
    }: invoice No. { $number }
    { $client } · balance { $balance }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ Invoice No. { $number } is paid in full. The task “Payment control” is closed.
    { $client }
task-push-closed-void = Invoice No. { $number } is void. The task “Payment control” is no longer needed.
    { $client }
task-push-closed-written-off = The balance of invoice No. { $number } is written off. The task “Payment control” is no longer needed.
    { $client }

# Refusals

error-task-past = That time has passed. Choose later today or another day, for example tomorrow.
error-task-note = Write what has to be done, up to { $limit } characters. For example: agree the act with their accountant.
error-task-assignee = { $name } does not see this client. Choose somebody else, or share the client first.
error-task-nothing-owed = Nothing is owed on invoice No. { $number } any more. You can set another kind of task.
error-task-closed = This task is closed already.
