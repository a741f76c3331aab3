# Hisobotlar: kim qancha qarz, nima yozib berilgan va nima tushgan.

report-home = <b>Hisobotlar</b>
    Nimani koʻrsatishni tanlang. Jadval ostida hisobvaraqlarning oʻziga tugmalar boʻladi.
report-ages = ⏳ Qarz muddatlari
report-months = 📈 Oylar boʻyicha
report-debtors = 👥 Qarzdorlar
report-lawyers = ⚖️ Yuristlar boʻyicha
report-matters = 📁 Ishlar boʻyicha
report-contracts = 📄 Shartnomalar
report-expected = 📆 Kutilayotgan
report-issuers = 🏢 Tashkilotlar boʻyicha
report-written-off = 🧹 Chiqarilgan, kamaygan
report-turnover = 🔄 Aylanma
report-paying = ⏱ Toʻlov muddatlari
report-table = 📋 Jadval qilib
report-export = ⬇️ Eksport
report-nothing = Hozircha koʻrsatadigan narsa yoʻq: ochiq hisobvaraq va toʻlov yoʻq. Birinchi hisobvaraqdan keyin bu yerda rasm va jadval boʻladi.

report-ages-title = Muddat boʻyicha qarzlar, { $currency }
report-months-title = Yozib berilgan va tushgan, { $currency }
report-debts-named = { $by ->
        [lawyer] Yuristlar boʻyicha qarzlar
        [matter] Ishlar boʻyicha qarzlar
        [contract] Shartnomalar boʻyicha qarzlar
        [issuer] Tashkilotlar boʻyicha qarzlar
       *[client] Qarzdorlar
    }
report-debts-title = { report-debts-named }, { $currency }
report-col-age = Kechikish
report-col-count = Soni
report-col-balance = Qoldiq
report-col-month = Oy
report-col-issued = Yozib berilgan
report-col-received = Tushgan
report-col-overdue = Muddati oʻtgan
report-col-who = { $by ->
        [lawyer] Yurist
        [matter] Ish
        [contract] Shartnoma
        [issuer] Tashkilot
       *[client] Mijoz
    }
report-total = Jami
report-sum = { $sum }
report-late = { $sum }, { $days } kun
report-age = { $age ->
        [age_not_due] Muddati kelmagan
        [age_1_30] 1–30 kun
        [age_31_60] 31–60 kun
        [age_61_90] 61–90 kun
       *[age_over_90] 90 dan koʻp
    }
report-age-row = { report-age } · { $sum }
report-age-half = { report-age }, { $currency }
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Toʻlanmagan hisobvaraqlar</b>{ $about }{ $age ->
        [any] { "" }
        [age_not_due] {" "}· muddati kelmagan
        [age_1_30] {" "}· muddati oʻtganiga 1–30 kun
        [age_31_60] {" "}· muddati oʻtganiga 31–60 kun
        [age_61_90] {" "}· muddati oʻtganiga 61–90 kun
       *[age_over_90] {" "}· muddati oʻtganiga 90 kundan koʻp
    }
    { $count ->
        [0] Bunday hisobvaraq hozir yoʻq.
       *[other] { $count } ta hisobvaraq, qoldiq { $balance }
    }
report-issued = <b>Yozib berilgan</b>{ $about } · { $month }
    { $count ->
        [0] Bu vaqtda hisobvaraq boʻlmagan.
       *[other] { $count } ta hisobvaraq, jami { $total }
    }
report-to-received = 💳 Bu vaqtda nima tushgan
report-received = <b>Tushgan</b> · { $month }, { $currency }
    { $count ->
        [0] Bu vaqtda toʻlov boʻlmagan.
       *[other] { $count } ta yozuv
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

report-cut-none = { $by ->
        [matter] Ishsiz
       *[contract] Shartnomasiz
    }
report-said-without = { $by ->
        [matter] ishsiz
       *[contract] shartnomasiz
    }
report-cut-contract = № { $number } · { $client }
report-cut-matter = { $name } · { $client }
report-debts-all = Hammasi, { $count } ta · { $currency } hisobvaraqlari
report-debtors-list = { report-debts-title }
    { $count ->
        [0] Qarz yoʻq.
       *[other] { $count } ta qator, hisobvaraqlarni koʻrish uchun bosing.
    }

report-days = { $since } – { $until }
report-turnover-title = Aylanma, { $currency } · { $period }
report-turnover-window = <b>Mijozlar boʻyicha aylanma</b>
    Davr: { $period }. Ikkita sana yozish mumkin.
    { $lines }
report-turnover-sum = Yozib berilgan { $issued } · tushgan { $received }
report-turnover-none = Bu vaqtda hech narsa yozib berilmagan va tushmagan.
report-turnover-row = { $name } · { $issued } / { $received }
report-paying-title = Toʻlov muddatlari · { $period }
report-paying-window = <b>Toʻlov muddatlari</b>, hisobvaraqdan oxirgi pulgacha
    Davr: { $period }. Ikkita sana yozish mumkin.
    { $lines }
report-paying-sum = { $currency }: odatda { report-days-taken-median }, oʻrtacha { $mean }. Oʻz vaqtida { $count } tadan { $on_time } tasi.
report-days-taken-median = { $median } kun
report-paying-none = Bu vaqtda birorta hisobvaraq toʻliq toʻlanmagan.
report-paying-row = { $name } · { report-days-taken }
report-days-taken = { $days } kun
report-days-mean = { $days }
report-col-median = Odatda
report-col-mean = Oʻrtacha

report-expected-title = Haftalar boʻyicha kutilayotgan, { $currency }
report-col-week = Hafta
report-col-expected = Kutilmoqda
report-col-may-move = Surilishi mumkin
report-col-promised = Vaʼda qilingan
report-week = { $week ->
        [later] Keyinroq
       *[unclear] Noaniq
    }
report-week-row = { $week }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-expected-list = <b>Kutilmoqda</b> · { $week }
    { $count ->
        [0] Bunday hisobvaraq hozir yoʻq.
       *[other] { $count } ta hisobvaraq, qoldiq { $balance }
    }

report-written-off-title = Hisobdan chiqarilgan, { $currency }
report-written-down-title = Yozib berishdan oldin kamaytirilgan, { $currency }
report-col-reason = Sabab
report-col-written-off = Hisobdan chiqarilgan
report-col-written-down = Kamaytirilgan
report-no-reason = Sabab koʻrsatilmagan
report-written-off-list = { $loss ->
        [down] Bitta sabab bilan <b>kamaytirilgan</b>
       *[off] Bitta sabab bilan <b>hisobdan chiqarilgan</b>
    }
    { $count ->
        [0] Bunday hisobvaraq hozir yoʻq.
       *[other] { $count } ta hisobvaraq, { $loss ->
            [down] kamaytirilgan
           *[off] hisobdan chiqarilgan
        } { $total }
    }

error-report-period = Davrni tushunmadim. Boshi oxiridan oldin boʻlsin, koʻpi bilan { $years } yil.
