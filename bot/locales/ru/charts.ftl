# Картинки отчётов: короткие подписи, читаются на телефоне.

chart-ages = Долги по срокам
chart-months = Выставлено и пришло за 12 месяцев
chart-debts = { report-debts-named }
chart-paying = За сколько дней платят
chart-owed = всего { $sum }{ $late ->
        [yes] , просрочено { $share }
       *[no] , просрочки нет
    }
chart-debtors = всего { $sum }, { $count ->
        [one] { $count } должник
        [few] { $count } должника
       *[other] { $count } должников
    }
chart-turnover = выставлено { $issued }, пришло { $received }
chart-part = { $sum } · { $share }
chart-share = { $percent } %
chart-share-small = до 1 %
chart-share-most = почти всё
chart-not-due = Срок не вышел
chart-rest = Остальные { $count }
chart-pareto-note = Тёмным долг клиента, процент — сколько он и все выше должны вместе.
chart-days = { report-days-taken } ({ $between })
chart-paying-note = Столбик — обычный срок от счёта до последних денег; чёрная линия и скобки — средняя половина счетов.
chart-paying-rest = { $count ->
        [one] Ещё { $count } клиент платит быстрее.
        [few] Ещё { $count } клиента платят быстрее.
       *[other] Ещё { $count } клиентов платят быстрее.
    }
chart-expected = Что ждём по неделям
chart-expected-said = всего { $sum }
chart-written-off = Списано и снижено по причинам
chart-written-panel = { $loss ->
        [down] Снижено, { $currency }
       *[off] Списано, { $currency }
    }
chart-sure = По привычке
chart-may-move = Может сдвинуться
chart-promised = Обещали
chart-expected-note = Срок счёта сдвинут на столько дней, на сколько клиент обычно опаздывает. Неясно: срока нет или клиент молчит дольше обычного.
chart-more-currencies = { $count ->
        [one] Ещё { $count } валюта в таблице.
        [few] Ещё { $count } валюты в таблице.
       *[other] Ещё { $count } валют в таблице.
    }
