# Topshiriqlar: hisobvaraq boʻyicha nima qilish kerak va qachon.

task-done = ✅ Tayyor
task-later = ⏰ 1 kunga kechiktirish
task-open-invoice = 🧾 Hisobvaraqni ochish
task-button = 📌 Topshiriq berish
task-list-button = 📌 Topshiriqlar ({ $tasks })

task-list = <b>Topshiriqlar</b> · { $show ->
        [mine] meniki
        [team] butun jamoaniki
        [overdue] muddati oʻtgan
       *[closed] yopilgan
    }
task-list-invoice = <b>№ { $number } hisobvaraq topshiriqlari</b>{ $show ->
        [closed] {" "}· yopilgan
       *[team] { "" }
    }
task-list-about = <b>Topshiriqlar</b> · { $number }{ $show ->
        [closed] {" "}· yopilgan
       *[team] { "" }
    }
task-list-found = { $count } ta topshiriq. Ochish uchun bosing.
task-list-none = { $show ->
        [mine] Sizga topshiriq yoʻq. Nima va qachon qilish kerakligini yozing, masalan: ertaga soat 15 da Lolaga qoʻngʻiroq qilish.
        [team] Ochiq topshiriq yoʻq. Topshiriqni hisobvaraq kartochkasida berish mumkin.
        [overdue] Muddati oʻtgan topshiriq yoʻq.
       *[closed] Hozircha yopilgan topshiriq yoʻq.
    }
task-row = { $icon } { $day } · { $kind ->
        [said] { $what }
       *[other] { task-kind-short } · № { $number }
    } · { $client }{ $named ->
        [yes] {" "}· { $who }
       *[no] { "" }
    }
task-kind-short = { $kind ->
        [payment_control] toʻlov
        [remind_client] eslatish
        [esf] EHF
       *[other] boshqa
    }
task-show = { $chosen ->
        [yes] {"• "}
       *[no] { "" }
    }{ $show ->
        [mine] Meniki
        [team] Jamoa
        [overdue] Muddati oʻtgan
       *[closed] Yopilgan
    }{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
task-list-note = { $day } · { $client }: { $note }
task-list-notes = { $folded ->
        [yes] <blockquote expandable>{ $notes }</blockquote>
       *[no] <blockquote>{ $notes }</blockquote>
    }
task-new = 📌 Yangi topshiriq
task-ask-invoice = { $said ->
        [yes] 📝 { $what }{ $when ->
            [none] { "" }
           *[other] {"\u000A"}⏰ { $when }
        }
            Qaysi hisobvaraq boʻyicha? Tanlang yoki mijoz nomini, raqamini yozing.
       *[no] Topshiriq qaysi hisobvaraq boʻyicha? Tanlang yoki mijoz nomini, raqamini yozing.
    }
task-ask-invoice-none = «{ $query }» boʻyicha ochiq hisobvaraq yoʻq. Mijoz nomini yoki hisobvaraq raqamini yozing.
task-invoice-example = Lola yoki 0012
task-words-example = ertaga soat 15:00 da Lolaga qoʻngʻiroq qilish

task-kind = { $kind ->
        [payment_control] Toʻlov nazorati
        [remind_client] Mijozga eslatish
        [esf] EHF yozish
       *[other] Boshqa
    }
task-ask-kind = <b>№ { $number } hisobvaraq boʻyicha topshiriq</b> · { $client }
    Nima qilish kerak? Tanlang yoki yozing, masalan: ertaga soat 15 da qoʻngʻiroq qilish.
task-kind-control = 💳 Toʻlovni nazorat qilish
task-kind-remind = 📣 Mijozga eslatish
task-kind-other = ✏️ Boshqa
task-ask-note = Nima qilish kerak? Oʻz soʻzingiz bilan yozing.
task-note-example = Dalolatnomani buxgalteriya bilan kelishish
task-note-remove = Qaydni olib tashlash
task-ask-due = Qaysi kungacha? Bosing yoki yozing, masalan: ertaga soat 15:00 da.
task-due-example = ertaga, 15.12 yoki ertaga soat 15:00 da
task-in-days = { $days ->
        [0] Bugun
        [1] Ertaga
        [3] 3 kun
       *[7] Bir hafta
    }
task-ask-hour = Soat nechada?
task-hour = { $hour }
task-hour-example = 15:30
task-ask-who = Kimga topshiramiz? Bu yerda shu mijozni koʻradiganlar.
task-ask-other = { $others ->
        [0] Topshiriq hozir { $who } zimmasida. Bu mijozni boshqa hech kim koʻrmaydi.
       *[other] Topshiriq hozir { $who } zimmasida. Kimga oʻtkazamiz?
    }
task-person = { $name }
task-when = { $day }, soat { $hour }
task-confirm = <b>{ task-kind }</b> · № { $number } hisobvaraq
    { $client }
    ⏰ { $when }
    👤 { $who }{ $noted ->
        [yes] {"\u000A"}📝 { $note }
       *[no] { "" }
    }
task-save = ✅ Topshirish
task-edit-due = 📅 Kun
task-edit-hour = 🕙 Soat
task-edit-who = 👤 Ijrochi
task-edit-note = 📝 Qayd
task-edit-invoice = 🧾 Boshqa hisobvaraq
task-set = { $own ->
        [yes] Topshiriq yozildi: { $when }. Eslataman.
       *[no] Topshiriq berildi: { $who }, { $when }.
    }

task-card = { $text }
task-card-head = { $icon } <b>{ $what }</b>
task-card-invoice = № { $number } hisobvaraq · { $client }
task-card-balance = Qoldiq { $balance }
task-card-note = 📝 { $note }
task-card-due = ⏰ { $when }{ $days ->
        [0] { "" }
       *[other] , muddati oʻtganiga { $days } kun
    }
    👤 { $who }
task-card-by = Kimdan: { $who }
task-card-closed = { $state ->
        [done] Bajarildi
       *[cancelled] Bekor qilindi
    } { $at }{ $known ->
        [yes] , { $who }
       *[no] , avtomatik
    }
task-cancel = 🗑 Bekor qilish
task-ask-cancel = Topshiriq bekor qilinsinmi? U yopilganlar orasida qoladi.
task-cancel-sure = 🗑 Ha, bekor qilinsin
task-said-done = ✅ Tayyor, topshiriq yopildi.
task-said-cancelled = Topshiriq bekor qilindi.
task-said-due = ⏰ { $when } eslataman.
task-said-assignee = Topshiriq endi { $who } zimmasida.

task-push-due = 📌 { $kind ->
        [payment_control] Toʻlovni tekshiring
        [remind_client] Mijozga eslating
        [esf] EHF yozing
       *[other] Topshiriq
    }: № { $number } hisobvaraq
    { $client }{ $kind ->
        [esf] {""}
       *[other] {" "}· qoldiq { $balance }
    }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ № { $number } hisobvaraq toʻliq toʻlangan. «Toʻlov nazorati» topshirigʻi yopildi.
    { $client }
task-push-closed-void = № { $number } hisobvaraq bekor qilingan. «Toʻlov nazorati» topshirigʻi endi kerak emas.
    { $client }
task-push-closed-written-off = № { $number } hisobvaraq qoldigʻi hisobdan chiqarilgan. «Toʻlov nazorati» topshirigʻi endi kerak emas.
    { $client }

error-task-past = Bu vaqt oʻtib ketgan. Bugun kechroqni yoki boshqa kunni tanlang, masalan ertaga.
error-task-note = Nima qilish kerakligini yozing, { $limit } belgigacha. Masalan: dalolatnomani buxgalteriya bilan kelishish.
error-task-assignee = { $name } bu mijozni koʻrmaydi. Boshqa ijrochini tanlang yoki avval unga mijozni koʻrsating.
error-task-nothing-owed = № { $number } hisobvaraq boʻyicha toʻlanadigan narsa qolmagan. Boshqa topshiriq berish mumkin.
error-task-hour = «{ $value }» qaysi soat ekanini tushunmadim. Masalan, bunday yozing: { $example }
error-task-closed = Bu topshiriq yopilgan.
