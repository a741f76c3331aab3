# Личные данные: удаление и справка о нём.

privacy-erase = 🧹 Деректерді жою
privacy-erase-yes = 🧹 Иә, біржола жою
privacy-ask =
    <b>{ $name } · деректерді жою керек пе?</b>

    { $body }
privacy-goes = { $kind ->
        [contact] <b>Жоятыным:</b> бұл адамның аты, телефоны мен чаты, оның сұрақтары мен сіздің жауаптарыңыз, оған хабарламалар, тарихтағы аты.
        [member] <b>Жоятыным:</b> бұл адамның аты, Telegram мен поштасы, оған хабарламалар, оның сілтемелері, тарихтағы аты.
       *[client] <b>Жоятыным:</b> аты, деректемелері, телефоны мен поштасы, клиенттің адамдары, істердің атаулары, шарттардың файлдары мен мәні, ескертпелер, сұрақтар мен жауаптар, хабарлама мәтіндері, тарихтағы аттар. Әлі жіберілмегені кетпейді.
    }
privacy-stays = { $kind ->
        [contact] <b>Қалады:</b> клиент беті, оның шоттары мен төлемдері.
        [member] Есепке алу үшін <b>қалады</b>: ұсынылғаны, жазылғаны және істелгені. Аттың орнына нөмірі бар «Қызметкер» тұрады. Фирма деректемелері мен шоттардағы қолдар өзгермейді.
       *[client] Есепке алу үшін <b>қалады</b>: шоттар мен төлемдердің нөмірлері, күндері мен сомалары. Аттың орнына нөмірі бар «Клиент» тұрады. Есептер өзгермейді.
    }
privacy-settlements-stay = Ұсынылған { $count } шотта аты, салық нөмірі, мекенжайы мен қызметі { $until } дейін қалады: заң шоттарды сақтауды талап етеді. Сосын оларды да жойыңыз.

    Деректерді қайтару мүмкін болмайды.
privacy-papers-none = Деректерді қайтару мүмкін болмайды.
privacy-not-yet = <b>Әзірге жоюға болмайды.</b> Алдымен:
privacy-obstacle = { $kind ->
        [works] • қызметкер фирмада жұмыс істейді: оған кіруді жабыңыз
        [waiting] • осы атпен клиентке { $count } хабарлама әлі кеткен жоқ: күтіңіз
        [invoices] • төленбеген { $count } шот: төлемді жазыңыз, есептен шығарыңыз немесе күшін жойыңыз
        [drafts] • { $count } жоба: ұсыныңыз немесе жойыңыз
        [document_drafts] • { $count } акт жобасы: жасаңыз немесе жойыңыз
        [disputes] • { $count } дау: дау аяқталды деп белгілеңіз
        [contracts] • қолданыстағы { $count } шарт: орындаңыз немесе бұзыңыз
        [matters] • ашық { $count } іс: жабыңыз
       *[sending] • хабарлама дәл қазір кетіп жатыр: бір минут күтіңіз
    }
privacy-obstacle-advance = • аванс { $sum }: шотқа есепке алыңыз немесе қайтарыңыз
privacy-certificate =
    <b>Деректердің жойылғаны туралы анықтама</b>
    { $subject ->
        [contact] Өкіл { $number }
        [member] Қызметкер { $number }
       *[client] Клиент { $number }
    }
    Жойылған уақыты { $when }
    Жойған: { $by }, { $firm }
privacy-done = { $body }
privacy-erased-title = <b>Жойылды:</b>
privacy-erased = { $kind ->
        [card] • клиент беті: аты, деректемелері, телефоны, поштасы
        [member] • аты, Telegram мен поштасы
        [links] • шақыру сілтемелері: { $count }
        [contacts] • адамдар, олардың чаттары мен телефондары: { $count }
        [matters] • істердің атаулары мен ескертпелері: { $count }
        [contracts] • шарттардың мәні мен файлдары: { $count }
        [services] • шот жолдарындағы қызмет сипаттамалары: { $count }
        [pages] • шот беттеріндегі артық деректер: { $count }
        [notes] • ескертпелер, себептер мен түсіндірмелер: { $count }
        [statements] • банк үзінділерінің жолдары: кім және не үшін төледі: { $count }
        [messages] • { $subject ->
            [member] қызметкерге хабарламалар және басқаларындағы аты: { $count }
           *[client] хабарлама мәтіндері мен мекенжайлары: { $count }
        }
        [dialogs] • ботпен аяқталмаған әңгімелер: { $count }
       *[trail] • тарихтағы аттар мен мәтіндер: { $count }
    }
privacy-kept-title = { $subject ->
        [member] Есепке алу үшін, нөмірмен <b>қалды</b>:
       *[client] Есепке алу үшін, атсыз <b>қалды</b>:
    }
privacy-kept = { $kind ->
        [invoices] • шоттар: { $count }
        [documents] • актілер мен басқа құжаттар: { $count }
        [payments] • төлемдер: { $count }
        [clients] • жауапты болған клиенттер: { $count }
        [acts] • тарихтағы жазбалар: { $count }
        [prints] • принтерге жіберілгені: { $count }
       *[contracts] • шарттар: { $count }
    }
privacy-kept-pages = Ұсынылған { $count } шоттың бетінде аты, салық нөмірі, мекенжайы мен қызметі { $until } дейін қалады: бастапқы құжаттар пайдаланылған жылынан кейін бес жыл сақталады (шетелде он жыл). Сосын оларды да жоюға болады.
privacy-out-of-reach = Telegram мен поштаға келіп қойғаны алушыларда қалды. Сақтық көшірмелерде деректер көшірме ауысқанша болады.
privacy-as-file = 📄 Анықтама файлмен
privacy-certificate-file = Жою туралы анықтама { $number }.pdf
privacy-page-title = Дербес деректердің жойылғаны туралы анықтама
privacy-page-firm = Фирма
privacy-page-whose = Кімнің деректері
privacy-page-subject = { $subject ->
        [contact] клиент өкілі { $number }
        [member] қызметкер { $number }
       *[client] клиент { $number }
    }
privacy-page-when = Қашан
privacy-page-why = Неліктен
privacy-page-reason = деректер енді керек емес немесе жоюды сұраған
privacy-page-how = Қалай
privacy-page-method = шоттарға арналған боттың кітаптарынан өшірілді, қалпына келтіру мүмкін емес
privacy-page-by = Жойған

# Что хранится о человеке.

privacy-held-own = 📄 Мен туралы не сақталған
privacy-held-button = 📄 Не сақталады
privacy-held-file = Не сақталған.txt
privacy-held-title = { $whose ->
        [own] Сіз туралы не сақталған: { $name }
        [self] Сіз туралы не сақталған: { $name }
       *[other] Не сақталған: { $name }
    }
privacy-held-section = { $kind ->
        [person] Telegram-да
        [work] Фирмада
        [trace] Жұмыс іздері
        [said] Бізге жазылғаны
        [answer] Құжаттарға жауаптар
        [message] Жіберілгені
        [promise] Уәде етілген төлем күндері
        [claim] Төлем туралы хабарлар
        [contract] Шарттар
        [matter] Істер
        [invoice] Шоттар
        [document] Актілер мен басқа құжаттар
        [fact] Электрондық шоттарға
        [statement] Банк үзінді көшірмелерінің жолдары
       *[payment] Төлемдер
    }
privacy-held-person =
    Аты: { $name }{ $has_username ->
        [yes] { "\u000A" }Telegram-дағы аты: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Телефоны: { $phone }
       *[no] { "" }
    }
    Telegram-дағы нөмірі: { $user }
    Тілі: { $language }
    Жазылған күні: { $since }
privacy-held-work = Рөлі: { role-name }{ $has_email ->
        [yes] { "\u000A" }Клиенттердің жауабы келетін пошта: { $email }
       *[no] { "" }
    }
    Кіруі: { $works ->
        [yes] ашық
       *[no] жабық
    }
privacy-held-trace = Бот хабарламалары: { $messages }{ $has_last ->
        [yes] , соңғысы { $last }
       *[no] { "" }
    }
    Тарихтағы жазбалар: { $acts }
    Жасалған және ұсынылған шоттар: { $invoices }
    Жасалған актілер мен басқа құжаттар: { $documents }
    Принтерге жіберілгені: { $prints }
    Жазылған төлемдер: { $payments }
    Жауапты болған клиенттер: { $clients }
privacy-held-said = { $at } { $kind ->
        [question] сұрақ
        [claim] «төледім»
        [acceptance] акт қабылданды
        [objection] акт бойынша қарсылық
       *[promise] төлеуге уәде
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , шот{ " " }
        }№ { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name }, { $day }: { $response ->
        [accepted] қабылданды { $on }
       *[objected] қарсылық { $on }
    }{ $has_name ->
        [yes] , аты «{ $name }»
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] шот
        [document] құжат
        [reminder] еске салу
       *[word] хабарлама
    }, { $channel ->
        [email] пошта
        [hand] қолма-қол берілді
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : { $until } дейін
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-contract = № { $number }, { $day }: { $subject }
privacy-held-matter = { $name }, { $day } бастап
privacy-held-invoice = № { $number }, { $day }: { $total }{ $void ->
        [yes] , күші жойылды
       *[no] { "" }
    }{ $has_esf ->
        [yes] , ЭШФ № { $esf }
       *[no] { "" }
    }
privacy-held-document = { doc-name }, { $day }: { $total }{ $void ->
        [yes] , күші жойылды
       *[no] { "" }
    }{ $response ->
        [accepted] , қабылданды
        [objected] , қарсылық{ $has_text ->
            [yes] : { $text }
           *[no] { "" }
        }
       *[none] { "" }
    }
privacy-held-fact = { $fact ->
        [address] Мекенжай
        [endpoint] Электрондық мекенжай
        [reference] Сілтеме нөмірі
        [contact] Контакт
        [phone] Телефон
        [email] Пошта
        [vat_id] ҚҚС нөмірі
       *[reg_number] Тіркеу нөмірі
    }: { $value }
privacy-held-payment = { $day }: { $amount }{ $has_reference ->
        [yes] , { $reference }
       *[no] { "" }
    }
privacy-held-statement = { $day }: { $payer }{ $has_account ->
        [yes] , шот { $account }
       *[no] { "" }
    }{ $has_purpose ->
        [yes] . { $purpose }
       *[no] { "" }
    }
privacy-held-withheld = { $whose ->
        [own] Бұл деректерді түзету немесе жою үшін фирмадан сұраңыз: осында жазыңыз. Заңгердің жұмыс жазбалары бұған кірмейді.
        [contact] Фирманың жұмыс жазбалары бұған кірмейді.
        [self] Бұл деректерді түзету немесе жою үшін фирма иесінен сұраңыз. Клиенттердің хабарламалары мен олар туралы жазбалар бұған кірмейді: бұл клиенттердің деректері.
        [member] Клиенттердің хабарламалары мен олар туралы жазбалар бұған кірмейді: бұл клиенттердің деректері.
       *[client] Фирманың жұмыс жазбалары, тапсырмалары мен жобалары бұған кірмейді. Клиент өкілдері өз деректерін бөлек алады.
    }

# Сроки хранения.

keeping-button = 🗂 Сақтау мерзімдері
keeping-main =
    <b>Сақтау мерзімдері</b>
    Жабылған клиенттер: { $clients_for }{ $clients_end ->
        [yes] {" "}соңғы құжат жылынан кейін
       *[no] {""}
    }
    Сұрақтар мен жауаптар: { $talks_for }
    Жіберілген хабарлама мәтіндері: { $payloads_for }, өзім жоямын

    { $due ->
        [0] Әзірге жоятын ештеңе жоқ.
       *[other] Мерзімі бітті: { keeping-what }. Өзім жоймаймын, шешім сіздікі.
    }
keeping-what = { $has_clients ->
        [yes] { $clients } клиент
       *[no] { "" }
    }{ $has_clients ->
        [yes] { $has_talks ->
            [yes] {", "}
           *[no] { "" }
        }
       *[no] { "" }
    }{ $has_talks ->
        [yes] сұрақтар мен жауаптары бар { $talks } хабарлама
       *[no] { "" }
    }
keeping-by-law = заң бойынша, { $years } жыл
keeping-years = { $count } жыл
keeping-months = { $count } ай
keeping-never = мерзімсіз
keeping-clients = 👤 Жабылған клиенттер
keeping-talks = 💬 Сұрақтар мен жауаптар
keeping-payloads = ✉️ Жіберілген хабарламалар
keeping-look = 🧹 Нені жою керегін қарау
keeping-chosen = Мерзім сақталды.
keeping-clients-ask =
    Бәрі аяқталған клиенттің деректерін қанша сақтайын?
    Соңғы құжат жылынан кейінгі толық жылдармен есептеймін. Заң шоттарды { $law_years } жыл сақтауды талап етеді: мерзім одан аз болса, олардағы аты сол уақыттың соңына дейін қалады.
keeping-talks-ask =
    Клиенттердің сұрақтарын, жауаптарды және төлем туралы хабарламаларды қанша сақтайын?
    Үш жыл: талап қою мерзімі сонша болады.
keeping-payloads-ask =
    Жіберіліп қойған шот, еске салу және шолу мәтіндерін қанша сақтайын?
    Олар нақты не кеткенін айту үшін керек. Сосын оларды өзім жойып, бұл туралы журналға жазамын.
keeping-due = { $due ->
        [0] Әзірге жоятын ештеңе жоқ.
       *[other] <b>Сақтау мерзімі бітті</b>
        { keeping-what }
        Сіз шешкенше бәрі орнында қалады.
    }
keeping-row = 👤 { $year } · { $name }
keeping-all-clients = 🧹 Клиент деректерін жою ({ $clients })
keeping-all-talks = 🧹 Сұрақ-жауаптарды жою ({ $talks })
keeping-clients-sure =
    <b>Деректерді жою керек пе: { $clients } клиент?</b>

    Аттары, деректемелері, телефондары, адамдары, шарттары мен хат алмасуы кетеді. Нөмірлер, күндер мен сомалар есепке алу үшін қалады.
    Деректерді қайтару мүмкін болмайды.
keeping-talks-sure =
    <b>Мәтіндерді жою керек пе: { $talks } хабарлама?</b>

    Клиенттердің сұрақтары, жауаптар мен төлем туралы хабарламалар бос болады. Не және қашан болғаны тарихта қалады.
    Мәтіндерді қайтару мүмкін болмайды.
keeping-clients-erased = { $count ->
        [0] Жоятын ештеңе болған жоқ.
       *[other] { $count } клиенттің деректері жойылды.
    }
keeping-talks-erased = { $count ->
        [0] Жоятын ештеңе болған жоқ.
       *[other] { $count } хабарламаның мәтіні жойылды.
    }
error-keeping-term = Мұндай мерзім жоқ. Түймелердегінің бірін таңдаңыз.
