# Задачи: что нужно сделать по счёту и когда.

task-done = ✅ Готово
task-later = 📅 Отложить на 1 день
task-open-invoice = 🧾 Открыть счёт

# Сообщения, которые бот отправляет сам

task-push-due = 📌 { $kind ->
        [payment_control] Проверьте оплату
        [remind_client] Напомните клиенту
       *[other] Задача
    }: счёт № { $number }
    { $client } · остаток { $balance }
task-push-noted = { task-push-due }
    { $note }
task-push-closed-paid = ✅ Счёт № { $number } оплачен полностью. Задача «Контроль оплаты» закрыта.
    { $client }
task-push-closed-void = Счёт № { $number } аннулирован. Задача «Контроль оплаты» больше не нужна.
    { $client }
task-push-closed-written-off = Остаток счёта № { $number } списан. Задача «Контроль оплаты» больше не нужна.
    { $client }

# Отказы

error-task-past = Это время уже прошло. Выберите сегодня попозже или другой день, например завтра.
error-task-note = Напишите, что нужно сделать, до { $limit } знаков. Например: согласовать акт с бухгалтерией.
error-task-assignee = { $name } не видит этого клиента. Выберите другого исполнителя или сначала откройте ему клиента.
error-task-nothing-owed = По счёту № { $number } платить уже нечего. Можно поставить другую задачу.
error-task-closed = Эта задача уже закрыта.
