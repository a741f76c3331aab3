# Акты и другие документы клиентам, кроме счетов.

document-act-invoice = № { $number } от { $date }

# Что не так

error-document-void = Документ № { $number } аннулирован.
error-document-draft = Документ ещё не составлен. Нажмите «✅ Составить».
error-document-not-draft = Документ № { $number } уже составлен, изменить его нельзя. Аннулируйте его и составьте новый.
error-document-number-taken = Такой номер у нас уже есть. Поправьте нумерацию в настройках и попробуйте снова.
error-document-accepted = Акт № { $number } уже принят. Если в нём ошибка, напишите юристу.
error-document-disputed = По акту № { $number } есть возражение. Сначала завершите спор.
error-document-objection = Напишите, с чем вы не согласны, до { $limit } знаков. Например: в акте лишний час, встречи 3 декабря не было.
error-document-date-future = Эта дата слишком далеко. Напишите, например: { $date }
error-act-nothing = Отметьте хотя бы один счёт.
error-act-invoices = В один акт идут счета одного клиента, по одному договору, в одной валюте и от одних наших реквизитов. Отметьте такие.
error-act-vat = У этих счетов разный НДС. Составьте на них отдельные акты.
error-act-invoice-state = Счёт № { $number } не выставлен или аннулирован, акт по нему не составить.
error-act-no-lines = В акте нет позиций. Добавьте хотя бы одну.
error-act-zero = Сумма акта ноль. Проверьте цены.

# Сотрудникам: что ответил клиент

contacts-push-accepted = ✅ { $client }: { $document ->
        [reconciliation] акт сверки № { $number } принят
       *[act] акт № { $number } на { $total } принят
    }, пишет { $name }.{ $terms ->
        [yes] {" "}Срок оплаты: { $due }.
       *[no] { "" }
    }
contacts-push-accepted-unsent = { contacts-push-accepted }
    { doc-invoice-unsent }
contacts-push-objected = ❌ { $client }: { $name } не принимает { $document ->
        [reconciliation] акт сверки № { $number }.
       *[act] акт № { $number } на { $total }.
    }{ $rests ->
        [yes] {" "}Напоминания по счетам этого акта остановлены, пока вы не завершите спор.
       *[no] {" "}Напоминания не остановлены.
    }

    { $question }

# Клиенту: сообщение и письмо с актом

doc-accept = ✅ Принять акт
doc-object = ❌ Возразить
doc-open = 📄 Открыть акт
doc-open-paper = 📄 Открыть документ
pushed-document = { $hello } { $document ->
        [reconciliation] Акт сверки № { $number } за { $since } – { $until }. Проверьте, пожалуйста, и примите его или напишите, с чем не согласны.
        [receipt] Квитанция № { $number } от { $date } на { $total }. Спасибо за оплату.
        [certificate] Справка об оплате № { $number } от { $date }: оплачено { $total }.
        [calculation] Расчёт № { $number } от { $date }: за просрочку { $total }.
        [demand] Направляем претензию № { $number } от { $date } на { $total }. Срок и реквизиты для оплаты в документе. Если деньги уже в пути, напишите нам, пожалуйста.
       *[act] Акт № { $number } от { $date } на { $total }. Проверьте, пожалуйста, и примите его или напишите, с чем не согласны.
    }
    { $firm }
pushed-mail-subject-document = { doc-name } от { $date }, { $firm }
pushed-mail-document = { $document ->
        [reconciliation] Акт сверки № { $number } за { $since } – { $until } во вложении. Пожалуйста, сверьте его со своим учётом, подпишите и пришлите нам копию.
        [receipt] Квитанция № { $number } от { $date } на { $total } во вложении. Спасибо за оплату.
        [certificate] Справка об оплате № { $number } от { $date } во вложении: оплачено { $total }.
        [calculation] Расчёт № { $number } от { $date } во вложении: за просрочку { $total }.
        [demand] Направляем претензию № { $number } от { $date } на { $total }, она во вложении. Срок и реквизиты для оплаты указаны в ней. Если деньги уже в пути, ответьте на это письмо.
       *[act] Акт № { $number } от { $date } на { $total } во вложении. Пожалуйста, подпишите его и пришлите нам копию.
    }
pushed-mail-document-answer = Если вы с чем-то не согласны, ответьте на это письмо.

# История

doc-event = { $numbered ->
        [yes] { $document ->
            [reconciliation] акт сверки № { $number }
            [receipt] квитанция № { $number }
            [certificate] справка об оплате № { $number }
            [calculation] расчёт за просрочку № { $number }
            [demand] претензия № { $number }
           *[act] акт № { $number }
        }
       *[no] документ
    }{ $action ->
        [issued] { $document ->
            [receipt] {" "}составлена
            [certificate] {" "}составлена
            [demand] {" "}составлена
           *[act] {" "}составлен
        }
        [voided] { $document ->
            [receipt] {" "}аннулирована
            [certificate] {" "}аннулирована
            [demand] {" "}аннулирована
           *[act] {" "}аннулирован
        }
        [delivered] { $document ->
            [receipt] {" "}отправлена: { $to }
            [certificate] {" "}отправлена: { $to }
            [demand] {" "}отправлена: { $to }
           *[act] {" "}отправлен: { $to }
        }
        [handed] { $document ->
            [receipt] {" "}передана лично
            [certificate] {" "}передана лично
            [demand] {" "}передана лично
           *[act] {" "}передан лично
        }
        [unconfirmed] : не подтверждено, дошло ли: { $to }
        [failed] { $document ->
            [receipt] {" "}не отправлена: { $to }
            [certificate] {" "}не отправлена: { $to }
            [demand] {" "}не отправлена: { $to }
           *[act] {" "}не отправлен: { $to }
        }
        [blocked] { $document ->
            [receipt] {" "}не доставлена: { $to }
            [certificate] {" "}не доставлена: { $to }
            [demand] {" "}не доставлена: { $to }
           *[act] {" "}не доставлен: { $to }
        }
        [withdrawn] : отправка отменена: { $to }
        [opened] { $document ->
            [receipt] {" "}открыта
            [certificate] {" "}открыта
            [demand] {" "}открыта
           *[act] {" "}открыт
        }
        [accepted] { $way ->
            [paper] {" "}подписан на бумаге
            [silence] {" "}считается принятым
           *[telegram] {" "}принят
        }
        [objected] { $worded ->
            [yes] : возражение «{ $text }»
           *[no] : возражение
        }
        [dispute_ended] : спор завершён
        [unanswered] : ответа нет
        [discarded] : черновик удалён
       *[drafted] : подготовлен черновик
    }
doc-event-word = { $action ->
        [delivered] сообщение клиенту: { $to }
        [unconfirmed] сообщение клиенту не подтверждено: { $to }
        [failed] сообщение клиенту не отправлено: { $to }
       *[blocked] сообщение клиенту не доставлено: { $to }
    }
invoice-event-act-undone = акт аннулирован, срок оплаты ждёт нового

# Экраны

doc-button = 📄 Акт
doc-acts = 📄 Документы
doc-issue = ✅ Составить
doc-date = 📅 Дата
doc-period-button = 🗓 Период
doc-language = 🌐 Язык: { $language ->
        [en] English
       *[ru] русский
    }
doc-discard = 🗑 Удалить
doc-discard-ask = Удалить черновик акта? Номер он ещё не занял.
doc-discard-yes = 🗑 Да, удалить
doc-draft-gone = Черновик акта удалён.
doc-draft-kept = Черновик акта сохранён: он ждёт за кнопкой «📄 Акт».
doc-draft-head = <b>Акт</b> от { $date }, черновик{ $numbered ->
        [no] { "" }
       *[yes] . Номер будет { $number }
    }
doc-invoices = { $count ->
        [one] По счёту № { $numbers }
       *[other] По счетам № { $numbers }
    }
doc-period = { $document ->
        [reconciliation] Период
        [calculation] Период просрочки
       *[act] Период услуг
    }: { $since } – { $until }
doc-line = { $n }. { $name }: { $quantity } { $unit } × { $price } = { $sum }
doc-lines-more = … и ещё { $count }
doc-lines-none = Позиций пока нет. Добавьте, что сделано.
doc-total = Итого <b>{ $total }</b>{ $taxed ->
        [yes] , в том числе НДС { $vat }
       *[no] { "" }
    }
doc-covered = ⚠️ По счёту № { $number } уже есть акт № { $by }.
doc-unprintable = ⚠️ В PDF не напечатать: { $chars }. Замените эти знаки.
doc-begins-term = { $count ->
        [one] Когда клиент примет акт, начнётся срок оплаты счёта № { $numbers }.
       *[other] Когда клиент примет акт, начнётся срок оплаты счетов № { $numbers }.
    }
doc-invoice-unsent = ⚠️ { $count ->
        [one] Счёт № { $numbers } клиенту ещё не отправлен: напоминаний по нему не будет.
       *[other] Счета № { $numbers } клиенту ещё не отправлены: напоминаний по ним не будет.
    }
doc-date-ask = Сейчас { $date }. Какой датой составить акт? Выберите день или напишите.
doc-period-ask = За какой период оказаны услуги? Напишите, например: ноябрь 2026 или 01.11.2026 – 30.11.2026
doc-line-window = <b>{ $name }</b>
    { $quantity } { $unit } × { $price } = { $sum }{ $discounted ->
        [yes] , скидка { $discount }
       *[no] { "" }
    }
doc-line-name-ask = Что ещё сделано? Напишите так, как это будет напечатано в акте.
doc-line-sum-ask = <b>{ $name }</b>
    Сколько? Можно просто сумму или количество на цену: 150 000, 3 x 5000, 2,5 ч по 7 500.
doc-page-issued = { doc-name } от { $date } { doc-made }.
    { $client } · { $total }
doc-page = { doc-name } от { $date }
    { $client } · { $total }
doc-page-void = { doc-name } от { $date }, { doc-voided-word }
    { $client } · { $total }
doc-page-draft = Так будет выглядеть акт на { $total }. Это черновик.
doc-page-client = { doc-name } от { $date } · { $total }
doc-card-head = { $state ->
        [sent] 🟡 <b>{ doc-name }</b>: ждёт ответа клиента
        [accepted] 🟢 <b>{ doc-name }</b>: принят
        [objected] 🔴 <b>{ doc-name }</b>: есть возражение
        [void] ⚫ <b>{ doc-name }</b>: { doc-voided-word }
        [given] ⚪ <b>{ doc-name }</b>: у клиента
       *[issued] ⚪ <b>{ doc-name }</b>: { doc-made }, { doc-unsent }
    }
doc-card-date = От { $date } · { $document ->
        [reconciliation] сальдо { $total }
        [certificate] оплачено { $total }
        [calculation] за просрочку { $total }
       *[act] { $total }
    }
doc-card-void = Причина: { $reason }
doc-card-accepted = ✅ Принят { $date }{ $way ->
        [paper] , подписан на бумаге
        [silence] : ответа не было, вы решили считать его принятым
       *[telegram] {" "}через Telegram
    }{ $named ->
        [yes] : { $name }
       *[no] { "" }
    }
doc-card-objected = ❌ Возражение от { $date }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }{ $worded ->
        [yes] : { $text }
       *[no] { "" }
    }
    { $rests ->
        [yes] Напоминания по счетам этого акта остановлены, пока вы не завершите спор.
        [over] { "" }
       *[no] Напоминания не остановлены. Разберитесь с клиентом и завершите спор.
    }
doc-card-dispute-left = Спор по акту не завершён: напоминания по его счетам стоят.
doc-card-term = Счёт № { $number }: оплатить до { $due }
doc-paper = 📝 Принят на бумаге
doc-paper-ask = Когда клиент подписал акт № { $number }? Выберите день или напишите, например: вчера или 15.11.2026
doc-silence = ⏳ Считать принятым
doc-silence-ask = Клиент на акт № { $number } не ответил. Считать его принятым сегодня, { $today }? Проверьте, что договор это позволяет. Если от акта идёт срок оплаты, я сообщу его клиенту.
doc-silence-yes = ✅ Да, считать принятым
doc-end-dispute = 🤝 Завершить спор
doc-end-dispute-ask = Завершить спор по акту № { $number }? { $held ->
        [yes] Напоминания по его счетам пойдут дальше, а акт снова будет ждать ответа клиента.
       *[no] Акт снова будет ждать ответа клиента.
    } Клиенту бот об этом не напишет: если нужно, отправьте акт ещё раз.
doc-end-dispute-yes = 🤝 Да, завершить
doc-dispute-ended = { $held ->
        [yes] Спор завершён, напоминания пойдут дальше.
       *[no] Спор завершён.
    }
doc-accepted = Акт принят { $date }.
client-told = Сообщаю клиенту: { $to }.
client-told-later = Клиент узнает об этом { $at }: { $to }.
client-told-nobody = Сообщить об этом клиенту некому: контакта в Telegram нет, письмо не отправить. Скажите ему сами.
doc-term-begun = Счёт № { $number } нужно оплатить до { $due }.
doc-void-ask = { doc-name }: аннулировать? Номер останется занят.
doc-void-terms = Акт принят, и от него идёт срок оплаты. Он отменится: счёт № { $terms } снова будет ждать акта, напоминания остановятся.
doc-void-dispute = Спор по нему останется открытым, пока вы его не завершите.
doc-void-sure = { doc-name } будет { doc-voided-word }. Причина: { $reason }
doc-void-told = Клиент этот документ получил. Я предупрежу его, что документ больше не действует.
doc-void-yes = 🚫 Да, аннулировать
doc-voided = { doc-name } { doc-voided-word }.
doc-invoice = 🧾 Счёт № { $invoice }
doc-sending-head = <b>{ doc-name }</b> · { $client }{ $document ->
        [reconciliation] { "" }
       *[act] {" "}· { $total }
    }
doc-sending-nobody = Отправить пока некому. Пригласите клиента в Telegram или отметьте, что документ передан лично.
doc-words-ask = Напишите свой текст одним сообщением. Документ приложится сам.
doc-words-example = Добрый день! Высылаем акт за ноябрь.
doc-handed = Отмечено: документ передан лично.
doc-list = { $of ->
        [invoice] <b>Акты</b> · счёт № { $name }
        [contract] <b>Документы</b> · договор № { $name }
       *[client] <b>Документы</b> · { $name }
    }
doc-row = { $state ->
        [draft] ⚪
        [sent] 🟡
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] ⚪
    } { $numbered ->
        [yes] { $document ->
            [reconciliation] Сверка № { $number }
            [receipt] Квитанция № { $number }
            [certificate] Справка № { $number }
            [calculation] Расчёт № { $number }
            [demand] Претензия № { $number }
           *[act] Акт № { $number }
        }
       *[no] { $document ->
            [demand] Претензия, черновик
           *[act] Акт, черновик
        }
    } · { $date } · { $sum }
doc-new = ➕ Новый акт
doc-make = ✅ Готово
doc-pick-invoices = По каким счетам составить акт? Отметьте их.
    { $client }
doc-invoice-row = { $chosen ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $date } · { $sum }
doc-pick-period = За какой период составить акт? Выберите или напишите, например: ноябрь 2026 или 01.11.2026 – 30.11.2026
doc-this-month = Этот месяц
doc-last-month = Прошлый месяц
error-act-currency = Этот акт в { $currency }. Напишите сумму без другой валюты, например: 5 000

# Клиентская сторона

doc-portal-mine = 📄 Мои документы
doc-portal-list = <b>Документы</b> · { $client }
doc-portal-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [told] ⚪
       *[waiting] 🟡
    } { $document ->
        [reconciliation] Сверка { $number } · { $date }
        [receipt] Квитанция { $number } · { $total }
        [certificate] Справка { $number } · { $date }
        [calculation] Расчёт { $number } · { $date }
        [demand] Претензия { $number } · { $total }
       *[act] Акт { $number } · { $date } · { $total }
    }
doc-portal = <b>{ doc-name }</b> от { $date }{ $document ->
        [reconciliation] { "" }
        [certificate] : оплачено { $total }
        [calculation] : за просрочку { $total }
       *[act] {" "}на { $total }
    }
doc-portal-period = { $document ->
        [reconciliation] Период
        [calculation] Период просрочки
       *[act] Период услуг
    }: { $since } – { $until }
doc-portal-invoices = { $count ->
        [one] По счёту № { $numbers }
       *[other] По счетам № { $numbers }
    }
doc-portal-ask = Проверьте акт и примите его или напишите, с чем не согласны.
doc-portal-accepted = ✅ Принят { $on }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }
doc-portal-objected = ❌ Возражение передано юристу { $on }{ $worded ->
        [yes] : { $objection }
       *[no] { "" }
    }
doc-portal-accept-ask = { $document ->
        [reconciliation] Принять акт сверки № { $number } от { $date }? Это значит, что вы согласны с суммами и с остатком в нём.
       *[act] Принять акт № { $number } от { $date } на { $total }? Это значит, что услуги оказаны полностью и претензий нет.
    }
doc-accept-yes = ✅ Да, принять
doc-portal-object-ask = С чем вы не согласны в акте № { $number }? Напишите одним сообщением, юрист его получит.
doc-objection-example = В акте лишний час, встречи 3 декабря не было
doc-objected = { $rests ->
        [yes] Возражение передано юристу. Напоминаний по этим счетам не будет, пока он не ответит.
       *[no] Возражение передано юристу. Он ответит вам здесь.
    }

# Как называется документ

doc-name = { $document ->
        [reconciliation] Акт сверки
        [receipt] Квитанция
        [certificate] Справка об оплате
        [calculation] Расчёт
        [demand] Претензия
       *[act] Акт
    } № { $number }

pushed-unanswered = ⏳ { $client }: { $document ->
        [reconciliation] акт сверки № { $number }
       *[act] акт № { $number } на { $total }
    } отправлен { $day }, ответа нет. Считать принятым? Проверьте, что договор это позволяет.
doc-made = { $document ->
        [demand] составлена
        [receipt] составлена
        [certificate] составлена
       *[act] составлен
    }
doc-unsent = { $document ->
        [demand] не отправлена
        [receipt] не отправлена
        [certificate] не отправлена
       *[act] не отправлен
    }
doc-voided-word = { $document ->
        [demand] аннулирована
        [receipt] аннулирована
        [certificate] аннулирована
       *[act] аннулирован
    }

# Сколько ждать ответа

settings-act-days = ⏳ Ответ на акт: { $act_days ->
        [0] не спрашивать
       *[other] { $act_days } раб. дн.
    }
settings-act-days-ask = Сколько рабочих дней ждать ответа клиента на акт? Потом я один раз спрошу юриста, считать ли акт принятым. Если в договоре другой срок, его можно задать в актах этого договора.
doc-days = ⏳ Ответ: { $days ->
        [0] не спрашивать
       *[other] { $days } раб. дн.
    }{ $own ->
        [yes] , по договору
       *[no] { "" }
    }
doc-days-ask = Сколько рабочих дней договор даёт клиенту на ответ по акту? Потом я один раз спрошу юриста, считать ли акт принятым.
doc-days-row = { $days }
doc-days-firm = Как обычно в фирме
doc-days-never = Не спрашивать
doc-days-example = 5
doc-days-done = { $days ->
        [0] Об актах без ответа спрашивать не буду.
        [one] Спрошу об акте, если ответа не будет { $days } рабочий день.
        [few] Спрошу об акте, если ответа не будет { $days } рабочих дня.
       *[other] Спрошу об акте, если ответа не будет { $days } рабочих дней.
    }
error-answer-days = Не понял «{ $value }». Напишите число рабочих дней от 0 до { $limit }, например 5.
