# Что может роль: по таблице прав.

rights-button = 👁 Что может роль
rights-page = <b>{ staff-role-title }</b>
    { $sees ->
        [all] Видит всех клиентов фирмы.
       *[own] Видит только клиентов, которых ведёт или которых ему открыли.
    }

    { $may }
    { $limits ->
        [yes] { "" }
            <b>Не может:</b> { $may_not }
       *[no] { "" }
    }
rights-approval = { "" }
    { $approval ->
        [yes] { $stands ->
            [approves] <b>Согласование счетов включено:</b> эта роль согласует и выставляет счета сразу.
            [asks] <b>Согласование счетов включено:</b> эта роль отправляет свой черновик на согласование, сама его не выставляет.
           *[drafts] <b>Согласование счетов включено:</b> черновики этой роли выставляет только тот, кто согласует.
        }{ $has_named ->
            [yes] {" "}Без согласования: { $named }.
           *[no] { "" }
        }
       *[no] { $stands ->
            [drafts] <b>Согласование счетов выключено:</b> черновики этой роли выставляет любой, кому это разрешает роль.
           *[other] <b>Согласование счетов выключено:</b> эта роль выставляет счета сразу.
        }
    }
rights-group = <b>{ $heading ->
        [clients] Клиенты
        [papers] Счета и акты
        [money] Деньги
        [work] Работа
        [files] Файлы и история
       *[firm] Фирма
    }:</b> { $what }

right-firm-read = видеть данные фирмы
right-firm-edit = менять настройки фирмы
right-group-bind = подключать группу
right-issuer-edit = менять наши реквизиты
right-issuer-spell = вписывать реквизиты латиницей
right-staff-read = видеть список сотрудников
right-staff-edit = приглашать и убирать сотрудников, менять роли
right-client-read = видеть карточки
right-client-edit = заводить и менять клиентов
right-client-share = передавать клиентов и открывать их коллегам
right-matter-edit = вести дела
right-contract-edit = заводить и менять договоры
right-invoice-read = видеть счета
right-invoice-draft = готовить черновики счетов
right-invoice-issue = выставлять и отправлять счета, напоминать
right-invoice-void = аннулировать счета
right-invoice-write-off = списывать остатки
right-document-read = видеть акты и другие документы
right-document-draft = готовить акты
right-document-issue = выпускать акты, претензии и справки
right-document-void = аннулировать акты
right-payment-read = видеть оплаты
right-payment-record = записывать оплаты и авансы
right-payment-reverse = отменять оплаты
right-payment-refund = возвращать аванс
right-rate-edit = вносить ставки для пеней
right-note = писать заметки
right-task-read = видеть задачи
right-task-edit = ставить и закрывать задачи
right-report-read = смотреть отчёты
right-export = выгружать таблицы
right-archive = собирать архивы PDF
right-bring-in = переносить данные из других программ
right-audit-read = смотреть историю
right-audit-export = выгружать журнал действий
right-take-out = забирать всё одним файлом
