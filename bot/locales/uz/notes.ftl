# Mijoz, shartnoma, hisobvaraq kartochkasidagi xodimlar qaydi.

note-button = 📝 Qayd
note-on-card = 📝 { $text }
note-text = { $text }
note-page = <b>Qayd</b> · { $of }
    { $there ->
        [yes] { $text }
       *[no] Qayd yoʻq.
    }
    { $there ->
        [yes] <i>{ $member }, { $when }. Faqat xodimlar koʻradi.</i>
       *[no] <i>Uni faqat xodimlar koʻradi.</i>
    }
note-change = { $there ->
        [yes] ✏️ Oʻzgartirish
       *[no] ✏️ Yozish
    }
note-delete = 🗑 Oʻchirish
note-deleted = Qayd oʻchirildi.
note-ask = <b>Qayd</b> · { $of }
    { $there ->
        [yes] Hozir: { $text }

            Yangi matnni toʻliq yuboring.
       *[no] Nimani yozamiz? Faqat xodimlar koʻradi, qayd mijozga bormaydi.
    }
note-example = Tushdan keyin qoʻngʻiroq qilish, hisobvaraqlarni bosh hisobchi tasdiqlaydi

error-note-long = Qayd { $limit } belgigacha boʻladi. Masalan: Tushdan keyin qoʻngʻiroq qilish.
error-note-changed = Siz yozguningizcha qaydni boshqa xodim ({ $name }) oʻzgartirdi. Qarab koʻring va kerak boʻlsa, matningizni yana yuboring.
