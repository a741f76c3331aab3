# Hamma narsadan qidirish: menyuda yozilgan matn.

search-text = { $text }
search-found = «{ $query }» boʻyicha topdim: { $parts }
search-nothing = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki hisobvaraq, dalolatnoma raqamini yozib koʻring.
search-noted = «{ $query }» boʻyicha qaydlarda topildi: { $parts }
search-near = «{ $query }» boʻyicha hech narsa yoʻq, nomi oʻxshashlari: { $parts }
search-asked-found = Hisobvaraqlar: { $asked }
    { $near ->
        [yes] «{ $name }» nomli mijoz yoʻq, nomi oʻxshashlari: { $parts }
       *[no] Topdim: { $parts }
    }
search-asked-nothing = Hisobvaraqlar: { $asked }
    { $without ->
        [name-unknown] «{ $name }» nomli mijozni topmadim. Nomning bir qismi, soliq raqami yoki hisobvaraq raqamini yozib koʻring.
        [state] Bundaylari yoʻq. Boshqa holatda bor: holat soʻzini olib tashlang.
        [period] Bundaylari yoʻq. Boshqa vaqt uchun bor: vaqtni oʻzgartiring yoki olib tashlang.
        [sum] Bundaylari yoʻq. Boshqa summa bilan bor: summani oʻzgartiring yoki olib tashlang.
        [name] Bundaylari yoʻq. Boshqa mijozlarda bor: nomni olib tashlang.
       *[none] Bundaylari yoʻq. Faqat mijoz nomi yoki hisobvaraq raqamini yozib koʻring.
    }
search-asked-state = { $state ->
        [mine] meniki
        [draft] qoralamalar
        [open] toʻlanmagan
        [overdue] muddati oʻtgan
        [partial] qisman toʻlangan
        [paid] toʻlangan
        [void] bekor qilingan
        [written_off] hisobdan chiqarilgan
        [dispute] nizoda
        [promise] toʻlash vaʼda qilingan
        [claim] mijoz toʻlov haqida xabar bergan
        [pause] pauzada
       *[unsent] yuborilmagan
    }
search-asked-late = muddati oʻtganiga { $days } kun va undan koʻp
search-asked-paid = toʻlovlari bor
search-asked-sum = { $owed ->
        [yes] qoldiq { $sum }
       *[no] summa { $sum }
    }
search-asked-around = taxminan { $sum }
search-asked-span = { $owed ->
        [yes] qoldiq{" "}
       *[no] { "" }
    }{ $kind ->
        [both] { $least } dan { $most } gacha
        [least] { $least } dan
       *[most] { $most } gacha
    }
search-asked-period = { $of ->
        [due] muddati{" "}
        [paid] toʻlovi{" "}
       *[invoiced] { "" }
    }{ $kind ->
        [since] { $days } dan
        [till] { $days } gacha
       *[in] { $days }
    }
search-asked-name = «{ $name }»
search-task = Topshiriq yozish mumkin:
    📝 { $task }{ $when ->
        [none] { "" }
       *[other] {"\u000A"}⏰ { $when }
    }
search-nothing-but-task = «{ $query }» boʻyicha hech narsa topmadim.
search-clients = { $count } ta mijoz
search-contracts = { $count } ta shartnoma
search-matters = { $count } ta ish
search-invoices = { $count } ta hisobvaraq
search-documents = { $count } ta hujjat
search-document-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] 📄
    } { doc-name } · { $client }
search-all-documents = «{ $query }» boʻyicha: { search-documents }
search-more-documents = 📄 Barcha hujjatlar ({ $more_documents })
search-all-clients = «{ $query }» boʻyicha: { search-clients }
search-all-contracts = «{ $query }» boʻyicha: { search-contracts }
search-all-matters = «{ $query }» boʻyicha: { search-matters }
search-all-invoices = «{ $query }» boʻyicha: { search-invoices }
search-client-row = 👥 { $name }
search-contract-row = 📄 № { $number } · { $client }
search-matter-row = ⚖️ { $name } · { $client }
search-more-clients = 👥 Barcha mijozlar ({ $more_clients })
search-more-contracts = 📄 Barcha shartnomalar ({ $more_contracts })
search-more-matters = ⚖️ Barcha ishlar ({ $more_matters })
search-more-invoices = 📂 Barcha hisobvaraqlar ({ $more_invoices })
search-report-all = 📊 Hisobotlar
search-report-debts = 👥 Qarzdorlar
search-report-ages = ⏳ Muddat boʻyicha qarzlar
search-report-months = 📈 Oylar boʻyicha
search-report-turnover = 🔄 Aylanma
search-report-paying = ⏱ Toʻlov muddatlari
