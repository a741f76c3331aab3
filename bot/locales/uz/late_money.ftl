# Kechiktirilgan toʻlov uchun penya va foizlar, stavkalar, shartnoma boʻyicha neustoyka.

late-button = 📈 Penya: { $sum }
late-button-missing = 📈 Penya: stavka yoʻq
late-button-plain = 📈 Penya
late-window = { $text }
late-head = <b>№ { $number } hisobvaraq: kechikish</b> · { $client }
late-total = { $rule ->
        [contract] Neustoyka
        [uz-670] Penya
       *[other] Foizlar
    }, { $date } holatiga: <b>{ $sum }</b>
late-nothing = { $date } holatiga kechiktirilgani uchun toʻlanadigan narsa yoʻq: muddati { $due }.
late-before-act = Muddat dalolatnomadan hisoblanadi, u esa hali yoʻq: kechikish yoʻq.
late-missing = Bu kunga hisoblay olmayman: { $date } uchun stavkani bilmayman.
late-add-rate = ➕ Stavka qoʻshish
late-no-rule = { $reason ->
        [person] Qonunga koʻra penya faqat tadbirkorlar orasida boʻladi, mijoz esa jismoniy shaxs.
        [currency] Qonundagi stavka shu mamlakat puli uchun, hisobvaraq esa boshqa valyutada.
       *[country] Ijrochi mamlakati uchun qonun qoidasini bilmayman.
    } Shartnomada neustoyka boʻlsa, uni shartnoma kartochkasida koʻrsating, shunda hisoblayman.
late-rule-contract = Shartnoma boʻyicha neustoyka: { $terms }.
late-rule = { $rule ->
        [ru-395] RF Fuqarolik kodeksining 395-moddasi: Rossiya Bankining asosiy stavkasi, yilda 365 yoki 366 kun.
        [kz-353] QR Fuqarolik kodeksining 353-moddasi: toʻlov kunidagi Milliy bankning bazaviy stavkasi.
        [uz-670] 670-I-son Qonunning 32-moddasi: kuniga 0,4%, kechiktirilgan summaning yarmidan oshmaydi.
       *[eu-2011-7] 2011/7/EU direktivasi: YMB stavkasi va yana 8 foiz punkti.
    }{ $sourced ->
        [yes] {" "}Manba: { $sources }.
       *[no] { "" }
    }
late-due = Muddati { $due }, kechikish boshlangan kun { $first }.
late-moved = { $agreed } muddati dam olish kuniga toʻgʻri kelib, { $due } kuniga koʻchadi{ $rule ->
        [ru-395] {" "}(RF FKning 193-moddasi).
       *[other] .
    }
late-ahead = Bu kun hali kelmagan: ungacha hech narsa toʻlanmaydi deb hisoblayman.
late-advance = ⚠️ Mijozning { $advance } avansi bor. Talab qilishdan oldin uni hisobga oling.
late-earlier = Oldin yana { $count } ta davr bor, hammasi jadvalda.
late-period = { $first } – { $last }, { $days } kun
    { $debt } × { $percent }% = { $sum }
late-capped = { $accrued } yigʻildi, lekin chegara { $cap }.
late-flat = Yana bir martalik { $flat }.
late-note = Bu hisob-kitob siz uchun. Oʻzim hech narsa qoʻshmayman va mijozga yubormayman.
late-paper = 🧮 Hisob-kitob (PDF)
late-table = 📋 Jadval qilib
late-other-day = 📅 Boshqa sanaga
late-today = Bugunga
late-day-ask = Qaysi kunga hisoblaymiz? Hozir { $date }. Shu kundan keyingi toʻlovlar hisobga olinmaydi.
late-day-example = kecha yoki 30.11.2025
late-table-title = № { $number } hisobvaraq: kechikish, { $date } holatiga, { $currency }
late-col-first = Qaysi kundan
late-col-days = Kun
late-col-debt = Qarz
late-col-rate = Stavka
late-col-sum = Summa
late-col-flat = Bir martalik
late-col-accrued = Yigʻildi
late-col-total = Jami
late-percent = { $percent }%

rates-button = ⚙️ Stavkalar
rates-kinds = <b>Stavkalar</b>
    Kechiktirilgan toʻlov foizlari shular boʻyicha hisoblanadi. Kimning stavkasi?
rates-kind = { $kind ->
        [ru_key] 🇷🇺 Asosiy, Rossiya Banki
        [kz_base] 🇰🇿 Bazaviy, QR Milliy banki
       *[ecb] 🇪🇺 Asosiy, YMB
    }
rates-site = { $kind ->
        [ru_key] cbr.ru
        [kz_base] nationalbank.kz
       *[ecb] ecb.europa.eu
    }
rates-list = <b>{ rates-kind }</b>
    { $known }
    { $gaps }
rates-none = Hozircha stavka yoʻq. Birinchisini qoʻshing: usiz foizlarni hisoblab boʻlmaydi.
rates-known = { $percent }%, maʼlum boʻlgan oxirgi kun { $until }.
rates-known-short = ⚠️ { $percent }% faqat { $until } gacha maʼlum. Undan keyin foizlarni hisoblamayman: stavka qoʻshing yoki avvalgisini tasdiqlang.
rates-gap = ⚠️ { $first } – { $last }: stavka nomaʼlum.
rates-row = { $percent }%, { $since } dan{ $own ->
        [yes] {" "}· oʻziniki
       *[no] { "" }
    }
rates-add = ➕ Stavka qoʻshish
rates-holds = ✅ { $percent }% bugun ham
rates-card = <b>Yiliga { $percent }%, { $since } dan</b>
    { rates-kind }
    Maʼlum boʻlgan oxirgi kun { $until }
    Manba: { $source }
    { $own ->
        [yes] Qoʻlda kiritilgan: { $who }.{ $replaces ->
            [yes] {" "}Olib tashlansa, eʼlon qilingani qaytadi.
           *[no] { "" }
        }
       *[no] Eʼlon qilingan, dasturda bor edi. Sizning tuzatishingiz uning oʻrnini oladi.
    }
rates-percent = ✏️ Foiz
rates-until = 📅 Qaysi kungacha
rates-source = 🔗 Manba
rates-remove = 🗑 Olib tashlash
rates-removed = Olib tashlandi: { $percent }%, { $since } dan.
rates-saved = Yozildi: { $percent }%, { $since } dan, maʼlum boʻlgan oxirgi kun { $until }.
rates-since-ask = <b>{ rates-kind }</b>
    Stavka qaysi kundan amal qiladi?
rates-since-example = 16.02.2026
rates-percent-ask = <b>{ rates-kind }</b>
    { $since } dan yiliga necha foiz?
rates-percent-example = 15,5
rates-source-ask = Stavka qayerdan olingan? Manba hisob-kitobda chop etiladi.
rates-site-button = { $site }
rates-source-example = cbr.ru, 13.02.2026 dagi qaror
rates-until-ask = { $since } dan amal qilgan stavka qaysi kungacha oʻzgarmagani aniq? Odatda bu keyingi qaror oldidagi kun.
rates-until-today = Bugungacha, { $today }
rates-until-example = 19.03.2026
rates-before-ask = Bundan oldin { $percent }% { $until } gacha maʼlum. Stavka { $last } gacha oʻzgarmaganmi?
rates-before-same = Oʻzgarmagan
rates-before-unknown = Oʻzgargan, yana yozaman

penalty-button = ⚖️ Shartnoma neustoykasi
penalty-window = <b>Kechiktirilgani uchun neustoyka</b>
    № { $number } { $title ->
        [agreement] bitim
       *[contract] shartnoma
    } · { $client }

    { $given ->
        [yes] { $terms }. Bu shartnoma hisobvaraqlari boʻyicha penya shunday hisoblanadi.
       *[no] Shartnoma kartochkasida u yoʻq, shuning uchun kechikish qonun boʻyicha hisoblanadi.
    }
    Oʻzim hech narsa qoʻshmayman.
penalty-terms = kuniga { $percent }%{ $cap ->
        [percent] , qarzning { $most }% idan oshmaydi
        [sum] , { $sum } dan oshmaydi
       *[none] { "" }
    }
penalty-add = ✏️ Koʻrsatish
penalty-change = ✏️ Oʻzgartirish
penalty-remove = 🗑 Olib tashlash
penalty-removed = Olib tashlandi. Bu shartnoma boʻyicha kechikish qonun boʻyicha hisoblanadi.
penalty-saved = Yozildi. Tuzilgan hisob-kitoblar avvalgidek qoldi.
penalty-percent-ask = Kechiktirilgan har bir kun uchun qarzning necha foizi?
penalty-percent-example = 0,1%
penalty-cap-ask = Chegara bormi? Tanlang yoki qarz foizini yoki summani yozing.
penalty-no-cap = Chegarasiz
penalty-tenth = Qarzning 10%
penalty-cap-example = 10% yoki 50 000

error-late-day = Bir yildan uzoqqa hisoblamayman. Yaqinroq kunni yozing, masalan { $date }.
error-penalty-percent = Stavkani tushunmadim. Kechiktirilgan kun uchun foizni yozing, 10% dan oshmasin, masalan 0,1%.
error-penalty-cap = Chegarani tushunmadim. Qarz foizini yoki summani yozing, masalan 10% yoki 50 000.
error-rate-percent = Stavkani tushunmadim. Yillik foizni yozing, masalan 15,5.
error-rate-day = Kunni tushunmadim. Stavka qaysi kundan amal qilishini yozing, masalan 16.02.2026.
error-rate-known = Stavka { $since } dan amal qiladi, maʼlum boʻlgan kun esa undan oldin. { $since } yoki keyingi kunni yozing.
error-rate-source = Stavka qayerdan ekanini yozing, 250 belgigacha. Masalan: cbr.ru, 13.02.2026 dagi qaror.
error-late-nothing = { $date } holatiga № { $number } hisobvaraq boʻyicha kechiktirilgani uchun toʻlanadigan narsa yoʻq.
error-late-rate = { $date } uchun stavkani bilmayman. Uni «⚙️ Stavkalar» boʻlimida qoʻshing, shunda hisoblayman.
error-late-future = Bu kun hali oʻtmagan, nima toʻlanishi nomaʼlum. Hisob-kitobni bugungacha ({ $date }) tuzish mumkin.
