# Выгрузка: листы, столбцы и значения.

# Выгрузка в чате

export-what = <b>Выгрузка</b>
    Что выгрузить?
export-kind-invoices = 📂 Счета
export-kind-payments = 💳 Оплаты
export-kind-clients = 👥 Клиенты
export-kind-contracts = 📄 Договоры
export-kind-matters = ⚖️ Дела
export-kind-tasks = 📌 Задачи
export-kind-documents = 📄 Акты и документы
export-kind-everything = 🗂 Все списки одним файлом
export-kind-audit = 📜 Журнал действий
export-everything-named = Все списки
export-options = <b>Выгрузка</b> · { $of }
export-options-period = Период: { $period }. Можно написать две даты.
export-any-currency = Все
export-period-any = за всё время
export-options-several = Период действует на счета, оплаты и документы, остальное целиком.
export-options-today = Всё, что есть на сегодня.
export-xlsx = ⬇️ XLSX
export-csv = ⬇️ CSV
export-1c = 🏦 Файл для 1С
export-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
export-empty = Выгружать нечего: по этим условиям ничего нет.
export-coming = ⏳ Готовлю файл, пришлю его сюда. Пока можно работать дальше.
    Если через пять минут файла нет, попросите ещё раз.
export-came = Файл готов.

# Файл для 1С

export-empty-why = Для файла ничего не нашлось.
    { $why }
export-1c-about = { $issuer }, { $since }–{ $until }. 1С загружает этот файл как выписку банка. Остатков бот не знает: на начало стоит ноль.
export-1c-not-bank = В файл не вошло то, что прошло не через банк: { export-1c-records }.
export-1c-currency = В файл не вошло то, что в другой валюте: { export-1c-records }.
export-1c-reversed = В файл не вошло то, что отменено: { export-1c-records }.
export-1c-records = { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[other] { $count } записей
    }
export-1c-others = Оплат других ваших организаций в файле нет: в их странах такого файла не бывает.
export-1c-letters = Некоторых букв в таком файле не бывает, вместо них стоят похожие или «?». Таких строк: { $count }.
export-1c-notes-name = О файле для 1С
export-1c-payment = Оплата по { $invoices }
export-1c-advance = Предоплата за юридические услуги
export-1c-refund = Возврат оплаты от { $day }
export-1c-invoice = счёту № { $number } от { $day }
error-export-1c-issuer = Файл для 1С составляется по одной организации, а оплаты здесь у нескольких. Откройте /export, «💳 Оплаты», и выберите одну.
error-export-1c-country = Файл для 1С составляется для организаций России, Казахстана и Узбекистана. Здесь подойдёт XLSX или CSV.
error-export-1c-account = { $issuer }: нет счёта в банке в { $currency }. Добавьте его в «⚙️ Настройки» → «🏢 Наши реквизиты» и попросите файл ещё раз.

# Листы

export-file = Выгрузка
export-name = { $of } на { $day }
export-name-period = { $of } { $since }–{ $until }
export-name-until = { $of } до { $until }
export-total = Итого
export-sheet-invoices = Счета
export-sheet-payments = Оплаты
export-sheet-clients = Клиенты
export-sheet-contracts = Договоры
export-sheet-matters = Дела
export-sheet-audit = Журнал действий
export-sheet-tasks = Задачи
export-sheet-documents = Акты
export-sheet-lines = Строки счетов
export-sheet-advances = Авансы
export-sheet-notes = Заметки

# Столбцы

export-column-accepted-on = Принят
export-column-action = Что произошло
export-column-advance = Аванс
export-column-after = Стало
export-column-amount = Сумма
export-column-assignee = Исполнитель
export-column-at = Когда
export-column-author = Кто поставил
export-column-balance = Остаток
export-column-before = Было
export-column-billing = Порядок оплаты
export-column-client = Контрагент
export-column-closed = Закрыто
export-column-closed-at = Закрыта
export-column-comment = Комментарий
export-column-contract = Договор №
export-column-contract-date = Дата договора
export-column-contract-state = Состояние
export-column-country = Страна
export-column-currency = Валюта
export-column-date = Дата
export-column-document = Документ
export-column-document-state = Состояние
export-column-due = Срок
export-column-due-at = Срок
export-column-email = Почта
export-column-ends = Действует до
export-column-entry = Вид
export-column-esf = ЭСФ №
export-column-fee = Ставка или абонентская плата
export-column-invoices = Счета №
export-column-issued = Выставлено
export-column-issuer = Наши реквизиты
export-column-kpp = КПП
export-column-lawyer = Ответственный
export-column-left = Не распределено
export-column-line = Услуга
export-column-line-price = Цена
export-column-matter = Дело
export-column-method = Способ
export-column-net = Сумма без НДС
export-column-note = Заметка
export-column-noted-at = Когда изменена
export-column-noted-by = Кто написал
export-column-number = Номер
export-column-object = Объект
export-column-object-name = Название или номер
export-column-opened = Открыто
export-column-overdue = Просрочено
export-column-overdue-days = Дней просрочки
export-column-paid = Оплачено
export-column-paid-on = Дата оплаты
export-column-party = Вид
export-column-phone = Телефон
export-column-place = № строки
export-column-price = Сумма договора
export-column-quantity = Количество
export-column-reason = Причина
export-column-recorded-at = Когда записано
export-column-recorded-by = Кто записал
export-column-reference = Платёжный документ
export-column-remaining = Осталось выставить
export-column-status = Статус
export-column-subject = Предмет
export-column-task = Задача
export-column-task-state = Состояние
export-column-tax-id = ИНН/БИН
export-column-total = Всего
export-column-unit = Единица
export-column-vat = Сумма НДС
export-column-vat-rate = Ставка НДС
export-column-who = Кто
export-column-written-off = Списано

# Значения

export-document-act = акт
export-document-reconciliation = акт сверки
export-document-receipt = квитанция
export-document-certificate = справка об оплате
export-document-calculation = расчёт за просрочку
export-document-state-issued = составлен
export-document-state-void = аннулирован
export-document-state-accepted = принят
export-document-state-objected = возражение
export-status-draft = черновик
export-status-issued = выставлен
export-status-partial = частично оплачен
export-status-paid = полностью оплачен
export-status-void = аннулирован
export-status-written-off = списан

export-entry-received = оплата
export-entry-refund = возврат
export-entry-reversal = сторно

export-method-bank = банк
export-method-cash = наличные
export-method-card = карта
export-method-offset = взаимозачёт

export-party-company = организация
export-party-sole-trader = ИП
export-party-advocate-office = адвокатский кабинет
export-party-bar-association = адвокатское образование
export-party-self-employed = самозанятый
export-party-private-practice = частная практика
export-party-person = физлицо
export-party-foreign = иностранная организация

export-contract-draft = проект
export-contract-active = действует
export-contract-done = исполнен
export-contract-terminated = расторгнут

export-billing-fixed = фиксированная цена
export-billing-stages = по этапам
export-billing-retainer = абонентская плата
export-billing-hourly = по часам
export-billing-success = гонорар успеха
export-billing-expenses = расходы клиента

export-task-payment-control = контроль оплаты
export-task-remind-client = напомнить клиенту
export-task-other = другое
export-task-state-open = открыта
export-task-state-done = сделана
export-task-state-cancelled = отменена

export-invoice-kind-advance = На аванс
export-vat-none = Без НДС

# Журнал: что произошло, с чем, и что записано

export-action = { $value ->
        [noted] изменена заметка
        [handed_over] дела переданы
        [approval_asked] отправлен на согласование
        [approval_returned] возвращён с замечанием
        [approval_rule] изменено согласование счетов
        [expired] старые тексты сообщений удалены по сроку
        [by_itself] сам бот
        [created] создано
        [changed] изменено
        [undone] отменено
        [archived] убрано в архив
        [erased] стёрты личные данные
        [restored] возвращено из архива
        [closed] закрыто
        [reopened] открыто снова
        [shared] доступ дан
        [unshared] доступ снят
        [invited] приглашён в Telegram
        [invite_revoked] приглашение отозвано
        [revoked] отозвано
        [joined] вошёл в фирму
        [role] сменилась роль
        [deactivated] отключён
        [reactivated] включён снова
        [email] сменился адрес почты
        [digest] утренняя сводка
        [came] приглашение открыто
        [confirmed] подтверждён
        [declined] отклонён
        [muted] попросил не напоминать
        [unmuted] снова согласен на напоминания
        [account] банковский счёт
        [account-archived] банковский счёт убран
        [numbering] нумерация
        [default] сделано основным
        [vat] НДС
        [file] файл
        [matters] дела
        [stages] этапы
        [state] состояние
        [drafted] подготовлен черновик
        [discarded] черновик удалён
        [issued] выставлен
        [voided] аннулирован
        [act_undone] срок по акту отменён
        [accepted] документ принят
        [objected] возражение по документу
        [dispute_ended] спор по документу завершён
        [unanswered] ответа на документ нет
        [act_signed] акт подписан
        [esf_noted] номер ЭСФ
        [written_off] остаток списан
        [delivered] отправлен
        [reminded] напоминание отправлено
        [unconfirmed] не подтверждено, дошло ли
        [failed] не отправлено
        [unheard] никто не услышал
        [withdrawn] отправка отменена
        [blocked] не принято
        [remind] напоминание разрешено
        [remind_skipped] без напоминания
        [resend] отправка повторена
        [assumed_sent] отмечено отправленным
        [reminder_mode] режим напоминаний
        [policy] правила напоминаний
        [policy_dropped] свои правила напоминаний сняты
        [hold] напоминания отложены
        [hold_ended] напоминания возобновлены
        [opened] открыт клиентом
        [claimed] клиент сообщил об оплате
        [claim_declined] оплата не пришла
        [promised] клиент назвал дату оплаты
        [asked] вопрос клиента
        [answered] ответ клиенту
        [paid] оплата записана
        [payment_reversed] оплата отменена
        [refunded] возврат клиенту
        [statement_sent] прислана выписка банка
        [statement_posted] записаны оплаты из выписки
        [rate_set] ставка внесена
        [rate_removed] ставка убрана
        [penalty] изменена неустойка
        [demand_sent] претензия отправлена
        [demand_posted] претензия отправлена почтой
        [demand_over] срок претензии вышел
        [demand_wording] изменён текст претензий
        [statement_taken_back] выписка отменена
        [line_decided] разобрана строка выписки
        [advance_used] зачтён аванс
        [advance_declined] аванс не зачтён
        [task_set] задача поставлена
        [task_moved] срок задачи изменён
        [task_reassigned] исполнитель изменён
        [task_noted] заметка к задаче
        [task_done] задача сделана
        [task_cancelled] задача отменена
        [task_closed] задача закрылась сама
        [group_bound] группа подключена
        [group_unbound] группа отключена
        [group_told] группа: что туда приходит
        [group_gone] бота убрали из группы
        [brought_in] данные перенесены из файла
        [taken_out] всё забрано одним файлом
        [group_moved] группа получила новый адрес
       *[unknown] { $value }
    }

export-object = { $value ->
        [firm] фирма
        [member] сотрудник
        [invite] приглашение
        [issuer] наши реквизиты
        [client] клиент
        [contact] контакт клиента
        [matter] дело
        [contract] договор
        [invoice] счёт
        [document] документ
        [statement] выписка банка
        [payment] оплата
        [task] задача
       *[unknown] { $value }
    }

export-fact = { $value ->
        [name] название
        [number] номер
        [country] страна
        [tax_id] ИНН
        [currency] валюта
        [account] счёт
        [bank_name] банк
        [bank_address] адрес банка
        [bic] БИК
        [corr_account] корр. счёт
        [swift] SWIFT
        [template] шаблон номера
        [next] следующий номер
        [role] роль
        [responsible] ответственный
        [member] сотрудник
        [contact] контакт
        [total] сумма
        [mode] режим
        [to] кому
        [channel] как
        [kind] вид
        [decision] решение
        [amount] сумма
        [of] из
        [on] дата
        [method] способ
        [client] клиент
        [state] состояние
        [reason] причина
        [to_advance] в аванс
        [copy_of] копия счёта
        [due] срок
        [assignee] исполнитель
        [note] заметка
        [count] сколько
        [step] шаг, дней
        [text] текст
        [why] почему
        [file_name] файл
        [until] до
        [group] группа
        [digest] сводка
        [picture] картинка в сводке
        [email] почта
        [phone] телефон
        [vat] НДС
        [title] вид документа
        [signed_on] дата договора
        [ends_on] действует до
        [subject] предмет
        [timezone] часовой пояс
        [document_language] язык документов
        [neutral_wording] нейтральные формулировки
        [rate] ставка
        [known_until] известна по
        [percent_a_day] процент в день
        [cap_percent] предел, процент долга
        [cap] предел
        [since] с
        [percent] процент
        [source] источник
        [language] язык
        [address] адрес
        [kpp] КПП
        [erased] удалено
        [kept] осталось
        [card] карточка
        [contacts] люди
        [matters] дела
        [contracts] договоры
        [services] услуги в строках
        [pages] страницы счетов
        [notes] заметки
        [messages] сообщения
        [dialogs] разговоры с ботом
        [trail] записи истории
        [links] ссылки
        [invoices] счета
        [payments] платежи
        [clients] клиенты
        [acts] записи истории
        [act_answer_days] ответ на акт, рабочих дней
        [accent] цвет документов
        [logo] логотип
        [signature] подпись
        [stamp] печать
        [document] документ
        [way] как принят
        [esf] номер ЭСФ
        [alerts] тревоги в группе
        [small_sum] малый остаток
        [part_month] неполный месяц
        [deposit] депозит
        [threshold] порог депозита
        [documents] акты и другие документы
        [einvoice_address] адрес в электронном счёте
        [einvoice_endpoint] электронный адрес
        [einvoice_reference] номер заказа клиента
        [einvoice_contact] имя для вопросов
        [einvoice_phone] телефон в электронном счёте
        [einvoice_email] почта в электронном счёте
        [einvoice_vat_id] номер НДС
        [einvoice_reg_number] регистрационный номер
        [einvoice_delivered_on] услуги оказаны
        [einvoice_vat_category] почему без НДС
        [keep_clients_years] хранить клиентов, лет
        [keep_talks_months] хранить вопросы и ответы, месяцев
        [keep_payloads_months] хранить тексты сообщений, месяцев
       *[unknown] { $value }
    }

export-value = { $value ->
        [erased] данные удалены
        [owner] владелец
        [lawyer] юрист
        [accountant] бухгалтер
        [assistant] помощник
        [draft] проект
        [active] действует
        [done] исполнен
        [terminated] расторгнут
        [bank] банк
        [cash] наличные
        [card] карта
        [offset] взаимозачёт
        [telegram] Telegram
        [email] почта
        [hand] лично
        [auto] автоматически
        [confirm] с подтверждением
        [off] выключено
        [pause] пауза
        [promise] обещание
        [claim] сообщение об оплате
        [dispute] спор
        [invoice] счёт
        [advance] аванс
        [recorded] записана раньше
        [no_payment] не оплата
        [reminder] напоминание
        [word] сообщение
        [received] оплата
        [refund] возврат
        [reversal] сторно
        [payment_control] контроль оплаты
        [remind_client] напомнить клиенту
        [esf] выписать ЭСФ
        [document] документ
        [act] акт
        [reconciliation] акт сверки
        [receipt] квитанция
        [certificate] справка об оплате
        [calculation] расчёт за просрочку
        [ru_key] ключевая ставка Банка России
        [kz_base] базовая ставка Нацбанка РК
        [ecb] ставка ЕЦБ
        [demand] претензия
        [paper] на бумаге
        [silence] ответа не было
        [days] по дням
        [full] полная плата
        [other] другое
       *[unknown] { $value }
    }

# Отказы

error-export-nothing = Выберите, что выгрузить: счета, оплаты, клиентов, договоры, дела или задачи.
error-export-too-long = В одну таблицу столько строк не помещается. Выберите период короче.
error-export-too-big = Файл вышел больше 50 МБ, Telegram такие не принимает. Выберите период короче.
error-job-busy = Один файл уже готовлю. Пришлю его, и можно просить следующий.
error-job-interrupted = Не успел приготовить файл: бота перезапускают. Попросите ещё раз через минуту.
error-job-outage = Не успел приготовить файл: сейчас нет связи с данными. Попросите ещё раз через минуту.
error-export-nothing-found = Выгружать нечего: по этому тексту ничего не нашлось.
