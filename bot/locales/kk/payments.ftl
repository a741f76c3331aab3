# Оплаты: запись, аванс, возврат, сторно.

payment-pick = Ақша қай шот бойынша түсті? Таңдаңыз немесе нөмірін, клиент атын жазыңыз, сомасымен де болады.
payment-pick-sum = { $sum } қай шот бойынша түсті? «{ $query }» бойынша табылғаны мынау.
payment-pick-none = Төленбеген шот жоқ.
payment-pick-not-found = «{ $query }» бойынша төленбеген шот таппадым. Атының бір бөлігін, БСН немесе шот нөмірін жазып көріңіз.
payment-pick-row = { $state ->
        [late] 🔴
        [part] 🟠
       *[open] 🟡
    } { $number } · { $client } · { $balance }
payment-pick-example = 0012 немесе Ромашка
payment-pick-all = Бәрін көрсету

payment-amount = № { $number } шот бойынша төлем, { $client }. Қалдық { $balance }. Қанша түсті?
payment-amount-paid = № { $number } шот, { $client }. Төленген. Артығы аванс болады. Қанша түсті?
payment-amount-whole = Бүкіл сома { $balance }
payment-amount-example = 50 000 немесе 99 999,50

payment-confirm =
    <b>Төлем { $amount }</b>
    № { $number } шот, { $client }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , төлем құжаты № { $reference }
       *[no] { "" }
    }
payment-confirm-part = Одан кейін { $left } қалады.
payment-confirm-whole = Шот толық төленеді.
payment-confirm-surplus = Қалдықтан { $surplus } артық түсті. Шот толық төленеді, артығы клиенттің авансы болып қалады.
payment-confirm-advance = Шот төленіп қойған. { $surplus } клиенттің авансы болып қалады.
payment-confirm-many = { $with_advance ->
        [yes] Мыналар да жабылады: № { $others }. { $surplus } клиенттің авансы болып қалады.
       *[no] Мыналарға да барады: № { $others }.
    }
payment-confirm-twice = ⚠️ Шот төленіп қойған: бұл ақшаны басқа біреу жазған сияқты. { $surplus } тағы түссе, ол клиенттің авансы.
payment-save = ✅ Жазу
payment-save-advance = 💼 Тағы түсті, аванс деп жазу
payment-cover-others = 📂 Басқа шоттарға да бөлу ({ $others_count })
payment-keep-advance = Артығын аванс етіп қалдыру
payment-date-button = 📅 { $day_label }
payment-method-button = 🏦 { payment-method-word }
payment-reference-button = { $with_reference ->
        [yes] 🔖 Төлем құжаты № { $reference }
       *[no] 🔖 Төлем құжатының нөмірі
    }
payment-other-amount = ✏️ Басқа сома
payment-method-word = { $method ->
        [bank] Банк
        [cash] Қолма-қол
        [card] Карта
       *[offset] Өзара есепке алу
    }
payment-saved = { $state ->
        [paid] 🟢 { $amount } жаздым. № { $number } шот толық төленді.
       *[open] 🟠 { $amount } жаздым. № { $number } шот бойынша { $left } қалды.
    }

payment-saved-advance = 🟢 { $amount } жаздым. № { $number } шот төленіп қойған, бұл клиенттің авансы.
payment-result = { $state ->
        [reversed] <b>Төлем { $amount }</b>
       *[recorded] 🟢 <b>{ $amount } жаздым</b>
    }
    { $client }
    { $lines }
payment-result-part = { $settled ->
        [yes] № { $number } шот: { $amount }, толық төленді.
       *[no] № { $number } шот: { $amount }, { $left } қалды.
    }
payment-result-advance = Клиенттің авансына: { $advance }.
payment-open-invoice = { $several ->
        [yes] 🧾 № { $number } шотты ашу
       *[no] 🧾 Шотты ашу
    }
payment-undo = ↩️ Төлемді жою
payment-new-advance = 💼 Аванс
payment-advance-account = Аванс, { $client }. Ақша кімге және қай валютада түсті?
payment-advance-account-row = { $currency } · { $issuer }
payment-advance-amount = Аванс, { $client }, { $currency }. Қанша түсті?
payment-advance-confirm =
    <b>Аванс { $amount }</b>
    { $client }
    Алушы: { $issuer }
    { payment-method-word }, { $day }{ $with_reference ->
        [yes] , төлем құжаты № { $reference }
       *[no] { "" }
    }
    Өзіңіз есепке алғанша ақша ешбір шотқа бармайды.
payment-advance-open = { $open ->
        [one] Клиенттің { $open } төленбеген шоты бар, авансты соның бетінде есепке алуға болады.
       *[other] Клиенттің { $open } төленбеген шоты бар, авансты солардың бетінде есепке алуға болады.
    }
payment-control-closed = { $count ->
        [one] «Төлемді бақылау» тапсырмасы жабылды.
       *[other] «Төлемді бақылау» тапсырмалары жабылды: { $count }.
    }

payment-date = Ақша қашан түсті? Күнді таңдаңыз немесе жазыңыз, мысалы: кеше, 15.11.
payment-today = Бүгін
payment-yesterday = Кеше
payment-date-example = кеше немесе 15.11.2026
payment-method = Ақша қалай түсті?
payment-method-name = { payment-method-word }
payment-reference = Төлем тапсырмасының нөмірін немесе басқа белгі жазыңыз.
payment-reference-example = 417
payment-reference-none = Нөмірсіз

payment-advance = Клиенттің авансы { $advance }. № { $number } шот бойынша қалдық { $balance }.
    { $amount } есепке алайын ба? Басқа сома жазуға да болады.
payment-advance-use = ✅ { $amount } есепке алу
payment-advance-used = Аванстан { $amount } есепке алдым. Шот бойынша { $left } қалды, аванста { $rest } қалды.

payment-list = { $about ->
        [invoice] <b>№ { $number } шот бойынша төлемдер</b>
        [matter] <b>Төлемдер</b> · { $number }
       *[client] <b>Төлемдер</b> · { $client }
    }
payment-list-none = { $about ->
        [invoice] № { $number } шот бойынша әзірге төлем жоқ.
        [matter] «{ $number }» ісі бойынша әзірге төлем жоқ.
       *[client] { $client }: әзірге төлем жоқ.
    }
payment-list-advance = Клиенттің авансы: { $advance }{ $whose ->
        [several] {" "}· { $issuer }
       *[one] { "" }
    }
payment-list-advances = { $advances }
payment-row = { $kind ->
        [reversed] ✖️ { $day } · { $amount } · жойылды
        [refund] ↩️ { $day } · { $amount } · қайтарылды
        [reversal] ↩️ { $day } · { $amount } · сторно
       *[received] { $has_numbers ->
            [yes] { $day } · { $amount } · № { $numbers }
           *[no] { $day } · { $amount } · аванс
        }
    }
payment-refund-button = ↩️ Клиентке { $amount } қайтару

payment-card =
    <b>{ $kind ->
        [refund] Қайтару
        [reversal] Сторно
       *[received] Төлем
    } { $amount }</b>
    { $client } · { $day } · { payment-method-word }{ $with_reference ->
        [yes] {" "}· № { $reference }
       *[no] { "" }
    }
    Жазбаны енгізген { $by }, { $at }
payment-card-invoices = Мына шоттарға барды: № { $numbers }
payment-card-left = Одан аванста қалғаны: { $left }
payment-card-reason = Негізі: { $reason }
payment-card-reversed = ✖️ Жойылды, ақша шоттардан алынды.
payment-reverse = ↩️ Төлемді жою (сторно)
payment-reverse-why = { $day } күнгі { $amount } неге жойылады? Жазба тарихта қалады, қасында кері жазба пайда болады.
payment-reverse-effect = { $count ->
        [1] Ақша № { $numbers } шоттан алынады.
       *[other] Ақша № { $numbers } шоттардан алынады.
    }
payment-reverse-mistake = Сомасы қате
payment-reverse-twice = Екі рет жазылған
payment-reverse-stranger = Басқа клиенттің төлемі
payment-reverse-other = ✏️ Басқа
payment-reverse-type = { $day } күнгі { $amount } неге жойылатынын жазыңыз.
payment-reverse-example = Қате жазылған, басқа клиенттің төлемі
payment-reverse-sure = { $has_numbers ->
        [yes] { $day } күнгі { $amount } { $count ->
            [1] № { $numbers } шоттан алынады, ол бойынша берешек өседі.
           *[other] № { $numbers } шоттардан алынады, олар бойынша берешек өседі.
        }
       *[no] { $day } күнгі { $amount } клиенттің авансынан алынады.
    }
    { $client }
    Себебі: { $why }
payment-reverse-yes = ↩️ Иә, төлем жазбасын жою
payment-reversed = { $amount } төлем жазбасы жойылды.

payment-refund-amount = { $client }: { $of ->
        [contract] № { $contract } шарт бойынша{" "}
       *[client] { "" }
    }аванс { $advance }. Клиентке қанша қайтардыңыз?
payment-refund-whole = Бүкіл аванс { $advance }
payment-refund-reason = Қандай негізбен қайтарылады?
payment-refund-example = 20.11 күнгі өтініш, артық төленген
payment-refund-confirm =
    <b>Қайтару { $amount }</b>
    { $client }
    { payment-method-word }, { $day }
    Негізі: { $reason }
payment-refund-save = ↩️ Қайтаруды жазу
payment-refunded = { $amount } қайтарылғанын жаздым. Аванста { $left } қалды.

error-payment-future = Бұл күн әлі келген жоқ. { $date } күнінен кеш емес күнді жазыңыз, мысалы: кеше.
error-payment-too-old = Бұл тым ертеде болған. 2000 жылдан кейінгі күнді жазыңыз, мысалы: кеше немесе 15.11.2026.
error-payment-currency = Шот { $currency } валютасында, төлем де соған жазылады.
error-advance-account = Бұл деректемелерде { $currency } валютасындағы есеп айырысу шоты жоқ. Басқасын таңдаңыз.
error-payment-refunded = Бұл ақшаның бір бөлігі клиентке қайтарылған. Алдымен қайтаруды, сосын төлемді жойыңыз.
error-payment-is-reversal = Бұл сторно. Төлем шынымен болған болса, оны қайта жазыңыз.
error-refund-too-big = Аванс одан аз: { $advance }. Одан аспайтын сома жазыңыз.
error-no-advance = Қазір клиенттің авансы жоқ.
