# Выбор НДС.

vat-pick = Как показываем НДС? Выберите или напишите ставку, например 10.
vat-pick-rate = { $mode ->
        [included] { $code ->
            [usn5] УСН, НДС { $rate }% в том числе
            [usn7] УСН, НДС { $rate }% в том числе
           *[general] НДС { $rate }% в том числе
        }
       *[on_top] { $code ->
            [usn5] УСН, НДС { $rate }% сверху
            [usn7] УСН, НДС { $rate }% сверху
           *[general] НДС { $rate }% сверху
        }
    }
vat-pick-none = Без НДС
vat-pick-example = 10 или 22
vat-own = Ставка { $rate }%. Она внутри цены или сверху?
vat-own-included = В том числе
vat-own-on-top = Сверху
vat-reason = Почему без НДС? Основание печатается в счёте. Выберите или напишите своё.
vat-grounds = <blockquote>{ $grounds }</blockquote>
vat-reason-row = { $reason }
vat-reason-example = НДС не облагается (ст. 145 НК РФ)

vat-reason-ru-simplified = НДС не облагается (ст. 145 НК РФ)
vat-reason-ru-professional = НПД, 422-ФЗ
vat-reason-ru-advocates = НДС не облагается (пп. 14 п. 3 ст. 149 НК РФ)
vat-reason-ru-abroad = Место реализации не РФ (пп. 4 п. 1 ст. 148 НК РФ)
vat-reason-ru-eaeu = Место реализации не РФ (пп. 4 п. 29 приложения № 18 к Договору о ЕАЭС)
vat-reason-kz-not-payer = Не является плательщиком НДС
vat-reason-kz-abroad = Место реализации не Республика Казахстан
vat-reason-uz-turnover = Плательщик налога с оборота
vat-reason-uz-abroad = Место реализации не Республика Узбекистан
vat-reason-by-simplified = Без НДС, упрощённая система налогообложения
vat-reason-by-abroad = Место реализации не Республика Беларусь
vat-reason-other-reverse = Обратное начисление НДС (reverse charge)
vat-reason-other-outside = Вне сферы действия НДС
