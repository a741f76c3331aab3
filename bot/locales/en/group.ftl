# The firm’s group: answers to its people; to others the bot does not speak.

group-bound =
    This is now the group of { $firm }.{ $moved ->
        [yes] {" "}The former group is no longer linked.
       *[no] { "" }
    }
    I answer staff only, but everybody here reads the answers, clients’ names included.
    /overdue overdue invoices
    /invoice 2026-0012 one invoice
    /today what is on today
    /unbind to unlink the group
group-bound-already = This group is already linked to { $firm }.
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
