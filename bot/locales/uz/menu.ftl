# Birinchi uchrashuv: notanish odam nimani eshitadi, profilda nima turadi.

start-too-many = Xabarlar juda tez-tez kelyapti. Bir daqiqa kutib, yana yozing.
start-too-many-links = Ketma-ket bir nechta notoʻgʻri havola keldi. Bir daqiqa kutib, havolangizni yana oching.
start-stranger = Assalomu alaykum! Bu yuridik firmaning xodimlari va mijozlari uchun bot. Kirish uchun firmadan shaxsiy havola soʻrang.

cancel-onboarding = Yaxshi, toʻxtadik. { $open ->
        [yes] Tayyor boʻlganda /start yuboring.
       *[no] Tayyor boʻlganda shaxsiy havolani yana oching.
    }

profile-description =
    Yuridik firmaning hisobvaraqlari: shartnoma boʻyicha hisobvaraq yozish, mijozga yuborish, toʻlovni qabul qilish va muddatni eslatish.

    Firma mijozlariga: bu yerda sizning hisobvaraqlaringiz, toʻlov rekvizitlari va yuristga savollar.

    Xodimmisiz yoki mijozmisiz? Firma yuborgan shaxsiy havolani oching.
profile-short = Yuridik firmaning hisobvaraqlari: uning xodimlari va mijozlari uchun. Firmaning shaxsiy havolasi orqali kirasiz.
