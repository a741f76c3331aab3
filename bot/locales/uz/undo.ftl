# Qilinganini qaytarish: tugma bir daqiqa turadi.

undo-button = ↩️ Qaytarish
undo-act = { $act ->
        [archived] Arxivga olindi.
        [restored] Arxivdan qaytarildi.
        [discarded] Qoralama oʻchirildi.
        [task_done] Topshiriq bajarildi.
        [task_cancelled] Topshiriq olib tashlandi.
        [task_moved] Topshiriq muddati koʻchirildi.
        [task_reassigned] Topshiriq oʻtkazildi.
        [hold] Eslatmalar toʻxtatib turildi.
        [handed_over] Mijoz topshirildi.
        [paid] { "" }
       *[other] Saqlandi.
    }
undo-done = ↩️ { $act ->
        [paid] Qaytardim. Pul hisobvaraqlardan yechildi, hammasi toʻlovdan oldingidek.
        [hold] Qaytardim. Eslatmalar avvalgidek boradi.
        [archived] Qaytardim. Yana roʻyxatlarda.
        [restored] Qaytardim. Yana arxivda.
        [discarded] Qaytardim. Qoralama joyida.
        [task_done] Qaytardim. Topshiriq yana ochiq.
        [task_cancelled] Qaytardim. Topshiriq yana ochiq.
        [task_moved] Qaytardim. Muddat avvalgidek.
        [handed_over] Qaytardim. Mijozni avvalgi xodim yuritadi, xabar ketmadi.
        [brought_in] Qaytardim. Koʻchirilgani endi yoʻq, faylni toʻgʻrilab, qayta yuboring.
       *[other] Qaytardim. Hammasi avvalgidek.
    }
undo-client-told = Shu vaqt ichida mijozga xabar ketdi, uni qaytarib boʻlmaydi. Unda xato boʻlsa, mijozga yozing.

error-undo-over = Bir daqiqa oʻtdi, tugma bilan qaytarib boʻlmaydi. Kartochkada tuzatish mumkin.
error-undo-done = Qaytarib boʻlingan.
error-undo-built-on = Endi qaytarib boʻlmaydi: oʻshandan beri bu yerda nimadir oʻzgardi. Kartochkada tuzatish mumkin.
error-undo-told = Endi qaytarib boʻlmaydi: shu vaqt ichida mijozga xabar ketdi. Pauzani kartochkada olib tashlash mumkin.
error-undo-import = Koʻchirishni endi qaytarib boʻlmaydi: { $what ->
        [clients] { $client } kartochkasi oʻzgargan.
        [contracts] { $new ->
            [yes] { $client } mijozida № { $number } shartnoma paydo boʻlgan.
           *[no] { $client } mijozining № { $number } shartnomasi oʻzgargan.
        }
        [invoices] { $new ->
            [yes] oʻshandan beri { $client } mijozining yangi hisobvaragʻi paydo boʻlgan.
           *[no] { $client } mijozining № { $number } hisobvaragʻi oʻzgargan.
        }
        [payments] { $client } mijozining yangi toʻlovi bor.
        [allocations] { $client } mijozining puli boshqacha hisobga olingan.
        [tasks] { $client } mijozining hisobvaragʻi haqida topshiriq bor.
        [contacts] { $client } mijozida kontakt paydo boʻlgan.
        [matters] { $client } mijozida ish paydo boʻlgan.
        [client_shares] { $client } mijozi hamkasbga koʻrsatilgan.
        [deliveries] { $client } mijoziga xabar yuborilgan.
        [holds] { $client } mijozining eslatmalari pauzada.
        [client_documents] { $client } mijozida yangi hujjat bor.
        [issuers] rekvizitlarimiz oʻzgargan.
       *[other] { $named ->
            [yes] { $client } mijozi bilan ishlangan.
           *[no] koʻchirilgani bilan ishlangan.
        }
    } Hech narsa qaytarilmadi, kartochkalarda tuzatish mumkin.
