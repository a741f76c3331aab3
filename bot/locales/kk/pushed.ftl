# Сообщения, которые бот отправляет сам: счета, напоминания, тревоги.

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

# Счёт

pushed-invoice = { $hello } № { $number } төлем шоты{ $left ->
        [part] , қалдық { $sum }, төлеу мерзімі: { $due }
        [none] , сомасы { $sum }, ештеңе төлеудің қажеті жоқ
       *[all] , сомасы { $sum }, төлеу мерзімі: { $due }
    }.
    { $firm }

# Напоминания: дружеское, нейтральное, твёрдое, официальное

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

# Письма

pushed-mail-subject-invoice = № { $number } төлем шоты, { $date }, { $firm }
pushed-mail-subject-several = Төлемі күтілген { $count } шот, { $firm }
pushed-mail-subject-word = Хабарлама: { $firm }
pushed-mail-invoice = { $left ->
        [part] № { $number } төлем шоты қоса берілді, қалдық { $sum }. Төлеу мерзімі: { $due }.
        [none] № { $number } төлем шоты қоса берілді, сомасы { $sum }. Ештеңе төлеудің қажеті жоқ.
       *[all] № { $number } төлем шоты қоса берілді, сомасы { $sum }. Төлеу мерзімі: { $due }.
    }
pushed-mail-answer = Сұрағыңыз болса немесе құжаттар керек болса, осы хатқа жауап беріңіз.

# Сотрудникам

pushed-alert = 🔴 { $client }: № { $number } шот төленбеген, қалдық { $balance }, { $days } күн.
pushed-alert-nobody = ⚠️ Еске салатын ешкім жоқ: { $why ->
        [muted] клиент еске салмауды сұраған.
        [stopped_mail_off] клиент ботты тоқтатқан, ал пошта әлі бапталмаған.
        [mail_off] пошта әлі бапталмаған, ал клиент Telegram-да жоқ.
        [refused] пошта мекенжайы хат қабылдамайды.
        [blocked] клиент ботты тоқтатқан, ал пошта көрсетілмеген.
       *[nobody] Telegram-да контакт та, пошта да жоқ.
    }
pushed-alert-head = 🔴 <b>{ $count } шот төленбеген</b>, қалдық { $sums }
pushed-alert-line = • { $client }, № { $number }: { $balance }, { $days } күн{ $nobody ->
        [yes] , ⚠️ еске салатын ешкім жоқ
       *[no] { "" }
    }
pushed-alert-all = 🔴 Барлық мерзімі өткен
pushed-remind = 📣 Клиентке еске салу
pushed-offer = Клиент мынаны алады ({ $to }):
    { $folded ->
        [yes] <blockquote expandable>{ $text }</blockquote>
       *[no] <blockquote>{ $text }</blockquote>
    }
pushed-pause = ⏸ Үзіліс
pushed-pay = 💳 Төлемді жазу
pushed-task = 📌 Тапсырма
pushed-open = 🧾 Шотты ашу
pushed-client = 👤 Клиент

pushed-ask = Клиентке еске салайын ба? { $client }, № { $number } шот: қалдық { $balance }, { $late ->
        [yes] мерзімі { $day } болатын.
       *[no] мерзімі { $day }.
    }
pushed-ask-send = 📣 Жіберу
pushed-ask-skip = Өткізіп жіберу
pushed-ask-sent = Еске салуды жіберіп жатырмын.
pushed-ask-skipped = Бұл еске салуды өткізіп жібереміз.
pushed-ask-over = Шешіліп қойған.

pushed-advance-ask = 💼 Аванстан { $used } есепке алайын ба? { $client }: № { $number } шот, қалдық { $balance }, аванс жетеді. Шешкеніңізше, клиентке еске салмаймын.
pushed-advance-ask-again = 💼 Әзірге шешім жоқ. Аванстан { $used } есепке алайын ба? { $client }: № { $number } шот, қалдық { $balance }, аванс жетеді. Клиентке әзірге еске салмаймын.
pushed-advance-use = 💼 Есепке алу
pushed-advance-no = Есепке алмау
pushed-advance-used = Аванстан { $amount } есепке алдым. Шот бойынша { $left } қалды.
pushed-advance-declined = Авансқа тимеймін, еске салу өз ретімен жүреді.
pushed-small-ask = { $balance } қалдықты есептен шығарайын ба? { $client }, № { $number } шот: түгелге жуық төленген, мұндай соманы клиентке еске салмаймын.
pushed-small-write-off = Есептен шығару
pushed-small-reason = Шағын қалдық
pushed-small-done = { $amount } есептен шығардым, шот жабылды.
pushed-money-moved = Бұл шот бойынша сомалар өзгерген: оны ашып, сонда шешіңіз.

pushed-trouble-what = { $kind ->
        [invoice] № { $number } шот
        [document] № { $number } құжат
        [reminder] № { $number } шот туралы еске салу
       *[other] хабарлама
    }
pushed-trouble-over = { $how ->
        [assumed] Жіберілді деп санаймыз: { pushed-trouble-what }, { $client }.
        [email] ✅ Хатпен кетті: { pushed-trouble-what }, { $client } ({ $to }).
       *[telegram] ✅ Жетті: { pushed-trouble-what }, { $client } ({ $to }).
    }
pushed-trouble-unconfirmed = ⚠️ Расталмады: { $what }, { $client }. Жіберу кезінде байланыс үзілді ({ $to }): жеткені белгісіз. Сізсіз қайталамаймын.
pushed-trouble-failed = ⚠️ Жіберілмеді: { $what }, { $client } ({ $to }).{ $mail ->
        [off] {" "}Пошта әлі бапталмаған.
       *[on] { "" }
    }
pushed-trouble-blocked = ⚠️ Жеткізілмеді: { $what }, { $client }. { $channel ->
        [email] { $to } мекенжайы қабылданбады, оны клиент бетінде тексеріңіз.
       *[telegram] { $to } енді бот хабарламаларын қабылдамайды.
    }{ $by_email ->
        [yes] {" "}Хатпен жіберіп жатырмын.
       *[no] {""}
    }
pushed-trouble-nobody = ⚠️ № { $number } шотты еске салатын ешкім жоқ. { $why ->
        [stopped_mail_off] { $client }: клиент ботты тоқтатқан, ал пошта әлі бапталмаған. Пошта қосылғанда еске салу кетеді.
        [mail_off] Пошта әлі бапталмаған, ал клиент Telegram-да жоқ: { $client }. Тек хатпен жазуға болатындардың бәрінде солай болады. Пошта қосылғанда еске салу кетеді.
        [refused] { $client }: пошта мекенжайы хат қабылдамайды. Оны клиент бетінде тексеріңіз.
        [blocked] { $client }: клиент ботты тоқтатқан, ал пошта көрсетілмеген. Қоңырау шалыңыз немесе мекенжайын қосыңыз.
       *[nobody] { $client }: Telegram-да контакт та, пошта да жоқ.
    }
pushed-trouble-mail-login = ⚠️ Пошта ботты кіргізбейді: логин немесе құпиясөз қате. Клиенттерге хаттар күтіп тұр. Ботты орнатқан адам пошта баптауларын тексерсін.
pushed-backup-fails = ⚠️ Кітаптардың сақтық көшірмесі жасалмады, соңғысы { $last } күнгі. { $why ->
        [room] Дискіде орын жоқ.
       *[other] Себебі бот журналында жазылған.
    } Ботты орнатқан адам қарасын. Көшірмелер қайта жасалғанда айтамын.
pushed-backup-fails-first = ⚠️ Кітаптардың сақтық көшірмесі жасалмады, көшірмелер қалтасында біреуі де жоқ. { $why ->
        [room] Дискіде орын жоқ.
       *[other] Себебі бот журналында жазылған.
    } Ботты орнатқан адам қарасын. Көшірмелер жасала бастағанда айтамын.
pushed-backup-works = ✅ Кітаптардың сақтық көшірмелері қайтадан жасалып жатыр.
pushed-backup-restored = 📦 Кітаптар { $day } күнгі көшірмеден қалпына келтірілді. Содан бері жетіспейтінін (шоттар, төлемдер) қайта енгізіңіз. { $quiet ->
        [yes] Бір тәулік клиенттерге еске салмаймын.
       *[no] {""}
    }
pushed-trouble-no-file = ⚠️ { $client }: { $what } файлсыз жетті, Telegram оны қабылдамады ({ $to }).
pushed-words-stale = ⚠️ { $client }: № { $number } шот туралы еске салу жіберуді күтіп тұрғанда қалдық өзгерді. Мәтініңізді жібермедім: клиент әдеттегісін алады, қалдық { $balance }.
pushed-instead = Қызметкерге арналған хабарлама: { $name }. Оған бот хабарламалары жетпейді.
pushed-no-file = { $kind ->
        [voice] 📎 Файл қосылмады: бұл дауыстық хабарлама, ал сіздің Telegram оларды қабылдамайды.
       *[other] 📎 Файл қосылмады: Telegram оны қабылдамады.
    }
pushed-resend = 🔁 Қайталау
pushed-assume = Жіберілді деп санау
pushed-resent = Тағы бір рет жіберіп жатырмын.
pushed-assumed = Жіберілді деп санаймыз.
pushed-settled = { $state ->
        [sent] Бұл жіберіліп қойған.
        [queued] Бұл жіберіліп жатыр.
        [sending] Бұл жіберіліп жатыр.
       *[other] Бұл шешіліп қойған.
    }
pushed-firm-opened = { $firm } фирмасы ашылды.

pushed-hold-end = { $hold ->
        [promise] 📅 { $client }: төлеуге уәде еткен күн өтті.
        [claim] 💳 { $client }: үш жұмыс күні бұрын төлегенін хабарлаған, бірақ төлем жазылған жоқ.
        [dispute] ⚖️ { $client }: дау аяқталды.
       *[pause] ⏸ { $client }: үзіліс аяқталды.
    } № { $number } шот, қалдық { $balance }. { pushed-hold-end-outlook }
pushed-hold-end-outlook = { $outlook ->
        [goes_on] Еске салу жалғаса береді.
        [asked] Клиентке әзірге еске салмаймын, шешіміңізді күтемін.
        [paid] {""}
       *[nothing] Енді еске салу жоспарланбаған.
    }
pushed-hold-end-client = ⏸ { $client }: { $hold ->
        [dispute] дау аяқталды.
       *[pause] үзіліс аяқталды.
    } { pushed-hold-end-outlook }

error-remind-never = Мұнда «Ешқашан еске салмау» тұр. Оны «🔔 Еске салу» ішінде алып тастауға болады.
error-remind-held = Бұл шот бойынша еске салу қазір үзілісте. Алдымен үзілісті алып тастаңыз.
error-remind-advance = Клиенттің авансында { $advance } бар, ол № { $number } шотқа жетеді. Авансты шот бетінде есепке алыңыз немесе «🔔 Еске салу» ішінде одан бас тартыңыз.
error-remind-small = № { $number } шот бойынша { $balance } қалды: мұндай соманы еске салмаймыз. Қалдықты есептен шығаруға болады.
error-remind-nobody = Еске салатын ешкім жоқ. { $why ->
        [muted] { $client }: клиент еске салмауды сұраған.
        [stopped_mail_off] { $client }: клиент ботты тоқтатқан, ал пошта әлі бапталмаған. Оған қоңырау шалыңыз.
        [mail_off] Пошта әлі бапталмаған, ал клиент Telegram-да жоқ: { $client }. Оны шақырыңыз.
        [refused] { $client }: пошта мекенжайы хат қабылдамайды. Оны клиент бетінде түзетіңіз.
        [blocked] { $client }: клиент ботты тоқтатқан, ал пошта көрсетілмеген. Мекенжайын қосыңыз.
       *[nobody] { $client }: Telegram-да контакт та, пошта да жоқ. Шақырыңыз немесе мекенжайын қосыңыз.
    }
error-remind-enough = Клиентке бір аптада жазуға болатын шектен аспау керек, ол толды. Еске салу кейін кесте бойынша кетеді.
error-remind-nothing = № { $number } шот бойынша төлейтін ештеңе жоқ, еске салатын да ештеңе жоқ.
error-remind-before-act = № { $number } шоттың төлем мерзімі актіден басталады. Актіге қол қойылғанда, күнін шот бетінде көрсетіңіз.
error-remind-not-sent = № { $number } шот клиентке әлі жіберілген жоқ. Алдымен оны жіберіңіз.

pushed-alarm-stalled = ⚠️ Хабарламалар кетпей тұр: ең ескісі { $minutes } мин күтіп тұр, ал Telegram жауап береді. Ештеңе жоғалған жоқ. Ботты орнатқан адам оны қайта іске қоссын.
pushed-alarm-stalled-over = ✅ Хабарламалар қайтадан кетіп жатыр.
pushed-alarm-mail = ⚠️ Пошта хаттарды қабылдамайды: қатарынан { $count } хат кетпеді. Әрқайсысы туралы бот бөлек айтады. Ботты орнатқан адам поштаны тексерсін, ал шұғылын Telegram арқылы жіберіңіз.
pushed-alarm-mail-over = ✅ Пошта хаттарды қайтадан қабылдап жатыр.
pushed-alarm-disk = ⚠️ Бот дискісінде орын аз: { $free } МБ бос, ал { $wanted } МБ керек. Орын біткенде бот ештеңе жаза алмайды. Ботты орнатқан адам орын босатсын.
pushed-alarm-disk-over = ✅ Бот дискісінде орын қайтадан жеткілікті.
pushed-alarm-strangers = ⚠️ Ботқа көптеген бейтаныс адам жазып жатыр немесе біреу сілтеме таңдап көруде. Артығын бот өткізіп жібереді, ал сілтемеңізсіз ішке кіру мүмкін емес. Ештеңе істеудің қажеті жоқ. Бот өзіңіз күткен адамға жауап бермесе, оған сілтемені қайта жіберіңіз.

pushed-keeping = 🧹 Сақтау мерзімі бітті. { $clients ->
        [0] {""}
       *[other] Бәрі аяқталған { $clients } клиент бар.
    } { $talks ->
        [0] {""}
       *[other] Сұрақтар мен жауаптар бар { $talks } хабарлама бар.
    } Өзім ештеңе жоймаймын: қарап, шешіңіз.
pushed-keeping-look = 🧹 Қарау
