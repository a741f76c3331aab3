invoice-electronic = 🧾 Электрондық шот

einvoice-text = { $text }
einvoice-head = <b>Электрондық шот № { $number }</b> · { $client }
einvoice-ask = { einvoice-head }
    Клиент бағдарламасы өзі оқитын файл. Оған қайсысы керек?

    XRechnung файлын Германия мекемелері қабылдайды, Peppol бүкіл Еуропада жұмыс істейді, ZUGFeRD – ішінде деректері бар кәдімгі PDF.
einvoice-xrechnung = XRechnung
einvoice-peppol = Peppol
einvoice-zugferd = ZUGFeRD PDF
einvoice-profile = { $profile ->
        [xrechnung] XRechnung
        [peppol] Peppol
       *[zugferd] ZUGFeRD PDF
    }
einvoice-facts-button = ✏️ Файлда не болады
einvoice-file = 📎 Файлды алу
einvoice-complete = { einvoice-profile } үшін бәрі бар.
einvoice-lacks = { einvoice-profile } үшін мынау жетіспейді: { $items }.{ $may ->
        [yes] {" "}Қосу үшін басыңыз.
       *[no] {" "}Оны шот ұсынатын адам қосады.
    }
einvoice-fact-of = { $fact ->
        [seller_address] индексі мен қаласы бар мекенжайымыз
        [seller_vat] біздің ҚҚС нөміріміз
        [seller_reg] біздің тіркеу нөміріміз
        [seller_endpoint] біздің электрондық мекенжайымыз
        [seller_contact] сұрақтарға жауап беретін қызметкеріміздің аты
        [seller_phone] біздің телефонымыз
        [seller_email] біздің поштамыз
        [buyer_address] клиенттің индексі мен қаласы бар мекенжайы
        [buyer_vat] клиенттің ҚҚС нөмірі
        [buyer_endpoint] клиенттің электрондық мекенжайы
        [buyer_reference] клиенттің тапсырыс нөмірі немесе Leitweg
        [vat_category] шоттың ҚҚС-сыз болу себебі
       *[delivery] қызмет көрсетілген күн
    }
einvoice-fact = { $fact ->
        [seller_address] Мекенжайымыз
        [seller_vat] Біздің ҚҚС нөміріміз
        [seller_reg] Біздің тіркеу нөміріміз
        [seller_endpoint] Біздің электрондық мекенжайымыз
        [seller_contact] Сұрақтарға жауап беретін қызметкер
        [seller_phone] Біздің телефонымыз
        [seller_email] Біздің поштамыз
        [buyer_address] Клиенттің мекенжайы
        [buyer_vat] Клиенттің ҚҚС нөмірі
        [buyer_endpoint] Клиенттің электрондық мекенжайы
        [buyer_reference] Клиенттің тапсырысы немесе Leitweg
        [vat_category] Неліктен ҚҚС-сыз
       *[delivery] Қызмет көрсетілген күн
    }
einvoice-fact-button = ✏️ { einvoice-fact }
einvoice-fact-line = { einvoice-fact }: { $known ->
        [yes] { $value }
       *[no] –
    }
einvoice-says = Файлда осылай болады:
einvoice-value-ask = { $fact ->
        [seller_address] Мекенжайымызды файлда қалай жазайын? Көше, индекс пен қала, ел. Мысалы: Domstraße 10, 20095 Hamburg, DE.
        [seller_vat] Ел әріптерімен бірге ҚҚС нөміріміз қандай? Мысалы: DE136695976.
        [seller_reg] Сауда тізіліміндегі нөміріміз қандай? Мысалы: HRB 12345.
        [seller_endpoint] Бағдарламалар бізді қай электрондық мекенжаймен табады? Пошта немесе коды бар нөмір, мысалы: kanzlei@example.de немесе 9930:DE136695976.
        [seller_contact] Шот бойынша сұрақпен клиент кімге хабарласады? Мысалы: Erika Mustermann.
        [seller_phone] Телефонымыз қандай? Мысалы: +49 40 12345678.
        [seller_email] Поштамыз қандай? Мысалы: kanzlei@example.de.
        [buyer_address] Клиенттің мекенжайын файлда қалай жазайын ({ $client })? Көше, индекс пен қала, ел. Мысалы: Brīvības iela 1, LV-1010 Rīga, LV.
        [buyer_vat] Клиенттің ел әріптерімен бірге ҚҚС нөмірі қандай ({ $client })? Мысалы: LV40003521600.
        [buyer_endpoint] Клиенттің электрондық мекенжайы қандай ({ $client })? Оны клиенттен сұрайды: пошта немесе коды бар нөмір, мысалы: 0204:04011000-1234512345-06.
       *[buyer_reference] Клиент ({ $client }) өз шотын қай нөмірмен таниды? Германия мекемелерінде бұл Leitweg, компанияларда тапсырыс нөмірі немесе аты. Мысалы: 04011000-1234512345-06.
    }
einvoice-suggestion = Ұсынатыным: <b>{ $suggestion }</b>. Басқаша жазуға да болады.
einvoice-take = ✅ Жарайды
einvoice-example = Domstraße 10, 20095 Hamburg, DE
einvoice-category-ask = № { $number } шотта неліктен ҚҚС жоқ?{ $said ->
        [yes] {" "}Онда былай жазылған: «{ $reason }».
       *[no] {""}
    }
einvoice-category = { $category ->
        [AE] Салықты клиент төлейді (reverse charge)
        [E] ҚҚС-тан босатылған
       *[O] ҚҚС аясынан тыс
    }
einvoice-day-ask = № { $number } шот бойынша қызмет қашан көрсетілді? Күнді басыңыз немесе жазыңыз, мысалы: 15.11.
einvoice-kept = { $owner ->
        [issuer] ✅ Деректемелерімізге жазылды
        [client] ✅ Клиент бетіне жазылды
       *[invoice] ✅ Жазылды
    }
einvoice-doubt = { einvoice-kept }. Бұл Leitweg болса, оны клиентпен салыстырыңыз: соңғы екі саны сәйкес келмейді
einvoice-obstacle = { $obstacle ->
        [vat_rounding] Шотта ҚҚС жолдар бойынша есептелген және жалпы сомадан есептелген ҚҚС-тан { $difference } айырмасы бар. Ережеде валютаның бір бірлігінен аз айырма рұқсат етіледі, сондықтан файл жасалмайды. Жолы аз шот көмектеседі.
        [outside_mixed] Шотта ҚҚС аясынан тыс жолдар да, ҚҚС бар жолдар да бар. Ереже оны бір файлда рұқсат етпейді: екі шот керек.
        [rate_unknown] Шотта электрондық шот ережесінде жоқ мөлшерлеме бар.
       *[no_account] Шотта банктегі шотымыздың нөмірі жоқ, ал ол міндетті.
    }
einvoice-sent = { einvoice-profile }, № { $number } шот, сомасы { $total }
    { $client }, { $address }
error-einvoice-none = № { $number } шотқа электрондық шот болмайды: ол IBAN мен ҚҚС нөмірі бар орындаушыларға арналған.
error-einvoice-lacks = Файлға әлі бірдеңе жетіспейді. «🧾 Электрондық шот» бөлімін қайта ашыңыз.
error-einvoice-owner = Бұл деректемелерімізге жазылған, оны фирма иесі өзгерте алады.
error-einvoice-address = Көше, индекс пен қала, ел керек. Мысалы: Domstraße 10, 20095 Hamburg, DE.
error-einvoice-endpoint = Бұл пошта немесе төрт сандық коды бар нөмір. Мысалы: kanzlei@example.de немесе 9930:DE136695976.
error-einvoice-vat = ҚҚС нөмірі сәйкес келмейді: ол ел әріптерінен басталады. Мысалы: DE136695976.
error-einvoice-line = 1-ден { $limit } таңбаға дейін. Мысалы: 04011000-1234512345-06.
