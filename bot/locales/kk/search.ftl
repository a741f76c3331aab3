# Поиск по всему: текст, написанный в меню.

search-text = { $text }
search-found = «{ $query }» бойынша табылғаны: { $parts }
search-nothing = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе шот, акт нөмірін жазып көріңіз.
search-noted = «{ $query }» ескертпелерден табылды: { $parts }
search-near = «{ $query }» бойынша ештеңе жоқ, аты ұқсастары: { $parts }
search-asked-found = Шоттар: { $asked }
    { $near ->
        [yes] «{ $name }» деген клиент жоқ, аты ұқсастары: { $parts }
       *[no] Табылғаны: { $parts }
    }
search-asked-nothing = Шоттар: { $asked }
    { $without ->
        [name-unknown] «{ $name }» деген клиентті таппадым. Атының бір бөлігін, БСН немесе шот нөмірін жазып көріңіз.
        [state] Мұндайы жоқ. Басқа күйдегісі бар: күйі туралы сөзді алып тастаңыз.
        [period] Мұндайы жоқ. Басқа уақыттағысы бар: уақытты өзгертіңіз немесе алып тастаңыз.
        [sum] Мұндайы жоқ. Басқа сомадағысы бар: соманы өзгертіңіз немесе алып тастаңыз.
        [name] Мұндайы жоқ. Басқа клиенттерде бар: атын алып тастаңыз.
       *[none] Мұндайы жоқ. Тек клиент атын немесе шот нөмірін жазып көріңіз.
    }
search-asked-state = { $state ->
        [mine] менікі
        [draft] жобалар
        [open] төленбегендер
        [overdue] мерзімі өткендер
        [partial] ішінара төленгендер
        [paid] төленгендер
        [void] күші жойылғандар
        [written_off] есептен шығарылғандар
        [dispute] дау бар
        [promise] төлеуге уәде берілгендер
        [claim] клиент төледім деген
        [pause] үзілісте
       *[unsent] жіберілмегендер
    }
search-asked-late = мерзімі { $days } күн немесе одан көп өткендер
search-asked-paid = төлемі бар
search-asked-sum = { $owed ->
        [yes] қалдық { $sum }
       *[no] сома { $sum }
    }
search-asked-around = шамамен { $sum }
search-asked-span = { $owed ->
        [yes] қалдық{ " " }
       *[no] { "" }
    }{ $kind ->
        [both] { $least } – { $most }
        [least] кемінде { $least }
       *[most] ең көбі { $most }
    }
search-asked-period = { $of ->
        [due] мерзімі{ " " }
        [paid] төлем{ " " }
       *[invoiced] { "" }
    }{ $kind ->
        [since] { $days } бастап
        [till] { $days } дейін
       *[in] { $days }
    }
search-asked-name = «{ $name }»
search-task = Тапсырма қоюға болады:
    📝 { $task }{ $when ->
        [none] { "" }
       *[other] { "\u000A" }⏰ { $when }
    }
search-nothing-but-task = «{ $query }» бойынша ештеңе таппадым.
search-clients = { $count } клиент
search-contracts = { $count } шарт
search-matters = { $count } іс
search-invoices = { $count } шот
search-documents = { $count } құжат
search-document-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] 📄
    } { doc-name } · { $client }
search-all-documents = «{ $query }» бойынша: { search-documents }
search-more-documents = 📄 Барлық құжат ({ $more_documents })
search-all-clients = «{ $query }» бойынша: { search-clients }
search-all-contracts = «{ $query }» бойынша: { search-contracts }
search-all-matters = «{ $query }» бойынша: { search-matters }
search-all-invoices = «{ $query }» бойынша: { search-invoices }
search-client-row = 👥 { $name }
search-contract-row = 📄 № { $number } · { $client }
search-matter-row = ⚖️ { $name } · { $client }
search-more-clients = 👥 Барлық клиент ({ $more_clients })
search-more-contracts = 📄 Барлық шарт ({ $more_contracts })
search-more-matters = ⚖️ Барлық іс ({ $more_matters })
search-more-invoices = 📂 Барлық шот ({ $more_invoices })
search-report-all = 📊 Есептер
search-report-debts = 👥 Борышкерлер
search-report-ages = ⏳ Мерзім бойынша берешек
search-report-months = 📈 Айлар бойынша
search-report-turnover = 🔄 Айналымдар
search-report-paying = ⏱ Төлем мерзімдері
