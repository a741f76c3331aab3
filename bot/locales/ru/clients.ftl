# Клиенты: список, выбор, новый, карточка и её изменения.

client-list = <b>Клиенты</b>
client-list-hint = Выберите или напишите имя, ИНН, телефон, почту.
client-list-found = Нашёл по «{ $query }»: { $count ->
        [one] { $count } клиент
        [few] { $count } клиента
       *[other] { $count } клиентов
    }
client-list-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или телефон.
client-list-all-archived = Все клиенты в архиве.
client-list-empty = Клиентов пока нет. Добавим первого?
client-list-empty-shared = Пока никто из юристов не поделился с вами клиентами.
client-row = { $state ->
        [archived] 🗄 { $name }
        [owes] { $name } · ждём { $owed }
       *[clear] { $name }
    }
client-row-name = { $name }
client-search-example = Ромашка или 7707083893
client-search-over = Показать всех
client-show = { $show ->
        [owing] С долгом
        [archived] 🗄 Архив ({ $count })
       *[current] Все
    }
client-sort-debt = { $several ->
        [yes] По долгу { $currency }
       *[no] По долгу
    }
client-said-debt = по долгу { $currency }
client-new = ➕ Новый клиент
client-new-named = ➕ Добавить «{ $query }»

client-pick = Какой клиент? Выберите или напишите имя, ИНН.
client-pick-none = Клиентов пока нет. Добавим первого?

client-ask-card =
    <b>Новый клиент</b>
    Пришлите карточку: текстом в любом порядке или файлом (.docx, .pdf, .xlsx). Можно просто название или имя, остальное добавите потом.
client-save = ✅ Сохранить
client-created = Клиент { $name } добавлен.
client-alike = Похоже на { $name }{ $numbered ->
        [no] {""}
       *[yes] {" "}(налоговый номер { $tax_id })
    }{ $archived ->
        [yes] , в архиве
       *[no] {""}
    }. Это тот же клиент?
client-alike-same = Это он
client-alike-new = Новый клиент
client-alike-other = Другой клиент
client-twin =
    ⚠️ С налоговым номером { $twin_tax_id } уже есть { $twin }.
    { "" }
client-twin-open = { $purpose ->
        [pick] 👤 Выбрать { $twin }
       *[open] 👤 Открыть { $twin }
    }

client-card = { $body }
client-card-archived = 🗄 В архиве
client-card-people = Ведёт { $responsible }{ $others ->
        [one] {" "}· видит { $shared }
        [many] {" "}· видят { $shared }
       *[no] { "" }
    }
client-card-money = Выставлено { $issued } · оплачено { $paid }
client-card-balance = <b>Остаток { $balance }</b>{ $late ->
        [yes] , 🔴 просрочено { $overdue }
       *[no] { "" }
    }
client-card-advance = Аванс { $amount } · { $issuer }
client-bill = { $bill ->
        [issue] 🧾 Выставить счёт
       *[draft] 🧾 Новый счёт
    }
client-new-contract = 📄 Новый договор
client-new-matter = ⚖️ Новое дело
client-invoices = 📂 Счета ({ $invoices })
client-payments = 💳 Оплаты
client-contracts = 📄 Договоры ({ $contracts })
client-matters = ⚖️ Дела ({ $matters })
client-edit = ✏️ Изменить
client-restore = ↩️ Вернуть из архива

client-edit-what =
    <b>{ $name }</b>
    Что изменить?
client-edit-name = ✏️ Название
client-edit-requisites = 🏦 Реквизиты
client-edit-email = { $has_email ->
        [yes] 📧 { $email }
       *[no] 📧 Добавить почту
    }
client-edit-phone = { $has_phone ->
        [yes] 📞 { $phone }
       *[no] 📞 Добавить телефон
    }
client-edit-responsible = 👤 { $responsible }
client-edit-share = 🤝 Кто видит
client-edit-documents = 🌐 Язык документов
client-ask-documents = На каком языке счета и акты для { $name }? Выбор действует для новых черновиков, в черновике язык можно сменить.
client-edit-language = 💬 Язык сообщений
client-ask-language = На каком языке писать { $name }? Так приходят счета, напоминания и письма. Кто выбрал язык сам, «🌐 Язык», читает на своём.
client-card-language = 💬 Сообщения: { language-name }
client-language-usual = { $usual ->
        [yes] • Как у фирмы
       *[no] Как у фирмы
    }
client-documents-usual = { $usual ->
        [yes] • Как обычно
       *[no] Как обычно
    }
client-card-documents = 🌐 Документы: { $language }
client-archive = 🗄 В архив
client-archived = { $name } в архиве: в списках не появится, счета и договоры на месте.
client-archived-reminding = { $name } в архиве. О неоплаченных счетах продолжаю напоминать.
client-archived-silently = { $name } в архиве. Напоминания выключены, неоплаченные счета на месте.
client-pick-other = 👤 Другой клиент
client-ask-archive =
    <b>{ $name }</b> · в архив
    { $count ->
        [one] Не оплачен { $count } счёт
        [few] Не оплачены { $count } счёта
       *[other] Не оплачены { $count } счетов
    }, остаток { $sums }.
    Напоминать клиенту о них и из архива?
client-archive-reminding = 📣 Напоминать дальше
client-archive-silently = 🔕 Не напоминать
client-restored = { $name } снова в списке. Напоминания об оплате включены.
client-restored-silent =
    { $name } снова в списке.
    🔕 Напоминания об оплате выключены.{ $count ->
        [0] { "" }
        [one] {" "}Не оплачен { $count } счёт, остаток { $sums }.
        [few] {" "}Не оплачены { $count } счёта, остаток { $sums }.
       *[other] {" "}Не оплачено { $count } счетов, остаток { $sums }.
    } Включить?
client-reminders-switch-on = 🔔 Включить напоминания
client-reminders-on = Напоминания включены, идут по расписанию.

client-ask-name = Как теперь называть { $name }?
client-name-example = ООО «Ромашка»
client-ask-email = { $has_email ->
        [yes] Сейчас { $email }. Напишите другую почту.
       *[no] Напишите почту, на неё будут уходить счета.
    }
client-email-example = info@example.com
client-email-remove = Убрать почту
client-ask-phone = { $has_phone ->
        [yes] Сейчас { $phone }. Напишите другой телефон или пришлите контакт.
       *[no] Напишите телефон или пришлите контакт из Telegram.
    }
client-phone-example = +7 495 123-45-67
client-phone-remove = Убрать телефон
client-ask-responsible = Кто отвечает за { $name }?
client-responsible-warning = Если отдать клиента, у вас он пропадёт из списка.
client-member-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] { $member } · { role-name }
    }
client-handed-over = За { $client } отвечает { $member }.
client-ask-share = Кто ещё видит { $name }? Владельцы и бухгалтеры видят всех.
client-share-nobody = Поделиться пока не с кем: владельцы и бухгалтеры и так видят всех, других коллег нет.
client-share-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] ▫️ { $member } · { role-name }
    }
client-requisites-saved = Реквизиты сохранены. Выставленные счета остались прежними.

error-client-not-yours = Этого клиента вам показал коллега. Передать его или поделиться может тот, кто за него отвечает.
client-push-handed = 💼 { $who } передаёт вам клиента { $client }. Теперь ведёте его вы, с договорами и счетами.
