# Invoices in any chat: the row of the private list (only the one who searches sees it) and the card that stays in the chat.

inline-title = No. { $number } · { $client } · { inline-left }
inline-title-own = No. { $number } · { inline-left }
inline-left = { $state ->
        [issued] { $sum } to pay
        [partial] { $sum } left
        [paid] paid, { $sum }
        [written_off] written off, { $sum }
       *[void] void
    }
inline-status = { $state ->
        [issued] { $late ->
            [yes] overdue
           *[no] awaiting payment
        }
        [partial] { $late ->
            [yes] partly paid, overdue
           *[no] partly paid
        }
        [paid] paid
        [written_off] written off
       *[void] void
    }
inline-about = { inline-status }{ $late ->
        [yes] {" "}by { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
       *[no] { "" }
    } · due { $act ->
        [yes] after the statement
       *[no] { $due }
    }{ $part ->
        [yes] {" "}· total { $total }
       *[no] { "" }
    }
inline-card =
    <b>Invoice No. { $number }</b> · { inline-status }
    { $part ->
        [yes] { $total } · paid { $paid } · { $balance } left
       *[no] { $total }
    }
    { $act ->
        [yes] To be paid { $due }
       *[no] Due { $due }
    }
inline-open = 🧾 Open the invoice

inline-none-title = Nothing found for “{ $query }”
inline-none-about = Try an invoice number or a part of the client’s name.
inline-empty-title = No unpaid invoices
inline-empty-about = Any invoice can be found by its number.
inline-stranger-title = A law firm’s bot
inline-stranger-about = For its staff and clients
inline-stranger-card = This is a law firm’s bot for its staff and clients.
