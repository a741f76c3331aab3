# The firm’s group: answers to its people; to others the bot does not speak.

group-bound =
    This is now the group of { $firm }.{ $moved ->
        [yes] {" "}The former group is no longer linked.
       *[no] { "" }
    }{ $topic ->
        [yes] {" "}News will come to this topic.
       *[no] { "" }
    }
    I answer staff only, and only who has asked sees the answer. If Telegram can’t do that in this group, everybody sees the clients’ names and sums in it.
    The morning summary and overdue invoices can be switched on in the bot’s settings.
    /overdue overdue invoices
    /invoice 2026-0012 one invoice
    /today what is on today
    /unbind to unlink the group
group-bound-already = This group is already linked to { $firm }.{ $topic ->
        [yes] {" "}News now comes to this topic.
       *[no] { "" }
    }
group-gone-unnamed = I can’t write to the firm’s group any more: I am not in it. It is no longer linked. To bring me back, add me to the group and write /bind there.
group-mute = I can’t write to the firm’s group. Please allow me to send messages there.
group-client = { $name } ({ $client }) is in the firm’s group and may see other clients’ names and sums there. Remove this participant, or unlink the group: /unbind.
group-unbound = The group is no longer linked, I stop answering here.
group-gone = I was removed from the firm’s group “{ $title }”, so it is no longer linked. To bring me back, add me to the group and write /bind there.

group-overdue-none = { $whose ->
        [own] Your clients have no overdue invoices.
       *[all] No overdue invoices.
    }
group-overdue-head = <b>{ $whose ->
        [own] Overdue from your clients
       *[all] Overdue
    }:</b> { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }, { $sums }
group-row = No. { $number } · { $client } · { $state ->
        [issued] { $sum }
        [partial] { $sum } left
        [paid] paid
        [written_off] written off
       *[void] void
    }{ $late ->
        [yes] {" "}· { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
       *[no] { "" }
    }
group-more = and { $count } more
group-not-alone = I couldn’t answer so that only you see it. Please ask again, or open me in a private chat.
group-invoice-none = No invoice “{ $number }” found.
group-invoice-several = Found { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }:
group-today-none = { $whose ->
        [own] Nothing today from your clients.
       *[all] Nothing today.
    }

error-group-taken = This group is already linked to another firm.
error-group-number = Write the number of an invoice, for example: /invoice 2026-0012

# What comes to the group by itself.

group-alert-head = <b>Overdue:</b> { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }, { $sums }
group-alert-row = No. { $number } · { $client } · { $sum } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
group-alert-open = 🧾 No. { $number }

# The list of commands that Telegram shows in the group.

group-command-overdue = Overdue invoices
group-command-invoice = One invoice by its number
group-command-today = What is on today
group-command-unbind = Unlink the group

# The group in the settings.

settings-group = 💬 The firm’s group
group-card =
    <b>The firm’s group: { $title }</b>
    Everybody there sees summaries with clients’ names and sums; only who has asked sees the answer to a command.
    To unlink it, press the button here or write /unbind in the group.
group-card-unnamed =
    <b>The firm’s group</b>
    Linked. Everybody there sees summaries with clients’ names and sums; only who has asked sees the answer to a command.
    To unlink it, press the button here or write /unbind in the group.
group-card-none =
    <b>The firm’s group</b>
    Not linked yet. Add me to a group of your staff and write /bind there.
group-digest-on = ☀️ Summary to the group: on
group-digest-off = 🌙 Summary to the group: off
group-alerts-on = 🔔 Overdue invoices to the group: on
group-alerts-off = 🔕 Overdue invoices to the group: off
group-unbind = 🔓 Unlink the group
group-digest-switched = { $on ->
        [yes] The summary will come to the group on working days at 9:00 when there is something to say. Everybody there sees it.
       *[no] No more summaries to the group.
    }
group-alerts-switched = { $on ->
        [yes] I’ll write to the group about overdue invoices on the same days as to staff. Everybody there sees it.
       *[no] No more overdue invoices to the group.
    }
group-unbound-here = The group is no longer linked.

error-group-none = The firm has no group. Add me to a group of your staff and write /bind there.
group-bind-anonymous = You write in the name of the group, so I can’t see who you are. Switch off anonymity in your administrator rights and send /bind again.
group-topic-closed = ⚠️ I can’t write in the group: the topic that news comes to is closed. Reopen it, or write /bind in another topic.
group-topic-deleted = ⚠️ I can’t write in the group: the topic that news came to is gone. Write /bind in another topic and news will come there.
