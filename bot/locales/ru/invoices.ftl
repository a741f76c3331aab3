# Счета: новый счёт, черновик, карточка, список.

invoice-text = { $text }

# Новый счёт

invoice-new = По какому договору? Выберите или напишите имя клиента, номер.
invoice-new-no-contracts = Действующих договоров пока нет. Можно выставить счёт без договора.
invoice-new-no-contracts-client = У клиента нет действующих договоров. Можно выставить счёт без договора.
invoice-new-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер договора.
invoice-new-waiting = ✏️ Продолжить черновик: { $client }, { $sum }
invoice-contract-row = { $client } · № { $number } · { $left }
invoice-contract-left = осталось { $sum }
invoice-contract-done = всё выставлено
invoice-contract-open = без суммы
invoice-contract-month = абонент, { $month } не выставлен
invoice-contract-month-billed = абонент, { $month } выставлен
invoice-contract-hourly = { $sum } в час
invoice-contract-success = за результат
invoice-contract-expenses = расходы
invoice-contract-expired = срок вышел
invoice-without-contract = Без договора
invoice-search-over = Показать все
invoice-search-example = Ромашка или 0012

# Черновик

invoice-draft-title = <b>Новый счёт</b> · { $client }
invoice-draft-contract = { $title ->
        [agreement] Соглашение
       *[contract] Договор
    } № { $number } от { $date }
invoice-draft-no-contract = Без договора
invoice-matter = дело «{ $matter }»
invoice-draft-no-lines = Позиций пока нет.
invoice-line = { $n }. { $name } · { $sum }
invoice-line-counted = { $n }. { $name } · { $quantity } { $unit } × { $price } = { $sum }
invoice-draft-more-lines = { $count ->
        [one] и ещё { $count } позиция
        [few] и ещё { $count } позиции
       *[other] и ещё { $count } позиций
    }
invoice-draft-total = <b>Итого { $total }</b>, { $vat }
invoice-draft-due = Оплатить до { $date } ({ $when })
invoice-draft-due-act = Оплатить { $term }
invoice-draft-dated = Дата счёта { $date }
invoice-draft-period = Период { $start } – { $end }
invoice-draft-neutral = 🕶 Клиент увидит «Юридические услуги»
invoice-draft-note = Примечание: { $note }
invoice-draft-corrects = Вместо счёта № { $number }
invoice-draft-corrects-moving = Вместо счёта № { $number }, оплаты перейдут сюда
invoice-draft-issued = Счёт № { $number } для { $client } уже выставлен.
invoice-draft-resumed = По этому договору уже есть черновик, вот он.
invoice-draft-discarded = Черновик удалён.
invoice-put-off = Отложить
invoice-hand-over = Передать юристу
invoice-draft-kept = Черновик сохранён. Он ждёт в «🧾 Новый счёт» и в «📂 Счета».
invoice-handed-over = Черновик сохранён. Сообщение получит { $names }.
invoice-push-handed-over = 📝 { $who } передаёт черновик: { $client }, { $sum }. Проверьте и выставьте.

invoice-in-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
invoice-days-ago = { $days ->
        [one] { $days } день назад
        [few] { $days } дня назад
       *[other] { $days } дней назад
    }

invoice-part-days = По дням: { $by_days }
invoice-part-full = Полная плата: { $full }
invoice-warning-over-contract = ⚠️ Больше остатка по договору на { $over }.
invoice-warning-nothing-left = ⚠️ По этому договору всё уже выставлено.
invoice-warning-contract-expired = ⚠️ Срок договора истёк.
invoice-warning-contract-not-active = ⚠️ Договор не действует.
invoice-warning-stage-billed = ⚠️ Этот этап уже есть в другом счёте.
invoice-warning-month-billed = ⚠️ За этот месяц счёт уже выставлен.
invoice-warning-part-month = ⚠️ Месяц неполный: с { $start } по { $end }. В договоре не сказано, как его считать.
invoice-warning-abroad-without-vat = ⚠️ Клиент за рубежом, поэтому без НДС: { $reason }. Проверьте: решаете вы.
invoice-warning-abroad-with-vat = ⚠️ Клиент за рубежом, а в счёте НДС. Нужен ли он здесь, решаете вы.
invoice-abroad-with = Поставить НДС
invoice-abroad-without = Убрать НДС
invoice-currency-now = Счёт теперь в { $currency }. Вернуть можно в «⋯ Ещё» → «{ invoice-currency-button }».
invoice-warning-due-before-invoice = ⚠️ Срок оплаты раньше даты счёта.
invoice-warning-due-past = ⚠️ Срок оплаты уже прошёл.
invoice-warning-no-account = ⚠️ У нас нет счёта в банке в { $currency }: выставить не получится. Добавьте его в «⚙️ Настройки» → «🏢 Наши реквизиты» или смените валюту.
invoice-warning-old-date = ⚠️ Дата счёта старше месяца.

invoice-unprintable = ⚠️ В PDF не напечатать: { $items }. Замените эти знаки, и счёт можно будет выставить.
invoice-unprintable-item = «{ $chars }» { $place ->
        [issuer-name] в нашем названии
        [issuer-address] в нашем адресе
        [issuer-bank-name] в названии нашего банка
        [issuer-bank-address] в адресе нашего банка
        [issuer-signatory-name] в имени того, кто подписывает
        [issuer-signatory-title] в должности того, кто подписывает
        [issuer-details] в наших реквизитах
        [client-name] в названии клиента
        [client-address] в адресе клиента
        [client-bank-name] в названии банка клиента
        [client-bank-address] в адресе банка клиента
        [client-signatory-name] в имени представителя клиента
        [client-signatory-title] в должности представителя клиента
        [client-details] в реквизитах клиента
        [line] в позиции { $line }
        [unit] в единице позиции { $line }
        [number] в номере счёта
        [basis] в номере договора
        [note] в примечании
        [vat-reason] в основании «Без НДС»
        [accountant] в имени бухгалтера
       *[purpose] в назначении платежа
    }

invoice-issue = ✅ Выставить
invoice-issue-anyway = Выставить всё равно
invoice-open-issued = Открыть счёт
invoice-lines = ✏️ Позиции
invoice-due = 📅 Срок
invoice-matter-button = ⚖️ Дело
invoice-vat = % НДС и скидка
invoice-look = 👁 Посмотреть
invoice-more = ⋯ Ещё

invoice-confirm-over = Это на { $over } больше, чем осталось по договору.
invoice-confirm-stage = Этот этап уже есть в другом счёте.
invoice-confirm-month = За этот месяц счёт по договору уже выставлен.
invoice-confirm = Выставить счёт?

invoice-due-ask = До какого дня оплатить? Сейчас { $due }. Выберите, сколько дней со дня счёта, или напишите дату.
invoice-due-days = { invoice-in-days }
invoice-due-example = 15 декабря, +10 или 10 рабочих дней после акта

# Позиции

invoice-lines-window = <b>Позиции</b> · { $total }
    Выберите, что изменить.
invoice-line-add = ➕ Добавить позицию
invoice-first-line-ask = <b>Новый счёт</b> · { $client }
    { $basis }
    За что счёт? Напишите так, как это будет напечатано.
invoice-line-name-ask = За что ещё? Напишите так, как это будет напечатано в счёте.
invoice-line-usual = Юридические услуги
invoice-line-name-example = Консультация по налоговому спору
invoice-line-sum-ask = <b>{ $name }</b>
    Сколько? Можно просто сумму или количество на цену: 150 000, 3 x 5000, 2,5 ч по 7 500, 50 мин по 7 500.
invoice-line-sum-example = 150 000 или 2,5 ч по 7 500
invoice-line-window = { $line }
    Цена { $price }, { $quantity } { $unit }, НДС: { $line_vat }
invoice-line-vat-common = как во всём счёте
invoice-line-vat-none = нет
invoice-line-vat-own = { $rate }%
invoice-line-name = ✏️ Название
invoice-line-quantity = 🔢 Количество
invoice-line-unit = 📏 Единица
invoice-line-price = 💰 Цена
invoice-line-vat = % НДС
invoice-line-remove = 🗑 Убрать
invoice-edit-name = Сейчас: { $name }
    Напишите новое название.
invoice-edit-quantity = Сейчас: { $quantity } { $unit }
    Сколько нужно?
invoice-line-quantity-example = 2, 1,5 или 50 мин
invoice-edit-unit = Сейчас: { $unit }
    Выберите единицу или напишите свою.
invoice-unit-service = Услуга
invoice-unit-hour = Час
invoice-unit-month = Месяц
invoice-line-unit-example = час или документ
invoice-edit-price = Сейчас { $price } за единицу. Какая цена?
invoice-line-price-example = 7 500 или 99 999,50
invoice-edit-vat = НДС этой позиции: { $line_vat }. Выберите или напишите ставку.
invoice-line-vat-as-invoice = Как во всём счёте
invoice-vat-none = Без НДС
invoice-vat-rate-example = 10 или 22

invoice-hours-ask = <b>{ $name }</b>
    Сколько часов по { $price }?

# НДС и скидка

invoice-vat-window = { $vat }
    { $discount }
    Итого { $total }
invoice-vat-now-included = НДС { $rate }% в том числе
invoice-vat-now-on-top = НДС { $rate }% сверху
invoice-vat-now-none = Без НДС: { $reason }
invoice-vat-also = НДС { $rate }% { $amount }
invoice-vat-change = % Изменить НДС
invoice-discount = Скидка { $sum }
invoice-discount-percent = Скидка { $percent }%: { $sum }
invoice-discount-none = Скидки нет
invoice-discount-button = 🏷 Скидка
invoice-discount-remove = Убрать скидку
invoice-discount-ask = Какая скидка? Напишите процент или сумму, например 10% или 5 000.
invoice-discount-example = 10% или 5 000

# Ещё о черновике

invoice-more-window = { $client }
    Выставляет { $issuer }
    Номер при выставлении: { $number }
    Дата счёта { $date }
    { $period }
    { $note }
invoice-date-button = 📅 Дата счёта
invoice-date-ask = Дата счёта сейчас { $date }. От неё зависит номер. Выберите другую или напишите.
invoice-date-example = сегодня или 24.11.2026
invoice-period-button = 🗓 Период услуг
invoice-period-none = Период услуг не указан
invoice-period-ask = { $period }
    За какое время услуги? По последнему дню берётся ставка НДС. Напишите две даты.
invoice-period-example = 01.11.2026 – 30.11.2026
invoice-period-remove = Убрать период
invoice-note-button = 💬 Примечание
invoice-note-none = Примечания нет
invoice-note-ask = Что добавить для клиента? Печатается под итогом.
invoice-note-example = Оплата означает согласие с условиями договора
invoice-note-remove = Убрать примечание
invoice-language-button = 🌐 Язык: { $language }
invoice-language-ask = На каком языке документ? Сейчас { $language }. Свои слова в позициях не переводятся.
invoice-issuer-button = 🏢 Наши реквизиты
invoice-issuer-ask = Кто выставляет? Сейчас { $issuer }. НДС станет как у выбранного.
invoice-currency-button = 💱 Валюта { $currency }
invoice-currency-ask = В какой валюте счёт? Цифры в позициях останутся.
invoice-discard = 🗑 Удалить черновик
invoice-discard-ask = Удалить черновик для { $client } на { $total }? Номера у него ещё нет. Вернуть его можно будет в течение минуты.
invoice-discard-yes = 🗑 Удалить

# Страница

invoice-page-issued = Счёт № { $number } выставлен.
    { $client } · { $total } · { $due }
invoice-page = Счёт № { $number }
    { $client } · { $total } · { $due }
invoice-page-balance = Счёт № { $number }, копия с остатком
    { $client } · { $total }, оплачено { $paid }, осталось { $balance }
invoice-page-void = Счёт № { $number }, аннулирован
    { $client } · { $total }
invoice-page-draft = Так будет выглядеть счёт. Это черновик, номер появится при выставлении.
invoice-page-draft-lost = Так будет выглядеть счёт. В PDF не напечатать: { $items }. Замените эти знаки, и счёт можно будет выставить.
invoice-page-picture = { $pages ->
        [1] Страница счёта
        [one] Первая страница, всего { $pages } страница
        [few] Первая страница, всего { $pages } страницы
       *[other] Первая страница, всего { $pages } страниц
    }. Файл ниже.

# Карточка

invoice-card-head = { $icon } <b>Счёт № { $number }</b> · { $status ->
        [partial] частично оплачен
        [paid] полностью оплачен
        [void] аннулирован
        [written_off] списан
       *[issued] выставлен
    }
invoice-card-head-late = { $icon } <b>Счёт № { $number }</b> · просрочен { invoice-in-days }
invoice-card-late = { $icon } просрочен { invoice-in-days }
invoice-card-contract = { $title ->
        [agreement] соглашение
       *[contract] договор
    } № { $number }
invoice-card-dates = Выставлен { $issued } · срок { $due }
invoice-act = { $act ->
        [yes] 📝 Дата акта
       *[no] 📝 Акт подписан
    }
invoice-act-ask =
    Когда подписан акт? Срок оплаты начнётся с этого дня: { $term }.
    Выберите день или напишите, например: вчера или 15.11.2026
invoice-act-noted = Акт подписан { $date }. Оплатить до { $due }.
invoice-card-dates-act = Выставлен { $issued } · оплата { $term }
invoice-card-act = Акт подписан { $date }
invoice-card-esf = ЭСФ <code>{ $number }</code>
invoice-card-esf-due = ЭСФ до { $date }
invoice-card-dates-open = Выставлен { $issued } · срок { $due } ({ $when })
invoice-card-sum = Сумма { $total }
invoice-card-sum-paid = Сумма { $total } · оплачено { $paid }
invoice-card-balance = <b>Остаток { $balance }</b>
invoice-card-void = Причина: { $reason }
invoice-card-written-off = Списано { $sum }
invoice-card-written-off-for = Списано { $sum }: { $reason }
invoice-card-corrects = Вместо счёта № { $number }

invoice-event = { $when } { $what } · { $who }
invoice-event-system = сам бот
invoice-event-earlier = { $count ->
        [one] раньше ещё { $count } событие
        [few] раньше ещё { $count } события
       *[other] раньше ещё { $count } событий
    }
invoice-event-drafted = подготовлен
invoice-event-issued = выставлен
invoice-event-paid = оплата { $sum }{ $on }
invoice-event-on = {" "}от { $date }
invoice-event-payment-reversed = оплата { $sum } отменена
invoice-event-advance-used = зачтён аванс { $sum }
invoice-event-advance-declined = аванс { $sum } решили не зачитывать
invoice-event-act-signed = акт подписан { $act_on }, оплатить до { $until }
invoice-event-esf-noted = { $noted ->
        [yes] номер ЭСФ: { $esf }
       *[no] номер ЭСФ убран
    }
invoice-event-written-off = списано { $sum }
invoice-event-voided = { $moved ->
        [yes] аннулирован, { $returned } ушли в аванс
       *[no] аннулирован
    }
invoice-event-plain = { $when } { $what }
invoice-event-delivered = { $channel ->
        [hand] передан лично
        [email] отправлен на { $to }
       *[telegram] отправлен: { $to }, Telegram
    }{ invoice-event-own-words }
invoice-event-reminded = напоминание отправлено: { $to }{ invoice-event-own-words }
invoice-event-own-words = { $worded ->
        [yes] , «{ $text }»
       *[no] { "" }
    }
invoice-event-unconfirmed = не подтверждено, дошло ли: { $to }
invoice-event-failed = не отправлено: { $to }
invoice-event-blocked = не принято: { $to }, { $channel ->
        [email] адрес не принимает письма
       *[telegram] бот остановлен
    }
invoice-event-unheard = никто не услышал: { $to }
invoice-event-withdrawn = отправка отменена: { $to }
invoice-event-opened = открыт
invoice-event-claimed = сообщили об оплате
invoice-event-claim-declined = оплата не пришла
invoice-event-promised = обещали оплатить { $until }
invoice-event-asked = { $worded ->
        [yes] вопрос: «{ $text }»
       *[no] вопрос с файлом
    }
invoice-event-answered = { $worded ->
        [yes] ответ: «{ $text }»
       *[no] ответ с файлом
    }
invoice-event-muted = просят не напоминать
invoice-event-unmuted = просят снова напоминать
invoice-event-remind = напоминание вручную
invoice-event-remind-skipped = напоминание пропущено
invoice-event-resend = отправка ещё раз
invoice-event-assumed-sent = отмечено отправленным
invoice-event-hold = { $kind ->
        [promise] обещали оплатить { $until }
        [dispute] спор{ $open ->
            [yes] {""}
           *[no] {" "}до { $until }
        }
        [never] никогда не напоминать
       *[pause] пауза до { $until }
    }
invoice-event-hold-ended = { $kind ->
        [promise] { $by ->
            [nobody] день обещания прошёл
           *[somebody] обещание снято
        }
        [claim] { $by ->
            [nobody] три дня на проверку оплаты прошли
           *[somebody] оплаты больше не ждём
        }
        [dispute] спор окончен
        [never] снова напоминать
       *[pause] { $by ->
            [nobody] пауза закончилась
           *[somebody] пауза снята
        }
    }

invoice-send = { $sent ->
        [yes] 📨 Отправить ещё раз
       *[no] 📨 Отправить клиенту
    }
invoice-pay = 💳 Записать оплату
invoice-use-advance = Зачесть аванс { $advance }
invoice-use-advance-part = Зачесть { $use } из аванса { $advance }
invoice-pdf = 📄 PDF
invoice-share = ↗️ Поделиться карточкой
invoice-copy = 📋 Копировать
invoice-balance-copy = 📄 Счёт с остатком
invoice-payments = 💳 Оплаты
invoice-correct = ✏️ Исправить
invoice-write-off = Списать остаток
invoice-void = 🚫 Аннулировать
invoice-client-button = 👤 Клиент
invoice-contract-button = 📄 Договор
invoice-card-more = Счёт № { $number } · { $client }

invoice-reason-ask = Почему? Выберите или напишите, причина останется в истории.
invoice-reason-mistake = Выставлен по ошибке
invoice-reason-agreed = Договорились с клиентом
invoice-reason-sum = Ошибка в сумме
invoice-reason-details = Ошибка в реквизитах
invoice-reason-hopeless = Взыскать невозможно
invoice-reason-settled = Договорились с клиентом

invoice-void-ask = Аннулировать счёт № { $number }? Номер за ним останется, платить по нему будет нечего.
invoice-void-money = Оплаченные { $paid } станут авансом клиента.
invoice-void-example = Клиент отказался от услуги
invoice-voided = Счёт № { $number } аннулирован.
invoice-correct-ask = Выставленный счёт не меняют: № { $number } аннулируем и откроем его копию для правки. У неё будет свой номер.
invoice-correct-example = Неверная сумма второго этапа
invoice-correct-move = Перенести на новый счёт
invoice-correct-keep = Оставить авансом клиента
invoice-write-off-ask = Списать остаток { $balance } по счёту № { $number }? Ждать эти деньги перестанем. Если клиент всё же заплатит, оплату можно будет записать.
invoice-write-off-example = Клиент ликвидирован
invoice-written-off = Списано { $sum }.
invoice-void-esf = ⚠️ К этому счёту выписана ЭСФ { $esf }: её отзывают отдельно, в системе ЭСФ.
invoice-void-sure = Счёт № { $number } на { $total } будет аннулирован{ $moves ->
        [yes] , { $paid } станут авансом клиента.
       *[no] .
    }
    { $client }
    Причина: { $reason }
invoice-void-acts = ⚠️ По нему есть акт № { $acts }: он останется. Если он тоже неверен, аннулируйте и его.
invoice-void-yes = 🚫 Да, аннулировать
invoice-correct-sure = Счёт № { $number } на { $total } будет аннулирован, откроется его копия для правки.{ $moves ->
        [yes] {" "}По нему оплачено { $paid }. Куда их?
       *[no] { "" }
    }
    Причина: { $reason }
invoice-correct-yes = ✏️ Да, исправить
invoice-write-off-sure = Остаток { $balance } по счёту № { $number } будет списан.
    { $client }
    Причина: { $reason }
invoice-write-off-yes = Да, списать { $balance }

# Список

invoice-list = { $title } · { $shown }
    { $body }
invoice-show-title = { $filter ->
        [open] ждём оплаты
        [overdue] просрочены
        [draft] черновики
        [partial] оплачены частично
        [paid] оплачены
        [void] аннулированы
        [written_off] списаны
       *[all] все
    }
invoice-list-title = <b>Счета</b>
invoice-list-title-client = <b>Счета</b> · { $client }
invoice-list-title-contract = <b>Счета</b> · договор № { $number }
invoice-list-title-matter = <b>Счета</b> · { $name }
invoice-row = { $icon } { $number } · { $client } · { $sum } · { $tail }
invoice-row-draft = черновик
invoice-row-days = { invoice-in-days }
due-by = до { $date }
due-after-act = { $days ->
        [0] в день подписания акта
       *[other] в течение { $unit ->
            [working] { $days ->
                [one] { $days } рабочего дня
               *[other] { $days } рабочих дней
            }
           *[calendar] { $days ->
                [one] { $days } дня
               *[other] { $days } дней
            }
        } после акта
    }
invoice-row-act = ждёт акта
invoice-table-act = после акта
invoice-row-due = до { $date }
invoice-show = { $show ->
        [open] Ждём оплаты
        [overdue] Просрочены
        [draft] Черновики
        [partial] Частично
        [paid] Оплачены
        [void] Аннулированы
        [written_off] Списаны
       *[all] Все
    }
invoice-list-all = Выставлено { $total }, ждём { $balance }
invoice-list-all-paid = Выставлено { $total }, всё оплачено
invoice-list-owed = { $count ->
        [one] { $count } счёт, к оплате { $balance }
        [few] { $count } счёта, к оплате { $balance }
       *[other] { $count } счетов, к оплате { $balance }
    }
invoice-list-sum = { $count ->
        [one] { $count } счёт на { $total }
        [few] { $count } счёта на { $total }
       *[other] { $count } счетов на { $total }
    }
invoice-list-count = { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }
invoice-list-found = { $count ->
        [one] Нашёл по «{ $query }»: { $count } счёт
        [few] Нашёл по «{ $query }»: { $count } счёта
       *[other] Нашёл по «{ $query }»: { $count } счетов
    }
invoice-list-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер счёта.
invoice-list-empty = Счетов пока нет. Выставим первый?
invoice-list-empty-here = Счетов здесь пока нет. Выставим первый?
invoice-list-none = { $show ->
        [open] Все счета оплачены, ждать нечего.
        [overdue] Просроченных счетов нет.
        [draft] Черновиков нет.
        [partial] Частично оплаченных счетов нет.
        [paid] Оплаченных счетов пока нет.
        [void] Аннулированных счетов нет.
       *[written_off] Списанных счетов нет.
    }
invoice-list-table = 📋 Таблицей
invoice-table-title = { $all ->
        [yes] Счета: { $count }
       *[no] Счета: первые { $shown } из { $count }
    }
invoice-col-number = Номер
invoice-col-client = Клиент
invoice-col-due = Срок
invoice-col-sum = Сумма
invoice-col-balance = Остаток
invoice-col-total = Всего
invoice-list-new = 🧾 Новый счёт

# Ошибки

error-changed-meanwhile = Пока вы думали, здесь что-то изменилось. Вот как сейчас.
error-reason = Нужна причина, до { $limit } знаков. Например: договорились с клиентом.
error-invoice-not-draft = Счёт № { $number } уже выставлен, его не меняют. Исправить можно на его карточке: «⋯ Ещё».
error-invoice-sum-currency = Счёт в { $currency }, а сумма в { $typed }. { $why ->
        [contract] Валюту задаёт договор: напишите сумму в { $currency }.
        [account] У нас нет счёта в банке в { $typed }: добавьте его в «⚙️ Настройки» → «🏢 Наши реквизиты» или напишите сумму в { $currency }.
       *[lines] Валюта меняется в «⋯ Ещё» → «{ invoice-currency-button }», или напишите сумму в { $currency }.
    }
error-invoice-draft = Это ещё черновик. Сначала его нужно выставить.
error-invoice-void = Счёт № { $number } аннулирован.
error-invoice-paid = Счёт № { $number } уже оплачен полностью, списывать нечего.
error-no-balance-copy = Копия с остатком нужна, когда счёт оплачен частично. Этот счёт оплачен целиком или не оплачен совсем.
error-invoice-no-lines = В счёте нет позиций. Добавьте хотя бы одну.
error-invoice-zero = Сумма счёта ноль. Проверьте цены и скидку.
error-invoice-unprintable = В PDF не напечатать: { invoice-unprintable-item }. Напишите это буквами, например латиницей, и выставьте снова.
error-invoice-no-account = Нет нашего счёта в банке в { $currency }. Добавьте его в настройках или смените валюту.
error-invoice-number-taken = Такой номер у нас уже есть. Поправьте нумерацию в настройках и попробуйте снова.
error-invoice-too-many-lines = В одном счёте помещается { $limit } позиций. Остальное выставьте вторым.
error-invoice-description = Название позиции до { $limit } знаков. Например: Консультация по налоговому спору.
error-invoice-unit = Единица до { $limit } знаков. Например: час.
error-invoice-price = Цена не бывает меньше нуля. Напишите, например, 7 500.
error-act-no-term = У счёта № { $number } срок оплаты от акта не зависит.
error-act-future = Дата акта не может быть позже сегодняшней. Напишите, например: { $date }
error-act-too-old = Проверьте год. Напишите, например: 01.12.2026
error-day-before-contract = { $paper ->
        [act] Акт не может быть раньше договора
       *[invoice] Счёт не может быть раньше договора
    }: договор от { $date }. Напишите этот день или позже; если ошибка в договоре, поправьте дату там.
error-day-before-firm = В этот день фирмы ещё не было: по регистрационному номеру она есть с { $year } года. Проверьте год { $paper ->
        [act] акта
        [payment] оплаты
       *[invoice] счёта
    }.
error-invoice-date-future = Так далеко вперёд счёт не датируют. Проверьте год и напишите, например: { $date }
error-invoice-due-far = Срок дальше пяти лет. Проверьте год и напишите, например: { $date }
error-invoice-due-before = Срок не может быть раньше даты счёта { $date }. Выберите день позже.
error-invoice-period = Конец периода раньше начала. Напишите, например, 01.11.2026 – 30.11.2026.
error-invoice-period-unclear = Не понял период «{ $value }». Напишите две даты, например 01.11.2026 – 30.11.2026.
error-invoice-note = Примечание до { $limit } знаков. Напишите покороче.
error-invoice-language = На этом языке такого документа нет. Выберите язык кнопкой.
error-invoice-contract-currency = Валюту задаёт договор.
error-invoice-contract-issuer = Кто выставляет, задаёт договор.
error-vat-reason = «Без НДС» нужна причина, она печатается в счёте. Например: НДС не облагается (ст. 145 НК РФ).
error-vat-rate = Ставка НДС бывает от 0 до 99,99%. Напишите, например, 22.

# Счёт за границу

foreign-lacks = ⚠️ Для счёта за границу не хватает: { $items }.
foreign-detail = { $detail ->
        [account] счёта в банке в { $currency }
        [swift] SWIFT нашего банка
        [bank] названия банка латиницей
        [name] нашего имени латиницей
        [address] адреса латиницей
        [signatory] имени подписанта латиницей
        [title] должности по-английски
       *[correspondent] банка-корреспондента
    }
foreign-button = 🌍 Дополнить
foreign-ask = { $detail ->
        [swift] Какой SWIFT у нашего банка{ $original ->
            [none] {""}
           *[other] {" "}«{ $original }»
        }? По нему придёт перевод в { $currency }.
        [bank] Как наш банк пишется латиницей? «{ $original }»
        [correspondent] Есть банк-корреспондент для { $currency }? Его название, SWIFT и номер счёта стоят в карточке валютного счёта.
        [name] Как мы пишемся латиницей? Так будет в счетах за границу. «{ $original }»
        [address] Как пишется латиницей наш адрес? «{ $original }»
        [signatory] Как пишется латиницей имя того, кто подписывает? «{ $original }»
       *[title] Как по-английски должность того, кто подписывает? «{ $original }»
    }
foreign-suggestion = Предлагаю: <b>{ $suggestion }</b>. Можно написать иначе.
foreign-take-it = ✅ Подходит
foreign-no-correspondent = Без него
foreign-account = Нет нашего счёта в { $currency }. Добавьте его в наших реквизитах и вернитесь к черновику.
foreign-account-button = 🏦 Наши счета
foreign-example = SABRRUMM или Primer Law Firm LLC
error-foreign-lacks = Для счёта в { $currency } не хватает { foreign-detail }. Владелец может добавить это в черновике: «🌍 Дополнить».
error-foreign-owner = Это добавляет владелец: в черновике, кнопкой «🌍 Дополнить».
error-foreign-swift = SWIFT банка состоит из 8 или 11 букв и цифр, например SABRRUMM.
error-foreign-latin = Здесь нужны латинские буквы. Например: Primer Law Firm LLC.
error-foreign-long = До { $limit } знаков, латиницей. Например: Primer Law Firm LLC.

write-down-line = ✂️ { $of ->
        [line] { $name }: ниже на { $sum }
       *[all] Скидка { $sum }
    }, { $reason }
write-down-button = ✂️ Почему меньше
write-down-choice = { $chosen ->
        [yes] ● { $of ->
            [line] { $name }
           *[all] скидка
        }
       *[no] { $of ->
            [line] { $name }
           *[all] скидка
        }
    } · −{ $sum }
write-down-ask = { $of ->
        [line] { $name }: { $now } вместо { $agreed }.
       *[all] Скидка на весь счёт: { $sum }.
    }
    { $said ->
        [yes] Сейчас записано: { $reason }
       *[no] Почему меньше?
    }

    Напишите причину. Её увидят только свои: в карточке и в отчёте «Списано и снижено», клиенту она не видна.
write-down-none = Здесь ничего не снижено.
write-down-example = скидка постоянному клиенту
error-write-down-reason = Напишите причину одной строкой, до 500 знаков, например «скидка постоянному клиенту».
error-write-down-none = Эта позиция уже не меньше, чем договорились. Причина не нужна.
