# История: кто что сделал с клиентом, договором, делом или счётом.

history-button = 🕘 История
history-list = <b>История</b> · { $of }
    { $lines }
history-of = { $kind ->
        [invoice] счёт № { $name }
        [contract] договор № { $name }
        [matter] дело «{ $name }»
        [task] задача
       *[client] { $name }
    }
history-line = { $when } { $what } · { $who }
history-plain = { $when } { $what }
history-about = { $about } · { $what }
history-reason = { $what } ({ $reason })
history-invoice = счёт № { $number }
history-draft = черновик счёта
history-object = { $kind ->
        [contract] договор № { $name }
        [matter] дело «{ $name }»
       *[contact] { $name }
    }
history-act = { $action ->
        [created] { $kind ->
            [contract] создан
            [matter] открыто
           *[client] карточка создана
        }
        [approval_asked] отправлен на согласование
        [approval_returned] возвращён с замечанием
        [noted] изменена заметка
        [archived] в архив
        [restored] из архива
        [erased] личные данные удалены
        [shared] виден также: { $member }
        [unshared] больше не виден: { $member }
        [invited] создана ссылка-приглашение
        [invite_revoked] ссылка-приглашение отозвана
        [came] открыта ссылка-приглашение
        [confirmed] подтверждён доступ
        [declined] в доступе отказано
        [revoked] доступ закрыт
        [discarded] черновик счёта удалён
        [closed] закрыто
        [reopened] открыто снова
        [state] { $state ->
            [draft] проект
            [active] действует
            [done] исполнен
           *[terminated] расторгнут
        }
        [stages] изменены этапы
        [penalty] изменена неустойка
        [matters] изменён список дел
        [file] приложен файл { $file }
        [reminder_mode] напоминания: { $mode ->
            [auto] автоматически
            [confirm] с подтверждением
           *[off] выключены
        }
        [policy] свои правила напоминаний
        [policy_dropped] правила напоминаний общие
        [refunded] возврат из аванса
       *[other] изменено
    }
history-undone = отменено: { $what }
history-changed = изменено: { $what }
history-value = { $field }: { $value }
history-field = { $field ->
        [name] название
        [note] заметка
        [email] почта
        [phone] телефон
        [responsible] ответственный
        [timezone] часовой пояс
        [documents] язык документов
        [neutral] формулировки
        [language] язык
        [number] номер
        [title] вид документа
        [date] дата
        [ends] срок действия
        [subject] предмет
        [price] цена
        [day] день счёта
        [auto] выставление
        [part] неполный месяц
        [deposit] депозит
        [vat] НДС
        [terms] срок оплаты
       *[details] реквизиты
    }
history-task = { $action ->
        [task_set] задача поставлена: { $who }, { $when }
        [task_done] задача сделана
        [task_cancelled] задача отменена
        [task_moved] задача перенесена на { $when }
        [task_reassigned] задача передана: { $who }
        [task_noted] изменена заметка задачи
       *[task_closed] { $why ->
            [paid] оплачен, контроль оплаты закрыт
           *[other] контроль оплаты снят
        }
    }
history-erased-member = Сотрудник { $number }
history-erased-person = данные удалены
history-erased-value = данные удалены
