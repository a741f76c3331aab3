# Bot oʻzi yuboradigan xabarlar: hisobvaraqlar, eslatmalar, xatlar, xodimlarga xabarlar.

pushed-hello = Xayrli kun!
pushed-hello-name = Xayrli kun, { $name }!
pushed-sum = { $balance }
pushed-sum-of = { $balance } (jami summa { $total })

pushed-paid = ✅ Toʻladim
pushed-promise = 📅 Toʻlov sanasini bildirish
pushed-pdf = 📄 PDF
pushed-card = 🧾 Hisobvaraqni ochish
pushed-card-row = 🧾 № { $number }
pushed-pdf-row = 📄 № { $number }
pushed-all = 📂 Barcha hisobvaraqlar

pushed-invoice = { $hello } № { $number } hisobvaraq{ $left ->
        [part] , qoldiq { $sum }, toʻlov muddati: { $due }
        [none] , summasi { $sum }, hech narsa toʻlash shart emas
       *[all] , summasi { $sum }, toʻlov muddati: { $due }
    }.
    { $firm }

pushed-remind-attached = Hisobvaraqni ilova qilamiz.

pushed-remind-friendly-before = № { $number } hisobvaraq{ $part ->
        [yes] , qoldiq { $sum }
       *[no] , summasi { $sum }
    }. Toʻlov muddati { $days ->
        [1] ertaga
       *[other] { $day } kuni
    } tugaydi.
pushed-remind-friendly-today = Bugun № { $number } hisobvaraqning toʻlov muddati{ $part ->
        [yes] , qoldiq { $sum }
       *[no] , summasi { $sum }
    }.
pushed-remind-friendly-late = № { $number } hisobvaraqni eslatamiz: toʻlov muddati { $day } edi, toʻlovga { $sum }. Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering
       *[telegram] «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring
    }.

pushed-remind-neutral-before = № { $number } hisobvaraqning toʻlov muddati { $days ->
        [1] ertaga
       *[other] { $day } kuni
    } tugaydi, toʻlovga { $sum }.
pushed-remind-neutral-today = Bugun № { $number } hisobvaraqning toʻlov muddati, toʻlovga { $sum }.
pushed-remind-neutral-late = № { $number } hisobvaraqning toʻlov muddati { $days ->
        [1] kecha
       *[other] { $day } kuni
    } oʻtdi. Toʻlovga { $sum }. Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering
       *[telegram] «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring
    }.

pushed-remind-firm-before = № { $number } hisobvaraqni muddatida toʻlashingizni soʻraymiz, oxirgi kun { $day }. Toʻlovga { $sum }.
pushed-remind-firm-today = № { $number } hisobvaraqni bugun toʻlashingizni soʻraymiz: bugun muddatning oxirgi kuni. Toʻlovga { $sum }.
pushed-remind-firm-late = № { $number } hisobvaraq { $days ->
        [7] bir haftadan
        [14] ikki haftadan
       *[other] { $days } kundan
    } beri toʻlanmagan, qoldiq { $balance }. Toʻlovni qachon kutaylik? { $channel ->
        [email] Shu xatga javob bersangiz
       *[telegram] Tugma bilan javob bersangiz
    }, shuning oʻzi yetarli.

pushed-remind-formal-before = № { $number } hisobvaraq, { $issued }: toʻlovga { $sum }. Toʻlashingizni soʻraymiz, oxirgi kun { $day }.
pushed-remind-formal-today = № { $number } hisobvaraq, { $issued }: toʻlovga { $sum }, muddati bugun. Toʻlashingizni soʻraymiz.
pushed-remind-formal-late = № { $number } hisobvaraq, { $issued }: qoldiq { $balance }, muddati { $day } kuni oʻtdi. Toʻlashingizni yoki biz bilan bogʻlanishingizni soʻraymiz, oxirgi kun { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }

pushed-remind-several = { $late ->
        [yes] Toʻlovi kutilayotgan hisobvaraqlarni eslatamiz:
       *[no] Quyidagi hisobvaraqlarning toʻlov muddati yaqinlashdi:
    }
pushed-remind-line = № { $number } · { $sum } · { $late ->
        [yes] muddati { $day } edi
       *[no] muddati { $day }
    }
pushed-remind-more = va yana { $count } ta hisobvaraq
pushed-remind-total = <b>Jami { $sums }</b>
pushed-remind-advance = Avansingizda { $advance } bor, shuning uchun yana { $rest } toʻlash kerak.
pushed-remind-several-friendly = Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering.
       *[telegram] hisobvaraqni ochib, «Toʻladim» tugmasini bosing.
    }
pushed-remind-several-neutral = Pul yoʻlda boʻlsa, { $channel ->
        [email] shu xatga javob bering.
       *[telegram] hisobvaraqni ochib, «Toʻladim» tugmasini bosing yoki toʻlov sanasini bildiring.
    }
pushed-remind-several-firm = Toʻlovni qachon kutaylik? { $channel ->
        [email] Shu xatga javob bersangiz, shuning oʻzi yetarli.
       *[telegram] Hisobvaraqni ochib, toʻlov sanasini bildirsangiz, shuning oʻzi yetarli.
    }
pushed-remind-several-formal = Toʻlashingizni yoki biz bilan bogʻlanishingizni soʻraymiz, oxirgi kun { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-creditor = Kreditor: { $creditor }.
pushed-creditor-phone = Kreditor: { $creditor }, telefoni { $phone }.

pushed-mail-subject-invoice = № { $number } hisobvaraq, { $date }, { $firm }
pushed-mail-subject-several = Toʻlovi kutilayotgan { $count } ta hisobvaraq, { $firm }
pushed-mail-subject-word = Xabar: { $firm }
pushed-mail-invoice = { $left ->
        [part] № { $number } hisobvaraq ilova qilindi, qoldiq { $sum }. Toʻlov muddati: { $due }.
        [none] № { $number } hisobvaraq ilova qilindi, summasi { $sum }. Hech narsa toʻlash shart emas.
       *[all] № { $number } hisobvaraq ilova qilindi, summasi { $sum }. Toʻlov muddati: { $due }.
    }
pushed-mail-answer = Savolingiz boʻlsa yoki hujjatlar kerak boʻlsa, shu xatga javob bering.

pushed-alert = 🔴 { $client }: № { $number } hisobvaraq toʻlanmagan, qoldiq { $balance }, { $days } kun.
pushed-alert-nobody = ⚠️ Eslatadigan odam yoʻq: { $why ->
        [muted] mijoz eslatmaslikni soʻragan.
        [stopped_mail_off] mijoz botni toʻxtatgan, pochta esa hali sozlanmagan.
        [mail_off] pochta hali sozlanmagan, mijoz esa Telegramda yoʻq.
        [refused] pochta manzili xatlarni qabul qilmaydi.
        [blocked] mijoz botni toʻxtatgan, kartochkada pochta yoʻq.
       *[nobody] na Telegramda kontakt, na pochta bor.
    }
pushed-alert-head = 🔴 <b>Toʻlanmagan { $count } ta hisobvaraq</b>, qoldiq { $sums }
pushed-alert-line = • { $client }, № { $number }: { $balance }, { $days } kun{ $nobody ->
        [yes] , ⚠️ eslatadigan odam yoʻq
       *[no] { "" }
    }
pushed-alert-all = 🔴 Barcha muddati oʻtganlar
pushed-remind = 📣 Mijozga eslatish
pushed-offer =
    Mijoz oladi ({ $to }):
    { $folded ->
        [yes] <blockquote expandable>{ $text }</blockquote>
       *[no] <blockquote>{ $text }</blockquote>
    }
pushed-pause = ⏸ Pauza
pushed-pay = 💳 Toʻlovni yozish
pushed-task = 📌 Topshiriq
pushed-open = 🧾 Hisobvaraqni ochish
pushed-client = 👤 Mijoz

pushed-ask = Mijozga eslatilsinmi? { $client }, № { $number } hisobvaraq: qoldiq { $balance }, { $late ->
        [yes] muddati { $day } edi.
       *[no] muddati { $day }.
    }
pushed-ask-send = 📣 Yuborish
pushed-ask-skip = Oʻtkazib yuborish
pushed-ask-sent = Eslatmani yuboryapman.
pushed-ask-skipped = Bu eslatmani oʻtkazib yuboramiz.
pushed-ask-over = Hal qilib boʻlingan.

pushed-advance-ask = 💼 Avansdan { $used } hisobga olinsinmi? { $client }: № { $number } hisobvaraq, qoldiq { $balance }, avans yetadi. Siz hal qilmaguningizcha mijozga eslatmayman.
pushed-advance-ask-again = 💼 Hali qaror yoʻq. Avansdan { $used } hisobga olinsinmi? { $client }: № { $number } hisobvaraq, qoldiq { $balance }, avans yetadi. Mijozga hozircha eslatmayman.
pushed-advance-use = 💼 Hisobga olish
pushed-advance-no = Hisobga olmaslik
pushed-advance-used = Avansdan { $amount } hisobga olindi. Hisobvaraq boʻyicha { $left } qoldi.
pushed-advance-declined = Avansga tegmayman, eslatmalar oʻz tartibida boradi.
pushed-small-ask = { $balance } qoldiq hisobdan chiqarilsinmi? { $client }, № { $number } hisobvaraq: deyarli hammasi toʻlangan, bunday summani mijozga eslatmayman.
pushed-small-write-off = Hisobdan chiqarish
pushed-small-reason = Kichik qoldiq
pushed-small-done = { $amount } hisobdan chiqarildi, hisobvaraq yopildi.
pushed-money-moved = Bu hisobvaraqda summalar oʻzgargan: uni ochib, oʻsha yerda hal qiling.

pushed-trouble-what = { $kind ->
        [invoice] № { $number } hisobvaraq
        [document] № { $number } hujjat
        [reminder] № { $number } hisobvaraq eslatmasi
       *[other] xabar
    }
pushed-trouble-over = { $how ->
        [assumed] Yuborilgan deb bilamiz: { pushed-trouble-what }, { $client }.
        [email] ✅ Xat bilan ketdi: { pushed-trouble-what }, { $client } ({ $to }).
       *[telegram] ✅ Yetib bordi: { pushed-trouble-what }, { $client } ({ $to }).
    }
pushed-trouble-unconfirmed = ⚠️ Tasdiqlanmadi: { $what }, { $client }. Yuborish paytida aloqa uzildi ({ $to }): yetib borgani nomaʼlum. Sizsiz takrorlamayman.
pushed-trouble-failed = ⚠️ Yuborilmadi: { $what }, { $client } ({ $to }).{ $mail ->
        [off] {" "}Pochta hali sozlanmagan.
       *[on] { "" }
    }
pushed-trouble-blocked = ⚠️ Yetib bormadi: { $what }, { $client }. { $channel ->
        [email] { $to } manzili qabul qilinmadi, uni mijoz kartochkasida tekshiring.
       *[telegram] { $to } endi bot xabarlarini qabul qilmaydi.
    }{ $by_email ->
        [yes] {" "}Xat bilan yuboryapman.
       *[no] {""}
    }
pushed-trouble-nobody = ⚠️ № { $number } hisobvaraqni eslatadigan odam yoʻq. { $why ->
        [stopped_mail_off] { $client }: mijoz botni toʻxtatgan, pochta esa hali sozlanmagan. Pochta paydo boʻlganda eslatma ketadi.
        [mail_off] Pochta hali sozlanmagan, { $client } esa Telegramda yoʻq. Faqat xat bilan yoziladigan hammada shunday boʻladi. Pochta paydo boʻlganda eslatma ketadi.
        [refused] { $client }: pochta manzili xatlarni qabul qilmaydi. Uni mijoz kartochkasida tekshiring.
        [blocked] { $client }: mijoz botni toʻxtatgan, kartochkada pochta yoʻq. Qoʻngʻiroq qiling yoki manzil qoʻshing.
       *[nobody] { $client }: na Telegramda kontakt, na pochta bor.
    }
pushed-trouble-mail-login = ⚠️ Pochta botni kiritmayapti: login yoki parol notoʻgʻri. Mijozlarga xatlar kutmoqda. Botni oʻrnatgan odam pochta sozlamalarini tekshirsin.
pushed-backup-fails = ⚠️ Daftarlarning zaxira nusxasi olinmadi, oxirgisi { $last }. { $why ->
        [room] Diskda joy yoʻq.
       *[other] Sababi bot jurnalida yozilgan.
    } Botni oʻrnatgan odam qarab koʻrsin. Nusxalar yana olinganda aytaman.
pushed-backup-fails-first = ⚠️ Daftarlarning zaxira nusxasi olinmadi, nusxalar papkasida ham bittasi yoʻq. { $why ->
        [room] Diskda joy yoʻq.
       *[other] Sababi bot jurnalida yozilgan.
    } Botni oʻrnatgan odam qarab koʻrsin. Nusxalar olina boshlaganda aytaman.
pushed-backup-works = ✅ Daftarlarning zaxira nusxalari yana olinyapti.
pushed-backup-restored = 📦 Daftarlar { $day } kungi nusxadan tiklandi. Oʻshandan beri yetishmaganini (hisobvaraqlar, toʻlovlar) qaytadan kiriting. { $quiet ->
        [yes] Bir sutka mijozlarga eslatmayman.
       *[no] {""}
    }
pushed-trouble-no-file = ⚠️ { $client }: { $what } faylsiz yetib bordi, Telegram uni qabul qilmadi ({ $to }).
pushed-words-stale = ⚠️ { $client }: № { $number } hisobvaraq eslatmasi yuborilishini kutganda qoldiq oʻzgardi. Sizning matningizni yubormadim: mijoz odatdagisini, { $balance } qoldiq bilan oladi.
pushed-instead = Xodim uchun xabar: { $name }. Unga bot xabarlari yetib bormaydi.
pushed-no-file = { $kind ->
        [voice] 📎 Fayl ilova qilinmadi: bu ovozli xabar, sizning Telegram esa ularni qabul qilmaydi.
       *[other] 📎 Fayl ilova qilinmadi: Telegram uni qabul qilmadi.
    }
pushed-resend = 🔁 Takrorlash
pushed-assume = Yuborilgan deb bilish
pushed-resent = Yana bir marta yuboryapman.
pushed-assumed = Yuborilgan deb bilamiz.
pushed-settled = { $state ->
        [sent] Bu yuborib boʻlingan.
        [queued] Bu yuborilyapti.
        [sending] Bu yuborilyapti.
       *[other] Bu hal qilib boʻlingan.
    }
pushed-firm-opened = Ochilgan firma: { $firm }.

pushed-hold-end = { $hold ->
        [promise] 📅 { $client }: vaʼda qilingan toʻlov kuni oʻtdi.
        [claim] 💳 { $client }: uch ish kuni oldin toʻlov haqida xabar berishgan, lekin u yozilmagan.
        [dispute] ⚖️ { $client }: nizo tugadi.
       *[pause] ⏸ { $client }: pauza tugadi.
    } № { $number } hisobvaraq, qoldiq { $balance }. { pushed-hold-end-outlook }
pushed-hold-end-outlook = { $outlook ->
        [goes_on] Eslatmalar davom etadi.
        [asked] Mijozga hozircha eslatmayman, qaroringizni kutaman.
        [paid] {""}
       *[nothing] Boshqa eslatma rejalashtirilmagan.
    }
pushed-hold-end-client = ⏸ { $client }: { $hold ->
        [dispute] nizo tugadi.
       *[pause] pauza tugadi.
    } { pushed-hold-end-outlook }

error-remind-never = Bu yerda «Hech qachon eslatmaslik» turibdi. Uni «🔔 Eslatmalar» boʻlimida olib tashlash mumkin.
error-remind-held = Bu hisobvaraq boʻyicha eslatmalar hozir pauzada. Avval pauzani olib tashlang.
error-remind-advance = Mijozning avansida { $advance } bor, bu № { $number } hisobvaraqqa yetadi. Avansni hisobvaraq kartochkasida hisobga oling yoki «🔔 Eslatmalar» boʻlimida undan voz keching.
error-remind-small = № { $number } hisobvaraq boʻyicha { $balance } qoldi: bunday summani eslatmaymiz. Qoldiqni hisobdan chiqarish mumkin.
error-remind-nobody = Eslatadigan odam yoʻq. { $why ->
        [muted] { $client }: mijoz eslatmaslikni soʻragan.
        [stopped_mail_off] { $client }: mijoz botni toʻxtatgan, pochta esa hali sozlanmagan. Unga qoʻngʻiroq qiling.
        [mail_off] Pochta hali sozlanmagan, { $client } esa Telegramda yoʻq. Uni taklif qiling.
        [refused] { $client }: pochta manzili xatlarni qabul qilmaydi. Uni mijoz kartochkasida toʻgʻrilang.
        [blocked] { $client }: mijoz botni toʻxtatgan, kartochkada pochta yoʻq. Manzil qoʻshing.
       *[nobody] { $client }: na Telegramda kontakt, na pochta bor. Uni taklif qiling yoki manzil qoʻshing.
    }
error-remind-enough = Mijozga bir haftada mumkin boʻlganicha yozilgan. Eslatma keyinroq jadval boʻyicha ketadi.
error-remind-nothing = № { $number } hisobvaraq boʻyicha toʻlanadigan narsa yoʻq, eslatadigan narsa ham yoʻq.
error-remind-before-act = № { $number } hisobvaraqning toʻlov muddati dalolatnomadan boshlanadi. Dalolatnoma imzolanganda sanasini hisobvaraq kartochkasida koʻrsating.
error-remind-not-sent = № { $number } hisobvaraq mijozga hali yuborilmagan. Avval uni yuboring.

pushed-alarm-stalled = ⚠️ Xabarlar ketmayapti: eng eskisi { $minutes } daqiqadan beri kutmoqda, Telegram esa javob beryapti. Hech narsa yoʻqolmagan. Botni oʻrnatgan odam uni qaytadan ishga tushirsin.
pushed-alarm-stalled-over = ✅ Xabarlar yana ketyapti.
pushed-alarm-mail = ⚠️ Pochta xatlarni qabul qilmayapti: ketma-ket { $count } ta xat ketmadi. Har biri haqida bot alohida aytadi. Botni oʻrnatgan odam pochtani tekshirsin, shoshilinchini Telegram orqali yuboring.
pushed-alarm-mail-over = ✅ Pochta xatlarni yana qabul qilyapti.
pushed-alarm-disk = ⚠️ Bot diskida joy kam: { $free } MB boʻsh, { $wanted } MB kerak. Joy tugasa, bot hech narsa yoza olmaydi. Botni oʻrnatgan odam joy boʻshatsin.
pushed-alarm-disk-over = ✅ Bot diskida yana joy yetarli.
pushed-alarm-strangers = ⚠️ Botga koʻp notanish odam yozyapti yoki kimdir havola tanlab koʻryapti. Bot ortiqchasini oʻtkazib yuboradi, havolangizsiz esa ichkariga kirib boʻlmaydi. Hech narsa qilish shart emas. Bot siz kutgan odamga javob bermagan boʻlsa, unga havolani yana yuboring.

pushed-keeping = 🧹 Saqlash muddati tugadi. { $clients ->
        [0] {""}
       *[other] Hammasi tugagan mijozlar: { $clients }.
    } { $talks ->
        [0] {""}
       *[other] Savol va javobli xabarlar: { $talks }.
    } Oʻzim hech narsani oʻchirmayman: qarab, hal qiling.
pushed-keeping-look = 🧹 Koʻrish
