# Задачи: что нужно сделать по счёту и когда.

task-done = ✅ Дайын
task-later = ⏰ 1 күнге шегеру
task-open-invoice = 🧾 Шотты ашу
task-button = 📌 Тапсырма қою
task-list-button = 📌 Тапсырмалар ({ $tasks })

# Списки

task-list = <b>Тапсырмалар</b> · { $show ->
        [mine] менікі
        [team] бүкіл команданыкі
        [overdue] мерзімі өткендер
       *[closed] жабылғандар
    }
task-list-invoice = <b>№ { $number } шот бойынша тапсырмалар</b>{ $show ->
        [closed] {" "}· жабылғандар
       *[team] { "" }
    }
task-list-about = <b>Тапсырмалар</b> · { $number }{ $show ->
        [closed] {" "}· жабылғандар
       *[team] { "" }
    }
task-list-found = { $count } тапсырма. Ашу үшін басыңыз.
task-list-none = { $show ->
        [mine] Сізге тапсырма жоқ. Нені қашан істеу керегін жазыңыз, мысалы: ертең 15-те Ромашкаға қоңырау шалу.
        [team] Ашық тапсырма жоқ. Тапсырманы шот бетінде қоюға болады.
        [overdue] Мерзімі өткен тапсырма жоқ.
       *[closed] Әзірге жабылған тапсырма жоқ.
    }
task-row = { $icon } { $day } · { $kind ->
        [said] { $what }
       *[other] { task-kind-short } · № { $number }
    } · { $client }{ $named ->
        [yes] {" "}· { $who }
       *[no] { "" }
    }
task-kind-short = { $kind ->
        [payment_control] төлем
        [remind_client] еске салу
        [esf] ЭШФ
       *[other] басқа
    }
task-show = { $chosen ->
        [yes] {"• "}
       *[no] { "" }
    }{ $show ->
        [mine] Менікі
        [team] Команда
        [overdue] Мерзімі өткен
       *[closed] Жабылған
    }{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
task-list-note = { $day } · { $client }: { $note }
task-list-notes = { $folded ->
        [yes] <blockquote expandable>{ $notes }</blockquote>
       *[no] <blockquote>{ $notes }</blockquote>
    }
task-new = 📌 Жаңа тапсырма
task-ask-invoice = { $said ->
        [yes] 📝 { $what }{ $when ->
            [none] { "" }
           *[other] {"\u000A"}⏰ { $when }
        }
            Қай шот бойынша? Таңдаңыз немесе клиент атын, нөмірін жазыңыз.
       *[no] Тапсырма қай шот бойынша? Таңдаңыз немесе клиент атын, нөмірін жазыңыз.
    }
task-ask-invoice-none = «{ $query }» бойынша ашық шот жоқ. Клиент атын немесе шот нөмірін жазыңыз.
task-invoice-example = Ромашка немесе 0012
task-words-example = ертең 15:00-де Ромашкаға қоңырау шалу

# Новая задача

task-kind = { $kind ->
        [payment_control] Төлемді бақылау
        [remind_client] Клиентке еске салу
        [esf] ЭШФ жазу
       *[other] Басқа
    }
task-ask-kind = <b>№ { $number } шот бойынша тапсырма</b> · { $client }
    Не істеу керек? Таңдаңыз немесе жазыңыз, мысалы: ертең 15-те қоңырау шалу.
task-kind-control = 💳 Төлемді бақылау
task-kind-remind = 📣 Клиентке еске салу
task-kind-other = ✏️ Басқа
task-ask-note = Не істеу керек? Өз сөзіңізбен жазыңыз.
task-note-example = Актіні бухгалтериямен келісу
task-note-remove = Ескертпені алып тастау
task-ask-due = Қай күнге? Басыңыз немесе жазыңыз, мысалы: ертең 15:00.
task-due-example = ертең, 15.12 немесе ертең 15:00
task-in-days = { $days ->
        [0] Бүгін
        [1] Ертең
        [3] 3 күн
       *[7] Бір апта
    }
task-ask-hour = Сағат нешеде?
task-hour = { $hour }
task-hour-example = 15:30
task-ask-who = Кімге тапсырамыз? Мұнда осы клиентті көретіндер.
task-ask-other = { $others ->
        [0] Тапсырма мына қызметкерде: { $who }. Бұл клиентті басқа ешкім көрмейді.
       *[other] Қазір тапсырма мына қызметкерде: { $who }. Кімге береміз?
    }
task-person = { $name }
task-when = { $day } сағат { $hour }
task-confirm = <b>{ task-kind }</b> · № { $number } шот
    { $client }
    ⏰ { $when }
    👤 { $who }{ $noted ->
        [yes] {"\u000A"}📝 { $note }
       *[no] { "" }
    }
task-save = ✅ Қою
task-edit-due = 📅 Күні
task-edit-hour = 🕙 Сағаты
task-edit-who = 👤 Орындаушы
task-edit-note = 📝 Ескертпе
task-edit-invoice = 🧾 Басқа шот
task-set = { $own ->
        [yes] Тапсырма қойылды: { $when }. Өзім еске саламын.
       *[no] Тапсырма қойылды: { $who }, { $when }.
    }

# Карточка

task-card = { $text }
task-card-head = { $icon } <b>{ $what }</b>
task-card-invoice = № { $number } шот · { $client }
task-card-balance = Қалдық { $balance }
task-card-note = 📝 { $note }
task-card-due = ⏰ { $when }{ $days ->
        [0] { "" }
       *[other] , мерзімі өткеніне { $days } күн
    }
    👤 { $who }
task-card-by = Кімнен: { $who }
task-card-closed = { $state ->
        [done] Орындалды
       *[cancelled] Алып тасталды
    } { $at }{ $known ->
        [yes] , { $who }
       *[no] , автоматты түрде
    }
task-cancel = 🗑 Алып тастау
task-ask-cancel = Тапсырманы алып тастайын ба? Ол жабылғандар ішінде қалады.
task-cancel-sure = 🗑 Иә, алып тастау
task-said-done = ✅ Дайын, тапсырма жабылды.
task-said-cancelled = Тапсырма алып тасталды.
task-said-due = ⏰ Еске салатын уақытым: { $when }.
task-said-assignee = Енді тапсырма мына қызметкерде: { $who }.

# Сообщения, которые бот отправляет сам

task-push-due = 📌 { $kind ->
        [payment_control] Төлемді тексеріңіз
        [remind_client] Клиентке еске салыңыз
        [esf] ЭШФ жазыңыз
       *[other] Тапсырма
    }: № { $number } шот
    { $client }{ $kind ->
        [esf] {""}
       *[other] {" "}· қалдық { $balance }
    }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ № { $number } шот толық төленді. «Төлемді бақылау» тапсырмасы жабылды.
    { $client }
task-push-closed-void = № { $number } шоттың күші жойылды. «Төлемді бақылау» тапсырмасы енді керек емес.
    { $client }
task-push-closed-written-off = № { $number } шоттың қалдығы есептен шығарылды. «Төлемді бақылау» тапсырмасы енді керек емес.
    { $client }

# Отказы

error-task-past = Бұл уақыт өтіп кеткен. Бүгін кешірек немесе басқа күнді таңдаңыз, мысалы ертең.
error-task-note = Не істеу керегін жазыңыз, { $limit } таңбаға дейін. Мысалы: актіні бухгалтериямен келісу.
error-task-assignee = { $name } бұл клиентті көрмейді. Басқа орындаушыны таңдаңыз немесе алдымен оған клиентті ашыңыз.
error-task-nothing-owed = № { $number } шот бойынша төлейтін ештеңе қалмады. Басқа тапсырма қоюға болады.
error-task-hour = «{ $value }» қай сағат екенін түсінбедім. Мысалы, былай жазыңыз: { $example }
error-task-closed = Бұл тапсырма жабылып қойған.
