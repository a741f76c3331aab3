# Счета в любом чате: строка личного списка (её видит только тот, кто ищет) и карточка, которая останется в чате.

inline-title = № { $number } · { $client } · { inline-left }
inline-title-own = № { $number } · { inline-left }
inline-left = { $state ->
        [issued] төлеуге { $sum }
        [partial] қалдық { $sum }
        [paid] төленді, { $sum }
        [written_off] есептен шығарылды, { $sum }
       *[void] күші жойылды
    }
inline-status = { $state ->
        [issued] { $late ->
            [yes] мерзімі өтті
           *[no] төлем күтілуде
        }
        [partial] { $late ->
            [yes] ішінара төленді, мерзімі өтті
           *[no] ішінара төленді
        }
        [paid] төленді
        [written_off] есептен шығарылды
       *[void] күші жойылды
    }
inline-about = { inline-status }{ $late ->
        [yes] {" "}{ $days } күн
       *[no] { "" }
    } · мерзімі { $act ->
        [yes] актіден кейін
       *[no] { $due }
    }{ $part ->
        [yes] {" "}· сомасы { $total }
       *[no] { "" }
    }
inline-card =
    <b>№ { $number } төлем шоты</b> · { inline-status }
    { $part ->
        [yes] { $total } · төленгені { $paid } · қалдық { $balance }
       *[no] { $total }
    }
    { $act ->
        [yes] Төлеу мерзімі: { $due }
       *[no] Мерзімі { $due }
    }
inline-open = 🧾 Шотты ашу

inline-none-title = «{ $query }» бойынша ештеңе таппадым
inline-none-about = Шот нөмірін немесе клиент атының бір бөлігін жазып көріңіз.
inline-empty-title = Төленбеген шот жоқ
inline-empty-about = Кез келген шот нөмірі бойынша табылады.
inline-stranger-title = Заң фирмасының боты
inline-stranger-about = Оның қызметкерлері мен клиенттеріне
inline-stranger-card = Бұл заң фирмасының қызметкерлері мен клиенттеріне арналған боты.
