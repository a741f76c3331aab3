# Отправка счёта клиенту.

sending-head = <b>Счёт № { $number }</b> · { $client } · { $total }
sending-ask = Кому отправить?
sending-nobody = Отправить пока некому. Пригласите клиента в Telegram или отметьте, что счёт передан лично.
sending-stopped = ⚠️ { $names }: бот остановлен, в Telegram не дойдёт.
sending-no-mail = { $mail ->
        [off] Почта ещё не настроена, письмом не отправить. Её подключает тот, кто установил бота.
       *[no_address] В карточке клиента нет почты. Добавьте адрес, и счёт можно будет отправить письмом.
    }
sending-answers = { $whose ->
        [mine] Ответ клиента придёт на общий адрес. Свой можно указать в «⚙️ Настройки».
       *[theirs] Ответ клиента придёт на общий адрес. { $lawyer }: своя почта не указана.
    }
sending-contact = { $chosen ->
        [yes] ✓ { $name }
       *[no] { $name }
    }{ $unreachable ->
        [yes] {" "}· не доходит
       *[no] {""}
    }
sending-email = { $mail ->
        [ready] { $by_email ->
            [yes] ✓ ✉️ На почту { $email }
           *[no] ✉️ На почту { $email }
        }
        [refused] ✉️ На почту · адрес не принят
       *[other] ✉️ На почту
    }
sending-send = 📨 Отправить
sending-meanwhile = Пока это окно было открыто, уже отправили: { $names }. Если нужно ещё раз, нажмите «📨 Отправить» снова.
sending-hand = 🤝 Передан лично
sending-invite = 🔗 Пригласить в Telegram
sending-handed = Отмечено: счёт передан лично.

sending-mode-ask = Это первый счёт клиента. Как напоминать ему об оплате?
sending-mode-days = Если не заплатит, напомню { $days } в { $hour }.
sending-mode-no-days = По этому счёту напоминать уже нечего.
sending-mode-auto = 🔔 Автоматически
sending-mode-confirm = ✋ С моим подтверждением
sending-mode-off = 🔕 Не напоминать

error-send-nobody = Выберите, кому отправить.
error-send-mail-off = Почта ещё не настроена, письмо не отправить. Её подключает тот, кто установил бота.
error-send-mail-no-address = В карточке клиента нет почты. Добавьте адрес, и счёт можно будет отправить письмом.
error-send-mail-refused = Адрес { $email } письма не принимает. Проверьте его в карточке клиента.

# Текст сообщения до отправки.

sending-text =
    Клиент получит:
    <blockquote>{ $text }</blockquote>
words-edit = ✏️ Изменить текст
words-ask = Напишите свой текст одним сообщением. Счёт приложится сам, если клиент его ещё не получал.
words-now =
    Сейчас:
    <blockquote>{ $text }</blockquote>
words-example = Добрый день! Высылаем счёт за ноябрь.
words-usual = ↩️ Вернуть обычный текст
remind-now-head =
    <b>Напоминание · счёт № { $number }</b>
    { $client }
    Кому: { $to }
card-on-its-way = 📨 Отправляю: { $to }
card-withdraw = ↩️ Отменить отправку
withdrawn-done = Отменено, сообщение не уйдёт: { $to }.
withdrawn-too-late = Уже ушло, отменить не успел: { $to }.
withdrawn-nothing = Уже ушло, отменять нечего.
error-words-empty = Текст пустой. Напишите, что получит клиент, например: «Добрый день! Высылаем счёт за ноябрь.»
error-words-long = Слишком длинно: { $count } знаков, помещается { $limit }. Сократите текст.
