# Hisobvaraqlarni yozib berishdan oldin tasdiqlash.

approval-button = ✅ Hisobvaraqlarni tasdiqlash
approval-rule = <b>Hisobvaraqlarni tasdiqlash</b>
    { $on ->
        [yes] Yoqilgan: yurist va yordamchilar qoralamani tasdiqlashga yuboradi, uni faqat tasdiqlovchilar yozib beradi.
       *[no] Oʻchirilgan: hisobvaraqni roli ruxsat bergan har kim yozib beradi.
    }
    { $on ->
        [yes] Tasdiqlaydi: { $who }. Firma egalari doim tasdiqlaydi. Pastda butun rolni yoki alohida odamlarni qoʻshish mumkin.
       *[no] Hisobvaraqlarni avval firma egasi yoki bosh hisobchi koʻrishi kerak boʻlsa, yoqing.
    }
approval-switch-on = Tasdiqlashni yoqish
approval-switch-off = Tasdiqlashni oʻchirish
approval-person = { $chosen ->
        [yes] ● { $name } · { role-name }
       *[no] { $name } · { role-name }
    }
approval-send = 📤 Tasdiqlashga
approval-sent = Tasdiqlashda: { $names }. Javob shu yerga keladi.
approval-look = 👁 Koʻrish
approval-issue = ✅ Yozib berish
approval-return = ↩️ Izoh bilan qaytarish
approval-line = { $state ->
        [waiting] ⏳ { $when } dan tasdiqlashda: { $mine ->
            [yes] { $approvers }
           *[no] yuborgan { $author }
        }
        [returned] ↩️ Qaytarildi, { $who }: { $remark }
        [withdrawn] ✏️ Yuborilgandan keyin oʻzgargan: tasdiqlashga yana yuboring.
        [approved] ✅ Tasdiqlandi, { $who }
       *[none] Tasdiqlaydigan odam yozib beradi: { $approvers }
    }
approval-remark-ask = <b>Izoh bilan qaytarish</b> · { $client }, { $sum }
    Nimani toʻgʻrilash kerak? Bir qatorda yozing. { $author } oʻqiydi.
approval-remark-example = Xizmat davri: noyabr emas, oktabr
approval-given-back = Qoralama qaytarildi, izohni { $author } oladi.
approval-issued = ✅ № { $number } hisobvaraq yozib berildi: { $client }, { $sum }.
approval-gone = Bu qoralama endi yoʻq.
approval-over = Bu yerda tasdiqlanadigan narsa qolmadi: qoralama qaytarib olingan yoki oʻzgargan.
approval-settled = { $state ->
        [approved] ✅ { $client }: hisobvaraqni hamkasbingiz yozib berdi, { $who }.
        [returned] ↩️ { $client }: qoralamani hamkasbingiz izoh bilan qaytardi, { $who }.
        [discarded] 🗑 { $client }: qoralama oʻchirildi ({ $who }), tasdiqlanadigan narsa qolmadi.
       *[withdrawn] ✏️ { $client }: qoralama oʻzgardi ({ $who }), tasdiqlash qaytarib olindi.
    }
approval-push-ask = 📤 { $who } hisobvaraqni tasdiqlashni soʻraydi: <b>{ $client }</b>, <b>{ $sum }</b>{ $based ->
        [yes] , № { $contract } shartnoma
       *[no] { "" }
    }
    { $line }{ $count ->
        [one] { "" }
       *[other] {" "}… jami { $count } ta qator
    }{ $dated ->
        [yes] {" "}· toʻlov muddati { $due }
       *[no] { "" }
    }
approval-push-returned = ↩️ { $who } qoralamani qaytardi: { $client }, { $sum }.
    Izoh: { $remark }
approval-push-withdrawn = ✏️ { $who } qoralamangizni oʻzgartiryapti: { $client }, { $sum }.
    Tasdiqlash soʻrovi qaytarib olindi: koʻrib, yana yuboring.
approval-push-discarded = 🗑 { $who } qoralamangizni oʻchirdi: { $client }, { $sum }.
    { $remarked ->
        [yes] Izoh shunday edi: { $remark }
       *[no] Endi tasdiqlanadigan narsa yoʻq. Hisobvaraq kerak boʻlsa, uni qaytadan tuzing.
    }
approval-push-approved = ✅ { $who } № { $number } hisobvaragʻingizni yozib berdi: { $client }, { $sum }.

error-approval-needed = Bu hisobvaraq avval tasdiqlanadi. Qoralamani ochib, «{ approval-send }» tugmasini bosing.
error-approval-off = Tasdiqlash kerak emas: bu hisobvaraqni darrov yozib berish mumkin.
error-approval-changed = Oʻshandan beri qoralama oʻzgardi. Uni ochib, yana koʻring.
error-approval-done = { $what ->
        [approved] Hisobvaraqni hamkasbingiz yozib berdi: { $name }.
       *[other] Qoralamani hamkasbingiz izoh bilan qaytardi: { $name }.
    }
error-approval-remark = Izoh: bir qator, { $limit } belgigacha. Masalan: Xizmat davri: noyabr emas, oktabr.
error-approval-role = Hisobvaraqni oʻzi yozib beradigan odam tasdiqlay oladi: yurist, buxgalter yoki firma egasi.
