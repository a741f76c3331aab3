invoice-electronic = 🧾 Электронный счёт

einvoice-text = { $text }
einvoice-head = <b>Электронный счёт № { $number }</b> · { $client }
einvoice-ask = { einvoice-head }
    Файл, который программа клиента прочтёт сама. Какой ему нужен?

    XRechnung принимают ведомства Германии, Peppol работает во всей Европе, ZUGFeRD – это обычный PDF с данными внутри.
einvoice-xrechnung = XRechnung
einvoice-peppol = Peppol
einvoice-zugferd = ZUGFeRD PDF
einvoice-profile = { $profile ->
        [xrechnung] XRechnung
        [peppol] Peppol
       *[zugferd] ZUGFeRD PDF
    }
einvoice-facts-button = ✏️ Что будет в файле
einvoice-file = 📎 Получить файл
einvoice-complete = Для { einvoice-profile } всё есть.
einvoice-lacks = Для { einvoice-profile } не хватает: { $items }.{ $may ->
        [yes] {" "}Нажмите, чтобы добавить.
       *[no] {" "}Добавит тот, кто выставляет счета.
    }
einvoice-fact-of = { $fact ->
        [seller_address] нашего адреса с индексом и городом
        [seller_vat] нашего номера НДС
        [seller_reg] нашего регистрационного номера
        [seller_endpoint] нашего электронного адреса
        [seller_contact] имени нашего сотрудника для вопросов
        [seller_phone] нашего телефона
        [seller_email] нашей почты
        [buyer_address] адреса клиента с индексом и городом
        [buyer_vat] номера НДС клиента
        [buyer_endpoint] электронного адреса клиента
        [buyer_reference] номера заказа клиента или Leitweg
        [vat_category] причины, почему счёт без НДС
       *[delivery] дня, когда оказаны услуги
    }
einvoice-fact = { $fact ->
        [seller_address] Наш адрес
        [seller_vat] Наш номер НДС
        [seller_reg] Наш регистрационный номер
        [seller_endpoint] Наш электронный адрес
        [seller_contact] Наш сотрудник для вопросов
        [seller_phone] Наш телефон
        [seller_email] Наша почта
        [buyer_address] Адрес клиента
        [buyer_vat] Номер НДС клиента
        [buyer_endpoint] Электронный адрес клиента
        [buyer_reference] Заказ клиента или Leitweg
        [vat_category] Почему без НДС
       *[delivery] Услуги оказаны
    }
einvoice-fact-button = ✏️ { einvoice-fact }
einvoice-fact-line = { einvoice-fact }: { $known ->
        [yes] { $value }
       *[no] –
    }
einvoice-says = Так будет в файле:
einvoice-value-ask = { $fact ->
        [seller_address] Как записать наш адрес в файле? Улица, индекс и город, страна. Например: Domstraße 10, 20095 Hamburg, DE.
        [seller_vat] Какой у нас номер НДС, с буквами страны? Например: DE136695976.
        [seller_reg] Какой у нас номер в торговом реестре? Например: HRB 12345.
        [seller_endpoint] По какому электронному адресу нас находят программы? Почта или номер с кодом, например: kanzlei@example.de или 9930:DE136695976.
        [seller_contact] К кому клиенту обратиться с вопросом по счёту? Например: Erika Mustermann.
        [seller_phone] Какой у нас телефон? Например: +49 40 12345678.
        [seller_email] Какая у нас почта? Например: kanzlei@example.de.
        [buyer_address] Как записать в файле адрес клиента ({ $client })? Улица, индекс и город, страна. Например: Brīvības iela 1, LV-1010 Rīga, LV.
        [buyer_vat] Какой номер НДС у клиента ({ $client }), с буквами страны? Например: LV40003521600.
        [buyer_endpoint] Какой электронный адрес у клиента ({ $client })? Его спрашивают у клиента: почта или номер с кодом, например: 0204:04011000-1234512345-06.
       *[buyer_reference] По какому номеру клиент ({ $client }) узнаёт свой счёт? У ведомств Германии это Leitweg, у компаний номер заказа или имя. Например: 04011000-1234512345-06.
    }
einvoice-suggestion = Предлагаю: <b>{ $suggestion }</b>. Можно написать иначе.
einvoice-take = ✅ Подходит
einvoice-example = Domstraße 10, 20095 Hamburg, DE
einvoice-category-ask = Почему в счёте № { $number } нет НДС?{ $said ->
        [yes] {" "}В нём написано: «{ $reason }».
       *[no] {""}
    }
einvoice-category = { $category ->
        [AE] Налог платит клиент (reverse charge)
        [E] Освобождено от НДС
       *[O] Вне сферы НДС
    }
einvoice-day-ask = Когда оказаны услуги по счёту № { $number }? Нажмите день или напишите, например: 15.11.
einvoice-kept = { $owner ->
        [issuer] ✅ Записано в наших реквизитах
        [client] ✅ Записано в карточке клиента
       *[invoice] ✅ Записано
    }
einvoice-doubt = { einvoice-kept }. Если это Leitweg, сверьте его с клиентом: последние две цифры не сходятся
einvoice-obstacle = { $obstacle ->
        [vat_rounding] НДС в счёте посчитан по строкам и отличается от НДС с общей суммы на { $difference }. Правила допускают меньше единицы валюты, поэтому файл не сделать. Поможет счёт с меньшим числом строк.
        [outside_mixed] В счёте есть строки вне сферы НДС и строки с НДС. В одном файле правила этого не допускают: нужны два счёта.
        [rate_unknown] В счёте есть ставка, которой нет в правилах электронного счёта.
       *[no_account] В счёте нет номера нашего счёта в банке, а он обязателен.
    }
einvoice-sent = { einvoice-profile } к счёту № { $number } на { $total }
    { $client }, { $address }
error-einvoice-none = К счёту № { $number } электронного счёта не бывает: он для исполнителей с IBAN и номером НДС.
error-einvoice-lacks = Файлу ещё чего-то не хватает. Откройте «🧾 Электронный счёт» заново.
error-einvoice-owner = Это уже записано в наших реквизитах, изменить может владелец.
error-einvoice-address = Нужны улица, индекс и город, страна. Например: Domstraße 10, 20095 Hamburg, DE.
error-einvoice-endpoint = Это почта или номер с кодом из четырёх цифр. Например: kanzlei@example.de или 9930:DE136695976.
error-einvoice-vat = Номер НДС не сходится: он начинается с букв страны. Например: DE136695976.
error-einvoice-line = От 1 до { $limit } знаков. Например: 04011000-1234512345-06.
