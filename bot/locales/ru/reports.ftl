# Отчёты: кто сколько должен, что выставлено и что пришло.

report-home = <b>Отчёты</b>
    Выберите, что показать. Под таблицей будут кнопки к самим счетам.
report-ages = ⏳ Долги по срокам
report-months = 📈 По месяцам
report-debtors = 👥 Должники
report-lawyers = ⚖️ По юристам
report-export = ⬇️ Выгрузка
report-nothing = Показать пока нечего: открытых счетов и оплат нет.

report-ages-title = Долги по срокам, { $currency }
report-months-title = Выставлено и пришло, { $currency }
report-debts-title = { $by ->
        [lawyer] Долги по юристам
       *[client] Должники
    }, { $currency }
report-col-age = Просрочка
report-col-count = Счетов
report-col-balance = Остаток
report-col-month = Месяц
report-col-issued = Выставлено
report-col-received = Пришло
report-col-overdue = Просрочено
report-col-who = { $by ->
        [lawyer] Юрист
       *[client] Клиент
    }
report-total = Всего
report-sum = { $sum }
report-late = { $sum }, { $days } дн.
report-age = { $age ->
        [age_not_due] Срок не вышел
        [age_1_30] 1–30 дней
        [age_31_60] 31–60 дней
        [age_61_90] 61–90 дней
       *[age_over_90] Больше 90
    }
report-age-row = { report-age } · { $sum }
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Неоплаченные счета</b>{ $age ->
        [any] { "" }
        [age_not_due] {" "}· срок не вышел
        [age_1_30] {" "}· просрочены 1–30 дней
        [age_31_60] {" "}· просрочены 31–60 дней
        [age_61_90] {" "}· просрочены 61–90 дней
       *[age_over_90] {" "}· просрочены больше 90 дней
    }
    { $count ->
        [0] Таких счетов сейчас нет.
        [one] { $count } счёт, остаток { $balance }
        [few] { $count } счёта, остаток { $balance }
       *[other] { $count } счетов, остаток { $balance }
    }
report-issued = <b>Выставлено</b> · { $month }
    { $count ->
        [0] В этом месяце счетов не было.
        [one] { $count } счёт на { $total }
        [few] { $count } счёта на { $total }
       *[other] { $count } счетов на { $total }
    }
report-to-received = 💳 Что пришло за этот месяц
report-received = <b>Пришло</b> · { $month }, { $currency }
    { $count ->
        [0] В этом месяце оплат не было.
        [one] { $count } запись
        [few] { $count } записи
       *[other] { $count } записей
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

error-report-period = Не понял период. Выберите начало раньше конца, не больше { $years } лет.
