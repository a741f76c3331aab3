# Talabnoma: muddati oʻtgan qarz haqida xat, uning matni, yuborish va muddat.

demand-button = ⚖️ Talabnoma
demand-open = ⚖️ Talabnomani ochish
doc-open-demand = ⚖️ Talabnomani ochish
demand-settings = ⚖️ Talabnoma matni

demand-pick = <b>Talabnoma</b> · { $client }
    Qaysi shartnoma boʻyicha?
demand-pick-none = { $client }: muddati oʻtgan hisobvaraq yoʻq, talab qiladigan narsa yoʻq.
demand-pick-row = { $numbered ->
        [yes] № { $contract }
       *[no] Shartnomasiz
    } · { $count } ta hisobvaraq · { $debt }

demand-draft-head = <b>Talabnoma</b>, qoralama{ $numbered ->
        [yes] . Raqami { $number } boʻladi
       *[no] { "" }
    }
demand-draft-invoice = № { $number } · muddati { $due } · { $left }
demand-draft-more = … va yana { $count } ta
demand-draft-debt = Qarz <b>{ $debt }</b>{ $charged ->
        [yes] , qoʻshimcha hisoblangani bilan <b>{ $total }</b>
       *[no] { "" }
    }
demand-draft-term = Javob muddati: yuborilgan kundan { $days } kalendar kun
demand-draft-settled = { $count ->
        [one] ✅ № { $numbers } hisobvaraq toʻlangan yoki olib tashlangan, talabnomada u boʻlmaydi.
       *[other] ✅ № { $numbers } hisobvaraqlar toʻlangan yoki olib tashlangan, talabnomada ular boʻlmaydi.
    }
demand-draft-nothing = Muddati oʻtgan hisobvaraq qolmadi, talabnoma kerak emas. Qoralamani oʻchirish mumkin.
demand-draft-covered = ⚠️ № { $number } hisobvaraq boʻyicha № { $by } talabnoma bor.
demand-draft-advance = ⚠️ Mijozning { $advance } avansi bor. Balki avval uni hisobga olarsiz?
demand-draft-paid = ⚠️ Mijoz toʻlov haqida xabar bergan. Avval pul tushganini tekshiring.
demand-draft-no-rate = ⚠️ Kechiktirilgani uchun hisoblab boʻlmaydi: { $date } uchun stavka yoʻq.
demand-draft-letter = <blockquote expandable>{ $text }</blockquote>
demand-table = { $block ->
        [invoices] [hisobvaraqlar jadvali]
        [calculation] [hisob-kitob]
        [details] [toʻlov rekvizitlari]
       *[enclosures] [ilovalar]
    }
demand-further = ＋ boshqa muddati oʻtganlar ({ $count })
demand-invoices = 🧾 Hisobvaraqlar
demand-charge = ％ Foizni qoʻshish { $charges }
demand-uncharge = ％ Foizni olib tashlash
demand-term = 📅 Muddat
demand-text = ✏️ Matnni oʻzgartirish
demand-page-language = 🌐 Til: { $language }
demand-page-language-ask = Xat qaysi tilda boʻlsin? Hozir { $language }. Oʻzgartirgan matningiz oʻz tilida qoladi.
demand-discard-ask = Talabnoma qoralamasi oʻchirilsinmi? U hali raqam olmagan.
demand-discarded = Talabnoma qoralamasi oʻchirildi.
demand-kept = Talabnoma qoralamasi saqlandi: u «⚖️ Talabnoma» tugmasi ortida kutadi.
demand-preview = { $total } summali talabnoma shunday koʻrinadi. Bu qoralama.
demand-invoices-ask = Talabnomaga qaysi hisobvaraqlar kiradi? Ularni belgilang.
    { $client }
demand-invoice-row = { $in ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $due } · { $left }
demand-term-ask = Hozir yuborilgan kundan { $days } kalendar kun. Mijozga qancha beramiz? Shartnomada nima deyilganini koʻring.
demand-term-row = { $days }
demand-term-example = 30

demand-places = Qavs ichidagi soʻzlarni oʻzim almashtiraman: { $places }.
    Jadval qavslari alohida qatorda turadi: { $tables }. Hech narsasi yoʻq qator (masalan, shartnoma yoki dalolatnoma) chop etilmaydi.
demand-text-now = <pre>{ $text }</pre>
demand-text-ask = <b>Shu talabnoma matni</b>{ $several ->
        [yes] {" "}· { $language }
       *[no] { "" }
    }
    Nusxalab, oʻzgartiring va butun matnni bitta xabarda yuboring.
demand-text-typed = Siz mana buni yozdingiz, toʻgʻrilab, yana yuboring:
demand-text-example = Quyidagi rekvizitlar boʻyicha {"{"}qarz{"}"} summasini {"{"}muddat{"}"} ichida toʻlashingizni soʻraymiz:
demand-text-restore = ↩️ Firma matnini qaytarish
demand-text-languages = Matnni qaysi tilda oʻzgartiramiz?
    Xat ikkala tilda chop etiladi, ularni birga toʻgʻrilang.
demand-text-language = { $language }
demand-language = { $language ->
        [en] inglizcha
        [kk] qozoqcha
        [uz] oʻzbekcha
        [uz_Cyrl] oʻzbekcha, kirill
        [be] belaruscha
       *[ru] ruscha
    }
demand-wording-list = <b>Talabnoma matni</b>
    Firmaning barcha yangi talabnomalari shundan boshlanadi. Qaysi tilda oʻzgartiramiz?
demand-wording-row = { $name }{ $own ->
        [yes] {" "}· oʻziniki
       *[no] { "" }
    }
demand-wording-ask = <b>Talabnoma matni</b> · { $language }{ $own ->
        [yes] , oʻziniki
       *[no] , odatdagi
    }
    Nusxalab, oʻzgartiring va butun matnni bitta xabarda yuboring. Tuzilgan talabnomalar oʻzgarmaydi.
demand-wording-restore = ↩️ Odatdagi matnni qaytarish
demand-wording-saved = Matn saqlandi. Yangi talabnomalar shu bilan boʻladi.
demand-wording-restored = Odatdagi matn qaytarildi.

error-demand-place = Qavs ichidagi «{ $place }» soʻzini bilmayman. Masalan: { $example }
error-demand-brace = Juftsiz qavs: «{ $line }». Bunday yozing: { $example }
error-demand-table = «{ $place }» bu jadval, unga alohida qator kerak. Hozir: «{ $line }».
error-demand-debt = Matnda summa yoʻq. {"{"}qarz{"}"} yoki {"{"}jami{"}"} soʻzini qoʻshing, masalan: { $example }
error-demand-long = Matn uzunroq: { $count } ta belgi, { $limit } ta sigʻadi. Qisqartiring, masalan takrorlarni olib tashlang.
error-demand-nothing = Talabnomada kamida bitta muddati oʻtgan hisobvaraq kerak.
error-demand-invoices = Bitta talabnomaga bitta mijozning bitta shartnoma boʻyicha, bitta valyutadagi va bitta rekvizitimizdan yozilgan hisobvaraqlari kiradi.
error-demand-not-overdue = № { $number } hisobvaraqning muddati oʻtmagan yoki u toʻlangan, u boʻyicha talabnoma kerak emas.
error-demand-paid = Muddati oʻtgan hisobvaraq qolmadi, talabnoma kerak emas.
error-demand-no-rate = { $date } uchun stavka yoʻq, foizlarni hisoblab boʻlmaydi. Stavka qoʻshing yoki foizlarni talabnomadan olib tashlang.
error-demand-no-charges = Bu hisobvaraqlar boʻyicha kechikish foizi yoʻq.
error-demand-settled = № { $number } talabnoma boʻyicha hammasi toʻlangan, uni yuborish kerak emas.
error-demand-changed = № { $invoice } hisobvaraq boʻyicha talabnomada { $was }, hozir esa toʻlanmagani { $now }. Talabnomani qaytadan tuzing.
error-demand-term = «{ $value }» necha kun ekanini tushunmadim. 1 dan { $limit } gacha kalendar kunlar sonini yozing, masalan { $example }.
error-demand-posted-day = Uni pochtada { $first } dan { $last } gacha yuborish mumkin edi. Masalan, bunday yozing: { $last }
error-demand-no-term = Bu talabnoma boʻyicha muddat ketmayapti, eslatmalarni toʻxtatish shart emas.

demand-card-sent = Yuborilgan: { $on }, { $way ->
        [telegram] Telegramda
        [email] e-mail orqali
        [hand] qoʻlga
       *[post] pochtada
    }, muddati { $until }
demand-card-posted = Pochtada yuborilgan: { $on }
demand-card-over = 🔴 Muddat tugadi, toʻlanmagani { $left }
demand-card-left = Toʻlanmagani { $left }
demand-card-settled = ✅ Toʻliq toʻlangan, talabnoma yopildi.
demand-card-changed = ⚠️ № { $invoice } hisobvaraq boʻyicha talabnomada { $was }, hozir toʻlanmagani { $now }. Uni yuborib boʻlmaydi: yangisini tuzing, buni bekor qiling.
demand-card-reminded = Bu hisobvaraqlar boʻyicha mijozga eslatmalar avvalgidek boradi.
demand-posted = ✅ Pochtada yuborildi
demand-posted-ask = № { $number } talabnoma qachon yuborildi? Kunni tanlang yoki yozing, masalan: kecha yoki 15.11.2026
demand-posted-done = Belgilandi: pochtada yuborilgan { $on }, muddati { $until }.
demand-hold = ⏸ { $until } gacha eslatmaslik
demand-hold-reason = Talabnoma yuborilgan
demand-held = Bu hisobvaraqlar boʻyicha { $until } gacha eslatma boʻlmaydi.
demand-anew = 🔄 Qaytadan tuzish
demand-on-invoice = ⚖️ № { $number } talabnoma{ $sent ->
        [yes] : yuborilgan { $on }, muddati { $until }
       *[no] : tuzilgan, yuborilmagan
    }

demand-event = № { $number } talabnoma ({ $dated }){ $action ->
        [sent] : yuborildi, { $way ->
            [telegram] Telegramda
            [email] e-mail orqali
            [hand] qoʻlga
           *[post] pochtada
        }, muddati { $until }
        [posted] : pochtada yuborildi, { $on }
       *[over] : muddati tugadi ({ $until }), toʻlanmagani { $left }
    }

pushed-demand-over = ⚖️ { $client }: № { $number } talabnoma muddati tugadi ({ $until }), { $left } toʻlanmagan.
pushed-demand-stopped = ⚖️ { $client }: № { $number } talabnoma yuborilmadi. { $paid ->
        [yes] U toʻlab boʻlingan.
       *[no] Qarz oʻzgargan: unda { $was }, hozir { $left }. Uni qaytadan tuzing.
    }
