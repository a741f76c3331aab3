# Kvitansiyalar, maʼlumotnomalar va solishtirish dalolatnomasi.

settlements-recon = 📑 Solishtirish
settlements-recon-none = { $client }: hozircha solishtiradigan narsa yoʻq, hisobvaraq va toʻlov boʻlmagan.
settlements-recon-account =
    <b>Solishtirish dalolatnomasi</b> · { $client }
    Kimning nomidan va qaysi valyutada?
settlements-recon-account-row = { $currency } · { $issuer }
settlements-recon-period =
    <b>Solishtirish dalolatnomasi</b> · { $client }
    { $issuer }, { $currency }
    Qaysi davr uchun? Sanalarni yozish ham mumkin.
settlements-span-quarter = Shu chorak
settlements-span-last_quarter = Oʻtgan chorak
settlements-span-year = Shu yil
settlements-span-last_year = Oʻtgan yil
settlements-recon-preview =
    <b>Solishtirish dalolatnomasi</b> · { $client }
    { $issuer }
    { $first } – { $last }

    Boshida: { $opening }
    { $moved ->
        [yes] Aylanma: debet { $debit }, kredit { $credit }
       *[no] Bu kunlarda hech narsa yozib berilmagan va toʻlanmagan.
    }
    Oxirida: <b>{ $closing }</b>
settlements-recon-balance = { $side ->
        [debt] mijozning qarzi { $amount }
        [advance] mijozning avansi { $amount }
       *[none] qarz yoʻq
    }
settlements-recon-make = ✅ Dalolatnoma tuzish
settlements-recon-other-period = 📅 Boshqa davr

settlements-receipt = 🧾 Kvitansiya
settlements-certificate = 📄 Toʻlov maʼlumotnomasi
settlements-caption-client = № { $number } { settlements-kind }, summasi { $amount }
settlements-receipts-none = Bu hisobvaraq boʻyicha toʻlov yoʻq: toʻlov yozuvi bekor qilingan. Toʻlagan boʻlsangiz, yuristdan soʻrang.
settlements-receipts-last = Bu hisobvaraq boʻyicha { $count } ta toʻlov bor, yuqorida oxirgi { $shown } ta toʻlovning kvitansiyalari. Avvalgilarini yuristdan soʻrang.
settlements-papers-void = Toʻlov bilan birga bekor qilinadi: { $papers }.{ $known ->
        [yes] {" "}Mijoz buni olgan, uni ogohlantiraman.
       *[no] { "" }
    }
settlements-paper = № { $number } { settlements-kind }
settlements-caption = № { $number } { settlements-kind }, { $client }
settlements-kind = { $document ->
        [reconciliation] solishtirish dalolatnomasi
        [receipt] kvitansiya
        [calculation] hisob-kitob
       *[certificate] toʻlov haqida maʼlumotnoma
    }

error-paper-future = Bugungacha ({ $date }) solishtirish mumkin. Oʻtib boʻlgan davrni yozing, masalan 01.07.2026 – 30.09.2026.
error-paper-old = 2000-yildan oldin hisob yoʻq. Masalan, 01.07.2026 – 30.09.2026 deb yozing.
error-paper-receipt-kind = Kvitansiya faqat olingan pulga boʻladi: bu qaytarish yoki storno.
error-paper-receipt-reversed = Bu toʻlov bekor qilingan, unga kvitansiya yoʻq.
error-paper-unpaid = № { $number } hisobvaraq boʻyicha toʻlov yoʻq, hozircha tasdiqlaydigan narsa yoʻq.
