# Сразу много счетов: выставить, отправить, напомнить.

mass-open = ⚡️ Сразу несколько
mass-home = <b>Сразу несколько счетов</b>
    Сначала покажу, что получится, и спрошу.
mass-home-none = Сейчас всё выставлено и отправлено, просроченных счетов нет.
mass-all-issue = ✅ Выставить все ({ $drafts })
mass-all-retainers = 🔁 Выставить абонентские за { $month } ({ $retainers })
mass-all-send = 📨 Отправить неотправленные ({ $unsent })
mass-all-remind = 📣 Напомнить всем просроченным ({ $overdue })

mass-title = { $kind ->
        [issue] <b>Выставить черновики</b>
        [retainers] <b>Абонентские за { $month }</b>
        [send] <b>Отправить счета клиентам</b>
        [task] <b>Поставить задачи</b>
        [hand_over] <b>Передать клиентов: { $receiver }</b>
       *[remind] <b>Напомнить об оплате</b>
    }
mass-pick = ☑️ Выбрать
mass-pick-ask = <b>Выберите счета</b>
    Отмечено: { $count }.
mass-pick-all = ☑️ Отметить все ({ $all })
mass-pick-none = ⬜️ Снять отметки
mass-do-issue = ✅ Выставить
mass-do-send = 📨 Отправить
mass-do-remind = 📣 Напомнить
mass-do-pdf = 🗂 PDF
mass-do-task = 📌 Поставить задачи
mass-do-hand = 💼 Передать юристу

mass-head = { $title }
mass-sum = { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    } на { $sum }
mass-page-will = { $kind ->
        [issue] Получат номера: { $sums }.
        [retainers] Выставлю: { $sums }. Клиентам пока не отправляю.
        [send] Отправлю: { $sums }.
        [task] Поставлю задачи: { $sums }.
        [hand_over] Передам { $count ->
            [one] { $count } клиента
           *[other] { $count } клиентов
        }.
       *[remind] Напомню: { $sums }.
    }
mass-page-lines =
    {""}
    { $lines }
mass-page-none = Ничего не отмечено.
mass-page-aside =
    {""}
    <b>Не войдут ({ $aside_count }):</b>
    { $aside }
mass-page-beyond =
    {""}
    Ещё { $beyond ->
        [one] { $beyond } счёт останется
        [few] { $beyond } счёта останутся
       *[other] { $beyond } счетов останутся
    } на следующий раз.
mass-line = • { $client }, { $what ->
        [number] № { $number }
        [contract] договор № { $number }
       *[draft] черновик
    }, { $sum }
mass-line-client = • { $client }
mass-line-hidden = { $kind ->
        [hand_over] • клиент, которого вы больше не видите
       *[other] • счёт клиента, которого вы больше не видите
    }
mass-line-to = {" "}→ { $to }
mass-line-note = {" "}({ $why })
mass-item = { $mark } { $client }{ $number ->
        [none] { "" }
       *[other] {" "}· { $number }
    }{ $sum ->
        [none] { "" }
       *[other] {" "}· { $sum }
    }
mass-draft = черновик
mass-hidden = Не виден
mass-reason = <i>{ $why }:</i>
mass-go = { $kind ->
        [issue] ✅ Выставить ({ $count })
        [retainers] ✅ Выставить ({ $count })
        [send] 📨 Отправить ({ $count })
        [task] 📌 Поставить ({ $count })
        [hand_over] 💼 Передать ({ $count })
       *[remind] 📣 Напомнить ({ $count })
    }
mass-mode-ask = { $without_mode ->
        [one] У { $without_mode } счёта клиент новый
        [few] У { $without_mode } счетов клиенты новые
       *[other] У { $without_mode } счетов клиенты новые
    }. Как напоминать им об оплате?

mass-work-now = { $title }
    { $kind ->
        [issue] Выставляю
        [retainers] Выставляю
        [send] Отправляю
        [task] Ставлю задачи
        [hand_over] Передаю
       *[remind] Напоминаю
    }: { $seen_to } из { $total }.

    Можно заняться другим: когда закончу, скажу.
mass-work-stopping = { $title }
    Останавливаю: { $seen_to } из { $total }.
mass-work-over = { $title }
    <b>Готово: { $done } из { $total }</b>
mass-work-done = { $kind ->
        [issue] Выставлено: { $sums }. Клиентам ещё не отправлено.
        [retainers] Выставлено: { $sums }. Клиентам ещё не отправлено.
        [send] Отправлено: { $sums }.
        [task] Задачи поставлены: { $sums }.
        [hand_over] Теперь ведёт { $receiver }{ $told ->
            [yes] , сообщение ушло.
           *[no] .
        }
       *[remind] Напомнил: { $sums }.
    }
mass-work-later = Из них позже, в разрешённые часы: { $later }.
mass-work-under-way = Ещё в пути: { $under_way }. Если не дойдёт, скажу отдельно.
mass-work-rest =
    {""}
    <b>Не сделано ({ $undone_count }):</b>
    { $lines }
mass-stop = ⏹ Остановить

mass-push-over = { $kind ->
        [issue] ✅ Счета выставлены
        [retainers] ✅ Абонентские счета выставлены
        [send] 📨 Счета отправлены
        [task] 📌 Задачи поставлены
        [hand_over] 💼 Клиенты переданы
       *[remind] 📣 Напоминания отправлены
    }: { $done } из { $count }.
mass-push-over-waiting = { $kind ->
        [send] 📨 Счета: отправлено { $done } из { $count }
       *[remind] 📣 Напоминания: отправлено { $done } из { $count }
    }. Ещё уйдут: { $waiting }. Если что-то не дойдёт, скажу отдельно.
mass-push-show = Показать
mass-push-handed = 💼 { $who } передаёт вам { $count ->
        [1] клиента. Теперь ведёте его вы.
        [one] { $count } клиента. Теперь ведёте их вы.
       *[other] { $count } клиентов. Теперь ведёте их вы.
    }
mass-push-clients = 👥 Мои клиенты
mass-push-client = 👤 Открыть клиента

mass-why = { $why ->
        [already] уже сделано
        [busy] этим уже занят другой список
        [stopped] остановлено
        [gone] счёта больше нет или он вам не виден
        [forbidden] нет прав
        [incident] не получилось, мы уже разбираемся
        [archived] клиент в архиве
        [paid] уже оплачен
        [void] аннулирован
        [draft] ещё черновик
        [changed] сумма изменилась после того, как список показан
        [no_lines] нет ни одной позиции
        [zero] сумма ноль
        [no_account] нет нашего счёта в этой валюте
        [foreign] не хватает данных для счёта за границу
        [unprintable] есть знаки, которые не напечатать
        [number_taken] такой номер уже занят
        [vat] нужно проверить НДС
        [over_contract] больше остатка по договору
        [stage_billed] этап уже выставлен
        [month_billed] месяц уже выставлен
        [part_month] неполный месяц, а как считать, не сказано
        [several] в черновике несколько вопросов
        [check] в черновике есть замечание
        [nobody] некому: нет контакта и почты
        [blocked] клиент остановил бота, а почты в карточке нет
        [mail_off] почта ещё не настроена, а в Telegram клиента нет
        [stopped_mail_off] клиент остановил бота, а почта ещё не настроена
        [refused] адрес почты не принимает письма
        [mode] не выбрано, как напоминать
        [muted] клиент просил не напоминать
        [unsent] счёт не отправлен клиенту
        [not_due] срок пойдёт после акта
        [off] выбрано «Не напоминать»
        [approval] сначала нужно согласование
        [never] никогда не напоминать
        [held] напоминания на паузе
        [advance] покрывает аванс
        [small] малый остаток
        [today] сегодня уже напоминали
        [enough] чаще напоминать нельзя
        [not_taken] сообщение не принято: бот остановлен или адрес не принимает
        [undelivered] отправить не удалось
        [unconfirmed] не подтверждено, дошло ли
        [withdrawn] снято с отправки
        [erased] данные клиента удалены
        [task_past] время задачи уже прошло
        [no_sight] исполнитель не видит этого клиента
        [leads] и так ведёт
        [not_yours] решает тот, кто ведёт клиента, или владелец
        [lead_changed] клиента ведёт уже другой
        [receiver] сотрудник больше не может вести клиентов
        [unseen] вы этого клиента больше не видите
        [later] уйдёт позже, в разрешённые часы
       *[other] не получилось, откройте и посмотрите
    }

error-mass-nothing = Ничего не отмечено. Отметьте хотя бы один счёт.
error-mass-mode = Сначала выберите, как напоминать новым клиентам.

mass-task-ask-note = { $count ->
        [one] Что сделать по { $count } счёту?
       *[other] Что сделать по каждому из { $count } счетов?
    } Напишите своими словами, можно сразу с днём.
mass-task-note-example = сверить остаток и позвонить, завтра в 15:00
mass-task-ask-due = 📝 { $note }

    К какому дню? Нажмите или напишите, например: завтра в 15:00.
mass-task-ask-who = Кому поручить? Кто не видит клиента, задачу о нём не получит.
mass-task-lead = 👤 Кто ведёт клиента
mass-page-task = 📝 { $note }
    ⏰ { $when }
    👤 { $led ->
        [yes] кто ведёт клиента
       *[no] { $who }
    }
mass-hand-ask = Кому передать клиентов? Договоры, счета и напоминания перейдут вместе с ними.
mass-hand-warning = У вас эти клиенты пропадут из списка.
mass-pick-clients-ask = <b>Выберите клиентов</b>
    Отмечено: { $count }.
