# Актілер мен шот жанындағы басқа құжаттар, клиент көретіндей.

error-document-void = № { $number } құжаттың күші жойылды.
error-document-accepted = № { $number } акт қабылданып қойған. Онда қате болса, заңгерге жазыңыз.
error-document-objection = Немен келіспейтініңізді жазыңыз, { $limit } таңбаға дейін. Мысалы: актіде артық бір сағат бар, 3 желтоқсанда кездесу болған жоқ.

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

doc-page-client = { doc-name }, { $date } · { $total }
doc-accepted = Акт қабылданды: { $date }.
doc-term-begun = № { $number } шотты { $due } дейін төлеу керек.
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
doc-name = № { $number } { $document ->
        [reconciliation] салыстыру актісі
        [receipt] түбіртек
        [certificate] төлем туралы анықтама
        [calculation] есеп-қисап
        [demand] сотқа дейінгі талап
       *[act] акт
    }
