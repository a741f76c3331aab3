# Поиск по всему: текст, написанный в меню.

search-text = { $text }
search-found = Нашёл по «{ $query }»: { $parts }
search-nothing = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер счёта, акта.
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
