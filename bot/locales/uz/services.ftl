# Takliflar, havolalar, firma va rekvizitlar: nega boʻlmadi.

error-registration-closed = Bu yuridik firmaning xodimlari va mijozlari uchun bot. Kirish uchun firmadan shaxsiy havola soʻrang.
error-claim-unknown = Bu havola endi ishlamaydi. Yangisini bot ishga tushirilgan joydan oling: u ishga tushganda havolani chiqaradi.
error-claim-used = Bu havola orqali firma yaratilgan. Unga kirish uchun firma egasidan taklif soʻrang.

error-firm-name = Firma nomi: 1 dan { $limit } belgigacha, masalan «Namuna» yuridik firmasi.
error-timezone = «{ $value }» shahrini bilmayman. Vaqt mintaqangizdagi katta shaharni yozing, masalan Toshkent yoki Almati.
error-document-language = Rekvizitlaringiz shakllarida bu til yoʻq. Tilni tugma bilan tanlang.
error-language = Bunday til yoʻq. Tugma bilan tanlang, masalan: Oʻzbekcha

error-invite-unknown = Bunday taklif yoʻq. Firma egasidan yangi havola soʻrang.
error-invite-revoked = Bu taklif qaytarib olingan. Firma egasidan yangi havola soʻrang.
error-invite-expired = Taklif 7 kun amal qildi va tugadi. Firma egasidan yangi havola soʻrang.
error-invite-used = Bu taklif orqali kirib boʻlingan: har bir havola bir kishi uchun. Egasidan yangisini soʻrang.
error-invite-own = Bu xodim uchun sizning havolangiz: uni taklif qilayotgan odamingizga yuboring.
error-invite-member = Siz bu firmada ishlaysiz. Rolni firma egasi «⚙️ Sozlamalar» boʻlimida oʻzgartiradi.
error-last-owner = Bu yagona firma egasi. Avval yana kimnidir firma egasi qiling.

error-issuer-missing = { $field ->
        [name] Nomi yetishmaydi, masalan «Namuna» MChJ.
        [tax_id] Soliq raqami yetishmaydi, masalan STIR 301234567.
        [account] Hisob raqami yetishmaydi, masalan 20208 000 9 00123456 001.
        [iban] Hisob raqami yetishmaydi, masalan KZ38 722S 0000 0077 7777.
        [bic] Bank kodi yetishmaydi, masalan MFO 00440.
       *[other] Hisobvaraq boʻyicha toʻlash uchun zarur maʼlumot yetishmaydi. Kartochkani toʻliq yuboring.
    }
error-account-currency-missing = { $number } hisob raqami qaysi valyutada ekanini bilmayman. Ayting, masalan USD.
error-account-currency-other = { $currency } valyutasida hozircha hisobvaraq yozilmaydi. Boshqa valyutadagi, masalan soʻmdagi hisob raqamini yuboring yoki buni olib tashlang.
error-account-currency = Bu { $named } hisob raqami, { $currency } esa kerak. Kerakli valyutadagi hisob raqamini yuboring.
error-issuer-exists = { $tax_id } soliq raqami bilan hisobvaraq yozib beryapsiz. Shu rekvizitlarni «⚙️ Sozlamalar» boʻlimida oching.
error-issuer-last = Bu yagona rekvizitlaringiz. Boshqasini qoʻshing, keyin buni olib tashlang.
error-issuer-drafts = Bu rekvizitlar bilan { $count } ta qoralama bor. Ularni yozib bering yoki oʻchiring, keyin rekvizitlarni olib tashlang.
error-issuer-default-account = Bu asosiy hisob raqami: usiz toʻlaydigan joy yoʻq. Uni boshqasiga almashtirish mumkin.
error-numbering-start = Birinchi raqam: 1 dan { $limit } gacha butun son, masalan 57.
error-numbering-taken = { $number } raqami boʻlgan. { $next } yoki undan kattasidan boshlang.

error-party-name = Nom yoki ism kerak, 1 dan 250 belgigacha, masalan «Lola» MChJ.
error-party-long = { $field ->
        [name] Nomi
        [short_name] Qisqa nomi
        [address] Manzil
        [bank_name] Bank nomi
        [bank_address] Bank manzili
        [tax_id] Soliq raqami
        [account] Hisob raqami
        [iban] Hisob raqami
        [email] Pochta manzili
        [phone] Telefon
       *[other] Maydonlardan biri
    } sigʻmaydi: chegara { $limit } ta belgi. Qisqaroq yuboring.
error-client-responsible = { $name } yuristlarga yordam beradi va mijoz uchun masʼul boʻla olmaydi. Yurist, buxgalter yoki firma egasini tanlang.

erased-client = Mijoz { $number } (maʼlumotlar oʻchirilgan)
erased-member = Xodim { $number }
erased-matter = Ish { $number } (maʼlumotlar oʻchirilgan)
erased-stage = Bosqich { $number }
erased-service = Yuridik xizmatlar
error-erase-open = Hozircha oʻchirmayman: avval ochiq turganini yoping. Nimaligini koʻrish uchun «🧹 Maʼlumotni oʻchirish» tugmasini bosing.
error-erase-self = Siz firmadan ketganingizda maʼlumotlaringizni boshqa firma egasi oʻchiradi.
error-member-erased = Bu xodimning maʼlumotlari oʻchirilgan. U qaytgan boʻlsa, unga yangi taklif yuboring.
error-client-erased = Bu mijozning maʼlumotlari oʻchirilgan. U qaytgan boʻlsa, uni qaytadan qoʻshing.
