# Hisobvaraqni mijozga yuborish.

sending-head = <b>№ { $number } hisobvaraq</b> · { $client } · { $total }
sending-ask = Kimga yuboramiz?
sending-nobody = Hozircha yuboradigan odam yoʻq. Mijozni Telegramga taklif qiling yoki hisobvaraq qoʻlga berilganini belgilang.
sending-stopped = ⚠️ { $names }: bot toʻxtatilgan, Telegramda yetib bormaydi.
sending-no-mail = { $mail ->
        [off] Pochta hali sozlanmagan, xat yuborib boʻlmaydi. Uni botni oʻrnatgan odam ulaydi.
       *[no_address] Mijoz kartochkasida pochta yoʻq. Manzil qoʻshing, shunda hisobvaraqni xat bilan yuborish mumkin boʻladi.
    }
sending-answers = { $whose ->
        [mine] Mijozning javobi umumiy manzilga keladi. Oʻzingiznikini «⚙️ Sozlamalar» boʻlimida koʻrsatish mumkin.
       *[theirs] Mijozning javobi umumiy manzilga keladi. { $lawyer }: oʻz pochtasi koʻrsatilmagan.
    }
sending-contact = { $chosen ->
        [yes] ✓ { $name }
       *[no] { $name }
    }{ $unreachable ->
        [yes] {" "}· yetib bormaydi
       *[no] {""}
    }
sending-email = { $mail ->
        [ready] { $by_email ->
            [yes] ✓ ✉️ Pochtaga { $email }
           *[no] ✉️ Pochtaga { $email }
        }
        [refused] ✉️ Pochtaga · manzil qabul qilinmadi
       *[other] ✉️ Pochtaga
    }
sending-send = 📨 Yuborish
sending-meanwhile = Bu oyna ochiq turganda yuborib boʻlishdi: { $names }. Yana kerak boʻlsa, «📨 Yuborish» tugmasini qayta bosing.
sending-hand = 🤝 Qoʻlga berildi
sending-invite = 🔗 Telegramga taklif qilish
sending-handed = Belgilandi: hisobvaraq qoʻlga berilgan.

sending-mode-ask = Bu mijozning birinchi hisobvaragʻi. Unga toʻlovni qanday eslatamiz?
sending-mode-days = Toʻlamasa, eslataman: { $days }, soat { $hour }.
sending-mode-no-days = Bu hisobvaraq boʻyicha endi eslatadigan narsa yoʻq.
sending-mode-auto = 🔔 Avtomatik
sending-mode-confirm = ✋ Mening tasdigʻim bilan
sending-mode-off = 🔕 Eslatmaslik

error-send-nobody = Kimga yuborishni tanlang.
error-send-mail-off = Pochta hali sozlanmagan, xat yuborib boʻlmaydi. Uni botni oʻrnatgan odam ulaydi.
error-send-mail-no-address = Mijoz kartochkasida pochta yoʻq. Manzil qoʻshing, shunda hisobvaraqni xat bilan yuborish mumkin boʻladi.
error-send-mail-refused = { $email } manzili xatlarni qabul qilmaydi. Uni mijoz kartochkasida tekshiring.

sending-text =
    Mijoz oladi:
    <blockquote>{ $text }</blockquote>
words-edit = ✏️ Matnni oʻzgartirish
words-ask = Oʻz matningizni bitta xabarda yozing. Mijoz hisobvaraqni hali olmagan boʻlsa, u oʻzi ilova qilinadi.
words-now =
    Hozir:
    <blockquote>{ $text }</blockquote>
words-example = Xayrli kun! Noyabr uchun hisobvaraqni yuboramiz.
words-usual = ↩️ Odatdagi matnni qaytarish
remind-now-head =
    <b>Eslatma · № { $number } hisobvaraq</b>
    { $client }
    Kimga: { $to }
card-on-its-way = 📨 Yuborilmoqda: { $to }
card-withdraw = ↩️ Yuborishni toʻxtatish
withdrawn-done = Toʻxtatildi, xabar ketmaydi: { $to }.
withdrawn-too-late = Ketib boʻldi, toʻxtatishga ulgurmadim: { $to }.
withdrawn-nothing = Ketib boʻldi, toʻxtatadigan narsa yoʻq.
error-words-empty = Matn boʻsh. Mijoz nimani olishini yozing, masalan: «Xayrli kun! Noyabr uchun hisobvaraqni yuboramiz.»
error-words-long = Juda uzun: { $count } ta belgi, { $limit } ta sigʻadi. Matnni qisqartiring.
