# Претензия: письмо о просроченном, его текст, отправка и срок.

demand-button = ⚖️ Сотқа дейінгі талап
demand-open = ⚖️ Талапты ашу
doc-open-demand = ⚖️ Талапты ашу
demand-settings = ⚖️ Талап мәтіні

# Какой долг

demand-pick = <b>Сотқа дейінгі талап</b> · { $client }
    Қай шарт бойынша?
demand-pick-none = { $client }: мерзімі өткен шот жоқ, талап ететін ештеңе жоқ.
demand-pick-row = { $numbered ->
        [yes] № { $contract }
       *[no] Шартсыз
    } · { $count } шот · { $debt }

# Черновик

demand-draft-head = <b>Сотқа дейінгі талап</b>, жоба{ $numbered ->
        [yes] . Нөмірі { $number } болады
       *[no] { "" }
    }
demand-draft-invoice = № { $number } · мерзімі { $due } · { $left }
demand-draft-more = … және тағы { $count }
demand-draft-debt = Берешек <b>{ $debt }</b>{ $charged ->
        [yes] , үстемелерімен <b>{ $total }</b>
       *[no] { "" }
    }
demand-draft-term = Жауап мерзімі: жіберілген күннен { $days } күнтізбелік күн
demand-draft-settled = { $count ->
        [one] ✅ № { $numbers } шот төленген немесе алынған, талапта ол болмайды.
       *[other] ✅ № { $numbers } шоттар төленген немесе алынған, талапта олар болмайды.
    }
demand-draft-nothing = Мерзімі өткен шот қалмады, талап керек емес. Жобаны жоюға болады.
demand-draft-covered = ⚠️ № { $number } шот бойынша № { $by } талап бар.
demand-draft-advance = ⚠️ Клиентте аванс { $advance } бар. Мүмкін, алдымен оны есепке алу керек шығар?
demand-draft-paid = ⚠️ Клиент төлегенін хабарлады. Алдымен ақшаның түскенін тексеріңіз.
demand-draft-no-rate = ⚠️ Мерзім өткізу үстемелері есептелмейді: { $date } күнгі мөлшерлеме жоқ.
demand-draft-letter = <blockquote expandable>{ $text }</blockquote>
demand-table = { $block ->
        [invoices] [шоттар кестесі]
        [calculation] [есеп-қисап]
        [details] [төлем деректемелері]
       *[enclosures] [қосымшалар]
    }
demand-further = ＋ қалған мерзімі өткендері ({ $count })
demand-invoices = 🧾 Шоттар
demand-charge = ％ Үстеме қосу { $charges }
demand-uncharge = ％ Үстемені алып тастау
demand-term = 📅 Мерзім
demand-text = ✏️ Мәтінді өзгерту
demand-page-language = 🌐 Тілі: { $language }
demand-page-language-ask = Хат қай тілде болсын? Қазір { $language }. Өзіңіз өзгерткен мәтін өз тілінде қалады.
demand-discard-ask = Талап жобасын жояйын ба? Ол әлі нөмір алған жоқ.
demand-discarded = Талап жобасы жойылды.
demand-kept = Талап жобасы сақталды: ол «⚖️ Сотқа дейінгі талап» түймесінде күтіп тұр.
demand-preview = Талап осындай болады, сомасы { $total }. Бұл жоба.
demand-invoices-ask = Талапқа қай шоттар кіреді? Соларды белгілеңіз.
    { $client }
demand-invoice-row = { $in ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $due } · { $left }
demand-term-ask = Қазір жіберілген күннен { $days } күнтізбелік күн. Клиентке қанша берейік? Шартта не айтылғанын қараңыз.
demand-term-row = { $days }
demand-term-example = 30

# Текст

demand-places = Жақшадағы сөздерді өзім ауыстырамын: { $places }.
    Кесте тұратын жақшалар бөлек жолда болады: { $tables }. Дерегі жоқ жол (мысалы, шартсыз немесе актісіз) басылмайды.
demand-text-now = <pre>{ $text }</pre>
demand-text-ask = <b>Осы талаптың мәтіні</b>{ $several ->
        [yes] {" "}· { $language }
       *[no] { "" }
    }
    Көшіріп, өзгертіп, бүкіл мәтінді бір хабарламамен жіберіңіз.
demand-text-typed = Сіздің жазғаныңыз мынау, түзетіп, қайта жіберіңіз:
demand-text-example = {"{"}берешек{"}"} сомасын {"{"}мерзім{"}"} ішінде мына деректемелер бойынша төлеуіңізді сұраймыз:
demand-text-restore = ↩️ Фирма мәтінін қайтару
demand-text-languages = Мәтінді қай тілде өзгертеміз?
    Хат екеуінде де басылады, оларды бірге түзетіңіз.
demand-text-language = { $language }
demand-language = { $language ->
        [en] ағылшынша
        [kk] қазақша
        [uz] өзбекше
        [uz_Cyrl] өзбекше, кирилл әрпі
        [be] беларусьша
       *[ru] орысша
    }
demand-wording-list = <b>Талап мәтіні</b>
    Фирманың барлық жаңа талабы осылай басталады. Қай тілде өзгертеміз?
demand-wording-row = { $name }{ $own ->
        [yes] {" "}· өзіңіздікі
       *[no] { "" }
    }
demand-wording-ask = <b>Талап мәтіні</b> · { $language }{ $own ->
        [yes] , өзіңіздікі
       *[no] , әдеттегі
    }
    Көшіріп, өзгертіп, бүкіл мәтінді бір хабарламамен жіберіңіз. Жасалып қойған талаптар өзгермейді.
demand-wording-restore = ↩️ Әдеттегі мәтінді қайтару
demand-wording-saved = Мәтін сақталды. Жаңа талаптар сонымен болады.
demand-wording-restored = Әдеттегі мәтінді қайтардым.

error-demand-place = Жақшадағы «{ $place }» деген сөзді білмеймін. Мысалы: { $example }
error-demand-brace = Жұбы жоқ жақша: «{ $line }». Былай жазыңыз: { $example }
error-demand-table = «{ $place }» деген кесте, оған бөлек жол керек. Қазір: «{ $line }».
error-demand-debt = Мәтінде сома жоқ. {"{"}берешек{"}"} немесе {"{"}барлығы{"}"} қосыңыз, мысалы: { $example }
error-demand-long = Мәтін ұзындау: { $count } таңба, { $limit } таңба сыяды. Оны қысқартыңыз, мысалы қайталауды алып тастаңыз.
error-demand-nothing = Талапта мерзімі өткен кемінде бір шот керек.
error-demand-invoices = Бір талапқа бір клиенттің, бір шарт бойынша, бір валютадағы және бір деректемелерімізден ұсынылған шоттары кіреді.
error-demand-not-overdue = № { $number } шоттың мерзімі өтпеген немесе төленіп қойған, ол бойынша талап керек емес.
error-demand-paid = Мерзімі өткен шот қалмады, талап керек емес.
error-demand-no-rate = { $date } күнгі мөлшерлеме жоқ, үстемелер есептелмейді. Мөлшерлеме қосыңыз немесе үстемелерді талаптан алып тастаңыз.
error-demand-no-charges = Бұл шоттар бойынша мерзім өткізу үстемелері жоқ.
error-demand-settled = № { $number } талап бойынша бәрі төленген, оны жіберудің қажеті жоқ.
error-demand-changed = № { $invoice } шот бойынша талапта { $was } тұр, ал қазір төленбегені { $now }. Талапты қайта жасаңыз.
error-demand-term = «{ $value }» неше күн екенін түсінбедім. 1 мен { $limit } арасындағы күнтізбелік күн санын жазыңыз, мысалы { $example }.
error-demand-posted-day = Ол поштамен { $first } – { $last } аралығында жіберілуі мүмкін еді. Мысалы, былай жазыңыз: { $last }
error-demand-no-term = Бұл талап бойынша мерзім жүріп жатқан жоқ, еске салуды тоқтатудың қажеті жоқ.

# Карточка

demand-card-sent = Жіберілді { $on }, { $way ->
        [telegram] Telegram арқылы
        [email] e-mail арқылы
        [hand] қолма-қол
       *[post] поштамен
    }, мерзімі { $until } дейін
demand-card-posted = Поштамен жіберілді { $on }
demand-card-over = 🔴 Мерзімі өтті, төленбегені { $left }
demand-card-left = Төленбегені { $left }
demand-card-settled = ✅ Толық төленді, талап жабылды.
demand-card-changed = ⚠️ № { $invoice } шот бойынша талапта { $was } тұр, қазір төленбегені { $now }. Оны жіберуге болмайды, жаңасын жасап, мұның күшін жойыңыз.
demand-card-reminded = Бұл шоттар клиентке бұрынғыдай еске салынады.
demand-posted = ✅ Поштамен жіберілді
demand-posted-ask = № { $number } талап қашан жіберілді? Күнді таңдаңыз немесе жазыңыз, мысалы: кеше немесе 15.11.2026
demand-posted-done = Белгіленді: поштамен жіберілді { $on }, мерзімі { $until } дейін.
demand-hold = ⏸ { $until } дейін еске салмау
demand-hold-reason = Сотқа дейінгі талап жіберілді
demand-held = Бұл шоттар { $until } дейін еске салынбайды.
demand-anew = 🔄 Қайта жасау
demand-on-invoice = ⚖️ № { $number } талап{ $sent ->
        [yes] {" "}жіберілді { $on }, мерзімі { $until } дейін
       *[no] {" "}жасалды, жіберілмеген
    }

# История

demand-event = { $dated } күнгі № { $number } талап { $action ->
        [sent] жіберілді: { $way ->
            [telegram] Telegram арқылы
            [email] e-mail арқылы
            [hand] қолма-қол
           *[post] поштамен
        }, мерзімі { $until } дейін
        [posted] поштамен жіберілді { $on }
       *[over] : мерзімі { $until } өтті, төленбегені { $left }
    }

# Юристу

pushed-demand-over = ⚖️ { $client }: № { $number } талаптың мерзімі { $until } өтті, { $left } төленген жоқ.
pushed-demand-stopped = ⚖️ { $client }: № { $number } талап жіберілген жоқ. { $paid ->
        [yes] Оны төлеп үлгерді.
       *[no] Берешек өзгерді: талапта { $was }, қазір { $left }. Оны қайта жасаңыз.
    }
