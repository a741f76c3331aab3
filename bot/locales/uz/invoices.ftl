# Hisobvaraqlar: yangi hisobvaraq, qoralama, kartochka, roʻyxat.

invoice-text = { $text }

invoice-new = Qaysi shartnoma boʻyicha? Tanlang yoki mijoz nomini, raqamini yozing.
invoice-new-no-contracts = Hozircha amaldagi shartnoma yoʻq. Hisobvaraqni shartnomasiz yozib berish mumkin.
invoice-new-no-contracts-client = Mijozning amaldagi shartnomasi yoʻq. Hisobvaraqni shartnomasiz yozib berish mumkin.
invoice-new-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki shartnoma raqamini yozib koʻring.
invoice-new-waiting = ✏️ Qoralamani davom ettirish: { $client }, { $sum }
invoice-contract-row = { $client } · № { $number } · { $left }
invoice-contract-left = qoldi { $sum }
invoice-contract-done = hammasi yozib berilgan
invoice-contract-open = summasiz
invoice-contract-month = abonent, { $month }: yozib berilmagan
invoice-contract-month-billed = abonent, { $month }: yozib berilgan
invoice-contract-hourly = soatiga { $sum }
invoice-contract-success = natija uchun
invoice-contract-expenses = xarajatlar
invoice-contract-expired = muddati tugagan
invoice-without-contract = Shartnomasiz
invoice-search-over = Hammasini koʻrsatish
invoice-search-example = Lola yoki 0012

invoice-draft-title = <b>Yangi hisobvaraq</b> · { $client }
invoice-draft-contract = № { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    }, { $date }
invoice-draft-no-contract = Shartnomasiz
invoice-matter = ish «{ $matter }»
invoice-draft-no-lines = Hozircha pozitsiya yoʻq.
invoice-line = { $n }. { $name } · { $sum }
invoice-line-counted = { $n }. { $name } · { $quantity } { $unit } × { $price } = { $sum }
invoice-draft-more-lines = va yana { $count } ta pozitsiya
invoice-draft-total = <b>Jami { $total }</b>, { $vat }
invoice-draft-due = Toʻlov muddati { $date } ({ $when })
invoice-draft-due-act = Toʻlov muddati: { $term }
invoice-draft-dated = Hisobvaraq sanasi { $date }
invoice-draft-period = Davr { $start } – { $end }
invoice-draft-neutral = 🕶 Mijoz «Yuridik xizmatlar» yozuvini koʻradi
invoice-draft-note = Izoh: { $note }
invoice-draft-corrects = № { $number } hisobvaraq oʻrniga
invoice-draft-corrects-moving = № { $number } hisobvaraq oʻrniga, toʻlovlar shu yerga oʻtadi
invoice-draft-issued = № { $number } hisobvaraq allaqachon yozib berilgan, mijoz: { $client }.
invoice-draft-resumed = Bu shartnoma boʻyicha qoralama bor ekan, mana u.
invoice-draft-discarded = Qoralama oʻchirildi.
invoice-put-off = Keyinga qoldirish
invoice-hand-over = Yuristga berish
invoice-draft-kept = Qoralama saqlandi. U «🧾 Yangi hisobvaraq» va «📂 Hisobvaraqlar» boʻlimlarida kutadi.
invoice-handed-over = Qoralama saqlandi. Xabarni oladi: { $names }.
invoice-push-handed-over = 📝 { $who } qoralama berdi: { $client }, { $sum }. Tekshirib, yozib bering.

invoice-in-days = { $days } kun
invoice-days-ago = { $days } kun oldin

invoice-part-days = Kunlar boʻyicha: { $by_days }
invoice-part-full = Toʻliq haq: { $full }
invoice-warning-over-contract = ⚠️ Shartnoma qoldigʻidan { $over } ortiq.
invoice-warning-nothing-left = ⚠️ Bu shartnoma boʻyicha hammasi yozib berilgan.
invoice-warning-contract-expired = ⚠️ Shartnoma muddati tugagan.
invoice-warning-contract-not-active = ⚠️ Shartnoma amalda emas.
invoice-warning-stage-billed = ⚠️ Bu bosqich boshqa hisobvaraqda bor.
invoice-warning-month-billed = ⚠️ Bu oy uchun hisobvaraq yozib berilgan.
invoice-warning-part-month = ⚠️ Oy toʻliq emas: { $start } – { $end }. Uni qanday hisoblash shartnomada aytilmagan.
invoice-warning-abroad-without-vat = ⚠️ Mijoz chet elda, shuning uchun QQSsiz: { $reason }. Tekshiring: siz hal qilasiz.
invoice-warning-abroad-with-vat = ⚠️ Mijoz chet elda, hisobvaraqda esa QQS bor. Bu yerda kerakmi, siz hal qilasiz.
invoice-abroad-with = QQS qoʻyish
invoice-abroad-without = QQSni olib tashlash
invoice-currency-now = Hisobvaraq valyutasi endi { $currency }. Qaytarish: «⋯ Yana» → «{ invoice-currency-button }».
invoice-warning-due-before-invoice = ⚠️ Toʻlov muddati hisobvaraq sanasidan oldin.
invoice-warning-due-past = ⚠️ Toʻlov muddati oʻtib ketgan.
invoice-warning-no-account = ⚠️ Bankda { $currency } hisob raqamimiz yoʻq: yozib berib boʻlmaydi. Uni «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimida qoʻshing yoki valyutani almashtiring.
invoice-warning-old-date = ⚠️ Hisobvaraq sanasidan bir oydan koʻp oʻtgan.

invoice-unprintable = ⚠️ PDFda chop etib boʻlmaydi: { $items }. Bu belgilarni almashtiring, shunda hisobvaraqni yozib berish mumkin boʻladi.
invoice-unprintable-item = «{ $chars }» { $place ->
        [issuer-name] bizning nomimizda
        [issuer-address] bizning manzilimizda
        [issuer-bank-name] bankimiz nomida
        [issuer-bank-address] bankimiz manzilida
        [issuer-signatory-name] imzolovchining ismida
        [issuer-signatory-title] imzolovchining lavozimida
        [issuer-details] bizning rekvizitlarimizda
        [client-name] mijoz nomida
        [client-address] mijoz manzilida
        [client-bank-name] mijoz banki nomida
        [client-bank-address] mijoz banki manzilida
        [client-signatory-name] mijoz vakilining ismida
        [client-signatory-title] mijoz vakilining lavozimida
        [client-details] mijoz rekvizitlarida
        [line] { $line }-pozitsiyada
        [unit] { $line }-pozitsiya birligida
        [number] hisobvaraq raqamida
        [basis] shartnoma raqamida
        [note] izohda
        [vat-reason] «QQSsiz» asosida
        [accountant] buxgalter ismida
       *[purpose] toʻlov maqsadida
    }

invoice-issue = ✅ Yozib berish
invoice-issue-anyway = Baribir yozib berish
invoice-open-issued = Hisobvaraqni ochish
invoice-lines = ✏️ Pozitsiyalar
invoice-due = 📅 Muddat
invoice-matter-button = ⚖️ Ish
invoice-vat = % QQS va chegirma
invoice-look = 👁 Koʻrish
invoice-more = ⋯ Yana

invoice-confirm-over = Bu shartnoma boʻyicha qolganidan { $over } koʻp.
invoice-confirm-stage = Bu bosqich boshqa hisobvaraqda bor.
invoice-confirm-month = Shartnoma boʻyicha bu oy uchun hisobvaraq yozib berilgan.
invoice-confirm = Hisobvaraq yozib berilsinmi?

invoice-due-ask = Qaysi kungacha toʻlash kerak? Hozir { $due }. Hisobvaraq kunidan necha kunligini tanlang yoki sanani yozing.
invoice-due-days = { invoice-in-days }
invoice-due-example = 15-dekabr, +10 yoki dalolatnomadan keyin 10 ish kuni

invoice-lines-window = <b>Pozitsiyalar</b> · { $total }
    Nimani oʻzgartirishni tanlang.
invoice-line-add = ➕ Pozitsiya qoʻshish
invoice-first-line-ask = <b>Yangi hisobvaraq</b> · { $client }
    { $basis }
    Hisobvaraq nima uchun? Qanday chop etilsa, shunday yozing.
invoice-line-name-ask = Yana nima uchun? Hisobvaraqda qanday chop etilsa, shunday yozing.
invoice-line-usual = Yuridik xizmatlar
invoice-line-name-example = Soliq nizosi boʻyicha maslahat
invoice-line-sum-ask = <b>{ $name }</b>
    Qancha? Shunchaki summa yoki miqdor va narx ham boʻladi: 150 000, 3 x 5000, 2,5 soat x 7 500, 50 daqiqa x 7 500.
invoice-line-sum-example = 150 000 yoki 2,5 soat x 7 500
invoice-line-window = { $line }
    Narxi { $price }, { $quantity } { $unit }, QQS: { $line_vat }
invoice-line-vat-common = butun hisobvaraqdagidek
invoice-line-vat-none = yoʻq
invoice-line-vat-own = { $rate }%
invoice-line-name = ✏️ Nomi
invoice-line-quantity = 🔢 Miqdori
invoice-line-unit = 📏 Birligi
invoice-line-price = 💰 Narxi
invoice-line-vat = % QQS
invoice-line-remove = 🗑 Olib tashlash
invoice-edit-name = Hozir: { $name }
    Yangi nomini yozing.
invoice-edit-quantity = Hozir: { $quantity } { $unit }
    Qancha kerak?
invoice-line-quantity-example = 2, 1,5 yoki 50 daqiqa
invoice-edit-unit = Hozir: { $unit }
    Birlikni tanlang yoki oʻzingiz yozing.
invoice-unit-service = Xizmat
invoice-unit-hour = Soat
invoice-unit-month = Oy
invoice-line-unit-example = soat yoki hujjat
invoice-edit-price = Hozir birligi { $price }. Narxi qancha boʻlsin?
invoice-line-price-example = 7 500 yoki 99 999,50
invoice-edit-vat = Bu pozitsiyaning QQSi: { $line_vat }. Tanlang yoki stavkani yozing.
invoice-line-vat-as-invoice = Butun hisobvaraqdagidek
invoice-vat-none = QQSsiz
invoice-vat-rate-example = 10 yoki 12

invoice-hours-ask = <b>{ $name }</b>
    Narxi { $price }, necha soat?

invoice-vat-window = { $vat }
    { $discount }
    Jami { $total }
invoice-vat-now-included = Shu jumladan QQS { $rate }%
invoice-vat-now-on-top = Ustiga QQS { $rate }%
invoice-vat-now-none = QQSsiz: { $reason }
invoice-vat-also = QQS { $rate }% { $amount }
invoice-vat-change = % QQSni oʻzgartirish
invoice-discount = Chegirma { $sum }
invoice-discount-percent = Chegirma { $percent }%: { $sum }
invoice-discount-none = Chegirma yoʻq
invoice-discount-button = 🏷 Chegirma
invoice-discount-remove = Chegirmani olib tashlash
invoice-discount-ask = Chegirma qancha? Foiz yoki summani yozing, masalan 10% yoki 5 000.
invoice-discount-example = 10% yoki 5 000

invoice-more-window = { $client }
    Yozib beradi: { $issuer }
    Yozib berilgandagi raqami: { $number }
    Hisobvaraq sanasi { $date }
    { $period }
    { $note }
invoice-date-button = 📅 Hisobvaraq sanasi
invoice-date-ask = Hisobvaraq sanasi hozir { $date }. Raqam shunga bogʻliq. Boshqasini tanlang yoki yozing.
invoice-date-example = bugun yoki 24.11.2026
invoice-period-button = 🗓 Xizmat davri
invoice-period-none = Xizmat davri koʻrsatilmagan
invoice-period-ask = { $period }
    Xizmatlar qaysi vaqt uchun? QQS stavkasi oxirgi kun boʻyicha olinadi. Ikkita sana yozing.
invoice-period-example = 01.11.2026 – 30.11.2026
invoice-period-remove = Davrni olib tashlash
invoice-note-button = 💬 Izoh
invoice-note-none = Izoh yoʻq
invoice-note-ask = Mijoz uchun nima qoʻshamiz? Jamidan keyin chop etiladi.
invoice-note-example = Toʻlov shartnoma shartlariga rozilikni bildiradi
invoice-note-remove = Izohni olib tashlash
invoice-language-button = 🌐 Til: { $language }
invoice-language-ask = Hujjat qaysi tilda boʻlsin? Hozir { $language }. Pozitsiyalardagi oʻz soʻzlaringiz tarjima qilinmaydi.
invoice-issuer-button = 🏢 Rekvizitlarimiz
invoice-issuer-ask = Kim yozib beradi? Hozir { $issuer }. QQS tanlanganniki boʻladi.
invoice-currency-button = 💱 Valyuta { $currency }
invoice-currency-ask = Hisobvaraq qaysi valyutada? Pozitsiyalardagi raqamlar qoladi.
invoice-discard = 🗑 Qoralamani oʻchirish
invoice-discard-ask = { $client } uchun { $total } summali qoralama oʻchirilsinmi? Uning raqami hali yoʻq. Bir daqiqa ichida qaytarish mumkin boʻladi.
invoice-discard-yes = 🗑 Oʻchirish

invoice-page-issued = № { $number } hisobvaraq yozib berildi.
    { $client } · { $total } · { $due }
invoice-page = № { $number } hisobvaraq
    { $client } · { $total } · { $due }
invoice-page-balance = № { $number } hisobvaraq, qoldiq bilan nusxa
    { $client } · { $total }, toʻlangan { $paid }, qoldi { $balance }
invoice-page-void = № { $number } hisobvaraq, bekor qilingan
    { $client } · { $total }
invoice-page-draft = Hisobvaraq shunday koʻrinadi. Bu qoralama, raqami yozib berilganda paydo boʻladi.
invoice-page-draft-lost = Hisobvaraq shunday koʻrinadi. PDFda chop etib boʻlmaydi: { $items }. Bu belgilarni almashtiring, shunda hisobvaraqni yozib berish mumkin boʻladi.
invoice-page-picture = { $pages ->
        [1] Hisobvaraq sahifasi
       *[other] Birinchi sahifa, jami { $pages } ta sahifa
    }. Fayl pastda.

invoice-card-head = { $icon } <b>№ { $number } hisobvaraq</b> · { $status ->
        [partial] qisman toʻlangan
        [paid] toʻliq toʻlangan
        [void] bekor qilingan
        [written_off] hisobdan chiqarilgan
       *[issued] yozib berilgan
    }
invoice-card-head-late = { $icon } <b>№ { $number } hisobvaraq</b> · muddati oʻtganiga { invoice-in-days }
invoice-card-late = { $icon } muddati oʻtganiga { invoice-in-days }
invoice-card-contract = № { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    }
invoice-card-dates = Yozib berilgan { $issued } · muddati { $due }
invoice-act = { $act ->
        [yes] 📝 Dalolatnoma sanasi
       *[no] 📝 Dalolatnoma imzolandi
    }
invoice-act-ask =
    Dalolatnoma qachon imzolangan? Toʻlov muddati shu kundan boshlanadi: { $term }.
    Kunni tanlang yoki yozing, masalan: kecha yoki 15.11.2026
invoice-act-noted = Dalolatnoma { $date } kuni imzolangan. Toʻlov muddati { $due }.
invoice-card-dates-act = Yozib berilgan { $issued } · toʻlov muddati: { $term }
invoice-card-act = Dalolatnoma imzolangan: { $date }
invoice-card-esf = EHF <code>{ $number }</code>
invoice-card-esf-due = EHF muddati { $date }
invoice-card-dates-open = Yozib berilgan { $issued } · muddati { $due } ({ $when })
invoice-card-sum = Summa { $total }
invoice-card-sum-paid = Summa { $total } · toʻlangan { $paid }
invoice-card-balance = <b>Qoldiq { $balance }</b>
invoice-card-void = Sababi: { $reason }
invoice-card-written-off = Hisobdan chiqarilgan { $sum }
invoice-card-written-off-for = Hisobdan chiqarilgan { $sum }: { $reason }
invoice-card-corrects = № { $number } hisobvaraq oʻrniga

invoice-event = { $when } { $what } · { $who }
invoice-event-system = botning oʻzi
invoice-event-earlier = oldin yana { $count } ta voqea
invoice-event-drafted = tayyorlandi
invoice-event-issued = yozib berildi
invoice-event-paid = toʻlov { $sum }{ $on }
invoice-event-on = , { $date }
invoice-event-payment-reversed = { $sum } toʻlov bekor qilindi
invoice-event-advance-used = avansdan { $sum } hisobga olindi
invoice-event-advance-declined = avansdagi { $sum } hisobga olinmaydigan boʻldi
invoice-event-act-signed = dalolatnoma { $act_on } kuni imzolangan, toʻlov muddati { $until }
invoice-event-esf-noted = { $noted ->
        [yes] EHF raqami: { $esf }
       *[no] EHF raqami olib tashlandi
    }
invoice-event-written-off = { $sum } hisobdan chiqarildi
invoice-event-voided = { $moved ->
        [yes] bekor qilindi, { $returned } avansga oʻtdi
       *[no] bekor qilindi
    }
invoice-event-plain = { $when } { $what }
invoice-event-delivered = { $channel ->
        [hand] qoʻlga berildi
        [email] yuborildi: { $to }
       *[telegram] yuborildi: { $to }, Telegram
    }{ invoice-event-own-words }
invoice-event-reminded = eslatma yuborildi: { $to }{ invoice-event-own-words }
invoice-event-own-words = { $worded ->
        [yes] , «{ $text }»
       *[no] { "" }
    }
invoice-event-unconfirmed = yetib borgani tasdiqlanmadi: { $to }
invoice-event-failed = yuborilmadi: { $to }
invoice-event-blocked = qabul qilinmadi: { $to }, { $channel ->
        [email] manzil xatlarni qabul qilmaydi
       *[telegram] bot toʻxtatilgan
    }
invoice-event-unheard = hech kim eshitmadi: { $to }
invoice-event-withdrawn = yuborish toʻxtatildi: { $to }
invoice-event-opened = ochildi
invoice-event-claimed = toʻlov haqida xabar berishdi
invoice-event-claim-declined = toʻlov kelmadi
invoice-event-promised = toʻlashni vaʼda qilishdi: { $until }
invoice-event-asked = { $worded ->
        [yes] savol: «{ $text }»
       *[no] fayl bilan savol
    }
invoice-event-answered = { $worded ->
        [yes] javob: «{ $text }»
       *[no] fayl bilan javob
    }
invoice-event-muted = eslatmaslikni soʻrashdi
invoice-event-unmuted = yana eslatishni soʻrashdi
invoice-event-remind = qoʻlda eslatma
invoice-event-remind-skipped = eslatma oʻtkazib yuborildi
invoice-event-resend = qayta yuborish
invoice-event-assumed-sent = yuborilgan deb belgilandi
invoice-event-hold = { $kind ->
        [promise] toʻlashni vaʼda qilishdi: { $until }
        [dispute] nizo{ $open ->
            [yes] {""}
           *[no] {", "}{ $until } gacha
        }
        [never] hech qachon eslatmaslik
       *[pause] pauza, { $until } gacha
    }
invoice-event-hold-ended = { $kind ->
        [promise] { $by ->
            [nobody] vaʼda kuni oʻtdi
           *[somebody] vaʼda olib tashlandi
        }
        [claim] { $by ->
            [nobody] toʻlovni tekshirishga berilgan uch kun oʻtdi
           *[somebody] toʻlov endi kutilmaydi
        }
        [dispute] nizo tugadi
        [never] yana eslatish
       *[pause] { $by ->
            [nobody] pauza tugadi
           *[somebody] pauza olib tashlandi
        }
    }

invoice-send = { $sent ->
        [yes] 📨 Yana bir marta yuborish
       *[no] 📨 Mijozga yuborish
    }
invoice-pay = 💳 Toʻlovni yozish
invoice-use-advance = Avansni hisobga olish { $advance }
invoice-use-advance-part = Hisobga olish { $use }, avans { $advance }
invoice-pdf = 📄 PDF
invoice-share = ↗️ Kartochkani ulashish
invoice-copy = 📋 Nusxalash
invoice-balance-copy = 📄 Qoldiqli hisobvaraq
invoice-payments = 💳 Toʻlovlar
invoice-correct = ✏️ Tuzatish
invoice-write-off = Hisobdan chiqarish
invoice-void = 🚫 Bekor qilish
invoice-client-button = 👤 Mijoz
invoice-contract-button = 📄 Shartnoma
invoice-card-more = № { $number } hisobvaraq · { $client }

invoice-reason-ask = Nima uchun? Tanlang yoki yozing, sabab tarixda qoladi.
invoice-reason-mistake = Xato yozib berilgan
invoice-reason-agreed = Mijoz bilan kelishildi
invoice-reason-sum = Summada xato
invoice-reason-details = Rekvizitlarda xato
invoice-reason-hopeless = Undirib boʻlmaydi
invoice-reason-settled = Mijoz bilan kelishildi

invoice-void-ask = № { $number } hisobvaraq bekor qilinsinmi? Raqami oʻzida qoladi, u boʻyicha toʻlanadigan hech narsa boʻlmaydi.
invoice-void-money = Toʻlangan { $paid } mijozning avansi boʻladi.
invoice-void-example = Mijoz xizmatdan voz kechdi
invoice-voided = № { $number } hisobvaraq bekor qilindi.
invoice-correct-ask = Yozib berilgan hisobvaraq oʻzgartirilmaydi: № { $number } bekor qilinadi va tuzatish uchun nusxasi ochiladi. Nusxaning oʻz raqami boʻladi.
invoice-correct-example = Ikkinchi bosqich summasi notoʻgʻri
invoice-correct-move = Yangi hisobvaraqqa oʻtkazish
invoice-correct-keep = Mijoz avansi qilib qoldirish
invoice-write-off-ask = № { $number } hisobvaraq boʻyicha { $balance } qoldiq hisobdan chiqarilsinmi? Bu pulni boshqa kutmaymiz. Mijoz baribir toʻlasa, toʻlovni yozish mumkin boʻladi.
invoice-write-off-example = Mijoz tugatilgan
invoice-written-off = Hisobdan chiqarildi: { $sum }.
invoice-void-esf = ⚠️ Bu hisobvaraq boʻyicha { $esf } EHF yozilgan: u alohida, EHF tizimida qaytarib olinadi.
invoice-void-sure = № { $number } hisobvaraq ({ $total }) bekor qilinadi{ $moves ->
        [yes] , { $paid } mijozning avansi boʻladi.
       *[no] .
    }
    { $client }
    Sababi: { $reason }
invoice-void-acts = ⚠️ U boʻyicha № { $acts } dalolatnoma bor: u qoladi. U ham notoʻgʻri boʻlsa, uni ham bekor qiling.
invoice-void-yes = 🚫 Ha, bekor qilinsin
invoice-correct-sure = № { $number } hisobvaraq ({ $total }) bekor qilinadi, tuzatish uchun nusxasi ochiladi.{ $moves ->
        [yes] {" "}U boʻyicha { $paid } toʻlangan. Bu pul qayerga oʻtsin?
       *[no] { "" }
    }
    Sababi: { $reason }
invoice-correct-yes = ✏️ Ha, tuzatish
invoice-write-off-sure = № { $number } hisobvaraq boʻyicha { $balance } qoldiq hisobdan chiqariladi.
    { $client }
    Sababi: { $reason }
invoice-write-off-yes = Ha, hisobdan chiqarish { $balance }

invoice-list = { $title } · { $shown }
    { $body }
invoice-show-title = { $filter ->
        [open] toʻlov kutilmoqda
        [overdue] muddati oʻtgan
        [draft] qoralamalar
        [partial] qisman toʻlangan
        [paid] toʻlangan
        [void] bekor qilingan
        [written_off] hisobdan chiqarilgan
       *[all] hammasi
    }
invoice-list-title = <b>Hisobvaraqlar</b>
invoice-list-title-client = <b>Hisobvaraqlar</b> · { $client }
invoice-list-title-contract = <b>Hisobvaraqlar</b> · № { $number } shartnoma
invoice-list-title-matter = <b>Hisobvaraqlar</b> · { $name }
invoice-row = { $icon } { $number } · { $client } · { $sum } · { $tail }
invoice-row-draft = qoralama
invoice-row-days = { invoice-in-days }
due-by = { $date } gacha
due-after-act = { $days ->
        [0] dalolatnoma imzolangan kuni
       *[other] dalolatnoma imzolanganidan keyin { $unit ->
            [working] { $days } ish kuni ichida
           *[calendar] { $days } kun ichida
        }
    }
invoice-row-act = dalolatnoma kutilmoqda
invoice-table-act = dalolatnomadan keyin
invoice-row-due = { $date } gacha
invoice-show = { $show ->
        [open] Toʻlov kutilmoqda
        [overdue] Muddati oʻtgan
        [draft] Qoralamalar
        [partial] Qisman
        [paid] Toʻlangan
        [void] Bekor qilingan
        [written_off] Hisobdan chiqarilgan
       *[all] Hammasi
    }
invoice-list-all = Yozib berilgan { $total }, kutilmoqda { $balance }
invoice-list-all-paid = Yozib berilgan { $total }, hammasi toʻlangan
invoice-list-owed = { $count } ta hisobvaraq, toʻlovga { $balance }
invoice-list-sum = { $count } ta hisobvaraq, jami { $total }
invoice-list-count = { $count } ta hisobvaraq
invoice-list-found = «{ $query }» boʻyicha topdim: { $count } ta hisobvaraq
invoice-list-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki hisobvaraq raqamini yozib koʻring.
invoice-list-empty = Hozircha hisobvaraq yoʻq. Birinchisini yozib beramizmi?
invoice-list-empty-here = Bu yerda hozircha hisobvaraq yoʻq. Birinchisini yozib beramizmi?
invoice-list-none = { $show ->
        [open] Barcha hisobvaraqlar toʻlangan, kutiladigan hech narsa yoʻq.
        [overdue] Muddati oʻtgan hisobvaraq yoʻq.
        [draft] Qoralama yoʻq.
        [partial] Qisman toʻlangan hisobvaraq yoʻq.
        [paid] Hozircha toʻlangan hisobvaraq yoʻq.
        [void] Bekor qilingan hisobvaraq yoʻq.
       *[written_off] Hisobdan chiqarilgan hisobvaraq yoʻq.
    }
invoice-list-table = 📋 Jadval qilib
invoice-table-title = { $all ->
        [yes] Hisobvaraqlar: { $count }
       *[no] Hisobvaraqlar: { $count } tadan birinchi { $shown } tasi
    }
invoice-col-number = Raqam
invoice-col-client = Mijoz
invoice-col-due = Muddat
invoice-col-sum = Summa
invoice-col-balance = Qoldiq
invoice-col-total = Jami
invoice-list-new = 🧾 Yangi hisobvaraq

error-changed-meanwhile = Siz oʻylaguningizcha bu yerda nimadir oʻzgardi. Hozirgi holat mana bunday.
error-reason = Sabab kerak, { $limit } belgigacha. Masalan: mijoz bilan kelishildi.
error-invoice-not-draft = № { $number } hisobvaraq yozib berilgan, u oʻzgartirilmaydi. Uning kartochkasida tuzatish mumkin: «⋯ Yana».
error-invoice-sum-currency = Hisobvaraq valyutasi { $currency }, summa esa { $typed } valyutasida. { $why ->
        [contract] Valyutani shartnoma belgilaydi: summani { $currency } valyutasida yozing.
        [account] Bankda { $typed } hisob raqamimiz yoʻq: uni «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimida qoʻshing yoki summani { $currency } valyutasida yozing.
       *[lines] Valyuta «⋯ Yana» → «{ invoice-currency-button }» orqali almashadi, yoki summani { $currency } valyutasida yozing.
    }
error-invoice-draft = Bu hali qoralama. Avval uni yozib berish kerak.
error-invoice-void = № { $number } hisobvaraq bekor qilingan.
error-invoice-paid = № { $number } hisobvaraq toʻliq toʻlangan, hisobdan chiqariladigan hech narsa yoʻq.
error-no-balance-copy = Qoldiqli nusxa hisobvaraq qisman toʻlanganda kerak. Bu hisobvaraq toʻliq toʻlangan yoki umuman toʻlanmagan.
error-invoice-no-lines = Hisobvaraqda pozitsiya yoʻq. Kamida bittasini qoʻshing.
error-invoice-zero = Hisobvaraq summasi nol. Narxlar va chegirmani tekshiring.
error-invoice-unprintable = PDFda chop etib boʻlmaydi: { invoice-unprintable-item }. Buni harflar bilan, masalan lotin harflarida yozing va yana yozib bering.
error-invoice-no-account = Bankda { $currency } hisob raqamimiz yoʻq. Uni sozlamalarda qoʻshing yoki valyutani almashtiring.
error-invoice-number-taken = Bizda bunday raqam bor. Sozlamalarda raqamlashni toʻgʻrilab, yana urinib koʻring.
error-invoice-too-many-lines = Bitta hisobvaraqqa { $limit } ta pozitsiya sigʻadi. Qolganini ikkinchi hisobvaraqda yozib bering.
error-invoice-description = Pozitsiya nomi { $limit } belgigacha. Masalan: Soliq nizosi boʻyicha maslahat.
error-invoice-unit = Birlik { $limit } belgigacha. Masalan: soat.
error-invoice-price = Narx noldan kam boʻlmaydi. Masalan, 7 500 deb yozing.
error-act-no-term = № { $number } hisobvaraqning toʻlov muddati dalolatnomaga bogʻliq emas.
error-act-future = Dalolatnoma sanasi bugundan keyin boʻlishi mumkin emas. Masalan, bunday yozing: { $date }
error-act-too-old = Yilni tekshiring. Masalan, bunday yozing: 01.12.2026
error-day-before-contract = { $paper ->
        [act] Dalolatnoma shartnomadan oldin boʻlishi mumkin emas
       *[invoice] Hisobvaraq shartnomadan oldin boʻlishi mumkin emas
    }: shartnoma sanasi { $date }. Shu kunni yoki keyingisini yozing; shartnomada xato boʻlsa, sanani oʻsha yerda toʻgʻrilang.
error-day-before-firm = Bu kuni firma hali yoʻq edi: roʻyxat raqamiga koʻra u { $year }-yildan beri bor. { $paper ->
        [act] Dalolatnoma
        [payment] Toʻlov
       *[invoice] Hisobvaraq
    } yilini tekshiring.
error-invoice-date-future = Hisobvaraqqa bunchalik uzoq sana qoʻyilmaydi. Yilni tekshirib, masalan, bunday yozing: { $date }
error-invoice-due-far = Muddat besh yildan uzoq. Yilni tekshirib, masalan, bunday yozing: { $date }
error-invoice-due-before = Muddat hisobvaraq sanasidan ({ $date }) oldin boʻlishi mumkin emas. Keyinroq kunni tanlang.
error-invoice-period = Davr oxiri boshidan oldin. Masalan, 01.11.2026 – 30.11.2026 deb yozing.
error-invoice-period-unclear = «{ $value }» qaysi davr ekanini tushunmadim. Ikkita sana yozing, masalan 01.11.2026 – 30.11.2026.
error-invoice-note = Izoh { $limit } belgigacha. Qisqaroq yozing.
error-invoice-language = Bu tilda bunday hujjat yoʻq. Tilni tugma bilan tanlang.
error-invoice-contract-currency = Valyutani shartnoma belgilaydi.
error-invoice-contract-issuer = Kim yozib berishini shartnoma belgilaydi.
error-vat-reason = «QQSsiz» uchun sabab kerak, u hisobvaraqda chop etiladi. Masalan: Aylanmadan olinadigan soliq toʻlovchisi.
error-vat-rate = QQS stavkasi 0 dan 99,99% gacha boʻladi. Masalan, 12 deb yozing.

foreign-lacks = ⚠️ Chet el uchun hisobvaraqqa yetishmaydi: { $items }.
foreign-detail = { $detail ->
        [account] bankdagi { $currency } hisob raqami
        [swift] bankimizning SWIFT kodi
        [bank] bankning lotincha nomi
        [name] lotincha nomimiz
        [address] lotincha manzil
        [signatory] imzolovchining lotincha ismi
        [title] inglizcha lavozim
       *[correspondent] vakil bank
    }
foreign-button = 🌍 Toʻldirish
foreign-ask = { $detail ->
        [swift] Bankimizning SWIFT kodi qanday{ $original ->
            [none] {""}
           *[other] {" "}(«{ $original }»)
        }? U orqali { $currency } oʻtkazmasi keladi.
        [bank] Bankimiz lotin harflarida qanday yoziladi? «{ $original }»
        [correspondent] { $currency } uchun vakil bank bormi? Uning nomi, SWIFT kodi va hisob raqami valyuta hisobi kartochkasida turadi.
        [name] Nomimiz lotin harflarida qanday yoziladi? Chet el uchun hisobvaraqlarda shunday boʻladi. «{ $original }»
        [address] Manzilimiz lotin harflarida qanday yoziladi? «{ $original }»
        [signatory] Imzolovchining ismi lotin harflarida qanday yoziladi? «{ $original }»
       *[title] Imzolovchining lavozimi inglizcha qanday? «{ $original }»
    }
foreign-suggestion = Taklifim: <b>{ $suggestion }</b>. Boshqacha yozsangiz ham boʻladi.
foreign-take-it = ✅ Toʻgʻri keladi
foreign-no-correspondent = Usiz
foreign-account = { $currency } hisob raqamimiz yoʻq. Uni rekvizitlarimizga qoʻshib, qoralamaga qayting.
foreign-account-button = 🏦 Hisob raqamlarimiz
foreign-example = SABRRUMM yoki Namuna Law Firm LLC
error-foreign-lacks = { $currency } hisobvaragʻiga yetishmaydi: { foreign-detail }. Firma egasi buni qoralamada qoʻsha oladi: «🌍 Toʻldirish».
error-foreign-owner = Buni firma egasi qoʻshadi: qoralamada, «🌍 Toʻldirish» tugmasi bilan.
error-foreign-swift = Bankning SWIFT kodi 8 yoki 11 ta harf va raqamdan iborat, masalan SABRRUMM.
error-foreign-latin = Bu yerda lotin harflari kerak. Masalan: Namuna Law Firm LLC.
error-foreign-long = { $limit } belgigacha, lotin harflarida. Masalan: Namuna Law Firm LLC.
write-down-line = ✂️ { $of ->
        [line] { $name }: { $sum } kam
       *[all] Chegirma { $sum }
    }, { $reason }
write-down-button = ✂️ Nega kamroq
write-down-choice = { $chosen ->
        [yes] ● { $of ->
            [line] { $name }
           *[all] chegirma
        }
       *[no] { $of ->
            [line] { $name }
           *[all] chegirma
        }
    } · −{ $sum }
write-down-ask = { $of ->
        [line] { $name }: { $agreed } oʻrniga { $now }.
       *[all] Butun hisobvaraqqa chegirma: { $sum }.
    }
    { $said ->
        [yes] Hozir yozilgani: { $reason }
       *[no] Nega kamroq?
    }

    Sababini yozing. Uni kartochkada va «Chiqarilgan, kamaygan» hisobotida faqat oʻzimiznikilar koʻradi, mijozga koʻrinmaydi.
write-down-none = Bu yerda hech narsa kamaytirilmagan.
write-down-example = doimiy mijozga chegirma
error-write-down-reason = Sababini bir qatorda yozing, 500 belgigacha, masalan «doimiy mijozga chegirma».
error-write-down-none = Bu qator kelishilgandan kam emas. Sabab kerak emas.
