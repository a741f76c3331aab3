# Rol nima qila oladi: huquqlar jadvali boʻyicha.

rights-button = 👁 Rol nima qila oladi
rights-page = <b>{ staff-role-title }</b>
    { $sees ->
        [all] Firmaning barcha mijozlarini koʻradi.
       *[own] Faqat oʻzi masʼul boʻlgan yoki oʻziga koʻrsatilgan mijozlarni koʻradi.
    }

    { $may }
    { $limits ->
        [yes] { "" }

            <b>Mumkin emas:</b> { $may_not }
       *[no] { "" }
    }
rights-approval = { "" }
    { $approval ->
        [yes] { $stands ->
            [approves] <b>Hisobvaraqlarni tasdiqlash yoqilgan:</b> bu rol tasdiqlaydi va hisobvaraqlarni darhol yozib beradi.
            [asks] <b>Hisobvaraqlarni tasdiqlash yoqilgan:</b> bu rol qoralamasini tasdiqlashga yuboradi, oʻzi yozib bermaydi.
           *[drafts] <b>Hisobvaraqlarni tasdiqlash yoqilgan:</b> bu rolning qoralamalarini faqat tasdiqlovchilar yozib beradi.
        }{ $has_named ->
            [yes] {" "}Tasdiqsiz: { $named }.
           *[no] { "" }
        }
       *[no] { $stands ->
            [drafts] <b>Hisobvaraqlarni tasdiqlash oʻchirilgan:</b> bu rolning qoralamalarini roli ruxsat bergan har kim yozib beradi.
           *[other] <b>Hisobvaraqlarni tasdiqlash oʻchirilgan:</b> bu rol hisobvaraqlarni darhol yozib beradi.
        }
    }
rights-group = <b>{ $heading ->
        [clients] Mijozlar
        [papers] Hisobvaraq va dalolatnomalar
        [money] Pul
        [work] Ish
        [files] Fayllar va tarix
       *[firm] Firma
    }:</b> { $what }

right-firm-read = firma maʼlumotlarini koʻrish
right-firm-edit = firma sozlamalarini oʻzgartirish
right-group-bind = guruhni ulash
right-issuer-edit = rekvizitlarimizni oʻzgartirish
right-issuer-spell = rekvizitlarni lotin harflarida yozish
right-staff-read = xodimlar roʻyxatini koʻrish
right-staff-edit = xodimlarni taklif qilish va chiqarish, rollarni oʻzgartirish
right-client-read = kartochkalarni koʻrish
right-client-edit = mijozlarni qoʻshish va oʻzgartirish
right-client-share = mijozlarni boshqaga berish va hamkasblarga koʻrsatish
right-matter-edit = ishlarni yuritish
right-contract-edit = shartnomalarni qoʻshish va oʻzgartirish
right-invoice-read = hisobvaraqlarni koʻrish
right-invoice-draft = hisobvaraq qoralamalarini tayyorlash
right-invoice-issue = hisobvaraqlarni yozib berish va yuborish, eslatish
right-invoice-void = hisobvaraqlarni bekor qilish
right-invoice-write-off = qoldiqlarni hisobdan chiqarish
right-document-read = dalolatnoma va boshqa hujjatlarni koʻrish
right-document-draft = dalolatnomalarni tayyorlash
right-document-issue = dalolatnoma, talabnoma va maʼlumotnomalarni tuzish
right-document-void = dalolatnomalarni bekor qilish
right-payment-read = toʻlovlarni koʻrish
right-payment-record = toʻlov va avanslarni yozish
right-payment-reverse = toʻlovlarni bekor qilish
right-payment-refund = avansni qaytarish
right-rate-edit = penya stavkalarini kiritish
right-note = qaydlar yozish
right-task-read = topshiriqlarni koʻrish
right-task-edit = topshiriqlarni berish va yopish
right-report-read = hisobotlarni koʻrish
right-export = jadvallarni eksport qilish
right-archive = PDF arxivlarini yigʻish
right-bring-in = boshqa dasturlardan maʼlumot koʻchirish
right-audit-read = tarixni koʻrish
right-audit-export = amallar jurnalini eksport qilish
right-take-out = hammasini bitta fayl qilib olib ketish
