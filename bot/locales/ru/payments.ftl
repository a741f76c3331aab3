# Оплаты: запись, аванс, возврат, сторно.

payment-pick = По какому счёту пришли деньги? Выберите или напишите номер, имя клиента, можно с суммой.
payment-pick-sum = По какому счёту пришло { $sum }? Нашёл по «{ $query }».
payment-pick-none = Неоплаченных счетов нет.
payment-pick-not-found = Не нашёл неоплаченного счёта по «{ $query }». Попробуйте часть имени, ИНН или номер счёта.
payment-pick-row = { $state ->
        [late] 🔴
        [part] 🟠
       *[open] 🟡
    } { $number } · { $client } · { $balance }
payment-pick-example = 0012 или Ромашка
payment-pick-all = Показать все

payment-amount = Оплата по счёту № { $number }, { $client }. Остаток { $balance }. Сколько пришло?
payment-amount-paid = Счёт № { $number }, { $client }. Оплачен. Излишек станет авансом. Сколько пришло?
payment-amount-whole = Вся сумма { $balance }
payment-amount-example = 50 000 или 99 999,50

payment-confirm =
    <b>Оплата { $amount }</b>
    Счёт № { $number }, { $client }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , платёжка № { $reference }
       *[no] { "" }
    }
payment-confirm-part = После неё останется { $left }.
payment-confirm-whole = Счёт будет оплачен полностью.
payment-confirm-surplus = Пришло на { $surplus } больше остатка. Счёт будет оплачен полностью, излишек останется авансом клиента.
payment-confirm-advance = Счёт уже оплачен. { $surplus } останутся авансом клиента.
payment-confirm-many = { $with_advance ->
        [yes] Ещё закроет: № { $others }. { $surplus } останутся авансом клиента.
       *[no] Ещё пойдёт на: № { $others }.
    }
payment-confirm-twice = ⚠️ Счёт уже оплачен: похоже, эти деньги записал кто-то другой. Если { $surplus } пришло ещё раз, это аванс клиента.
payment-save = ✅ Записать
payment-save-advance = 💼 Пришло ещё раз, записать авансом
payment-cover-others = 📂 Разнести и на другие счета ({ $others_count })
payment-keep-advance = Оставить излишек авансом
payment-date-button = 📅 { $day_label }
payment-method-button = 🏦 { payment-method-word }
payment-reference-button = { $with_reference ->
        [yes] 🔖 Платёжка № { $reference }
       *[no] 🔖 Номер платёжки
    }
payment-other-amount = ✏️ Другая сумма
payment-method-word = { $method ->
        [bank] Банк
        [cash] Наличные
        [card] Карта
       *[offset] Взаимозачёт
    }
payment-saved = { $state ->
        [paid] 🟢 Записал { $amount }. Счёт № { $number } оплачен полностью.
       *[open] 🟠 Записал { $amount }. По счёту № { $number } остаётся { $left }.
    }

payment-saved-advance = 🟢 Записал { $amount }. Счёт № { $number } уже оплачен, это аванс клиента.
payment-result =
    { $state ->
        [reversed] <b>Оплата { $amount }</b>
       *[recorded] 🟢 <b>Записал { $amount }</b>
    }
    { $client }
    { $lines }
payment-result-part = { $settled ->
        [yes] Счёт № { $number }: { $amount }, оплачен полностью.
       *[no] Счёт № { $number }: { $amount }, остаётся { $left }.
    }
payment-result-advance = Авансом клиента: { $advance }.
payment-open-invoice = { $several ->
        [yes] 🧾 Открыть счёт № { $number }
       *[no] 🧾 Открыть счёт
    }
payment-undo = ↩️ Отменить оплату
payment-new-advance = 💼 Аванс
payment-advance-account = Аванс, { $client }. Кому и в какой валюте пришли деньги?
payment-advance-account-row = { $currency } · { $issuer }
payment-advance-amount = Аванс, { $client }, { $currency }. Сколько пришло?
payment-advance-confirm =
    <b>Аванс { $amount }</b>
    { $client }
    Получатель: { $issuer }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , платёжка № { $reference }
       *[no] { "" }
    }
    Деньги не пойдут ни на один счёт, пока вы их не зачтёте.
payment-advance-open = { $open ->
        [one] У клиента { $open } неоплаченный счёт, зачесть аванс можно на его карточке.
        [few] У клиента { $open } неоплаченных счёта, зачесть аванс можно на их карточках.
       *[other] У клиента { $open } неоплаченных счетов, зачесть аванс можно на их карточках.
    }
payment-control-closed = { $count ->
        [one] Задача «Контроль оплаты» закрыта.
       *[other] Задачи «Контроль оплаты» закрыты: { $count }.
    }

payment-date = Когда пришли деньги? Выберите день или напишите, например: вчера, 15.11.
payment-today = Сегодня
payment-yesterday = Вчера
payment-date-example = вчера или 15.11.2026
payment-method = Как пришли деньги?
payment-method-name = { payment-method-word }
payment-reference = Напишите номер платёжного поручения или другую пометку.
payment-reference-example = 417
payment-reference-none = Без номера

payment-advance =
    Аванс клиента { $advance }. Остаток по счёту № { $number } { $balance }.
    Зачесть { $amount }? Другую сумму можно написать.
payment-advance-use = ✅ Зачесть { $amount }
payment-advance-used = Зачёл { $amount } из аванса. По счёту остаётся { $left }, аванса { $rest }.

payment-list = { $about ->
        [invoice] <b>Оплаты по счёту № { $number }</b>
        [matter] <b>Оплаты</b> · { $number }
       *[client] <b>Оплаты</b> · { $client }
    }
payment-list-none = { $about ->
        [invoice] По счёту № { $number } оплат пока нет.
        [matter] По делу «{ $number }» оплат пока нет.
       *[client] { $client }: оплат пока нет.
    }
payment-list-advance = Аванс клиента: { $advance }{ $whose ->
        [several] {" "}· { $issuer }
       *[one] { "" }
    }
payment-list-advances = { $advances }
payment-row = { $kind ->
        [reversed] ✖️ { $day } · { $amount } · отменена
        [refund] ↩️ { $day } · { $amount } · возврат
        [reversal] ↩️ { $day } · { $amount } · сторно
       *[received] { $has_numbers ->
            [yes] { $day } · { $amount } · № { $numbers }
           *[no] { $day } · { $amount } · аванс
        }
    }
payment-refund-button = ↩️ Вернуть клиенту { $amount }

payment-card =
    <b>{ $kind ->
        [refund] Возврат
        [reversal] Сторно
       *[received] Оплата
    } { $amount }</b>
    { $client } · { $day } · { payment-method-word }{ $with_reference ->
        [yes] {" "}· № { $reference }
       *[no] { "" }
    }
    Внёс запись { $by }, { $at }
payment-card-invoices = Пошла на счета: № { $numbers }
payment-card-left = В авансе из неё: { $left }
payment-card-reason = Основание: { $reason }
payment-card-reversed = ✖️ Отменена, деньги со счетов сняты.
payment-reverse = ↩️ Отменить оплату (сторно)
payment-reverse-why = Почему отменяем { $amount } от { $day }? Запись останется в истории, рядом появится обратная.
payment-reverse-effect = { $count ->
        [1] Деньги снимутся со счёта № { $numbers }.
       *[other] Деньги снимутся со счетов № { $numbers }.
    }
payment-reverse-mistake = Ошибка в сумме
payment-reverse-twice = Записана дважды
payment-reverse-stranger = Платёж другого клиента
payment-reverse-other = ✏️ Другое
payment-reverse-type = Напишите, почему отменяем { $amount } от { $day }.
payment-reverse-example = Ошибочно записана, платёж другого клиента
payment-reverse-sure = { $has_numbers ->
        [yes] { $amount } от { $day } снимутся { $count ->
            [1] со счёта № { $numbers }, долг по нему вырастет.
           *[other] со счетов № { $numbers }, долг по ним вырастет.
        }
       *[no] { $amount } от { $day } уйдут из аванса клиента.
    }
    { $client }
    Причина: { $why }
payment-reverse-yes = ↩️ Да, отменить оплату
payment-reversed = Оплата { $amount } отменена.

payment-refund-amount = { $client }: аванс { $of ->
        [contract] по договору № { $contract }{" "}
       *[client] { "" }
    }{ $advance }. Сколько вернули клиенту?
payment-refund-whole = Весь аванс { $advance }
payment-refund-reason = На каком основании возврат?
payment-refund-example = Заявление от 20.11, излишне уплачено
payment-refund-confirm =
    <b>Возврат { $amount }</b>
    { $client }
    { payment-method-word }, { $day }
    Основание: { $reason }
payment-refund-save = ↩️ Записать возврат
payment-refunded = Записал возврат { $amount }. Аванса осталось { $left }.

error-payment-future = Этот день ещё не наступил. Напишите дату не позже { $date }, например: вчера.
error-payment-too-old = Это слишком давно. Напишите дату после 2000 года, например: вчера или 15.11.2026.
error-payment-currency = Счёт в валюте { $currency }, оплата записывается в ней же.
error-advance-account = У этих реквизитов нет счёта в валюте { $currency }. Выберите другие.
error-payment-refunded = Часть этих денег уже вернули клиенту. Сначала отмените возврат, потом оплату.
error-payment-is-reversal = Это уже сторно. Если оплата всё же была, запишите её заново.
error-refund-too-big = Аванса меньше: { $advance }. Напишите сумму не больше.
error-no-advance = Аванса у клиента сейчас нет.
