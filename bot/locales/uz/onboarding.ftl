# Birinchi daqiqa: mamlakat, rekvizitlar, QQS.

onboarding-country =
    Assalomu alaykum, { $name }! Firmani bir daqiqada sozlaymiz.
    3 qadamdan 1-si. Qayerda ishlaysiz?
onboarding-card =
    3 qadamdan 2-si. Tashkilot kartochkasini yuboring: matn qilib, istalgan tartibda, yoki fayl qilib (.docx, .pdf, .xlsx).
    { $country ->
        [RU] INN, hisob raqami va BIK kerak, qolgani ixtiyoriy.
        [KZ] BIN yoki IIN va IBAN kerak, qolgani ixtiyoriy.
        [UZ] STIR, hisob raqami va MFO kerak, qolgani ixtiyoriy.
        [BY] UNP, hisob raqami va BIK kerak, qolgani ixtiyoriy.
       *[OTHER] Nom va IBAN kerak, qolgani ixtiyoriy.
    } Hammasini oʻzim ajratib olaman.
onboarding-card-right = ✅ Hammasi toʻgʻri
onboarding-vat = 3 qadamdan 3-si. QQSni qanday koʻrsatamiz? Tanlang yoki stavkani yozing, masalan 10.
onboarding-done =
    Tayyor, firma yaratildi. Endi «👥 Mijozlar» boʻlimida mijoz qoʻshing va birinchi hisobvaraqni yozib bering.
    Xodimlar «⚙️ Sozlamalar» boʻlimida taklif qilinadi.
error-onboarding-country = Bu yerda rekvizit topmadim. Mamlakatni tanlang yoki kartochkani darrov yuboring, masalan: { $example }
