# Сторона клиента: вход по ссылке, свои счета, как заплатить, что сказать фирме.

portal-link-refused = Бұл сілтеме жарамсыз. Фирмадан жаңасын сұраңыз.
portal-waiting = { $key ->
        [yes] Сәлеметсіз бе! Осында екеніңізді фирмаға хабарлап жатырмын: { $firms }. Сіз екеніңізді растаған бойда хабарлама келеді. Сізді тезірек тануы үшін телефон нөміріңізбен бөлісе аласыз.
       *[no] Шақыруды ашқаныңызды фирмаға хабарлап жатырмын: { $firms }. Сіз екеніңізді растаған бойда хабарлама келеді.
    }
portal-share-phone = 📱 Телефон нөмірімен бөлісу
portal-phone-shared = Рақмет, фирмаға жеткіземін. Фирма сіз екеніңізді растаған бойда хабарлама келеді.
portal-phone-not-own = Бұл басқа адамның контактісі. Сіздікі керек: «📱 Телефон нөмірімен бөлісу» түймесін басыңыз.
portal-opened = Кіруге рұқсат берілді.

portal-clients = Сәлеметсіз бе, { $name }! Кімнің шоттарын көрсетейін?
portal-client-row = { $state ->
        [owes] { $client }{ portal-client-firm } · төлеуге { $owed }
       *[clear] { $client }{ portal-client-firm } · бәрі төленген
    }
portal-client-firm = { $with_firm ->
        [yes] {" "}· { $firm }
       *[no] { "" }
    }
portal-command = { $what ->
        [help] Мұнда сіздің шоттарыңыз бен құжаттарыңыз. Сұрағыңызды жазыңыз, ол заңгерге жетеді.
       *[staff] Бұл команда фирма қызметкерлеріне арналған. Шоттарыңыз бен заңгерге сұрақтар мұнда:
    }
portal-home =
    Сәлеметсіз бе, { $name }! Мұнда { $firm } жіберген шоттар. Клиент: { $client }.
portal-home-owed = Төлеуге { $owed_count } шот: <b>{ $owed }</b>
portal-home-paid = Бәрі төленген.
portal-home-none = Әзірге шот жоқ. Алғашқысы келгенде жазамыз.
portal-my-invoices = 🧾 Менің шоттарым
portal-ask = 💬 Заңгерге сұрақ
portal-other-client = 👥 Басқа клиент
portal-language = 🌐 Тіл
portal-language-ask = Сізге қай тілде жазайық?

portal-list = <b>Шоттар</b> · { $client }
portal-row = { $status ->
        [awaiting] 🟡 { $number } · { $until } · { $balance }
        [partial] 🟠 { $number } · { $until } · қалдық { $balance }
       *[paid] 🟢 { $number } · төленді · { $total }
    }
portal-status = { $status ->
        [awaiting] төлем күтілуде
        [partial] ішінара төленді
       *[paid] төленді
    }
portal-invoice =
    <b>№ { $number } төлем шоты</b> · { portal-status }
    { $status ->
        [awaiting] { $total } · { $due }
        [partial] Қалдық <b>{ $balance }</b> · { $due }
       *[paid] { $total }, рақмет
    }{ $status ->
        [partial] { "" }
    Төленгені { $paid }, шот сомасы { $total }
       *[other] { "" }
    }
portal-invoice-claimed = Сіз төлегеніңізді хабарладыңыз, фирма ақшаның түскенін тексереді.
portal-invoice-promised = Сіз айтқан төлем күні: { $promised }.
portal-muted = Еске салу өшірілген.
portal-pdf = 📄 PDF
portal-details = 📋 Деректемелер
portal-claim = ✅ Төледім
portal-promise = 📅 Төлем күнін хабарлау
portal-mute = 🔕 Еске салмау
portal-unmute = 🔔 Қайта еске салу
portal-muted-now = Жақсы, енді еске салмаймыз. Мұны фирмаға жеткіземін.
portal-unmuted = Жақсы, төлем мерзімдерін қайтадан еске саламыз.
portal-pdf-caption = № { $number } төлем шоты · { $total } · { $due }

portal-pay =
    <b>№ { $number } шотты қалай төлеуге болады</b>
    Төлеуге <b>{ $balance }</b>

    { $payee }

    Төлем мақсаты: <code>{ $purpose }</code>
portal-payee = <b>{ $name }</b>
portal-payee-item = { $label } <code>{ $value }</code>
portal-correspondent = Корреспондент-банк: <code>{ $correspondent }</code>
portal-copy-payee = 📋 Алушы
portal-copy-tax = { $country ->
        [KZ] { $individual ->
            [yes] 📋 ЖСН
           *[no] 📋 БСН
        }
        [BY] 📋 УНП
        [OTHER] 📋 Салық нөмірі
       *[other] 📋 ИНН
    }
portal-copy-kpp = 📋 КПП
portal-copy-bank-name = 📋 Банк
portal-copy-corr = 📋 Корр. шот
portal-copy-correspondent = 📋 Корреспондент-банк
portal-copy-kbe = 📋 Кбе
portal-copy-knp = { $country ->
        [UZ] 📋 Төлем коды
       *[other] 📋 ТБК
    }
portal-copy-account = 📋 Алушы шоты
portal-copy-bank = { $bank_label ->
        [UZ] 📋 МФО
        [SWIFT] 📋 SWIFT
       *[other] 📋 БСК
    }
portal-copy-sum = 📋 Сома
portal-copy-purpose = 📋 Төлем мақсаты
portal-code = 🔳 Төлеуге арналған QR-код
portal-code-caption = № { $number } төлем шоты: төлеуге { $balance }. Суретті сақтап, банк қосымшасында ашыңыз: QR арқылы төлеу, «галереядан».

portal-claim-ask =
    № { $number } шотты ({ $balance }) төледіңіз бе?
    Төлем тапсырмасын файлмен немесе фотомен жіберіңіз, сонда төлем тезірек табылады. Онсыз да болады.
portal-claim-plain = Файлсыз
portal-claim-example = төлем тапсырмасының файлы немесе фотосы
portal-claimed = { $again ->
        [yes] Бұл төлем туралы хабарлап қойғансыз, қайталаудың қажеті жоқ.
       *[no] Рақмет! Фирмаға жеткіземін, ол ақшаның түскенін тексереді. Әзірге еске салмаймын.
    }
portal-claimed-before = Рақмет! Фирмаға жеткіземін, ол ақшаның түскенін тексереді. Бұл төлем туралы бұрын да хабарлағансыз, сондықтан еске салуды әзірге тоқтатпаймын.
portal-promise-ask = № { $number } шотты қашан төлейсіз? Күнді таңдаңыз немесе жазыңыз, мысалы: ертең, 15.12.
portal-promise-example = ертең немесе 15.12
portal-promised = Рақмет, фирмаға жеткіземін: төлем күні { $day }. Бұл күнге дейін еске салмаймын.

portal-promised-again = Фирмаға жеткіземін: төлем күні { $day }. Бұрын айтылған күндер төлемсіз өтті, сондықтан еске салуды әзірге тоқтатпаймын.
portal-promise-words = Сөздеріңізді күнмен бірге жеткіземін.
portal-ask-text = { $about ->
        [invoice] № { $number } шот бойынша сұрақ. Бір хабарламамен жазыңыз, файл немесе фото қосуға болады.
       *[all] Заңгерге бір хабарламамен жазыңыз, файл немесе фото қосуға болады.
    }
portal-ask-example = Екі бөліп төлеуге бола ма?
portal-ask-confirm = { $order ->
        [one] Бұл № { $order_number } шоттың төлем тапсырмасы ма? Әлде заңгерге сұрақ ретінде жеткізейін бе?
        [words] № { $order_number } шотты төледіңіз бе? Онда бұл туралы фирмаға сөздеріңізбен бірге хабарлаймын. Әлі төлемесеңіз, «Жеткізу» түймесін басыңыз: заңгер оларды сұрақ ретінде алады.
        [several] Бұл шоттың төлем тапсырмасы ма? Шотты таңдаңыз немесе заңгерге жеткізіңіз.
       *[no] { portal-ask-pass-on }
    }{ portal-ask-said }
portal-ask-pass-on = { $about ->
        [invoice] Заңгерге № { $number } шот бойынша сұрақ ретінде жеткізейін бе?
       *[all] Мұны заңгерге жеткізейін бе?
    }
portal-ask-claim = { $by ->
        [words] ✅ Төледім · № { $number } · { $sum }
       *[one] 💳 Төлем · № { $number } · { $sum }
    }
portal-ask-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] Файлмен.
       *[other] Файл саны: { $files }.
    }
       *[no] { "" }
    }
portal-ask-yes = ✅ Жеткізу
portal-ask-no = ✖️ Керек емес
portal-asked = Қабылдадым, заңгерге жеткіземін, ол әлі оқыған жоқ. Жауап осында келеді.

# Сообщения, которые приходят сами.

portal-push-welcome = Сәлеметсіз бе! Енді { $firm } жіберген шоттарды көре аласыз. Клиент: { $client }. Мұнда PDF пен деректемелерді алуға, төлем туралы хабарлауға, сұрақ қоюға болады.
portal-push-thanks = { $left ->
        [yes] Рақмет! № { $number } шот бойынша { $amount } түсті. Қалғаны { $balance }.
       *[no] Рақмет! № { $number } шот бойынша { $amount } түсті, шот толық төленді.
    }
portal-push-term = { $way ->
        [paper] № { $act } актіге { $on } күні қол қойылды.
        [silence] № { $act } актіге жауап болмады, ол { $on } күнінен бастап қабылданды деп есептеледі.
       *[noted] Қызметтер актісіне { $on } күні қол қойылды.
    } { $count ->
        [one] № { $numbers } шотты { $due } дейін төлеу керек.
       *[other] № { $numbers } шоттарды { $due } дейін төлеу керек.
    }
portal-push-void = { doc-name }, { $date }: күші жойылды, енді жарамсыз. { $term ->
        [ends] Осы актіден басталған төлем мерзімі тоқтатылды.
       *[stays] Құжат сізде сақталған болса, оны пайдаланбаңыз.
    }
portal-push-unpaid = Фирма әзірге № { $number } шот бойынша төлемді көріп тұрған жоқ, қалдық { $balance }. Төлемнің кеткенін тексеріңізші. Төлем тапсырмасы болса, осында жіберіңіз.
portal-push-answer = { $about ->
        [invoice] <b>{ $member }, { $firm }</b> · № { $number } шот
       *[all] <b>{ $member }, { $firm }</b>
    }
    { $answer }
portal-push-unheard = { $known ->
        [yes] Хабарламаңызды фирмада әзірге ешкім алған жоқ ({ $firm }). Фирмамен тікелей байланысыңыз: { $reach }.
       *[no] Хабарламаңызды фирмада әзірге ешкім алған жоқ ({ $firm }). Фирмамен тікелей байланысыңыз.
    }
portal-open-invoices = 🧾 Менің шоттарым
portal-open-invoice = 🧾 Шотты ашу
portal-reply = 💬 Жауап беру

error-portal-closed = Бұл шоттарға кіру жабық. Бұл қате болса, фирмадан жаңа сілтеме сұраңыз.
error-portal-paid = № { $number } шот төленіп қойған, енді төлеудің қажеті жоқ.
error-portal-promise = Бүгіннен бастап { $days } күн ішіндегі күнді айтыңыз, мысалы { $date }.
error-portal-promise-moved = Төлем күні бұрын ауыстырылған, сондықтан ең кеш дегенде { $latest } күнін айтыңыз, мысалы { $date }. Көбірек уақыт керек болса, заңгерге жазыңыз: «💬 Заңгерге сұрақ».
error-portal-question = Сұрағыңызды мәтінмен жазыңыз, { $limit } таңбаға дейін.
