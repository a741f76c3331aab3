# Shaxsiy maʼlumotlar: nima saqlanadi, oʻchirish, saqlash muddatlari.

privacy-erase = 🧹 Maʼlumotni oʻchirish
privacy-erase-yes = 🧹 Ha, butunlay oʻchirilsin
privacy-ask =
    <b>{ $name } · maʼlumotlar oʻchirilsinmi?</b>

    { $body }
privacy-goes = { $kind ->
        [contact] <b>Oʻchiraman:</b> bu odamning ismi, telefoni va chati, savollari va sizning javoblaringiz, unga yuborilgan xabarlar, tarixdagi ismi.
        [member] <b>Oʻchiraman:</b> bu odamning ismi, Telegrami va pochtasi, unga yuborilgan xabarlar, uning havolalari, tarixdagi ismi.
       *[client] <b>Oʻchiraman:</b> nomi, rekvizitlari, telefoni va pochtasi, mijozning odamlari, ishlar nomi, shartnoma fayllari va predmeti, qaydlar, savol va javoblar, xabar matnlari, tarixdagi ismlar. Hali yuborilmagani ketmaydi.
    }
privacy-stays = { $kind ->
        [contact] <b>Qoladi:</b> mijoz kartochkasi, uning hisobvaraqlari va toʻlovlari.
        [member] Hisob uchun <b>qoladi</b>: nima yozib berilgan, yozilgan va qilingan. Ism oʻrnida raqamli «Xodim» boʻladi. Firma rekvizitlari va hisobvaraqlardagi imzolar oʻzgarmaydi.
       *[client] Hisob uchun <b>qoladi</b>: hisobvaraq va toʻlovlarning raqami, sanasi va summasi. Nom oʻrnida raqamli «Mijoz» boʻladi. Hisobotlar oʻzgarmaydi.
    }
privacy-settlements-stay = Yozib berilgan { $count } ta hisobvaraqda nom, soliq raqami, manzil va xizmat { $until } gacha qoladi: qonun hisobvaraqlarni saqlashni talab qiladi. Keyin ularni ham oʻchiring.

    Maʼlumotlarni qaytarib boʻlmaydi.
privacy-papers-none = Maʼlumotlarni qaytarib boʻlmaydi.
privacy-not-yet = <b>Hozircha oʻchirib boʻlmaydi.</b> Avval:
privacy-obstacle = { $kind ->
        [works] • xodim firmada ishlaydi: unga kirishni yoping
        [waiting] • shu ism bilan mijozlarga { $count } ta xabar hali ketmagan: kuting
        [invoices] • toʻlanmagan { $count } ta hisobvaraq: toʻlovni yozing, hisobdan chiqaring yoki bekor qiling
        [drafts] • { $count } ta qoralama: yozib bering yoki oʻchiring
        [document_drafts] • { $count } ta dalolatnoma qoralamasi: tuzing yoki oʻchiring
        [disputes] • { $count } ta nizo: nizo tugaganini belgilang
        [contracts] • amaldagi { $count } ta shartnoma: bajarilgan yoki bekor qilingan deb belgilang
        [matters] • { $count } ta ochiq ish: yoping
       *[sending] • xabar hozir ketyapti: bir daqiqa kuting
    }
privacy-obstacle-advance = • avans { $sum }: hisobvaraqqa hisobga oling yoki qaytaring
privacy-certificate =
    <b>Maʼlumotlar oʻchirilgani haqida maʼlumotnoma</b>
    { $subject ->
        [contact] Vakil { $number }
        [member] Xodim { $number }
       *[client] Mijoz { $number }
    }
    Oʻchirilgan: { $when }
    Kim: { $by }, { $firm }
privacy-done = { $body }
privacy-erased-title = <b>Oʻchirildi:</b>
privacy-erased = { $kind ->
        [card] • kartochka: nomi, rekvizitlari, telefoni, pochtasi
        [member] • ismi, Telegrami va pochtasi
        [links] • taklif havolalari: { $count }
        [contacts] • odamlar, chat va telefonlari bilan: { $count }
        [matters] • ishlarning nomi va qaydlari: { $count }
        [contracts] • shartnoma predmetlari va fayllari: { $count }
        [services] • hisobvaraq qatorlaridagi xizmat tavsiflari: { $count }
        [pages] • hisobvaraq sahifalaridagi ortiqcha maʼlumot: { $count }
        [notes] • qaydlar, sabablar va izohlar: { $count }
        [statements] • bank koʻchirmalari qatorlari, kim va nima uchun toʻlagan: { $count }
        [messages] • { $subject ->
            [member] xodimga xabarlar va boshqalardagi ismi: { $count }
           *[client] xabarlarning matni va manzili: { $count }
        }
        [dialogs] • bot bilan tugallanmagan suhbatlar: { $count }
       *[trail] • tarixdagi ism va matnlar: { $count }
    }
privacy-kept-title = { $subject ->
        [member] Hisob uchun <b>qoldi</b>, raqam ostida:
       *[client] Hisob uchun <b>qoldi</b>, nomsiz:
    }
privacy-kept = { $kind ->
        [invoices] • hisobvaraqlar: { $count }
        [documents] • dalolatnoma va boshqa hujjatlar: { $count }
        [payments] • toʻlovlar: { $count }
        [clients] • masʼul boʻlgan mijozlari: { $count }
        [acts] • tarixdagi yozuvlar: { $count }
        [prints] • printerga yuborilgan: { $count }
       *[contracts] • shartnomalar: { $count }
    }
privacy-kept-pages = Yozib berilgan { $count } ta hisobvaraq sahifasida nom, soliq raqami, manzil va xizmat { $until } gacha qoladi: birlamchi hujjatlar ular bilan ishlangan yildan keyin besh yil saqlanadi (chet elda oʻn yil). Keyin ularni ham oʻchirish mumkin.
privacy-out-of-reach = Telegram va pochtaga kelib boʻlgani oluvchilarda qoladi. Nusxalar almashmaguncha maʼlumotlar zaxira nusxalarda bor.
privacy-as-file = 📄 Maʼlumotnoma fayl qilib
privacy-certificate-file = Oʻchirish haqida maʼlumotnoma { $number }.pdf
privacy-page-title = Shaxsiy maʼlumotlar oʻchirilgani haqida maʼlumotnoma
privacy-page-firm = Firma
privacy-page-whose = Kimning maʼlumotlari
privacy-page-subject = { $subject ->
        [contact] mijoz vakili { $number }
        [member] xodim { $number }
       *[client] mijoz { $number }
    }
privacy-page-when = Qachon
privacy-page-why = Nima uchun
privacy-page-reason = maʼlumotlar endi kerak emas yoki ularni oʻchirishni soʻrashgan
privacy-page-how = Qanday
privacy-page-method = hisobvaraqlar botining daftarlaridan oʻchirilgan, tiklab boʻlmaydi
privacy-page-by = Kim oʻchirgan

privacy-held-own = 📄 Men haqimda nima saqlanadi
privacy-held-button = 📄 Nima saqlanadi
privacy-held-file = Nima saqlanadi.txt
privacy-held-title = { $whose ->
        [own] Siz haqingizda nima saqlanadi: { $name }
        [self] Siz haqingizda nima saqlanadi: { $name }
       *[other] Nima saqlanadi: { $name }
    }
privacy-held-section = { $kind ->
        [person] Telegramda
        [work] Firmada
        [trace] Ish izlari
        [said] Bizga yozilgani
        [answer] Hujjatlarga javoblar
        [message] Yuborilgani
        [promise] Vaʼda qilingan toʻlov kunlari
        [claim] Toʻlov haqida xabarlar
        [contract] Shartnomalar
        [matter] Ishlar
        [invoice] Hisobvaraqlar
        [document] Dalolatnomalar va boshqa hujjatlar
        [fact] Elektron hisobvaraqlar uchun
        [statement] Bank koʻchirmalarining qatorlari
       *[payment] Toʻlovlar
    }
privacy-held-person =
    Ismi: { $name }{ $has_username ->
        [yes] { "\u000A" }Telegramdagi nomi: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Telefoni: { $phone }
       *[no] { "" }
    }
    Telegramdagi raqami: { $user }
    Tili: { $language }
    Yozilgan sana: { $since }
privacy-held-work =
    Roli: { role-name }{ $has_email ->
        [yes] { "\u000A" }Mijozlar javobi uchun pochta: { $email }
       *[no] { "" }
    }
    Kirish: { $works ->
        [yes] bor
       *[no] yopilgan
    }
privacy-held-trace =
    Botdan xabarlar: { $messages }{ $has_last ->
        [yes] , oxirgisi { $last }
       *[no] { "" }
    }
    Tarixdagi yozuvlar: { $acts }
    Tuzilgan va yozib berilgan hisobvaraqlar: { $invoices }
    Tuzilgan dalolatnoma va boshqa hujjatlar: { $documents }
    Printerga yuborilgan: { $prints }
    Yozilgan toʻlovlar: { $payments }
    Masʼul boʻlgan mijozlari: { $clients }
privacy-held-said = { $at } { $kind ->
        [question] savol
        [claim] «toʻladim»
        [acceptance] dalolatnoma qabul qilindi
        [objection] dalolatnoma boʻyicha eʼtiroz
       *[promise] toʻlash vaʼdasi
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , hisobvaraq{ " " }
        }№ { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name }, { $day }: { $response ->
        [accepted] qabul qilindi { $on }
       *[objected] eʼtiroz { $on }
    }{ $has_name ->
        [yes] , ismi «{ $name }»
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] hisobvaraq
        [document] hujjat
        [reminder] eslatma
       *[word] xabar
    }, { $channel ->
        [email] pochta
        [hand] qoʻlga berildi
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : { $until } gacha
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-contract = № { $number }, { $day }: { $subject }
privacy-held-matter = { $name }, { $day } dan
privacy-held-invoice = № { $number }, { $day }: { $total }{ $void ->
        [yes] , bekor qilingan
       *[no] { "" }
    }{ $has_esf ->
        [yes] , EHF № { $esf }
       *[no] { "" }
    }
privacy-held-document = { doc-name }, { $day }: { $total }{ $void ->
        [yes] , bekor qilingan
       *[no] { "" }
    }{ $response ->
        [accepted] , qabul qilingan
        [objected] , eʼtiroz{ $has_text ->
            [yes] : { $text }
           *[no] { "" }
        }
       *[none] { "" }
    }
privacy-held-fact = { $fact ->
        [address] Manzil
        [endpoint] Elektron manzil
        [reference] Havola raqami
        [contact] Kontakt
        [phone] Telefon
        [email] Pochta
        [vat_id] QQS raqami
       *[reg_number] Roʻyxat raqami
    }: { $value }
privacy-held-payment = { $day }: { $amount }{ $has_reference ->
        [yes] , { $reference }
       *[no] { "" }
    }
privacy-held-statement = { $day }: { $payer }{ $has_account ->
        [yes] , hisob raqami { $account }
       *[no] { "" }
    }{ $has_purpose ->
        [yes] . { $purpose }
       *[no] { "" }
    }
privacy-held-withheld = { $whose ->
        [own] Bu maʼlumotlarni tuzatish yoki oʻchirish uchun firmadan soʻrang: shu yerda yozing. Yuristning ish yozuvlari bunga kirmaydi.
        [contact] Firmaning ish yozuvlari bunga kirmaydi.
        [self] Bu maʼlumotlarni tuzatish yoki oʻchirish uchun firma egasidan soʻrang. Mijozlarning xabarlari va ular haqidagi yozuvlar bunga kirmaydi: bu mijozlarning maʼlumotlari.
        [member] Mijozlarning xabarlari va ular haqidagi yozuvlar bunga kirmaydi: bu mijozlarning maʼlumotlari.
       *[client] Firmaning ish yozuvlari, topshiriqlari va qoralamalari bunga kirmaydi. Mijoz vakillari oʻz maʼlumotlarini alohida oladi.
    }

keeping-button = 🗂 Saqlash muddatlari
keeping-main =
    <b>Saqlash muddatlari</b>
    Yopilgan mijozlar: { $clients_for }{ $clients_end ->
        [yes] {" "}(oxirgi hujjat yilidan keyin)
       *[no] {""}
    }
    Savol va javoblar: { $talks_for }
    Yuborilgan xabar matnlari: { $payloads_for }, oʻzim oʻchiraman

    { $due ->
        [0] Hozircha oʻchiradigan narsa yoʻq.
       *[other] Muddat tugadi: { keeping-what }. Oʻzim oʻchirmayman, siz hal qilasiz.
    }
keeping-what = { $has_clients ->
        [yes] { $clients } ta mijoz
       *[no] { "" }
    }{ $has_clients ->
        [yes] { $has_talks ->
            [yes] {", "}
           *[no] { "" }
        }
       *[no] { "" }
    }{ $has_talks ->
        [yes] savol va javobli { $talks } ta xabar
       *[no] { "" }
    }
keeping-by-law = qonun boʻyicha, { $years } yil
keeping-years = { $count } yil
keeping-months = { $count } oy
keeping-never = muddatsiz
keeping-clients = 👤 Yopilgan mijozlar
keeping-talks = 💬 Savol va javoblar
keeping-payloads = ✉️ Yuborilgan xabarlar
keeping-look = 🧹 Oʻchirish vaqti kelganini koʻrish
keeping-chosen = Muddat saqlandi.
keeping-clients-ask =
    Hammasi tugagan mijozning maʼlumotlarini qancha saqlaymiz?
    Oxirgi hujjat yilidan keyin butun yillar bilan hisoblayman. Qonun hisobvaraqlarni { $law_years } yil saqlashni talab qiladi: muddat kamroq boʻlsa, ulardagi nom shu vaqt oxirigacha qoladi.
keeping-talks-ask =
    Mijozlarning savollari, javoblar va toʻlov haqidagi xabarlarni qancha saqlaymiz?
    Uch yil: daʼvo muddati shuncha davom etadi.
keeping-payloads-ask =
    Yuborib boʻlingan hisobvaraq, eslatma va xulosa matnlarini qancha saqlaymiz?
    Ular aynan nima ketganini aytish uchun kerak. Keyin ularni oʻzim oʻchiraman va bu haqda jurnalga yozaman.
keeping-due = { $due ->
        [0] Hozircha oʻchiradigan narsa yoʻq.
       *[other] <b>Saqlash muddati tugadi</b>
        { keeping-what }
        Siz hal qilmaguningizcha hammasi joyida qoladi.
    }
keeping-row = 👤 { $year } · { $name }
keeping-all-clients = 🧹 Mijoz maʼlumotlarini oʻchirish ({ $clients })
keeping-all-talks = 🧹 Savol va javoblarni oʻchirish ({ $talks })
keeping-clients-sure =
    <b>Maʼlumotlar oʻchirilsinmi: { $clients } ta mijoz?</b>

    Nomlar, rekvizitlar, telefonlar, odamlar, shartnomalar va yozishmalar ketadi. Raqam, sana va summalar hisob uchun qoladi.
    Maʼlumotlarni qaytarib boʻlmaydi.
keeping-talks-sure =
    <b>Matnlar oʻchirilsinmi: { $talks } ta xabar?</b>

    Mijozlarning savollari, javoblar va toʻlov haqidagi xabarlar boʻsh boʻladi. Nima va qachon boʻlgani tarixda qoladi.
    Matnlarni qaytarib boʻlmaydi.
keeping-clients-erased = { $count ->
        [0] Oʻchiradigan narsa yoʻq edi.
       *[other] { $count } ta mijozning maʼlumotlari oʻchirildi.
    }
keeping-talks-erased = { $count ->
        [0] Oʻchiradigan narsa yoʻq edi.
       *[other] { $count } ta xabarning matni oʻchirildi.
    }
error-keeping-term = Bunday muddat yoʻq. Tugmalardagilardan birini tanlang.
