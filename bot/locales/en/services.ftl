# Refusals that belong to no single screen: the firm, its staff, requisites, clients.

error-registration-closed = This is a law firm’s bot for its staff and clients. To come in, ask the firm for a personal link.
error-claim-unknown = This link no longer works. Take a new one where the bot runs: it prints one at start.
error-claim-used = A firm has been founded by this link already. To join it, ask its owner for an invitation.

error-firm-name = The firm’s name has 1 to { $limit } characters, for example Example Law.
error-timezone = I don’t know the city “{ $value }”. Please write a large city of your time zone, for example London or Almaty.
error-document-language = None of your forms is in this language. Choose one with a button.
error-language = There is no such language. Choose one with a button, such as English

error-invite-unknown = There is no such invitation. Ask the firm’s owner for a new link.
error-invite-revoked = This invitation was withdrawn. Ask the firm’s owner for a new link.
error-invite-expired = The invitation was good for 7 days and has ended. Ask the firm’s owner for a new link.
error-invite-used = Somebody has joined by this invitation: each link is for one person. Ask the owner for a new one.
error-invite-own = This is your own link for a colleague: forward it to whom you invite.
error-invite-member = You work in this firm already. The owner changes roles in “⚙️ Settings”.
error-last-owner = This is the only owner. First make somebody else an owner too.

error-issuer-missing = { $field ->
        [name] The name is missing, for example Example Law LLC.
        [tax_id] The tax number is missing, for example 7700000778.
        [account] The account number is missing, for example 40702 810 0 0000 0000777.
        [iban] The account number is missing, for example KZ38 722S 0000 0077 7777.
        [bic] The bank’s code is missing, for example 044525225.
       *[other] Something is missing without which the invoice can’t be paid. Send the whole card.
    }
error-account-currency-missing = The currency of account { $number } is not known. Name it, for example USD.
error-account-currency-other = Invoices can’t be issued in { $currency } yet. Send an account in another currency, for example EUR, or remove this one.
error-account-currency = This account is in { $named }, and one in { $currency } is needed. Send an account in that currency.
error-issuer-exists = You bill with the tax number { $tax_id } already. Open these requisites in “⚙️ Settings”.
error-issuer-last = These are your only requisites. Add others first, then remove these.
error-issuer-drafts = { $count ->
        [one] There is { $count } draft with these requisites.
       *[other] There are { $count } drafts with these requisites.
    } Issue or delete them first, then remove the requisites.
error-issuer-default-account = This is the main account: without it there is nowhere to pay. You can replace it by another one.
error-numbering-start = The first number is a whole number from 1 to { $limit }, for example 57.
error-numbering-taken = The number { $number } was given already. Start with { $next } or more.

error-party-name = A name of 1 to 250 characters is needed, for example Romashka LLC.
error-party-long = { $field ->
        [name] The name
        [short_name] The short name
        [address] The address
        [bank_name] The bank’s name
        [bank_address] The bank’s address
        [tax_id] The tax number
        [account] The account number
        [iban] The account number
        [email] The e-mail address
        [phone] The phone
       *[other] One of the fields
    } does not fit: the limit is { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Send a shorter one.
error-client-responsible = { $name } assists lawyers and can’t answer for a client. Choose a lawyer, an accountant or an owner.

# What stands in the place of erased data.
erased-client = Client { $number } (data erased)
erased-member = Member { $number }
erased-matter = Matter { $number } (data erased)
erased-stage = Stage { $number }
erased-service = Legal services
error-erase-open = Not yet: first close what is open. Press “🧹 Erase data” to see what it is.
error-erase-self = Another owner can erase your data after you have left the firm.
error-member-erased = The data of this member is erased. If they come back, send them a new invitation.
error-client-erased = The data of this client is erased. If the client comes back, add it anew.
