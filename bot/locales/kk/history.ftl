# История: кто что сделал с клиентом, договором, делом или счётом.

history-button = 🕘 Тарих
history-list = <b>Тарих</b> · { $of }
    { $lines }
history-of = { $kind ->
        [invoice] № { $name } шот
        [contract] № { $name } шарт
        [matter] «{ $name }» ісі
        [task] тапсырма
       *[client] { $name }
    }
history-line = { $when } { $what } · { $who }
history-plain = { $when } { $what }
history-about = { $about } · { $what }
history-reason = { $what } ({ $reason })
history-invoice = № { $number } шот
history-draft = шот жобасы
history-object = { $kind ->
        [contract] № { $name } шарт
        [matter] «{ $name }» ісі
       *[contact] { $name }
    }
history-act = { $action ->
        [created] { $kind ->
            [contract] жасалды
            [matter] ашылды
           *[client] клиент беті ашылды
        }
        [approval_asked] мақұлдауға жіберілді
        [approval_returned] ескертумен қайтарылды
        [noted] ескертпе өзгертілді
        [archived] мұрағатқа
        [restored] мұрағаттан
        [erased] жеке деректер жойылды
        [shared] мынаған да көрінеді: { $member }
        [unshared] мынаған енді көрінбейді: { $member }
        [invited] шақыру сілтемесі жасалды
        [invite_revoked] шақыру сілтемесі кері қайтарылды
        [came] шақыру сілтемесі ашылды
        [confirmed] кіру расталды
        [declined] кіруге рұқсат берілмеді
        [revoked] кіру жабылды
        [discarded] шот жобасы жойылды
        [closed] жабылды
        [reopened] қайта ашылды
        [state] { $state ->
            [draft] жоба
            [active] қолданыста
            [done] орындалды
           *[terminated] бұзылды
        }
        [stages] кезеңдер өзгертілді
        [penalty] тұрақсыздық айыбы өзгертілді
        [matters] істер тізімі өзгертілді
        [file] { $file } файлы қосылды
        [reminder_mode] еске салу: { $mode ->
            [auto] автоматты түрде
            [confirm] растаумен
           *[off] өшірулі
        }
        [policy] еске салудың өз ережелері
        [policy_dropped] еске салу ережелері ортақ
        [refunded] аванстан қайтару
       *[other] өзгертілді
    }
history-undone = болдырылмады: { $what }
history-changed = өзгертілді: { $what }
history-value = { $field }: { $value }
history-field = { $field ->
        [name] атауы
        [note] ескертпе
        [email] пошта
        [phone] телефон
        [responsible] жауапты
        [timezone] сағат белдеуі
        [documents] құжаттар тілі
        [neutral] жол атаулары
        [language] тіл
        [number] нөмірі
        [title] құжат түрі
        [date] күні
        [ends] қолданылу мерзімі
        [subject] мәні
        [price] бағасы
        [day] шот күні
        [auto] шот ұсыну
        [part] толық емес ай
        [deposit] депозит
        [vat] ҚҚС
        [terms] төлем мерзімі
       *[details] деректемелер
    }
history-task = { $action ->
        [task_set] тапсырма қойылды: { $who }, { $when }
        [task_done] тапсырма орындалды
        [task_cancelled] тапсырма алып тасталды
        [task_moved] тапсырма ауыстырылды: { $when }
        [task_reassigned] тапсырма берілді: { $who }
        [task_noted] тапсырма ескертпесі өзгертілді
       *[task_closed] { $why ->
            [paid] төленді, төлемді бақылау жабылды
           *[other] төлемді бақылау алып тасталды
        }
    }
history-erased-member = Қызметкер { $number }
history-erased-person = деректері жойылған
history-erased-value = деректер жойылған
