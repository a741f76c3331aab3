# Личные данные: удаление и справка о нём.

privacy-erase = 🧹 Удалить данные
privacy-erase-yes = 🧹 Да, удалить навсегда
privacy-ask =
    <b>{ $name } · удалить данные?</b>

    { $body }
privacy-goes = { $kind ->
        [contact] <b>Удалю:</b> имя, телефон и чат этого человека, его вопросы и ваши ответы, сообщения ему, его имя в истории.
        [member] <b>Удалю:</b> имя, Telegram и почту этого человека, сообщения ему, его ссылки, его имя в истории.
       *[client] <b>Удалю:</b> имя, реквизиты, телефон и почту, людей клиента, названия дел, файлы и предмет договоров, заметки, вопросы и ответы, тексты сообщений, имена в истории. Что ещё не отправлено, не уйдёт.
    }
privacy-stays = { $kind ->
        [contact] <b>Останется:</b> карточка клиента, его счета и платежи.
        [member] <b>Останется</b> для учёта: что выставлено, записано и сделано. Вместо имени будет «Сотрудник» с номером. Реквизиты фирмы и подписи на счетах не меняются.
       *[client] <b>Останется</b> для учёта: номера, даты и суммы счетов и платежей. Вместо имени будет «Клиент» с номером. Отчёты не изменятся.
    }
privacy-settlements-stay = { $count ->
        [one] В { $count } выставленном счёте
       *[other] В { $count } выставленных счетах
    } имя, налоговый номер, адрес и услуга останутся до { $until }: закон велит хранить счета. Потом удалите и их.

    Вернуть данные будет нельзя.
privacy-papers-none = Вернуть данные будет нельзя.
privacy-not-yet = <b>Пока удалить нельзя.</b> Сначала:
privacy-obstacle = { $kind ->
        [works] • сотрудник работает в фирме: закройте ему доступ
        [waiting] • { $count ->
            [one] { $count } сообщение клиенту с этим именем ещё не ушло
            [few] { $count } сообщения клиентам с этим именем ещё не ушли
           *[other] { $count } сообщений клиентам с этим именем ещё не ушли
        }: подождите
        [invoices] • { $count ->
            [one] { $count } неоплаченный счёт
            [few] { $count } неоплаченных счёта
           *[other] { $count } неоплаченных счетов
        }: запишите оплату, спишите или аннулируйте
        [drafts] • { $count ->
            [one] { $count } черновик
            [few] { $count } черновика
           *[other] { $count } черновиков
        }: выставьте или удалите
        [document_drafts] • { $count ->
            [one] { $count } черновик акта
            [few] { $count } черновика актов
           *[other] { $count } черновиков актов
        }: составьте или удалите
        [disputes] • { $count ->
            [one] { $count } спор
            [few] { $count } спора
           *[other] { $count } споров
        }: отметьте, что спор закончен
        [contracts] • { $count ->
            [one] { $count } действующий договор
            [few] { $count } действующих договора
           *[other] { $count } действующих договоров
        }: исполните или расторгните
        [matters] • { $count ->
            [one] { $count } открытое дело
            [few] { $count } открытых дела
           *[other] { $count } открытых дел
        }: закройте
       *[sending] • сообщение уходит прямо сейчас: подождите минуту
    }
privacy-obstacle-advance = • аванс { $sum }: зачтите в счёт или верните
privacy-certificate =
    <b>Справка об удалении данных</b>
    { $subject ->
        [contact] Представитель { $number }
        [member] Сотрудник { $number }
       *[client] Клиент { $number }
    }
    Удалено { $when }
    Кем: { $by }, { $firm }
privacy-done = { $body }
privacy-erased-title = <b>Удалено:</b>
privacy-erased = { $kind ->
        [card] • карточка: имя, реквизиты, телефон, почта
        [member] • имя, Telegram и почта
        [links] • ссылки-приглашения: { $count }
        [contacts] • люди с их чатами и телефонами: { $count }
        [matters] • названия и заметки дел: { $count }
        [contracts] • предметы и файлы договоров: { $count }
        [services] • описания услуг в строках счетов: { $count }
        [pages] • лишние данные на страницах счетов: { $count }
        [notes] • заметки, причины и пояснения: { $count }
        [statements] • строки банковских выписок: кто платил и за что: { $count }
        [messages] • { $subject ->
            [member] сообщения сотруднику и его имя в других: { $count }
           *[client] тексты и адреса сообщений: { $count }
        }
        [dialogs] • незаконченные разговоры с ботом: { $count }
       *[trail] • имена и тексты в истории: { $count }
    }
privacy-kept-title = { $subject ->
        [member] <b>Осталось</b> для учёта, под номером:
       *[client] <b>Осталось</b> для учёта, без имени:
    }
privacy-kept = { $kind ->
        [invoices] • счета: { $count }
        [documents] • акты и другие документы: { $count }
        [payments] • платежи: { $count }
        [clients] • клиенты, за которых отвечал: { $count }
        [acts] • записи в истории: { $count }
        [prints] • отправлено на принтер: { $count }
       *[contracts] • договоры: { $count }
    }
privacy-kept-pages = До { $until } имя, налоговый номер, адрес и услуга остаются на { $count ->
        [one] странице { $count } выставленного счёта
       *[other] страницах { $count } выставленных счетов
    }: первичные документы хранят пять лет после года, в котором с ними работали (за рубежом десять). Потом их тоже можно удалить.
privacy-out-of-reach = Что уже пришло в Telegram и на почту, осталось у получателей. В резервных копиях данные есть, пока копии не сменятся.
privacy-as-file = 📄 Справка файлом
privacy-certificate-file = Справка об удалении { $number }.pdf
privacy-page-title = Справка об удалении персональных данных
privacy-page-firm = Фирма
privacy-page-whose = Чьи данные
privacy-page-subject = { $subject ->
        [contact] представитель клиента { $number }
        [member] сотрудник { $number }
       *[client] клиент { $number }
    }
privacy-page-when = Когда
privacy-page-why = Почему
privacy-page-reason = данные больше не нужны или их попросили удалить
privacy-page-how = Как
privacy-page-method = стёрты из книг бота для счетов, восстановить нельзя
privacy-page-by = Кем удалено

# Что хранится о человеке.

privacy-held-own = 📄 Что о вас хранится
privacy-held-button = 📄 Что хранится
privacy-held-file = Что хранится.txt
privacy-held-title = { $whose ->
        [own] Что о вас хранится: { $name }
        [self] Что о вас хранится: { $name }
       *[other] Что хранится: { $name }
    }
privacy-held-section = { $kind ->
        [person] В Telegram
        [work] В фирме
        [trace] Следы работы
        [said] Что написано нам
        [answer] Ответы на документы
        [message] Что отправлено
        [promise] Обещанные дни оплаты
        [claim] Сообщения об оплате
        [contract] Договоры
        [matter] Дела
        [invoice] Счета
        [document] Акты и другие документы
        [fact] Для электронных счетов
        [statement] Строки банковских выписок
       *[payment] Платежи
    }
privacy-held-person =
    Имя: { $name }{ $has_username ->
        [yes] { "\u000A" }Имя в Telegram: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Телефон: { $phone }
       *[no] { "" }
    }
    Номер в Telegram: { $user }
    Язык: { $language }
    Записано: { $since }
privacy-held-work =
    Роль: { role-name }{ $has_email ->
        [yes] { "\u000A" }Почта для ответов клиентов: { $email }
       *[no] { "" }
    }
    Доступ: { $works ->
        [yes] есть
       *[no] закрыт
    }
privacy-held-trace =
    Сообщений от бота: { $messages }{ $has_last ->
        [yes] , последнее { $last }
       *[no] { "" }
    }
    Записей в истории: { $acts }
    Счетов составлено и выставлено: { $invoices }
    Актов и других документов составлено: { $documents }
    Отправлено на принтер: { $prints }
    Платежей записано: { $payments }
    Клиентов, за которых отвечает: { $clients }
privacy-held-said = { $at } { $kind ->
        [question] вопрос
        [claim] «я оплатил»
        [acceptance] принят акт
        [objection] возражение по акту
       *[promise] обещание оплатить
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , счёт{ " " }
        }№ { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name } от { $day }: { $response ->
        [accepted] принят { $on }
       *[objected] возражение { $on }
    }{ $has_name ->
        [yes] , с именем «{ $name }»
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] счёт
        [document] документ
        [reminder] напоминание
       *[word] сообщение
    }, { $channel ->
        [email] почта
        [hand] передано лично
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : до { $until }
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-contract = № { $number } от { $day }: { $subject }
privacy-held-matter = { $name }, с { $day }
privacy-held-invoice = № { $number } от { $day }: { $total }{ $void ->
        [yes] , аннулирован
       *[no] { "" }
    }{ $has_esf ->
        [yes] , ЭСФ № { $esf }
       *[no] { "" }
    }
privacy-held-document = { doc-name } от { $day }: { $total }{ $void ->
        [yes] , аннулирован
       *[no] { "" }
    }{ $response ->
        [accepted] , принят
        [objected] , возражение{ $has_text ->
            [yes] : { $text }
           *[no] { "" }
        }
       *[none] { "" }
    }
privacy-held-fact = { $fact ->
        [address] Адрес
        [endpoint] Электронный адрес
        [reference] Номер для ссылки
        [contact] Контакт
        [phone] Телефон
        [email] Почта
        [vat_id] Номер НДС
       *[reg_number] Номер регистрации
    }: { $value }
privacy-held-payment = { $day }: { $amount }{ $has_reference ->
        [yes] , { $reference }
       *[no] { "" }
    }
privacy-held-statement = { $day }: { $payer }{ $has_account ->
        [yes] , счёт { $account }
       *[no] { "" }
    }{ $has_purpose ->
        [yes] . { $purpose }
       *[no] { "" }
    }
privacy-held-withheld = { $whose ->
        [own] Исправить или удалить эти данные можно по просьбе к фирме: напишите ей здесь. Рабочие записи юриста сюда не входят.
        [contact] Рабочие заметки фирмы сюда не входят.
        [self] Исправить или удалить эти данные можно по просьбе к владельцу фирмы. Сообщения клиентов и записи о них сюда не входят: это данные клиентов.
        [member] Сообщения клиентов и записи о них сюда не входят: это данные клиентов.
       *[client] Рабочие заметки фирмы, её задачи и черновики сюда не входят. Представители клиента получают свои данные отдельно.
    }

# Сроки хранения.

keeping-button = 🗂 Сроки хранения
keeping-main =
    <b>Сроки хранения</b>
    Закрытые клиенты: { $clients_for }{ $clients_end ->
        [yes] {" "}после года последнего документа
       *[no] {""}
    }
    Вопросы и ответы: { $talks_for }
    Тексты отправленных сообщений: { $payloads_for }, удаляю сам

    { $due ->
        [0] Удалять пока нечего.
       *[other] Срок вышел: { keeping-what }. Сам не удаляю, решаете вы.
    }
keeping-what = { $has_clients ->
        [yes] { $clients ->
            [one] { $clients } клиент
            [few] { $clients } клиента
           *[other] { $clients } клиентов
        }
       *[no] { "" }
    }{ $has_clients ->
        [yes] { $has_talks ->
            [yes] {", "}
           *[no] { "" }
        }
       *[no] { "" }
    }{ $has_talks ->
        [yes] { $talks ->
            [one] { $talks } сообщение
            [few] { $talks } сообщения
           *[other] { $talks } сообщений
        } с вопросами и ответами
       *[no] { "" }
    }
keeping-by-law = по закону, { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    }
keeping-years = { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
keeping-months = { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }
keeping-never = без срока
keeping-clients = 👤 Закрытые клиенты
keeping-talks = 💬 Вопросы и ответы
keeping-payloads = ✉️ Отправленные сообщения
keeping-look = 🧹 Посмотреть, что пора удалить
keeping-chosen = Срок сохранён.
keeping-clients-ask =
    Сколько хранить данные клиента, с которым всё закончено?
    Считаю целыми годами после года последнего документа. Закон велит хранить счета { $law_years ->
        [one] { $law_years } год
        [few] { $law_years } года
       *[other] { $law_years } лет
    }: при меньшем сроке имя на них останется до конца этого времени.
keeping-talks-ask =
    Сколько хранить вопросы клиентов, ответы и сообщения об оплате?
    Три года: столько длится исковая давность.
keeping-payloads-ask =
    Сколько хранить тексты счетов, напоминаний и сводок, которые уже отправлены?
    Они нужны, чтобы ответить, что именно ушло. Потом я удаляю их сам и пишу об этом в журнал.
keeping-due = { $due ->
        [0] Удалять пока нечего.
       *[other] <b>Срок хранения вышел</b>
        { keeping-what }
        Пока вы не решите, всё остаётся на месте.
    }
keeping-row = 👤 { $year } · { $name }
keeping-all-clients = 🧹 Удалить данные клиентов ({ $clients })
keeping-all-talks = 🧹 Удалить вопросы и ответы ({ $talks })
keeping-clients-sure =
    <b>Удалить данные: { $clients ->
        [one] { $clients } клиент
        [few] { $clients } клиента
       *[other] { $clients } клиентов
    }?</b>

    Имена, реквизиты, телефоны, люди, договоры и переписка уйдут. Номера, даты и суммы останутся для учёта.
    Вернуть данные будет нельзя.
keeping-talks-sure =
    <b>Удалить тексты: { $talks ->
        [one] { $talks } сообщение
        [few] { $talks } сообщения
       *[other] { $talks } сообщений
    }?</b>

    Вопросы клиентов, ответы и сообщения об оплате станут пустыми. Что и когда было, останется в истории.
    Вернуть тексты будет нельзя.
keeping-clients-erased = { $count ->
        [0] Удалять было нечего.
        [one] Удалены данные { $count } клиента.
       *[other] Удалены данные { $count } клиентов.
    }
keeping-talks-erased = { $count ->
        [0] Удалять было нечего.
        [one] Удалён текст { $count } сообщения.
       *[other] Удалены тексты { $count } сообщений.
    }
error-keeping-term = Такого срока нет. Выберите один из тех, что на кнопках.
