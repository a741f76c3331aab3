# Ishlar: roʻyxat, tanlash, yangi ish, kartochka.

matter-list = <b>Ishlar</b>
matter-list-client = <b>Ishlar</b> · { $client }
matter-list-hint = Tanlang yoki nomining bir qismini, mijoz nomini yozing.
matter-list-hint-client = Tanlang yoki nomining bir qismini yozing.
matter-list-found = «{ $query }» boʻyicha topdim: { $count } ta ish
matter-list-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomining bir qismi yoki mijoz nomini yozib koʻring.
matter-list-none-open = Ochiq ish yoʻq.
matter-list-empty = Hozircha ish yoʻq. Birinchisini ochamizmi?
matter-list-empty-here = Hozircha ish yoʻq.
matter-row = { $state ->
        [closed] ☑️ { $name }
       *[open] { $name }
    }{ $among ->
        [many] {" "}· { $client_name }
       *[one] { "" }
    }
matter-search-example = bitim yoki Lola
matter-search-over = Hammasini koʻrsatish
matter-show = { $show ->
        [closed] Yopilgan ({ $count })
        [open] Ochiq
       *[every] Hammasi
    }
matter-new = ➕ Yangi ish

matter-pick = Qaysi ishga tegishli? Tanlang yoki nomining bir qismini yozing.
matter-pick-none = Mijozning ochiq ishi yoʻq.
matter-pick-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomining bir qismini yozib koʻring.
matter-none = Ishsiz

matter-ask-name = <b>Yangi ish</b> · { $client }
    Qanday nomlaymiz?
matter-name-example = Shimol bilan bitim
matter-created = «{ $name }» ishi ochildi.

matter-card = <b>{ $name }</b>
    { $client } · { $state ->
        [closed] yopilgan { $closed }
       *[open] ochilgan { $opened }
    }
    Masʼul { $responsible }
matter-card-note = 📝 { $note }
matter-invoices = 📂 Hisobvaraqlar ({ $invoices })
matter-contracts = 📄 Shartnomalar ({ $contracts })
matter-payments = 💳 Toʻlovlar ({ $payments })
matter-rename = ✏️ Qayta nomlash
matter-note = 📝 Qayd
matter-note-remove = Qaydni olib tashlash
matter-close = ☑️ Ishni yopish
matter-reopen = ↩️ Yana ochish
matter-client = 👤 { $client }
matter-ask-new-name = «{ $name }» ishi endi qanday nomlansin?
matter-ask-note = «{ $name }» ishiga qayd yozing. Uni faqat xodimlar koʻradi.
matter-note-example = Sudya shartnomaning aslini soʻrayapti

error-matter-name = Ish nomi { $limit } belgigacha boʻladi. Masalan: Shimol bilan bitim.
error-matter-note = Qayd { $limit } belgigacha boʻladi. Masalan: Sudya shartnomaning aslini soʻrayapti.
