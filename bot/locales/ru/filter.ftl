# Фильтры и порядок списков, выбор того, чем список ограничен.

filter-text = { $text }
filter-button = 🔎 Фильтр
filter-reset = ✖️ Сбросить
filter-show = ✅ Показать ({ $count })
filter-table-title = { $by ->
        [contract] Договоры
        [matter] Дела
       *[client] Клиенты
    }: { $all ->
        [yes] { $count }
       *[no] первые { $shown } из { $count }
    }
filter-line = 🔎 { $parts }
filter-nothing = По этим условиям ничего нет.
filter-owed = Ждём { $owed }

filter-invoices = <b>Какие счета показать?</b>
    { filter-count }
filter-count = { $count ->
        [0] Ничего не подходит.
        [one] Подходит { $count } счёт.
        [few] Подходят { $count } счёта.
       *[other] Подходят { $count } счетов.
    }
filter-cards = <b>Что показать и в каком порядке?</b>
filter-mine = { $mine ->
        [yes] ☑️ Только мои
       *[no] ▫️ Только мои
    }
filter-client = 👥 { $client }
filter-contract = 📄 { $contract }
filter-matter = ⚖️ { $matter }
filter-issuer = 🏢 { $issuer }
filter-status = 🚦 { $status }
filter-period = 📅 { $period }
filter-any-client = Все клиенты
filter-client-more = ➕ Ещё клиент
filter-any-contract = Все договоры
filter-any-matter = Все дела
filter-any-issuer = Все организации
filter-any-status = Любой статус
filter-any-period = За всё время
filter-any-currency = Все валюты

filter-sort = { $sort ->
        [newest] Сначала новые
        [due] По сроку
        [amount] По сумме
        [client] По клиенту
       *[usual] Обычный порядок
    }
filter-sort-name = По названию
filter-card-sort = { $sort ->
        [name] { $of ->
            [contracts] По номеру
           *[matters] По названию
        }
        [client] По клиенту
       *[usual] Сначала новые
    }

filter-ask-period = За какое время? Выберите или напишите две даты.
filter-period-example = 01.11.2026 – 30.11.2026
filter-by = { $by ->
        [due] По сроку оплаты
       *[issued] По дате счёта
    }
filter-period-name = { $period ->
        [month] Этот месяц
        [last_month] Прошлый месяц
        [quarter] Этот квартал
        [last_quarter] Прошлый квартал
        [year] Этот год
       *[last_year] Прошлый год
    }
filter-period-any = За всё время
filter-ask-issuer = Чьи счета показать? Можно отметить несколько организаций.
filter-ask-status = Какие счета показать? Можно отметить несколько.
filter-clients = { $some_clients ->
        [true] Счета этих клиентов. Нажмите на лишнего, чтобы убрать.
       *[false] Клиенты не выбраны, покажу счета всех.
    }

filter-said-mine = только мои
filter-said-contract = договор № { $number }
filter-said-matter = дело «{ $name }»
filter-said-period = { $by ->
        [due] срок: { $days }
       *[issued] { $days }
    }
filter-said-sort = { $sort ->
        [newest] сначала новые
        [due] по сроку
        [amount] по сумме
       *[client] по клиенту
    }
filter-said-card-sort = { $sort ->
        [name] { $of ->
            [contracts] по номеру
           *[matters] по названию
        }
       *[client] по клиенту
    }

filter-pick = { $kind ->
        [client] Какой клиент? Выберите или напишите имя, ИНН, телефон, почту.
        [contract] Какой договор? Выберите или напишите номер, имя клиента.
       *[matter] Какое дело? Выберите или напишите часть названия, имя клиента.
    }
filter-pick-any = { $kind ->
        [client] Все клиенты
        [contract] Все договоры
       *[matter] Все дела
    }
filter-pick-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер.
filter-pick-row = { $label }
filter-pick-row-of = { $label } · { $of }
filter-pick-number = № { $number }
filter-pick-all = Показать все
filter-pick-example = Ромашка или 7/2026
