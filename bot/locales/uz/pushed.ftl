# Bot oʻzi yuboradigan xabarlar: hisobvaraqlar, eslatmalar, xatlar.

pushed-hello = Xayrli kun!
pushed-hello-name = Xayrli kun, { $name }!
pushed-sum = { $balance }
pushed-sum-of = { $balance } (jami summa { $total })
pushed-paid = ✅ Toʻladim
pushed-promise = 📅 Toʻlov sanasini bildirish
pushed-pdf = 📄 PDF
pushed-card = 🧾 Hisobvaraqni ochish
pushed-card-row = 🧾 № { $number }
pushed-pdf-row = 📄 № { $number }
pushed-all = 📂 Barcha hisobvaraqlar

# Hisobvaraq

pushed-invoice = { $hello } № { $number } hisobvaraq{ $left ->
        [part] , qoldiq { $sum }, toʻlov muddati: { $due }
        [none] , summasi { $sum }, hech narsa toʻlash shart emas
       *[all] , summasi { $sum }, toʻlov muddati: { $due }
    }.
    { $firm }

# Eslatmalar: doʻstona, betaraf, qatʼiy, rasmiy

pushed-remind-attached = Hisobvaraqni ilova qilamiz.
pushed-remind-friendly-before = № { $number } hisobvaraq{ $part ->
        [yes] , qoldiq { $sum }
       *[no] , summasi { $sum }
    }. Toʻlov muddati { $days ->
        [1] ertaga
       *[other] { $day } kuni
    } tugaydi.
pushed-remind-friendly-today = Bugun № { $number } hisobvaraqning toʻlov muddati{ $part ->
        [yes] , qoldiq { $sum }
       *[no] , summasi { $sum }
    }.
pushed-remind-friendly-late = № { $number } hisobvaraqni eslatamiz: toʻlov muddati { $day } edi, toʻlovga { $sum }. Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering
       *[telegram] «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring
    }.
pushed-remind-neutral-before = № { $number } hisobvaraqning toʻlov muddati { $days ->
        [1] ertaga
       *[other] { $day } kuni
    } tugaydi, toʻlovga { $sum }.
pushed-remind-neutral-today = Bugun № { $number } hisobvaraqning toʻlov muddati, toʻlovga { $sum }.
pushed-remind-neutral-late = № { $number } hisobvaraqning toʻlov muddati { $days ->
        [1] kecha
       *[other] { $day } kuni
    } oʻtdi. Toʻlovga { $sum }. Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering
       *[telegram] «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring
    }.
pushed-remind-firm-before = № { $number } hisobvaraqni muddatida toʻlashingizni soʻraymiz, oxirgi kun { $day }. Toʻlovga { $sum }.
pushed-remind-firm-today = № { $number } hisobvaraqni bugun toʻlashingizni soʻraymiz: bugun muddatning oxirgi kuni. Toʻlovga { $sum }.
pushed-remind-firm-late = № { $number } hisobvaraq { $days ->
        [7] bir haftadan
        [14] ikki haftadan
       *[other] { $days } kundan
    } beri toʻlanmagan, qoldiq { $balance }. Toʻlovni qachon kutaylik? { $channel ->
        [email] Shu xatga javob bersangiz
       *[telegram] Tugma bilan javob bersangiz
    }, shuning oʻzi yetarli.
pushed-remind-formal-before = № { $number } hisobvaraq, { $issued }: toʻlovga { $sum }. Toʻlashingizni soʻraymiz, oxirgi kun { $day }.
pushed-remind-formal-today = № { $number } hisobvaraq, { $issued }: toʻlovga { $sum }, muddati bugun. Toʻlashingizni soʻraymiz.
pushed-remind-formal-late = № { $number } hisobvaraq, { $issued }: qoldiq { $balance }, muddati { $day } kuni oʻtdi. Toʻlashingizni yoki biz bilan bogʻlanishingizni soʻraymiz, oxirgi kun { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-remind-several = { $late ->
        [yes] Toʻlovi kutilayotgan hisobvaraqlarni eslatamiz:
       *[no] Quyidagi hisobvaraqlarning toʻlov muddati yaqinlashdi:
    }
pushed-remind-line = № { $number } · { $sum } · { $late ->
        [yes] muddati { $day } edi
       *[no] muddati { $day }
    }
pushed-remind-more = va yana { $count } ta hisobvaraq
pushed-remind-total = <b>Jami { $sums }</b>
pushed-remind-advance = Avansingizda { $advance } bor, shuning uchun yana { $rest } toʻlash kerak.
pushed-remind-several-friendly = Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering.
       *[telegram] hisobvaraqni ochib, «Toʻladim» tugmasini bosing.
    }
pushed-remind-several-neutral = Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering.
       *[telegram] hisobvaraqni ochib, «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring.
    }
pushed-remind-several-firm = Toʻlovni qachon kutaylik? { $channel ->
        [email] Shu xatga javob bersangiz, shuning oʻzi yetarli.
       *[telegram] Hisobvaraqni ochib, toʻlov sanasini bildirsangiz, shuning oʻzi yetarli.
    }
pushed-remind-several-formal = Toʻlashingizni yoki biz bilan bogʻlanishingizni soʻraymiz, oxirgi kun { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-creditor = Kreditor: { $creditor }.
pushed-creditor-phone = Kreditor: { $creditor }, telefoni { $phone }.

# Xatlar

pushed-mail-subject-invoice = № { $number } hisobvaraq, { $date }, { $firm }
pushed-mail-subject-several = Toʻlovi kutilayotgan { $count } ta hisobvaraq, { $firm }
pushed-mail-subject-word = Xabar: { $firm }
pushed-mail-invoice = { $left ->
        [part] № { $number } hisobvaraq ilova qilindi, qoldiq { $sum }. Toʻlov muddati: { $due }.
        [none] № { $number } hisobvaraq ilova qilindi, summasi { $sum }. Hech narsa toʻlash shart emas.
       *[all] № { $number } hisobvaraq ilova qilindi, summasi { $sum }. Toʻlov muddati: { $due }.
    }
pushed-mail-answer = Savolingiz boʻlsa yoki hujjatlar kerak boʻlsa, shu xatga javob bering.
pushed-no-file = { $kind ->
        [voice] 📎 Fayl ilova qilinmadi: bu ovozli xabar, sizning Telegram esa ularni qabul qilmaydi.
       *[other] 📎 Fayl ilova qilinmadi: Telegram uni qabul qilmadi.
    }
