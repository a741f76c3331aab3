# Картинки отчётов: короткие подписи, читаются на телефоне.

chart-ages = Мерзім бойынша берешек
chart-months = 12 айда ұсынылғаны мен түскені
chart-debts = { report-debts-named }
chart-paying = Неше күнде төлейді
chart-owed = барлығы { $sum }{ $late ->
        [yes] , мерзімі өткені { $share }
       *[no] , мерзімі өткені жоқ
    }
chart-debtors = барлығы { $sum }, { $count } борышкер
chart-turnover = ұсынылды { $issued }, түсті { $received }
chart-part = { $sum } · { $share }
chart-share = { $percent } %
chart-share-small = 1 %-ға дейін
chart-share-most = түгелге жуық
chart-not-due = Мерзімі келмеген
chart-rest = Қалған { $count }
chart-pareto-note = Қою түс — клиенттің берешегі, пайыз — өзі мен жоғарыдағылардың жалпы үлесі.
chart-days = { report-days-taken } ({ $between })
chart-paying-note = Баған — шоттан соңғы ақшаға дейінгі әдеттегі мерзім; қара сызық пен жақшалар — шоттардың ортадағы жартысы.
chart-paying-rest = Тағы { $count } клиент тезірек төлейді.
chart-expected = Апта бойынша не күтіледі
chart-expected-said = барлығы { $sum }
chart-written-off = Есептен шығару мен төмендету себептері
chart-written-panel = { $loss ->
        [down] Төмендетілді, { $currency }
       *[off] Есептен шығарылды, { $currency }
    }
chart-sure = Әдеті бойынша
chart-may-move = Жылжуы мүмкін
chart-promised = Уәде берді
chart-expected-note = Шот мерзімі клиенттің әдетте кешігетін күн санына жылжытылған. Белгісіз: мерзімі жоқ немесе клиент әдеттегіден ұзақ үнсіз.
chart-more-currencies = Кестеде тағы { $count } валюта бар.
