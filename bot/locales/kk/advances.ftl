# Аванс, клиент көретіндей.

advance-of-numbered = № { $contract } шарт бойынша аванс: { $amount }
advance-use = { $day } · № { $number } шот · { $amount }
advance-use-unsent = { $day } · шот әлі жіберілмеген · { $amount }
advance-use-returned = { $day } · қайтарылды · { $amount }
advance-uses-more = және тағы { $count } рет
advance-portal-home = Аванс: <b>{ $advance }</b>
advance-portal-button = 💼 Аванс
advance-portal =
    <b>💼 Аванс</b> · { $client }
    { $lying }

    { $is_used ->
        [yes] Аванстан төленгені:
       *[no] Аванстан әлі ештеңе төленген жоқ.
    }
    { $uses }
advance-portal-client = Шартсыз аванс: { $amount }
advance-portal-none = Қазір авансыңызда ештеңе жоқ.
advance-portal-invoice = Бұл шарт бойынша аванс шоты.
