# Umumiy soʻzlar: tugmalar, kunlar, bitta ekranga tegishli boʻlmagan xatolar.

button-back = ◀️ Orqaga
button-cancel = ✖️ Bekor qilish
button-previous-page = ‹
button-next-page = ›
button-page = { $page }/{ $pages }

language-name = { $language ->
        [en] English
        [kk] Қазақша
        [uz] Oʻzbekcha
       *[ru] Русский
    }

day-today = bugun
day-tomorrow = ertaga
day-yesterday = kecha

error-not-found = Topmadim: balki u allaqachon oʻchirilgan.
error-forbidden = Bunga ruxsatingiz yoʻq. Firmaga murojaat qiling.
error-incident = Boʻlmadi, hozir sababini aniqlayapmiz. Hech narsa yoʻqolmadi, yana bir marta urinib koʻring. Kod: { $code }
error-connection = Telegram bilan aloqa uzildi. Ekran oʻzgarmagan boʻlsa, yana bir marta bosing yoki yozing: hech narsa ikki marta bajarilmaydi.
error-kept-for-later = Hozir yoza olmayapman, keyin oʻzim takrorlayman. Sizga takrorlash shart emas.
error-tap-not-done = Yozilmadi: «{ $label }» bosilgani bajarilmadi, hech narsa oʻzgarmadi. Birozdan keyin yana bir marta bosing.
error-tap-unsure = Siz «{ $label }» tugmasini bosganda bot ishlamayotgan edi: bajarilmagan boʻlishi mumkin. Qarab koʻring va kerak boʻlsa, yana bir marta bosing.
error-skipped = { $form ->
        [tap] «{ $what }» bosilganini bajarib boʻlmadi
        [text] «{ $what }» xabarini qayta ishlab boʻlmadi
       *[other] Xabaringizni qayta ishlab boʻlmadi
    }: bot shu yerda bir necha marta toʻxtab qoldi, endi takrorlamayman. Nima yozilib ulgurganini koʻring. Sababini aniqlayapmiz, kod: { $code }
error-stale-screen = Bu ekran eskirgan, mana yangisi.
error-answer-not-taken = { $has_text ->
        [yes] «{ $text }» qabul qilinmadi
       *[no] Xabar qabul qilinmadi
    }: bot ishlamay turdi, bosilgan tugmalarning bir qismi yoʻqoldi. Pastdagi ekranni tekshirib, qayta yuboring.
error-answer-behind = Bot ishlamay turdi, bosilgan tugmalarning bir qismi yoʻqoldi. Boshqa ekranga javob bergan boʻlsangiz, uni ochib, qayta yuboring.
error-use-buttons = Bu yerda tugma bilan tanlash kerak. Qolgani /menu ichida.
error-empty-text = Boʻsh xabar keldi. Matn bilan yozing, masalan: { $example }
error-too-long = Juda uzun: bu yerga { $limit } ta belgi sigʻadi. Masalan: { $example }
error-wrong-content = { $kind ->
        [photo] Suratni
        [video] Videoni
        [video_note] Video xabarni
        [voice] Ovozli xabarni
        [audio] Audioni
        [sticker] Stikerni
        [animation] Animatsiyani
        [contact] Kontaktni
        [document] Faylni
        [location] Geolokatsiyani
        [venue] Joyni
        [poll] Soʻrovnomani
        [dice] Kubikni
       *[other] Bunday xabarni
    } bu yerda oʻqiy olmayman. Bu yerda matn kerak, masalan: { $example }

command-start = Boshlash
command-menu = Asosiy menyu
command-new = Yangi hisobvaraq
command-invoices = Hisobvaraqlar
command-pay = Toʻlovni yozish
command-clients = Mijozlar
command-contracts = Shartnomalar
command-matters = Ishlar
command-tasks = Topshiriqlar
command-reports = Hisobotlar: kim qancha qarz
command-export = XLSX va CSV fayllarga eksport
command-settings = Sozlamalar
command-help = Bot nima qila oladi
command-cancel = Toʻxtatib, menyuga qaytish
