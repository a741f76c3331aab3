# Претензия: письмо о просроченном, его текст, отправка и срок.

demand-button = ⚖️ Претензия
demand-open = ⚖️ Открыть претензию
doc-open-demand = ⚖️ Открыть претензию
demand-settings = ⚖️ Текст претензии

# Какой долг

demand-pick = <b>Претензия</b> · { $client }
    По какому договору?
demand-pick-none = { $client }: просроченных счетов нет, предъявлять нечего.
demand-pick-row = { $numbered ->
        [yes] № { $contract }
       *[no] Без договора
    } · { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    } · { $debt }

# Черновик

demand-draft-head = <b>Претензия</b>, черновик{ $numbered ->
        [yes] . Номер будет { $number }
       *[no] { "" }
    }
demand-draft-invoice = № { $number } · срок { $due } · { $left }
demand-draft-more = … и ещё { $count }
demand-draft-debt = Долг <b>{ $debt }</b>{ $charged ->
        [yes] , с начислениями <b>{ $total }</b>
       *[no] { "" }
    }
demand-draft-term = Срок ответа: { $days ->
        [one] { $days } календарный день
        [few] { $days } календарных дня
       *[other] { $days } календарных дней
    } со дня отправки
demand-draft-settled = { $count ->
        [one] ✅ Счёт № { $numbers } уже оплачен или снят, в претензии его не будет.
       *[other] ✅ Счета № { $numbers } уже оплачены или сняты, в претензии их не будет.
    }
demand-draft-nothing = Просроченных счетов не осталось, претензия не нужна. Черновик можно удалить.
demand-draft-covered = ⚠️ По счёту № { $number } уже есть претензия № { $by }.
demand-draft-advance = ⚠️ У клиента аванс { $advance }. Может быть, сначала зачесть его?
demand-draft-paid = ⚠️ Клиент сообщил об оплате. Сначала проверьте поступление.
demand-draft-no-rate = ⚠️ Начисления за просрочку не посчитать: нет ставки на { $date }.
demand-draft-letter = <blockquote expandable>{ $text }</blockquote>
demand-table = { $block ->
        [invoices] [таблица счетов]
        [calculation] [расчёт]
        [details] [реквизиты для оплаты]
       *[enclosures] [приложения]
    }
demand-further = ＋ остальные просроченные ({ $count })
demand-invoices = 🧾 Счета
demand-charge = ％ Добавить начисления { $charges }
demand-uncharge = ％ Убрать начисления
demand-term = 📅 Срок
demand-text = ✏️ Изменить текст
demand-page-language = 🌐 Язык: { $language }
demand-page-language-ask = На каком языке письмо? Сейчас { $language }. Текст, который вы изменили, остаётся у своего языка.
demand-discard-ask = Удалить черновик претензии? Номер он ещё не занял.
demand-discarded = Черновик претензии удалён.
demand-kept = Черновик претензии сохранён: он ждёт за кнопкой «⚖️ Претензия».
demand-preview = Так будет выглядеть претензия на { $total }. Это черновик.
demand-invoices-ask = Какие счета войдут в претензию? Отметьте их.
    { $client }
demand-invoice-row = { $in ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $due } · { $left }
demand-term-ask = Сейчас { $days ->
        [one] { $days } календарный день
        [few] { $days } календарных дня
       *[other] { $days } календарных дней
    } со дня отправки. Сколько дать клиенту? Посмотрите, что говорит договор.
demand-term-row = { $days }
demand-term-example = 30

# Текст

demand-places = Слова в скобках заменю я: { $places }.
    Скобки с таблицей стоят отдельной строкой: { $tables }. Строка, для которой ничего нет (например, договора или актов), не печатается.
demand-text-now = <pre>{ $text }</pre>
demand-text-ask = <b>Текст этой претензии</b>{ $several ->
        [yes] {" "}· { $language }
       *[no] { "" }
    }
    Скопируйте, измените и пришлите весь текст одним сообщением.
demand-text-typed = Вот что вы написали, поправьте и пришлите снова:
demand-text-example = Просим оплатить {"{"}долг{"}"} в течение {"{"}срок{"}"} по реквизитам:
demand-text-restore = ↩️ Вернуть текст фирмы
demand-text-languages = На каком языке изменить текст?
    Письмо печатается на обоих, правьте их вместе.
demand-text-language = { $language }
demand-language = { $language ->
        [en] английский
        [kk] казахский
        [uz] узбекский
        [uz_Cyrl] узбекский, кириллица
        [be] белорусский
       *[ru] русский
    }
demand-wording-list = <b>Текст претензии</b>
    Так начинаются все новые претензии фирмы. На каком языке изменить?
demand-wording-row = { $name }{ $own ->
        [yes] {" "}· свой
       *[no] { "" }
    }
demand-wording-ask = <b>Текст претензии</b> · { $language }{ $own ->
        [yes] , свой
       *[no] , обычный
    }
    Скопируйте, измените и пришлите весь текст одним сообщением. Уже составленные претензии не изменятся.
demand-wording-restore = ↩️ Вернуть обычный текст
demand-wording-saved = Текст сохранён. Новые претензии будут с ним.
demand-wording-restored = Вернул обычный текст.

error-demand-place = Слова «{ $place }» в скобках я не знаю. Например: { $example }
error-demand-brace = Скобка без пары: «{ $line }». Пишите так: { $example }
error-demand-table = «{ $place }» это таблица, ей нужна отдельная строка. Сейчас: «{ $line }».
error-demand-debt = В тексте нет суммы. Добавьте {"{"}долг{"}"} или {"{"}всего{"}"}, например: { $example }
error-demand-long = Текст длинноват: { $count } знаков, помещается { $limit }. Сократите его, например уберите повторы.
error-demand-nothing = В претензии нужен хотя бы один просроченный счёт.
error-demand-invoices = В одну претензию идут счета одного клиента, по одному договору, в одной валюте и от одних наших реквизитов.
error-demand-not-overdue = Счёт № { $number } не просрочен или уже оплачен, претензия по нему не нужна.
error-demand-paid = Просроченных счетов не осталось, претензия не нужна.
error-demand-no-rate = Ставки на { $date } нет, начисления не посчитать. Добавьте ставку или уберите их из претензии.
error-demand-no-charges = Начислений за просрочку по этим счетам нет.
error-demand-settled = По претензии № { $number } всё оплачено, отправлять её не нужно.
error-demand-changed = По счёту № { $invoice } в претензии { $was }, а сейчас не оплачено { $now }. Составьте претензию заново.
error-demand-term = Не понял «{ $value }». Напишите число календарных дней от 1 до { $limit }, например { $example }.
error-demand-posted-day = Почтой её могли отправить с { $first } по { $last }. Напишите, например: { $last }
error-demand-no-term = Срок по этой претензии не идёт, останавливать напоминания незачем.

# Карточка

demand-card-sent = Отправлена { $on } { $way ->
        [telegram] в Telegram
        [email] по e-mail
        [hand] лично
       *[post] почтой
    }, срок до { $until }
demand-card-posted = Почтой отправлена { $on }
demand-card-over = 🔴 Срок истёк, не оплачено { $left }
demand-card-left = Не оплачено { $left }
demand-card-settled = ✅ Оплачено полностью, претензия закрыта.
demand-card-changed = ⚠️ По счёту № { $invoice } в претензии { $was }, сейчас не оплачено { $now }. Отправить её нельзя, составьте новую, а эту аннулируйте.
demand-card-reminded = Напоминания об этих счетах клиенту идут, как раньше.
demand-posted = ✅ Отправлена почтой
demand-posted-ask = Когда отправили претензию № { $number }? Выберите день или напишите, например: вчера или 15.11.2026
demand-posted-done = Отмечено: отправлена почтой { $on }, срок до { $until }.
demand-hold = ⏸ Не напоминать до { $until }
demand-hold-reason = Отправлена претензия
demand-held = Напоминаний об этих счетах не будет до { $until }.
demand-anew = 🔄 Составить заново
demand-on-invoice = ⚖️ Претензия № { $number }{ $sent ->
        [yes] {" "}отправлена { $on }, срок до { $until }
       *[no] {" "}составлена, не отправлена
    }

# История

demand-event = претензия № { $number } от { $dated } { $action ->
        [sent] отправлена { $way ->
            [telegram] в Telegram
            [email] по e-mail
            [hand] лично
           *[post] почтой
        }, срок до { $until }
        [posted] отправлена почтой { $on }
       *[over] : срок до { $until } истёк, не оплачено { $left }
    }

# Юристу

pushed-demand-over = ⚖️ { $client }: срок по претензии № { $number } истёк { $until }, { $left } не оплачены.
pushed-demand-stopped = ⚖️ { $client }: претензия № { $number } не отправлена. { $paid ->
        [yes] Её успели оплатить.
       *[no] Долг изменился: в ней { $was }, сейчас { $left }. Составьте её заново.
    }
