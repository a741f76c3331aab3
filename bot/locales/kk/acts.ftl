# Акты и другие документы клиентам, кроме счетов.

document-act-invoice = { $date } күнгі № { $number }

# Что не так

error-document-void = № { $number } құжаттың күші жойылды.
error-document-draft = Құжат әлі жасалған жоқ. «✅ Жасау» түймесін басыңыз.
error-document-not-draft = № { $number } құжат жасалып қойған, оны өзгертуге болмайды. Оның күшін жойып, жаңасын жасаңыз.
error-document-number-taken = Мұндай нөмір бізде бар. Баптауларда нөмірлеуді түзетіп, қайта көріңіз.
error-document-accepted = № { $number } акт қабылданып қойған. Онда қате болса, заңгерге жазыңыз.
error-document-disputed = № { $number } акт бойынша қарсылық бар. Алдымен дауды аяқтаңыз.
error-document-objection = Немен келіспейтініңізді жазыңыз, { $limit } таңбаға дейін. Мысалы: актіде артық бір сағат бар, 3 желтоқсанда кездесу болған жоқ.
error-document-date-future = Бұл күн тым алыс. Мысалы, былай жазыңыз: { $date }
error-act-nothing = Кемінде бір шотты белгілеңіз.
error-act-invoices = Бір актіге бір клиенттің, бір шарт бойынша, бір валютадағы және бір деректемелерімізден ұсынылған шоттары кіреді. Сондай шоттарды белгілеңіз.
error-act-vat = Бұл шоттардың ҚҚС әртүрлі. Оларға бөлек актілер жасаңыз.
error-act-invoice-state = № { $number } шот ұсынылмаған немесе күші жойылған, ол бойынша акт жасалмайды.
error-act-no-lines = Актіде жол жоқ. Кемінде біреуін қосыңыз.
error-act-zero = Акт сомасы нөл. Бағаларды тексеріңіз.

# Сотрудникам: что ответил клиент

contacts-push-accepted = ✅ { $client }: { $document ->
        [reconciliation] № { $number } салыстыру актісі қабылданды
       *[act] № { $number } акт ({ $total }) қабылданды
    }, жазған { $name }.{ $terms ->
        [yes] {" "}Төлем мерзімі: { $due }.
       *[no] { "" }
    }
contacts-push-accepted-unsent = { contacts-push-accepted }
    { doc-invoice-unsent }
contacts-push-objected = ❌ { $client }: { $name } мынаны қабылдамайды: { $document ->
        [reconciliation] № { $number } салыстыру актісі.
       *[act] № { $number } акт, сомасы { $total }.
    }{ $rests ->
        [yes] {" "}Дауды аяқтағанша, осы актінің шоттары бойынша еске салу тоқтатылды.
       *[no] {" "}Еске салу тоқтатылған жоқ.
    }

    { $question }

# Клиенту: сообщение и письмо с актом

doc-accept = ✅ Қабылдау
doc-object = ❌ Қарсылық айту
doc-open = 📄 Актіні ашу
doc-open-paper = 📄 Құжатты ашу
pushed-document = { $hello } { $document ->
        [reconciliation] № { $number } салыстыру актісі, кезеңі { $since } – { $until }. Тексеріп, қабылдаңыз немесе немен келіспейтініңізді жазыңыз.
        [receipt] № { $number } түбіртек, { $date }, сомасы { $total }. Төлегеніңізге рақмет.
        [certificate] № { $number } төлем туралы анықтама, { $date }: төленгені { $total }.
        [calculation] № { $number } есеп-қисап, { $date }: мерзімін өткізгені үшін { $total }.
        [demand] № { $number } сотқа дейінгі талапты жібереміз, { $date }, сомасы { $total }. Мерзімі мен төлем деректемелері құжатта. Ақша жолда болса, бізге жазыңыз.
       *[act] № { $number } акт, { $date }, сомасы { $total }. Тексеріп, қабылдаңыз немесе немен келіспейтініңізді жазыңыз.
    }
    { $firm }
pushed-mail-subject-document = { doc-name }, { $date }, { $firm }
pushed-mail-document = { $document ->
        [reconciliation] № { $number } салыстыру актісі қоса берілді, кезеңі { $since } – { $until }. Өз есебіңізбен салыстырып, қол қойып, бізге көшірмесін жіберіңіз.
        [receipt] № { $number } түбіртек қоса берілді, { $date }, сомасы { $total }. Төлегеніңізге рақмет.
        [certificate] № { $number } төлем туралы анықтама қоса берілді, { $date }: төленгені { $total }.
        [calculation] № { $number } есеп-қисап қоса берілді, { $date }: мерзімін өткізгені үшін { $total }.
        [demand] № { $number } сотқа дейінгі талапты жібереміз, { $date }, сомасы { $total }, ол қоса берілді. Мерзімі мен төлем деректемелері сонда көрсетілген. Ақша жолда болса, осы хатқа жауап беріңіз.
       *[act] № { $number } акт қоса берілді, { $date }, сомасы { $total }. Қол қойып, бізге көшірмесін жіберіңіз.
    }
pushed-mail-document-answer = Бірдеңемен келіспесеңіз, осы хатқа жауап беріңіз.

# История

doc-event = { $numbered ->
        [yes] № { $number } { $document ->
            [reconciliation] салыстыру актісі
            [receipt] түбіртек
            [certificate] төлем туралы анықтама
            [calculation] мерзім өткізу есеп-қисабы
            [demand] сотқа дейінгі талап
           *[act] акт
        }
       *[no] құжат
    }{ $action ->
        [issued] {" "}жасалды
        [voided] {" "}күші жойылды
        [delivered] {" "}жіберілді: { $to }
        [handed] {" "}қолма-қол берілді
        [unconfirmed] : жеткені расталмады: { $to }
        [failed] {" "}жіберілмеді: { $to }
        [blocked] {" "}жеткізілмеді: { $to }
        [withdrawn] : жіберу тоқтатылды: { $to }
        [opened] {" "}ашылды
        [accepted] { $way ->
            [paper] {" "}қағазда қол қойылды
            [silence] {" "}қабылданды деп есептеледі
           *[telegram] {" "}қабылданды
        }
        [objected] { $worded ->
            [yes] : қарсылық «{ $text }»
           *[no] : қарсылық
        }
        [dispute_ended] : дау аяқталды
        [unanswered] : жауап жоқ
        [discarded] : жоба жойылды
       *[drafted] : жоба дайындалды
    }
doc-event-word = { $action ->
        [delivered] клиентке хабарлама: { $to }
        [unconfirmed] клиентке хабарлама расталмады: { $to }
        [failed] клиентке хабарлама жіберілмеді: { $to }
       *[blocked] клиентке хабарлама жеткізілмеді: { $to }
    }
invoice-event-act-undone = актінің күші жойылды, төлем мерзімі жаңасын күтеді

# Экраны

doc-button = 📄 Акт
doc-acts = 📄 Құжаттар
doc-issue = ✅ Жасау
doc-date = 📅 Күні
doc-period-button = 🗓 Кезең
doc-language = 🌐 Тілі: { $language ->
        [en] English
       *[ru] орысша
    }
doc-discard = 🗑 Жою
doc-discard-ask = Акт жобасын жояйын ба? Ол әлі нөмір алған жоқ.
doc-discard-yes = 🗑 Иә, жою
doc-draft-gone = Акт жобасы жойылды.
doc-draft-kept = Акт жобасы сақталды: ол «📄 Акт» түймесінде күтіп тұр.
doc-draft-head = <b>Акт</b>, { $date }, жоба{ $numbered ->
        [no] { "" }
       *[yes] . Нөмірі { $number } болады
    }
doc-invoices = { $count ->
        [one] № { $numbers } шот бойынша
       *[other] № { $numbers } шоттар бойынша
    }
doc-period = { $document ->
        [reconciliation] Кезең
        [calculation] Мерзімі өткен кезең
       *[act] Қызмет көрсету кезеңі
    }: { $since } – { $until }
doc-line = { $n }. { $name }: { $quantity } { $unit } × { $price } = { $sum }
doc-lines-more = … және тағы { $count }
doc-lines-none = Әзірге жол жоқ. Не істелгенін қосыңыз.
doc-total = Барлығы <b>{ $total }</b>{ $taxed ->
        [yes] , оның ішінде ҚҚС { $vat }
       *[no] { "" }
    }
doc-covered = ⚠️ № { $number } шот бойынша № { $by } акт бар.
doc-unprintable = ⚠️ PDF-те басылмайды: { $chars }. Осы таңбаларды ауыстырыңыз.
doc-begins-term = { $count ->
        [one] Клиент актіні қабылдағанда № { $numbers } шоттың төлем мерзімі басталады.
       *[other] Клиент актіні қабылдағанда № { $numbers } шоттардың төлем мерзімі басталады.
    }
doc-invoice-unsent = ⚠️ { $count ->
        [one] № { $numbers } шот клиентке әлі жіберілген жоқ: ол бойынша еске салу болмайды.
       *[other] № { $numbers } шоттар клиентке әлі жіберілген жоқ: олар бойынша еске салу болмайды.
    }
doc-date-ask = Қазір { $date }. Акт қай күнмен жасалсын? Күнді таңдаңыз немесе жазыңыз.
doc-period-ask = Қызметтер қай кезеңде көрсетілді? Жазыңыз, мысалы: қараша 2026 немесе 01.11.2026 – 30.11.2026
doc-line-window = <b>{ $name }</b>
    { $quantity } { $unit } × { $price } = { $sum }{ $discounted ->
        [yes] , жеңілдік { $discount }
       *[no] { "" }
    }
doc-line-name-ask = Тағы не істелді? Актіде басылатын түрінде жазыңыз.
doc-line-sum-ask = <b>{ $name }</b>
    Қанша? Соманы ғана немесе санын бағасына көбейтіп жазуға болады: 150 000, 3 x 5000, 2,5 сағ x 7 500.
doc-page-issued = { doc-name }, { $date }, { doc-made }.
    { $client } · { $total }
doc-page = { doc-name }, { $date }
    { $client } · { $total }
doc-page-void = { doc-name }, { $date }, { doc-voided-word }
    { $client } · { $total }
doc-page-draft = Акт осындай болады, сомасы { $total }. Бұл жоба.
doc-page-client = { doc-name }, { $date } · { $total }
doc-card-head = { $state ->
        [sent] 🟡 <b>{ doc-name }</b>: клиенттің жауабын күтуде
        [accepted] 🟢 <b>{ doc-name }</b>: қабылданды
        [objected] 🔴 <b>{ doc-name }</b>: қарсылық бар
        [void] ⚫ <b>{ doc-name }</b>: { doc-voided-word }
        [given] ⚪ <b>{ doc-name }</b>: клиентте
       *[issued] ⚪ <b>{ doc-name }</b>: { doc-made }, { doc-unsent }
    }
doc-card-date = Күні { $date } · { $document ->
        [reconciliation] сальдо { $total }
        [certificate] төленгені { $total }
        [calculation] мерзімін өткізгені үшін { $total }
       *[act] { $total }
    }
doc-card-void = Себебі: { $reason }
doc-card-accepted = ✅ Қабылданды { $date }{ $way ->
        [paper] , қағазда қол қойылды
        [silence] : жауап болмады, сіз қабылданды деп санауды шештіңіз
       *[telegram] {" "}Telegram арқылы
    }{ $named ->
        [yes] : { $name }
       *[no] { "" }
    }
doc-card-objected = ❌ Қарсылық, { $date }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }{ $worded ->
        [yes] : { $text }
       *[no] { "" }
    }
    { $rests ->
        [yes] Дауды аяқтағанша, осы актінің шоттары бойынша еске салу тоқтатылды.
        [over] { "" }
       *[no] Еске салу тоқтатылған жоқ. Клиентпен анықтап, дауды аяқтаңыз.
    }
doc-card-dispute-left = Акт бойынша дау аяқталған жоқ: оның шоттары бойынша еске салу тоқтап тұр.
doc-card-term = № { $number } шот: төлеу мерзімі { $due } дейін
doc-paper = 📝 Қағазда қабылданды
doc-paper-ask = Клиент № { $number } актіге қашан қол қойды? Күнді таңдаңыз немесе жазыңыз, мысалы: кеше немесе 15.11.2026
doc-silence = ⏳ Қабылданды деп санау
doc-silence-ask = Клиент № { $number } актіге жауап берген жоқ. Оны бүгін, { $today }, қабылданды деп санайын ба? Шарт бұған жол беретінін тексеріңіз. Төлем мерзімі актіден басталса, оны клиентке хабарлаймын.
doc-silence-yes = ✅ Иә, қабылданды деп санау
doc-end-dispute = 🤝 Дауды аяқтау
doc-end-dispute-ask = № { $number } акт бойынша дауды аяқтайын ба? { $held ->
        [yes] Оның шоттары бойынша еске салу жалғасады, ал акт қайтадан клиенттің жауабын күтеді.
       *[no] Акт қайтадан клиенттің жауабын күтеді.
    } Бот бұл туралы клиентке жазбайды: керек болса, актіні қайта жіберіңіз.
doc-end-dispute-yes = 🤝 Иә, аяқтау
doc-dispute-ended = { $held ->
        [yes] Дау аяқталды, еске салу жалғасады.
       *[no] Дау аяқталды.
    }
doc-accepted = Акт қабылданды: { $date }.
client-told = Клиентке хабарлап жатырмын: { $to }.
client-told-later = Клиент бұл туралы біледі, уақыты { $at }: { $to }.
client-told-nobody = Бұл туралы клиентке хабарлайтын жер жоқ: Telegram-да контакт жоқ, хат жіберілмейді. Өзіңіз айтыңыз.
doc-term-begun = № { $number } шотты { $due } дейін төлеу керек.
doc-void-ask = { doc-name }: күшін жояйын ба? Нөмірі бос болмайды.
doc-void-terms = Акт қабылданған, төлем мерзімі содан басталады. Ол жойылады: № { $terms } шот қайтадан актіні күтеді, еске салу тоқтайды.
doc-void-dispute = Ол бойынша дау өзіңіз аяқтағанша ашық қалады.
doc-void-sure = { doc-name }: { doc-voided-word } деп белгіленеді. Себебі: { $reason }
doc-void-told = Клиент бұл құжатты алған. Құжат енді жарамсыз екенін оған ескертемін.
doc-void-yes = 🚫 Иә, күшін жою
doc-voided = { doc-name } { doc-voided-word }.
doc-invoice = 🧾 № { $invoice } шот
doc-sending-head = <b>{ doc-name }</b> · { $client }{ $document ->
        [reconciliation] { "" }
       *[act] {" "}· { $total }
    }
doc-sending-nobody = Әзірге жіберетін ешкім жоқ. Клиентті Telegram-ға шақырыңыз немесе құжат қолма-қол берілді деп белгілеңіз.
doc-words-ask = Өз мәтініңізді бір хабарламамен жазыңыз. Құжат өзі қоса кетеді.
doc-words-example = Қайырлы күн! Қараша айының актісін жібереміз.
doc-handed = Белгіленді: құжат қолма-қол берілді.
doc-list = { $of ->
        [invoice] <b>Актілер</b> · № { $name } шот
        [contract] <b>Құжаттар</b> · № { $name } шарт
       *[client] <b>Құжаттар</b> · { $name }
    }
doc-row = { $state ->
        [draft] ⚪
        [sent] 🟡
        [accepted] 🟢
        [objected] 🔴
        [void] ⚫
       *[issued] ⚪
    } { $numbered ->
        [yes] { $document ->
            [reconciliation] Салыстыру № { $number }
            [receipt] Түбіртек № { $number }
            [certificate] Анықтама № { $number }
            [calculation] Есеп-қисап № { $number }
            [demand] Талап № { $number }
           *[act] Акт № { $number }
        }
       *[no] { $document ->
            [demand] Талап, жоба
           *[act] Акт, жоба
        }
    } · { $date } · { $sum }
doc-new = ➕ Жаңа акт
doc-make = ✅ Дайын
doc-pick-invoices = Акт қай шоттар бойынша жасалсын? Соларды белгілеңіз.
    { $client }
doc-invoice-row = { $chosen ->
        [yes] ☑️
       *[no] ⬜️
    } № { $number } · { $date } · { $sum }
doc-pick-period = Акт қай кезеңге жасалсын? Таңдаңыз немесе жазыңыз, мысалы: қараша 2026 немесе 01.11.2026 – 30.11.2026
doc-this-month = Осы ай
doc-last-month = Өткен ай
error-act-currency = Бұл акт { $currency } валютасында. Соманы басқа валютасыз жазыңыз, мысалы: 5 000

# Клиентская сторона

doc-portal-mine = 📄 Менің құжаттарым
doc-portal-list = <b>Құжаттар</b> · { $client }
doc-portal-row = { $state ->
        [accepted] 🟢
        [objected] 🔴
        [told] ⚪
       *[waiting] 🟡
    } { $document ->
        [reconciliation] Салыстыру { $number } · { $date }
        [receipt] Түбіртек { $number } · { $total }
        [certificate] Анықтама { $number } · { $date }
        [calculation] Есеп-қисап { $number } · { $date }
        [demand] Талап { $number } · { $total }
       *[act] Акт { $number } · { $date } · { $total }
    }
doc-portal = <b>{ doc-name }</b>, { $date }{ $document ->
        [reconciliation] { "" }
        [certificate] : төленгені { $total }
        [calculation] : мерзімін өткізгені үшін { $total }
       *[act] , сомасы { $total }
    }
doc-portal-period = { $document ->
        [reconciliation] Кезең
        [calculation] Мерзімі өткен кезең
       *[act] Қызмет көрсету кезеңі
    }: { $since } – { $until }
doc-portal-invoices = { $count ->
        [one] № { $numbers } шот бойынша
       *[other] № { $numbers } шоттар бойынша
    }
doc-portal-ask = Актіні тексеріп, қабылдаңыз немесе немен келіспейтініңізді жазыңыз.
doc-portal-accepted = ✅ Қабылданды: { $on }{ $named ->
        [yes] , { $name }
       *[no] { "" }
    }
doc-portal-objected = ❌ Қарсылық заңгерге жеткізілді, { $on }{ $worded ->
        [yes] : { $objection }
       *[no] { "" }
    }
doc-portal-accept-ask = { $document ->
        [reconciliation] № { $number } салыстыру актісін ({ $date }) қабылдайсыз ба? Бұл ондағы сомалармен және қалдықпен келісетініңізді білдіреді.
       *[act] № { $number } актіні ({ $date }, { $total }) қабылдайсыз ба? Бұл қызметтер толық көрсетілді және шағым жоқ дегенді білдіреді.
    }
doc-accept-yes = ✅ Иә, қабылдаймын
doc-portal-object-ask = № { $number } актіде немен келіспейсіз? Бір хабарламамен жазыңыз, оны заңгер алады.
doc-objection-example = Актіде артық бір сағат бар, 3 желтоқсанда кездесу болған жоқ
doc-objected = { $rests ->
        [yes] Қарсылық заңгерге жеткізілді. Ол жауап бергенше бұл шоттар еске салынбайды.
       *[no] Қарсылық заңгерге жеткізілді. Ол сізге осында жауап береді.
    }

# Как называется документ

doc-name = № { $number } { $document ->
        [reconciliation] салыстыру актісі
        [receipt] түбіртек
        [certificate] төлем туралы анықтама
        [calculation] есеп-қисап
        [demand] сотқа дейінгі талап
       *[act] акт
    }

pushed-unanswered = ⏳ { $client }: { $document ->
        [reconciliation] № { $number } салыстыру актісі
       *[act] № { $number } акт ({ $total })
    } { $day } жіберілді, жауап жоқ. Қабылданды деп санайын ба? Шарт бұған жол беретінін тексеріңіз.
doc-made = { $document ->
        [demand] жасалды
        [receipt] жасалды
        [certificate] жасалды
       *[act] жасалды
    }
doc-unsent = { $document ->
        [demand] жіберілмеген
        [receipt] жіберілмеген
        [certificate] жіберілмеген
       *[act] жіберілмеген
    }
doc-voided-word = { $document ->
        [demand] күші жойылды
        [receipt] күші жойылды
        [certificate] күші жойылды
       *[act] күші жойылды
    }

# Сколько ждать ответа

settings-act-days = ⏳ Актіге жауап: { $act_days ->
        [0] сұрамау
       *[other] { $act_days } жұм. күні
    }
settings-act-days-ask = Клиенттің актіге жауабын неше жұмыс күні күтейін? Сосын заңгерден актіні қабылданды деп санау керек пе деп бір рет сұраймын. Шартта басқа мерзім болса, оны сол шарттың актілерінде қоюға болады.
doc-days = ⏳ Жауап: { $days ->
        [0] сұрамау
       *[other] { $days } жұм. күні
    }{ $own ->
        [yes] , шарт бойынша
       *[no] { "" }
    }
doc-days-ask = Шарт клиентке актіге жауап беруге неше жұмыс күнін береді? Сосын заңгерден актіні қабылданды деп санау керек пе деп бір рет сұраймын.
doc-days-row = { $days }
doc-days-firm = Фирмадағы әдеттегідей
doc-days-never = Сұрамау
doc-days-example = 5
doc-days-done = { $days ->
        [0] Жауапсыз актілер туралы сұрамаймын.
       *[other] { $days } жұмыс күні жауап болмаса, акт туралы сұраймын.
    }
error-answer-days = «{ $value }» неше күн екенін түсінбедім. 0 мен { $limit } арасындағы жұмыс күндерінің санын жазыңыз, мысалы 5.
