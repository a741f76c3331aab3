# Төлем мерзімі сөзбен.

invoice-text = { $text }

due-by = { $date } дейін
due-after-act = { $days ->
        [0] актіге қол қойылған күні
       *[other] актіге қол қойылғаннан кейін { $unit ->
            [working] { $days } жұмыс күні ішінде
           *[calendar] { $days } күн ішінде
        }
    }
