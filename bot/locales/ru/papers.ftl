# Акт сверки, квитанция, справка об оплате.

papers-recon = 📑 Акт сверки
papers-recon-none = { $client }: сверять пока нечего, счетов и оплат не было.
papers-recon-account =
    <b>Акт сверки</b> · { $client }
    От чьего имени и в какой валюте?
papers-recon-account-row = { $currency } · { $issuer }
papers-recon-period =
    <b>Акт сверки</b> · { $client }
    { $issuer }, { $currency }
    За какой период? Даты можно и написать.
papers-span-quarter = Этот квартал
papers-span-last_quarter = Прошлый квартал
papers-span-year = Этот год
papers-span-last_year = Прошлый год
papers-recon-preview =
    <b>Акт сверки</b> · { $client }
    { $issuer }
    { $first } – { $last }

    На начало: { $opening }
    { $moved ->
        [yes] Обороты: дебет { $debit }, кредит { $credit }
       *[no] За эти дни ничего не выставляли и не оплачивали.
    }
    На конец: <b>{ $closing }</b>
papers-recon-balance = { $side ->
        [debt] клиент должен { $amount }
        [advance] аванс клиента { $amount }
       *[none] долгов нет
    }
papers-recon-make = ✅ Составить акт сверки
papers-recon-other-period = 📅 Другой период

papers-receipt = 🧾 Квитанция
papers-certificate = 📄 Справка об оплате
papers-caption-client = { papers-kind } № { $number } на { $amount }
papers-receipts-none = Оплат по этому счёту нет: запись об оплате отменена. Если вы платили, спросите юриста.
papers-receipt-void = Квитанция № { $receipt } станет недействительной. Если клиент её уже взял, предупредите его.
papers-caption = { papers-kind } № { $number }, { $client }
papers-kind = { $document ->
        [reconciliation] Акт сверки
        [receipt] Квитанция
       *[certificate] Справка об оплате
    }

error-paper-future = Сверить можно по сегодняшний день, { $date }. Напишите период, который уже прошёл, например 01.07.2026 – 30.09.2026.
error-paper-old = Раньше 2000 года учёта нет. Напишите, например, 01.07.2026 – 30.09.2026.
error-paper-receipt-kind = Квитанция бывает только на полученные деньги: это возврат или сторно.
error-paper-receipt-reversed = Эта оплата отменена, квитанции на неё нет.
error-paper-unpaid = По счёту № { $number } оплат нет, подтверждать пока нечего.
