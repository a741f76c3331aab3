# Hisobot rasmlari: telefonda oʻqiladigan qisqa yozuvlar.

chart-ages = Muddat boʻyicha qarzlar
chart-months = 12 oyda yozib berilgan va tushgan
chart-debts = { report-debts-named }
chart-paying = Necha kunda toʻlashadi
chart-owed = jami { $sum }{ $late ->
        [yes] , muddati oʻtgan { $share }
       *[no] , muddati oʻtgani yoʻq
    }
chart-debtors = jami { $sum }, { $count } ta qarzdor
chart-turnover = yozib berilgan { $issued }, tushgan { $received }
chart-part = { $sum } · { $share }
chart-share = { $percent } %
chart-share-small = 1 % gacha
chart-share-most = deyarli hammasi
chart-not-due = Muddati kelmagan
chart-rest = Qolgan { $count } tasi
chart-pareto-note = Toʻq rangda mijozning qarzi, foiz — u va undan yuqoridagilar birga qancha qarz ekani.
chart-days = { report-days-taken } ({ $between })
chart-paying-note = Ustun — hisobvaraqdan oxirgi pulgacha odatdagi muddat; qora chiziq va qavslar — hisobvaraqlarning oʻrta yarmi.
chart-paying-rest = Yana { $count } ta mijoz tezroq toʻlaydi.
chart-expected = Haftalar boʻyicha kutilayotgan
chart-expected-said = jami { $sum }
chart-written-off = Sabablar boʻyicha hisobdan chiqarilgan va kamaytirilgan
chart-written-panel = { $loss ->
        [down] Kamaytirilgan, { $currency }
       *[off] Hisobdan chiqarilgan, { $currency }
    }
chart-sure = Odatdagidek
chart-may-move = Surilishi mumkin
chart-promised = Vaʼda qilingan
chart-expected-note = Hisobvaraq muddati mijoz odatda kechikadigan kunlarga surilgan. Noaniq: muddat yoʻq yoki mijoz odatdagidan uzoq jim.
chart-more-currencies = Jadvalda yana { $count } ta valyuta.
