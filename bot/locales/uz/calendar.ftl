# Xodim taqvimi .ics fayl qilib: toʻlov muddatlari, vaʼdalar va topshiriqlar.

calendar-button = 📅 Taqvim
calendar-name = Hisobvaraq va topshiriqlar · { $firm }
calendar-file = Taqvim { $day }.ics
calendar-caption = { $count ->
        [0] Oldinda hech narsa yoʻq: fayl taqvimdan faqat toʻlangan yoki bajarilganini olib tashlaydi.
       *[other] { $count } ta yozuv: mijozlaringizning toʻlov muddatlari va vaʼdalari hamda topshiriqlaringiz. { calendar-how }
    }
calendar-how = Faylni oching, u taqvimga qoʻshiladi. Yangi fayl oʻsha yozuvlarni yangilaydi, takror boʻlmaydi.
calendar-empty = Taqvimga qoʻshadigan narsa yoʻq: mijozlaringizning toʻlanmagan hisobvaragʻi, sizning topshirigʻingiz yoʻq.
calendar-due = { $over ->
        [yes] ✅ Yopilgan: № { $number } hisobvaraq · { $client }
       *[no] 💰 Toʻlov muddati: № { $number } hisobvaraq · { $client }
    }
calendar-due-text = Toʻlovga { $balance }
calendar-promise = { $over ->
        [yes] ✅ Vaʼda yopilgan
       *[no] 🤝 Toʻlash vaʼda qilingan
    }{ $numbered ->
        [no] { "" }
       *[yes] : № { $number } hisobvaraq
    } · { $client }
calendar-task = { $over ->
        [yes] ✅
       *[no] 📌
    } { $at } { $kind ->
        [said] { $what }
        [payment_control] Toʻlovni tekshirish
        [remind_client] Mijozga eslatish
        [esf] EHF yozish
       *[other] Topshiriq
    }: № { $number } hisobvaraq · { $client }
