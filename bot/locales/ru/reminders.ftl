# Напоминания: расписание, паузы, что ушло клиенту.

reminders-text = { $text }
reminders-preview =
    {""}
    { $text }
reminders-and = { $first } и { $last }
reminders-before = за { $days } { $last ->
        [one] день
        [few] дня
       *[other] дней
    } до срока
reminders-on-day = в день срока
reminders-after = через { $days } { $last ->
        [one] день
        [few] дня
       *[other] дней
    } после срока
reminders-never = никогда
reminders-tone = { $tone ->
        [friendly] дружелюбный
        [neutral] нейтральный
        [firm] твёрдый
        [formal] официальный
       *[auto] мягче до срока, твёрже потом
    }

reminders-language = { $language ->
        [ru] русский
        [en] английский
        [kk] казахский
        [uz] узбекский
       *[auto] как у клиента
    }

reminders-policy-head = { $scope ->
        [client] <b>Напоминания · { $client }</b>
        [invoice] <b>Расписание · счёт № { $number }</b>
       *[firm] <b>Напоминания</b>
    }
    { $scope ->
        [client] { $own ->
            [yes] Свои настройки клиента
           *[no] Как у фирмы
        }
        [invoice] { $own ->
            [yes] Свои настройки счёта
           *[no] Как у клиента
        }
       *[firm] Так для всех клиентов, кроме тех, у кого свои настройки.
    }
reminders-policy =
    Клиенту: { $client }, в { $hour }:00
    Тон: { $tone }
    Язык: { $language }
    Юристу: { $staff }
    Юристу и владельцу: { $owner }
reminders-policy-off = 🔕 Напоминания выключены.
reminders-mode = { $chosen ->
        [yes] ● { $mode ->
            [confirm] С подтверждением юриста
            [off] Не напоминать
           *[auto] Автоматически
        }
       *[no] { $mode ->
            [confirm] С подтверждением юриста
            [off] Не напоминать
           *[auto] Автоматически
        }
    }
reminders-mode-set = { $mode ->
        [confirm] Перед каждым напоминанием спрошу юриста.
        [off] Этому клиенту не напоминаем.
       *[auto] Напоминания уходят автоматически, по расписанию.
    }
reminders-edit-days = 📅 Дни клиенту
reminders-edit-hour = 🕙 Час
reminders-edit-staff = 👤 Дни юристу
reminders-edit-owner = 🏢 Дни владельцу
reminders-edit-tone = 🗣 Тон
reminders-edit-language = 🌐 Язык напоминаний
reminders-edit-small-sum = 🪙 Малый остаток
reminders-ask-small-sum =
    Сейчас: { $units }.
    Об остатке меньше какой суммы клиенту не напоминать? В единицах валюты счёта. Вместо напоминания спрошу вас, списать ли его.
reminders-small-sum = { $units ->
        [0] Нет
       *[other] { $units }
    }
reminders-small-sum-example = 1 или 0,50, «нет» — напоминать о любом
reminders-small-sum-set = Готово, малый остаток изменён.
error-small-sum = Нужна сумма от 0 до { $most }, например 1 или 0,50.
reminders-switch-off = 🔕 Не напоминать
reminders-switch-on = 🔔 Напоминать снова
reminders-follow = { $scope ->
        [invoice] ↩️ Как у клиента
       *[client] ↩️ Как у фирмы
    }
reminders-ask-days =
    Сейчас: { $client_days }.
    В какие дни напоминать клиенту? С минусом до срока, без него после. Нерабочие дни бот обойдёт.
reminders-days-example = -3, 1, 7, 14
reminders-ask-staff =
    Сейчас: { $staff_days }.
    Через сколько дней после срока говорить юристу? Или напишите «нет».
reminders-staff-example = 1, 7, 14
reminders-ask-owner =
    Сейчас: { $owner_days }.
    Через сколько дней после срока говорить и владельцу? Или напишите «нет».
reminders-owner-example = 30
reminders-ask-hour =
    Сейчас: { $hour }:00 по времени клиента.
    В котором часу писать? Компаниям пишем с 9 до 18, людям до 20.
reminders-hour = { $hour }:00
reminders-hour-example = 10 или 10:00
reminders-ask-tone = Каким тоном напоминать?
reminders-tone-row = { $chosen ->
        [yes] ● { reminders-tone-name }
       *[no] { reminders-tone-name }
    }
reminders-tone-name = { $tone ->
        [friendly] Дружелюбно
        [neutral] Нейтрально
        [firm] Твёрдо
        [formal] Официально
       *[auto] Мягче до срока, твёрже потом
    }

reminders-tone-sample =
    <b>{ reminders-tone-name }</b>
    <blockquote>{ $text }</blockquote>

reminders-ask-language = На каком языке напоминать?
reminders-language-row = { $chosen ->
        [yes] ● { reminders-language-name }
       *[no] { reminders-language-name }
    }
reminders-language-name = { $language ->
        [ru] По-русски
        [en] По-английски
        [kk] По-казахски
        [uz] По-узбекски
       *[auto] Как у клиента
    }

reminders-button = 🔔 Напоминания
reminders-invoice-head =
    <b>Напоминания · счёт № { $number }</b>
    { $client }
reminders-nothing-owed = По счёту ничего не ждём, напоминать не о чем.
reminders-off-mode = 🔕 Этому клиенту не напоминаем.
reminders-off-policy = 🔕 Напоминания выключены в расписании.
reminders-queued = В очереди: { $at }
reminders-days = { $confirm ->
        [yes] Спрошу вас перед напоминанием: { $days }
       *[no] Напомним: { $days }
    }
reminders-days-unsent = Клиент ещё не получил счёт. Если отправить сегодня, { $confirm ->
        [yes] спрошу вас о напоминаниях: { $days }
       *[no] напомним: { $days }
    }
reminders-days-at = { $days } в { $time }{ $there ->
        [yes] {" "}по времени клиента
       *[no] {""}
    }
reminders-await-act = Напоминания начнутся после акта.
reminders-no-days = По расписанию напоминаний больше нет.
reminders-withheld = { $why ->
        [advance] 💼 Аванса клиента хватает на остаток: пока не решите, зачесть ли его, клиенту не напоминаю.
       *[small] 🪙 Остаток совсем мал: о нём клиенту не напоминаю, его можно списать.
    }
reminders-decline-advance = 📣 Напоминать, аванс не зачитывать
reminders-advance-declined = Аванс не трогаю, напоминания идут своим чередом.
reminders-nobody = { $why ->
        [muted] 🔕 Клиент просил не напоминать.
        [stopped_mail_off] ⚠️ Напоминать некуда: клиент остановил бота, а почта ещё не настроена.
        [mail_off] ⚠️ Напоминать некуда: почта ещё не настроена, а в Telegram клиента нет.
        [refused] ⚠️ Напоминать некуда: адрес почты не принимает письма. Проверьте его в карточке клиента.
        [blocked] ⚠️ Напоминать некому: клиент остановил бота, а почты в карточке нет.
       *[nobody] ⚠️ Напоминать некому: нет подтверждённого контакта в Telegram и адреса почты.
    }
reminders-next = Следующее: { $day } в { $time }

reminders-remind = 📣 Напомнить сейчас
reminders-reminded = { $count ->
        [one] Напоминаю клиенту.
       *[other] Напоминаю клиенту, получателей: { $count }.
    }
reminders-reminded-later = Напомню { $at }: раньше по правилам нельзя.
reminders-reminded-before = Сегодня уже напоминали.
reminders-schedule = 🗓 Расписание
reminders-deliveries = { $lost ->
        [yes] ⚠️ Что ушло ({ $count })
       *[no] 📨 Что ушло ({ $count })
    }
reminders-deliveries-head = <b>Счёт № { $number }</b>, новое сверху
reminders-delivery = { $at } { $kind ->
        [invoice] счёт
        [reminder] напоминание
       *[word] сообщение
    }, { $channel ->
        [hand] передан лично
        [email] { $to }
       *[telegram] { $to } в Telegram
    }: { $state ->
        [queued] ждёт отправки
        [sending] отправляется
        [sent] ✅ отправлено
        [unconfirmed] ❔ не подтверждено
        [blocked] ⛔️ не принято
        [superseded] заменено следующим
        [held] ⏸ остановлено паузой
        [cancelled] отменено
       *[failed] ⚠️ не отправлено
    }
reminders-resend = 🔁 Повторить · { $to }
reminders-assume = ✔️ Считать отправленным · { $to }
reminders-resent = Отправляю ещё раз: { $to }.
reminders-assumed = Считаем отправленным: { $to }.

reminders-pause = ⏸ Пауза
reminders-dispute = ⚖️ Спор
reminders-never-button = 🔕 Никогда не напоминать
reminders-promise = 📅 Обещали оплату
reminders-holds = ⏸ Паузы
reminders-hold = { $kind ->
        [promise] 📅 Обещали оплатить { $until }
        [claim] ✅ Клиент сообщил об оплате, ждём до { $until }
        [dispute] ⚖️ Спор{ $open ->
            [yes] {""}
           *[no] {" "}до { $until }
        }
        [never] 🔕 Никогда не напоминать
       *[pause] ⏸ Пауза до { $until }
    }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
reminders-hold-never = { $hold } ({ $who }, { $on })
reminders-hold-matter = { $hold } (по делу)
reminders-hold-short = { $kind ->
        [promise] Снять обещание
        [claim] Больше не ждать оплаты
        [dispute] Закончить спор
        [never] Снова напоминать
       *[pause] Снять паузу
    }
reminders-hold-end = ▶️ { $what }
reminders-hold-ended = { $kind ->
        [promise] Обещание больше не держит напоминания.
        [claim] Оплаты больше не ждём, напоминания продолжатся.
        [dispute] Спор окончен, напоминания продолжатся.
        [never] Снова напоминаем.
       *[pause] Пауза снята, напоминания продолжатся.
    }
reminders-held = { $kind ->
        [never] Больше не напоминаем. Что ждало отправки, не уйдёт.
       *[other] { $open ->
            [yes] Пока идёт спор, не напоминаем.
           *[no] До { $until } не напоминаем.
        }
    }
reminders-holds-head = { $what ->
        [matter] <b>Паузы · дело «{ $name }»</b>
       *[client] <b>Паузы · { $name }</b>
    }
reminders-holds-none = Напоминания идут как обычно.
reminders-ask-until = { $kind ->
        [promise] Какого числа обещали оплатить?
        [dispute] До какого дня не напоминать из-за спора?
       *[pause] До какого дня не напоминать?
    } { $what ->
        [invoice] Счёт № { $name }
        [matter] Дело «{ $name }», все счета
       *[client] { $name }, все счета
    }
reminders-until-days = { $days ->
        [3] 3 дня
        [7] Неделя
       *[other] 2 недели
    }
reminders-until-open = Без срока
reminders-until-example = 15.12 или через неделю
reminders-ask-reason = { $kind ->
        [never] <b>Никогда не напоминать</b> · { $what ->
            [invoice] счёт № { $name }
           *[client] { $name }, все счета
        }
            Ни клиенту, ни сотрудникам, пока кто-нибудь не снимет.
       *[other] { $open ->
            [yes] Не напоминаем, пока идёт спор.
           *[no] Не напоминаем до { $until }.
        }
    } Почему? Причину видят только сотрудники.
reminders-reason-away = Клиент в отпуске
reminders-reason-agreed = Договорились подождать
reminders-reason-papers = Ждём документы
reminders-reason-quality = Претензия к работе
reminders-reason-sum = Не согласен с суммой
reminders-reason-bankrupt = Банкротство клиента
reminders-reason-court = Взыскиваем через суд
reminders-reason-personally = Договариваемся лично
reminders-reason-example = отпуск бухгалтера

error-policy-days-read = Не понял дни «{ $value }». Напишите числа через запятую, с минусом до срока, например: { $example }
error-policy-days = Дни бывают от { $first } до { $last }, не больше { $count }. Например: { $example }
error-policy-hour = Писать можно с { $first } до { $last } часов. Напишите, например: { $example }
error-hold-until = Нужен день от сегодня до года вперёд, например: { $date }

# Напомнить всем

reminders-all-ask = <b>Напомнить о просроченных счетах?</b>
    Сначала покажу, кому и о чём.
reminders-all-look = 📣 Показать
