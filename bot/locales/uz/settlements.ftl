# Kvitansiyalar va maʼlumotnomalar.

settlements-receipt = 🧾 Kvitansiya
settlements-caption-client = № { $number } { settlements-kind }, summasi { $amount }
settlements-receipts-none = Bu hisobvaraq boʻyicha toʻlov yoʻq: toʻlov yozuvi bekor qilingan. Toʻlagan boʻlsangiz, yuristdan soʻrang.
settlements-receipts-last = Bu hisobvaraq boʻyicha { $count } ta toʻlov bor, yuqorida oxirgi { $shown } ta toʻlovning kvitansiyalari. Avvalgilarini yuristdan soʻrang.
settlements-kind = { $document ->
        [reconciliation] solishtirish dalolatnomasi
        [receipt] kvitansiya
        [calculation] hisob-kitob
       *[certificate] toʻlov haqida maʼlumotnoma
    }
