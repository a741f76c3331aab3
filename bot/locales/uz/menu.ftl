# Birinchi uchrashuv: notanish odam nimani eshitadi, profilda nima turadi.

start-stranger = Assalomu alaykum! Bu yuridik firmaning xodimlari va mijozlari uchun bot. Kirish uchun firmadan shaxsiy havola soʻrang.
start-too-many = Xabarlar juda tez-tez kelyapti. Bir daqiqa kutib, yana yozing.
start-too-many-links = Ketma-ket bir nechta notoʻgʻri havola keldi. Bir daqiqa kutib, havolangizni yana oching.
cancel-onboarding = Yaxshi, toʻxtadik. { $open ->
        [yes] Tayyor boʻlganda /start yuboring.
       *[no] Tayyor boʻlganda shaxsiy havolani yana oching.
    }
profile-description =
    Yuridik firmaning hisobvaraqlari: shartnoma boʻyicha hisobvaraq yozish, mijozga yuborish, toʻlovni qabul qilish va muddatni eslatish.

    Firma mijozlariga: bu yerda sizning hisobvaraqlaringiz, toʻlov rekvizitlari va yuristga savollar.

    Xodimmisiz yoki mijozmisiz? Firma yuborgan shaxsiy havolani oching.
profile-short = Yuridik firmaning hisobvaraqlari: uning xodimlari va mijozlari uchun. Firmaning shaxsiy havolasi orqali kirasiz.

error-claim-unknown = Bu havola endi ishlamaydi. Yangisini bot ishga tushirilgan joydan oling: u ishga tushganda havolani chiqaradi.
error-invite-unknown = Bunday taklif yoʻq. Firma egasidan yangi havola soʻrang.
error-invite-revoked = Bu taklif qaytarib olingan. Firma egasidan yangi havola soʻrang.
error-invite-expired = Taklif 7 kun amal qildi va tugadi. Firma egasidan yangi havola soʻrang.
error-invite-used = Bu taklif orqali kirib boʻlingan: har bir havola bir kishi uchun. Egasidan yangisini soʻrang.
error-invite-own = Bu xodim uchun sizning havolangiz: uni taklif qilayotgan odamingizga yuboring.
error-invite-member = Siz bu firmada ishlaysiz. Rolni firma egasi oʻzgartiradi.
