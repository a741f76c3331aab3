bring-in-button = 📥 Деректерді көшіру
bring-in-first-button = 📥 Басқа бағдарламадан деректерді көшіру
bring-in-ask =
    <b>Деректерді көшіру</b>
    Клиенттер, шарттар, нөмірлерімен ашық шоттар, төлемдер мен аванстар: бәрі бір файлмен.

    1. Үлгіні алып, толтырыңыз. 1С, Clio немесе басқа бағдарламаның тізімдері де жарайды: .xlsx және .csv.
    2. Файлды осында жіберіңіз. Алдымен ештеңе жазбай, бәрін тексеріп, көрсетемін.
    3. Бәрі дұрыс болса, бір басумен көшіремін.

    Көшіру кезінде клиенттерге ештеңе кетпейді.
bring-in-example-file = Толтырылған үлгіні немесе 1С тізімін жіберіңіз: .xlsx немесе .csv файлы.
bring-in-template = 📄 Excel үлгісі
bring-in-template-caption = Көшіру үлгісі. Оны қалай толтыру керегі бірінші парақта айтылған; мысал жолдарын жоймауға болады.
bring-in-template-name = Деректерді көшіру.xlsx
bring-in-checking = ⏳ Файлды тексеріп жатырмын, бұл бір минутқа дейін созылады. Нәтижесі осында шығады. Одан ұзақ шықпаса, файлды қайта жіберіңіз.
bring-in-writing = ⏳ Көшіріп жатырмын, бұл бір минутқа дейін созылады. Нәтижесі осында шығады. Одан ұзақ шықпаса, файлды қайта жіберіңіз.
bring-in-report = { $lines }
bring-in-file = Файл: { $file }
bring-in-good = <b>Бәрі дұрыс, көшіруге болады.</b>
bring-in-bad = <b>Қатесі бар { $count } жол. Ештеңе көшірілген жоқ.</b>
bring-in-bad-what = Оларды өз файлыңызда түзетіп, қайта жіберіңіз. { $more ->
        [yes] Мұнда алғашқылары, бәрі жоғарыдағы файлда.
       *[no] Олар жоғарыдағы файлда да бар.
    }
bring-in-bad-row = • { $sheet }, { $row }-жол: { $what }
bring-in-bad-file = Қатесі бар жолдар: { $count }. Не дұрыс емес екені екінші бағанда айтылған.
bring-in-bad-name = Нені түзету керек.xlsx
bring-in-would = Көшірілетіні: { $what }.
bring-in-nothing = Бұл файлдағының бәрі бағдарламада бар. Қосатын ештеңе жоқ, ештеңе өзгерген жоқ.
bring-in-known = Бағдарламада бар, сол күйінде қалады: { $what }.
bring-in-done = <b>✅ Көшірілді: { $what }.</b>
bring-in-done-again = <b>✅ Бұл файлдағының бәрі көшірілген.</b> Екінші рет ештеңе қосылған жоқ.
bring-in-clients = { $count } клиент
bring-in-contracts = { $count } шарт
bring-in-invoices = { $count } шот
bring-in-invoices-sum = { bring-in-invoices }, сомасы { $sum }
bring-in-payments = { $count } төлем
bring-in-advances = { $count } аванс
bring-in-total = { $currency }: шоттар { $invoiced }, төленгені { $paid }, қалдық { $balance }{ $advance ->
        [yes] , аванстар { $advances }
       *[no] { "" }
    }
bring-in-totals-head = Бұрынғы бағдарламамен салыстырыңыз:
bring-in-untaken = Алынбағаны: { $what }.
bring-in-untaken-page = «{ $title }» парағы
bring-in-untaken-column = «{ $heading }»
bring-in-without-sum = { $count } шартта сома жоқ: оны шарт бетінде жазуға болады.
bring-in-silent = { $done ->
        [yes] Клиенттерге ештеңе жіберілген жоқ.
       *[no] Клиенттерге ештеңе кетпейді.
    } { $count ->
        [one] Бұл шот
       *[other] Бұл { $count } шот
    } бойынша еске салу өзіңіз шешкенде қосылады: шотты жібергенде немесе берілді деп белгілегенде. Оған дейін еске салынбайды.
bring-in-numbers = Келесі жаңа шоттың нөмірі { $number } болады.
bring-in-write = ✅ Көшіру
bring-in-invoices-button = 📂 Шоттар
bring-in-clients-button = 👥 Клиенттер

bring-in-guide = Қалай толтыру керек
bring-in-guide-text =
    Әр парақта бір жол — бір клиент, шарт, шот, төлем немесе аванс. Керек емес парақтарды бос қалдырыңыз.
    Жұлдызшасы бар бағандар міндетті, қалғанын толтырмауға болады. Бағанға не жазу керегі тақырып ескертпесінде айтылған.
    Мысал жазылған сұр жол көшірілмейді: оны қалдыруға немесе жоюға болады.
    Басқа парақтарда клиентті «Клиенттер» парағындағыдай атаңыз немесе оның БСН (ИНН, УНП, СТИР) нөмірін көрсетіңіз.
    Шоттардың нөмірлері мен күндері сақталады. Жаңа шоттарды бағдарлама әрі қарай нөмірлейді.
    «Шоттар» парағында ҚҚС-пен бірге төленетін бүкіл соманы, ал төленіп қойғанын «Төлемдер» парағында жазыңыз.
    «Қалдық (салыстыру үшін)» бағанын толтырмауға болады. Толтырылса, бағдарлама төлемдерден кейінгі қалдық сондай екенін тексереді.
    Аванстар — әлі ешбір шотқа жатпайтын клиент ақшасы.
    Алдымен бағдарлама файлды тексеріп, не көшірілетінін көрсетеді. Сіз баспайынша ештеңе жазылмайды, клиенттерге ештеңе кетпейді.
    Сол файлды қайта жіберсеңіз, екінші рет ештеңе қосылмайды.
bring-in-example = Мысал:
bring-in-country-ru = Ресей
bring-in-country-kz = Қазақстан
bring-in-country-uz = Өзбекстан
bring-in-country-by = Беларусь
bring-in-country-other = басқа

bring-in-sheet-clients = Клиенттер
bring-in-sheet-contracts = Шарттар
bring-in-sheet-invoices = Шоттар
bring-in-sheet-payments = Төлемдер
bring-in-sheet-advances = Аванстар

bring-in-head-row = Жол
bring-in-head-what = Не дұрыс емес
bring-in-head-name = Атауы немесе аты
bring-in-head-full-name = Толық атауы
bring-in-head-first-name = Аты
bring-in-head-middle-name = Әкесінің аты
bring-in-head-last-name = Тегі
bring-in-head-kind = Түрі
bring-in-head-country = Елі
bring-in-head-tax-id = БСН / ЖСН / ИНН / УНП / СТИР
bring-in-head-kpp = КПП
bring-in-head-reg-number = ОГРН (ОГРНИП)
bring-in-head-address = Мекенжайы
bring-in-head-account = Банк шоты (е/ш, IBAN)
bring-in-head-bic = БСК (МФО)
bring-in-head-email = E-mail
bring-in-head-phone = Телефон
bring-in-head-responsible = Жауапты
bring-in-head-client = Клиент
bring-in-head-client-tax-id = Клиенттің БСН нөмірі
bring-in-head-contract-number = Шарт нөмірі
bring-in-head-contract-date = Шарт күні
bring-in-head-title = Атауы
bring-in-head-subject = Мәні
bring-in-head-billing = Төлемді есептеу тәсілі
bring-in-head-contract-amount = Сома, абоненттік төлем немесе сағат мөлшерлемесі
bring-in-head-currency = Валюта
bring-in-head-vat = ҚҚС
bring-in-head-ends-on = Қолданылу мерзімі
bring-in-head-issuer = Деректемелеріміз
bring-in-head-invoice-number = Шот нөмірі
bring-in-head-invoice-date = Шот күні
bring-in-head-due = Төлеу мерзімі
bring-in-head-amount = Төленетін сома
bring-in-head-description = Не үшін
bring-in-head-contract = Шарт
bring-in-head-balance = Қалдық (салыстыру үшін)
bring-in-head-paid = Төленгені
bring-in-head-paid-on = Төлем күні
bring-in-head-invoice = Шот нөмірі
bring-in-head-payment-date = Төлем күні
bring-in-head-payment-amount = Төлем сомасы
bring-in-head-method = Төлем тәсілі
bring-in-head-reference = Төлем құжатының нөмірі
bring-in-head-advance-date = Аванс күні
bring-in-head-advance-amount = Аванс сомасы

bring-in-note-name = Құжаттардағыдай, нысанымен: «Ромашка» ЖШС, ЖК Ахметова Айгүл Ерланқызы, Смирнова Анна Сергеевна.
bring-in-note-kind = Тізімнен таңдаңыз. Бос болса: атауы мен БСН бойынша анықтаймын.
bring-in-note-country = Нөмірлер қай елдің ережесімен тексеріледі. Бос болса: фирмаңыздың елі.
bring-in-note-tax-id = Салық нөмірі. Клиент бағдарламада бар болса, сонымен танылады.
bring-in-note-kpp = Тек Ресей ұйымдарында, тоғыз сан.
bring-in-note-reg-number = ОГРН немесе ОГРНИП, құжаттарда керек болса.
bring-in-note-address = Бір жолмен, құжаттардағыдай.
bring-in-note-account = Есеп айырысу шоты, жиырма сан, немесе IBAN.
bring-in-note-bic = Банк БСК, Өзбекстанда МФО, шетелде SWIFT.
bring-in-note-email = Шоттар қайда жіберіледі. Үтірмен бірнешеуін жазуға болады.
bring-in-note-phone = Кодымен, мысалы +7 727 123-45-67.
bring-in-note-responsible = Қызметкердің бағдарламадағы аты. Бос болса: көшіретін адам.
bring-in-note-client = «Клиенттер» парағындағыдай немесе бағдарламадағыдай.
bring-in-note-client-tax-id = Атаулар ұқсас болса, клиент осы нөмірмен дәл табылады.
bring-in-note-contract-number = Шарттағыдай, мысалы 12/2026.
bring-in-note-contract-date = Қашан қол қойылған, мысалы 15.01.2026.
bring-in-note-subject = Қысқаша, шотта басылатын түрінде. Бос болса: заңгерлік қызметтер.
bring-in-note-billing = Тізімнен таңдаңыз. Бос болса: бекітілген баға.
bring-in-note-contract-amount = Бүкіл бағасы; абоненттік төлемде бір айдікі, сағаттық төлемде бір сағаттікі.
bring-in-note-currency = Бос болса: әдеттегі валютаңыз.
bring-in-note-vat = Мысалы 5%, 16% немесе «ҚҚС-сыз». Бос болса: баптауларыңыздағыдай.
bring-in-note-ends-on = Шарттың соңғы күні болса.
bring-in-note-issuer = Ұйымыңыз бірнешеу болса, шот кімнің атынан. Бос болса: негізгісі.
bring-in-note-invoice-number = Шот ұсынылған нөмір. Ол сақталады.
bring-in-note-invoice-date = Қашан ұсынылған, мысалы 15.11.2026.
bring-in-note-due = Төлеудің соңғы күні. Бос болса: шарт бойынша, шартсыз — он күн.
bring-in-note-amount = ҚҚС-пен бірге бүкіл сома, төленіп қойғаны да ішінде.
bring-in-note-description = Шот жолы. Бос болса: шарттың мәні немесе «заңгерлік қызметтер».
bring-in-note-contract = Шот шарт бойынша болса, шарт нөмірі.
bring-in-note-balance = Төлеуге қанша қалды. Тек тексеру үшін керек.
bring-in-note-invoice = «Шоттар» парағындағы немесе бағдарламадағы шот нөмірі.
bring-in-note-payment-date = Ақша қашан түсті.
bring-in-note-payment-amount = Шот бойынша қалдықтан аспайды. Артығын «Аванстар» парағына енгізіңіз.
bring-in-note-method = Тізімнен таңдаңыз. Бос болса: банк.
bring-in-note-reference = Төлем тапсырмасының нөмірі, керек болса.
bring-in-note-advance-date = Ақша қашан түсті.
bring-in-note-advance-amount = Клиент ақшасының әлі ешбір шотқа жатпайтын бөлігі.

bring-in-example-name = «Ромашка» ЖШС
bring-in-example-tax-id = 7700000778
bring-in-example-kpp = 770001001
bring-in-example-reg-number = 1227700000770
bring-in-example-address = 050000, Алматы қ., Абай даңғылы, 1
bring-in-example-account = 40702810000000000777
bring-in-example-bic = 044525225
bring-in-example-email = buh@example.com
bring-in-example-phone = +7 495 123-45-67
bring-in-example-client = «Ромашка» ЖШС
bring-in-example-client-tax-id = 7700000778
bring-in-example-contract-number = 12/2026
bring-in-example-subject = сотта мүддені білдіру
bring-in-example-vat = ҚҚС-сыз
bring-in-example-invoice-number = 2026-0047
bring-in-example-description = қараша айындағы заңгерлік қызметтер
bring-in-example-contract = 12/2026
bring-in-example-invoice = 2026-0047
bring-in-example-reference = 318

error-bring-in-too-big = Файл тым үлкен: 20 МБ сыяды. Оны бөліңіз, мысалы клиенттер мен шоттарды бөлек жіберіңіз.
error-bring-in-too-many = Жолдар { $count } шегінен көп. Файлды бөліңіз, мысалы алдымен клиенттер мен шарттар, сосын шоттар.
error-bring-in-empty = Файл бос. Үлгіні толтырып, қайта жіберіңіз.
error-bring-in-damaged = Файл бүлінген, оны оқи алмадым. Оны .xlsx етіп қайта сақтап, жіберіңіз.
error-bring-in-locked = Файл құпиясөзбен жабылған. Құпиясөзін алып, қайта жіберіңіз.
error-bring-in-old-excel = Бұл Excel бағдарламасының ескі пішімі. Файлды ашып, .xlsx етіп сақтап, қайта жіберіңіз.
error-bring-in-foreign = Мұнда клиенттері, шарттары, шоттары немесе төлемдері бар кесте таппадым. Үлгі немесе 1С тізімі керек: бағандарының тақырыбы бар .xlsx немесе .csv.
error-bring-in-lost = Файл толық жетпеді. Оны қайта жіберіңіз.
error-bring-in-send = Мұнда мәтін емес, файл керек. Толтырылған үлгіні жіберіңіз, .xlsx немесе .csv.
error-bring-in-no-issuer = Алдымен деректемелеріңізді қосыңыз: «⚙️ Баптаулар» → «🏢 Деректемелеріміз».
error-bring-in-rows = Файлда қатесі бар { $count } жол бар. Түзетіп, файлды қайта жіберіңіз.
error-bring-in-changed = Сіз қарап жатқанда бағдарламада бірдеңе өзгерді. Ештеңе көшірілген жоқ, файлды қайта жіберіңіз.
error-bring-in-empty-cell = «{ $named }» бағаны толтырылмаған.
error-bring-in-formula = «{ $named }» бағанында формула тұр. Оның орнына мәнін қойыңыз, мысалы 150 000.
error-bring-in-lost-digits = Excel ұзын нөмірді сан деп алып, соңғы сандарын жоғалтқан. Ұяшықты мәтін етіп, нөмірді қайта енгізіңіз.
error-bring-in-choice = «{ $named }» бағанындағы «{ $value }» дегенді түсінбедім. Үлгідегі тізімнен таңдаңыз.
error-bring-in-amount = «{ $value }» сомасы әртүрлі оқылады. Оны санмен жазыңыз, мысалы 1 500,00.
error-bring-in-currency = Мұнда «{ $value }» деген валюта жоқ. Мысалы, KZT, USD немесе EUR деп жазыңыз.
error-bring-in-day-order = «{ $value }»: қайсысы күн, қайсысы ай екені түсініксіз. Мысалы, 04.03.2026 деп жазыңыз.
error-bring-in-client-unknown = «{ $name }» деген клиент файлда да, бағдарламада да жоқ. Оны «Клиенттер» парағына қосыңыз.
error-bring-in-client-several = «{ $name }» деген клиент бірнешеу. Клиенттің БСН нөмірін көрсетіңіз.
error-bring-in-client-differs = Бұл салық нөмірімен бағдарламада немесе файлда «{ $known }» тұр, ал мұнда «{ $name }». Нөмірді тексеріңіз.
error-bring-in-tax-id-taken = Бұл салық нөмірі мына клиентте бар: «{ $name }». Нөмірін немесе атауын тексеріңіз.
error-bring-in-name-twice = «{ $name }» клиенті жоғарыда бар, бірақ деректері басқа. Бұлар бөлек клиенттер болса, салық нөмірлерін көрсетіңіз.
error-bring-in-member = Клиенттерге жауапты қызметкерлердің арасында «{ $name }» жоқ. Атын «⚙️ Баптаулар» → «👥 Қызметкерлер» ішіндегідей жазыңыз.
error-bring-in-issuer = Деректемелеріңіздің арасында «{ $name }» жоқ. Атауын «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішіндегідей жазыңыз.
error-bring-in-contract-unknown = Бұл клиентпен { $number } шарты файлда да, бағдарламада да жоқ.
error-bring-in-contract-several = Бұл клиентпен { $number } шарты бірнешеу. Нөмірін күнімен жазыңыз, мысалы 12, 15.01.2026.
error-bring-in-contract-currency = Шарт басқа валютада: { $currency }.
error-bring-in-number = Шот нөмірі 1-ден 30 таңбаға дейін болады, мысалы 2026-0047.
error-bring-in-contract-twice = Осы күнгі { $number } шарты жоғарыда бар, бірақ талаптары басқа. Бір жолын қалдырыңыз немесе нөмірді түзетіңіз.
error-bring-in-number-taken = { $number } шоты бар, бірақ клиенті, күні немесе сомасы басқа. Нөмірді тексеріңіз.
error-bring-in-invoice-unknown = { $number } шоты файлда да, бағдарламада да жоқ.
error-bring-in-invoice-several = { $number } шоты бірнешеу. Клиентті немесе «Деректемелеріміз» бағанын көрсетіңіз.
error-bring-in-overpaid = Төлем шот бойынша қалдықтан көп: { $left } қалған. Артығын «Аванстар» парағына енгізіңіз.
error-bring-in-paid-when = Шот бойынша { $paid } төленген, ал қашан екені айтылмаған. Төлемді күнімен «Төлемдер» парағына енгізіңіз.
error-bring-in-balance = Қалдық сәйкес емес: жолда { $said }, ал файлдағы төлемдерден кейін { $left } қалады.
error-bring-in-vat = «{ $value }» қандай ҚҚС екенін түсінбедім. Мысалы, 16%, 5% немесе «ҚҚС-сыз» деп жазыңыз.
