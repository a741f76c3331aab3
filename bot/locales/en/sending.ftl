# Sending an invoice to the client.

sending-head = <b>Invoice No. { $number }</b> · { $client } · { $total }
sending-ask = To whom?
sending-nobody = There is nobody to send it to yet. Invite the client to Telegram, add an e-mail address, or note that it was handed over.
sending-answers = { $whose ->
        [mine] The client’s answer will come to the common address. You can give your own in “⚙️ Settings”.
       *[theirs] The client’s answer will come to the common address: { $lawyer } has no e-mail here.
    }
sending-contact = { $chosen ->
        [yes] ✓ { $name }
       *[no] { $name }
    }{ $unreachable ->
        [yes] {" "}· not answering
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
sending-hand = 🤝 Handed over
sending-invite = 🔗 Invite to Telegram
sending-on-its-way = On its way: { $to }.
sending-handed = Noted: the invoice was handed over.

sending-mode-ask = This is the client’s first invoice. How should they be reminded to pay?
sending-mode-days = If it stays unpaid, I will remind them on { $days } at { $hour }.
sending-mode-no-days = There is nothing left to remind of on this invoice.
sending-mode-auto = 🔔 Automatically
sending-mode-confirm = ✋ When I confirm
sending-mode-off = 🔕 Don’t remind

error-send-nobody = Choose to whom it goes.
error-send-mail-off = E-mail is not set up. Two settings of the bot switch it on: SMTP_URL and SMTP_FROM.
error-send-mail-no-address = The client’s card has no e-mail address. Add one, and the invoice can go by e-mail.
error-send-mail-refused = The address { $email } takes no letters. Check it in the client’s card.
