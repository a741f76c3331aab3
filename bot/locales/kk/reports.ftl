# Отчёты: кто сколько должен, что выставлено и что пришло.

report-home = <b>Есептер</b>
    Нені көрсететінін таңдаңыз. Кестенің астында шоттардың өзіне апаратын түймелер болады.
report-ages = ⏳ Берешек мерзімі
report-months = 📈 Айлар бойынша
report-debtors = 👥 Борышкерлер
report-lawyers = ⚖️ Заңгерлер бойынша
report-matters = 📁 Істер бойынша
report-contracts = 📄 Шарттар бойынша
report-expected = 📆 Не күтілуде
report-issuers = 🏢 Ұйымдар бойынша
report-written-off = 🧹 Шығарылды, төмендеді
report-turnover = 🔄 Айналымдар
report-paying = ⏱ Төлем мерзімдері
report-table = 📋 Кестемен
report-export = ⬇️ Файлға шығару
report-nothing = Әзірге көрсететін ештеңе жоқ: ашық шоттар да, төлемдер де жоқ. Алғашқы шоттан кейін мұнда сурет пен кесте болады.

report-ages-title = Мерзім бойынша берешек, { $currency }
report-months-title = Ұсынылғаны мен түскені, { $currency }
report-debts-named = { $by ->
        [lawyer] Заңгерлер бойынша берешек
        [matter] Істер бойынша берешек
        [contract] Шарттар бойынша берешек
        [issuer] Ұйымдар бойынша берешек
       *[client] Борышкерлер
    }
report-debts-title = { report-debts-named }, { $currency }
report-col-age = Мерзімі өткені
report-col-count = Шот саны
report-col-balance = Қалдық
report-col-month = Ай
report-col-issued = Ұсынылды
report-col-received = Түсті
report-col-overdue = Мерзімі өткені
report-col-who = { $by ->
        [lawyer] Заңгер
        [matter] Іс
        [contract] Шарт
        [issuer] Ұйым
       *[client] Клиент
    }
report-total = Барлығы
report-sum = { $sum }
report-late = { $sum }, { $days } күн
report-age = { $age ->
        [age_not_due] Мерзімі келмеген
        [age_1_30] 1–30 күн
        [age_31_60] 31–60 күн
        [age_61_90] 61–90 күн
       *[age_over_90] 90 күннен көп
    }
report-age-row = { report-age } · { $sum }
report-age-half = { report-age }, { $currency }
report-month-row = { $month }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-debt-row = { $name } · { $sum }

report-owed = <b>Төленбеген шоттар</b>{ $about }{ $age ->
        [any] { "" }
        [age_not_due] {" "}· мерзімі келмеген
        [age_1_30] {" "}· мерзімі өткеніне 1–30 күн
        [age_31_60] {" "}· мерзімі өткеніне 31–60 күн
        [age_61_90] {" "}· мерзімі өткеніне 61–90 күн
       *[age_over_90] {" "}· мерзімі өткеніне 90 күннен көп
    }
    { $count ->
        [0] Қазір мұндай шот жоқ.
       *[other] { $count } шот, қалдық { $balance }
    }
report-issued = <b>Ұсынылды</b>{ $about } · { $month }
    { $count ->
        [0] Бұл уақытта шот болған жоқ.
       *[other] { $count } шот, сомасы { $total }
    }
report-to-received = 💳 Бұл уақытта түскені
report-received = <b>Түсті</b> · { $month }, { $currency }
    { $count ->
        [0] Бұл уақытта төлем болған жоқ.
       *[other] { $count } жазба
    }
report-received-row = { $kind ->
        [refund] ↩️
        [reversal] ↩️
       *[received] 💳
    } { $day } · { $client } · { $sum }

report-cut-none = { $by ->
        [matter] Іссіз
       *[contract] Шартсыз
    }
report-said-without = { $by ->
        [matter] іссіз
       *[contract] шартсыз
    }
report-cut-contract = № { $number } · { $client }
report-cut-matter = { $name } · { $client }
report-debts-all = Барлығы { $count } · олардың { $currency } шоттары
report-debtors-list = { report-debts-title }
    { $count ->
        [0] Берешек жоқ.
       *[other] { $count } жол, шоттарын көру үшін басыңыз.
    }

# Обороты и сроки

report-days = { $since } – { $until }
report-turnover-title = Айналымдар, { $currency } · { $period }
report-turnover-window = <b>Клиенттер бойынша айналымдар</b>
    Кезең: { $period }. Екі күнді жазуға болады.
    { $lines }
report-turnover-sum = Ұсынылды { $issued } · түсті { $received }
report-turnover-none = Бұл уақытта ештеңе ұсынылған да, түскен де жоқ.
report-turnover-row = { $name } · { $issued } / { $received }
report-paying-title = Төлем мерзімдері · { $period }
report-paying-window = <b>Төлем мерзімдері</b>, шоттан соңғы ақшаға дейін
    Кезең: { $period }. Екі күнді жазуға болады.
    { $lines }
report-paying-sum = { $currency }: әдетте { report-days-taken-median }, орташа { $mean }. Уақытында { $on_time }, барлығы { $count }.
report-days-taken-median = { $median } күн
report-paying-none = Бұл уақытта бірде-бір шот толық төленген жоқ.
report-paying-row = { $name } · { report-days-taken }
report-days-taken = { $days } күн
report-days-mean = { $days }
report-col-median = Әдетте
report-col-mean = Орташа

# Что ждём

report-expected-title = Апта бойынша не күтіледі, { $currency }
report-col-week = Апта
report-col-expected = Күтілуде
report-col-may-move = Жылжуы мүмкін
report-col-promised = Уәде берді
report-week = { $week ->
        [later] Кейінірек
       *[unclear] Белгісіз
    }
report-week-row = { $week }{ $several ->
        [yes] , { $currency }
       *[no] { "" }
    }
report-expected-list = <b>Күтілуде</b> · { $week }
    { $count ->
        [0] Қазір мұндай шот жоқ.
       *[other] { $count } шот, қалдық { $balance }
    }

report-written-off-title = Есептен шығарылды, { $currency }
report-written-down-title = Ұсынғанға дейін төмендетілді, { $currency }
report-col-reason = Себебі
report-col-written-off = Шығарылды
report-col-written-down = Төмендетілді
report-no-reason = Себебі көрсетілмеген
report-written-off-list = { $loss ->
        [down] Бір себеппен <b>төмендетілді</b>
       *[off] Бір себеппен <b>есептен шығарылды</b>
    }
    { $count ->
        [0] Қазір мұндай шот жоқ.
       *[other] { $count } шот, { $loss ->
            [down] төмендетілгені
           *[off] шығарылғаны
        } { $total }
    }

error-report-period = Бұл қай кезең екенін түсінбедім. Басы соңынан бұрын, ең көбі { $years } жыл болатындай таңдаңыз.
