# Дела: список, выбор, новое, карточка.

matter-list = <b>Дела</b>
matter-list-client = <b>Дела</b> · { $client }
matter-list-hint = Выберите или напишите часть названия, имя клиента.
matter-list-hint-client = Выберите или напишите часть названия.
matter-list-found = Нашёл по «{ $query }»: { $count ->
        [one] { $count } дело
        [few] { $count } дела
       *[other] { $count } дел
    }
matter-list-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть названия или имя клиента.
matter-list-none-open = Открытых дел нет.
matter-list-empty = Дел пока нет. Откроем первое?
matter-list-empty-here = Дел пока нет.
matter-row = { $state ->
        [closed] ☑️ { $name }
       *[open] { $name }
    }{ $among ->
        [many] {" "}· { $client_name }
       *[one] { "" }
    }
matter-search-example = сделка или Ромашка
matter-search-over = Показать все
matter-show = { $show ->
        [closed] Закрытые ({ $count })
        [open] Открытые
       *[every] Все
    }
matter-new = ➕ Новое дело

matter-pick = К какому делу отнести? Выберите или напишите часть названия.
matter-pick-none = Открытых дел у клиента нет.
matter-pick-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть названия.
matter-none = Без дела

matter-ask-name = <b>Новое дело</b> · { $client }
    Как назовём?
matter-name-example = Сделка с Севером
matter-created = Дело «{ $name }» открыто.

matter-card = <b>{ $name }</b>
    { $client } · { $state ->
        [closed] закрыто { $closed }
       *[open] открыто { $opened }
    }
    Ведёт { $responsible }
matter-card-note = 📝 { $note }
matter-invoices = 📂 Счета ({ $invoices })
matter-contracts = 📄 Договоры ({ $contracts })
matter-payments = 💳 Оплаты ({ $payments })
matter-rename = ✏️ Переименовать
matter-note = 📝 Заметка
matter-note-remove = Убрать заметку
matter-close = ☑️ Закрыть дело
matter-reopen = ↩️ Открыть снова
matter-client = 👤 { $client }
matter-ask-new-name = Как теперь назвать дело «{ $name }»?
matter-ask-note = Напишите заметку к делу «{ $name }». Её видят только сотрудники.
matter-note-example = Судья просит оригинал договора

error-matter-name = Название дела бывает до { $limit } знаков. Например: Сделка с Севером.
error-matter-note = Заметка бывает до { $limit } знаков. Например: Судья просит оригинал договора.
