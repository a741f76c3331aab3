# Календарь сотрудника файлом .ics: сроки оплаты, обещания и задачи.
calendar-button = 📅 Календарь
calendar-name = Счета и задачи · { $firm }
calendar-file = Календарь на { $day }.ics
calendar-caption = { $count ->
        [0] Впереди ничего нет: файл только уберёт из календаря то, что уже оплачено или сделано.
        [one] { $count } запись: сроки оплаты и обещания ваших клиентов и ваши задачи. { calendar-how }
        [few] { $count } записи: сроки оплаты и обещания ваших клиентов и ваши задачи. { calendar-how }
       *[other] { $count } записей: сроки оплаты и обещания ваших клиентов и ваши задачи. { calendar-how }
    }
calendar-how = Откройте файл, и он добавится в календарь. Новый файл обновит те же записи, повторов не будет.
calendar-empty = В календарь добавлять нечего: у ваших клиентов нет неоплаченных счетов, у вас нет задач.
calendar-due = { $over ->
        [yes] ✅ Закрыт: счёт № { $number } · { $client }
       *[no] 💰 Срок оплаты: счёт № { $number } · { $client }
    }
calendar-due-text = К оплате { $balance }
calendar-promise = { $over ->
        [yes] ✅ Обещание закрыто
       *[no] 🤝 Обещали заплатить
    }{ $numbered ->
        [no] { "" }
       *[yes] : счёт № { $number }
    } · { $client }
calendar-task = { $over ->
        [yes] ✅
       *[no] 📌
    } { $at } { $kind ->
        [said] { $what }
        [payment_control] Проверить оплату
        [remind_client] Напомнить клиенту
        [esf] Оформить ЭСФ
       *[other] Задача
    }: счёт № { $number } · { $client }
