# Avans, mijoz koʻradigan tarzda.

advance-of-numbered = № { $contract } shartnoma boʻyicha avans: { $amount }
advance-use = { $day } · № { $number } hisobvaraq · { $amount }
advance-use-unsent = { $day } · hisobvaraq hali yuborilmagan · { $amount }
advance-use-returned = { $day } · qaytarildi · { $amount }
advance-uses-more = va yana { $count } marta
advance-portal-home = Avans: <b>{ $advance }</b>
advance-portal-button = 💼 Avans
advance-portal =
    <b>💼 Avans</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Avansdan toʻlangani:
       *[no] Avansdan hali hech narsa toʻlanmagan.
    }
    { $uses }
advance-portal-client = Shartnomasiz avans: { $amount }
advance-portal-none = Hozir avansingizda hech narsa yoʻq.
advance-portal-invoice = Bu shartnoma boʻyicha avans uchun hisobvaraq.
