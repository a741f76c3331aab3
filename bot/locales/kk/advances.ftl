advance-invoice-button = 💼 Авансқа
advance-invoice-contract = Авансқа шот. Қай шарт бойынша? Таңдаңыз немесе клиент атын, нөмірін жазыңыз.
advance-invoice-found = Авансқа шот. Қай шарт бойынша?
advance-invoice-no-contracts = Әзірге қолданыстағы шарт жоқ. Авансқа шот шарт бойынша ұсынылады.
advance-invoice-amount =
    <b>Авансқа шот</b> · { $client }
    № { $number } { $title ->
        [agreement] келісім
       *[contract] шарт
    }. Аванста { $advance }{ $has_deposit ->
        [yes] , депозит { $level }
       *[no] { "" }
    }.
    Қандай сомаға ұсынайын?
advance-invoice-fill = Депозитке дейін: { $missing }
advance-draft-title = <b>Авансқа жаңа шот</b> · { $client }
advance-card-kind = авансқа

advance-of-contract = Шарт бойынша аванс { $amount }
advance-of-numbered = № { $contract } шарт бойынша аванс: { $amount }
advance-use = { $day } · № { $number } шот · { $amount }
advance-use-unsent = { $day } · шот әлі жіберілмеген · { $amount }
advance-use-returned = { $day } · қайтарылды · { $amount }
advance-uses-more = және тағы { $count } рет

advance-payment-will-lie = Ақша шарттың авансына түседі: { $contract_advance }.
advance-payment-lies = Шарттың авансында: { $amount }.
advance-payment-used = { $used_count ->
        [1] Одан аванс № { $used_on } шотқа есепке алынды.
       *[other] Одан аванс № { $used_on } шоттарға есепке алынды.
    }
advance-payment-reverse = { $used_count ->
        [1] Одан аванс № { $used_on } шотқа есепке алынған: ол осы сомаға қайтадан төленбеген болады.
       *[other] Одан аванс № { $used_on } шоттарға есепке алынған: олар осы сомаларға қайтадан төленбеген болады.
    }

advance-refund-button = ↩️ { $amount } қайтару, № { $contract } шарт

advance-portal-home = Аванс: <b>{ $advance }</b>
advance-portal-button = 💼 Аванс
advance-portal =
    <b>💼 Аванс</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Аванстан төленгені:
       *[no] Аванстан әлі ештеңе төленген жоқ.
    }
    { $uses }
advance-portal-client = Шартсыз аванс: { $amount }
advance-portal-none = Қазір авансыңызда ештеңе жоқ.
advance-portal-invoice = Бұл шарт бойынша аванс шоты.

deposit-button = 💼 Депозит
deposit-line = Депозит { $level }, { $threshold } төмен түссе, шот ұсынуды сұраймын
deposit-level-ask =
    <b>💼 Депозит</b> · № { $number } { $title ->
        [agreement] келісім
       *[contract] шарт
    }
    { $is_set ->
        [yes] Қазір { $level }, аванста { $threshold } сомадан аз қалғанда шот ұсынуды сұраймын.
       *[no] Шарттың авансында аз қалғанда авансқа шот дайындап, оны ұсынуды сұраймын. Өзім ештеңе ұсынбаймын.
    }
    Қандай сомаға дейін толықтырайын?
deposit-level-example = 100 000
deposit-threshold-ask = Депозит { $level }. Қалдық қаншадан төмен түскенде жаңа шот ұсынуды сұрайын?
deposit-threshold-example = 50 000
deposit-half = Жартысы: { $half }
deposit-remove = Депозитті алып тастау
deposit-set = Депозит { $level }. Аванста { $threshold } сомадан аз қалғанда шот дайындап, сізден сұраймын.
deposit-removed = Депозит енді жоқ, аванс шартта қалады.

deposit-push = 💼 Аванс қалдығы { $advance }, шегі { $threshold }. { $sum } сомасына шот ұсынайын ба? { $client }, № { $contract } шарт. Жоба дайын.
deposit-push-issue = 🧾 Шот ұсыну
deposit-push-no = Қазір емес
deposit-push-issued = № { $number } шот ұсынылды, сомасы { $sum }. Клиентке әлі жіберілген жоқ.
deposit-push-declined = Жақсы, қазір емес. Жобаны алып тастадым.
deposit-push-gone = Бұл жоба енді жоқ.

error-advance-used = { $count ->
        [0] № { $number } шот бойынша аванстың бір бөлігі клиентке қайтарылған: { $returned }. Оның күшін жоюға болмайды.
       *[other] № { $number } шот бойынша аванс есепке алынған: № { $invoices }. Алдымен { $count ->
            [1] осы шоттың
           *[other] осы шоттардың
        } күшін жойыңыз немесе түзетіңіз.
    }
error-act-advance = № { $number } шот авансқа ұсынылған, онда әлі жұмыс жоқ. Акт жұмыс үшін ұсынылған шотқа жасалады.
error-einvoice-advance = № { $number } шот авансқа ұсынылған. Электрондық шот жұмыс үшін ұсынылған шотқа шығарылады.
error-esf-advance = № { $number } шот авансқа ұсынылған. ЭШФ жұмыс үшін ұсынылған шотқа жазылады.
error-advance-demand = № { $number } шот авансқа ұсынылған, ол бойынша әлі жұмыс жоқ. Талап жұмыс үшін ұсынылған шот туралы жазылады.
error-advance-term = Аванс актіге дейін төленеді. Мерзімді актісіз жазыңыз, мысалы: 10 күн немесе 15.12
error-advance-late = № { $number } шот авансқа ұсынылған, ол бойынша әлі жұмыс жоқ. Ол үшін пайыз бен тұрақсыздық айыбын есептемеймін.
error-deposit-threshold = Шек депозиттен ({ $level }) көп болмайды. Азырақ жазыңыз, мысалы 50 000.
