# Выписка банка: прислать, записать оплаты, разобрать строки, отменить.

bank-button = 📥 Банк үзіндісі
bank-send = Банктің үзінді көшірме файлын жіберіңіз: 1С (.txt), .csv, .xlsx, MT940 немесе camt.053. Файлды кез келген сәтте тікелей чатқа жіберуге де болады.
bank-sent = Бұрын жіберілгендер:
bank-sent-row = { $undone ->
        [yes] ↩️ { $day } дейін · { $issuer } · …{ $tail }
       *[no] { $day } дейін · { $issuer } · …{ $tail }
    }
bank-send-example = kl_to_1c.txt файлы
bank-several = Файлда бірнеше шоттың үзіндісі бар: { $count }. Қалғандары «💳 Төлем» → «📥 Банк үзіндісі» ішінде.

bank-still-asked = { $file } файлы туралы сұрақ қалды: ол «◀️ Артқа» арқылы ашылады.
bank-still-open = Үзінді көшірме, { $until } дейін · { $issuer }, әлі қаралған жоқ: ол «◀️ Артқа» арқылы ашылады.

bank-column = { $question ->
        [date] Мұндай кестені бірінші рет көріп тұрмын. Төлем күні қай бағанда?
        [amount] Сома қай бағанда?
        [purpose] Төлем мақсаты қай бағанда?
        [direction] Кестеде не түскені, не кеткені көрінбейді. Барлық жол түсім бе?
       *[day_order] Кестеде күн қалай жазылған?
    }
    { $file }{ $question ->
        [direction] { "" }
       *[other] {" "}· сұрақ { $place }, барлығы { $count }, жауаптарды есте сақтаймын
    }
bank-only-income = Иә, мұнда тек түсімдер
bank-spent-too = Жоқ, шығыстар да бар
bank-day-first = Алдымен күн: 03.04 — 3 сәуір
bank-month-first = Алдымен ай: 03/04 — 4 наурыз
bank-account = Файлда бұл кімнің шоты екені айтылмаған. Ақша қай шотқа түсті?
    { $file }
bank-account-row = { $currency } · { $issuer } · …{ $tail }

bank-statement =
    <b>Үзінді көшірме · { $issuer }</b>
    Шот { $account }
    { $one_day ->
        [yes] { $until }
       *[no] { $since } – { $until }
    }
bank-balances = Қалдық { $opening } → { $closing }{ $balances ->
        [right] , сәйкес ✓
        [wrong] , сәйкес емес ⚠️
       *[none] { "" }
    }
bank-remarks = ⚠️ { $remarks }
bank-reversals = ⚠️ Банк { $reversals } операцияны болдырмады. Олар бойынша төлем жазылған болса, оны жойыңыз.
bank-takes-back = ⚠️ Төлем болып жазылған ақшаны банк қайтарып алды: «❓ Кеңес керек» ішінде { $takes_back } жол.
bank-undone-mark = ↩️ Үзінді көшірме болдырылмады. Оның жолдарын қайта жазуға болады.
bank-empty = Үзінді көшірмеде жол жоқ.
bank-hidden = Әріптестер жауапты клиенттердің тағы { $hidden } төлемі бар. Бухгалтерге айтыңыз: ол үзінді көшірмені «💳 Төлем» → «📥 Банк үзіндісі» ішінде табады.
bank-will-be-advance = Оның { $advance } бөлігі шоттардан артық: клиенттердің авансы болып қалады.
bank-posted-sum = Үзінді көшірмеден жазылғаны: { $posted }
bank-post = ✅ { $count } төлемді жазу · { $amount }
bank-group = { $group ->
        [matched] ✅ Шоты табылды: { $count }
        [doubtful] ❓ Кеңес керек: { $count }
        [no_payment] ➖ Төлем емес: { $count }
        [known] 🔁 Қаралып қойған: { $count }
       *[posted] 🟢 Жазылды: { $count }
    }
bank-walk = ❓ Қарап шығу
bank-offer = ➕ Клиент бетіне …{ $tail } шоты: { $client }
bank-account-added = Шот клиент бетіне қосылды.
bank-posted = 🟢 { $count } төлем жаздым, сомасы { $amount }.
bank-posted-advance = Клиенттердің авансы болып { $advance } қалды.

bank-lines = <b>{ $group ->
        [matched] ✅ Шоты табылды
        [doubtful] ❓ Кеңес керек
        [no_payment] ➖ Төлем емес
        [known] 🔁 Қаралып қойған
       *[posted] 🟢 Жазылды
    }</b> · { $count }{ $group ->
        [no_payment] { "" }
        [known] { "" }
       *[other] {" "}· { $sum }
    }
bank-line-row = { $day } · { $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    } · { $has_numbers ->
        [yes] № { $numbers } · { $who }
       *[no] { $who }
    }
bank-line =
    <b>{ $out ->
        [yes] −{ $amount }
       *[no] { $amount }
    }</b> · { $day } · { $position }-жол
    { $has_payer ->
        [yes] { $payer }
       *[no] Төлеуші аталмаған
    }{ $has_tax_id ->
        [yes] , { $tax_name } { $tax_id }
       *[no] { "" }
    }
bank-line-purpose = «{ $purpose }»
bank-line-reasons = { $reasons }
bank-line-candidates = <b>Ұқсайтындары:</b>
    { $candidates }
bank-line-is-taken = { $taken }
bank-line-taken = <b>Мына төлемге ұқсайды:</b> { $amount }, { $day }, { $client }{ $has_numbers ->
        [yes] , № { $numbers }
       *[no] { "" }
    }
bank-line-decided = { $decision ->
        [invoice] 🟢 Жазылды: { $client }{ $has_numbers ->
            [yes] , № { $numbers }
           *[no] { "" }
        }
        [advance] 🟢 Аванс болып жазылды: { $client }
        [recorded] 🔁 Бұл бұрын жазылған төлем: { $client }
       *[no_payment] ➖ Төлем емес
    }
bank-reason = { $reason ->
        [outgoing] Ақша шоттан кеткен.
        [own-transfer] Өз шоттарының арасындағы аударым.
        [fee] Банк комиссиясы.
        [refund] Қайтару.
        [reversal] Банк бұл операцияны болдырмады.
        [pending] Банк бұл операцияны әлі жүргізген жоқ.
        [nothing-fits] Бірде-бір шот сай келмеді.
        [no-number] Төлем мақсатында шот нөмірі жоқ.
        [unknown-number] Шоттарыңыздың арасында мұндай нөмір жоқ.
        [number-alone] Нөмірі бар, бірақ төлеуші де, сома да сәйкес емес.
        [not-clear] Бірнеше шот сай келеді немесе бәрі сәйкес емес.
        [overpaid] Шот бойынша қалғаннан әлдеқайда көп түскен.
        [other-payer] Төлеген клиенттің өзі емес.
        [other-party] Төлем мақсатында басқа клиент аталған.
        [other-issuer] Шот басқа деректемелеріңізден ұсынылған.
        [wrong-currency] Шот басқа валютада ұсынылған.
        [void-invoice] Бұл шоттың күші жойылған.
        [paid-invoice] Бұл шот төленіп қойған.
        [draft-invoice] Бұл шот әлі жоба.
        [written-off-invoice] Бұл шоттың қалдығы есептен шығарылған.
        [returned] Төлем мақсатында қайтару, түзету немесе комиссия туралы айтылған.
        [decided-no-payment] Бұрын бұл төлеушіден түсетіні төлем емес деп шешкенсіз.
        [looks-known] Бұл жол қаралып қойған сияқты.
        [reversed] Банк бұл төлемді кейін болдырмады.
        [takes-back] Банк бұл ақшаны қайтарып алды, ал төлем жазылған. Оны ашып, сол болса, жойыңыз.
        [looks-recorded] Бұл төлем қолмен жазылып қойған сияқты.
       *[known] Бұл жол бұрын болған.
    }
bank-evidence = { $evidence ->
        [number-and-date] шот нөмірі мен күні
        [number] шот нөмірі
        [reference] шотқа сілтеме
        [tax-id] клиенттің { $tax_name } нөмірі
        [account] клиенттің банктегі шоты
        [paid-so-before] бұрын солай шешілген
        [amount] сома
        [contract] шарт нөмірі
        [name] аты
       *[claim] клиент төлегенін хабарлады
    }
bank-tax-name = { $country ->
        [RU] ИНН
        [KZ] БСН/ЖСН
        [UZ] ИНН (СТИР)
        [BY] УНП
       *[OTHER] салық нөмірі
    }
bank-part = № { $number }, сомасы { $amount }{ $whole ->
        [yes] { " " }толық
       *[no] { "" }
    }
bank-candidate = { $place }. { $has_parts ->
        [yes] { $what }
       *[no] Аванс { $surplus }
    }, { $client } ({ $why }){ $has_surplus ->
        [yes] . Артығы { $surplus } аванс болып қалады
       *[no] { "" }
    }
bank-take = { $place }. { $has_number ->
        [yes] № { $number } · { $client }
       *[no] Аванс · { $client }
    }
bank-recorded = 🔁 Жазылып қойған { $recorded_on }
bank-known = 🔁 Қаралып қойған
bank-other = 🔎 Басқа шот
bank-advance = 💼 Клиенттің авансы
bank-no-payment = ➖ Төлем емес
bank-skip = Өткізіп жіберу
bank-open-payment = 💳 Төлемді ашу
bank-walked = Кеңес керек жолдардың бәрі көрсетілді.
bank-other-pick = { $amount } қай шотқа жазылсын? Таңдаңыз немесе нөмірін не клиент атын жазыңыз. Қалдықтан артық түссе, артығы аванс болады.
bank-other-row = { $number } · { $client } · { $balance }
bank-advance-whose = { $amount } кімнің авансы? Өзіңіз есепке алғанша ақша ешбір шотқа бармайды.
bank-advance-row = 💼 { $client }
bank-advance-other = 🔎 Басқа клиент

bank-undo = ↩️ Үзіндіні болдырмау
bank-undo-sure = Үзінді көшірмеден жазылғанның бәрін болдырмайын ба, сомасы { $posted }? Төлемдер тарихта қалады, қасында кері жазбалар пайда болады, шоттар бойынша берешек өседі. Жолдарды қайта жазуға болады.
bank-undo-yes = ↩️ Иә, болдырмау
bank-undo-reason = Үзінді көшірме болдырылмады
bank-undone = ↩️ { $count } төлем жазбасы жойылды, сомасы { $amount }.
bank-undone-left = Тағы төлем қалды: { $count }. «↩️ Үзіндіні болдырмау» түймесін қайта басыңыз.
bank-undone-stays = { $position }-жол қалды, сомасы { $amount }: бұл ақшамен бірдеңе істелген. Төлемді ашып, оны бөлек жойыңыз.
bank-undone-stay-more = Тағы қалған жолдар: { $count }. Олар «🟢 Жазылды» ішінде.

bank-push-claim-missed = 🔎 Клиент { $client } № { $number } шотты төлегенін { $date } хабарлаған, бірақ содан кейінгі үзінділерде ол жоқ (қаралғаны: { $count }). Қалдық { $balance }.

payment-card-origin = { $statement_day } күнгі үзінді көшірмеден, { $line }-жол

error-statement-lost = Файл толық жетпеді. Оны қайта жіберіңіз.
error-statement-send = Мұнда мәтін емес, файл керек. Банктің үзінді көшірмесін жіберіңіз, мысалы kl_to_1c.txt.
error-statement-which-account = Файлда бұл кімнің шоты екені айтылмаған.
error-statement-not-ours = { $account } шоты деректемелеріңіздің арасында жоқ. Оны «⚙️ Баптаулар» → «🏢 Деректемелеріміз» ішінде қосып, файлды қайта жіберіңіз.
error-statement-currency = Үзінді көшірмеде ақша { $currency } валютасында, ал шотыңыз { $account } валютасында. Шот валютасын «⚙️ Баптаулар» ішінде тексеріңіз.
error-statement-changed = Сіз қарап жатқанда шоттарда немесе төлемдерде бірдеңе өзгерді. Ештеңе жазылған жоқ, қайта тексеріңіз.
error-statement-nothing = Жазатын ештеңе жоқ: бұл жолдар қаралып қойған.
error-statement-line-decided = Бұл жол басқаша шешіліп қойған.
error-statement-line-pays-nothing = Бұл жолмен ақша түспейді, ол төлем болмайды.
error-statement-other-issuer = Ақша басқа деректемелеріңіздің шотына түскен. Солардан ұсынылған шотты таңдаңыз немесе аванс деп жазыңыз.
