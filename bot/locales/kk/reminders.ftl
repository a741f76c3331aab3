# Напоминания: расписание, паузы, что ушло клиенту.

reminders-text = { $text }
reminders-preview =
    {""}
    { $text }
reminders-and = { $first } және { $last }
reminders-before = мерзімге { $days } { $last ->
        [one] күн
       *[other] күн
    } қалғанда
reminders-on-day = мерзім күні
reminders-after = мерзімнен кейін { $days } { $last ->
        [one] күн
       *[other] күн
    } өткенде
reminders-never = ешқашан
reminders-tone = { $tone ->
        [friendly] достық
        [neutral] бейтарап
        [firm] қатаң
        [formal] ресми
       *[auto] мерзімге дейін жұмсақ, кейін қатаңырақ
    }

reminders-language = { $language ->
        [ru] орысша
        [en] ағылшынша
        [kk] қазақша
        [uz] өзбекше
       *[auto] клиенттегідей
    }

reminders-policy-head = { $scope ->
        [client] <b>Еске салу · { $client }</b>
        [invoice] <b>Кесте · № { $number } шот</b>
       *[firm] <b>Еске салу</b>
    }
    { $scope ->
        [client] { $own ->
            [yes] Клиенттің өз баптаулары
           *[no] Фирмадағыдай
        }
        [invoice] { $own ->
            [yes] Шоттың өз баптаулары
           *[no] Клиенттегідей
        }
       *[firm] Өз баптаулары бар клиенттерден басқасының бәріне осылай.
    }
reminders-policy =
    Клиентке: { $client }, сағат { $hour }:00
    Үні: { $tone }
    Тілі: { $language }
    Заңгерге: { $staff }
    Заңгер мен иесіне: { $owner }
reminders-policy-off = 🔕 Еске салу өшірулі.
reminders-mode = { $chosen ->
        [yes] ● { $mode ->
            [confirm] Заңгер растағаннан кейін
            [off] Еске салмау
           *[auto] Автоматты түрде
        }
       *[no] { $mode ->
            [confirm] Заңгер растағаннан кейін
            [off] Еске салмау
           *[auto] Автоматты түрде
        }
    }
reminders-mode-set = { $mode ->
        [confirm] Әр еске салудың алдында заңгерден сұраймын.
        [off] Бұл клиентке еске салмаймыз.
       *[auto] Еске салу кесте бойынша автоматты түрде кетеді.
    }
reminders-edit-days = 📅 Клиентке күндер
reminders-edit-hour = 🕙 Сағат
reminders-edit-staff = 👤 Заңгерге күндер
reminders-edit-owner = 🏢 Иесіне күндер
reminders-edit-tone = 🗣 Үні
reminders-edit-language = 🌐 Еске салу тілі
reminders-edit-small-sum = 🪙 Шағын қалдық
reminders-ask-small-sum =
    Қазір: { $units }.
    Қандай сомадан аз қалдықты клиентке еске салмайын? Шот валютасының бірлігімен. Еске салудың орнына оны есептен шығаруды сізден сұраймын.
reminders-small-sum = { $units ->
        [0] Жоқ
       *[other] { $units }
    }
reminders-small-sum-example = 1 немесе 0,50, «жоқ» — кез келгенін еске салу
reminders-small-sum-set = Дайын, шағын қалдық өзгертілді.
error-small-sum = 0 мен { $most } арасындағы сома керек, мысалы 1 немесе 0,50.
reminders-switch-off = 🔕 Еске салмау
reminders-switch-on = 🔔 Қайта еске салу
reminders-follow = { $scope ->
        [invoice] ↩️ Клиенттегідей
       *[client] ↩️ Фирмадағыдай
    }
reminders-ask-days =
    Қазір: { $client_days }.
    Клиентке қай күндері еске салайын? Минуспен мерзімге дейін, онсыз мерзімнен кейін. Жұмыс істемейтін күндерді бот айналып өтеді.
reminders-days-example = -3, 1, 7, 14
reminders-ask-staff =
    Қазір: { $staff_days }.
    Мерзімнен кейін неше күннен соң заңгерге айтайын? Немесе «жоқ» деп жазыңыз.
reminders-staff-example = 1, 7, 14
reminders-ask-owner =
    Қазір: { $owner_days }.
    Мерзімнен кейін неше күннен соң иесіне де айтайын? Немесе «жоқ» деп жазыңыз.
reminders-owner-example = 30
reminders-ask-hour =
    Қазір: клиенттің уақытымен { $hour }:00.
    Сағат нешеде жазайын? Компанияларға 9-дан 18-ге дейін, адамдарға 20-ға дейін жазамыз.
reminders-hour = { $hour }:00
reminders-hour-example = 10 немесе 10:00
reminders-ask-tone = Қандай үнмен еске салайын?
reminders-tone-row = { $chosen ->
        [yes] ● { reminders-tone-name }
       *[no] { reminders-tone-name }
    }
reminders-tone-name = { $tone ->
        [friendly] Достық
        [neutral] Бейтарап
        [firm] Қатаң
        [formal] Ресми
       *[auto] Мерзімге дейін жұмсақ, кейін қатаңырақ
    }

reminders-tone-sample =
    <b>{ reminders-tone-name }</b>
    <blockquote>{ $text }</blockquote>

reminders-ask-language = Қай тілде еске салайын?
reminders-language-row = { $chosen ->
        [yes] ● { reminders-language-name }
       *[no] { reminders-language-name }
    }
reminders-language-name = { $language ->
        [ru] Орысша
        [en] Ағылшынша
        [kk] Қазақша
        [uz] Өзбекше
       *[auto] Клиенттегідей
    }

reminders-button = 🔔 Еске салу
reminders-invoice-head =
    <b>Еске салу · № { $number } шот</b>
    { $client }
reminders-nothing-owed = Шот бойынша ештеңе күтілмейді, еске салатын ештеңе жоқ.
reminders-off-mode = 🔕 Бұл клиентке еске салмаймыз.
reminders-off-policy = 🔕 Еске салу кестеде өшірілген.
reminders-queued = Кезекте: { $at }
reminders-days = { $confirm ->
        [yes] Еске салар алдында сізден сұраймын: { $days }
       *[no] Еске саламыз: { $days }
    }
reminders-days-unsent = Клиент шотты әлі алған жоқ. Бүгін жіберсеңіз, { $confirm ->
        [yes] еске салу туралы сізден сұраймын: { $days }
       *[no] еске саламыз: { $days }
    }
reminders-days-at = { $days } сағат { $time }{ $there ->
        [yes] {" "}клиенттің уақытымен
       *[no] {""}
    }
reminders-await-act = Еске салу актіден кейін басталады.
reminders-no-days = Кесте бойынша енді еске салу жоқ.
reminders-withheld = { $why ->
        [advance] 💼 Клиенттің авансы қалдыққа жетеді: оны есепке алуды шешкенше, клиентке еске салмаймын.
       *[small] 🪙 Қалдық тым аз: оны клиентке еске салмаймын, есептен шығаруға болады.
    }
reminders-decline-advance = 📣 Еске салу, авансты есепке алмау
reminders-advance-declined = Авансқа тимеймін, еске салу өз ретімен жүреді.
reminders-nobody = { $why ->
        [muted] 🔕 Клиент еске салмауды сұраған.
        [stopped_mail_off] ⚠️ Еске салатын жер жоқ: клиент ботты тоқтатқан, ал пошта әлі бапталмаған.
        [mail_off] ⚠️ Еске салатын жер жоқ: пошта әлі бапталмаған, ал клиент Telegram-да жоқ.
        [refused] ⚠️ Еске салатын жер жоқ: пошта мекенжайы хат қабылдамайды. Оны клиент бетінде тексеріңіз.
        [blocked] ⚠️ Еске салатын ешкім жоқ: клиент ботты тоқтатқан, ал пошта көрсетілмеген.
       *[nobody] ⚠️ Еске салатын ешкім жоқ: Telegram-да расталған контакт та, пошта мекенжайы да жоқ.
    }
reminders-next = Келесісі: { $day } сағат { $time }

reminders-remind = 📣 Қазір еске салу
reminders-reminded = { $count ->
        [one] Клиентке еске салып жатырмын.
       *[other] Клиентке еске салып жатырмын, алушылар: { $count }.
    }
reminders-reminded-later = Еске салатын уақытым { $at }: ереже бойынша бұрын болмайды.
reminders-reminded-before = Бүгін еске салынды.
reminders-schedule = 🗓 Кесте
reminders-deliveries = { $lost ->
        [yes] ⚠️ Не жіберілді ({ $count })
       *[no] 📨 Не жіберілді ({ $count })
    }
reminders-deliveries-head = <b>№ { $number } шот</b>, жаңасы жоғарыда
reminders-delivery = { $at } { $kind ->
        [invoice] шот
        [reminder] еске салу
       *[word] хабарлама
    }, { $channel ->
        [hand] қолма-қол берілді
        [email] { $to }
       *[telegram] { $to }, Telegram
    }: { $state ->
        [queued] жіберуді күтуде
        [sending] жіберіліп жатыр
        [sent] ✅ жіберілді
        [unconfirmed] ❔ расталмады
        [blocked] ⛔️ қабылданбады
        [superseded] келесісімен ауыстырылды
        [held] ⏸ үзіліспен тоқтатылды
        [cancelled] тоқтатылды
       *[failed] ⚠️ жіберілмеді
    }
reminders-resend = 🔁 Қайталау · { $to }
reminders-assume = ✔️ Жіберілді деп санау · { $to }
reminders-resent = Тағы бір рет жіберіп жатырмын: { $to }.
reminders-assumed = Жіберілді деп санаймыз: { $to }.

reminders-pause = ⏸ Үзіліс
reminders-dispute = ⚖️ Дау
reminders-never-button = 🔕 Ешқашан еске салмау
reminders-promise = 📅 Төлеуге уәде берді
reminders-holds = ⏸ Үзілістер
reminders-hold = { $kind ->
        [promise] 📅 Төлеуге уәде берген күні { $until }
        [claim] ✅ Клиент төлегенін хабарлады, { $until } дейін күтеміз
        [dispute] ⚖️ Дау{ $open ->
            [yes] {""}
           *[no] {" "}{ $until } дейін
        }
        [never] 🔕 Ешқашан еске салмау
       *[pause] ⏸ Үзіліс { $until } дейін
    }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
reminders-hold-never = { $hold } ({ $who }, { $on })
reminders-hold-matter = { $hold } (іс бойынша)
reminders-hold-short = { $kind ->
        [promise] Уәдені алып тастау
        [claim] Төлемді енді күтпеу
        [dispute] Дауды аяқтау
        [never] Қайта еске салу
       *[pause] Үзілісті алып тастау
    }
reminders-hold-end = ▶️ { $what }
reminders-hold-ended = { $kind ->
        [promise] Уәде енді еске салуды тоқтатпайды.
        [claim] Төлемді енді күтпейміз, еске салу жалғасады.
        [dispute] Дау аяқталды, еске салу жалғасады.
        [never] Қайтадан еске саламыз.
       *[pause] Үзіліс алып тасталды, еске салу жалғасады.
    }
reminders-held = { $kind ->
        [never] Енді еске салмаймыз. Жіберуді күтіп тұрғаны кетпейді.
       *[other] { $open ->
            [yes] Дау жүріп жатқанда еске салмаймыз.
           *[no] { $until } дейін еске салмаймыз.
        }
    }
reminders-holds-head = { $what ->
        [matter] <b>Үзілістер · «{ $name }» ісі</b>
       *[client] <b>Үзілістер · { $name }</b>
    }
reminders-holds-none = Еске салу әдеттегідей жүреді.
reminders-ask-until = { $kind ->
        [promise] Қай күні төлеуге уәде берді?
        [dispute] Дауға байланысты қай күнге дейін еске салмайын?
       *[pause] Қай күнге дейін еске салмайын?
    } { $what ->
        [invoice] № { $name } шот
        [matter] «{ $name }» ісі, барлық шот
       *[client] { $name }, барлық шот
    }
reminders-until-days = { $days ->
        [3] 3 күн
        [7] Бір апта
       *[other] 2 апта
    }
reminders-until-open = Мерзімсіз
reminders-until-example = 15.12 немесе бір аптадан кейін
reminders-ask-reason = { $kind ->
        [never] <b>Ешқашан еске салмау</b> · { $what ->
            [invoice] № { $name } шот
           *[client] { $name }, барлық шот
        }
            Біреу алып тастағанша, клиентке де, қызметкерлерге де.
       *[other] { $open ->
            [yes] Дау жүріп жатқанда еске салмаймыз.
           *[no] { $until } дейін еске салмаймыз.
        }
    } Неліктен? Себебін тек қызметкерлер көреді.
reminders-reason-away = Клиент демалыста
reminders-reason-agreed = Күтуге келістік
reminders-reason-papers = Құжаттарды күтеміз
reminders-reason-quality = Жұмысқа шағымы бар
reminders-reason-sum = Сомамен келіспейді
reminders-reason-bankrupt = Клиент банкрот
reminders-reason-court = Сот арқылы өндіреміз
reminders-reason-personally = Жеке келісіп жатырмыз
reminders-reason-example = бухгалтер демалыста

error-policy-days-read = «{ $value }» қай күндер екенін түсінбедім. Сандарды үтірмен жазыңыз, мерзімге дейінгісін минуспен, мысалы: { $example }
error-policy-days = Күндер { $first } мен { $last } арасында болады, { $count } күннен аспайды. Мысалы: { $example }
error-policy-hour = Сағат { $first } мен { $last } арасында жазуға болады. Мысалы, былай жазыңыз: { $example }
error-hold-until = Бүгіннен бастап бір жыл ішіндегі күн керек, мысалы: { $date }

# Напомнить всем

reminders-all-ask = <b>Мерзімі өткен шоттарды еске салайын ба?</b>
    Алдымен кімге және не туралы екенін көрсетемін.
reminders-all-look = 📣 Көрсету
