# Menyu va yordam; notanish odam nimani eshitadi, profilda nima turadi.

menu-title = <b>{ $firm }</b>
menu-money = { $late ->
        [yes] Kutilmoqda { $awaited } · muddati oʻtgan { $overdue }
        [apart] Kutilmoqda { $awaited }
            Muddati oʻtgan { $overdue }
       *[no] Kutilmoqda { $awaited }
    }
menu-nothing = Barcha hisobvaraqlar toʻlangan.
menu-first = Hozircha hisobvaraq yoʻq. Birinchisini yozib beramizmi?
menu-today = Bugun: { $due_today ->
        [0] { "" }
       *[other] toʻlov muddati keldi: { $due_today } ta hisobvaraq
    }{ $both ->
        [yes] {", "}
       *[no] { "" }
    }{ $tasks_today ->
        [0] { "" }
       *[other] { $tasks_today } ta topshiriq
    }
menu-drafts = { $drafts } ta qoralama kutmoqda
menu-new-invoice = 🧾 Yangi hisobvaraq
menu-invoices = 📂 Hisobvaraqlar
menu-payment = 💳 Toʻlov
menu-clients = 👥 Mijozlar
menu-contracts = 📄 Shartnomalar
menu-matters = ⚖️ Ishlar
menu-tasks = 📌 Topshiriqlar
menu-reports = 📊 Hisobotlar
menu-settings = ⚙️ Sozlamalar
menu-search-example = 0012 yoki Lola

menu-help-export = {"\u000A"}/export: hisobvaraqlar, toʻlovlar va roʻyxatlar fayl qilib
menu-help-text =
    <b>Bu qanday ishlaydi</b>
    /new: shartnoma boʻyicha yoki shartnomasiz yangi hisobvaraq, PDFgacha uch marta bosish
    /pay: toʻlovni toʻliq, qisman yoki ortigʻi bilan yozish
    /invoices va /overdue: barcha hisobvaraqlar va muddati oʻtganlari
    /clients, /contracts, /matters: mijozlar, shartnomalar, ishlar
    /tasks: hisobvaraqlar boʻyicha nima qilish kerak va qachon
    /reports: kim qancha qarz, nima yozib berilgan va nima tushgan{ $staff ->
        [owner] { menu-help-export }
        [accountant] { menu-help-export }
       *[other] { "" }
    }
    /settings: rekvizitlarimiz, xodimlar, til
    /cancel: istalgan qadamdan chiqish, saqlangani qoladi

    Menyuda hisobvaraq raqamini, mijoz nomini yoki topshiriqni shunchaki yozish mumkin: ertaga Lolaga qoʻngʻiroq qilish.
    { $staff ->
        [assistant] Siz oʻzingizga koʻrsatilgan mijozlar boʻyicha qoralama tayyorlaysiz. Hisobvaraqni yurist yozib beradi.
        [lawyer] Siz oʻz mijozlaringizni va sizga koʻrsatilganlarini koʻrasiz.
        [accountant] Siz barcha mijozlarni va firmaning barcha pulini koʻrasiz.
       *[owner] Siz hammasini koʻrasiz va xodimlarni sozlamalarda taklif qilasiz.
    }

start-too-many = Xabarlar juda tez-tez kelyapti. Bir daqiqa kutib, yana yozing.
start-too-many-links = Ketma-ket bir nechta notoʻgʻri havola keldi. Bir daqiqa kutib, havolangizni yana oching.
start-stranger = Assalomu alaykum! Bu yuridik firmaning xodimlari va mijozlari uchun bot. Kirish uchun firmadan shaxsiy havola soʻrang.
start-again = Assalomu alaykum, { $name }! Siz allaqachon firmadasiz.
start-joined = Assalomu alaykum, { $name }! Siz firmadasiz, rolingiz: { role-name }.
role-name = { $role ->
        [owner] firma egasi
        [lawyer] yurist
        [accountant] buxgalter
       *[assistant] yordamchi
    }
cancel-done = Qadamdan chiqdik. Saqlangani joyida.

cancel-onboarding = Yaxshi, toʻxtadik. { $open ->
        [yes] Tayyor boʻlganda /start yuboring.
       *[no] Tayyor boʻlganda shaxsiy havolani yana oching.
    }
command-overdue = Muddati oʻtgan hisobvaraqlar

profile-description =
    Yuridik firmaning hisobvaraqlari: shartnoma boʻyicha hisobvaraq yozib berish, mijozga yuborish, toʻlovni qabul qilish va muddatni eslatish.

    Firma mijozlariga: bu yerda sizning hisobvaraqlaringiz, toʻlov rekvizitlari va yuristga savollar.

    Xodimmisiz yoki mijozmisiz? Firma yuborgan shaxsiy havolani oching.
profile-short = Yuridik firmaning hisobvaraqlari: uning xodimlari va mijozlari uchun. Firmaning shaxsiy havolasi orqali kirasiz.
