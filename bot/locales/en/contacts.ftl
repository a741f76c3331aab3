# Clients in Telegram, the firm’s side: inviting, confirming, writing.

client-invite = 🔗 Invite to Telegram
client-contacts = 👤 Contacts ({ $people })
menu-as-client = 🙋 I am a client

contacts-invitation =
    A link for { $client }. Forward it to whoever pays the invoices: it is for one person and works until { $expires }.
    They see the invoices once you have confirmed that it is them.

    { $url }
contacts-invitation-share = { $firm } invites you to see your invoices and payment details in Telegram. Open the link and press Start.
contacts-share = 📨 Send to the client
contacts-copy = 📋 Copy the link

contacts-list = <b>Contacts</b> · { $client }
contacts-none = { $client }: nobody in Telegram yet.
contacts-row = { contacts-icon } { $name }
contacts-icon = { $state ->
        [waiting] ❓
        [confirmed] ✅
        [muted] 🔕
        [unreachable] ⚠️
        [declined] ⛔️
       *[revoked] 🚫
    }
contacts-links = Links that nobody has opened yet:
contacts-link-row = 🔗 until { $expires } · { $by }
contacts-invite = 🔗 Invite
contacts-card =
    <b>{ $name }</b> · { $client }
    { $state ->
        [waiting] Opened the invitation and waits for you. Is it them?
        [confirmed] Sees the invoices and gets messages.
        [declined] Not confirmed, sees nothing.
       *[revoked] Access is closed.
    }
contacts-card-phone = { $phone } · { $hint ->
        [matches] the phone number matches the card
        [differs] the card has another phone number
       *[alone] the card has no phone number
    }
contacts-card-decided = Decided by { $decided_by }, { $decided_at }
contacts-card-muted = 🔕 Asked for no reminders.
contacts-card-unreachable = ⚠️ Messages do not arrive: they have stopped the bot.
contacts-yes = ✅ Yes, it is them
contacts-no = ⛔️ No
contacts-write = 💬 Write
contacts-close = 🚫 Close access
contacts-close-ask = Close the invoices to { $client } for { $name }? Messages stop as well. Coming back takes a new link.
contacts-close-yes = 🚫 Yes, close
contacts-closed = Access closed: { $name }.
contacts-confirmed = { $name } sees the invoices to { $client }.
contacts-declined = { $name }: no access given.
contacts-link =
    <b>A link for { $client }</b>
    Made { $made_at } by { $by }. Works until { $expires }, nobody has opened it yet.
contacts-link-revoke = 🚫 Revoke
contacts-link-revoked = The link is revoked.
contacts-own-link = This link is for the client: forward it to them. If you open it yourself, it will not work for anybody else.
contacts-own-link-open = 🙋 Open as a client

contacts-decided = { $state ->
        [confirmed] ✅ { $name } sees the invoices to { $client }. Decided by { $by }.
        [declined] ⛔️ { $name }: no access to the invoices to { $client }. Decided by { $by }.
       *[revoked] 🚫 { $name }: access to the invoices to { $client } is closed. Decided by { $by }.
    }
contacts-claim-settled = { $state ->
        [paid] ✅ { $client }: invoice { $number } is paid.
        [declined] ✖️ { $client }: no money for invoice { $number } yet. I write this to { $name }.
       *[over] { $client }, invoice { $number }: the question of payment is settled.
    }
contacts-answer-ask =
    To: <b>{ $name }</b>, { $client }{ $about ->
        [invoice] , invoice No. { $number }
       *[all] { "" }
    }
contacts-answer-question =
    The question:
    <blockquote>{ $question }</blockquote>
contacts-answer-frame =
    The client will see in Telegram:
    <blockquote>{ $frame }</blockquote>
contacts-answer-how = Write the answer, a file or a photo is fine. It goes out in half a minute: time to read it again and change it.
contacts-answer-anew = This text did not leave. Write a new one; files, if there were any, have to be attached again.
contacts-answer-example = Yes, two parts are fine
contacts-answer-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] With a file.
       *[other] Files: { $files }.
    }
       *[no] { "" }
    }
contacts-answer-left = The former answer has left. Send this too? Whatever else you send goes along.
contacts-answer-more = The answer is shown above and goes out soon. What you add now goes along with it.
contacts-answer-gone = Nothing waits to be sent now. If you write more, you will be asked first.

# Messages that come by themselves.

contacts-push-who = { $with_username ->
        [yes] { $name } (@{ $username })
       *[no] { $name }
    }
contacts-push-opened = { contacts-push-who } opened the invitation of { $client }. Is it them?{ $phone ->
        [matches] {" "}The phone number matches the card.
        [differs] {" "}Phone { $number }, the card has another one.
        [alone] {" "}Phone { $number }, the card has none.
       *[none] { "" }
    }
contacts-push-phone = { $phone ->
        [matches] 📱 { $name }, { $client }: the phone number matches the card.
        [differs] 📱 { $name }, { $client }: phone { $number }, the card has another one.
       *[alone] 📱 { $name }, { $client }: phone { $number }, the card has none.
    } Is it them?
contacts-push-refused = { contacts-push-who } opened the link of { $client }, { $why ->
        [used] but somebody else has come in by it.
        [declined] though they were not confirmed.
        [revoked] but it was revoked.
       *[expired] but its time is over.
    } Nothing was shown. If it is the client, send them a new link.
contacts-push-claim = 💰 { $client }: invoice { $number } is paid, writes { $name }. { $balance } is open.{ $with_file ->
        [yes] {" "}The payment order is attached.
       *[no] { "" }
    } Has the money arrived?
contacts-push-claim-again = 💰 { $client }: { $name } says once more that invoice No. { $number } is paid. Balance { $balance }, earlier claims came to nothing.{ $with_file ->
        [yes] {" "}A payment order is attached.
       *[no] { "" }
    } { $outlook ->
        [goes_on] Reminders go on.
       *[nothing] No more reminders are planned.
    } Has the money come?
contacts-claim-yes = ✅ Confirm
contacts-claim-no = ✖️ Not arrived
contacts-push-claim-more = 📎 { $client }: one more file about the payment of invoice { $number }, from { $name }.
contacts-push-promise = 📅 { $client }: invoice { $number }, { $balance } open, payment promised on { $day }. No reminders until then. Says { $name }.
contacts-push-promise-words = 📅 { $client }: invoice { $number }, { $balance } open, { $outlook ->
        [held] payment promised on { $day }. No reminders until then.
        [goes_on] payment promised once more, now on { $day }. Earlier dates passed without money, so reminders go on.
       *[nothing] payment promised once more, now on { $day }. Earlier dates passed without money. No more reminders are planned.
    } Says { $name }{ $with_words ->
        [no] .
       *[yes] :
    <blockquote>{ $words }</blockquote>
    }
contacts-push-muted = 🔕 { $client }: { $name } asked for no reminders. This person will get none.
contacts-push-unmuted = 🔔 { $client }: { $name } agrees to reminders again.
contacts-push-question = { $about ->
        [invoice] 💬 <b>{ $name }</b>, { $client }, about invoice { $number }
       *[all] 💬 <b>{ $name }</b>, { $client }
    }
    { $question }
contacts-answer = 💬 Answer
contacts-reply-kept = Your reply was sent to nobody. To write to the client, press “💬 Write” at the contact.

error-contact-link-used = Somebody has opened this link. Access can be closed on the contact’s card.
error-contact-gone = { $name } has no access any more, so writing is not possible.

answer-sent = Sent: { $name }.
answer-lost = ⚠️ Not delivered: { $name }.
answer-unknown = ⚠️ Nobody knows whether it arrived: { $name }. I will not repeat it by myself.
answer-on-its-way = 📨 Sending: { $name }.
answer-waits =
    { contacts-answer-ask }
    <blockquote>{ $said }</blockquote>{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] With a file.
       *[other] Files: { $files }.
    }
       *[no] { "" }
    }
    { $stopped ->
        [yes] ⚠️ The bot was stopped, the message will not arrive.
       *[no] It goes out in half a minute.
    }
answer-now = 📨 Send now
