# Түбіртектер мен анықтамалар.

settlements-receipt = 🧾 Түбіртек
settlements-caption-client = № { $number } { settlements-kind }, сомасы { $amount }
settlements-receipts-none = Бұл шот бойынша төлем жоқ: төлем жазбасы жойылды. Төлеген болсаңыз, заңгерден сұраңыз.
settlements-receipts-last = Бұл шот бойынша { $count } төлем бар, жоғарыда соңғы { $shown } төлемнің түбіртектері. Бұрынғыларын заңгерден сұраңыз.
settlements-kind = { $document ->
        [reconciliation] салыстыру актісі
        [receipt] түбіртек
        [calculation] есеп-қисап
       *[certificate] төлем туралы анықтама
    }
