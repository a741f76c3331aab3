# Клиенты в Telegram, сторона фирмы: приглашение, подтверждение, переписка.

client-invite = 🔗 Telegram-ға шақыру
client-contacts = 👤 Контактілер ({ $people })
menu-as-client = 🙋 Мен клиентпін

contacts-invitation =
    Сілтеме, клиент: { $client }. Оны шот төлейтін адамға жіберіңіз: ол бір адамға арналған және { $expires } дейін жарамды.
    Сол адам екенін өзіңіз растағаннан кейін ол шоттарды көреді.

    { $url }
contacts-invitation-share = { $firm } шоттар мен деректемелерді Telegram-да көруге шақырады. Сілтемені ашып, «Бастау» түймесін басыңыз.
contacts-share = 📨 Клиентке жіберу
contacts-copy = 📋 Сілтемені көшіру

contacts-list = <b>Контактілер</b> · { $client }
contacts-none = { $client }: Telegram-да әзірге ешкім жоқ.
contacts-row = { contacts-icon } { $name }
contacts-icon = { $state ->
        [waiting] ❓
        [confirmed] ✅
        [muted] 🔕
        [unreachable] ⚠️
        [declined] ⛔️
       *[revoked] 🚫
    }
contacts-links = Әлі ашылмаған сілтемелер:
contacts-link-row = 🔗 { $expires } дейін · { $by }
contacts-invite = 🔗 Шақыру
contacts-card =
    <b>{ $name }</b> · { $client }
    { $state ->
        [waiting] Шақыру ашылды, растауды күтіп тұр. Бұл сіздің клиентіңіз бе?
        [confirmed] Шоттарды көреді және хабарламалар алады.
        [declined] Расталмаған, ештеңе көрмейді.
       *[revoked] Кіру жабық.
    }
contacts-card-phone = { $phone } · { $hint ->
        [matches] телефоны клиент бетіндегімен сәйкес
        [differs] клиент бетінде басқа телефон
       *[alone] клиент бетінде телефон жоқ
    }
contacts-card-decided = Шешім: { $decided_by }, { $decided_at }
contacts-card-muted = 🔕 Еске салмауды сұрайды.
contacts-card-unreachable = ⚠️ Хабарламалар жетпейді: бот тоқтатылған.
contacts-yes = ✅ Иә, сол
contacts-no = ⛔️ Жоқ
contacts-write = 💬 Жазу
contacts-close = 🚫 Кіруді жабу
contacts-close-ask = Кіруді жабайын ба: { $name }, { $client }? Шоттар көрінбейді, хабарламалар тоқтайды. Кіруді қайтару үшін жаңа сілтеме керек болады.
contacts-close-yes = 🚫 Иә, жабу
contacts-closed = Кіру жабылды: { $name }.
contacts-confirmed = { $name } шоттарды көреді, клиент: { $client }.
contacts-declined = { $name }: кіру ашылмады.
contacts-link =
    <b>Сілтеме, клиент: { $client }</b>
    Жасалған { $made_at }, { $by }. { $expires } дейін жарамды, әлі ашылған жоқ.
contacts-link-revoke = 🚫 Кері қайтару
contacts-link-revoked = Сілтеме кері қайтарылды.
contacts-own-link = Бұл клиентке арналған сілтеме: оны соған жіберіңіз. Өзіңіз ашсаңыз, басқаға енді жарамайды.
contacts-own-link-open = 🙋 Клиент ретінде ашу

contacts-decided = { $state ->
        [confirmed] ✅ { $name } шоттарды көреді, клиент: { $client }. Шешкен: { $by }.
        [declined] ⛔️ { $name }: шоттарға кіру ашылмады, клиент: { $client }. Шешкен: { $by }.
       *[revoked] 🚫 { $name }: шоттарға кіру жабылды, клиент: { $client }. Шешкен: { $by }.
    }
contacts-claim-settled = { $state ->
        [paid] ✅ { $client }: № { $number } шот төленді.
        [declined] ✖️ { $client }: № { $number } шот бойынша төлем түскен жоқ. Бұл туралы жазып жатырмын: { $name }.
       *[over] { $client }, № { $number } шот: төлем туралы сұрақ жабылған.
    }
contacts-answer-ask = Кімге: <b>{ $name }</b>, { $client }{ $about ->
        [invoice] , № { $number } шот
       *[all] { "" }
    }
contacts-answer-question = Сұрақ:
    <blockquote>{ $question }</blockquote>
contacts-answer-frame = Клиент Telegram-да мынаны көреді:
    <blockquote>{ $frame }</blockquote>
contacts-answer-how = Жауабын жазыңыз, файлмен немесе фотомен де болады. Ол жарты минуттан кейін кетеді: қайта оқып, өзгертіп үлгересіз.
contacts-answer-anew = Бұл мәтін кеткен жоқ. Жаңасын жазыңыз; файлдар болса, оларды қайта қосыңыз.
contacts-answer-example = Иә, екі бөліп төлеуге болады
contacts-answer-said = { $has_text ->
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
contacts-answer-left = Бұрынғы жауап кетіп қойған. Мұны да жіберейін бе? Тағы жібергеніңіз бірге кетеді.
contacts-answer-more = Жауап жоғарыда көрсетілген, жақында кетеді. Қазір қосып жазғаныңыз онымен бірге кетеді.
contacts-answer-gone = Қазір жіберуді күтіп тұрған ештеңе жоқ. Тағы жазсаңыз, алдымен сұраймын.

# Сообщения, которые приходят сами.

contacts-push-who = { $with_username ->
        [yes] { $name } (@{ $username })
       *[no] { $name }
    }
contacts-push-opened = Шақыру ашылды: { contacts-push-who }. Бұл сіздің клиентіңіз бе: { $client }?{ $phone ->
        [matches] {" "}Телефоны клиент бетіндегімен сәйкес.
        [differs] {" "}Телефоны { $number }, клиент бетінде басқасы.
        [alone] {" "}Телефоны { $number }, клиент бетінде телефон жоқ.
       *[none] { "" }
    }
contacts-push-phone = { $phone ->
        [matches] 📱 { $name }, { $client }: телефоны клиент бетіндегімен сәйкес.
        [differs] 📱 { $name }, { $client }: телефоны { $number }, клиент бетінде басқасы.
       *[alone] 📱 { $name }, { $client }: телефоны { $number }, клиент бетінде телефон жоқ.
    } Бұл сіздің клиентіңіз бе?
contacts-push-refused = Сілтеме ашылды, клиент: { $client }. Ашқан: { contacts-push-who }. { $why ->
        [used] Сол сілтемемен басқа адам кіріп қойған.
        [declined] Бұл адам бұрын расталмаған.
        [revoked] Бұл сілтеме кері қайтарылған.
       *[expired] Оның мерзімі өткен.
    } Ештеңе көрсетілген жоқ. Бұл клиент болса, оған жаңа сілтеме жіберіңіз.
contacts-push-claim = 💰 { $client }: № { $number } шот төленді деп { $name } жазды. Қалдық { $balance }.{ $with_file ->
        [yes] {" "}Төлем құжаты қоса берілген.
       *[no] { "" }
    } Ақша түсті ме?
contacts-push-claim-again = 💰 { $client }: № { $number } шот төленді деп { $name } қайта жазды. Қалдық { $balance }, төлем туралы бұрынғы хабарламалар расталмаған.{ $with_file ->
        [yes] {" "}Төлем құжаты қоса берілген.
       *[no] { "" }
    } { $outlook ->
        [goes_on] Еске салу жалғаса береді.
       *[nothing] Енді еске салу жоспарланбаған.
    } Ақша түсті ме?
contacts-claim-yes = ✅ Растау
contacts-claim-no = ✖️ Түскен жоқ
contacts-push-claim-more = 📎 { $client }: № { $number } шоттың төлемі туралы тағы бір файл, жіберген { $name }.
contacts-push-promise = 📅 { $client }: № { $number } шот, қалдық { $balance }, төлеуге уәде берген күні { $day }. Бұл күнге дейін еске салынбайды. Жазған { $name }.
contacts-push-promise-words = 📅 { $client }: № { $number } шот, қалдық { $balance }, { $outlook ->
        [held] төлеуге уәде берген күні { $day }. Бұл күнге дейін еске салынбайды.
        [goes_on] қайтадан төлеуге уәде берді, енді { $day }. Бұрынғы күндер төлемсіз өтті, сондықтан еске салу жалғаса береді.
       *[nothing] қайтадан төлеуге уәде берді, енді { $day }. Бұрынғы күндер төлемсіз өтті. Енді еске салу жоспарланбаған.
    } Жазған { $name }{ $with_words ->
        [no] .
       *[yes] :
    <blockquote>{ $words }</blockquote>
    }
contacts-push-muted = 🔕 { $client }: { $name } еске салмауды сұрайды. Бұл адамға еске салмаймыз.
contacts-push-unmuted = 🔔 { $client }: { $name } мерзімдерді қайта еске салуды сұрайды.
contacts-push-question = { $about ->
        [invoice] 💬 <b>{ $name }</b>, { $client }, № { $number } шот бойынша
       *[all] 💬 <b>{ $name }</b>, { $client }
    }
    { $question }
contacts-answer = 💬 Жауап беру
contacts-reply-kept = Жауабыңыз ешкімге жіберілген жоқ. Клиентке оның контактісіндегі «💬 Жазу» түймесімен жазуға болады.

error-contact-link-used = Сілтеме ашылып қойған. Кіруді контакт бетінде жабуға болады.
error-contact-gone = { $name }: енді кіруге рұқсаты жоқ, жазу мүмкін емес.

answer-sent = Жауап жіберілді: { $name }.
answer-lost = ⚠️ Жетпеді: { $name }.
answer-unknown = ⚠️ Жеткені белгісіз: { $name }. Өзім қайталамаймын.
answer-on-its-way = 📨 Жіберіп жатырмын: { $name }.
answer-waits =
    { contacts-answer-ask }
    <blockquote>{ $said }</blockquote>{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] Файлмен.
       *[other] Файл саны: { $files }.
    }
       *[no] { "" }
    }
    { $stopped ->
        [yes] ⚠️ Бот тоқтатылған, хабарлама жетпейді.
       *[no] Жарты минуттан кейін кетеді.
    }
answer-now = 📨 Қазір жіберу
