# Birdan koʻp hisobvaraq: yozib berish, yuborish, eslatish.

mass-open = ⚡️ Birdan bir nechta
mass-home = <b>Birdan bir nechta hisobvaraq</b>
    Avval nima chiqishini koʻrsataman va soʻrayman.
mass-home-none = Hozir hammasi yozib berilgan va yuborilgan, muddati oʻtgan hisobvaraq yoʻq.
mass-all-issue = ✅ Hammasini yozib berish ({ $drafts })
mass-all-retainers = 🔁 Abonent hisobvaraqlari: { $month } ({ $retainers })
mass-all-send = 📨 Yuborilmaganlarini yuborish ({ $unsent })
mass-all-remind = 📣 Muddati oʻtganlarga eslatish ({ $overdue })

mass-title = { $kind ->
        [issue] <b>Qoralamalarni yozib berish</b>
        [retainers] <b>Abonent hisobvaraqlari: { $month }</b>
        [send] <b>Hisobvaraqlarni mijozlarga yuborish</b>
        [task] <b>Topshiriqlar berish</b>
        [hand_over] <b>Mijozlarni berish: { $receiver }</b>
       *[remind] <b>Toʻlovni eslatish</b>
    }
mass-pick = ☑️ Tanlash
mass-pick-ask = <b>Hisobvaraqlarni tanlang</b>
    Belgilangan: { $count }.
mass-pick-all = ☑️ Hammasini belgilash ({ $all })
mass-pick-none = ⬜️ Belgilarni olish
mass-do-issue = ✅ Yozib berish
mass-do-send = 📨 Yuborish
mass-do-remind = 📣 Eslatish
mass-do-pdf = 🗂 PDF
mass-do-task = 📌 Topshiriqlar berish
mass-do-hand = 💼 Yuristga berish
mass-do-retainers = 🔁 Abonent toʻlovlarini yozib berish: { $month }

mass-head = { $title }
mass-sum = { $count } ta hisobvaraq, jami { $sum }
mass-page-will = { $kind ->
        [issue] Raqam oladi: { $sums }.
        [retainers] Yozib beraman: { $sums }. Mijozlarga hozircha yubormayman.
        [send] Yuboraman: { $sums }.
        [task] Topshiriq beraman: { $sums }.
        [hand_over] Beraman: { $count } ta mijoz.
       *[remind] Eslataman: { $sums }.
    }
mass-page-lines =
    {""}
    { $lines }
mass-page-none = Hech narsa belgilanmagan.
mass-page-aside =
    {""}
    <b>Kirmaydi ({ $aside_count }):</b>
    { $aside }
mass-page-beyond =
    {""}
    Yana { $beyond } ta hisobvaraq keyingi safarga qoladi.
mass-line = • { $client }, { $what ->
        [number] № { $number }
        [contract] № { $number } shartnoma
       *[draft] qoralama
    }, { $sum }
mass-line-client = • { $client }
mass-line-hidden = { $kind ->
        [hand_over] • siz endi koʻrmaydigan mijoz
       *[other] • siz endi koʻrmaydigan mijozning hisobvaragʻi
    }
mass-line-to = {" "}→ { $to }
mass-line-note = {" "}({ $why })
mass-item = { $mark } { $client }{ $number ->
        [none] { "" }
       *[other] {" "}· { $number }
    }{ $sum ->
        [none] { "" }
       *[other] {" "}· { $sum }
    }
mass-draft = qoralama
mass-hidden = Koʻrinmaydi
mass-reason = <i>{ $why }:</i>
mass-go = { $kind ->
        [issue] ✅ Yozib berish ({ $count })
        [retainers] ✅ Yozib berish ({ $count })
        [send] 📨 Yuborish ({ $count })
        [task] 📌 Topshirish ({ $count })
        [hand_over] 💼 Berish ({ $count })
       *[remind] 📣 Eslatish ({ $count })
    }
mass-mode-ask = { $without_mode } ta hisobvaraqning mijozi yangi. Ularga toʻlovni qanday eslatamiz?

mass-work-now = { $title }
    { $kind ->
        [issue] Yozib beryapman
        [retainers] Yozib beryapman
        [send] Yuboryapman
        [task] Topshiriq beryapman
        [hand_over] Beryapman
       *[remind] Eslatyapman
    }: { $total } tadan { $seen_to } tasi.

    Boshqa ish bilan shugʻullanish mumkin: tugatganda aytaman.
mass-work-stopping = { $title }
    Toʻxtatyapman: { $total } tadan { $seen_to } tasi.
mass-work-over = { $title }
    <b>Tayyor: { $total } tadan { $done } tasi</b>
mass-work-done = { $kind ->
        [issue] Yozib berildi: { $sums }. Mijozlarga hali yuborilmagan.
        [retainers] Yozib berildi: { $sums }. Mijozlarga hali yuborilmagan.
        [send] Yuborildi: { $sums }.
        [task] Topshiriqlar berildi: { $sums }.
        [hand_over] Endi { $receiver } yuritadi{ $told ->
            [yes] , xabar ketdi.
           *[no] .
        }
       *[remind] Eslatildi: { $sums }.
    }
mass-work-later = Shundan keyinroq, ruxsat etilgan soatlarda: { $later }.
mass-work-under-way = Hali yoʻlda: { $under_way }. Yetib bormasa, alohida aytaman.
mass-work-rest =
    {""}
    <b>Bajarilmadi ({ $undone_count }):</b>
    { $lines }
mass-stop = ⏹ Toʻxtatish

mass-push-over = { $kind ->
        [issue] ✅ Hisobvaraqlar yozib berildi
        [retainers] ✅ Abonent hisobvaraqlari yozib berildi
        [send] 📨 Hisobvaraqlar yuborildi
        [task] 📌 Topshiriqlar berildi
        [hand_over] 💼 Mijozlar berildi
       *[remind] 📣 Eslatmalar yuborildi
    }: { $count } tadan { $done } tasi.
mass-push-over-waiting = { $kind ->
        [send] 📨 Hisobvaraqlar: { $count } tadan { $done } tasi yuborildi
       *[remind] 📣 Eslatmalar: { $count } tadan { $done } tasi yuborildi
    }. Yana ketadi: { $waiting }. Biror narsa yetib bormasa, alohida aytaman.
mass-push-show = Koʻrsatish
mass-push-handed = 💼 { $who } sizga berdi: { $count } ta mijoz. { $count ->
        [1] Endi uni siz yuritasiz.
       *[other] Endi ularni siz yuritasiz.
    }
mass-push-clients = 👥 Mening mijozlarim
mass-push-client = 👤 Mijozni ochish

mass-why = { $why ->
        [already] bajarib boʻlingan
        [busy] bu bilan boshqa roʻyxat band
        [stopped] toʻxtatildi
        [gone] hisobvaraq endi yoʻq yoki sizga koʻrinmaydi
        [forbidden] huquq yoʻq
        [incident] boʻlmadi, sababini aniqlayapmiz
        [archived] mijoz arxivda
        [paid] toʻlangan
        [void] bekor qilingan
        [draft] hali qoralama
        [changed] roʻyxat koʻrsatilgandan keyin summa oʻzgardi
        [no_lines] bitta ham pozitsiya yoʻq
        [zero] summa nol
        [no_account] bu valyutada hisob raqamimiz yoʻq
        [foreign] chet el uchun hisobvaraqqa maʼlumot yetishmaydi
        [unprintable] chop etilmaydigan belgilar bor
        [number_taken] bunday raqam band
        [vat] QQSni tekshirish kerak
        [over_contract] shartnoma qoldigʻidan koʻp
        [stage_billed] bosqich yozib berilgan
        [month_billed] oy yozib berilgan
        [part_month] oy toʻliq emas, qanday hisoblash aytilmagan
        [several] qoralamada bir nechta savol bor
        [check] qoralamada eslatma bor
        [no_retainer] abonent shartnomasi emas
        [not_in_force] bu oyda shartnoma amal qilmaydi
        [nobody] hech kim yoʻq: na kontakt, na pochta
        [blocked] mijoz botni toʻxtatgan, kartochkada pochta yoʻq
        [mail_off] pochta hali sozlanmagan, mijoz Telegramda yoʻq
        [stopped_mail_off] mijoz botni toʻxtatgan, pochta hali sozlanmagan
        [refused] pochta manzili xatlarni qabul qilmaydi
        [mode] qanday eslatish tanlanmagan
        [muted] mijoz eslatmaslikni soʻragan
        [unsent] hisobvaraq mijozga yuborilmagan
        [not_due] muddat dalolatnomadan keyin boshlanadi
        [off] «Eslatmaslik» tanlangan
        [approval] avval tasdiqlash kerak
        [never] hech qachon eslatmaslik
        [held] eslatmalar pauzada
        [advance] avans qoplaydi
        [small] kichik qoldiq
        [today] bugun eslatilgan
        [enough] bundan koʻp eslatib boʻlmaydi
        [not_taken] xabar qabul qilinmadi: bot toʻxtatilgan yoki manzil qabul qilmaydi
        [undelivered] yuborib boʻlmadi
        [unconfirmed] yetib borgani tasdiqlanmadi
        [withdrawn] yuborishdan olib tashlandi
        [erased] mijoz maʼlumotlari oʻchirilgan
        [task_past] topshiriq vaqti oʻtib ketgan
        [no_sight] ijrochi bu mijozni koʻrmaydi
        [leads] oʻzi yuritadi
        [not_yours] mijozni yuritadigan odam yoki firma egasi hal qiladi
        [lead_changed] mijozni endi boshqa odam yuritadi
        [receiver] xodim endi mijozlarni yurita olmaydi
        [unseen] siz bu mijozni endi koʻrmaysiz
        [later] keyinroq, ruxsat etilgan soatlarda ketadi
       *[other] boʻlmadi, ochib koʻring
    }

error-mass-nothing = Hech narsa belgilanmagan. Kamida bitta hisobvaraqni belgilang.
error-mass-mode = Avval yangi mijozlarga qanday eslatishni tanlang.

mass-task-ask-note = { $of ->
        [contracts] Shu shartnomalarning har bir toʻlanmagan hisobvaragʻi boʻyicha nima qilish kerak?
       *[invoices] { $count ->
            [one] { $count } ta hisobvaraq boʻyicha nima qilish kerak?
           *[other] { $count } ta hisobvaraqning har biri boʻyicha nima qilish kerak?
        }
    } Oʻz soʻzingiz bilan yozing, kunini ham qoʻshish mumkin.
mass-task-note-example = qoldiqni solishtirib, qoʻngʻiroq qilish, ertaga soat 15:00 da
mass-task-ask-due = 📝 { $note }

    Qaysi kungacha? Bosing yoki yozing, masalan: ertaga soat 15:00 da.
mass-task-ask-who = Kimga topshiramiz? Mijozni koʻrmaydigan odam u haqda topshiriq olmaydi.
mass-task-lead = 👤 Mijozni yuritadigan odam
mass-page-task = 📝 { $note }
    ⏰ { $when }
    👤 { $led ->
        [yes] mijozni yuritadigan odam
       *[no] { $who }
    }
mass-hand-ask = Mijozlarni kimga beramiz? Shartnoma, hisobvaraq va eslatmalar ular bilan birga oʻtadi.
mass-hand-warning = Bu mijozlar sizning roʻyxatingizdan yoʻqoladi.
mass-pick-clients-ask = <b>Mijozlarni tanlang</b>
    Belgilangan: { $count }.
mass-pick-contracts-ask = <b>Shartnomalarni tanlang</b>
    Belgilangan: { $count }.
