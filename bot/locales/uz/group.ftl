# Firma guruhi: xodimlarga javoblar; boshqalarga bot javob bermaydi.

group-bound =
    Endi bu { $firm } firmasining guruhi.{ $moved ->
        [yes] {" "}Avvalgi guruh uzildi.
       *[no] { "" }
    }{ $topic ->
        [yes] {" "}Yangiliklar shu mavzuga keladi.
       *[no] { "" }
    }
    Bu yerda faqat xodimlarga javob beraman, javobni faqat soʻragan odam koʻradi. Bu guruhda Telegram shunday qila olmasa, javobdagi mijoz nomlari va summalarni hamma koʻradi.
    Ertalabki xulosa va kechikishlarni bot sozlamalarida yoqish mumkin.
    /overdue muddati oʻtgan hisobvaraqlar
    /invoice 2026-0012 bitta hisobvaraq
    /today bugun nima bor
    /unbind guruhni uzish
group-bound-already = Bu guruh { $firm } firmasiga ulangan.{ $topic ->
        [yes] {" "}Yangiliklar endi shu mavzuga keladi.
       *[no] { "" }
    }
group-gone-unnamed = Firma guruhiga endi yoza olmayman: men u yerda yoʻqman. Guruh uzildi. Qaytarish uchun meni guruhga qoʻshing va u yerda /bind yozing.
group-mute = Firma guruhiga yoza olmayapman. Menga u yerda xabar yuborishga ruxsat bering.
group-client = { $name } ({ $client }) firma guruhida bor va u yerda boshqa mijozlar nomi va summalarni koʻrishi mumkin. Bu aʼzoni chiqaring yoki guruhni uzing: /unbind.
group-unbound = Guruh uzildi, bu yerda boshqa javob bermayman.
group-gone = Meni firmaning «{ $title }» guruhidan chiqarishdi, shuning uchun u uzildi. Qaytarish uchun meni guruhga qoʻshing va u yerda /bind yozing.

group-overdue-none = { $whose ->
        [own] Mijozlaringizda muddati oʻtgan hisobvaraq yoʻq.
       *[all] Muddati oʻtgan hisobvaraq yoʻq.
    }
group-overdue-head = <b>{ $whose ->
        [own] Mijozlaringizda muddati oʻtgan
       *[all] Muddati oʻtgan
    }:</b> { $count } ta hisobvaraq, { $sums }
group-row = № { $number } · { $client } · { $state ->
        [issued] { $sum }
        [partial] qoldiq { $sum }
        [paid] toʻlangan
        [written_off] hisobdan chiqarilgan
       *[void] bekor qilingan
    }{ $late ->
        [yes] {" "}· { $days } kun
       *[no] { "" }
    }
group-more = va yana { $count } ta
group-not-alone = Faqat siz koʻradigan qilib javob bera olmadim. Yana soʻrang yoki meni shaxsiy chatda oching.
group-invoice-none = «{ $number }» hisobvaraqni topmadim.
group-invoice-several = { $count } ta hisobvaraq topdim:
group-today-none = { $whose ->
        [own] Mijozlaringiz boʻyicha bugunga hech narsa yoʻq.
       *[all] Bugunga hech narsa yoʻq.
    }

error-group-taken = Bu guruh boshqa firmaga ulangan.
error-group-number = Hisobvaraq raqamini yozing, masalan: /invoice 2026-0012

group-alert-head = <b>Muddati oʻtgan:</b> { $count } ta hisobvaraq, { $sums }
group-alert-row = № { $number } · { $client } · { $sum } · { $days } kun
group-alert-open = 🧾 № { $number }

group-command-overdue = Muddati oʻtgan hisobvaraqlar
group-command-invoice = Raqami boʻyicha bitta hisobvaraq
group-command-today = Bugun nima bor
group-command-unbind = Guruhni uzish

settings-group = 💬 Firma guruhi
group-card =
    <b>Firma guruhi: { $title }</b>
    Mijoz nomlari va summalar bor xulosalarni u yerda hamma koʻradi, buyruqqa javobni faqat soʻragan odam.
    Uzish: bu yerdagi tugma yoki guruhdagi /unbind buyrugʻi bilan.
group-card-unnamed =
    <b>Firma guruhi</b>
    Ulangan. Mijoz nomlari va summalar bor xulosalarni u yerda hamma koʻradi, buyruqqa javobni faqat soʻragan odam.
    Uzish: bu yerdagi tugma yoki guruhdagi /unbind buyrugʻi bilan.
group-card-none =
    <b>Firma guruhi</b>
    Ulanmagan. Meni xodimlar guruhiga qoʻshing va u yerda /bind yozing.
group-digest-on = ☀️ Guruhga xulosa: yoqilgan
group-digest-off = 🌙 Guruhga xulosa: oʻchirilgan
group-alerts-on = 🔔 Guruhga kechikishlar: yoqilgan
group-alerts-off = 🔕 Guruhga kechikishlar: oʻchirilgan
group-unbind = 🔓 Guruhni uzish
group-digest-switched = { $on ->
        [yes] Xulosa guruhga ish kunlari soat 9:00 da, aytadigan narsa boʻlsa, keladi. Uni barcha aʼzolar koʻradi.
       *[no] Xulosa guruhga endi kelmaydi.
    }
group-alerts-switched = { $on ->
        [yes] Muddati oʻtgan hisobvaraqlar haqida guruhga xodimlarga yozadigan kunlarim yozaman. Buni barcha aʼzolar koʻradi.
       *[no] Muddati oʻtgan hisobvaraqlar haqida guruhga endi yozmayman.
    }
group-unbound-here = Guruh uzildi.

error-group-none = Firmaning guruhi yoʻq. Meni xodimlar guruhiga qoʻshing va u yerda /bind yozing.
group-bind-anonymous = Siz guruh nomidan yozyapsiz, kimligingizni koʻrmayapman. Administrator huquqlarida anonimlikni oʻchirib, /bind buyrugʻini yana yuboring.
group-topic-closed = ⚠️ Guruhga yoza olmayapman: yangiliklar keladigan mavzu yopilgan. Uni oching yoki boshqa mavzuda /bind yozing.
group-topic-deleted = ⚠️ Guruhga yoza olmayapman: yangiliklar keladigan mavzu endi yoʻq. Boshqa mavzuda /bind yozing, yangiliklar oʻsha yerga boradi.
