# Toʻlovlar: yozish, avans, qaytarish, storno.

payment-pick = Pul qaysi hisobvaraq boʻyicha keldi? Tanlang yoki raqamini, mijoz nomini yozing, summa bilan ham boʻladi.
payment-pick-sum = { $sum } qaysi hisobvaraq boʻyicha keldi? «{ $query }» boʻyicha topdim.
payment-pick-none = Toʻlanmagan hisobvaraq yoʻq.
payment-pick-not-found = «{ $query }» boʻyicha toʻlanmagan hisobvaraq topmadim. Nomning bir qismi, soliq raqami yoki hisobvaraq raqamini yozib koʻring.
payment-pick-row = { $state ->
        [late] 🔴
        [part] 🟠
       *[open] 🟡
    } { $number } · { $client } · { $balance }
payment-pick-example = 0012 yoki Lola
payment-pick-all = Hammasini koʻrsatish

payment-amount = № { $number } hisobvaraq boʻyicha toʻlov, { $client }. Qoldiq { $balance }. Qancha keldi?
payment-amount-paid = № { $number } hisobvaraq, { $client }. Toʻlangan. Ortigʻi avans boʻladi. Qancha keldi?
payment-amount-whole = Butun summa { $balance }
payment-amount-example = 50 000 yoki 99 999,50

payment-confirm =
    <b>Toʻlov { $amount }</b>
    № { $number } hisobvaraq, { $client }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , topshiriqnoma № { $reference }
       *[no] { "" }
    }
payment-confirm-part = Bundan keyin { $left } qoladi.
payment-confirm-whole = Hisobvaraq toʻliq toʻlangan boʻladi.
payment-confirm-surplus = Qoldiqdan { $surplus } koʻp keldi. Hisobvaraq toʻliq toʻlangan boʻladi, ortigʻi mijozning avansi boʻlib qoladi.
payment-confirm-advance = Hisobvaraq toʻlangan. { $surplus } mijozning avansi boʻlib qoladi.
payment-confirm-many = { $with_advance ->
        [yes] Yana yopadi: № { $others }. { $surplus } mijozning avansi boʻlib qoladi.
       *[no] Yana bularga oʻtadi: № { $others }.
    }
payment-confirm-twice = ⚠️ Hisobvaraq toʻlangan: bu pulni boshqa kimdir yozganga oʻxshaydi. { $surplus } yana kelgan boʻlsa, bu mijozning avansi.
payment-save = ✅ Yozish
payment-save-advance = 💼 Yana keldi, avans qilib yozish
payment-cover-others = 📂 Boshqalariga ham taqsimlash ({ $others_count })
payment-keep-advance = Ortigʻini avans qilish
payment-date-button = 📅 { $day_label }
payment-method-button = 🏦 { payment-method-word }
payment-reference-button = { $with_reference ->
        [yes] 🔖 Topshiriqnoma № { $reference }
       *[no] 🔖 Topshiriqnoma raqami
    }
payment-other-amount = ✏️ Boshqa summa
payment-method-word = { $method ->
        [bank] Bank
        [cash] Naqd pul
        [card] Karta
       *[offset] Oʻzaro hisobga olish
    }
payment-saved = { $state ->
        [paid] 🟢 { $amount } yozildi. № { $number } hisobvaraq toʻliq toʻlangan.
       *[open] 🟠 { $amount } yozildi. № { $number } hisobvaraq boʻyicha { $left } qoldi.
    }

payment-saved-advance = 🟢 { $amount } yozildi. № { $number } hisobvaraq toʻlangan, bu mijozning avansi.
payment-result =
    { $state ->
        [reversed] <b>Toʻlov { $amount }</b>
       *[recorded] 🟢 <b>Yozildi: { $amount }</b>
    }
    { $client }
    { $lines }
payment-result-part = { $settled ->
        [yes] № { $number } hisobvaraq: { $amount }, toʻliq toʻlangan.
       *[no] № { $number } hisobvaraq: { $amount }, { $left } qoldi.
    }
payment-result-advance = Mijozning avansiga: { $advance }.
payment-open-invoice = { $several ->
        [yes] 🧾 № { $number } hisobvaraqni ochish
       *[no] 🧾 Hisobvaraqni ochish
    }
payment-undo = ↩️ Toʻlovni bekor qilish
payment-new-advance = 💼 Avans
payment-advance-account = Avans, { $client }. Pul kimga va qaysi valyutada keldi?
payment-advance-account-row = { $currency } · { $issuer }
payment-advance-amount = Avans, { $client }, { $currency }. Qancha keldi?
payment-advance-confirm =
    <b>Avans { $amount }</b>
    { $client }
    Oluvchi: { $issuer }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , topshiriqnoma № { $reference }
       *[no] { "" }
    }
    Siz hisobga olmaguningizcha pul hech bir hisobvaraqqa oʻtmaydi.
payment-advance-open = Mijozning toʻlanmagan { $open } ta hisobvaragʻi bor, avansni hisobvaraq kartochkasida hisobga olish mumkin.
payment-control-closed = { $count ->
        [one] «Toʻlov nazorati» topshirigʻi yopildi.
       *[other] «Toʻlov nazorati» topshiriqlari yopildi: { $count }.
    }

payment-date = Pul qachon keldi? Kunni tanlang yoki yozing, masalan: kecha, 15.11.
payment-today = Bugun
payment-yesterday = Kecha
payment-date-example = kecha yoki 15.11.2026
payment-method = Pul qanday keldi?
payment-method-name = { payment-method-word }
payment-reference = Toʻlov topshiriqnomasi raqamini yoki boshqa belgini yozing.
payment-reference-example = 417
payment-reference-none = Raqamsiz

payment-advance =
    Mijoz avansi { $advance }. № { $number } hisobvaraq qoldigʻi { $balance }.
    { $amount } hisobga olinsinmi? Boshqa summani yozish mumkin.
payment-advance-use = ✅ Hisobga olish { $amount }
payment-advance-used = Avansdan { $amount } hisobga olindi. Hisobvaraq boʻyicha { $left } qoldi, avansda { $rest }.

payment-list = { $about ->
        [invoice] <b>№ { $number } hisobvaraq toʻlovlari</b>
        [matter] <b>Toʻlovlar</b> · { $number }
       *[client] <b>Toʻlovlar</b> · { $client }
    }
payment-list-none = { $about ->
        [invoice] № { $number } hisobvaraq boʻyicha hozircha toʻlov yoʻq.
        [matter] «{ $number }» ishi boʻyicha hozircha toʻlov yoʻq.
       *[client] { $client }: hozircha toʻlov yoʻq.
    }
payment-list-advance = Mijoz avansi: { $advance }{ $whose ->
        [several] {" "}· { $issuer }
       *[one] { "" }
    }
payment-list-advances = { $advances }
payment-row = { $kind ->
        [reversed] ✖️ { $day } · { $amount } · bekor qilingan
        [refund] ↩️ { $day } · { $amount } · qaytarish
        [reversal] ↩️ { $day } · { $amount } · storno
       *[received] { $has_numbers ->
            [yes] { $day } · { $amount } · № { $numbers }
           *[no] { $day } · { $amount } · avans
        }
    }
payment-refund-button = ↩️ Mijozga qaytarish { $amount }

payment-card =
    <b>{ $kind ->
        [refund] Qaytarish
        [reversal] Storno
       *[received] Toʻlov
    } { $amount }</b>
    { $client } · { $day } · { payment-method-word }{ $with_reference ->
        [yes] {" "}· № { $reference }
       *[no] { "" }
    }
    Yozgan: { $by }, { $at }
payment-card-invoices = Oʻtgan hisobvaraqlar: № { $numbers }
payment-card-left = Shundan avansda: { $left }
payment-card-reason = Asos: { $reason }
payment-card-reversed = ✖️ Qaytarib olingan, pul hisobvaraqlardan yechilgan.
payment-reverse = ↩️ Toʻlovni bekor qilish (storno)
payment-reverse-why = { $day } kungi { $amount } toʻlovini nima uchun bekor qilamiz? Yozuv tarixda qoladi, yonida teskarisi paydo boʻladi.
payment-reverse-effect = { $count ->
        [1] Pul № { $numbers } hisobvaraqdan yechiladi.
       *[other] Pul № { $numbers } hisobvaraqlardan yechiladi.
    }
payment-reverse-mistake = Summada xato
payment-reverse-twice = Ikki marta yozilgan
payment-reverse-stranger = Boshqa mijozning toʻlovi
payment-reverse-other = ✏️ Boshqa sabab
payment-reverse-type = { $day } kungi { $amount } toʻlovi nima uchun bekor qilinishini yozing.
payment-reverse-example = Xato yozilgan, boshqa mijozning toʻlovi
payment-reverse-sure = { $has_numbers ->
        [yes] { $day } kungi { $amount } { $count ->
            [1] № { $numbers } hisobvaraqdan yechiladi, uning qarzi oshadi.
           *[other] № { $numbers } hisobvaraqlardan yechiladi, ularning qarzi oshadi.
        }
       *[no] { $day } kungi { $amount } mijozning avansidan chiqadi.
    }
    { $client }
    Sababi: { $why }
payment-reverse-yes = ↩️ Ha, toʻlovni bekor qilish
payment-reversed = { $amount } toʻlovi bekor qilindi.

payment-refund-amount = { $client }: { $of ->
        [contract] № { $contract } shartnoma boʻyicha avans{" "}
       *[client] avans{" "}
    }{ $advance }. Mijozga qancha qaytarildi?
payment-refund-whole = Butun avans { $advance }
payment-refund-reason = Nima asosida qaytariladi?
payment-refund-example = 20.11 dagi ariza, ortiqcha toʻlangan
payment-refund-confirm =
    <b>Qaytarish { $amount }</b>
    { $client }
    { payment-method-word }, { $day }
    Asos: { $reason }
payment-refund-save = ↩️ Qaytarishni yozish
payment-refunded = { $amount } qaytarilgani yozildi. Avansda { $left } qoldi.

error-payment-future = Bu kun hali kelmagan. { $date } dan kech boʻlmagan sanani yozing, masalan: kecha.
error-payment-too-old = Bu juda eski. 2000-yildan keyingi sanani yozing, masalan: kecha yoki 15.11.2026.
error-payment-currency = Hisobvaraq valyutasi { $currency }, toʻlov ham shu valyutada yoziladi.
error-advance-account = Bu rekvizitlarda { $currency } hisob raqami yoʻq. Boshqasini tanlang.
error-payment-refunded = Bu pulning bir qismi mijozga qaytarilgan. Avval qaytarishni, keyin toʻlovni bekor qiling.
error-payment-is-reversal = Bu storno. Toʻlov baribir boʻlgan boʻlsa, uni qaytadan yozing.
error-refund-too-big = Avans kamroq: { $advance }. Bundan oshmaydigan summani yozing.
error-no-advance = Mijozning hozir avansi yoʻq.
