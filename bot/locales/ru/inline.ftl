# Счета в любом чате: строка личного списка (её видит только тот, кто ищет) и карточка, которая останется в чате.

inline-title = № { $number } · { $client } · { inline-left }
inline-title-own = № { $number } · { inline-left }
inline-left = { $state ->
        [issued] к оплате { $sum }
        [partial] остаток { $sum }
        [paid] оплачен, { $sum }
        [written_off] списан, { $sum }
       *[void] аннулирован
    }
inline-status = { $state ->
        [issued] { $late ->
            [yes] просрочен
           *[no] ожидает оплаты
        }
        [partial] { $late ->
            [yes] частично оплачен, просрочен
           *[no] частично оплачен
        }
        [paid] оплачен
        [written_off] списан
       *[void] аннулирован
    }
inline-about = { inline-status }{ $late ->
        [yes] {" "}{ $days ->
            [one] { $days } день
            [few] { $days } дня
           *[other] { $days } дней
        }
       *[no] { "" }
    } · срок { $act ->
        [yes] после акта
       *[no] { $due }
    }{ $part ->
        [yes] {" "}· сумма { $total }
       *[no] { "" }
    }
inline-card =
    <b>Счёт № { $number }</b> · { inline-status }
    { $part ->
        [yes] { $total } · оплачено { $paid } · остаток { $balance }
       *[no] { $total }
    }
    { $act ->
        [yes] Оплатить { $due }
       *[no] Срок { $due }
    }
inline-open = 🧾 Открыть счёт

inline-none-title = Ничего не нашёл по «{ $query }»
inline-none-about = Попробуйте номер счёта или часть имени клиента.
inline-empty-title = Неоплаченных счетов нет
inline-empty-about = Любой счёт найдётся по номеру.
inline-stranger-title = Бот юридической фирмы
inline-stranger-about = Для её сотрудников и клиентов
inline-stranger-card = Это бот юридической фирмы для её сотрудников и клиентов.
