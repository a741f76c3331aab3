# Задачи: что нужно сделать по счёту и когда.

task-done = ✅ Готово
task-later = ⏰ Отложить на 1 день
task-open-invoice = 🧾 Открыть счёт
task-button = 📌 Поставить задачу
task-list-button = 📌 Задачи ({ $tasks })

# Списки

task-list = <b>Задачи</b> · { $show ->
        [mine] мои
        [team] всей команды
        [overdue] просроченные
       *[closed] закрытые
    }
task-list-invoice = <b>Задачи по счёту № { $number }</b>{ $show ->
        [closed] {" "}· закрытые
       *[team] { "" }
    }
task-list-about = <b>Задачи</b> · { $number }{ $show ->
        [closed] {" "}· закрытые
       *[team] { "" }
    }
task-list-found = { $count ->
        [one] { $count } задача. Нажмите, чтобы открыть.
        [few] { $count } задачи. Нажмите, чтобы открыть.
       *[other] { $count } задач. Нажмите, чтобы открыть.
    }
task-list-none = { $show ->
        [mine] Для вас задач нет. Напишите, что и когда сделать, например: позвонить Ромашке завтра в 15.
        [team] Открытых задач нет. Поставить задачу можно на карточке счёта.
        [overdue] Просроченных задач нет.
       *[closed] Закрытых задач пока нет.
    }
task-row = { $icon } { $day } · { $kind ->
        [said] { $what }
       *[other] { task-kind-short } · № { $number }
    } · { $client }{ $named ->
        [yes] {" "}· { $who }
       *[no] { "" }
    }
task-kind-short = { $kind ->
        [payment_control] оплата
        [remind_client] напомнить
        [esf] ЭСФ
       *[other] другое
    }
task-show = { $chosen ->
        [yes] {"• "}
       *[no] { "" }
    }{ $show ->
        [mine] Мои
        [team] Команда
        [overdue] Просроченные
       *[closed] Закрытые
    }{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
task-list-note = { $day } · { $client }: { $note }
task-list-notes = { $folded ->
        [yes] <blockquote expandable>{ $notes }</blockquote>
       *[no] <blockquote>{ $notes }</blockquote>
    }
task-new = 📌 Новая задача
task-ask-invoice = { $said ->
        [yes] 📝 { $what }{ $when ->
            [none] { "" }
           *[other] {"\u000A"}⏰ { $when }
        }
            По какому счёту? Выберите или напишите имя клиента, номер.
       *[no] По какому счёту задача? Выберите или напишите имя клиента, номер.
    }
task-ask-invoice-none = По «{ $query }» открытых счетов нет. Напишите имя клиента или номер счёта.
task-invoice-example = Ромашка или 0012
task-words-example = позвонить Ромашке завтра в 15:00

# Новая задача

task-kind = { $kind ->
        [payment_control] Контроль оплаты
        [remind_client] Напомнить клиенту
        [esf] Выписать ЭСФ
       *[other] Другое
    }
task-ask-kind = <b>Задача по счёту № { $number }</b> · { $client }
    Что нужно сделать? Выберите или напишите, например: позвонить завтра в 15.
task-kind-control = 💳 Проконтролировать оплату
task-kind-remind = 📣 Напомнить клиенту
task-kind-other = ✏️ Другое
task-ask-note = Что нужно сделать? Напишите своими словами.
task-note-example = Согласовать акт с бухгалтерией
task-note-remove = Убрать заметку
task-ask-due = К какому дню? Нажмите или напишите, например: завтра в 15:00.
task-due-example = завтра, 15.12 или завтра в 15:00
task-in-days = { $days ->
        [0] Сегодня
        [1] Завтра
        [3] 3 дня
       *[7] Неделя
    }
task-ask-hour = В котором часу?
task-hour = { $hour }
task-hour-example = 15:30
task-ask-who = Кому поручить? Здесь те, кто видит этого клиента.
task-ask-other = { $others ->
        [0] Задача у сотрудника { $who }. Больше этого клиента никто не видит.
       *[other] Сейчас задача у сотрудника { $who }. Кому передать?
    }
task-person = { $name }
task-when = { $day } в { $hour }
task-confirm = <b>{ task-kind }</b> · счёт № { $number }
    { $client }
    ⏰ { $when }
    👤 { $who }{ $noted ->
        [yes] {"\u000A"}📝 { $note }
       *[no] { "" }
    }
task-save = ✅ Поставить
task-edit-due = 📅 День
task-edit-hour = 🕙 Час
task-edit-who = 👤 Исполнитель
task-edit-note = 📝 Заметка
task-edit-invoice = 🧾 Другой счёт
task-set = { $own ->
        [yes] Задача поставлена: { $when }. Я напомню.
       *[no] Задача поставлена: { $who }, { $when }.
    }

# Карточка

task-card = { $text }
task-card-head = { $icon } <b>{ $what }</b>
task-card-invoice = Счёт № { $number } · { $client }
task-card-balance = Остаток { $balance }
task-card-note = 📝 { $note }
task-card-due = ⏰ { $when }{ $days ->
        [0] { "" }
        [one] , просрочена на { $days } день
        [few] , просрочена на { $days } дня
       *[other] , просрочена на { $days } дней
    }
    👤 { $who }
task-card-by = От кого: { $who }
task-card-closed = { $state ->
        [done] Сделано
       *[cancelled] Отменена
    } { $at }{ $known ->
        [yes] , { $who }
       *[no] , автоматически
    }
task-cancel = 🗑 Отменить задачу
task-ask-cancel = Отменить задачу? Она останется в закрытых.
task-cancel-sure = 🗑 Да, отменить
task-said-done = ✅ Готово, задача закрыта.
task-said-cancelled = Задача отменена.
task-said-due = ⏰ Напомню { $when }.
task-said-assignee = Теперь задача у сотрудника { $who }.

# Сообщения, которые бот отправляет сам

task-push-due = 📌 { $kind ->
        [payment_control] Проверьте оплату
        [remind_client] Напомните клиенту
        [esf] Выпишите ЭСФ
       *[other] Задача
    }: счёт № { $number }
    { $client }{ $kind ->
        [esf] {""}
       *[other] {" "}· остаток { $balance }
    }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ Счёт № { $number } оплачен полностью. Задача «Контроль оплаты» закрыта.
    { $client }
task-push-closed-void = Счёт № { $number } аннулирован. Задача «Контроль оплаты» больше не нужна.
    { $client }
task-push-closed-written-off = Остаток счёта № { $number } списан. Задача «Контроль оплаты» больше не нужна.
    { $client }

# Отказы

error-task-past = Это время уже прошло. Выберите сегодня попозже или другой день, например завтра.
error-task-note = Напишите, что нужно сделать, до { $limit } знаков. Например: согласовать акт с бухгалтерией.
error-task-assignee = { $name } не видит этого клиента. Выберите другого исполнителя или сначала откройте ему клиента.
error-task-nothing-owed = По счёту № { $number } платить уже нечего. Можно поставить другую задачу.
error-task-hour = Не понял час «{ $value }». Напишите, например: { $example }
error-task-closed = Эта задача уже закрыта.
