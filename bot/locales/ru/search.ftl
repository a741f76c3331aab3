# Поиск по всему: текст, написанный в меню.

search-text = { $text }
search-found = Нашёл по «{ $query }»: { $parts }
search-nothing = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер счёта, акта.
search-noted = По «{ $query }» нашлось в заметках: { $parts }
search-near = По «{ $query }» ничего нет, похоже называются: { $parts }
search-asked-found = Счета: { $asked }
    { $near ->
        [yes] Клиента «{ $name }» нет, похоже называются: { $parts }
       *[no] Нашёл: { $parts }
    }
search-asked-nothing = Счета: { $asked }
    { $without ->
        [name-unknown] Клиента «{ $name }» не нашёл. Попробуйте часть имени, ИНН или номер счёта.
        [state] Таких нет. Есть в другом состоянии: уберите слово о нём.
        [period] Таких нет. Есть за другое время: измените его или уберите.
        [sum] Таких нет. Есть с другой суммой: измените её или уберите.
        [name] Таких нет. Есть у других клиентов: уберите имя.
       *[none] Таких нет. Попробуйте только имя клиента или номер счёта.
    }
search-asked-state = { $state ->
        [mine] мои
        [draft] черновики
        [open] неоплаченные
        [overdue] просроченные
        [partial] частично оплаченные
        [paid] оплаченные
        [void] аннулированные
        [written_off] списанные
        [dispute] в споре
        [promise] обещали оплатить
        [claim] клиент сообщил об оплате
        [pause] на паузе
       *[unsent] неотправленные
    }
search-asked-late = просрочены на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } и больше
search-asked-paid = с оплатами
search-asked-sum = { $owed ->
        [yes] остаток { $sum }
       *[no] сумма { $sum }
    }
search-asked-around = около { $sum }
search-asked-span = { $owed ->
        [yes] остаток{" "}
       *[no] { "" }
    }{ $kind ->
        [both] от { $least } до { $most }
        [least] от { $least }
       *[most] до { $most }
    }
search-asked-period = { $of ->
        [due] срок{" "}
        [paid] оплата{" "}
       *[invoiced] { "" }
    }{ $kind ->
        [since] с { $days }
        [till] по { $days }
       *[in] { $days }
    }
search-asked-name = «{ $name }»
search-task = Можно поставить задачу:
    📝 { $task }{ $when ->
        [none] { "" }
       *[other] {"\u000A"}⏰ { $when }
    }
search-nothing-but-task = Ничего не нашёл по «{ $query }».
search-clients = { $count ->
        [one] { $count } клиент
        [few] { $count } клиента
       *[other] { $count } клиентов
    }
search-contracts = { $count ->
        [one] { $count } договор
        [few] { $count } договора
       *[other] { $count } договоров
    }
search-matters = { $count ->
        [one] { $count } дело
        [few] { $count } дела
       *[other] { $count } дел
    }
search-invoices = { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }
search-documents = { $count ->
        [one] { $count } документ
        [few] { $count } документа
       *[other] { $count } документов
    }
search-document-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] 📄
    } { doc-name } · { $client }
search-all-documents = По «{ $query }»: { search-documents }
search-more-documents = 📄 Все документы ({ $more_documents })
search-all-clients = По «{ $query }»: { search-clients }
search-all-contracts = По «{ $query }»: { search-contracts }
search-all-matters = По «{ $query }»: { search-matters }
search-all-invoices = По «{ $query }»: { search-invoices }
search-client-row = 👥 { $name }
search-contract-row = 📄 № { $number } · { $client }
search-matter-row = ⚖️ { $name } · { $client }
search-more-clients = 👥 Все клиенты ({ $more_clients })
search-more-contracts = 📄 Все договоры ({ $more_contracts })
search-more-matters = ⚖️ Все дела ({ $more_matters })
search-more-invoices = 📂 Все счета ({ $more_invoices })
search-report-all = 📊 Отчёты
search-report-debts = 👥 Должники
search-report-ages = ⏳ Долги по срокам
search-report-months = 📈 По месяцам
search-report-turnover = 🔄 Обороты
search-report-paying = ⏱ Сроки оплаты
