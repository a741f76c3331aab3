# Акт сверки, квитанция, справка об оплате.

settlements-recon = 📑 Акт сверки
settlements-recon-none = { $client }: сверять пока нечего, счетов и оплат не было.
settlements-recon-account =
    <b>Акт сверки</b> · { $client }
    От чьего имени и в какой валюте?
settlements-recon-account-row = { $currency } · { $issuer }
settlements-recon-period =
    <b>Акт сверки</b> · { $client }
    { $issuer }, { $currency }
    За какой период? Даты можно и написать.
settlements-span-quarter = Этот квартал
settlements-span-last_quarter = Прошлый квартал
settlements-span-year = Этот год
settlements-span-last_year = Прошлый год
settlements-recon-preview =
    <b>Акт сверки</b> · { $client }
    { $issuer }
    { $first } – { $last }

    На начало: { $opening }
    { $moved ->
        [yes] Обороты: дебет { $debit }, кредит { $credit }
       *[no] За эти дни ничего не выставляли и не оплачивали.
    }
    На конец: <b>{ $closing }</b>
settlements-recon-balance = { $side ->
        [debt] клиент должен { $amount }
        [advance] аванс клиента { $amount }
       *[none] долгов нет
    }
settlements-recon-make = ✅ Составить акт сверки
settlements-recon-other-period = 📅 Другой период

settlements-receipt = 🧾 Квитанция
settlements-certificate = 📄 Справка об оплате
settlements-caption-client = { settlements-kind } № { $number } на { $amount }
settlements-receipts-none = Оплат по этому счёту нет: запись об оплате отменена. Если вы платили, спросите юриста.
settlements-receipts-last = По этому счёту { $count ->
        [one] { $count } оплата
        [few] { $count } оплаты
       *[many] { $count } оплат
    }, выше квитанции о последних { $shown }. Более ранние попросите у юриста.
settlements-papers-void = Вместе с оплатой аннулируется: { $papers }.{ $known ->
        [yes] {" "}Клиент это уже получил, и я его предупрежу.
       *[no] { "" }
    }
settlements-paper = { settlements-kind } № { $number }
settlements-caption = { settlements-kind } № { $number }, { $client }
settlements-kind = { $document ->
        [reconciliation] Акт сверки
        [receipt] Квитанция
        [calculation] Расчёт
       *[certificate] Справка об оплате
    }

error-paper-future = Сверить можно по сегодняшний день, { $date }. Напишите период, который уже прошёл, например 01.07.2026 – 30.09.2026.
error-paper-old = Раньше 2000 года учёта нет. Напишите, например, 01.07.2026 – 30.09.2026.
error-paper-receipt-kind = Квитанция бывает только на полученные деньги: это возврат или сторно.
error-paper-receipt-reversed = Эта оплата отменена, квитанции на неё нет.
error-paper-unpaid = По счёту № { $number } оплат нет, подтверждать пока нечего.
