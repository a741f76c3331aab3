# Boshqa dasturdan maʼlumot koʻchirish: shablon, tekshirish, natija.

bring-in-button = 📥 Maʼlumot koʻchirish
bring-in-first-button = 📥 Boshqa dasturdan maʼlumot koʻchirish
bring-in-ask =
    <b>Maʼlumot koʻchirish</b>
    Mijozlar, shartnomalar, raqamlari bilan ochiq hisobvaraqlar, toʻlovlar va avanslar: hammasi bitta faylda.

    1. Shablonni olib, toʻldiring. 1C, Clio yoki boshqa dastur roʻyxatlari ham boʻladi: .xlsx va .csv.
    2. Faylni shu yerga yuboring. Avval hech narsa yozmasdan hammasini tekshirib, koʻrsataman.
    3. Hammasi toʻgʻri boʻlsa, bitta bosish bilan koʻchiraman.

    Koʻchirishda mijozlarga hech narsa bormaydi.
bring-in-example-file = Toʻldirilgan shablonni yoki 1C roʻyxatini yuboring: .xlsx yoki .csv fayli.
bring-in-template = 📄 Excel shabloni
bring-in-template-caption = Koʻchirish shabloni. Uni qanday toʻldirish birinchi varaqda aytilgan; namunali qatorlarni oʻchirmasa ham boʻladi.
bring-in-template-name = Maʼlumot koʻchirish.xlsx
bring-in-checking = ⏳ Faylni tekshiryapman, bir daqiqagacha ketadi. Natija shu yerda chiqadi. Uzoqroq chiqmasa, faylni yana yuboring.
bring-in-writing = ⏳ Koʻchiryapman, bir daqiqagacha ketadi. Natija shu yerda chiqadi. Uzoqroq chiqmasa, faylni yana yuboring.
bring-in-report = { $lines }
bring-in-file = Fayl: { $file }
bring-in-good = <b>Hammasi toʻgʻri, koʻchirish mumkin.</b>
bring-in-bad =
    <b>{ $count } ta qatorda xato bor. Hech narsa koʻchirilmadi.</b>
bring-in-bad-what = Ularni oʻz faylingizda tuzatib, qayta yuboring. { $more ->
        [yes] Bu yerda birinchilari, hammasi yuqoridagi faylda.
       *[no] Ular yuqoridagi faylda ham bor.
    }
bring-in-bad-row = • { $sheet }, { $row }-qator: { $what }
bring-in-bad-file = Xatoli qatorlar: { $count }. Nima notoʻgʻri ekani ikkinchi ustunda aytilgan.
bring-in-bad-name = Nimani tuzatish kerak.xlsx
bring-in-would = Koʻchiriladi: { $what }.
bring-in-nothing = Bu fayldagi hamma narsa dasturda bor. Qoʻshadigan narsa yoʻq, hech narsa oʻzgarmadi.
bring-in-known = Dasturda bor va shundayligicha qoladi: { $what }.
bring-in-done = <b>✅ Koʻchirildi: { $what }.</b>
bring-in-done-again = <b>✅ Bu fayldagi hamma narsa koʻchirilgan.</b> Ikkinchi marta hech narsa qoʻshilmadi.
bring-in-clients = { $count } ta mijoz
bring-in-contracts = { $count } ta shartnoma
bring-in-invoices = { $count } ta hisobvaraq
bring-in-invoices-sum = { bring-in-invoices }, jami { $sum }
bring-in-payments = { $count } ta toʻlov
bring-in-advances = { $count } ta avans
bring-in-total = { $currency }: hisobvaraqlar { $invoiced }, toʻlangan { $paid }, qoldiq { $balance }{ $advance ->
        [yes] , avanslar { $advances }
       *[no] { "" }
    }
bring-in-totals-head = Avvalgi dastur bilan solishtiring:
bring-in-untaken = Olinmadi: { $what }.
bring-in-untaken-page = «{ $title }» varagʻi
bring-in-untaken-column = «{ $heading }»
bring-in-without-sum = { $count ->
        [one] { $count } ta shartnomada summa yoʻq: uni kartochkada yozish mumkin.
       *[other] { $count } ta shartnomada summa yoʻq: uni kartochkalarda yozish mumkin.
    }
bring-in-silent = { $done ->
        [yes] Mijozlarga hech narsa yuborilmadi.
       *[no] Mijozlarga hech narsa bormaydi.
    } Bu { $count ->
        [one] hisobvaraq
       *[other] { $count } ta hisobvaraq
    } boʻyicha eslatmalar siz hal qilganda yoqiladi: hisobvaraqni yuborasiz yoki qoʻlga berilgan deb belgilaysiz. Ungacha ular jim turadi.
bring-in-numbers = Keyingi yangi hisobvaraq { $number } raqamini oladi.
bring-in-write = ✅ Koʻchirish
bring-in-invoices-button = 📂 Hisobvaraqlar
bring-in-clients-button = 👥 Mijozlar

bring-in-guide = Qanday toʻldiriladi
bring-in-guide-text =
    Har bir varaqda bitta qator — bitta mijoz, shartnoma, hisobvaraq, toʻlov yoki avans. Keraksiz varaqlarni boʻsh qoldiring.
    Yulduzchali ustunlar majburiy, qolganini toʻldirmasa ham boʻladi. Ustunga nima yozish sarlavha izohida aytilgan.
    Namunali kulrang qator koʻchirilmaydi: uni qoldirish yoki oʻchirish mumkin.
    Boshqa varaqlarda mijozni «Mijozlar» varagʻidagidek nomlang yoki uning soliq raqamini (INN, BIN, UNP, STIR) koʻrsating.
    Hisobvaraqlar oʻz raqami va sanasini saqlaydi. Yangi hisobvaraqlarni dastur davomidan raqamlaydi.
    «Hisobvaraqlar» varagʻida QQS bilan toʻlovga butun summani yozing, toʻlanib boʻlganini esa «Toʻlovlar» varagʻida.
    «Qoldiq (solishtirish uchun)» ustunini toʻldirmasa ham boʻladi. Toʻldirilsa, dastur toʻlovlardan keyingi qoldiq xuddi shunday ekanini tekshiradi.
    Avanslar — mijozning hali hech bir hisobvaraqqa tegishli boʻlmagan puli.
    Avval dastur faylni tekshirib, nima koʻchirilishini koʻrsatadi. Siz bosmaguningizcha hech narsa yozilmaydi, mijozlarga hech narsa bormaydi.
    Oʻsha fayl yana yuborilsa, ikkinchi marta hech narsa qoʻshilmaydi.
bring-in-example = Namuna:
bring-in-country-ru = Rossiya
bring-in-country-kz = Qozogʻiston
bring-in-country-uz = Oʻzbekiston
bring-in-country-by = Belarus
bring-in-country-other = boshqa

bring-in-sheet-clients = Mijozlar
bring-in-sheet-contracts = Shartnomalar
bring-in-sheet-invoices = Hisobvaraqlar
bring-in-sheet-payments = Toʻlovlar
bring-in-sheet-advances = Avanslar

bring-in-head-row = Qator
bring-in-head-what = Nima notoʻgʻri
bring-in-head-name = Nomi yoki ismi
bring-in-head-full-name = Toʻliq nomi
bring-in-head-first-name = Ismi
bring-in-head-middle-name = Otasining ismi
bring-in-head-last-name = Familiyasi
bring-in-head-kind = Turi
bring-in-head-country = Mamlakat
bring-in-head-tax-id = INN / BIN / UNP / STIR
bring-in-head-kpp = KPP
bring-in-head-reg-number = OGRN (OGRNIP)
bring-in-head-address = Manzil
bring-in-head-account = Bankdagi hisob raqami (h/r, IBAN)
bring-in-head-bic = BIK (MFO)
bring-in-head-email = E-mail
bring-in-head-phone = Telefon
bring-in-head-responsible = Kim yuritadi
bring-in-head-client = Mijoz
bring-in-head-client-tax-id = Mijozning soliq raqami
bring-in-head-contract-number = Shartnoma raqami
bring-in-head-contract-date = Shartnoma sanasi
bring-in-head-title = Nomlanishi
bring-in-head-subject = Predmeti
bring-in-head-billing = Toʻlovni qanday hisoblaymiz
bring-in-head-contract-amount = Summa, abonent toʻlovi yoki soat narxi
bring-in-head-currency = Valyuta
bring-in-head-vat = QQS
bring-in-head-ends-on = Amal qilish muddati
bring-in-head-issuer = Rekvizitlarimiz
bring-in-head-invoice-number = Hisobvaraq raqami
bring-in-head-invoice-date = Hisobvaraq sanasi
bring-in-head-due = Toʻlov muddati
bring-in-head-amount = Toʻlovga summa
bring-in-head-description = Nima uchun
bring-in-head-contract = Shartnoma
bring-in-head-balance = Qoldiq (solishtirish uchun)
bring-in-head-paid = Toʻlangan
bring-in-head-paid-on = Toʻlov sanasi
bring-in-head-invoice = Hisobvaraq raqami
bring-in-head-payment-date = Toʻlov sanasi
bring-in-head-payment-amount = Toʻlov summasi
bring-in-head-method = Toʻlov usuli
bring-in-head-reference = Topshiriqnoma raqami
bring-in-head-advance-date = Avans sanasi
bring-in-head-advance-amount = Avans summasi

bring-in-note-name = Hujjatlardagidek, shakli bilan: «Lola» MChJ, YaTT Karimov Anvar Salimovich, Saidova Malika Botirovna.
bring-in-note-kind = Roʻyxatdan tanlang. Boʻsh: nomi va soliq raqami boʻyicha aniqlayman.
bring-in-note-country = Raqamlar kimning qoidalari boʻyicha tekshirilsin. Boʻsh: firmangiz mamlakati.
bring-in-note-tax-id = Soliq raqami. Mijoz dasturda bor boʻlsa, shu raqam boʻyicha taniladi.
bring-in-note-kpp = Faqat Rossiya tashkilotlarida, toʻqqizta raqam.
bring-in-note-reg-number = OGRN yoki OGRNIP, hujjatlarda kerak boʻlsa.
bring-in-note-address = Bir qatorda, hujjatlardagidek.
bring-in-note-account = Hisob raqami, yigirmata raqam, yoki IBAN.
bring-in-note-bic = Bankning BIKi, Oʻzbekistonda MFO, chet elda SWIFT.
bring-in-note-email = Hisobvaraqlar qayerga yuborilsin. Vergul bilan bir nechtasini yozish mumkin.
bring-in-note-phone = Kodi bilan, masalan +998 71 123-45-67.
bring-in-note-responsible = Xodim ismi, dasturdagidek. Boʻsh: koʻchirayotgan odam.
bring-in-note-client = «Mijozlar» varagʻidagi yoki dasturdagidek.
bring-in-note-client-tax-id = Nomlar oʻxshash boʻlsa, mijoz shu raqam boʻyicha aniq topiladi.
bring-in-note-contract-number = Shartnomadagidek, masalan 12/2026.
bring-in-note-contract-date = Qachon imzolangan, masalan 15.01.2026.
bring-in-note-subject = Qisqa, hisobvaraqda chop etilgandek. Boʻsh: yuridik xizmatlar.
bring-in-note-billing = Roʻyxatdan tanlang. Boʻsh: qatʼiy narx.
bring-in-note-contract-amount = Butun narx; abonent toʻlovida bir oyga, soatbayda bir soatga.
bring-in-note-currency = Boʻsh: odatdagi valyutangiz.
bring-in-note-vat = Masalan 5%, 12% yoki «QQSsiz». Boʻsh: sozlamalaringizdagidek.
bring-in-note-ends-on = Shartnomaning oxirgi kuni boʻlsa.
bring-in-note-issuer = Tashkilotlaringiz bir nechta boʻlsa, hisobvaraq kimdan. Boʻsh: asosiysi.
bring-in-note-invoice-number = Hisobvaraq yozib berilgan raqam. U saqlanadi.
bring-in-note-invoice-date = Qachon yozib berilgan, masalan 15.11.2026.
bring-in-note-due = Toʻlovning oxirgi kuni. Boʻsh: shartnoma boʻyicha, shartnomasiz boʻlsa oʻn kun.
bring-in-note-amount = QQS va toʻlanib boʻlgani bilan butun summa.
bring-in-note-description = Hisobvaraq qatori. Boʻsh: shartnoma predmeti yoki «yuridik xizmatlar».
bring-in-note-contract = Hisobvaraq shartnoma boʻyicha boʻlsa, shartnoma raqami.
bring-in-note-balance = Toʻlashga qancha qolgan. Faqat tekshirish uchun kerak.
bring-in-note-invoice = «Hisobvaraqlar» varagʻidagi yoki dasturdagi hisobvaraq raqami.
bring-in-note-payment-date = Pul qachon kelgan.
bring-in-note-payment-amount = Hisobvaraq qoldigʻidan oshmasin. Ortigʻini «Avanslar» varagʻiga kiriting.
bring-in-note-method = Roʻyxatdan tanlang. Boʻsh: bank.
bring-in-note-reference = Toʻlov topshiriqnomasi raqami, kerak boʻlsa.
bring-in-note-advance-date = Pul qachon kelgan.
bring-in-note-advance-amount = Mijoz pulining qanchasi hali hech bir hisobvaraqqa tegishli emas.

bring-in-example-name = «Lola» MChJ
bring-in-example-tax-id = 7700000778
bring-in-example-kpp = 770001001
bring-in-example-reg-number = 1227700000770
bring-in-example-address = 100000, Toshkent, Amir Temur shoh koʻchasi, 1
bring-in-example-account = 40702810000000000777
bring-in-example-bic = 044525225
bring-in-example-email = buh@example.com
bring-in-example-phone = +998 71 123-45-67
bring-in-example-client = «Lola» MChJ
bring-in-example-client-tax-id = 7700000778
bring-in-example-contract-number = 12/2026
bring-in-example-subject = iqtisodiy sudda manfaatlarni himoya qilish
bring-in-example-vat = QQSsiz
bring-in-example-invoice-number = 2026-0047
bring-in-example-description = noyabr uchun yuridik xizmatlar
bring-in-example-contract = 12/2026
bring-in-example-invoice = 2026-0047
bring-in-example-reference = 318

error-bring-in-too-big = Fayl juda katta: 20 MB sigʻadi. Uni boʻling, masalan mijozlar va hisobvaraqlarni alohida yuboring.
error-bring-in-too-many = Qatorlar { $count } tadan koʻp. Faylni boʻling, masalan avval mijoz va shartnomalar, keyin hisobvaraqlar.
error-bring-in-empty = Fayl boʻsh. Shablonni toʻldirib, yana yuboring.
error-bring-in-damaged = Fayl buzilgan, uni oʻqib boʻlmadi. Uni .xlsx qilib qaytadan saqlang va yana yuboring.
error-bring-in-locked = Fayl parol ostida. Parolni olib tashlab, yana yuboring.
error-bring-in-old-excel = Bu Excelning eski formati. Faylni ochib, .xlsx qilib saqlang va yana yuboring.
error-bring-in-foreign = Bu yerda mijoz, shartnoma, hisobvaraq yoki toʻlovlar jadvalini topmadim. Shablon yoki 1C roʻyxati boʻladi: ustun sarlavhalari bor .xlsx yoki .csv.
error-bring-in-lost = Fayl toʻliq yetib kelmadi. Uni yana yuboring.
error-bring-in-send = Bu yerda matn emas, fayl kerak. Toʻldirilgan shablonni yuboring, .xlsx yoki .csv.
error-bring-in-no-issuer = Avval rekvizitlaringizni qoʻshing: «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz».
error-bring-in-rows = { $count ->
        [one] Faylda { $count } ta qatorda xato bor. Uni tuzatib, faylni qayta yuboring.
       *[other] Faylda { $count } ta qatorda xato bor. Ularni tuzatib, faylni qayta yuboring.
    }
error-bring-in-changed = Siz koʻrayotganingizda dasturda nimadir oʻzgardi. Hech narsa koʻchirilmadi, faylni yana yuboring.
error-bring-in-empty-cell = «{ $named }» ustuni toʻldirilmagan.
error-bring-in-formula = «{ $named }» ustunida formula bor. Uning oʻrniga qiymat qoʻying, masalan 150 000.
error-bring-in-lost-digits = Excel uzun raqamni son deb olib, oxirgi raqamlarini yoʻqotgan. Katakni matnli qilib, raqamni yana kiriting.
error-bring-in-choice = «{ $named }» ustunidagi «{ $value }» soʻzini tushunmadim. Shablondagi roʻyxatdan tanlang.
error-bring-in-amount = «{ $value }» summasi turlicha oʻqilishi mumkin. Uni raqamlar bilan yozing, masalan 1 500,00.
error-bring-in-currency = Bu yerda «{ $value }» valyutasi yoʻq. Masalan, UZS, USD yoki EUR deb yozing.
error-bring-in-day-order = «{ $value }»: kun qayerda, oy qayerda, tushunarsiz. Masalan, 04.03.2026 deb yozing.
error-bring-in-client-unknown = «{ $name }» mijozi na faylda, na dasturda bor. Uni «Mijozlar» varagʻiga qoʻshing.
error-bring-in-client-several = «{ $name }» nomli mijoz bir nechta. Mijozning soliq raqamini koʻrsating.
error-bring-in-client-differs = Bu soliq raqami dastur yoki faylda «{ $known }» mijoziniki, bu yerda esa «{ $name }». Raqamni tekshiring.
error-bring-in-tax-id-taken = Bu soliq raqami «{ $name }» mijozida bor. Raqam yoki nomni tekshiring.
error-bring-in-name-twice = «{ $name }» mijozi yuqorida bor, lekin boshqa maʼlumotlar bilan. Bular boshqa-boshqa mijoz boʻlsa, soliq raqamlarini koʻrsating.
error-bring-in-member = «{ $name }» xodimi mijoz yuritadiganlar orasida yoʻq. Ismini «⚙️ Sozlamalar» → «👥 Xodimlar» boʻlimidagidek yozing.
error-bring-in-issuer = «{ $name }» rekvizitlari sizniki orasida yoʻq. Nomini «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimidagidek yozing.
error-bring-in-contract-unknown = Bu mijoz bilan { $number } shartnoma na faylda, na dasturda bor.
error-bring-in-contract-several = Bu mijoz bilan { $number } shartnoma bir nechta. Raqamni sanasi bilan yozing, masalan 12, 15.01.2026.
error-bring-in-contract-currency = Shartnoma boshqa valyutada: { $currency }.
error-bring-in-number = Hisobvaraq raqami 1 dan 30 belgigacha, masalan 2026-0047.
error-bring-in-contract-twice = Shu kungi { $number } shartnoma yuqorida bor, lekin boshqa shartlar bilan. Bitta qatorni qoldiring yoki raqamni tuzating.
error-bring-in-number-taken = { $number } hisobvaraq bor, lekin boshqa mijoz, sana yoki summa bilan. Raqamni tekshiring.
error-bring-in-invoice-unknown = { $number } hisobvaraq na faylda, na dasturda bor.
error-bring-in-invoice-several = { $number } hisobvaraq bir nechta. Mijozni yoki «Rekvizitlarimiz» ustunini koʻrsating.
error-bring-in-overpaid = Toʻlov hisobvaraq qoldigʻidan koʻp: { $left } qolgan. Ortigʻini «Avanslar» varagʻiga kiriting.
error-bring-in-paid-when = Hisobvaraq boʻyicha { $paid } toʻlangan, lekin qachonligi aytilmagan. Toʻlovni sanasi bilan «Toʻlovlar» varagʻiga kiriting.
error-bring-in-balance = Qoldiq toʻgʻri kelmaydi: qatorda { $said }, fayldagi toʻlovlardan keyin esa { $left } qoladi.
error-bring-in-vat = «{ $value }» QQSini tushunmadim. Masalan, 12%, 5% yoki «QQSsiz» deb yozing.
