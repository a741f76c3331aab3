# Qoʻlda yozilganga javob: nima notoʻgʻri va yaxshi misol.

error-amount-unclear = «{ $value }» qancha summa ekanini tushunmadim. Raqamlar bilan yozing, masalan 100 000 yoki 99 999,50.
error-amount-ambiguous = «{ $value }» turlicha oʻqilishi mumkin. Qaysi summa toʻgʻri?
error-amount-words = «{ $value }» — bu { $sum }mi? Summani bosing yoki raqamlar bilan yozing.
error-amount-negative = Summa noldan kam boʻlmaydi. Minussiz yozing, masalan 50 000.
error-amount-zero = Noldan katta summa kerak, masalan 50 000 yoki 99 999,50.
error-amount-decimals = «{ $value }» summasida verguldan keyin ikkitadan koʻp raqam bor. Tiyini bilan yozing, masalan 1 234,50.
error-amount-too-big = Summa juda katta: vergulgacha oʻn ikkita raqam sigʻadi. Masalan: 1,5 mln yoki 1 500 000.
error-amount-currency = «{ $value }»: bu yerda hisob { $currency } valyutasida. Summani shu valyutada yozing, masalan 50 000.

error-quantity-unclear = «{ $value }» qancha miqdor ekanini tushunmadim. Son bilan yozing, masalan 2 yoki 1,5.
error-quantity-negative = Miqdor noldan kam boʻlmaydi. Minussiz yozing, masalan 2 yoki 1,5.
error-quantity-zero = Noldan katta miqdor kerak, masalan 1 yoki 0,25.
error-quantity-decimals = «{ $value }» miqdorida verguldan keyin uchtadan koʻp raqam bor. Yaxlitlang, masalan 1,125.
error-quantity-too-big = Miqdor juda katta. Kamroq yozing, masalan 12 yoki 1 000.

error-time-unclear = «{ $value }» qancha vaqt ekanini tushunmadim. Masalan, 50 daqiqa, 0:50 yoki 1 soat 20 daqiqa deb yozing.
error-time-rate = «{ $value }»: bir soat narxi ham kerak. Masalan, 50 daqiqa x 7 500 deb yozing.
error-time-inexact = «{ $value }» — bu { $sum }, lekin bunday narxda na soatni, na daqiqani aniq chop etib boʻladi. Summa qilib qoʻyaymi?
error-time-inexact-line = Soatiga { $price } narxda { $sum } chiqadi, na soatni, na daqiqani aniq chop etib boʻladi. Narxni { $sum }, miqdorni 1 qiling.
error-time-unit = Bu pozitsiya vaqt boʻyicha hisoblanmaydi: birligi «{ $unit }». Son yozing, masalan 2, yoki avval «Soat» birligini tanlang.

error-percent-unclear = «{ $value }» necha foiz ekanini tushunmadim. Son bilan yozing, masalan 10 yoki 7,5.
error-percent-negative = Foiz noldan kam boʻlmaydi. Minussiz yozing, masalan 10 yoki 7,5.
error-percent-decimals = «{ $value }» foizida verguldan keyin ikkitadan koʻp raqam bor. Yaxlitlang, masalan 12,25.
error-percent-too-big = Yuz foizdan koʻp boʻlmaydi. 0 dan 100 gacha yozing, masalan 10 yoki 7,5.

error-discount-range = Chegirma 0 dan 100 foizgacha boʻladi. Masalan, 10% yoki 5 000 deb yozing.
error-discount-too-big = Chegirma hisobvaraq summasidan ({ $sum }) katta. Kamroq yozing, masalan 10%.

error-date-unclear = «{ $value }» qaysi kun ekanini tushunmadim. Masalan, { $example }, ertaga yoki 15-dekabr deb yozing.
error-date-impossible = Taqvimda «{ $value }» degan kun yoʻq. Boshqasini yozing, masalan { $example }.
error-date-year = Yil 2000 va 2100 orasida boʻlishi kerak. Sanani yozing, masalan { $example }.

error-vat-no-rate = { $date } uchun QQS stavkasini bilmayman. Boshqa stavkani yoki sababi bilan «QQSsiz»ni tanlang, masalan aylanmadan olinadigan soliq.

error-template-seq = Raqam namunasida aynan bitta {"{"}seq{"}"} boʻlishi kerak. Masalan: {"{"}year{"}"}-{"{"}seq:04{"}"}.
error-template-field = Namunada {"{"}{ $field }{"}"} maydoni yoʻq. year, yy va seq bor, masalan {"{"}year{"}"}-{"{"}seq:04{"}"}.
error-template-braces = «{ $value }» namunasida qavslar mos emas. Masalan, {"{"}year{"}"}-{"{"}seq:04{"}"} deb yozing.
error-template-characters = Raqamda harflar, raqamlar, boʻsh joy va - / . _ belgilari boʻladi, masalan YF-{"{"}year{"}"}/{"{"}seq{"}"}.
error-template-long = Raqam juda uzun chiqadi: 30 ta belgi sigʻadi. Qisqaroq yozing, masalan {"{"}year{"}"}-{"{"}seq:04{"}"}.
