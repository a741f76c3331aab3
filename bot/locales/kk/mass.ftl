# Сразу много счетов: выставить, отправить, напомнить.

mass-open = ⚡️ Бірден бірнешеуі
mass-home = <b>Бірден бірнеше шот</b>
    Алдымен не болатынын көрсетіп, сұраймын.
mass-home-none = Қазір бәрі ұсынылған және жіберілген, мерзімі өткен шот жоқ.
mass-all-issue = ✅ Бәрін ұсыну ({ $drafts })
mass-all-retainers = 🔁 Абоненттік шоттарды ұсыну, { $month } ({ $retainers })
mass-all-send = 📨 Жіберілмегендерін жіберу ({ $unsent })
mass-all-remind = 📣 Мерзімі өткендердің бәріне еске салу ({ $overdue })

mass-title = { $kind ->
        [issue] <b>Жобаларды ұсыну</b>
        [retainers] <b>Абоненттік шоттар, { $month }</b>
        [send] <b>Шоттарды клиенттерге жіберу</b>
        [task] <b>Тапсырмалар қою</b>
        [hand_over] <b>Клиенттерді беру: { $receiver }</b>
       *[remind] <b>Төлемді еске салу</b>
    }
mass-pick = ☑️ Таңдау
mass-pick-ask = <b>Шоттарды таңдаңыз</b>
    Белгіленгені: { $count }.
mass-pick-all = ☑️ Бәрін белгілеу ({ $all })
mass-pick-none = ⬜️ Белгілерді алу
mass-do-issue = ✅ Ұсыну
mass-do-send = 📨 Жіберу
mass-do-remind = 📣 Еске салу
mass-do-pdf = 🗂 PDF
mass-do-task = 📌 Тапсырма қою
mass-do-hand = 💼 Заңгерге беру
mass-do-retainers = 🔁 Абоненттік шоттарды ұсыну: { $month }

mass-head = { $title }
mass-sum = { $count } шот, сомасы { $sum }
mass-page-will = { $kind ->
        [issue] Нөмір алатындары: { $sums }.
        [retainers] Ұсынатыным: { $sums }. Клиенттерге әзірге жібермеймін.
        [send] Жіберетінім: { $sums }.
        [task] Тапсырма қоятыным: { $sums }.
        [hand_over] Беретінім: { $count ->
            [one] { $count } клиент
           *[other] { $count } клиент
        }.
       *[remind] Еске салатыным: { $sums }.
    }
mass-page-lines =
    {""}
    { $lines }
mass-page-none = Ештеңе белгіленген жоқ.
mass-page-aside =
    {""}
    <b>Кірмейтіндері ({ $aside_count }):</b>
    { $aside }
mass-page-beyond =
    {""}
    Тағы { $beyond } шот келесі жолға қалады.
mass-line = • { $client }, { $what ->
        [number] № { $number }
        [contract] № { $number } шарт
       *[draft] жоба
    }, { $sum }
mass-line-client = • { $client }
mass-line-hidden = { $kind ->
        [hand_over] • сізге енді көрінбейтін клиент
       *[other] • сізге енді көрінбейтін клиенттің шоты
    }
mass-line-to = {" "}→ { $to }
mass-line-note = {" "}({ $why })
mass-item = { $mark } { $client }{ $number ->
        [none] { "" }
       *[other] {" "}· { $number }
    }{ $sum ->
        [none] { "" }
       *[other] {" "}· { $sum }
    }
mass-draft = жоба
mass-hidden = Көрінбейді
mass-reason = <i>{ $why }:</i>
mass-go = { $kind ->
        [issue] ✅ Ұсыну ({ $count })
        [retainers] ✅ Ұсыну ({ $count })
        [send] 📨 Жіберу ({ $count })
        [task] 📌 Қою ({ $count })
        [hand_over] 💼 Беру ({ $count })
       *[remind] 📣 Еске салу ({ $count })
    }
mass-mode-ask = { $without_mode ->
        [one] { $without_mode } шоттың клиенті жаңа
       *[other] { $without_mode } шоттың клиенттері жаңа
    }. Төлемді оларға қалай еске салайын?

mass-work-now = { $title }
    { $kind ->
        [issue] Ұсынып жатырмын
        [retainers] Ұсынып жатырмын
        [send] Жіберіп жатырмын
        [task] Тапсырма қойып жатырмын
        [hand_over] Беріп жатырмын
       *[remind] Еске салып жатырмын
    }: { $total } ішінен { $seen_to }.

    Басқа жұмыспен айналыса беріңіз: аяқтағанда айтамын.
mass-work-stopping = { $title }
    Тоқтатып жатырмын: { $total } ішінен { $seen_to }.
mass-work-over = { $title }
    <b>Дайын: { $total } ішінен { $done }</b>
mass-work-done = { $kind ->
        [issue] Ұсынылды: { $sums }. Клиенттерге әлі жіберілген жоқ.
        [retainers] Ұсынылды: { $sums }. Клиенттерге әлі жіберілген жоқ.
        [send] Жіберілді: { $sums }.
        [task] Тапсырмалар қойылды: { $sums }.
        [hand_over] Енді жауапты { $receiver }{ $told ->
            [yes] , хабарлама кетті.
           *[no] .
        }
       *[remind] Еске салдым: { $sums }.
    }
mass-work-later = Олардың ішінде кейін, рұқсат етілген сағатта: { $later }.
mass-work-under-way = Әлі жолда: { $under_way }. Жетпесе, бөлек айтамын.
mass-work-rest =
    {""}
    <b>Орындалмағаны ({ $undone_count }):</b>
    { $lines }
mass-stop = ⏹ Тоқтату

mass-push-over = { $kind ->
        [issue] ✅ Шоттар ұсынылды
        [retainers] ✅ Абоненттік шоттар ұсынылды
        [send] 📨 Шоттар жіберілді
        [task] 📌 Тапсырмалар қойылды
        [hand_over] 💼 Клиенттер берілді
       *[remind] 📣 Еске салулар жіберілді
    }: { $count } ішінен { $done }.
mass-push-over-waiting = { $kind ->
        [send] 📨 Шоттар: { $count } ішінен { $done } жіберілді
       *[remind] 📣 Еске салулар: { $count } ішінен { $done } жіберілді
    }. Әлі жіберілетіні: { $waiting }. Бірдеңе жетпей қалса, бөлек айтамын.
mass-push-show = Көрсету
mass-push-handed = 💼 { $who } сізге { $count } клиент берді. { $count ->
        [1] Енді оған сіз жауаптысыз.
       *[other] Енді оларға сіз жауаптысыз.
    }
mass-push-clients = 👥 Менің клиенттерім
mass-push-client = 👤 Клиентті ашу

mass-why = { $why ->
        [already] істеліп қойған
        [busy] онымен басқа тізім айналысуда
        [stopped] тоқтатылды
        [gone] шот енді жоқ немесе сізге көрінбейді
        [forbidden] құқық жоқ
        [incident] болмай қалды, анықтап жатырмыз
        [archived] клиент мұрағатта
        [paid] төленіп қойған
        [void] күші жойылды
        [draft] әлі жоба
        [changed] тізім көрсетілгеннен кейін сома өзгерді
        [no_lines] бірде-бір жол жоқ
        [zero] сома нөл
        [no_account] бұл валютада есеп айырысу шотымыз жоқ
        [foreign] шетелге арналған шотқа дерек жетіспейді
        [unprintable] басылмайтын таңбалар бар
        [number_taken] бұл нөмір бос емес
        [vat] ҚҚС тексеру керек
        [over_contract] шарт бойынша қалдықтан артық
        [stage_billed] кезең ұсынылып қойған
        [month_billed] ай ұсынылып қойған
        [part_month] ай толық емес, қалай есептеу айтылмаған
        [several] жобада бірнеше сұрақ бар
        [check] жобада ескерту бар
        [no_retainer] абоненттік емес
        [not_in_force] бұл айда шарт қолданыста емес
        [nobody] ешкім жоқ: контакт та, пошта да жоқ
        [blocked] клиент ботты тоқтатқан, ал пошта көрсетілмеген
        [mail_off] пошта әлі бапталмаған, ал клиент Telegram-да жоқ
        [stopped_mail_off] клиент ботты тоқтатқан, ал пошта әлі бапталмаған
        [refused] пошта мекенжайы хат қабылдамайды
        [mode] қалай еске салу таңдалмаған
        [muted] клиент еске салмауды сұраған
        [unsent] шот клиентке жіберілмеген
        [not_due] мерзім актіден кейін басталады
        [off] «Еске салмау» таңдалған
        [approval] алдымен мақұлдау керек
        [never] ешқашан еске салмау
        [held] еске салу үзілісте
        [advance] аванс жабады
        [small] шағын қалдық
        [today] бүгін еске салынды
        [enough] жиірек еске салуға болмайды
        [not_taken] хабарлама қабылданбады: бот тоқтатылған немесе мекенжай қабылдамайды
        [undelivered] жіберілмеді
        [unconfirmed] жеткені расталмады
        [withdrawn] жіберуден алынды
        [erased] клиент деректері жойылған
        [task_past] тапсырма уақыты өтіп кеткен
        [no_sight] орындаушы бұл клиентті көрмейді
        [leads] онсыз да сол жауапты
        [not_yours] клиентке жауапты адам немесе фирма иесі шешеді
        [lead_changed] клиентке енді басқа адам жауапты
        [receiver] қызметкер енді клиентке жауапты бола алмайды
        [unseen] бұл клиент сізге енді көрінбейді
        [later] кейін, рұқсат етілген сағатта кетеді
       *[other] болмай қалды, ашып қараңыз
    }

error-mass-nothing = Ештеңе белгіленген жоқ. Кемінде бір шотты белгілеңіз.
error-mass-mode = Алдымен жаңа клиенттерге қалай еске салатынын таңдаңыз.

mass-task-ask-note = { $of ->
        [contracts] Осы шарттардың әр төленбеген шоты бойынша не істеу керек?
       *[invoices] { $count ->
            [one] { $count } шот бойынша не істеу керек?
           *[other] { $count } шоттың әрқайсысы бойынша не істеу керек?
        }
    } Өз сөзіңізбен жазыңыз, күнімен де болады.
mass-task-note-example = қалдықты салыстырып, қоңырау шалу, ертең 15:00
mass-task-ask-due = 📝 { $note }

    Қай күнге? Басыңыз немесе жазыңыз, мысалы: ертең 15:00.
mass-task-ask-who = Кімге тапсырамыз? Клиентті көрмейтін адам ол туралы тапсырма алмайды.
mass-task-lead = 👤 Клиентке жауапты
mass-page-task = 📝 { $note }
    ⏰ { $when }
    👤 { $led ->
        [yes] клиентке жауапты адам
       *[no] { $who }
    }
mass-hand-ask = Клиенттерді кімге береміз? Шарттар, шоттар мен еске салу солармен бірге ауысады.
mass-hand-warning = Бұл клиенттер сіздің тізіміңізден кетеді.
mass-pick-clients-ask = <b>Клиенттерді таңдаңыз</b>
    Белгіленгені: { $count }.
mass-pick-contracts-ask = <b>Шарттарды таңдаңыз</b>
    Белгіленгені: { $count }.
