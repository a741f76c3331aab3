# Rekvizitlar: maydon nomlari, ular haqida izohlar, fayldan olingan kartochka.

requisites-kind-company = tashkilot
requisites-kind-sole-trader = YaTT
requisites-kind-advocate-office = advokatlik byurosi
requisites-kind-bar-association = advokatlar tuzilmasi
requisites-kind-self-employed = oʻzini oʻzi band qilgan
requisites-kind-private-practice = xususiy amaliyot
requisites-kind-person = jismoniy shaxs
requisites-kind-foreign = chet el kompaniyasi

requisites-field-name = Nomi
requisites-field-short-name = Qisqa nomi
requisites-field-other-name = Boshqa tildagi nomi
requisites-field-tax-id-ru = INN
requisites-field-tax-id-kz = BIN
requisites-field-tax-id-kz-person = IIN
requisites-field-tax-id-uz = STIR
requisites-field-tax-id-by = UNP
requisites-field-tax-id-other = Soliq raqami
requisites-field-kpp = KPP
requisites-field-reg-number-ru = OGRN
requisites-field-reg-number-ru-person = OGRNIP
requisites-field-reg-number-other = Roʻyxat raqami
requisites-field-pinfl = JSHSHIR
requisites-field-account = Hisob raqami
requisites-field-account-other = Hisob raqami
requisites-field-iban = IBAN
requisites-field-iban-kz = IBAN
requisites-field-currency = Hisob valyutasi
requisites-field-bank-name = Bank
requisites-field-bank-address = Bank manzili
requisites-field-bic = BIK
requisites-field-bic-uz = MFO
requisites-field-bic-other = BIC
requisites-field-corr-account = Korr. hisob
requisites-field-swift = SWIFT
requisites-field-kbe = Kbe
requisites-field-knp = KNP
requisites-field-knp-uz = Toʻlov maqsadi kodi
requisites-field-oked = IFUT
requisites-field-vat-code-uz = QQS toʻlovchisi kodi
requisites-field-vat-code-other = QQS toʻlovchisi raqami
requisites-field-licence = Advokatlar reyestridagi raqami
requisites-field-address = Manzil
requisites-field-signatory-title = Imzolovchi lavozimi
requisites-field-signatory-name = Imzolovchi
requisites-field-accountant = Bosh hisobchi
requisites-field-phone = Telefon
requisites-field-other-emails = Boshqa pochta
requisites-field-other-phones = Boshqa telefon
requisites-field-email = Pochta

requisites-problem-nothing-found = Bu yerda rekvizit topmadim. Kartochkani matn yoki fayl qilib yuboring, masalan: «Namuna» MChJ, STIR 301234567, h/r 20208000900123456001, MFO 00440.
requisites-problem-second-tax-id = Kartochkada ikki xil soliq raqami bor: { $groups }. Birinchisini oldim, tekshiring.
requisites-problem-doubtful-name = Bu nom ekaniga ishonchim komil emas: { $groups }. Iltimos, tekshiring.
requisites-problem-doubtful-bank = Bu bank nomi ekaniga ishonchim komil emas: { $groups }. Iltimos, tekshiring.
requisites-problem-doubtful-address = Bu manzil ekaniga ishonchim komil emas: { $groups }. Iltimos, tekshiring.
requisites-problem-doubtful-pair = Bu hisob raqami shu bankda ekaniga ishonchim komil emas: { $groups }. Iltimos, tekshiring.
requisites-problem-doubtful-owner = Kartochkada ikki tomon borga oʻxshaydi. Bu kimning hisob raqami, tekshiring: { $groups }.
requisites-problem-doubtful-kind = Bu odammi yoki tashkilotmi, tushunmadim. Iltimos, tekshiring.
requisites-problem-doubtful-signatory = { $groups } imzolashiga ishonchim komil emas. Iltimos, tekshiring.
requisites-problem-second-party = Matnda ikki tomonning rekvizitlari bor. Birinchisini oldim, tekshiring.
requisites-problem-passport-not-kept = Pasportni saqlamayman: kartochkada uning maʼlumoti yoʻq.
requisites-problem-document-not-kept = Shaxsni tasdiqlovchi hujjatni saqlamayman: kartochkada uning maʼlumoti yoʻq.
requisites-problem-birth-not-kept = Tugʻilgan sanani saqlamayman: kartochkada u yoʻq.

requisites-problem-inn-length = INN tashkilotda 10 ta, odamda 12 ta raqam, masalan 7700000778.
requisites-problem-inn-checksum = INNda xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 7700000778.
requisites-problem-inn-length-person = INN odamda 12 ta, tashkilotda 10 ta raqam, masalan 770000009920.
requisites-problem-inn-checksum-person = INNda xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 770000009920.
requisites-problem-inn-company = INN { $groups } odamniki: tashkilotda u 10 ta raqam, masalan 7700000778.
requisites-problem-inn-person = INN { $groups } tashkilotniki: odamda u 12 ta raqam, masalan 770000009920.
requisites-problem-kpp-format = KPP 9 ta belgi, masalan 770001001.
requisites-problem-kpp-extra = Odamda KPP boʻlmaydi, kartochkada esa { $groups } bor. Uni olib tashlash mumkin.
requisites-problem-ogrn-length = OGRN 13 ta raqam, masalan 1227700000770.
requisites-problem-ogrn-checksum = OGRNda xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 1227700000770.
requisites-problem-ogrnip-length = OGRNIP 15 ta raqam, masalan 322770000010090.
requisites-problem-ogrnip-checksum = OGRNIPda xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 322770000010090.
requisites-problem-bik-format = BIK 9 ta raqam, masalan 044525225.
requisites-problem-account-length = Hisob raqami 20 ta raqam, masalan 40702810000000000777.
requisites-problem-account-key =
    Hisob raqami yoki BIKda xato bor: nazorat raqami toʻgʻri kelmaydi. Guruhlab solishtiring:
    { $groups }
    Toʻgʻri hisob raqamini yoki BIKni yuboring.
requisites-problem-corr-account-format = Korr. hisob 20 ta raqam va 301 dan boshlanadi, masalan 30101810400000000225.
requisites-problem-corr-account-key = Korr. hisob yoki BIKda xato bor: ular bir-biriga mos emas. Guruhlab solishtiring: { $groups }. Toʻgʻri korr. hisobni yoki BIKni yuboring, masalan 30101810400000000225.
requisites-problem-treasury-key = Yagona gʻazna hisobi va BIK nazorat raqami boʻyicha bir-biriga mos emas: { $groups }. Iltimos, solishtiring.

requisites-problem-bin-length = BIN va IIN 12 ta raqam, masalan 220140007779.
requisites-problem-bin-checksum = BIN yoki IINda xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 220140007779.
requisites-problem-iik-format = Qozogʻiston IBANi 20 ta belgi va KZ dan boshlanadi, masalan KZ38722S000000777777.
requisites-problem-iik-checksum = IBANda xato bor: nazorat raqamlari toʻgʻri kelmaydi. Guruhlab solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: KZ38722S000000777777.
requisites-problem-bic-bank = IBAN va BIK boshqa-boshqa banklarnikiga oʻxshaydi: { $groups }. Ikkalasi ham toʻgʻrimi, tekshiring.
requisites-problem-kbe-format = Kbe ikkita raqam, birinchisi 1 yoki 2, masalan 17.
requisites-problem-knp-format = KNP uchta raqam, masalan 859.
requisites-problem-payment-code-format = Toʻlov maqsadi kodi beshta raqam, masalan 00668.
requisites-problem-oked-format = IFUT (OKED) 5 ta raqam, masalan 69100.

requisites-problem-stir-format = STIR 9 ta raqam, u 0 yoki 1 dan boshlanmaydi, masalan 308321773.
requisites-problem-pinfl-format = JSHSHIR 14 ta raqam, birinchisi 1 dan 6 gacha, masalan 30101900000011.
requisites-problem-pinfl-checksum = JSHSHIRda xato borga oʻxshaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: 30101900000011.
requisites-problem-mfo-format = MFO oldidagi nollar bilan 5 ta raqam, masalan 00440.
requisites-problem-uz-account-format = Hisob raqami 20 ta raqam, masalan 20208000905364813002.
requisites-problem-uz-vat-code-format = QQS toʻlovchisi kodi 12 ta raqam, masalan 326010012345.

requisites-problem-unp-checksum = UNPda xato bor: u 9 ta belgi, nazorat raqami toʻgʻri kelishi kerak. Toʻgʻrisi bunday boʻladi: 192000224.
requisites-problem-by-iban-format = Belarus hisob raqami 28 ta belgi va BY dan boshlanadi, masalan BY13NBRB3600900000002Z00AB00.

requisites-problem-iban-format = IBANga oʻxshamaydi. U mamlakatning ikki harfidan boshlanadi, masalan DE89370400440532013000.
requisites-problem-iban-checksum = IBANda xato bor: nazorat raqamlari toʻgʻri kelmaydi. Guruhlab solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: DE89370400440532013000.
requisites-problem-bic-format = BIC (SWIFT) 8 yoki 11 ta belgi, masalan KCJBKZKX.
requisites-problem-vat-id-format = QQS toʻlovchisi raqami mamlakatning ikki harfidan boshlanadi, masalan DE136695976.
requisites-problem-vat-id-checksum = QQS toʻlovchisi raqamida xato bor: nazorat raqami toʻgʻri kelmaydi. Solishtiring: { $groups }. Toʻgʻrisi bunday boʻladi: DE136695976.

requisites-problem-phone = { $groups } telefoni haqiqiyga oʻxshamaydi. Toʻgʻrisi bunday boʻladi: +998 71 123-45-67.
requisites-problem-email = { $groups } pochtasi manzilga oʻxshamaydi. Toʻgʻrisi bunday boʻladi: info@example.com.

error-requisites-text = Tushunmadim. Bir qatorda, 300 belgidan oshirmay yozing, masalan: 100000, Toshkent, Amir Temur shoh koʻchasi, 1.
error-requisites-number = «{ $value }» qanday raqam ekanini tushunmadim. Uni raqam va lotin harflarida yuboring, masalan 40003521600.
error-phone = «{ $value }» qanday telefon ekanini tushunmadim. Mamlakat kodi bilan yozing, masalan +998 71 123-45-67.
error-email = «{ $value }» qanday pochta ekanini tushunmadim. Bitta manzil kerak, masalan info@example.com.

error-card-file-blank = Fayl boʻsh. Uni yana yuboring yoki rekvizitlarni xabarga qoʻying, masalan: STIR 301234567.
error-card-file-photo = Suratni bu yerda oʻqib boʻlmaydi. Kartochkani fayl qilib yuboring, masalan «Kartochka.docx» yoki .pdf, yoki rekvizitlarni xabarga qoʻying.
error-card-file-old = Bu Word yoki Excelning eski formati. Faylni ochib, yangi formatda saqlang, masalan «Kartochka.docx» yoki .xlsx, yoki matnni qoʻying.
error-card-file-locked = Fayl parol ostida. Parolni olib tashlab, yana yuboring, masalan .pdf qilib, yoki matnni qoʻying.
error-card-file-macros = Faylda makroslar bor, bundaylarini ochmayman. Uni makrossiz saqlang, masalan «Kartochka.docx» qilib, yoki matnni qoʻying.
error-card-file-kind = Bunday faylni oʻqiy olmayman. Kartochkani .docx, .pdf, .xlsx, .odt yoki .rtf fayl qilib yuboring, masalan «Kartochka.docx», yoki matnni qoʻying.
error-card-file-too-big = Fayl juda katta: 5 MB va 20 sahifa sigʻadi. Rekvizitli sahifani yuboring, masalan alohida .pdf qilib, yoki matnni qoʻying.
error-card-file-unreadable = Fayl ochilmayapti: u buzilgan. Uni yana saqlang, masalan .pdf qilib, yoki matnni qoʻying.
error-card-file-lost = Fayl menga toʻliq yetib kelmadi. Uni yana yuboring yoki rekvizitlarni xabarga qoʻying, masalan: STIR 301234567.
error-card-file-empty = Faylda matn yoʻq, skanga oʻxshaydi. Matnli .docx yoki .pdf yuboring yoki rekvizitlarni xabarga qoʻying, masalan: STIR 301234567.
error-account-currency-unclear = Bu qaysi valyuta ekanini tushunmadim. Masalan, USD yoki UZS deb yozing.
