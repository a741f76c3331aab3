invoice-esf = 📑 ЭШФ деректері

esf-text = { $text }
esf-head = <b>ЭШФ деректері</b> · № { $number } шот · { $client }
    Мәнін басыңыз, ол көшіріледі.
esf-due = ЭШФ { $date } дейін
esf-has-number = ЭШФ <code>{ $number }</code>
esf-party = { $side ->
        [supplier] <b>Өнім беруші</b>
       *[buyer] <b>Алушы</b>
    }
esf-terms = <b>Шарт және айналым</b>
esf-field = { $field ->
        [bin] БСН/ЖСН
        [stir] СТИР
        [pinfl] ПИНФЛ
        [name] Атауы
        [address] Мекенжайы
        [vat_code] ҚҚС төлеуші коды
        [oked] ЭҚЖЖ
        [account] Есеп айырысу шоты
        [iik] ЖСК
        [bank] Банк
        [mfo] МФО
        [bic] БСК
        [kbe] Кбе
        [contract] Шарт №
        [contract_date] Шарт күні
        [turnover] Айналым күні
       *[reason] ҚҚС-сыз
    }: <code>{ $value }</code>
esf-turnover-unknown = Қызмет күні мен акт әзірге жоқ, шот күні тұр. Актіге қол қойылғанда соның күнін алыңыз.
esf-lines = <b>Жолдар { $first }–{ $last }, барлығы { $total }</b>
esf-line = { $place }. <code>{ $name }</code>
    Бірл. <code>{ $unit }</code>, саны <code>{ $quantity }</code>, ҚҚС-сыз бағасы <code>{ $price }</code>
    ҚҚС-сыз <code>{ $net }</code>, ҚҚС { $rate } <code>{ $vat }</code>, ҚҚС-пен <code>{ $gross }</code>
esf-totals = <b>Барлығы</b>: ҚҚС-сыз <code>{ $net }</code>, ҚҚС <code>{ $vat }</code>, ҚҚС-пен <code>{ $gross }</code>
esf-currency = Сомалар { $currency } валютасында, бағамын айналым күніне алыңыз.
esf-catalogue = ИКПУ кодын өзіңіз таңдаңыз: мұнда ол жоқ.
esf-earlier = ⬅️ Алдыңғы жолдар
esf-later = Келесі жолдар ➡️
esf-enter = ✏️ ЭШФ нөмірін жазу
esf-number-ask = № { $number } шот бойынша ЭШФ нөмірі қандай? Оны жүйедегі түрінде жіберіңіз.
esf-example = ESF-100-0012-20261209
esf-clear = Нөмірді алып тастау
esf-kept = ✅ ЭШФ нөмірі жазылды{ $shared ->
        [yes] . Дәл сол нөмір № { $also } шотта да тұр: бұлар бөлек ЭШФ болса, тексеріңіз
       *[no] {""}
    }
esf-cleared = ЭШФ нөмірі алып тасталды
error-esf-none = № { $number } шотқа ЭШФ болмайды: ол Қазақстан мен Өзбекстанда керек.
error-esf-number = ЭШФ нөмірі { $limit } таңбаға дейін болады, онда сандар бар. Мысалы: ESF-100-0012-20261209.
