# Elektron hisobvaraq: Yevropa formatlari.

invoice-electronic = 🧾 Elektron hisobvaraq

einvoice-text = { $text }
einvoice-head = <b>№ { $number } elektron hisobvaraq</b> · { $client }
einvoice-ask = { einvoice-head }
    Mijoz dasturi oʻzi oʻqiydigan fayl. Unga qaysi biri kerak?

    XRechnung Germaniya idoralarida qabul qilinadi, Peppol butun Yevropada ishlaydi, ZUGFeRD – ichida maʼlumot bor oddiy PDF.
einvoice-xrechnung = XRechnung
einvoice-peppol = Peppol
einvoice-zugferd = ZUGFeRD PDF
einvoice-profile = { $profile ->
        [xrechnung] XRechnung
        [peppol] Peppol
       *[zugferd] ZUGFeRD PDF
    }
einvoice-facts-button = ✏️ Faylda nima boʻladi
einvoice-file = 📎 Faylni olish
einvoice-complete = { einvoice-profile } uchun hammasi bor.
einvoice-lacks = { einvoice-profile } uchun yetishmaydi: { $items }.{ $may ->
        [yes] {" "}Qoʻshish uchun bosing.
       *[no] {" "}Hisobvaraq yozib beradigan odam qoʻshadi.
    }
einvoice-fact-of = { $fact ->
        [seller_address] indeks va shahar bilan manzilimiz
        [seller_vat] QQS raqamimiz
        [seller_reg] roʻyxat raqamimiz
        [seller_endpoint] elektron manzilimiz
        [seller_contact] savollar uchun xodimimiz ismi
        [seller_phone] telefonimiz
        [seller_email] pochtamiz
        [buyer_address] indeks va shahar bilan mijoz manzili
        [buyer_vat] mijozning QQS raqami
        [buyer_endpoint] mijozning elektron manzili
        [buyer_reference] mijozning buyurtma raqami yoki Leitweg
        [vat_category] hisobvaraq QQSsiz boʻlish sababi
       *[delivery] xizmatlar koʻrsatilgan kun
    }
einvoice-fact = { $fact ->
        [seller_address] Manzilimiz
        [seller_vat] QQS raqamimiz
        [seller_reg] Roʻyxat raqamimiz
        [seller_endpoint] Elektron manzilimiz
        [seller_contact] Savollar uchun xodimimiz
        [seller_phone] Telefonimiz
        [seller_email] Pochtamiz
        [buyer_address] Mijoz manzili
        [buyer_vat] Mijozning QQS raqami
        [buyer_endpoint] Mijozning elektron manzili
        [buyer_reference] Mijoz buyurtmasi yoki Leitweg
        [vat_category] Nima uchun QQSsiz
       *[delivery] Xizmatlar koʻrsatilgan
    }
einvoice-fact-button = ✏️ { einvoice-fact }
einvoice-fact-line = { einvoice-fact }: { $known ->
        [yes] { $value }
       *[no] –
    }
einvoice-says = Faylda shunday boʻladi:
einvoice-value-ask = { $fact ->
        [seller_address] Manzilimizni faylda qanday yozamiz? Koʻcha, indeks va shahar, mamlakat. Masalan: Domstraße 10, 20095 Hamburg, DE.
        [seller_vat] Mamlakat harflari bilan QQS raqamimiz qanday? Masalan: DE136695976.
        [seller_reg] Savdo reyestridagi raqamimiz qanday? Masalan: HRB 12345.
        [seller_endpoint] Dasturlar bizni qaysi elektron manzilda topadi? Pochta yoki kodli raqam, masalan: kanzlei@example.de yoki 9930:DE136695976.
        [seller_contact] Mijoz hisobvaraq haqida kimdan soʻrasin? Masalan: Erika Mustermann.
        [seller_phone] Telefonimiz qanday? Masalan: +49 40 12345678.
        [seller_email] Pochtamiz qanday? Masalan: kanzlei@example.de.
        [buyer_address] Mijoz manzilini ({ $client }) faylda qanday yozamiz? Koʻcha, indeks va shahar, mamlakat. Masalan: Brīvības iela 1, LV-1010 Rīga, LV.
        [buyer_vat] Mijozning ({ $client }) mamlakat harflari bilan QQS raqami qanday? Masalan: LV40003521600.
        [buyer_endpoint] Mijozning ({ $client }) elektron manzili qanday? U mijozdan soʻraladi: pochta yoki kodli raqam, masalan: 0204:04011000-1234512345-06.
       *[buyer_reference] Mijoz ({ $client }) hisobvaragʻini qaysi raqamdan taniydi? Germaniya idoralarida bu Leitweg, kompaniyalarda buyurtma raqami yoki ism. Masalan: 04011000-1234512345-06.
    }
einvoice-suggestion = Taklifim: <b>{ $suggestion }</b>. Boshqacha yozsangiz ham boʻladi.
einvoice-take = ✅ Toʻgʻri keladi
einvoice-example = Domstraße 10, 20095 Hamburg, DE
einvoice-category-ask = № { $number } hisobvaraqda nima uchun QQS yoʻq?{ $said ->
        [yes] {" "}Unda yozilgan: «{ $reason }».
       *[no] {""}
    }
einvoice-category = { $category ->
        [AE] Soliqni mijoz toʻlaydi (reverse charge)
        [E] QQSdan ozod qilingan
       *[O] QQS doirasidan tashqarida
    }
einvoice-day-ask = № { $number } hisobvaraq boʻyicha xizmatlar qachon koʻrsatilgan? Kunni bosing yoki yozing, masalan: 15.11.
einvoice-kept = { $owner ->
        [issuer] ✅ Rekvizitlarimizga yozildi
        [client] ✅ Mijoz kartochkasiga yozildi
       *[invoice] ✅ Yozildi
    }
einvoice-doubt = { einvoice-kept }. Bu Leitweg boʻlsa, uni mijoz bilan solishtiring: oxirgi ikki raqami toʻgʻri kelmayapti
einvoice-obstacle = { $obstacle ->
        [vat_rounding] Hisobvaraqda QQS qatorlar boʻyicha hisoblangan va umumiy summadan olingan QQSdan { $difference } farq qiladi. Qoidalar valyutaning bir birligidan kamiga ruxsat beradi, shuning uchun fayl tayyorlab boʻlmaydi. Qatorlari kamroq hisobvaraq yordam beradi.
        [outside_mixed] Hisobvaraqda QQS doirasidan tashqari qatorlar ham, QQSli qatorlar ham bor. Qoidalar buni bitta faylda taqiqlaydi: ikkita hisobvaraq kerak.
        [rate_unknown] Hisobvaraqda elektron hisobvaraq qoidalarida yoʻq stavka bor.
       *[no_account] Hisobvaraqda bankdagi hisob raqamimiz yoʻq, u esa majburiy.
    }
einvoice-sent = { einvoice-profile }: № { $number } hisobvaraq, { $total }
    { $client }, { $address }
error-einvoice-none = № { $number } hisobvaraqqa elektron hisobvaraq boʻlmaydi: u IBAN va QQS raqami bor ijrochilar uchun.
error-einvoice-lacks = Faylga hali nimadir yetishmaydi. «🧾 Elektron hisobvaraq» boʻlimini qayta oching.
error-einvoice-owner = Bu rekvizitlarimizga yozilgan, uni firma egasi oʻzgartira oladi.
error-einvoice-address = Koʻcha, indeks va shahar, mamlakat kerak. Masalan: Domstraße 10, 20095 Hamburg, DE.
error-einvoice-endpoint = Bu pochta yoki toʻrt raqamli kod bilan raqam. Masalan: kanzlei@example.de yoki 9930:DE136695976.
error-einvoice-vat = QQS raqami toʻgʻri kelmaydi: u mamlakat harflaridan boshlanadi. Masalan: DE136695976.
error-einvoice-line = 1 dan { $limit } belgigacha. Masalan: 04011000-1234512345-06.
