# Mijoz tomoni: havola orqali kirish, oʻz hisobvaraqlari, qanday toʻlash, firmaga nima deyish.

portal-link-refused = Bu havola ishlamaydi. Firmadan yangisini soʻrang.
portal-waiting = { $key ->
        [yes] Assalomu alaykum! Shu yerda ekaningizni firmaga yetkazyapman: { $firms }. Bu siz ekaningiz tasdiqlanishi bilan xabar keladi. Sizni tezroq tanishlari uchun telefon raqamingizni ulashishingiz mumkin.
       *[no] Taklifni ochganingizni firmaga yetkazyapman: { $firms }. Bu siz ekaningiz tasdiqlanishi bilan xabar keladi.
    }
portal-share-phone = 📱 Telefon raqamini ulashish
portal-phone-shared = Rahmat, firmaga yetkazaman. Firma bu siz ekaningizni tasdiqlashi bilan xabar keladi.
portal-phone-not-own = Bu boshqa odamning kontakti. Sizniki kerak: «📱 Telefon raqamini ulashish» tugmasini bosing.
portal-opened = Kirishga ruxsat berildi.
portal-clients = Assalomu alaykum, { $name }! Kimning hisobvaraqlarini koʻrsatay?
portal-client-row = { $state ->
        [owes] { $client }{ portal-client-firm } · toʻlovga { $owed }
       *[clear] { $client }{ portal-client-firm } · hammasi toʻlangan
    }
portal-client-firm = { $with_firm ->
        [yes] {" "}· { $firm }
       *[no] { "" }
    }
portal-command = { $what ->
        [help] Bu yerda sizning hisobvaraqlaringiz va hujjatlaringiz. Savolingizni yozing, u yuristga yetib boradi.
       *[staff] Bu buyruq firma xodimlari uchun. Hisobvaraqlaringiz va yuristga savollar bu yerda:
    }
portal-home =
    Assalomu alaykum, { $name }! Bu yerda { $firm } yuborgan hisobvaraqlar. Mijoz: { $client }.
portal-home-owed = Toʻlovga { $owed_count } ta hisobvaraq: <b>{ $owed }</b>
portal-home-paid = Hammasi toʻlangan.
portal-home-none = Hozircha hisobvaraq yoʻq. Birinchisi kelganda yozamiz.
portal-my-invoices = 🧾 Hisobvaraqlarim
portal-ask = 💬 Yuristga savol
portal-other-client = 👥 Boshqa mijoz
portal-language = 🌐 Til
portal-language-ask = Sizga qaysi tilda yozaylik?
portal-list = <b>Hisobvaraqlar</b> · { $client }
portal-row = { $status ->
        [awaiting] 🟡 { $number } · { $until } · { $balance }
        [partial] 🟠 { $number } · { $until } · qoldiq { $balance }
       *[paid] 🟢 { $number } · toʻlangan · { $total }
    }
portal-status = { $status ->
        [awaiting] toʻlov kutilmoqda
        [partial] qisman toʻlangan
       *[paid] toʻlangan
    }
portal-invoice =
    <b>№ { $number } hisobvaraq</b> · { portal-status }
    { $status ->
        [awaiting] { $total } · { $due }
        [partial] Qoldiq <b>{ $balance }</b> · { $due }
       *[paid] { $total }, rahmat
    }{ $status ->
        [partial] { "" }
    Toʻlangan { $paid }, hisobvaraq summasi { $total }
       *[other] { "" }
    }
portal-invoice-claimed = Siz toʻlaganingizni bildirdingiz, firma pul tushganini tekshiradi.
portal-invoice-promised = Siz aytgan toʻlov sanasi: { $promised }.
portal-muted = Eslatmalar oʻchirilgan.
portal-pdf = 📄 PDF
portal-details = 📋 Rekvizitlar
portal-claim = ✅ Toʻladim
portal-promise = 📅 Toʻlov sanasini bildirish
portal-mute = 🔕 Eslatmaslik
portal-unmute = 🔔 Yana eslatish
portal-muted-now = Yaxshi, endi eslatmaymiz. Buni firmaga yetkazaman.
portal-unmuted = Yaxshi, toʻlov muddatlarini yana eslatamiz.
portal-pdf-caption = № { $number } hisobvaraq · { $total } · { $due }
portal-pay =
    <b>№ { $number } hisobvaraqni qanday toʻlash mumkin</b>
    Toʻlovga <b>{ $balance }</b>

    { $payee }

    Toʻlov maqsadi: <code>{ $purpose }</code>
portal-payee = <b>{ $name }</b>
portal-payee-item = { $label } <code>{ $value }</code>
portal-correspondent = Vakil bank: <code>{ $correspondent }</code>
portal-copy-payee = 📋 Oluvchi
portal-copy-tax = { $country ->
        [KZ] { $individual ->
            [yes] 📋 IIN
           *[no] 📋 BIN
        }
        [BY] 📋 UNP
        [UZ] 📋 STIR
        [OTHER] 📋 Soliq raqami
       *[other] 📋 INN
    }
portal-copy-kpp = 📋 KPP
portal-copy-bank-name = 📋 Bank
portal-copy-corr = 📋 Korr. hisob
portal-copy-correspondent = 📋 Vakil bank
portal-copy-kbe = 📋 Kbe
portal-copy-knp = { $country ->
        [UZ] 📋 Toʻlov kodi
       *[other] 📋 KNP
    }
portal-copy-account = 📋 Hisob raqami
portal-copy-bank = { $bank_label ->
        [UZ] 📋 MFO
        [SWIFT] 📋 SWIFT
       *[other] 📋 BIK
    }
portal-copy-sum = 📋 Summa
portal-copy-purpose = 📋 Toʻlov maqsadi
portal-code = 🔳 Toʻlov uchun QR-kod
portal-code-caption = № { $number } hisobvaraq: toʻlovga { $balance }. Rasmni saqlab, bank ilovasida oching: QR orqali toʻlov, «galereyadan».
portal-claim-ask =
    № { $number } hisobvaraqni ({ $balance }) toʻladingizmi?
    Toʻlov topshiriqnomasini fayl yoki surat qilib yuboring, shunda toʻlov tezroq topiladi. Usiz ham boʻladi.
portal-claim-plain = Faylsiz
portal-claim-example = toʻlov topshiriqnomasining fayli yoki surati
portal-claimed = { $again ->
        [yes] Bu toʻlov haqida xabar bergansiz, takrorlash shart emas.
       *[no] Rahmat! Firmaga yetkazaman, u pul tushganini tekshiradi. Hozircha eslatmayman.
    }
portal-claimed-before = Rahmat! Firmaga yetkazaman, u pul tushganini tekshiradi. Bu toʻlov haqida avval ham xabar bergansiz, shuning uchun eslatishni hozircha toʻxtatmayman.
portal-promise-ask = № { $number } hisobvaraqni qachon toʻlaysiz? Kunni tanlang yoki yozing, masalan: ertaga, 15.12.
portal-promise-example = ertaga yoki 15.12
portal-promised = Rahmat, firmaga yetkazaman: toʻlov sanasi { $day }. Shu kungacha eslatmayman.
portal-promised-again = Firmaga yetkazaman: toʻlov sanasi { $day }. Avval aytilgan kunlar toʻlovsiz oʻtdi, shuning uchun eslatishni hozircha toʻxtatmayman.
portal-promise-words = Soʻzlaringizni sana bilan birga yetkazaman.
portal-ask-text = { $about ->
        [invoice] № { $number } hisobvaraq boʻyicha savol. Bitta xabarda yozing, fayl yoki surat qoʻshish mumkin.
       *[all] Yuristga bitta xabarda yozing, fayl yoki surat qoʻshish mumkin.
    }
portal-ask-example = Ikki qismga boʻlib toʻlasa boʻladimi?
portal-ask-confirm = { $order ->
        [one] Bu № { $order_number } hisobvaraqning toʻlov topshiriqnomasimi? Yoki yuristga savol sifatida yetkazaymi?
        [words] № { $order_number } hisobvaraqni toʻladingizmi? Unda bu haqda firmaga soʻzlaringiz bilan birga xabar beraman. Hali toʻlamagan boʻlsangiz, «Yetkazish» tugmasini bosing: yurist ularni savol sifatida oladi.
        [several] Bu hisobvaraqning toʻlov topshiriqnomasimi? Hisobvaraqni tanlang yoki yuristga yetkazing.
       *[no] { portal-ask-pass-on }
    }{ portal-ask-said }
portal-ask-pass-on = { $about ->
        [invoice] Yuristga № { $number } hisobvaraq boʻyicha savol sifatida yetkazaymi?
       *[all] Buni yuristga yetkazaymi?
    }
portal-ask-claim = { $by ->
        [words] ✅ Toʻladim · № { $number } · { $sum }
       *[one] 💳 Toʻlov · № { $number } · { $sum }
    }
portal-ask-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] Fayl bilan.
       *[other] Fayllar soni: { $files }.
    }
       *[no] { "" }
    }
portal-ask-yes = ✅ Yetkazish
portal-ask-no = ✖️ Kerak emas
portal-asked = Qabul qildim, yuristga yetkazaman, u hali oʻqimagan. Javob shu yerga keladi.

# Oʻzi keladigan xabarlar.

portal-push-welcome = Assalomu alaykum! Endi { $firm } yuborgan hisobvaraqlarni koʻra olasiz. Mijoz: { $client }. Bu yerda PDF va rekvizitlarni olish, toʻlov haqida xabar berish, savol berish mumkin.
portal-push-thanks = { $left ->
        [yes] Rahmat! № { $number } hisobvaraq boʻyicha { $amount } tushdi. Qoldi { $balance }.
       *[no] Rahmat! № { $number } hisobvaraq boʻyicha { $amount } tushdi, u toʻliq toʻlandi.
    }
portal-push-term = { $way ->
        [paper] № { $act } dalolatnoma { $on } kuni imzolandi.
        [silence] № { $act } dalolatnomaga javob boʻlmadi, u { $on } kunidan qabul qilingan hisoblanadi.
       *[noted] Xizmatlar dalolatnomasi { $on } kuni imzolandi.
    } { $count ->
        [one] № { $numbers } hisobvaraqni { $due } gacha toʻlash kerak.
       *[other] № { $numbers } hisobvaraqlarni { $due } gacha toʻlash kerak.
    }
portal-push-void = { doc-name }, { $date }: bekor qilingan, endi amal qilmaydi. { $term ->
        [ends] Shu dalolatnomadan boshlangan toʻlov muddati bekor qilindi.
       *[stays] Hujjat sizda saqlangan boʻlsa, undan foydalanmang.
    }
portal-push-unpaid = Firma hozircha № { $number } hisobvaraq boʻyicha toʻlovni koʻrmayapti, qoldiq { $balance }. Iltimos, toʻlov ketganini tekshiring. Toʻlov topshiriqnomasi boʻlsa, shu yerga yuboring.
portal-push-answer = { $about ->
        [invoice] <b>{ $member }, { $firm }</b> · № { $number } hisobvaraq
       *[all] <b>{ $member }, { $firm }</b>
    }
    { $answer }
portal-push-unheard = { $known ->
        [yes] Xabaringizni firmada hozircha hech kim olmadi ({ $firm }). Firma bilan bevosita bogʻlaning: { $reach }.
       *[no] Xabaringizni firmada hozircha hech kim olmadi ({ $firm }). Firma bilan bevosita bogʻlaning.
    }
portal-open-invoices = 🧾 Hisobvaraqlarim
portal-open-invoice = 🧾 Hisobvaraqni ochish
portal-reply = 💬 Javob berish

error-portal-closed = Bu hisobvaraqlarga kirish yopilgan. Agar bu xato boʻlsa, firmadan yangi havola soʻrang.
error-portal-paid = № { $number } hisobvaraq toʻlangan, endi toʻlash shart emas.
error-portal-promise = Bugundan boshlab { $days } kun ichidagi kunni ayting, masalan { $date }.
error-portal-promise-moved = Toʻlov sanasi avval koʻchirilgan, shuning uchun koʻpi bilan { $latest } kunini ayting, masalan { $date }. Koʻproq vaqt kerak boʻlsa, yuristga yozing: «💬 Yuristga savol».
error-portal-question = Savolingizni matn bilan yozing, { $limit } belgigacha.
