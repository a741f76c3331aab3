# Выгрузка: листы, столбцы и значения.

# Выгрузка в чате

export-what = <b>Файлға шығару</b>
    Нені шығарамыз?
export-kind-invoices = 📂 Шоттар
export-kind-payments = 💳 Төлемдер
export-kind-clients = 👥 Клиенттер
export-kind-contracts = 📄 Шарттар
export-kind-matters = ⚖️ Істер
export-kind-tasks = 📌 Тапсырмалар
export-kind-documents = 📄 Актілер мен құжаттар
export-kind-everything = 🗂 Барлық тізім бір файлмен
export-kind-audit = 📜 Әрекеттер журналы
export-everything-named = Барлық тізім
export-options = <b>Файлға шығару</b> · { $of }
export-options-period = Кезең: { $period }. Екі күнді жазуға болады.
export-any-currency = Барлығы
export-period-any = барлық уақыт
export-options-several = Кезең шоттарға, төлемдер мен құжаттарға қолданылады, қалғаны толық.
export-options-today = Бүгін бар нәрсенің бәрі.
export-xlsx = ⬇️ XLSX
export-csv = ⬇️ CSV
export-1c = 🏦 1С файлы
export-rows = { $count } жол
export-empty = Шығаратын ештеңе жоқ: бұл шарттарға сай ештеңе табылмады.
export-coming = ⏳ Файлды дайындап жатырмын, осында жіберемін. Әзірге жұмысты жалғастыра беріңіз.
    Бес минуттан кейін файл келмесе, қайта сұраңыз.
export-came = Файл дайын.

# Файл для 1С

export-empty-why = Файлға ештеңе табылмады.
    { $why }
export-1c-about = { $issuer }, { $since }–{ $until }. 1С бұл файлды банк үзіндісі ретінде жүктейді. Бот қалдықтарды білмейді: басында нөл тұр.
export-1c-not-bank = Банк арқылы өтпегені файлға кірген жоқ: { export-1c-records }.
export-1c-currency = Басқа валютадағысы файлға кірген жоқ: { export-1c-records }.
export-1c-reversed = Жойылғаны файлға кірген жоқ: { export-1c-records }.
export-1c-records = { $count } жазба
export-1c-others = Басқа ұйымдарыңыздың төлемдері файлда жоқ: олардың елдерінде мұндай файл болмайды.
export-1c-letters = Мұндай файлда кейбір әріптер болмайды, олардың орнында ұқсастары немесе «?» тұр. Мұндай жолдар: { $count }.
export-1c-notes-name = 1С файлы туралы
export-1c-payment = Төлем: { $invoices }
export-1c-advance = Заңгерлік қызметтер үшін алдын ала төлем
export-1c-refund = { $day } күнгі төлемді қайтару
export-1c-invoice = { $day } күнгі № { $number } шот
error-export-1c-issuer = 1С файлы бір ұйым бойынша жасалады, ал мұнда бірнешеуінің төлемдері бар. /export, «💳 Төлемдер» ашып, біреуін таңдаңыз.
error-export-1c-country = 1С файлы Ресей, Қазақстан және Өзбекстан ұйымдарына жасалады. Мұнда XLSX немесе CSV жарайды.
error-export-1c-account = { $issuer }: { $currency } валютасындағы есеп айырысу шоты жоқ. Оны «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішінде қосып, файлды қайта сұраңыз.

# Листы

export-file = Файлға шығару
export-name = { $of } { $day }
export-name-period = { $of } { $since }–{ $until }
export-name-until = { $of } { $until } дейін
export-total = Барлығы
export-sheet-invoices = Шоттар
export-sheet-payments = Төлемдер
export-sheet-clients = Клиенттер
export-sheet-contracts = Шарттар
export-sheet-matters = Істер
export-sheet-audit = Әрекеттер журналы
export-sheet-tasks = Тапсырмалар
export-sheet-documents = Актілер
export-sheet-lines = Шот жолдары
export-sheet-advances = Аванстар
export-sheet-notes = Ескертпелер

# Столбцы

export-column-accepted-on = Қабылданды
export-column-action = Не болды
export-column-advance = Аванс
export-column-after = Болды
export-column-amount = Сома
export-column-assignee = Орындаушы
export-column-at = Қашан
export-column-author = Кім қойды
export-column-balance = Қалдық
export-column-before = Бұрын
export-column-billing = Төлем тәртібі
export-column-client = Контрагент
export-column-closed = Жабылды
export-column-closed-at = Жабылған уақыты
export-column-comment = Түсініктеме
export-column-contract = Шарт №
export-column-contract-date = Шарт күні
export-column-contract-state = Күйі
export-column-country = Елі
export-column-currency = Валюта
export-column-date = Күні
export-column-document = Құжат
export-column-document-state = Күйі
export-column-due = Мерзімі
export-column-due-at = Мерзімі
export-column-email = Пошта
export-column-ends = Қолданылу мерзімі
export-column-entry = Түрі
export-column-esf = ЭШФ №
export-column-fee = Мөлшерлеме немесе абоненттік төлем
export-column-invoices = Шоттар №
export-column-issued = Ұсынылды
export-column-issuer = Деректемелеріміз
export-column-kpp = КПП
export-column-lawyer = Жауапты
export-column-left = Бөлінбегені
export-column-line = Қызмет
export-column-line-price = Бағасы
export-column-matter = Іс
export-column-method = Тәсілі
export-column-net = ҚҚС-сыз сома
export-column-note = Ескертпе
export-column-noted-at = Қашан өзгертілді
export-column-noted-by = Кім жазды
export-column-number = Нөмірі
export-column-object = Объект
export-column-object-name = Атауы немесе нөмірі
export-column-opened = Ашылды
export-column-overdue = Мерзімі өткені
export-column-overdue-days = Мерзімі өткен күндер
export-column-paid = Төленгені
export-column-paid-on = Төлем күні
export-column-party = Түрі
export-column-phone = Телефон
export-column-place = Жол №
export-column-price = Шарт сомасы
export-column-quantity = Саны
export-column-reason = Себебі
export-column-recorded-at = Қашан жазылды
export-column-recorded-by = Кім жазды
export-column-reference = Төлем құжаты
export-column-remaining = Ұсынуға қалғаны
export-column-status = Мәртебесі
export-column-subject = Мәні
export-column-task = Тапсырма
export-column-task-state = Күйі
export-column-tax-id = БСН/ИНН
export-column-total = Барлығы
export-column-unit = Бірлігі
export-column-vat = ҚҚС сомасы
export-column-vat-rate = ҚҚС мөлшерлемесі
export-column-who = Кім
export-column-written-off = Есептен шығарылды

# Значения

export-document-act = акт
export-document-reconciliation = салыстыру актісі
export-document-receipt = түбіртек
export-document-certificate = төлем туралы анықтама
export-document-calculation = мерзім өткізу есеп-қисабы
export-document-state-issued = жасалды
export-document-state-void = күші жойылды
export-document-state-accepted = қабылданды
export-document-state-objected = қарсылық
export-status-draft = жоба
export-status-issued = ұсынылды
export-status-partial = ішінара төленді
export-status-paid = толық төленді
export-status-void = күші жойылды
export-status-written-off = есептен шығарылды

export-entry-received = төлем
export-entry-refund = қайтару
export-entry-reversal = сторно

export-method-bank = банк
export-method-cash = қолма-қол
export-method-card = карта
export-method-offset = өзара есепке алу

export-party-company = ұйым
export-party-sole-trader = жеке кәсіпкер
export-party-advocate-office = адвокат кеңсесі
export-party-bar-association = адвокаттар бірлестігі
export-party-self-employed = өзін-өзі жұмыспен қамтыған
export-party-private-practice = жеке практика
export-party-person = жеке тұлға
export-party-foreign = шетелдік ұйым

export-contract-draft = жоба
export-contract-active = қолданыста
export-contract-done = орындалды
export-contract-terminated = бұзылды

export-billing-fixed = бекітілген баға
export-billing-stages = кезеңдермен
export-billing-retainer = абоненттік төлем
export-billing-hourly = сағатпен
export-billing-success = табыс гонорары
export-billing-expenses = клиент шығыстары

export-task-payment-control = төлемді бақылау
export-task-remind-client = клиентке еске салу
export-task-other = басқа
export-task-state-open = ашық
export-task-state-done = орындалды
export-task-state-cancelled = алып тасталды

export-invoice-kind-advance = Авансқа
export-vat-none = ҚҚС-сыз

# Журнал: что произошло, с чем, и что записано

export-action = { $value ->
        [noted] ескертпе өзгертілді
        [handed_over] істер берілді
        [approval_asked] мақұлдауға жіберілді
        [approval_returned] ескертумен қайтарылды
        [approval_rule] шоттарды мақұлдау өзгертілді
        [expired] ескі хабарлама мәтіндері мерзімі бойынша жойылды
        [by_itself] боттың өзі
        [created] жасалды
        [changed] өзгертілді
        [undone] болдырылмады
        [archived] мұрағатқа жіберілді
        [erased] жеке деректер өшірілді
        [restored] мұрағаттан қайтарылды
        [closed] жабылды
        [reopened] қайта ашылды
        [shared] рұқсат берілді
        [unshared] рұқсат алынды
        [invited] Telegram-ға шақырылды
        [invite_revoked] шақыру кері қайтарылды
        [revoked] кері қайтарылды
        [joined] фирмаға кірді
        [role] рөлі өзгерді
        [deactivated] ажыратылды
        [reactivated] қайта қосылды
        [email] пошта мекенжайы өзгерді
        [digest] таңғы шолу
        [came] шақыру ашылды
        [confirmed] расталды
        [declined] қабылданбады
        [muted] еске салмауды сұрады
        [unmuted] еске салуға қайта келісті
        [account] банк шоты
        [account-archived] банк шоты алып тасталды
        [numbering] нөмірлеу
        [default] негізгі етілді
        [vat] ҚҚС
        [file] файл
        [matters] істер
        [stages] кезеңдер
        [state] күйі
        [drafted] жоба дайындалды
        [discarded] жоба жойылды
        [issued] ұсынылды
        [voided] күші жойылды
        [act_undone] акт бойынша мерзім жойылды
        [accepted] құжат қабылданды
        [objected] құжат бойынша қарсылық
        [dispute_ended] құжат бойынша дау аяқталды
        [unanswered] құжатқа жауап жоқ
        [act_signed] актіге қол қойылды
        [esf_noted] ЭШФ нөмірі
        [written_off] қалдық есептен шығарылды
        [delivered] жіберілді
        [reminded] еске салу жіберілді
        [unconfirmed] жеткені расталмады
        [failed] жіберілмеді
        [unheard] ешкім естімеді
        [withdrawn] жіберу тоқтатылды
        [blocked] қабылданбады
        [remind] еске салуға рұқсат берілді
        [remind_skipped] еске салусыз
        [resend] жіберу қайталанды
        [assumed_sent] жіберілді деп белгіленді
        [reminder_mode] еске салу режимі
        [policy] еске салу ережелері
        [policy_dropped] еске салудың өз ережелері алынды
        [hold] еске салу кейінге қалдырылды
        [hold_ended] еске салу жалғасты
        [opened] клиент ашты
        [claimed] клиент төлегенін хабарлады
        [claim_declined] төлем түспеді
        [promised] клиент төлем күнін айтты
        [asked] клиент сұрағы
        [answered] клиентке жауап
        [paid] төлем жазылды
        [payment_reversed] төлем жазбасы жойылды
        [refunded] клиентке қайтару
        [statement_sent] банк үзіндісі жіберілді
        [statement_posted] үзінді көшірмеден төлемдер жазылды
        [rate_set] мөлшерлеме енгізілді
        [rate_removed] мөлшерлеме алып тасталды
        [penalty] тұрақсыздық айыбы өзгертілді
        [demand_sent] талап жіберілді
        [demand_posted] талап поштамен жіберілді
        [demand_over] талап мерзімі өтті
        [demand_wording] талап мәтіні өзгертілді
        [statement_taken_back] үзінді көшірме болдырылмады
        [line_decided] үзінді жолы қаралды
        [advance_used] аванс есепке алынды
        [advance_declined] аванс есепке алынбады
        [task_set] тапсырма қойылды
        [task_moved] тапсырма мерзімі өзгертілді
        [task_reassigned] орындаушы өзгертілді
        [task_noted] тапсырма ескертпесі
        [task_done] тапсырма орындалды
        [task_cancelled] тапсырма алып тасталды
        [task_closed] тапсырма өзі жабылды
        [group_bound] топ қосылды
        [group_unbound] топ ажыратылды
        [group_told] топ: онда не келеді
        [group_gone] бот топтан шығарылды
        [brought_in] деректер файлдан көшірілді
        [taken_out] бәрі бір файлмен алынды
        [group_moved] топтың мекенжайы өзгерді
       *[unknown] { $value }
    }

export-object = { $value ->
        [firm] фирма
        [member] қызметкер
        [invite] шақыру
        [issuer] деректемелеріміз
        [client] клиент
        [contact] клиент контактісі
        [matter] іс
        [contract] шарт
        [invoice] шот
        [document] құжат
        [statement] банк үзіндісі
        [payment] төлем
        [task] тапсырма
       *[unknown] { $value }
    }

export-fact = { $value ->
        [name] атауы
        [number] нөмірі
        [country] елі
        [tax_id] БСН
        [currency] валюта
        [account] шот
        [bank_name] банк
        [bank_address] банк мекенжайы
        [bic] БСК
        [corr_account] корр. шот
        [swift] SWIFT
        [template] нөмір үлгісі
        [next] келесі нөмір
        [role] рөлі
        [responsible] жауапты
        [member] қызметкер
        [contact] контакт
        [total] сома
        [mode] режим
        [to] кімге
        [channel] қалай
        [kind] түрі
        [decision] шешім
        [amount] сома
        [of] ішінен
        [on] күні
        [method] тәсілі
        [client] клиент
        [state] күйі
        [reason] себебі
        [to_advance] авансқа
        [copy_of] шот көшірмесі
        [due] мерзімі
        [assignee] орындаушы
        [note] ескертпе
        [count] қанша
        [step] қадамы, күн
        [text] мәтін
        [why] неліктен
        [file_name] файл
        [until] дейін
        [group] топ
        [digest] шолу
        [picture] шолудағы сурет
        [email] пошта
        [phone] телефон
        [vat] ҚҚС
        [title] құжат түрі
        [signed_on] шарт күні
        [ends_on] қолданылу мерзімі
        [subject] мәні
        [timezone] сағат белдеуі
        [document_language] құжаттар тілі
        [neutral_wording] бейтарап атаулар
        [rate] мөлшерлеме
        [known_until] белгілі мерзімі
        [percent_a_day] бір күннің пайызы
        [cap_percent] шегі, берешек пайызы
        [cap] шегі
        [since] бастап
        [percent] пайыз
        [source] дереккөз
        [language] тіл
        [address] мекенжай
        [kpp] КПП
        [erased] жойылды
        [kept] қалды
        [card] клиент беті
        [contacts] адамдар
        [matters] істер
        [contracts] шарттар
        [services] жолдардағы қызметтер
        [pages] шот беттері
        [notes] ескертпелер
        [messages] хабарламалар
        [dialogs] ботпен әңгімелер
        [trail] тарих жазбалары
        [links] сілтемелер
        [invoices] шоттар
        [payments] төлемдер
        [clients] клиенттер
        [acts] тарих жазбалары
        [act_answer_days] актіге жауап, жұмыс күні
        [accent] құжаттар түсі
        [logo] логотип
        [signature] қолтаңба
        [stamp] мөр
        [document] құжат
        [way] қалай қабылданды
        [esf] ЭШФ нөмірі
        [alerts] топқа ескертулер
        [small_sum] шағын қалдық
        [part_month] толық емес ай
        [deposit] депозит
        [threshold] депозит шегі
        [documents] актілер мен басқа құжаттар
        [einvoice_address] электрондық шоттағы мекенжай
        [einvoice_endpoint] электрондық мекенжай
        [einvoice_reference] клиенттің тапсырыс нөмірі
        [einvoice_contact] сұрақтарға жауап беретін адам
        [einvoice_phone] электрондық шоттағы телефон
        [einvoice_email] электрондық шоттағы пошта
        [einvoice_vat_id] ҚҚС нөмірі
        [einvoice_reg_number] тіркеу нөмірі
        [einvoice_delivered_on] қызмет көрсетілген күн
        [einvoice_vat_category] неліктен ҚҚС-сыз
        [keep_clients_years] клиенттерді сақтау, жыл
        [keep_talks_months] сұрақ-жауаптарды сақтау, ай
        [keep_payloads_months] хабарлама мәтіндерін сақтау, ай
       *[unknown] { $value }
    }

export-value = { $value ->
        [erased] деректер жойылған
        [owner] иесі
        [lawyer] заңгер
        [accountant] бухгалтер
        [assistant] көмекші
        [draft] жоба
        [active] қолданыста
        [done] орындалды
        [terminated] бұзылды
        [bank] банк
        [cash] қолма-қол
        [card] карта
        [offset] өзара есепке алу
        [telegram] Telegram
        [email] пошта
        [hand] қолма-қол
        [auto] автоматты түрде
        [confirm] растаумен
        [off] өшірулі
        [pause] үзіліс
        [promise] уәде
        [claim] төлем туралы хабарлама
        [dispute] дау
        [invoice] шот
        [advance] аванс
        [recorded] бұрын жазылған
        [no_payment] төлем емес
        [reminder] еске салу
        [word] хабарлама
        [received] төлем
        [refund] қайтару
        [reversal] сторно
        [payment_control] төлемді бақылау
        [remind_client] клиентке еске салу
        [esf] ЭШФ жазу
        [document] құжат
        [act] акт
        [reconciliation] салыстыру актісі
        [receipt] түбіртек
        [certificate] төлем туралы анықтама
        [calculation] мерзім өткізу есеп-қисабы
        [ru_key] Ресей Банкінің негізгі мөлшерлемесі
        [kz_base] ҚР Ұлттық Банкінің базалық мөлшерлемесі
        [ecb] ЕОБ мөлшерлемесі
        [demand] сотқа дейінгі талап
        [paper] қағазда
        [silence] жауап болмады
        [days] күн бойынша
        [full] толық ақы
        [other] басқа
       *[unknown] { $value }
    }

# Отказы

error-export-nothing = Нені шығаратынын таңдаңыз: шоттар, төлемдер, клиенттер, шарттар, істер немесе тапсырмалар.
error-export-too-long = Бір кестеге сонша жол сыймайды. Қысқарақ кезең таңдаңыз.
error-export-too-big = Файл 50 МБ-тан үлкен болды, Telegram ондайды қабылдамайды. Қысқарақ кезең таңдаңыз.
error-job-busy = Бір файлды дайындап жатырмын. Соны жіберген соң келесісін сұрауға болады.
error-job-interrupted = Файлды дайындап үлгермедім: бот қайта іске қосылып жатыр. Бір минуттан кейін қайта сұраңыз.
error-job-outage = Файлды дайындап үлгермедім: қазір деректермен байланыс жоқ. Бір минуттан кейін қайта сұраңыз.
error-export-nothing-found = Шығаратын ештеңе жоқ: бұл мәтін бойынша ештеңе табылмады.
