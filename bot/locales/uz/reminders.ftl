# Eslatmalar: jadval, pauzalar, mijozga nima ketdi.

reminders-text = { $text }
reminders-preview =
    {""}
    { $text }
reminders-and = { $first } va { $last }
reminders-before = muddatdan { $days } { $last ->
       *[other] kun
    } oldin
reminders-on-day = muddat kuni
reminders-after = muddatdan { $days } { $last ->
       *[other] kun
    } keyin
reminders-never = hech qachon
reminders-tone = { $tone ->
        [friendly] doʻstona
        [neutral] betaraf
        [firm] qatʼiy
        [formal] rasmiy
       *[auto] muddatgacha yumshoqroq, keyin qatʼiyroq
    }

reminders-language = { $language ->
        [ru] ruscha
        [en] inglizcha
        [kk] qozoqcha
        [uz] oʻzbekcha
       *[auto] mijoznikidek
    }

reminders-policy-head = { $scope ->
        [client] <b>Eslatmalar · { $client }</b>
        [invoice] <b>Jadval · № { $number } hisobvaraq</b>
       *[firm] <b>Eslatmalar</b>
    }
    { $scope ->
        [client] { $own ->
            [yes] Mijozning oʻz sozlamalari
           *[no] Firmadagidek
        }
        [invoice] { $own ->
            [yes] Hisobvaraqning oʻz sozlamalari
           *[no] Mijoznikidek
        }
       *[firm] Oʻz sozlamalari bor mijozlardan tashqari hammaga shunday.
    }
reminders-policy =
    Mijozga: { $client }, soat { $hour }:00
    Ohang: { $tone }
    Til: { $language }
    Yuristga: { $staff }
    Yurist va firma egasiga: { $owner }
reminders-policy-off = 🔕 Eslatmalar oʻchirilgan.
reminders-mode = { $chosen ->
        [yes] ● { $mode ->
            [confirm] Yurist tasdigʻi bilan
            [off] Eslatmaslik
           *[auto] Avtomatik
        }
       *[no] { $mode ->
            [confirm] Yurist tasdigʻi bilan
            [off] Eslatmaslik
           *[auto] Avtomatik
        }
    }
reminders-mode-set = { $mode ->
        [confirm] Har bir eslatmadan oldin yuristdan soʻrayman.
        [off] Bu mijozga eslatmaymiz.
       *[auto] Eslatmalar avtomatik, jadval boʻyicha ketadi.
    }
reminders-edit-days = 📅 Mijozga kunlar
reminders-edit-hour = 🕙 Soat
reminders-edit-staff = 👤 Yuristga kunlar
reminders-edit-owner = 🏢 Egasiga kunlar
reminders-edit-tone = 🗣 Ohang
reminders-edit-language = 🌐 Eslatmalar tili
reminders-edit-small-sum = 🪙 Kichik qoldiq
reminders-ask-small-sum =
    Hozir: { $units }.
    Qaysi summadan kam qoldiq mijozga eslatilmasin? Hisobvaraq valyutasi birligida. Eslatma oʻrniga uni hisobdan chiqarishni sizdan soʻrayman.
reminders-small-sum = { $units ->
        [0] Yoʻq
       *[other] { $units }
    }
reminders-small-sum-example = 1 yoki 0,50, «yoʻq» — har qanday qoldiqni eslatish
reminders-small-sum-set = Tayyor, kichik qoldiq oʻzgardi.
error-small-sum = 0 dan { $most } gacha summa kerak, masalan 1 yoki 0,50.
reminders-switch-off = 🔕 Eslatmaslik
reminders-switch-on = 🔔 Yana eslatish
reminders-follow = { $scope ->
        [invoice] ↩️ Mijoznikidek
       *[client] ↩️ Firmadagidek
    }
reminders-ask-days =
    Hozir: { $client_days }.
    Mijozga qaysi kunlari eslatamiz? Minus bilan muddatdan oldin, minussiz keyin. Ish boʻlmagan kunlarni bot chetlab oʻtadi.
reminders-days-example = -3, 1, 7, 14
reminders-ask-staff =
    Hozir: { $staff_days }.
    Muddatdan necha kun keyin yuristga aytamiz? Yoki «yoʻq» deb yozing.
reminders-staff-example = 1, 7, 14
reminders-ask-owner =
    Hozir: { $owner_days }.
    Muddatdan necha kun keyin firma egasiga ham aytamiz? Yoki «yoʻq» deb yozing.
reminders-owner-example = 30
reminders-ask-hour =
    Hozir: mijoz vaqti bilan soat { $hour }:00.
    Soat nechada yozamiz? Kompaniyalarga 9 dan 18 gacha, odamlarga 20 gacha yozamiz.
reminders-hour = { $hour }:00
reminders-hour-example = 10 yoki 10:00
reminders-ask-tone = Qanday ohangda eslatamiz?
reminders-tone-row = { $chosen ->
        [yes] ● { reminders-tone-name }
       *[no] { reminders-tone-name }
    }
reminders-tone-name = { $tone ->
        [friendly] Doʻstona
        [neutral] Betaraf
        [firm] Qatʼiy
        [formal] Rasmiy
       *[auto] Muddatgacha yumshoqroq, keyin qatʼiyroq
    }

reminders-tone-sample =
    <b>{ reminders-tone-name }</b>
    <blockquote>{ $text }</blockquote>

reminders-ask-language = Qaysi tilda eslatamiz?
reminders-language-row = { $chosen ->
        [yes] ● { reminders-language-name }
       *[no] { reminders-language-name }
    }
reminders-language-name = { $language ->
        [ru] Ruscha
        [en] Inglizcha
        [kk] Qozoqcha
        [uz] Oʻzbekcha
       *[auto] Mijoznikidek
    }

reminders-button = 🔔 Eslatmalar
reminders-invoice-head =
    <b>Eslatmalar · № { $number } hisobvaraq</b>
    { $client }
reminders-nothing-owed = Hisobvaraq boʻyicha hech narsa kutilmaydi, eslatadigan narsa yoʻq.
reminders-off-mode = 🔕 Bu mijozga eslatmaymiz.
reminders-off-policy = 🔕 Eslatmalar jadvalda oʻchirilgan.
reminders-queued = Navbatda: { $at }
reminders-days = { $confirm ->
        [yes] Eslatishdan oldin sizdan soʻrayman: { $days }
       *[no] Eslatamiz: { $days }
    }
reminders-days-unsent = Mijoz hisobvaraqni hali olmagan. Bugun yuborilsa, { $confirm ->
        [yes] eslatmalarni sizdan soʻrayman: { $days }
       *[no] eslatamiz: { $days }
    }
reminders-days-at = { $days }, soat { $time }{ $there ->
        [yes] {" "}(mijoz vaqti bilan)
       *[no] {""}
    }
reminders-await-act = Eslatmalar dalolatnomadan keyin boshlanadi.
reminders-no-days = Jadval boʻyicha boshqa eslatma yoʻq.
reminders-withheld = { $why ->
        [advance] 💼 Mijozning avansi qoldiqqa yetadi: uni hisobga olishni hal qilmaguningizcha mijozga eslatmayman.
       *[small] 🪙 Qoldiq juda kichik: uni mijozga eslatmayman, hisobdan chiqarish mumkin.
    }
reminders-decline-advance = 📣 Avanssiz eslatish
reminders-advance-declined = Avansga tegmayman, eslatmalar oʻz tartibida boradi.
reminders-nobody = { $why ->
        [muted] 🔕 Mijoz eslatmaslikni soʻragan.
        [stopped_mail_off] ⚠️ Eslatadigan joy yoʻq: mijoz botni toʻxtatgan, pochta esa hali sozlanmagan.
        [mail_off] ⚠️ Eslatadigan joy yoʻq: pochta hali sozlanmagan, mijoz esa Telegramda yoʻq.
        [refused] ⚠️ Eslatadigan joy yoʻq: pochta manzili xatlarni qabul qilmaydi. Uni mijoz kartochkasida tekshiring.
        [blocked] ⚠️ Eslatadigan odam yoʻq: mijoz botni toʻxtatgan, kartochkada pochta yoʻq.
       *[nobody] ⚠️ Eslatadigan odam yoʻq: Telegramda tasdiqlangan kontakt ham, pochta manzili ham yoʻq.
    }
reminders-next = Keyingisi: { $day }, soat { $time }

reminders-remind = 📣 Hozir eslatish
reminders-reminded = { $count ->
        [one] Mijozga eslatyapman.
       *[other] Mijozga eslatyapman, oluvchilar: { $count }.
    }
reminders-reminded-later = { $at } eslataman: qoidaga koʻra undan oldin mumkin emas.
reminders-reminded-before = Bugun eslatilgan.
reminders-schedule = 🗓 Jadval
reminders-deliveries = { $lost ->
        [yes] ⚠️ Nima ketdi ({ $count })
       *[no] 📨 Nima ketdi ({ $count })
    }
reminders-deliveries-head = <b>№ { $number } hisobvaraq</b>, yangisi tepada
reminders-delivery = { $at } { $kind ->
        [invoice] hisobvaraq
        [reminder] eslatma
       *[word] xabar
    }, { $channel ->
        [hand] qoʻlga berildi
        [email] { $to }
       *[telegram] { $to }, Telegram
    }: { $state ->
        [queued] yuborilishini kutmoqda
        [sending] yuborilmoqda
        [sent] ✅ yuborildi
        [unconfirmed] ❔ tasdiqlanmadi
        [blocked] ⛔️ qabul qilinmadi
        [superseded] keyingisi bilan almashtirildi
        [held] ⏸ pauza toʻxtatdi
        [cancelled] toʻxtatildi
       *[failed] ⚠️ yuborilmadi
    }
reminders-resend = 🔁 Takrorlash · { $to }
reminders-assume = ✔️ Yuborilgan deb bilish · { $to }
reminders-resent = Yana bir marta yuboryapman: { $to }.
reminders-assumed = Yuborilgan deb bilamiz: { $to }.

reminders-pause = ⏸ Pauza
reminders-dispute = ⚖️ Nizo
reminders-never-button = 🔕 Hech qachon eslatmaslik
reminders-promise = 📅 Toʻlash vaʼda qilindi
reminders-holds = ⏸ Pauzalar
reminders-hold = { $kind ->
        [promise] 📅 Toʻlash vaʼda qilindi: { $until }
        [claim] ✅ Mijoz toʻlov haqida xabar berdi, kutamiz: { $until } gacha
        [dispute] ⚖️ Nizo{ $open ->
            [yes] {""}
           *[no] {", "}{ $until } gacha
        }
        [never] 🔕 Hech qachon eslatmaslik
       *[pause] ⏸ Pauza, { $until } gacha
    }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
reminders-hold-never = { $hold } ({ $who }, { $on })
reminders-hold-matter = { $hold } (ish boʻyicha)
reminders-hold-short = { $kind ->
        [promise] Vaʼdani olib tashlash
        [claim] Toʻlovni boshqa kutmaslik
        [dispute] Nizoni tugatish
        [never] Yana eslatish
       *[pause] Pauzani olib tashlash
    }
reminders-hold-end = ▶️ { $what }
reminders-hold-ended = { $kind ->
        [promise] Vaʼda endi eslatmalarni toʻxtatib turmaydi.
        [claim] Toʻlovni boshqa kutmaymiz, eslatmalar davom etadi.
        [dispute] Nizo tugadi, eslatmalar davom etadi.
        [never] Yana eslatamiz.
       *[pause] Pauza olib tashlandi, eslatmalar davom etadi.
    }
reminders-held = { $kind ->
        [never] Boshqa eslatmaymiz. Yuborilishini kutgani ketmaydi.
       *[other] { $open ->
            [yes] Nizo davom etguncha eslatmaymiz.
           *[no] { $until } gacha eslatmaymiz.
        }
    }
reminders-holds-head = { $what ->
        [matter] <b>Pauzalar · «{ $name }» ishi</b>
       *[client] <b>Pauzalar · { $name }</b>
    }
reminders-holds-none = Eslatmalar odatdagidek boryapti.
reminders-ask-until = { $kind ->
        [promise] Qaysi kuni toʻlashni vaʼda qilishdi?
        [dispute] Nizo sababli qaysi kungacha eslatmaymiz?
       *[pause] Qaysi kungacha eslatmaymiz?
    } { $what ->
        [invoice] № { $name } hisobvaraq
        [matter] «{ $name }» ishi, barcha hisobvaraqlar
       *[client] { $name }, barcha hisobvaraqlar
    }
reminders-until-days = { $days ->
        [3] 3 kun
        [7] Bir hafta
       *[other] 2 hafta
    }
reminders-until-open = Muddatsiz
reminders-until-example = 15.12 yoki bir haftadan keyin
reminders-ask-reason = { $kind ->
        [never] <b>Hech qachon eslatmaslik</b> · { $what ->
            [invoice] № { $name } hisobvaraq
           *[client] { $name }, barcha hisobvaraqlar
        }
            Kimdir olib tashlamaguncha na mijozga, na xodimlarga.
       *[other] { $open ->
            [yes] Nizo davom etguncha eslatmaymiz.
           *[no] { $until } gacha eslatmaymiz.
        }
    } Nima uchun? Sababni faqat xodimlar koʻradi.
reminders-reason-away = Mijoz taʼtilda
reminders-reason-agreed = Kutishga kelishildi
reminders-reason-papers = Hujjatlarni kutyapmiz
reminders-reason-quality = Ishdan norozi
reminders-reason-sum = Summaga rozi emas
reminders-reason-bankrupt = Mijoz bankrot
reminders-reason-court = Sud orqali undiryapmiz
reminders-reason-personally = Shaxsan kelishyapmiz
reminders-reason-example = buxgalter taʼtilda

error-policy-days-read = «{ $value }» qaysi kunlar ekanini tushunmadim. Sonlarni vergul bilan, muddatdan oldingisini minus bilan yozing, masalan: { $example }
error-policy-days = Kunlar { $first } dan { $last } gacha, koʻpi bilan { $count } ta boʻladi. Masalan: { $example }
error-policy-hour = Soat { $first } dan { $last } gacha yozish mumkin. Masalan, bunday yozing: { $example }
error-hold-until = Bugundan bir yilgacha boʻlgan kun kerak, masalan: { $date }

reminders-all-ask = <b>Muddati oʻtgan hisobvaraqlar eslatilsinmi?</b>
    Avval kimga va nima haqidaligini koʻrsataman.
reminders-all-look = 📣 Koʻrsatish
