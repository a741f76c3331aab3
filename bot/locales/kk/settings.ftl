# Настройки: язык, фирма, наши реквизиты, сотрудники.

settings-home =
    <b>{ $firm }</b>
    Сіздің рөліңіз: { role-name }
    Сағат белдеуі: { $zone }, қазір { $time }
settings-email-line = Хаттарыңызға жауап келетін пошта: { $email }
settings-printer-line = 🖨 Принтер бүкіл ботқа ортақ: оны осы ботта жұмыс істейтін барлық фирма пайдаланады.
settings-issuers = 🏢 Деректемелеріміз
settings-staff = 👥 Қызметкерлер
settings-name = ✏️ Фирма атауы
settings-zone = 🕒 Сағат белдеуі
settings-language = 🌐 Менің тілім
settings-firms = 🔄 Басқа фирма
settings-choice = { $chosen ->
        [yes] ● { $label }
       *[no] { $label }
    }
settings-language-ask = Қай тілде сөйлесеміз?
settings-language-done = Енді қазақша сөйлесеміз.
settings-firm-language = 🌍 Фирма тілі
settings-firm-language-ask = Топқа және тіл таңдамаған клиенттерге қай тілде жазайын?
settings-firm-language-done = { $language ->
        [en] Енді фирма ағылшынша жазады.
        [kk] Енді фирма қазақша жазады.
        [uz] Енді фирма өзбекше жазады.
       *[ru] Енді фирма орысша жазады.
    }
settings-email = 📧 Менің поштам
settings-email-ask = { $has_email ->
        [yes] Қазір { $email }. Басқа мекенжай жазыңыз.
       *[no] Мекенжайыңызды жазыңыз: шот жіберілген хаттарға клиенттердің жауабы сонда келеді.
    }
settings-email-example = anna@example.com
settings-email-remove = Мекенжайды алып тастау
settings-email-done = Хаттарға клиенттердің жауабы мына поштаға келеді: { $email }.
settings-email-removed = Мекенжай алып тасталды. Клиенттердің жауабы фирманың ортақ мекенжайына келеді.
settings-firms-ask = Қай фирмада жұмыс істейміз?
settings-name-ask =
    Қазір: <b>{ $firm }</b>
    Клиенттер бұл атауды хабарламаларда көреді, шотта деректемелер басылады. Қалай атаймыз?
settings-name-example = «Мысал» ЗФ
settings-name-done = Енді фирма былай аталады: { $firm }.
settings-zone-ask = Фирма қай уақытпен жұмыс істейді? Қазір: { $zone }. Таңдаңыз немесе қаланы жазыңыз.
settings-zone-example = Алматы
settings-zone-done = Сағат белдеуі: { $zone }.

issuer-list = <b>Деректемелеріміз</b>
    Шоттар солардың атынан ұсынылады. ★ негізгісі.
issuer-row = { $state ->
        [default] ★ { $name }
        [archived] 🗄 { $name }
       *[other] { $name }
    }
issuer-new = ➕ Қосу
issuer-card-ask = Ұйымның деректемелерін жіберіңіз: мәтінмен кез келген ретпен немесе файлмен (.docx, .pdf, .xlsx). Бәрін өзім ажыратамын.
issuer-card-next = ✅ Бәрі дұрыс
issuer-save = ✅ Сақтау
issuer-added = Қосылды: { $name }.
issuer-saved = Сақталды. Ұсынылған шоттарда басылғаны сол күйінде қалады.
issuer-head = { $state ->
        [default] ★ Негізгі деректемелер
        [archived] 🗄 Мұрағатта: шот ұсынылмайды
       *[other] Деректемелеріміз
    }
issuer-card = { $card }
issuer-accounts-line = { $accounts_text }
issuer-account-line = { $currency }: { $number }, { $bank }
issuer-vat-line =
    {""}
    { $vat }
issuer-vat-none = ҚҚС-сыз: { $reason }
issuer-number-line = Келесі шот: № { $number }
issuer-edit = ✏️ Деректемелер
issuer-accounts = 🏦 Банк шоттары
issuer-vat = % ҚҚС
issuer-vat-saved = ҚҚС сақталды. Жаңа шарттар мен шоттар онымен болады.
issuer-numbering = 🔢 Нөмірлеу
issuer-link = 🔗 Төлем сілтемесі
issuer-link-line = Төлем сілтемесі: { $link }
issuer-link-ask = Банктің немесе төлем сервисінің төлем сілтемесін жіберіңіз. Елдің өз аударым коды жоқ жерде ол жаңа шоттардың QR-кодында болады.
issuer-link-example = pay.kaspi.kz/pay/primer
issuer-link-remove = Сілтемені алып тастау
error-payment-link = Бұл сілтеме емес. Мекенжайды толық жіберіңіз, мысалы pay.kaspi.kz/pay/primer.
issuer-default = ★ Негізгі ету
issuer-archive = 🗄 Мұрағатқа
issuer-archive-ask =
    Мұрағатқа жіберейін бе: { $name }?
    Бұл атаудан жаңа шот болмайды, ұсынылғандары қалады. Кез келген күні қайтаруға болады.
issuer-archive-yes = 🗄 Иә, мұрағатқа
issuer-archived = Мұрағатта: { $name }.
issuer-restore = ↩️ Мұрағаттан қайтару

issuer-accounts-head =
    <b>{ $name }</b>
    Банк шоттары. ★ өз валютасындағы шоттарда басылады.
issuer-account-row = { $main ->
        [yes] ★ { $currency } · …{ $tail } · { $bank }
       *[no] { $currency } · …{ $tail } · { $bank }
    }
issuer-account-new = ➕ Банк шотын қосу
issuer-account = { $account }
    { $main ->
        [default] Негізгі: { $currency } валютасындағы шоттарда басылады. Оны ауыстыруға болады.
        [yes] { $currency } валютасындағы шоттарда басылады.
       *[no] Қосалқы: { $currency } валютасындағы шоттарда басқасы басылады.
    }
issuer-account-main = ★ Осыны басу
issuer-account-replace = 🔁 Ауыстыру
issuer-account-archive = 🗄 Алып тастау
issuer-account-archived = Банк шоты алып тасталды. Ұсынылған шоттарда ол қалады.
issuer-currency-ask = Банк шоты қай валютада?
issuer-currency-row = { $currency }
issuer-account-ask = { $currency } валютасындағы банк шоты. { $country ->
        [RU] Есеп айырысу шоты мен БСК
        [KZ] ЖСК мен БСК
        [UZ] Есеп айырысу шоты мен МФО
        [BY] Есеп айырысу шоты мен БСК
       *[OTHER] IBAN мен BIC
    } бір хабарламамен жіберіңіз. Банк сол болса, нөмірі жеткілікті.
issuer-account-example = ЖСК KZ38722S000000777777, БСК CASPKZKA
issuer-account-saved = { $currency } валютасындағы банк шоты сақталды.

issuer-numbered = { $document ->
        [act] Келесі акт
        [reconciliation] Келесі салыстыру актісі
        [receipt] Келесі түбіртек
        [certificate] Келесі төлем туралы анықтама
        [calculation] Келесі мерзім өткізу есеп-қисабы
        [demand] Келесі сотқа дейінгі талап
       *[invoice] Келесі шот
    }
issuer-numbering-ask =
    { issuer-numbered }: <b>№ { $number }</b>
    Түрін таңдаңыз немесе келесі нөмір қандай болатынын жазыңыз, мысалы ЗК-2026/057. Жай сан басталуын жылжытады.
issuer-preset = № { $number }
issuer-numbering-example = ЗК-2026/057
issuer-numbering-documents = 📄 Актілер мен құжаттар
issuer-documents-head = <b>Құжат нөмірлері</b>
    Әр түрдің өз нөмірлер қатары бар. Қайсысын өзгертеміз?
issuer-documents-row = { $document ->
        [act] Актілер
        [reconciliation] Салыстыру актілері
        [receipt] Түбіртектер
        [calculation] Мерзім өткізу есеп-қисаптары
        [demand] Сотқа дейінгі талаптар
       *[certificate] Төлем туралы анықтамалар
    }: № { $number }
issuer-preview =
    { issuer-numbered }: <b>№ { $number }</b>, одан кейін № { $after }
    Онсыз болар еді: № { $current }
    { $yearly ->
        [yes] Жаңа жылдан бастап нөмірлер бірден басталады.
       *[no] Нөмірлер жыл сайын жаңармай, қатарынан жүреді.
    }
issuer-numbering-saved = Сақталды. { issuer-numbered }: № { $number }.
error-numbering-shape = Нөмірде кемінде бір сан керек. Келесісі қандай болатынын жазыңыз, мысалы 2026-0057 немесе ЗК-57.

staff-list = <b>Қызметкерлер</b>
    { $count } адам
staff-row = { $status ->
        [me] { $name } (сіз) · { role-name }
        [left] 🚫 { $name } · кіру жабық
        [erased] 🧹 { $name } · деректері жойылған
       *[active] { $name } · { role-name }
    }
staff-invite = ➕ Шақыру
staff-invites = 🔗 Шақырулар ({ $waiting })
staff-member =
    <b>{ $name }</b>
    { $status ->
        [left] Кіру жабық. Рөлі болған: { role-name }
        [erased] Жеке деректері жойылған. Рөлі болған: { role-name }
       *[active] Рөлі: { role-name }
    }
staff-email-line = Поштасы: { $email }
staff-email = 📧 Пошта
staff-email-ask = { $has_email ->
        [yes] { $name }, қазір поштасы: { $email }. Басқа мекенжай жазыңыз.
       *[no] { $name }: хаттарға клиенттердің жауабын қайда жіберейін? Мекенжай жазыңыз.
    }
staff-change-role = 🎓 Рөлі
staff-deactivate = 🚫 Кіруді жабу
staff-reactivate = ↩️ Кіруді қайтару
staff-role-ask = Бұл қызметкердің рөлі қандай? { $name }
staff-roles = { $lines }
staff-role-line = <b>{ staff-role-title }</b>: { $limits ->
        [no] барлық клиент, бәріне құқығы бар
       *[yes] { $sees ->
            [all] барлық клиент
           *[own] өз клиенттері
        }, құқықтары: { $what }
    }
staff-role-row = { $chosen ->
        [yes] ● { staff-role-title }
       *[no] { staff-role-title }
    }
staff-role-title = { $role ->
        [owner] Иесі
        [lawyer] Заңгер
        [accountant] Бухгалтер
       *[assistant] Көмекші
    }
staff-role-done = { $name }: енді { role-name }.
staff-deactivate-ask = Кіруді жабайын ба: { $name }? Істелгеннің бәрі қалады. Кіруді қайтаруға болады.
staff-deactivate-yes = 🚫 Иә, жабу
staff-deactivated = Кіру жабылды: { $name }.
error-member-has-work = { $name }: осы уақытта клиенттер, жобалар немесе тапсырмалар пайда болды. Алдымен оларды әріптесіне беріңіз.
staff-reactivated = Кіру қайтарылды: { $name }.
staff-belongings = <b>{ $name }</b> · { $active ->
        [yes] кіруді жауып, беру
       *[no] беру
    }
    Клиенттер: { $clients } · істер: { $matters } · шарттар: { $contracts }
    Әріптестер ашқан клиенттер: { $shared } · жобалар: { $drafts } · тапсырмалар: { $tasks } · мақұлдауда: { $approvals }
staff-successor-ask = Мұның бәрін кімге береміз? Ақша мен ұсынылған шоттар орнында қалады.
staff-successor-nobody = Әзірге беретін ешкім жоқ. Заңгерді, бухгалтерді немесе фирма иесін шақырыңыз: көмекші клиентке жауапты бола алмайды.
staff-hand-over = 🔄 Істерді беру
staff-hand-over-ask = Бәрі мына әріптеске ауысады: <b>{ $successor }</b>. { $active ->
        [yes] Кіру бірден жабылады.
       *[no] { "" }
    }
staff-successor-other = Бұл әріптеске енді беруге болмайды. Басқасын таңдаңыз.
staff-hand-over-yes = { $active ->
        [yes] 🚫 Беру және кіруді жабу
       *[no] 🔄 Беру
    }
staff-handed-over = Берілді: { $name } → { $successor }.
staff-push-handed-over = 🔄 { $by } сізге жұмыс берді, бұрын жауапты болған: { $who }.
    Клиенттер: { $clients } · істер: { $matters } · шарттар: { $contracts }
    Әріптестер ашқан клиенттер: { $shared } · жобалар: { $drafts } · тапсырмалар: { $tasks } · мақұлдауда: { $approvals }

staff-invite-ask = Кімді шақырамыз?
staff-invitation =
    <b>{ $firm }</b> фирмасына шақыру, рөлі: { role-name }
    { $url }
    Сілтеме бір адамға арналған, { $expires_at } дейін жарамды. Оны қызметкерге жіберіңіз.
staff-invitation-share = { $firm } фирмасына шақыру, рөлі: { role-name }. Сілтемені ашып, «Бастау» түймесін басыңыз.
staff-share = 📨 Қызметкерге жіберу
staff-copy = 📋 Сілтемені көшіру
staff-invites-head = { $waiting ->
        [0] Ашық шақыру жоқ.
       *[other] Бұл сілтемелерді әлі ешкім пайдаланған жоқ. Кері қайтару үшін басыңыз.
    }
staff-invite-row = { staff-role-title } · { $expires_at } дейін
staff-revoke-ask = Шақыруды кері қайтарайын ба ({ role-name }, { $expires_at } дейін)? Сілтеме жұмыс істемейтін болады.
staff-revoke = 🚫 Кері қайтару
staff-revoked = Шақыру кері қайтарылды.

error-image-pdf = Бұл PDF, ал сурет керек. Фото немесе экран суретін жіберіңіз, мысалы «логотип.png».
error-image-svg = SVG суретін аша алмаймын. Оны кәдімгі сурет етіп сақтаңыз, мысалы «логотип.png».
error-image-heic = Бұл айфонның HEIC суреті. Оны файл емес, фото ретінде жіберіңіз немесе, мысалы, «қолтаңба.jpg» етіп сақтаңыз.
error-image-unknown = Бұл сурет емес. Фото немесе .png, .jpg файлын жіберіңіз, мысалы «мөр.png».
error-image-too-big = Файл тым үлкен: 10 МБ сыяды. Оны файл емес, фото ретінде жіберіңіз: Telegram өзі кішірейтеді.
error-image-too-large = Сурет тым үлкен: 40 мегапиксель сыяды. Оны файл емес, фото ретінде жіберіңіз: Telegram өзі кішірейтеді.
error-image-tiny = Сурет тым кішкентай: қағазда бұлыңғыр шығады. Үлкенірегін жіберіңіз, мысалы 600 де 300 нүкте.
error-image-many = Файлда бірнеше сурет бар немесе ол қозғалады. Қозғалмайтын бір сурет жіберіңіз, мысалы «логотип.png».
error-image-unreadable = Сурет ашылмайды: файл бүлінген. Оны қайта жіберіңіз, мысалы фото ретінде.
error-image-no-ink = Суреттен қолтаңбаны да, мөрді де көрмей тұрмын. Жақынырақ түсіріңіз: таза ақ парақ, күндізгі жарық, көк немесе қара сызықтар бүкіл кадрда.
error-image-dark = Сурет түгелге жуық қараңғы. Қайта түсіріңіз: терезе жанындағы ақ парақ, камера жоғарыдан, қолтаңбаға немесе мөрге көлеңке түспесін.
error-image-crowded = Суретте көп нәрсе бар, мәтін жазылған бетке ұқсайды. Тек қолтаңбаны немесе мөрді түсіріңіз, мысалы таза ақ парақта.
error-image-no-logo = Сурет бос: онда ештеңе көрінбейді. Басқасын жіберіңіз, мысалы «логотип.png».
error-image-white = Логотип мөлдір фонда ақ түсті: ақ парақта ол көрінбейді. Түрлі түсті немесе қара түстісін жіберіңіз, мысалы «логотип.png».

issuer-look = 🎨 Безендіру
issuer-look-head = <b>Безендіру</b> · { $name }
issuer-look-parts =
    🖼 Логотип: { $logo ->
        [yes] бар
       *[no] жоқ
    }
    ✍️ Қолтаңба: { $signature ->
        [yes] бар
       *[no] жоқ
    }
    🔴 Мөр: { $stamp ->
        [yes] бар
       *[no] жоқ
    }
    🎨 Түсі: { $colour ->
        [none] әдеттегі
        [blue] қою көк
        [teal] көгілдір
        [green] жасыл
        [burgundy] қою қызыл
        [plum] күлгін
        [graphite] графит
        [brick] кірпіш түсі
        [brown] қоңыр
       *[own] { $code }
    }
issuer-look-printed =
    {""}
    { $signature ->
        [yes] { $stamp ->
            [yes] Қолтаңба мен мөр енді
           *[no] Қолтаңба енді
        }
       *[no] Мөр енді
    } осы атаудан шығатын әр жаңа құжатта тұрады. Бұрын ұсынылғандары сол күйінде қалады.
issuer-look-plain =
    {""}
    Шоттар онсыз да жақсы. Суретті осында жіберуге болады: фото немесе файл ретінде.
issuer-look-logo = 🖼 Логотип: { $logo ->
        [yes] бар
       *[no] жоқ
    }
issuer-look-signature = ✍️ Қолтаңба: { $signature ->
        [yes] бар
       *[no] жоқ
    }
issuer-look-stamp = 🔴 Мөр: { $stamp ->
        [yes] бар
       *[no] жоқ
    }
issuer-look-colour = 🎨 Түсі: { $colour ->
        [none] әдеттегі
       *[own] өз түсі
    }
issuer-look-sample = Шот осындай болады. Бұл үлгі: нөмірі, клиенті және сомалары ойдан алынған.
issuer-look-unseen = Сақтадым, бірақ үлгісін көрсете алмадым. «Безендіру» бөлімін қайта ашыңыз.
issuer-look-ask = { $role ->
        [logo] Логотипті жіберіңіз: фото немесе .png, .jpg файлы. Айналасындағы ақ жиекті өзім алып тастаймын.
        [signature] Қолтаңбаның фотосын жіберіңіз: ақ парақ, күндізгі жарық, қолтаңба бүкіл кадрда. Қағазын өзім алып тастаймын, тек сиясы қалады.
       *[stamp] Мөр таңбасының фотосын жіберіңіз: ақ парақ, күндізгі жарық, мөр бүкіл кадрда. Қағазын өзім алып тастаймын, тек таңбасы қалады.
    }
    { $role ->
        [logo] Ол осы атаудан шығатын барлық жаңа құжатта болады.
        [signature] Ол осы атаудан шығатын барлық жаңа құжатта болады, бұрын ұсынылғандары өзгермейді.
       *[stamp] Ол осы атаудан шығатын барлық жаңа құжатта болады, бұрын ұсынылғандары өзгермейді.
    }
    { $state ->
        [yes] Қазір бар. Жаңа сурет соның орнына қойылады.
       *[no] Қазір жоқ.
    }
issuer-look-image-example = ақ парақтағы қолтаңба фотосы
issuer-look-remove = 🗑 Алып тастау
issuer-look-which = Суретте не бар?
issuer-look-role = { $role ->
        [logo] 🖼 Логотип
        [signature] ✍️ Қолтаңба
       *[stamp] 🔴 Мөр
    }
issuer-look-taken = { $role ->
        [logo] Логотип орнында.
        [signature] Қолтаңба орнында.
       *[stamp] Мөр орнында.
    } Үлгіні қараңыз: дұрыс шықпаса, басқа сурет жіберіңіз.
issuer-look-removed = { $role ->
        [logo] Логотип алып тасталды
        [signature] Қолтаңба алып тасталды
       *[stamp] Мөр алып тасталды
    }. Шығарылған құжаттарда бәрі сол күйінде қалады.
issuer-look-album = Бірнеше сурет келді: біріншісін алдым. Қалғанын бір-бірден жіберіңіз.
issuer-look-colour-ask = Ең бастысын қандай түспен ерекшелейміз? Қазір: { $colour ->
        [none] әдеттегі
        [blue] қою көк
        [teal] көгілдір
        [green] жасыл
        [burgundy] қою қызыл
        [plum] күлгін
        [graphite] графит
        [brick] кірпіш түсі
        [brown] қоңыр
       *[own] { $code }
    }.
    Таңдаңыз немесе өзіңіз жазыңыз, мысалы #1f4e79.
issuer-look-colour-row = { $chosen ->
        [yes] ●{" "}
       *[no] {""}
    }{ $colour ->
        [blue] 🟦 Қою көк
        [teal] 🌊 Көгілдір
        [green] 🌲 Жасыл
        [burgundy] 🍷 Қою қызыл
        [plum] 🍇 Күлгін
        [graphite] 🪨 Графит
        [brick] 🧱 Кірпіш түсі
       *[brown] 🟫 Қоңыр
    }
issuer-look-colour-none = Әдеттегі, түссіз
issuer-look-colour-example = қою қызыл немесе #1f4e79
issuer-look-coloured = { $chosen ->
        [yes] Түс сақталды: жаңа құжаттар сонымен болады.
       *[no] Түс алып тасталды: жаңа құжаттар әдеттегідей болады.
    }
error-colour = Мұндай түсті білмеймін. Түймемен таңдаңыз немесе жазыңыз, мысалы: { $example }
error-colour-light = Бұл түс тым ашық: ондағы ақ әріптер де, ақ-қара басылым да оқылмайды. Жақын лайықты түс төмендегі түймеде немесе басқасын жазыңыз, мысалы: { $example }
error-image-wanted = Мұнда сурет керек: фото немесе .png, .jpg файлы. Мысалы, мынаны жіберіңіз: { $example }.
error-image-lost = Сурет маған толық жетпеді. Оны қайта жіберіңіз, мысалы фото ретінде.
error-successor-gone = { $name } енді мұнда жұмыс істемейді. Басқа әріптесті таңдаңыз.
error-successor-role = { $name } заңгерлерге көмектеседі, клиентке жауапты бола алмайды. Заңгерді, бухгалтерді немесе фирма иесін таңдаңыз.
