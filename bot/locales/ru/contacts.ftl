# Клиенты в Telegram, сторона фирмы: приглашение, подтверждение, переписка.

client-invite = 🔗 Пригласить в Telegram
client-contacts = 👤 Контакты ({ $people })
menu-as-client = 🙋 Я клиент

contacts-invitation =
    Ссылка для { $client }. Перешлите её тому, кто платит по счетам: она для одного человека и действует до { $expires }.
    Счета он увидит, когда вы подтвердите, что это он.

    { $url }
contacts-invitation-share = { $firm } приглашает посмотреть счета и реквизиты в Telegram. Откройте ссылку и нажмите «Начать».
contacts-share = 📨 Отправить клиенту
contacts-copy = 📋 Скопировать ссылку

contacts-list = <b>Контакты</b> · { $client }
contacts-none = { $client }: в Telegram пока никого.
contacts-row = { contacts-icon } { $name }
contacts-icon = { $state ->
        [waiting] ❓
        [confirmed] ✅
        [muted] 🔕
        [unreachable] ⚠️
        [declined] ⛔️
       *[revoked] 🚫
    }
contacts-links = Ссылки, которые ещё не открыли:
contacts-link-row = 🔗 до { $expires } · { $by }
contacts-invite = 🔗 Пригласить
contacts-card =
    <b>{ $name }</b> · { $client }
    { $state ->
        [waiting] Приглашение открыто и ждёт подтверждения. Это ваш клиент?
        [confirmed] Видит счета и получает сообщения.
        [declined] Не подтверждён, ничего не видит.
       *[revoked] Доступ закрыт.
    }
contacts-card-phone = { $phone } · { $hint ->
        [matches] телефон совпадает с карточкой
        [differs] в карточке другой телефон
       *[alone] в карточке телефона нет
    }
contacts-card-decided = Решение: { $decided_by }, { $decided_at }
contacts-card-muted = 🔕 Просит не напоминать.
contacts-card-unreachable = ⚠️ Сообщения не доходят: бот остановлен.
contacts-yes = ✅ Да, это он
contacts-no = ⛔️ Нет
contacts-write = 💬 Написать
contacts-close = 🚫 Закрыть доступ
contacts-close-ask = Закрыть доступ: { $name }, { $client }? Счета исчезнут, сообщения прекратятся. Чтобы вернуть доступ, понадобится новая ссылка.
contacts-close-yes = 🚫 Да, закрыть
contacts-closed = Доступ закрыт: { $name }.
contacts-confirmed = { $name } видит счета { $client }.
contacts-declined = { $name }: доступ не открыт.
contacts-link =
    <b>Ссылка для { $client }</b>
    Создана { $made_at }, { $by }. Действует до { $expires }, её ещё не открыли.
contacts-link-revoke = 🚫 Отозвать
contacts-link-revoked = Ссылка отозвана.
contacts-own-link = Это ссылка для клиента: перешлите её ему. Если открыть её самому, другому она уже не подойдёт.
contacts-own-link-open = 🙋 Открыть как клиент

contacts-decided = { $state ->
        [confirmed] ✅ { $name } видит счета { $client }. Решение: { $by }.
        [declined] ⛔️ { $name }: доступ к счетам { $client } не открыт. Решение: { $by }.
       *[revoked] 🚫 { $name }: доступ к счетам { $client } закрыт. Решение: { $by }.
    }
contacts-claim-settled = { $state ->
        [paid] ✅ { $client }: счёт № { $number } оплачен.
        [declined] ✖️ { $client }: оплата по счёту № { $number } не пришла. Пишу об этом: { $name }.
       *[over] { $client }, счёт № { $number }: вопрос об оплате уже закрыт.
    }
contacts-answer-ask =
    Кому: <b>{ $name }</b>, { $client }{ $about ->
        [invoice] , счёт № { $number }
       *[all] { "" }
    }
contacts-answer-question =
    Вопрос:
    <blockquote>{ $question }</blockquote>
contacts-answer-frame =
    Клиент увидит в Telegram:
    <blockquote>{ $frame }</blockquote>
contacts-answer-how = Напишите ответ, можно с файлом или фото. Он уйдёт через полминуты: успеете перечитать и изменить.
contacts-answer-anew = Этот текст не ушёл. Напишите новый; файлы, если были, приложите снова.
contacts-answer-example = Да, можно двумя частями
contacts-answer-said = { $has_text ->
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
contacts-answer-left = Прежний ответ уже ушёл. Отправить и это? Что пришлёте ещё, уйдёт вместе.
contacts-answer-more = Ответ показан выше и скоро уйдёт. Что допишете сейчас, уйдёт вместе с ним.
contacts-answer-gone = Сейчас ничего не ждёт отправки. Если напишете ещё, сначала спрошу.

# Сообщения, которые приходят сами.

contacts-push-who = { $with_username ->
        [yes] { $name } (@{ $username })
       *[no] { $name }
    }
contacts-push-opened = Приглашение открыто: { contacts-push-who }. Это ваш клиент { $client }?{ $phone ->
        [matches] {" "}Телефон совпадает с карточкой.
        [differs] {" "}Телефон { $number }, в карточке другой.
        [alone] {" "}Телефон { $number }, в карточке его нет.
       *[none] { "" }
    }
contacts-push-phone = { $phone ->
        [matches] 📱 { $name }, { $client }: телефон совпадает с карточкой.
        [differs] 📱 { $name }, { $client }: телефон { $number }, в карточке другой.
       *[alone] 📱 { $name }, { $client }: телефон { $number }, в карточке его нет.
    } Это ваш клиент?
contacts-push-refused = Ссылка для { $client } открыта: { contacts-push-who }. { $why ->
        [used] По ней уже вошёл другой человек.
        [declined] Раньше этого человека не подтвердили.
        [revoked] Эта ссылка отозвана.
       *[expired] Её срок прошёл.
    } Ничего не показали. Если это клиент, отправьте ему новую ссылку.
contacts-push-claim = 💰 { $client }: счёт № { $number } оплачен, пишет { $name }. Остаток { $balance }.{ $with_file ->
        [yes] {" "}Платёжка приложена.
       *[no] { "" }
    } Деньги поступили?
contacts-push-claim-again = 💰 { $client }: { $name } снова пишет, что счёт № { $number } оплачен. Остаток { $balance }, прошлые сообщения об оплате не подтвердились.{ $with_file ->
        [yes] {" "}Платёжка приложена.
       *[no] { "" }
    } { $outlook ->
        [goes_on] Напоминания идут дальше.
       *[nothing] Больше напоминаний не запланировано.
    } Деньги поступили?
contacts-claim-yes = ✅ Подтвердить
contacts-claim-no = ✖️ Не пришло
contacts-push-claim-more = 📎 { $client }: ещё файл об оплате счёта № { $number }, пишет { $name }.
contacts-push-promise = 📅 { $client }: счёт № { $number }, остаток { $balance }, обещают оплатить { $day }. До этого дня напоминаний не будет. Пишет { $name }.
contacts-push-promise-words = 📅 { $client }: счёт № { $number }, остаток { $balance }, { $outlook ->
        [held] обещают оплатить { $day }. До этого дня напоминаний не будет.
        [goes_on] снова обещают оплатить, теперь { $day }. Прошлые даты прошли без оплаты, поэтому напоминания идут дальше.
       *[nothing] снова обещают оплатить, теперь { $day }. Прошлые даты прошли без оплаты. Больше напоминаний не запланировано.
    } Пишет { $name }{ $with_words ->
        [no] .
       *[yes] :
    <blockquote>{ $words }</blockquote>
    }
contacts-push-muted = 🔕 { $client }: { $name } просит не напоминать. Напоминать этому человеку не будем.
contacts-push-unmuted = 🔔 { $client }: { $name } просит снова напоминать о сроках.
contacts-push-question = { $about ->
        [invoice] 💬 <b>{ $name }</b>, { $client }, по счёту № { $number }
       *[all] 💬 <b>{ $name }</b>, { $client }
    }
    { $question }
contacts-answer = 💬 Ответить
contacts-reply-kept = Ваш ответ никому не отправлен. Клиенту можно написать кнопкой «💬 Написать» у его контакта.

error-contact-link-used = Ссылку уже открыли. Доступ можно закрыть в карточке контакта.
error-contact-gone = У { $name } больше нет доступа, написать не получится.

answer-sent = Ответ отправлен: { $name }.
answer-lost = ⚠️ Не дошло: { $name }.
answer-unknown = ⚠️ Неизвестно, дошло ли: { $name }. Повторять сам не буду.
answer-on-its-way = 📨 Отправляю: { $name }.
answer-waits =
    { contacts-answer-ask }
    <blockquote>{ $said }</blockquote>{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] С файлом.
       *[other] Файлов: { $files }.
    }
       *[no] { "" }
    }
    { $stopped ->
        [yes] ⚠️ Бот остановлен, сообщение не дойдёт.
       *[no] Уйдёт через полминуты.
    }
answer-now = 📨 Отправить сейчас
