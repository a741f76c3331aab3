# Koʻchirma fayli: nega oʻqilmadi, nimaga eʼtibor berish kerak.

error-statement-too-big = Fayl juda katta: 20 MB sigʻadi. Bankdan koʻchirmani qisqaroq davr uchun yuklab oling, masalan bir oy uchun.
error-statement-too-many = Koʻchirmada { $count } tadan koʻp qator bor. Uni bankdan qisqaroq davr uchun yuklab oling, masalan bir oy uchun.
error-statement-empty = Fayl boʻsh. Koʻchirmani bankdan yana yuklab oling, masalan 1C formatida.
error-statement-damaged = Koʻchirma buzilgan: unda butun qator yoʻq yoki harflar yoʻqolgan. Uni bankdan yana yuklab oling va ochmasdan yuboring.
error-statement-unsafe = Faylda koʻchirmada boʻlmaydigan narsa bor, bundayini ochmayman. Uni bankdan yana yuklab oling, masalan 1C formatida.
error-statement-amounts-unclear = «{ $sum }» summasi ikki xil oʻqilishi mumkin: minglar yoki kasr bilan. Koʻchirmani boshqa formatda yuklab oling, masalan 1C.
error-statement-units = Bu yerda summalar odatdagi birliklarda emas: «{ $heading }». Summasi toʻliq yozilgan koʻchirmani yuklab oling, masalan 1 500,00.
error-statement-no-direction = Unda bu jadval boʻyicha toʻlovlarni yozib boʻlmaydi. Kirim va chiqim alohida ustunlarda boʻlgan koʻchirmani yuklab oling, masalan 1C formatida.
error-statement-bookkeeping = Bu bank koʻchirmasi emas, buxgalteriya hisoboti: «{ $heading }». Bankdan olingan faylni yuboring, masalan kl_to_1c.txt.
error-statement-locked = Fayl parol ostida. Parolni olib tashlab, yana yuboring yoki koʻchirmani parolsiz yuklab oling, masalan 1C formatida.
error-statement-pdf = PDF koʻchirmani oʻqiy olmayman. Uni bankdan 1C (.txt), .csv yoki .xlsx formatida yuklab oling.
error-statement-photo = Suratdan koʻchirmani oʻqib boʻlmaydi. Uni bankdan fayl qilib yuklab oling, masalan 1C (.txt) yoki .xlsx formatida.
error-statement-old-excel = Bu Excelning eski formati. Faylni ochib, .xlsx qilib saqlang va yana yuboring yoki koʻchirmani 1C formatida yuklab oling.
error-statement-several = Arxivda soʻrash kerak boʻlgan bir nechta jadval bor. Ularni bittadan yuboring, masalan «mart.xlsx».
error-statement-overlap = Arxivdagi fayllar yoki varaqlar bir-birini takrorlaydi. Ularni bittadan yuboring, masalan «mart.xlsx».
error-statement-foreign = Bu bank koʻchirmasiga oʻxshamaydi. Bankdan olingan fayl boʻladi: 1C (.txt), .csv, .xlsx, MT940 yoki camt.053.

statement-warning-own-export = Bu faylni Schetovodning oʻzi yozilgan toʻlovlardan yigʻgan. U yangi pul haqida aytmaydi: bankdan koʻchirma yuboring.
statement-warning-cut = Faylning oxiri yoʻq: faqat butun qatorlar olindi. Hech narsa qolib ketmasligi uchun koʻchirmani yana yuklab oling.
statement-warning-letters = Fayldagi harflarning bir qismi oʻqilmaydi. Toʻlov maqsadlarini tekshiring.
statement-warning-balance = Qoldiqlar koʻchirma qatorlariga toʻgʻri kelmaydi. Balki faylda butun davr emasdir.
statement-warning-totals = Bank aylanmasi koʻchirma qatorlariga toʻgʻri kelmaydi. Balki faylda butun davr emasdir.
statement-warning-not-executed = Bular bank bajarganini belgilamagan topshiriqnomalar. Ular toʻlov boʻlmaydi.
statement-warning-batch = Yigʻma toʻlov oʻz qismlariga toʻgʻri kelmaydi, u bitta qator qilib olindi. Uni bankda tekshiring.
statement-warning-no-sign = Jadvalda kirim va chiqim qayerda ekani koʻrinmaydi. Javobingiz boʻyicha hammasi kirim qilib olindi.
statement-warning-unread = { $count ->
        [one] { $count } ta qator oʻqilmadi, tartib boʻyicha { $first }-qator. Uni bankda tekshiring.
       *[other] { $count } ta qator oʻqilmadi, birinchisi tartib boʻyicha { $first }-qator. Ularni bankda tekshiring.
    }
statement-warning-sheet = «{ $title }» varagʻi oʻqilmadi: unda boshqa ustunlar. Bu ham koʻchirma boʻlsa, uni alohida fayl qilib yuboring.
statement-warning-member = Arxivdagi «{ $title }» fayli oʻqilmadi. Bu ham koʻchirma boʻlsa, uni alohida yuboring.
statement-warning-repeats = «{ $title }» faylda bor qatorlarni takrorlaydi: ular bir marta olindi.
statement-warning-left-out = Hammasi olinmadi: «{ $account }» boʻyicha { $count } ta qator. Bunday hisob raqami «🏢 Rekvizitlarimiz» boʻlimida yoʻq, uni qoʻshib, faylni yana yuboring.
statement-warning-account = { $account } hisob raqami firma hisoblari orasida yoʻq. Bu koʻchirma siznikimi, tekshiring.
