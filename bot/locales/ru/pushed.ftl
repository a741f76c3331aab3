# Сообщения, которые бот отправляет сам: счета, напоминания, тревоги.

pushed-hello = Добрый день!
pushed-hello-name = Добрый день, { $name }!
pushed-sum = { $balance }
pushed-sum-of = { $balance } из { $total }

pushed-paid = ✅ Я оплатил
pushed-promise = 📅 Сообщить дату оплаты
pushed-pdf = 📄 PDF
pushed-card = 🧾 Открыть счёт
pushed-card-row = 🧾 № { $number }
pushed-pdf-row = 📄 № { $number }
pushed-all = 📂 Все счета

# Счёт

pushed-invoice = { $hello } Счёт № { $number }{ $left ->
        [part] , остаток { $sum }, оплатить { $due }
        [none] {" "}на { $sum }, оплачивать ничего не нужно
       *[all] {" "}на { $sum }, оплатить { $due }
    }.
    { $firm }

# Напоминания: дружеское, нейтральное, твёрдое, официальное

pushed-remind-attached = Счёт прикладываем.

pushed-remind-friendly-before = { $days ->
        [1] Завтра
       *[other] { $day }
    } подходит срок оплаты счёта № { $number }{ $part ->
        [yes] , остаток { $sum }
       *[no] {" "}на { $sum }
    }.
pushed-remind-friendly-today = Сегодня срок оплаты счёта № { $number }{ $part ->
        [yes] , остаток { $sum }
       *[no] {" "}на { $sum }
    }.
pushed-remind-friendly-late = Напоминаем о счёте № { $number }: срок оплаты был { $day }, к оплате { $sum }. Если деньги уже в пути, { $channel ->
        [email] ответьте на это письмо
       *[telegram] нажмите «Я оплатил» или сообщите дату
    }.

pushed-remind-neutral-before = Срок оплаты счёта № { $number } подходит { $days ->
        [1] завтра
       *[other] { $day }
    }, к оплате { $sum }.
pushed-remind-neutral-today = Сегодня срок оплаты счёта № { $number }, к оплате { $sum }.
pushed-remind-neutral-late = { $days ->
        [1] Вчера прошёл срок
       *[other] { $day } прошёл срок
    } оплаты счёта № { $number }. К оплате { $sum }. Если деньги уже в пути, { $channel ->
        [email] ответьте на это письмо
       *[telegram] нажмите «Я оплатил» или сообщите дату
    }.

pushed-remind-firm-before = Просим оплатить счёт № { $number } в срок, до { $day }. К оплате { $sum }.
pushed-remind-firm-today = Просим оплатить счёт № { $number } сегодня: это последний день срока. К оплате { $sum }.
pushed-remind-firm-late = Счёт № { $number } не оплачен { $days ->
        [7] неделю
        [14] две недели
        [one] уже { $days } день
        [few] уже { $days } дня
       *[other] уже { $days } дней
    }, остаток { $balance }. Когда ждать оплату? { $channel ->
        [email] Ответьте на это письмо
       *[telegram] Ответьте кнопкой
    }, этого достаточно.

pushed-remind-formal-before = По счёту № { $number } от { $issued } к оплате { $sum }. Просим оплатить до { $day }.
pushed-remind-formal-today = По счёту № { $number } от { $issued } к оплате { $sum }, срок сегодня. Просим оплатить.
pushed-remind-formal-late = По счёту № { $number } от { $issued } остаётся { $balance }, срок прошёл { $day }. Просим оплатить или связаться с нами до { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }

pushed-remind-several = { $late ->
        [yes] Напоминаем о счетах, которые ждут оплаты:
       *[no] Подходит срок оплаты счетов:
    }
pushed-remind-line = № { $number } · { $sum } · { $late ->
        [yes] срок был { $day }
       *[no] срок { $day }
    }
pushed-remind-more = { $count ->
        [one] и ещё { $count } счёт
        [few] и ещё { $count } счёта
       *[other] и ещё { $count } счетов
    }
pushed-remind-total = <b>Всего { $sums }</b>
pushed-remind-advance = На вашем авансе { $advance }, поэтому доплатить нужно { $rest }.
pushed-remind-several-friendly = Если деньги уже в пути, { $channel ->
        [email] ответьте на это письмо.
       *[telegram] откройте счёт и нажмите «Я оплатил».
    }
pushed-remind-several-neutral = Если деньги уже в пути, { $channel ->
        [email] ответьте на это письмо.
       *[telegram] откройте счёт и нажмите «Я оплатил» или сообщите дату.
    }
pushed-remind-several-firm = Когда ждать оплату? { $channel ->
        [email] Ответьте на это письмо, этого достаточно.
       *[telegram] Откройте счёт и сообщите дату, этого достаточно.
    }
pushed-remind-several-formal = Просим оплатить или связаться с нами до { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-creditor = Кредитор: { $creditor }.
pushed-creditor-phone = Кредитор: { $creditor }, телефон { $phone }.

# Письма

pushed-mail-subject-invoice = Счёт № { $number } от { $date }, { $firm }
pushed-mail-subject-several = { $count ->
        [one] { $count } счёт ждёт оплаты, { $firm }
        [few] { $count } счёта ждут оплаты, { $firm }
       *[other] { $count } счетов ждут оплаты, { $firm }
    }
pushed-mail-subject-word = Сообщение от { $firm }
pushed-mail-invoice = { $left ->
        [part] Счёт № { $number } во вложении, остаток { $sum }. Оплатить { $due }.
        [none] Счёт № { $number } на { $sum } во вложении. Оплачивать ничего не нужно.
       *[all] Счёт № { $number } на { $sum } во вложении. Оплатить { $due }.
    }
pushed-mail-answer = Если есть вопросы или нужны документы, ответьте на это письмо.

# Сотрудникам

pushed-alert = 🔴 { $client }: счёт № { $number } не оплачен, остаток { $balance }, { $days ->
        [one] { $days } день.
        [few] { $days } дня.
       *[other] { $days } дней.
    }
pushed-alert-nobody = ⚠️ Напомнить некому: { $why ->
        [muted] клиент просил не напоминать.
        [stopped_mail_off] клиент остановил бота, а почта ещё не настроена.
        [mail_off] почта ещё не настроена, а в Telegram клиента нет.
        [refused] адрес почты не принимает письма.
        [blocked] клиент остановил бота, а почты в карточке нет.
       *[nobody] нет ни контакта в Telegram, ни почты.
    }
pushed-alert-head = 🔴 <b>Не оплачены { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }</b>, остаток { $sums }
pushed-alert-line = • { $client }, № { $number }: { $balance }, { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }{ $nobody ->
        [yes] , ⚠️ напомнить некому
       *[no] { "" }
    }
pushed-alert-all = 🔴 Все просроченные
pushed-remind = 📣 Напомнить клиенту
pushed-offer =
    Клиент получит ({ $to }):
    { $folded ->
        [yes] <blockquote expandable>{ $text }</blockquote>
       *[no] <blockquote>{ $text }</blockquote>
    }
pushed-pause = ⏸ Пауза
pushed-pay = 💳 Записать оплату
pushed-task = 📌 Задача
pushed-open = 🧾 Открыть счёт
pushed-client = 👤 Клиент

pushed-ask = Напомнить клиенту? { $client }, счёт № { $number }: остаток { $balance }, { $late ->
        [yes] срок был { $day }.
       *[no] срок { $day }.
    }
pushed-ask-send = 📣 Отправить
pushed-ask-skip = Пропустить
pushed-ask-sent = Отправляю напоминание.
pushed-ask-skipped = Это напоминание пропускаем.
pushed-ask-over = Уже решено.

pushed-advance-ask = 💼 Зачесть аванс { $used }? { $client }: счёт № { $number }, остаток { $balance }, аванса хватает. Пока не решите, клиенту не напоминаю.
pushed-advance-ask-again = 💼 Решения пока нет. Зачесть аванс { $used }? { $client }: счёт № { $number }, остаток { $balance }, аванса хватает. Клиенту пока не напоминаю.
pushed-advance-use = 💼 Зачесть
pushed-advance-no = Не зачитывать
pushed-advance-used = Зачёл { $amount } из аванса. По счёту остаётся { $left }.
pushed-advance-declined = Аванс не трогаю, напоминания идут своим чередом.
pushed-small-ask = Списать остаток { $balance }? { $client }, счёт № { $number }: почти всё оплачено, о такой сумме клиенту не напоминаю.
pushed-small-write-off = Списать
pushed-small-reason = Небольшой остаток
pushed-small-done = Списал { $amount }, счёт закрыт.
pushed-money-moved = По этому счёту суммы уже другие: откройте его и решите там.

pushed-trouble-what = { $kind ->
        [invoice] счёт № { $number }
        [document] документ № { $number }
        [reminder] напоминание о счёте № { $number }
       *[other] сообщение
    }
pushed-trouble-over = { $how ->
        [assumed] Считаем отправленным: { pushed-trouble-what }, { $client }.
        [email] ✅ Ушло письмом: { pushed-trouble-what }, { $client } ({ $to }).
       *[telegram] ✅ Дошло: { pushed-trouble-what }, { $client } ({ $to }).
    }
pushed-trouble-unconfirmed = ⚠️ Не подтверждено: { $what }, { $client }. Связь прервалась во время отправки ({ $to }): неизвестно, дошло ли. Без вас повторять не буду.
pushed-trouble-failed = ⚠️ Не отправлено: { $what }, { $client } ({ $to }).{ $mail ->
        [off] {" "}Почта ещё не настроена.
       *[on] { "" }
    }
pushed-trouble-blocked = ⚠️ Не доставлено: { $what }, { $client }. { $channel ->
        [email] Адрес { $to } не принят, проверьте его в карточке клиента.
       *[telegram] { $to } больше не принимает сообщения бота.
    }{ $by_email ->
        [yes] {" "}Отправляю письмом.
       *[no] {""}
    }
pushed-trouble-nobody = ⚠️ Некому напомнить о счёте № { $number }. { $why ->
        [stopped_mail_off] { $client }: клиент остановил бота, а почта ещё не настроена. Когда она появится, напоминание уйдёт.
        [mail_off] Почта ещё не настроена, а в Telegram клиента { $client } нет. Так будет со всеми, кому можно написать только письмом. Когда почта появится, напоминание уйдёт.
        [refused] { $client }: адрес почты не принимает письма. Проверьте его в карточке клиента.
        [blocked] { $client }: клиент остановил бота, а почты в карточке нет. Позвоните или добавьте адрес.
       *[nobody] У клиента { $client } нет ни контакта в Telegram, ни почты.
    }
pushed-trouble-mail-login = ⚠️ Почта не впускает бота: логин или пароль неверны. Письма клиентам ждут. Пусть тот, кто установил бота, проверит настройки почты.
pushed-backup-fails = ⚠️ Резервная копия книг не сделана, последняя от { $last }. { $why ->
        [room] На диске нет места.
       *[other] Причина записана в журнале бота.
    } Пусть тот, кто установил бота, посмотрит. Когда копии снова пойдут, я скажу.
pushed-backup-fails-first = ⚠️ Резервная копия книг не сделана, и в папке для копий ни одной нет. { $why ->
        [room] На диске нет места.
       *[other] Причина записана в журнале бота.
    } Пусть тот, кто установил бота, посмотрит. Когда копии пойдут, я скажу.
pushed-backup-works = ✅ Резервные копии книг снова делаются.
pushed-backup-restored = 📦 Книги восстановлены из копии от { $day }. Чего с тех пор не хватает (счета, оплаты), внесите снова. { $quiet ->
        [yes] Сутки клиентам я не напоминаю.
       *[no] {""}
    }
pushed-trouble-no-file = ⚠️ { $client }: { $what } дошло без файла, Telegram его не принял ({ $to }).
pushed-words-stale = ⚠️ { $client }: пока напоминание о счёте № { $number } ждало отправки, остаток изменился. Ваш текст не отправил: клиент получит обычный, с остатком { $balance }.
pushed-instead = Сообщение для сотрудника: { $name }. До него сообщения бота не доходят.
pushed-no-file = { $kind ->
        [voice] 📎 Файл не приложился: это голосовое сообщение, а ваш Telegram их не принимает.
       *[other] 📎 Файл не приложился: Telegram его не принял.
    }
pushed-resend = 🔁 Повторить
pushed-assume = Считать отправленным
pushed-resent = Отправляю ещё раз.
pushed-assumed = Считаем отправленным.
pushed-settled = { $state ->
        [sent] Это уже отправлено.
        [queued] Это уже отправляется.
        [sending] Это уже отправляется.
       *[other] Это уже решено.
    }
pushed-firm-opened = Открыта фирма { $firm }.

pushed-hold-end = { $hold ->
        [promise] 📅 { $client }: обещанная дата оплаты прошла.
        [claim] 💳 { $client }: три рабочих дня назад сообщили об оплате, но она не записана.
        [dispute] ⚖️ { $client }: спор закончен.
       *[pause] ⏸ { $client }: пауза закончилась.
    } Счёт № { $number }, остаток { $balance }. { pushed-hold-end-outlook }
pushed-hold-end-outlook = { $outlook ->
        [goes_on] Напоминания идут дальше.
        [asked] Клиенту пока не напоминаю, жду вашего решения.
        [paid] {""}
       *[nothing] Больше напоминаний не запланировано.
    }
pushed-hold-end-client = ⏸ { $client }: { $hold ->
        [dispute] спор закончен.
       *[pause] пауза закончилась.
    } { pushed-hold-end-outlook }

error-remind-never = Здесь стоит «Никогда не напоминать». Снять можно в «🔔 Напоминания».
error-remind-held = Напоминания по этому счёту сейчас на паузе. Сначала снимите её.
error-remind-advance = На авансе клиента { $advance }, этого хватает на счёт № { $number }. Зачтите аванс на карточке счёта или откажитесь от зачёта под «🔔 Напоминания».
error-remind-small = По счёту № { $number } осталось { $balance }: о такой сумме не напоминаем. Остаток можно списать.
error-remind-nobody = Некому напомнить. { $why ->
        [muted] { $client }: клиент просил не напоминать.
        [stopped_mail_off] { $client }: клиент остановил бота, а почта ещё не настроена. Позвоните ему.
        [mail_off] Почта ещё не настроена, а в Telegram клиента { $client } нет. Пригласите его.
        [refused] { $client }: адрес почты не принимает письма. Исправьте его в карточке клиента.
        [blocked] { $client }: клиент остановил бота, а почты в карточке нет. Добавьте адрес.
       *[nobody] У клиента { $client } нет ни контакта в Telegram, ни почты. Пригласите его или добавьте адрес.
    }
error-remind-enough = Клиенту уже писали столько, сколько можно за неделю. Напоминание уйдёт позже по расписанию.
error-remind-nothing = По счёту № { $number } платить нечего, напоминать не о чем.
error-remind-before-act = Срок оплаты счёта № { $number } начнётся с акта. Когда акт подпишут, укажите дату на карточке счёта.
error-remind-not-sent = Счёт № { $number } клиенту ещё не отправляли. Сначала отправьте его.

pushed-alarm-stalled = ⚠️ Сообщения не уходят: самое старое ждёт { $minutes } мин, хотя Telegram отвечает. Ничего не потеряно. Пусть тот, кто установил бота, запустит его заново.
pushed-alarm-stalled-over = ✅ Сообщения снова уходят.
pushed-alarm-mail = ⚠️ Почта не принимает письма: подряд не ушло { $count }. О каждом бот скажет отдельно. Пусть тот, кто установил бота, проверит почту, а срочное отправьте через Telegram.
pushed-alarm-mail-over = ✅ Почта снова принимает письма.
pushed-alarm-disk = ⚠️ На диске бота мало места: свободно { $free } МБ, а нужно { $wanted } МБ. Когда место кончится, бот не сможет ничего записать. Пусть тот, кто установил бота, освободит место.
pushed-alarm-disk-over = ✅ Места на диске бота снова хватает.
pushed-alarm-strangers = ⚠️ Боту пишет толпа незнакомых людей, или кто-то подбирает ссылки. Лишнее бот пропускает, а без вашей ссылки внутрь не войти. Делать ничего не нужно. Если бот не ответил тому, кого вы ждёте, пришлите ему ссылку ещё раз.

pushed-keeping = 🧹 Срок хранения вышел. { $clients ->
        [0] {""}
        [one] { $clients } клиент, с которым всё закончено.
        [few] { $clients } клиента, с которыми всё закончено.
       *[other] { $clients } клиентов, с которыми всё закончено.
    } { $talks ->
        [0] {""}
        [one] { $talks } сообщение с вопросами и ответами.
        [few] { $talks } сообщения с вопросами и ответами.
       *[other] { $talks } сообщений с вопросами и ответами.
    } Сам я ничего не удаляю: посмотрите и решите.
pushed-keeping-look = 🧹 Посмотреть
