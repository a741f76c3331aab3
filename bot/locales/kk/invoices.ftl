# Счета: новый счёт, черновик, карточка, список.

invoice-text = { $text }

# Новый счёт

invoice-new = Қай шарт бойынша? Таңдаңыз немесе клиент атын, нөмірін жазыңыз.
invoice-new-no-contracts = Әзірге қолданыстағы шарт жоқ. Шотты шартсыз ұсынуға болады.
invoice-new-no-contracts-client = Клиентте қолданыстағы шарт жоқ. Шотты шартсыз ұсынуға болады.
invoice-new-not-found = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе шарт нөмірін жазып көріңіз.
invoice-new-waiting = ✏️ Жобаны жалғастыру: { $client }, { $sum }
invoice-contract-row = { $client } · № { $number } · { $left }
invoice-contract-left = { $sum } қалды
invoice-contract-done = бәрі ұсынылған
invoice-contract-open = сомасыз
invoice-contract-month = абонент, { $month } ұсынылмаған
invoice-contract-month-billed = абонент, { $month } ұсынылған
invoice-contract-hourly = сағатына { $sum }
invoice-contract-success = нәтижесі үшін
invoice-contract-expenses = шығыстар
invoice-contract-expired = мерзімі өткен
invoice-without-contract = Шартсыз
invoice-search-over = Бәрін көрсету
invoice-search-example = Ромашка немесе 0012

# Черновик

invoice-draft-title = <b>Жаңа шот</b> · { $client }
invoice-draft-contract = { $date } күнгі № { $number } { $title ->
        [agreement] келісім
       *[contract] шарт
    }
invoice-draft-no-contract = Шартсыз
invoice-matter = «{ $matter }» ісі
invoice-draft-no-lines = Әзірге жол жоқ.
invoice-line = { $n }. { $name } · { $sum }
invoice-line-counted = { $n }. { $name } · { $quantity } { $unit } × { $price } = { $sum }
invoice-draft-more-lines = және тағы { $count } жол
invoice-draft-total = <b>Барлығы { $total }</b>, { $vat }
invoice-draft-due = Төлеу мерзімі: { $date } дейін ({ $when })
invoice-draft-due-act = Төлеу мерзімі: { $term }
invoice-draft-dated = Шот күні { $date }
invoice-draft-period = Кезең { $start } – { $end }
invoice-draft-neutral = 🕶 Клиентке «Заңгерлік қызметтер» деп көрінеді
invoice-draft-note = Ескерту: { $note }
invoice-draft-corrects = № { $number } шоттың орнына
invoice-draft-corrects-moving = № { $number } шоттың орнына, төлемдер осында ауысады
invoice-draft-issued = № { $number } шот ұсынылып қойған, клиент: { $client }.
invoice-draft-resumed = Бұл шарт бойынша жоба бар екен, міне сол.
invoice-draft-discarded = Жоба жойылды.
invoice-put-off = Кейінге қалдыру
invoice-hand-over = Заңгерге беру
invoice-draft-kept = Жоба сақталды. Ол «🧾 Жаңа шот» пен «📂 Шоттар» ішінде күтіп тұр.
invoice-handed-over = Жоба сақталды. Хабарлама алатын адам: { $names }.
invoice-push-handed-over = 📝 { $who } жоба жіберді: { $client }, { $sum }. Тексеріп, ұсыныңыз.

invoice-in-days = { $days } күн
invoice-days-ago = { $days } күн бұрын

invoice-part-days = Күн бойынша: { $by_days }
invoice-part-full = Толық ақы: { $full }
invoice-warning-over-contract = ⚠️ Шарт бойынша қалдықтан { $over } артық.
invoice-warning-nothing-left = ⚠️ Бұл шарт бойынша бәрі ұсынылып қойған.
invoice-warning-contract-expired = ⚠️ Шарттың мерзімі өткен.
invoice-warning-contract-not-active = ⚠️ Шарт қолданыста емес.
invoice-warning-stage-billed = ⚠️ Бұл кезең басқа шотта бар.
invoice-warning-month-billed = ⚠️ Бұл айға шот ұсынылып қойған.
invoice-warning-part-month = ⚠️ Ай толық емес: { $start } – { $end }. Оны қалай есептеу шартта айтылмаған.
invoice-warning-abroad-without-vat = ⚠️ Клиент шетелде, сондықтан ҚҚС-сыз: { $reason }. Тексеріңіз: шешім сіздікі.
invoice-warning-abroad-with-vat = ⚠️ Клиент шетелде, ал шотта ҚҚС тұр. Ол мұнда керек пе, өзіңіз шешесіз.
invoice-abroad-with = ҚҚС қою
invoice-abroad-without = ҚҚС алып тастау
invoice-currency-now = Шот енді { $currency } валютасында. Қайтаруға болады: «⋯ Тағы» → «{ invoice-currency-button }».
invoice-warning-due-before-invoice = ⚠️ Төлем мерзімі шот күнінен бұрын.
invoice-warning-due-past = ⚠️ Төлем мерзімі өтіп кеткен.
invoice-warning-no-account = ⚠️ Бізде { $currency } валютасындағы есеп айырысу шоты жоқ: ұсыну мүмкін болмайды. Оны «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішінде қосыңыз немесе валютаны ауыстырыңыз.
invoice-warning-old-date = ⚠️ Шот күніне бір айдан көп болған.

invoice-unprintable = ⚠️ PDF-те басылмайды: { $items }. Осы таңбаларды ауыстырсаңыз, шотты ұсынуға болады.
invoice-unprintable-item = «{ $chars }» { $place ->
        [issuer-name] біздің атауда
        [issuer-address] біздің мекенжайда
        [issuer-bank-name] біздің банктің атауында
        [issuer-bank-address] біздің банктің мекенжайында
        [issuer-signatory-name] қол қоюшының атында
        [issuer-signatory-title] қол қоюшының лауазымында
        [issuer-details] біздің деректемелерде
        [client-name] клиенттің атауында
        [client-address] клиенттің мекенжайында
        [client-bank-name] клиент банкінің атауында
        [client-bank-address] клиент банкінің мекенжайында
        [client-signatory-name] клиент өкілінің атында
        [client-signatory-title] клиент өкілінің лауазымында
        [client-details] клиенттің деректемелерінде
        [line] { $line } жолда
        [unit] { $line } жолдың өлшем бірлігінде
        [number] шот нөмірінде
        [basis] шарт нөмірінде
        [note] ескертуде
        [vat-reason] «ҚҚС-сыз» негізінде
        [accountant] бухгалтердің атында
       *[purpose] төлем мақсатында
    }

invoice-issue = ✅ Ұсыну
invoice-issue-anyway = Бәрібір ұсыну
invoice-open-issued = Шотты ашу
invoice-lines = ✏️ Жолдар
invoice-due = 📅 Мерзім
invoice-matter-button = ⚖️ Іс
invoice-vat = % ҚҚС, жеңілдік
invoice-look = 👁 Қарау
invoice-more = ⋯ Тағы

invoice-confirm-over = Бұл шарт бойынша қалғаннан { $over } артық.
invoice-confirm-stage = Бұл кезең басқа шотта бар.
invoice-confirm-month = Бұл айға шарт бойынша шот ұсынылып қойған.
invoice-confirm = Шотты ұсынайын ба?

invoice-due-ask = Қай күнге дейін төлеу керек? Қазір { $due }. Шот күнінен неше күн екенін таңдаңыз немесе күнді жазыңыз.
invoice-due-days = { invoice-in-days }
invoice-due-example = 15 желтоқсан, +10 немесе актіден кейін 10 жұмыс күні

# Позиции

invoice-lines-window = <b>Жолдар</b> · { $total }
    Нені өзгертетініңізді таңдаңыз.
invoice-line-add = ➕ Жол қосу
invoice-first-line-ask = <b>Жаңа шот</b> · { $client }
    { $basis }
    Шот не үшін? Басылатын түрінде жазыңыз.
invoice-line-name-ask = Тағы не үшін? Шотта басылатын түрінде жазыңыз.
invoice-line-usual = Заңгерлік қызметтер
invoice-line-name-example = Салық дауы бойынша кеңес
invoice-line-sum-ask = <b>{ $name }</b>
    Қанша? Соманы ғана немесе санын бағасына көбейтіп жазуға болады: 150 000, 3 x 5000, 2,5 сағ x 7 500, 50 мин x 7 500.
invoice-line-sum-example = 150 000 немесе 2,5 сағ x 7 500
invoice-line-window = { $line }
    Бағасы { $price }, { $quantity } { $unit }, ҚҚС: { $line_vat }
invoice-line-vat-common = бүкіл шоттағыдай
invoice-line-vat-none = жоқ
invoice-line-vat-own = { $rate }%
invoice-line-name = ✏️ Атауы
invoice-line-quantity = 🔢 Саны
invoice-line-unit = 📏 Бірлігі
invoice-line-price = 💰 Бағасы
invoice-line-vat = % ҚҚС
invoice-line-remove = 🗑 Алып тастау
invoice-edit-name = Қазір: { $name }
    Жаңа атауын жазыңыз.
invoice-edit-quantity = Қазір: { $quantity } { $unit }
    Қанша керек?
invoice-line-quantity-example = 2, 1,5 немесе 50 мин
invoice-edit-unit = Қазір: { $unit }
    Бірлікті таңдаңыз немесе өзіңіз жазыңыз.
invoice-unit-service = Қызмет
invoice-unit-hour = Сағат
invoice-unit-month = Ай
invoice-line-unit-example = сағат немесе құжат
invoice-edit-price = Қазір бірлігі { $price }. Бағасы қандай?
invoice-line-price-example = 7 500 немесе 99 999,50
invoice-edit-vat = Бұл жолдың ҚҚС: { $line_vat }. Таңдаңыз немесе мөлшерлемесін жазыңыз.
invoice-line-vat-as-invoice = Бүкіл шоттағыдай
invoice-vat-none = ҚҚС-сыз
invoice-vat-rate-example = 10 немесе 16

invoice-hours-ask = <b>{ $name }</b>
    { $price } мөлшерлемемен неше сағат?

# НДС и скидка

invoice-vat-window = { $vat }
    { $discount }
    Барлығы { $total }
invoice-vat-now-included = ҚҚС { $rate }% ішінде
invoice-vat-now-on-top = ҚҚС { $rate }% үстіне
invoice-vat-now-none = ҚҚС-сыз: { $reason }
invoice-vat-also = ҚҚС { $rate }% { $amount }
invoice-vat-change = % ҚҚС өзгерту
invoice-discount = Жеңілдік { $sum }
invoice-discount-percent = Жеңілдік { $percent }%: { $sum }
invoice-discount-none = Жеңілдік жоқ
invoice-discount-button = 🏷 Жеңілдік
invoice-discount-remove = Жеңілдікті алып тастау
invoice-discount-ask = Қандай жеңілдік? Пайызын немесе сомасын жазыңыз, мысалы 10% немесе 5 000.
invoice-discount-example = 10% немесе 5 000

# Ещё о черновике

invoice-more-window = { $client }
    Ұсынушы { $issuer }
    Ұсынылғандағы нөмірі: { $number }
    Шот күні { $date }
    { $period }
    { $note }
invoice-date-button = 📅 Шот күні
invoice-date-ask = Қазір шот күні { $date }. Нөмір соған байланысты. Басқасын таңдаңыз немесе жазыңыз.
invoice-date-example = бүгін немесе 24.11.2026
invoice-period-button = 🗓 Қызмет кезеңі
invoice-period-none = Қызмет кезеңі көрсетілмеген
invoice-period-ask = { $period }
    Қызметтер қай уақытқа? ҚҚС мөлшерлемесі соңғы күні бойынша алынады. Екі күнді жазыңыз.
invoice-period-example = 01.11.2026 – 30.11.2026
invoice-period-remove = Кезеңді алып тастау
invoice-note-button = 💬 Ескерту
invoice-note-none = Ескерту жоқ
invoice-note-ask = Клиентке не қосайық? Ол қорытындының астында басылады.
invoice-note-example = Төлем шарт талаптарымен келісуді білдіреді
invoice-note-remove = Ескертуді алып тастау
invoice-language-button = 🌐 Тілі: { $language }
invoice-language-ask = Құжат қай тілде болсын? Қазір { $language }. Жолдарға өзіңіз жазған сөздер аударылмайды.
invoice-issuer-button = 🏢 Деректемелеріміз
invoice-issuer-ask = Кім ұсынады? Қазір { $issuer }. ҚҚС таңдалғандағыдай болады.
invoice-currency-button = 💱 Валюта { $currency }
invoice-currency-ask = Шот қай валютада? Жолдардағы сандар сол күйінде қалады.
invoice-discard = 🗑 Жобаны жою
invoice-discard-ask = Жобаны жояйын ба? { $client }, сомасы { $total }. Оның әлі нөмірі жоқ. Бір минут ішінде қайтаруға болады.
invoice-discard-yes = 🗑 Жою

# Страница

invoice-page-issued = № { $number } шот ұсынылды.
    { $client } · { $total } · { $due }
invoice-page = № { $number } шот
    { $client } · { $total } · { $due }
invoice-page-balance = № { $number } шот, қалдығы бар көшірме
    { $client } · { $total }, төленгені { $paid }, қалғаны { $balance }
invoice-page-void = № { $number } шот, күші жойылды
    { $client } · { $total }
invoice-page-draft = Шот осындай болады. Бұл жоба, нөмірі ұсынылғанда пайда болады.
invoice-page-draft-lost = Шот осындай болады. PDF-те басылмайды: { $items }. Осы таңбаларды ауыстырсаңыз, шотты ұсынуға болады.
invoice-page-picture = { $pages ->
        [1] Шот беті
       *[other] Бірінші бет, барлығы { $pages } бет
    }. Файл төменде.

# Карточка

invoice-card-head = { $icon } <b>№ { $number } шот</b> · { $status ->
        [partial] ішінара төленді
        [paid] толық төленді
        [void] күші жойылды
        [written_off] есептен шығарылды
       *[issued] ұсынылды
    }
invoice-card-head-late = { $icon } <b>№ { $number } шот</b> · мерзімі өткеніне { invoice-in-days }
invoice-card-late = { $icon } мерзімі өткеніне { invoice-in-days }
invoice-card-contract = № { $number } { $title ->
        [agreement] келісім
       *[contract] шарт
    }
invoice-card-dates = Ұсынылды { $issued } · мерзімі { $due }
invoice-act = { $act ->
        [yes] 📝 Акт күні
       *[no] 📝 Актіге қол қойылды
    }
invoice-act-ask = Актіге қашан қол қойылды? Төлем мерзімі осы күннен басталады: { $term }.
    Күнді таңдаңыз немесе жазыңыз, мысалы: кеше немесе 15.11.2026
invoice-act-noted = Актіге { $date } күні қол қойылды. Төлеу мерзімі { $due } дейін.
invoice-card-dates-act = Ұсынылды { $issued } · төлем { $term }
invoice-card-act = Актіге қол қойылды: { $date }
invoice-card-esf = ЭШФ <code>{ $number }</code>
invoice-card-esf-due = ЭШФ { $date } дейін
invoice-card-dates-open = Ұсынылды { $issued } · мерзімі { $due } ({ $when })
invoice-card-sum = Сома { $total }
invoice-card-sum-paid = Сома { $total } · төленгені { $paid }
invoice-card-balance = <b>Қалдық { $balance }</b>
invoice-card-void = Себебі: { $reason }
invoice-card-written-off = Есептен шығарылды { $sum }
invoice-card-written-off-for = Есептен шығарылды { $sum }: { $reason }
invoice-card-corrects = № { $number } шоттың орнына

invoice-event = { $when } { $what } · { $who }
invoice-event-system = боттың өзі
invoice-event-earlier = бұрын тағы { $count } оқиға
invoice-event-drafted = дайындалды
invoice-event-issued = ұсынылды
invoice-event-paid = төлем { $sum }{ $on }
invoice-event-on = {" "}, { $date } күні
invoice-event-payment-reversed = { $sum } төлем жазбасы жойылды
invoice-event-advance-used = аванс есепке алынды { $sum }
invoice-event-advance-declined = { $sum } авансты есепке алмайтын болды
invoice-event-act-signed = актіге { $act_on } күні қол қойылды, төлеу мерзімі { $until } дейін
invoice-event-esf-noted = { $noted ->
        [yes] ЭШФ нөмірі: { $esf }
       *[no] ЭШФ нөмірі алып тасталды
    }
invoice-event-written-off = есептен шығарылды { $sum }
invoice-event-voided = { $moved ->
        [yes] күші жойылды, { $returned } авансқа кетті
       *[no] күші жойылды
    }
invoice-event-plain = { $when } { $what }
invoice-event-delivered = { $channel ->
        [hand] қолма-қол берілді
        [email] поштаға жіберілді: { $to }
       *[telegram] жіберілді: { $to }, Telegram
    }{ invoice-event-own-words }
invoice-event-reminded = еске салу жіберілді: { $to }{ invoice-event-own-words }
invoice-event-own-words = { $worded ->
        [yes] , «{ $text }»
       *[no] { "" }
    }
invoice-event-unconfirmed = жеткені расталмады: { $to }
invoice-event-failed = жіберілмеді: { $to }
invoice-event-blocked = қабылданбады: { $to }, { $channel ->
        [email] мекенжай хат қабылдамайды
       *[telegram] бот тоқтатылған
    }
invoice-event-unheard = ешкім естімеді: { $to }
invoice-event-withdrawn = жіберу тоқтатылды: { $to }
invoice-event-opened = ашылды
invoice-event-claimed = төлегені хабарланды
invoice-event-claim-declined = төлем түспеді
invoice-event-promised = төлеуге уәде берілді { $until }
invoice-event-asked = { $worded ->
        [yes] сұрақ: «{ $text }»
       *[no] файлмен сұрақ
    }
invoice-event-answered = { $worded ->
        [yes] жауап: «{ $text }»
       *[no] файлмен жауап
    }
invoice-event-muted = еске салмауды сұрайды
invoice-event-unmuted = қайта еске салуды сұрайды
invoice-event-remind = қолмен еске салу
invoice-event-remind-skipped = еске салу өткізіп жіберілді
invoice-event-resend = тағы бір рет жіберу
invoice-event-assumed-sent = жіберілді деп белгіленді
invoice-event-hold = { $kind ->
        [promise] төлеуге уәде берілді { $until }
        [dispute] дау{ $open ->
            [yes] {""}
           *[no] {" "}{ $until } дейін
        }
        [never] ешқашан еске салмау
       *[pause] үзіліс { $until } дейін
    }
invoice-event-hold-ended = { $kind ->
        [promise] { $by ->
            [nobody] уәде күні өтті
           *[somebody] уәде алып тасталды
        }
        [claim] { $by ->
            [nobody] төлемді тексеруге берілген үш күн өтті
           *[somebody] төлем енді күтілмейді
        }
        [dispute] дау аяқталды
        [never] қайтадан еске салу
       *[pause] { $by ->
            [nobody] үзіліс аяқталды
           *[somebody] үзіліс алып тасталды
        }
    }

invoice-send = { $sent ->
        [yes] 📨 Тағы бір рет жіберу
       *[no] 📨 Клиентке жіберу
    }
invoice-pay = 💳 Төлемді жазу
invoice-use-advance = Авансты есепке алу { $advance }
invoice-use-advance-part = { $advance } аванстан { $use } есепке алу
invoice-pdf = 📄 PDF
invoice-share = ↗️ Шотпен бөлісу
invoice-copy = 📋 Көшіру
invoice-balance-copy = 📄 Қалдығы бар шот
invoice-payments = 💳 Төлемдер
invoice-correct = ✏️ Түзету
invoice-write-off = Есептен шығару
invoice-void = 🚫 Күшін жою
invoice-client-button = 👤 Клиент
invoice-contract-button = 📄 Шарт
invoice-card-more = № { $number } шот · { $client }

invoice-reason-ask = Неліктен? Таңдаңыз немесе жазыңыз, себебі тарихта қалады.
invoice-reason-mistake = Қателесіп ұсынылған
invoice-reason-agreed = Клиентпен келістік
invoice-reason-sum = Сомасы қате
invoice-reason-details = Деректемелері қате
invoice-reason-hopeless = Өндіріп алу мүмкін емес
invoice-reason-settled = Клиентпен келістік

invoice-void-ask = № { $number } шоттың күшін жояйын ба? Нөмірі өзінде қалады, ол бойынша төлейтін ештеңе болмайды.
invoice-void-money = Төленген { $paid } клиенттің авансы болады.
invoice-void-example = Клиент қызметтен бас тартты
invoice-voided = № { $number } шоттың күші жойылды.
invoice-correct-ask = Ұсынылған шот өзгертілмейді: № { $number } шоттың күшін жойып, түзету үшін көшірмесін ашамыз. Оның өз нөмірі болады.
invoice-correct-example = Екінші кезеңнің сомасы қате
invoice-correct-move = Жаңа шотқа ауыстыру
invoice-correct-keep = Клиенттің авансы етіп қалдыру
invoice-write-off-ask = № { $number } шот бойынша { $balance } қалдықты есептен шығарайын ба? Бұл ақшаны күтпейтін боламыз. Клиент сонда да төлесе, төлемді жазуға болады.
invoice-write-off-example = Клиент таратылды
invoice-written-off = { $sum } есептен шығарылды.
invoice-void-esf = ⚠️ Бұл шотқа { $esf } ЭШФ жазылған: ол ЭШФ жүйесінде бөлек қайтарып алынады.
invoice-void-sure = № { $number } шоттың ({ $total }) күші жойылады{ $moves ->
        [yes] , { $paid } клиенттің авансы болады.
       *[no] .
    }
    { $client }
    Себебі: { $reason }
invoice-void-acts = ⚠️ Ол бойынша № { $acts } акт бар: ол қалады. Ол да қате болса, оның да күшін жойыңыз.
invoice-void-yes = 🚫 Иә, күшін жою
invoice-correct-sure = № { $number } шоттың ({ $total }) күші жойылады, түзету үшін көшірмесі ашылады.{ $moves ->
        [yes] {" "}Ол бойынша { $paid } төленген. Оны қайда жібереміз?
       *[no] { "" }
    }
    Себебі: { $reason }
invoice-correct-yes = ✏️ Иә, түзету
invoice-write-off-sure = № { $number } шот бойынша { $balance } қалдық есептен шығарылады.
    { $client }
    Себебі: { $reason }
invoice-write-off-yes = Иә, { $balance } шығару

# Список

invoice-list = { $title } · { $shown }
    { $body }
invoice-show-title = { $filter ->
        [open] төлем күтілуде
        [overdue] мерзімі өткендер
        [draft] жобалар
        [partial] ішінара төленгендер
        [paid] төленгендер
        [void] күші жойылғандар
        [written_off] есептен шығарылғандар
       *[all] барлығы
    }
invoice-list-title = <b>Шоттар</b>
invoice-list-title-client = <b>Шоттар</b> · { $client }
invoice-list-title-contract = <b>Шоттар</b> · № { $number } шарт
invoice-list-title-matter = <b>Шоттар</b> · { $name }
invoice-row = { $icon } { $number } · { $client } · { $sum } · { $tail }
invoice-row-draft = жоба
invoice-row-days = { invoice-in-days }
due-by = { $date } дейін
due-after-act = { $days ->
        [0] актіге қол қойылған күні
       *[other] актіге қол қойылғаннан кейін { $unit ->
            [working] { $days } жұмыс күні ішінде
           *[calendar] { $days } күн ішінде
        }
    }
invoice-row-act = актіні күтуде
invoice-table-act = актіден кейін
invoice-row-due = { $date } дейін
invoice-show = { $show ->
        [open] Төлем күтілуде
        [overdue] Мерзімі өткен
        [draft] Жобалар
        [partial] Ішінара
        [paid] Төленген
        [void] Күші жойылған
        [written_off] Есептен шыққан
       *[all] Барлығы
    }
invoice-list-all = Ұсынылды { $total }, күтілуде { $balance }
invoice-list-all-paid = Ұсынылды { $total }, бәрі төленген
invoice-list-owed = { $count } шот, төлеуге { $balance }
invoice-list-sum = { $count } шот, сомасы { $total }
invoice-list-count = { $count } шот
invoice-list-found = «{ $query }» бойынша табылғаны: { $count } шот
invoice-list-not-found = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе шот нөмірін жазып көріңіз.
invoice-list-empty = Әзірге шот жоқ. Алғашқысын ұсынамыз ба?
invoice-list-empty-here = Мұнда әзірге шот жоқ. Алғашқысын ұсынамыз ба?
invoice-list-none = { $show ->
        [open] Барлық шот төленген, күтетін ештеңе жоқ.
        [overdue] Мерзімі өткен шот жоқ.
        [draft] Жоба жоқ.
        [partial] Ішінара төленген шот жоқ.
        [paid] Әзірге төленген шот жоқ.
        [void] Күші жойылған шот жоқ.
       *[written_off] Есептен шығарылған шот жоқ.
    }
invoice-list-table = 📋 Кестемен
invoice-table-title = { $all ->
        [yes] Шоттар: { $count }
       *[no] Шоттар: { $count } ішінен алғашқы { $shown }
    }
invoice-col-number = Нөмірі
invoice-col-client = Клиент
invoice-col-due = Мерзімі
invoice-col-sum = Сома
invoice-col-balance = Қалдық
invoice-col-total = Барлығы
invoice-list-new = 🧾 Жаңа шот

# Ошибки

error-changed-meanwhile = Сіз ойланып жатқанда мұнда бірдеңе өзгерді. Қазіргі күйі мынадай.
error-reason = Себебі керек, { $limit } таңбаға дейін. Мысалы: клиентпен келістік.
error-invoice-not-draft = № { $number } шот ұсынылып қойған, ол өзгертілмейді. Оның бетінде түзетуге болады: «⋯ Тағы».
error-invoice-sum-currency = Шот { $currency } валютасында, ал сома { $typed } валютасында. { $why ->
        [contract] Валютаны шарт белгілейді: соманы { $currency } валютасында жазыңыз.
        [account] Бізде { $typed } валютасындағы есеп айырысу шоты жоқ: оны «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішінде қосыңыз немесе соманы { $currency } валютасында жазыңыз.
       *[lines] Валюта мұнда ауысады: «⋯ Тағы» → «{ invoice-currency-button }», немесе соманы { $currency } валютасында жазыңыз.
    }
error-invoice-draft = Бұл әлі жоба. Алдымен оны ұсыну керек.
error-invoice-void = № { $number } шоттың күші жойылды.
error-invoice-paid = № { $number } шот толық төленіп қойған, есептен шығаратын ештеңе жоқ.
error-no-balance-copy = Қалдығы бар көшірме шот ішінара төленгенде керек. Бұл шот не толық төленген, не мүлде төленбеген.
error-invoice-no-lines = Шотта жол жоқ. Кемінде біреуін қосыңыз.
error-invoice-zero = Шот сомасы нөл. Бағалар мен жеңілдікті тексеріңіз.
error-invoice-unprintable = PDF-те басылмайды: { invoice-unprintable-item }. Мұны әріппен, мысалы латынша жазып, қайта ұсыныңыз.
error-invoice-no-account = Бізде { $currency } валютасындағы есеп айырысу шоты жоқ. Оны баптауларда қосыңыз немесе валютаны ауыстырыңыз.
error-invoice-number-taken = Мұндай нөмір бізде бар. Баптауларда нөмірлеуді түзетіп, қайта көріңіз.
error-invoice-too-many-lines = Бір шотқа { $limit } жол сыяды. Қалғанын екінші шотпен ұсыныңыз.
error-invoice-description = Жол атауы { $limit } таңбаға дейін болады. Мысалы: Салық дауы бойынша кеңес.
error-invoice-unit = Өлшем бірлігі { $limit } таңбаға дейін болады. Мысалы: сағат.
error-invoice-price = Баға нөлден кем болмайды. Мысалы, 7 500 деп жазыңыз.
error-act-no-term = № { $number } шоттың төлем мерзімі актіге байланысты емес.
error-act-future = Акт күні бүгіннен кеш бола алмайды. Мысалы, былай жазыңыз: { $date }
error-act-too-old = Жылын тексеріңіз. Мысалы, былай жазыңыз: 01.12.2026
error-day-before-contract = { $paper ->
        [act] Акт шарттан бұрын бола алмайды
       *[invoice] Шот шарттан бұрын бола алмайды
    }: шарт күні { $date }. Осы күнді немесе кейінгісін жазыңыз; қате шартта болса, күнді сонда түзетіңіз.
error-day-before-firm = Ол күні фирма әлі болмаған: тіркеу нөмірі бойынша ол { $year } жылдан бері бар. { $paper ->
        [act] Актінің
        [payment] Төлемнің
       *[invoice] Шоттың
    } жылын тексеріңіз.
error-invoice-date-future = Шотқа сонша алдағы күн қойылмайды. Жылын тексеріп, мысалы, былай жазыңыз: { $date }
error-invoice-due-far = Мерзім бес жылдан асады. Жылын тексеріп, мысалы, былай жазыңыз: { $date }
error-invoice-due-before = Мерзім шот күнінен ({ $date }) бұрын бола алмайды. Кейінірек күнді таңдаңыз.
error-invoice-period = Кезеңнің соңы басынан бұрын. Мысалы, 01.11.2026 – 30.11.2026 деп жазыңыз.
error-invoice-period-unclear = «{ $value }» қай кезең екенін түсінбедім. Екі күнді жазыңыз, мысалы 01.11.2026 – 30.11.2026.
error-invoice-note = Ескерту { $limit } таңбаға дейін болады. Қысқарақ жазыңыз.
error-invoice-language = Бұл тілде мұндай құжат жоқ. Тілді түймемен таңдаңыз.
error-invoice-contract-currency = Валютаны шарт белгілейді.
error-invoice-contract-issuer = Кім ұсынатынын шарт белгілейді.
error-vat-reason = «ҚҚС-сыз» үшін себеп керек, ол шотта басылады. Мысалы: ҚҚС төлеуші болып табылмайды.
error-vat-rate = ҚҚС мөлшерлемесі 0 мен 99,99% арасында болады. Мысалы, 16 деп жазыңыз.

# Счёт за границу

foreign-lacks = ⚠️ Шетелге арналған шотқа жетіспейді: { $items }.
foreign-detail = { $detail ->
        [account] { $currency } валютасындағы есеп айырысу шоты
        [swift] біздің банктің SWIFT коды
        [bank] банк атауының латынша жазылуы
        [name] атауымыздың латынша жазылуы
        [address] мекенжайдың латынша жазылуы
        [signatory] қол қоюшы атының латынша жазылуы
        [title] лауазымның ағылшынша атауы
       *[correspondent] корреспондент-банк
    }
foreign-button = 🌍 Толықтыру
foreign-ask = { $detail ->
        [swift] Біздің банктің{ $original ->
            [none] {""}
           *[other] {" "}(«{ $original }»)
        } SWIFT коды қандай? { $currency } аударымы сол бойынша келеді.
        [bank] Біздің банк латынша қалай жазылады? «{ $original }»
        [correspondent] { $currency } үшін корреспондент-банк бар ма? Оның атауы, SWIFT коды мен шот нөмірі валюталық шоттың деректемелерінде болады.
        [name] Біздің атауымыз латынша қалай жазылады? Шетелге арналған шоттарда осылай болады. «{ $original }»
        [address] Біздің мекенжай латынша қалай жазылады? «{ $original }»
        [signatory] Қол қоюшының аты латынша қалай жазылады? «{ $original }»
       *[title] Қол қоюшының лауазымы ағылшынша қалай аталады? «{ $original }»
    }
foreign-suggestion = Ұсынатыным: <b>{ $suggestion }</b>. Басқаша жазуға да болады.
foreign-take-it = ✅ Жарайды
foreign-no-correspondent = Онсыз
foreign-account = { $currency } валютасындағы есеп айырысу шотымыз жоқ. Оны деректемелерімізге қосып, жобаға оралыңыз.
foreign-account-button = 🏦 Шоттарымыз
foreign-example = SABRRUMM немесе Primer Law Firm LLC
error-foreign-lacks = { $currency } валютасындағы шотқа мынау жетіспейді: { foreign-detail }. Оны фирма иесі жобада қоса алады: «🌍 Толықтыру».
error-foreign-owner = Мұны фирма иесі қосады: жобада, «🌍 Толықтыру» түймесімен.
error-foreign-swift = Банктің SWIFT коды 8 немесе 11 әріп пен саннан тұрады, мысалы SABRRUMM.
error-foreign-latin = Мұнда латын әріптері керек. Мысалы: Primer Law Firm LLC.
error-foreign-long = { $limit } таңбаға дейін, латынша. Мысалы: Primer Law Firm LLC.
write-down-line = ✂️ { $of ->
        [line] { $name }: төмендетілгені { $sum }
       *[all] Жеңілдік { $sum }
    }, { $reason }
write-down-button = ✂️ Неге азырақ
write-down-choice = { $chosen ->
        [yes] ● { $of ->
            [line] { $name }
           *[all] жеңілдік
        }
       *[no] { $of ->
            [line] { $name }
           *[all] жеңілдік
        }
    } · −{ $sum }
write-down-ask = { $of ->
        [line] { $name }: { $agreed } орнына { $now }.
       *[all] Бүкіл шотқа жеңілдік: { $sum }.
    }
    { $said ->
        [yes] Қазір жазылғаны: { $reason }
       *[no] Неге азырақ?
    }

    Себебін жазыңыз. Оны карточкада және «Шығарылды, төмендеді» есебінде тек фирма адамдары көреді, клиентке көрінбейді.
write-down-none = Мұнда ештеңе төмендетілмеген.
write-down-example = тұрақты клиентке жеңілдік
error-write-down-reason = Себебін бір жолмен жазыңыз, 500 таңбаға дейін, мысалы «тұрақты клиентке жеңілдік».
error-write-down-none = Бұл жол келісілгеннен кем емес. Себебін жазу керек емес.
