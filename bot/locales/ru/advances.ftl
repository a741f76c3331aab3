advance-invoice-button = 💼 На аванс
advance-invoice-contract = Счёт на аванс. По какому договору? Выберите или напишите имя клиента, номер.
advance-invoice-found = Счёт на аванс. По какому договору?
advance-invoice-no-contracts = Действующих договоров пока нет. Счёт на аванс выставляют по договору.
advance-invoice-amount =
    <b>Счёт на аванс</b> · { $client }
    { $title ->
        [agreement] Соглашение
       *[contract] Договор
    } № { $number }. На авансе { $advance }{ $has_deposit ->
        [yes] , депозит { $level }
       *[no] { "" }
    }.
    На какую сумму выставить?
advance-invoice-fill = До депозита: { $missing }
advance-draft-title = <b>Новый счёт на аванс</b> · { $client }
advance-card-kind = на аванс

advance-of-contract = Аванс по договору { $amount }
advance-of-numbered = Аванс по договору № { $contract }: { $amount }
advance-use = { $day } · счёт № { $number } · { $amount }
advance-use-unsent = { $day } · счёт ещё не отправлен · { $amount }
advance-use-returned = { $day } · возврат · { $amount }
advance-uses-more = { $count ->
        [one] и ещё { $count } раз
        [few] и ещё { $count } раза
       *[other] и ещё { $count } раз
    }

advance-payment-will-lie = Деньги лягут на аванс договора: { $contract_advance }.
advance-payment-lies = На авансе договора: { $amount }.
advance-payment-used = { $used_count ->
        [1] Аванс из неё зачтён в счёт № { $used_on }.
       *[other] Аванс из неё зачтён в счета № { $used_on }.
    }
advance-payment-reverse = { $used_count ->
        [1] Аванс из неё зачтён в счёт № { $used_on }: он снова станет неоплаченным на эту сумму.
       *[other] Аванс из неё зачтён в счета № { $used_on }: они снова станут неоплаченными на эти суммы.
    }

advance-refund-button = ↩️ Вернуть { $amount }, договор № { $contract }

advance-portal-home = Аванс: <b>{ $advance }</b>
advance-portal-button = 💼 Аванс
advance-portal =
    <b>💼 Аванс</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Что оплачено из аванса:
       *[no] Из аванса ещё ничего не оплачено.
    }
    { $uses }
advance-portal-client = Аванс без договора: { $amount }
advance-portal-none = Сейчас на авансе ничего нет.
advance-portal-invoice = Это счёт на аванс по договору.

deposit-button = 💼 Депозит
deposit-line = Депозит { $level }, предложу счёт ниже { $threshold }
deposit-level-ask =
    <b>💼 Депозит</b> · { $title ->
        [agreement] соглашение
       *[contract] договор
    } № { $number }
    { $is_set ->
        [yes] Сейчас { $level }, счёт предлагаю, когда на авансе меньше { $threshold }.
       *[no] Когда на авансе договора останется мало, подготовлю счёт на аванс и предложу его выставить. Сам ничего не выставлю.
    }
    До какой суммы пополнять?
deposit-level-example = 100 000
deposit-threshold-ask = Депозит { $level }. Ниже какого остатка предлагать новый счёт?
deposit-threshold-example = 50 000
deposit-half = Половина: { $half }
deposit-remove = Убрать депозит
deposit-set = Депозит { $level }. Когда на авансе будет меньше { $threshold }, подготовлю счёт и спрошу.
deposit-removed = Депозита больше нет, аванс остаётся на договоре.

deposit-push = 💼 Остаток аванса { $advance }, ниже { $threshold }. Выставить счёт на { $sum }? { $client }, договор № { $contract }. Черновик готов.
deposit-push-issue = 🧾 Выставить счёт
deposit-push-no = Не сейчас
deposit-push-issued = Выставлен счёт № { $number } на { $sum }. Клиенту ещё не отправлен.
deposit-push-declined = Хорошо, не сейчас. Черновик убрал.
deposit-push-gone = Этого черновика уже нет.

error-advance-used = { $count ->
        [0] Часть аванса по счёту № { $number } вернули клиенту: { $returned }. Аннулировать его нельзя.
       *[other] Аванс по счёту № { $number } уже зачтён: № { $invoices }. Сначала аннулируйте или исправьте { $count ->
            [1] этот счёт
           *[other] эти счета
        }.
    }
error-act-advance = Счёт № { $number } на аванс, работ в нём ещё нет. Акт составляют на счёт за работу.
error-einvoice-advance = Счёт № { $number } на аванс. Электронный счёт выпускают на счёт за работу.
error-esf-advance = Счёт № { $number } на аванс. ЭСФ выписывают на счёт за работу.
error-advance-term = Аванс платят до акта. Напишите срок без него, например: 10 дней или 15.12
error-advance-late = Счёт № { $number } на аванс, работ по нему ещё нет. Проценты и неустойку за него не считаю.
error-deposit-threshold = Порог не бывает больше депозита { $level }. Напишите меньше, например 50 000.
