# Утренняя сводка для сотрудников.

digest-head = <b>Утро, { $day }</b>
digest-due = Сегодня ждём: { $invoices }
digest-overdue = Просрочено: { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }, { $sums } ({ $debtors })
digest-fresh = Новые просрочки: { $invoices }
digest-received = { $when ->
        [yesterday] Вчера пришло: { $sums }
       *[since] С { $since } пришло: { $sums }
    }
digest-promised = Обещали сегодня: { $invoices }
digest-undelivered = Не отправлено: { $messages }
digest-tasks = 📌 Ваши задачи: { $tasks }
digest-tasks-today = { $count } на сегодня
digest-tasks-late = { $count ->
        [one] { $count } просрочена
       *[other] { $count } просрочено
    }
digest-awaited = { $client } { $sum }
digest-debtor = { $client } { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
digest-debtor-next = { $client } { $days }
digest-lost = { $client }, { $channel ->
        [email] письмо
       *[telegram] сообщение
    }: { $state ->
        [blocked] { $channel ->
            [email] адрес не принят
           *[telegram] чат закрыт
        }
        [mail_off] почта ещё не настроена
        [unheard] никто не услышал
        [unconfirmed] неизвестно, дошло ли
       *[failed] не удалось отправить
    }
digest-more = ещё { $count }
digest-on = ☀️ Утренняя сводка: включена
digest-off = 🌙 Утренняя сводка: выключена
digest-switched = { $on ->
        [yes] Сводка будет приходить в рабочие дни в 9:00, если есть что сказать.
       *[no] Утренней сводки больше не будет.
    }
digest-with-picture = 📈 С картинкой: да
digest-no-picture = 📈 С картинкой: нет
digest-picture-switched = { $on ->
        [yes] Сводка будет с картинкой: обычно долги по срокам, в начале недели чего ждём, в начале месяца выставлено и получено.
       *[no] Сводка будет без картинки.
    }
digest-open-overdue = 🔴 Просрочено ({ $count })
digest-remind-all = 📣 Напомнить всем
