# Sending an invoice to the client.

sending-head = <b>Invoice No. { $number }</b> · { $client } · { $total }
sending-ask = To whom?
sending-nobody = There is nobody to send it to yet. Invite the client to Telegram, or note that it was handed over.
sending-stopped = ⚠️ { $names } stopped the bot, nothing arrives in Telegram.
sending-no-mail = { $mail ->
        [off] E-mail is not set up yet, so no letter can go. Whoever installed the bot sets it up.
       *[no_address] The client’s card has no e-mail address. Add one, and the invoice can go by e-mail.
    }
sending-answers = { $whose ->
        [mine] The client’s answer will come to the common address. You can give your own in “⚙️ Settings”.
       *[theirs] The client’s answer will come to the common address: { $lawyer } has no e-mail here.
    }
sending-contact = { $chosen ->
        [yes] ✓ { $name }
       *[no] { $name }
    }{ $unreachable ->
        [yes] {" "}· not reached
       *[no] {""}
    }
sending-email = { $mail ->
        [ready] { $by_email ->
            [yes] ✓ ✉️ By e-mail { $email }
           *[no] ✉️ By e-mail { $email }
        }
        [refused] ✉️ By e-mail · address refused
       *[other] ✉️ By e-mail
    }
sending-send = 📨 Send
sending-meanwhile = While this window was open, it was sent already: { $names }. To send it once more, press “📨 Send” again.
sending-hand = 🤝 Handed over
sending-invite = 🔗 Invite to Telegram
sending-handed = Noted: the invoice was handed over.

sending-mode-ask = This is the client’s first invoice. How should they be reminded to pay?
sending-mode-days = If it stays unpaid, I will remind them on { $days } at { $hour }.
sending-mode-no-days = There is nothing left to remind of on this invoice.
sending-mode-auto = 🔔 Automatically
sending-mode-confirm = ✋ When I confirm
sending-mode-off = 🔕 Don’t remind

error-send-nobody = Choose to whom it goes.
error-send-mail-off = E-mail is not set up yet, so no letter can go. Whoever installed the bot sets it up.
error-send-mail-no-address = The client’s card has no e-mail address. Add one, and the invoice can go by e-mail.
error-send-mail-refused = The address { $email } takes no letters. Check it in the client’s card.

# The text of a message before it leaves.

sending-text =
    The client will read:
    <blockquote>{ $text }</blockquote>
words-edit = ✏️ Edit the text
words-ask = Type your own text in one message. The invoice comes along if the client has not got it yet.
words-now =
    It is now:
    <blockquote>{ $text }</blockquote>
words-example = Good day! Please find the invoice for November.
words-usual = ↩️ Back to the usual text
remind-now-head =
    <b>Reminder · invoice No. { $number }</b>
    { $client }
    To: { $to }
card-on-its-way = 📨 Sending: { $to }
card-withdraw = ↩️ Cancel sending
withdrawn-done = Cancelled, the message will not be sent: { $to }.
withdrawn-too-late = Already sent, too late to cancel: { $to }.
withdrawn-nothing = Already sent, there is nothing to cancel.
error-words-empty = The text is empty. Type what the client will read, for example: “Good day! Please find the invoice.”
error-words-long = Too long: { $count } characters, { $limit } fit. Please shorten it.
