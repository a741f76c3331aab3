# Avans va depozit.

advance-invoice-button = 💼 Avans uchun
advance-invoice-contract = Avans uchun hisobvaraq. Qaysi shartnoma boʻyicha? Tanlang yoki mijoz nomini, raqamini yozing.
advance-invoice-found = Avans uchun hisobvaraq. Qaysi shartnoma boʻyicha?
advance-invoice-no-contracts = Hozircha amaldagi shartnoma yoʻq. Avans uchun hisobvaraq shartnoma boʻyicha yoziladi.
advance-invoice-amount =
    <b>Avans uchun hisobvaraq</b> · { $client }
    № { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    }. Avansda { $advance }{ $has_deposit ->
        [yes] , depozit { $level }
       *[no] { "" }
    }.
    Qancha summaga yozib beramiz?
advance-invoice-fill = Depozitgacha: { $missing }
advance-draft-title = <b>Avans uchun yangi hisobvaraq</b> · { $client }
advance-card-kind = avans uchun

advance-of-contract = Shartnoma boʻyicha avans { $amount }
advance-of-numbered = № { $contract } shartnoma boʻyicha avans: { $amount }
advance-use = { $day } · № { $number } hisobvaraq · { $amount }
advance-use-unsent = { $day } · hisobvaraq hali yuborilmagan · { $amount }
advance-use-returned = { $day } · qaytarildi · { $amount }
advance-uses-more = va yana { $count } marta

advance-payment-will-lie = Pul shartnoma avansiga tushadi: { $contract_advance }.
advance-payment-lies = Shartnoma avansida: { $amount }.
advance-payment-used = { $used_count ->
        [1] Undagi avans № { $used_on } hisobvaraqqa hisobga olingan.
       *[other] Undagi avans № { $used_on } hisobvaraqlarga hisobga olingan.
    }
advance-payment-reverse = { $used_count ->
        [1] Undagi avans № { $used_on } hisobvaraqqa hisobga olingan: u shu summaga yana toʻlanmagan boʻladi.
       *[other] Undagi avans № { $used_on } hisobvaraqlarga hisobga olingan: ular shu summalarga yana toʻlanmagan boʻladi.
    }

advance-refund-button = ↩️ Qaytarish { $amount }, № { $contract } shartnoma

advance-portal-home = Avans: <b>{ $advance }</b>
advance-portal-button = 💼 Avans
advance-portal =
    <b>💼 Avans</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Avansdan toʻlangani:
       *[no] Avansdan hali hech narsa toʻlanmagan.
    }
    { $uses }
advance-portal-client = Shartnomasiz avans: { $amount }
advance-portal-none = Hozir avansingizda hech narsa yoʻq.
advance-portal-invoice = Bu shartnoma boʻyicha avans uchun hisobvaraq.

deposit-button = 💼 Depozit
deposit-line = Depozit { $level }, { $threshold } dan kam qolsa, hisobvaraq taklif qilaman
deposit-level-ask =
    <b>💼 Depozit</b> · № { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    }
    { $is_set ->
        [yes] Hozir { $level }, avansda { $threshold } dan kam qolganda hisobvaraq taklif qilaman.
       *[no] Shartnoma avansida kam qolganda avans uchun hisobvaraq tayyorlab, yozib berishni taklif qilaman. Oʻzim hech narsa yozib bermayman.
    }
    Qaysi summagacha toʻldiramiz?
deposit-level-example = 100 000
deposit-threshold-ask = Depozit { $level }. Qoldiq qanchadan kam boʻlganda yangi hisobvaraq taklif qilay?
deposit-threshold-example = 50 000
deposit-half = Yarmi: { $half }
deposit-remove = Depozitni olib tashlash
deposit-set = Depozit { $level }. Avansda { $threshold } dan kam qolganda hisobvaraq tayyorlab, soʻrayman.
deposit-removed = Depozit endi yoʻq, avans shartnomada qoladi.

deposit-push = 💼 Avans qoldigʻi { $advance }, { $threshold } dan kam. { $sum } summali hisobvaraq yozib berilsinmi? { $client }, № { $contract } shartnoma. Qoralama tayyor.
deposit-push-issue = 🧾 Hisobvaraq yozib berish
deposit-push-no = Hozir emas
deposit-push-issued = № { $number } hisobvaraq yozib berildi, summasi { $sum }. Mijozga hali yuborilmagan.
deposit-push-declined = Yaxshi, hozir emas. Qoralamani olib tashladim.
deposit-push-gone = Bu qoralama endi yoʻq.

error-advance-used = { $count ->
        [0] № { $number } hisobvaraq boʻyicha avansning bir qismi mijozga qaytarilgan: { $returned }. Uni bekor qilib boʻlmaydi.
       *[other] № { $number } hisobvaraq boʻyicha avans hisobga olingan: № { $invoices }. Avval { $count ->
            [1] bu hisobvaraqni
           *[other] bu hisobvaraqlarni
        } bekor qiling yoki tuzating.
    }
error-act-advance = № { $number } hisobvaraq avans uchun, unda hali ish yoʻq. Dalolatnoma ish uchun hisobvaraqqa tuziladi.
error-einvoice-advance = № { $number } hisobvaraq avans uchun. Elektron hisobvaraq ish uchun hisobvaraqqa chiqariladi.
error-esf-advance = № { $number } hisobvaraq avans uchun. EHF ish uchun hisobvaraqqa yoziladi.
error-advance-demand = № { $number } hisobvaraq avans uchun, u boʻyicha hali ish yoʻq. Talabnoma ish uchun hisobvaraq haqida yoziladi.
error-advance-term = Avans dalolatnomagacha toʻlanadi. Muddatni usiz yozing, masalan: 10 kun yoki 15.12
error-advance-late = № { $number } hisobvaraq avans uchun, u boʻyicha hali ish yoʻq. Unga foiz va neustoyka hisoblamayman.
error-deposit-threshold = Chegara { $level } depozitdan katta boʻlmaydi. Kamroq yozing, masalan 50 000.
