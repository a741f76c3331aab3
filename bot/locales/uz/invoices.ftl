# Toʻlov muddati soʻz bilan.

invoice-text = { $text }

due-by = { $date } gacha
due-after-act = { $days ->
        [0] dalolatnoma imzolangan kuni
       *[other] dalolatnoma imzolanganidan keyin { $unit ->
            [working] { $days } ish kuni ichida
           *[calendar] { $days } kun ichida
        }
    }
