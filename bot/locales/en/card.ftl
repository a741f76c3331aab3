# A company’s card: show it, ask for what is missing, correct it.

card-check = { $state ->
        [ready] Please check that everything is right
       *[other] This is what I could read
    }
card-whole = { $card }
card-line = { $value }
card-name = <b>{ $name }</b>
card-item = { $label } { $value }{ $mark ->
        [good] {" ✓"}
        [bad] {" ✗"}
        [odd] {" ⚠️"}
       *[none] {""}
    }
card-signs = Signed by: { $who }
card-accountant = Chief accountant { $who }
card-account-main = ★ { $account }
card-account-further = • { $account }
card-warnings =
    {""}
    { $warnings }
card-no-bank-address = In Belarus an invoice names the bank’s address too. You can add it: “✏️ Edit” → “Bank address”.
card-warning = ⚠️ { $text }
card-question =
    {""}
    { $question }
card-ask-missing = Missing: { $names }. Please send { $label }, for example { $example }
card-ask-kind = Please say who bills: the card does not tell.

card-ask-main = The card has { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }, all are kept. Which is the main one?
card-ask-currency = Which currency is account { $account } in?
card-ask-unbilled = Account { $account }: invoices can’t be issued in { $currency } yet. { $main ->
        [yes] Send another main account, or choose it.
       *[no] Remove it or send another one instead.
    }
card-ask-further = Account { $account }: { $text }
card-ask-doubt = ⚠️ { $text } If it is not, send the right value.
card-unknown =
    {""}
    { $pieces }
card-unknown-first = { $doubt ->
        [bank_name] ⚠️ Not understood: “{ $piece }”. It does not look like the name of a bank.
        [name] ⚠️ Not understood: “{ $piece }”. It does not look like a name.
        [address] ⚠️ Not understood: “{ $piece }”. It does not look like an address.
       *[none] Not understood: “{ $piece }”
    }
card-unknown-rest = And also: { $pieces }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }

card-main-row = ★ { $account }
card-main-change = ★ Change the main account
card-currency-row = { $id }
card-drop-row = 🗑 Remove account { $account }
card-drop-asked = 🗑 Remove this account
card-keep = It is right, keep it
card-is-address = It’s the address
card-is-name = It’s the name
card-skip = Skip
card-kind-change = 👤 { $kind }: change
card-save-as-is = Save as it is
card-fix = ✏️ Edit
card-pick-kind = 👤 Choose who this is
card-fields = What should be changed? Tap a field or send a line of the card, for example “{ $label } { $example }”.
card-field-row = { $filled ->
        [yes] { $label }
       *[no] + { $label }
    }
card-kind-button = 👤 { $kind }, { card-country }
card-value = { $filled ->
        [yes] { $label }: { $value }
       *[no] { $label }: nothing yet
    }
    Please send { $filled ->
        [yes] the new value
       *[no] the value
    }, for example { $example }
card-clear = 🗑 Remove
card-kinds = { $own ->
        [yes] Who bills, and by the rules of which country?
       *[no] Who is this, and by the rules of which country?
    }
card-kind-row = { $chosen ->
        [yes] ● { $kind }
       *[no] { $kind }
    }
card-country-row = { $chosen ->
        [yes] ● { card-country }
       *[no] { card-country }
    }
card-country = { $country ->
        [RU] 🇷🇺 Russia
        [KZ] 🇰🇿 Kazakhstan
        [UZ] 🇺🇿 Uzbekistan
        [BY] 🇧🇾 Belarus
       *[OTHER] Another country
    }

card-short = { $what ->
        [account] account
        [corr_account] corr. account
        [licence] register of advocates
       *[other] { $label }
    }
card-example = { $what ->
        [name] OOO «Romashka»
        [name_person] Anna Ivanova
        [short_name] OOO «Romashka»
        [other_name] “Romashka” LLP
        [tax_id_RU] 7700000778
        [tax_id_RU_person] 500100732259
        [tax_id_KZ] 220140007779
        [tax_id_KZ_person] 850101300997
        [tax_id_UZ] 301234567
        [tax_id_UZ_person] 401234567
        [tax_id_BY] 192000224
        [tax_id_BY_person] 192000224
        [tax_id_OTHER] 12345678
        [tax_id_OTHER_person] 12345678
        [kpp] 770001001
        [reg_number_RU] 1227700000770
        [reg_number_person] 322770000010090
        [reg_number_OTHER] HRB 12345
        [pinfl] 30101900000011
        [account_RU] 40702810000000000777
        [account_UZ] 20208000900123456001
        [account_OTHER] 12345678
        [iban_KZ] KZ38722S000000777777
        [iban_BY] BY13NBRB3600900000002Z00AB00
        [iban_OTHER] DE89370400440532013000
        [currency] USD
        [bank_name] Commerzbank
        [bank_address] 20 Nezavisimosti Ave., 220008 Minsk
        [bic_RU] 044525225
        [bic_KZ] CASPKZKA
        [bic_UZ] 00440
        [bic_BY] NBRBBY2X
        [bic_OTHER] COBADEFF
        [corr_account] 30101810400000000225
        [swift] SABRRUMM
        [kbe] 17
        [knp] 859
        [oked] 69101
        [vat_code_UZ] 326010012345
        [vat_code_OTHER] DE136695976
        [licence] 77/1234
        [address] 1 Main Street, London
        [signatory_title] managing director
        [signatory_name] Ivanova A. P.
        [accountant] Petrova M. V.
        [phone] +44 20 7946 0018
        [other_emails] buh@example.com
        [other_phones] +7 916 000-00-00
       *[email] info@example.com
    }
card-example-text = Example Ltd, IBAN DE89370400440532013000, BIC COBADEFF

error-card-unclear = I can’t tell what “{ $value }” is for. Tap “✏️ Edit” and choose the field, or send a line with its name, for example “Phone: +7 495 123-45-67”.
error-card-incomplete = It can’t be saved yet: something is missing or wrong. Please send what is named below.
error-card-value-long = That is too long for one field. Please send only that, for example: { $example }
