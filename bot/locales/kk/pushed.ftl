# Бот өзі жіберетін хабарламалар: шоттар, еске салу, хаттар.

pushed-hello = Қайырлы күн!
pushed-hello-name = Қайырлы күн, { $name }!
pushed-sum = { $balance }
pushed-sum-of = { $balance } (жалпы сома { $total })
pushed-paid = ✅ Төледім
pushed-promise = 📅 Төлем күнін хабарлау
pushed-pdf = 📄 PDF
pushed-card = 🧾 Шотты ашу
pushed-card-row = 🧾 № { $number }
pushed-pdf-row = 📄 № { $number }
pushed-all = 📂 Барлық шот

# Шот

pushed-invoice = { $hello } № { $number } төлем шоты{ $left ->
        [part] , қалдық { $sum }, төлеу мерзімі: { $due }
        [none] , сомасы { $sum }, ештеңе төлеудің қажеті жоқ
       *[all] , сомасы { $sum }, төлеу мерзімі: { $due }
    }.
    { $firm }

# Еске салу: достық, бейтарап, қатаң, ресми

pushed-remind-attached = Шотты қоса жібереміз.
pushed-remind-friendly-before = № { $number } төлем шоты{ $part ->
        [yes] , қалдық { $sum }
       *[no] , сомасы { $sum }
    }. Төлем мерзімі { $days ->
        [1] ертең
       *[other] { $day } күні
    } аяқталады.
pushed-remind-friendly-today = Бүгін № { $number } шоттың төлем мерзімі{ $part ->
        [yes] , қалдық { $sum }
       *[no] , сомасы { $sum }
    }.
pushed-remind-friendly-late = № { $number } шотты еске саламыз: төлем мерзімі { $day } күні болатын, төлеуге { $sum }. Ақша жолда болса, { $channel ->
        [email] осы хатқа жауап беріңіз
       *[telegram] «Төледім» түймесін басыңыз немесе төлем күнін хабарлаңыз
    }.
pushed-remind-neutral-before = № { $number } шоттың төлем мерзімі { $days ->
        [1] ертең
       *[other] { $day } күні
    } аяқталады, төлеуге { $sum }.
pushed-remind-neutral-today = Бүгін № { $number } шоттың төлем мерзімі, төлеуге { $sum }.
pushed-remind-neutral-late = № { $number } шоттың төлем мерзімі { $days ->
        [1] кеше
       *[other] { $day } күні
    } өтті. Төлеуге { $sum }. Ақша жолда болса, { $channel ->
        [email] осы хатқа жауап беріңіз
       *[telegram] «Төледім» түймесін басыңыз немесе төлем күнін хабарлаңыз
    }.
pushed-remind-firm-before = № { $number } шотты мерзімінде төлеуіңізді сұраймыз, соңғы күні { $day }. Төлеуге { $sum }.
pushed-remind-firm-today = № { $number } шотты бүгін төлеуіңізді сұраймыз: бүгін мерзімнің соңғы күні. Төлеуге { $sum }.
pushed-remind-firm-late = № { $number } шот { $days ->
        [7] бір апта
        [14] екі апта
       *[other] { $days } күн
    } бойы төленбей тұр, қалдық { $balance }. Төлемді қашан күтейік? { $channel ->
        [email] Осы хатқа жауап берсеңіз
       *[telegram] Түймемен жауап берсеңіз
    }, сол жеткілікті.
pushed-remind-formal-before = № { $number } төлем шоты, { $issued }: төлеуге { $sum }. Төлеуіңізді сұраймыз, соңғы күні { $day }.
pushed-remind-formal-today = № { $number } төлем шоты, { $issued }: төлеуге { $sum }, мерзімі бүгін. Төлеуіңізді сұраймыз.
pushed-remind-formal-late = № { $number } төлем шоты, { $issued }: қалдық { $balance }, мерзімі { $day } күні өтті. Төлеуіңізді немесе бізбен хабарласуыңызды сұраймыз, соңғы күні { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-remind-several = { $late ->
        [yes] Төлемі күтілген шоттарды еске саламыз:
       *[no] Мына шоттардың төлем мерзімі жақындады:
    }
pushed-remind-line = № { $number } · { $sum } · { $late ->
        [yes] мерзімі { $day } күні болатын
       *[no] мерзімі { $day }
    }
pushed-remind-more = және тағы { $count } шот
pushed-remind-total = <b>Барлығы { $sums }</b>
pushed-remind-advance = Авансыңызда { $advance } бар, сондықтан қосымша { $rest } төлеу керек.
pushed-remind-several-friendly = Ақша жолда болса, { $channel ->
        [email] осы хатқа жауап беріңіз.
       *[telegram] шотты ашып, «Төледім» түймесін басыңыз.
    }
pushed-remind-several-neutral = Ақша жолда болса, { $channel ->
        [email] осы хатқа жауап беріңіз.
       *[telegram] шотты ашып, «Төледім» түймесін басыңыз немесе төлем күнін хабарлаңыз.
    }
pushed-remind-several-firm = Төлемді қашан күтейік? { $channel ->
        [email] Осы хатқа жауап берсеңіз, сол жеткілікті.
       *[telegram] Шотты ашып, төлем күнін хабарласаңыз, сол жеткілікті.
    }
pushed-remind-several-formal = Төлеуіңізді немесе бізбен хабарласуыңызды сұраймыз, соңғы күні { $answer }{ $known ->
        [yes] : { $contact }.
       *[no] .
    }
pushed-creditor = Кредитор: { $creditor }.
pushed-creditor-phone = Кредитор: { $creditor }, телефоны { $phone }.

# Хаттар

pushed-mail-subject-invoice = № { $number } төлем шоты, { $date }, { $firm }
pushed-mail-subject-several = Төлемі күтілген { $count } шот, { $firm }
pushed-mail-subject-word = Хабарлама: { $firm }
pushed-mail-invoice = { $left ->
        [part] № { $number } төлем шоты қоса берілді, қалдық { $sum }. Төлеу мерзімі: { $due }.
        [none] № { $number } төлем шоты қоса берілді, сомасы { $sum }. Ештеңе төлеудің қажеті жоқ.
       *[all] № { $number } төлем шоты қоса берілді, сомасы { $sum }. Төлеу мерзімі: { $due }.
    }
pushed-mail-answer = Сұрағыңыз болса немесе құжаттар керек болса, осы хатқа жауап беріңіз.
pushed-no-file = { $kind ->
        [voice] 📎 Файл қосылмады: бұл дауыстық хабарлама, ал сіздің Telegram оларды қабылдамайды.
       *[other] 📎 Файл қосылмады: Telegram оны қабылдамады.
    }
