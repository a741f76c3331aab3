# Настройки: язык, фирма, наши реквизиты, сотрудники.

settings-home =
    <b>{ $firm }</b>
    Ваша роль: { role-name }
    Часовой пояс: { $zone }, сейчас { $time }
settings-email-line = Ответы на ваши письма: { $email }
settings-printer-line = 🖨 Принтер один на весь бот: на нём печатают все фирмы, которые в нём работают.
settings-issuers = 🏢 Наши реквизиты
settings-staff = 👥 Сотрудники
settings-name = ✏️ Название фирмы
settings-zone = 🕒 Часовой пояс
settings-language = 🌐 Мой язык
settings-firms = 🔄 Другая фирма
settings-choice = { $chosen ->
        [yes] ● { $label }
       *[no] { $label }
    }
settings-language-ask = На каком языке говорим?
settings-language-ru = Русский
settings-language-en = English
settings-language-done = Теперь по-русски.
settings-firm-language = 🌍 Язык фирмы
settings-firm-language-ask = На каком языке писать в группу и клиентам, у которых язык не выбран?
settings-firm-language-done = { $language ->
        [en] Теперь фирма пишет по-английски.
       *[ru] Теперь фирма пишет по-русски.
    }
settings-email = 📧 Моя почта
settings-email-ask = { $has_email ->
        [yes] Сейчас { $email }. Напишите другой адрес.
       *[no] Напишите свой адрес: на него придут ответы клиентов на письма со счетами.
    }
settings-email-example = anna@example.com
settings-email-remove = Убрать адрес
settings-email-done = Ответы клиентов на письма придут на { $email }.
settings-email-removed = Адрес убран. Ответы клиентов придут на общий адрес фирмы.
settings-firms-ask = В какой фирме работаем?
settings-name-ask =
    Сейчас: <b>{ $firm }</b>
    Клиенты видят это название в сообщениях, в счёте печатаются реквизиты. Как назвать?
settings-name-example = ЮФ «Пример»
settings-name-done = Теперь фирма называется { $firm }.
settings-zone-ask = По какому времени живёт фирма? Сейчас: { $zone }. Выберите или напишите город.
settings-zone-example = Екатеринбург
settings-zone-done = Часовой пояс: { $zone }.

issuer-list = <b>Наши реквизиты</b>
    От их имени выставляются счета. ★ основные.
issuer-row = { $state ->
        [default] ★ { $name }
        [archived] 🗄 { $name }
       *[other] { $name }
    }
issuer-new = ➕ Добавить
issuer-card-ask = Пришлите карточку организации: текстом в любом порядке или файлом (.docx, .pdf, .xlsx). Я всё разберу.
issuer-card-next = ✅ Всё верно
issuer-save = ✅ Сохранить
issuer-added = Добавлено: { $name }.
issuer-saved = Сохранено. В выставленных счетах остаётся то, что напечатано.
issuer-head = { $state ->
        [default] ★ Основные реквизиты
        [archived] 🗄 В архиве: счета не выставляются
       *[other] Наши реквизиты
    }
issuer-card = { $card }
issuer-accounts-line = { $accounts_text }
issuer-account-line = { $currency }: { $number }, { $bank }
issuer-vat-line =
    {""}
    { $vat }
issuer-vat-none = Без НДС: { $reason }
issuer-number-line = Следующий счёт: № { $number }
issuer-edit = ✏️ Реквизиты
issuer-accounts = 🏦 Счета в банках
issuer-vat = % НДС
issuer-vat-saved = НДС сохранил. Новые договоры и счета пойдут с ним.
issuer-numbering = 🔢 Нумерация
issuer-link = 🔗 Ссылка на оплату
issuer-link-line = Ссылка на оплату: { $link }
issuer-link-ask = Пришлите ссылку на оплату от банка или платёжного сервиса. Она будет в QR-коде новых счетов, где у страны нет своего кода для перевода.
issuer-link-example = pay.kaspi.kz/pay/primer
issuer-link-remove = Убрать ссылку
error-payment-link = Это не ссылка. Пришлите адрес целиком, например pay.kaspi.kz/pay/primer.
issuer-default = ★ Сделать основными
issuer-archive = 🗄 В архив
issuer-archive-ask =
    Убрать в архив: { $name }?
    Новых счетов от этого имени не будет, выставленные останутся. Вернуть можно в любой день.
issuer-archive-yes = 🗄 Да, в архив
issuer-archived = В архиве: { $name }.
issuer-restore = ↩️ Вернуть из архива

issuer-accounts-head =
    <b>{ $name }</b>
    Счета в банках. ★ печатается в счетах в своей валюте.
issuer-account-row = { $main ->
        [yes] ★ { $currency } · …{ $tail } · { $bank }
       *[no] { $currency } · …{ $tail } · { $bank }
    }
issuer-account-new = ➕ Добавить счёт
issuer-account = { $account }
    { $main ->
        [default] Основной: печатается в счетах в { $currency }. Его можно заменить.
        [yes] Печатается в счетах в { $currency }.
       *[no] Запасной: в счетах в { $currency } печатается другой.
    }
issuer-account-main = ★ Печатать этот
issuer-account-replace = 🔁 Заменить
issuer-account-archive = 🗄 Убрать
issuer-account-archived = Счёт убран. В выставленных счетах он остаётся.
issuer-currency-ask = В какой валюте счёт?
issuer-currency-row = { $currency }
issuer-account-ask = Счёт в { $currency }. Пришлите одним сообщением { $country ->
        [RU] счёт и БИК
        [KZ] ИИК и БИК
        [UZ] счёт и МФО
        [BY] счёт и БИК
       *[OTHER] IBAN и BIC
    }. Если банк тот же, хватит номера.
issuer-account-example = р/с 40702840300000000777, БИК 044525225
issuer-account-saved = Счёт в { $currency } сохранён.

issuer-numbered = { $document ->
        [act] Следующий акт
        [reconciliation] Следующий акт сверки
        [receipt] Следующая квитанция
        [certificate] Следующая справка об оплате
        [calculation] Следующий расчёт за просрочку
        [demand] Следующая претензия
       *[invoice] Следующий счёт
    }
issuer-numbering-ask =
    { issuer-numbered }: <b>№ { $number }</b>
    Выберите вид или напишите, каким будет следующий номер, например ЮК-2026/057. Просто число сдвинет начало.
issuer-preset = № { $number }
issuer-numbering-example = ЮК-2026/057
issuer-numbering-documents = 📄 Акты и другие документы
issuer-documents-head = <b>Номера документов</b>
    У каждого вида свой ряд номеров. Чей изменить?
issuer-documents-row = { $document ->
        [act] Акты
        [reconciliation] Акты сверки
        [receipt] Квитанции
        [calculation] Расчёты за просрочку
        [demand] Претензии
       *[certificate] Справки об оплате
    }: № { $number }
issuer-preview =
    { issuer-numbered }: <b>№ { $number }</b>, за ним № { $after }
    Было бы: № { $current }
    { $yearly ->
        [yes] С нового года номера пойдут с единицы.
       *[no] Номера идут подряд, без сброса по годам.
    }
issuer-numbering-saved = Сохранено. { issuer-numbered }: № { $number }.
error-numbering-shape = В номере нужна хотя бы одна цифра. Напишите, каким будет следующий, например 2026-0057 или ЮК-57.

staff-list = <b>Сотрудники</b>
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }
staff-row = { $status ->
        [me] { $name } (вы) · { role-name }
        [left] 🚫 { $name } · доступ закрыт
        [erased] 🧹 { $name } · данные удалены
       *[active] { $name } · { role-name }
    }
staff-invite = ➕ Пригласить
staff-invites = 🔗 Приглашения ({ $waiting })
staff-member =
    <b>{ $name }</b>
    { $status ->
        [left] Доступ закрыт. Роль была: { role-name }
        [erased] Личные данные удалены. Роль была: { role-name }
       *[active] Роль: { role-name }
    }
staff-email-line = Почта: { $email }
staff-email = 📧 Почта
staff-email-ask = { $has_email ->
        [yes] { $name }, почта сейчас: { $email }. Напишите другой адрес.
       *[no] { $name }: куда присылать ответы клиентов на письма? Напишите адрес.
    }
staff-change-role = 🎓 Роль
staff-deactivate = 🚫 Закрыть доступ
staff-reactivate = ↩️ Вернуть доступ
staff-role-ask = Какая роль у сотрудника { $name }?
staff-roles = { $lines }
staff-role-line = <b>{ staff-role-title }</b>: { $limits ->
        [no] все клиенты, может всё
       *[yes] { $sees ->
            [all] все клиенты
           *[own] свои клиенты
        }, может { $what }
    }
staff-role-row = { $chosen ->
        [yes] ● { staff-role-title }
       *[no] { staff-role-title }
    }
staff-role-title = { $role ->
        [owner] Владелец
        [lawyer] Юрист
        [accountant] Бухгалтер
       *[assistant] Помощник
    }
staff-role-done = { $name }: теперь { role-name }.
staff-deactivate-ask = Закрыть доступ: { $name }? Всё, что сделано, останется. Доступ можно вернуть.
staff-deactivate-yes = 🚫 Да, закрыть
staff-deactivated = Доступ закрыт: { $name }.
error-member-has-work = { $name }: за это время появились клиенты, черновики или задачи. Сначала передайте их коллеге.
staff-reactivated = Доступ возвращён: { $name }.
staff-belongings = <b>{ $name }</b> · { $active ->
        [yes] закрыть доступ и передать
       *[no] передать
    }
    Клиентов: { $clients } · дел: { $matters } · договоров: { $contracts }
    Открытых коллегами клиентов: { $shared } · черновиков: { $drafts } · задач: { $tasks } · на согласовании: { $approvals }
staff-successor-ask = Кому передать всё это? Деньги и выставленные счета остаются на своих местах.
staff-successor-nobody = Передать пока некому. Пригласите юриста, бухгалтера или владельца: помощник не может вести клиентов.
staff-hand-over = 🔄 Передать дела
staff-hand-over-ask = Всё перейдёт к коллеге: <b>{ $successor }</b>. { $active ->
        [yes] Доступ закроется сразу.
       *[no] { "" }
    }
staff-successor-other = Этому коллеге передать уже нельзя. Выберите другого.
staff-hand-over-yes = { $active ->
        [yes] 🚫 Передать и закрыть доступ
       *[no] 🔄 Передать
    }
staff-handed-over = Передано: { $name } → { $successor }.
staff-push-handed-over = 🔄 { $by } передаёт вам работу: { $who } больше не ведёт её.
    Клиентов: { $clients } · дел: { $matters } · договоров: { $contracts }
    Открытых коллегами клиентов: { $shared } · черновиков: { $drafts } · задач: { $tasks } · на согласовании: { $approvals }

staff-invite-ask = Кого приглашаем?
staff-invitation =
    Приглашение в фирму <b>{ $firm }</b>, роль: { role-name }
    { $url }
    Ссылка для одного человека, действует до { $expires_at }. Перешлите её сотруднику.
staff-invitation-share = Приглашение в фирму { $firm }, роль: { role-name }. Откройте ссылку и нажмите «Начать».
staff-share = 📨 Отправить сотруднику
staff-copy = 📋 Скопировать ссылку
staff-invites-head = { $waiting ->
        [0] Открытых приглашений нет.
       *[other] Этими ссылками ещё никто не воспользовался. Нажмите, чтобы отозвать.
    }
staff-invite-row = { staff-role-title } · до { $expires_at }
staff-revoke-ask = Отозвать приглашение ({ role-name }, до { $expires_at })? Ссылка перестанет работать.
staff-revoke = 🚫 Отозвать
staff-revoked = Приглашение отозвано.

error-image-pdf = Это PDF, а нужна картинка. Пришлите фото или снимок экрана, например «логотип.png».
error-image-svg = Рисунок SVG не открываю. Сохраните его картинкой, например «логотип.png».
error-image-heic = Это снимок HEIC с айфона. Пришлите его как фото, а не файлом, или сохраните, например, как «подпись.jpg».
error-image-unknown = Это не картинка. Пришлите фото или файл .png, .jpg, например «печать.png».
error-image-too-big = Файл слишком большой: помещается 10 МБ. Пришлите его как фото, а не файлом: Telegram уменьшит сам.
error-image-too-large = Картинка слишком большая: помещается 40 мегапикселей. Пришлите её как фото, а не файлом: Telegram уменьшит сам.
error-image-tiny = Картинка слишком маленькая: на бумаге выйдет мутно. Пришлите крупнее, например 600 на 300 точек.
error-image-many = В файле несколько картинок, или она движется. Пришлите одну неподвижную, например «логотип.png».
error-image-unreadable = Картинка не открывается: файл повреждён. Пришлите её ещё раз, например как фото.
error-image-no-ink = Не вижу на снимке подписи или печати. Снимите ближе: белый чистый лист, дневной свет, синие или чёрные линии во весь кадр.
error-image-dark = Снимок почти весь тёмный. Снимите ещё раз: белый лист у окна, камера сверху, чтобы тень не падала на подпись или печать.
error-image-crowded = На снимке много всего, похоже на страницу с текстом. Снимите только подпись или печать, например на чистом белом листе.
error-image-no-logo = Картинка пустая: на ней ничего не видно. Пришлите другую, например «логотип.png».
error-image-white = Логотип белый на прозрачном фоне: на белом листе его не будет видно. Пришлите цветной или чёрный, например «логотип.png».

issuer-look = 🎨 Оформление
issuer-look-head = <b>Оформление</b> · { $name }
issuer-look-parts =
    🖼 Логотип: { $logo ->
        [yes] есть
       *[no] нет
    }
    ✍️ Подпись: { $signature ->
        [yes] есть
       *[no] нет
    }
    🔴 Печать: { $stamp ->
        [yes] есть
       *[no] нет
    }
    🎨 Цвет: { $colour ->
        [none] обычный
        [blue] тёмно-синий
        [teal] бирюзовый
        [green] зелёный
        [burgundy] бордовый
        [plum] сливовый
        [graphite] графитовый
        [brick] кирпичный
        [brown] коричневый
       *[own] { $code }
    }
issuer-look-printed =
    {""}
    { $signature ->
        [yes] { $stamp ->
            [yes] Подпись и печать теперь стоят
           *[no] Подпись теперь стоит
        }
       *[no] Печать теперь стоит
    } на каждом новом документе от этого имени. Выставленные раньше остаются, какими были.
issuer-look-plain =
    {""}
    Счета хороши и так. Картинку можно прислать прямо сюда: фото или файлом.
issuer-look-logo = 🖼 Логотип: { $logo ->
        [yes] есть
       *[no] нет
    }
issuer-look-signature = ✍️ Подпись: { $signature ->
        [yes] есть
       *[no] нет
    }
issuer-look-stamp = 🔴 Печать: { $stamp ->
        [yes] есть
       *[no] нет
    }
issuer-look-colour = 🎨 Цвет: { $colour ->
        [none] обычный
       *[own] свой
    }
issuer-look-sample = Так выглядит счёт. Это образец: номер, клиент и суммы в нём придуманы.
issuer-look-unseen = Сохранил, но показать образец не вышло. Откройте «Оформление» ещё раз.
issuer-look-ask = { $role ->
        [logo] Пришлите логотип: фото или файл .png, .jpg. Белые поля вокруг уберу сам.
        [signature] Пришлите фото подписи: белый лист, дневной свет, подпись во весь кадр. Бумагу уберу сам, останутся чернила.
       *[stamp] Пришлите фото оттиска печати: белый лист, дневной свет, печать во весь кадр. Бумагу уберу сам, останется оттиск.
    }
    { $role ->
        [logo] Он будет на всех новых документах от этого имени.
        [signature] Она будет на всех новых документах от этого имени, выставленные раньше не изменятся.
       *[stamp] Она будет на всех новых документах от этого имени, выставленные раньше не изменятся.
    }
    { $state ->
        [yes] Сейчас есть. Новая картинка встанет на её место.
       *[no] Сейчас нет.
    }
issuer-look-image-example = фото подписи на белом листе
issuer-look-remove = 🗑 Убрать
issuer-look-which = Что на картинке?
issuer-look-role = { $role ->
        [logo] 🖼 Логотип
        [signature] ✍️ Подпись
       *[stamp] 🔴 Печать
    }
issuer-look-taken = { $role ->
        [logo] Логотип на месте.
        [signature] Подпись на месте.
       *[stamp] Печать на месте.
    } Посмотрите на образец: если вышло не так, пришлите другую картинку.
issuer-look-removed = { $role ->
        [logo] Логотип убран
        [signature] Подпись убрана
       *[stamp] Печать убрана
    }. В выставленных документах всё остаётся, каким было.
issuer-look-album = Пришло несколько картинок: взял первую. Остальные присылайте по одной.
issuer-look-colour-ask =
    Каким цветом выделять главное? Сейчас: { $colour ->
        [none] обычный
        [blue] тёмно-синий
        [teal] бирюзовый
        [green] зелёный
        [burgundy] бордовый
        [plum] сливовый
        [graphite] графитовый
        [brick] кирпичный
        [brown] коричневый
       *[own] { $code }
    }.
    Выберите или напишите свой, например #1f4e79.
issuer-look-colour-row = { $chosen ->
        [yes] ●{" "}
       *[no] {""}
    }{ $colour ->
        [blue] 🟦 Тёмно-синий
        [teal] 🌊 Бирюзовый
        [green] 🌲 Зелёный
        [burgundy] 🍷 Бордовый
        [plum] 🍇 Сливовый
        [graphite] 🪨 Графитовый
        [brick] 🧱 Кирпичный
       *[brown] 🟫 Коричневый
    }
issuer-look-colour-none = Обычный, без цвета
issuer-look-colour-example = бордовый или #1f4e79
issuer-look-coloured = { $chosen ->
        [yes] Цвет сохранил: новые документы будут с ним.
       *[no] Цвет убрал: новые документы будут обычными.
    }
error-colour = Такого цвета не знаю. Выберите кнопкой или напишите, например: { $example }
error-colour-light = Этот цвет слишком светлый: белые буквы на нём и чёрно-белая печать не читаются. Ближайший подходящий на кнопке ниже, или напишите другой, например: { $example }
error-image-wanted = Здесь нужна картинка: фото или файл .png, .jpg. Пришлите, например, { $example }.
error-image-lost = Картинка не дошла до меня целиком. Пришлите её ещё раз, например как фото.
error-successor-gone = { $name } здесь больше не работает. Выберите другого коллегу.
error-successor-role = { $name } помогает юристам и не может вести клиентов. Выберите юриста, бухгалтера или владельца.
