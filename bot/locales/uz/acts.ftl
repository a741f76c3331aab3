# Dalolatnomalar va hisobvaraq yonidagi boshqa hujjatlar.

document-act-invoice = № { $number }, { $date }

error-document-void = № { $number } hujjat bekor qilingan.
error-document-draft = Hujjat hali tuzilmagan. «✅ Tuzish» tugmasini bosing.
error-document-not-draft = № { $number } hujjat tuzilgan, uni oʻzgartirib boʻlmaydi. Uni bekor qilib, yangisini tuzing.
error-document-number-taken = Bizda bunday raqam bor. Sozlamalarda raqamlashni toʻgʻrilab, yana urinib koʻring.
error-document-accepted = № { $number } dalolatnoma qabul qilib boʻlingan. Unda xato boʻlsa, yuristga yozing.
error-document-disputed = № { $number } dalolatnoma boʻyicha eʼtiroz bor. Avval nizoni tugating.
error-document-objection = Nimaga rozi emasligingizni yozing, { $limit } belgigacha. Masalan: dalolatnomada ortiqcha bir soat bor, 3-dekabrda uchrashuv boʻlmagan.
error-document-date-future = Bu sana juda uzoq. Masalan, bunday yozing: { $date }
error-act-nothing = Kamida bitta hisobvaraqni belgilang.
error-act-invoices = Bitta dalolatnomaga bitta mijozning bitta shartnoma boʻyicha, bitta valyutadagi va bitta rekvizitimizdan yozilgan hisobvaraqlari kiradi. Shundaylarini belgilang.
error-act-vat = Bu hisobvaraqlarda QQS har xil. Ularga alohida dalolatnomalar tuzing.
error-act-invoice-state = № { $number } hisobvaraq yozib berilmagan yoki bekor qilingan, unga dalolatnoma tuzib boʻlmaydi.
error-act-no-lines = Dalolatnomada pozitsiya yoʻq. Kamida bittasini qoʻshing.
error-act-zero = Dalolatnoma summasi nol. Narxlarni tekshiring.

contacts-push-accepted = ✅ { $client }: { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasi qabul qilindi
       *[act] № { $number } dalolatnoma ({ $total }) qabul qilindi
    }, yozgan: { $name }.{ $terms ->
        [yes] {" "}Toʻlov muddati: { $due }.
       *[no] { "" }
    }
contacts-push-accepted-unsent = { contacts-push-accepted }
    { doc-invoice-unsent }
contacts-push-objected = ❌ { $client }: { $name } qabul qilmadi: { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasi.
       *[act] № { $number } dalolatnoma ({ $total }).
    }{ $rests ->
        [yes] {" "}Siz nizoni tugatmaguningizcha bu dalolatnoma hisobvaraqlari boʻyicha eslatmalar toʻxtatildi.
       *[no] {" "}Eslatmalar toʻxtatilmadi.
    }

    { $question }

doc-accept = ✅ Qabul qilish
doc-object = ❌ Eʼtiroz bildirish
doc-open = 📄 Dalolatnomani ochish
doc-open-paper = 📄 Hujjatni ochish
pushed-document = { $hello } { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasi, davri { $since } – { $until }. Iltimos, tekshirib, qabul qiling yoki nimaga rozi emasligingizni yozing.
        [receipt] № { $number } kvitansiya, { $date }, summasi { $total }. Toʻlaganingiz uchun rahmat.
        [certificate] № { $number } toʻlov haqida maʼlumotnoma, { $date }: toʻlangan { $total }.
        [calculation] № { $number } hisob-kitob, { $date }: kechiktirilgani uchun { $total }.
        [demand] № { $number } talabnomani yuboramiz, { $date }, summasi { $total }. Muddat va toʻlov rekvizitlari hujjatda. Pul yoʻlda boʻlsa, iltimos, bizga yozing.
       *[act] № { $number } dalolatnoma, { $date }, summasi { $total }. Iltimos, tekshirib, qabul qiling yoki nimaga rozi emasligingizni yozing.
    }
    { $firm }
pushed-mail-subject-document = { doc-name }, { $date }, { $firm }
pushed-mail-document = { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasi ilova qilindi, davri { $since } – { $until }. Iltimos, oʻz hisobingiz bilan solishtirib, imzolang va bizga nusxasini yuboring.
        [receipt] № { $number } kvitansiya ilova qilindi, { $date }, summasi { $total }. Toʻlaganingiz uchun rahmat.
        [certificate] № { $number } toʻlov haqida maʼlumotnoma ilova qilindi, { $date }: toʻlangan { $total }.
        [calculation] № { $number } hisob-kitob ilova qilindi, { $date }: kechiktirilgani uchun { $total }.
        [demand] № { $number } talabnomani yuboramiz, { $date }, summasi { $total }, u ilova qilindi. Muddat va toʻlov rekvizitlari unda koʻrsatilgan. Pul yoʻlda boʻlsa, shu xatga javob bering.
       *[act] № { $number } dalolatnoma ilova qilindi, { $date }, summasi { $total }. Iltimos, imzolang va bizga nusxasini yuboring.
    }
pushed-mail-document-answer = Biror narsaga rozi boʻlmasangiz, shu xatga javob bering.

doc-event = { $numbered ->
        [yes] { $document ->
            [reconciliation] № { $number } solishtirish dalolatnomasi
            [receipt] № { $number } kvitansiya
            [certificate] № { $number } toʻlov haqida maʼlumotnoma
            [calculation] № { $number } hisob-kitob
            [demand] № { $number } talabnoma
           *[act] № { $number } dalolatnoma
        }
       *[no] hujjat
    }{ $action ->
        [issued] {" "}tuzildi
        [voided] {" "}bekor qilindi
        [delivered] {" "}yuborildi: { $to }
        [handed] {" "}qoʻlga berildi
        [unconfirmed] : yetib borgani tasdiqlanmadi: { $to }
        [failed] {" "}yuborilmadi: { $to }
        [blocked] {" "}yetib bormadi: { $to }
        [withdrawn] : yuborish toʻxtatildi: { $to }
        [opened] {" "}ochildi
        [accepted] { $way ->
            [paper] {" "}qogʻozda imzolandi
            [silence] {" "}qabul qilingan hisoblanadi
           *[telegram] {" "}qabul qilindi
        }
        [objected] { $worded ->
            [yes] : eʼtiroz «{ $text }»
           *[no] : eʼtiroz
        }
        [dispute_ended] : nizo tugadi
        [unanswered] : javob yoʻq
        [discarded] : qoralama oʻchirildi
       *[drafted] : qoralama tayyorlandi
    }
doc-event-word = { $action ->
        [delivered] mijozga xabar: { $to }
        [unconfirmed] mijozga xabar tasdiqlanmadi: { $to }
        [failed] mijozga xabar yuborilmadi: { $to }
       *[blocked] mijozga xabar yetib bormadi: { $to }
    }
invoice-event-act-undone = dalolatnoma bekor qilindi, toʻlov muddati yangisini kutmoqda

doc-button = 📄 Dalolatnoma
doc-acts = 📄 Hujjatlar
doc-issue = ✅ Tuzish
doc-date = 📅 Sana
doc-period-button = 🗓 Davr
doc-language = 🌐 Til: { $language ->
        [en] English
       *[ru] ruscha
    }
doc-discard = 🗑 Oʻchirish
doc-discard-ask = Dalolatnoma qoralamasi oʻchirilsinmi? U hali raqam olmagan.
doc-discard-yes = 🗑 Ha, oʻchirish
doc-draft-gone = Dalolatnoma qoralamasi oʻchirildi.
doc-draft-kept = Dalolatnoma qoralamasi saqlandi: u «📄 Dalolatnoma» tugmasi ortida kutadi.
doc-draft-head = <b>Dalolatnoma</b>, { $date }, qoralama{ $numbered ->
        [no] { "" }
       *[yes] . Raqami { $number } boʻladi
    }
doc-invoices = { $count ->
        [one] № { $numbers } hisobvaraq boʻyicha
       *[other] № { $numbers } hisobvaraqlar boʻyicha
    }
doc-period = { $document ->
        [reconciliation] Davr
        [calculation] Kechiktirilgan davr
       *[act] Xizmat davri
    }: { $since } – { $until }
doc-line = { $n }. { $name }: { $quantity } { $unit } × { $price } = { $sum }
doc-lines-more = … va yana { $count } ta
doc-lines-none = Hozircha pozitsiya yoʻq. Nima qilinganini qoʻshing.
doc-total = Jami <b>{ $total }</b>{ $taxed ->
        [yes] , shu jumladan QQS { $vat }
       *[no] { "" }
    }
doc-covered = ⚠️ № { $number } hisobvaraq boʻyicha № { $by } dalolatnoma bor.
doc-unprintable = ⚠️ PDFda chop etib boʻlmaydi: { $chars }. Bu belgilarni almashtiring.
doc-begins-term = { $count ->
        [one] Mijoz dalolatnomani qabul qilganda № { $numbers } hisobvaraqning toʻlov muddati boshlanadi.
       *[other] Mijoz dalolatnomani qabul qilganda № { $numbers } hisobvaraqlarning toʻlov muddati boshlanadi.
    }
doc-invoice-unsent = ⚠️ { $count ->
        [one] № { $numbers } hisobvaraq mijozga hali yuborilmagan: u boʻyicha eslatma boʻlmaydi.
       *[other] № { $numbers } hisobvaraqlar mijozga hali yuborilmagan: ular boʻyicha eslatma boʻlmaydi.
    }
doc-date-ask = Hozir { $date }. Dalolatnomani qaysi sana bilan tuzamiz? Kunni tanlang yoki yozing.
doc-period-ask = Xizmatlar qaysi davrda koʻrsatilgan? Masalan, bunday yozing: noyabr 2026 yoki 01.11.2026 – 30.11.2026
doc-line-window = <b>{ $name }</b>
    { $quantity } { $unit } × { $price } = { $sum }{ $discounted ->
        [yes] , chegirma { $discount }
       *[no] { "" }
    }
doc-line-name-ask = Yana nima qilindi? Dalolatnomada qanday chop etilsa, shunday yozing.
doc-line-sum-ask = <b>{ $name }</b>
    Qancha? Shunchaki summa yoki miqdor va narx ham boʻladi: 150 000, 3 x 5000, 2,5 soat x 7 500.
doc-page-issued = { doc-name }, { $date }: { doc-made }.
    { $client } · { $total }
doc-page = { doc-name }, { $date }
    { $client } · { $total }
doc-page-void = { doc-name }, { $date }, { doc-voided-word }
    { $client } · { $total }
doc-page-draft = { $total } summali dalolatnoma shunday koʻrinadi. Bu qoralama.
doc-page-client = { doc-name }, { $date } · { $total }
doc-card-head = { $state ->
        [sent] 🟡 <b>{ doc-name }</b>: mijoz javobini kutmoqda
        [accepted] 🟢 <b>{ doc-name }</b>: qabul qilingan
        [objected] 🔴 <b>{ doc-name }</b>: eʼtiroz bor
        [void] ⚫ <b>{ doc-name }</b>: { doc-voided-word }
        [given] ⚪ <b>{ doc-name }</b>: mijozda
       *[issued] ⚪ <b>{ doc-name }</b>: { doc-made }, { doc-unsent }
    }
doc-card-date = Sana { $date } · { $document ->
        [reconciliation] saldo { $total }
        [certificate] toʻlangan { $total }
        [calculation] kechiktirilgani uchun { $total }
       *[act] { $total }
    }
doc-card-void = Sababi: { $reason }
doc-card-accepted = ✅ Qabul qilingan: { $date }{ $way ->
        [paper] , qogʻozda imzolangan
        [silence] : javob boʻlmagan, siz uni qabul qilingan deb hisobladingiz
       *[telegram] {" "}(Telegram orqali)
    }{ $named ->
        [yes] : { $name }
       *[no] { "" }
    }
doc-card-objected = ❌ Eʼtiroz, { $date }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }{ $worded ->
        [yes] : { $text }
       *[no] { "" }
    }
    { $rests ->
        [yes] Siz nizoni tugatmaguningizcha bu dalolatnoma hisobvaraqlari boʻyicha eslatmalar toʻxtatildi.
        [over] { "" }
       *[no] Eslatmalar toʻxtatilmagan. Mijoz bilan kelishib, nizoni tugating.
    }
doc-card-dispute-left = Dalolatnoma boʻyicha nizo tugamagan: uning hisobvaraqlari boʻyicha eslatmalar toʻxtab turibdi.
doc-card-term = № { $number } hisobvaraq: toʻlov muddati { $due }
doc-paper = 📝 Qogʻozda qabul qilindi
doc-paper-ask = Mijoz № { $number } dalolatnomani qachon imzoladi? Kunni tanlang yoki yozing, masalan: kecha yoki 15.11.2026
doc-silence = ⏳ Qabul qilingan deb hisoblash
doc-silence-ask = Mijoz № { $number } dalolatnomaga javob bermadi. Uni bugun ({ $today }) qabul qilingan deb hisoblaymizmi? Shartnoma bunga ruxsat berishini tekshiring. Toʻlov muddati dalolatnomadan boshlansa, uni mijozga xabar qilaman.
doc-silence-yes = ✅ Ha, qabul qilingan
doc-end-dispute = 🤝 Nizoni tugatish
doc-end-dispute-ask = № { $number } dalolatnoma boʻyicha nizo tugatilsinmi? { $held ->
        [yes] Uning hisobvaraqlari boʻyicha eslatmalar davom etadi, dalolatnoma esa yana mijoz javobini kutadi.
       *[no] Dalolatnoma yana mijoz javobini kutadi.
    } Bot bu haqda mijozga yozmaydi: kerak boʻlsa, dalolatnomani yana yuboring.
doc-end-dispute-yes = 🤝 Ha, tugatish
doc-dispute-ended = { $held ->
        [yes] Nizo tugadi, eslatmalar davom etadi.
       *[no] Nizo tugadi.
    }
doc-accepted = Dalolatnoma qabul qilindi: { $date }.
client-told = Mijozga xabar beryapman: { $to }.
client-told-later = Mijoz buni { $at } biladi: { $to }.
client-told-nobody = Mijozga bu haqda xabar berib boʻlmaydi: Telegramda kontakt yoʻq, xat yuborib boʻlmaydi. Unga oʻzingiz ayting.
doc-term-begun = № { $number } hisobvaraqni { $due } gacha toʻlash kerak.
doc-void-ask = { doc-name } bekor qilinsinmi? Raqami band boʻlib qoladi.
doc-void-terms = Dalolatnoma qabul qilingan, toʻlov muddati undan boshlangan. Muddat bekor boʻladi: № { $terms } hisobvaraq yana dalolatnomani kutadi, eslatmalar toʻxtaydi.
doc-void-dispute = Siz tugatmaguningizcha u boʻyicha nizo ochiq qoladi.
doc-void-sure = { doc-name }: { doc-voided-word } boʻladi. Sababi: { $reason }
doc-void-told = Mijoz bu hujjatni olgan. Hujjat endi amal qilmasligini unga aytaman.
doc-void-yes = 🚫 Ha, bekor qilinsin
doc-voided = { doc-name }: { doc-voided-word }.
doc-invoice = 🧾 № { $invoice } hisobvaraq
doc-sending-head = <b>{ doc-name }</b> · { $client }{ $document ->
        [reconciliation] { "" }
       *[act] {" "}· { $total }
    }
doc-sending-nobody = Hozircha yuboradigan odam yoʻq. Mijozni Telegramga taklif qiling yoki hujjat qoʻlga berilganini belgilang.
doc-words-ask = Oʻz matningizni bitta xabarda yozing. Hujjat oʻzi ilova qilinadi.
doc-words-example = Xayrli kun! Noyabr uchun dalolatnomani yuboramiz.
doc-handed = Belgilandi: hujjat qoʻlga berilgan.
doc-list = { $of ->
        [invoice] <b>Dalolatnomalar</b> · № { $name } hisobvaraq
        [contract] <b>Hujjatlar</b> · № { $name } shartnoma
       *[client] <b>Hujjatlar</b> · { $name }
    }
doc-row = { $state ->
        [draft] ⚪
        [sent] 🟡
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] ⚪
    } { $numbered ->
        [yes] { $document ->
            [reconciliation] Solishtirish № { $number }
            [receipt] Kvitansiya № { $number }
            [certificate] Maʼlumotnoma № { $number }
            [calculation] Hisob-kitob № { $number }
            [demand] Talabnoma № { $number }
           *[act] Dalolatnoma № { $number }
        }
       *[no] { $document ->
            [demand] Talabnoma, qoralama
           *[act] Dalolatnoma, qoralama
        }
    } · { $date } · { $sum }
doc-new = ➕ Yangi dalolatnoma
doc-make = ✅ Tayyor
doc-pick-invoices = Dalolatnomani qaysi hisobvaraqlar boʻyicha tuzamiz? Ularni belgilang.
    { $client }
doc-invoice-row = { $chosen ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $date } · { $sum }
doc-pick-period = Dalolatnomani qaysi davr uchun tuzamiz? Tanlang yoki yozing, masalan: noyabr 2026 yoki 01.11.2026 – 30.11.2026
doc-this-month = Shu oy
doc-last-month = Oʻtgan oy
error-act-currency = Bu dalolatnoma { $currency } valyutasida. Summani boshqa valyutasiz yozing, masalan: 5 000

doc-portal-mine = 📄 Hujjatlarim
doc-portal-list = <b>Hujjatlar</b> · { $client }
doc-portal-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [told] ⚪
       *[waiting] 🟡
    } { $document ->
        [reconciliation] Solishtirish { $number } · { $date }
        [receipt] Kvitansiya { $number } · { $total }
        [certificate] Maʼlumotnoma { $number } · { $date }
        [calculation] Hisob-kitob { $number } · { $date }
        [demand] Talabnoma { $number } · { $total }
       *[act] Dalolatnoma { $number } · { $date } · { $total }
    }
doc-portal = <b>{ doc-name }</b>, { $date }{ $document ->
        [reconciliation] { "" }
        [certificate] : toʻlangan { $total }
        [calculation] : kechiktirilgani uchun { $total }
       *[act] , summasi { $total }
    }
doc-portal-period = { $document ->
        [reconciliation] Davr
        [calculation] Kechiktirilgan davr
       *[act] Xizmat davri
    }: { $since } – { $until }
doc-portal-invoices = { $count ->
        [one] № { $numbers } hisobvaraq boʻyicha
       *[other] № { $numbers } hisobvaraqlar boʻyicha
    }
doc-portal-ask = Dalolatnomani tekshirib, qabul qiling yoki nimaga rozi emasligingizni yozing.
doc-portal-accepted = ✅ Qabul qilindi: { $on }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }
doc-portal-objected = ❌ Eʼtiroz yuristga yetkazildi, { $on }{ $worded ->
        [yes] : { $objection }
       *[no] { "" }
    }
doc-portal-accept-ask = { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasini ({ $date }) qabul qilasizmi? Bu undagi summalar va qoldiqqa roziligingizni bildiradi.
       *[act] № { $number } dalolatnomani ({ $date }, { $total }) qabul qilasizmi? Bu xizmatlar toʻliq koʻrsatilgan va eʼtiroz yoʻq deganidir.
    }
doc-accept-yes = ✅ Ha, qabul qilaman
doc-portal-object-ask = № { $number } dalolatnomada nimaga rozi emassiz? Bitta xabarda yozing, yurist uni oladi.
doc-objection-example = Dalolatnomada ortiqcha bir soat bor, 3-dekabrda uchrashuv boʻlmagan
doc-objected = { $rests ->
        [yes] Eʼtiroz yuristga yetkazildi. U javob bermaguncha bu hisobvaraqlar eslatilmaydi.
       *[no] Eʼtiroz yuristga yetkazildi. U sizga shu yerda javob beradi.
    }

doc-name = № { $number } { $document ->
        [reconciliation] solishtirish dalolatnomasi
        [receipt] kvitansiya
        [certificate] toʻlov haqida maʼlumotnoma
        [calculation] hisob-kitob
        [demand] talabnoma
       *[act] dalolatnoma
    }

pushed-unanswered = ⏳ { $client }: { $document ->
        [reconciliation] № { $number } solishtirish dalolatnomasi
       *[act] № { $number } dalolatnoma ({ $total })
    } { $day } kuni yuborilgan, javob yoʻq. Qabul qilingan deb hisoblaymizmi? Shartnoma bunga ruxsat berishini tekshiring.
doc-made = { $document ->
       *[act] tuzilgan
    }
doc-unsent = { $document ->
       *[act] yuborilmagan
    }
doc-voided-word = { $document ->
       *[act] bekor qilingan
    }

settings-act-days = ⏳ Dalolatnomaga javob: { $act_days ->
        [0] soʻramaslik
       *[other] { $act_days } ish kuni
    }
settings-act-days-ask = Mijozning dalolatnomaga javobini necha ish kuni kutamiz? Keyin dalolatnomani qabul qilingan deb hisoblashni yuristdan bir marta soʻrayman. Shartnomada boshqa muddat boʻlsa, uni shu shartnoma dalolatnomalarida belgilash mumkin.
doc-days = ⏳ Javob: { $days ->
        [0] soʻramaslik
       *[other] { $days } ish kuni
    }{ $own ->
        [yes] , shartnoma boʻyicha
       *[no] { "" }
    }
doc-days-ask = Shartnoma mijozga dalolatnomaga javob uchun necha ish kuni beradi? Keyin dalolatnomani qabul qilingan deb hisoblashni yuristdan bir marta soʻrayman.
doc-days-row = { $days }
doc-days-firm = Firmada odatdagidek
doc-days-never = Soʻramaslik
doc-days-example = 5
doc-days-done = { $days ->
        [0] Javobsiz dalolatnomalar haqida soʻramayman.
       *[other] { $days } ish kuni javob boʻlmasa, dalolatnoma haqida soʻrayman.
    }
error-answer-days = «{ $value }» necha kun ekanini tushunmadim. 0 dan { $limit } gacha ish kunlari sonini yozing, masalan 5.
