# Меню и справка.

menu-title = <b>{ $firm }</b>
menu-money = { $late ->
        [yes] Ждём { $awaited } · просрочено { $overdue }
        [apart] Ждём { $awaited }
            Просрочено { $overdue }
       *[no] Ждём { $awaited }
    }
menu-nothing = Все счета оплачены.
menu-first = Счетов пока нет. Выставим первый?
menu-today = Сегодня: { $due_today ->
        [0] { "" }
        [one] { $due_today } счёт к оплате
        [few] { $due_today } счёта к оплате
       *[other] { $due_today } счетов к оплате
    }{ $both ->
        [yes] {", "}
       *[no] { "" }
    }{ $tasks_today ->
        [0] { "" }
        [one] { $tasks_today } задача
        [few] { $tasks_today } задачи
       *[other] { $tasks_today } задач
    }
menu-drafts = { $drafts ->
        [one] { $drafts } черновик ждёт
        [few] { $drafts } черновика ждут
       *[other] { $drafts } черновиков ждут
    }
menu-new-invoice = 🧾 Новый счёт
menu-invoices = 📂 Счета
menu-payment = 💳 Оплата
menu-clients = 👥 Клиенты
menu-contracts = 📄 Договоры
menu-matters = ⚖️ Дела
menu-tasks = 📌 Задачи
menu-reports = 📊 Отчёты
menu-settings = ⚙️ Настройки
menu-search-example = 0012 или Ромашка

menu-help-export = {"\u000A"}/export: счета, оплаты и списки файлом
menu-help-text =
    <b>Как это работает</b>
    /new: новый счёт по договору или без него, три нажатия до PDF
    /pay: записать оплату целиком, частью или с переплатой
    /invoices и /overdue: все счета и просроченные
    /clients, /contracts, /matters: клиенты, договоры, дела
    /tasks: что нужно сделать по счетам и когда
    /reports: кто сколько должен, что выставлено и что пришло{ $staff ->
        [owner] { menu-help-export }
        [accountant] { menu-help-export }
       *[other] { "" }
    }
    /settings: наши реквизиты, сотрудники, язык
    /cancel: выйти из любого шага, сохранённое остаётся

    В меню можно просто написать номер счёта или имя клиента.
    { $staff ->
        [assistant] Вы готовите черновики по клиентам, которыми с вами поделились. Выставляет счёт юрист.
        [lawyer] Вы видите своих клиентов и тех, которыми с вами поделились.
        [accountant] Вы видите всех клиентов и все деньги фирмы.
       *[owner] Вы видите всё и приглашаете сотрудников в настройках.
    }

start-stranger = Здравствуйте! Это бот юридической фирмы для её сотрудников и клиентов. Чтобы войти, попросите у фирмы личную ссылку.
start-again = Здравствуйте, { $name }! Вы уже в фирме.
start-joined = Здравствуйте, { $name }! Вы в фирме, роль: { role-name }.
role-name = { $role ->
        [owner] владелец
        [lawyer] юрист
        [accountant] бухгалтер
       *[assistant] помощник
    }
cancel-done = Вышли из шага. Сохранённое на месте.

cancel-onboarding = Хорошо, остановились. { $open ->
        [yes] Когда будете готовы, отправьте /start.
       *[no] Когда будете готовы, откройте личную ссылку снова.
    }
command-overdue = Просроченные счета
