# Mijozlar: roʻyxat, tanlash, yangi mijoz, kartochka va uni oʻzgartirish.

client-list = <b>Mijozlar</b>
client-list-hint = Tanlang yoki nom, soliq raqami, telefon, pochtani yozing.
client-list-found = «{ $query }» boʻyicha topdim: { $count } ta mijoz
client-list-not-found = «{ $query }» boʻyicha hech narsa topmadim. Nomning bir qismi, soliq raqami yoki telefonni yozib koʻring.
client-list-all-archived = Barcha mijozlar arxivda.
client-list-empty = Hozircha mijoz yoʻq. Birinchisini qoʻshamizmi?
client-list-empty-shared = Yuristlardan hech kim sizga hali mijozlarini koʻrsatmagan.
client-row = { $state ->
        [archived] 🗄 { $name }
        [owes] { $name } · kutilmoqda { $owed }
       *[clear] { $name }
    }
client-row-name = { $name }
client-search-example = Lola yoki 301234567
client-search-over = Hammasini koʻrsatish
client-show = { $show ->
        [owing] Qarzi bor
        [archived] 🗄 Arxiv ({ $count })
       *[current] Hammasi
    }
client-sort-debt = { $several ->
        [yes] Qarzi boʻyicha { $currency }
       *[no] Qarzi boʻyicha
    }
client-said-debt = { $currency } qarzi boʻyicha
client-new = ➕ Yangi mijoz
client-new-named = ➕ «{ $query }» mijozini qoʻshish

client-pick = Qaysi mijoz? Tanlang yoki nomini, soliq raqamini yozing.
client-pick-none = Hozircha mijoz yoʻq. Birinchisini qoʻshamizmi?

client-ask-card =
    <b>Yangi mijoz</b>
    Kartochkani yuboring: matn qilib, istalgan tartibda, yoki fayl qilib (.docx, .pdf, .xlsx). Faqat nomi yoki ismi ham boʻladi, qolganini keyin qoʻshasiz.
client-save = ✅ Saqlash
client-created = { $name }: mijoz qoʻshildi.
client-alike = { $name } mijoziga oʻxshaydi{ $numbered ->
        [no] {""}
       *[yes] {" "}(soliq raqami { $tax_id })
    }{ $archived ->
        [yes] , arxivda
       *[no] {""}
    }. Bu oʻsha mijozmi?
client-alike-same = Ha, oʻsha
client-alike-new = Yangi mijoz
client-alike-other = Boshqa mijoz
client-twin =
    ⚠️ Soliq raqami { $twin_tax_id } boʻlgan mijoz allaqachon bor: { $twin }.
    { "" }
client-twin-open = { $purpose ->
        [pick] 👤 Tanlash: { $twin }
       *[open] 👤 Ochish: { $twin }
    }

client-card = { $body }
client-card-archived = 🗄 Arxivda
client-card-people = Masʼul { $responsible }{ $others ->
        [one] {" "}· koʻradi: { $shared }
        [many] {" "}· koʻradi: { $shared }
       *[no] { "" }
    }
client-card-money = Yozib berilgan { $issued } · toʻlangan { $paid }
client-card-balance = <b>Qoldiq { $balance }</b>{ $late ->
        [yes] , 🔴 muddati oʻtgan { $overdue }
       *[no] { "" }
    }
client-card-advance = Avans { $amount } · { $issuer }
client-bill = { $bill ->
        [issue] 🧾 Hisobvaraq yozib berish
       *[draft] 🧾 Yangi hisobvaraq
    }
client-new-contract = 📄 Yangi shartnoma
client-new-matter = ⚖️ Yangi ish
client-invoices = 📂 Hisobvaraqlar ({ $invoices })
client-payments = 💳 Toʻlovlar
client-contracts = 📄 Shartnomalar ({ $contracts })
client-matters = ⚖️ Ishlar ({ $matters })
client-edit = ✏️ Oʻzgartirish
client-restore = ↩️ Arxivdan qaytarish

client-edit-what =
    <b>{ $name }</b>
    Nimani oʻzgartiramiz?
client-edit-name = ✏️ Nomi
client-edit-requisites = 🏦 Rekvizitlar
client-edit-email = { $has_email ->
        [yes] 📧 { $email }
       *[no] 📧 Pochta qoʻshish
    }
client-edit-phone = { $has_phone ->
        [yes] 📞 { $phone }
       *[no] 📞 Telefon qoʻshish
    }
client-edit-responsible = 👤 { $responsible }
client-edit-share = 🤝 Kim koʻradi
client-edit-documents = 🌐 Hujjatlar tili
client-ask-documents = { $name } uchun hisobvaraq va dalolatnomalar qaysi tilda boʻlsin? Tanlov yangi qoralamalarga tegishli, qoralamada tilni almashtirish mumkin.
client-edit-language = 💬 Xabarlar tili
client-ask-language = { $name } bilan qaysi tilda yozishamiz? Hisobvaraqlar, eslatmalar va xatlar shu tilda boradi. Tilni oʻzi tanlagan odam («🌐 Til») oʻz tilida oʻqiydi.
client-card-language = 💬 Xabarlar: { language-name }
client-language-usual = { $usual ->
        [yes] • Firmadagidek
       *[no] Firmadagidek
    }
client-documents-usual = { $usual ->
        [yes] • Odatdagidek
       *[no] Odatdagidek
    }
client-card-documents = 🌐 Hujjatlar: { $language }
client-archive = 🗄 Arxivga
client-archived = { $name } arxivda: roʻyxatlarda koʻrinmaydi, hisobvaraq va shartnomalar joyida.
client-archived-reminding = { $name } arxivda. Toʻlanmagan hisobvaraqlarni eslatishda davom etaman.
client-archived-silently = { $name } arxivda. Eslatmalar oʻchirilgan, toʻlanmagan hisobvaraqlar joyida.
client-pick-other = 👤 Boshqa mijoz
client-ask-archive =
    <b>{ $name }</b> · arxivga
    Toʻlanmagan { $count } ta hisobvaraq bor, qoldiq { $sums }.
    Mijozga ular arxivdan ham eslatilsinmi?
client-archive-reminding = 📣 Eslatishda davom etish
client-archive-silently = 🔕 Eslatmaslik
client-restored = { $name } yana roʻyxatda. Toʻlov eslatmalari yoqilgan.
client-restored-silent =
    { $name } yana roʻyxatda.
    🔕 Toʻlov eslatmalari oʻchirilgan.{ $count ->
        [0] { "" }
       *[other] {" "}Toʻlanmagan { $count } ta hisobvaraq, qoldiq { $sums }.
    } Yoqilsinmi?
client-reminders-switch-on = 🔔 Eslatmalarni yoqish
client-reminders-on = Eslatmalar yoqildi, jadval boʻyicha boradi.

client-ask-name = { $name } endi qanday nomlansin?
client-name-example = «Lola» MChJ
client-ask-email = { $has_email ->
        [yes] Hozir { $email }. Boshqa pochtani yozing.
       *[no] Pochtani yozing, hisobvaraqlar shunga boradi.
    }
client-email-example = info@example.com
client-email-remove = Pochtani olib tashlash
client-ask-phone = { $has_phone ->
        [yes] Hozir { $phone }. Boshqa telefonni yozing yoki kontakt yuboring.
       *[no] Telefonni yozing yoki Telegramdan kontakt yuboring.
    }
client-phone-example = +998 71 123-45-67
client-phone-remove = Telefonni olib tashlash
client-ask-responsible = { $name } uchun kim masʼul?
client-responsible-warning = Mijozni boshqaga bersangiz, sizning roʻyxatingizdan yoʻqoladi.
client-member-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] { $member } · { role-name }
    }
client-handed-over = { $client } uchun endi { $member } masʼul.
client-ask-share = { $name } mijozini yana kim koʻradi? Firma egalari va buxgalterlar hammani koʻradi.
client-share-nobody = Hozircha koʻrsatadigan odam yoʻq: firma egalari va buxgalterlar shundoq ham hammani koʻradi, boshqa hamkasblar yoʻq.
client-share-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] ▫️ { $member } · { role-name }
    }
client-requisites-saved = Rekvizitlar saqlandi. Yozib berilgan hisobvaraqlar avvalgidek qoldi.

error-client-not-yours = Bu mijozni sizga hamkasbingiz koʻrsatgan. Uni boshqaga berish yoki koʻrsatish masʼul odamning ixtiyorida.
client-push-handed = 💼 { $who } sizga mijozni topshirdi: { $client }. Endi uni shartnomalari va hisobvaraqlari bilan siz yuritasiz.
