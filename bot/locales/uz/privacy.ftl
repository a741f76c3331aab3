# «Siz haqingizda nima saqlanadi»: har kim ocha oladigan matn.

privacy-held-own = 📄 Men haqimda nima saqlanadi
privacy-held-file = Nima saqlanadi.txt
privacy-held-title = { $whose ->
        [own] Siz haqingizda nima saqlanadi: { $name }
        [self] Siz haqingizda nima saqlanadi: { $name }
       *[other] Nima saqlanadi: { $name }
    }
privacy-held-section = { $kind ->
        [person] Telegramda
        [work] Firmada
        [trace] Ish izlari
        [said] Bizga yozilgani
        [answer] Hujjatlarga javoblar
        [message] Yuborilgani
        [promise] Vaʼda qilingan toʻlov kunlari
        [claim] Toʻlov haqida xabarlar
        [contract] Shartnomalar
        [matter] Ishlar
        [invoice] Hisobvaraqlar
        [document] Dalolatnomalar va boshqa hujjatlar
        [fact] Elektron hisobvaraqlar uchun
        [statement] Bank koʻchirmalarining qatorlari
       *[payment] Toʻlovlar
    }
privacy-held-person =
    Ismi: { $name }{ $has_username ->
        [yes] { "\u000A" }Telegramdagi nomi: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Telefoni: { $phone }
       *[no] { "" }
    }
    Telegramdagi raqami: { $user }
    Tili: { $language }
    Yozilgan sana: { $since }
privacy-held-said = { $at } { $kind ->
        [question] savol
        [claim] «toʻladim»
        [acceptance] dalolatnoma qabul qilindi
        [objection] dalolatnoma boʻyicha eʼtiroz
       *[promise] toʻlash vaʼdasi
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , hisobvaraq{ " " }
        }№ { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name }, { $day }: { $response ->
        [accepted] qabul qilindi { $on }
       *[objected] eʼtiroz { $on }
    }{ $has_name ->
        [yes] , ismi «{ $name }»
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] hisobvaraq
        [document] hujjat
        [reminder] eslatma
       *[word] xabar
    }, { $channel ->
        [email] pochta
        [hand] qoʻlga berildi
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : { $until } gacha
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-withheld = { $whose ->
        [own] Bu maʼlumotlarni tuzatish yoki oʻchirish uchun firmadan soʻrang: shu yerda yozing. Yuristning ish yozuvlari bunga kirmaydi.
        [contact] Firmaning ish yozuvlari bunga kirmaydi.
        [self] Bu maʼlumotlarni tuzatish yoki oʻchirish uchun firma egasidan soʻrang. Mijozlarning xabarlari va ular haqidagi yozuvlar bunga kirmaydi: bu mijozlarning maʼlumotlari.
        [member] Mijozlarning xabarlari va ular haqidagi yozuvlar bunga kirmaydi: bu mijozlarning maʼlumotlari.
       *[client] Firmaning ish yozuvlari, topshiriqlari va qoralamalari bunga kirmaydi. Mijoz vakillari oʻz maʼlumotlarini alohida oladi.
    }
