# Dalolatnomalar va hisobvaraq yonidagi boshqa hujjatlar, mijoz koʻradigan tarzda.

error-document-void = № { $number } hujjat bekor qilingan.
error-document-accepted = № { $number } dalolatnoma qabul qilib boʻlingan. Unda xato boʻlsa, yuristga yozing.
error-document-objection = Nimaga rozi emasligingizni yozing, { $limit } belgigacha. Masalan: dalolatnomada ortiqcha bir soat bor, 3-dekabrda uchrashuv boʻlmagan.

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

doc-page-client = { doc-name }, { $date } · { $total }
doc-accepted = Dalolatnoma qabul qilindi: { $date }.
doc-term-begun = № { $number } hisobvaraqni { $due } gacha toʻlash kerak.
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
