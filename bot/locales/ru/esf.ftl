invoice-esf = 📑 Данные для ЭСФ

esf-text = { $text }
esf-head = <b>Данные для ЭСФ</b> · счёт № { $number } · { $client }
    Нажмите на значение, оно скопируется.
esf-due = ЭСФ до { $date }
esf-has-number = ЭСФ <code>{ $number }</code>
esf-party = { $side ->
        [supplier] <b>Поставщик</b>
       *[buyer] <b>Получатель</b>
    }
esf-terms = <b>Договор и оборот</b>
esf-field = { $field ->
        [bin] БИН/ИИН
        [stir] СТИР
        [pinfl] ПИНФЛ
        [name] Наименование
        [address] Адрес
        [vat_code] Код плательщика НДС
        [oked] ОКЭД
        [account] Расчётный счёт
        [iik] ИИК
        [bank] Банк
        [mfo] МФО
        [bic] БИК
        [kbe] Кбе
        [contract] Договор №
        [contract_date] Дата договора
        [turnover] Дата оборота
       *[reason] Без НДС
    }: <code>{ $value }</code>
esf-turnover-unknown = Дня услуг и акта пока нет, стоит дата счёта. Когда акт будет подписан, возьмите его дату.
esf-lines = <b>Строки { $first }–{ $last } из { $total }</b>
esf-line = { $place }. <code>{ $name }</code>
    Ед. <code>{ $unit }</code>, кол-во <code>{ $quantity }</code>, цена без НДС <code>{ $price }</code>
    Без НДС <code>{ $net }</code>, НДС { $rate } <code>{ $vat }</code>, с НДС <code>{ $gross }</code>
esf-totals = <b>Итого</b>: без НДС <code>{ $net }</code>, НДС <code>{ $vat }</code>, с НДС <code>{ $gross }</code>
esf-currency = Суммы в { $currency }, курс возьмите на дату оборота.
esf-catalogue = Код ИКПУ выберите сами: его здесь нет.
esf-earlier = ⬅️ Строки раньше
esf-later = Строки дальше ➡️
esf-enter = ✏️ Записать номер ЭСФ
esf-number-ask = Какой номер у ЭСФ по счёту № { $number }? Отправьте его, как он стоит в системе.
esf-example = ESF-100-0012-20261209
esf-clear = Убрать номер
esf-kept = ✅ Номер ЭСФ записан{ $shared ->
        [yes] . Тот же номер стоит у счёта № { $also }: проверьте, если это разные ЭСФ
       *[no] {""}
    }
esf-cleared = Номер ЭСФ убран
error-esf-none = К счёту № { $number } ЭСФ не бывает: она нужна в Казахстане и Узбекистане.
error-esf-number = Номер ЭСФ – до { $limit } знаков, и в нём есть цифры. Например: ESF-100-0012-20261209.
