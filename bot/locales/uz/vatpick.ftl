# QQSni tanlash.

vat-pick = QQSni qanday koʻrsatamiz? Tanlang yoki stavkani yozing, masalan 10.
vat-pick-rate = { $mode ->
        [included] { $code ->
            [usn5] USN, shu jumladan QQS { $rate }%
            [usn7] USN, shu jumladan QQS { $rate }%
           *[general] Shu jumladan QQS { $rate }%
        }
       *[on_top] { $code ->
            [usn5] USN, ustiga QQS { $rate }%
            [usn7] USN, ustiga QQS { $rate }%
           *[general] Ustiga QQS { $rate }%
        }
    }
vat-pick-none = QQSsiz
vat-pick-example = 10 yoki 12
vat-own = Stavka { $rate }%. U narx ichidami yoki ustigami?
vat-own-included = Shu jumladan
vat-own-on-top = Ustiga
vat-reason = Nima uchun QQSsiz? Asos hisobvaraqda chop etiladi. Tanlang yoki oʻzingiznikini yozing.
vat-grounds = <blockquote>{ $grounds }</blockquote>
vat-reason-row = { $reason }
vat-reason-example = Aylanmadan olinadigan soliq toʻlovchisi

vat-reason-ru-simplified = QQS solinmaydi (RF SKning 145-moddasi)
vat-reason-ru-professional = Kasbiy daromad soligʻi, 422-FZ
vat-reason-ru-advocates = QQS solinmaydi (RF SK 149-moddasi 3-bandining 14-kichik bandi)
vat-reason-ru-abroad = Realizatsiya joyi RF emas (RF SK 148-moddasi 1-bandining 4-kichik bandi)
vat-reason-ru-eaeu = Realizatsiya joyi RF emas (YOII toʻgʻrisidagi Shartnomaga 18-ilova 29-bandining 4-kichik bandi)
vat-reason-kz-not-payer = QQS toʻlovchisi emas
vat-reason-kz-abroad = Realizatsiya joyi Qozogʻiston Respublikasi emas
vat-reason-uz-turnover = Aylanmadan olinadigan soliq toʻlovchisi
vat-reason-uz-abroad = Realizatsiya qilish joyi Oʻzbekiston Respublikasi emas
vat-reason-by-simplified = QQSsiz, soddalashtirilgan soliq tizimi
vat-reason-by-abroad = Realizatsiya joyi Belarus Respublikasi emas
vat-reason-other-reverse = QQSni teskari hisoblash (reverse charge)
vat-reason-other-outside = QQS doirasidan tashqarida
