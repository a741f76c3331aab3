# Xodimlar uchun ertalabki xulosa.

digest-head = <b>Xayrli tong, { $day }</b>
digest-due = Bugun kutamiz: { $invoices }
digest-overdue = Muddati oʻtgan: { $count } ta hisobvaraq, { $sums } ({ $debtors })
digest-fresh = Muddati endi oʻtganlar: { $invoices }
digest-received = { $when ->
        [yesterday] Kecha tushdi: { $sums }
       *[since] { $since } dan beri tushdi: { $sums }
    }
digest-promised = Bugunga vaʼda qilingan: { $invoices }
digest-undelivered = Yuborilmadi: { $messages }
digest-tasks = 📌 Topshiriqlaringiz: { $tasks }
digest-tasks-today = bugunga { $count } ta
digest-tasks-late = muddati oʻtgan { $count } ta
digest-awaited = { $client } { $sum }
digest-debtor = { $client } { $days } kun
digest-debtor-next = { $client } { $days }
digest-lost = { $client }, { $channel ->
        [email] xat
       *[telegram] xabar
    }: { $state ->
        [blocked] { $channel ->
            [email] manzil qabul qilinmadi
           *[telegram] chat yopiq
        }
        [mail_off] pochta hali sozlanmagan
        [unheard] hech kim eshitmadi
        [unconfirmed] yetib borgani nomaʼlum
       *[failed] yuborib boʻlmadi
    }
digest-more = yana { $count } ta
digest-on = ☀️ Ertalabki xulosa: yoqilgan
digest-off = 🌙 Ertalabki xulosa: oʻchirilgan
digest-switched = { $on ->
        [yes] Xulosa ish kunlari soat 9:00 da, aytadigan narsa boʻlsa, keladi.
       *[no] Ertalabki xulosa endi boʻlmaydi.
    }
digest-with-picture = 📈 Rasm bilan: ha
digest-no-picture = 📈 Rasm bilan: yoʻq
digest-picture-switched = { $on ->
        [yes] Xulosa rasm bilan boʻladi: odatda muddat boʻyicha qarzlar, hafta boshida kutilayotgani, oy boshida yozib berilgani va tushgani.
       *[no] Xulosa rasmsiz boʻladi.
    }
digest-open-overdue = 🔴 Muddati oʻtgan ({ $count })
digest-remind-all = 📣 Hammaga eslatish
