# Согласование счетов перед выставлением.

approval-button = ✅ Шоттарды мақұлдау
approval-rule = <b>Шоттарды мақұлдау</b>
    { $on ->
        [yes] Қосулы: заңгерлер мен көмекшілер жобаны мақұлдауға жібереді, оны тек мақұлдаушылар ұсынады.
       *[no] Өшірулі: рөлі рұқсат ететін кез келген адам шот ұсынады.
    }
    { $on ->
        [yes] Мақұлдайтындар: { $who }. Иелері әрқашан мақұлдайды. Төменде рөлді толық немесе жеке адамдарды қосуға болады.
       *[no] Шоттарды алдымен иесі немесе бас бухгалтер қарауы керек болса, қосыңыз.
    }
approval-switch-on = Мақұлдауды қосу
approval-switch-off = Мақұлдауды өшіру
approval-person = { $chosen ->
        [yes] ● { $name } · { role-name }
       *[no] { $name } · { role-name }
    }
approval-send = 📤 Мақұлдауға
approval-sent = Мақұлдауда: { $names }. Жауап осында келеді.
approval-look = 👁 Қарау
approval-issue = ✅ Ұсыну
approval-return = ↩️ Ескертумен қайтару
approval-line = { $state ->
        [waiting] ⏳ Мақұлдауда, { $when } бері: { $mine ->
            [yes] { $approvers }
           *[no] жіберген { $author }
        }
        [returned] ↩️ Қайтарды, { $who }: { $remark }
        [withdrawn] ✏️ Жіберілгеннен кейін өзгертілген: мақұлдауға қайта жіберіңіз.
        [approved] ✅ Мақұлданды, { $who }
       *[none] Мақұлдайтын адам ұсынады: { $approvers }
    }
approval-remark-ask = <b>Ескертумен қайтару</b> · { $client }, { $sum }
    Нені түзету керек? Бір жолмен. Оқитын адам { $author }.
approval-remark-example = Қызмет кезеңі: қараша емес, қазан
approval-given-back = Жоба қайтарылды, ескертуді алатын адам { $author }.
approval-issued = ✅ № { $number } шот ұсынылды: { $client }, { $sum }.
approval-gone = Бұл жоба енді жоқ.
approval-over = Мұнда енді мақұлдайтын ештеңе жоқ: жоба қайтарып алынған немесе өзгертілген.
approval-settled = { $state ->
        [approved] ✅ { $client }: шотты әріптесіңіз ұсынды, { $who }.
        [returned] ↩️ { $client }: жобаны ескертумен әріптесіңіз қайтарды, { $who }.
        [discarded] 🗑 { $client }: жоба жойылды ({ $who }), мақұлдайтын ештеңе қалмады.
       *[withdrawn] ✏️ { $client }: жоба өзгертілді ({ $who }), мақұлдау кері қайтарылды.
    }
approval-push-ask = 📤 { $who } шотты мақұлдауды сұрайды: <b>{ $client }</b>, <b>{ $sum }</b>{ $based ->
        [yes] , № { $contract } шарт
       *[no] { "" }
    }
    { $line }{ $count ->
        [one] { "" }
       *[other] {" "}… барлығы { $count } жол
    }{ $dated ->
        [yes] {" "}· төлеу мерзімі { $due }
       *[no] { "" }
    }
approval-push-returned = ↩️ { $who } жобаны қайтарды: { $client }, { $sum }.
    Ескерту: { $remark }
approval-push-withdrawn = ✏️ { $who } сіздің жобаңызды өзгертіп жатыр: { $client }, { $sum }.
    Мақұлдау қайтарып алынды: қарап, қайта жіберіңіз.
approval-push-discarded = 🗑 { $who } сіздің жобаңызды жойды: { $client }, { $sum }.
    { $remarked ->
        [yes] Ескерту мынадай еді: { $remark }
       *[no] Енді мақұлдайтын ештеңе жоқ. Шот керек болса, оны қайта жасаңыз.
    }
approval-push-approved = ✅ { $who } № { $number } шотыңызды ұсынды: { $client }, { $sum }.

error-approval-needed = Бұл шот алдымен мақұлданады. Жобаны ашып, «{ approval-send }» түймесін басыңыз.
error-approval-off = Мақұлдау керек емес: бұл шотты бірден ұсынуға болады.
error-approval-changed = Содан бері жоба өзгерген. Оны ашып, қайта қараңыз.
error-approval-done = { $what ->
        [approved] Шотты әріптесіңіз ұсынып қойған: { $name }.
       *[other] Жобаны әріптесіңіз ескертумен қайтарып қойған: { $name }.
    }
error-approval-remark = Ескерту: { $limit } таңбаға дейін бір жол. Мысалы: Қызмет кезеңі: қараша емес, қазан.
error-approval-role = Шотты өзі ұсынатын адам мақұлдай алады: заңгер, бухгалтер немесе фирма иесі.
