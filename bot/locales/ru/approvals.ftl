# Согласование счетов перед выставлением.

approval-button = ✅ Согласование счетов
approval-rule = <b>Согласование счетов</b>
    { $on ->
        [yes] Включено: юристы и помощники отправляют черновик на согласование, выставляют его только согласующие.
       *[no] Выключено: счёт выставляет любой, кому это разрешает роль.
    }
    { $on ->
        [yes] Согласуют: { $who }. Владельцы согласуют всегда. Ниже можно добавить роль целиком или отдельных людей.
       *[no] Включите, если счета должен сначала посмотреть владелец или главный бухгалтер.
    }
approval-switch-on = Включить согласование
approval-switch-off = Выключить согласование
approval-person = { $chosen ->
        [yes] ● { $name } · { role-name }
       *[no] { $name } · { role-name }
    }
approval-send = 📤 На согласование
approval-sent = На согласовании: { $names }. Ответ придёт сюда.
approval-look = 👁 Посмотреть
approval-issue = ✅ Выставить
approval-return = ↩️ Вернуть с замечанием
approval-line = { $state ->
        [waiting] ⏳ На согласовании с { $when }: { $mine ->
            [yes] { $approvers }
           *[no] от { $author }
        }
        [returned] ↩️ Вернули, { $who }: { $remark }
        [withdrawn] ✏️ Изменён после отправки: отправьте на согласование ещё раз.
        [approved] ✅ Согласовано, { $who }
       *[none] Выставит тот, кто согласует: { $approvers }
    }
approval-remark-ask = <b>Вернуть с замечанием</b> · { $client }, { $sum }
    Что поправить? Одной строкой. Прочитает { $author }.
approval-remark-example = Период услуг: октябрь, а не ноябрь
approval-given-back = Черновик возвращён, замечание получит { $author }.
approval-issued = ✅ Счёт № { $number } выставлен: { $client }, { $sum }.
approval-gone = Этого черновика больше нет.
approval-over = Согласовывать здесь больше нечего: черновик забрали или изменили.
approval-settled = { $state ->
        [approved] ✅ { $client }: счёт выставил коллега, { $who }.
        [returned] ↩️ { $client }: черновик с замечанием вернул коллега, { $who }.
        [discarded] 🗑 { $client }: черновик удалён ({ $who }), согласовывать больше нечего.
       *[withdrawn] ✏️ { $client }: черновик изменён ({ $who }), согласование отозвано.
    }
approval-push-ask = 📤 { $who } просит согласовать счёт: <b>{ $client }</b>, <b>{ $sum }</b>{ $based ->
        [yes] , договор № { $contract }
       *[no] { "" }
    }
    { $line }{ $count ->
        [one] { "" }
       *[other] {" "}… всего строк: { $count }
    }{ $dated ->
        [yes] {" "}· оплатить до { $due }
       *[no] { "" }
    }
approval-push-returned = ↩️ { $who } возвращает черновик: { $client }, { $sum }.
    Замечание: { $remark }
approval-push-withdrawn = ✏️ { $who } меняет ваш черновик: { $client }, { $sum }.
    Согласование отозвано: посмотрите и отправьте ещё раз.
approval-push-discarded = 🗑 { $who } удаляет ваш черновик: { $client }, { $sum }.
    { $remarked ->
        [yes] Замечание было таким: { $remark }
       *[no] Согласовывать больше нечего. Если счёт нужен, составьте его заново.
    }
approval-push-approved = ✅ { $who } выставляет ваш счёт № { $number }: { $client }, { $sum }.

error-approval-needed = Этот счёт сначала согласуют. Откройте черновик и нажмите «{ approval-send }».
error-approval-off = Согласование не нужно: этот счёт можно выставить сразу.
error-approval-changed = С тех пор черновик изменился. Откройте его и посмотрите ещё раз.
error-approval-done = { $what ->
        [approved] Счёт уже выставил коллега: { $name }.
       *[other] Черновик уже вернул с замечанием коллега: { $name }.
    }
error-approval-remark = Замечание: одна строка до { $limit } знаков. Например: Период услуг: октябрь, а не ноябрь.
error-approval-role = Согласовать может тот, кто сам выставляет счета: юрист, бухгалтер или владелец.
