# Sozlamalar: til, firma, rekvizitlarimiz, xodimlar.

settings-home =
    <b>{ $firm }</b>
    Rolingiz: { role-name }
    Vaqt mintaqasi: { $zone }, hozir { $time }
settings-email-line = Xatlaringizga javoblar: { $email }
settings-printer-line = 🖨 Butun bot uchun printer bitta: unda shu botda ishlaydigan barcha firmalar chop etadi.
settings-issuers = 🏢 Rekvizitlarimiz
settings-staff = 👥 Xodimlar
settings-name = ✏️ Firma nomi
settings-zone = 🕒 Vaqt mintaqasi
settings-language = 🌐 Mening tilim
settings-firms = 🔄 Boshqa firma
settings-choice = { $chosen ->
        [yes] ● { $label }
       *[no] { $label }
    }
settings-language-ask = Qaysi tilda gaplashamiz?
settings-language-done = Endi oʻzbekcha.
settings-firm-language = 🌍 Firma tili
settings-firm-language-ask = Guruhga va tili tanlanmagan mijozlarga qaysi tilda yozamiz?
settings-firm-language-done = { $language ->
        [en] Endi firma inglizcha yozadi.
        [kk] Endi firma qozoqcha yozadi.
        [uz] Endi firma oʻzbekcha yozadi.
       *[ru] Endi firma ruscha yozadi.
    }
settings-email = 📧 Mening pochtam
settings-email-ask = { $has_email ->
        [yes] Hozir { $email }. Boshqa manzilni yozing.
       *[no] Manzilingizni yozing: hisobvaraqli xatlarga mijozlarning javoblari shunga keladi.
    }
settings-email-example = anora@example.com
settings-email-remove = Manzilni olib tashlash
settings-email-done = Mijozlarning xatlarga javoblari shunga keladi: { $email }.
settings-email-removed = Manzil olib tashlandi. Mijozlarning javoblari firmaning umumiy manziliga keladi.
settings-firms-ask = Qaysi firmada ishlaymiz?
settings-name-ask =
    Hozir: <b>{ $firm }</b>
    Mijozlar bu nomni xabarlarda koʻradi, hisobvaraqda rekvizitlar chop etiladi. Qanday nomlaymiz?
settings-name-example = «Namuna» yuridik firmasi
settings-name-done = Firmaning nomi endi { $firm }.
settings-zone-ask = Firma qaysi vaqt bilan yashaydi? Hozir: { $zone }. Tanlang yoki shaharni yozing.
settings-zone-example = Toshkent
settings-zone-done = Vaqt mintaqasi: { $zone }.

issuer-list = <b>Rekvizitlarimiz</b>
    Hisobvaraqlar shular nomidan yozib beriladi. ★ asosiysi.
issuer-row = { $state ->
        [default] ★ { $name }
        [archived] 🗄 { $name }
       *[other] { $name }
    }
issuer-new = ➕ Qoʻshish
issuer-card-ask = Tashkilot kartochkasini yuboring: matn qilib, istalgan tartibda, yoki fayl qilib (.docx, .pdf, .xlsx). Hammasini oʻzim ajratib olaman.
issuer-card-next = ✅ Hammasi toʻgʻri
issuer-save = ✅ Saqlash
issuer-added = Qoʻshildi: { $name }.
issuer-saved = Saqlandi. Yozib berilgan hisobvaraqlarda chop etilgani qoladi.
issuer-head = { $state ->
        [default] ★ Asosiy rekvizitlar
        [archived] 🗄 Arxivda: hisobvaraq yozib berilmaydi
       *[other] Rekvizitlarimiz
    }
issuer-card = { $card }
issuer-accounts-line = { $accounts_text }
issuer-account-line = { $currency }: { $number }, { $bank }
issuer-vat-line =
    {""}
    { $vat }
issuer-vat-none = QQSsiz: { $reason }
issuer-number-line = Keyingi hisobvaraq: № { $number }
issuer-edit = ✏️ Rekvizitlar
issuer-accounts = 🏦 Hisob raqamlari
issuer-vat = % QQS
issuer-vat-saved = QQS saqlandi. Yangi shartnoma va hisobvaraqlar shu bilan boʻladi.
issuer-numbering = 🔢 Raqamlash
issuer-link = 🔗 Toʻlov havolasi
issuer-link-line = Toʻlov havolasi: { $link }
issuer-link-ask = Bank yoki toʻlov xizmatining toʻlov havolasini yuboring. Mamlakatda oʻtkazma uchun oʻz kodi boʻlmasa, havola yangi hisobvaraqlarning QR-kodida boʻladi.
issuer-link-example = pay.kaspi.kz/pay/primer
issuer-link-remove = Havolani olib tashlash
error-payment-link = Bu havola emas. Manzilni toʻliq yuboring, masalan pay.kaspi.kz/pay/primer.
issuer-default = ★ Asosiy qilish
issuer-archive = 🗄 Arxivga
issuer-archive-ask =
    Arxivga olinsinmi: { $name }?
    Bu nomdan yangi hisobvaraq boʻlmaydi, yozib berilganlari qoladi. Istalgan kuni qaytarish mumkin.
issuer-archive-yes = 🗄 Ha, arxivga
issuer-archived = Arxivda: { $name }.
issuer-restore = ↩️ Arxivdan qaytarish

issuer-accounts-head =
    <b>{ $name }</b>
    Bankdagi hisob raqamlari. ★ oʻz valyutasidagi hisobvaraqlarda chop etiladi.
issuer-account-row = { $main ->
        [yes] ★ { $currency } · …{ $tail } · { $bank }
       *[no] { $currency } · …{ $tail } · { $bank }
    }
issuer-account-new = ➕ Hisob raqami qoʻshish
issuer-account = { $account }
    { $main ->
        [default] Asosiysi: { $currency } hisobvaraqlarida chop etiladi. Uni almashtirish mumkin.
        [yes] { $currency } hisobvaraqlarida chop etiladi.
       *[no] Zaxira: { $currency } hisobvaraqlarida boshqasi chop etiladi.
    }
issuer-account-main = ★ Shu chop etilsin
issuer-account-replace = 🔁 Almashtirish
issuer-account-archive = 🗄 Olib tashlash
issuer-account-archived = Hisob raqami olib tashlandi. Yozib berilgan hisobvaraqlarda u qoladi.
issuer-currency-ask = Hisob raqami qaysi valyutada?
issuer-currency-row = { $currency }
issuer-account-ask = { $currency } hisob raqami. Bitta xabarda yuboring: { $country ->
        [RU] hisob raqami va BIK
        [KZ] IBAN va BIK
        [UZ] hisob raqami va MFO
        [BY] hisob raqami va BIK
       *[OTHER] IBAN va BIC
    }. Bank oʻsha boʻlsa, raqamning oʻzi yetadi.
issuer-account-example = h/r 20208840900123456001, MFO 00440
issuer-account-saved = { $currency } hisob raqami saqlandi.

issuer-numbered = { $document ->
        [act] Keyingi dalolatnoma
        [reconciliation] Keyingi solishtirish dalolatnomasi
        [receipt] Keyingi kvitansiya
        [certificate] Keyingi toʻlov haqida maʼlumotnoma
        [calculation] Keyingi hisob-kitob
        [demand] Keyingi talabnoma
       *[invoice] Keyingi hisobvaraq
    }
issuer-numbering-ask =
    { issuer-numbered }: <b>№ { $number }</b>
    Koʻrinishini tanlang yoki keyingi raqam qanday boʻlishini yozing, masalan YF-2026/057. Oddiy son boshlanishni suradi.
issuer-preset = № { $number }
issuer-numbering-example = YF-2026/057
issuer-numbering-documents = 📄 Dalolatnoma va boshqa hujjatlar
issuer-documents-head = <b>Hujjat raqamlari</b>
    Har bir turning oʻz raqamlari bor. Qaysi birini oʻzgartiramiz?
issuer-documents-row = { $document ->
        [act] Dalolatnomalar
        [reconciliation] Solishtirish dalolatnomalari
        [receipt] Kvitansiyalar
        [calculation] Hisob-kitoblar
        [demand] Talabnomalar
       *[certificate] Toʻlov haqida maʼlumotnomalar
    }: № { $number }
issuer-preview =
    { issuer-numbered }: <b>№ { $number }</b>, undan keyin № { $after }
    Avvalgicha boʻlsa: № { $current }
    { $yearly ->
        [yes] Yangi yildan raqamlar birdan boshlanadi.
       *[no] Raqamlar ketma-ket boradi, yil boshida qaytadan boshlanmaydi.
    }
issuer-numbering-saved = Saqlandi. { issuer-numbered }: № { $number }.
error-numbering-shape = Raqamda kamida bitta son boʻlishi kerak. Keyingisi qanday boʻlishini yozing, masalan 2026-0057 yoki YF-57.

staff-list = <b>Xodimlar</b>
    { $count } kishi
staff-row = { $status ->
        [me] { $name } (siz) · { role-name }
        [left] 🚫 { $name } · kirish yopilgan
        [erased] 🧹 { $name } · maʼlumotlari oʻchirilgan
       *[active] { $name } · { role-name }
    }
staff-invite = ➕ Taklif qilish
staff-invites = 🔗 Takliflar ({ $waiting })
staff-member =
    <b>{ $name }</b>
    { $status ->
        [left] Kirish yopilgan. Roli: { role-name } edi
        [erased] Shaxsiy maʼlumotlari oʻchirilgan. Roli: { role-name } edi
       *[active] Roli: { role-name }
    }
staff-email-line = Pochta: { $email }
staff-email = 📧 Pochta
staff-email-ask = { $has_email ->
        [yes] { $name }, pochtasi hozir: { $email }. Boshqa manzilni yozing.
       *[no] { $name }: mijozlarning xatlarga javoblari qayerga kelsin? Manzilni yozing.
    }
staff-change-role = 🎓 Rol
staff-deactivate = 🚫 Kirishni yopish
staff-reactivate = ↩️ Kirishni qaytarish
staff-role-ask = { $name } qaysi rolda?
staff-roles = { $lines }
staff-role-line = <b>{ staff-role-title }</b>: { $limits ->
        [no] barcha mijozlar, hammasi mumkin
       *[yes] { $sees ->
            [all] barcha mijozlar
           *[own] oʻz mijozlari
        }, mumkin: { $what }
    }
staff-role-row = { $chosen ->
        [yes] ● { staff-role-title }
       *[no] { staff-role-title }
    }
staff-role-title = { $role ->
        [owner] Firma egasi
        [lawyer] Yurist
        [accountant] Buxgalter
       *[assistant] Yordamchi
    }
staff-role-done = { $name }: endi { role-name }.
staff-deactivate-ask = Kirish yopilsinmi: { $name }? Qilingan hamma narsa qoladi. Kirishni qaytarish mumkin.
staff-deactivate-yes = 🚫 Ha, yopish
staff-deactivated = Kirish yopildi: { $name }.
error-member-has-work = { $name }: shu orada mijozlar, qoralamalar yoki topshiriqlar paydo boʻldi. Avval ularni hamkasbga bering.
staff-reactivated = Kirish qaytarildi: { $name }.
staff-belongings = <b>{ $name }</b> · { $active ->
        [yes] kirishni yopish va ishlarni berish
       *[no] ishlarni berish
    }
    Mijozlar: { $clients } · ishlar: { $matters } · shartnomalar: { $contracts }
    Hamkasblar koʻrsatgan mijozlar: { $shared } · qoralamalar: { $drafts } · topshiriqlar: { $tasks } · tasdiqlashda: { $approvals }
staff-successor-ask = Bularning hammasini kimga beramiz? Pul va yozib berilgan hisobvaraqlar oʻz joyida qoladi.
staff-successor-nobody = Hozircha beradigan odam yoʻq. Yurist, buxgalter yoki firma egasini taklif qiling: yordamchi mijozlarni yurita olmaydi.
staff-hand-over = 🔄 Ishlarni berish
staff-hand-over-ask = Hammasi hamkasbga oʻtadi: <b>{ $successor }</b>. { $active ->
        [yes] Kirish darrov yopiladi.
       *[no] { "" }
    }
staff-successor-other = Bu hamkasbga endi berib boʻlmaydi. Boshqasini tanlang.
staff-hand-over-yes = { $active ->
        [yes] 🚫 Berish va kirishni yopish
       *[no] 🔄 Berish
    }
staff-handed-over = Berildi: { $name } → { $successor }.
staff-push-handed-over = 🔄 { $by } sizga ish topshirdi: { $who } endi uni yuritmaydi.
    Mijozlar: { $clients } · ishlar: { $matters } · shartnomalar: { $contracts }
    Hamkasblar koʻrsatgan mijozlar: { $shared } · qoralamalar: { $drafts } · topshiriqlar: { $tasks } · tasdiqlashda: { $approvals }

staff-invite-ask = Kimni taklif qilamiz?
staff-invitation =
    <b>{ $firm }</b> firmasiga taklif, rol: { role-name }
    { $url }
    Havola bir kishi uchun, { $expires_at } gacha amal qiladi. Uni xodimga yuboring.
staff-invitation-share = { $firm } firmasiga taklif, rol: { role-name }. Havolani oching va «Boshlash» tugmasini bosing.
staff-share = 📨 Xodimga yuborish
staff-copy = 📋 Havolani nusxalash
staff-invites-head = { $waiting ->
        [0] Ochiq taklif yoʻq.
       *[other] Bu havolalardan hali hech kim foydalanmagan. Qaytarib olish uchun bosing.
    }
staff-invite-row = { staff-role-title } · { $expires_at } gacha
staff-revoke-ask = Taklif qaytarib olinsinmi ({ role-name }, { $expires_at } gacha)? Havola ishlamay qoladi.
staff-revoke = 🚫 Qaytarib olish
staff-revoked = Taklif qaytarib olindi.

error-image-pdf = Bu PDF, rasm esa kerak. Surat yoki ekran suratini yuboring, masalan «logotip.png».
error-image-svg = SVG chizmasini ocholmayman. Uni rasm qilib saqlang, masalan «logotip.png».
error-image-heic = Bu ayfonning HEIC surati. Uni fayl emas, surat qilib yuboring yoki, masalan, «imzo.jpg» qilib saqlang.
error-image-unknown = Bu rasm emas. Surat yoki .png, .jpg faylini yuboring, masalan «muhr.png».
error-image-too-big = Fayl juda katta: 10 MB sigʻadi. Uni fayl emas, surat qilib yuboring: Telegram oʻzi kichraytiradi.
error-image-too-large = Rasm juda katta: 40 megapiksel sigʻadi. Uni fayl emas, surat qilib yuboring: Telegram oʻzi kichraytiradi.
error-image-tiny = Rasm juda kichik: qogʻozda xira chiqadi. Kattarogʻini yuboring, masalan 600 ga 300 nuqta.
error-image-many = Faylda bir nechta rasm bor yoki u harakatlanadi. Bitta qoʻzgʻalmas rasm yuboring, masalan «logotip.png».
error-image-unreadable = Rasm ochilmayapti: fayl buzilgan. Uni yana yuboring, masalan surat qilib.
error-image-no-ink = Suratda imzo yoki muhrni koʻrmayapman. Yaqinroqdan oling: toza oq varaq, kunduzgi yorugʻlik, butun kadrda koʻk yoki qora chiziqlar.
error-image-dark = Surat deyarli butunlay qorongʻi. Yana oling: oq varaq deraza yonida, kamera tepadan, imzo yoki muhrga soya tushmasin.
error-image-crowded = Suratda narsa koʻp, matnli sahifaga oʻxshaydi. Faqat imzo yoki muhrni oling, masalan toza oq varaqda.
error-image-no-logo = Rasm boʻsh: unda hech narsa koʻrinmaydi. Boshqasini yuboring, masalan «logotip.png».
error-image-white = Logotip shaffof fonda oq: oq varaqda u koʻrinmaydi. Rangli yoki qorasini yuboring, masalan «logotip.png».

issuer-look = 🎨 Bezak
issuer-look-head = <b>Bezak</b> · { $name }
issuer-look-parts =
    🖼 Logotip: { $logo ->
        [yes] bor
       *[no] yoʻq
    }
    ✍️ Imzo: { $signature ->
        [yes] bor
       *[no] yoʻq
    }
    🔴 Muhr: { $stamp ->
        [yes] bor
       *[no] yoʻq
    }
    🎨 Rang: { $colour ->
        [none] odatdagi
        [blue] toʻq koʻk
        [teal] feruza
        [green] yashil
        [burgundy] toʻq qizil
        [plum] olxoʻri rang
        [graphite] grafit rang
        [brick] gʻisht rang
        [brown] jigarrang
       *[own] { $code }
    }
issuer-look-printed =
    {""}
    Bu nomdan har bir yangi hujjatda endi { $signature ->
        [yes] { $stamp ->
            [yes] imzo va muhr
           *[no] imzo
        }
       *[no] muhr
    } turadi. Avval yozib berilganlari qanday boʻlsa, shunday qoladi.
issuer-look-plain =
    {""}
    Hisobvaraqlar shundoq ham yaxshi. Rasmni toʻgʻri shu yerga yuborish mumkin: surat yoki fayl qilib.
issuer-look-logo = 🖼 Logotip: { $logo ->
        [yes] bor
       *[no] yoʻq
    }
issuer-look-signature = ✍️ Imzo: { $signature ->
        [yes] bor
       *[no] yoʻq
    }
issuer-look-stamp = 🔴 Muhr: { $stamp ->
        [yes] bor
       *[no] yoʻq
    }
issuer-look-colour = 🎨 Rang: { $colour ->
        [none] odatdagi
       *[own] oʻziniki
    }
issuer-look-sample = Hisobvaraq shunday koʻrinadi. Bu namuna: undagi raqam, mijoz va summalar oʻylab topilgan.
issuer-look-unseen = Saqladim, lekin namunani koʻrsatolmadim. «Bezak» boʻlimini yana oching.
issuer-look-ask = { $role ->
        [logo] Logotipni yuboring: surat yoki .png, .jpg fayli. Atrofdagi oq joyni oʻzim olib tashlayman.
        [signature] Imzo suratini yuboring: oq varaq, kunduzgi yorugʻlik, imzo butun kadrda. Qogʻozni oʻzim olib tashlayman, siyohi qoladi.
       *[stamp] Muhr izi suratini yuboring: oq varaq, kunduzgi yorugʻlik, muhr butun kadrda. Qogʻozni oʻzim olib tashlayman, izi qoladi.
    }
    { $role ->
        [logo] U bu nomdan barcha yangi hujjatlarda boʻladi.
        [signature] U bu nomdan barcha yangi hujjatlarda boʻladi, avval yozib berilganlari oʻzgarmaydi.
       *[stamp] U bu nomdan barcha yangi hujjatlarda boʻladi, avval yozib berilganlari oʻzgarmaydi.
    }
    { $state ->
        [yes] Hozir bor. Yangi rasm uning oʻrnini oladi.
       *[no] Hozir yoʻq.
    }
issuer-look-image-example = oq varaqdagi imzo surati
issuer-look-remove = 🗑 Olib tashlash
issuer-look-which = Rasmda nima?
issuer-look-role = { $role ->
        [logo] 🖼 Logotip
        [signature] ✍️ Imzo
       *[stamp] 🔴 Muhr
    }
issuer-look-taken = { $role ->
        [logo] Logotip joyida.
        [signature] Imzo joyida.
       *[stamp] Muhr joyida.
    } Namunaga qarang: boshqacha chiqqan boʻlsa, boshqa rasm yuboring.
issuer-look-removed = { $role ->
        [logo] Logotip olib tashlandi
        [signature] Imzo olib tashlandi
       *[stamp] Muhr olib tashlandi
    }. Yozib berilgan hujjatlarda hammasi avvalgidek qoladi.
issuer-look-album = Bir nechta rasm keldi: birinchisini oldim. Qolganini bittadan yuboring.
issuer-look-colour-ask =
    Asosiysini qaysi rang bilan ajratamiz? Hozir: { $colour ->
        [none] odatdagi
        [blue] toʻq koʻk
        [teal] feruza
        [green] yashil
        [burgundy] toʻq qizil
        [plum] olxoʻri rang
        [graphite] grafit rang
        [brick] gʻisht rang
        [brown] jigarrang
       *[own] { $code }
    }.
    Tanlang yoki oʻzingiznikini yozing, masalan #1f4e79.
issuer-look-colour-row = { $chosen ->
        [yes] ●{" "}
       *[no] {""}
    }{ $colour ->
        [blue] 🟦 Toʻq koʻk
        [teal] 🌊 Feruza
        [green] 🌲 Yashil
        [burgundy] 🍷 Toʻq qizil
        [plum] 🍇 Olxoʻri rang
        [graphite] 🪨 Grafit rang
        [brick] 🧱 Gʻisht rang
       *[brown] 🟫 Jigarrang
    }
issuer-look-colour-none = Odatdagi, rangsiz
issuer-look-colour-example = toʻq qizil yoki #1f4e79
issuer-look-coloured = { $chosen ->
        [yes] Rang saqlandi: yangi hujjatlar shu rangda boʻladi.
       *[no] Rang olib tashlandi: yangi hujjatlar odatdagidek boʻladi.
    }
error-colour = Bunday rangni bilmayman. Tugma bilan tanlang yoki yozing, masalan: { $example }
error-colour-light = Bu rang juda och: undagi oq harflar va oq-qora chop etilgani oʻqilmaydi. Eng yaqin mos rang pastdagi tugmada, yoki boshqasini yozing, masalan: { $example }
error-image-wanted = Bu yerda rasm kerak: surat yoki .png, .jpg fayli. Masalan, { $example } yuboring.
error-image-lost = Rasm menga toʻliq yetib kelmadi. Uni yana yuboring, masalan surat qilib.
error-successor-gone = { $name } bu yerda endi ishlamaydi. Boshqa hamkasbni tanlang.
error-successor-role = { $name } yuristlarga yordam beradi va mijozlarni yurita olmaydi. Yurist, buxgalter yoki firma egasini tanlang.
