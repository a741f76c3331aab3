# Выгрузка: листы, столбцы и значения.

export-file = Выгрузка
export-total = Итого
export-sheet-invoices = Счета
export-sheet-payments = Оплаты
export-sheet-clients = Клиенты
export-sheet-contracts = Договоры
export-sheet-matters = Дела
export-sheet-tasks = Задачи

# Столбцы

export-column-advance = Аванс
export-column-amount = Сумма
export-column-assignee = Исполнитель
export-column-author = Кто поставил
export-column-balance = Остаток
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
export-column-due = Срок
export-column-due-at = Срок
export-column-email = Почта
export-column-ends = Действует до
export-column-entry = Вид
export-column-fee = Ставка или абонентская плата
export-column-invoices = Счета №
export-column-issued = Выставлено
export-column-issuer = Наши реквизиты
export-column-kpp = КПП
export-column-lawyer = Ответственный
export-column-left = Не распределено
export-column-matter = Дело
export-column-method = Способ
export-column-net = Сумма без НДС
export-column-number = Номер
export-column-opened = Открыто
export-column-overdue = Просрочено
export-column-overdue-days = Дней просрочки
export-column-paid = Оплачено
export-column-paid-on = Дата оплаты
export-column-party = Вид
export-column-phone = Телефон
export-column-price = Сумма договора
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
export-column-vat = Сумма НДС
export-column-vat-rate = Ставка НДС
export-column-written-off = Списано

# Значения

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

export-vat-none = Без НДС

# Отказы

error-export-nothing = Выберите, что выгрузить: счета, оплаты, клиентов, договоры, дела или задачи.
