# Акт сверки, квитанция, справка об оплате.

settlements-recon = 📑 Салыстыру актісі
settlements-recon-none = { $client }: әзірге салыстыратын ештеңе жоқ, шоттар да, төлемдер де болмаған.
settlements-recon-account =
    <b>Салыстыру актісі</b> · { $client }
    Кімнің атынан және қай валютада?
settlements-recon-account-row = { $currency } · { $issuer }
settlements-recon-period =
    <b>Салыстыру актісі</b> · { $client }
    { $issuer }, { $currency }
    Қай кезеңге? Күндерін жазуға да болады.
settlements-span-quarter = Осы тоқсан
settlements-span-last_quarter = Өткен тоқсан
settlements-span-year = Осы жыл
settlements-span-last_year = Өткен жыл
settlements-recon-preview =
    <b>Салыстыру актісі</b> · { $client }
    { $issuer }
    { $first } – { $last }

    Басында: { $opening }
    { $moved ->
        [yes] Айналымдар: дебет { $debit }, кредит { $credit }
       *[no] Бұл күндері ештеңе ұсынылған да, төленген де жоқ.
    }
    Соңында: <b>{ $closing }</b>
settlements-recon-balance = { $side ->
        [debt] клиенттің берешегі { $amount }
        [advance] клиенттің авансы { $amount }
       *[none] берешек жоқ
    }
settlements-recon-make = ✅ Салыстыру актісін жасау
settlements-recon-other-period = 📅 Басқа кезең

settlements-receipt = 🧾 Түбіртек
settlements-certificate = 📄 Төлем анықтамасы
settlements-caption-client = № { $number } { settlements-kind }, сомасы { $amount }
settlements-receipts-none = Бұл шот бойынша төлем жоқ: төлем жазбасы жойылды. Төлеген болсаңыз, заңгерден сұраңыз.
settlements-receipts-last = Бұл шот бойынша { $count } төлем бар, жоғарыда соңғы { $shown } төлемнің түбіртектері. Бұрынғыларын заңгерден сұраңыз.
settlements-papers-void = Төлем жазбасымен бірге мыналардың күші жойылады: { $papers }.{ $known ->
        [yes] {" "}Клиент мұны алып қойған, оған ескертемін.
       *[no] { "" }
    }
settlements-paper = { settlements-kind } № { $number }
settlements-caption = { settlements-kind } № { $number }, { $client }
settlements-kind = { $document ->
        [reconciliation] салыстыру актісі
        [receipt] түбіртек
        [calculation] есеп-қисап
       *[certificate] төлем туралы анықтама
    }

error-paper-future = Бүгінгі күнге дейін ғана салыстыруға болады, { $date }. Өтіп кеткен кезеңді жазыңыз, мысалы 01.07.2026 – 30.09.2026.
error-paper-old = 2000 жылға дейін есеп жоқ. Мысалы, 01.07.2026 – 30.09.2026 деп жазыңыз.
error-paper-receipt-kind = Түбіртек тек түскен ақшаға беріледі: бұл қайтару немесе сторно.
error-paper-receipt-reversed = Бұл төлем жазбасы жойылған, оған түбіртек жоқ.
error-paper-unpaid = № { $number } шот бойынша төлем жоқ, әзірге растайтын ештеңе жоқ.
