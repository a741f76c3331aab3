# Группа фирмы: ответы сотрудникам; остальным бот не отвечает.

group-bound =
    Теперь это группа фирмы { $firm }.{ $moved ->
        [yes] {" "}Прежняя группа отвязана.
       *[no] { "" }
    }
    Отвечаю здесь только сотрудникам, но ответы с именами клиентов видят все участники.
    /overdue просроченные счета
    /invoice 2026-0012 один счёт
    /today что сегодня
    /unbind отвязать группу
group-bound-already = Эта группа уже привязана к фирме { $firm }.
group-unbound = Группа отвязана, больше здесь не отвечаю.
group-gone = Меня удалили из группы фирмы «{ $title }», поэтому она отвязана. Чтобы вернуть, добавьте меня в группу и напишите там /bind.

group-overdue-none = { $whose ->
        [own] По вашим клиентам просроченных счетов нет.
       *[all] Просроченных счетов нет.
    }
group-overdue-head = <b>{ $whose ->
        [own] По вашим клиентам просрочено
       *[all] Просрочено
    }:</b> { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }, { $sums }
group-row = № { $number } · { $client } · { $state ->
        [issued] { $sum }
        [partial] остаток { $sum }
        [paid] оплачен
        [written_off] списан
       *[void] аннулирован
    }{ $late ->
        [yes] {" "}· { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[other] { $days } дней
        }
       *[no] { "" }
    }
group-more = и ещё { $count }
group-invoice-none = Счёта «{ $number }» не нашёл.
group-invoice-several = Нашёл { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }:
group-today-none = { $whose ->
        [own] По вашим клиентам на сегодня ничего.
       *[all] На сегодня ничего.
    }

error-group-taken = Эта группа уже привязана к другой фирме.
error-group-number = Напишите номер счёта, например: /invoice 2026-0012
