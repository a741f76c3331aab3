# Договоры.

contract-list = <b>Шарттар</b>
contract-list-title = <b>Шарттар</b> · { $whose }
contract-list-hint = Таңдаңыз немесе клиент атын, нөмірін жазыңыз.
contract-list-hint-client = Таңдаңыз немесе нөмірін жазыңыз.
contract-list-found = «{ $query }» бойынша табылғаны: { $count } шарт
contract-show = { $state ->
        [draft] Жобалар
        [active] Қолданыста
        [done] Орындалды
        [terminated] Бұзылды
       *[all] Барлығы
    }
contract-list-empty = Әзірге шарт жоқ. Алғашқысын қосамыз ба?
contract-list-not-found = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе шарт нөмірін жазып көріңіз.
contract-row = { $state ->
        [draft] ⚪
        [expired] 🟠
        [done] ✔️
        [terminated] ⛔️
       *[active] 🟢
    } { $named ->
        [yes] { $about } · № { $number }
       *[no] № { $number }, { $date }
    }
contract-search-example = Ромашка немесе 7/2026
contract-search-over = Бәрін көрсету
contract-new = ➕ Жаңа шарт

contract-head = <b>№ { $number } { $title ->
        [agreement] келісім
       *[contract] шарт
    }</b>, { $date }
contract-line-client = { $client }
contract-line-responsible = Жауапты { $name }
contract-line-subject = Мәні: { $subject }
contract-line-stage = { $number }. { $name } · { $amount }
contract-line-stage-card = { $done ->
        [yes] ☑️ { $name } · { $amount }{ $issued ->
            [yes] , № { $invoice } шот
           *[no] , жобада
        }
       *[no] ▫️ { $name } · { $amount }
    }
contract-line-terms = Төлем мерзімі: { $terms }
contract-line-vat = ҚҚС { $rate }% { $mode ->
        [on_top] үстіне
       *[included] ішінде
    }
contract-line-no-vat = ҚҚС-сыз: { $reason }
contract-line-abroad = ⚠️ { $now ->
        [without] Клиент шетелде, сондықтан ҚҚС-сыз. Тексеріңіз: шешім сіздікі.
       *[with] Клиент шетелде, ал шартта ҚҚС тұр. Ол мұнда керек пе, өзіңіз шешесіз.
    }
contract-abroad = { $now ->
        [without] ҚҚС қою
       *[with] ҚҚС алып тастау
    }
contract-line-next = 🔁 { $auto ->
        [draft] Келесі жоба { $date }
       *[issue] Келесі шот { $date }
    }
contract-line-ends = Қолданылу мерзімі { $date } дейін
contract-line-matters = Істер: { $matters }
contract-line-issuer = Орындаушы: { $issuer }
contract-line-file = 📎 { $file }
contract-line-neutral = 🕶 Клиентке жолдардың орнына «Заңгерлік қызметтер» деп көрінеді

contract-price-fixed = Бағасы: { $amount }
contract-price-stages = Кезеңдермен: { $amount }
contract-price-retainer = Абоненттік төлем: айына { $fee }, шот айдың { $day } күні{ $auto ->
        [draft] , бот жоба дайындайды
        [issue] , автоматты түрде ұсынылады
       *[off] {""}
    }
contract-price-hourly = Сағаттық төлем: сағатына { $fee }
contract-price-success = Табыс гонорары, сомасы нәтижеге қарай
contract-price-expenses = Шығыстарды өтеу

contract-terms = { $terms ->
        [prepay] алдын ала төлем
        [fixed_date] { $on } дейін
        [month_day] { $unit ->
            [next_month] келесі айдың { $days } күніне дейін
           *[this_month] осы айдың { $days } күніне дейін
        }
        [days_after_act] актіден кейін { $unit ->
            [working] { contract-working-days }
           *[calendar] { contract-calendar-days }
        }
       *[days_after_invoice] шоттан кейін { $unit ->
            [working] { contract-working-days }
           *[calendar] { contract-calendar-days }
        }
    }
contract-calendar-days = { $days } күн
contract-working-days = { $days } жұмыс күні
contract-terms-button = { $terms_text }

contract-card =
    { $head }
    { $state ->
        [draft] ⚪ жоба
        [done] ✔️ орындалды
        [terminated] ⛔️ бұзылды
       *[active] 🟢 қолданыста
    }
    { $facts }
contract-card-warning = 🟠 Шарттың мерзімі өткен.
contract-card-money = { $money }
contract-money-sum = Сома { $amount } · ұсынылды { $invoiced } · төленді { $paid }
contract-money-discounts = Жеңілдіктер { $discounts }
contract-money-left = <b>Ұсынуға қалғаны { $left }</b>
contract-money-none-left = <b>Толық ұсынылды.</b>
contract-money-over = <b>Шарттан артық ұсынылғаны: { $over }</b>
contract-money-advance = Клиенттің авансы { $advance }
contract-money-invoiced = Ұсынылды { $invoiced } · төленді { $paid }
contract-money-month = { $billed ->
        [yes] Осы айға ұсынылды.
       *[no] Осы айға әлі ұсынылған жоқ.
    }
contract-notes = { $notes }
contract-overbilled = ⚠️ № { $number } шот ({ contract-month-name }) { $billed } сомасына ұсынылған, ал шарт { $ends } аяқталады: күн бойынша { $due } шығады. Шотты түзетіңіз немесе айырмасын қайтарыңыз.
contract-open-overbilled = 📄 № { $number } шот
contract-first-unissued = ⚠️ { $start } – { $end } кезеңіне шот өзі ұсынылмайды: ұсыну күні өтіп кеткен.
contract-bill-first = 🧾 { $first_start } – { $first_end } үшін ұсыну
contract-bill = 🧾 Шот ұсыну
contract-bill-more = { $more ->
        [over] 🧾 Шарттан артық ұсыну
       *[ahead] 🧾 Келесі ай үшін
    }
contract-invoices = 📂 Шоттар ({ $count })
contract-client = 👤 Клиент
contract-to-matter = ⚖️ { $name }
contract-edit = ✏️ Өзгерту
contract-file = 📎 Файл
contract-neutral-button = 🕶 Бейтарап атаулар
contract-neutral-window =
    <b>🕶 Бейтарап атаулар</b> · № { $number }
    { $on ->
        [yes] Қосулы: шоттар мен актілерде, төлемде және клиентке жіберілетін хабарламаларда жолдардың орнына «Заңгерлік қызметтер» тұрады.
       *[no] Өшірулі. Қоссаңыз, шоттар мен актілерде, төлемде және клиентке жіберілетін хабарламаларда жолдардың орнына «Заңгерлік қызметтер» тұрады.
    }
    Сіз чатта нақты жолдарды көресіз. Ұсынылып қойғаны өзгермейді.
contract-neutral-on = 🕶 Қосу
contract-neutral-off = Өшіру
contract-activate = ▶️ Қолданыста
contract-done = ✔️ Орындалды
contract-terminate = ⛔️ Бұзылды

contract-ask-number = Жаңа шарт · { $client }. Нөмірі мен күнін жазыңыз, мысалы: 7/2026, 01.02.2026
contract-number-example = 7/2026, 01.02.2026
contract-ask-date = Қай күні қол қойылды? Күнді таңдаңыз немесе жазыңыз.
contract-date-today = Бүгін
contract-date-example = 01.02.2026
contract-ask-subject = Шарттың мәні қандай? Ол шотқа жазылады.
contract-subject-usual = Заңгерлік қызметтер
contract-subject-example = Жылжымайтын мүлік мәмілесін сүйемелдеу
contract-ask-billing = Төлемді қалай есептейміз?
contract-billing-name = { $billing ->
        [fixed] Бекітілген баға
        [stages] Кезеңдермен
        [retainer] Абоненттік төлем
        [hourly] Сағатпен
        [success] Табыс гонорары
       *[expenses] Клиент шығыстары
    }
contract-ask-amount = { $amount_optional ->
        [true] Шекті сома бар ма? Соны жазыңыз немесе «Сомасыз» түймесін басыңыз.
       *[false] Шарттың бағасы қандай?
    }
contract-amount-none = Сомасыз
contract-amount-example = 150 000
contract-ask-fee = { $billing ->
        [retainer] Айына қанша?
       *[hourly] Бір сағаты қанша тұрады?
    }
contract-fee-example = 50 000
contract-ask-day = Айлық шотты қай күні ұсынамыз?
contract-day-name = { $day ->
        [31] Айдың соңғы күні
       *[other] { $day }
    }
contract-day-example = 5
contract-ask-auto = Шотты ай сайын автоматты түрде ұсынайын ба? Өзіңіз жібермейінше, клиентке ештеңе кетпейді.
contract-auto-name = { $auto ->
        [draft] 📝 Жоба дайындау
        [issue] 🔁 Ұсыну
       *[off] Жоқ, қолмен
    }
contract-ask-part = Ай толық болмаса, ақысын қалай есептейміз?
    Мысалы, { $start } – { $end }: { $of } { $of ->
        [one] күннің
       *[other] күннің
    } { $days } күні.
contract-part-name = { $part ->
        [days] Күн бойынша: { $by_days }
       *[full] Толық ақы: { $full }
    }
contract-line-part = Толық емес ай: { $part ->
        [days] күн бойынша
        [full] толық ақы
       *[unsaid] көрсетілмеген, шотта сұраймын
    }
contract-ask-stages =
    Кезеңдерді әрқайсысын жаңа жолдан жазыңыз: атауы, қос нүкте, сомасы.
    Мысалы:
    Талап: 50 000
    Талап қою және бірінші саты: 150 000
contract-stages-billed = Шоты бар кезеңдер басында қалады: { $billed_stages }.
contract-stages-example = Талап: 50 000
contract-ask-terms = Клиент қашан төлейді? Таңдаңыз немесе жазыңыз.
contract-terms-example = актіден кейін 10 жұмыс күні, 25 күніне дейін немесе 15.12.2026
contract-review = Шартты тексеріңіз:
contract-facts = { $facts }
contract-save = ✅ Сақтау
contract-saved = № { $number } { $title ->
        [agreement] келісім сақталды.
       *[contract] шарт сақталды.
    }
contract-edit-number = 🔢 Нөмірі
contract-edit-date = 📅 Күні
contract-edit-subject = 📝 Мәні
contract-edit-price = 💰 Бағасы
contract-edit-auto = 🔁 Автоматты түрде ұсыну
contract-edit-part = 🗓 Толық емес ай
contract-edit-terms = ⏳ Төлем мерзімі
contract-edit-vat = % ҚҚС
contract-edit-ends = 🏁 Мерзімі
contract-edit-matters = ⚖️ Істер
contract-edit-file = 📎 Файл
contract-edit-title = { $title ->
        [agreement] Бұл шарт
       *[contract] Бұл келісім
    }
contract-edit-currency = 💱 Валюта
contract-edit-issuer = 🏢 Орындаушы
contract-ask-currency = Шарт қай валютада?
contract-currency-button = { $code }
contract-ask-ends = Қай күнге дейін қолданылады?
contract-ends-never = Мерзімсіз
contract-ends-example = 31.12.2026
contract-ask-matters = { $count ->
        [0] Клиентте әзірге іс жоқ.
       *[other] Қай істерге қатысты? Бірнешеуін таңдауға болады.
    }
contract-matter-row = { $chosen ->
        [yes] ☑️ { $name }
       *[no] ▫️ { $name }
    }
contract-matter-new = ➕ Жаңа іс
contract-ask-issuer = Шарт бойынша орындаушы кім?
contract-issuer-row = { $name }
contract-ask-file = { $has_file ->
        [yes] Қазір { $file_name } қоса тіркелген. Ауыстыру керек болса, басқа файл жіберіңіз.
       *[no] Шарт файлын жіберіңіз: .pdf, .docx немесе фото.
    }
contract-file-example = «Шарт 7-2026.pdf» файлы
contract-file-unnamed = шарт
contract-file-photo = шарт фотосы

# Сообщения о счетах, которые абонентский договор выставляет сам.

contract-month-name = { $year } жылғы { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }
contract-push-issued = 🔁 № { $number } шот автоматты түрде ұсынылды, { contract-month-name }: { $client }, { $sum }, мерзімі { $due }. Клиентке әлі жіберілген жоқ.
contract-push-issued-part = 🔁 № { $number } шот автоматты түрде ұсынылды, толық емес ай, { contract-month-name }, { $of } күннің { $days } күні: { $client }, { $sum }, мерзімі { $due }. Клиентке әлі жіберілген жоқ.
contract-push-issued-act = 🔁 № { $number } шот автоматты түрде ұсынылды, { contract-month-name }: { $client }, { $sum }, { contract-push-act }. Клиентке әлі жіберілген жоқ.
contract-push-issued-part-act = 🔁 № { $number } шот автоматты түрде ұсынылды, толық емес ай, { contract-month-name }, { $of } күннің { $days } күні: { $client }, { $sum }, { contract-push-act }. Клиентке әлі жіберілген жоқ.
contract-push-act = { $act_days ->
        [0] мерзімі актіге қол қойылған күні
       *[other] мерзімі актіден кейін { $unit ->
            [working] { $act_days } жұмыс күні
           *[calendar] { $act_days } күн
        }
    }
contract-push-drafted = 📝 Жоба дайын, { contract-month-name }: { $client }, № { $contract } шарт, { $sum }. Тексеріп, ұсыныңыз.
contract-push-failed =
    ⚠️ Шот ұсынылмады, { contract-month-name }: { $client }, № { $contract } шарт.
    { $why ->
        [ended] Шарттың мерзімі өтті, енді ұсынбаймын.
        [archived] Клиент мұрағатта, енді ұсынбаймын.
        [part_month] Ай толық емес, ал оны қалай есептеу шартта айтылмаған.
        [error-invoice-no-account] Деректемелерімізде бұл валютадағы есеп айырысу шоты жоқ.
        [error-invoice-unprintable] Шотта PDF-те басылмайтын таңбалар бар: жобаны ашыңыз, ол соларды көрсетеді.
        [error-foreign-lacks] Шетелге арналған шотқа дерек жетіспейді: жобаны ашыңыз, ол соларды көрсетеді.
        [error-invoice-number-taken] Келесі нөмір бос емес: нөмірлеуді тексеріңіз.
        [error-invoice-zero] Шот сомасы нөл болып шықты.
       *[other] Шартта немесе деректемелерде мәлімет жетіспейді.
    }{ $made ->
        [yes] {" "}Жоба дайын, оны ұсынуға болады.
       *[no] {""}
    }
contract-push-open = 🧾 Ашу
contract-push-client = 👤 Клиентті ашу

error-contract-number = Нөмір 1-ден 40 таңбаға дейін болады. Мысалы, былай жазыңыз: 7/2026, 01.02.2026
error-contract-subject = Шарттың мәні 1-ден 500 таңбаға дейін болады. Мысалы, былай жазыңыз: Жылжымайтын мүлік мәмілесін сүйемелдеу
error-contract-amount = Шарт сомасы нөлден көп және шарт валютасында болуы керек, мысалы: 150 000
error-contract-fee = Нөлден көп ақы көрсетіңіз, мысалы: 50 000
error-contract-billing-day = Айдың күні 1-ден 31-ге дейін болады. Мысалы, былай жазыңыз: 5
error-contract-stages = Кемінде бір, ең көбі отыз кезең керек. Мысалы: Талап: 50 000
error-contract-stages-currencies = Шартта бір валюта болады, ал мұнда { $value }. Барлық кезеңді бір валютамен жазыңыз немесе екі шарт ашыңыз.
error-contract-no-stages = Бұл шартта кезеңдер жоқ: төлемі басқаша.
error-contract-stage-line = «{ $value }» жолынан сома таппадым. Қос нүктемен жазыңыз, мысалы: Талап: 50 000
error-contract-stage-name = Кезең атауы 1-ден 500 таңбаға дейін болады, мысалы: Талап: 50 000
error-contract-terms = «{ $value }» қандай мерзім екенін түсінбедім. Мысалы, былай жазыңыз: актіден кейін 10 жұмыс күні, 25 күніне дейін немесе 15.12.2026
error-contract-end-before-start = Шарт қол қойылған күнінен бұрын аяқтала алмайды. Мысалы, былай жазыңыз: 31.12.2026
error-contract-sum-currency = Шарт { $currency } валютасында, ал сома { $typed } валютасында. { $why ->
        [saved] Шарт валютасын енді ауыстыруға болмайды: соманы { $currency } валютасында жазыңыз.
       *[account] Бізде { $typed } валютасындағы есеп айырысу шоты жоқ: оны «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішінде қосыңыз немесе соманы { $currency } валютасында жазыңыз.
    }
error-contract-signed-future = Шартқа сонша алдағы күн қойылмайды. Жылын тексеріп, мысалы, былай жазыңыз: { $date }
error-contract-signed-old = Шарттың жылы 2000 немесе кейінгі болуы керек. Мысалы, былай жазыңыз: { $date }
error-contract-file = Мұнда файл керек: шартты .pdf, .docx немесе фотосурет түрінде жіберіңіз.
error-contract-file-lost = Telegram бұл файлды бермейді: оны басқа бот алған. Файлды қайта қосыңыз: «✏️ Өзгерту», «📎 Файл». Фирма көшкен болса, ол «📤 Бәрін алып кету» мұрағатында бар.
