# Фильтры и порядок списков, выбор того, чем список ограничен.

filter-text = { $text }
filter-button = 🔎 Сүзгі
filter-reset = ✖️ Тазарту
filter-show = ✅ Көрсету ({ $count })
filter-table-title = { $by ->
        [contract] Шарттар
        [matter] Істер
       *[client] Клиенттер
    }: { $all ->
        [yes] { $count }
       *[no] { $count } ішінен алғашқы { $shown }
    }
filter-line = 🔎 { $parts }
filter-nothing = Бұл шарттарға сай ештеңе жоқ.
filter-owed = Күтілуде { $owed }

filter-invoices =
    <b>Қай шоттарды көрсетейін?</b>
    { filter-count }
filter-count = { $count ->
        [0] Сай келетіні жоқ.
       *[other] { $count } шот сай келеді.
    }
filter-cards = <b>Нені және қандай ретпен көрсетейін?</b>
filter-mine = { $mine ->
        [yes] ☑️ Тек менікі
       *[no] ▫️ Тек менікі
    }
filter-client = 👥 { $client }
filter-contract = 📄 { $contract }
filter-matter = ⚖️ { $matter }
filter-issuer = 🏢 { $issuer }
filter-status = 🚦 { $status }
filter-period = 📅 { $period }
filter-any-client = Барлық клиент
filter-client-more = ➕ Тағы клиент
filter-any-contract = Барлық шарт
filter-any-matter = Барлық іс
filter-any-issuer = Барлық ұйым
filter-any-status = Кез келген күй
filter-any-period = Барлық уақыт
filter-any-currency = Барлық валюта

filter-sort = { $sort ->
        [newest] Алдымен жаңасы
        [due] Мерзімі бойынша
        [amount] Сомасы бойынша
        [client] Клиент бойынша
       *[usual] Әдеттегі рет
    }
filter-sort-name = Атауы бойынша
filter-card-sort = { $sort ->
        [name] { $of ->
            [contracts] Нөмірі бойынша
           *[matters] Атауы бойынша
        }
        [client] Клиент бойынша
       *[usual] Алдымен жаңасы
    }

filter-ask-period = Қай уақыт үшін? Таңдаңыз немесе екі күнді жазыңыз.
filter-period-example = 01.11.2026 – 30.11.2026
filter-by = { $by ->
        [due] Төлем мерзімі бойынша
       *[issued] Шот күні бойынша
    }
filter-period-name = { $period ->
        [month] Осы ай
        [last_month] Өткен ай
        [quarter] Осы тоқсан
        [last_quarter] Өткен тоқсан
        [year] Осы жыл
       *[last_year] Өткен жыл
    }
filter-period-any = Барлық уақыт
filter-ask-issuer = Кімнің шоттарын көрсетейін? Бірнеше ұйымды белгілеуге болады.
filter-ask-status = Қай шоттарды көрсетейін? Бірнешеуін белгілеуге болады.
filter-clients = { $some_clients ->
        [true] Осы клиенттердің шоттары. Артығын алып тастау үшін басыңыз.
       *[false] Клиент таңдалмаған, бәрінің шоттарын көрсетемін.
    }

filter-said-mine = тек менікі
filter-said-contract = № { $number } шарт
filter-said-matter = «{ $name }» ісі
filter-said-period = { $by ->
        [due] мерзімі: { $days }
       *[issued] { $days }
    }
filter-said-sort = { $sort ->
        [newest] алдымен жаңасы
        [due] мерзімі бойынша
        [amount] сомасы бойынша
       *[client] клиент бойынша
    }
filter-said-card-sort = { $sort ->
        [name] { $of ->
            [contracts] нөмірі бойынша
           *[matters] атауы бойынша
        }
       *[client] клиент бойынша
    }

filter-pick = { $kind ->
        [client] Қай клиент? Таңдаңыз немесе атын, БСН, телефонын, поштасын жазыңыз.
        [contract] Қай шарт? Таңдаңыз немесе нөмірін, клиент атын жазыңыз.
       *[matter] Қай іс? Таңдаңыз немесе атауының бір бөлігін, клиент атын жазыңыз.
    }
filter-pick-any = { $kind ->
        [client] Барлық клиент
        [contract] Барлық шарт
       *[matter] Барлық іс
    }
filter-pick-not-found = «{ $query }» бойынша ештеңе таппадым. Атының бір бөлігін, БСН немесе нөмірін жазып көріңіз.
filter-pick-row = { $label }
filter-pick-row-of = { $label } · { $of }
filter-pick-number = № { $number }
filter-pick-all = Бәрін көрсету
filter-pick-example = Ромашка немесе 7/2026
