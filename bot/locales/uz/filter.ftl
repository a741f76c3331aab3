# Filtrlar va roʻyxatlar tartibi, roʻyxat nima bilan cheklangani.

filter-text = { $text }
filter-button = 🔎 Filtr
filter-reset = ✖️ Tozalash
filter-show = ✅ Koʻrsatish ({ $count })
filter-table-title = { $by ->
        [contract] Shartnomalar
        [matter] Ishlar
       *[client] Mijozlar
    }: { $all ->
        [yes] { $count }
       *[no] { $count } tadan birinchi { $shown } tasi
    }
filter-line = 🔎 { $parts }
filter-nothing = Bu shartlar boʻyicha hech narsa yoʻq.
filter-owed = Kutilmoqda { $owed }

filter-invoices = <b>Qaysi hisobvaraqlar koʻrsatilsin?</b>
    { filter-count }
filter-count = { $count ->
        [0] Hech narsa mos kelmaydi.
       *[other] { $count } ta hisobvaraq mos keladi.
    }
filter-cards = <b>Nima va qaysi tartibda koʻrsatilsin?</b>
filter-mine = { $mine ->
        [yes] ☑️ Faqat meniki
       *[no] ▫️ Faqat meniki
    }
filter-client = 👥 { $client }
filter-contract = 📄 { $contract }
filter-matter = ⚖️ { $matter }
filter-issuer = 🏢 { $issuer }
filter-status = 🚦 { $status }
filter-period = 📅 { $period }
filter-any-client = Barcha mijozlar
filter-client-more = ➕ Yana mijoz
filter-any-contract = Barcha shartnomalar
filter-any-matter = Barcha ishlar
filter-any-issuer = Barcha tashkilotlar
filter-any-status = Har qanday holat
filter-any-period = Butun vaqt uchun
filter-any-currency = Barcha valyutalar

filter-sort = { $sort ->
        [newest] Avval yangilari
        [due] Muddati boʻyicha
        [amount] Summasi boʻyicha
        [client] Mijoz boʻyicha
       *[usual] Odatdagi tartib
    }
filter-sort-name = Nomi boʻyicha
filter-card-sort = { $sort ->
        [name] { $of ->
            [contracts] Raqami boʻyicha
           *[matters] Nomi boʻyicha
        }
        [client] Mijoz boʻyicha
       *[usual] Avval yangilari
    }

filter-ask-period = Qaysi vaqt uchun? Tanlang yoki ikkita sana yozing.
filter-period-example = 01.11.2026 – 30.11.2026
filter-by = { $by ->
        [due] Toʻlov muddati boʻyicha
       *[issued] Hisobvaraq sanasi boʻyicha
    }
filter-period-name = { $period ->
        [month] Shu oy
        [last_month] Oʻtgan oy
        [quarter] Shu chorak
        [last_quarter] Oʻtgan chorak
        [year] Shu yil
       *[last_year] Oʻtgan yil
    }
filter-period-any = Butun vaqt uchun
filter-ask-issuer = Kimning hisobvaraqlari koʻrsatilsin? Bir nechta tashkilotni belgilash mumkin.
filter-ask-status = Qaysi hisobvaraqlar koʻrsatilsin? Bir nechtasini belgilash mumkin.
filter-clients = { $some_clients ->
        [true] Shu mijozlarning hisobvaraqlari. Ortiqchasini olib tashlash uchun bosing.
       *[false] Mijoz tanlanmagan, hammaning hisobvaraqlarini koʻrsataman.
    }

filter-said-mine = faqat meniki
filter-said-contract = № { $number } shartnoma
filter-said-matter = ish «{ $name }»
filter-said-period = { $by ->
        [due] muddati: { $days }
       *[issued] { $days }
    }
filter-said-sort = { $sort ->
        [newest] avval yangilari
        [due] muddati boʻyicha
        [amount] summasi boʻyicha
       *[client] mijoz boʻyicha
    }
filter-said-card-sort = { $sort ->
        [name] { $of ->
            [contracts] raqami boʻyicha
           *[matters] nomi boʻyicha
        }
       *[client] mijoz boʻyicha
    }

filter-pick = { $kind ->
        [client] Qaysi mijoz? Tanlang yoki nom, soliq raqami, telefon, pochtani yozing.
        [contract] Qaysi shartnoma? Tanlang yoki raqamini, mijoz nomini yozing.
       *[matter] Qaysi ish? Tanlang yoki nomining bir qismini, mijoz nomini yozing.
    }
filter-pick-any = { $kind ->
        [client] Barcha mijozlar
        [contract] Barcha shartnomalar
       *[matter] Barcha ishlar
    }
filter-pick-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki raqamni yozib koʻring.
filter-pick-row = { $label }
filter-pick-row-of = { $label } · { $of }
filter-pick-number = № { $number }
filter-pick-all = Hammasini koʻrsatish
filter-pick-example = Lola yoki 7/2026
