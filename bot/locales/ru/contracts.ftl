# Договоры.

contract-list = <b>Договоры</b>
contract-list-title = <b>Договоры</b> · { $whose }
contract-list-hint = Выберите или напишите имя клиента, номер.
contract-list-hint-client = Выберите или напишите номер.
contract-list-found = { $count ->
        [one] Нашёл по «{ $query }»: { $count } договор
        [few] Нашёл по «{ $query }»: { $count } договора
       *[other] Нашёл по «{ $query }»: { $count } договоров
    }
contract-show = { $state ->
        [draft] Проекты
        [active] Действуют
        [done] Исполнены
        [terminated] Расторгнуты
       *[all] Все
    }
contract-list-empty = Договоров пока нет. Добавим первый?
contract-list-not-found = Ничего не нашёл по «{ $query }». Попробуйте часть имени, ИНН или номер договора.
contract-row = { $state ->
        [draft] ⚪
        [expired] 🟠
        [done] ✔️
        [terminated] ⛔️
       *[active] 🟢
    } { $named ->
        [yes] { $about } · № { $number }
       *[no] № { $number } от { $date }
    }
contract-search-example = Ромашка или 7/2026
contract-search-over = Показать все
contract-new = ➕ Новый договор

contract-head = <b>{ $title ->
        [agreement] Соглашение
       *[contract] Договор
    } № { $number }</b> от { $date }
contract-line-client = { $client }
contract-line-responsible = Ведёт { $name }
contract-line-subject = Предмет: { $subject }
contract-line-stage = { $number }. { $name } · { $amount }
contract-line-stage-card = { $done ->
        [yes] ☑️ { $name } · { $amount }{ $issued ->
            [yes] , счёт № { $invoice }
           *[no] , в черновике
        }
       *[no] ▫️ { $name } · { $amount }
    }
contract-line-terms = Срок оплаты: { $terms }
contract-line-vat = НДС { $rate }% { $mode ->
        [on_top] сверху
       *[included] в том числе
    }
contract-line-no-vat = Без НДС: { $reason }
contract-line-abroad = ⚠️ { $now ->
        [without] Клиент за рубежом, поэтому без НДС. Проверьте: решаете вы.
       *[with] Клиент за рубежом, а в договоре НДС. Нужен ли он здесь, решаете вы.
    }
contract-abroad = { $now ->
        [without] Поставить НДС
       *[with] Убрать НДС
    }
contract-line-next = 🔁 { $auto ->
        [draft] Следующий черновик { $date }
       *[issue] Следующий счёт { $date }
    }
contract-line-ends = Действует до { $date }
contract-line-matters = Дела: { $matters }
contract-line-issuer = Исполнитель: { $issuer }
contract-line-file = 📎 { $file }
contract-line-neutral = 🕶 Клиент видит «Юридические услуги» вместо строк

contract-price-fixed = Цена: { $amount }
contract-price-stages = По этапам: { $amount }
contract-price-retainer = Абонентская плата: { $fee } в месяц, счёт { $day } числа{ $auto ->
        [draft] , бот готовит черновик
        [issue] , выставляется автоматически
       *[off] {""}
    }
contract-price-hourly = Почасовая оплата: { $fee } за час
contract-price-success = Гонорар успеха, сумма по результату
contract-price-expenses = Возмещение расходов

contract-terms = { $terms ->
        [prepay] предоплата
        [fixed_date] до { $on }
        [month_day] { $unit ->
            [next_month] до { $days } числа следующего месяца
           *[this_month] до { $days } числа месяца
        }
        [days_after_act] { $unit ->
            [working] { contract-working-days } после акта
           *[calendar] { contract-calendar-days } после акта
        }
       *[days_after_invoice] { $unit ->
            [working] { contract-working-days } после счёта
           *[calendar] { contract-calendar-days } после счёта
        }
    }
contract-calendar-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
contract-working-days = { $days ->
        [one] { $days } рабочий день
        [few] { $days } рабочих дня
       *[other] { $days } рабочих дней
    }
contract-terms-button = { $terms_text }

contract-card =
    { $head }
    { $state ->
        [draft] ⚪ проект
        [done] ✔️ исполнен
        [terminated] ⛔️ расторгнут
       *[active] 🟢 действует
    }
    { $facts }
contract-card-warning = 🟠 Срок договора прошёл.
contract-card-money = { $money }
contract-money-sum = Сумма { $amount } · выставлено { $invoiced } · оплачено { $paid }
contract-money-discounts = Скидки { $discounts }
contract-money-left = <b>Осталось выставить { $left }</b>
contract-money-none-left = <b>Выставлено полностью.</b>
contract-money-over = <b>Выставлено сверх договора: { $over }</b>
contract-money-advance = Аванс клиента { $advance }
contract-money-invoiced = Выставлено { $invoiced } · оплачено { $paid }
contract-money-month = { $billed ->
        [yes] Этот месяц выставлен.
       *[no] Этот месяц ещё не выставлен.
    }
contract-notes = { $notes }
contract-overbilled = ⚠️ Счёт № { $number } за { contract-month-name } на { $billed }, а договор кончается { $ends }: по дням выходит { $due }. Исправьте счёт или верните разницу.
contract-open-overbilled = 📄 Счёт № { $number }
contract-first-unissued = ⚠️ За { $start } – { $end } счёт сам не выставится: день выставления уже прошёл.
contract-bill-first = 🧾 Выставить за { $first_start } – { $first_end }
contract-bill = 🧾 Выставить счёт
contract-bill-more = { $more ->
        [over] 🧾 Выставить сверх договора
       *[ahead] 🧾 За следующий месяц
    }
contract-invoices = 📂 Счета ({ $count })
contract-client = 👤 Клиент
contract-to-matter = ⚖️ { $name }
contract-edit = ✏️ Изменить
contract-file = 📎 Файл
contract-neutral-button = 🕶 Нейтральные формулировки
contract-neutral-window =
    <b>🕶 Нейтральные формулировки</b> · № { $number }
    { $on ->
        [yes] Включены: в счетах и актах, в платеже и в сообщениях клиенту вместо строк стоит «Юридические услуги».
       *[no] Выключены. Если включить, в счетах и актах, в платеже и в сообщениях клиенту вместо строк будет «Юридические услуги».
    }
    Вы в чате видите настоящие строки. То, что уже выставлено, не меняется.
contract-neutral-on = 🕶 Включить
contract-neutral-off = Выключить
contract-activate = ▶️ Действует
contract-done = ✔️ Исполнен
contract-terminate = ⛔️ Расторгнут

contract-ask-number = Новый договор · { $client }. Напишите номер и дату, например: 7/2026 от 01.02.2026
contract-number-example = 7/2026 от 01.02.2026
contract-ask-date = Какого числа подписан? Выберите день или напишите.
contract-date-today = Сегодня
contract-date-example = 01.02.2026
contract-ask-subject = Предмет договора? Он попадёт в счёт.
contract-subject-usual = Юридические услуги
contract-subject-example = Сопровождение сделки с недвижимостью
contract-ask-billing = Как считаем оплату?
contract-billing-name = { $billing ->
        [fixed] Фиксированная цена
        [stages] По этапам
        [retainer] Абонентская плата
        [hourly] По часам
        [success] Гонорар успеха
       *[expenses] Расходы клиента
    }
contract-ask-amount = { $amount_optional ->
        [true] Есть предельная сумма? Напишите её или нажмите «Без суммы».
       *[false] Какая цена договора?
    }
contract-amount-none = Без суммы
contract-amount-example = 150 000
contract-ask-fee = { $billing ->
        [retainer] Сколько в месяц?
       *[hourly] Сколько стоит час?
    }
contract-fee-example = 50 000
contract-ask-day = Какого числа выставляем счёт за месяц?
contract-day-name = { $day ->
        [31] Последний день месяца
       *[other] { $day }
    }
contract-day-example = 5
contract-ask-auto = Выставлять счёт каждый месяц автоматически? Клиенту ничего не уходит, пока вы не отправите.
contract-auto-name = { $auto ->
        [draft] 📝 Готовить черновик
        [issue] 🔁 Выставлять
       *[off] Нет, вручную
    }
contract-ask-part =
    Если месяц неполный, как считать плату?
    Например, с { $start } по { $end } это { $days } из { $of } { $of ->
        [one] дня
       *[other] дней
    }.
contract-part-name = { $part ->
        [days] По дням: { $by_days }
       *[full] Полная плата: { $full }
    }
contract-line-part = Неполный месяц: { $part ->
        [days] по дням
        [full] полная плата
       *[unsaid] не указано, спрошу в счёте
    }
contract-ask-stages =
    Напишите этапы, каждый с новой строки: название, двоеточие, сумма.
    Например:
    Претензия: 50 000
    Иск и первая инстанция: 150 000
contract-stages-billed = Этапы, на которые уже есть счёт, останутся первыми: { $billed_stages }.
contract-stages-example = Претензия: 50 000
contract-ask-terms = Когда клиент платит? Выберите или напишите.
contract-terms-example = 10 рабочих дней после акта, до 25 числа или 15.12.2026
contract-review = Проверьте договор:
contract-facts = { $facts }
contract-save = ✅ Сохранить
contract-saved = { $title ->
        [agreement] Соглашение № { $number } сохранено.
       *[contract] Договор № { $number } сохранён.
    }
contract-edit-number = 🔢 Номер
contract-edit-date = 📅 Дата
contract-edit-subject = 📝 Предмет
contract-edit-price = 💰 Цена
contract-edit-auto = 🔁 Выставлять автоматически
contract-edit-part = 🗓 Неполный месяц
contract-edit-terms = ⏳ Срок оплаты
contract-edit-vat = % НДС
contract-edit-ends = 🏁 Действует до
contract-edit-matters = ⚖️ Дела
contract-edit-file = 📎 Файл
contract-edit-title = { $title ->
        [agreement] Это договор
       *[contract] Это соглашение
    }
contract-edit-currency = 💱 Валюта
contract-edit-issuer = 🏢 Исполнитель
contract-ask-currency = В какой валюте договор?
contract-currency-button = { $code }
contract-ask-ends = До какого дня действует?
contract-ends-never = Без срока
contract-ends-example = 31.12.2026
contract-ask-matters = { $count ->
        [0] У клиента пока нет дел.
       *[other] К каким делам относится? Можно выбрать несколько.
    }
contract-matter-row = { $chosen ->
        [yes] ☑️ { $name }
       *[no] ▫️ { $name }
    }
contract-matter-new = ➕ Новое дело
contract-ask-issuer = Кто исполнитель по договору?
contract-issuer-row = { $name }
contract-ask-file = { $has_file ->
        [yes] Сейчас приложен { $file_name }. Пришлите другой файл, если нужно заменить.
       *[no] Пришлите файл договора: .pdf, .docx или фото.
    }
contract-file-example = файл «Договор 7-2026.pdf»
contract-file-unnamed = договор
contract-file-photo = фото договора

# Сообщения о счетах, которые абонентский договор выставляет сам.

contract-month-name = { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    } { $year }
contract-push-issued = 🔁 Автоматически выставлен счёт № { $number } за { contract-month-name }: { $client }, { $sum }, до { $due }. Клиенту ещё не отправлен.
contract-push-issued-part = 🔁 Автоматически выставлен счёт № { $number } за неполный { contract-month-name }, { $days } из { $of } дн.: { $client }, { $sum }, до { $due }. Клиенту ещё не отправлен.
contract-push-issued-act = 🔁 Автоматически выставлен счёт № { $number } за { contract-month-name }: { $client }, { $sum }, { contract-push-act }. Клиенту ещё не отправлен.
contract-push-issued-part-act = 🔁 Автоматически выставлен счёт № { $number } за неполный { contract-month-name }, { $days } из { $of } дн.: { $client }, { $sum }, { contract-push-act }. Клиенту ещё не отправлен.
contract-push-act = { $act_days ->
        [0] срок в день подписания акта
       *[other] срок { $unit ->
            [working] { $act_days ->
                [one] { $act_days } рабочий день
                [few] { $act_days } рабочих дня
               *[other] { $act_days } рабочих дней
            }
           *[calendar] { $act_days ->
                [one] { $act_days } день
                [few] { $act_days } дня
               *[other] { $act_days } дней
            }
        } после акта
    }
contract-push-drafted = 📝 Готов черновик за { contract-month-name }: { $client }, договор № { $contract }, { $sum }. Проверьте и выставьте.
contract-push-failed =
    ⚠️ Счёт за { contract-month-name } не выставлен: { $client }, договор № { $contract }.
    { $why ->
        [ended] Срок договора прошёл, дальше выставлять не буду.
        [archived] Клиент в архиве, дальше выставлять не буду.
        [part_month] Месяц неполный, а в договоре не сказано, как его считать.
        [error-invoice-no-account] У наших реквизитов нет счёта в этой валюте.
        [error-invoice-unprintable] В счёте есть знаки, которых не напечатать в PDF: откройте черновик, он их назовёт.
        [error-foreign-lacks] Для счёта за границу не хватает данных: откройте черновик, он их назовёт.
        [error-invoice-number-taken] Следующий номер уже занят: проверьте нумерацию.
        [error-invoice-zero] Сумма счёта получилась нулевой.
       *[other] Не хватает данных в договоре или реквизитах.
    }{ $made ->
        [yes] {" "}Черновик готов, его можно выставить.
       *[no] {""}
    }
contract-push-open = 🧾 Открыть
contract-push-client = 👤 Открыть клиента

error-contract-number = Номер бывает от 1 до 40 знаков. Напишите, например: 7/2026 от 01.02.2026
error-contract-subject = Предмет бывает от 1 до 500 знаков. Напишите, например: Сопровождение сделки с недвижимостью
error-contract-amount = Сумма договора должна быть больше нуля и в валюте договора, например: 150 000
error-contract-fee = Укажите плату больше нуля, например: 50 000
error-contract-billing-day = День месяца бывает от 1 до 31. Напишите, например: 5
error-contract-stages = Нужен хотя бы один этап и не больше тридцати. Например: Претензия: 50 000
error-contract-stages-currencies = У договора одна валюта, а здесь { $value }. Напишите все этапы в одной или заведите два договора.
error-contract-no-stages = В этом договоре нет этапов: у него другая оплата.
error-contract-stage-line = Не нашёл суммы в строке «{ $value }». Напишите через двоеточие, например: Претензия: 50 000
error-contract-stage-name = Название этапа бывает от 1 до 500 знаков, например: Претензия: 50 000
error-contract-terms = Не понял срок «{ $value }». Напишите, например: 10 рабочих дней после акта, до 25 числа или 15.12.2026
error-contract-end-before-start = Договор не может закончиться раньше, чем подписан. Напишите, например: 31.12.2026
error-contract-sum-currency = Договор в { $currency }, а сумма в { $typed }. { $why ->
        [saved] Валюту договора уже не поменять: напишите сумму в { $currency }.
       *[account] У нас нет счёта в банке в { $typed }: добавьте его в «⚙️ Настройки» → «🏢 Наши реквизиты» или напишите сумму в { $currency }.
    }
error-contract-signed-future = Так далеко вперёд договор не датируют. Проверьте год и напишите, например: { $date }
error-contract-signed-old = Год договора нужен от 2000. Напишите, например: { $date }
error-contract-file = Здесь нужен файл: пришлите договор в .pdf, .docx или фотографией.
error-contract-file-lost = Telegram не отдаёт этот файл: его получил другой бот. Приложите файл ещё раз: «✏️ Изменить», «📎 Файл». Если фирма переехала, он есть в архиве «📤 Забрать всё».
