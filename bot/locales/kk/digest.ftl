# Утренняя сводка для сотрудников.

digest-head = <b>Қайырлы таң, { $day }</b>
digest-due = Бүгін күтілуде: { $invoices }
digest-overdue = Мерзімі өткені: { $count } шот, { $sums } ({ $debtors })
digest-fresh = Жаңадан мерзімі өткені: { $invoices }
digest-received = { $when ->
        [yesterday] Кеше түскені: { $sums }
       *[since] { $since } бастап түскені: { $sums }
    }
digest-promised = Бүгін төлеуге уәде бергендер: { $invoices }
digest-undelivered = Жіберілмегені: { $messages }
digest-tasks = 📌 Тапсырмаларыңыз: { $tasks }
digest-tasks-today = бүгінге { $count }
digest-tasks-late = { $count ->
        [one] мерзімі өткені { $count }
       *[other] мерзімі өткені { $count }
    }
digest-awaited = { $client } { $sum }
digest-debtor = { $client } { $days } күн
digest-debtor-next = { $client } { $days }
digest-lost = { $client }, { $channel ->
        [email] хат
       *[telegram] хабарлама
    }: { $state ->
        [blocked] { $channel ->
            [email] мекенжай қабылданбады
           *[telegram] чат жабық
        }
        [mail_off] пошта әлі бапталмаған
        [unheard] ешкім естімеді
        [unconfirmed] жеткені белгісіз
       *[failed] жіберілмеді
    }
digest-more = тағы { $count }
digest-on = ☀️ Таңғы шолу: қосулы
digest-off = 🌙 Таңғы шолу: өшірулі
digest-switched = { $on ->
        [yes] Шолу жұмыс күндері сағат 9:00-де, айтатын нәрсе болса, келеді.
       *[no] Таңғы шолу енді болмайды.
    }
digest-with-picture = 📈 Суретпен: иә
digest-no-picture = 📈 Суретпен: жоқ
digest-picture-switched = { $on ->
        [yes] Шолу суретпен болады: әдетте мерзім бойынша берешек, апта басында не күтілетіні, ай басында ұсынылғаны мен түскені.
       *[no] Шолу суретсіз болады.
    }
digest-open-overdue = 🔴 Мерзімі өткен ({ $count })
digest-remind-all = 📣 Бәріне еске салу
