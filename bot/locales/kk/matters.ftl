# Дела: список, выбор, новое, карточка.

matter-list = <b>Істер</b>
matter-list-client = <b>Істер</b> · { $client }
matter-list-hint = Таңдаңыз немесе атауының бір бөлігін, клиент атын жазыңыз.
matter-list-hint-client = Таңдаңыз немесе атауының бір бөлігін жазыңыз.
matter-list-found = «{ $query }» бойынша табылғаны: { $count } іс
matter-list-not-found = «{ $query }» бойынша ештеңе таппадым. Атауының бір бөлігін немесе клиент атын жазып көріңіз.
matter-list-none-open = Ашық іс жоқ.
matter-list-empty = Әзірге іс жоқ. Алғашқысын ашамыз ба?
matter-list-empty-here = Әзірге іс жоқ.
matter-row = { $state ->
        [closed] ☑️ { $name }
       *[open] { $name }
    }{ $among ->
        [many] {" "}· { $client_name }
       *[one] { "" }
    }
matter-search-example = мәміле немесе Ромашка
matter-search-over = Бәрін көрсету
matter-show = { $show ->
        [closed] Жабық ({ $count })
        [open] Ашық
       *[every] Барлығы
    }
matter-new = ➕ Жаңа іс

matter-pick = Қай іске жатқызамыз? Таңдаңыз немесе атауының бір бөлігін жазыңыз.
matter-pick-none = Клиентте ашық іс жоқ.
matter-pick-not-found = «{ $query }» бойынша ештеңе таппадым. Атауының бір бөлігін жазып көріңіз.
matter-none = Іссіз

matter-ask-name = <b>Жаңа іс</b> · { $client }
    Қалай атаймыз?
matter-name-example = Солтүстікпен мәміле
matter-created = «{ $name }» ісі ашылды.

matter-card = <b>{ $name }</b>
    { $client } · { $state ->
        [closed] жабылды { $closed }
       *[open] ашылды { $opened }
    }
    Жауапты { $responsible }
matter-card-note = 📝 { $note }
matter-invoices = 📂 Шоттар ({ $invoices })
matter-contracts = 📄 Шарттар ({ $contracts })
matter-payments = 💳 Төлемдер ({ $payments })
matter-rename = ✏️ Атын өзгерту
matter-note = 📝 Ескертпе
matter-note-remove = Ескертпені алып тастау
matter-close = ☑️ Істі жабу
matter-reopen = ↩️ Қайта ашу
matter-client = 👤 { $client }
matter-ask-new-name = «{ $name }» ісін енді қалай атаймыз?
matter-ask-note = «{ $name }» ісіне ескертпе жазыңыз. Оны тек қызметкерлер көреді.
matter-note-example = Судья шарттың түпнұсқасын сұрайды

error-matter-name = Істің атауы { $limit } таңбаға дейін болады. Мысалы: Солтүстікпен мәміле.
error-matter-note = Ескертпе { $limit } таңбаға дейін болады. Мысалы: Судья шарттың түпнұсқасын сұрайды.
