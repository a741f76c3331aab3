# Сторона клиента: вход по ссылке, свои счета, как заплатить, что сказать фирме.

portal-link-refused = Эта ссылка не действует. Попросите у фирмы новую.
portal-waiting = { $key ->
        [yes] Здравствуйте! Передаю в { $firms }, что вы здесь. Как только там подтвердят, что это вы, придёт сообщение. Чтобы вас узнали быстрее, можно поделиться телефоном.
       *[no] Передаю в { $firms }, что вы открыли приглашение. Как только там подтвердят, что это вы, придёт сообщение.
    }
portal-share-phone = 📱 Поделиться телефоном
portal-phone-shared = Спасибо, передаю фирме. Придёт сообщение, как только фирма подтвердит, что это вы.
portal-phone-not-own = Это чужой контакт. Нужен ваш: нажмите «📱 Поделиться телефоном».
portal-opened = Доступ открыт.

portal-clients = Здравствуйте, { $name }! Чьи счета показать?
portal-client-row = { $state ->
        [owes] { $client }{ portal-client-firm } · к оплате { $owed }
       *[clear] { $client }{ portal-client-firm } · всё оплачено
    }
portal-client-firm = { $with_firm ->
        [yes] {" "}· { $firm }
       *[no] { "" }
    }
portal-command = { $what ->
        [help] Здесь ваши счета и документы. Напишите вопрос, и он придёт юристу.
       *[staff] Эта команда для сотрудников фирмы. Ваши счета и вопросы юристу здесь:
    }
portal-home =
    Здравствуйте, { $name }! Здесь счета { $client } от { $firm }.
portal-home-owed = К оплате { $owed_count ->
        [one] { $owed_count } счёт
        [few] { $owed_count } счёта
       *[other] { $owed_count } счетов
    }: <b>{ $owed }</b>
portal-home-paid = Всё оплачено.
portal-home-none = Счетов пока нет. Когда придёт первый, мы напишем.
portal-my-invoices = 🧾 Мои счета
portal-ask = 💬 Вопрос юристу
portal-other-client = 👥 Другой клиент
portal-language = 🌐 Язык
portal-language-ask = На каком языке писать?

portal-list = <b>Счета</b> · { $client }
portal-row = { $status ->
        [awaiting] 🟡 { $number } · { $until } · { $balance }
        [partial] 🟠 { $number } · { $until } · остаток { $balance }
       *[paid] 🟢 { $number } · оплачен · { $total }
    }
portal-status = { $status ->
        [awaiting] ожидает оплаты
        [partial] частично оплачен
       *[paid] оплачен
    }
portal-invoice =
    <b>Счёт № { $number }</b> · { portal-status }
    { $status ->
        [awaiting] { $total } { $due }
        [partial] Остаток <b>{ $balance }</b> { $due }
       *[paid] { $total }, спасибо
    }{ $status ->
        [partial] { "" }
    Оплачено { $paid } из { $total }
       *[other] { "" }
    }
portal-invoice-claimed = Вы сообщили об оплате, фирма проверит поступление.
portal-invoice-promised = Вы назвали дату оплаты: { $promised }.
portal-muted = Напоминания выключены.
portal-pdf = 📄 PDF
portal-details = 📋 Реквизиты
portal-claim = ✅ Я оплатил
portal-promise = 📅 Сообщить дату оплаты
portal-mute = 🔕 Не напоминать
portal-unmute = 🔔 Напоминать снова
portal-muted-now = Хорошо, напоминать не будем. Передаю это фирме.
portal-unmuted = Хорошо, снова будем напоминать о сроках.
portal-pdf-caption = Счёт № { $number } · { $total } · { $due }

portal-pay =
    <b>Как оплатить счёт № { $number }</b>
    К оплате <b>{ $balance }</b>

    { $payee }

    Назначение: <code>{ $purpose }</code>
portal-payee = <b>{ $name }</b>
portal-payee-item = { $label } <code>{ $value }</code>
portal-correspondent = Банк-корреспондент: <code>{ $correspondent }</code>
portal-copy-payee = 📋 Получатель
portal-copy-tax = { $country ->
        [KZ] { $individual ->
            [yes] 📋 ИИН
           *[no] 📋 БИН
        }
        [BY] 📋 УНП
        [OTHER] 📋 Налоговый номер
       *[other] 📋 ИНН
    }
portal-copy-kpp = 📋 КПП
portal-copy-bank-name = 📋 Банк
portal-copy-corr = 📋 Корр. счёт
portal-copy-correspondent = 📋 Банк-корреспондент
portal-copy-kbe = 📋 Кбе
portal-copy-knp = { $country ->
        [UZ] 📋 Код платежа
       *[other] 📋 КНП
    }
portal-copy-account = 📋 Счёт получателя
portal-copy-bank = { $bank_label ->
        [UZ] 📋 МФО
        [SWIFT] 📋 SWIFT
       *[other] 📋 БИК
    }
portal-copy-sum = 📋 Сумма
portal-copy-purpose = 📋 Назначение платежа
portal-code = 🔳 QR-код для оплаты
portal-code-caption = Счёт № { $number }: к оплате { $balance }. Сохраните картинку и откройте в приложении банка: оплата по QR, «из галереи».

portal-claim-ask =
    Оплатили счёт № { $number } на { $balance }?
    Пришлите платёжное поручение файлом или фото, так его найдут быстрее. Можно и без него.
portal-claim-plain = Без файла
portal-claim-example = файл или фото платёжки
portal-claimed = { $again ->
        [yes] Вы уже сообщили об этой оплате, повторять не нужно.
       *[no] Спасибо! Передаю фирме, она проверит поступление. Напоминать пока не буду.
    }
portal-claimed-before = Спасибо! Передаю фирме, она проверит поступление. Об этой оплате вы уже сообщали, поэтому напоминания пока не останавливаю.
portal-promise-ask = Когда оплатите счёт № { $number }? Выберите день или напишите, например: завтра, 15.12.
portal-promise-example = завтра или 15.12
portal-promised = Спасибо, передаю фирме: оплата { $day }. До этого дня напоминать не буду.

portal-promised-again = Передаю фирме: оплата { $day }. Прошлые даты прошли без оплаты, поэтому напоминания пока не останавливаю.
portal-promise-words = Ваши слова передаю вместе с датой.
portal-ask-text = { $about ->
        [invoice] Вопрос по счёту № { $number }. Напишите одним сообщением, можно с файлом или фото.
       *[all] Напишите юристу одним сообщением, можно с файлом или фото.
    }
portal-ask-example = Можно ли оплатить двумя частями?
portal-ask-confirm = { $order ->
        [one] Это платёжка по счёту № { $order_number }? Или передать юристу как вопрос?
        [words] Вы оплатили счёт № { $order_number }? Тогда сообщу об этом фирме вместе с вашими словами. Если ещё нет, нажмите «Передать»: юрист получит их как вопрос.
        [several] Это платёжка по счёту? Выберите счёт или передайте юристу.
       *[no] { portal-ask-pass-on }
    }{ portal-ask-said }
portal-ask-pass-on = { $about ->
        [invoice] Передать юристу как вопрос по счёту № { $number }?
       *[all] Передать это юристу?
    }
portal-ask-claim = { $by ->
        [words] ✅ Я оплатил · № { $number } · { $sum }
       *[one] 💳 Платёжка · № { $number } · { $sum }
    }
portal-ask-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] С файлом.
       *[other] Файлов: { $files }.
    }
       *[no] { "" }
    }
portal-ask-yes = ✅ Передать
portal-ask-no = ✖️ Не надо
portal-asked = Принял и передаю юристу, он ещё не прочитал. Ответ придёт сюда.

# Сообщения, которые приходят сами.

portal-push-welcome = Здравствуйте! Теперь вам видны счета { $client } от { $firm }. Здесь можно взять PDF и реквизиты, сообщить об оплате, задать вопрос.
portal-push-thanks = { $left ->
        [yes] Спасибо! По счёту № { $number } пришло { $amount }. Остаётся { $balance }.
       *[no] Спасибо! Оплата { $amount } по счёту № { $number } пришла, он оплачен полностью.
    }
portal-push-term = { $way ->
        [paper] Акт № { $act } подписан { $on }.
        [silence] На акт № { $act } ответа не было, он считается принятым { $on }.
       *[noted] Акт об услугах подписан { $on }.
    } { $count ->
        [one] Счёт № { $numbers } нужно оплатить до { $due }.
       *[other] Счета № { $numbers } нужно оплатить до { $due }.
    }
portal-push-void = { doc-name } от { $date } { doc-voided-word } и больше не действует. { $term ->
        [ends] Срок оплаты, который шёл от этого акта, отменён.
       *[stays] Если документ у вас сохранён, не используйте его.
    }
portal-push-unpaid = Фирма пока не видит оплату по счёту № { $number }, остаток { $balance }. Проверьте, пожалуйста, ушёл ли платёж. Если есть платёжное поручение, пришлите его сюда.
portal-push-answer = { $about ->
        [invoice] <b>{ $member }, { $firm }</b> · счёт № { $number }
       *[all] <b>{ $member }, { $firm }</b>
    }
    { $answer }
portal-push-unheard = { $known ->
        [yes] Ваше сообщение пока никто в { $firm } не получил. Свяжитесь с фирмой напрямую: { $reach }.
       *[no] Ваше сообщение пока никто в { $firm } не получил. Свяжитесь с фирмой напрямую.
    }
portal-open-invoices = 🧾 Мои счета
portal-open-invoice = 🧾 Открыть счёт
portal-reply = 💬 Ответить

error-portal-closed = Доступ к этим счетам закрыт. Если это ошибка, попросите у фирмы новую ссылку.
error-portal-paid = Счёт № { $number } уже оплачен, платить больше не нужно.
error-portal-promise = Назовите день от сегодня и не дальше чем через { $days } дней, например { $date }.
error-portal-promise-moved = Дату уже переносили, поэтому назовите день не позже { $latest }, например { $date }. Если нужно больше времени, напишите юристу: «💬 Вопрос юристу».
error-portal-question = Напишите вопрос текстом, до { $limit } знаков.
