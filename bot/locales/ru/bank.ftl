# Выписка банка: прислать, записать оплаты, разобрать строки, отменить.

bank-button = 📥 Выписка банка
bank-send = Пришлите файл выписки из банка: 1С (.txt), .csv, .xlsx, MT940 или camt.053. Файл можно прислать и просто в чат, в любой момент.
bank-sent = Присланные раньше:
bank-sent-row = { $undone ->
        [yes] ↩️ до { $day } · { $issuer } · …{ $tail }
       *[no] до { $day } · { $issuer } · …{ $tail }
    }
bank-send-example = файл kl_to_1c.txt
bank-several = В файле выписки по нескольким счетам: { $count }. Остальные лежат в «💳 Оплата» → «📥 Выписка банка».

bank-still-asked = О файле { $file } остался вопрос: он откроется по «◀️ Назад».
bank-still-open = Выписка до { $until } · { $issuer } ещё не разобрана: она откроется по «◀️ Назад».

bank-column = { $question ->
        [date] Такую таблицу я вижу впервые. В каком столбце день платежа?
        [amount] В каком столбце сумма?
        [purpose] В каком столбце назначение платежа?
        [direction] В таблице не видно, что пришло, а что ушло. Все её строки это поступления?
       *[day_order] Как в таблице записан день?
    }
    { $file }{ $question ->
        [direction] { "" }
       *[other] {" "}· вопрос { $place } из { $count }, ответы запомню
    }
bank-only-income = Да, здесь только поступления
bank-spent-too = Нет, есть и списания
bank-day-first = Сначала день: 03.04 это 3 апреля
bank-month-first = Сначала месяц: 03/04 это 4 марта
bank-account = В файле не сказано, чей это счёт. На какой счёт пришли деньги?
    { $file }
bank-account-row = { $currency } · { $issuer } · …{ $tail }

bank-statement =
    <b>Выписка · { $issuer }</b>
    Счёт { $account }
    { $one_day ->
        [yes] { $until }
       *[no] { $since } – { $until }
    }
bank-balances = Остаток { $opening } → { $closing }{ $balances ->
        [right] , сходится ✓
        [wrong] , не сходится ⚠️
       *[none] { "" }
    }
bank-remarks = ⚠️ { $remarks }
bank-reversals = ⚠️ { $reversals ->
        [one] Банк отменил { $reversals } операцию. Если оплата по ней записана, отмените её.
        [few] Банк отменил { $reversals } операции. Если оплаты по ним записаны, отмените их.
       *[other] Банк отменил { $reversals } операций. Если оплаты по ним записаны, отмените их.
    }
bank-takes-back = ⚠️ { $takes_back ->
        [one] Банк забрал назад деньги, которые записаны как оплата: { $takes_back } строка в «❓ Нужна подсказка».
        [few] Банк забрал назад деньги, которые записаны как оплаты: { $takes_back } строки в «❓ Нужна подсказка».
       *[other] Банк забрал назад деньги, которые записаны как оплаты: { $takes_back } строк в «❓ Нужна подсказка».
    }
bank-undone-mark = ↩️ Выписка отменена. Её строки можно записать заново.
bank-empty = Строк в выписке нет.
bank-hidden = { $hidden ->
        [one] Ещё { $hidden } оплата клиента, которого ведёт коллега. Скажите бухгалтеру: он найдёт выписку в «💳 Оплата» → «📥 Выписка банка».
        [few] Ещё { $hidden } оплаты клиентов, которых ведут коллеги. Скажите бухгалтеру: он найдёт выписку в «💳 Оплата» → «📥 Выписка банка».
       *[other] Ещё { $hidden } оплат клиентов, которых ведут коллеги. Скажите бухгалтеру: он найдёт выписку в «💳 Оплата» → «📥 Выписка банка».
    }
bank-will-be-advance = Из них { $advance } больше, чем по счетам: останется авансом клиентов.
bank-posted-sum = Записано из выписки: { $posted }
bank-post = ✅ Записать { $count ->
        [one] { $count } оплату
        [few] { $count } оплаты
       *[other] { $count } оплат
    } · { $amount }
bank-group = { $group ->
        [matched] ✅ Нашёл счёт: { $count }
        [doubtful] ❓ Нужна подсказка: { $count }
        [no_payment] ➖ Не оплаты: { $count }
        [known] 🔁 Уже разобраны: { $count }
       *[posted] 🟢 Записано: { $count }
    }
bank-walk = ❓ Разобрать
bank-offer = ➕ Счёт …{ $tail } на карточку: { $client }
bank-account-added = Счёт добавлен на карточку клиента.
bank-posted = 🟢 Записал { $count ->
        [one] { $count } оплату
        [few] { $count } оплаты
       *[other] { $count } оплат
    } на { $amount }.
bank-posted-advance = Авансом клиентов осталось { $advance }.

bank-lines = <b>{ $group ->
        [matched] ✅ Нашёл счёт
        [doubtful] ❓ Нужна подсказка
        [no_payment] ➖ Не оплаты
        [known] 🔁 Уже разобраны
       *[posted] 🟢 Записано
    }</b> · { $count }{ $group ->
        [no_payment] { "" }
        [known] { "" }
       *[other] {" "}· { $sum }
    }
bank-line-row = { $day } · { $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    } · { $has_numbers ->
        [yes] № { $numbers } · { $who }
       *[no] { $who }
    }
bank-line =
    <b>{ $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    }</b> · { $day } · строка { $position }
    { $has_payer ->
        [yes] { $payer }
       *[no] Плательщик не назван
    }{ $has_tax_id ->
        [yes] , { $tax_name } { $tax_id }
       *[no] { "" }
    }
bank-line-purpose = «{ $purpose }»
bank-line-reasons = { $reasons }
bank-line-candidates = <b>Похоже на:</b>
    { $candidates }
bank-line-is-taken = { $taken }
bank-line-taken = <b>Похоже на оплату:</b> { $amount } от { $day }, { $client }{ $has_numbers ->
        [yes] , № { $numbers }
       *[no] { "" }
    }
bank-line-decided = { $decision ->
        [invoice] 🟢 Записано: { $client }{ $has_numbers ->
            [yes] , № { $numbers }
           *[no] { "" }
        }
        [advance] 🟢 Записано авансом: { $client }
        [recorded] 🔁 Это оплата, которая уже была записана: { $client }
       *[no_payment] ➖ Не оплата
    }
bank-reason = { $reason ->
        [outgoing] Деньги ушли со счёта.
        [own-transfer] Перевод между своими счетами.
        [fee] Комиссия банка.
        [refund] Возврат.
        [reversal] Банк отменил эту операцию.
        [pending] Банк ещё не провёл эту операцию.
        [nothing-fits] Ни один счёт не подошёл.
        [no-number] Номера счёта в назначении нет.
        [unknown-number] Такого номера среди ваших счетов нет.
        [number-alone] Номер есть, но ни плательщик, ни сумма с ним не сходятся.
        [not-clear] Подходит несколько счетов, или сходится не всё.
        [overpaid] Пришло намного больше, чем осталось по счёту.
        [other-payer] Платит не сам клиент.
        [other-party] В назначении назван другой клиент.
        [other-issuer] Счёт выставлен от других ваших реквизитов.
        [wrong-currency] Счёт выставлен в другой валюте.
        [void-invoice] Этот счёт аннулирован.
        [paid-invoice] Этот счёт уже оплачен.
        [draft-invoice] Этот счёт ещё черновик.
        [written-off-invoice] Остаток по этому счёту списан.
        [returned] В назначении сказано о возврате, исправлении или комиссии.
        [decided-no-payment] Раньше вы решили, что от этого плательщика приходят не оплаты.
        [looks-known] Похоже, эта строка уже разобрана.
        [reversed] Банк потом отменил этот платёж.
        [takes-back] Банк забрал эти деньги назад, а оплата записана. Откройте её и отмените, если это она.
        [looks-recorded] Похоже, эту оплату уже записали вручную.
       *[known] Эта строка уже была.
    }
bank-evidence = { $evidence ->
        [number-and-date] номер и дата счёта
        [number] номер счёта
        [reference] ссылка на счёт
        [tax-id] { $tax_name } клиента
        [account] счёт клиента в банке
        [paid-so-before] так решили раньше
        [amount] сумма
        [contract] номер договора
        [name] имя
       *[claim] клиент сообщил об оплате
    }
bank-tax-name = { $country ->
        [RU] ИНН
        [KZ] БИН/ИИН
        [UZ] ИНН (СТИР)
        [BY] УНП
       *[OTHER] налоговый номер
    }
bank-part = № { $number } на { $amount }{ $whole ->
        [yes] { " " }полностью
       *[no] { "" }
    }
bank-candidate = { $place }. { $has_parts ->
        [yes] { $what }
       *[no] Аванс { $surplus }
    }, { $client } ({ $why }){ $has_surplus ->
        [yes] . Излишек { $surplus } останется авансом
       *[no] { "" }
    }
bank-take = { $place }. { $has_number ->
        [yes] № { $number } · { $client }
       *[no] Аванс · { $client }
    }
bank-recorded = 🔁 Уже записана { $recorded_on }
bank-known = 🔁 Уже разобрана
bank-other = 🔎 Другой счёт
bank-advance = 💼 Аванс клиента
bank-no-payment = ➖ Не оплата
bank-skip = Пропустить
bank-open-payment = 💳 Открыть оплату
bank-walked = Все строки, которым нужна подсказка, показаны.
bank-other-pick = На какой счёт записать { $amount }? Выберите или напишите номер или имя клиента. Если пришло больше остатка, излишек станет авансом.
bank-other-row = { $number } · { $client } · { $balance }
bank-advance-whose = Чей аванс { $amount }? Деньги не пойдут ни на один счёт, пока вы их не зачтёте.
bank-advance-row = 💼 { $client }
bank-advance-other = 🔎 Другой клиент

bank-undo = ↩️ Отменить выписку
bank-undo-sure = Отменить всё, что записано из выписки, на { $posted }? Оплаты останутся в истории, рядом появятся обратные, долги по счетам вырастут. Строки можно будет записать заново.
bank-undo-yes = ↩️ Да, отменить
bank-undo-reason = Выписка отменена
bank-undone = ↩️ { $count ->
        [one] Отменена { $count } оплата
        [few] Отменены { $count } оплаты
       *[other] Отменено { $count } оплат
    } на { $amount }.
bank-undone-left = Ещё осталось оплат: { $count }. Нажмите «↩️ Отменить выписку» ещё раз.
bank-undone-stays = Осталась строка { $position } на { $amount }: с этими деньгами уже что-то сделали. Откройте оплату и отмените её отдельно.
bank-undone-stay-more = Осталось ещё строк: { $count }. Они в «🟢 Записано».

bank-push-claim-missed = 🔎 Клиент { $client } сообщил об оплате счёта № { $number } ещё { $date }, но в выписках после этого её нет (просмотрено: { $count }). Остаток { $balance }.

payment-card-origin = Из выписки { $statement_day }, строка { $line }

error-statement-lost = Файл не дошёл целиком. Пришлите его ещё раз.
error-statement-send = Здесь нужен файл, а не текст. Пришлите выписку из банка, например kl_to_1c.txt.
error-statement-which-account = В файле не сказано, чей это счёт.
error-statement-not-ours = Счёта { $account } нет среди ваших реквизитов. Добавьте его в «⚙️ Настройки» → «🏢 Наши реквизиты» и пришлите файл ещё раз.
error-statement-currency = В выписке деньги в { $currency }, а счёт у вас в { $account }. Проверьте валюту счёта в «⚙️ Настройки».
error-statement-changed = Пока вы смотрели, в счетах или оплатах что-то изменилось. Ничего не записано, проверьте ещё раз.
error-statement-nothing = Записывать нечего: эти строки уже разобраны.
error-statement-line-decided = Эту строку уже разобрали иначе.
error-statement-line-pays-nothing = Эта строка не приносит денег, оплатой она не станет.
error-statement-other-issuer = Деньги пришли на счёт других ваших реквизитов. Выберите счёт, который выставлен от них, или запишите аванс.
