# «Сіз туралы не сақталған»: кез келген адам аша алатын мәтін.

privacy-held-own = 📄 Мен туралы не сақталған
privacy-held-file = Не сақталған.txt
privacy-held-title = { $whose ->
        [own] Сіз туралы не сақталған: { $name }
        [self] Сіз туралы не сақталған: { $name }
       *[other] Не сақталған: { $name }
    }
privacy-held-section = { $kind ->
        [person] Telegram-да
        [work] Фирмада
        [trace] Жұмыс іздері
        [said] Бізге жазылғаны
        [answer] Құжаттарға жауаптар
        [message] Жіберілгені
        [promise] Уәде етілген төлем күндері
        [claim] Төлем туралы хабарлар
        [contract] Шарттар
        [matter] Істер
        [invoice] Шоттар
        [document] Актілер мен басқа құжаттар
        [fact] Электрондық шоттарға
        [statement] Банк үзінді көшірмелерінің жолдары
       *[payment] Төлемдер
    }
privacy-held-person =
    Аты: { $name }{ $has_username ->
        [yes] { "\u000A" }Telegram-дағы аты: @{ $username }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "\u000A" }Телефоны: { $phone }
       *[no] { "" }
    }
    Telegram-дағы нөмірі: { $user }
    Тілі: { $language }
    Жазылған күні: { $since }
privacy-held-said = { $at } { $kind ->
        [question] сұрақ
        [claim] «төледім»
        [acceptance] акт қабылданды
        [objection] акт бойынша қарсылық
       *[promise] төлеуге уәде
    }{ $has_number ->
        [yes] { $kind ->
            [acceptance] { " " }
            [objection] { " " }
           *[other] , шот{ " " }
        }№ { $number }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-answer = { doc-name }, { $day }: { $response ->
        [accepted] қабылданды { $on }
       *[objected] қарсылық { $on }
    }{ $has_name ->
        [yes] , аты «{ $name }»
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-message = { $at } { $kind ->
        [invoice] шот
        [document] құжат
        [reminder] еске салу
       *[word] хабарлама
    }, { $channel ->
        [email] пошта
        [hand] қолма-қол берілді
       *[telegram] Telegram
    }{ $has_to ->
        [yes] { " " }{ $to }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] { "" }
    }
privacy-held-promise = { $at }{ $has_until ->
        [yes] : { $until } дейін
       *[no] { "" }
    }
privacy-held-claim = { $at }
privacy-held-withheld = { $whose ->
        [own] Бұл деректерді түзету немесе жою үшін фирмадан сұраңыз: осында жазыңыз. Заңгердің жұмыс жазбалары бұған кірмейді.
        [contact] Фирманың жұмыс жазбалары бұған кірмейді.
        [self] Бұл деректерді түзету немесе жою үшін фирма иесінен сұраңыз. Клиенттердің хабарламалары мен олар туралы жазбалар бұған кірмейді: бұл клиенттердің деректері.
        [member] Клиенттердің хабарламалары мен олар туралы жазбалар бұған кірмейді: бұл клиенттердің деректері.
       *[client] Фирманың жұмыс жазбалары, тапсырмалары мен жобалары бұған кірмейді. Клиент өкілдері өз деректерін бөлек алады.
    }
