# Отчёты: кто сколько должен, что выставлено и что пришло.

report-home = <b>Отчёты</b>
    Выберите, что показать. Под таблицей будут кнопки к самим счетам.
report-ages = ⏳ Долги по срокам
report-months = 📈 По месяцам
report-debtors = 👥 Должники
report-lawyers = ⚖️ По юристам
report-matters = 📁 По делам
report-contracts = 📄 По договорам
report-expected = 📆 Что ждём
report-issuers = 🏢 По организациям
report-written-off = 🧹 Списано и снижено
report-turnover = 🔄 Обороты
report-paying = ⏱ Сроки оплаты
report-table = 📋 Таблицей
report-export = ⬇️ Выгрузка
report-nothing = Показать пока нечего: открытых счетов и оплат нет. После первого счёта здесь будет картинка и таблица.

report-ages-title = Долги по срокам, { $currency }
report-months-title = Выставлено и пришло, { $currency }
report-debts-named = { $by ->
        [lawyer] Долги по юристам
        [matter] Долги по делам
        [contract] Долги по договорам
        [issuer] Долги по организациям
       *[client] Должники
    }
report-debts-title = { report-debts-named }, { $currency }
report-col-age = Просрочка
report-col-count = Счетов
report-col-balance = Остаток
report-col-month = Месяц
report-col-issued = Выставлено
report-col-received = Пришло
report-col-overdue = Просрочено
report-col-who = { $by ->
        [lawyer] Юрист
        [matter] Дело
        [contract] Договор
        [issuer] Организация
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
report-age-half = { report-age }, { $currency }
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Неоплаченные счета</b>{ $about }{ $age ->
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
report-issued = <b>Выставлено</b>{ $about } · { $month }
    { $count ->
        [0] За это время счетов не было.
        [one] { $count } счёт на { $total }
        [few] { $count } счёта на { $total }
       *[other] { $count } счетов на { $total }
    }
report-to-received = 💳 Что пришло за это время
report-received = <b>Пришло</b> · { $month }, { $currency }
    { $count ->
        [0] За это время оплат не было.
        [one] { $count } запись
        [few] { $count } записи
       *[other] { $count } записей
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

report-cut-none = { $by ->
        [matter] Без дела
       *[contract] Без договора
    }
report-said-without = { $by ->
        [matter] без дела
       *[contract] без договора
    }
report-cut-contract = № { $number } · { $client }
report-cut-matter = { $name } · { $client }
report-debts-all = Все { $count } · их счета в { $currency }
report-debtors-list = { report-debts-title }
    { $count ->
        [0] Долгов нет.
        [one] { $count } строка, нажмите, чтобы увидеть счета.
        [few] { $count } строки, нажмите, чтобы увидеть счета.
       *[other] { $count } строк, нажмите, чтобы увидеть счета.
    }

# Обороты и сроки

report-days = { $since } – { $until }
report-turnover-title = Обороты, { $currency } · { $period }
report-turnover-window = <b>Обороты по клиентам</b>
    Период: { $period }. Можно написать две даты.
    { $lines }
report-turnover-sum = Выставлено { $issued } · пришло { $received }
report-turnover-none = За это время ничего не выставлено и не пришло.
report-turnover-row = { $name } · { $issued } / { $received }
report-paying-title = Сроки оплаты · { $period }
report-paying-window = <b>Сроки оплаты</b>, от счёта до последних денег
    Период: { $period }. Можно написать две даты.
    { $lines }
report-paying-sum = { $currency }: обычно { report-days-taken-median }, в среднем { $mean }. Вовремя { $on_time } из { $count }.
report-days-taken-median = { $median ->
        [one] { $median } день
        [few] { $median } дня
       *[other] { $median } дней
    }
report-paying-none = За это время ни один счёт не оплачен полностью.
report-paying-row = { $name } · { report-days-taken }
report-days-taken = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
report-days-mean = { $days }
report-col-median = Обычно
report-col-mean = В среднем

# Что ждём

report-expected-title = Ждём по неделям, { $currency }
report-col-week = Неделя
report-col-expected = Ждём
report-col-may-move = Может сдвинуться
report-col-promised = Обещали
report-week = { $week ->
        [later] Позже
       *[unclear] Неясно
    }
report-week-row = { $week }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-expected-list = <b>Ждём</b> · { $week }
    { $count ->
        [0] Таких счетов сейчас нет.
        [one] { $count } счёт, остаток { $balance }
        [few] { $count } счёта, остаток { $balance }
       *[other] { $count } счетов, остаток { $balance }
    }

report-written-off-title = Списано, { $currency }
report-written-down-title = Снижено до выставления, { $currency }
report-col-reason = Причина
report-col-written-off = Списано
report-col-written-down = Снижено
report-no-reason = Причина не указана
report-written-off-list = { $loss ->
        [down] <b>Снижено</b> по одной причине
       *[off] <b>Списано</b> по одной причине
    }
    { $count ->
        [0] Таких счетов сейчас нет.
        [one] { $count } счёт, { $loss ->
            [down] снижено
           *[off] списано
        } { $total }
        [few] { $count } счёта, { $loss ->
            [down] снижено
           *[off] списано
        } { $total }
       *[other] { $count } счетов, { $loss ->
            [down] снижено
           *[off] списано
        } { $total }
    }

error-report-period = Не понял период. Выберите начало раньше конца, не больше { $years } лет.
