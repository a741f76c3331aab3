# Bank koʻchirmasi: yuborish, toʻlovlarni yozish, qatorlarni ajratish, bekor qilish.

bank-button = 📥 Bank koʻchirmasi
bank-send = Bankdan koʻchirma faylini yuboring: 1C (.txt), .csv, .xlsx, MT940 yoki camt.053. Faylni istalgan paytda shunchaki chatga ham yuborish mumkin.
bank-sent = Avval yuborilganlari:
bank-sent-row = { $undone ->
        [yes] ↩️ { $day } gacha · { $issuer } · …{ $tail }
       *[no] { $day } gacha · { $issuer } · …{ $tail }
    }
bank-send-example = kl_to_1c.txt fayli
bank-several = Faylda bir nechta hisob raqamining koʻchirmasi bor: { $count }. Qolganlari «💳 Toʻlov» → «📥 Bank koʻchirmasi» boʻlimida.

bank-still-asked = { $file } fayli haqida savol qoldi: u «◀️ Orqaga» orqali ochiladi.
bank-still-open = { $issuer } koʻchirmasi, { $until } gacha: hali ajratilmagan, u «◀️ Orqaga» orqali ochiladi.

bank-column = { $question ->
        [date] Bunday jadvalni birinchi marta koʻryapman. Toʻlov kuni qaysi ustunda?
        [amount] Summa qaysi ustunda?
        [purpose] Toʻlov maqsadi qaysi ustunda?
        [direction] Jadvalda nima kelgani va nima ketgani koʻrinmaydi. Uning barcha qatorlari kirimmi?
       *[day_order] Jadvalda kun qanday yozilgan?
    }
    { $file }{ $question ->
        [direction] { "" }
       *[other] {" "}· { $count } savoldan { $place }-si, javoblarni eslab qolaman
    }
bank-only-income = Ha, bu yerda faqat kirim
bank-spent-too = Yoʻq, chiqim ham bor
bank-day-first = Avval kun: 03.04 bu 3-aprel
bank-month-first = Avval oy: 03/04 bu 4-mart
bank-account = Faylda bu kimning hisob raqami ekani aytilmagan. Pul qaysi hisob raqamiga kelgan?
    { $file }
bank-account-row = { $currency } · { $issuer } · …{ $tail }

bank-statement =
    <b>Koʻchirma · { $issuer }</b>
    Hisob raqami { $account }
    { $one_day ->
        [yes] { $until }
       *[no] { $since } – { $until }
    }
bank-balances = Qoldiq { $opening } → { $closing }{ $balances ->
        [right] , toʻgʻri keladi ✓
        [wrong] , toʻgʻri kelmaydi ⚠️
       *[none] { "" }
    }
bank-remarks = ⚠️ { $remarks }
bank-reversals = ⚠️ { $reversals ->
        [one] Bank { $reversals } ta amalni bekor qildi. U boʻyicha toʻlov yozilgan boʻlsa, uni bekor qiling.
       *[other] Bank { $reversals } ta amalni bekor qildi. Ular boʻyicha toʻlovlar yozilgan boʻlsa, ularni bekor qiling.
    }
bank-takes-back = ⚠️ Bank toʻlov qilib yozilgan pulni qaytarib oldi: «❓ Yordam kerak» boʻlimida { $takes_back } ta qator.
bank-undone-mark = ↩️ Koʻchirma bekor qilingan. Uning qatorlarini qaytadan yozish mumkin.
bank-empty = Koʻchirmada qator yoʻq.
bank-hidden = { $hidden ->
        [one] Hamkasbingiz yuritadigan mijozning yana { $hidden } ta toʻlovi bor. Buxgalterga ayting: u koʻchirmani «💳 Toʻlov» → «📥 Bank koʻchirmasi» boʻlimida topadi.
       *[other] Hamkasblaringiz yuritadigan mijozlarning yana { $hidden } ta toʻlovi bor. Buxgalterga ayting: u koʻchirmani «💳 Toʻlov» → «📥 Bank koʻchirmasi» boʻlimida topadi.
    }
bank-will-be-advance = Shundan { $advance } hisobvaraqlardan ortiq: mijozlarning avansi boʻlib qoladi.
bank-posted-sum = Koʻchirmadan yozilgan: { $posted }
bank-post = ✅ { $count } ta toʻlovni yozish · { $amount }
bank-group = { $group ->
        [matched] ✅ Hisobvaraq topildi: { $count }
        [doubtful] ❓ Yordam kerak: { $count }
        [no_payment] ➖ Toʻlov emas: { $count }
        [known] 🔁 Ajratilgan: { $count }
       *[posted] 🟢 Yozilgan: { $count }
    }
bank-walk = ❓ Ajratish
bank-offer = ➕ …{ $tail } hisobini kartochkaga: { $client }
bank-account-added = Hisob raqami mijoz kartochkasiga qoʻshildi.
bank-posted = 🟢 { $count } ta toʻlov yozildi, jami { $amount }.
bank-posted-advance = Mijozlarning avansi boʻlib qoldi: { $advance }.

bank-lines = <b>{ $group ->
        [matched] ✅ Hisobvaraq topildi
        [doubtful] ❓ Yordam kerak
        [no_payment] ➖ Toʻlov emas
        [known] 🔁 Ajratilgan
       *[posted] 🟢 Yozilgan
    }</b> · { $count }{ $group ->
        [no_payment] { "" }
        [known] { "" }
       *[other] {" "}· { $sum }
    }
bank-line-row = { $day } · { $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    } · { $has_numbers ->
        [yes] № { $numbers } · { $who }
       *[no] { $who }
    }
bank-line =
    <b>{ $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    }</b> · { $day } · { $position }-qator
    { $has_payer ->
        [yes] { $payer }
       *[no] Toʻlovchi aytilmagan
    }{ $has_tax_id ->
        [yes] , { $tax_name } { $tax_id }
       *[no] { "" }
    }
bank-line-purpose = «{ $purpose }»
bank-line-reasons = { $reasons }
bank-line-candidates = <b>Oʻxshaydi:</b>
    { $candidates }
bank-line-is-taken = { $taken }
bank-line-taken = <b>Shu toʻlovga oʻxshaydi:</b> { $amount }, { $day }, { $client }{ $has_numbers ->
        [yes] , № { $numbers }
       *[no] { "" }
    }
bank-line-decided = { $decision ->
        [invoice] 🟢 Yozilgan: { $client }{ $has_numbers ->
            [yes] , № { $numbers }
           *[no] { "" }
        }
        [advance] 🟢 Avans qilib yozilgan: { $client }
        [recorded] 🔁 Bu avval yozilgan toʻlov: { $client }
       *[no_payment] ➖ Toʻlov emas
    }
bank-reason = { $reason ->
        [outgoing] Pul hisobdan chiqqan.
        [own-transfer] Oʻz hisob raqamlari orasidagi oʻtkazma.
        [fee] Bank komissiyasi.
        [refund] Qaytarish.
        [reversal] Bank bu amalni bekor qilgan.
        [pending] Bank bu amalni hali oʻtkazmagan.
        [nothing-fits] Hech bir hisobvaraq mos kelmadi.
        [no-number] Toʻlov maqsadida hisobvaraq raqami yoʻq.
        [unknown-number] Hisobvaraqlaringiz orasida bunday raqam yoʻq.
        [number-alone] Raqam bor, lekin na toʻlovchi, na summa unga mos keladi.
        [not-clear] Bir nechta hisobvaraq mos keladi yoki hammasi ham toʻgʻri kelmaydi.
        [overpaid] Hisobvaraq qoldigʻidan ancha koʻp keldi.
        [other-payer] Mijozning oʻzi toʻlamayapti.
        [other-party] Toʻlov maqsadida boshqa mijoz aytilgan.
        [other-issuer] Hisobvaraq boshqa rekvizitingizdan yozib berilgan.
        [wrong-currency] Hisobvaraq boshqa valyutada yozib berilgan.
        [void-invoice] Bu hisobvaraq bekor qilingan.
        [paid-invoice] Bu hisobvaraq toʻlangan.
        [draft-invoice] Bu hisobvaraq hali qoralama.
        [written-off-invoice] Bu hisobvaraq qoldigʻi hisobdan chiqarilgan.
        [returned] Toʻlov maqsadida qaytarish, tuzatish yoki komissiya haqida aytilgan.
        [decided-no-payment] Avval bu toʻlovchidan kelgani toʻlov emas deb hal qilgansiz.
        [looks-known] Bu qator ajratilganga oʻxshaydi.
        [reversed] Bank keyin bu toʻlovni bekor qilgan.
        [takes-back] Bank bu pulni qaytarib olgan, toʻlov esa yozilgan. Uni oching va shu boʻlsa, bekor qiling.
        [looks-recorded] Bu toʻlov qoʻlda yozilganga oʻxshaydi.
       *[known] Bu qator avval boʻlgan.
    }
bank-evidence = { $evidence ->
        [number-and-date] hisobvaraq raqami va sanasi
        [number] hisobvaraq raqami
        [reference] hisobvaraqqa havola
        [tax-id] mijozning { $tax_name } raqami
        [account] mijozning bankdagi hisob raqami
        [paid-so-before] avval shunday hal qilingan
        [amount] summa
        [contract] shartnoma raqami
        [name] nomi
       *[claim] mijoz toʻlov haqida xabar bergan
    }
bank-tax-name = { $country ->
        [RU] INN
        [KZ] BIN/IIN
        [UZ] STIR
        [BY] UNP
       *[OTHER] soliq raqami
    }
bank-part = № { $number }: { $amount }{ $whole ->
        [yes] {", toʻliq"}
       *[no] { "" }
    }
bank-candidate = { $place }. { $has_parts ->
        [yes] { $what }
       *[no] Avans { $surplus }
    }, { $client } ({ $why }){ $has_surplus ->
        [yes] . Ortigʻi { $surplus } avans boʻlib qoladi
       *[no] { "" }
    }
bank-take = { $place }. { $has_number ->
        [yes] № { $number } · { $client }
       *[no] Avans · { $client }
    }
bank-recorded = 🔁 Yozilgan: { $recorded_on }
bank-known = 🔁 Ajratilgan
bank-other = 🔎 Boshqa hisobvaraq
bank-advance = 💼 Mijoz avansi
bank-no-payment = ➖ Toʻlov emas
bank-skip = Oʻtkazib yuborish
bank-open-payment = 💳 Toʻlovni ochish
bank-walked = Yordam kerak boʻlgan barcha qatorlar koʻrsatildi.
bank-other-pick = { $amount } qaysi hisobvaraqqa yozilsin? Tanlang yoki raqamini, mijoz nomini yozing. Qoldiqdan koʻp kelgan boʻlsa, ortigʻi avans boʻladi.
bank-other-row = { $number } · { $client } · { $balance }
bank-advance-whose = { $amount } kimning avansi? Siz hisobga olmaguningizcha pul hech bir hisobvaraqqa oʻtmaydi.
bank-advance-row = 💼 { $client }
bank-advance-other = 🔎 Boshqa mijoz

bank-undo = ↩️ Koʻchirmani bekor qilish
bank-undo-sure = Koʻchirmadan yozilgan hammasi ({ $posted }) bekor qilinsinmi? Toʻlovlar tarixda qoladi, yonida teskarilari paydo boʻladi, hisobvaraqlar qarzi oshadi. Qatorlarni qaytadan yozish mumkin boʻladi.
bank-undo-yes = ↩️ Ha, bekor qilinsin
bank-undo-reason = Koʻchirma bekor qilindi
bank-undone = ↩️ { $count } ta toʻlov bekor qilindi, jami { $amount }.
bank-undone-left = Yana qolgan toʻlovlar: { $count }. «↩️ Koʻchirmani bekor qilish» tugmasini yana bosing.
bank-undone-stays = { $position }-qator qoldi ({ $amount }): bu pul bilan nimadir qilib boʻlingan. Toʻlovni ochib, alohida bekor qiling.
bank-undone-stay-more = Yana qolgan qatorlar: { $count }. Ular «🟢 Yozilgan» boʻlimida.

bank-push-claim-missed = 🔎 { $client } № { $number } hisobvaraq toʻlovi haqida { $date } kuni xabar bergan, lekin keyingi koʻchirmalarda u yoʻq (koʻrilgani: { $count }). Qoldiq { $balance }.

payment-card-origin = { $statement_day } koʻchirmasidan, { $line }-qator

error-statement-lost = Fayl toʻliq yetib kelmadi. Uni yana yuboring.
error-statement-send = Bu yerda matn emas, fayl kerak. Bankdan koʻchirmani yuboring, masalan kl_to_1c.txt.
error-statement-which-account = Faylda bu kimning hisob raqami ekani aytilmagan.
error-statement-not-ours = { $account } hisob raqami rekvizitlaringiz orasida yoʻq. Uni «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimida qoʻshib, faylni yana yuboring.
error-statement-currency = Koʻchirmada pul { $currency } valyutasida, hisob raqamingiz esa { $account } valyutasida. Hisob valyutasini «⚙️ Sozlamalar» boʻlimida tekshiring.
error-statement-changed = Siz koʻrayotganingizda hisobvaraq yoki toʻlovlarda nimadir oʻzgardi. Hech narsa yozilmadi, yana tekshiring.
error-statement-nothing = Yoziladigan narsa yoʻq: bu qatorlar ajratilgan.
error-statement-line-decided = Bu qator boshqacha ajratilgan.
error-statement-line-pays-nothing = Bu qator pul keltirmaydi, u toʻlov boʻlmaydi.
error-statement-other-issuer = Pul boshqa rekvizitingizning hisob raqamiga kelgan. Shu rekvizitdan yozib berilgan hisobvaraqni tanlang yoki avans yozing.
