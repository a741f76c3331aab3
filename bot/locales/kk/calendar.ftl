# Календарь сотрудника файлом .ics: сроки оплаты, обещания и задачи.
calendar-button = 📅 Күнтізбе
calendar-name = Шоттар мен тапсырмалар · { $firm }
calendar-file = Күнтізбе { $day }.ics
calendar-caption = { $count ->
        [0] Алда ештеңе жоқ: файл тек төленгенін немесе істелгенін күнтізбеден алып тастайды.
       *[other] { $count } жазба: клиенттеріңіздің төлем мерзімдері мен уәделері және тапсырмаларыңыз. { calendar-how }
    }
calendar-how = Файлды ашыңыз, ол күнтізбеге қосылады. Жаңа файл сол жазбаларды жаңартады, қайталану болмайды.
calendar-empty = Күнтізбеге қосатын ештеңе жоқ: клиенттеріңізде төленбеген шот та, өзіңізде тапсырма да жоқ.
calendar-due = { $over ->
        [yes] ✅ Жабылды: № { $number } шот · { $client }
       *[no] 💰 Төлем мерзімі: № { $number } шот · { $client }
    }
calendar-due-text = Төлеуге { $balance }
calendar-promise = { $over ->
        [yes] ✅ Уәде жабылды
       *[no] 🤝 Төлеуге уәде берді
    }{ $numbered ->
        [no] { "" }
       *[yes] : № { $number } шот
    } · { $client }
calendar-task = { $over ->
        [yes] ✅
       *[no] 📌
    } { $at } { $kind ->
        [said] { $what }
        [payment_control] Төлемді тексеру
        [remind_client] Клиентке еске салу
        [esf] ЭШФ рәсімдеу
       *[other] Тапсырма
    }: № { $number } шот · { $client }
