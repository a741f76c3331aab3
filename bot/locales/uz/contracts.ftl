# Shartnomalar.

contract-list = <b>Shartnomalar</b>
contract-list-title = <b>Shartnomalar</b> · { $whose }
contract-list-hint = Tanlang yoki mijoz nomini, raqamini yozing.
contract-list-hint-client = Tanlang yoki raqamini yozing.
contract-list-found = «{ $query }» boʻyicha topdim: { $count } ta shartnoma
contract-show = { $state ->
        [draft] Loyihalar
        [active] Amalda
        [done] Bajarilgan
        [terminated] Bekor qilingan
       *[all] Hammasi
    }
contract-list-empty = Hozircha shartnoma yoʻq. Birinchisini qoʻshamizmi?
contract-list-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki shartnoma raqamini yozib koʻring.
contract-row = { $state ->
        [draft] ⚪
        [expired] 🟠
        [done] ✔️
        [terminated] ⛔️
       *[active] 🟢
    } { $named ->
        [yes] { $about } · № { $number }
       *[no] № { $number }, { $date }
    }
contract-search-example = Lola yoki 7/2026
contract-search-over = Hammasini koʻrsatish
contract-new = ➕ Yangi shartnoma

contract-head = <b>№ { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    }</b>, { $date }
contract-line-client = { $client }
contract-line-responsible = Masʼul { $name }
contract-line-subject = Predmeti: { $subject }
contract-line-stage = { $number }. { $name } · { $amount }
contract-line-stage-card = { $done ->
        [yes] ☑️ { $name } · { $amount }{ $issued ->
            [yes] , № { $invoice } hisobvaraq
           *[no] , qoralamada
        }
       *[no] ▫️ { $name } · { $amount }
    }
contract-line-terms = Toʻlov muddati: { $terms }
contract-line-vat = { $mode ->
        [on_top] Ustiga QQS { $rate }%
       *[included] Shu jumladan QQS { $rate }%
    }
contract-line-no-vat = QQSsiz: { $reason }
contract-line-abroad = ⚠️ { $now ->
        [without] Mijoz chet elda, shuning uchun QQSsiz. Tekshiring: siz hal qilasiz.
       *[with] Mijoz chet elda, shartnomada esa QQS bor. Bu yerda kerakmi, siz hal qilasiz.
    }
contract-abroad = { $now ->
        [without] QQS qoʻyish
       *[with] QQSni olib tashlash
    }
contract-line-next = 🔁 { $auto ->
        [draft] Keyingi qoralama { $date }
       *[issue] Keyingi hisobvaraq { $date }
    }
contract-line-ends = { $date } gacha amal qiladi
contract-line-matters = Ishlar: { $matters }
contract-line-issuer = Ijrochi: { $issuer }
contract-line-file = 📎 { $file }
contract-line-neutral = 🕶 Mijoz qatorlar oʻrnida «Yuridik xizmatlar» yozuvini koʻradi

contract-price-fixed = Narxi: { $amount }
contract-price-stages = Bosqichlar boʻyicha: { $amount }
contract-price-retainer = Abonent toʻlovi: oyiga { $fee }, hisobvaraq kuni: { $day }{ $auto ->
        [draft] , bot qoralama tayyorlaydi
        [issue] , avtomatik yozib beriladi
       *[off] {""}
    }
contract-price-hourly = Soatbay toʻlov: soatiga { $fee }
contract-price-success = Muvaffaqiyat haqi, summa natijaga qarab
contract-price-expenses = Xarajatlarni qoplash

contract-terms = { $terms ->
        [prepay] oldindan toʻlov
        [fixed_date] { $on } gacha
        [month_day] { $unit ->
            [next_month] keyingi oyning { $days }-sanasigacha
           *[this_month] oyning { $days }-sanasigacha
        }
        [days_after_act] { $unit ->
            [working] dalolatnomadan keyin { contract-working-days }
           *[calendar] dalolatnomadan keyin { contract-calendar-days }
        }
       *[days_after_invoice] { $unit ->
            [working] hisobvaraqdan keyin { contract-working-days }
           *[calendar] hisobvaraqdan keyin { contract-calendar-days }
        }
    }
contract-calendar-days = { $days } kun
contract-working-days = { $days } ish kuni
contract-terms-button = { $terms_text }

contract-card =
    { $head }
    { $state ->
        [draft] ⚪ loyiha
        [done] ✔️ bajarilgan
        [terminated] ⛔️ bekor qilingan
       *[active] 🟢 amalda
    }
    { $facts }
contract-card-warning = 🟠 Shartnoma muddati oʻtgan.
contract-card-money = { $money }
contract-money-sum = Summa { $amount } · yozib berilgan { $invoiced } · toʻlangan { $paid }
contract-money-discounts = Chegirmalar { $discounts }
contract-money-left = <b>Yozib berish qoldi { $left }</b>
contract-money-none-left = <b>Toʻliq yozib berilgan.</b>
contract-money-over = <b>Shartnomadan ortiq yozib berilgan: { $over }</b>
contract-money-advance = Mijoz avansi { $advance }
contract-money-invoiced = Yozib berilgan { $invoiced } · toʻlangan { $paid }
contract-money-month = { $billed ->
        [yes] Bu oy yozib berilgan.
       *[no] Bu oy hali yozib berilmagan.
    }
contract-notes = { $notes }
contract-overbilled = ⚠️ { contract-month-name } uchun № { $number } hisobvaraq summasi { $billed }, shartnoma esa { $ends } kuni tugaydi: kunlar boʻyicha { $due } chiqadi. Hisobvaraqni tuzating yoki farqini qaytaring.
contract-open-overbilled = 📄 № { $number } hisobvaraq
contract-first-unissued = ⚠️ { $start } – { $end } uchun hisobvaraq oʻzi yozilmaydi: yozib berish kuni oʻtib ketgan.
contract-bill-first = 🧾 Yozib berish: { $first_start } – { $first_end }
contract-bill = 🧾 Hisobvaraq yozib berish
contract-bill-more = { $more ->
        [over] 🧾 Shartnomadan ortiq yozib berish
       *[ahead] 🧾 Keyingi oy uchun
    }
contract-invoices = 📂 Hisobvaraqlar ({ $count })
contract-client = 👤 Mijoz
contract-to-matter = ⚖️ { $name }
contract-edit = ✏️ Oʻzgartirish
contract-file = 📎 Fayl
contract-neutral-button = 🕶 Neytral iboralar
contract-neutral-window =
    <b>🕶 Neytral iboralar</b> · № { $number }
    { $on ->
        [yes] Yoqilgan: hisobvaraq va dalolatnomalarda, toʻlovda va mijozga xabarlarda qatorlar oʻrnida «Yuridik xizmatlar» turadi.
       *[no] Oʻchirilgan. Yoqilsa, hisobvaraq va dalolatnomalarda, toʻlovda va mijozga xabarlarda qatorlar oʻrnida «Yuridik xizmatlar» boʻladi.
    }
    Siz chatda haqiqiy qatorlarni koʻrasiz. Yozib berilganlari oʻzgarmaydi.
contract-neutral-on = 🕶 Yoqish
contract-neutral-off = Oʻchirish
contract-activate = ▶️ Amalda
contract-done = ✔️ Bajarildi
contract-terminate = ⛔️ Bekor qilindi

contract-ask-number = Yangi shartnoma · { $client }. Raqam va sanani yozing, masalan: 7/2026, 01.02.2026
contract-number-example = 7/2026, 01.02.2026
contract-ask-date = Qaysi sanada imzolangan? Kunni tanlang yoki yozing.
contract-date-today = Bugun
contract-date-example = 01.02.2026
contract-ask-subject = Shartnoma predmeti nima? U hisobvaraqqa tushadi.
contract-subject-usual = Yuridik xizmatlar
contract-subject-example = Koʻchmas mulk bitimiga hamrohlik qilish
contract-ask-billing = Toʻlovni qanday hisoblaymiz?
contract-billing-name = { $billing ->
        [fixed] Qatʼiy narx
        [stages] Bosqichlar boʻyicha
        [retainer] Abonent toʻlovi
        [hourly] Soatbay
        [success] Muvaffaqiyat haqi
       *[expenses] Mijoz xarajatlari
    }
contract-ask-amount = { $amount_optional ->
        [true] Eng koʻp summa belgilanganmi? Uni yozing yoki «Summasiz» tugmasini bosing.
       *[false] Shartnoma narxi qancha?
    }
contract-amount-none = Summasiz
contract-amount-example = 150 000
contract-ask-fee = { $billing ->
        [retainer] Oyiga qancha?
       *[hourly] Bir soat qancha turadi?
    }
contract-fee-example = 50 000
contract-ask-day = Oylik hisobvaraqni qaysi sanada yozib beramiz?
contract-day-name = { $day ->
        [31] Oyning oxirgi kuni
       *[other] { $day }
    }
contract-day-example = 5
contract-ask-auto = Hisobvaraq har oy avtomatik yozib berilsinmi? Siz yubormaguningizcha mijozga hech narsa bormaydi.
contract-auto-name = { $auto ->
        [draft] 📝 Qoralama tayyorlash
        [issue] 🔁 Yozib berish
       *[off] Yoʻq, qoʻlda
    }
contract-ask-part =
    Oy toʻliq boʻlmasa, haqni qanday hisoblaymiz?
    Masalan, { $start } – { $end } oraligʻi: { $of } kundan { $days } kun.
contract-part-name = { $part ->
        [days] Kunlar boʻyicha: { $by_days }
       *[full] Toʻliq haq: { $full }
    }
contract-line-part = Toʻliqsiz oy: { $part ->
        [days] kunlar boʻyicha
        [full] toʻliq haq
       *[unsaid] koʻrsatilmagan, hisobvaraqda soʻrayman
    }
contract-ask-stages =
    Bosqichlarni har birini yangi qatordan yozing: nomi, ikki nuqta, summa.
    Masalan:
    Talabnoma: 50 000
    Daʼvo va birinchi instansiya: 150 000
contract-stages-billed = Hisobvaragʻi bor bosqichlar boshida qoladi: { $billed_stages }.
contract-stages-example = Talabnoma: 50 000
contract-ask-terms = Mijoz qachon toʻlaydi? Tanlang yoki yozing.
contract-terms-example = dalolatnomadan keyin 10 ish kuni, 25-sanagacha yoki 15.12.2026
contract-review = Shartnomani tekshiring:
contract-facts = { $facts }
contract-save = ✅ Saqlash
contract-saved = { $title ->
        [agreement] № { $number } bitim saqlandi.
       *[contract] № { $number } shartnoma saqlandi.
    }
contract-edit-number = 🔢 Raqami
contract-edit-date = 📅 Sanasi
contract-edit-subject = 📝 Predmeti
contract-edit-price = 💰 Narxi
contract-edit-auto = 🔁 Avtomatik yozib berish
contract-edit-part = 🗓 Toʻliqsiz oy
contract-edit-terms = ⏳ Toʻlov muddati
contract-edit-vat = % QQS
contract-edit-ends = 🏁 Amal qilish muddati
contract-edit-matters = ⚖️ Ishlar
contract-edit-file = 📎 Fayl
contract-edit-title = { $title ->
        [agreement] Bu shartnoma
       *[contract] Bu bitim
    }
contract-edit-currency = 💱 Valyuta
contract-edit-issuer = 🏢 Ijrochi
contract-ask-currency = Shartnoma qaysi valyutada?
contract-currency-button = { $code }
contract-ask-ends = Qaysi kungacha amal qiladi?
contract-ends-never = Muddatsiz
contract-ends-example = 31.12.2026
contract-ask-matters = { $count ->
        [0] Mijozning hozircha ishlari yoʻq.
       *[other] Qaysi ishlarga tegishli? Bir nechtasini tanlash mumkin.
    }
contract-matter-row = { $chosen ->
        [yes] ☑️ { $name }
       *[no] ▫️ { $name }
    }
contract-matter-new = ➕ Yangi ish
contract-ask-issuer = Shartnoma boʻyicha ijrochi kim?
contract-issuer-row = { $name }
contract-ask-file = { $has_file ->
        [yes] Hozir ilova qilingan fayl: { $file_name }. Almashtirish kerak boʻlsa, boshqasini yuboring.
       *[no] Shartnoma faylini yuboring: .pdf, .docx yoki surat.
    }
contract-file-example = «Shartnoma 7-2026.pdf» fayli
contract-file-unnamed = shartnoma
contract-file-photo = shartnoma surati

contract-month-name = { $year }-yil { $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avgust
        [9] sentabr
        [10] oktabr
        [11] noyabr
       *[12] dekabr
    }
contract-push-issued = 🔁 { contract-month-name } uchun № { $number } hisobvaraq avtomatik yozib berildi: { $client }, { $sum }, muddati { $due }. Mijozga hali yuborilmagan.
contract-push-issued-part = 🔁 Toʻliqsiz { contract-month-name } uchun ({ $of } kundan { $days } kun) № { $number } hisobvaraq avtomatik yozib berildi: { $client }, { $sum }, muddati { $due }. Mijozga hali yuborilmagan.
contract-push-issued-act = 🔁 { contract-month-name } uchun № { $number } hisobvaraq avtomatik yozib berildi: { $client }, { $sum }, { contract-push-act }. Mijozga hali yuborilmagan.
contract-push-issued-part-act = 🔁 Toʻliqsiz { contract-month-name } uchun ({ $of } kundan { $days } kun) № { $number } hisobvaraq avtomatik yozib berildi: { $client }, { $sum }, { contract-push-act }. Mijozga hali yuborilmagan.
contract-push-act = { $act_days ->
        [0] muddati dalolatnoma imzolangan kuni
       *[other] muddati dalolatnomadan keyin { $unit ->
            [working] { $act_days } ish kuni
           *[calendar] { $act_days } kun
        }
    }
contract-push-drafted = 📝 { contract-month-name } uchun qoralama tayyor: { $client }, № { $contract } shartnoma, { $sum }. Tekshirib, yozib bering.
contract-push-failed =
    ⚠️ { contract-month-name } uchun hisobvaraq yozib berilmadi: { $client }, № { $contract } shartnoma.
    { $why ->
        [ended] Shartnoma muddati oʻtgan, boshqa yozib bermayman.
        [archived] Mijoz arxivda, boshqa yozib bermayman.
        [part_month] Oy toʻliq emas, uni qanday hisoblash shartnomada aytilmagan.
        [error-invoice-no-account] Rekvizitlarimizda bu valyutada hisob raqami yoʻq.
        [error-invoice-unprintable] Hisobvaraqda PDFda chop etilmaydigan belgilar bor: qoralamani oching, u ularni aytadi.
        [error-foreign-lacks] Chet el uchun hisobvaraqqa maʼlumot yetishmaydi: qoralamani oching, u nimaligini aytadi.
        [error-invoice-number-taken] Keyingi raqam band: raqamlashni tekshiring.
        [error-invoice-zero] Hisobvaraq summasi nol chiqdi.
       *[other] Shartnoma yoki rekvizitlarda maʼlumot yetishmaydi.
    }{ $made ->
        [yes] {" "}Qoralama tayyor, uni yozib berish mumkin.
       *[no] {""}
    }
contract-push-open = 🧾 Ochish
contract-push-client = 👤 Mijozni ochish

error-contract-number = Raqam 1 dan 40 belgigacha boʻladi. Masalan, bunday yozing: 7/2026, 01.02.2026
error-contract-subject = Predmet 1 dan 500 belgigacha boʻladi. Masalan, bunday yozing: Koʻchmas mulk bitimiga hamrohlik qilish
error-contract-amount = Shartnoma summasi noldan katta va shartnoma valyutasida boʻlishi kerak, masalan: 150 000
error-contract-fee = Noldan katta haqni yozing, masalan: 50 000
error-contract-billing-day = Oyning kuni 1 dan 31 gacha boʻladi. Masalan, bunday yozing: 5
error-contract-stages = Kamida bitta, koʻpi bilan oʻttizta bosqich kerak. Masalan: Talabnoma: 50 000
error-contract-stages-currencies = Shartnomaning valyutasi bitta, bu yerda esa { $value }. Barcha bosqichlarni bitta valyutada yozing yoki ikkita shartnoma oching.
error-contract-no-stages = Bu shartnomada bosqich yoʻq: uning toʻlovi boshqacha.
error-contract-stage-line = «{ $value }» qatorida summani topmadim. Ikki nuqta bilan yozing, masalan: Talabnoma: 50 000
error-contract-stage-name = Bosqich nomi 1 dan 500 belgigacha boʻladi, masalan: Talabnoma: 50 000
error-contract-terms = «{ $value }» qaysi muddat ekanini tushunmadim. Masalan, bunday yozing: dalolatnomadan keyin 10 ish kuni, 25-sanagacha yoki 15.12.2026
error-contract-end-before-start = Shartnoma imzolanganidan oldin tugashi mumkin emas. Masalan, bunday yozing: 31.12.2026
error-contract-sum-currency = Shartnoma valyutasi { $currency }, summa esa { $typed } valyutasida. { $why ->
        [saved] Shartnoma valyutasini endi almashtirib boʻlmaydi: summani { $currency } valyutasida yozing.
       *[account] Bankda { $typed } hisob raqamimiz yoʻq: uni «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimida qoʻshing yoki summani { $currency } valyutasida yozing.
    }
error-contract-signed-future = Shartnomaga bunchalik uzoq sana qoʻyilmaydi. Yilni tekshirib, masalan, bunday yozing: { $date }
error-contract-signed-old = Shartnoma yili 2000 dan boshlab boʻlishi kerak. Masalan, bunday yozing: { $date }
error-contract-file = Bu yerda fayl kerak: shartnomani .pdf, .docx yoki surat qilib yuboring.
error-contract-file-lost = Telegram bu faylni bermaydi: uni boshqa bot olgan. Faylni yana ilova qiling: «✏️ Oʻzgartirish», «📎 Fayl». Firma koʻchgan boʻlsa, u «📤 Hammasini olish» arxivida bor.
