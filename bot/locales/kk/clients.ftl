# Клиенты: список, выбор, новый, карточка и её изменения.

client-list = <b>Клиенттер</b>
client-list-hint = Таңдаңыз немесе атын, БСН, телефонын, поштасын жазыңыз.
client-list-found = «{ $query }» бойынша табылғаны: { $count } клиент
client-list-not-found = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе телефонын жазып көріңіз.
client-list-all-archived = Барлық клиент мұрағатта.
client-list-empty = Әзірге клиент жоқ. Алғашқысын қосамыз ба?
client-list-empty-shared = Әзірге заңгерлердің ешқайсысы сізбен клиент бөліскен жоқ.
client-row = { $state ->
        [archived] 🗄 { $name }
        [owes] { $name } · күтілуде { $owed }
       *[clear] { $name }
    }
client-row-name = { $name }
client-search-example = Ромашка немесе 220140007779
client-search-over = Бәрін көрсету
client-show = { $show ->
        [owing] Берешегі бар
        [archived] 🗄 Мұрағат ({ $count })
       *[current] Барлығы
    }
client-sort-debt = { $several ->
        [yes] { $currency } берешегі бойынша
       *[no] Берешегі бойынша
    }
client-said-debt = { $currency } берешегі бойынша
client-new = ➕ Жаңа клиент
client-new-named = ➕ «{ $query }» қосу

client-pick = Қай клиент? Таңдаңыз немесе атын, БСН жазыңыз.
client-pick-none = Әзірге клиент жоқ. Алғашқысын қосамыз ба?

client-ask-card =
    <b>Жаңа клиент</b>
    Деректемелерін жіберіңіз: мәтінмен кез келген ретпен немесе файлмен (.docx, .pdf, .xlsx). Атауын немесе атын ғана жазсаңыз да болады, қалғанын кейін қосасыз.
client-save = ✅ Сақтау
client-created = { $name } клиенттер тізіміне қосылды.
client-alike = { $name } дегенге ұқсайды{ $numbered ->
        [no] { "" }
       *[yes] { " " }(салық нөмірі { $tax_id })
    }{ $archived ->
        [yes] , мұрағатта
       *[no] { "" }
    }. Бұл сол клиент пе?
client-alike-same = Иә, сол
client-alike-new = Жаңа клиент
client-alike-other = Басқа клиент
client-twin = ⚠️ Салық нөмірі { $twin_tax_id } болатын клиент бар: { $twin }.
    { "" }
client-twin-open = { $purpose ->
        [pick] 👤 Таңдау: { $twin }
       *[open] 👤 Ашу: { $twin }
    }

client-card = { $body }
client-card-archived = 🗄 Мұрағатта
client-card-people = Жауапты { $responsible }{ $others ->
        [one] { " " }· көреді { $shared }
        [many] { " " }· көреді { $shared }
       *[no] { "" }
    }
client-card-money = Ұсынылды { $issued } · төленді { $paid }
client-card-balance = <b>Қалдық { $balance }</b>{ $late ->
        [yes] , 🔴 мерзімі өткені { $overdue }
       *[no] { "" }
    }
client-card-advance = Аванс { $amount } · { $issuer }
client-bill = { $bill ->
        [issue] 🧾 Шот ұсыну
       *[draft] 🧾 Жаңа шот
    }
client-new-contract = 📄 Жаңа шарт
client-new-matter = ⚖️ Жаңа іс
client-invoices = 📂 Шоттар ({ $invoices })
client-payments = 💳 Төлемдер
client-contracts = 📄 Шарттар ({ $contracts })
client-matters = ⚖️ Істер ({ $matters })
client-edit = ✏️ Өзгерту
client-restore = ↩️ Мұрағаттан қайтару

client-edit-what =
    <b>{ $name }</b>
    Нені өзгертеміз?
client-edit-name = ✏️ Атауы
client-edit-requisites = 🏦 Деректемелер
client-edit-email = { $has_email ->
        [yes] 📧 { $email }
       *[no] 📧 Пошта қосу
    }
client-edit-phone = { $has_phone ->
        [yes] 📞 { $phone }
       *[no] 📞 Телефон қосу
    }
client-edit-responsible = 👤 { $responsible }
client-edit-share = 🤝 Кім көреді
client-edit-documents = 🌐 Құжаттар тілі
client-ask-documents = Шоттар мен актілер қай тілде болсын? Клиент: { $name }. Таңдау жаңа жобаларға қолданылады, жобада тілді ауыстыруға болады.
client-edit-language = 💬 Хабарлама тілі
client-ask-language = Қай тілде жазайық? Клиент: { $name }. Шоттар, еске салулар және хаттар осы тілде келеді. «🌐 Тіл» арқылы тілді өзі таңдағандар өз тілінде оқиды.
client-card-language = 💬 Хабарламалар: { language-name }
client-language-usual = { $usual ->
        [yes] • Фирмадағыдай
       *[no] Фирмадағыдай
    }
client-documents-usual = { $usual ->
        [yes] • Әдеттегідей
       *[no] Әдеттегідей
    }
client-card-documents = 🌐 Құжаттар: { $language }
client-archive = 🗄 Мұрағатқа
client-archived = { $name } мұрағатта: тізімдерде көрінбейді, шоттары мен шарттары орнында.
client-archived-reminding = { $name } мұрағатта. Төленбеген шоттарды еске сала беремін.
client-archived-silently = { $name } мұрағатта. Еске салу өшірілді, төленбеген шоттар орнында.
client-pick-other = 👤 Басқа клиент
client-ask-archive =
    <b>{ $name }</b> · мұрағатқа
    Төленбеген { $count } шот бар, қалдық { $sums }.
    Мұрағатта тұрса да, клиентке оларды еске сала берейін бе?
client-archive-reminding = 📣 Еске сала беру
client-archive-silently = 🔕 Еске салмау
client-restored = { $name } қайтадан тізімде. Төлемді еске салу қосулы.
client-restored-silent = { $name } қайтадан тізімде.
    🔕 Төлемді еске салу өшірулі.{ $count ->
        [0] { "" }
       *[other] { " " }Төленбеген { $count } шот бар, қалдық { $sums }.
    } Қосайын ба?
client-reminders-switch-on = 🔔 Еске салуды қосу
client-reminders-on = Еске салу қосылды, кесте бойынша жүреді.

client-ask-name = Енді қалай атаймыз? Қазір: { $name }
client-name-example = «Ромашка» ЖШС
client-ask-email = { $has_email ->
        [yes] Қазір { $email }. Басқа пошта жазыңыз.
       *[no] Поштасын жазыңыз, шоттар сонда барады.
    }
client-email-example = info@example.com
client-email-remove = Поштаны алып тастау
client-ask-phone = { $has_phone ->
        [yes] Қазір { $phone }. Басқа телефон жазыңыз немесе контакт жіберіңіз.
       *[no] Телефонын жазыңыз немесе Telegram-нан контакт жіберіңіз.
    }
client-phone-example = +7 495 123-45-67
client-phone-remove = Телефонды алып тастау
client-ask-responsible = Бұл клиентке кім жауапты? { $name }
client-responsible-warning = Клиентті басқаға берсеңіз, ол сіздің тізіміңізден кетеді.
client-member-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] { $member } · { role-name }
    }
client-handed-over = Клиент: { $client }. Енді жауапты { $member }.
client-ask-share = Мұны тағы кім көреді? { $name }. Иелері мен бухгалтерлер бәрін көреді.
client-share-nobody = Әзірге бөлісетін ешкім жоқ: иелері мен бухгалтерлер онсыз да бәрін көреді, басқа әріптестер жоқ.
client-share-row = { $chosen ->
        [yes] ✅ { $member } · { role-name }
       *[no] ▫️ { $member } · { role-name }
    }
client-requisites-saved = Деректемелер сақталды. Ұсынылған шоттар бұрынғыдай қалды.

error-client-not-yours = Бұл клиентті сізге әріптесіңіз көрсетті. Оны басқаға беру немесе бөлісу жауапты адамның қолында.
client-push-handed = 💼 { $who } сізге клиентті береді: { $client }. Енді оны, шарттары мен шоттарын да сіз жүргізесіз.
