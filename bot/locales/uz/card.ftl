# Tashkilot kartochkasi: koʻrsatish, yetishmaganini soʻrash, tuzatish.

card-check = { $state ->
        [ready] Tekshiring, hammasi toʻgʻrimi
       *[other] Men mana buni ajratib oldim
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
card-signs = Imzolaydi: { $who }
card-accountant = Bosh hisobchi { $who }
card-account-main = ★ { $account }
card-account-further = • { $account }
card-warnings =
    {""}
    { $warnings }
card-no-bank-address = Belarusda hisobvaraqda bank manzili ham chop etiladi. Uni qoʻshish mumkin: «✏️ Tuzatish» → «Bank manzili».
card-warning = ⚠️ { $text }
card-question =
    {""}
    { $question }
card-ask-missing = Yetishmaydi: { $names }. { $label } yuboring, masalan { $example }
card-ask-kind = Hisobvaraqni kim yozib berishini aniqlashtiring: kartochkadan bu bilinmaydi.

card-ask-main = Kartochkada { $count } ta hisob raqami bor, hammasini saqlayman. Qaysi biri asosiy?
card-ask-currency = { $account } hisob raqami qaysi valyutada?
card-ask-unbilled = { $account } hisob raqami: { $currency } valyutasida hozircha hisobvaraq yozilmaydi. { $main ->
        [yes] Boshqa asosiy hisob raqamini yuboring yoki tanlang.
       *[no] Uni olib tashlang yoki oʻrniga boshqasini yuboring.
    }
card-ask-further = { $account } hisob raqami: { $text }
card-ask-doubt = ⚠️ { $text } Notoʻgʻri boʻlsa, toʻgʻri qiymatni yuboring.
card-unknown =
    {""}
    { $pieces }
card-unknown-first = { $doubt ->
        [bank_name] ⚠️ Tushunmadim: «{ $piece }». Bank nomiga oʻxshamaydi.
        [name] ⚠️ Tushunmadim: «{ $piece }». Nomga oʻxshamaydi.
        [address] ⚠️ Tushunmadim: «{ $piece }». Manzilga oʻxshamaydi.
       *[none] Tushunmadim: «{ $piece }»
    }
card-unknown-rest = Va yana: { $pieces }{ $more ->
        [0] {""}
       *[other] {" "}va yana { $more } ta
    }

card-main-row = ★ { $account }
card-main-change = ★ Asosiy hisobni almashtirish
card-currency-row = { $id }
card-drop-row = 🗑 { $account } hisobini olib tashlash
card-drop-asked = 🗑 Bu hisobni olib tashlash
card-keep = Toʻgʻri, qolsin
card-is-address = Bu manzil
card-is-name = Bu nom
card-skip = Oʻtkazib yuborish
card-kind-change = 👤 { $kind }: oʻzgartirish
card-save-as-is = Shundayligicha saqlash
card-fix = ✏️ Tuzatish
card-pick-kind = 👤 Bu kim: tanlash
card-fields = Nimani tuzatamiz? Maydonni bosing yoki kartochka qatorini yuboring, masalan «{ $label } { $example }».
card-field-row = { $filled ->
        [yes] { $label }
       *[no] + { $label }
    }
card-kind-button = 👤 { $kind }, { card-country }
card-value = { $filled ->
        [yes] { $label }: { $value }
       *[no] { $label }: hozircha koʻrsatilmagan
    }
    { $filled ->
        [yes] Yangi qiymatni
       *[no] Qiymatni
    } yuboring, masalan { $example }
card-clear = 🗑 Olib tashlash
card-kinds = { $own ->
        [yes] Hisobvaraqni kim va qaysi mamlakat qoidalari boʻyicha yozib beradi?
       *[no] Bu kim va qaysi mamlakat qoidalari boʻyicha?
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
        [RU] 🇷🇺 Rossiya
        [KZ] 🇰🇿 Qozogʻiston
        [UZ] 🇺🇿 Oʻzbekiston
        [BY] 🇧🇾 Belarus
       *[OTHER] Boshqa mamlakat
    }

card-short = { $what ->
        [account] h/r
        [corr_account] k/h
        [licence] advokatlar reyestri
       *[other] { $label }
    }
card-example = { $what ->
        [name] «Lola» MChJ
        [name_person] YaTT Karimova Anora Salimovna
        [short_name] «Lola» MChJ
        [other_name] Lola LLC
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
        [bank_name] «Kapitalbank» ATB
        [bank_address] 100047, Toshkent, Sayilgoh koʻchasi, 7
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
        [address] 100000, Toshkent, Amir Temur shoh koʻchasi, 1
        [signatory_title] bosh direktor
        [signatory_name] Karimova A. S.
        [accountant] Saidova M. B.
        [phone] +998 71 123-45-67
        [other_emails] buh@example.com
        [other_phones] +998 90 123-45-67
       *[email] info@example.com
    }
card-example-text = «Namuna» MChJ, STIR 301234567, h/r 20208000900123456001, MFO 00440

error-card-unclear = Buni nimaga tegishli ekanini tushunmadim: «{ $value }». «Tuzatish» tugmasini bosib, maydonni tanlang yoki qatorni nomi bilan yuboring, masalan «Telefon: +998 71 123-45-67».
error-card-incomplete = Hozircha saqlab boʻlmaydi: hammasi toʻldirilgan va toʻgʻri emas. Pastda aytilganini yuboring.
error-card-value-long = Bu bitta maydon uchun juda uzun. Faqat oʻzini yuboring, masalan: { $example }
